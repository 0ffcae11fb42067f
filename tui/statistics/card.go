package statistics

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"brief/model"
	"brief/model/text"
	"brief/tui/cell"
)

// order is how the figures are sorted; those of little weight stay last.
type order uint8

const (
	byPosition order = iota
	bySalience
	byKind
	bySize
	orders
)

func (o order) String() string {
	return [...]string{"", "by weight", "by kind", "by size"}[o]
}

// sort puts figures in the order that was chosen; equals stay in text order.
func (p *Pane) sort(all []*model.Statistic) {
	slices.SortStableFunc(all, func(a, b *model.Statistic) int {
		switch p.order {
		case bySalience:
			return compare(b.Salience, a.Salience)
		case byKind:
			return strings.Compare(string(a.Kind)+a.Unit, string(b.Kind)+b.Unit)
		case bySize:
			if c := strings.Compare(string(a.Kind)+a.Currency, string(b.Kind)+b.Currency); c != 0 {
				return c // euros are not held against shares
			}
			return compare(size(b), size(a))
		}
		return a.Span.Compare(b.Span)
	})
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// size is the number a figure is sorted by: the last of two.
func size(s *model.Statistic) float64 {
	switch {
	case s.Value != nil:
		return *s.Value
	case len(s.Values) == 2:
		return s.Values[1]
	}
	return 0
}

// cardRows are what the card of the figure under the cursor says in w cells: the whole
// sentence, then period, source, bound and weight, and who disagrees.
func (p *Pane) cardRows(w int) []string {
	s, ok := p.items.Selected()
	if !ok || w < 12 {
		return nil
	}
	facts := []string{"“" + sentence(p.briefing, s.Span) + "”"}
	facts = append(facts, p.facts(s)...)
	var rows []string
	for i, f := range facts {
		style := p.theme.Faint
		if i == 0 {
			style = p.theme.Text
		}
		for _, line := range cell.Wrap(cell.Text(f), w-3) {
			rows = append(rows, cell.NewLine(w).Add(p.theme.Focus, " │ ").Add(style, line).String())
		}
	}
	return rows
}

// facts are the lines of the card below the sentence.
func (p *Pane) facts(s *model.Statistic) []string {
	bound := "stated exactly"
	if w := s.Bound.Words(); w != "" {
		bound = "stated as " + strings.TrimSpace(w)
	}
	out := []string{
		"period: " + periodWords(s, p.briefing.Document),
		"source: " + sourceWords(s),
		bound + " · weight " + fmt.Sprintf("%.2f", s.Salience) + ": " + strings.Join(s.Weight(), ", "),
	}
	if strings.ContainsAny(s.Span.In(p.briefing.Document.Text), ".,") {
		mark := "point"
		if text.DecimalComma(p.briefing.Document.Text, p.briefing.Document.Language) {
			mark = "comma"
		}
		out = append(out, "decimal mark: "+mark+", by the text's language and figures")
	}
	for _, i := range p.others(s) {
		o := &p.briefing.Statistics[i]
		out = append(out, "≠ "+o.Figure()+": “"+sentence(p.briefing, o.Span)+"”")
	}
	return out
}

// periodWords is the period as written and what it was settled as, or that it is not.
func periodWords(s *model.Statistic, d *model.Document) string {
	if s.Period == "" {
		return "none given"
	}
	switch from, to := s.PeriodStart, s.PeriodEnd; {
	case from == "" && to == "" && d.Published.Date == "":
		return s.Period + " (when is open: the document has no date)"
	case from == "" && to == "":
		return s.Period + " (when is open)"
	case from == to:
		return s.Period + " (" + from + ")"
	case from == "":
		return s.Period + " (until " + to + ")"
	case to == "":
		return s.Period + " (from " + from + ")"
	default:
		return s.Period + " (" + from + " to " + to + ")"
	}
}

func sourceWords(s *model.Statistic) string {
	if s.Source == "" {
		return "none given"
	}
	out := s.Source
	if s.SourceActor != "" && s.SourceActor != s.Source {
		out += ", " + s.SourceActor
	}
	return out + " (" + string(s.Standing) + ")"
}

// sentence is the sentence that holds span, or where there is none the text about it.
func sentence(b *model.Briefing, span model.Span) string {
	i := sort.Search(len(b.Sentences), func(i int) bool { return b.Sentences[i].Span.End > span.Start })
	if i < len(b.Sentences) && b.Sentences[i].Span.Start <= span.Start {
		return b.Sentences[i].Span.In(b.Document.Text)
	}
	for _, bl := range b.Document.Blocks {
		if bl.Span.Contains(span) && bl.Span.End-bl.Span.Start < maxSentence {
			return bl.Span.In(b.Document.Text)
		}
	}
	return span.In(b.Document.Text)
}

// maxSentence is the longest block, in bytes, that stands in for a sentence.
const maxSentence = 2000

// others are the figures that give another value for the same thing.
func (p *Pane) others(s *model.Statistic) []int {
	for i := range p.disagree {
		if &p.briefing.Statistics[i] == s {
			return p.disagree[i]
		}
	}
	return nil
}
