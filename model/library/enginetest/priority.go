package enginetest

import (
	"slices"
	"strings"
	"testing"
	"time"

	"brief/model"
	"brief/model/query"
	"brief/model/triage"
)

// testPriority checks the order by priority, and that its reasons say why.
func testPriority(t *testing.T, open Open) {
	e := open(t)
	long := epoch().AddDate(0, -1, 0)
	santos := []model.Actor{{Name: "Claudia Santos", Kind: model.Person, Aliases: []string{"Santos"}}}
	drafts := []draft{
		{serial: 1, title: "Nothing special", date: "2024-05-09", added: long},
		{serial: 2, title: "Fresh", date: "2024-05-08", added: epoch().Add(-5 * time.Hour)},
		{serial: 3, title: "Seizure at the pier", date: "2024-05-07", added: long},
		{serial: 4, title: "Names her", date: "2024-05-06", added: long, actors: santos},
		{serial: 5, title: "Names her too", date: "2024-05-05", added: long, actors: santos},
		{serial: 6, title: "Names another", date: "2024-05-04", added: long, actors: []model.Actor{{Name: "Zeta", Kind: model.Group}, {Name: "Alpha", Kind: model.Group}}},
		{serial: 7, title: "Undated and flagged", added: long, points: []string{"Point"}, unsupported: true},
		{serial: 8, title: "Low", date: "2024-05-03", added: long, actors: santos},
		{serial: 9, title: "High", date: "2024-05-02", added: long},
		{serial: 10, title: "From the future", date: "2024-05-01", added: epoch().AddDate(10, 0, 0)},
		{serial: 11, title: "Done with", date: "2024-04-09", added: long, actors: santos},
		{serial: 12, title: "Put off", date: "2024-04-08", added: long, actors: santos},
		{serial: 13, title: "Back again", date: "2024-04-07", added: long, actors: santos},
	}
	put(t, e, len(drafts), drafts...)
	for _, m := range []triage.Mark{
		{ID: drafts[7].id(), Key: triage.Priority, Value: triage.Low},
		{ID: drafts[8].id(), Key: triage.Priority, Value: triage.High},
		{ID: drafts[10].id(), Key: triage.Done, Value: triage.Yes},
		{ID: drafts[10].id(), Key: triage.Priority, Value: triage.High},
		{ID: drafts[11].id(), Key: triage.Later, Value: triage.Moment(epoch().Add(time.Hour))},
		{ID: drafts[12].id(), Key: triage.Later, Value: triage.Moment(epoch().Add(-time.Hour))},
	} {
		_, err := e.Mark(t.Context(), triage.Decision{
			Stamp: triage.Stamp{Analyst: "ana", At: epoch()}, Verb: m.Value,
			Changes: []triage.Change{{ID: m.ID, Key: m.Key, After: m.Value}},
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	s := scope()
	s.Watched = []query.Watched{{Name: "Santos", Actor: true}, {Name: "seizures"}, {Name: "..."}, {Name: "nobody"}}
	want := []struct {
		serial  int
		reasons string
	}{
		{9, "marked high"},
		{4, "names the watched actor Santos"},
		{5, "names the watched actor Santos"},
		{13, "names the watched actor Santos"},
		{3, "has the watched word seizures"},
		{2, "arrived 5 hours ago"},
		{6, "first mention of Alpha and another"},
		{7, "2 doubts"},
		{1, ""},
		{10, ""},
		{8, "marked low; names the watched actor Santos"},
		{11, "done; marked high; names the watched actor Santos"},
		{12, "put off; names the watched actor Santos"},
	}
	r, err := e.Search(t.Context(), s, parse(t, "sort:priority"), query.Page{})
	if err != nil || len(r.Hits) != len(want) {
		t.Fatalf("%d documents by priority, %v", len(r.Hits), err)
	}
	for i, w := range want {
		d := drafts[w.serial-1]
		if h := r.Hits[i]; h.ID != d.id() || strings.Join(h.Reasons, "; ") != w.reasons {
			t.Errorf("document %d by priority is %q with %q, want %q with %q", i+1, h.Title, h.Reasons, d.title, w.reasons)
		}
	}
	other, err := e.Search(t.Context(), query.Scope{Analyst: "ben", Now: epoch()}, parse(t, "her sort:priority"), query.Page{})
	if want := idsOf(drafts[3], drafts[4]); err != nil || !slices.Equal(ids(other.Hits), want) || other.Hits[0].Reasons != nil {
		t.Errorf("for another analyst: %v, %v", short(ids(other.Hits)), err)
	}
	newest, err := e.Search(t.Context(), s, query.Query{}, query.Page{})
	if err != nil || newest.Hits[1].Reasons != nil {
		t.Errorf("reasons in another order: %q, %v", newest.Hits[1].Reasons, err)
	}
}
