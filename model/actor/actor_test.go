package actor_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"brief/model"
	"brief/model/actor"
	"brief/model/cost"
	"brief/model/tagger"
	"brief/model/text"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// document cuts a test's text: "= " begins the title, "- " a key point, every
// other line is a paragraph.
func document(s string) *model.Document {
	d := &model.Document{Text: s}
	at := 0
	for line := range strings.SplitAfterSeq(s, "\n") {
		span := model.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}
		at += len(line)
		kind := model.BlockParagraph
		switch {
		case span.Empty():
			continue
		case strings.HasPrefix(line, "= "):
			kind = model.BlockTitle
			span.Start += 2
			d.Title = model.Title{Text: span.In(s), Span: span}
		case strings.HasPrefix(line, "- "):
			kind = model.BlockKeyPoint
			span.Start += 2
		}
		if span.Empty() {
			continue
		}
		d.Blocks = append(d.Blocks, model.Block{Kind: kind, Span: span})
		if kind == model.BlockParagraph {
			n := len(d.Blocks)
			d.Paragraphs = append(d.Paragraphs, model.Paragraph{Span: span, FirstBlock: n - 1, EndBlock: n})
		}
	}
	return d
}

func extract(t testing.TB, s string) (*model.Document, []model.Actor) {
	t.Helper()
	d := document(s)
	actors, err := actor.Extract(context.Background(), d, text.Passages(d))
	if err != nil {
		t.Fatalf("extract actors: %v", err)
	}
	return d, actors
}

