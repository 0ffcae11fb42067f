package sqlite

import (
	"database/sql/driver"
	"math"
	"slices"
	"strconv"

	"modernc.org/sqlite"

	"brief/model"
	"brief/model/query"
)

// Statistics are found in two steps. The index holds terms for their kinds,
// currencies and units, and for the magnitudes of their numbers: the documents that
// have the terms of a Figure are few more than those that match. These few are
// decided by the function holds, which is given all statistics of a document.

// Bounds of the binary magnitudes that are told apart.
const (
	leastMagnitude = -10
	mostMagnitude  = 50
)

// magnitude orders numbers roughly: a ≤ b gives magnitude(a) ≤ magnitude(b).
func magnitude(v float64) int {
	if v == 0 || math.IsNaN(v) {
		return 0
	}
	m := mostMagnitude
	if !math.IsInf(v, 0) {
		_, m = math.Frexp(v)
		m = min(max(m, leastMagnitude), mostMagnitude)
	}
	m += 1 - leastMagnitude
	if v < 0 {
		return -m
	}
	return m
}

// numbers are those of a statistic that a Figure can hold.
func numbers(st *model.Statistic) []float64 {
	if st.Value == nil {
		return st.Values
	}
	return append([]float64{*st.Value}, st.Values...)
}

// heads are the properties of statistics that a Figure can ask for, each with a
// letter of its own.
func kindHead(k model.StatisticKind) string { return factFigure + "k" + string(k) }
func currencyHead(code string) string       { return factFigure + "c" + code }
func unitHead(key string) string            { return factFigure + "u" + key }

func withMagnitude(head string, m int) string { return head + "=" + strconv.Itoa(m) }

// appendFigureTerms appends the terms of statistics, each once: those of a document
// are often alike.
func appendFigureTerms(dst []byte, all []model.Statistic) []byte {
	var facts []string
	for i := range all {
		st := &all[i]
		values := numbers(st)
		if len(values) == 0 {
			continue
		}
		heads := []string{factFigure, kindHead(st.Kind)}
		if st.Currency != "" {
			heads = append(heads, currencyHead(st.Currency))
		}
		for _, head := range heads {
			facts = append(facts, head)
			for _, v := range values {
				facts = append(facts, withMagnitude(head, magnitude(v)))
			}
		}
		for _, unit := range []string{st.Unit, st.UnitText} {
			if key := query.UnitKey(unit); key != "" {
				facts = append(facts, unitHead(key))
			}
		}
	}
	slices.Sort(facts)
	for _, fact := range slices.Compact(facts) {
		dst = appendToken(append(dst, ' '), fact)
	}
	return dst
}

// figureTerms returns alternatives of which every document that matches f has one.
func figureTerms(f query.Figure) []string {
	head := factFigure
	switch {
	case f.Unit != "":
		return []string{unitHead(f.Unit)}
	case f.Currency != "":
		head = currencyHead(f.Currency)
	case f.Kind != "":
		head = kindHead(f.Kind)
	}
	if math.IsInf(f.Low, -1) && math.IsInf(f.High, 1) {
		return []string{head}
	}
	var out []string
	for m := magnitude(f.Low); m <= magnitude(f.High); m++ {
		out = append(out, withMagnitude(head, m))
	}
	return out
}

// packFigures returns what holds needs of the statistics; nil where there are none.
func packFigures(all []model.Statistic) []byte {
	c := &coder{}
	for i := range all {
		if len(numbers(&all[i])) > 0 {
			st := model.Statistic{
				Kind: all[i].Kind, Currency: all[i].Currency, Values: numbers(&all[i]),
				Unit: query.UnitKey(all[i].Unit), UnitText: query.UnitKey(all[i].UnitText),
			}
			if st.UnitText == st.Unit {
				st.UnitText = ""
			}
			c.figure(&st)
		}
	}
	return c.buf
}

func (c *coder) figure(st *model.Statistic) {
	word(c, &st.Kind, figureKinds)
	str(c, &st.Currency)
	str(c, &st.Unit)
	str(c, &st.UnitText)
	slice(c, &st.Values, c.float)
}

// question is a Figure as an argument of holds.
func question(f query.Figure) []byte {
	c := &coder{}
	c.question(&f)
	return c.buf
}

func (c *coder) question(f *query.Figure) {
	word(c, &f.Kind, figureKinds)
	str(c, &f.Currency)
	str(c, &f.Unit)
	c.float(&f.Low)
	c.float(&f.High)
	c.bool(&f.Above)
	c.bool(&f.Below)
}

// holds is the SQL function holds(figures, question): whether one of the statistics
// is what a Figure asks for. Without statistics it is false.
func holds(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
	data, _ := args[0].([]byte)
	asked, _ := args[1].([]byte)
	var f query.Figure
	q := coder{buf: asked, reading: true}
	if q.question(&f); q.err != nil {
		return nil, q.err
	}
	c := coder{buf: data, reading: true}
	for len(c.buf) > 0 {
		var st model.Statistic
		c.figure(&st)
		if c.err != nil {
			return nil, c.err
		}
		if f.Matches(&st) {
			return int64(1), nil
		}
	}
	return int64(0), nil
}
