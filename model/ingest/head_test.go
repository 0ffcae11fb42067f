package ingest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestHead(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	long := "- The first point\n- The second\n\n" + strings.Repeat("A line of prose that is wrapped somewhere.\nAnd a second line.\n\n", 30000)
	for _, name := range []string{"long.txt", "long.md"} {
		path := write(name, long)
		head := Head(t.Context(), path, Options{})
		if head == nil {
			t.Errorf("%s: no head of %d bytes", name, len(long))
			continue
		}
		whole, err := OpenFile(t.Context(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(whole.Text, strings.TrimSpace(head.Text)) || len(head.Text) < headBytes/2 {
			t.Errorf("%s: %d bytes of text are no beginning of the whole", name, len(head.Text))
		}
		for i, b := range head.Blocks[:len(head.Blocks)-1] {
			if whole.Blocks[i] != b {
				t.Errorf("%s: block %d is %+v, in the whole %+v", name, i, b, whole.Blocks[i])
			}
		}
	}
	for name, path := range map[string]string{
		"a short file":       write("short.txt", long[:1000]),
		"many documents":     write("long.jsonl", long),
		"a folder":           dir,
		"no file":            filepath.Join(dir, "none"),
		"a file of no lines": write("line.txt", strings.Repeat("x", 2<<20)),
		"binary data":        write("binary.txt", strings.Repeat("\x00\x01\n", 1<<20)),
	} {
		if head := Head(t.Context(), path, Options{}); head != nil {
			t.Errorf("%s has a head of %d bytes", name, len(head.Text))
		}
	}
	if head := Head(t.Context(), filepath.Join(dir, "long.txt"), Options{MaxBytes: 1 << 20}); head != nil {
		t.Error("a file over the limit has a head")
	}
}
