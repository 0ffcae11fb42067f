package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/tui/cell"
	"brief/tui/documents"
	"brief/tui/key"
	"brief/tui/layout"
)

// arrange computes the frame and gives every pane its size and its marks. It
// runs once after every message, so that View only draws.
func (m *Model) arrange() {
	s := layout.State{Focus: m.focus, Zoom: m.zoom, List: m.list, Before: m.frame.Mode}
	if m.list {
		s.Focus = layout.Documents
	}
	if a := m.article; a != nil {
		side := m.sideWidth()
		s.Points = a.points.Rows(m.pointsWidth(), m.h/2, m.roomy())
		s.Actors, s.Statistics = a.actors.Rows(side), a.statistics.Rows(side)
	}
	m.frame = layout.Compute(m.w, m.h, s)
	if m.focus == layout.Documents && !m.list && m.frame.Mode != layout.Wide && m.frame.Mode != layout.TooSmall {
		m.list = true // the column is gone: the drawer takes its place
		m.arrange()
		return
	}
	d := m.frame.Pane(layout.Documents)
	m.docs.SetSize(d.W, d.H-1)
	if m.article != nil {
		m.arrangeArticle()
	}
	if m.help != nil {
		m.help.arrange(m.w, m.h)
	}
}

// sideWidth is the width that actors and statistics will have: needed before
// the frame is known, because their heights are part of what it depends on.
func (m *Model) sideWidth() int {
	probe := layout.Compute(m.w, m.h, layout.State{Focus: layout.Actors, Zoom: m.zoom, Before: m.frame.Mode})
	return probe.Pane(layout.Actors).W
}

func (m *Model) pointsWidth() int {
	probe := layout.Compute(m.w, m.h, layout.State{Focus: layout.KeyPoints, Zoom: m.zoom, Before: m.frame.Mode})
	return probe.Pane(layout.KeyPoints).W
}

// roomy says whether key points state the reasons of their flags.
func (m *Model) roomy() bool {
	return m.w >= 100 || m.zoom || m.w < 60 || m.h < 16
}

func (m *Model) arrangeArticle() {
	a := m.article
	size := func(p layout.Pane) (w, h int) {
		r := m.frame.Pane(p)
		return r.W, max(r.H-1, 0)
	}
	w, h := size(layout.KeyPoints)
	a.points.SetSize(w, h, m.roomy(), m.zoom || m.frame.Mode == layout.Single)
	a.actors.SetSize(size(layout.Actors))
	a.statistics.SetSize(size(layout.Statistics))
	if w, h := size(layout.Body); w > 0 {
		a.body.SetSize(w, h)
	}
	cursor := a.body.Cursor()
	a.points.SetLinked(cursor)
	a.actors.SetLinked(cursor)
	a.statistics.SetLinked(cursor)
	now := a.hits.current()
	a.body.SetHits(a.hits.spans, now)
	a.points.SetHits(a.hits.spans, now)
	var tint []model.Span
	if s := a.side(m.focus); s != nil {
		tint = ordered(s.Tint())
	}
	a.body.SetTint(tint)
}

// View draws the screen.
func (m *Model) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.WindowTitle = "brief"
	if m.article != nil {
		v.WindowTitle = "brief: " + cell.Truncate(m.article.doc.Title.Text, 80)
	}
	switch {
	case m.w == 0 || m.h == 0:
		return v
	case m.frame.Mode == layout.TooSmall:
		v.SetContent(cell.Truncate("brief needs 20x5", m.w))
		return v
	}
	rows := m.rows()
	m.overMenu(rows)
	v.SetContent(strings.Join(rows, "\n"))
	if m.prompt != nil {
		v.Cursor = m.promptCursor()
	}
	return v
}

// rows are those of the screen below any menu.
func (m *Model) rows() []string {
	if m.help == nil {
		return m.screen()
	}
	rows := m.help.view(m.theme)
	if m.prompt != nil {
		rows[len(rows)-1] = m.promptLine()
	}
	return rows
}

// block is what stands in a rectangle.
type block struct {
	layout.Rect
	lines []string
}

