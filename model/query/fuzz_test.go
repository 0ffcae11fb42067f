package query

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"brief/model"
	"brief/model/cost"
)

// FuzzParse: no panic; what is read is written, read and written again as the same
// text; an error's span is its offender; Simplify, Lights and Complete bear it.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		`border "sei zed"* -(a OR NOT title:b)`, "stat:\"meth lab\":>=3..5% sort:oldest", "date:2024-01..7d -date:none",
		`actor:("x ""y""" OR z) in:/a/b`, "“a «b» 「c」 * -* ((", "12:30 http://a b:c \xff is:new\u2028tag:Ü*", "stat:usd:>1e5 stat:$1,000..",
	} {
		f.Add(s)
	}
	d := &Subject{Briefing: &model.Briefing{Document: &model.Document{Text: "a b", Title: model.Title{Text: "c"}}}}
	f.Fuzz(func(t *testing.T, s string) {
		Complete(s, len(s)/2)
		q, err := Parse(s)
		if err != nil {
			e := err.(*Error)
			if msg := e.Error(); msg == "" || strings.Contains(msg, "\n") {
				t.Fatalf("%q: %q", s, msg)
			}
			if len(s) <= MaxLength && e.Span.In(s) != e.Typed {
				t.Fatalf("%q: %q is not at %v", s, e.Typed, e.Span)
			}
			return
		}
		written := q.String()
		again, err := Parse(written)
		if err != nil && len(written) <= MaxLength {
			t.Fatalf("%q is written %q: %v", s, written, err)
		}
		if err == nil && again.String() != written {
			t.Fatalf("%q is written %q, then %q", s, written, again)
		}
		simple := Simplify(q)
		if Match(q, Scope{}, d) != Match(simple, Scope{}, d) {
			t.Fatalf("%q: %s is not %s", s, q, simple)
		}
		if _, err := Typing(s); err != nil {
			t.Fatalf("%q can be read, but not typed: %v", s, err)
		}
	})
}

// FuzzTyping: nothing panics, and what is read while it is typed can be written.
func FuzzTyping(f *testing.F) {
	for _, s := range []string{`border "sei zed"* -(a OR NOT title:b`, `is:unread kind:pers`, "date:2024-01..2024-0", `stat:"meth lab":>1b`, "http:/", "a OR"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := Typing(s)
		if err != nil {
			if e := err.(*Error); len(s) <= MaxLength && e.Span.In(s) != e.Typed {
				t.Fatalf("%q: %q is not at %v", s, e.Typed, e.Span)
			}
			return
		}
		if _, err := Parse(q.String()); err != nil && len(q.String()) <= MaxLength {
			t.Fatalf("%q is written %q: %v", s, q, err)
		}
		NarrowText(s, Tags, s)
	})
}

// TestTypedLetterByLetter: whoever types a query that can be read meets no error on
// the way.
func TestTypedLetterByLetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom([]string{"", "http://a.b ", "(", "stat:30..50 ", "date:2024-05..2024-12-31 ", "-- x ", `"a ""b"" c"* `}).Draw(t, "first") + aQuery(t).String()
		for i := range s {
			if _, err := Typing(s[:i]); err != nil {
				t.Fatalf("%s, when %s was typed: %v", s, s[:i], err)
			}
		}
	})
}

// TestLinear: a query of the greatest length takes no time, whatever it is made of.
func TestLinear(t *testing.T) {
	for _, part := range []string{"(", "-", `"`, `""`, "a", "a:", "a ", ":", "*", "OR ", "stat:", `stat:"`, "title:(", "北", "“", "date:..", "-(", "é\u0301", "NOT ", "1..", "a.b."} {
		s := strings.Repeat(part, MaxLength/len(part))
		if took := cost.Least(5, func() {
			Parse(s)
			Typing(s)
			Complete(s, len(s))
			NarrowText(s, Actors, s)
		}); took > 50*time.Millisecond {
			t.Errorf("%q: %v", part, took)
		}
	}
}
