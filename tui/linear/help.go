package linear

import (
	"strings"

	"brief/tui/key"
	"brief/tui/list"
)

// meaningless says why a command has no meaning where lines are printed, "" where
// it has one.
func meaningless(a key.Action) string {
	switch a {
	case key.Zoom:
		return "zoom: there are no panes here, one part is printed at a time."
	case key.CursorTop, key.CursorMiddle, key.CursorBottom:
		return a.String() + ": nothing is scrolled here; redraw says the sentence again."
	case key.Suspend:
		return "suspend: type ctrl+z, and fg at the shell to come back."
	case key.Mouse:
		return "mouse: there is nothing to point at, and the terminal keeps it."
	case key.Theme:
		return "theme: no colours are used here."
	case key.Narrow, key.Widen, key.NextFacet, key.PreviousFacet:
		return a.String() + ": nothing is counted here; say the condition in the query: actor:NAME, source:NAME, date:2024-03."
	case key.Sentences, key.Select, key.SelectRange, key.SelectAll:
		return a.String() + ": an answer is told by its documents here; brief export --sentences prints the sentences."
	case key.Card:
		return "card: a number in the list of actors or statistics tells all that is known of one."
	case key.NamedIn:
		return "named-in: find-everywhere NAME lists the documents that name an actor."
	case key.FilterKind:
		return "kind: actors person lists the persons, actors place the places."
	case key.DeleteView:
		return a.String() + ": views are deleted where a screen lists them."
	case key.Sort, key.Tucked:
		return a.String() + ": figures are listed in the order of the text here, those of little weight last."
	case key.Dismiss, key.Correct, key.Date, key.Corrections:
		return a.String() + ": corrections are made where a screen has panes."
	case key.MoveDown, key.MoveUp, key.Comment, key.Remove:
		return a.String() + ": brief case move, comment and remove change a case file."
	case key.ReadView:
		return a.String() + ": documents are decided about one by one here."
	case key.EditNote:
		return a.String() + ": note TEXT writes the note here."
	case key.OwnPoints:
		return "own-points: those are listed behind the author's key points."
	case key.Page:
		return "pager: the briefing is printed as lines already; pipe COMMAND gives it to a program."
	}
	return ""
}

// meaning is what a command does here, in place of what the table says of it.
func meaning(b key.Binding) string {
	switch b.Action {
	case key.Advance:
		return "reads on, as an empty line does; at the end the next unread document"
	case key.Read:
		return "the open document is read, or unread again"
	case key.Tag:
		return "tags the open document; the same again, or -NAME: takes it off; alone: says the tags"
	case key.Note:
		return "writes the note about the open document; - takes it away; alone: says it"
	case key.Undo:
		return "takes back the last decision, or the one of a number of the journal"
	case key.Redo:
		return "decides again what was taken back"
	case key.Clip:
		return "clips the sentence, or that of the item, into a case file, the last one where none is named; -- and a comment"
	case key.Case:
		return "the case files, or what was clipped into one"
	case key.Journal:
		return "the last decisions, or those before the one of a number"
	case key.Down:
		return "next sentence, or next item of the list"
	case key.Up:
		return "previous sentence, or previous item of the list"
	case key.HalfDown, key.PageDown:
		return "next paragraph, or ten items on"
	case key.HalfUp, key.PageUp:
		return "previous paragraph, or ten items back"
	case key.Paragraph:
		return "to a paragraph by its number"
	case key.FocusDocuments:
		return "lists the documents, or those that hold the words"
	case key.FocusActors, key.FocusStatistics:
		return "lists the " + b.Action.String() + ", or those that hold the words; a number tells more"
	case key.FocusKeyPoints:
		return "lists the key points; a number tells what supports one"
	case key.FocusBody:
		return "where one is in the body"
	case key.FocusNext:
		return "next part: key points, body, actors, statistics"
	case key.FocusPrevious:
		return "previous part"
	case key.Open:
		return "the document or item of a number; without one, the item's place in the body"
	case key.FindEverywhere:
		return "searches all documents; without words the last answer again"
	case key.Views:
		return "lists the saved views of the library"
	case key.View:
		return "asks the query of a saved view"
	case key.SaveView:
		return "saves the query of the last answer as a view"
	case key.Find:
		return "searches the text, or in a list its items"
	case key.Passages:
		return "the sentences that support key points, alone and in order; next-hit reads them"
	case key.Figures:
		return "the sentences with figures that no key point mentions, for next-hit"
	case key.Backed:
		return "the key points that the sentence or paragraph supports"
	case key.Hits:
		return "the places of the item told last"
	case key.OpenSource:
		return "says where the document comes from"
	case key.Help:
		return "the commands that hold a word, or all of them"
	case key.Command:
		return "may stand before a command"
	case key.Escape:
		return "clears the hits"
	case key.Redraw:
		return "says the last thing again"
	}
	return strings.Replace(b.Help, "copy ", "print ", 1)
}

