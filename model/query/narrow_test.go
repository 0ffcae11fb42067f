package query

import (
	"testing"

	"pgregory.net/rapid"
)

func TestNarrow(t *testing.T) {
	for _, c := range []struct {
		typed string
		facet Facet
		value string
		want  string // what Narrow writes
		text  string // what NarrowText does
	}{
		{"", Actors, "Claudia Sheinbaum", `actor:"Claudia Sheinbaum"`, `actor:"Claudia Sheinbaum"`},
		{"border", Kinds, "person", "border kind:person", "kind:person border"},
		{"border  seiz", Sources, "Reuters", `border seiz source:"Reuters"`, `source:"Reuters" border  seiz`},
		{"a OR b", Tags, "to do", `(a OR b) tag:"to do"`, `tag:"to do" (a OR b)`},
		{"a OR b sort:oldest", Months, "2024-03", "(a OR b) date:2024-03 sort:oldest", "date:2024-03 (a OR b) sort:oldest"},
		{"-a sort:oldest", Months, "2024-03", "-a date:2024-03 sort:oldest", "date:2024-03 -a sort:oldest"},
		{"kind:person a", Kinds, "person", "kind:person a", "kind:person a"},
		{"kind:person", Kinds, "person", "kind:person", "kind:person"},
		{`actor:"Claudia sheinbaum"`, Actors, "Claudia Sheinbaum", `actor:"Claudia sheinbaum"`, `actor:"Claudia sheinbaum"`},
		{"a", Actors, `Dwayne "The Rock" Johnson`, `a actor:"Dwayne ""The Rock"" Johnson"`, `actor:"Dwayne ""The Rock"" Johnson" a`},
		{"a", Actors, "?!", "a", "a"},
		{"a", Tags, "", "a", "a"},
		{"a", Tags, "?!", "a tag:?!", "tag:?! a"},
	} {
		if got := Narrow(read(t, c.typed), c.facet, c.value).String(); got != c.want {
			t.Errorf("%s by %s: %s, want %s", c.typed, c.value, got, c.want)
		}
		text := NarrowText(c.typed, c.facet, c.value)
		if text != c.text {
			t.Errorf("%s by %s: typed %s, want %s", c.typed, c.value, text, c.text)
		}
	}
	if got := NarrowText(`"open quo`, Kinds, "person"); got != `kind:person "open quo` {
		t.Error(got)
	}
}

func TestNarrowIsAnd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, d := aQuery(t), aSubject(t)
		f := Facet(rapid.IntRange(0, Facets-1).Draw(t, "facet"))
		value := rapid.SampledFrom([][]string{Actors: words, Kinds: {"person", "group"}, Sources: words, Tags: {"urgent", "to do", "c++"}, Months: {"2024-03", "2023-12"}}[f]).Draw(t, "value")
		before := q.String()
		s := Scope{Now: now}
		want := Match(q, s, d) && Match(Query{Where: condition(f, value)}, s, d)
		if got := Narrow(q, f, value); Match(got, s, d) != want || got.Sort != q.Sort {
			t.Fatalf("%s by %s is %s", q, value, got)
		}
		if q.String() != before {
			t.Fatalf("%s has become %s", before, q)
		}
		text := NarrowText(before, f, value)
		if got, err := Parse(text); err != nil || got.Sort != q.Sort || Match(got, s, d) != want {
			t.Fatalf("%s by %s is %s: %v", before, value, text, err)
		}
	})
}
