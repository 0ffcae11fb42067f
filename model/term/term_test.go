package term

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"brief/model"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                             "",
		"Border seizures, F-16; 1,204": "border seizures f 16 1 204",
		"São Ærø straße ĲSSEL ﬁne Łódź Þór":              "sao aero strasse ijssel fine lodz thor",
		"U.S. and U.S.-led, a.m. J.Smith e.g. x.y.z 3.5": "us and us led am j smith eg xyz 3 5",
		"ＦＵＬＬ　ｗｉｄｔｈ１２":                                   "full width12",
		"北京 12月":                                         "北 京 12 月",
		"مُحَمَّد ـ كـتاب أحمد":                          "محمد كتاب احمد",
		"٤١٪":                   "41",
		"हिन्दी में":            "हिन्दी में",
		"ὈΔΥΣΣΕΎΣ ὀδυσσεύς":     "οδυσσευσ οδυσσευσ",
		"½ 2½ m² №5":            "2 m2 5",
		"น้ำ":                   "น้ ำ",
		"İstanbul ISPARTA ılık": "istanbul isparta ilik",
		"Hawaiʻi שָׁלוֹם":       "hawaii שלום",
		"ёлка й":                "елка и",
		"don't don’t":           "don t don t",
		"می\u200cخواهم":         "میخواهم",
	} {
		if got := strings.Join(Fold(in), " "); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
		if got := string(Append(nil, in)); got != want {
			t.Errorf("Append(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestEach(t *testing.T) {
	for in, want := range map[string][]Term{
		"The U.S.,  Łódź!":    {{model.Span{Start: 0, End: 3}, "the"}, {model.Span{Start: 4, End: 7}, "us"}, {model.Span{Start: 11, End: 18}, "lodz"}},
		"北京a1,東":              {{model.Span{Start: 0, End: 3}, "北"}, {model.Span{Start: 3, End: 6}, "京"}, {model.Span{Start: 6, End: 8}, "a1"}, {model.Span{Start: 9, End: 12}, "東"}},
		"\u0301e\u0301e\xffx": {{model.Span{Start: 2, End: 6}, "ee"}, {model.Span{Start: 7, End: 8}, "x"}},
		"กำ\u0e33":            {{model.Span{Start: 0, End: 3}, "ก"}, {model.Span{Start: 3, End: 6}, "\u0e33"}, {model.Span{Start: 6, End: 9}, "\u0e33"}},
		"한국 \u1112\u1161\u11ab국": {
			{model.Span{Start: 0, End: 6}, "\u1112\u1161\u11ab\u1100\u116e\u11a8"},
			{model.Span{Start: 7, End: 19}, "\u1112\u1161\u11ab\u1100\u116e\u11a8"},
		},
		"ｶﾞﾀ": {{model.Span{Start: 0, End: 6}, "カ\u3099"}, {model.Span{Start: 6, End: 9}, "タ"}},
	} {
		var got []Term
		Each(in, func(term Term) bool {
			got = append(got, term)
			return true
		})
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %v, want %v", in, got, want)
		}
	}
	n := 0
	Each("a b c", func(Term) bool {
		n++
		return n < 2
	})
	if n != 2 {
		t.Errorf("%d terms after the end", n)
	}
}

func TestKey(t *testing.T) {
	for in, want := range map[string]string{
		"": "", " To  DO\n": "to do", "C++": "c++", "C#": "c#", "Été/Ærø": "ete/aero", "a½b": "a½b", "🔥 hot\xff": "🔥 hot\ufffd", "北 京": "北 京",
	} {
		if got := Key(in); got != want {
			t.Errorf("Key(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestEveryCharacter: each character of Unicode is folded as its decompositions are,
// folding what is folded changes nothing, and nothing but a-z, 0-9 and what is not
// ASCII comes out.
func TestEveryCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) || !unicode.In(r, unicode.L, unicode.N, unicode.M, unicode.S, unicode.P) {
			continue
		}
		s := "x" + string(r) + "y"
		once := string(Append(nil, s))
		if twice := string(Append(nil, once)); twice != once {
			t.Errorf("%U: %q is folded to %q the second time", r, once, twice)
		}
		if d := string(Append(nil, norm.NFD.String(s))); d != once {
			t.Errorf("%U: %q, but decomposed %q", r, once, d)
		}
		if c := string(Append(nil, norm.NFC.String(s))); c != once {
			t.Errorf("%U: %q, but composed %q", r, once, c)
		}
		if upper := string(Append(nil, string(unicode.ToUpper(r)))); unicode.IsLower(r) && upper != string(Append(nil, string(r))) && unicode.ToLower(unicode.ToUpper(r)) == r {
			t.Errorf("%U: its capital is folded to %q", r, upper)
		}
		checkTerms(t, s)
		fast, quick := appendRune(nil, string(r), r)
		slow, c := appendAny(nil, string(r), r)
		if string(fast) != string(slow) || quick != c {
			t.Errorf("%U: %q, %v the short way, %q, %v the long one", r, fast, quick, slow, c)
		}
	}
}

func checkTerms(t *testing.T, s string) {
	t.Helper()
	var joined []string
	end := 0
	Each(s, func(term Term) bool {
		switch {
		case term.Text == "" || term.Span.Empty() || term.Span.Start < end || term.Span.End > len(s):
			t.Fatalf("%q: %q at %v behind %d", s, term.Text, term.Span, end)
		case utf8.ValidString(s) && (!utf8.RuneStart(s[term.Span.Start]) || term.Span.End < len(s) && !utf8.RuneStart(s[term.Span.End])):
			t.Fatalf("%q: %v lies inside a rune", s, term.Span)
		case strings.ContainsFunc(term.Text, func(r rune) bool { return r < utf8.RuneSelf && foldASCII[r] != byte(r) || r == utf8.RuneError }):
			t.Fatalf("%q: the term %q", s, term.Text)
		}
		end = term.Span.End
		joined = append(joined, term.Text)
		return true
	})
	of := [256]bool{'t': true, 's': true, 0xe5: true, '1': true}
	some := slices.DeleteFunc(slices.Clone(joined), func(s string) bool { return !of[s[0]] })
	for scan := NewScanner(s, 0); scan.NextOf(&of); some = some[1:] {
		if len(some) == 0 || scan.Text() != some[0] {
			t.Fatalf("%q: %q instead of %q", s, scan.Text(), some)
		}
	}
	if len(some) > 0 {
		t.Fatalf("%q: passed over %q", s, some)
	}
	if got := string(Append([]byte("before"), s)); got != "before"+strings.Join(joined, " ") {
		t.Fatalf("%q: appended %q, each %q", s, got, joined)
	}
}

func FuzzTerms(f *testing.F) {
	for _, s := range []string{"The U.S.-led F-16s", "São Ærø", "北京12月", "น้ำ ทดสอบ", "a\u0301\xff\u0301b", "A.B.C.d.é.F", "½ﷺ한국", "U.S.\u0301A"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkTerms(t, s)
		once := Append(nil, s)
		if twice := Append(nil, string(once)); string(twice) != string(once) {
			t.Fatalf("%q: %q is folded to %q the second time", s, once, twice)
		}
		if key := Key(s); Key(key) != key {
			t.Fatalf("%q: the key %q", s, key)
		}
	})
}

func TestScannerSeeks(t *testing.T) {
	s := NewScanner("one two three", 2)
	var got []string
	for s.Next() {
		got = append(got, s.Text())
		if s.Text() == "e" {
			s.Seek(8)
		}
	}
	if !slices.Equal(got, []string{"e", "three"}) {
		t.Error(got)
	}
}

const prose = `The Mexican president said on Tuesday that border seizures rose by 41% last year, to 1,204 cases,
while U.S. officials at the F-16 base declined to comment on what they called an ongoing investigation. `

func BenchmarkAppend(b *testing.B) {
	for name, text := range map[string]string{
		"english": prose,
		"spanish": "El presidente mexicano señaló que las incautaciones en la frontera crecieron un 41% el año pasado, según informó. ",
		"arabic":  "قالت الرئيسة المكسيكية إن المضبوطات على الحدود ارتفعت بنسبة 41٪ في العام الماضي. ",
		"chinese": "墨西哥总统周二表示，去年边境缉获量增长了百分之四十一，达到一千二百零四起。",
	} {
		text = strings.Repeat(text, 100)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			var dst []byte
			for b.Loop() {
				dst = Append(dst[:0], text)
			}
		})
	}
}

func BenchmarkScanner(b *testing.B) {
	text := strings.Repeat(prose, 100)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		for s := NewScanner(text, 0); s.Next(); {
		}
	}
}
