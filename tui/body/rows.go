package body

import (
	"strings"

	"brief/model"
	"brief/tui/cell"
	"brief/tui/theme"
	"brief/tui/typeset"
)

// row is one line of the pane.
type row struct {
	line typeset.Line
	// number is the paragraph's, from 1, on its first row; else 0.
	number int
	// rule fills the row's width with a thin rule (below a table's heading).
	rule bool
}

// keep is how many typeset units are kept; some screens full.
const keep = 2048

// rows returns the typeset rows of unit u, with the blank row before it.
func (p *Pane) rows(u int) []row {
	if rows, ok := p.cache[u]; ok {
		return rows
	}
	if len(p.cache) >= keep {
		clear(p.cache)
	}
	rows := p.set(u)
	p.cache[u] = rows
	return rows
}

func (p *Pane) set(u int) []row {
	unit := p.units[u]
	b := p.doc.Blocks[unit.first]
	lines := p.lines(unit, b)
	rows := make([]row, 0, len(lines)+2)
	if p.gapBefore(u) {
		rows = append(rows, row{})
	}
	for i, l := range lines {
		r := row{line: l}
		if i == 0 && unit.part == 0 && unit.paragraph >= 0 {
			r.number = unit.paragraph + 1
		}
		rows = append(rows, r)
	}
	if b.Kind == model.BlockCell && b.Header {
		rows = append(rows, row{rule: true})
	}
	return rows
}

// gapBefore says whether a blank row parts unit u from the one before: between
// all but the items of one list, the rows of one table and the parts of one
// block.
func (p *Pane) gapBefore(u int) bool {
	if u == 0 || p.units[u].part > 0 {
		return false
	}
	a, b := p.doc.Blocks[p.units[u-1].first], p.doc.Blocks[p.units[u].first]
	switch b.Kind {
	case model.BlockItem:
		return a.Kind != model.BlockItem
	case model.BlockCell:
		return a.Table != b.Table
	case model.BlockMeta:
		return a.Kind != model.BlockMeta && a.Kind != model.BlockTitle
	}
	return true
}

func (p *Pane) lines(u unit, b model.Block) []typeset.Line {
	switch b.Kind {
	case model.BlockCode:
		return typeset.Code(p.doc.Text, u.span, p.textWidth())
	case model.BlockCell:
		return p.tableRow(u)
	case model.BlockItem:
		mark := bullet(b.Marker)
		if u.part > 0 {
			mark = ""
		}
		return p.indented(u.span, look(b), strings.Repeat("  ", min(b.Level, 8)), mark+" ")
	case model.BlockQuote:
		bar := strings.Repeat("│ ", min(b.Level, 8))
		return p.indented(u.span, look(b), bar, "")
	}
	return p.piece(u.span, look(b), p.textWidth())
}

// bullet is how an item's mark is shown: numbers as written, all else as a dot.
func bullet(marker string) string {
	switch marker {
	case "":
		return " "
	case "-", "*", "+", "•", "–", "—", "·":
		return "•"
	}
	return marker
}

func look(b model.Block) theme.Look {
	switch b.Kind {
	case model.BlockHeading, model.BlockTitle:
		return theme.Heading
	case model.BlockQuote:
		return theme.Quote
	case model.BlockMeta:
		return theme.Meta
	}
	return 0
}

// indented sets span behind a prefix that every line has and a mark that only
// the first has; the others are indented by its width.
func (p *Pane) indented(span model.Span, look theme.Look, prefix, mark string) []typeset.Line {
	w := cell.Width(prefix) + cell.Width(mark)
	if w > p.textWidth()/2 { // a very deep list in a narrow pane
		prefix, w = "", cell.Width(mark)
	}
	lines := p.piece(span, look, p.textWidth()-w)
	for i, l := range lines {
		front := prefix + mark
		if i > 0 {
			front = prefix + strings.Repeat(" ", cell.Width(mark))
		}
		if front != "" {
			lines[i] = append(typeset.Line{{Text: front, Width: cell.Width(front), Look: theme.Quote}}, l...)
		}
	}
	return lines
}

// piece sets span with the marks that lie in it.
func (p *Pane) piece(span model.Span, look theme.Look, width int) []typeset.Line {
	return p.setter.Piece(p.doc.Text, span, marksIn(p.doc.Marks, span), look, width)
}
