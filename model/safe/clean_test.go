package safe

import (
	"errors"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"brief/model/cost"
)

func TestClean(t *testing.T) {
	cases := []struct {
		name, in, want string
		changed        int
	}{
		{"empty", "", "", 0},
		{"escape", "a\x1b[31mb", "a␛[31mb", 1},
		{"nul", "a\x00b", "a␀b", 1},
		{"delete", "a\x7fb", "a␡b", 1},
		{"form feed", "a\x0bb\x0cc", "a␋b␌c", 2},
		{"kept controls", "a\tb\nc", "a\tb\nc", 0},
		{"line ends", "a\r\nb\rc\u0085d\u2028e\u2029f\n\rg", "a\nb\nc\nd\ne\nf\n\ng", 0},
		{"CSI as UTF-8", "a\u009b31mb", "a\ufffd31mb", 1},
		{"CSI as a byte", "a\x9b31mb", "a\ufffd31mb", 1},
		{"escape as overlong", "\xc0\x9b[31m", "\ufffd\ufffd[31m", 2},
		{"maximal parts", "\xe2\x82 \xf0\x9f\x98 \xed\xa0\x80 \xf5", "\ufffd \ufffd \ufffd\ufffd\ufffd \ufffd", 6},
		{"noncharacters", "\ufffe\uffff\ufdd0\U0010ffff", "\ufffd\ufffd\ufffd\ufffd", 4},
		{"bidi override", "invoice\u202efdp.exe", "invoicefdp.exe", 1},
		{"bidi isolates", "\u2066a\u2069\u061c\u200e", "a", 4},
		{"zero width in names", "pay\u200bpal micro\u200dsoft goo\ufeffgle", "paypal microsoft google", 3},
		{"soft hyphen", "in\u00advo\u00adice", "invoice", 2},
		{"fillers", "a\u115f\u1160\u3164\uffa0\u17b4b", "ab", 5},
		{"tags", "x\U000e0068\U000e0069\U000e007f", "x", 3},
		{"annotation", "a\ufff9b\ufffac\ufffb", "abc", 3},
		{"zalgo", "Z" + strings.Repeat("\u0336", 200) + "a", "Z" + strings.Repeat("\u0336", 8) + "a", 192},
		{"mark without base", "\u0301a\n\u0301", "◌\u0301a\n◌\u0301", 2},
		{"mark on a space", "a \u0301", "a \u0301", 0},
		{"selector flood", "a" + strings.Repeat("\ufe0f", 500), "a", 500},
		{"selector twice", "❤\ufe0f\ufe0f", "❤\ufe0f", 1},
		{"Hangul vowels", strings.Repeat("\u1161", 10), "◌" + strings.Repeat("\u1161", 8), 3},
		{"joiner before dropped mark", "ب" + strings.Repeat("\u064e", 8) + "\u200c\u064e x", "ب" + strings.Repeat("\u064e", 8) + " x", 2},
		{"joiner run", "👨\u200d\u200b\u200d👩", "👨\u200d👩", 2},
		{"Latin joiner at a joining suffix", "DNA\u200cها", "DNA\u200cها", 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, changed := Clean(c.in)
			if got != c.want || changed != c.changed {
				t.Errorf("Clean(%q) = %q, %d; want %q, %d", c.in, got, changed, c.want, c.changed)
			}
		})
	}
}

