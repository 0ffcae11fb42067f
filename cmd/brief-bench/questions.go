package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"time"

	"brief/model/library"
	"brief/model/query"
	"brief/model/sqlite"
)

// What is asked of a library, as readers ask it.

// questions are queries of one kind.
type questions struct {
	class string
	typed []string
}

// perClass is how many different ones each class has.
const perClass = 40

// asker draws questions from a corpus: from the words, actors and figures that its
// documents have.
type asker struct {
	c      *corpus
	random *rand.Rand
	share  map[string]float64 // word -> of the documents that have it
	words  []string           // sorted
}

func newAsker(c *corpus) *asker {
	const looked = 2000
	a := &asker{c: c, random: rand.New(rand.NewPCG(6, 7)), share: map[string]float64{}}
	for i := range looked {
		there := map[string]bool{}
		for _, w := range wordsOf(c.article(i).Text) {
			there[w] = true
		}
		for w := range there {
			a.share[w] += 1.0 / looked
		}
	}
	for w := range a.share {
		a.words = append(a.words, w)
	}
	slices.Sort(a.words)
	return a
}

// wordsOf are the longer words of a text in small letters.
func wordsOf(text string) []string {
	return regexp.MustCompile(`\b[a-z]{5,12}\b`).FindAllString(strings.ToLower(text), -1)
}

// word draws one that a share of the documents between low and high has.
func (a *asker) word(low, high float64) string {
	for range 100_000 {
		w := a.words[a.random.IntN(len(a.words))]
		if s := a.share[w]; s >= low && s <= high {
			return w
		}
	}
	return a.words[a.random.IntN(len(a.words))]
}

// phrase draws words that stand side by side.
func (a *asker) phrase() string {
	for {
		p := a.c.parts[a.random.IntN(len(a.c.parts))].text
		if m := regexp.MustCompile(`\b[a-z]{3,} [a-z]{4,} [a-z]{3,}\b`).FindString(p); m != "" {
			return m
		}
	}
}

func (a *asker) actor() string {
	for {
		p := a.c.parts[a.random.IntN(len(a.c.parts))]
		for _, actor := range p.Actors {
			if !strings.ContainsAny(actor.Name, `"\`) {
				return actor.Name
			}
		}
	}
}

func (a *asker) classes() []questions {
	year := func() int { return 2015 + a.random.IntN(10) }
	kinds := []struct {
		class string
		make  func() string
	}{
		{"all", func() string { return "" }},
		{"three letters as typed", func() string { return a.word(0.002, 1)[:3] + "*" }},
		{"five letters as typed", func() string { w := a.word(0.002, 1); return w[:min(5, len(w))] + "*" }},
		{"a word", func() string { return a.word(0.002, 0.5) }},
		{"a rare word", func() string { return a.word(0, 0.001) }},
		{"no such word", func() string { return a.word(0, 1) + "zzq" }},
		{"two words", func() string { return a.word(0.02, 0.5) + " " + a.word(0.002, 0.1) }},
		{"a phrase", func() string { return `"` + a.phrase() + `"` }},
		{"actor:", func() string { return `actor:"` + a.actor() + `"` }},
		{"source: and a word", func() string { return fmt.Sprintf("source:%q %s", sourceName(a.random.IntN(6)), a.word(0.01, 0.5)) }},
		{"a month and a word", func() string {
			return fmt.Sprintf("date:%d-%02d %s", year(), 1+a.random.IntN(12), a.word(0.002, 0.5))
		}},
		{"stat:", func() string { return fmt.Sprintf("stat:percent:>%d", 10+a.random.IntN(80)) }},
	}
	var out []questions
	for _, k := range kinds {
		q := questions{class: k.class}
		for range perClass {
			q.typed = append(q.typed, k.make())
		}
		out = append(out, q)
	}
	return out
}

// answers measures an engine that is open, as a reader's is.
func (l *libraryLab) answers(n int) ([]row, error) {
	path, _, err := l.store(n)
	if err != nil {
		return nil, err
	}
	e, err := sqlite.Open(l.ctx, path, sqlite.Options{})
	if err != nil {
		return nil, err
	}
	defer e.Close()
	var rows []row
	classes := newAsker(l.corpus).classes()
	for _, c := range classes {
		took, err := ask(l.ctx, e, c.typed, query.Newest)
		if err != nil {
			return rows, errors.Join(fmt.Errorf("asking for %s", c.class), err)
		}
		what := fmt.Sprintf("%s: newest 50 with snippets, %s", grouped(n), c.class)
		rows = append(rows, took.row(what, 50, 8), took.row(what, 95, 25))
	}
	var words []string
	for _, c := range classes {
		if c.class == "a word" || c.class == "two words" || c.class == "a phrase" {
			words = append(words, c.typed...)
		}
	}
	took, err := ask(l.ctx, e, words, query.Relevance)
	return append(rows, took.row(grouped(n)+": relevance, 50 with snippets", 95, 100)), err
}

// latencies are what queries took, one of each list a query: in milliseconds by the
// clock and of CPU time.
type latencies struct{ clock, cpu []float64 }

func (l latencies) row(what string, percent int, floor float64) row {
	r := within(fmt.Sprintf("%s, p%d", what, percent), milliseconds, []float64{percentile(l.clock, percent)}, floor)
	r.peer = "CPU " + milliseconds.format(percentile(l.cpu, percent))
	return r
}

// rounds is how often each query is asked. The best time counts: that of the others
// is due to what else the machine does.
const rounds = 5

// ask asks all queries in turn, and so again.
func ask(ctx context.Context, e library.Engine, typed []string, order query.Sort) (latencies, error) {
	l := latencies{clock: make([]float64, len(typed)), cpu: make([]float64, len(typed))}
	scope := query.Scope{Analyst: "bench", Now: time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)}
	for round := range rounds {
		for i, s := range typed {
			q, err := query.Parse(s)
			if err != nil {
				return l, err
			}
			q.Sort = order
			began, spent := time.Now(), ownCPU()
			if _, err := e.Search(ctx, scope, q, query.Page{Limit: 50, Snippets: true}); err != nil {
				return l, err
			}
			clock, cpu := ms(time.Since(began)), ms(ownCPU()-spent)
			if round == 0 || clock < l.clock[i] {
				l.clock[i] = clock
			}
			if round == 0 || cpu < l.cpu[i] {
				l.cpu[i] = cpu
			}
		}
	}
	return l, nil
}