// lines writes one actor a line, as the golden files have them.
func lines(d *model.Document, actors []model.Actor) string {
	var b strings.Builder
	for _, a := range actors {
		fmt.Fprintf(&b, "%s: %s", a.Kind, a.Name)
		for _, part := range []struct {
			label string
			forms []string
		}{{"also", a.Aliases}, {"role", a.Roles}, {"act", a.Acts}} {
			if len(part.forms) > 0 {
				fmt.Fprintf(&b, " | %s: %s", part.label, strings.Join(part.forms, "; "))
			}
		}
		b.WriteString(" |")
		for _, m := range a.Mentions {
			open, end := " [", "]"
			if m.Nominal {
				open, end = " (", ")"
			}
			b.WriteString(open + m.Span.In(d.Text) + end)
		}
		if a.Salience < 0.2 {
			b.WriteString(" | aside")
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files (%v)", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { golden(t, file) })
	}
}

// golden checks a file of cases: a section "x" of text, then "x.actors".
func golden(t *testing.T, file string) {
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []txtar.File
	for _, f := range ar.Files {
		if strings.HasSuffix(f.Name, ".actors") {
			continue
		}
		d, actors := extract(t, string(f.Data))
		check(t, d, actors)
		got := lines(d, actors)
		i := slices.IndexFunc(ar.Files, func(x txtar.File) bool { return x.Name == f.Name+".actors" })
		switch {
		case *update:
		case i < 0:
			t.Errorf("%s: no section %s.actors; run with -update", f.Name, f.Name)
		case got != string(ar.Files[i].Data):
			t.Errorf("%s:\n%s\ngot\n%swant\n%s", f.Name, f.Data, got, ar.Files[i].Data)
		}
		out = append(out, f, txtar.File{Name: f.Name + ".actors", Data: []byte(got)})
	}
	if *update {
		ar.Files = out
		if err := os.WriteFile(file, txtar.Format(ar), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// check holds the package's promises against one result.
func check(t testing.TB, d *model.Document, actors []model.Actor) {
	t.Helper()
	for i, a := range actors {
		if i > 0 && actors[i-1].Salience < a.Salience {
			t.Errorf("%s (%.3f) stands after %s (%.3f)", a.Name, a.Salience, actors[i-1].Name, actors[i-1].Salience)
		}
		if a.Name == "" || len(a.Mentions) == 0 || a.Salience < 0 || a.Salience > 1 {
			t.Errorf("actor %q has %d mentions and salience %f", a.Name, len(a.Mentions), a.Salience)
		}
		checkMentions(t, d, a)
	}
}

func checkMentions(t testing.TB, d *model.Document, a model.Actor) {
	t.Helper()
	end := 0
	for _, m := range a.Mentions {
		if m.Span.Start < end || m.Span.Empty() || m.Span.End > len(d.Text) {
			t.Fatalf("%s: mention %v after offset %d of %d", a.Name, m.Span, end, len(d.Text))
		}
		end = m.Span.End
		if !runeBorder(d.Text, m.Span.Start) || !runeBorder(d.Text, m.Span.End) {
			t.Errorf("%s: mention %v cuts a rune", a.Name, m.Span)
		}
		form := strings.Join(strings.Fields(m.Span.In(d.Text)), " ")
		if !m.Nominal && form != a.Name && !slices.Contains(a.Aliases, form) {
			t.Errorf("%s: mention %q is neither its name nor an alias %q", a.Name, form, a.Aliases)
		}
	}
}

func runeBorder(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

func TestContextEnded(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	d := document("Ana Brook met Carl Dunn.")
	actors, err := actor.Extract(ctx, d, text.Passages(d))
	if !errors.Is(err, context.Canceled) || actors != nil {
		t.Errorf("Extract with an ended context = %v, %v", actors, err)
	}
}

func TestEmpty(t *testing.T) {
	for _, s := range []string{"", "\n", " \n", ".", "nothing here is a name."} {
		if _, actors := extract(t, s); len(actors) != 0 {
			t.Errorf("%q names %v", s, actors)
		}
	}
}

// TestSameEveryTime guards against an order that comes from a map.
func TestSameEveryTime(t *testing.T) {
	s := "Ana Brook, Carl Brook and Dora Brook met rebels in Norway, Chile and Kenya. Brook said rebels left. The United Steel Group (USG) paid USG staff."
	d, first := extract(t, s)
	want := lines(d, first)
	for range 20 {
		d, again := extract(t, s)
		if got := lines(d, again); got != want {
			t.Fatalf("got\n%swant\n%s", got, want)
		}
	}
}

// TestConcurrent extracts in several goroutines, which share the weights and the lists
// from their first use on.
func TestConcurrent(t *testing.T) {
	const goroutines = 4
	got := make([]string, goroutines)
	var wg sync.WaitGroup
	for i := range got {
		wg.Go(func() {
			d := document(report(4 << 10))
			actors, err := actor.Extract(context.Background(), d, text.Passages(d))
			if err != nil {
				got[i] = err.Error()
				return
			}
			got[i] = lines(d, actors)
		})
	}
	wg.Wait()
	for _, g := range got[1:] {
		if g != got[0] || !strings.Contains(g, "Bjarne Holt") {
			t.Errorf("one found\n%sanother\n%s", got[0], g)
		}
	}
}

// report repeats a page of news-like text, each time about other people, up to
// size bytes.
func report(size int) string {
	var b strings.Builder
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "Norwegian President Asta Lindqvist%c met Finance Minister Bjarne Holt and the World Water Office (WWO) in Oslo on Monday. ", 'a'+i%26)
		fmt.Fprintf(&b, "Lindqvist%c rejected a plan by protesters to block the port, saying that it would cost the country some 40 million dollars a year.\n", 'a'+i%26)
	}
	return b.String()
}

// TestLinear compares documents of 50 KB and 400 KB: eight times the text may
// take no more than four times its share.
func TestLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"news":     report(2000),
		"capitals": strings.Repeat("President Of The Bank Of Oslo And Minister ", 40),
		"brackets": strings.Repeat("Bank Of Oslo (BOO) ", 80) + "\n",
		"one name": strings.Repeat("Ana Brook and Carl Brook saw Brook. ", 40) + "\n",
		"chain":    strings.Repeat("Ana and National Board and ", 50),
		"middles":  distinct(2000),
		"letters":  strings.Repeat("A.B. C. D'", 150),
	} {
		small, large := timed(t, unit, 50_000), timed(t, unit, 400_000)
		if large > 32*small {
			t.Errorf("%s: 50 KB took %v, 400 KB %v", name, small, large)
		}
	}
}

// distinct writes a line of n full names that differ in the middle name.
func distinct(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Ana %c%c%c Brook left. ", 'A'+i%26, 'a'+i/26%26, 'a'+i/676%26)
	}
	return b.String() + "\n"
}

