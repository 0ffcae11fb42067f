package typeset

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brief/model"
)

func set(text string, width int) []string {
	lines := New().Piece(text, model.Span{End: len(text)}, nil, 0, width)
	return strings.Split(strings.TrimSuffix(joined(lines), "\n"), "\n")
}

func TestIdeographsBreak(t *testing.T) {
	for _, c := range []struct {
		width      int
		text, want string
	}{
		{14, "比上一年增长23%，达到", "比上一年增长/23%，达到"},
		{14, "比上一年增长1,234.5亿元", "比上一年增长/1,234.5亿元"},
		{12, "气温降到零下-12.5度", "气温降到零下/-12.5度"},
		{8, "增长２３．５％了", "增长/２３．５/％了"}, // wider than a line
		{14, "增长了２３．５％了", "增长了/２３．５％了"},
		{12, "一二三四五六，七", "一二三四五/六，七"},
		{12, "一二三四五（六）七", "一二三四五/（六）七"},
		{12, "一二三四五」。六", "一二三四/五」。六"},
		{10, "一二ABCD五六七八", "一二ABCD五/六七八"},
		{10, "一二三ABCDE五六", "一二三/ABCDE五六"},
		{10, "きょうはシャツ", "きょうは/シャツ"},
		{10, "中文 and cross-border", "中文 and/cross-/border"},
	} {
		if got := strings.Join(set(c.text, c.width), "/"); got != c.want {
			t.Errorf("%q in %d cells: %s, want %s", c.text, c.width, got, c.want)
		}
	}
}

// Whatever is written, nothing is lost, no line is too wide, and where a line is
// wide enough for every word none begins with closing punctuation or within a
// figure.
func TestIdeographsKeepTogether(t *testing.T) {
	parts := []string{"中", "文", "增长", "カ", "ー", "，", "。", "（", "）", "23%", "1,234.5", "-5", "２３％", "GDP", " ", "”", "“", "年"}
	rapid.Check(t, func(t *rapid.T) {
		text := "中" + strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 5, 60).Draw(t, "parts"), "")
		width := rapid.IntRange(MinWidth, 60).Draw(t, "width")
		glyphs := Glyphs(text, model.Span{End: len(text)}, nil, 0)
		wide := false
		for i := 0; i < len(glyphs); i++ {
			end := wordEnd(glyphs, i, true)
			wide = wide || Line(glyphs[i:end]).Width() > width
			i = max(end-1, i)
		}
		lines := New().Piece(text, model.Span{End: len(text)}, nil, 0, width)
		for n, l := range lines {
			if l.Width() > width {
				t.Fatalf("line %d of %q is %d cells wide", n, text, l.Width())
			}
			if spaced := n > 0 && isSpaceGlyph(glyphBefore(glyphs, l[0])); n > 0 && !wide && !spaced && closing(first(l[0])) {
				t.Fatalf("in %d cells %q begins line %d of %q", width, l[0].Text, n, text)
			}
		}
		if got := strings.ReplaceAll(strings.ReplaceAll(joined(lines), "\n", ""), " ", ""); got != strings.ReplaceAll(text, " ", "") {
			t.Fatalf("%q became %q", text, got)
		}
	})
}

// glyphBefore is the glyph that stands before g.
func glyphBefore(glyphs []Glyph, g Glyph) Glyph {
	for i := range glyphs {
		if i > 0 && glyphs[i].Span == g.Span {
			return glyphs[i-1]
		}
	}
	return Glyph{}
}
