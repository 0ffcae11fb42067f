package enginetest

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"brief/model/library"
	"brief/model/query"
)

// The orders of an answer.

// timeline are documents in the order of query.Newest. Its arrivals are two days
// around epoch, and what is published on a day of them stands among the undated.
func timeline() []draft {
	day := 24 * time.Hour
	return []draft{
		{serial: 1, title: "the end of times", date: "9999-12-31"},
		{serial: 2, title: "future", date: "2031-01-01"},
		{serial: 3, title: "arrives a day later, undated", added: epoch().Add(day)},
		{serial: 4, title: "published on the first day, arrives after the undated", date: "2024-06-15"},
		{serial: 5, title: "undated"},
		{serial: 6, title: "published on the first day, arrives before the undated", date: "2024-06-15", added: epoch().Add(-day)},
		{serial: 7, title: "a month is its first day", date: "2024-06"},
		{serial: 8, title: "the last day of a month", date: "2024-05-31"},
		{serial: 9, title: "a year is its first day", date: "2024"},
		{serial: 10, title: "the last day of a year", date: "2023-12-31"},
		{serial: 11, title: "before 1970", date: "1969-07-20"},
		{serial: 12, title: "very old", date: "1066-10-14"},
		{serial: 13, title: "the beginning of times", date: "0001-01-01"},
	}
}

func testOrder(t *testing.T, open Open) {
	want := timeline()
	reversed := slices.Clone(want)
	slices.Reverse(reversed)
	for seed := range uint64(3) {
		e := open(t)
		// In any order of arrival, but that 6, 5 and 4 come one after the other.
		drafts := slices.Clone(want)
		random := rand.New(rand.NewPCG(seed, 0))
		random.Shuffle(len(drafts), func(i, j int) { drafts[i], drafts[j] = drafts[j], drafts[i] })
		drafts = slices.DeleteFunc(drafts, func(d draft) bool { return d.serial >= 4 && d.serial <= 6 })
		drafts = slices.Insert(drafts, random.IntN(len(drafts)), want[5], want[4], want[3])
		for _, d := range drafts[:3] {
			put(t, e, 1, d)
		}
		put(t, e, len(drafts)-3, drafts[3:]...)
		for _, order := range []string{"", "sort:newest"} {
			expect(t, e, order, want...)
		}
		expect(t, e, "sort:oldest", reversed...)
		expect(t, e, "published", want[3], want[5])
		got, err := e.Outdated(t.Context(), secondVersion, 5)
		if err != nil || !slices.Equal(got, idsOf(want[:5]...)) {
			t.Errorf("Outdated: %v, %v; want newest first", short(got), err)
		}
		if found := all(t, e, parse(t, "day sort:relevance")); len(found) != 7 {
			t.Errorf("by relevance, %d documents are found, want 7", len(found))
		}
	}
}

func testCorrectedDate(t *testing.T, open Open) {
	e := open(t)
	var drafts []draft
	for i := range 5 {
		drafts = append(drafts, draft{serial: i, title: "Ships", date: fmt.Sprintf("2024-03-%02d", 9-i)})
	}
	drafts[2].paragraphs = []string{"This one is corrected."}
	put(t, e, 5, drafts...)
	for _, move := range []struct {
		date string
		to   []int // the order afterwards
	}{
		{"2024-04-01", []int{2, 0, 1, 3, 4}},
		{"1999-01-01", []int{0, 1, 3, 4, 2}},
		{"", []int{2, 0, 1, 3, 4}},
		{"2024-03-09", []int{2, 0, 1, 3, 4}}, // it arrived after 0
		{"2024-03-06", []int{0, 1, 3, 2, 4}}, // and before 3
	} {
		drafts[2].date = move.date
		drafts[2].version += "+"
		put(t, e, 0, drafts[2])
		var want []draft
		for _, i := range move.to {
			want = append(want, drafts[i])
		}
		expect(t, e, "", want...)
		expect(t, e, "ships", want...)
		expect(t, e, "date:"+cmp.Or(move.date, "none")+" body:corrected", drafts[2])
	}
}

