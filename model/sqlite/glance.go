package sqlite

import (
	"context"
	"slices"

	"brief/model"
	"brief/model/query"
)

// A beginning of few letters (con*) stands in most documents, and FTS5 puts all the
// places of all words with it together before it gives the first answer: up to 50 ms
// a shard, for 50 documents that are found among the newest 60. So a page of such an
// answer is first looked for by reading the newest documents, as long as enough of
// them match. For a rare beginning the index is quick.

const (
	// shortBeginning is the length in bytes up to which a beginning is frequent.
	shortBeginning = 4
	// glances is how many documents are read before it is known whether enough match.
	glances = 16
	// worthwhile is the share of documents that must match: one of so many.
	worthwhile = 3
)

// glance is a query taken apart: documents that match rest are an answer if they
// have words.
type glance struct {
	words query.Text
	rest  condition
}

// glanceOf takes a condition with a short beginning out of a conjunction.
func (k *compiler) glanceOf(x query.Expr) *glance {
	parts, ok := x.(query.And)
	if !ok {
		parts = query.And{x}
	}
	i := slices.IndexFunc(parts, func(x query.Expr) bool {
		t, ok := x.(query.Text)
		return ok && t.Words.Prefix && len(t.Words.Terms) == 1 && len(t.Words.Terms[0]) <= shortBeginning
	})
	if i < 0 {
		return nil
	}
	rest := slices.Delete(slices.Clone(parts), i, i+1)
	return &glance{parts[i].(query.Text), k.expr(rest, false)}
}

// glance reads documents between low and high as long as it is worthwhile. It returns
// those that match, limit at most, and how far it has come: whether that is the end,
// or else the last document that it has read.
func (s *searching) glance(low, high int64, oldest bool, limit int) (found []int64, at int64, done bool, err error) {
	rest := *s
	rest.cond, rest.first = s.first.rest, nil
	at = high + 1
	if oldest {
		at = low - 1
	}
	for read, n := 0, glances; read < glances || len(found)*worthwhile >= read; n = 4 * glances {
		ords, err := rest.ords(low, high, oldest, n)
		if err != nil {
			return nil, 0, false, err
		}
		for _, ord := range ords {
			has, short, err := s.reads(ord)
			if err != nil || !short {
				return found, at, false, err
			}
			if read++; has {
				found = append(found, ord)
			}
			if at = ord; len(found) == limit {
				return found, at, true, nil
			}
		}
		if len(ords) < n {
			return found, at, true, nil
		}
		if oldest {
			low = at + 1
		} else {
			high = at - 1
		}
	}
	return found, at, false, nil
}

// reads reports whether a document has the words that are looked for; short is false
// where it is too long to be read for that.
func (s *searching) reads(ord int64) (has, short bool, err error) {
	ctx := context.WithoutCancel(s.ctx)
	r, found, err := s.c.one(ctx, "SELECT i.list, b.data FROM item i JOIN body b ON b.id = i.id WHERE i.id = ?", numberOf(ord))
	if err != nil || !found {
		return false, false, orForm(err)
	}
	l, err := unpackListed(r.blob(0))
	if err != nil || l.text > shortText {
		return false, false, err
	}
	d, err := s.e.zstd.document(r.blob(1))
	if err != nil {
		return false, false, err
	}
	return isIn(s.first.words, d), true, nil
}

// isIn reports what query.Match does of a Text.
func isIn(t query.Text, d *model.Document) bool {
	return t.In != query.Body && t.Words.In(d.Title.Text) || t.In != query.Title && t.Words.In(d.Text)
}
