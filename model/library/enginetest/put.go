package enginetest

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"brief/model"
	"brief/model/library"
	"brief/model/query"
)

// What an engine keeps of a document, and for how long.

// samples are documents with something in every field.
func samples() []draft {
	v, low := 41.0, -0.25
	full := draft{
		serial: 1, title: "Seizures rise", points: []string{"Seizures rise 41%", "São Paulo denies it"},
		paragraphs: []string{"Border seizures rose 41% in 2024. The DEA says so.", "Nobody else does.\nIt is hard-wrapped."},
		date:       "2024-03-01", source: "Reuters", language: "en", format: model.Markdown, tags: []string{"urgent", "drogas"},
		actors: []model.Actor{
			{Name: "Claudia Sheinbaum", Kind: model.Person, Aliases: []string{"Sheinbaum"}, Roles: []string{"President"}, Acts: []string{"refuses"}, Salience: 0.9, Mentions: []model.Mention{{Span: model.Span{Start: 1, End: 4}, In: model.InBody, Nominal: true}}},
			{Name: "DEA", Kind: model.Organization},
		},
		statistics: []model.Statistic{
			{
				Span: model.Span{Start: 3, End: 6}, In: model.InBody, Value: &v, Values: []float64{12, 41}, Form: model.FormChange, Unit: "percent", UnitText: "%",
				Kind: model.KindPercent, Change: model.ChangeUp, Bound: model.AtLeast, Measure: "border seizures", MeasureSpan: model.Span{Start: 1, End: 2},
				Period: "in 2024", PeriodStart: "2024", PeriodEnd: "2024", Source: "the DEA", SourceSpan: model.Span{Start: 2, End: 3}, SourceActor: "DEA",
				Standing: model.StandingNamed, Salience: 0.8,
			},
			{Value: &low, Form: model.FormSingle, Kind: model.KindMoney, Currency: "USD", In: model.InTitle},
			{Values: []float64{52, 48}, Form: model.FormTally, Kind: model.KindTally},
		},
		unsupported: true, place: library.Place{Name: "/briefings/a b.jsonl", Line: 7},
	}
	return []draft{
		full,
		{serial: 2, title: "Outside the text", outside: true, paragraphs: []string{"A body."}},
		{serial: 3, paragraphs: []string{"No title, no date."}, date: "2024", sample: true},
		{serial: 4, added: time.Date(2024, 6, 15, 23, 59, 59, 123456789, time.FixedZone("", -3*3600))},
		{serial: 5, title: "Long", paragraphs: []string{strings.Repeat("Long text repeats itself. ", 20_000)}, date: "2024-02"},
	}
}

func testPutAndGet(t *testing.T, open Open) {
	e := open(t)
	drafts := samples()
	put(t, e, len(drafts), drafts...)
	for _, d := range drafts {
		want := d.addition()
		want.Briefing.Document.Name = want.Place.Name
		got, err := e.Get(t.Context(), d.id())
		if err != nil {
			t.Fatalf("Get: %v", err)
		}
		if diff := Difference(got, want.Briefing); diff != "" {
			t.Errorf("document %d is not what was put: %s", d.serial, diff)
		}
	}
	r, err := e.Search(t.Context(), scope(), query.Query{}, query.Page{})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range r.Hits {
		want := drafts[slices.Index(idsOf(drafts...), h.ID)].addition()
		want.Entry.Key = h.ID
		if diff := Difference(h.Entry, want.Entry); diff != "" {
			t.Errorf("the entry of %q: %s", h.Title, diff)
		}
		if h.Sample != want.Sample || !h.Added.Equal(want.Added) {
			t.Errorf("%q: sample %v, added %v; want %v, %v", h.Title, h.Sample, h.Added, want.Sample, want.Added)
		}
	}
	_, err = e.Get(t.Context(), draft{serial: 99}.id())
	failsWith(t, "Get of what is not there", err, library.ErrNotFound)
}

func testPutAgain(t *testing.T, open Open) {
	e := open(t)
	first := draft{serial: 1, title: "Ships", paragraphs: []string{"Two ships."}, date: "2024-03-01", sample: true}
	other := draft{serial: 2, title: "Boats", date: "2024-03-01"}
	put(t, e, 2, first, other)

	same := first
	same.actors = []model.Actor{{Name: "Nobody", Kind: model.Person}}
	same.added, same.sample = epoch().Add(time.Hour), false
	put(t, e, 0, same)
	expect(t, e, "actor:nobody")

	better := same
	better.version = secondVersion
	put(t, e, 0, better)
	expect(t, e, "actor:nobody", better)
	expect(t, e, "is:sample", better)
	expect(t, e, "", other, better) // it arrived when it first did
	got, err := e.Get(t.Context(), better.id())
	if err != nil || got.Extractor != secondVersion || len(got.Actors) != 1 {
		t.Errorf("after a better reading, Get does not return it (%v)", err)
	}
	r, err := e.Search(t.Context(), scope(), parse(t, "is:sample"), query.Page{})
	if err != nil || len(r.Hits) != 1 || !r.Hits[0].Added.Equal(epoch()) {
		t.Errorf("a document that was read again arrived anew: %d hits, %v", len(r.Hits), err)
	}

	third, twice := draft{serial: 3}, draft{serial: 3, version: secondVersion, place: library.Place{Name: "/elsewhere"}}
	put(t, e, 1, third, twice)
	got, err = e.Get(t.Context(), third.id())
	if err != nil || got.Extractor != secondVersion {
		t.Errorf("the later of two readings in one call is lost (%v)", err)
	}
	put(t, e, 0)
}

