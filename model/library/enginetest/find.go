package enginetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"brief/model"
	"brief/model/library"
	"brief/model/query"
)

// Finding, and what is said of what was found.

func testSnippets(t *testing.T, open Open) {
	e := open(t)
	drafts := samples()
	put(t, e, len(drafts), drafts...)
	for _, s := range []string{"seizures", "border seiz*", `"says so"`, "title:seizures", "são OR body", "text sort:relevance", "actor:dea", "", "-nothing"} {
		q := parse(t, s)
		lights := query.NewLights(q)
		r, err := e.Search(t.Context(), scope(), q, query.Page{Snippets: true})
		if err != nil || len(r.Hits) == 0 {
			t.Errorf("query %q: %d hits, %v", s, len(r.Hits), err)
		}
		for _, h := range r.Hits {
			d := drafts[slices.Index(idsOf(drafts...), h.ID)].briefing().Document
			if diff := Difference(h.Snippet, lights.Snippet(d)); diff != "" {
				t.Errorf("query %q, the snippet of %q is not that of package query: %s", s, h.Title, diff)
			}
		}
		r, err = e.Search(t.Context(), scope(), q, query.Page{})
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range r.Hits {
			if h.Snippet.Text != "" {
				t.Errorf("query %q: a snippet that was not asked for: %q", s, h.Snippet.Text)
			}
		}
	}
}

// testWordsAndFacts checks that what a document is is not found in its words, however
// an engine writes it down: every single letter is a word here, alone and before
// the values of fields.
func testWordsAndFacts(t *testing.T, open Open) {
	var words []string
	for c := 'a'; c <= 'z'; c++ {
		for _, value := range []string{"", "person", "markdown", "de", "urgent", "statistics", "sample"} {
			words = append(words, string(c)+value)
		}
	}
	e := open(t)
	put(t, e, 1, draft{title: strings.Join(words, " "), paragraphs: []string{strings.Join(words, " ")}, source: strings.Join(words, " ")})
	for _, s := range []string{"is:sample", "kind:person", "format:markdown", "lang:de", "tag:urgent", "has:statistics", "has:date", "date:2024", "in:person", "stat:>1"} {
		n, err := e.Count(t.Context(), scope(), parse(t, s))
		if err != nil || n.N != 0 {
			t.Errorf("%s: %d documents, %v, want none", s, n.N, err)
		}
	}
}

// testOneDay has more documents of one day than a counter of 12 bits holds, and more
// than are counted.
func testOneDay(t *testing.T, open Open) {
	e := open(t)
	n := query.MaxTotal + 5
	if testing.Short() {
		n = query.MaxFaceted + 5
	}
	var added []library.Addition
	for i := range n {
		d := draft{serial: i, title: "Ship", date: "2024-03-01", source: fmt.Sprint("Source ", i%3)}
		added = append(added, d.addition())
	}
	for batch := range slices.Chunk(added, 1000) {
		if _, err := e.Put(t.Context(), batch); err != nil {
			t.Fatal(err)
		}
	}
	late := []draft{{serial: n, title: "Ship of 1950", date: "1950-01-01"}, {serial: n + 1, title: "Ship of tomorrow", date: "2024-03-02"}}
	put(t, e, 2, late...)
	want := []string{late[1].id()}
	for _, a := range slices.Backward(added) {
		want = append(want, a.Briefing.Document.ID)
	}
	want = append(want, late[0].id())
	for _, s := range []string{"", "ship"} {
		if got := all(t, e, parse(t, s)); !slices.Equal(got, want) {
			t.Errorf("query %q: %d documents of one day are not in the order of their arrival (%d found)", s, n, len(got))
		}
		total, err := e.Count(t.Context(), scope(), parse(t, s))
		if err != nil || total != (query.Total{N: min(n+2, query.MaxTotal), AtLeast: n+2 > query.MaxTotal}) {
			t.Errorf("Count %q of %d: %+v, %v", s, n+2, total, err)
		}
	}
	total, err := e.Count(t.Context(), scope(), parse(t, `source:"source 1"`))
	if err != nil || total != (query.Total{N: (n + 1) / 3}) {
		t.Errorf("Count of a third of %d: %+v, %v", n, total, err)
	}
	counts, err := e.Facets(t.Context(), scope(), parse(t, "ship"), query.Sources, 2)
	if err != nil || counts.Of != query.MaxFaceted || !counts.Partial || len(counts.Values) != 2 {
		t.Errorf("Facets of %d: %+v, %v; want 2 values of the newest %d", n+2, counts, err, query.MaxFaceted)
	}
}

