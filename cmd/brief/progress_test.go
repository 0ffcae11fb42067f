package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestProgressLine(t *testing.T) {
	begun := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		all   *amount
		each  bool
		done  int
		part  int64
		spent time.Duration
		want  string
	}{
		{&amount{}, false, 0, 0, 0, "adding 0"},
		{&amount{}, false, 1204, 9000, 4 * time.Second, "adding 1,204, 301 a second"},
		{amountOf(1000), false, 1, 100, 500 * time.Millisecond, "adding [==                  ] 10%, 1"},
		{amountOf(1000), false, 1, 100, 10 * time.Second, "adding [==                  ] 10%, 1, 0 a second, 1 min 30 s left"},
		{amountOf(100_000_000), false, 20_000, 50_000_000, 2 * time.Hour, "adding [==========          ] 50%, 20,000, 2 a second, 2 h 0 min left"},
		{amountOf(1000), false, 9, 2000, 10 * time.Second, "adding [====================] 100%, 9, 0 a second, 0 s left"},
		{amountOf(4), true, 3, 3, 30 * time.Second, "adding [===============     ] 75%, 3, 0 a second, 10 s left"},
		{amountOf(0), false, 3, 30, 0, "adding 3"},
	} {
		p := progress{doing: "adding", all: c.all, each: c.each, begun: begun, done: c.done, part: c.part}
		if got := p.line(begun.Add(c.spent)); got != c.want {
			t.Errorf("%d of %d in %v: %q, want %q", c.part, c.all.n.Load(), c.spent, got, c.want)
		}
	}
}

// The line is written only so often, and not where nobody looks.
func TestProgressIsBounded(t *testing.T) {
	f, err := os.Create(filepath.Join(t.TempDir(), "screen"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	p := &progress{to: f, doing: "reading again", all: amountOf(1000), each: true, now: func() time.Time { return now }, begun: now}
	for range 1000 {
		now = now.Add(time.Millisecond)
		p.step(7)
	}
	p.clear()
	p.clear()
	out, err := os.ReadFile(f.Name())
	if err != nil {
		t.Fatal(err)
	}
	const first = "\r\x1b[Kreading again [                    ] 0%, 1"
	if lines := strings.Count(string(out), "reading again"); !strings.HasPrefix(string(out), first) || lines != 10 {
		t.Errorf("%d lines: %q", lines, out)
	}
	if !strings.HasSuffix(string(out), "\r\x1b[K") || strings.Count(string(out), "\r") != 11 {
		t.Errorf("the line was not taken away once: %q", out)
	}
	if p := progressOn(f, "adding", &amount{}, time.Now); p.to != nil {
		t.Error("a file is taken for a terminal")
	}
}

// How much there is to do is counted, but for what cannot be known.
func TestSizeOf(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"a.txt": "four", "b.txt": "sixsix"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	a := sizeOf(t.Context(), []string{dir, filepath.Join(dir, "none")})
	for deadline := time.Now().Add(10 * time.Second); !a.known.Load(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("it is never known")
		}
	}
	if n := a.n.Load(); n != 10 {
		t.Errorf("%d bytes", n)
	}
	if a := sizeOf(t.Context(), []string{dir, "-"}); a.known.Load() {
		t.Error("the size of standard input is known")
	}
}
