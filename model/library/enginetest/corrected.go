package enginetest

import (
	"testing"

	"brief/model"
	"brief/model/correct"
	"brief/model/library"
	"brief/model/query"
	"brief/model/triage"
)

// What analysts correct, in all that a document is found and listed by.

// faulty is a document in which much was found wrongly: all of it at the first word of
// its body.
func faulty() draft {
	return draft{
		serial: 1, title: "Seizures", points: []string{"Tijuana", "Reynosa"}, paragraphs: []string{"Northcom seized it."}, unsupported: true,
		actors:     []model.Actor{{Name: "Northcom", Kind: model.Place}},
		statistics: []model.Statistic{number(12, model.KindCount, "ship", "", "seizures")},
	}
}

// wrong is what is found wrongly in faulty, how it is corrected, what finds the document
// before and what afterwards.
type wrong struct {
	fix         triage.Mark
	before, now string
	published   string
	figure      string
	doubts      int // fewer than before
}

func wrongs() []wrong {
	at := func(of correct.Subject, f correct.Field, value string) triage.Mark {
		return fixing(of, f, "Northcom", value)
	}
	return []wrong{
		{fix: at(correct.Actor, correct.Kind, string(model.Organization)), before: "kind:place", now: "kind:organization"},
		{fix: at(correct.Actor, correct.Name, "U.S. Northern Command"), before: "-actor:command", now: "actor:command actor:northcom"},
		{fix: at(correct.Actor, correct.Dismiss, triage.Yes), before: "actor:northcom has:actors", now: "-actor:northcom -has:actors"},
		{fix: at(correct.Statistic, correct.Value, "1204"), before: "stat:12", now: "stat:>1000", figure: "1,204"},
		{fix: at(correct.Statistic, correct.Measure, "boats"), before: "measure:seizures", now: "measure:boats"},
		{fix: at(correct.Statistic, correct.Dismiss, triage.Yes), before: "has:statistics", now: "-has:statistics", figure: "none", doubts: 1},
		{fix: fixing(correct.Flag, correct.Dismiss, "Tijuana", triage.Yes), before: "has:flags", now: "-has:flags", doubts: 1},
		{fix: fixing(correct.Document, correct.Published, "", "2024-03"), before: "date:none", now: "date:2024-03", published: "2024-03", doubts: 1},
	}
}

func testCorrected(t *testing.T, open Open) {
	for _, w := range wrongs() {
		e, d := open(t), faulty()
		put(t, e, 2, d, draft{serial: 2, date: "2024-05-01"})
		was := hitOf(t, e, d)
		check := func(what string, corrected bool) {
			t.Helper()
			found, lost := w.before, w.now
			if corrected {
				found, lost = w.now, w.before
			}
			isFound(t, e, what, d, found, true)
			isFound(t, e, what, d, lost, false)
			want := was.Entry
			if corrected {
				want = w.entry(want)
			}
			same(t, what+", the entry", hitOf(t, e, d).Entry, want)
		}
		check("before", false)
		entry := decided(t, e, "correct", setting(d, w.fix.Key, w.fix.Value))
		check("corrected", true)
		undone(t, e, entry.Seq)
		check("taken back", false)
		redone(t, e, entry.Seq)
		check("repeated", true)
		if err := e.Check(t.Context()); err != nil {
			t.Errorf("Check after %s: %v", w.fix.Key, err)
		}
		if b, err := e.Get(t.Context(), d.id()); err != nil || len(b.Actors) != 1 || b.Actors[0].Kind != model.Place || b.Document.Published.Date != "" {
			t.Errorf("Get gives what was corrected: %v, %+v", err, b)
		}
		b, err := library.Corrected(t.Context(), e, d.id())
		if err != nil || len(b.Corrections) != 1 || b.Corrections[0].Lost {
			t.Errorf("the corrected briefing is %+v, %v", b, err)
		}
	}
}

// entry is what a list has of the document afterwards.
func (w wrong) entry(e model.Entry) model.Entry {
	e.Published, e.Doubts = w.published, e.Doubts-w.doubts
	switch w.figure {
	case "":
	case "none":
		e.Figure = ""
	default:
		e.Figure = w.figure
	}
	return e
}

