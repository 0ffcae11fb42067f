package results

import (
	"fmt"
	"strings"

	"brief/model"
	"brief/model/text"
	"brief/tui/cell"
	"brief/tui/list"
	"brief/tui/theme"
)

// View returns the pane's rows; where there are no results, empty says why.
func (p *Pane) View(empty ...string) []string {
	if p.items.Len() == 0 {
		var lines []string
		for i, e := range empty {
			style := p.theme.Faint
			if i == 0 && len(empty) > 1 {
				style = p.theme.Text
			}
			for _, line := range cell.Wrap(e, max(p.w-4, 1)) {
				lines = append(lines, cell.NewLine(p.w).Add(style, "   "+line).String())
			}
		}
		return cell.Rows(p.w, p.h, lines...)
	}
	return cell.Rows(p.w, p.h, p.items.Draw(p.h, list.Drawer[row]{Height: p.height, Draw: p.draw})...)
}

func (p *Pane) height(r row) int {
	n := 1
	if p.long {
		n = len(p.lines(p.documents[r.document].Passages[r.passage], p.placeWidth(r)))
	}
	if r.passage == 0 {
		n++
	}
	return n
}

func (p *Pane) draw(r row, selected bool) []string {
	d := p.documents[r.document]
	var lines []string
	if r.passage == 0 {
		lines = append(lines, p.heading(d))
	}
	return append(lines, p.passage(r, d, selected)...)
}

// heading is the line of a document. A title that is written from right to left comes
// last: terminals draw what follows it among its words.
func (p *Pane) heading(d Document) string {
	l := cell.NewLine(p.w).Add(p.theme.Text, " ")
	right := d.Date
	switch {
	case right == "":
		right = counted(d, p.w >= wide)
	case p.w >= wide && d.Source != "":
		right = cell.Truncate(d.Source, p.w/4) + "  " + right
	}
	if text.HasRightToLeft(d.Title + right) {
		l.Add(p.theme.Faint, right+" ")
		p.title(l, d, l.Left())
		return l.String()
	}
	p.title(l, d, max(l.Left()-cell.Width(right)-2, 0))
	return l.Right(p.theme.Faint, right+" ").String()
}

// title adds a document's title with its hits, at most room cells of it.
func (p *Pane) title(l *cell.Line, d Document, room int) {
	n := line{d.Title, d.Lit}.cut(room)
	p.paint(l, n, theme.Strong, 0, false)
}

// wide is the width from which the source, and the number of passages that are not
// listed, are told.
const wide = 60

func counted(d Document, more bool) string {
	n := cell.Count(d.Hits)
	if d.More {
		n += "+"
	}
	shown := 0
	for _, p := range d.Passages {
		shown += len(p.Lit)
	}
	switch {
	case more && d.Hits > shown:
		return fmt.Sprintf("%s hits, the first %s here", n, cell.Count(shown))
	case d.Hits == 1:
		return "1 hit"
	}
	return n + " hits"
}

// placeWidth is the width of the column for the places of a document's passages.
func (p *Pane) placeWidth(r row) int { return min(p.places[r.document], p.w/4) }

// line is what a row shows of a passage.
type line struct {
	text string
	lit  []model.Span
}

// margin is what stands before a passage's place: a space, the cursor's mark and the
// mark of what is selected.
func (p *Pane) margin() int {
	if p.long {
		return 3
	}
	return 2
}

// lines are those of a passage beside a column of its place.
func (p *Pane) lines(v Passage, where int) []line {
	room := p.w - p.margin() - where - 1
	if p.long {
		return wrapped(v, min(max(room, 1), maxMeasure), maxLines)
	}
	text, lit := window(v, room)
	return []line{{text, lit}}
}

// A passage that is shown in full takes at most maxLines rows, and none longer than is
// easily read.
const (
	maxLines   = 6
	maxMeasure = 100
)

func (p *Pane) passage(r row, d Document, selected bool) []string {
	v, where := d.Passages[r.passage], p.placeWidth(r)
	base := theme.Overlay(0)
	if selected {
		base = theme.Cursor
	}
	var out []string
	current := selected
	for i, n := range p.lines(v, where) {
		l := cell.NewLine(p.w)
		if i == 0 {
			p.lead(l, r, selected).Add(p.theme.Accent, cell.Pad(v.Where, where)).Add(p.theme.Text, " ")
		} else {
			l.To(p.theme.Text, p.margin()+where+1)
		}
		p.paint(l, n, 0, base, current)
		current = current && len(n.lit) == 0
		out = append(out, l.String())
	}
	return out
}

