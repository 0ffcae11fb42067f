package tui

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"brief/model/ingest"
	"brief/seeds"
	"brief/tui/pattern"
)

// Whatever is searched for in whichever sample, a passage is one line of the
// document around its hit, and what is lit in it is the hit.
func TestPassages(t *testing.T) {
	oneLine := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	for item, err := range ingest.Embedded(seeds.Files(), ingest.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		doc, err := item.Open(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, query := range []string{"a", "the", "th", `\w+ \w+ \w+`, ".{300,600}", `\S+`, "م", "の", "%"} {
			p, err := pattern.Compile(query, true)
			if err != nil {
				t.Fatal(err)
			}
			spans, _ := find(context.Background(), doc, p)
			for _, v := range passages(doc, spans, 20) {
				if strings.ContainsAny(v.Text, "\n\t") || !utf8.ValidString(v.Text) || len(v.Text) > 2000 || v.Where == "" {
					t.Fatalf("%s, %q: passage %+v", doc.Name, query, v)
				}
				if !strings.Contains(oneLine(doc.Text), strings.TrimSpace(strings.TrimPrefix(v.Text, "…"))) {
					t.Fatalf("%s, %q: %q does not stand in the text", doc.Name, query, v.Text)
				}
				i := slices.Index(spans, v.Span)
				for n, lit := range v.Lit {
					hit := oneLine(spans[i+n].In(doc.Text))
					if got := strings.TrimSpace(lit.In(v.Text)); got == "" || !strings.HasPrefix(hit, got) || got != hit && lit.End != len(v.Text) {
						t.Fatalf("%s, %q: lit %q for %q", doc.Name, query, got, hit)
					}
				}
			}
		}
	}
}

func TestPassagesAreBounded(t *testing.T) {
	doc := documentOf(strings.Repeat("needle in a haystack that is long. ", 40) + "\n\n" + strings.Repeat("needle and more of the hay that hides it, with words between which are many, so that it takes two. ", 3))
	p, err := pattern.Compile("needle", false)
	if err != nil {
		t.Fatal(err)
	}
	spans, _ := find(context.Background(), doc, p)
	all := passages(doc, spans, 1000)
	shown := 0
	for _, v := range all {
		shown += len(v.Lit)
	}
	if len(spans) != 43 || shown != 43 || len(passages(doc, spans, 2)) != 2 {
		t.Errorf("%d hits, %d of them in %d passages", len(spans), shown, len(all))
	}
	if last := all[len(all)-1]; last.Where != "¶2" || len(last.Lit) != 1 {
		t.Errorf("the last passage is %+v", last)
	}
}

// BenchmarkSweep searches a thousand files, each opened again from its bytes.
func BenchmarkSweep(b *testing.B) {
	files := fstest.MapFS{}
	raw, err := seeds.Files().Open(seeds.Names()[0])
	if err != nil {
		b.Fatal(err)
	}
	data, err := io.ReadAll(raw)
	if err != nil {
		b.Fatal(err)
	}
	for i := range 1000 {
		files[fmt.Sprintf("%04d.txt", i)] = &fstest.MapFile{Data: data}
	}
	lib := ingest.NewCollection(ingest.Embedded(files, ingest.Options{}))
	var keys []string
	for e := range lib.Entries(b.Context()) {
		keys = append(keys, e.Key)
	}
	for _, isRegexp := range []bool{false, true} {
		p, err := pattern.Compile("border", isRegexp)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint("regexp=", isRegexp), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s := sweeper{b.Context(), lib, p, 0, make(chan sweptMsg)}
				go s.run(listed(keys))
				for msg := range s.feed {
					if msg.done {
						break
					}
				}
			}
		})
	}
}
