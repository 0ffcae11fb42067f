package doctor

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brief/model/library"
)

// engine is a library that says what a test wants.
type engine struct {
	library.Engine
	status    library.Status
	statusErr error
	check     error
	takes     time.Duration // how long a check lasts
	closed    bool
}

func (e *engine) Status(context.Context, string) (library.Status, error) {
	return e.status, e.statusErr
}

func (e *engine) Check(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(e.takes):
		return e.check
	}
}

func (e *engine) Close() error {
	e.closed = true
	return nil
}

// file makes a library's file that other users cannot read.
func file(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a library.db")
	if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func (l *Library) with(e *engine, err error) *Library {
	l.Open = func(context.Context) (library.Engine, error) {
		if err != nil {
			return nil, err
		}
		return e, nil
	}
	return l
}

// find returns the check of a name.
func find(t *testing.T, r Report, name string) Check {
	t.Helper()
	for _, c := range r {
		if c.Name == name {
			return c
		}
	}
	t.Fatalf("no check %q in\n%s", name, r.Text(80))
	return Check{}
}

// is fails unless a check has a state, a text that holds one and a fix.
func is(t *testing.T, c Check, s State, text, fix string) {
	t.Helper()
	if c.State != s || !strings.Contains(c.Text, text) || c.Fix != fix {
		t.Errorf("%s: %s, %q, fix %q; want %s, %q, fix %q", c.Name, c.State, c.Text, c.Fix, s, text, fix)
	}
}

func TestHealthyLibrary(t *testing.T) {
	path := file(t)
	e := &engine{status: library.Status{Documents: 1204, Samples: 15, Outdated: 3, Bytes: 6_400_000, TextBytes: 2_000_000, Schema: 1, Shards: 1}}
	r := (&Library{Path: path, Extractor: "7", Patience: time.Minute}).with(e, nil).Checks(t.Context())
	is(t, find(t, r, "place"), OK, path, "")
	is(t, find(t, r, "permissions"), OK, "other users cannot", "")
	is(t, find(t, r, "documents"), OK, "1,204 documents, 15 of them samples", "")
	is(t, find(t, r, "size"), OK, "6.4 MB for 2 MB of text (3.2 times as much); form 1, index in 1 part", "")
	is(t, find(t, r, "outdated"), Note, "3 documents were read by other rules or weights than those of this program (7)", "brief reindex")
	is(t, find(t, r, "integrity"), OK, "no damage", "")
	if !e.closed || r.Count(Problem) != 0 {
		t.Errorf("closed: %v, %d problems", e.closed, r.Count(Problem))
	}
}

// What cannot be opened is said with its reason and its remedy.
func TestRefusedLibrary(t *testing.T) {
	for _, c := range []struct {
		err       error
		text, fix string // FILE stands for the file, quoted
	}{
		{library.ErrNotLibrary, "not a library", "mv FILE FILE.old"},
		{fmt.Errorf("%w: form 9, this program knows 1", library.ErrNewer), "form 9", ""},
		{library.ErrCorrupt, "bring a backup back", "brief restore BACKUP --library FILE"},
		{library.ErrLocked, "wait for it to end", ""},
		{library.ErrNetwork, "disk of this machine", "cp FILE* FOLDER && brief --library FOLDER/'a library.db'"},
		{library.ErrReadOnly, "read-only", "chmod u+rw FILE"},
		{errors.New("a surprise"), "cannot open it: a surprise", ""},
	} {
		path := file(t)
		fix := strings.ReplaceAll(c.fix, "FILE.old", quote(path+".old"))
		fix = strings.ReplaceAll(fix, "FILE", quote(path))
		l := &Library{Path: path, From: "--library"}
		is(t, find(t, l.with(nil, c.err).Checks(t.Context()), "open"), Problem, c.text, fix)
		e := &engine{statusErr: c.err}
		is(t, find(t, l.with(e, nil).Checks(t.Context()), "open"), Problem, c.text, fix)
		if !e.closed {
			t.Errorf("%v: it stays open", c.err)
		}
	}
}

func TestDamagedLibrary(t *testing.T) {
	path := file(t)
	for i, name := range []string{".version-1", ".before-restore-20260509-120000"} {
		put := path + name
		if err := os.WriteFile(put, make([]byte, 1500), 0o600); err != nil {
			t.Fatal(err)
		}
		at := time.Now().Add(time.Duration(i) * time.Hour)
		if err := os.Chtimes(put, at, at); err != nil {
			t.Fatal(err)
		}
	}
	left := filepath.Join(filepath.Dir(path), ".brief-1")
	if err := errors.Join(os.Mkdir(left, 0o700), os.WriteFile(filepath.Join(left, "library.db"), make([]byte, 5000), 0o600)); err != nil {
		t.Fatal(err)
	}
	e := &engine{check: fmt.Errorf("page 7: %w", library.ErrCorrupt)}
	r := (&Library{Path: path, Patience: time.Minute}).with(e, nil).Checks(t.Context())
	is(t, find(t, r, "integrity"), Problem, "page 7", "brief restore "+quote(path+".before-restore-20260509-120000"))
	is(t, find(t, r, "copies"), OK, "2 copies of it beside it, 3 kB in all", "")
	is(t, find(t, r, "left_over"), Note, "5 kB are left of a run that was ended", "rm -r "+quote(left))
}

// The usual look ends after a while, the deep one does not.
func TestPatience(t *testing.T) {
	e := &engine{takes: 50 * time.Millisecond}
	l := (&Library{Path: file(t), Patience: time.Millisecond}).with(e, nil)
	is(t, find(t, l.Checks(t.Context()), "integrity"), OK, "no damage found in 1ms", "brief doctor --deep")
	l.Deep = true
	is(t, find(t, l.Checks(t.Context()), "integrity"), OK, "no damage", "")
}

func TestPlaces(t *testing.T) {
	dir := t.TempDir()
	l := &Library{Path: filepath.Join(dir, "deep", "er", "library.db"), From: "$BRIEF_LIBRARY"}
	r := l.with(nil, errors.New("it must not be opened")).Checks(t.Context())
	is(t, find(t, r, "place"), Note, "there is no library "+l.Path+" ($BRIEF_LIBRARY) yet", "brief add PATH")
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("looking at it made %v, %v", entries, err)
	}
	is(t, find(t, (&Library{Path: dir}).Checks(t.Context()), "place"), Problem, "is a folder", "")
	is(t, find(t, (&Library{From: "--library"}).Checks(t.Context()), "place"), Note, "in memory (--library)", "")
	under := file(t)
	is(t, find(t, (&Library{Path: filepath.Join(under, "x")}).Checks(t.Context()), "place"), Problem, "not a directory", "ls -ld "+quote(under))
	is(t, Unplaced(errors.New("no home"))[0], Problem, "no home", "")
}

