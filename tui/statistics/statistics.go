// Package statistics is the pane that shows a document's figures: value,
// direction, what is measured, the period, who vouches for it and the paragraph;
// below them the dates the text names.
//
// There are no bars: shares and changes do not stand on one scale.
//
// A Pane belongs to one session and is not safe for concurrent use.
package statistics

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"brief/model"
	"brief/model/text"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/list"
	"brief/tui/theme"
)

// Pane shows statistics. Make it with New.
type Pane struct {
	theme    *theme.Theme
	briefing *model.Briefing // nil before the first
	items    *list.Items[*model.Statistic]
	weak     int
	fixed    int    // that an analyst has corrected
	dates    string // as much of them as may be shown
	linked   model.Span
	order    order
	card     bool // the card of the item under the cursor is shown
	disagree [][]int
	w, h     int
	widths   struct{ figure, period, voucher, paragraph int }

	rightToLeft bool // the document's text
}

// item is a statistic with what is shown beside it.
type item struct {
	*model.Statistic
	figure, measure, period, voucher, paragraph string
}

// wideRow is the pane width from which a statistic takes one row instead of two.
const wideRow = 72

// New returns an empty pane.
func New(th *theme.Theme) *Pane {
	p := &Pane{theme: th}
	p.items = list.New(func(s *model.Statistic) string {
		v := newItem(s, p.briefing)
		return strings.Join([]string{v.figure, v.Unit, v.About(), v.Period, v.period, v.Source, string(v.Standing), string(v.Kind)}, " ")
	})
	return p
}

// SetBriefing fills the pane, or fills it anew; the cursor stays on its item.
func (p *Pane) SetBriefing(b *model.Briefing) {
	p.briefing, p.weak, p.fixed, p.rightToLeft = b, 0, 0, text.RightToLeft(b.Document.Text)
	p.dates = dates(b)
	var minor []*model.Statistic
	all := make([]*model.Statistic, 0, len(b.Statistics))
	for i := range b.Statistics {
		s := &b.Statistics[i]
		if s.Corrected {
			p.fixed++
		}
		if s.Salience < model.LowSalience {
			minor = append(minor, s)
			continue
		}
		if s.Standing != model.StandingNamed {
			p.weak++
		}
		all = append(all, s)
	}
	p.disagree = model.Disagreements(b)
	p.measure(all)
	p.sort(all)
	p.sort(minor)
	p.items.Replace(append(all, minor...), len(minor), func(was, now *model.Statistic) bool { return was.Span == now.Span })
}

// measured is how many items settle the widths of the columns.
const measured = 2000

// measure settles the widths of the columns.
func (p *Pane) measure(all []*model.Statistic) {
	p.widths.figure, p.widths.period, p.widths.voucher, p.widths.paragraph = 4, 0, 0, 0
	for _, s := range all[:min(len(all), measured)] {
		v := newItem(s, p.briefing)
		p.widths.figure = max(p.widths.figure, min(cell.Width(v.figure), model.MaxFigure))
		p.widths.period = max(p.widths.period, min(cell.Width(v.period), 16))
		p.widths.voucher = max(p.widths.voucher, min(cell.Width(v.voucher), 14))
		p.widths.paragraph = max(p.widths.paragraph, cell.Width(v.paragraph))
	}
}

func newItem(s *model.Statistic, b *model.Briefing) item {
	d := b.Document
	v := item{Statistic: s, figure: s.Figure(), measure: measure(*s, d), period: shortPeriod(*s), voucher: voucher(*s)}
	switch n := d.ParagraphAt(s.Span.Start) + 1; {
	case n > 0:
		v.paragraph = fmt.Sprintf("¶%d", n)
	case s.In == model.InKeyPoint:
		v.paragraph = pointOf(b, s.Span)
	case s.In == model.InTitle:
		v.paragraph = "title"
	}
	return v
}

// pointOf names the key point that holds span.
func pointOf(b *model.Briefing, span model.Span) string {
	for i, k := range b.KeyPoints {
		if k.Span.Contains(span) {
			return fmt.Sprintf("pt %d", i+1)
		}
	}
	return "point"
}

// contextBytes is how much of the text stands in for a measure.
const contextBytes = 80

// contextBefore is how many bytes of it stand before the figure.
const contextBefore = 14

// measure says what is measured or, where that is not known, the unit or the
// text that the figure stands in.
func measure(s model.Statistic, d *model.Document) string {
	switch n := d.ParagraphAt(s.Span.Start); {
	case s.About() != "":
		return longUnit(s) + s.About()
	case s.Kind == model.KindMoney && s.Currency == "" && s.Unit != "":
		return s.Unit
	case n >= 0:
		return longUnit(s) + around(d.Text, d.Paragraphs[n].Span, s.Span)
	}
	return ""
}