// timed is the best of three runs on unit repeated to size bytes.
func timed(t *testing.T, unit string, size int) time.Duration {
	s := strings.Repeat(unit, size/len(unit)+1)
	d := document(s)
	passages := text.Passages(d)
	return cost.Least(3, func() {
		if _, err := actor.Extract(context.Background(), d, passages); err != nil {
			t.Error(err)
		}
	})
}

func BenchmarkExtract(b *testing.B) {
	for _, size := range []int{3_000, 300_000} {
		b.Run(fmt.Sprintf("%dKB", size/1000), func(b *testing.B) {
			s := report(size)
			d := document(s)
			passages := text.Passages(d)
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := actor.Extract(context.Background(), d, passages); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// hostile are texts that no writer meant well with.
func hostile() map[string]string {
	return map[string]string{
		"10,000 names in a paragraph": distinct(10_000),
		"10,000 names in a row":       strings.ReplaceAll(distinct(10_000), " left. ", ", "),
		"a name of 5,000 characters":  "President A" + strings.Repeat("b", 5000) + " met Bo" + strings.Repeat(" Ana Brook", 500) + ".",
		"capitals alone":              strings.ToUpper(report(20_000)),
		"no capitals":                 strings.ToLower(report(20_000)),
		"code":                        strings.Repeat("func (X *Y) Z(A, B int) { return X.Y[A:B] }\n", 200),
		"table":                       strings.Repeat("Ana Brook\tPeru\t12\tUN\n", 500),
		"scripts":                     strings.Repeat("中国 Ana الرئيس محمد البرادعي Петренко Γιώργος 安倍 दिल्ली ", 300),
		"names but for a letter":      strings.Repeat("Kristen Maurer, Kristin Maurer, Kristen Mauer, Mauer and Maurrer met. ", 200),
	}
}

// TestHostile: many names at once and names without end keep the promises.
func TestHostile(t *testing.T) {
	for name, s := range hostile() {
		d, actors := extract(t, s)
		check(t, d, actors)
		if t.Failed() {
			t.Fatalf("with %s", name)
		}
	}
}

// TestModels: the rules decide where there is no model, and a model that knows nothing
// takes nothing away from what they are sure of.
func TestModels(t *testing.T) {
	d := document("President Ana Brook met Carl Dunn in Lima, Peru.")
	empty, err := tagger.Parse(string((&tagger.Weights{}).Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	for name, m := range map[string]*tagger.Model{"none": nil, "empty": empty} {
		ctx := actor.WithModel(context.Background(), m)
		actors, err := actor.Extract(ctx, d, text.Passages(d))
		if err != nil || len(actors) < 3 || actors[0].Name != "Ana Brook" {
			t.Errorf("with the model %s: %v, %v", name, actors, err)
		}
		if actor.ModelSum(ctx) == "" {
			t.Errorf("the model %s is not told apart from the shipped one", name)
		}
	}
	if sum := actor.ModelSum(context.Background()); sum != "" {
		t.Errorf("the shipped model has the sum %q", sum)
	}
}

// BenchmarkNews is the whole of actor extraction over the sample briefings' kind of
// text, in tokens a second.
func BenchmarkNews(b *testing.B) {
	raw, err := os.ReadFile(seedFile)
	if err != nil {
		b.Skip(err)
	}
	d := document(string(raw))
	passages := text.Passages(d)
	tokens := 0
	for _, p := range passages {
		tokens += len(text.Tokens(nil, d.Text, p.Span))
	}
	for b.Loop() {
		if _, err := actor.Extract(context.Background(), d, passages); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}

func FuzzExtract(f *testing.F) {
	f.Add("- President Ana Brook rejects offer\nMinister of Trade Carl Dunn of the World Water Office (WWO) said so in Lima, Peru.")
	f.Add("THE KING OF THE OF OF OF President President Prime Minister Minister of of")
	f.Add("U.S.-led A. B. C. D'E ’s ’ '' 中国国家主席 الرئيس É\u0301 \u00a0X\u2003Y")
	f.Add("B\u2000B  B")
	f.Add("Ana\tBrook\t\tPERU\nana brook, lima. Пётр Ана")
	f.Add(strings.Repeat("Minister of ", 200))
	for _, s := range hostile() {
		f.Add(strings.ToValidUTF8(s[:min(len(s), 1<<12)], ""))
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || len(s) > 1<<16 {
			t.Skip()
		}
		d, actors := extract(t, s)
		check(t, d, actors)
	})
}