func TestPermissions(t *testing.T) {
	path := file(t)
	if err := os.Chmod(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	l := (&Library{Path: path, Patience: time.Minute}).with(&engine{}, nil)
	is(t, find(t, l.Checks(t.Context()), "permissions"), Note, "(-rw-r--r--)", "chmod 600 "+quote(path))
	if err := os.Chmod(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	is(t, find(t, l.Checks(t.Context()), "permissions"), OK, "other users cannot read it", "")
	if os.Getuid() == 0 {
		t.Skip("nothing is forbidden to root")
	}
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	is(t, find(t, l.Checks(t.Context()), "permissions"), Note, "cannot be written to", "chmod u+w "+quote(path))
}

// Who has the file open is named, as far as the system tells.
func TestHolders(t *testing.T) {
	path := file(t)
	if _, err := os.Stat("/proc/self/fd"); err != nil {
		if got := Holders(path); got != nil {
			t.Errorf("%v", got)
		}
		return
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if got := Holders(path); got != nil {
		t.Errorf("this process is named: %v", got)
	}
	other := exec.Command("sleep", "60")
	other.Stdin = f
	if err := other.Start(); err != nil {
		t.Skip(err)
	}
	defer func() { other.Process.Kill(); other.Wait() }()
	link := path + ".link"
	if err := os.Symlink(path, link); err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(Holders(link), ", "), fmt.Sprintf("sleep (process %d)", other.Process.Pid); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	r := (&Library{Path: path}).with(nil, library.ErrLocked).Checks(t.Context())
	is(t, find(t, r, "open"), Problem, "in use by sleep (process ", "")
}
