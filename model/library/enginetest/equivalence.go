package enginetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"brief/model/library"
	"brief/model/query"

	"pgregory.net/rapid"
)

// testEquivalence compares answers to random questions over random collections with
// those of the reference.
func testEquivalence(t *testing.T, open Open) {
	rapid.Check(t, func(rt *rapid.T) {
		drafts := randomDrafts(rt)
		e, naive := open(t), NewReference()
		defer e.Close()
		for _, to := range []library.Engine{e, naive} {
			fill(rt, t, to, drafts)
		}
		marking := &acting{TB: failing{t, rt}, rt: rt, engines: []library.Engine{e, naive}, drafts: drafts}
		for range rapid.IntRange(0, 12).Draw(rt, "decisions") {
			marking.step()
		}
		now := epoch().Add(time.Duration(rapid.IntRange(-30, 40*24).Draw(rt, "now")) * time.Hour)
		s := query.Scope{Analyst: "ana", Now: now, Watched: randomWatched(rt)}
		for range 8 {
			q := query.Query{Where: randomExpr(rt, 3)}
			if rapid.IntRange(0, 2).Draw(rt, "typed") == 0 {
				typed := randomTyped(rt)
				parsed, err := query.Parse(typed)
				if err != nil {
					continue
				}
				q = parsed
			} else {
				q.Sort = oneOf(rt, "sort", []query.Sort{query.Newest, query.Oldest, query.Relevance, query.Priority})
			}
			sameAnswer(failing{t, rt}, e, naive, s, q)
		}
	})
}

// failing reports failures to rapid, which then looks for a smaller case.
type failing struct {
	testing.TB
	rt *rapid.T
}

func (f failing) Errorf(format string, args ...any) { f.rt.Errorf(format, args...) }
func (f failing) Fatalf(format string, args ...any) { f.rt.Fatalf(format, args...) }
func (f failing) Error(args ...any)                 { f.rt.Error(args...) }
func (f failing) Fatal(args ...any)                 { f.rt.Fatal(args...) }

// fill puts drafts in one after the other, and some of them in a set.
func fill(rt *rapid.T, t *testing.T, e library.Engine, drafts []draft) {
	for batch := range slices.Chunk(drafts, 5) {
		if _, err := e.Put(t.Context(), additions(batch...)); err != nil {
			rt.Fatalf("Put: %v", err)
		}
	}
	if err := e.Gather(t.Context(), "set", idsOf(drafts[:(len(drafts)+1)/2]...)); err != nil {
		rt.Fatalf("Gather: %v", err)
	}
}

// sameAnswer compares all that can be asked about a query with the reference.
func sameAnswer(t testing.TB, e, naive library.Engine, s query.Scope, q query.Query) {
	t.Helper()
	want, err := naive.Search(t.Context(), s, q, query.Page{Snippets: true})
	if err != nil {
		t.Fatal(err)
	}
	got, err := e.Search(t.Context(), s, q, query.Page{Snippets: true})
	if err != nil {
		t.Fatalf("Search %s (%#v): %v", q, q, err)
	}
	if q.Sort == query.Relevance {
		byID := func(a, b query.Hit) int { return strings.Compare(a.ID, b.ID) }
		slices.SortFunc(got.Hits, byID)
		slices.SortFunc(want.Hits, byID)
	}
	if !slices.Equal(ids(got.Hits), ids(want.Hits)) {
		t.Fatalf("Search %s (%#v) finds %q, want %q", q, q, short(ids(got.Hits)), short(ids(want.Hits)))
	}
	for i, h := range got.Hits {
		h.Cursor, want.Hits[i].Cursor = "", ""
		if diff := Difference(h.Snippet, want.Hits[i].Snippet); diff != "" {
			t.Errorf("Search %s, the snippet of %q: %s", q, h.Title, diff)
		}
		if diff := Difference(h.State, want.Hits[i].State); diff != "" {
			t.Errorf("Search %s, the state of %q: %s", q, h.Title, diff)
		}
		if !slices.Equal(h.Reasons, want.Hits[i].Reasons) {
			t.Errorf("Search %s, the reasons of %q: %q, want %q", q, h.Title, h.Reasons, want.Hits[i].Reasons)
		}
		if w := want.Hits[i]; h.Places != w.Places || !slices.Equal(h.Others, w.Others) {
			t.Errorf("Search %s, the places of %q: %d, %q; want %d, %q", q, h.Title, h.Places, h.Others, w.Places, w.Others)
		}
		if diff := Difference(h.Entry, want.Hits[i].Entry); diff != "" {
			t.Errorf("Search %s, the entry of %q: %s", q, h.Title, diff)
		}
	}
	total, err := e.Count(t.Context(), s, q)
	wanted, _ := naive.Count(t.Context(), s, q)
	if err != nil || total != wanted {
		t.Errorf("Count %s: %+v, %v; want %+v", q, total, err, wanted)
	}
}

// Fuzz compares answers to whatever is typed with those of the reference, over one
// collection.
func Fuzz(f *testing.F, open Open) {
	e, naive := open(f), NewReference()
	drafts := slices.Concat(samples()[:4], timeline(), stumbling()) // without the long one
	one := rapid.Custom(func(rt *rapid.T) draft { return randomDraft(rt, rapid.IntRange(0, 1<<20).Draw(rt, "serial")) })
	for i := range 30 {
		drafts = append(drafts, one.Example(i))
	}
	for _, to := range []library.Engine{e, naive} {
		if _, err := to.Put(f.Context(), additions(drafts...)); err != nil {
			f.Fatal(err)
		}
	}
	for _, s := range slices.Concat(hostile(), lexicon()) {
		for _, form := range []string{"%s", "%s*", `"%s"`, "-%s ship", "actor:%s OR title:%[1]s", "(%s OR %[1]s*) date:2024", "in:%s sort:relevance"} {
			f.Add(fmt.Sprintf(form, s))
		}
	}
	f.Fuzz(func(t *testing.T, typed string) {
		q, err := query.Parse(typed)
		if err != nil {
			t.Skip("no query")
		}
		sameAnswer(t, e, naive, scope(), q)
	})
}
