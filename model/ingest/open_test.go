package ingest

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestOpenFileRefusesWhatIsNoFile(t *testing.T) {
	root := t.TempDir()
	pipe := filepath.Join(root, "pipe.txt")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Fatal(err)
	}
	socket := filepath.Join(root, "socket.txt")
	listener, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	zero := filepath.Join(root, "zero.txt")
	link(t, os.DevNull, zero)

	for path, want := range map[string]string{
		pipe: "a named pipe", socket: "a socket", zero: "a device",
	} {
		_, err := OpenFile(t.Context(), path, Options{})
		if !errors.Is(err, ErrNotRegular) || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), path) {
			t.Errorf("OpenFile of %s: %v, want it refused as %s by name", path, err, want)
		}
	}
	if _, err := OpenFile(t.Context(), root, Options{}); !errors.Is(err, ErrFolder) {
		t.Errorf("OpenFile of a folder: %v", err)
	}
	if _, err := OpenFile(t.Context(), filepath.Join(root, "missing"), Options{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("OpenFile of nothing: %v", err)
	}
}

func TestOpenFileRefusesBySizeBeforeReading(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sparse.txt")
	if err := os.WriteFile(path, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, 1<<40); err != nil {
		t.Skip("no sparse files here:", err)
	}
	_, err := OpenFile(t.Context(), path, Options{})
	if !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), "the limit is 64 MB") {
		t.Errorf("OpenFile of 1 TB: %v, want ErrTooLarge with the limit", err)
	}
	if _, err := OpenFile(t.Context(), path, Options{MaxBytes: 10}); !strings.Contains(err.Error(), "10 bytes") {
		t.Errorf("error %v does not name the limit that was set", err)
	}
}

func TestOpenLimitsAStream(t *testing.T) {
	const text = "Ten bytes."
	if _, err := Open(t.Context(), "-", strings.NewReader(text), Options{MaxBytes: 10}); err != nil {
		t.Errorf("a stream of the limit: %v", err)
	}
	_, err := Open(t.Context(), "-", strings.NewReader(text+"!"), Options{MaxBytes: 10})
	if !errors.Is(err, ErrTooLarge) || !strings.Contains(err.Error(), "standard input") {
		t.Errorf("a stream past the limit: %v", err)
	}
	endless := io.MultiReader(strings.NewReader(text), zeroes{})
	if _, err := Open(t.Context(), "-", endless, Options{MaxBytes: 1000}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a stream without an end: %v", err)
	}
}

type zeroes struct{}

func (zeroes) Read(p []byte) (int, error) { clear(p); return len(p), nil }

func TestFillNoticesAFileThatShrank(t *testing.T) {
	err := fill(t.Context(), strings.NewReader("short"), make([]byte, 100))
	if !errors.Is(err, ErrChanged) || !strings.Contains(err.Error(), "5 of 100") {
		t.Errorf("fill: %v, want ErrChanged with both sizes", err)
	}
}

func TestReadingHearsItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Open(ctx, "-", zeroes{}, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("Open: %v", err)
	}
	if err := fill(ctx, zeroes{}, make([]byte, 10)); !errors.Is(err, context.Canceled) {
		t.Errorf("fill: %v", err)
	}
}

func TestGuardTurnsAPanicIntoAnError(t *testing.T) {
	err := together(task{"dates", func() error { return nil }}, task{"actors", func() error { panic("index out of range") }})
	if err == nil || !strings.Contains(err.Error(), "actors: internal error: index out of range") {
		t.Errorf("together: %v", err)
	}
}

func TestByteSize(t *testing.T) {
	for n, want := range map[int64]string{
		0: "0 bytes", 999: "999 bytes", 1000: "1 kB", 64_000_000: "64 MB", 1_500_000_000: "1.5 GB", 1 << 62: "4.612 EB",
	} {
		if got := byteSize(n); got != want {
			t.Errorf("byteSize(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestIdentifyAgreesWithOpen(t *testing.T) {
	root := tree(t, "a.txt", "b.md")
	if err := os.WriteFile(filepath.Join(root, "utf16.txt"), []byte("\xff\xfeh\x00i\x00"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.txt", "b.md", "utf16.txt"} {
		path := filepath.Join(root, name)
		d, err := OpenFile(t.Context(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if id, err := Identify(t.Context(), path, Options{}); id != d.ID || err != nil {
			t.Errorf("%s is identified as %.12s, %v; it is %.12s", name, id, err, d.ID)
		}
	}
	if _, err := Identify(t.Context(), filepath.Join(root, "a.txt"), Options{MaxBytes: 1}); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a file above the limit is identified: %v", err)
	}
}