func testPutAllOrNone(t *testing.T, open Open) {
	e := open(t)
	bad := draft{serial: 2}.addition()
	bad.Briefing.Document.ID = ""
	added, err := e.Put(t.Context(), []library.Addition{draft{serial: 1}.addition(), bad, draft{serial: 3}.addition()})
	if err == nil || added != 0 {
		t.Errorf("Put of a document without an ID: %d, %v; want 0 and an error", added, err)
	}
	expect(t, e, "")
}

func testVersions(t *testing.T, open Open) {
	e := open(t)
	var drafts []draft
	for i := range 6 {
		d := draft{serial: i, date: fmt.Sprintf("2024-03-%02d", i+1)}
		if i%2 == 1 {
			d.version = secondVersion
		}
		drafts = append(drafts, d)
	}
	put(t, e, 6, drafts...)
	known, err := e.Known(t.Context(), []string{drafts[1].id(), drafts[2].id(), draft{serial: 9}.id()}, secondVersion)
	if want := []bool{true, false, false}; err != nil || !slices.Equal(known, want) {
		t.Errorf("Known: %v, %v; want %v", known, err, want)
	}
	if known, err := e.Known(t.Context(), nil, firstVersion); err != nil || len(known) != 0 {
		t.Errorf("Known of nothing: %v, %v", known, err)
	}
	for n, want := range map[int][]string{2: idsOf(drafts[4], drafts[2]), 50: idsOf(drafts[4], drafts[2], drafts[0])} {
		got, err := e.Outdated(t.Context(), secondVersion, n)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("Outdated, at most %d: %v, %v; want %v", n, short(got), err, short(want))
		}
	}
	s, err := e.Status(t.Context(), firstVersion)
	if err != nil || s.Documents != 6 || s.Outdated != 3 {
		t.Errorf("Status: %+v, %v; want 6 documents, 3 outdated", s, err)
	}
}

func testResolve(t *testing.T, open Open) {
	e := open(t)
	var drafts []draft
	for i := range 40 {
		drafts = append(drafts, draft{serial: i})
	}
	put(t, e, len(drafts), drafts...)
	sorted := slices.Sorted(slices.Values(idsOf(drafts...)))
	for n := range 6 {
		prefix := sorted[7][:n]
		var want []string
		for _, id := range sorted {
			if strings.HasPrefix(id, prefix) && len(want) < 10 {
				want = append(want, id)
			}
		}
		got, err := e.Resolve(t.Context(), prefix, 10)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("Resolve(%q): %v, %v; want %v", prefix, short(got), err, short(want))
		}
	}
	for _, prefix := range []string{sorted[0], sorted[len(sorted)-1]} {
		if got, err := e.Resolve(t.Context(), prefix, 10); err != nil || !slices.Equal(got, []string{prefix}) {
			t.Errorf("Resolve of a whole ID: %v, %v", short(got), err)
		}
	}
	for _, prefix := range []string{"zz", "%", "'", strings.Repeat("f", 65), strings.Repeat("f", 64)} {
		if got, err := e.Resolve(t.Context(), prefix, 10); err != nil || len(got) > 0 {
			t.Errorf("Resolve(%q): %v, %v; want none", prefix, got, err)
		}
	}
}

func testPlaces(t *testing.T, open Open) {
	e := open(t)
	d := draft{serial: 1}
	want := []library.Place{{Name: "/b/second.jsonl", Line: 3}, {Name: "/a/first.txt"}, {Name: "/b/second.jsonl", Line: 4}, {Name: "-"}}
	for _, p := range append(want, want[1]) {
		d.place = p
		if _, err := e.Put(t.Context(), additions(d)); err != nil {
			t.Fatal(err)
		}
	}
	got, err := e.Places(t.Context(), d.id())
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("Places: %v, %v; want %v", got, err, want)
	}
	b, err := e.Get(t.Context(), d.id())
	if err != nil || b.Document.Name != want[0].Name {
		t.Errorf("Get: %v; want the first place for a name", err)
	}
	hit := func() query.Hit {
		t.Helper()
		r, err := e.Search(t.Context(), scope(), query.Query{}, query.Page{})
		if err != nil || len(r.Hits) != 1 {
			t.Fatalf("%d documents of the same bytes, %v", len(r.Hits), err)
		}
		return r.Hits[0]
	}
	if h := hit(); h.Places != 4 || h.Name != want[0].Name || !slices.Equal(h.Others, []string{"/a/first.txt", "/b/second.jsonl:4", "-"}) {
		t.Errorf("a list has %d places, %q and %q", h.Places, h.Name, h.Others)
	}
	for i := range query.MaxOthers {
		d.place = library.Place{Name: "/many.jsonl", Line: i + 1}
		put(t, e, 0, d)
	}
	if h := hit(); h.Places != 4+query.MaxOthers || len(h.Others) != query.MaxOthers || h.Others[3] != "/many.jsonl:1" {
		t.Errorf("of many, a list has %d places and %q", h.Places, h.Others)
	}
	expect(t, e, "in:first.txt", d)
	expect(t, e, "in:/b", d)
	expect(t, e, "in:/c")
	_, err = e.Places(t.Context(), draft{serial: 2}.id())
	failsWith(t, "Places of what is not there", err, library.ErrNotFound)
}