// screen puts the blocks together, row by row.
func (m *Model) screen() []string {
	blocks := []block{
		{m.frame.Header, []string{m.header()}},
		{m.frame.Tabs, []string{m.tabs()}},
		{m.frame.Status, []string{m.statusLine()}},
	}
	for p := layout.Documents; p <= layout.Statistics; p++ {
		if r := m.frame.Pane(p); r.Shown() {
			blocks = append(blocks, block{r, m.pane(p, r)})
		}
	}
	if r := m.frame.Preview; r.Shown() {
		lines := append([]string{m.theme.Rule.Render(strings.Repeat("─", r.W))}, m.docs.Preview(r.W, r.H-1)...)
		blocks = append(blocks, block{r, lines})
	}
	slices.SortStableFunc(blocks, func(a, b block) int { return a.X - b.X })
	rows := make([]string, m.h)
	for y := range rows {
		var row strings.Builder
		at := 0
		for _, b := range blocks {
			if i := y - b.Y; i >= 0 && i < b.H && i < len(b.lines) {
				row.WriteString(strings.Repeat(" ", max(b.X-at, 0)))
				row.WriteString(b.lines[i])
				at = b.X + b.W
			}
		}
		rows[y] = row.String()
	}
	return rows
}

// pane draws a pane with the rule that carries its title.
func (m *Model) pane(p layout.Pane, r layout.Rect) []string {
	focused := p == m.focus
	if p == layout.Documents {
		return append([]string{m.rule(p, r.W, m.docs.Title, nil, "")}, m.docs.View(focused)...)
	}
	a := m.article
	if a == nil {
		text := cell.NewLine(r.W)
		if p == layout.Body {
			text.Add(m.theme.Faint, "   reading …")
		}
		return append([]string{m.rule(p, r.W, func() (string, string) { return paneName(p), "" }, nil, "")}, cell.Rows(r.W, r.H-1, text.String())...)
	}
	switch p {
	case layout.KeyPoints:
		return append([]string{m.rule(p, r.W, a.points.Title, nil, "")}, a.points.View(focused)...)
	case layout.Actors:
		return append([]string{m.rule(p, r.W, a.actors.Title, summary(r, a.actors.Summary), "")}, a.actors.View(focused)...)
	case layout.Statistics:
		return append([]string{m.rule(p, r.W, a.statistics.Title, summary(r, a.statistics.Summary), "")}, a.statistics.View(focused)...)
	}
	title := func() (string, string) { return "Body", "" }
	lines := a.body.View(true)
	if a.body.Blank() && len(lines) > 0 {
		lines[0] = cell.NewLine(r.W).Add(m.theme.Faint, "   "+emptyBody(a)).String()
	}
	return append([]string{m.rule(p, r.W, title, nil, a.where())}, lines...)
}

func emptyBody(a *article) string {
	if strings.TrimSpace(a.doc.Text) == "" {
		return "this document is empty"
	}
	return "this document has no body, only key points"
}

// summary is for panes that have their title line only.
func summary(r layout.Rect, f func(int) string) func(int) string {
	if r.H > 1 {
		return nil
	}
	return f
}

func paneName(p layout.Pane) string {
	return [...]string{"", "Documents", "Key points", "Body", "Actors", "Stats"}[p]
}

// rule is a pane's title line. The pane that has the focus shows by a heavy
// rule, a mark and capitals, so that it shows without colour too.
func (m *Model) rule(p layout.Pane, w int, title func() (string, string), more func(int) string, right string) string {
	name, rest := title()
	dash, mark, style, text := "─", " ", m.theme.Rule, m.theme.Text
	if p == m.focus {
		dash, mark, style, text = "━", "▸", m.theme.Focus, m.theme.Focus
		name = strings.ToUpper(name)
	}
	l := cell.NewLine(w).Add(style, dash).Add(m.theme.Accent, fmt.Sprint(int(p))).Add(style, mark).Add(text, name)
	if rest != "" {
		l.Add(m.theme.Faint, " "+rest)
	}
	if more != nil {
		l.Add(m.theme.Text, more(l.Left()))
	}
	l.Add(style, " ")
	if n := cell.Width(right); n > 0 && l.Left() > n+4 {
		l.Fill(style, dash, w-n-3).Add(m.theme.Faint, " "+right+" ")
	}
	return l.Fill(style, dash, w).String()
}

// where is the paragraph and sentence under the body's cursor, as users cite
// them.
func (a *article) where() string {
	s := a.body.Cursor()
	n := a.doc.ParagraphAt(s.Start) + 1
	if s.Empty() || n == 0 {
		return ""
	}
	return fmt.Sprintf("¶%d of %d", n, len(a.doc.Paragraphs))
}

