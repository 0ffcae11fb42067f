package tui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/tui/cell"
	"brief/tui/documents"
	"brief/tui/layout"
)

// arrange computes the frame and gives every pane its size and its marks. It
// runs once after every message, so that View only draws.
func (m *Model) arrange() {
	s := m.state()
	if a := m.shown(); a != nil {
		s.Points = a.points.Rows(m.widthOf(layout.KeyPoints), m.h/2, m.roomy())
		side := m.widthOf(layout.Actors)
		s.Actors, s.Statistics = a.actors.Rows(side), a.statistics.Rows(side)
	}
	m.frame = layout.Compute(m.w, m.h, s)
	d := m.frame.Pane(layout.Documents)
	m.docs.SetSize(d.W, d.H-1)
	m.docs.SetNow(m.opt.Now())
	if m.shown() != nil {
		m.arrangeBody(s)
		m.arrangeArticle()
	}
	m.noteEnd()
	m.land()
	m.arrangeResults()
	m.saved.pane.SetSize(m.w, max(m.h-2, 0))
	m.fixes.setSize(m.w, max(m.h-2, 0))
	m.cases.setSize(m.w, max(m.h-2, 0))
	if p := m.journal.pane; p != nil {
		p.SetSize(m.w, max(m.h-2, 0))
		p.SetNow(m.opt.Now())
	}
	if m.help != nil {
		m.help.arrange(m.w, m.h)
	}
	if m.card != nil {
		m.card.arrange(m.w, m.h-1)
	}
}

// state is what the frame depends on, but for what the panes would like.
func (m *Model) state() layout.State {
	s := layout.State{
		Focus: m.focus, Zoom: m.zoom, List: m.list, Before: m.frame.Mode, Breaks: m.opt.Breakpoints,
		Alone: m.shown() != nil && m.shown().rightToLeft,
	}
	if m.list {
		s.Focus = layout.Documents
	}
	return s
}

// widthOf is the width that a pane of an article will have: needed before the
// frame is known, because heights are part of what it depends on.
func (m *Model) widthOf(p layout.Pane) int {
	s := m.state()
	s.Focus, s.List = p, false
	probe := layout.Compute(m.w, m.h, s)
	return probe.Pane(p).W
}

// roomy says whether key points state the reasons of their flags.
func (m *Model) roomy() bool {
	return m.zoom || layout.ModeOf(m.w, m.h, m.state()) != layout.Stack
}

func (m *Model) arrangeArticle() {
	a := m.shown()
	size := func(p layout.Pane) (w, h int) {
		r := m.frame.Pane(p)
		return r.W, max(r.H-1, 0)
	}
	w, h := size(layout.KeyPoints)
	a.points.SetSize(w, h, m.roomy(), m.zoom || m.frame.Mode == layout.Single)
	a.actors.SetSize(size(layout.Actors))
	a.statistics.SetSize(size(layout.Statistics))
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

// arrangeBody gives the body its size in the frame that s leads to or, where it is
// not shown, the one that it would have: how far one has read hangs on it.
func (m *Model) arrangeBody(s layout.State) {
	r := m.frame.Pane(layout.Body)
	if !r.Shown() {
		s.Focus, s.List = layout.Body, false
		would := layout.Compute(m.w, m.h, s)
		r = would.Pane(layout.Body)
	}
	if r.Shown() {
		m.shown().body.SetSize(r.W, r.H-1)
	}
}

// View draws the screen, or returns what it has drawn for the message before.
func (m *Model) View() tea.View {
	if m.stale {
		m.drawn, m.stale = m.draw(), false
	}
	return m.drawn
}

func (m *Model) draw() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.WindowTitle = "brief"
	if m.article != nil {
		v.WindowTitle = m.repertoire.Show("brief: " + cell.Truncate(m.article.doc.Title.Text, 80))
	}
	switch {
	case m.w == 0 || m.h == 0:
		return v
	case m.frame.Mode == layout.TooSmall:
		v.SetContent(m.repertoire.Show(tooSmall(m.w, m.h)))
		return v
	}
	rows := m.rows()
	m.overSaying(rows)
	m.overMenu(rows)
	v.SetContent(m.repertoire.Show(strings.Join(rows, "\n")))
	if m.prompt != nil {
		v.Cursor = m.promptCursor()
	}
	return v
}

// tooSmall says what size is needed, in as many words as there is room for.
func tooSmall(w, h int) string {
	for _, s := range []string{fmt.Sprintf("brief needs 20x5, not %dx%d", w, h), "brief needs 20x5", "needs 20x5", "20x5!"} {
		if len(s) <= w {
			return s
		}
	}
	return "…"
}