// lead draws the marks before a passage.
func (p *Pane) lead(l *cell.Line, r row, selected bool) *cell.Line {
	mark := " "
	if selected {
		mark = "›"
	}
	l.Add(p.theme.Focus, " "+mark)
	if !p.long {
		return l
	}
	if p.marked(r) {
		return l.Add(p.theme.Flag, "x")
	}
	return l.Add(p.theme.Text, " ")
}

// paint draws a text in a look with its hits, as far as there is room; where current is
// set, the first of them is the one that is stood on.
func (p *Pane) paint(l *cell.Line, n line, look theme.Look, base theme.Overlay, current bool) {
	n = n.cut(l.Left())
	at := 0
	paint := func(to int, over theme.Overlay) {
		if s := n.text[at:to]; s != "" {
			l.Raw(p.theme.Body(look, over).Render(cell.Text(s)), cell.Width(s))
		}
		at = to
	}
	for i, s := range n.lit {
		over := theme.Hit
		if current && i == 0 {
			over = theme.Current
		}
		paint(s.Start, base)
		paint(s.End, over)
	}
	paint(len(n.text), base)
}

// cut returns n cut to w cells, with an ellipsis where something was cut off.
func (n line) cut(w int) line {
	if cell.Width(n.text) <= w {
		return n
	}
	const dots = "…"
	kept, used := 0, cell.Width(dots)
	for kept < len(n.text) {
		c, _ := cell.Next(n.text[kept:])
		_, cw := cell.Display(c)
		if used+cw > w {
			break
		}
		used += cw
		kept += len(c)
	}
	kept = len(strings.TrimRight(n.text[:kept], " …"))
	out := clipped(Passage{Text: n.text, Lit: n.lit}, 0, kept)
	if w > 0 {
		out.text += dots
	}
	return out
}

// window cuts the beginning of a passage off where its first hit would not be in
// sight otherwise: a third of the width is left before it. The spans it returns
// are those of the hits in what is left.
func window(v Passage, width int) (string, []model.Span) {
	if len(v.Lit) == 0 || cell.Width(v.Text[:v.Lit[0].End]) <= width*2/3 {
		return v.Text, v.Lit
	}
	before := v.Text[:v.Lit[0].Start]
	over := cell.Width(before) - width/3 + 1
	rest := before
	for over > 0 && rest != "" {
		var c string
		c, rest = cell.Next(rest)
		over -= cell.Width(c)
	}
	if _, word, ok := strings.Cut(rest, " "); ok && len(word) > 0 {
		rest = word
	}
	cut := len(before) - len(rest)
	const dots = "…"
	lit := make([]model.Span, len(v.Lit))
	for i, s := range v.Lit {
		lit[i] = model.Span{Start: s.Start - cut + len(dots), End: s.End - cut + len(dots)}
	}
	return dots + v.Text[cut:], lit
}

// wrapped breaks a passage at spaces into lines of at most w cells; a word that is
// longer is broken where it must. What goes beyond most lines is cut off by the last.
func wrapped(v Passage, w, most int) []line {
	var out []line
	start, space, n := 0, -1, 0 // of the line, its last space, its cells
	put := func(end int) { out = append(out, clipped(v, start, end)) }
	for at := 0; at < len(v.Text); {
		c, _ := cell.Next(v.Text[at:])
		_, cw := cell.Display(c)
		if n > 0 && n+cw > w {
			if len(out) == most-1 {
				break
			}
			end, next := at, at
			switch {
			case c == " ":
				next = at + 1
			case space > start:
				end, next = space, space+1
			}
			put(end)
			start, space, n = next, -1, cell.Width(v.Text[next:max(at, next)])
			if c == " " {
				at += len(c)
				continue
			}
		}
		if c == " " {
			space = at
		}
		n += cw
		at += len(c)
	}
	put(len(v.Text))
	return out
}

// clipped is the part of a passage from start to end with its hits.
func clipped(v Passage, start, end int) line {
	n := line{text: v.Text[start:end]}
	for _, s := range v.Lit {
		s = model.Span{Start: max(s.Start, start) - start, End: min(s.End, end) - start}
		if s.Start < s.End {
			n.lit = append(n.lit, s)
		}
	}
	return n
}
