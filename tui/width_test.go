package tui_test

import (
	"context"
	"fmt"
	"iter"
	"strings"
	"testing"
	"testing/fstest"
	"testing/synctest"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"brief/model/ingest"
	"brief/seeds"
	"brief/tui"
	"brief/tui/layout"
	"brief/tui/tuitest"
)

// torture has what terminals measure in different ways, in the title, the key
// points, the names and the running text.
const torture = `- 茶葉 exports 增长23% and की रिपोर्ट 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ 👩‍👩‍👧‍👦 family
- ภาษาไทย นำ้ 한국어 각하 ❤️ ❤︎ ☎️ ⌚ 🇫🇷🇯🇵🇺 e͛́ ｆｕｌｌ ﾊﾝ

राष्ट्रपति क्लाउडिया ने कहा कि "कार्य" पूरा होगा, कौन से स्ते? Minister 王小明 met 👨‍🚀 Priya शर्मा in 東京 on 5 May 2024.
தமிழ் மொழி கோவில் க்ஷ, বাংলা কোন, ಕನ್ನಡ ಕೊ, മലയാളം കൊ, ខ្មែរ កៅ, မြန်မာ ကော, සිංහල කෝ, తెలుగు కొ.

Ambiguous widths: ± § ¶ × ÷ ° ① ② ■ □ ★ ☆ Ω α Я ─ │ “quoted” … — and combining: Ä́̂̃ ñ̃ z̴̵.
Hangul jamo 한글 ᄀ ᅡ and Thai ำ ไ้ เกี่ยว, skin tones 👍🏽 🤝🏿, VS15 ✈︎, VS16 ✈️, keycaps #️⃣ 9️⃣, flags 🇩🇪 🏳️‍🌈.

中文文章没有空格所以必须在任何字符处换行而且每个字符占两个单元格，这一点在每个宽度都要成立。增长了23%，达到4亿元。
`

func files(contents map[string]string) tui.Library {
	fsys := fstest.MapFS{}
	for name, s := range contents {
		fsys[name] = &fstest.MapFile{Data: []byte(s)}
	}
	var items iter.Seq2[ingest.Item, error] = ingest.Embedded(fsys, ingest.Options{})
	return ingest.NewCollection(items)
}

// graphemesKnown is the answer of a terminal that knows mode 2027.
var graphemesKnown = tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset}

// drawn puts a frame into cells as the renderer does that measures by method.
func drawn(content string, w, h int, method ansi.Method) uv.ScreenBuffer {
	b := uv.NewScreenBuffer(w, h)
	b.Method = method
	uv.NewStyledString(content).Draw(b, b.Bounds())
	return b
}

// row is what stands in cells x to x+w of a row.
func row(b uv.ScreenBuffer, x, y, w int) string {
	var s strings.Builder
	for i := x; i < x+w; i++ {
		if c := b.CellAt(i, y); c != nil && c.Width > 0 {
			fmt.Fprintf(&s, "[%s]", c.Content)
		} else {
			s.WriteString("<")
		}
	}
	return s.String()
}

// Whatever stands at the left of a pane, each of its cells is where the layout
// says: on terminals that measure clusters and on those that count characters.
func TestNeighboursDoNotMove(t *testing.T) {
	libs := map[string]tui.Library{"torture": files(map[string]string{"1-torture.txt": torture, "2-kanji.txt": "東京の報告 👩‍🚀\n\n本文。"})}
	for _, name := range seeds.Names() {
		libs[name] = samples(name)
	}
	for name, lib := range libs {
		for _, method := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			d := newDirect(lib, tui.Options{Appearance: tui.Plain}, 80, 24)
			if method == ansi.GraphemeWidth {
				d.send(graphemesKnown)
			}
			for _, size := range [][2]int{{20, 5}, {40, 12}, {60, 16}, {80, 24}, {100, 30}, {120, 40}, {160, 50}, {200, 60}} {
				d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				for _, keys := range []string{"3gg", "<space>", "4", "5", "2"} {
					d.keys(keys)
					checkCells(t, fmt.Sprintf("%s, %v, %v, %s", name, method, size, keys), d, method)
				}
			}
		}
	}
}

func checkCells(t *testing.T, what string, d *direct, method ansi.Method) {
	t.Helper()
	f := tui.FrameOf(d.model)
	screen := drawn(d.content(), f.Width, f.Height, method)
	for p := layout.Documents; p <= layout.Statistics; p++ {
		r := f.Pane(p)
		if !r.Shown() {
			continue
		}
		alone := drawn(strings.Join(tui.LinesOf(d.model, p), "\n"), r.W, r.H, method)
		for y := range r.H {
			if got, want := row(screen, r.X, r.Y+y, r.W), row(alone, 0, y, r.W); got != want {
				t.Errorf("%s: row %d of pane %d is\n%s, alone\n%s", what, y, p, got, want)
				return
			}
			if r.X > 0 && strings.TrimSpace(screen.CellAt(r.X-1, r.Y+y).Content) != "" {
				t.Errorf("%s: row %d: %q between the panes", what, y, screen.CellAt(r.X-1, r.Y+y).Content)
			}
		}
	}
}

// The same on a terminal: the virtual one measures clusters, so of what has
// two measures only the mode for clusters is right there.
func TestTerminalShowsTheFrame(t *testing.T) {
	agreed := strings.Join(strings.Split(torture, "\n")[6:], "\n") // the measures agree on it
	for _, c := range []struct {
		text      string
		graphemes bool
	}{{torture, true}, {agreed, true}, {agreed, false}} {
		synctest.Test(t, func(t *testing.T) {
			lib := files(map[string]string{"a.txt": c.text})
			model := tui.New(t.Context(), lib, tui.Options{Appearance: tui.Plain})
			x := tuitest.Start(t.Context(), func(context.Context) tea.Model { return model }, 120, 40, tuitest.SynctestSettle)
			defer x.Close()
			method := ansi.WcWidth
			if c.graphemes {
				x.Send(graphemesKnown)
				method = ansi.GraphemeWidth
			}
			for _, keys := range []string{"<ctrl+l>", "<space>", "4", "5j", "2"} {
				x.Keys(keys)
				want := drawn(model.View().Content, 120, 40, method)
				for y, cells := range x.Cells() {
					for i, cell := range cells {
						if w := want.CellAt(i, y); w.Width > 0 && strings.TrimSpace(w.Content) != strings.TrimSpace(cell.Content) {
							t.Fatalf("graphemes %v, after %s: cell %d,%d shows %q, not %q", c.graphemes, keys, i, y, cell.Content, w.Content)
						}
					}
				}
			}
		})
	}
}
