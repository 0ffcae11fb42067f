package results

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"brief/model"
	"brief/tui/key"
	"brief/tui/theme"
)

func document(name string, passages int) Document {
	d := Document{Key: name, Title: "On " + name, Hits: passages}
	for i := range passages {
		text := strings.Repeat("word ", 30) + "needle" + strings.Repeat(" tail", 40)
		d.Passages = append(d.Passages, Passage{
			Where: fmt.Sprintf("¶%d", i+1), Text: text, Lit: []model.Span{{Start: 150, End: 156}}, Span: model.Span{Start: 1000 * i, End: 1000*i + 6},
		})
	}
	return d
}

func pane(w, h int, documents ...Document) *Pane {
	p := New(theme.New(theme.None))
	p.SetSize(w, h)
	p.Append(documents...)
	return p
}

// The hit of a passage is in sight at every width that has room for it, and no
// row is wider than the pane.
func TestTheHitIsInSight(t *testing.T) {
	for w := 24; w <= 220; w++ {
		for i, line := range pane(w, 4, document("a", 1)).View("") {
			if n := ansi.StringWidth(line); n != w {
				t.Fatalf("width %d: row %d takes %d cells", w, i, n)
			}
			if i == 1 && !strings.Contains(ansi.Strip(line), "needle") {
				t.Fatalf("width %d: no hit in %q", w, ansi.Strip(line))
			}
		}
	}
}

// What is cut off has one ellipsis, wherever the hits stand.
func TestOneEllipsis(t *testing.T) {
	text := strings.Repeat("it is the end of a word and the next ", 8)
	d := Document{Key: "a", Title: "A"}
	v := Passage{Where: "¶1", Text: text}
	for at := 0; ; {
		i := strings.Index(text[at:], "the")
		if i < 0 {
			break
		}
		v.Lit = append(v.Lit, model.Span{Start: at + i, End: at + i + 3})
		at += i + 3
	}
	d.Passages = []Passage{v}
	for w := 24; w <= 120; w++ {
		for _, line := range pane(w, 3, d).View("") {
			if s := ansi.Strip(line); strings.Contains(s, "……") || strings.Contains(s, "… …") {
				t.Fatalf("width %d: %q", w, s)
			}
		}
	}
}

func TestTheCursorStaysWhileResultsCome(t *testing.T) {
	p := pane(80, 10, document("a", 3))
	p.Act(key.Down)
	p.Append(document("b", 2))
	if k, span, ok := p.Selected(); !ok || k != "a" || span.Start != 1000 {
		t.Errorf("the cursor is at %q %v", k, span)
	}
	if documents, hits, passages := p.Count(); documents != 2 || hits != 5 || passages != 5 {
		t.Errorf("%d documents, %d hits, %d passages", documents, hits, passages)
	}
	p.Clear()
	if _, _, ok := p.Selected(); ok || !strings.Contains(p.View("why")[0], "why") {
		t.Error("something is left after Clear")
	}
}

func TestMovingByDocument(t *testing.T) {
	p := pane(80, 10, document("a", 3), document("b", 2), document("c", 1))
	for i, step := range []struct {
		action key.Action
		key    string
		start  int
	}{
		{key.NextDocument, "b", 0},
		{key.NextHit, "b", 1000},
		{key.PreviousDocument, "b", 0},
		{key.PreviousDocument, "a", 0},
		{key.PreviousDocument, "a", 0},
		{key.Bottom, "c", 0},
		{key.NextDocument, "c", 0},
		{key.PreviousHit, "b", 1000},
	} {
		p.Act(step.action)
		if k, span, _ := p.Selected(); k != step.key || span.Start != step.start {
			t.Errorf("step %d: at %q %d, want %q %d", i, k, span.Start, step.key, step.start)
		}
	}
	if p.Act(key.Zoom) {
		t.Error("the results take what is not theirs")
	}
}

func TestCounted(t *testing.T) {
	d := document("a", 2)
	for _, c := range []struct {
		hits int
		more bool
		wide bool
		want string
	}{
		{2, false, true, "2 hits"},
		{1, false, true, "1 hit"},
		{7, false, true, "7 hits, the first 2 here"},
		{10000, true, true, "10,000+ hits, the first 2 here"},
		{7, false, false, "7 hits"},
	} {
		d.Hits, d.More = c.hits, c.more
		if got := counted(d, c.wide); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
