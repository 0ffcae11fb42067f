package results

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"brief/model"
	"brief/model/query"
	script "brief/model/text"
	"brief/tui/key"
	"brief/tui/theme"
)

// Whatever is added and dropped at both ends, the cursor stays on its passage as long
// as that is there, and the row that it is drawn on stays too where the window does.
func TestTheCursorStaysInAWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, next := 0, 3
		name := func(i int) Document {
			return document(string(rune('a'+(i+2600)%26))+"-"+strings.Repeat("i", (i+2600)%97), 1+(i+2600)%3)
		}
		var docs []Document
		for i := range next {
			docs = append(docs, name(i))
		}
		p := New(theme.New(theme.None))
		p.SetSize(60, 7)
		p.Append(docs...)
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			k, span, had := p.Selected()
			n := rapid.IntRange(0, 4).Draw(t, "n")
			switch rapid.IntRange(0, 4).Draw(t, "step") {
			case 0:
				for range n {
					p.Act(key.Down)
				}
				continue
			case 1:
				var more []Document
				for range n {
					first--
					more = append([]Document{name(first)}, more...)
				}
				docs = append(more, docs...)
				p.Prepend(more...)
			case 2:
				for range n {
					docs = append(docs, name(next))
					p.Append(name(next))
					next++
				}
			case 3:
				n = min(n, len(docs))
				docs = docs[n:]
				first += n
				p.Drop(n, 0)
			case 4:
				n = min(n, len(docs))
				docs = docs[:len(docs)-n]
				next -= n
				p.Drop(0, n)
			}
			var keys []string
			for _, d := range docs {
				keys = append(keys, d.Key)
			}
			if got := p.Keys(); !slices.Equal(got, keys) {
				t.Fatalf("%d documents, want %d", len(got), len(keys))
			}
			now, at, ok := p.Selected()
			if ok != (len(docs) > 0) {
				t.Fatalf("selected %v of %d documents", ok, len(docs))
			}
			if had && slices.Contains(keys, k) && (now != k || at != span) {
				t.Fatalf("the cursor was on %q %v, now on %q %v", k, span, now, at)
			}
			p.View("none")
		}
	})
}

// What is on the screen stays there while documents are put before it.
func TestNothingMovesWhenDocumentsComeBefore(t *testing.T) {
	p := pane(60, 6, document("c", 3), document("d", 3), document("e", 3))
	for range 5 {
		p.Act(key.Down)
	}
	before := p.View("")
	p.Prepend(document("a", 2), document("b", 2))
	if after := p.View(""); !slices.Equal(before, after) {
		t.Errorf("the screen was\n%s\nand is\n%s", strings.Join(before, "\n"), strings.Join(after, "\n"))
	}
}

// A document that is still the last gets its further passages.
func TestFurtherPassages(t *testing.T) {
	p := pane(60, 12, document("a", 2))
	p.Append(document("a", 3), document("b", 1))
	if n, hits, rows := p.Count(); n != 2 || hits != 6 || rows != 6 {
		t.Errorf("%d documents, %d hits, %d passages", n, hits, rows)
	}
	if s := ansi.Strip(strings.Join(p.View(""), "\n")); strings.Count(s, "On a") != 1 {
		t.Errorf("two lines for one document:\n%s", s)
	}
}