// TestCleanKeeps lists text that is as it should be.
func TestCleanKeeps(t *testing.T) {
	for name, s := range map[string]string{
		"Arabic":           "السلام عليكم هذا خبر حقيقي ؟ بِسْمِ ٱللَّهِ ٪٤١",
		"Arabic signs":     "\u0600١٢ \u06dd١",
		"Hebrew":           "ידיעה אמיתית בעברית עם נִיקּוּד",
		"Persian":          "می\u200cخواهم خانه\u200cهای ه\u200d.ش ۲۰\u200cها",
		"Hindi":            "क्\u200dष क्षेत्र में। नमस्ते",
		"Bengali":          "র\u200d্যাব",
		"Sinhala":          "ශ්\u200dරී",
		"Han":              "漢字と仮名、カタカナ。中文！한국어 각 각",
		"decomposed":       "e\u0301 a\u0308 \u1100\u1161\u11a8",
		"emoji":            "👨\u200d👩\u200d👧 ❤\ufe0f ☎\ufe0e 1\ufe0f\u20e3 #\ufe0f\u20e3 🇺🇸 👍🏽 🏴\u200d☠\ufe0f 🙂\u200d↔\ufe0f 👩🏽\u200d❤\ufe0f\u200d💋\u200d👨🏿",
		"punctuation":      "…—“”‘’ § ¶ • ™ © £4m €5 ½ km² ℹ\ufe0f ‼\ufe0f",
		"spaces":           "816\u202f000 a\u00a0b\u3000c \u2800",
		"private use":      "\ue000\uf8ff\U000f0000",
		"replacement":      "\ufffd",
		"Thai, Lao, Khmer": "ภาษาไทย ກິນ ភាសាខ្មែរ",
		"fullwidth":        "ＡＰＰＬＥ ２５％",
	} {
		if got, changed := Clean(s); got != s || changed != 0 {
			t.Errorf("%s: Clean(%q) = %q, %d; want it unchanged", name, s, got, changed)
		}
	}
}

// TestClassOfFollowsUnicode compares the quick ranges of classOf with the
// definitions, over all code points.
func TestClassOfFollowsUnicode(t *testing.T) {
	for r := rune(0xa0); r <= unicode.MaxRune; r++ {
		if quick, slow := classOf(r), rareClassOf(r); quick != slow {
			t.Fatalf("classOf(%U) = %d, by the tables %d", r, quick, slow)
		}
	}
	for _, name := range []string{"Bidi_Control", "Join_Control"} {
		for r := rune(0); r <= unicode.MaxRune; r++ {
			if unicode.Is(unicode.Properties[name], r) && classOf(r) != dropped && classOf(r) != joiner {
				t.Errorf("%U is %s and is kept", r, name)
			}
		}
	}
}

func TestCleanDoesNotAllocate(t *testing.T) {
	s := strings.Repeat("President Sheinbaum’s refusal — 41%.\nשלום\n", 100)
	if n := testing.AllocsPerRun(10, func() { Clean(s) }); n != 0 {
		t.Errorf("cleaning a clean text allocates %v times", n)
	}
}

// TestCleanIsLinear gives eight times the input of runs that need looking ahead
// at most 40 times the time: quadratic work would take 64 times as long.
func TestCleanIsLinear(t *testing.T) {
	for _, unit := range []string{"\u200d\u200b", "ب\u200c\u200c\u064e", "\u0301", "\xf0\x9f\x98", "👨\u200d"} {
		quick := timeOf(strings.Repeat(unit, 20_000))
		slow := timeOf(strings.Repeat(unit, 160_000))
		if slow > 40*quick && slow > 50*time.Millisecond {
			t.Errorf("%q: %v for 20,000, %v for 160,000", unit, quick, slow)
		}
	}
}

func timeOf(s string) time.Duration { return cost.Least(5, func() { Clean(s) }) }

func TestCleanOffsets(t *testing.T) {
	const in = "ab\x1bcd\u200bef\r\ngh"
	offsets := []int{0, 2, 3, 5, 6, 8, 10, 11, 12, len(in)}
	got, _ := CleanOffsets(in, offsets)
	if want := "ab␛cdef\ngh"; got != want {
		t.Fatalf("got %q, want %q", got, want)
	}
	var parts []string
	for i := 1; i < len(offsets); i++ {
		parts = append(parts, got[offsets[i-1]:offsets[i]])
	}
	if s := strings.Join(parts, "|"); s != "ab|␛|cd|||ef||\n|gh" {
		t.Errorf("parts %s", s)
	}
}

