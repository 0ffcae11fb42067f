package linear

import (
	"strconv"

	"brief/tui/key"
)

// argued carries out a command with what was typed behind it.
func (s *session) argued(a key.Action, argument string) {
	if why := meaningless(a); why != "" {
		s.out.say(why)
		return
	}
	n := 1
	if !a.Repeats() {
		n = 0
	}
	if takesCount(a) && argument != "" {
		number, err := strconv.Atoi(argument)
		if err != nil || number < 1 {
			s.out.say(a.String(), " takes a number, not ", quoted(argument), ".")
			return
		}
		n, argument = number, ""
	}
	if argument != "" && !takesText(a) {
		s.out.say(a.String(), " takes nothing more: ", quoted(argument))
		return
	}
	s.act(a, n, argument)
}

// takesCount reports whether a number behind a says how often or which.
func takesCount(a key.Action) bool { return a.Repeats() || a == key.Open || a == key.Paragraph }

// takesText reports whether a takes words.
func takesText(a key.Action) bool {
	switch a {
	case key.Find, key.FindEverywhere, key.Export, key.Pipe, key.Help, key.View, key.SaveView,
		key.Later, key.Tag, key.Note, key.Priority, key.Undo, key.Redo, key.Journal, key.Clip, key.Case,
		key.FocusDocuments, key.FocusActors, key.FocusStatistics:
		return true
	}
	return false
}

// act carries out an action: n times, on the item n (0 for none given), or with the
// words that belong to it.
func (s *session) act(a key.Action, n int, words string) {
	if s.program(a, words) || s.inDocuments(a, n, words) || s.decide(a, words) {
		return
	}
	if s.reading() {
		_ = s.pane(a, n, words) || s.support(a) || s.move(a, n) || s.goTo(a, n) || s.handOn(a, words)
	}
}

// program carries out what concerns the session.
func (s *session) program(a key.Action, words string) bool {
	switch a {
	case key.Quit:
		s.ended = true
	case key.Leave:
		s.leave()
	case key.Help:
		s.help(words)
	case key.Command:
		s.out.say("Type a command by its name: help lists them.")
	case key.Escape:
		s.escape()
	case key.Redraw:
		s.again()
	default:
		return false
	}
	return true
}

// leave goes one level up: from a document to the list, from the list out.
func (s *session) leave() {
	rows, _ := s.docs.get()
	switch {
	case s.art != nil && s.art.hit > 0 && s.focus != onAnswer && s.focus != onDocuments:
		s.answer.told = (s.art.hit - 1) / answered * answered
		s.tellAnswer()
		return
	case s.focus == onAnswer && len(rows) > 1:
	case s.focus == onDocuments, s.art == nil, len(rows) <= 1:
		s.ended = true
		return
	}
	s.focus = onDocuments
	s.out.say(count(len(rows), "document"), ": documents lists them, a number opens one, q leaves.")
}

func (s *session) escape() {
	if s.art == nil || len(s.art.hits.spans) == 0 {
		s.out.say("There is nothing to clear.")
		return
	}
	s.art.hits = hits{at: -1}
	s.out.say("Hits cleared.")
}

// again says what was said last.
func (s *session) again() {
	switch {
	case s.focus == onAnswer:
		s.ask("")
	case s.art == nil || s.focus == onDocuments:
		s.documents("")
	case s.focus == onBody:
		s.tellPlace(s.art.at)
	case s.art.chosen[s.focus] > 0:
		s.tellItem(s.art.chosen[s.focus])
	default:
		s.listItems(s.focus, "")
	}
}

// inDocuments carries out what concerns the list of documents.
func (s *session) inDocuments(a key.Action, n int, words string) bool {
	switch a {
	case key.FocusDocuments:
		s.documents(words)
	case key.NextDocument:
		s.neighbour(n)
	case key.PreviousDocument:
		s.neighbour(-n)
	case key.FindEverywhere:
		s.searchAll(words)
	case key.Views, key.View, key.SaveView:
		s.views(a, words)
	case key.Find:
		s.find(words)
	case key.Open:
		if s.focus != onDocuments && s.focus != onAnswer {
			return false
		}
		if n == 0 {
			s.out.say("Say which: open NUMBER.")
			return true
		}
		s.number(n)
	case key.Down, key.Up, key.PageDown, key.PageUp, key.HalfDown, key.HalfUp, key.Top, key.Bottom:
		if s.focus != onDocuments && s.focus != onAnswer {
			return false
		}
		s.out.say("A number opens a document; next and previous open the neighbours.")
	default:
		return false
	}
	return true
}

