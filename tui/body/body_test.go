package body

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"brief/model"
	"brief/model/format"
	"brief/seeds"
	"brief/tui/cell"
	"brief/tui/theme"
	"brief/tui/typeset"
)

func decode(t testing.TB, name, raw string) *model.Document {
	t.Helper()
	d, err := format.Decode(name, []byte(raw), format.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func samples(t testing.TB) []*model.Document {
	var out []*model.Document
	for _, name := range seeds.Names() {
		raw, err := fs.ReadFile(seeds.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, decode(t, name, string(raw)))
	}
	return out
}

func pane(d *model.Document, w, h int) *Pane {
	p := New(d, typeset.New(), theme.New(theme.None))
	p.SetSize(w, h)
	return p
}

func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}

// shown is the text of all cells of a unit that lie in span.
func shown(p *Pane, u int, span model.Span) string {
	var b strings.Builder
	for _, r := range p.rows(u) {
		for _, g := range r.line {
			if span.Contains(g.Span) {
				b.WriteString(g.Text)
			}
		}
	}
	return b.String()
}

// wanted is what should be seen of span: its clusters in their display form, of
// the blocks of a unit only (between the cells of a row there is nothing).
func wanted(p *Pane, u int, span model.Span) string {
	var b strings.Builder
	for _, block := range p.doc.Blocks[p.units[u].first:p.units[u].end] {
		in := block.Span
		if p.units[u].end-p.units[u].first == 1 {
			in = p.units[u].span
		}
		for at := in.Start; at < in.End; {
			c, _ := cell.Next(p.doc.Text[at:in.End])
			if s := (model.Span{Start: at, End: at + len(c)}); span.Contains(s) {
				d, _ := cell.Display(c)
				b.WriteString(d)
			}
			at += len(c)
		}
	}
	return b.String()
}

// For every span, the text of its cells equals the text of the span up to white
// space, at every width, in plain text and in Markdown.
func TestEverySpanIsShown(t *testing.T) {
	for _, d := range samples(t) {
		for width := 20; width <= 200; width += 9 {
			p := pane(d, width, 10)
			for u := range p.units {
				all := p.units[u].span
				for _, span := range []model.Span{all, {Start: all.Start + all.Len()/3, End: all.End - all.Len()/4}} {
					same(t, p, u, width, span)
				}
			}
		}
	}
}

func same(t testing.TB, p *Pane, u, width int, span model.Span) {
	t.Helper()
	got, want := visible(shown(p, u, span)), visible(wanted(p, u, span))
	// A table row shows its cells side by side: compare without order.
	if p.units[u].end-p.units[u].first > 1 {
		if len(got) != len(want) {
			t.Fatalf("%s, width %d: a row shows %q of %q", p.doc.Name, width, got, want)
		}
		return
	}
	if got != want {
		t.Fatalf("%s, width %d, span %v\nshows  %q\nwanted %q", p.doc.Name, width, span, got, want)
	}
}

// The same for Markdown of random pieces.
func TestEverySpanOfRandomMarkdownIsShown(t *testing.T) {
	lines := []string{
		"# Title", "## Heading with *stress*", "Plain words of a paragraph that goes on for a while, and on.", "", "", "- item one",
		"  - nested item", "3. numbered", "> quoted words", ">> deeper", "| a | b |", "|---|---|", "| cell one | zwei 中文 |", "```", "code  here\tx",
		"**strong *both* words** and `code` [link](http://example.org/x)", "&amp; <b>raw</b> \\* \u00a0 e\u0301 👩‍🚀", "---", "    indented",
	}
	rapid.Check(t, func(rt *rapid.T) {
		raw := strings.Join(rapid.SliceOfN(rapid.SampledFrom(lines), 0, 25).Draw(rt, "lines"), "\n")
		p := pane(decode(t, "x.md", raw), rapid.IntRange(20, 200).Draw(rt, "width"), 10)
		for u := range p.units {
			s := p.units[u].span
			a := rapid.IntRange(s.Start, s.End).Draw(rt, "start")
			b := rapid.IntRange(a, s.End).Draw(rt, "end")
			got, want := visible(shown(p, u, model.Span{Start: a, End: b})), visible(wanted(p, u, model.Span{Start: a, End: b}))
			if p.units[u].end-p.units[u].first == 1 && got != want || len(got) != len(want) {
				rt.Fatalf("span %d-%d of %q\nshows  %q\nwanted %q", a, b, raw, got, want)
			}
		}
	})
}

// The text is never set wider than 80 columns, however wide the pane.
func TestMeasure(t *testing.T) {
	for _, d := range samples(t) {
		p := pane(d, 200, 10)
		for u := range p.units {
			for _, r := range p.rows(u) {
				if w := r.line.Width(); w > 80 {
					t.Fatalf("%s: a line of %d columns", d.Name, w)
				}
			}
		}
	}
}

// Scrolling down row by row shows every row once and ends where Bottom does;
// the cursor is always in sight.
func TestScrollPassesEveryRow(t *testing.T) {
	for _, d := range samples(t) {
		p := pane(d, 60, 9)
		end := pane(d, 60, 9)
		end.Bottom()
		rows := 0
		for ; p.Scroll(1); rows++ {
			if !p.visible().Overlaps(p.cursor) {
				t.Fatalf("%s: row %d: the cursor at %v is out of sight (%v)", d.Name, rows, p.cursor, p.visible())
			}
			if rows > 5000 {
				t.Fatalf("%s: no end", d.Name)
			}
		}
		if p.top != end.top {
			t.Errorf("%s: scrolling ends at %v, Bottom at %v", d.Name, p.top, end.top)
		}
		for ; p.Scroll(-1); rows-- {
		}
		if rows != 0 || p.top != (spot{}) {
			t.Errorf("%s: %d rows short of the beginning, at %v", d.Name, rows, p.top)
		}
	}
}

// The cursor visits every sentence once, forwards and backwards.
func TestCursorVisitsEverySentence(t *testing.T) {
	for _, d := range samples(t) {
		p := pane(d, 70, 8)
		var forward []model.Span
		for ok := !p.Cursor().Empty(); ok; ok = p.MoveSentence(1) {
			forward = append(forward, p.Cursor())
			if !p.visible().Overlaps(p.Cursor()) {
				t.Fatalf("%s: sentence %v is out of sight", d.Name, p.Cursor())
			}
		}
		for i := len(forward) - 2; i >= 0; i-- {
			if !p.MoveSentence(-1) || p.Cursor() != forward[i] {
				t.Fatalf("%s: backwards at %v, want %v", d.Name, p.Cursor(), forward[i])
			}
		}
	}
}

func TestShowFindsTheSpan(t *testing.T) {
	d := samples(t)[0]
	p := pane(d, 80, 6)
	at := strings.Index(d.Text, "35% of Mexico")
	if !p.Show(model.Span{Start: at, End: at + 3}) {
		t.Fatal("the body does not show the figure")
	}
	if !strings.Contains(ansi.Strip(strings.Join(p.View(true), "\n")), "35% of") {
		t.Errorf("35%% is not in sight:\n%s", ansi.Strip(strings.Join(p.View(true), "\n")))
	}
	if s := p.Cursor().In(d.Text); !strings.HasPrefix(s, "Third, cartels") {
		t.Errorf("the cursor is on %q", s)
	}
	if p.Show(d.KeyPoints()[0]) {
		t.Error("the body says that it shows a key point")
	}
}

func TestPlaceIsRestored(t *testing.T) {
	d := samples(t)[0]
	p := pane(d, 80, 6)
	p.Scroll(7)
	at := p.Place()
	before := p.View(true)
	p.Bottom()
	p.Restore(at)
	if got := p.View(true); strings.Join(got, "\n") != strings.Join(before, "\n") {
		t.Errorf("restored:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(before, "\n"))
	}
}

// A block of many megabytes opens, scrolls and ends in the time of a screen.
func TestLongBlockIsCut(t *testing.T) {
	d := decode(t, "long.txt", strings.Repeat("word and more words in one line. ", 200_000))
	p := pane(d, 80, 24)
	p.Bottom()
	if !p.AtEnd() || p.Percent() != 100 {
		t.Errorf("at the end: %v, %d%%", p.AtEnd(), p.Percent())
	}
	if n := len(p.cache); n > 20 {
		t.Errorf("%d pieces were typeset to show two screens", n)
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct {
		widths []int
		room   int
		want   []int
	}{
		{[]int{10, 10}, 40, []int{10, 10}},
		{[]int{30, 10}, 33, []int{20, 10}},
		{[]int{30, 30, 6}, 46, []int{17, 17, 6}},
		{[]int{9, 9, 9}, 15, nil},
		{[]int{9, 9, 9}, 18, []int{4, 4, 4}},
	} {
		got := fit(append([]int(nil), c.widths...), c.room)
		if len(got) != len(c.want) {
			t.Errorf("fit(%v, %d) = %v, want %v", c.widths, c.room, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("fit(%v, %d) = %v, want %v", c.widths, c.room, got, c.want)
				break
			}
		}
	}
}

func BenchmarkScroll(b *testing.B) {
	d := decode(b, "long.txt", strings.Repeat("A paragraph of some words, not very long, that fills a few rows on the screen.\n\n", 20_000))
	p := pane(d, 80, 24)
	for b.Loop() {
		if !p.Scroll(1) {
			p.Top()
		}
		p.View(true)
	}
}

// In a pane of one row every row that is shown has text, and a page goes the way
// that it is asked to.
func TestOneRow(t *testing.T) {
	p := New(decode(t, "a.txt", "First paragraph here.\n\nSecond paragraph there.\n\nThird one."), typeset.New(), theme.New(theme.None))
	p.SetSize(20, 1)
	var down, up []string
	for ok := true; ok; ok = p.Page(1, 1) {
		down = append(down, strings.TrimSpace(p.View(false)[0]))
	}
	for ok := true; ok; ok = p.Page(-1, 1) {
		up = append(up, strings.TrimSpace(p.View(false)[0]))
	}
	slices.Reverse(up)
	if len(down) < 5 || slices.Contains(down, "") || !slices.Equal(stripped(down), stripped(up)) {
		t.Errorf("down %q, up %q", down, up)
	}
}

// stripped are lines without the mark of the cursor, which moves along.
func stripped(lines []string) []string {
	var out []string
	for _, l := range lines {
		out = append(out, strings.ReplaceAll(strings.ReplaceAll(l, "›", ""), " ", ""))
	}
	return out
}
