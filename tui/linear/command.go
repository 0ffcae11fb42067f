package linear

import (
	"strconv"
	"strings"

	"brief/model/safe"
	"brief/tui/key"
)

// command carries out a line that was typed.
func (s *session) command(line string) {
	line = strings.TrimSpace(safe.Line(line))
	if line == "" && len(s.out.held) > 0 {
		return // the rest of the answer before
	}
	s.out.begin()
	line = strings.TrimSpace(strings.TrimPrefix(line, ":"))
	if line == "" {
		s.readOn()
		return
	}
	if n, err := strconv.Atoi(line); err == nil {
		s.number(n)
		return
	}
	word, argument := s.cut(line)
	if word == linesCommand {
		s.setLines(argument)
		return
	}
	a, choices := s.resolve(word)
	if a == key.None {
		s.unknown(word, choices)
		return
	}
	s.argued(a, argument)
}

// linesCommand is the one command that only this reader has.
const linesCommand = "lines"

// readOn is an empty line: it reads on wherever the reader is.
func (s *session) readOn() {
	if s.focus == onAnswer {
		s.tellAnswer()
		return
	}
	if s.art == nil {
		s.reading()
		return
	}
	s.advance()
}

// number is an item of what was said last.
func (s *session) number(n int) {
	switch {
	case s.focus == onDocuments:
		s.openNumber(n)
	case s.focus == onAnswer:
		s.openHit(n)
	case s.focus == onBody:
		s.toParagraph(n)
	default:
		s.tellItem(n)
	}
}

// cut parts a command from its argument. Marks that stand for a command need no
// space behind them: /word, ?word.
func (s *session) cut(line string) (word, argument string) {
	if a := s.key(line); a != key.None {
		return line, ""
	}
	if strings.HasPrefix(line, "/") || strings.HasPrefix(line, "?") {
		return line[:1], strings.TrimSpace(line[1:])
	}
	word, argument, _ = strings.Cut(line, " ")
	return word, strings.TrimSpace(argument)
}

// key is what a key of the table does where one types it, "gg" for "g g". Digits
// are numbers here.
func (s *session) key(typed string) key.Action {
	if typed[0] >= '0' && typed[0] <= '9' {
		return key.None
	}
	for _, scope := range []key.Scope{s.scope(), key.Results, key.SavedViews} { // the last two are screens of their own elsewhere
		a, _ := s.keys.Lookup(scope, typed)
		if a == key.None && len(typed) == 2 {
			a, _ = s.keys.Lookup(scope, typed[:1]+" "+typed[1:])
		}
		if a != key.None {
			return a
		}
	}
	return key.None
}

// resolve finds the action of a word: a key, a name, or a beginning that only one
// name has; names without a meaning here count where no other begins so. Otherwise it
// returns the names that the word may have meant.
func (s *session) resolve(word string) (key.Action, []string) {
	if a := s.key(word); a != key.None {
		return a, nil
	}
	var begin, without []key.Action
	name := strings.ToLower(word)
	actions := s.actions()
	for _, a := range actions {
		switch {
		case a.String() == name:
			return a, nil
		case !strings.HasPrefix(a.String(), name):
		case meaningless(a) == "":
			begin = append(begin, a)
		default:
			without = append(without, a)
		}
	}
	if len(begin) == 0 {
		begin = without
	}
	switch len(begin) {
	case 0:
		return key.None, near(name, actions)
	case 1:
		return begin[0], nil
	}
	names := make([]string, len(begin))
	for i, a := range begin {
		names[i] = a.String()
	}
	return key.None, names
}

// actions are those of the table, each once, in its order.
func (s *session) actions() []key.Action {
	var out []key.Action
	seen := map[key.Action]bool{}
	for _, b := range s.keys.All() {
		if !seen[b.Action] {
			seen[b.Action] = true
			out = append(out, b.Action)
		}
	}
	return out
}

// unknown says which commands there are instead of what was typed.
func (s *session) unknown(word string, choices []string) {
	switch {
	case len(choices) == 0:
		s.out.say("No command ", quoted(word), ": help lists them.")
	case strings.HasPrefix(choices[0], strings.ToLower(word)):
		s.out.say(quoted(word), " may be ", alternatives(choices), ".")
	default:
		s.out.say("No command ", quoted(word), ". Is it ", alternatives(choices), "?")
	}
}

// alternatives lists names as "a, b or c".
func alternatives(names []string) string {
	n := len(names) - 1
	if n == 0 {
		return names[0]
	}
	return strings.Join(names[:n], ", ") + " or " + names[n]
}

// setLines says how many lines are printed at a time.
func (s *session) setLines(argument string) {
	n, err := strconv.Atoi(argument)
	if err != nil || n < 0 {
		s.out.say("lines NUMBER prints that many lines at a time, lines 0 whatever there is at once.")
		return
	}
	s.out.limit = n
	if n == 0 {
		s.out.say("Answers are printed whole.")
	} else {
		s.out.say("Answers stop after ", count(n, "line"), ".")
	}
}
