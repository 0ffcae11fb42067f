package model

import (
	"sort"
	"strings"
)

// Disagreements returns, for each statistic of b, the indices of those that give
// another value for the same thing: the same measure, unit, direction and period, both
// stated exactly, in another sentence. Nil for a statistic that stands alone, and where
// nothing disagrees. It says what the text says, not which of the values is right.
func Disagreements(b *Briefing) [][]int {
	same := map[string][]int{}
	for i := range b.Statistics {
		if key := b.Statistics[i].thing(); key != "" {
			same[key] = append(same[key], i)
		}
	}
	var out [][]int
	for _, group := range same {
		if len(group) < 2 || len(group) > maxSame {
			continue
		}
		for _, i := range group {
			for _, j := range group {
				if b.Statistics[i].valued() == b.Statistics[j].valued() || b.sentenceAt(b.Statistics[i].Span) == b.sentenceAt(b.Statistics[j].Span) {
					continue
				}
				if out == nil {
					out = make([][]int, len(b.Statistics))
				}
				out[i] = append(out[i], j)
			}
		}
	}
	return out
}

// maxSame is how many figures of one thing are compared with each other: more are the
// rows of a table.
const maxSame = 12

// thing names what s states a value of; "" where that is not known well enough.
func (s *Statistic) thing() string {
	if s.Form != FormSingle || s.Bound != Exactly || s.Value == nil || s.Salience < 0.2 || s.Measure == "" ||
		s.Kind == KindNumber || s.Kind == KindDuration || s.Kind == KindAge {
		return ""
	}
	words := strings.Fields(strings.ToLower(s.Measure))
	if len(words) < 2 && s.Kind != KindCount {
		return "" // "exports" alone may be anybody's
	}
	sort.Strings(words)
	when := s.PeriodStart + "/" + s.PeriodEnd
	if when == "/" {
		when = strings.ToLower(s.Period)
	}
	return strings.Join(words, " ") + "\x00" + s.Unit + "\x00" + string(s.Kind) + "\x00" + string(s.Change) + "\x00" + when
}

func (s *Statistic) valued() float64 { return *s.Value }

// sentenceAt is where the sentence that holds span begins, or the span itself where it
// stands in no sentence of the body.
func (b *Briefing) sentenceAt(span Span) int {
	i := sort.Search(len(b.Sentences), func(i int) bool { return b.Sentences[i].Span.End > span.Start })
	if i < len(b.Sentences) && b.Sentences[i].Span.Start <= span.Start {
		return b.Sentences[i].Span.Start
	}
	return -1 - span.Start
}
