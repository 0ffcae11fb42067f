package sqlite

import (
	"context"
	"encoding/hex"

	"brief/model"
	"brief/model/library"
	"brief/model/query"
)

// hits reads what a list shows of the documents of a page.
func (s *searching) hits(q query.Query, p page, snippets bool) ([]query.Hit, error) {
	var lights *query.Lights
	if snippets {
		if lights = query.NewLights(q); lights.Empty() {
			lights = nil
		}
	}
	var out []query.Hit
	for i, ord := range p.ords {
		if err := s.ctx.Err(); err != nil {
			return nil, err
		}
		h, err := s.hit(numberOf(ord), lights)
		if err != nil {
			return nil, err
		}
		h.Cursor = p.cursors[i]
		if s.why != nil {
			if h.Reasons, err = s.why(ord); err != nil {
				return nil, err
			}
		}
		out = append(out, h)
	}
	return out, nil
}

func (s *searching) hit(number int64, lights *query.Lights) (query.Hit, error) {
	ctx := context.WithoutCancel(s.ctx)
	r, found, err := s.c.one(ctx, "SELECT i.hash, i.list, b.data FROM item i JOIN body b ON b.id = i.id WHERE i.id = ?", number)
	if err != nil || !found {
		return query.Hit{}, orForm(err)
	}
	l, err := unpackListed(r.blob(1))
	if err != nil {
		return query.Hit{}, err
	}
	d := &model.Document{}
	if lights != nil || l.inText() {
		if d, err = s.e.zstd.document(r.blob(2)); err != nil {
			return query.Hit{}, err
		}
		l.show(d.Text)
	}
	h := query.Hit{Entry: l.entry, Sample: l.sample, Added: l.added}
	h.ID = hex.EncodeToString(r.blob(0))
	h.Key = h.ID
	if lights != nil {
		h.Snippet = lights.Snippet(d)
	}
	if err := s.places(number, &h); err != nil {
		return h, err
	}
	if h.Follows, err = followed(ctx, s.c, number); err != nil {
		return h, err
	}
	h.State, err = s.states.state(number)
	return h, err
}

// places notes where a document was found. To count more places than are named is left
// to the few documents that have so many.
func (s *searching) places(number int64, h *query.Hit) error {
	ctx := context.WithoutCancel(s.ctx)
	err := s.c.query(ctx, "SELECT f.path || p.name, p.line FROM place p JOIN folder f ON f.id = p.folder WHERE p.id = ? ORDER BY p.n LIMIT ?",
		[]any{number, 1 + query.MaxOthers}, func(r row) error {
			at := library.Place{Name: r.text(0), Line: int(r.int(1))}
			if h.Places++; h.Places == 1 {
				h.Name = at.Name
			} else {
				h.Others = append(h.Others, at.String())
			}
			return nil
		})
	if err != nil || len(h.Others) < query.MaxOthers {
		return err
	}
	n, err := s.c.number(ctx, "SELECT count(*) FROM place WHERE id = ?", number)
	h.Places = int(n)
	return err
}

// orForm is err, or that what must be there is not.
func orForm(err error) error {
	if err != nil {
		return err
	}
	return errForm
}
