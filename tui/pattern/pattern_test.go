package pattern

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/model/query"
)

func compile(t testing.TB, text string, isRegexp bool) *Pattern {
	t.Helper()
	p, err := Compile(text, isRegexp)
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return p
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		query  string
		regexp bool
		text   string
		want   []string
	}{
		{"trump", false, "President Trump", []string{"Trump"}},
		{"Trump", false, "president trump", nil},
		{"mexico’s stance", false, "Mexico's\nstance", []string{"Mexico's\nstance"}},
		{"aren't", false, "they aren’t", []string{"aren’t"}},
		{`"so"`, false, "“so”", []string{"“so”"}},
		{"a.b", false, "axb", nil},
		{"(35%", false, "some (35% of)", []string{"(35%"}},
		{"[x]*", false, "x", nil},
		{"3 %", false, "3\u00a0% und 3\u202f%", []string{"3\u00a0%", "3\u202f%"}},
		{"straße", false, "Die STRASSE", nil},
		{"ÄRGER", false, "ärger ÄRGER", []string{"ÄRGER"}},
		{`\d+%`, true, "a 41% rise, 3.2% less", []string{"41%", "2%"}},
		{`u\.s\. president`, true, "the U.S.\nPresident", []string{"U.S.\nPresident"}},
		{`u\.s\.\spresident`, true, "the U.S.\nPresident", []string{"U.S.\nPresident"}},
		{`clash.*speech`, true, "clash\nduring a speech", []string{"clash\nduring a speech"}},
		{`mex(ico|ican)`, true, "Mexican Mexico", []string{"Mexican", "Mexico"}},
		{`\bTrump|Sheinbaum`, true, "trump Trump sheinbaum", []string{"Trump"}},
		{`\Sexico`, true, "Mexico", []string{"Mexico"}},
		{`\p{Lu}exico`, true, "Mexico", []string{"Mexico"}},
		{`(?P<Name>mex)ico`, true, "MEXICO", []string{"MEXICO"}},
		{`[ -]drug`, true, "anti-drug, a\ndrug", []string{"-drug", "\ndrug"}},
		{`^mex`, true, "Mexico\nMexico", []string{"Mex"}},
		{`(?m)^mex`, true, "Mexico\nMexico", []string{"Mex", "Mex"}},
		{`that's`, true, "that’s", []string{"that’s"}},
		{"a{2} {2}b", true, "aa  b", []string{"aa  b"}},
	} {
		var got []string
		for _, s := range compile(t, c.query, c.regexp).Find(c.text, -1) {
			got = append(got, s.In(c.text))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q (%v) in %q: %q, want %q", c.query, c.regexp, c.text, got, c.want)
		}
	}
}

