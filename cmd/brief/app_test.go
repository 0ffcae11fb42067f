package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brief/model/export"
	"brief/model/ingest"
	"brief/seeds"
)

// TestSeed keeps what is extracted from the first sample in a file, so that every
// change of the rules shows as a difference to be read.
func TestSeed(t *testing.T) {
	var compact []byte
	for it, err := range ingest.Embedded(seeds.Files(), ingest.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if it.Name != seedName {
			continue
		}
		d, err := it.Open(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		b, err := ingest.Extract(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		if compact, err = export.Machine(b); err != nil {
			t.Fatal(err)
		}
	}
	var got bytes.Buffer
	if err := json.Indent(&got, compact, "", "  "); err != nil {
		t.Fatal(err)
	}
	got.WriteByte('\n')
	path := filepath.Join("testdata", "seed.extract.json")
	if *update {
		if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("%s differs; go test -update writes it anew and git shows how", path)
	}
}

// pipe returns both ends of a new pipe, closed at the end of the test.
func pipe(t *testing.T) (r, w *os.File) {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close(); w.Close() })
	return r, w
}

// start runs the command line in the background; the status comes when it ends.
func start(in, out, errs *os.File, args ...string) <-chan int {
	status := make(chan int, 1)
	go func() {
		status <- (&app{in: in, out: out, errs: errs, now: time.Now}).run(args)
		out.Close()
		errs.Close()
	}()
	return status
}

// TestExtractStreams: an answer comes before the next question is asked.
func TestExtractStreams(t *testing.T) {
	inR, inW := pipe(t)
	outR, outW := pipe(t)
	_, errW := pipe(t)
	status := start(inR, outW, errW, "extract", "--from", "jsonl", "-")
	out := bufio.NewReader(outR)
	for _, id := range []string{"one", "two", "three"} {
		if _, err := io.WriteString(inW, `{"id":"`+id+`","text":"Prices rose by 5 percent in May."}`+"\n"); err != nil {
			t.Fatal(err)
		}
		line, err := out.ReadString('\n')
		if err != nil || !strings.HasPrefix(line, `{"id":"`+id+`"`) {
			t.Fatalf("answer %.40q, %v, want that of %s", line, err, id)
		}
	}
	inW.Close()
	if got := <-status; got != statusDone {
		t.Errorf("status %d", got)
	}
}

// TestNobodyReads: "brief show | head" ends quietly.
func TestNobodyReads(t *testing.T) {
	in, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	outR, outW := pipe(t)
	errR, errW := pipe(t)
	outR.Close()
	if got := <-start(in, outW, errW); got != statusDone {
		t.Errorf("status %d", got)
	}
	if told, _ := io.ReadAll(errR); len(told) > 0 {
		t.Errorf("told %q", told)
	}
}

// TestSamplesAreAnnounced: who pipes text in and forgets the - is told.
func TestSamplesAreAnnounced(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	inR, _ := pipe(t)
	file, err := os.Create(filepath.Join(t.TempDir(), "in.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	const notice = "brief: showing the samples; brief - reads standard input\n"
	for _, c := range []struct {
		in   *os.File
		want string
	}{{inR, notice}, {file, notice}, {null, ""}} {
		outR, outW := pipe(t)
		errR, errW := pipe(t)
		outR.Close()
		if got := <-start(c.in, outW, errW); got != statusDone {
			t.Errorf("status %d", got)
		}
		if told, _ := io.ReadAll(errR); string(told) != c.want {
			t.Errorf("told %q, want %q", told, c.want)
		}
	}
}

// TestFullDisk: output that cannot be written is a failure that is told.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no device that is always full:", err)
	}
	inR, _ := pipe(t)
	errR, errW := pipe(t)
	if got := <-start(inR, full, errW); got != statusFailed {
		t.Errorf("status %d", got)
	}
	if told, _ := io.ReadAll(errR); !strings.Contains(string(told), "no space left") {
		t.Errorf("told %q", told)
	}
}

func TestSize(t *testing.T) {
	for in, want := range map[string]int64{"1": 1, "500000": 500000, "200MB": 2e8, "1g": 1e9, "2k": 2000, "7 KB": 7000} {
		var s size
		if err := s.Set(in); err != nil || int64(s) != want {
			t.Errorf("%q is %d, %v, want %d", in, s, err, want)
		}
	}
	for _, in := range []string{"", "0", "-1", "x", "M", "1.5G", "99999999999G", "1T"} {
		if err := new(size).Set(in); err == nil {
			t.Errorf("%q is a size", in)
		}
	}
}
