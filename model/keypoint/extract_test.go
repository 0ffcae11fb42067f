package keypoint

import (
	"context"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"brief/model"
	"brief/model/text"
)

// check tests what holds of every result.
func check(t interface{ Errorf(string, ...any) }, d *model.Document, r Result) {
	given := d.KeyPoints()
	if len(given) > 0 && len(r.KeyPoints) != len(given) {
		t.Errorf("%d key points for %d given", len(r.KeyPoints), len(given))
	}
	if len(given) == 0 && (len(r.Suggested) > 0 || len(r.KeyPoints) > maxSelected) {
		t.Errorf("%d selected and %d suggested without given key points", len(r.KeyPoints), len(r.Suggested))
	}
	if len(r.Suggested) > maxSuggested {
		t.Errorf("%d suggested", len(r.Suggested))
	}
	for i, p := range r.KeyPoints {
		if p.Given != (len(given) > 0) || p.Given && p.Span != given[i] {
			t.Errorf("key point %d: Given %v at %v", i, p.Given, p.Span)
		}
	}
	for _, p := range append(r.KeyPoints[:len(r.KeyPoints):len(r.KeyPoints)], r.Suggested...) {
		checkPoint(t, d, p)
	}
}

func checkPoint(t interface{ Errorf(string, ...any) }, d *model.Document, p model.KeyPoint) {
	score, seen := 1.0, map[model.Span]bool{}
	for _, e := range p.Evidence {
		if !(e.Score > 0 && e.Score <= score) {
			t.Errorf("score %v after %v in %q", e.Score, score, p.Span.In(d.Text))
		}
		score = e.Score
		if seen[e.Span] || e.Sentence < 1 || d.ParagraphAt(e.Span.Start) != e.Paragraph-1 {
			t.Errorf("evidence %+v of %q is repeated or misplaced", e, p.Span.In(d.Text))
		}
		seen[e.Span] = true
	}
	at := p.Span.Start
	for _, u := range p.Unsupported {
		if u.Span.Empty() || u.Span.Start < at || u.Span.End > p.Span.End {
			t.Errorf("unsupported %v overlaps another or leaves %v", u.Span, p.Span)
		}
		at = u.Span.End
	}
}

// sentences for generated documents: names, numbers, dates, several scripts.
func phrases() []string {
	return []string{
		"The council of Brenn met on 14 March 2011.", "Oduya said 3,400 people left.",
		"U.S. forces", "a third of the fleet", "in February 2013", "twenty-five ships",
		"NEW: Tarvel Sundgren quits", "五千人离开云岭县。", "قال المجلس ٢٥%", "¿Qué hará Íñigo?",
		"- ", "\n", "\n\n", "# ", " ", ".", "'s", "--", "0", "1,2,3.4", "Of Of of The The",
	}
}

func TestProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom(phrases()), 0, 60).Draw(t, "parts")
		language := rapid.SampledFrom([]string{"", "en", "es", "de", "zh", "ar"}).Draw(t, "language")
		d := document(strings.Join(parts, ""), language)
		r, err := Extract(context.Background(), d, text.Passages(d))
		if err != nil {
			t.Fatal(err)
		}
		check(t, d, r)
		again, _ := Extract(context.Background(), d, text.Passages(d))
		if !reflect.DeepEqual(r, again) {
			t.Fatalf("two runs differ:\n%+v\n%+v", r, again)
		}
	})
}

// A key point that repeats a sentence has that sentence first and no flag.
func TestSentenceSupportsItself(t *testing.T) {
	base := article(t)
	var sentences []model.Passage
	for _, p := range text.Passages(base) {
		if p.Sentence > 0 {
			sentences = append(sentences, p)
		}
	}
	_, body, _ := strings.Cut(base.Text, "strategies\n")
	for _, want := range sentences {
		d := document("- "+want.Span.In(base.Text)+"\n"+body, "en")
		p := extract(t, d).KeyPoints[0]
		if len(p.Evidence) == 0 || p.Evidence[0].Paragraph != want.Paragraph || p.Evidence[0].Sentence != want.Sentence {
			t.Errorf("%q: evidence %+v", p.Span.In(d.Text), p.Evidence)
		}
		if len(p.Unsupported) > 0 {
			t.Errorf("%q: unsupported %+v", p.Span.In(d.Text), p.Unsupported)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	d := article(t)
	if _, err := Extract(ctx, d, text.Passages(d)); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want context.Canceled", err)
	}
}

func TestEmpty(t *testing.T) {
	for _, source := range []string{"", "\n", "- a point without a body\n", "- \n"} {
		check(t, document(source, ""), extract(t, document(source, "")))
	}
}

// Hostile documents of some megabytes must end in seconds; the limit is wide
// because machines differ, and far below what a quadratic step would take.
func TestHostileSizes(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	body := strings.Repeat("Mexico has 3 drones and Trump has none. ", 40) + "\n"
	for name, source := range map[string]string{
		"many key points": strings.Repeat("- Trump sends 5 drones to Qatarr in May 2011\n", 40000) + strings.Repeat(body, 1000),
		"one key point":   "- " + strings.Repeat("Trump drones Mexico Xyzzy 3 ", 60000) + "\n" + body,
		"few words":       strings.Repeat("- a b c d\n", 600) + strings.Repeat("b c d. ", 400000),
		"one sentence":    "- Trump in Mexico\n" + strings.Repeat("Trump military Mexico ", 150000),
		"capitals":        "- Abd Dfe Qzx\n" + strings.Repeat("Abc Def Ghi of the ", 150000),
		"hyphens":         "- a-b\n" + strings.Repeat("a-", 1200000),
		"number words":    "- 5\n" + strings.Repeat("1 2 twenty five hundred and ", 100000),
		"digits":          "- 5\n" + strings.Repeat("9", 3000000),
	} {
		t.Run(name, func(t *testing.T) {
			d := document(source, "en")
			passages := text.Passages(d)
			began := time.Now()
			r, err := Extract(context.Background(), d, passages)
			if err != nil {
				t.Fatal(err)
			}
			if spent := time.Since(began); spent > 20*time.Second {
				t.Errorf("%d bytes took %v", len(source), spent)
			}
			check(t, d, r)
		})
	}
}

func FuzzExtract(f *testing.F) {
	f.Add("- A point of 5 in May 2011\nThe body. It has 5 points.", "en")
	for _, p := range phrases() {
		f.Add("- "+p+"\n"+p+"\n", "")
	}
	f.Fuzz(func(t *testing.T, source, language string) {
		d := document(strings.ToValidUTF8(source, "\ufffd"), language)
		check(t, d, extract(t, d))
	})
}

func BenchmarkExtract(b *testing.B) {
	d := article(b)
	passages := text.Passages(d)
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Extract(context.Background(), d, passages); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkExtract5MB(b *testing.B) {
	points, body, _ := strings.Cut(article(b).Text, "strategies\n")
	d := document(points+"strategies\n"+strings.Repeat(body+"\n", 2200), "en")
	passages := text.Passages(d)
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		if _, err := Extract(context.Background(), d, passages); err != nil {
			b.Fatal(err)
		}
	}
}