// A passage that is shown in full is all there, its hits are lit on every line, and no
// line is wider than the pane.
func TestPassagesInFull(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "border", "國境", "e\u0301te", "supercalifragilistic", "🇫🇷", "x"}), 1, 40).Draw(t, "words")
		text := strings.Join(words, " ")
		w := rapid.IntRange(2, 30).Draw(t, "w")
		var lit []model.Span
		for i := 0; ; {
			j := strings.Index(text[i:], "border")
			if j < 0 {
				break
			}
			lit = append(lit, model.Span{Start: i + j, End: i + j + 6})
			i += j + 6
		}
		var all, hits strings.Builder
		for _, n := range wrapped(Passage{Text: text, Lit: lit}, w, 1000) {
			if got := ansi.StringWidth(n.text); got > w {
				t.Fatalf("%d cells of %d: %q", got, w, n.text)
			}
			all.WriteString(strings.ReplaceAll(n.text, " ", ""))
			for _, s := range n.lit {
				hits.WriteString(s.In(n.text))
			}
		}
		if want := strings.ReplaceAll(text, " ", ""); all.String() != want {
			t.Fatalf("%q became %q", want, all.String())
		}
		if want := strings.Repeat("border", len(lit)); hits.String() != want {
			t.Fatalf("lit are %q, want %q", hits.String(), want)
		}
		if got := wrapped(Passage{Text: text, Lit: lit}, w, 3); len(got) > 3 {
			t.Fatalf("%d lines, not 3", len(got))
		}
	})
}

// Passages are selected one by one, as a range, and all; the marks say which.
func TestChoosing(t *testing.T) {
	p := NewLong(theme.New(theme.None))
	p.SetSize(40, 60)
	p.Append(document("a", 3), document("b", 3))
	chosen := func(want ...int) {
		t.Helper()
		if got := p.Chosen(); !slices.Equal(got, want) {
			t.Errorf("chosen are %v, want %v", got, want)
		}
		if got := strings.Count(ansi.Strip(strings.Join(p.View(""), "\n")), "x¶"); got != len(want) {
			t.Errorf("%d marks, want %d", got, len(want))
		}
	}
	chosen()
	p.Choose()
	chosen(0)
	p.Choose()
	chosen()
	p.Act(key.Down)
	if !p.Range() {
		t.Error("no range was begun")
	}
	p.Act(key.Down)
	p.Act(key.Down)
	chosen(1, 2, 3)
	p.EndRange()
	chosen()
	p.Range()
	p.Act(key.Up)
	if p.Range() || p.Ranging() {
		t.Error("the range does not end")
	}
	chosen(2, 3)
	p.ChooseAll()
	chosen(0, 1, 2, 3, 4, 5)
	p.Deselect()
	chosen()
}

// The hits of a title are lit in it, as far as it is shown, and nothing else changes.
func TestHitsInTitles(t *testing.T) {
	d := Document{Key: "a", Title: "Seizures at the border, and the border again", Date: "2025-06-30", Source: "Reuters"}
	d.Passages = []Passage{{Text: "Nothing here."}}
	for w := 10; w <= 100; w++ {
		plain := pane(w, 3, d).View("")
		lit := d
		lit.Lit = []model.Span{{Start: 16, End: 22}, {Start: 32, End: 38}}
		shown := pane(w, 3, lit).View("")
		for i := range plain {
			if ansi.Strip(plain[i]) != ansi.Strip(shown[i]) {
				t.Fatalf("width %d: %q became %q", w, ansi.Strip(plain[i]), ansi.Strip(shown[i]))
			}
		}
		if n := strings.Count(shown[0], theme.New(theme.None).Body(theme.Strong, theme.Hit).Render("border")); w == 100 && n != 2 {
			t.Errorf("%d hits are lit, want 2: %q", n, shown[0])
		}
	}
}

// No number of ours follows what is written from right to left, where a terminal would
// draw it among the words.
func TestRightToLeftComesLast(t *testing.T) {
	d := Document{Key: "a", Title: "בלדיית ואדי", Date: "2025-06-30", Source: "Reuters", Passages: []Passage{{Where: "¶1.2", Text: "ועדת הכספים"}}}
	f := NewFacets(theme.New(theme.None))
	f.Set(query.Actors, query.Counts{Values: []query.Count{{Value: "דוד לוי", N: 12}}})
	for _, line := range append(pane(80, 3, d).View(""), f.View(30, 12)...) {
		s := ansi.Strip(line)
		if last := strings.LastIndexFunc(s, script.IsRightToLeft); last >= 0 && strings.ContainsAny(s[last:], "0123456789") {
			t.Errorf("a number follows the words in %q", s)
		}
	}
}
