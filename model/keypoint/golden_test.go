package keypoint

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

var update = flag.Bool("update", false, "write what was found into the golden files")

// Each file of testdata has a document and what is to be found in it; its comment says
// the language and the day that the document states.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			golden(t, file)
		})
	}
}

func golden(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	d := document(string(archive.Files[0].Data), "")
	for line := range strings.Lines(string(archive.Comment)) {
		switch name, value, _ := strings.Cut(strings.TrimSpace(line), ": "); name {
		case "language":
			d.Language = value
		case "date":
			d.Published = model.Published{Date: value, From: model.PublishedStated}
		}
	}
	got := listing(d, extract(t, d))
	if *update {
		archive.Files[1].Data = []byte(got)
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want := string(archive.Files[1].Data); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// listing writes a result as the golden files have it.
func listing(d *model.Document, r Result) string {
	var b strings.Builder
	write := func(mark string, points []model.KeyPoint) {
		for _, p := range points {
			fmt.Fprintf(&b, "%s %s\n", mark, p.Span.In(d.Text))
			for _, e := range p.Evidence {
				fmt.Fprintf(&b, "    ¶%d.%d %.2f\n", e.Paragraph, e.Sentence, e.Score)
			}
			for _, u := range p.Unsupported {
				fmt.Fprintf(&b, "    ! %s [%s]", u.Kind, u.Span.In(d.Text))
				if u.Body != "" {
					fmt.Fprintf(&b, " body: %s", u.Body)
				}
				b.WriteByte('\n')
			}
		}
	}
	write("-", r.KeyPoints)
	write("+", r.Suggested)
	return b.String()
}
