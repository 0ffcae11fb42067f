package sqlite

import (
	"context"
	"encoding/binary"
	"path"
	"slices"

	"brief/model/library"
	"brief/model/query"
	"brief/model/term"
)

// The facets of a document are stored as numbers of facts: for each facet how many
// there are, and the numbers in ascending order, each as the distance from the one
// before. All are varints.

// packFacts numbers the facts of a document, counts them, and returns them as they
// are stored, each once. An empty value is no fact.
func (w *writing) packFacts(ctx context.Context, facts [query.Facets][]string) ([]byte, error) {
	out := make([]byte, 0, 64)
	var ids []int64
	for f, values := range facts {
		ids = ids[:0]
		for _, v := range values {
			if v == "" {
				continue
			}
			id, err := w.fact(ctx, factKey{uint8(f), v})
			if err != nil {
				return nil, err
			}
			ids = append(ids, id)
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
		out = binary.AppendUvarint(out, uint64(len(ids)))
		last := int64(0)
		for _, id := range ids {
			w.facts[id]++
			out = binary.AppendUvarint(out, uint64(id-last))
			last = id
		}
	}
	return out, nil
}

// allFacets stands for every facet.
const allFacets = query.Facets

// unpackFacts calls yield with each fact of a facet, or of all.
func unpackFacts(data []byte, f int, yield func(id int64)) error {
	for facet := range query.Facets {
		n, width := binary.Uvarint(data)
		if width <= 0 {
			return errForm
		}
		data = data[width:]
		last := int64(0)
		for range n {
			by, width := binary.Uvarint(data)
			if width <= 0 {
				return errForm
			}
			data = data[width:]
			last += int64(by)
			if f == facet || f == allFacets {
				yield(last)
			}
		}
	}
	return nil
}

// fact returns the number of a value.
func (w *writing) fact(ctx context.Context, k factKey) (int64, error) {
	if id, ok := w.e.known.facts.get(k); ok {
		return id, nil
	}
	if id, ok := w.newFacts[k]; ok {
		return id, nil
	}
	folded := term.Key(k.value)
	r, found, err := w.c.one(ctx, "SELECT id FROM fact WHERE facet = ? AND folded = ? AND value = ?", int64(k.facet), folded, k.value)
	if err != nil {
		return 0, err
	}
	var id int64
	if found {
		id = r.int(0)
	} else if id, err = w.c.insert(ctx, "INSERT INTO fact VALUES (NULL, ?, ?, ?, 0)", int64(k.facet), folded, k.value); err != nil {
		return 0, err
	}
	w.newFacts[k] = id
	return id, nil
}

// extractor returns the number of an extractor version.
func (w *writing) extractor(ctx context.Context, name string) (int64, error) {
	if id, ok := w.e.known.extractors[name]; ok {
		return id, nil
	}
	if id, ok := w.extractors[name]; ok {
		return id, nil
	}
	r, found, err := w.c.one(ctx, "SELECT id FROM extractor WHERE name = ?", name)
	if err != nil {
		return 0, err
	}
	var id int64
	if found {
		id = r.int(0)
	} else if id, err = w.c.insert(ctx, "INSERT INTO extractor VALUES (NULL, ?, 0)", name); err != nil {
		return 0, err
	}
	w.extractors[name] = id
	return id, nil
}

// addPlace notes the nth place of a document.
func (w *writing) addPlace(ctx context.Context, number int64, n int, p library.Place) error {
	folder, name := path.Split(p.Name)
	id, err := w.folder(ctx, folder)
	if err != nil {
		return err
	}
	_, err = w.c.exec(ctx, "INSERT INTO place VALUES (?, ?, ?, ?, ?)", number, n, id, name, p.Line)
	return err
}

func (w *writing) folder(ctx context.Context, path string) (int64, error) {
	if id, ok := w.folders[path]; ok {
		return id, nil
	}
	if id, ok := w.e.known.folders.get(path); ok {
		return id, nil
	}
	r, found, err := w.c.one(ctx, "SELECT id FROM folder WHERE path = ?", path)
	if err != nil {
		return 0, err
	}
	var id int64
	if found {
		id = r.int(0)
	} else if id, err = w.c.insert(ctx, "INSERT INTO folder VALUES (NULL, ?)", path); err != nil {
		return 0, err
	}
	w.folders[path] = id
	return id, nil
}

// placesOf returns the places of a document in the order they were found.
func placesOf(ctx context.Context, c *conn, number int64) ([]library.Place, error) {
	var places []library.Place
	err := c.query(ctx, "SELECT f.path || p.name, p.line FROM place p JOIN folder f ON f.id = p.folder WHERE p.id = ? ORDER BY p.n",
		[]any{number}, func(r row) error {
			places = append(places, library.Place{Name: r.text(0), Line: int(r.int(1))})
			return nil
		})
	return places, err
}
