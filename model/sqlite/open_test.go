package sqlite

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brief/model/library"
	"brief/model/library/enginetest"
	"brief/model/query"
	"brief/model/triage"
)

// article is the ID of enginetest.Article(i).
func article(i int) string { return enginetest.Article(i).Briefing.Document.ID }

// putArticles adds articles one after the other in one call.
func putArticles(t testing.TB, e *Engine, numbers ...int) {
	t.Helper()
	var batch []library.Addition
	for _, i := range numbers {
		batch = append(batch, enginetest.Article(i))
	}
	if _, err := e.Put(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
}

// alter changes a file behind the engine's back.
func alter(t testing.TB, path string, statements ...string) {
	t.Helper()
	e := &Engine{path: path, opt: Options{}.withDefaults(), access: "mode=rwc"}
	e.driver = e.newDriver()
	c, err := e.connect(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, sql := range statements {
		if err := c.run(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.close(); err != nil {
		t.Fatal(err)
	}
}

func newFile(t testing.TB, documents ...int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.db")
	e, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(documents) > 0 {
		putArticles(t, e, documents...)
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestOpenRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		make func(path string)
		opt  Options
		want error
		says string
	}{
		{"a text", func(path string) { write(t, path, "Seizures rise\n\n"+strings.Repeat("text ", 500)) }, Options{}, library.ErrNotLibrary, ""},
		{"another program's database", func(path string) { alter(t, path, "CREATE TABLE t (x)") }, Options{}, library.ErrNotLibrary, "another program's"},
		{"a folder", func(path string) {
			if err := os.Mkdir(path, 0o700); err != nil {
				t.Fatal(err)
			}
		}, Options{}, library.ErrNotLibrary, ""},
		{"nothing, for reading", func(string) {}, Options{ReadOnly: true}, fs.ErrNotExist, ""},
		{"an empty file, for reading", func(path string) { write(t, path, "") }, Options{ReadOnly: true}, library.ErrNotLibrary, "empty"},
		{"a newer version", func(path string) { move(t, newFile(t), path); alter(t, path, "PRAGMA user_version = 99") }, Options{}, library.ErrNewer, "version 99"},
		{"a network file system", func(string) {}, Options{network: func(string) string { return "nfs" }}, library.ErrNetwork, "nfs"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "library.db")
			c.make(path)
			e, err := Open(t.Context(), path, c.opt)
			if err == nil {
				e.Close()
			}
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), path) {
				t.Errorf("Open: %v; want one that is %q, says %q and names the file", err, c.want, c.says)
			}
		})
	}
}

func write(t testing.TB, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func move(t testing.TB, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
}

func TestOpenMakes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a b%?#é.db")
	e := openWith(t, path, Options{})
	putArticles(t, e, 1)
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the new library: %v, %v; want one that only its owner reads", info.Mode(), err)
	}
	if s, err := e.Status(t.Context(), ""); err != nil || s.Path != path || s.Schema != current().version() || s.Shards != 1 || s.Bytes == 0 {
		t.Errorf("Status: %+v, %v", s, err)
	}
}

// A library on a network file system can be read: nobody writes then.
func TestNetworkForReading(t *testing.T) {
	path := newFile(t, 1)
	e := openWith(t, path, Options{ReadOnly: true, network: func(string) string { return "nfs" }})
	checkReadOnly(t, e, 1)
}

func checkReadOnly(t *testing.T, e *Engine, documents int) {
	t.Helper()
	r, err := e.Search(t.Context(), query.Scope{}, query.Query{}, query.Page{})
	if err != nil || len(r.Hits) != documents {
		t.Errorf("Search: %d hits, %v; want %d", len(r.Hits), err, documents)
	}
	s, err := e.Status(t.Context(), "")
	if err != nil || !s.ReadOnly {
		t.Errorf("Status: %+v, %v; want one that is read-only", s, err)
	}
	if err := e.Gather(t.Context(), "set", []string{article(1)}); err != nil {
		t.Errorf("Gather: %v", err)
	}
	_, put := e.Put(t.Context(), []library.Addition{enginetest.Article(7)})
	_, removed := e.Delete(t.Context(), []string{article(1)})
	_, marked := e.Mark(t.Context(), triage.Decision{Changes: []triage.Change{{ID: article(1), Key: triage.Read, After: triage.Yes}}})
	_, all := e.MarkAll(t.Context(), query.Scope{}, query.Query{}, triage.Stamp{}, "all", triage.Read, triage.Yes)
	_, undone := e.Undo(t.Context(), triage.Stamp{}, 0)
	for what, err := range map[string]error{
		"Put": put, "Delete": removed, "Mark": marked, "MarkAll": all, "Undo": undone, "SaveView": e.SaveView(t.Context(), "", query.View{Name: "a"}),
		"DeleteView": e.DeleteView(t.Context(), "", "a"), "Ask": e.Ask(t.Context(), "", "q", time.Time{}),
	} {
		if !errors.Is(err, library.ErrReadOnly) {
			t.Errorf("%s: %v; want one that is %q", what, err, library.ErrReadOnly)
		}
	}
	if err := e.Check(t.Context()); err != nil {
		t.Errorf("Check: %v", err)
	}
	dir, err := os.MkdirTemp("", "backup")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	if err := e.Backup(t.Context(), filepath.Join(dir, "backup")); err != nil {
		t.Errorf("Backup: %v", err)
	}
}

