package tui

import (
	"strings"
	"time"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"brief/model/query"
	"brief/tui/cell"
)

// inquiring is the prompt for the search of all documents by the library's index. The
// answer to what has been typed so far is shown under it.
type inquiring struct {
	querying
	before  bool     // the results were shown when it was opened
	indexed bool     // and were those of the index
	was     *inquiry // what they were
}

// openInquiry opens the prompt over the results, with text in it.
func (m *Model) openInquiry(text string) tea.Cmd {
	s := &inquiring{before: m.every.shown, indexed: m.every.indexed, was: m.inquiry}
	m.noteOrigin()
	m.every.shown, m.every.indexed = true, true
	return tea.Batch(m.ask(s, text), m.recallQueries())
}

func (s *inquiring) sign() string { return "S/" }

func (s *inquiring) changed(m *Model, text string) tea.Cmd {
	if rest, ok := strings.CutPrefix(text, "~"); ok && !strings.HasPrefix(s.text, "~") {
		return m.sweepInstead(s, rest)
	}
	complete := s.read(m, text)
	switch {
	case strings.TrimSpace(text) == "":
		m.stopInquiry()
		m.inquiry = s.was
		return tea.Batch(complete, m.weigh(0))
	case s.broken != "", s.awaits == "" && !worthAsking(text):
		return complete
	case s.awaits != "" && (s.query.Where == nil || m.inquiry.begun && m.inquiry.asked.query.String() == s.query.String()):
		return complete // what was answered last stays until the field can be read
	case s.awaits != "":
		return tea.Batch(complete, m.inquire(asked{typed: s.whole, query: s.query}, hesitationTime))
	}
	return tea.Batch(complete, m.inquire(asked{typed: text, query: s.query}, hesitation(text)))
}

// What is begun with fewer letters than these is not asked, or only when no other key
// follows at once: the fewer letters, the more words begin with them.
const (
	fewestLetters  = 2
	fewLetters     = 3
	hesitationTime = 80 * time.Millisecond
)

// worthAsking reports whether the word being typed has letters enough.
func worthAsking(text string) bool { return letters(text) >= fewestLetters }

// hesitation is how long the next key is waited for.
func hesitation(text string) time.Duration {
	if letters(text) < fewLetters {
		return hesitationTime
	}
	return 0
}

// letters counts the letters of the word at the end of text. One of a script that
// writes without spaces is a word, and so is what is finished by a space or a mark.
func letters(text string) int {
	n := 0
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
			n += fewLetters
		case unicode.In(r, unicode.Letter, unicode.Digit, unicode.Mark):
			n++
		case r == ':' || r == '-' || unicode.IsSpace(r):
			n = 0
		}
	}
	if last := strings.TrimRight(text, " "); last != text && last != "" {
		return fewLetters
	}
	return n
}

func (s *inquiring) press(m *Model, pressed string) (tea.Cmd, bool) {
	if pressed == "ctrl+r" {
		return m.sweepInstead(s, m.prompt.input.Value()), true
	}
	return s.querying.press(m, pressed)
}

// sweepInstead makes the prompt one for a regular expression, which no index can
// answer: all documents are searched for it.
func (m *Model) sweepInstead(from *inquiring, text string) tea.Cmd {
	m.stopInquiry()
	m.every.indexed = false
	s := &sweeping{before: from.before, instead: from}
	s.regexp = true
	m.prompt.asker = s
	return m.setPrompt(text)
}

// inquireInstead makes the prompt one for a query again.
func (m *Model) inquireInstead(from *sweeping, text string) tea.Cmd {
	m.stopSweep()
	m.every.indexed = true
	s := from.instead
	if s == nil {
		s = &inquiring{before: from.before, was: m.inquiry}
	}
	m.prompt.asker = s
	return m.setPrompt(text)
}

// accept asks what was typed as it stands: its last word is a whole one now.
func (s *inquiring) accept(m *Model, text string) tea.Cmd {
	text = strings.TrimSpace(text)
	if text == "" {
		if !s.was.begun {
			s.cancel(m)
		}
		return nil
	}
	q, err := query.Parse(text)
	if err != nil { // it stays to be mended
		cmd := m.ask(s, text)
		s.broken, s.options = queryError(err), nil
		return cmd
	}
	in := m.inquiry
	if in.begun && !m.asking.answer.busy() && in.asked.query.String() == q.String() {
		in.asked.typed, in.asked.entered = text, true
		return tea.Batch(m.noteAsked(text), m.weigh(0))
	}
	return tea.Batch(m.noteAsked(text), m.inquire(asked{typed: text, query: q, entered: true}, 0))
}

// cancel goes back to the results there were.
func (s *inquiring) cancel(m *Model) {
	m.stopInquiry()
	m.inquiry = s.was
	if !s.before {
		m.closeResults()
		return
	}
	m.every.indexed = s.indexed
}

func (s *inquiring) note(m *Model, text string) string {
	in := m.inquiry
	switch {
	case text == "" && in.begun:
		return "enter: the results before; ctrl+r regular expression"
	case text == "":
		return "ctrl+r regular expression"
	case s.hint() != "":
		return s.hint()
	case s.broken != "":
		return "not searched"
	case s.awaits != "":
		return cell.Truncate(s.awaits, max(m.w/2, 20))
	case in.problem != "":
		return in.problem
	case m.asking.answer.busy():
		return "…"
	case !worthAsking(text) && text == "*":
		return "enter: all documents"
	case !worthAsking(text) && letters(text) == 0 && !strings.HasSuffix(text, "-") && s.query.Where == nil:
		return "no letter or digit to look for yet"
	case !in.begun || !worthAsking(text):
		return ""
	case len(in.hits) == 0:
		return "nothing found"
	}
	return in.count()
}

func (*inquiring) history(m *Model) *history { return &m.histories.queries }

func (*inquiring) typed(text string) remembered { return remembered{text: text} }

func (*inquiring) recalled(remembered) {}