// header names the document: number, title, date, length, and how far it has
// been read.
func (m *Model) header() string {
	l := cell.NewLine(m.w).Add(m.theme.Bar, " ")
	if m.list || m.article == nil {
		return l.Add(m.theme.Strong, "brief").Add(m.theme.Faint, m.listFacts()).String()
	}
	d := m.article.doc
	at, of := m.docs.Position(m.article.key)
	right := m.facts()
	l.Add(m.theme.Accent, fmt.Sprintf("%d/%d ", at, of))
	title := cell.Text(d.Title.Text)
	if title == "" {
		title = cell.Text(d.Name)
	}
	room := l.Left() - cell.Width(right) - 2
	if room < 30 { // a narrow screen: the title counts more than the facts
		right = fmt.Sprintf("%d%%", m.article.body.Percent())
		room = l.Left() - cell.Width(right) - 1
	}
	return l.Add(m.theme.Strong, cell.Truncate(title, room)).Right(m.theme.Faint, right).String()
}

// facts are what stands at the right of the header.
func (m *Model) facts() string {
	d := m.article.doc
	var parts []string
	if d.Cleaned > 0 {
		parts = append(parts, fmt.Sprintf("%d cleaned", d.Cleaned))
	}
	parts = append(parts, published(d.Published), fmt.Sprintf("%dw", m.words()))
	return strings.Join(parts, " ") + fmt.Sprintf(" %4d%%", m.article.body.Percent())
}

func (m *Model) words() int {
	if row, ok := m.docs.Find(m.article.key); ok {
		return row.Words
	}
	return 0
}

func published(p model.Published) string {
	switch {
	case p.Date == "":
		return "undated"
	case p.From == model.PublishedFile:
		return p.Date + " (file name)"
	}
	return p.Date
}

func (m *Model) listFacts() string {
	if m.docs.Len() == 0 {
		return ""
	}
	if m.docs.Len() == 1 {
		return "  1 document"
	}
	return fmt.Sprintf("  %d documents", m.docs.Len())
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
	case m.status.problem:
		return l.Add(m.theme.Problem, "! ").Add(m.theme.Text, m.status.text).String()
	case m.status.text != "":
		l.Add(m.theme.Text, m.status.text)
	case m.article != nil && !m.list:
		l.Add(m.theme.Text, m.article.hits.String())
	}
	return m.hints(l)
}

func counter(h *hits) string {
	switch {
	case h.spans == nil:
		return "no match"
	case h.capped:
		return fmt.Sprintf("%d/10,000+", h.at+1)
	}
	return fmt.Sprintf("%d/%d", h.at+1, len(h.spans))
}

// pendingLine shows the keys of a sequence pressed so far and, where there is
// room, what may follow; else a menu above does.
func (m *Model) pendingLine(l *cell.Line) string {
	l.Add(m.theme.Accent, m.pending).Add(m.theme.Text, " ")
	if !m.continuesOnOneLine() {
		return l.Add(m.theme.Faint, " esc gives up").String()
	}
	for _, b := range m.keys.Continuations(m.scope(), m.pending) {
		l.Add(m.theme.Accent, "  "+b.Keys[0]).Add(m.theme.Faint, " "+b.Help)
	}
	return l.String()
}

// foremost reports whether a hint is shown before others where room is short.
func foremost(b key.Binding) bool {
	return b.Group == key.GroupProgram || b.Action == key.NextDoubt || b.Action == key.Find
}

// hints lists the keys of the scope that have one, as far as there is room:
// the foremost first, all in the order of the table.
func (m *Model) hints(l *cell.Line) string {
	width := func(b key.Binding) int { return cell.Width(b.Keys[0]) + 1 + cell.Width(b.Hint) + 2 }
	bindings := slices.DeleteFunc(slices.Clone(m.keys.All()), func(b key.Binding) bool {
		return b.Hint == "" || len(b.Keys) == 0 || b.Scope != key.Global && b.Scope != m.scope()
	})
	for i, b := range bindings {
		if b.Action == key.NextDoubt {
			bindings[i].Hint = m.doubtsHint()
		}
	}
	bindings = slices.DeleteFunc(bindings, func(b key.Binding) bool { return b.Hint == "" })
	fits := make([]bool, len(bindings))
	room, total := l.Left()-2, 0
	for _, first := range []bool{true, false} {
		for i, b := range bindings {
			if foremost(b) == first && width(b) <= room {
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

var _ filterable = (*documents.Pane)(nil)
