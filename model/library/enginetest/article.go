package enginetest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"brief/model"
	"brief/model/library"
)

// Documents in any number, for benchmarks and for tests of an engine's own.

// Article makes the document of a number: about 3 KB from some day of ten years, in
// words that are made up and occur as often as words do, so that the one which is
// twice as far down the list occurs half as often. It is the same every time.
func Article(i int) library.Addition {
	s := speaker{rand.New(rand.NewPCG(uint64(i), 3))}
	return s.draft(i).addition()
}

// ArticleWord is the word that no other Article has.
func ArticleWord(i int) string { return fmt.Sprint("article", i) }

// articles are those from first to before end.
func articles(first, end int) []library.Addition {
	all := make([]library.Addition, 0, end-first)
	for i := first; i < end; i++ {
		all = append(all, Article(i))
	}
	return all
}

// vocabulary is how many words a speaker knows, people how many actors.
const (
	vocabulary = 20_000
	people     = 1_000
)

// speaker makes documents up.
type speaker struct{ random *rand.Rand }

// pick draws a rank below n, a low one more often: rank r with a chance that falls
// as 1/r.
func (s speaker) pick(n int) int {
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

func (s speaker) sentence() string {
	words := make([]string, 8+s.random.IntN(16))
	for i := range words {
		words[i] = word(s.pick(vocabulary))
	}
	return strings.ToUpper(words[0][:1]) + words[0][1:] + " " + strings.Join(words[1:], " ") + "."
}

func (s speaker) draft(serial int) draft {
	d := draft{
		serial: serial, title: strings.TrimSuffix(s.sentence(), "."), source: fmt.Sprint("Source ", s.pick(40)), language: "en",
		date: fmt.Sprintf("%d-%02d-%02d", 2015+s.random.IntN(10), 1+s.random.IntN(12), 1+s.random.IntN(28)),
	}
	for range 3 {
		d.points = append(d.points, s.sentence())
	}
	d.paragraphs = []string{"This is " + ArticleWord(serial) + "."}
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