// argument is what a command takes here.
func argument(a key.Action) string {
	switch a {
	case key.Open, key.Undo, key.Redo, key.Journal:
		return "[NUMBER]"
	case key.FocusDocuments, key.FocusActors, key.FocusStatistics:
		return "[WORDS]"
	case key.Help:
		return "[WORD|all]"
	case key.Find, key.FindEverywhere:
		return "WORDS"
	}
	if a.Argument() == "" && takesCount(a) {
		return "[NUMBER]"
	}
	return a.Argument()
}

// essential are the commands that the short help names.
func essential(a key.Action) bool {
	switch a {
	case key.NextSentence, key.Paragraph, key.FocusDocuments, key.FocusKeyPoints, key.FocusBody, key.FocusActors,
		key.FocusStatistics, key.NextDocument, key.PreviousDocument, key.Find, key.NextHit, key.NextDoubt, key.Back, key.Quit:
		return true
	}
	return false
}

// help lists the commands that hold a word: the most important ones without any,
// every one for "all".
func (s *session) help(word string) {
	word = strings.ToLower(word)
	if word == "" {
		s.out.say("An empty line reads on. A number is an item of what was printed last. Names can be cut short.")
	}
	seen, shown := map[key.Action]bool{}, 0
	for _, b := range s.keys.All() {
		if seen[b.Action] || word == "" && !essential(b.Action) {
			continue
		}
		seen[b.Action] = true
		line := s.helpLine(b)
		switch {
		case word != "" && word != "all" && !list.Match(word, line):
		case word == "all" && meaningless(b.Action) != "":
		default:
			shown++
			s.out.say(line)
		}
	}
	switch line := linesCommand + " NUMBER: lines printed at a time, 0 for all"; {
	case word == "all", word != "" && list.Match(word, line):
		s.out.say(line)
	case word == "":
		s.out.say("help WORD lists the commands about something, help all every one.")
	case shown == 0:
		s.out.say("No command is about ", quoted(word), ".")
	}
}

// helpLine is a command with what it takes, what it does and its short forms.
func (s *session) helpLine(b key.Binding) string {
	if why := meaningless(b.Action); why != "" {
		return why
	}
	line := strings.TrimSpace(b.Action.String()+" "+argument(b.Action)) + ": " + meaning(b)
	var short []string
	for _, k := range b.Keys {
		if typed := strings.ReplaceAll(k, " ", ""); s.typeable(k, typed) {
			short = append(short, typed)
		}
	}
	if len(short) > 0 {
		line += ", short " + strings.Join(short, " or ")
	}
	return line
}

// typeable reports whether a key is short for its command here.
func (s *session) typeable(k, typed string) bool {
	return len(typed) <= 2 && (len(typed) == 1 || len(k) == 3) && (typed[0] < '0' || typed[0] > '9')
}