// longUnit is the unit of a figure that has no room for it.
func longUnit(s model.Statistic) string {
	if s.Unit == "" || s.Unit == model.BasisPoint || !s.Kind.WantsUnit() || strings.HasSuffix(s.Figure(), cell.Text(s.UnitText)) {
		return ""
	}
	return s.UnitText + ": "
}

// around is the text about a figure, from a few words before it.
func around(text string, paragraph, figure model.Span) string {
	start := max(paragraph.Start, figure.Start-contextBefore)
	mark := ""
	if start > paragraph.Start {
		mark = "… "
		if i := strings.IndexAny(text[start:figure.Start], " \n"); i >= 0 {
			start += i + 1
		} else {
			start = figure.Start
		}
	}
	return mark + strings.ToValidUTF8(text[start:min(paragraph.End, start+contextBytes)], "")
}

// voucher says who vouches for a statistic: the source where it is named, else
// in what standing the figure is.
func voucher(s model.Statistic) string {
	if s.Standing != model.StandingNamed {
		return string(s.Standing)
	}
	if s.SourceActor != "" {
		return s.SourceActor
	}
	return s.Source
}

// SetTheme changes the colours.
func (p *Pane) SetTheme(th *theme.Theme) { p.theme = th }

// SetSize gives the pane w by h cells.
func (p *Pane) SetSize(w, h int) { p.w, p.h = w, h }

// SetLinked names the span whose statistics are marked.
func (p *Pane) SetLinked(s model.Span) { p.linked = s }

// Title returns the pane's name and what stands behind it.
func (p *Pane) Title() (name, rest string) {
	if p.briefing == nil {
		return "Stats", "…"
	}
	rest = p.items.Title()
	if p.weak > 0 {
		rest += " · " + cell.Count(p.weak) + " weak"
	}
	if p.order != byPosition {
		rest += " · " + p.order.String()
	}
	rest += list.Corrected(p.fixed) + list.Share(p.briefing.Covers)
	return "Stats", rest
}

// Summary lists the figures in at most w cells, for a pane that has one line
// only.
func (p *Pane) Summary(w int) string {
	return p.items.Summary(w, func(s *model.Statistic) string { return s.Figure() + s.Change.Arrow() })
}

// Rows is how many rows the pane would like at width w.
func (p *Pane) Rows(w int) int {
	rows := p.items.Rows(func(*model.Statistic) int { return height(w) }) + len(p.dateRows(w))
	if p.card {
		rows += len(p.cardRows(w))
	}
	return max(rows, 1)
}

func height(w int) int {
	if w >= wideRow {
		return 1
	}
	return 2
}

// Act moves the cursor, sorts, shows the card or what is tucked away; it reports
// whether a was meant for the pane.
func (p *Pane) Act(a key.Action) bool {
	switch a {
	case key.Sort:
		p.order = (p.order + 1) % orders
		if p.briefing != nil {
			p.SetBriefing(p.briefing)
		}
	case key.Card:
		p.card = !p.card
	case key.Tucked:
		return p.items.Toggle()
	default:
		return p.items.Act(a, p.h, height(p.w))
	}
	return true
}

// SetFilter shows only statistics that hold the words of filter.
func (p *Pane) SetFilter(filter string) { p.items.SetFilter(filter) }

// Filter returns the filter and how many statistics pass it.
func (p *Pane) Filter() (filter string, shown int) { return p.items.Filter(), p.items.Len() }

// Label names the item under the cursor.
func (p *Pane) Label() string {
	if s, ok := p.items.Selected(); ok {
		return strings.TrimSpace(s.Figure() + " " + s.About())
	}
	return ""
}

// Targets returns where the statistic under the cursor stands.
func (p *Pane) Targets() []model.Span {
	v, ok := p.items.Selected()
	if !ok {
		return nil
	}
	return []model.Span{v.Span}
}

// Reveal moves the cursor to the statistic that stands at span, if one is shown.
func (p *Pane) Reveal(span model.Span) bool {
	for i, v := range p.items.All() {
		if v.Span == span {
			return p.items.Select(i)
		}
	}
	return false
}

// Tint returns the spans to be tinted while the cursor is on the item: the
// figure, its measure and its source.
func (p *Pane) Tint() []model.Span {
	v, ok := p.items.Selected()
	if !ok {
		return nil
	}
	return []model.Span{v.Span, v.MeasureSpan, v.SourceSpan}
}

// Hidden says how many items View has left out above and below.
func (p *Pane) Hidden() string { return p.items.Hidden() }

