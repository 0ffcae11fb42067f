package statistic

import (
	"cmp"
	"context"
	"math"
	"time"

	"brief/model"
	"brief/model/text"
)

// Extract returns the statistics of the passages of d, in text order. Each
// passage is read on its own: a unit, period or source never carries over from
// one to the next. SourceActor stays empty; who the words of a source refer to
// is for whoever knows the actors.
//
// The only error is that of ctx, which is asked between passages; the
// statistics found so far are then dropped. Extract keeps no state and may run
// in any number of goroutines.
func Extract(ctx context.Context, d *model.Document, passages []model.Passage) ([]model.Statistic, error) {
	s := newScanner(d)
	var out []model.Statistic
	for _, p := range passages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		out = s.passage(out, p)
	}
	return out, nil
}

func newScanner(d *model.Document) *scanner {
	s := &scanner{
		text: d.Text, none: token{kind: text.Punct},
		language: d.Language, english: d.Language == "en" || d.Language == "", comma: text.DecimalComma(d.Text, d.Language),
	}
	s.today = dayOf(d.Published.Date)
	return s
}

// scanner holds the working state of one run; its slices are reused from one
// passage to the next.
type scanner struct {
	text  string
	raw   []text.Token
	toks  []token
	none  token // what stands before the first token and after the last
	found []quantity
	times []period
	said  []cue
	roles []role
	// titled is true of a passage set in capitals or title case, where a
	// capital tells nothing.
	titled bool
	// english is true where the rules for the words around a number apply;
	// comma where 2,5 is two and a half.
	english, comma bool
	language       string
	// today is the document's date, the zero time where it has none or no month.
	today time.Time
	// explaining is true where refused is to be filled.
	explaining bool
	refused    []refusal
}

// passage appends the statistics of one passage to out.
func (s *scanner) passage(out []model.Statistic, p model.Passage) []model.Statistic {
	s.found = s.found[:0]
	if !s.tokenise(p.Span) {
		return out
	}
	s.titled = s.titleCase()
	s.scan()
	if len(s.found) == 0 {
		return out
	}
	s.times, s.said = s.times[:0], s.said[:0]
	if s.english {
		s.directions()
		s.periods()
		s.parse()
		s.cues()
	}
	next := 0
	for k := range s.found {
		if q := &s.found[k]; q.finite() {
			out = append(out, s.statistic(k, &next, p.In))
		}
	}
	return out
}

// largest bounds the values that are taken for quantities: more digits than
// that are an identifier or a mistake.
const largest = 1e24

func (q *quantity) finite() bool {
	for _, v := range q.values {
		if !(math.Abs(v) <= largest) {
			return false
		}
	}
	return math.Abs(q.num.value) <= largest
}

// statistic puts together what the passage says about quantity k.
func (s *scanner) statistic(k int, next *int, in model.Region) model.Statistic {
	q := &s.found[k]
	st := model.Statistic{
		Span: s.span(q.first, q.next), In: in,
		Value: q.value(), Values: q.values, Form: q.form,
		Unit: q.unit.name, UnitText: s.unitText(q), Kind: q.kind, Currency: q.unit.code,
		Change: cmp.Or(q.change, model.ChangeNone), Bound: model.Exactly, Standing: model.StandingNone,
	}
	if !s.english {
		s.foreignContext(k, &st)
		st.Salience = salience(s, q, &st)
		return st
	}
	st.Bound = s.boundOf(q)
	m := s.measureOf(k)
	if p := s.periodOf(k, next); p.next > p.first {
		st.Period, st.PeriodStart, st.PeriodEnd = s.words(p.first, p.next), p.start, p.end
	}
	c, ok := s.sourceOf(q)
	if ok {
		st.Source, st.SourceSpan = s.words(c.who.first, c.who.next), s.span(c.who.first, c.who.next)
		st.Standing = s.standing(c.who)
		if st.Period == "" && !c.period.empty() {
			st.Period = s.words(c.period.first, c.period.next)
		}
	}
	if !ok || c.who != m.at { // who says so is not what is measured
		st.Measure, st.MeasureSpan = oneLine(m.text), s.span(m.at.first, m.at.next)
	}
	st.Salience = salience(s, q, &st)
	return st
}

// titleCase reports whether most longer words of the passage are capitalised.
func (s *scanner) titleCase() bool {
	upper, all := 0, 0
	for i := range s.toks {
		t := &s.toks[i]
		if t.kind != text.Word || len(t.w) < 4 {
			continue
		}
		all++
		if t.upper {
			upper++
		}
	}
	return all >= 3 && upper*10 >= all*8
}
