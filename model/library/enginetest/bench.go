package enginetest

import (
	"testing"

	"brief/model/library"
	"brief/model/query"
)

// Bench measures an engine that holds n documents.
func Bench(b *testing.B, open Open, n int) {
	e := open(b)
	const size = 500
	for i := 0; i < n; i += size {
		if _, err := e.Put(b.Context(), articles(i, min(n, i+size))); err != nil {
			b.Fatal(err)
		}
	}
	benchAnswers(b, e)
	b.Run("put", func(b *testing.B) {
		for left := b.N; left > 0; left -= size {
			b.StopTimer()
			batch := articles(n, n+min(size, left))
			n += len(batch)
			b.StartTimer()
			if _, err := e.Put(b.Context(), batch); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// benchAnswers asks what readers ask.
func benchAnswers(b *testing.B, e library.Engine) {
	for _, c := range []struct{ name, typed string }{
		{"newest", ""},
		{"three letters", word(20)[:3] + "*"},
		{"frequent word", word(10)},
		{"word", word(500)},
		{"rare word", word(vocabulary - 1)},
		{"no word", "qqqqqq"},
		{"two words", word(10) + " " + word(300)},
		{"phrase", `"` + word(0) + " " + word(1) + `"`},
		{"actor", `actor:"` + name(3) + `"`},
		{"source", "source:source"},
		{"year", "date:2021 " + word(100)},
		{"figure", "stat:percent:>40"},
		{"relevance", word(10) + " sort:relevance"},
	} {
		q := parse(b, c.typed)
		each(b, "search/"+c.name, func(int) error {
			_, err := e.Search(b.Context(), scope(), q, query.Page{Snippets: true})
			return err
		})
	}
	q := parse(b, word(10))
	each(b, "count", func(int) error {
		_, err := e.Count(b.Context(), scope(), q)
		return err
	})
	each(b, "facets", func(int) error {
		_, err := e.Facets(b.Context(), scope(), q, query.Actors, 20)
		return err
	})
	r, err := e.Search(b.Context(), scope(), q, query.Page{})
	if err != nil || len(r.Hits) == 0 {
		b.Fatalf("the frequent word finds %d documents, %v", len(r.Hits), err)
	}
	each(b, "get", func(i int) error {
		_, err := e.Get(b.Context(), r.Hits[i%len(r.Hits)].ID)
		return err
	})
}

// each measures one call of an engine.
func each(b *testing.B, name string, call func(i int) error) {
	b.Run(name, func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			if err := call(i); err != nil {
				b.Fatal(err)
			}
		}
	})
}
