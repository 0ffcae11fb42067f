package documents

import (
	"strings"

	"charm.land/lipgloss/v2"

	"brief/model/text"
	"brief/tui/cell"
)

// wideRow is the pane width from which a document takes one row instead of two.
const wideRow = 60

func (p *Pane) rowHeight() int {
	if p.w >= wideRow {
		return 1
	}
	return 2
}

// look is how a row stands out: by the cursor, the focus, and whether it is selected
// (chosen) for a decision.
type look struct{ selected, focused, chosen bool }

// pick is the style of a piece of a row.
func (p *Pane) pick(of look) func(lipgloss.Style) lipgloss.Style {
	return func(s lipgloss.Style) lipgloss.Style {
		switch {
		case of.selected && of.focused:
			return p.theme.Selected
		case of.selected:
			return p.theme.Resting
		}
		return s
	}
}

func (p *Pane) draw(v Item, of look) []string {
	style := p.pick(of)
	mark, chosen := " ", " "
	switch {
	case of.selected && of.focused:
		mark = "›"
	case v.Key == p.open && v.decidable():
		mark = "•"
	}
	if of.chosen && v.decidable() {
		chosen = "+"
	}
	l := cell.NewLine(p.w).Add(style(p.theme.Focus), mark).Add(style(p.theme.Accent), chosen)
	switch {
	case v.Coming:
		return p.coming(l, style)
	case v.Problem != "":
		return p.problem(l, v, style)
	}
	k, rests := Mark{}, false
	if p.marks != nil {
		k = p.marks(v)
		rests = k.Rests(p.now)
	}
	title := p.theme.Text
	switch {
	case v.Key == p.open:
		title = p.theme.Strong
	case rests:
		title = p.theme.Faint
	}
	if p.rowHeight() == 2 {
		return p.twoRows(l, v, k, title, style)
	}
	return p.oneRow(l, v, k, title, style)
}

// twoRows draws a document in a narrow pane.
func (p *Pane) twoRows(l *cell.Line, v Item, k Mark, title lipgloss.Style, style func(lipgloss.Style) lipgloss.Style) []string {
	indent := 2
	if p.marks != nil {
		signs := []rune(k.signs(p.now))
		l.Add(style(p.theme.Accent), string(signs[:2])).Add(style(p.theme.Text), " ")
		indent += 3
	}
	l.Add(style(title), v.Title).To(style(p.theme.Text), p.w)
	said := p.told(v) + facts(v, " · ")
	for _, more := range []string{strings.Join(v.Reasons, "; "), p.extras(v, k)} {
		if more != "" {
			said = more + " · " + said
		}
	}
	second := cell.NewLine(p.w).To(style(p.theme.Text), indent).Add(style(p.theme.Faint), said)
	return []string{l.String(), second.To(style(p.theme.Text), p.w).String()}
}

// oneRow draws a document in a wide pane: its columns, its title, what is said of it.
func (p *Pane) oneRow(l *cell.Line, v Item, k Mark, title lipgloss.Style, style func(lipgloss.Style) lipgloss.Style) []string {
	p.columns(l, v, k, style)
	tail := p.tail(v)
	room := l.Left() - cell.Width(tail) - 2
	more := p.beside(v, k, room)
	shown := cell.Truncate(v.Title, room-cell.Width(more))
	if text.HasRightToLeft(shown) { // last: reordering draws what follows into it
		l.Add(style(p.theme.Faint), tail).Add(style(title), "  "+shown).Add(style(p.theme.Faint), more)
		return []string{l.To(style(p.theme.Text), p.w).String()}
	}
	l.Add(style(title), shown).Add(style(p.theme.Faint), more)
	l.To(style(p.theme.Text), p.w-cell.Width(tail)-1).Add(style(p.theme.Faint), tail)
	return []string{l.To(style(p.theme.Text), p.w).String()}
}

// leastReasons is the least room in which reasons are begun; the preview has them all.
const leastReasons = 12

// beside is what stands behind a title in a room for both. Of reasons it has as much as
// leaves half of the row to the title.
func (p *Pane) beside(v Item, k Mark, room int) string {
	more := p.name(v, p.w/3)
	if of := p.extras(v, k); of != "" {
		more += "  " + cell.Truncate(of, p.w/4)
	}
	room -= cell.Width(more) + 2 + min(cell.Width(v.Title), p.w/2)
	if len(v.Reasons) == 0 || room < leastReasons {
		return more
	}
	return more + "  " + cell.Truncate(strings.Join(v.Reasons, "; "), room)
}

// columns draws what stands before a title: what was decided and, of a library, age and
// doubts.
func (p *Pane) columns(l *cell.Line, v Item, k Mark, style func(lipgloss.Style) lipgloss.Style) {
	if p.marks != nil {
		l.Add(style(p.theme.Accent), k.signs(p.now))
	}
	if p.window == nil {
		if p.marks != nil {
			l.Add(style(p.theme.Text), " ")
		}
		return
	}
	doubts := ""
	if v.Doubts > 0 {
		doubts = cell.Count(min(v.Doubts, 99)) + "!"
	}
	l.Add(style(p.theme.Faint), cell.PadLeft(age(v, p.now), ageWidth+1))
	l.Add(style(p.theme.Flag), cell.PadLeft(doubts, 4)).Add(style(p.theme.Text), "  ")
}