func TestReadOnlyOption(t *testing.T) {
	checkReadOnly(t, openWith(t, newFile(t, 1, 2), Options{ReadOnly: true}), 2)
}

func TestMemoryIsPrivate(t *testing.T) {
	one, other := openWith(t, memory, Options{}), openWith(t, memory, Options{})
	putArticles(t, one, 1)
	if s, err := other.Status(t.Context(), ""); err != nil || s.Documents != 0 || s.Path != "" {
		t.Errorf("another library in memory: %+v, %v", s, err)
	}
}

func TestClosed(t *testing.T) {
	e, err := Open(t.Context(), newFile(t, 1), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := e.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := e.Get(t.Context(), article(1)); !errors.Is(err, errClosed) {
		t.Errorf("Get after Close: %v", err)
	}
	if _, err := e.Put(t.Context(), []library.Addition{enginetest.Article(2)}); !errors.Is(err, errClosed) {
		t.Errorf("Put after Close: %v", err)
	}
}

// Another one holds the library: the engine waits as long as it was told, or as its
// caller does.
func TestLocked(t *testing.T) {
	path := newFile(t, 1)
	holder := openWith(t, path, Options{})
	e := openWith(t, path, Options{BusyTimeout: 80 * time.Millisecond})
	locked, release := make(chan struct{}), make(chan struct{})
	done := make(chan error)
	go func() {
		done <- holder.write(context.Background(), func(context.Context, *conn) error {
			close(locked)
			<-release
			return nil
		}, nil)
	}()
	<-locked
	if _, err := e.Put(t.Context(), []library.Addition{enginetest.Article(2)}); !errors.Is(err, library.ErrLocked) {
		t.Errorf("Put: %v; want one that is %q", err, library.ErrLocked)
	}
	if r, err := e.Search(t.Context(), query.Scope{}, query.Query{}, query.Page{}); err != nil || len(r.Hits) != 1 {
		t.Errorf("Search beside a writer: %d hits, %v", len(r.Hits), err)
	}
	patient := openWith(t, path, Options{BusyTimeout: time.Hour})
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := patient.Put(ctx, []library.Addition{enginetest.Article(2)}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Put whose context ends: %v", err)
	}
	close(release)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	putArticles(t, e, 2)
}

// Two engines on one file see what the other does, whatever each remembers.
func TestTwoEngines(t *testing.T) {
	path := newFile(t)
	one := openWith(t, path, Options{shardSize: 8})
	other := openWith(t, path, Options{shardSize: 8})
	for round := range 6 {
		for i, e := range []*Engine{one, other} {
			first := 100*round + 10*i
			putArticles(t, e, first, first+1, first+2, first+3, first+4)
			if _, err := e.Delete(t.Context(), []string{article(first)}); err != nil {
				t.Fatal(err)
			}
		}
		for _, e := range []*Engine{one, other} {
			total, err := e.Count(t.Context(), query.Scope{}, query.Query{})
			if want := 8 * (round + 1); err != nil || total.N != want {
				t.Fatalf("round %d: %+v, %v; want %d documents", round, total, err, want)
			}
			if err := e.Check(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// A set follows its documents when another process moves or deletes them.
func TestSetFollows(t *testing.T) {
	path := newFile(t, 1, 2, 3, 4)
	one, other := openWith(t, path, Options{}), openWith(t, path, Options{})
	if err := one.Gather(t.Context(), "set", []string{article(1), article(2), article(3)}); err != nil {
		t.Fatal(err)
	}
	found := func() (ids []string) {
		r, err := one.Search(t.Context(), query.Scope{}, query.Query{Where: query.Among{Set: "set"}}, query.Page{})
		if err != nil {
			t.Fatal(err)
		}
		for _, h := range r.Hits {
			ids = append(ids, h.ID)
		}
		return ids
	}
	if got := found(); len(got) != 3 {
		t.Fatalf("the set holds %d documents", len(got))
	}
	moved := enginetest.Article(2)
	moved.Briefing.Document.Published.Date = "2031-01-01"
	moved.Briefing.Extractor += "+"
	if _, err := other.Put(t.Context(), []library.Addition{moved}); err != nil {
		t.Fatal(err)
	}
	if _, err := other.Delete(t.Context(), []string{article(3)}); err != nil {
		t.Fatal(err)
	}
	if got := found(); len(got) != 2 || got[0] != article(2) || got[1] != article(1) {
		t.Errorf("after one was moved and one deleted, the set holds %q", got)
	}
}