// What cannot be searched for is refused in a few words.
func TestCompileRefuses(t *testing.T) {
	for query, want := range map[string]string{
		"(":                        "missing closing )",
		"a)":                       "unexpected )",
		"[a":                       "missing closing ]: [a",
		"x{2000}":                  "invalid repeat count: {2000}",
		`\`:                        "trailing backslash at end of expression",
		"*":                        "missing argument to repetition operator: *",
		"x*":                       "would match everywhere",
		"a|":                       "would match everywhere",
		`\b`:                       "would match everywhere",
		"(a?){9}":                  "would match everywhere",
		"":                         "would match everywhere",
		"(abcdefghij){900}":        "too large",
		strings.Repeat("a", 501):   "longer than 500 bytes",
		`\pX`:                      `invalid character class range: \pX`,
		"(?P<n":                    "invalid named capture: (?P<n",
		"(((a{10}){10}){10}){10}":  "invalid repeat count: {10}",
		`\p{` + "\x1b[2J" + `}`:    "invalid character class range: \\p{\x1b[2J}",
		strings.Repeat("(", 400):   "missing closing )",
		strings.Repeat("(?:a|", 9): "missing closing )",
	} {
		if _, err := Compile(query, true); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %q", query, err, want)
		}
	}
}

// naive finds query as the package documentation says a literal is found, rune
// by rune.
func naive(query, text string) (spans []model.Span) {
	fold := !strings.ContainsFunc(query, unicode.IsUpper)
	want := []rune(strings.Join(strings.Fields(query), " "))
	for at := 0; at < len(text); {
		if n := naiveAt(want, text[at:], fold); n > 0 {
			spans = append(spans, model.Span{Start: at, End: at + n})
			at += n
			continue
		}
		_, n := utf8.DecodeRuneInString(text[at:])
		at += n
	}
	return spans
}

func naiveAt(want []rune, text string, fold bool) int {
	at := 0
	for _, w := range want {
		r, n := utf8.DecodeRuneInString(text[at:])
		switch {
		case n == 0:
			return 0
		case w == ' ':
			if !unicode.IsSpace(r) {
				return 0
			}
			for at < len(text) && unicode.IsSpace(r) {
				at += n
				r, n = utf8.DecodeRuneInString(text[at:])
			}
			continue
		case w == r, fold && strings.EqualFold(string(w), string(r)):
		case strings.ContainsRune("'’", w) && strings.ContainsRune("'’", r):
		case strings.ContainsRune(`"“”`, w) && strings.ContainsRune(`"“”`, r):
		default:
			return 0
		}
		at += n
	}
	return at
}

func FuzzFind(f *testing.F) {
	for _, q := range []string{"trump", "a b", "x*y+", "(a|b)c", "it’s", `\s\w`, "Ä", "ſ k", "[ a]", "^a.b$", "(?i)A", " ", `\Q`} {
		f.Add(q, "Trump’s a\nb xyy ac bc it's KELVIN ss \u00a0 ä", true)
		f.Add(q, "Trump’s a\nb xyy ac bc it's KELVIN ss \u00a0 ä", false)
	}
	f.Fuzz(func(t *testing.T, query, text string, isRegexp bool) {
		query, text = strings.ToValidUTF8(query, "?"), strings.ToValidUTF8(text, "?")
		p, err := Compile(query, isRegexp)
		if err != nil {
			return
		}
		spans := p.Find(text, -1)
		last := 0
		for _, s := range spans {
			if s.Start < last || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%q in %q: spans %v", query, text, spans)
			}
			if !utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End]) {
				t.Fatalf("%q in %q: %v is not on rune borders", query, text, s)
			}
			last = s.End
		}
		if n := len(spans) / 2; n > 0 && !slices.Equal(p.Find(text, n), spans[:n]) {
			t.Fatalf("%q in %q: a limit changes the first places", query, text)
		}
		if want := naive(query, text); !isRegexp && !slices.Equal(spans, want) {
			t.Fatalf("%q in %q: %v, want %v", query, text, spans, want)
		}
	})
}

// A pattern of a query finds what the index has found: all forms, without case and
// accents, and not what is excluded.
func TestFromQuery(t *testing.T) {
	const text = "Seizures at São Paulo; a seizure. The seized goods, say the police, and Sao."
	for _, c := range []struct {
		query string
		want  []string
		blind bool
	}{
		{"seizure", []string{"Seizures", "seizure"}, false},
		{"sao -police", []string{"São", "Sao"}, false},
		{`"sao paulo" OR goods`, []string{"São Paulo", "goods"}, false},
		{"sei*", []string{"Seizures", "seizure", "seized"}, false},
		{"kind:person is:unread", nil, true},
		{"-police", nil, true},
	} {
		q, err := query.Parse(c.query)
		if err != nil {
			t.Fatal(err)
		}
		p := FromQuery(q)
		var got []string
		for _, s := range p.Find(text, -1) {
			got = append(got, s.In(text))
		}
		if !slices.Equal(got, c.want) || p.Blind() != c.blind || p.Regexp() {
			t.Errorf("%s finds %q, blind %v; want %q", c.query, got, p.Blind(), c.want)
		}
		if len(c.want) > 1 && len(p.Find(text, 1)) != 1 {
			t.Errorf("%s: a limit of 1 is not kept", c.query)
		}
	}
	if p, err := Compile("x", false); err != nil || p.Blind() {
		t.Errorf("a text to search for is blind, %v", err)
	}
}
