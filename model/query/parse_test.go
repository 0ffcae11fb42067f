package query

import (
	"errors"
	"strings"
	"testing"
	"time"

	"brief/model/cost"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ in, want, written string }{
		{"", "all", ""},
		{" \t\n", "all", ""},
		{"*", "(and)", "*"},
		{"-*", "(not (and))", "-*"},
		{"Border  seizures", "(and border seizures)", "Border seizures"},
		{`"Border seizures"`, "=border+seizures", `"Border seizures"`},
		{`“Border seizures” «a b» „c“ 「北京」`, "(and =border+seizures =a+b =c =北+京)", `"Border seizures" "a b" "c" "北京"`},
		{`"say ""no"""`, "=say+no", `"say ""no"""`},
		{"fent*", "fent*", "fent*"},
		{`"border sei"*`, "=border+sei*", `"border sei"*`},
		{"F-16", "f+16", "F-16"},
		{"U.S. São", "(and us sao)", "U.S. São"},
		{"北京", "北+京", "北京"},

		{"a OR b", "(or a b)", "a OR b"},
		{"a or not b", "(and a or not b)", "a or not b"},
		{"a OR b c", "(or a (and b c))", "a OR b c"},
		{"(a OR b) c", "(and (or a b) c)", "(a OR b) c"},
		{"a AND b AND NOT c", "(and a b (not c))", "a b -c"},
		{"((a))", "a", "a"},
		{"(a b) c", "(and (and a b) c)", "(a b) c"},
		{"a OR (b OR c)", "(or a (or b c))", "a OR (b OR c)"},
		{"-a", "(not a)", "-a"},
		{"NOT a", "(not a)", "-a"},
		{"-NOT a", "(not (not a))", "--a"},
		{`-(a OR b) -"c d" -title:e`, "(and (not (or a b)) (not =c+d) (not title:e))", `-(a OR b) -"c d" -title:e`},
		{"a(b)c", "(and a b c)", "a b c"},
		{`a"b"c`, "(and a =b c)", `a "b" c`},
		{"AT & T - x", "(and at t x)", "AT T x"},

		{"12:30 http://a.b/c 3:2 C:\\x mailto:a@b.c x:y", "(and 12+30 http+ab+c 3+2 c+x mailto+a+bc x+y)", "12:30 http://a.b/c 3:2 C:\\x mailto:a@b.c x:y"},
		{`title:word TITLE:"a b" body:c*`, "(and title:word title:=a+b body:c*)", `title:word title:"a b" body:c*`},
		{`actor:"Claudia Sheinbaum"`, "actor:=claudia+sheinbaum", `actor:"Claudia Sheinbaum"`},
		{`actor:(a OR "b c" -d)`, "(or actor:a (and actor:=b+c (not actor:d)))", `actor:a OR actor:"b c" -actor:d`},
		{"is:(unread OR later)", "(or is:unread is:later)", "is:unread OR is:later"},
		{"title:-a title:OR", "(and title:a title:or)", "title:-a title:OR"},
		{"kind:Person kind:organisation", "(and kind:person kind:organization)", "kind:person kind:organization"},
		{"source:reuters note:x measure:y", "(and source:reuters note:x measure:y)", "source:reuters note:x measure:y"},
		{`tag:urgent tag:"to do" tag:c++ tag:a:b`, "(and tag:urgent tag:to do tag:c++ tag:a:b)", `tag:urgent tag:"to do" tag:c++ tag:a:b`},
		{"format:markdown lang:EN", "(and format:markdown lang:en)", "format:markdown lang:en"},
		{"format:md format:TXT", "(and format:markdown format:text)", "format:markdown format:text"},
		{`in:reports in:/data/inbox in:"my files/x"`, "(and in:reports in:/data/inbox in:my files/x)", `in:reports in:/data/inbox in:"my files/x"`},
		{"has:statistics has:key_points is:new", "(and has:statistics has:key_points is:new)", "has:statistics has:key_points is:new"},

		{"date:2024", "date[2024 2024 false]", "date:2024"},
		{"date:2024-01..2024-03-05", "date[2024-01 2024-03-05 false]", "date:2024-01..2024-03-05"},
		{"date:2024.. date:..2024", "(and date[2024  false] date[ 2024 false])", "date:2024.. date:..2024"},
		{"date:today date:Yesterday date:none", "(and date[today today false] date[1d 1d false] date[  true])", "date:today date:yesterday date:none"},
		{"date:7d date:2w..1w date:1m..", "(and date[7d today false] date[2w 1w false] date[1m  false])", "date:7d date:2w..1w date:1m.."},
		{"date:0d", "date[today today false]", "date:today"},
		{"date:3d..3d", "date[3d 3d false]", "date:3d..3d"},

		{"stat:>40%", "stat[percent   40 true +Inf false]", "stat:percent:>40"},
		{"stat:percent:30..50", "stat[percent   30 false 50 false]", "stat:percent:30..50"},
		{"stat:usd:>1bn stat:<=$2.5m", "(and stat[ USD  1e+09 true +Inf false] stat[ USD  -Inf false 2.5e+06 false])", "stat:usd:>1000000000 stat:usd:<=2500000"},
		{`stat:"meth lab":>=3 stat:kilometre`, "(and stat[  meth lab 3 false +Inf false] stat[  kilometre -Inf false +Inf false])", `stat:"meth lab":>=3 stat:kilometre`},
		{"stat:1,204 stat:=5k stat:-3..-1", "(and stat[   1204 false 1204 false] stat[   5000 false 5000 false] stat[   -3 false -1 false])", "stat:1204 stat:5000 stat:-3..-1"},
		{"stat:>1..<2 stat:1.. stat:..2", "(and stat[   1 true 2 true] stat[   1 false +Inf false] stat[   -Inf false 2 false])", "stat:>1..<2 stat:>=1 stat:<=2"},
		{"stat:money:eur:ton:<5", "stat[money EUR ton -Inf false 5 true]", "stat:money:eur:ton:<5"},
		{`stat:* stat:"percent":1tn`, "(and stat[   -Inf false +Inf false] stat[  percent 1e+12 false 1e+12 false])", `stat:* stat:"percent":1000000000000`},
		{"(stat:>5) x", "(and stat[   5 true +Inf false] x)", "stat:>5 x"},

		{"sort:oldest", "all", "sort:oldest"},
		{"a sort:Oldest OR b", "(or a b)", "(a OR b) sort:oldest"},
		{"sort:newest a", "a", "a"},
	} {
		q, err := Parse(c.in)
		if err != nil {
			t.Errorf("%s: %v", c.in, err)
			continue
		}
		if got := tree(q.Where); got != c.want {
			t.Errorf("%s: got  %s\n want %s", c.in, got, c.want)
		}
		if got := q.String(); got != c.written {
			t.Errorf("%s: written %s, want %s", c.in, got, c.written)
		}
	}
}