func testDelete(t *testing.T, open Open) {
	e := open(t)
	drafts := samples()
	put(t, e, len(drafts), drafts...)
	gone := drafts[0]
	if err := e.Gather(t.Context(), "set", idsOf(gone, drafts[1])); err != nil {
		t.Fatal(err)
	}
	removed, err := e.Delete(t.Context(), []string{gone.id(), draft{serial: 99}.id(), gone.id()})
	if err != nil || removed != 1 {
		t.Errorf("Delete: %d, %v; want 1", removed, err)
	}
	_, err = e.Get(t.Context(), gone.id())
	failsWith(t, "Get after Delete", err, library.ErrNotFound)
	_, err = e.Places(t.Context(), gone.id())
	failsWith(t, "Places after Delete", err, library.ErrNotFound)
	if got, err := e.Resolve(t.Context(), gone.id(), 2); err != nil || len(got) > 0 {
		t.Errorf("Resolve after Delete: %v, %v", got, err)
	}
	for _, q := range []string{"seizures", "actor:sheinbaum", "source:reuters", "tag:urgent", "stat:>40%", "measure:border", "in:\"/briefings/a b.jsonl\"", "has:flags"} {
		expect(t, e, q)
	}
	if got, err := e.Suggest(t.Context(), query.Actors, "claudia", 5); err != nil || len(got) > 0 {
		t.Errorf("Suggest after Delete: %v, %v", got, err)
	}
	if got, err := e.Facets(t.Context(), scope(), query.Query{}, query.Sources, 5); err != nil || len(got.Values) > 0 || got.Of != len(drafts)-1 {
		t.Errorf("Facets after Delete: %+v, %v", got, err)
	}

	if got := all(t, e, query.Query{Where: query.Among{Set: "set"}}); !slices.Equal(got, idsOf(drafts[1])) {
		t.Errorf("the set holds %v after a document was deleted", short(got))
	}

	// What comes again arrives now, is where it is now, and in the sets that it was in.
	gone.place, gone.added = library.Place{Name: "/again"}, epoch().Add(48*time.Hour)
	put(t, e, 1, gone)
	expect(t, e, "seizures", gone)
	if got, err := e.Places(t.Context(), gone.id()); err != nil || !slices.Equal(got, []library.Place{gone.place}) {
		t.Errorf("Places of a document that came again: %v, %v", got, err)
	}
	if got := all(t, e, query.Query{Where: query.Among{Set: "set"}}); len(got) != 2 || !slices.Contains(got, gone.id()) {
		t.Errorf("the set holds %v after a document was deleted and came again", short(got))
	}
}

func testStatus(t *testing.T, open Open) {
	e := open(t)
	drafts := samples()
	put(t, e, len(drafts), drafts...)
	var bytes int64
	for _, d := range drafts {
		bytes += int64(len(d.briefing().Document.Text))
	}
	s, err := e.Status(t.Context(), firstVersion)
	if err != nil || s.Documents != len(drafts) || s.Samples != 1 || s.Outdated != 0 || s.TextBytes != bytes || s.ReadOnly {
		t.Errorf("Status: %+v, %v; want %d documents, 1 sample, %d bytes of text", s, err, len(drafts), bytes)
	}
	if err := e.Check(t.Context()); err != nil {
		t.Errorf("Check: %v", err)
	}
}

func testBackup(t *testing.T, open Open) {
	e := open(t)
	put(t, e, 1, draft{serial: 1})
	path := t.TempDir() + "/backup"
	err := e.Backup(t.Context(), path)
	if errors.Is(err, errors.ErrUnsupported) {
		t.Skipf("this engine has no backup: %v", err)
	}
	if err != nil {
		t.Fatalf("Backup: %v", err)
	}
	if err := e.Backup(t.Context(), path); err == nil {
		t.Error("Backup writes over a file that is there")
	}
	put(t, e, 1, draft{serial: 2})
	if err := e.Check(t.Context()); err != nil {
		t.Errorf("Check after Backup: %v", err)
	}
}
