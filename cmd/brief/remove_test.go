package main

import (
	"testing"

	"brief/model/library"
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