func TestSort(t *testing.T) {
	for in, want := range map[string]Sort{"a": Newest, "sort:oldest": Oldest, "a sort:relevance": Relevance, "(a sort:priority) OR b": Priority} {
		if q, err := Parse(in); err != nil || q.Sort != want {
			t.Errorf("%s: %v, %v", in, q.Sort, err)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	fields := "title, body, actor, kind, source, tag, note, format, lang, in, date, stat, measure, has, is, sort"
	dates := "such as today, yesterday, 7d, 2024, 2024-03, 2024-03-01, 2024-01..2024-03, 2024.., ..2024, none"
	figures := "such as >40%, percent:30..50, usd:>1bn, kilometre:<5"
	for in, want := range map[string]string{
		"is:red":                         "is:red: no such state; one of unread, read, starred, done, later, new, sample",
		"a kind:robot":                   "kind:robot: no such kind of actor; one of person, organization, group, place",
		"has:money":                      "has:money: nothing a document can have; one of statistics, actors, key_points, flags, doubts, date, source",
		"format:xls":                     "format:xls: no such format; one of text, markdown",
		"sort:best":                      "sort:best: no such order; one of newest, oldest, relevance, priority",
		"lang:english":                   "lang:english: no code of a language; such as en, es, fr, de, pt, ar, zh",
		"Mexico: a":                      "Mexico: no such field (in quotation marks it is text); one of " + fields,
		"colour:(a)":                     "colour: no such field (in quotation marks it is text); one of " + fields,
		"title:":                         "title: nothing follows the colon",
		`a actor:"" b`:                   "actor: nothing follows the colon",
		"is: unread":                     "is: nothing follows the colon; one of unread, read, starred, done, later, new, sample",
		"in:.":                           "in:.: names no folder",
		"tag:urg*":                       "tag:urg*: a beginning can be looked for in text only; one of title, body, actor, source, note, measure",
		"title:+":                        "title:+: no letter or digit to look for",
		"&":                              "&: no letter or digit to look for",
		"& %":                            "&: no letter or digit to look for",
		`""`:                             `"": no letter or digit to look for`,
		"a OR &":                         "&: no letter or digit to look for",
		"-&":                             "&: no letter or digit to look for",
		`a "b c`:                         `"b c: the quotation mark is not closed`,
		`actor:"b c`:                     `"b c: the quotation mark is not closed`,
		"“a":                             "“a: the quotation mark is not closed",
		"(a (b)":                         "(: the parenthesis is not closed",
		"title:(a":                       "title:(: the parenthesis is not closed",
		"a)":                             "): no parenthesis is open here",
		"a ()":                           "(: nothing stands in the parentheses",
		"(&)":                            "(: nothing stands in the parentheses",
		"OR a":                           "OR: nothing stands before it",
		"a OR":                           "OR: nothing follows it",
		"a OR OR b":                      "OR: nothing follows it",
		"(a OR) b":                       "OR: nothing follows it",
		"a OR sort:oldest":               "OR: nothing follows it",
		"AND a":                          "AND: nothing stands before it",
		"a AND":                          "AND: nothing follows it",
		"a AND OR b":                     "AND: nothing follows it",
		"a NOT":                          "NOT: nothing follows it",
		"NOT OR a":                       "NOT: nothing follows it",
		"title:(a body:b)":               "body:b: a field inside title:(…)",
		"sort:(oldest)":                  "sort:(: a query has one order; one of newest, oldest, relevance, priority",
		"-sort:oldest":                   "sort:oldest: an order cannot be excluded",
		"sort:oldest sort:oldest":        "sort:oldest: a second order; a query has one",
		"date:2024-13":                   "date:2024-13: no date; " + dates,
		"date:2023-02-29":                "date:2023-02-29: no date; " + dates,
		"date:soon":                      "date:soon: no date; " + dates,
		"date:99999d":                    "date:99999d: no number of days, weeks, months or years; " + dates,
		"date:..":                        "date:..: open at both ends; has:date asks for any date; " + dates,
		"date:2024..2023":                "date:2024..2023: ends before it begins; " + dates,
		"date:1w..2w":                    "date:1w..2w: ends before it begins; " + dates,
		"date:none..2024":                "date:none..2024: no date; " + dates,
		"stat:>>":                        `stat:>>: ">" is no number; ` + figures,
		"stat:>":                         "stat:>: no number follows; " + figures,
		"stat:..":                        "stat:..: open at both ends; " + figures,
		"stat:>..5":                      "stat:>..5: no number follows; " + figures,
		"stat:5..1":                      "stat:5..1: ends before it begins; " + figures,
		"stat:>40km":                     `stat:>40km: "40km" is no number; ` + figures,
		"stat:1,5":                       `stat:1,5: "1,5" is no number; ` + figures,
		"stat:1e999":                     `stat:1e999: "1e999" is no number; ` + figures,
		"stat:money:percent:>1":          "stat:money:percent:>1: a second kind; " + figures,
		"stat:usd:>€1":                   "stat:usd:>€1: a second currency; " + figures,
		"stat:usd:":                      "stat:usd:: no number follows; " + figures,
		"stat::>1":                       "stat::>1: nothing stands before the colon; " + figures,
		"stat:&:>1":                      "stat:&:>1: neither a kind, a currency nor a unit; " + figures,
		strings.Repeat("(", 40) + "a":    "(: nested more than 32 deep",
		strings.Repeat("-", 40) + "a":    "-: nested more than 32 deep",
		strings.Repeat("a ", 300):        "a: a query of more than 256 words and fields",
		strings.Repeat("a", 5000):        strings.Repeat("a", 60) + "…: a query of 5000 bytes; it may have 4096",
		"is:" + strings.Repeat("a", 100): "is:" + strings.Repeat("a", 57) + "…: no such state; one of unread, read, starred, done, later, new, sample",
	} {
		q, err := Parse(in)
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%s: read as %s, %v", clip(in, 60), q, err)
			continue
		}
		if e.Error() != want {
			t.Errorf("%s\n  got  %s\n  want %s", clip(in, 60), e, want)
		}
		if len(in) <= MaxLength && e.Span.In(in) != e.Typed {
			t.Errorf("%s: %q does not stand at %v", in, e.Typed, e.Span)
		}
	}
}

func TestDeepest(t *testing.T) {
	for _, in := range []string{
		strings.Repeat("(", MaxDepth) + "a" + strings.Repeat(")", MaxDepth),
		strings.Repeat("-", MaxDepth) + "a",
		strings.TrimSpace(strings.Repeat("a ", MaxTerms)),
		strings.Repeat("a", MaxLength),
	} {
		if _, err := Parse(in); err != nil {
			t.Errorf("%s: %v", clip(in, 60), err)
		}
	}
}

func TestManyTermsAreRefusedAtOnce(t *testing.T) {
	in := strings.Repeat("term ", 1_000_000)
	if took := cost.Least(5, func() {
		_, err := Parse(in)
		_, typing := Typing(in)
		if err == nil || typing == nil {
			t.Fatal("read")
		}
	}); took > 5*time.Millisecond {
		t.Errorf("took %v", took)
	}
}

func TestTyping(t *testing.T) {
	for in, want := range map[string]string{
		"":                   "all",
		"a":                  "a",
		"se":                 "(or se se*)",
		"se ":                "se",
		"border se":          "(and border (or se se*))",
		"f-1":                "f+1",
		"f-16":               "f+16*",
		"北京":                 "北+京",
		"-se":                "(not se)",
		"a -(b se":           "(and a (not (and b se)))",
		"seiz*":              "seiz*",
		`"border se`:         "=border+se*",
		`"border se"`:        "=border+se",
		`"`:                  "all",
		`""`:                 "all",
		`a "`:                "a",
		"“border se":         "=border+se*",
		"actor:":             "all",
		"a actor:":           "a",
		"actor:she":          "(or actor:she actor:she*)",
		`actor:"claudia she`: "actor:=claudia+she*",
		`actor:"`:            "all",
		"actor:(she":         "(or actor:she actor:she*)",
		"actor:(":            "all",
		"foo OR":             "foo",
		"foo OR ":            "foo",
		"foo AND":            "foo",
		"foo NOT":            "foo",
		"foo -":              "foo",
		"(":                  "all",
		"a (b OR":            "(and a b)",
		"(a OR (b":           "(or a b)",
		"is:unr":             "all",
		"is:":                "all",
		"is:unread":          "is:unread",
		"a kind:per":         "a",
		"sort:":              "all",
		"a sort:rel":         "a",
		"lang:e":             "all",
		"date:2":             "all",
		"date:202":           "all",
		"date:2024":          "date[2024 2024 false]",
		"date:2024-":         "all",
		"date:2024-1":        "all",
		"date:2024-03-0":     "all",
		"date:2024.":         "all",
		"date:2024..2":       "all",
		"date:yest":          "all",
		"date:7":             "all",
		"date:.":             "all",
		"stat:>":             "all",
		"stat:percent:":      "all",
		"stat:usd:>1b":       "all",
		"stat:3.":            "stat[   3 false 3 false]",
		"stat:3..":           "stat[   3 false +Inf false]",
		`stat:"meth`:         "all",
		"tag:urg":            "tag:urg",
		"in:.":               "all",
		"title:-":            "all",
	} {
		q, err := Typing(in)
		if err != nil {
			t.Errorf("%s: %v", in, err)
			continue
		}
		if got := tree(q.Where); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}

func TestTypingRefuses(t *testing.T) {
	for _, in := range []string{"a)", "foo:b", "foo: ", "is:unr ", "is:red", "stat:>>", "date:2024-13", "date:2024-0 a", "OR a", "a OR OR b", "kind:(per x)", strings.Repeat("(", 33)} {
		if q, err := Typing(in); err == nil {
			t.Errorf("%s: read as %s", in, q)
		}
	}
}
