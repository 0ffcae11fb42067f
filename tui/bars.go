package tui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"brief/model"
	"brief/model/text"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/layout"
)

// header names the document: number, title, date, length, and how far it has
// been read.
func (m *Model) header() string {
	l := cell.NewLine(m.w).Add(m.theme.Bar, " ")
	if m.ahead.article != nil {
		return l.Add(m.theme.Strong, cell.Truncate(m.ahead.article.doc.Title.Text, max(l.Left()-10, 0))).Right(m.theme.Faint, "reading …").String()
	}
	if m.list || m.article == nil {
		return l.Add(m.theme.Strong, "brief").Add(m.theme.Faint, m.listFacts()).String()
	}
	d := m.article.doc
	if place := m.docs.Place(m.article.key); place != "" {
		l.Add(m.theme.Accent, place+" ")
	} else if m.catalogue == nil { // it has left the list, or changed
		l.Add(m.theme.Problem, "old ")
	}
	title := cmp.Or(cell.Text(d.Title.Text), cell.Text(called(d.Name)))
	right := m.facts()
	room := l.Left() - cell.Width(right) - 2
	if room < 30 { // a narrow screen: the title counts more than the facts
		right = m.briefFacts()
		room = l.Left() - cell.Width(right) - 1
	}
	if text.HasRightToLeft(title) { // last: reordering draws what follows into it
		return l.Add(m.theme.Faint, right+" ").Add(m.theme.Strong, title).String()
	}
	return l.Add(m.theme.Strong, cell.Truncate(title, room)).Right(m.theme.Faint, right).String()
}

// facts are what stands at the right of the header.
func (m *Model) facts() string {
	d := m.article.doc
	var parts []string
	if fact := m.arrivedFact(); fact != "" {
		parts = append(parts, fact)
	}
	if d.Cleaned > 0 {
		parts = append(parts, cell.Count(d.Cleaned)+" cleaned")
	}
	if n := m.article.unshown; n > 0 {
		parts = append(parts, cell.Count(n)+" as ?")
	}
	parts = append(parts, published(d.Published))
	if m.article.row.Key != "" {
		parts = append(parts, cell.Count(m.article.row.Words)+"w")
	}
	return strings.Join(parts, " ") + fmt.Sprintf(" %4d%%", m.article.body.Percent())
}

// briefFacts are the ones that stay on a narrow screen.
func (m *Model) briefFacts() string {
	s := fmt.Sprintf("%d%%", m.article.body.Percent())
	if n := m.article.unshown; n > 0 {
		s = fmt.Sprintf("%s? %s", cell.Count(n), s)
	}
	return s
}

func published(p model.Published) string {
	switch {
	case p.Date == "":
		return "undated"
	case p.From == model.PublishedFile:
		return p.Date + " (file name)"
	case p.From == model.PublishedAnalyst:
		return p.Date + " (corrected)"
	}
	return p.Date
}

// listFacts counts the documents that can be read and, apart, the places that cannot.
func (m *Model) listFacts() string {
	if m.catalogue != nil {
		return m.countListed()
	}
	n, bad := m.docs.Len(), m.docs.Problems()
	switch {
	case n == 0:
		return ""
	case n == bad:
		return "  no documents"
	case bad > 0:
		return "  " + plural(n-bad, "document") + " · " + cell.Count(bad) + " unreadable"
	}
	return "  " + plural(n, "document")
}

// tabs is the strip that says where the other panes are when only one is shown.
func (m *Model) tabs() string {
	l := cell.NewLine(m.w)
	names := [...]string{"", "Docs", "Points", "Body", "Actors", "Stats"}
	letters := 6
	switch {
	case m.w < 26:
		letters = 0
	case m.w < 46:
		letters = 2
	}
	for p := layout.Documents; p <= layout.Statistics; p++ {
		name, style := names[p], m.theme.Faint
		mark := " "
		if p == m.focus {
			mark, style = "▸", m.theme.Focus
			name = strings.ToUpper(name)
		} else {
			name = name[:min(len(name), letters)]
		}
		l.Add(m.theme.Accent, fmt.Sprint(int(p))).Add(style, strings.TrimRight(mark+name, " ")+" ")
	}
	return l.String()
}

// statusLine is the prompt, what may follow the keys pressed, or what happened;
// at the right the keys that matter most here.
func (m *Model) statusLine() string {
	l := cell.NewLine(m.w).Add(m.theme.Bar, " ")
	switch {
	case m.prompt != nil:
		return m.promptLine()
	case m.pending != "":
		return m.pendingLine(l)
	case m.times > 0:
		return l.Add(m.theme.Accent, fmt.Sprint(m.times)).Add(m.theme.Faint, "  a count; esc gives up").String()
	case m.status.text != "":
		lines := m.sayingLines()
		last := len(lines) - 1
		if m.status.problem {
			return m.bang(l, last).Add(m.theme.Text, lines[last]).String()
		}
		l.Add(m.theme.Text, lines[last])
	case m.article != nil && !m.list && !m.overlaid():
		l.Add(m.theme.Text, m.hitLine())
	}
	return m.hints(l)
}