func testFacets(t *testing.T, open Open) {
	e, naive := open(t), NewReference()
	drafts := append(samples(), timeline()...)
	names := []string{"Sheinbaum", "DEA", "Tijuana", "Reuters"}
	for i := range 60 {
		d := draft{serial: 100 + i, title: "Ship", date: fmt.Sprintf("2024-%02d-03", 1+i%7), source: names[i%4]}
		for j := range i % 5 {
			d.actors = append(d.actors, model.Actor{Name: names[(i+j)%4], Kind: []model.ActorKind{model.Person, model.Place}[j%2]})
		}
		d.tags = names[:i%3]
		drafts = append(drafts, d)
	}
	for _, to := range []library.Engine{e, naive} {
		for batch := range slices.Chunk(drafts, 7) {
			put(t, to, len(batch), batch...)
		}
	}
	for _, s := range []string{"", "ship", "actor:dea", "is:sample", "nothing"} {
		for f := range query.Facet(query.Facets) {
			sameFacets(t, e, naive, parse(t, s), f)
		}
	}
}

// sameFacets compares counts with those of the reference. Values that are as
// frequent may stand in any order.
func sameFacets(t testing.TB, e, naive library.Engine, q query.Query, f query.Facet) {
	t.Helper()
	whole, err := naive.Facets(t.Context(), scope(), q, f, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{3, 1 << 20} {
		got, err := e.Facets(t.Context(), scope(), q, f, n)
		if err != nil || got.Of != whole.Of || got.Partial != whole.Partial || len(got.Values) != min(n, len(whole.Values)) {
			t.Errorf("facet %d of %s: %+v, %v; want %+v", f, q, got, err, whole)
			continue
		}
		for i, c := range got.Values {
			if c.N != whole.Values[i].N || !slices.Contains(whole.Values, c) || f == query.Months && c != whole.Values[i] {
				t.Errorf("facet %d of %s, value %d: %+v; want %+v", f, q, i, c, whole.Values[i])
			}
		}
	}
}

func testSuggest(t *testing.T, open Open) {
	e := open(t)
	var drafts []draft
	for i := range 12 {
		d := draft{serial: i, source: []string{"Reuters", "Review of Books", "Élan"}[min(2, i/5)]}
		d.actors = []model.Actor{{Name: "São Paulo", Kind: model.Place}}
		if i < 4 {
			d.actors = append(d.actors, model.Actor{Name: "Santos", Kind: model.Place, Aliases: []string{"Harbour"}})
		}
		if i < 7 {
			d.actors = append(d.actors, model.Actor{Name: "Sandra Sans", Kind: model.Person})
		}
		d.tags = []string{"urgent", "ultra"}[:1+i%2]
		drafts = append(drafts, d)
	}
	put(t, e, len(drafts), drafts...)
	for _, c := range []struct {
		facet  query.Facet
		prefix string
		n      int
		want   []string
	}{
		{query.Actors, "sa", 9, []string{"São Paulo", "Sandra Sans", "Santos"}},
		{query.Actors, "sa", 2, []string{"São Paulo", "Sandra Sans"}},
		{query.Actors, "san", 9, []string{"Sandra Sans", "Santos"}},
		{query.Actors, "sao pa", 9, []string{"São Paulo"}},
		{query.Actors, "", 1, []string{"São Paulo"}},
		{query.Actors, "xyz", 9, nil},
		{query.Actors, "s%", 9, nil},
		{query.Sources, "re", 9, []string{"Reuters", "Review of Books"}},
		{query.Sources, "ela", 9, []string{"Élan"}},
		{query.Tags, "u", 9, []string{"urgent", "ultra"}},
	} {
		got, err := e.Suggest(t.Context(), c.facet, c.prefix, c.n)
		if c.facet == query.Sources {
			slices.Sort(got)
		}
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("Suggest facet %d, %q, at most %d: %q, %v; want %q", c.facet, c.prefix, c.n, got, err, c.want)
		}
	}
}

