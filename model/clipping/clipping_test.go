package clipping_test

import (
	"slices"
	"strings"
	"testing"

	"brief/model"
	"brief/model/clipping"
	"brief/model/triage"
)

// shelf is a store of marks.
type shelf map[triage.Key]triage.Mark

func (s shelf) do(t *testing.T, changes ...triage.Change) {
	t.Helper()
	for _, c := range changes {
		value, ok := c.Apply(s[c.Key].Value)
		if !ok {
			t.Fatalf("%s is %q, and was expected to be %q", c.Key, s[c.Key].Value, c.Before)
		}
		s[c.Key] = triage.Mark{ID: c.ID, Key: c.Key, Value: value}
		if value == "" {
			delete(s, c.Key)
		}
	}
}

func (s shelf) files() []clipping.File {
	var marks []triage.Mark
	for _, m := range s {
		marks = append(marks, m)
	}
	return clipping.Files(marks)
}

func (s shelf) file(name string) clipping.File {
	for _, f := range s.files() {
		if f.Name == name {
			return f
		}
	}
	return clipping.File{Name: name}
}

func order(f clipping.File) string {
	var ids []string
	for _, c := range f.Clippings {
		ids = append(ids, c.ID)
	}
	return strings.Join(ids, " ")
}

func TestFile(t *testing.T) {
	s := shelf{}
	for _, id := range []string{"c", "a", "d", "b"} {
		s.do(t, s.file("Border: north").Add(clipping.Clipping{
			File: "Border: north", ID: id, Document: "27e9", Span: model.Span{Start: 3, End: 9},
			Text: "seized " + id, Citation: "Title, ¶1 [brief 27e9#p1]",
		}))
	}
	s.do(t, s.file("äther").Add(clipping.Clipping{File: "äther", ID: "x", Text: "Zürich"}))
	s.do(t, s.file("Zone").Add(clipping.Clipping{File: "Zone", ID: "y"}))
	var names []string
	for _, f := range s.files() {
		names = append(names, f.Name)
	}
	if want := []string{"äther", "Border: north", "Zone"}; !slices.Equal(names, want) {
		t.Errorf("case files %q, want %q", names, want)
	}
	f := s.file("Border: north")
	if got := order(f); got != "c a d b" {
		t.Errorf("in the order %s", got)
	}
	for _, c := range []struct {
		from, to int
		want     string
	}{{0, 2, "a d c b"}, {3, 0, "b a d c"}, {1, 1, "b a d c"}, {2, 99, "b a c d"}, {9, 0, "b a c d"}, {3, -5, "d b a c"}} {
		s.do(t, s.file("Border: north").Move(c.from, c.to)...)
		if got := order(s.file("Border: north")); got != c.want {
			t.Errorf("moving %d to %d leaves %s, want %s", c.from, c.to, got, c.want)
		}
	}
	f = s.file("Border: north")
	s.do(t, f.Clippings[0].Say("who says so?"), f.Clippings[1].Remove())
	f = s.file("Border: north")
	if order(f) != "d a c" || f.Clippings[0].Comment != "who says so?" || f.Clippings[0].Span != (model.Span{Start: 3, End: 9}) {
		t.Errorf("the file is %+v", f)
	}
	if found := f.Find("WHO seized"); len(found) != 1 || found[0].ID != "d" {
		t.Errorf("found %+v", found)
	}
	if found := s.file("äther").Find("zurich"); len(found) != 1 {
		t.Error("accents count")
	}
}

// A change that saw an older comment is refused by Apply.
func TestSayExpectsWhatItSaw(t *testing.T) {
	c := clipping.Clipping{File: "f", ID: "1"}
	first, second := c.Say("one"), c.Say("two")
	now, _ := first.Apply(c.Mark().Value)
	if _, ok := second.Apply(now); ok {
		t.Error("a comment was overwritten that nobody saw")
	}
}

func TestParseRefuses(t *testing.T) {
	for _, m := range []triage.Mark{
		{Key: triage.Read, Value: triage.Yes},
		{Key: triage.Clipping("f", "1"), Value: "{"},
		{Key: triage.Clipping("f", "1"), Value: `"text"`},
	} {
		if c, ok := clipping.Parse(m); ok {
			t.Errorf("%+v is read as %+v", m, c)
		}
	}
}