func testPages(t *testing.T, open Open) {
	e := open(t)
	random := rand.New(rand.NewPCG(1, 2))
	var drafts []draft
	for i := range 137 {
		d := draft{serial: i, title: "Ship", paragraphs: []string{strings.Repeat("ship ", random.IntN(9))}}
		if i%5 > 0 {
			d.date = fmt.Sprintf("2024-%02d-%02d", 1+random.IntN(12), 1+random.IntN(3))
		}
		drafts = append(drafts, d)
	}
	put(t, e, len(drafts), drafts...)
	for _, s := range []query.Sort{query.Newest, query.Oldest, query.Relevance, query.Priority} {
		for _, where := range []query.Expr{nil, parse(t, "ship").Where} {
			q := query.Query{Where: where, Sort: s}
			want := all(t, e, q)
			if sorted := slices.Compact(slices.Sorted(slices.Values(want))); len(sorted) != len(drafts) {
				t.Fatalf("%s: pages hold %d documents, %d different ones; want %d", q, len(want), len(sorted), len(drafts))
			}
			for _, limit := range []int{7, 50, 136, 137, 138} {
				testPageSize(t, e, q, limit, want)
			}
		}
	}
	testPageSize(t, e, query.Query{}, 1, all(t, e, query.Query{}))
	testLimits(t, e)
}

