package main

import (
	"context"
	"encoding/json"
	"math"
	"strings"
	"unicode"

	"brief/model"
)

// goldDocument is a text with its quantities. Offsets are code points.
type goldDocument struct {
	ID         string         `json:"id"`
	Text       string         `json:"text"`
	Quantities []goldQuantity `json:"quantities"`
}

// goldQuantity is one annotated quantity. Value is a number, or the two ends of a
// range; a quantity without one is not scored.
type goldQuantity struct {
	Start, End  int
	Value       json.RawMessage
	Unit        string
	Change      string
	Concept     json.RawMessage
	Attribution *goldSource
}

// quantity is a gold quantity or a found one in the terms of the gold data.
type quantity struct {
	values       []float64
	unit, change string
	concept      []string
	// conceptual is true where the gold data say what is measured, or that nothing is.
	conceptual bool
}

// judgement is one rule by which a found quantity is right.
type judgement struct {
	name string
	ok   func(gold, found *quantity) bool
}

// judgements are the rules of the CQE paper (Almasian et al., EMNLP 2023): a
// quantity is right where its value is, and with it unit, change or concept.
func judgements() []judgement {
	return []judgement{
		{"value", sameValue},
		{"value+unit", func(g, f *quantity) bool { return sameValue(g, f) && g.unit == f.unit }},
		{"value+change", func(g, f *quantity) bool { return sameValue(g, f) && g.change == f.change }},
		{"value+unit+change", func(g, f *quantity) bool { return sameValue(g, f) && g.unit == f.unit && g.change == f.change }},
		{"concept partial", func(g, f *quantity) bool { return sameValue(g, f) && sharesConcept(g, f) }},
		{"concept complete", func(g, f *quantity) bool { return sameValue(g, f) && sameConcept(g, f) }},
	}
}

func scoreStatistics(ctx context.Context, path string) ([]score, error) {
	return scoreQuantities(ctx, path, judgements())
}

// scoreHalves scores the texts of even and of odd number on their own: a rule that
// helps only where it was made for shows as a gap between them.
func scoreHalves(ctx context.Context, path string) ([]score, error) {
	gold, found, err := quantities(ctx, path)
	if err != nil {
		return nil, err
	}
	var out []score
	for first, half := range []string{"even", "odd"} {
		var g, f [][]quantity
		for k := first; k < len(gold); k += 2 {
			g, f = append(g, gold[k]), append(f, found[k])
		}
		for _, s := range judged(g, f, judgements()) {
			out = append(out, score{half + " " + s.name, s.value})
		}
	}
	return out, nil
}

// scoreUnits is for data without change and concept.
func scoreUnits(ctx context.Context, path string) ([]score, error) {
	return scoreQuantities(ctx, path, judgements()[:2])
}

func scoreQuantities(ctx context.Context, path string, by []judgement) ([]score, error) {
	gold, found, err := quantities(ctx, path)
	if err != nil {
		return nil, err
	}
	return judged(gold, found, by), nil
}

// judged scores documents whose quantities are known.
func judged(gold, found [][]quantity, by []judgement) []score {
	conceptual := false
	for _, doc := range gold {
		for i := range doc {
			conceptual = conceptual || doc[i].conceptual
		}
	}
	var out []score
	for _, j := range by {
		if strings.HasPrefix(j.name, "concept") && !conceptual {
			continue
		}
		var t tally
		for k := range gold {
			t.gold += len(gold[k])
			t.found += len(found[k])
			right, _ := matching(len(gold[k]), len(found[k]), func(a, b int) bool { return j.ok(&gold[k][a], &found[k][b]) })
			t.right += right
		}
		out = append(out, score{j.name, t.f1()})
	}
	return out
}

// quantities reads the gold quantities of a file and finds ours, document by
// document.
func quantities(ctx context.Context, path string) (gold, found [][]quantity, err error) {
	docs, err := readGold[goldDocument](path)
	if err != nil {
		return nil, nil, err
	}
	texts := make([]string, len(docs))
	for i := range docs {
		texts[i] = docs[i].Text
	}
	made, err := briefings(ctx, texts)
	if err != nil {
		return nil, nil, err
	}
	for i := range docs {
		var g, f []quantity
		for k := range docs[i].Quantities {
			if q := fromGold(&docs[i].Quantities[k]); q.values != nil {
				g = append(g, q)
			}
		}
		for k := range made[i].Statistics {
			f = append(f, fromStatistic(&made[i].Statistics[k]))
		}
		gold, found = append(gold, g), append(found, f)
	}
	return gold, found, nil
}

func fromGold(q *goldQuantity) quantity {
	out := quantity{unit: strings.ToLower(q.Unit), change: q.Change, conceptual: len(q.Concept) > 0}
	if out.unit == "" {
		out.unit = "-"
	}
	var one float64
	if json.Unmarshal(q.Value, &one) == nil && string(q.Value) != "null" {
		out.values = []float64{one}
	} else if json.Unmarshal(q.Value, &out.values) != nil {
		out.values = nil
	}
	var phrase string
	var list []string
	if json.Unmarshal(q.Concept, &phrase) == nil {
		list = []string{phrase}
	} else if json.Unmarshal(q.Concept, &list) != nil {
		list = nil
	}
	for _, s := range list {
		out.concept = append(out.concept, contentWords(s)...)
	}
	return out
}

// fromStatistic says a statistic in the gold data's terms: percent is their
// percentage, no unit their "-", and a direction outranks a bound, of which they
// know three.
func fromStatistic(s *model.Statistic) quantity {
	out := quantity{unit: strings.ToLower(s.Unit), change: string(s.Bound), concept: contentWords(s.Measure)}
	switch out.unit {
	case "percent":
		out.unit = "percentage"
	case "":
		out.unit = "-"
	}
	switch {
	case s.Change != model.ChangeNone:
		out.change = string(s.Change)
	case s.Bound == model.AtMost:
		out.change = "<"
	case s.Bound == model.AtLeast:
		out.change = ">"
	}
	switch {
	case len(s.Values) == 2:
		out.values = s.Values
	case s.Value != nil:
		out.values = []float64{*s.Value}
	}
	return out
}

// sameValue allows for the rounding of decimal fractions.
func sameValue(g, f *quantity) bool {
	if len(g.values) != len(f.values) {
		return false
	}
	for i, v := range g.values {
		if math.Abs(v-f.values[i]) > 1e-8+1e-5*math.Abs(f.values[i]) {
			return false
		}
	}
	return true
}

func sharesConcept(g, f *quantity) bool {
	if len(g.concept) == 0 && len(f.concept) == 0 {
		return true
	}
	for _, a := range g.concept {
		for _, b := range f.concept {
			if a == b {
				return true
			}
		}
	}
	return false
}

func sameConcept(g, f *quantity) bool {
	return within(g.concept, f.concept) && within(f.concept, g.concept)
}

func within(part, whole []string) bool {
	known := map[string]bool{}
	for _, w := range whole {
		known[w] = true
	}
	for _, w := range part {
		if !known[w] {
			return false
		}
	}
	return true
}

// contentWords are the words of a phrase in lower case, without those that say
// nothing about what is measured.
func contentWords(phrase string) []string {
	if phrase == "-" {
		return nil
	}
	var out []string
	for _, w := range strings.FieldsFunc(phrase, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !strings.ContainsRune("_&'-", r)
	}) {
		switch w = strings.ToLower(w); w {
		case "the", "a", "an", "of", "in", "on", "at", "to", "for", "by", "with", "from", "and", "or", "its", "their",
			"his", "her", "this", "that":
		default:
			out = append(out, w)
		}
	}
	return out
}
