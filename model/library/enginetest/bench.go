package enginetest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"brief/model"
	"brief/model/library"
	"brief/model/query"
)

// Bench measures an engine that holds n documents of about 3 KB over ten years. Their
// words are made up, and occur as often as words do: one that is twice as far down
// the list occurs half as often.
func Bench(b *testing.B, open Open, n int) {
	e := open(b)
	s := newSpeaker()
	serial := 0
	const size = 500
	for serial < n {
		if _, err := e.Put(b.Context(), s.additions(&serial, min(size, n-serial))); err != nil {
			b.Fatal(err)
		}
	}
	benchAnswers(b, e)
	b.Run("put", func(b *testing.B) { benchPut(b, e, s, &serial, size) })
}

// benchPut adds documents in batches; an operation is one document.
func benchPut(b *testing.B, e library.Engine, s *speaker, serial *int, size int) {
	for left := b.N; left > 0; left -= size {
		b.StopTimer()
		batch := s.additions(serial, min(size, left))
		b.StartTimer()
		if _, err := e.Put(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
	}
}

// benchAnswers asks what readers ask.
func benchAnswers(b *testing.B, e library.Engine) {
	page := query.Page{Snippets: true}
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
		b.Run("search/"+c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := e.Search(b.Context(), scope(), q, page); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	q := parse(b, word(10))
	b.Run("count", func(b *testing.B) {
		for b.Loop() {
			if _, err := e.Count(b.Context(), scope(), q); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("facets", func(b *testing.B) {
		for b.Loop() {
			if _, err := e.Facets(b.Context(), scope(), q, query.Actors, 20); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("get", func(b *testing.B) {
		r, err := e.Search(b.Context(), scope(), q, query.Page{})
		if err != nil || len(r.Hits) == 0 {
			b.Fatalf("the frequent word finds %d documents, %v", len(r.Hits), err)
		}
		for i := 0; b.Loop(); i++ {
			if _, err := e.Get(b.Context(), r.Hits[i%len(r.Hits)].ID); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// vocabulary is how many words a speaker knows, people how many actors.
const (
	vocabulary = 20_000
	people     = 1_000
)

// speaker makes documents up, the same ones every time.
type speaker struct{ random *rand.Rand }

func newSpeaker() *speaker { return &speaker{rand.New(rand.NewPCG(3, 4))} }

// additions makes the next n documents.
func (s *speaker) additions(serial *int, n int) []library.Addition {
	all := make([]library.Addition, n)
	for i := range all {
		all[i] = s.draft(*serial).addition()
		*serial++
	}
	return all
}

// pick draws a rank below n, a low one more often: rank r with a chance that falls
// as 1/r.
func (s *speaker) pick(n int) int {
	return min(n-1, int(math.Exp(s.random.Float64()*math.Log(float64(n)))-1))
}

// word is the one of a rank: pronounceable, and as long as words are.
func word(rank int) string {
	const consonants, vowels = "bdfgklmnprst", "aeiou"
	var out strings.Builder
	for n := rank*7919%1_000_003 + 60; n > 0; n /= len(consonants) * len(vowels) {
		out.WriteByte(consonants[n%len(consonants)])
		out.WriteByte(vowels[n/len(consonants)%len(vowels)])
	}
	return out.String()
}

func name(rank int) string {
	return strings.ToUpper(word(rank)[:1]) + word(rank)[1:] + " Of " + word(rank*3+1)
}

func (s *speaker) sentence() string {
	words := make([]string, 8+s.random.IntN(16))
	for i := range words {
		words[i] = word(s.pick(vocabulary))
	}
	return strings.ToUpper(words[0][:1]) + words[0][1:] + " " + strings.Join(words[1:], " ") + "."
}

func (s *speaker) draft(serial int) draft {
	d := draft{
		serial: serial, title: strings.TrimSuffix(s.sentence(), "."), source: fmt.Sprint("Source ", s.pick(40)), language: "en",
		date: fmt.Sprintf("%d-%02d-%02d", 2015+s.random.IntN(10), 1+s.random.IntN(12), 1+s.random.IntN(28)),
	}
	for range 3 {
		d.points = append(d.points, s.sentence())
	}
	for range 7 {
		d.paragraphs = append(d.paragraphs, s.sentence()+" "+s.sentence()+" "+s.sentence())
	}
	for range 4 + s.random.IntN(5) {
		d.actors = append(d.actors, model.Actor{Name: name(s.pick(people)), Kind: model.Person, Salience: s.random.Float64()})
	}
	for range s.random.IntN(5) {
		d.statistics = append(d.statistics, number(float64(s.random.IntN(100)), model.KindPercent, "percent", "", word(s.pick(vocabulary))))
	}
	return d
}