// pane carries out what lists a part of the document.
func (s *session) pane(a key.Action, n int, words string) bool {
	switch a {
	case key.FocusKeyPoints:
		s.listItems(onPoints, "")
	case key.FocusActors:
		s.listItems(onActors, words)
	case key.FocusStatistics:
		s.listItems(onStatistics, words)
	case key.FocusBody:
		s.tellPlace(s.art.at)
	case key.FocusNext:
		s.cycle(n)
	case key.FocusPrevious:
		s.cycle(-n)
	default:
		return false
	}
	return true
}

// cycle goes from part to part: key points, body, actors, statistics.
func (s *session) cycle(by int) {
	const parts = int(onStatistics-onPoints) + 1
	at := max(int(s.focus)-int(onPoints), 0)
	switch to := onPoints + focus(((at+by)%parts+parts)%parts); to {
	case onBody:
		s.tellPlace(s.art.at)
	default:
		s.listItems(to, "")
	}
}

// move carries out what goes on and back: by sentence or paragraph in the body, by
// item in a list.
func (s *session) move(a key.Action, n int) bool {
	const far = 10 // items at a time
	inList := s.focus != onBody
	switch a {
	case key.Advance:
		s.advance()
	case key.NextSentence:
		s.moveSentence(n)
	case key.PreviousSentence:
		s.moveSentence(-n)
	case key.NextParagraph:
		s.moveParagraph(n)
	case key.PreviousParagraph:
		s.moveParagraph(-n)
	case key.Down:
		s.either(inList, n, s.moveSentence, n)
	case key.Up:
		s.either(inList, -n, s.moveSentence, -n)
	case key.HalfDown, key.PageDown:
		s.either(inList, n*far, s.moveParagraph, n)
	case key.HalfUp, key.PageUp:
		s.either(inList, -n*far, s.moveParagraph, -n)
	case key.Top:
		s.extreme(inList, 1)
	case key.Bottom:
		s.extreme(inList, len(s.art.doc.Paragraphs))
	default:
		return false
	}
	return true
}

// either moves by items in a list, and else in the body.
func (s *session) either(inList bool, items int, body func(int), by int) {
	if inList {
		s.moveItem(items)
		return
	}
	body(by)
}

// extreme goes to paragraph n, or in a list to its first item or its last one.
func (s *session) extreme(inList bool, n int) {
	switch {
	case !inList && len(s.art.doc.Paragraphs) == 0:
		s.out.say("The document has no text.")
	case !inList:
		s.toParagraph(n)
	case n == 1:
		s.art.chosen[s.focus] = 0
		s.moveItem(1)
	default:
		s.lastItem()
	}
}

func (s *session) lastItem() {
	b := s.briefing()
	if b == nil {
		return
	}
	if n := len(s.items(b, s.focus)); n > 0 {
		s.tellItem(n)
		return
	}
	s.out.say("No ", s.focus.many(), ".")
}

// goTo carries out what leads to a place.
func (s *session) goTo(a key.Action, n int) bool {
	switch a {
	case key.Open:
		s.show(n)
	case key.Paragraph:
		s.paragraph(n)
	case key.NextHit:
		s.walk(n)
	case key.PreviousHit:
		s.walk(-n)
	case key.Hits:
		s.takeHits()
	case key.SearchHits:
		s.searchHits()
	case key.NextDoubt:
		s.nextDoubt(n)
	case key.PreviousDoubt:
		s.nextDoubt(-n)
	case key.Back:
		s.back()
	case key.LastPlace:
		s.swap()
	default:
		return false
	}
	return true
}

// show tells item n or, where none is given, goes to the first place in the text
// of the item told last.
func (s *session) show(n int) {
	switch {
	case n > 0:
		s.number(n)
	case s.focus == onBody:
		s.tellPlace(s.art.at)
	case s.art.chosen[s.focus] == 0:
		s.out.say("Say which: open NUMBER.")
	case s.takePlaces():
		s.walk(1)
	}
}

func (s *session) paragraph(n int) {
	if n == 0 {
		s.out.say("Say which: paragraph NUMBER.")
		return
	}
	s.toParagraph(n)
}
