package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brief/model/ingest"
	"brief/model/library"
)

// brief runs the program with a library and returns what it says.
func brief(t *testing.T, lib string, args ...string) string {
	t.Helper()
	c := exec.Command("brief", args...)
	c.Env = append(os.Environ(), libraryVariable+"="+lib)
	said, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("brief %s: %v: %s", strings.Join(args, " "), err, said)
	}
	return string(said)
}

// killed begins the program and kills it after a while; it reports whether it had
// ended before.
func killed(t *testing.T, lib string, after time.Duration, args ...string) (ended bool) {
	t.Helper()
	c := exec.Command("brief", args...)
	c.Env = append(os.Environ(), libraryVariable+"="+lib)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	_ = c.Process.Kill()
	return c.Wait() == nil
}

// documentsIn is how many a library has that is whole, -1 where there is none.
func documentsIn(t *testing.T, path string) int {
	t.Helper()
	if !exists(path) {
		return -1
	}
	e, err := openEngine(t.Context(), path)
	if err != nil {
		t.Errorf("%s: %v", path, err)
		return -1
	}
	defer e.Close()
	if err := e.Check(t.Context()); err != nil {
		t.Error(err)
	}
	status, err := e.Status(t.Context(), ingest.ExtractorVersion)
	if err != nil {
		t.Error(err)
	}
	return status.Documents
}

// Whenever a restore is killed there is a library that is whole, the old one or that
// of the backup, and the old one is there.
func TestRestoreKilled(t *testing.T) {
	dir := t.TempDir()
	note, first, kept := filepath.Join(dir, "note.txt"), filepath.Join(dir, "first.db"), filepath.Join(dir, "kept.db")
	if err := os.WriteFile(note, []byte("Ships came to Velmar.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	brief(t, first, "list")
	brief(t, first, "backup", kept)
	brief(t, first, "add", note)
	brief(t, first, "backup", filepath.Join(dir, "more.db"))
	less := documentsIn(t, kept)
	took := time.Now()
	brief(t, filepath.Join(dir, "timed.db"), "restore", kept)
	span := time.Since(took)
	restored := 0
	for i := range rounds() {
		lib := filepath.Join(dir, "lib"+string(rune('a'+i)), "library.db")
		if err := os.Mkdir(filepath.Dir(lib), 0o700); err != nil {
			t.Fatal(err)
		}
		brief(t, lib, "restore", filepath.Join(dir, "more.db"))
		killed(t, lib, span*5/4*time.Duration(i+1)/time.Duration(rounds()), "restore", kept)
		before := -1
		if found, err := filepath.Glob(lib + ".before-restore-*"); err == nil && len(found) > 0 {
			before = documentsIn(t, found[0])
		}
		switch now := documentsIn(t, lib); {
		case now == less+1:
		case now == less && before == less+1:
			restored++
		default:
			t.Errorf("killed in round %d: %d documents are there, and %d kept", i, now, before)
		}
		brief(t, lib, "restore", kept)
		if now := documentsIn(t, lib); now != less {
			t.Errorf("round %d: %d documents after another restore", i, now)
		}
	}
	t.Logf("%d of %d had restored", restored, rounds())
}

// A backup that is killed is there as a whole or not at all.
func TestBackupKilled(t *testing.T) {
	dir := t.TempDir()
	lib := filepath.Join(dir, "library.db")
	brief(t, lib, "list")
	took := time.Now()
	brief(t, lib, "backup", filepath.Join(dir, "timed.db"))
	span := time.Since(took)
	made := 0
	for i := range rounds() {
		to := filepath.Join(dir, "backup"+string(rune('a'+i)))
		killed(t, lib, span*5/4*time.Duration(i+1)/time.Duration(rounds()), "backup", to)
		f, err := os.Open(to)
		if err != nil {
			continue
		}
		if err := library.Unseal(t.Context(), &bytes.Buffer{}, f); err != nil {
			t.Errorf("round %d: %v", i, err)
		}
		f.Close()
		made++
	}
	t.Logf("%d of %d were made", made, rounds())
	brief(t, lib, "backup", filepath.Join(dir, "last.db"))
}

// rounds is how often a program is killed.
func rounds() int {
	if testing.Short() {
		return 4
	}
	return 20
}
