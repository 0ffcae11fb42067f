package sqlite

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"brief/model/library"
	"brief/model/query"
)

// longer is a schema of a made-up later version.
func longer(steps ...step) schema { return append(current(), steps...) }

// beforehand is what an upgrade from the current version leaves beside a library.
func beforehand(path string) string { return fmt.Sprintf("%s.version-%d", path, current().version()) }

func addTable(ctx context.Context, _ *Engine, c *conn) error {
	return c.run(ctx, "CREATE TABLE later (x INTEGER)")
}

func useTable(ctx context.Context, _ *Engine, c *conn) error {
	_, err := c.exec(ctx, "INSERT INTO later VALUES (41)")
	return err
}

func openForm(t *testing.T, path string, opt Options, form schema) (*Engine, error) {
	t.Helper()
	e, err := open(t.Context(), path, opt, form)
	if err == nil {
		t.Cleanup(func() { e.Close() })
	}
	return e, err
}

func TestUpgrade(t *testing.T) {
	path := newFile(t, 1, 2)
	later := longer(addTable, useTable)
	if _, err := openForm(t, path, Options{ReadOnly: true}, later); !errors.Is(err, library.ErrReadOnly) {
		t.Errorf("an old library, for reading: %v; want one that is %q", err, library.ErrReadOnly)
	}
	e, err := openForm(t, path, Options{}, later)
	if err != nil {
		t.Fatal(err)
	}
	err = e.read(t.Context(), func(c *conn) error {
		n, err := c.number(t.Context(), "SELECT x FROM later")
		if n != 41 {
			t.Errorf("the steps left %d, want 41", n)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	checkDocuments(t, e, 2)
	if s, err := e.Status(t.Context(), ""); err != nil || s.Schema != later.version() {
		t.Errorf("Status: %+v, %v; want version %d", s, err, later.version())
	}
	putArticles(t, e, 3)
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}

	// What was there before stands beside it, and this version refuses the other.
	checkDocuments(t, openWith(t, beforehand(path), Options{ReadOnly: true}), 2)
	if _, err := openForm(t, path, Options{}, current()); !errors.Is(err, library.ErrNewer) {
		t.Errorf("a library of a later version: %v; want one that is %q", err, library.ErrNewer)
	}
	again, err := openForm(t, path, Options{}, later)
	if err != nil {
		t.Fatal(err)
	}
	checkDocuments(t, again, 3)
}

func checkDocuments(t *testing.T, e *Engine, want int) {
	t.Helper()
	r, err := e.Search(t.Context(), query.Scope{}, query.Query{}, query.Page{})
	if err != nil || len(r.Hits) != want {
		t.Errorf("%d documents, %v; want %d", len(r.Hits), err, want)
	}
	if err := e.Check(t.Context()); err != nil {
		t.Errorf("Check: %v", err)
	}
}

// An upgrade that fails on its way changes nothing, and can be tried again, also after
// a copy was left half.
func TestUpgradeFails(t *testing.T) {
	path := newFile(t, 1)
	write(t, beforehand(path)+".part", "cut off")
	failing := errors.New("this step fails")
	_, err := openForm(t, path, Options{}, longer(addTable, func(context.Context, *Engine, *conn) error { return failing }))
	if !errors.Is(err, failing) {
		t.Fatalf("Open: %v; want %v", err, failing)
	}
	e, err := openForm(t, path, Options{}, current())
	if err != nil {
		t.Fatal(err)
	}
	checkDocuments(t, e, 1)
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := openForm(t, path, Options{}, longer(addTable)); err != nil {
		t.Errorf("the second try: %v", err)
	}
	if parts, err := filepath.Glob(path + "*.part"); err != nil || len(parts) > 0 {
		t.Errorf("left behind: %q, %v", parts, err)
	}
}

// Where the copy cannot be made there is no upgrade.
func TestUpgradeWithoutCopy(t *testing.T) {
	path := newFile(t, 1)
	if err := os.MkdirAll(filepath.Join(beforehand(path)+".part", "in the way"), 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := openForm(t, path, Options{}, longer(addTable)); err == nil {
		t.Fatal("a library was upgraded without a copy")
	}
	e, err := openForm(t, path, Options{}, current())
	if err != nil {
		t.Fatal(err)
	}
	checkDocuments(t, e, 1)
}

// Two processes that find an old library upgrade it once.
func TestUpgradeTwice(t *testing.T) {
	path := newFile(t, 1)
	later := longer(addTable)
	errs := make(chan error)
	for range 2 {
		go func() {
			e, err := open(t.Context(), path, Options{}, later)
			if err == nil {
				err = e.Close()
			}
			errs <- err
		}()
	}
	for range 2 {
		if err := <-errs; err != nil {
			t.Errorf("Open: %v", err)
		}
	}
}

// fillTable takes a while, and more pages than stay in memory.
func fillTable(ctx context.Context, _ *Engine, c *conn) error {
	_, err := c.exec(ctx, "INSERT INTO later WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i < 5000) SELECT randomblob(100) FROM n")
	return err
}

// Whenever an upgrade is killed the library is the old one or the new one, with all
// its documents, and the next one makes it new.
func TestUpgradeKilled(t *testing.T) {
	rounds := 8
	if testing.Short() {
		rounds = 2
	}
	found := map[bool]int{}
	for i := range rounds {
		path := newFile(t, 1, 2, 3)
		other := helper(t, "upgrade", path)
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
		time.Sleep(time.Duration(i) * 120 * time.Millisecond / time.Duration(rounds))
		_ = other.Process.Kill()
		_ = other.Wait()

		old, err := openForm(t, path, Options{}, current())
		switch {
		case err == nil:
			checkDocuments(t, old, 3)
			if err := old.Close(); err != nil {
				t.Error(err)
			}
		case !errors.Is(err, library.ErrNewer):
			t.Errorf("round %d: %v; want the old library, or the new one refused", i, err)
		}
		found[err == nil]++
		e, err := openForm(t, path, Options{}, longer(addTable, fillTable, useTable))
		if err != nil {
			t.Fatalf("round %d: the next upgrade: %v", i, err)
		}
		checkDocuments(t, e, 3)
		checkDocuments(t, openWith(t, beforehand(path), Options{ReadOnly: true}), 3)
	}
	t.Logf("killed before it was done %d times, after it %d times", found[true], found[false])
}
