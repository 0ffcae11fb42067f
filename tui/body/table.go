package body

import (
	"sort"
	"strings"

	"brief/model"
	"brief/tui/cell"
	"brief/tui/theme"
	"brief/tui/typeset"
)

// Geometry of tables: columns are parted by a bar between spaces, no column is
// narrower than minColumn, and at most sampleRows rows say how wide a column
// would like to be.
const (
	columnGap  = 3
	minColumn  = 4
	sampleRows = 200
)

// tableRow sets the cells of one row side by side, or below each other where
// the table has too many columns for the pane.
func (p *Pane) tableRow(u unit) []typeset.Line {
	cells := p.doc.Blocks[u.first:u.end]
	widths := p.columns(u.first)
	if widths == nil {
		return p.stacked(cells)
	}
	set := make([][]typeset.Line, len(widths))
	height := 1
	for _, b := range cells {
		if b.Column < len(set) {
			set[b.Column] = p.piece(b.Span, headerLook(b), widths[b.Column])
			height = max(height, len(set[b.Column]))
		}
	}
	lines := make([]typeset.Line, height)
	for i := range lines {
		for c, column := range set {
			if c > 0 {
				lines[i] = append(lines[i], typeset.Glyph{Text: " │ ", Width: columnGap, Look: theme.Quote})
			}
			var part typeset.Line
			if i < len(column) {
				part = column[i]
			}
			lines[i] = append(lines[i], part...)
			if n := widths[c] - part.Width(); n > 0 && c < len(set)-1 {
				lines[i] = append(lines[i], typeset.Glyph{Text: strings.Repeat(" ", n), Width: n})
			}
		}
	}
	return lines
}

func (p *Pane) stacked(cells []model.Block) []typeset.Line {
	var lines []typeset.Line
	for _, b := range cells {
		lines = append(lines, p.piece(b.Span, headerLook(b), p.textWidth())...)
	}
	return lines
}

func headerLook(b model.Block) theme.Look {
	if b.Header {
		return theme.Strong
	}
	return 0
}

// columns returns the column widths of the table that block belongs to, or nil
// where its columns do not fit side by side.
func (p *Pane) columns(block int) []int {
	table := p.doc.Blocks[block].Table
	if w, ok := p.tables[table]; ok {
		return w
	}
	w := fit(p.natural(block), p.textWidth())
	p.tables[table] = w
	return w
}

// natural is how wide the columns of a table would be on one line each.
func (p *Pane) natural(block int) []int {
	table := p.doc.Blocks[block].Table
	first := block
	for first > 0 && p.doc.Blocks[first-1].Table == table {
		first--
	}
	var widths []int
	for _, b := range p.doc.Blocks[first:] {
		if b.Table != table || b.Row >= sampleRows {
			break
		}
		for len(widths) <= b.Column {
			widths = append(widths, minColumn)
		}
		text := b.Span.In(p.doc.Text)
		widths[b.Column] = max(widths[b.Column], cell.Width(text[:min(len(text), 400)]))
	}
	return widths
}

// fit narrows the widest columns until the table fits into room columns. It
// returns nil where even the narrowest table does not fit.
func fit(widths []int, room int) []int {
	room -= columnGap * (len(widths) - 1)
	if room < minColumn*len(widths) {
		return nil
	}
	total := 0
	for _, w := range widths {
		total += w
	}
	for total > room {
		widest, second := 0, 0
		for _, w := range widths {
			switch {
			case w > widest:
				widest, second = w, widest
			case w > second && w < widest:
				second = w
			}
		}
		count := 0
		for _, w := range widths {
			if w == widest {
				count++
			}
		}
		cut := max(1, min(widest-max(second, minColumn), (total-room+count-1)/count))
		for i, w := range widths {
			if w == widest && total > room {
				n := min(cut, total-room)
				widths[i] -= n
				total -= n
			}
		}
	}
	return widths
}

// marksIn returns the marks that reach into span.
func marksIn(marks []model.Mark, span model.Span) []model.Mark {
	end := sort.Search(len(marks), func(i int) bool { return marks[i].Span.Start >= span.End })
	start := end
	for start > 0 && marks[start-1].Span.End > span.Start && end-start < 4096 {
		start--
	}
	return marks[start:end]
}
