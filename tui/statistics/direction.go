package statistics

import (
	"charm.land/lipgloss/v2"

	"brief/tui/cell"
	"brief/tui/list"
)

// wordsLast draws a statistic of a text that is written from right to left, after
// its figure on l: numbers come before words, because a terminal that reorders
// rows draws what follows such words into them.
func (p *Pane) wordsLast(l *cell.Line, v item, arrow string, style func(lipgloss.Style) lipgloss.Style) []string {
	gap := style(p.theme.Text)
	l.Add(gap, arrow).Add(style(p.theme.Accent), list.Fixed(v.Corrected)).Cell(style(p.theme.Faint), v.paragraph, p.widths.paragraph).Add(gap, " ")
	if height(p.w) == 1 {
		l.Cell(style(p.theme.Faint), v.period, p.widths.period).Add(gap, "  ")
		l.Cell(p.voucherStyle(v, style), v.voucher, p.widths.voucher).Add(gap, "  ")
		return []string{l.Add(style(p.measureStyle(v)), v.measure).To(gap, p.w).String()}
	}
	l.Add(style(p.measureStyle(v)), v.measure)
	second := cell.NewLine(p.w).To(gap, p.widths.figure+3)
	if v.period != "" {
		second.Add(style(p.theme.Faint), v.period+" · ")
	}
	second.Add(p.voucherStyle(v, style), v.voucher)
	return []string{l.To(gap, p.w).String(), second.To(gap, p.w).String()}
}