// View returns the pane's rows.
func (p *Pane) View(focused bool) []string {
	if p.items.Len() == 0 {
		return cell.Rows(p.w, p.h, cell.NewLine(p.w).Add(p.theme.Faint, p.empty()).String())
	}
	var card []string
	if p.card {
		card = p.cardRows(p.w)
		card = card[:min(len(card), p.h*2/3)]
	}
	rows := p.items.Draw(p.h-len(card), list.Drawer[*model.Statistic]{
		Height: func(*model.Statistic) int { return height(p.w) },
		Draw: func(s *model.Statistic, selected bool) []string {
			return p.draw(newItem(s, p.briefing), selected && focused)
		},
		Fold: func(n int, selected bool) string { return p.fold(n, selected && focused) },
	})
	rows = append(rows, card...)
	if below := p.dateRows(p.w); len(rows)+len(below) <= p.h && p.items.Filter() == "" {
		rows = append(rows, below...)
	}
	return cell.Rows(p.w, p.h, rows...)
}

func (p *Pane) empty() string {
	switch f := p.items.Filter(); {
	case p.briefing == nil:
		return "   looking …"
	case f != "":
		return "   no statistic holds «" + f + "»"
	}
	return "   none found"
}

func (p *Pane) fold(n int, selected bool) string {
	style := p.theme.Pick(selected)
	l := cell.NewLine(p.w).Add(style(p.theme.Focus), p.mark(model.Span{}, selected))
	l.To(style(p.theme.Text), p.widths.figure+1).Add(style(p.theme.Faint), "+"+cell.Count(n)+" of little weight; enter shows them")
	return l.To(style(p.theme.Text), p.w).String()
}

func (p *Pane) draw(v item, selected bool) []string {
	for _, o := range p.others(v.Statistic) {
		v.measure += " ≠" + p.briefing.Statistics[o].Figure()
	}
	style := p.theme.Pick(selected)
	l := cell.NewLine(p.w).Add(style(p.theme.Focus), p.mark(v.Span, selected))
	arrow := cell.Pad(v.Change.Arrow(), 1)
	l.Add(style(p.theme.Strong), cell.PadLeft(v.figure, p.widths.figure))
	if p.rightToLeft {
		return p.wordsLast(l, v, arrow, style)
	}
	if p.w >= wideRow {
		l.Add(style(p.theme.Text), " "+arrow).Add(style(p.theme.Accent), list.Fixed(v.Corrected))
		tail := p.widths.period + p.widths.voucher + p.widths.paragraph + 2 + 2 + 1
		l.Cell(style(p.measureStyle(v)), v.measure, max(l.Left()-tail, 10)).Add(style(p.theme.Text), "  ")
		l.Cell(style(p.theme.Faint), v.period, p.widths.period).Add(style(p.theme.Text), "  ")
		l.Cell(p.voucherStyle(v, style), v.voucher, p.widths.voucher).Add(style(p.theme.Text), " ")
		l.To(style(p.theme.Text), p.w-cell.Width(v.paragraph)).Add(style(p.theme.Faint), v.paragraph)
		return []string{l.To(style(p.theme.Text), p.w).String()}
	}
	l.Add(style(p.theme.Text), arrow).Add(style(p.theme.Accent), list.Fixed(v.Corrected))
	l.Add(style(p.measureStyle(v)), cell.Truncate(v.measure, l.Left()-cell.Width(v.paragraph)-1))
	l.To(style(p.theme.Text), p.w-cell.Width(v.paragraph)).Add(style(p.theme.Faint), v.paragraph)
	second := cell.NewLine(p.w).To(style(p.theme.Text), p.widths.figure+3)
	if v.period != "" {
		second.Add(style(p.theme.Faint), v.period+" · ")
	}
	second.Add(p.voucherStyle(v, style), v.voucher)
	return []string{l.To(style(p.theme.Text), p.w).String(), second.To(style(p.theme.Text), p.w).String()}
}

// measureStyle tells a measure from what stands in for one.
func (p *Pane) measureStyle(v item) lipgloss.Style {
	if v.About() == "" {
		return p.theme.Faint
	}
	return p.theme.Text
}

// voucherStyle lets a figure without a named source stand out.
func (p *Pane) voucherStyle(v item, style func(lipgloss.Style) lipgloss.Style) lipgloss.Style {
	if v.Standing == model.StandingNamed {
		return style(p.theme.Faint)
	}
	return style(p.theme.Flag.UnsetBold())
}

func (p *Pane) mark(at model.Span, selected bool) string {
	switch {
	case selected:
		return "›"
	case at.Overlaps(p.linked):
		return "•"
	}
	return " "
}

// Selected returns the statistic under the cursor.
func (p *Pane) Selected() (model.Statistic, bool) {
	s, ok := p.items.Selected()
	if !ok {
		return model.Statistic{}, false
	}
	return *s, true
}
