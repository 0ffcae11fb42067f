package query

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestComplete(t *testing.T) {
	fields := strings.Join(fieldNames(), ": ") + ":"
	for in, want := range map[string]string{ // | is the cursor, [ ] is what is replaced
		"|":                     "[]: " + fields,
		"border |":              "border []: " + fields,
		"ti|":                   "[ti]: title:",
		"-SO|":                  "-[SO]: source: sort:",
		"(a OR s|x b":           "(a OR [sx] b: source: stat: sort:",
		"x|":                    "[x]: ",
		`"ti|`:                  `["ti]: `,
		"ti|tle:word":           "[title:]word: title:",
		"is|:(a":                "[is:](a: is:",
		"is:|":                  "is:[]: unread read starred done later new sample",
		"a is:re|d b":           "a is:[red] b: read",
		"is:(unread OR s|":      "is:(unread OR [s]: starred sample",
		"is:(a (b) s|":          "is:(a (b) [s]: starred sample",
		"is:(a) s|":             "is:(a) [s]: source: stat: sort:",
		"is:(a |":               "is:(a []: unread read starred done later new sample",
		"kind:P|":               "kind:[P]: person place",
		"sort:|oldest":          "sort:[oldest]: newest oldest relevance priority",
		"date:|":                `date:[]: today yesterday 7d none + 4 ""`,
		"date:2024-0|":          `date:[2024-0]:  + 4 "2024-0"`,
		"actor:|":               `actor:[]:  + 0 ""`,
		"actor:Shéin|":          `actor:[Shéin]:  + 0 "shein"`,
		`a actor:"Claudia  S|"`: `a actor:["Claudia  S"]:  + 0 "claudia s"`,
		`actor:"|`:              `actor:["]:  + 0 ""`,
		`actor:"Claudia S"|`:    `actor:["Claudia S"]:  + 0 "claudia s"`,
		"source:reu|*":          `source:[reu*]:  + 2 "reu"`,
		"tag:(a OR C+|)":        `tag:(a OR [C+]):  + 3 "c+"`,
		"stat:mo|":              "stat:[mo]: money",
		"title:bor|":            "title:[bor]: ",
		"lang:e|":               "lang:[e]: ",
		"|a":                    "[]a: " + fields,
		"foo:b|":                "foo:[b]: ",
	} {
		cursor := strings.Index(in, "|")
		typed := in[:cursor] + in[cursor+1:]
		c := Complete(typed, cursor)
		got := fmt.Sprintf("%s[%s]%s: %s", typed[:c.Start], typed[c.Start:c.End], typed[c.End:], strings.Join(c.Options, " "))
		if c.Suggests {
			got += fmt.Sprintf(" + %d %q", c.Facet, c.Prefix)
		}
		if got != want {
			t.Errorf("%s\n  got  %s\n  want %s", in, got, want)
		}
	}
}

// TestCompletionsCanBeRead: every option, put in its place, can be read while it is
// typed and, but for the fields, as a whole.
func TestCompletionsCanBeRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := aQuery(t).String()
		cursor := rapid.IntRange(-1, len(s)+1).Draw(t, "cursor")
		c := Complete(s, cursor)
		if c.Start < 0 || c.Start > c.End || c.End > len(s) {
			t.Fatalf("%s at %d: %+v", s, cursor, c)
		}
		end := Complete(s+" ", len(s)+1)
		for _, f := range end.Options {
			for _, v := range Complete(s+" "+f, len(s)+1+len(f)).Options {
				if strings.HasPrefix(s, "sort:") || strings.Contains(s, " sort:") {
					break
				}
				if _, err := Parse(s + " " + f + v); err != nil {
					t.Fatalf("%s %s%s: %v", s, f, v, err)
				}
			}
			if _, err := Typing(s + " " + f); err != nil {
				t.Fatalf("%s %s: %v", s, f, err)
			}
		}
	})
}

// A value is completed beside the rest of the query.
func TestCompletionHasTheRest(t *testing.T) {
	for _, c := range []struct{ before, after, want string }{
		{"mexico actor:Sh", "", "mexico"},
		{"actor:Sh", " date:2024 mexico", "date:2024 mexico"},
		{"mexico -source:", "", "mexico"},
		{`a actor:"Claudia S`, "", "a"},
		{"a (b actor:S", "", ""},
		{"actor:S", "", ""},
	} {
		if got := Complete(c.before+c.after, len(c.before)); got.Rest != c.want || !got.Suggests {
			t.Errorf("%s|%s: the rest is %q, %v, want %q", c.before, c.after, got.Rest, got.Suggests, c.want)
		}
	}
	c := Complete("mexico actor:sao", 16)
	if !c.Fits("São Paulo") || c.Fits("Santos") {
		t.Errorf("what begins with %q is not told", c.Prefix)
	}
}
