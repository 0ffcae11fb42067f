package main

import (
	"testing"

	"brief/model/clipping"
	"brief/model/library"
	"brief/model/library/enginetest"
	"brief/model/triage"
)

// What a few digits stand for is shown before it is removed.
func TestRemoveAsksOnTerminal(t *testing.T) {
	for answer, said := range map[string]string{
		"y": "1 document removed; brief --ephemeral shows it",
		"":  "nothing was removed",
		"n": "nothing was removed",
	} {
		s := onTerminal(t, nil, "remove", "27e9")
		s.printed(`Remove from the library "President Sheinbaum rejects`)
		s.printed("(27e906cf038e)? [y/N]")
		s.keys(answer + "\n")
		s.printed(said)
		if status := s.ended(); status != 0 {
			t.Errorf("exit status %d", status)
		}
	}
}

func TestWayBack(t *testing.T) {
	sample, lost, file := source{sample: true}, source{}, source{file: "/there is/a.txt"}
	for want, sources := range map[string][]source{
		"brief --ephemeral shows it":   {sample},
		"brief --ephemeral shows them": {sample, sample},
		"brief cannot bring it back":   {lost},
		"brief cannot bring them back": {lost, lost},
		"brief --ephemeral shows the samples; brief cannot bring 2 documents back":                         {lost, sample, lost},
		"brief add '/there is/a.txt' brings back what is still there":                                      {file, file},
		"brief add '/there is/a.txt' brings back what is still there; brief --ephemeral shows the samples": {file, sample},
		"brief add '/there is/a.txt' brings back what is still there; brief cannot bring 1 document back":  {lost, file},
	} {
		var removed []held
		for _, s := range sources {
			removed = append(removed, held{source: s})
		}
		r := removal{args: []string{"0123456789ab"}}
		if got := r.wayBack(removed); got != want {
			t.Errorf("%v: %q, want %q", sources, got, want)
		}
	}
}

// What was decided about a document is told when it goes, and that it was read is not.
func TestStaying(t *testing.T) {
	ctx := t.Context()
	e, err := openEngine(ctx, inMemory)
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	if _, err := e.Put(ctx, []library.Addition{enginetest.Article(1), enginetest.Article(2)}); err != nil {
		t.Fatal(err)
	}
	a, other := held{id: enginetest.Article(1).Briefing.Document.ID}, enginetest.Article(2).Briefing.Document.ID
	clip := func(file, id string) triage.Mark { return clipping.Clipping{File: file, ID: id, Document: a.id}.Mark() }
	for _, s := range []struct {
		marks []triage.Mark
		want  string
	}{
		{[]triage.Mark{{ID: a.id, Key: triage.Read, Value: triage.Yes}, {ID: other, Key: triage.Note, Value: "x"}}, ""},
		{[]triage.Mark{clip("border", "1")}, "1 clipping in border stays in the library"},
		{[]triage.Mark{clip("border", "2")}, "2 clippings in border stay in the library"},
		{[]triage.Mark{{ID: a.id, Key: triage.Note, Value: "x"}}, "2 clippings in border and your note stay in the library"},
		{
			[]triage.Mark{clip("sea", "1"), {ID: a.id, Key: triage.Tag("a"), Value: "a"}, {ID: a.id, Key: triage.Tag("b"), Value: "b"}, {ID: a.id, Key: triage.Star, Value: triage.Yes}},
			"2 clippings in border, 1 clipping in sea, your note, your 2 tags and your star stay in the library",
		},
		{[]triage.Mark{clip("c", "1"), clip("d", "1")}, "5 clippings in 4 case files, your note, your 2 tags and your star stay in the library"},
	} {
		var changes []triage.Change
		for _, m := range s.marks {
			changes = append(changes, triage.Change{ID: m.ID, Key: m.Key, After: m.Value})
		}
		if _, err := e.Mark(ctx, triage.Decision{Stamp: triage.Stamp{Analyst: localAnalyst}, Changes: changes}); err != nil {
			t.Fatal(err)
		}
		if _, err := e.Delete(ctx, []string{a.id}); err != nil {
			t.Fatal(err)
		}
		if got, err := staying(ctx, e, []held{a}); got != s.want || err != nil {
			t.Errorf("%q, %v; want %q", got, err, s.want)
		}
	}
}

// A document is lost only where no place that it was found in is left.
func TestSourceOf(t *testing.T) {
	here := t.TempDir()
	for _, c := range []struct {
		places []string
		want   source
	}{
		{nil, source{}},
		{[]string{"-"}, source{}},
		{[]string{here + "/gone", "no sample"}, source{}},
		{[]string{".", here + "/gone"}, source{}},
		{[]string{seedName}, source{sample: true}},
		{[]string{"-", here + "/gone", here, seedName}, source{file: here, sample: true}},
	} {
		var places []library.Place
		for _, name := range c.places {
			places = append(places, library.Place{Name: name})
		}
		if got := sourceOf(places); got != c.want {
			t.Errorf("%q: %+v, want %+v", c.places, got, c.want)
		}
	}
}