// rows are those of the screen below any menu.
func (m *Model) rows() []string {
	if m.help == nil && m.journal.shown {
		return m.journalScreen()
	}
	if m.help == nil && m.fixes.shown {
		return m.overScreen(&m.fixes.over, "CORRECTIONS", m.fixes.pane.Title())
	}
	if m.help == nil && m.cases.shown {
		return m.casesScreen()
	}
	if m.help == nil && m.saved.shown {
		return m.viewsScreen()
	}
	if m.help == nil && m.every.shown {
		return m.resultsScreen()
	}
	if m.help == nil && m.card != nil {
		return append(m.card.view(m.theme), m.statusLine())
	}
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
				row.WriteString(m.filled(b.lines[i], b.W))
				at = b.X + b.W
			}
		}
		rows[y] = row.String()
	}
	return rows
}

// filled makes a line of a block as wide as the block in the eyes of the terminal,
// so that what stands beside it does not move.
func (m *Model) filled(line string, w int) string {
	if !cell.Uncertain(line) {
		return line
	}
	return cell.Fill(line, w, m.graphemes)
}

// pane draws a pane with the rule that carries its title.
func (m *Model) pane(p layout.Pane, r layout.Rect) []string {
	a := m.shown()
	switch {
	case p == layout.Documents:
		return m.listed(p, r, m.docs, nil)
	case a == nil:
		text := cell.NewLine(r.W)
		if p == layout.Body {
			text.Add(m.theme.Faint, "   reading …")
		}
		return append([]string{m.rule(p, r.W, heading{name: paneName(p)})}, cell.Rows(r.W, r.H-1, text.String())...)
	case p == layout.KeyPoints:
		return m.listed(p, r, a.points, nil)
	case p == layout.Actors:
		return m.listed(p, r, a.actors, a.actors.Summary)
	case p == layout.Statistics:
		return m.listed(p, r, a.statistics, a.statistics.Summary)
	}
	lines := a.body.View(true)
	if a.body.Blank() && len(lines) > 0 {
		lines[0] = cell.NewLine(r.W).Add(m.theme.Faint, "   "+emptyBody(a)).String()
	}
	return append([]string{m.rule(p, r.W, heading{name: paneName(p), right: m.where(a)})}, lines...)
}

// listed draws a pane that is a list. Its rule says how much of it is out of
// sight; where there is no more than the rule, a summary of what there is.
func (m *Model) listed(p layout.Pane, r layout.Rect, list interface {
	Title() (name, rest string)
	View(focused bool) []string
	Hidden() string
}, summary func(int) string,
) []string {
	lines := list.View(p == m.focus)
	var h heading
	h.name, h.rest = list.Title()
	if r.H > 1 {
		h.right = list.Hidden()
	} else {
		h.more = summary
	}
	return append([]string{m.rule(p, r.W, h)}, lines...)
}

func emptyBody(a *article) string {
	if strings.TrimSpace(a.doc.Text) == "" {
		return "this document is empty"
	}
	return "this document has no body, only key points"
}

func paneName(p layout.Pane) string {
	return [...]string{"", "Documents", "Key points", "Body", "Actors", "Stats"}[p]
}

// heading is what a rule says.
type heading struct {
	name, rest string
	more       func(w int) string // fills what is left, or nil
	right      string             // at the end of the rule
}

// rule is a pane's title line. The pane that has the focus shows by a heavy
// rule, a mark and capitals, so that it shows without colour too.
func (m *Model) rule(p layout.Pane, w int, h heading) string {
	dash, mark, style, text := "─", " ", m.theme.Rule, m.theme.Text
	if p == m.focus {
		dash, mark, style, text = "━", "▸", m.theme.Focus, m.theme.Focus
		h.name = strings.ToUpper(h.name)
	}
	l := cell.NewLine(w).Add(style, dash).Add(m.theme.Accent, fmt.Sprint(int(p))).Add(style, mark).Add(text, h.name)
	right := cell.Width(h.right)
	if room := l.Left() - right - 1; h.rest != "" && room > 2 {
		l.Add(m.theme.Faint, cell.Truncate(" "+h.rest, room))
	}
	if h.more != nil {
		l.Add(m.theme.Text, h.more(l.Left()))
	}
	switch left := l.Left(); {
	case right > 0 && left > right+4:
		l.Add(style, " ").Fill(style, dash, w-right-3).Add(m.theme.Faint, " "+h.right+" ")
	case right > 0 && left > right:
		return l.To(style, w-right).Add(m.theme.Faint, h.right).String()
	default:
		l.Add(style, " ")
	}
	return l.Fill(style, dash, w).String()
}

// where is the paragraph and sentence under the body's cursor, as users cite
// them.
func (m *Model) where(a *article) string {
	if a == m.ahead.article { // of how many is not known yet
		return ""
	}
	s := a.body.Cursor()
	n := a.doc.ParagraphAt(s.Start) + 1
	if s.Empty() || n == 0 {
		return ""
	}
	return fmt.Sprintf("¶%d of %s", n, cell.Count(len(a.doc.Paragraphs)))
}

var _ filterable = (*documents.Pane)(nil)