// pendingLine shows the keys of a sequence pressed so far and, where there is
// room, what may follow; else a menu above does.
func (m *Model) pendingLine(l *cell.Line) string {
	if m.times > 0 {
		l.Add(m.theme.Accent, fmt.Sprint(m.times)+" ")
	}
	l.Add(m.theme.Accent, m.pending).Add(m.theme.Text, " ")
	if !m.continuesOnOneLine() {
		return l.Add(m.theme.Faint, " esc gives up").String()
	}
	for _, b := range m.keys.Continuations(m.scope(), m.pending) {
		l.Add(m.theme.Accent, "  "+b.Keys[0]).Add(m.theme.Faint, " "+b.Help)
	}
	return l.String()
}

// ranks is the number of values that rank has.
const ranks = 3

// rank says which hints are shown before others where room is short, those of rank 0
// first: help tells every key.
func rank(b key.Binding) int {
	switch b.Action {
	case key.Help, key.Leave:
		return 0
	case key.NextDoubt, key.Find, key.Views, key.Read, key.Star, key.Done:
		return 1
	case key.Open:
		if b.Scope == key.Results {
			return 1
		}
	}
	if b.Group == key.GroupProgram || b.Scope == key.SavedViews || b.Scope >= key.Decisions {
		return 1
	}
	return 2
}

// forResults reports whether an action is for the kind of results that are shown.
func (m *Model) forResults(a key.Action) bool {
	switch a {
	case key.Narrow, key.NextFacet: // they are for sentences too, which want the room
		return m.every.indexed && len(m.inquiry.hits) > 0 && !m.inquiry.excerpts.visible()
	case key.Sentences:
		return m.every.indexed && len(m.inquiry.hits) > 0
	case key.Select, key.Export:
		return m.every.indexed && m.inquiry.excerpts.visible()
	}
	return true
}

// hintOf is the hint of a binding as things are, "" where it is of no use.
func (m *Model) hintOf(b key.Binding) string {
	switch a := b.Action; {
	case m.deciding.lib == nil && (b.Group == key.GroupTriage || a == key.NextUnread),
		b.Group == key.GroupTriage && m.onDocuments() && m.docs.Len() == 0:
		return ""
	case a == key.NextDoubt:
		return m.doubtsHint()
	case a == key.Sentences && m.inquiry.excerpts.visible():
		return "documents"
	case a == key.Find && b.Scope == key.Documents && m.catalogue != nil:
		return "query"
	case a == key.Leave && m.leavesProgram():
		return "out"
	case a == key.Leave && m.belowResults():
		return "results"
	case a == key.Back && (!m.belowResults() || len(m.article.places) > m.article.depth),
		a == key.NextDocument && (m.docs.Len() <= 1 || m.opening == ""),
		a == key.Views && (m.catalogue == nil || !m.onDocuments()),
		a == key.Undo && len(m.saved.deleted) == 0,
		b.Group == key.GroupPanes && m.catalogue != nil && m.article == nil:
		return ""
	}
	return b.Hint
}

// hints lists the keys of the scope that have one, as far as there is room:
// the foremost first, all in the order of the table.
func (m *Model) hints(l *cell.Line) string {
	width := func(b key.Binding) int { return cell.Width(b.Keys[0]) + 1 + cell.Width(b.Hint) + 2 }
	bindings := slices.DeleteFunc(slices.Clone(m.keys.All()), func(b key.Binding) bool {
		return b.Hint == "" || len(b.Keys) == 0 || b.Scope != key.Global && b.Scope != m.scope() ||
			m.sheeted() && b.Scope == key.Global && b.Group != key.GroupProgram ||
			m.every.shown && (b.Scope == key.Global && b.Group != key.GroupProgram || !m.forResults(b.Action)) // the results are over them
	})
	for i, b := range bindings {
		bindings[i].Hint = m.hintOf(b)
	}
	bindings = slices.DeleteFunc(bindings, func(b key.Binding) bool { return b.Hint == "" })
	fits := make([]bool, len(bindings))
	room, total := l.Left()-2, 0
	for r := range ranks {
		for i, b := range bindings {
			if rank(b) == r && width(b) <= room {
				fits[i] = true
				room -= width(b)
				total += width(b)
			}
		}
	}
	l.To(m.theme.Bar, m.w-total)
	for i, b := range bindings {
		if fits[i] {
			l.Add(m.theme.Accent, b.Keys[0]).Add(m.theme.Faint, " "+b.Hint+"  ")
		}
	}
	return l.String()
}