func TestLine(t *testing.T) {
	for in, want := range map[string]string{
		"":                         "",
		"a b":                      "a b",
		"a\n\tb\r\nc":              "a b c",
		"x\x1b]0;pwned\x07.txt":    "x␛]0;pwned␇.txt",
		"report\u202etxt.exe":      "reporttxt.exe",
		"two  spaces are a name":   "two  spaces are a name",
		"\u0301 opens with a mark": "◌\u0301 opens with a mark",
	} {
		if got := Line(in); got != want {
			t.Errorf("Line(%q) = %q, want %q", in, got, want)
		}
	}
	if got := Error(errors.New("open a\nb\x1bc: no such file")); got != "open a b␛c: no such file" {
		t.Errorf("Error: %q", got)
	}
	if got := Error(nil); got != "" {
		t.Errorf("Error(nil) = %q", got)
	}
}

// forbidden reports what no clean text may hold.
func forbidden(r rune) bool {
	switch {
	case r == '\n' || r == '\t' || r == zwj || r == zwnj || r == vs15 || r == vs16:
		return false
	case r == 0x2028 || r == 0x2029 || unicode.Is(unicode.Cc, r):
		return true
	}
	return unicode.Is(unicode.Noncharacter_Code_Point, r) || unicode.Is(unicode.Bidi_Control, r) || ignorable(r)
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{
		"plain", "\x1b[8mhidden\x1b[0m", "\r\r\n\n\u0085", "a\u200d\u0301\u200cب", "❤\u200d\ufe0f\U0001f3fd\u200d👨",
		"\xe2\x82\xf0\x9f", strings.Repeat("\u0336", 20), "ب\u200c\u202e\u200dب\ufe0f", "\u1160\u1161\u200d", "1\ufe0f\u20e3",
	} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, s string, at int) {
		at = min(max(at, 0), len(s))
		offsets := []int{at, len(s)}
		clean, _ := CleanOffsets(s, offsets)
		if !utf8.ValidString(clean) {
			t.Fatalf("%q is not UTF-8", clean)
		}
		if i := strings.IndexFunc(clean, forbidden); i >= 0 {
			t.Fatalf("%q holds %q", clean, clean[i:])
		}
		if again, n := Clean(clean); again != clean || n != 0 {
			t.Fatalf("Clean(%q) = %q, then %q with %d changes", s, clean, again, n)
		}
		if offsets[0] > offsets[1] || offsets[1] != len(clean) {
			t.Fatalf("%q: offsets %v in a text of %d bytes", s, offsets, len(clean))
		}
		if utf8.ValidString(s[:at]) && utf8.ValidString(s) && offsets[0] < len(clean) && !utf8.RuneStart(clean[offsets[0]]) {
			t.Fatalf("%q: offset %d of %q is inside a character", s, offsets[0], clean)
		}
		if line := Line(s); strings.ContainsAny(line, "\n\t") || Line(line) != line {
			t.Fatalf("Line(%q) = %q", s, line)
		}
	})
}

func BenchmarkClean(b *testing.B) {
	for _, c := range []struct{ name, unit string }{
		{"english", "President Sheinbaum rejects Trump's military intervention proposal in a speech.\n"},
		{"typographic", "President Sheinbaum’s refusal — 41% — came “after a contentious call”, he said.\n"},
		{"russian", "Президент отвергла предложение о военном вмешательстве.\n"},
		{"arabic", "السلام عليكم هذا خبر حقيقي من العاصمة\n"},
		{"chinese", "国家主席在讲话中拒绝了军事干预的提议。\n"},
		{"hindi", "राष्ट्रपति ने सैन्य हस्तक्षेप के प्रस्ताव को खारिज किया।\n"},
		{"crlf", "President Sheinbaum rejects Trump's military intervention proposal in a speech.\r\n"},
	} {
		s := strings.Repeat(c.unit, 1<<20/len(c.unit))
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Clean(s)
			}
		})
	}
}
