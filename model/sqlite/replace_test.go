package sqlite

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brief/model/library"
	"brief/model/query"
)

// shelf makes a library that is closed, with a view that tells it from others.
func shelf(t testing.TB, path, name string) {
	t.Helper()
	e, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	err = e.SaveView(t.Context(), "a", view(name))
	if err := errors.Join(err, e.Close()); err != nil {
		t.Fatal(err)
	}
}

// names says which library is at path; "" for none that is whole.
func names(t testing.TB, path string) string {
	t.Helper()
	if _, err := os.Stat(path); err != nil {
		return ""
	}
	e, err := Open(t.Context(), path, Options{})
	if err != nil {
		return ""
	}
	defer e.Close()
	if err := e.Check(t.Context()); err != nil {
		t.Errorf("%s: %v", path, err)
	}
	views, err := e.Views(t.Context(), "a")
	if err != nil || len(views) != 1 {
		t.Errorf("%s: %v, %v", path, views, err)
		return ""
	}
	return views[0].Name
}

func TestReplace(t *testing.T) {
	dir := t.TempDir()
	path, with, keep := filepath.Join(dir, "library.db"), filepath.Join(dir, "new.db"), filepath.Join(dir, "kept.db")
	shelf(t, path, "old")
	shelf(t, with, "new")
	if err := Replace(t.Context(), path, with, keep, Options{}); err != nil {
		t.Fatal(err)
	}
	if at, kept := names(t, path), names(t, keep); at != "new" || kept != "old" {
		t.Errorf("%q is there, and %q kept", at, kept)
	}
	if _, err := os.Stat(with); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("what was given is still there: %v", err)
	}
	shelf(t, with, "newer")
	if err := Replace(t.Context(), path, with, keep, Options{}); !errors.Is(err, fs.ErrExist) || names(t, path) != "new" {
		t.Errorf("with a file in the way: %v", err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if err := Replace(t.Context(), path, with, keep+"2", Options{}); err != nil || names(t, path) != "newer" {
		t.Errorf("where nothing was: %v", err)
	}
	if _, err := os.Stat(keep + "2"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("nothing was kept as something: %v", err)
	}
}

// What is no library, or a damaged one, is kept as it is, and its log is not taken for
// that of the new one.
func TestReplaceWhatCannotBeRead(t *testing.T) {
	for name, content := range map[string]string{
		"text": strings.Repeat("no library ", 1000), "nothing": "", "torn": "SQLite format 3\x00" + strings.Repeat("torn", 5000),
	} {
		dir := t.TempDir()
		path, with, keep := filepath.Join(dir, "library.db"), filepath.Join(dir, "new.db"), filepath.Join(dir, "kept.db")
		shelf(t, with, "new")
		for suffix, content := range map[string]string{"": content, "-wal": "a log"} {
			if err := os.WriteFile(path+suffix, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := Replace(t.Context(), path, with, keep, Options{}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := os.Stat(path + "-wal"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: the log is still there: %v", name, err)
		}
		kept, err := os.ReadFile(keep)
		if names(t, path) != "new" || err != nil || string(kept) != content {
			t.Errorf("%s: %d bytes kept, %v", name, len(kept), err)
		}
	}
}

func TestSetAside(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	if err := os.WriteFile(path+"-wal", []byte("a log"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := setAside(path, path+"2"); err != nil {
		t.Error(err)
	}
	if log, err := os.ReadFile(path + "2-wal"); err != nil || string(log) != "a log" {
		t.Errorf("%q, %v", log, err)
	}
}

// helper runs this test's program as another process that does one thing with files.
func helper(t testing.TB, what string, files ...string) *exec.Cmd {
	t.Helper()
	c := exec.Command(os.Args[0], "-test.run=^TestHelper$")
	c.Env = append(os.Environ(), "BRIEF_HELPER="+what+"\n"+strings.Join(files, "\n"))
	return c
}

// TestHelper is that other process, and no test.
func TestHelper(t *testing.T) {
	args := strings.Split(os.Getenv("BRIEF_HELPER"), "\n")
	switch args[0] {
	case "hold": // has a library open until it is told to end
		e, err := Open(t.Context(), args[1], Options{})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Println("held")
		_, _ = bufio.NewReader(os.Stdin).ReadString('\n')
		if err := e.Close(); err != nil {
			t.Fatal(err)
		}
	case "upgrade":
		fmt.Println("begun")
		if _, err := open(t.Context(), args[1], Options{}, longer(addTable, fillTable, useTable)); err != nil {
			t.Fatal(err)
		}
	case "replace":
		fmt.Println("begun")
		if err := Replace(t.Context(), args[1], args[2], args[3], Options{}); err != nil {
			t.Fatal(err)
		}
	}
}

func TestReplaceWhatIsHeld(t *testing.T) {
	dir := t.TempDir()
	path, with, keep := filepath.Join(dir, "library.db"), filepath.Join(dir, "new.db"), filepath.Join(dir, "kept.db")
	shelf(t, path, "old")
	shelf(t, with, "new")
	other := helper(t, "hold", path)
	in, err := other.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "held\n" {
		t.Fatalf("%q, %v", line, err)
	}
	quick := Options{BusyTimeout: 50 * time.Millisecond}
	if err := Replace(t.Context(), path, with, keep, quick); !errors.Is(err, library.ErrLocked) {
		t.Errorf("while another has it: %v", err)
	}
	if _, err := os.Stat(keep); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("something was kept: %v", err)
	}
	if err := in.Close(); err != nil {
		t.Error(err)
	}
	if err := other.Wait(); err != nil {
		t.Errorf("the other failed: %v", err)
	}
	if err := Replace(t.Context(), path, with, keep, quick); err != nil || names(t, path) != "new" || names(t, keep) != "old" {
		t.Errorf("when it has gone: %v", err)
	}
}

// Whenever it is killed there is a library, and the one from before can be read.
func TestReplaceKilled(t *testing.T) {
	rounds := 20
	if testing.Short() {
		rounds = 4
	}
	for i := range rounds {
		dir := t.TempDir()
		path, with, keep := filepath.Join(dir, "library.db"), filepath.Join(dir, "new.db"), filepath.Join(dir, "kept.db")
		shelf(t, path, "old")
		shelf(t, with, "new")
		other := helper(t, "replace", path, with, keep)
		out, err := other.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := other.Start(); err != nil {
			t.Fatal(err)
		}
		if line, err := bufio.NewReader(out).ReadString('\n'); line != "begun\n" {
			t.Fatalf("%q, %v", line, err)
		}
		time.Sleep(time.Duration(i) * 6 * time.Millisecond / time.Duration(rounds))
		_ = other.Process.Kill()
		_ = other.Wait()
		at, kept := names(t, path), names(t, keep)
		if at != "old" && (at != "new" || kept != "old") {
			t.Errorf("killed in round %d: %q is there, %q kept", i, at, kept)
		}
		t.Logf("round %d: %q is there, %q kept", i, at, kept)
	}
}

func view(name string) query.View { return query.View{Name: name, Query: name} }

// A file with anything in it is never taken for a new library.
func TestOpenNeverOverwrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x")
	for _, n := range []int{1, 2, 99, 100, 511, 512, 5000, 9000} {
		content := strings.Repeat("x", n)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if e, err := Open(t.Context(), path, Options{}); !errors.Is(err, library.ErrNotLibrary) {
			t.Errorf("%d bytes: %v", n, errors.Join(err, e.Close()))
		}
		if after, err := os.ReadFile(path); err != nil || string(after) != content {
			t.Errorf("%d bytes: they were changed, %v", n, err)
		}
	}
}
