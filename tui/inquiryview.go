package tui

import (
	"brief/tui/cell"
)

// Where the facets stand beside the results, and the rows that a screen has at least
// for them to have a line of their own.
const (
	facetsBeside    = 100
	facetsRows      = 8
	facetsLeast     = 28
	facetsMost      = 40
	queryShareOfRow = 3 // a third of the title's row at most
)

// facetColumn is the width of the facets where they stand beside the results, else 0.
func (m *Model) facetColumn() int {
	if m.w < facetsBeside || len(m.inquiry.hits) == 0 {
		return 0
	}
	return max(facetsLeast, min(m.w/4, facetsMost))
}

// facetLine reports whether they stand in a line of their own.
func (m *Model) facetLine() bool {
	return len(m.inquiry.hits) > 0 && m.facetColumn() == 0 && m.h >= facetsRows
}

func (m *Model) arrangeInquiry() {
	in := m.inquiry
	w, h := m.w, max(m.h-2, 0)
	if column := m.facetColumn(); column > 0 {
		w -= column + 1
	}
	if m.facetLine() {
		h--
	}
	in.pane.SetSize(w, h)
	if in.excerpts != nil {
		in.excerpts.pane.SetSize(w, h)
	}
}

// inquiryScreen draws the answer over the whole screen.
func (m *Model) inquiryScreen() []string {
	in := m.inquiry
	rows := []string{m.inquiryTitle()}
	if m.facetLine() {
		rows = append(rows, in.facets.Line(m.w))
	}
	list := in.pane.View(m.inquiryEmpty()...)
	if ex := in.excerpts; ex.visible() {
		list = ex.pane.View(ex.empty())
	}
	if column := m.facetColumn(); column > 0 {
		for i, line := range in.facets.View(column, len(list)) {
			list[i] = m.filled(list[i], m.w-column-1) + " " + line
		}
	}
	return append(append(rows, list...), m.statusLine())
}

// inquiryTitle is the rule above the answer, with what it is to and how much there is.
func (m *Model) inquiryTitle() string {
	in, name := m.inquiry, "EVERYWHERE"
	facts := in.facts()
	if ex := in.excerpts; ex.visible() {
		name, facts = "SENTENCES", ex.facts()
	}
	l := cell.NewLine(m.w).Add(m.theme.Focus, "━").Add(m.theme.Accent, "S").Add(m.theme.Focus, "▸"+name)
	if in.begun {
		if n := m.index.Missing(); n > 0 {
			facts = append(facts, cell.Count(n)+" not in the index yet")
		}
		least := max(m.w/queryShareOfRow, 12)
		said := fitting(facts, l.Left()-min(cell.Width(queryLabel(in.asked.typed, m.w)), least)-4)
		l.Add(m.theme.Text, " "+queryLabel(in.asked.typed, max(l.Left()-cell.Width(said)-4, least))).Add(m.theme.Faint, said)
		if m.asking.answer.busy() {
			l.Add(m.theme.Faint, " …")
		}
	}
	return l.Add(m.theme.Focus, " ").Fill(m.theme.Focus, "━", m.w).String()
}

// fitting are as many facts, the first at least, as there is room for: half a word would
// say nothing.
func fitting(facts []string, room int) string {
	said := " · " + facts[0]
	for _, f := range facts[1:] {
		if more := said + " · " + f; cell.Width(more) <= room {
			said = more
		}
	}
	return said
}

// facts are what stands behind the title.
func (in *inquiry) facts() []string {
	if len(in.hits) == 0 {
		return []string{"nothing found"}
	}
	n := in.count() + " documents"
	if in.counted && in.total.N == 1 {
		n = "1 document"
	}
	parts := []string{n, orderName(in.asked.query.Sort)}
	if in.uncounted != "" {
		parts = append(parts, "not counted: "+in.uncounted)
	}
	return parts
}

// inquiryEmpty says why there are no results and what can be done.
func (m *Model) inquiryEmpty() []string {
	in := m.inquiry
	switch {
	case !in.begun && m.asking.answer.busy():
		return []string{"searching …"}
	case !in.begun:
		return []string{
			"what is typed is looked for in all documents",
			`words must all be there · "a phrase" · begin* · -without · one OR other`,
			`actor:"…" kind:person source:… tag:… date:2024-01..2024-03 date:7d stat:>40%`,
			"is:unread has:flags sort:relevance · tab completes · ~ a regular expression",
		}
	case in.advice == nil:
		return []string{"nothing found"}
	}
	return in.advice
}
