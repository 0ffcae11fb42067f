package export

import (
	"strconv"
	"strings"

	"brief/model"
)

// textPage writes for a terminal or a printer: paragraphs wrapped behind their
// numbers, tables aligned.
type textPage struct {
	buffer
	width int
	items bool // the last block was a list item: the next one follows closely
}

// gutter is the width of the column of numbers, with the space behind it.
const gutter = 5

func (p *textPage) head(title string, facts []string) {
	p.lines("", "", title, p.width)
	p.lines("", "", strings.Join(facts, " · "), p.width)
}

func (p *textPage) section(name, count, note string) {
	p.put("\n")
	p.lines("", "", strings.Join(filled([]string{strings.ToUpper(name), count, note}), " · "), p.width)
}

func (p *textPage) point(k point) {
	p.put("\n")
	p.numbered(k.number, "", "", k.content.withTargets())
	if len(k.evidence) > 0 {
		p.numbered(0, "", "", refs(k.evidence))
	}
	for _, f := range k.flags {
		p.numbered(0, "! ", "  ", f)
	}
}

func (p *textPage) passage(at ref, content inline, points []int) {
	const column = gutter + 3 // of places, with the space behind it
	p.put("\n")
	in := at.String() + strings.Repeat(" ", max(1, column-cells(at.String())))
	hang := strings.Repeat(" ", column)
	p.lines(in, hang, content.withTargets(), p.width)
	p.lines(hang, hang, supports(points), p.width)
}

func (p *textPage) prose(number int, k model.Block, content inline) {
	if k.Kind != model.BlockItem || !p.items {
		p.put("\n")
	}
	p.items = k.Kind == model.BlockItem
	switch k.Kind {
	case model.BlockHeading:
		p.lines("", "", content.withTargets(), p.width)
	case model.BlockCode:
		p.code(number, content.text())
	case model.BlockItem:
		in := strings.Repeat("  ", min(k.Level, nesting))
		hang := in + strings.Repeat(" ", cells(k.Marker))
		if k.Marker != "" {
			in, hang = in+k.Marker+" ", hang+" "
		}
		p.numbered(number, in, hang, content.withTargets())
	case model.BlockQuote:
		mark := strings.Repeat("> ", min(max(k.Level, 1), nesting))
		p.numbered(number, mark, mark, content.withTargets())
	default:
		p.numbered(number, "", "", content.withTargets())
	}
}

// numbered writes s behind a number, or behind its space; in stands before the
// first line and hang before the others.
func (p *textPage) numbered(number int, in, hang, s string) {
	p.lines(lead(number)+in, lead(0)+hang, s, p.width)
}

// lead is the gutter with a paragraph's number, or without one for 0.
func lead(number int) string {
	if number == 0 {
		return strings.Repeat(" ", gutter)
	}
	return right(strconv.Itoa(number), gutter-2) + "  "
}

// lines wraps s behind its indents, whatever little width they leave.
func (p *textPage) lines(in, hang, s string, width int) {
	room := max(1, width-max(cells(in), cells(hang)))
	for i, line := range wrap(s, room) {
		before := hang
		if i == 0 {
			before = in
		}
		p.put(strings.TrimRight(before+line, " "), "\n")
	}
}

// code keeps line ends and spaces; a line that is too long goes on in the next.
func (p *textPage) code(number int, s string) {
	for _, line := range strings.Split(s, "\n") {
		full, rest := cut(strings.ReplaceAll(line, "\t", "    "), p.width-gutter)
		for _, l := range append(full, rest) {
			p.put(strings.TrimRight(lead(number)+l, " "), "\n")
			number = 0
		}
	}
}

func (p *textPage) grid(g grid) {
	rows := make([][]string, len(g.rows))
	for i, row := range g.rows {
		for _, cell := range row {
			rows[i] = append(rows[i], flat(cell.withTargets()))
		}
	}
	p.put("\n")
	p.items = false
	p.rows(rows, gutter, func(i int) string { return lead(g.numbers[i]) }, func(int) string { return "" })
}

func (p *textPage) table(columns []column, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	aligned := make([][]string, 1, len(rows)+1)
	below := make([]string, 1, len(rows)+1)
	for _, c := range columns {
		if !c.long {
			aligned[0] = append(aligned[0], c.name)
		}
	}
	for _, row := range rows {
		var short, long []string
		for i, cell := range row {
			if columns[i].long {
				long = append(long, labelled(columns[i], cell))
			} else {
				short = append(short, cell)
			}
		}
		aligned = append(aligned, short)
		below = append(below, strings.Join(filled(long), "; "))
	}
	p.put("\n")
	p.rows(aligned, 0, func(int) string { return "" }, func(i int) string { return below[i] })
}

// labelled says what a cell is that stands by itself, but for what the text says.
func labelled(c column, cell string) string {
	if cell == "" || c.name != "also" {
		return cell
	}
	return c.name + " " + cell
}

func (p *textPage) rest(name string, items []string) { p.note(restLine(name, items)) }

func (p *textPage) note(s string) {
	p.put("\n")
	p.lines("", "", s, p.width)
}

// rows writes aligned columns or, where they do not fit, each row as a paragraph.
// Before the first line of row i stands in(i), before the others as many spaces,
// and below it, indented, below(i).
func (p *textPage) rows(rows [][]string, indent int, in, below func(i int) string) {
	widths, ok := columnWidths(rows, p.width-indent)
	hang := strings.Repeat(" ", indent)
	for i, row := range rows {
		before := in(i)
		if !ok {
			p.lines(before, hang+"  ", strings.Join(filled(row), "; "), p.width)
			row = nil
		}
		for _, line := range rowLines(row, widths) {
			p.put(strings.TrimRight(before+line, " "), "\n")
			before = hang
		}
		if more := below(i); more != "" {
			p.lines(hang+"  ", hang+"  ", more, p.width)
		}
	}
}

// filled drops empty cells.
func filled(row []string) []string {
	var cells []string
	for _, c := range row {
		if c = strings.TrimSpace(c); c != "" {
			cells = append(cells, c)
		}
	}
	return cells
}

func right(s string, width int) string {
	if n := width - cells(s); n > 0 {
		return strings.Repeat(" ", n) + s
	}
	return s
}
