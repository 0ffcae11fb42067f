package typeset

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"brief/model"
	"brief/tui/cell"
)

var pieces = []string{
	"word", "Mexican", "cross-border", " ", " ", " ", "\n", "中文", "é", "e\u0301", "❤️", "👩‍🚀", "🇫🇷", "م", "कि",
	"*", "_", "`", "**", "[a](b)", "<b>", "&amp;", "\\", "#", "- ", "1. ", "> ", "|", "~", "http://x.org", "www.x.org",
	"a@b.c", "\u00a0", "\u3000", "---", "===", "+", "!", "\ue02a", ":smile:", "$1.2bn", "“q”", "…", "aaaaaaaaaaaaaaaaaaaaaaaaaaaa",
	"\t", "&#27;", "[ ] ", "```", "    ", "\u200d",
}

func anyText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "pieces"), "")
	})
}

func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// shown is the text of the cells that lie in span.
func shown(lines []Line, span model.Span) string {
	var b strings.Builder
	for _, l := range lines {
		for _, g := range l {
			if span.Contains(g.Span) {
				b.WriteString(g.Text)
			}
		}
	}
	return b.String()
}

// wanted is the display form of span, cluster by cluster of the whole text.
func wanted(text string, span model.Span) string {
	var b strings.Builder
	for at := 0; at < len(text); {
		c, _ := cell.Next(text[at:])
		if at >= span.Start && at+len(c) <= span.End && !isSpace(c) {
			d, _ := cell.Display(c)
			b.WriteString(d)
		}
		at += len(c)
	}
	return b.String()
}

func TestEverySpanIsShown(t *testing.T) {
	set := New()
	rapid.Check(t, func(t *rapid.T) {
		text := anyText().Draw(t, "text")
		width := rapid.IntRange(MinWidth, 200).Draw(t, "width")
		all := model.Span{End: len(text)}
		lines := set.Piece(text, all, nil, 0, width)
		a := rapid.IntRange(0, len(text)).Draw(t, "start")
		b := rapid.IntRange(a, len(text)).Draw(t, "end")
		for _, span := range []model.Span{all, {Start: a, End: b}} {
			if got, want := visible(shown(lines, span)), visible(wanted(text, span)); got != want {
				t.Fatalf("width %d, span %v of %q\nshown  %q\nwanted %q", width, span, text, got, want)
			}
		}
		for i, l := range lines {
			if l.Width() > width {
				t.Fatalf("line %d is %d cells wide of %d: %q", i, l.Width(), width, shown([]Line{l}, all))
			}
		}
	})
}

// Glamour and the package's own rule break prose alike, but where a word is
// wider than the line.
func TestOwnRuleAgreesWithGlamour(t *testing.T) {
	set := New()
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[A-Za-z*_.,]{1,14}`), 1, 80).Draw(t, "words")
		text := strings.Join(words, " ")
		width := rapid.IntRange(20, 120).Draw(t, "width")
		span := model.Span{End: len(text)}
		got, want := set.Piece(text, span, nil, 0, width), Wrap(Glyphs(text, span, nil, 0), width)
		if len(got) != len(want) {
			t.Fatalf("%d lines, own rule %d: %q", len(got), len(want), text)
		}
		for i := range got {
			if got[i].Span() != want[i].Span() {
				t.Fatalf("line %d: %q, own rule %q", i, got[i].Span().In(text), want[i].Span().In(text))
			}
		}
	})
}

// Prose must really be set by Glamour, not by the rule behind it.
func TestGlamourSetsProse(t *testing.T) {
	set := New()
	text := strings.Repeat("Mexico's *insistence* on [autonomous] cross-border operations & 35% of <routes>. ", 20)
	glyphs := Glyphs(text, model.Span{End: len(text)}, nil, 0)
	for width := 20; width <= 200; width++ {
		out, err := set.render(encode(glyphs), width)
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := align(out, glyphs, width); !ok {
			t.Fatalf("width %d: Glamour's output does not align:\n%s", width, out)
		}
	}
}

func TestCodeKeepsLines(t *testing.T) {
	text := "a\tb\n\n  long line here"
	lines := Code(text, model.Span{End: len(text)}, 10)
	var got []string
	for _, l := range lines {
		var b strings.Builder
		for _, g := range l {
			b.WriteString(g.Text)
		}
		got = append(got, b.String())
	}
	want := []string{"a   b", "", "  long lin", "e here"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("code set as %q, want %q", got, want)
	}
}

func TestCut(t *testing.T) {
	text := strings.Repeat("é word ", 5000) + strings.Repeat("x", 3*MaxPiece)
	at := 0
	for _, s := range Cut(text, model.Span{End: len(text)}) {
		if s.Start != at || s.Len() > MaxPiece || s.Empty() {
			t.Fatalf("piece %v after %d", s, at)
		}
		at = s.End
	}
	if at != len(text) {
		t.Fatalf("pieces end at %d of %d", at, len(text))
	}
}

func BenchmarkPiece(b *testing.B) {
	set := New()
	text := strings.Repeat("Mexico's insistence on autonomous security operations complicates joint efforts. ", 8)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		set.Piece(text, model.Span{End: len(text)}, nil, 0, 74)
	}
}