// testPageSize walks an answer in both directions.
func testPageSize(t *testing.T, e library.Engine, q query.Query, limit int, want []string) {
	t.Helper()
	for _, end := range []bool{false, true} {
		var got []string
		n := 0
		for r, err := range pages(t.Context(), e, q, query.Page{End: end, Limit: limit}) {
			if err != nil {
				t.Fatal(err)
			}
			n++
			before, after := len(got) > 0, len(got)+len(r.Hits) < len(want)
			if end {
				before, after = after, before
				got = append(ids(r.Hits), got...)
			} else {
				got = append(got, ids(r.Hits)...)
			}
			if r.Earlier != before || r.Later != after {
				t.Errorf("%s, page %d of %d, end %v: earlier %v, later %v; want %v, %v", q, n, limit, end, r.Earlier, r.Later, before, after)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s by pages of %d, end %v, is not the answer in one piece:\n%v\n%v", q, limit, end, short(got), short(want))
		}
		if pages := (len(want) + limit - 1) / limit; n != pages {
			t.Errorf("%s came in %d pages of %d, want %d", q, n, limit, pages)
		}
	}
}

// testLimits checks the sizes of pages that are out of range.
func testLimits(t *testing.T, e library.Engine) {
	for limit, want := range map[int]int{0: query.DefaultLimit, query.MaxLimit + 1: 137, 1 << 40: 137} {
		r, err := e.Search(t.Context(), scope(), query.Query{}, query.Page{Limit: limit})
		if err != nil || len(r.Hits) != want {
			t.Errorf("a page of at most %d has %d hits, %v; want %d", limit, len(r.Hits), err, want)
		}
	}
	r, err := e.Search(t.Context(), scope(), parse(t, "nothing"), query.Page{End: true})
	if err != nil || len(r.Hits) != 0 || r.Earlier || r.Later {
		t.Errorf("the end of an empty answer: %d hits, %v", len(r.Hits), err)
	}
}

// testPagesWhilePutting walks an answer while documents arrive before, in and behind
// it: what was there is visited once, in order.
func testPagesWhilePutting(t *testing.T, open Open) {
	e := open(t)
	var drafts []draft
	for i := range 120 {
		drafts = append(drafts, draft{serial: i, title: "Ship", date: fmt.Sprintf("2024-%02d-%02d", 1+i/28%12, 1+i%28)})
	}
	put(t, e, len(drafts), drafts...)
	serial := 1000
	for _, q := range []query.Query{{}, {Sort: query.Oldest}, parse(t, "ship"), parse(t, "ship sort:oldest"), parse(t, "ship sort:priority")} {
		want := all(t, e, q)
		for _, end := range []bool{false, true} {
			var got []string
			for r, err := range pages(t.Context(), e, q, query.Page{End: end, Limit: 9}) {
				if err != nil {
					t.Fatal(err)
				}
				hits := ids(r.Hits)
				if end {
					slices.Reverse(hits)
				}
				got = append(got, hits...)
				serial++
				put(t, e, 1, draft{serial: serial, title: "Ship", date: fmt.Sprintf("2024-%02d-%02d", 1+serial%12, 1+serial*5%28)})
			}
			if end {
				slices.Reverse(got)
			}
			if twice := len(got) - len(slices.Compact(slices.Sorted(slices.Values(got)))); twice > 0 {
				t.Errorf("%s, end %v: %d documents were visited twice", q, end, twice)
			}
			there := slices.DeleteFunc(got, func(id string) bool { return !slices.Contains(want, id) })
			if !slices.Equal(there, want) {
				t.Errorf("%s, end %v: while others arrived, the walk visited\n%v, want\n%v", q, end, short(there), short(want))
			}
		}
	}
}

// testCursors checks that a cursor points past what was deleted behind it, and that
// what is none is an error or a page, never more.
func testCursors(t *testing.T, open Open) {
	e := open(t)
	var drafts []draft
	for i := range 30 {
		drafts = append(drafts, draft{serial: i, title: "Ship", date: fmt.Sprintf("2024-03-%02d", 30-i)})
	}
	put(t, e, len(drafts), drafts...)
	first, err := e.Search(t.Context(), scope(), parse(t, "ship"), query.Page{Limit: 10})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := e.Delete(t.Context(), idsOf(drafts[3], drafts[12])); err != nil {
		t.Fatal(err)
	}
	second, err := e.Search(t.Context(), scope(), parse(t, "ship"), query.Page{After: first.Hits[9].Cursor, Limit: 3})
	if want := idsOf(drafts[10], drafts[11], drafts[13]); err != nil || !slices.Equal(ids(second.Hits), want) {
		t.Errorf("after documents were deleted, the next page is %v, %v; want %v", short(ids(second.Hits)), err, short(want))
	}
	other, err := e.Search(t.Context(), scope(), query.Query{}, query.Page{After: first.Hits[9].Cursor, Limit: 3})
	if want := idsOf(drafts[10], drafts[11], drafts[13]); err != nil || !slices.Equal(ids(other.Hits), want) {
		t.Errorf("after a cursor of another query, the page is %v, %v; want %v", short(ids(other.Hits)), err, short(want))
	}
	back, err := e.Search(t.Context(), scope(), parse(t, "ship"), query.Page{Before: second.Hits[0].Cursor, Limit: 50})
	if err != nil || len(back.Hits) != 9 || back.Earlier || !back.Later {
		t.Errorf("the page before: %v, earlier %v, later %v, %v; want 9 hits and later ones", short(ids(back.Hits)), back.Earlier, back.Later, err)
	}
	for _, c := range []query.Cursor{"x", " ", "'", "0", "-1", "9223372036854775808", "\x00", query.Cursor(strings.Repeat("9", 5000)), first.Hits[0].Cursor[:1], first.Hits[0].Cursor + "~"} {
		for _, p := range []query.Page{{After: c}, {Before: c}} {
			r, err := e.Search(t.Context(), scope(), parse(t, "ship sort:relevance"), p)
			if err != nil && (len(r.Hits) > 0 || err.Error() == "") {
				t.Errorf("a page at the cursor %.20q: %d hits and the error %v", c, len(r.Hits), err)
			}
		}
	}
}
