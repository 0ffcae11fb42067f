package keypoints

import (
	"charm.land/lipgloss/v2"

	"brief/tui/cell"
	"brief/tui/typeset"
)

// room is how wide the text of a point may be at pane width w.
func (p *Pane) room(v point, w int) int {
	if room := w - p.indent() - cell.Width(v.evidence) - 1; room >= minText {
		return room
	}
	return max(w-p.indent(), 4)
}

// minText is the width below which a point's text has the row for itself,
// without the sentences that support it.
const minText = 20

// evidenceFirst puts the evidence of a point before its text, as far as there is
// room beside line: what follows a text from right to left on a row is drawn into
// it by a terminal that reorders rows. The point's other rows are indented as far.
func (p *Pane) evidenceFirst(row *cell.Line, v point, line typeset.Line, first bool, style func(lipgloss.Style) lipgloss.Style) {
	w := cell.Width(v.evidence)
	if w == 0 || row.Left() < line.Width()+w+1 {
		return
	}
	if !first {
		row.To(style(p.theme.Text), p.w-row.Left()+w+1)
		return
	}
	row.Add(style(p.theme.Faint), v.evidence).Add(style(p.theme.Text), " ")
}
