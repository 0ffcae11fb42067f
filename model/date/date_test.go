package date_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"brief/model"
	"brief/model/date"
)

func find(s string) []model.Date {
	d := &model.Document{Text: s}
	return date.Find(d, []model.Passage{{Span: model.Span{End: len(s)}, In: model.InBody}})
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"tripled since January 2024, with more", "January 2024=2024-01"},
		{"dipped 3.2% since February amid disputes", "February=--02"},
		{"designated in February 2024", "February 2024=2024-02"},
		{"on 14 February 2024 and on March 3, 2023.", "14 February 2024=2024-02-14 March 3, 2023=2023-03-03"},
		{"the 2nd of May 1921 was", "2nd of May 1921=1921-05-02"},
		{"published 2024-02-14 at noon", "2024-02-14=2024-02-14"},
		{"from 2019 to 2021 it grew", "2019=2019 2021=2021"},
		{"in 2000 villages people may march", ""},
		{"May they march with June Smith", ""},
		{"el 3 de mayo de 1910 en abril", "3 de mayo de 1910=1910-05-03 abril=--04"},
		{"on February 30, 2024", ""},
		{"5000 people in 1921", "1921=1921"},
		{"2024-13-01", ""},
		{"in Sept. 1919", "Sept. 1919=1919-09"},
		{"on 3 march 2024 they march 3 of 10 may march", "3 march 2024=2024-03-03"},
		{"três em 1 de março de 2024 e 5 ago", "1 de março de 2024=2024-03-01"},
	} {
		var got []string
		for _, d := range find(c.text) {
			got = append(got, d.Span.In(c.text)+"="+d.Date)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%q: %q, want %q", c.text, s, c.want)
		}
	}
}

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		"2024-03-01": "2024-03-01", "2024/3/1": "2024-03-01", "20240301": "2024-03-01", "2024": "2024", "2024-03": "2024-03",
		"2024-03-01T10:00:00Z": "2024-03-01", "Friday, 1 march 2024": "2024-03-01", "Wed. the 3rd of May 1922 at 4 PM": "1922-05-03",
		"Wed. the 3rd of May 1922 at 4.30 PM": "1922-05-03", "1 de março de 2024": "2024-03-01", "1er mars 2024, 10h30": "2024-03-01",
		"3 ottobre 1935.": "1935-10-03", "May": "", "1 May": "", "Friday": "", "in 2024": "", "1 May 2024 was": "", "2024-00-01": "", "20240001": "",
	} {
		d, ok := date.Parse(in)
		if got := d.String(); ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q %v, want %q", in, got, ok, want)
		}
	}
}

func TestWeekday(t *testing.T) {
	for w, want := range map[string]bool{"Monday": true, "sábado": true, "Mittwoch": true, "Sun": false, "": false} {
		if date.Weekday(w) != want {
			t.Errorf("%q: %v", w, !want)
		}
	}
}

func TestValid(t *testing.T) {
	for _, c := range []struct {
		d    date.Date
		want bool
	}{
		{date.Date{2024, 2, 29}, true},
		{date.Date{2023, 2, 29}, false},
		{date.Date{0, 2, 29}, true},
		{date.Date{1900, 2, 29}, false},
		{date.Date{2024, 4, 31}, false},
		{date.Date{2024, 0, 3}, false},
		{date.Date{Year: 2024}, true},
	} {
		if got := c.d.Valid(); got != c.want {
			t.Errorf("%v valid: %v", c.d, got)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("on 14 February 2024, since May; 2024-02-14T")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		last := 0
		for _, d := range find(s) {
			if d.Span.Empty() || d.Span.Start < last || d.Span.End > len(s) || d.Date == "" {
				t.Fatalf("date %+v after %d in %q", d, last, s)
			}
			last = d.Span.End
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add("Friday, 1 March 2024 at 10:30 a.m. EST")
	f.Add("2024-03-01T10:00")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		d, ok := date.Parse(s)
		if !ok {
			return
		}
		if again, ok := date.Parse(d.String()); !d.Valid() || d.Year == 0 || !ok || again != d {
			t.Fatalf("%q: %+v, read again %+v", s, d, again)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	s := strings.Repeat("The rejection came on 14 February 2024 after a contentious phone call with officials in Geneva. ", 100)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		find(s)
	}
}