// extras are short words about a document beside its title.
func (p *Pane) extras(v Item, k Mark) string {
	var parts []string
	if p.isNew(v) {
		parts = append(parts, "new")
	}
	if v.Places > 1 {
		parts = append(parts, "x"+cell.Count(v.Places))
	}
	if v.Sample {
		parts = append(parts, "sample")
	}
	for _, t := range k.Tags {
		parts = append(parts, "#"+t)
	}
	if k.Note != "" {
		parts = append(parts, "(note)")
	}
	return strings.Join(parts, " ")
}

// coming draws a row that is not known yet.
func (p *Pane) coming(l *cell.Line, style func(lipgloss.Style) lipgloss.Style) []string {
	rows := []string{l.Add(style(p.theme.Faint), "…").To(style(p.theme.Text), p.w).String()}
	for len(rows) < p.rowHeight() {
		rows = append(rows, cell.NewLine(p.w).To(style(p.theme.Text), p.w).String())
	}
	return rows
}

// figureWidth is that of the figure in a row.
const figureWidth = 9

// tail is what stands at the right of a row: of a library the figure of most weight,
// and, where there is room or no more is known, date and length. Where the order by
// priority gives reasons, there is less.
func (p *Pane) tail(v Item) string {
	words := " " + cell.PadLeft(cell.Count(v.Words)+"w", 7)
	if p.window == nil {
		return cell.Pad(dated(v), 10) + words
	}
	figure := cell.PadLeft(v.Figure, figureWidth)
	switch why := len(v.Reasons) > 0; {
	case why && p.w < fullRow:
		return ""
	case why || p.w < fullRow:
		return figure
	case v.Published == "":
		return figure + cell.PadLeft("("+v.Arrived+")", 14) + words
	}
	return figure + cell.PadLeft(v.Published+" ", 14) + words
}

// fullRow is the pane width from which the row of a library says date and length too.
const fullRow = 100

// dated is the date of a document or, of one without, that and where it stands
// instead.
func dated(v Item) string {
	switch {
	case v.Published != "":
		return v.Published
	case v.Arrived != "":
		return "undated, arrived " + v.Arrived
	}
	return "undated"
}

func facts(v Item, sep string) string {
	parts := []string{dated(v), cell.Count(v.Words) + "w"}
	if v.Source != "" {
		parts = append(parts, v.Source)
	}
	if v.Cleaned > 0 {
		parts = append(parts, cleaned(v.Cleaned))
	}
	return strings.Join(parts, sep)
}

// cleaned says how many characters of a text were made harmless.
func cleaned(n int) string {
	if n == 1 {
		return "1 character cleaned"
	}
	return cell.Count(n) + " characters cleaned"
}

// Preview returns h rows of w cells that show the document under the cursor:
// its title, facts and key points, without opening it.
func (p *Pane) Preview(w, h int) []string {
	var out []string
	add := func(s lipgloss.Style, indent int, text string) {
		for i, line := range cell.Wrap(text, max(min(w-indent-3, 80), 1)) {
			l := cell.NewLine(w).To(p.theme.Text, indent)
			if i > 0 {
				l = cell.NewLine(w).To(p.theme.Text, indent+2*min(indent, 1))
			}
			out = append(out, l.Add(s, line).String())
		}
	}
	if v, ok := p.rows.selected(); ok {
		if v.Problem != "" {
			if !strings.Contains(v.Problem, v.Name) {
				add(p.theme.Strong, 1, v.Name)
			}
			add(p.theme.Problem, 1, v.Problem)
		} else {
			add(p.theme.Strong, 1, v.Title)
			add(p.theme.Faint, 1, facts(v, " · ")+" · "+v.Name)
			if also := v.also(); also != "" {
				add(p.theme.Faint, 1, also)
			}
			if len(v.Reasons) > 0 {
				add(p.theme.Faint, 1, strings.Join(v.Reasons, "; "))
			}
			for _, line := range p.decided(v) {
				add(p.theme.Accent, 1, line)
			}
			for _, k := range v.unsaid() {
				if v.Given {
					k = "• " + k
				}
				add(p.theme.Text, 1, k)
			}
		}
	}
	return cell.Rows(w, h, out...)
}

// decided is what the preview says of decisions and of what was found.
func (p *Pane) decided(v Item) []string {
	var parts, lines []string
	if v.Sample {
		parts = append(parts, "sample")
	}
	if v.Doubts == 1 {
		parts = append(parts, "1 doubt")
	} else if v.Doubts > 1 {
		parts = append(parts, cell.Count(v.Doubts)+" doubts")
	}
	if p.marks != nil {
		k := p.marks(v)
		if words := k.Words(p.now); words != "" {
			parts = append(parts, words)
		}
		if k.Note != "" {
			lines = append(lines, "note: "+strings.Join(strings.Fields(k.Note), " "))
		}
	}
	if len(parts) > 0 {
		lines = append([]string{strings.Join(parts, " · ")}, lines...)
	}
	return lines
}

// unsaid is the preview without what the title says already: a document without
// a title is called after its first key point or sentence.
func (v Item) unsaid() []string {
	if len(v.Preview) > 0 && v.Preview[0] == v.Title {
		return v.Preview[1:]
	}
	return v.Preview
}