func isFound(t testing.TB, e library.Engine, what string, d draft, by string, want bool) {
	t.Helper()
	found := false
	for _, id := range all(t, e, parse(t, by)) {
		found = found || id == d.id()
	}
	if found != want {
		t.Errorf("%s: %s finds it: %v", what, by, found)
	}
}

func hitOf(t testing.TB, e library.Engine, d draft) query.Hit {
	t.Helper()
	r, err := e.Search(t.Context(), scope(), query.Query{}, query.Page{})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range r.Hits {
		if h.ID == d.id() {
			return h
		}
	}
	t.Fatal("the document is not listed")
	return query.Hit{}
}

// testCorrectedAgain checks that corrections are in force in what is put anew, read by
// other rules, removed and put again, and found at another place; in order and facets.
func testCorrectedAgain(t *testing.T, open Open) {
	e, d := open(t), faulty()
	other := draft{serial: 2, date: "2024-05-01"}
	put(t, e, 2, d, other)
	expect(t, e, "", d, other)
	decided(t, e, "date", setting(d, fixing(correct.Document, correct.Published, "", "2023").Key, "2023"))
	name := fixing(correct.Actor, correct.Name, "Northcom", "Northern Command")
	decided(t, e, "name", setting(d, name.Key, name.Value))
	check := func(what string) {
		t.Helper()
		expect(t, e, "", other, d)
		expect(t, e, "sort:oldest", d, other)
		expect(t, e, "actor:command date:2023", d)
		c, err := e.Facets(t.Context(), scope(), query.Query{}, query.Actors, 5)
		if err != nil || len(c.Values) != 1 || c.Values[0] != (query.Count{Value: "Northern Command", N: 1}) {
			t.Errorf("%s, the actors are counted as %+v, %v", what, c, err)
		}
		if s, err := e.Suggest(t.Context(), query.Actors, "north", 5); err != nil || len(s) != 1 || s[0] != "Northern Command" {
			t.Errorf("%s, the actors to choose from are %q, %v", what, s, err)
		}
		if err := e.Check(t.Context()); err != nil {
			t.Errorf("%s, Check: %v", what, err)
		}
	}
	check("corrected")
	d.place = library.Place{Name: "/elsewhere"}
	put(t, e, 0, d)
	check("found elsewhere")
	d.version = secondVersion
	put(t, e, 0, d)
	check("read again")
	if _, err := e.Delete(t.Context(), idsOf(d)); err != nil {
		t.Fatal(err)
	}
	if marks, err := e.Corrections(t.Context(), d.id(), ""); err != nil || len(marks) > 0 {
		t.Errorf("a removed document has the corrections %v, %v", marks, err)
	}
	undone(t, e, 0)
	redone(t, e, 0)
	put(t, e, 1, d)
	check("put again")
	undone(t, e, 0)
	expect(t, e, "actor:command")
	expect(t, e, "actor:northcom", d)
}

// testCorrectedByTwo checks that an index has the corrections of all, and that each takes
// back only what is its own.
func testCorrectedByTwo(t *testing.T, open Open) {
	e, d := open(t), faulty()
	put(t, e, 1, d)
	kind := fixing(correct.Actor, correct.Kind, "Northcom", "")
	bob := stamp("bob", "w3")
	_, err := e.Mark(t.Context(), triage.Decision{Stamp: bob, Changes: []triage.Change{setting(d, kind.Key, string(model.Group))}})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, e, "kind:group", d)
	decided(t, e, "kind", setting(d, kind.Key, string(model.Organization)))
	expect(t, e, "kind:group", d) // "bob" comes after "ana"
	got, err := e.Corrections(t.Context(), d.id(), "")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the corrections of both", got, []triage.Mark{{ID: d.id(), Key: kind.Key, Value: string(model.Organization)}, {ID: d.id(), Key: kind.Key, Value: string(model.Group)}})
	got, err = e.Corrections(t.Context(), d.id(), "ana")
	if err != nil {
		t.Fatal(err)
	}
	same(t, "the corrections of the other", got, []triage.Mark{{ID: d.id(), Key: kind.Key, Value: string(model.Group)}})
	if _, err := e.Undo(t.Context(), bob, 0); err != nil {
		t.Fatal(err)
	}
	expect(t, e, "kind:organization", d)
	undone(t, e, 0)
	expect(t, e, "kind:place", d)
}