func testSets(t *testing.T, open Open) {
	e := open(t)
	var drafts []draft
	for i := range 2000 {
		drafts = append(drafts, draft{serial: i, title: "Ship", date: "2024-03-01"})
	}
	put(t, e, len(drafts), drafts...)
	odd := func(d draft) bool { return d.serial%2 > 0 }
	even := slices.DeleteFunc(slices.Clone(drafts), odd)
	for batch := range slices.Chunk(even, 600) {
		if err := e.Gather(t.Context(), "it's \"even\"", idsOf(batch...)); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Gather(t.Context(), "one", idsOf(drafts[0], drafts[0])); err != nil {
		t.Fatal(err)
	}
	slices.Reverse(even)
	among := query.Among{Set: "it's \"even\""}
	if got := all(t, e, query.Query{Where: among}); !slices.Equal(got, idsOf(even...)) {
		t.Errorf("a set of %d holds %d, or not in order", len(even), len(got))
	}
	for _, c := range []struct {
		where query.Expr
		want  int
	}{
		{query.And{among, query.Among{Set: "one"}}, 1},
		{query.And{among, query.Not{X: query.Among{Set: "one"}}}, len(even) - 1},
		{query.Among{Set: "none"}, 0},
		{query.And{among, parse(t, "ship").Where}, len(even)},
	} {
		total, err := e.Count(t.Context(), scope(), query.Query{Where: c.where})
		if err != nil || total.N != c.want {
			t.Errorf("%s: %+v, %v; want %d", c.where, total, err, c.want)
		}
	}
	if err := e.Gather(t.Context(), "empty", nil); err != nil {
		t.Errorf("Gather of nothing: %v", err)
	}
}

// hostile are texts that have broken engines: the language of another one, quotation
// marks, signs that some take for none.
func hostile() []string {
	return []string{
		`"`, `'`, `''`, `";--`, `'; DROP TABLE doc;--`, `%`, `_`, `\`, `*`, `(`, `)`, `NEAR(a b)`, `a AND`, `NOT`, `OR OR`, `^a`, `title:`, `{a b}: c`, `-`, `--`, `:`,
		"a\tb\nc", "\u200d", "\u2400", "é", "e\u0301", "ﬁ", "ß", "İ", "ı", "Σς", "日本語", "ไทย", "🇲🇽👩‍👩‍👧", "\u202e", "\ufffd", "١٢٣", "a\u0300\u0301\u0302\u0303", "NULL", "0x1", "1e9",
		strings.Repeat("a", 3000), strings.Repeat("word ", 700), strings.Repeat("(", 40), strings.Repeat("\"", 41),
	}
}

// stumbling are documents with a hostile text in every field.
func stumbling() []draft {
	var all []draft
	for i, s := range hostile() {
		all = append(all, draft{
			serial: 500 + i, title: s, paragraphs: []string{"Before " + s + " after."}, source: s, tags: []string{s}, language: s,
			actors:     []model.Actor{{Name: s, Kind: model.Person, Aliases: []string{s}}},
			statistics: []model.Statistic{number(float64(i), model.KindCount, s, s, s)},
			place:      library.Place{Name: "/" + s},
		})
	}
	return all
}

func testHostileText(t *testing.T, open Open) {
	e, naive := open(t), NewReference()
	for _, d := range stumbling() {
		put(t, e, 1, d)
		put(t, naive, 1, d)
		got, err := e.Get(t.Context(), d.id())
		want := d.addition().Briefing
		want.Document.Name = d.place.Name
		if diff := Difference(got, want); err != nil || diff != "" {
			t.Errorf("%.20q: Get: %s, %v", d.title, diff, err)
		}
	}
	for _, s := range hostile() {
		for _, typed := range []string{s, `"` + s + `"`, "actor:" + s, `actor:"` + s + `"`, `source:"` + s + `"`, `tag:"` + s + `"`, `in:"/` + s + `"`, `measure:"` + s + `"`, "-" + s, s + "*"} {
			q, err := query.Parse(typed)
			if err == nil {
				sameAnswer(t, e, naive, scope(), q)
			}
		}
		leaves := []query.Expr{query.Tag{Typed: s}, query.In{Folder: s}, query.Language{Code: s}, query.Figure{Unit: s, Low: 0, High: 100}, query.Figure{Currency: s, Low: 0, High: 100}, query.Among{Set: s}, query.Is{State: query.State(s)}}
		for _, x := range leaves {
			sameAnswer(t, e, naive, scope(), query.Query{Where: x})
		}
		if _, err := e.Suggest(t.Context(), query.Actors, s, 5); err != nil {
			t.Errorf("Suggest %.20q: %v", s, err)
		}
		if _, err := e.Get(t.Context(), s); err == nil {
			t.Errorf("Get(%.20q) finds a document", s)
		}
	}
}

// testLargestQueries asks what Parse just allows.
func testLargestQueries(t *testing.T, open Open) {
	e, naive := open(t), NewReference()
	for i := range 5 {
		a := Article(i)
		for _, to := range []library.Engine{e, naive} {
			if _, err := to.Put(t.Context(), []library.Addition{a}); err != nil {
				t.Fatal(err)
			}
		}
	}
	words := func(form, between string) string {
		var all []string
		for i := range query.MaxTerms {
			all = append(all, fmt.Sprintf(form, word(i)))
		}
		return strings.Join(all, between)
	}
	for _, typed := range []string{
		words("%s", " "), words("%s", " OR "), words("-%s", " "), words("%.2s*", " "), words("%.1s*", " OR "),
		words("title:%.4s", " OR "), words("actor:%.4s", " OR "), words("source:%.3s*", " OR "), strings.Repeat("stat:>40 -date:2017 ", query.MaxTerms/2),
		strings.Repeat("(", query.MaxDepth-1) + word(3) + strings.Repeat(")", query.MaxDepth-1), strings.Repeat("-(", query.MaxDepth/2-1) + word(3) + strings.Repeat(")", query.MaxDepth/2-1),
		`"` + strings.TrimSpace(strings.Repeat(word(0)+" ", 700)) + `"`,
	} {
		q, err := query.Parse(typed)
		if err != nil {
			t.Errorf("Parse(%.40q…): %v", typed, err)
			continue
		}
		sameAnswer(t, e, naive, scope(), q)
	}
	whole := query.Expr(query.Text{Words: query.Words{Typed: word(3), Terms: []string{word(3)}}})
	for range query.MaxDepth {
		whole = query.Not{X: query.And{whole, query.Or{}, query.And{}}}
	}
	sameAnswer(t, e, naive, scope(), query.Query{Where: whole})
}
