package format

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"brief/model"
)

var update = flag.Bool("update", false, "write the golden sections of testdata/*.txtar")

// TestGolden decodes each section in*.txt and in*.md and compares what is found
// with the section of the same name and ".want" behind it.
func TestGolden(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) { golden(t, path) })
	}
}

func golden(t *testing.T, path string) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for _, f := range archive.Files {
		if name, ok := strings.CutSuffix(f.Name, ".want"); ok {
			want[name] = string(f.Data)
		}
	}
	var files []txtar.File
	for _, f := range archive.Files {
		if !strings.HasPrefix(f.Name, "in") || strings.HasSuffix(f.Name, ".want") {
			continue
		}
		d, err := Decode(f.Name, f.Data, Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, d)
		got := describe(d)
		if got != want[f.Name] && !*update {
			t.Errorf("%s: got\n%s\nwant\n%s", f.Name, got, want[f.Name])
		}
		files = append(files, f, txtar.File{Name: f.Name + ".want", Data: []byte(got)})
	}
	if *update {
		archive.Files = files
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

var kindNames = map[model.BlockKind]string{
	model.BlockParagraph: "paragraph", model.BlockHeading: "heading", model.BlockItem: "item", model.BlockQuote: "quote",
	model.BlockCode: "code", model.BlockCell: "cell", model.BlockKeyPoint: "point", model.BlockTitle: "title", model.BlockMeta: "meta",
}

// describe writes a document for golden files: what it says of itself, then a
// line for each block with its paragraph's number, then one for each mark.
func describe(d *model.Document) string {
	var out strings.Builder
	fmt.Fprintf(&out, "title %q derived=%v stands=%v\n", d.Title.Text, d.Title.Derived, !d.Title.Span.Empty())
	fmt.Fprintf(&out, "published %q %s, source %q, tags %q, cleaned %d\n", d.Published.Date, d.Published.From, d.Source, d.Tags, d.Cleaned)
	paragraph := 0
	for i, b := range d.Blocks {
		for paragraph < len(d.Paragraphs) && d.Paragraphs[paragraph].EndBlock <= i {
			paragraph++
		}
		number := "-"
		if paragraph < len(d.Paragraphs) && d.Paragraphs[paragraph].FirstBlock <= i {
			number = fmt.Sprint(paragraph + 1)
		}
		fmt.Fprintf(&out, "%s %s", number, kindNames[b.Kind])
		if b.Level != 0 || b.Marker != "" {
			fmt.Fprintf(&out, " %d %q", b.Level, b.Marker)
		}
		if b.Kind == model.BlockCell {
			fmt.Fprintf(&out, " %d:%d:%d %v", b.Table, b.Row, b.Column, b.Header)
		}
		fmt.Fprintf(&out, " %q\n", b.Span.In(d.Text))
	}
	for _, m := range d.Marks {
		fmt.Fprintf(&out, "mark %d %q %s\n", m.Kind, m.Span.In(d.Text), m.Target)
	}
	return out.String()
}

// checkDocument fails unless d is well-formed.
func checkDocument(t interface {
	Helper()
	Fatalf(string, ...any)
}, d *model.Document,
) {
	t.Helper()
	end := 0
	for i, b := range d.Blocks {
		if b.Span.Empty() || b.Span.Start < end || b.Span.End > len(d.Text) {
			t.Fatalf("block %d %+v after %d in %q", i, b, end, d.Text)
		}
		if part := b.Span.In(d.Text); strings.TrimSpace(part) != part || strings.ToValidUTF8(part, "") != part {
			t.Fatalf("block %d is %q", i, part)
		}
		end = b.Span.End
	}
	at := 0
	for i, p := range d.Paragraphs {
		for at < len(d.Blocks) && !numbered(d.Blocks[at].Kind) {
			at++
		}
		if p.FirstBlock != at || p.EndBlock <= at || p.EndBlock > len(d.Blocks) {
			t.Fatalf("paragraph %d %+v does not begin at block %d", i, p, at)
		}
		if p.EndBlock > at+1 && d.Blocks[at].Kind != model.BlockCell {
			t.Fatalf("paragraph %d has several blocks", i)
		}
		if want := (model.Span{Start: d.Blocks[p.FirstBlock].Span.Start, End: d.Blocks[p.EndBlock-1].Span.End}); p.Span != want {
			t.Fatalf("paragraph %d %+v, want %v", i, p, want)
		}
		at = p.EndBlock
	}
	for ; at < len(d.Blocks); at++ {
		if numbered(d.Blocks[at].Kind) {
			t.Fatalf("block %d is in no paragraph", at)
		}
	}
	for i, m := range d.Marks {
		if m.Span.Empty() || m.Span.End > len(d.Text) || i > 0 && d.Marks[i-1].Span.Compare(m.Span) > 0 {
			t.Fatalf("mark %d %+v of %+v", i, m, d.Marks)
		}
	}
	if d.Title.Text == "" && strings.TrimSpace(d.Text) != "" || strings.ContainsAny(d.Title.Text, "\n\t") {
		t.Fatalf("title %q of %q", d.Title.Text, d.Text)
	}
}
