package statistic

import (
	"context"

	"brief/model"
	"brief/model/text"
)

// Explain returns the numbers of the passages that Extract does not take for
// statistics, in text order, each with the name of the rule that turned it down. Every
// figure is either in a statistic or in a rejection; of number words only those are
// listed that a rule has looked at. The error is that of ctx.
func Explain(ctx context.Context, d *model.Document, passages []model.Passage) ([]model.Rejection, error) {
	s := newScanner(d)
	s.explaining = true
	var out []model.Rejection
	for _, p := range passages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s.refused = s.refused[:0]
		s.passage(nil, p)
		out = s.explain(out, p)
	}
	return out, nil
}

// refusal is a run of tokens that a rule turned down.
type refusal struct {
	first, next int
	by          because
}

// note keeps why tokens [first, next) are no quantity, where somebody asks.
func (s *scanner) note(first, next int, by because) {
	if s.explaining {
		s.refused = append(s.refused, refusal{first, next, by})
	}
}

// explain appends the refusals of one passage, and the figures that nothing has read.
func (s *scanner) explain(out []model.Rejection, p model.Passage) []model.Rejection {
	if len(s.toks) == 0 || s.toks[0].Start < p.Span.Start {
		return out
	}
	why := make([]because, len(s.toks))
	for _, r := range s.refused {
		for i := r.first; i < min(r.next, len(why)); i++ {
			why[i] = r.by
		}
	}
	taken := make([]bool, len(s.toks))
	for k := range s.found {
		q := &s.found[k]
		for i := q.first; i < min(max(q.next, q.num.next), len(taken)); i++ {
			taken[i] = q.finite()
			if !taken[i] {
				why[i] = bySize
			}
		}
	}
	for i := 0; i < len(s.toks); {
		by := why[i]
		if by == byNothing && s.toks[i].kind == text.Number {
			by = byUnread
		}
		if by == byNothing || taken[i] {
			i++
			continue
		}
		next := i + 1
		for next < len(s.toks) && why[next] == by && !taken[next] && by != byUnread {
			next++
		}
		out = append(out, model.Rejection{Span: s.span(i, next), In: p.In, Reason: rejections[by].reason, Why: rejections[by].why})
		i = next
	}
	return out
}
