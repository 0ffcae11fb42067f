package sqlite_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"brief/model/library"
	"brief/model/library/enginetest"
	"brief/model/query"
	"brief/model/sqlite"
	"brief/model/triage"
)

// TestFullDisk fills a file system of its own. What was kept before stays, what no
// longer fits is refused whole, and once there is space it goes on.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=6m"); err != nil {
		t.Skipf("mounting a small file system takes a right that this user does not have: %v", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Errorf("unmount %s: %v", dir, err)
		}
	})
	ballast := filepath.Join(dir, "ballast")
	if err := os.WriteFile(ballast, make([]byte, 2<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	testFull(t, filepath.Join(dir, "library"), func() error { return os.Remove(ballast) })
}

// testFull adds documents until there is no more space, and goes on after free has
// made some.
func testFull(t *testing.T, path string, free func() error) {
	t.Helper()
	e, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	const size = 10
	kept := 0
	put := func() error {
		var batch []library.Addition
		for i := range size {
			batch = append(batch, enginetest.Article(kept+i))
		}
		n, err := e.Put(t.Context(), batch)
		if err == nil && n != size {
			return fmt.Errorf("Put of %d new documents added %d", size, n)
		}
		return err
	}
	for err = put(); err == nil; err = put() {
		if kept += size; kept > 100_000 {
			t.Fatal("there is no end to the disk")
		}
	}
	if !errors.Is(err, library.ErrFull) {
		t.Errorf("on a full disk: %v, want one that is %q", err, library.ErrFull)
	}
	if kept == 0 {
		t.Fatal("not even one batch fits: this test needs more space")
	}
	for range 3 {
		if err := put(); err == nil {
			kept += size // the log was written back, which made some room
		} else if !errors.Is(err, library.ErrFull) {
			t.Errorf("on a full disk: %v, want one that is %q", err, library.ErrFull)
		}
		if err := decideUntilFull(t, e); err != nil {
			t.Error(err)
		}
		if err := e.SaveView(t.Context(), "ana", query.View{Name: "a"}); err != nil && !errors.Is(err, library.ErrFull) {
			t.Errorf("SaveView on a full disk: %v, want one that is %q", err, library.ErrFull)
		}
	}
	checkKept(t, e, kept, size)
	if err := free(); err != nil {
		t.Fatal(err)
	}
	if err := e.Check(t.Context()); err != nil {
		t.Errorf("Check: %v", err)
	}
	if _, err := e.Mark(t.Context(), triage.Decision{Stamp: triage.Stamp{Analyst: "ana"}, Changes: []triage.Change{noteOn(0, "", "there is room")}}); err != nil {
		t.Errorf("Mark after there was space again: %v", err)
	}
	if err := put(); err != nil {
		t.Fatalf("after there was space again: %v", err)
	}
	kept += size
	checkKept(t, e, kept, size)
	if err := e.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
	if e, err = sqlite.Open(t.Context(), path, sqlite.Options{}); err != nil {
		t.Fatal(err)
	}
	checkKept(t, e, kept, size)
	if err := e.Check(t.Context()); err != nil {
		t.Errorf("Check: %v", err)
	}
	if err := e.Close(); err != nil {
		t.Errorf("close: %v", err)
	}
}

// decideUntilFull decides what takes much room until there is none. What was refused
// must not be there, and what was kept must be.
func decideUntilFull(t *testing.T, e *sqlite.Engine) error {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	st := triage.Stamp{Analyst: "filler"}
	for n := 0; ; n++ {
		text := make([]byte, 100_000) // that cannot be compressed much
		for i := range text {
			text[i] = ' ' + byte(random.IntN(90))
		}
		id := ids([]int{0})
		before, err := e.States(t.Context(), st.Analyst, id)
		if err != nil {
			return err
		}
		c := noteOn(0, before[0].Note, string(text))
		_, err = e.Mark(t.Context(), triage.Decision{Stamp: st, Verb: "note", Changes: []triage.Change{c}})
		after, stateErr := e.States(t.Context(), st.Analyst, id)
		switch {
		case stateErr != nil:
			return stateErr
		case err == nil && after[0].Note != c.After:
			return errors.New("a decision that was acknowledged is not there")
		case err == nil && n < 1000:
			continue
		case err == nil:
			return errors.New("there is no end to the disk")
		case !errors.Is(err, library.ErrFull):
			return fmt.Errorf("a decision on a full disk: %w, want one that is %q", err, library.ErrFull)
		case after[0].Note != before[0].Note:
			return errors.New("a decision that was refused is there")
		}
		return nil
	}
}

func noteOn(i int, before, after string) triage.Change {
	return triage.Change{ID: ids([]int{i})[0], Key: triage.Note, Before: before, After: after}
}

// checkKept checks that the first n documents are there, and of the next batch none.
func checkKept(t *testing.T, e *sqlite.Engine, n, size int) {
	t.Helper()
	for _, i := range numbers(0, n) {
		if i%17 == 0 || i > n-size {
			checkArticle(t, e, i)
		}
	}
	if there := countKnown(t, e, ids(numbers(n, size))); there != 0 {
		t.Errorf("%d documents of a batch that was refused are there", there)
	}
	if s, err := e.Status(t.Context(), ""); err != nil || s.Documents != n {
		t.Errorf("the library says it has %d documents, %v; want %d", s.Documents, err, n)
	}
}

// limited tells a process of this test to run TestLimitedFile with a limit.
const limited = "BRIEF_LIMITED"

// TestLimitedFile has the system refuse files beyond a size, as it does where a quota
// is used up. It wants a process of its own, since the limit is for all files.
func TestLimitedFile(t *testing.T) {
	if os.Getenv(limited) == "" {
		runLimited(t)
		return
	}
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	whole := limit
	limit.Cur = 3 << 20
	signal.Ignore(syscall.SIGXFSZ)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		t.Fatal(err)
	}
	testFull(t, filepath.Join(t.TempDir(), "library"), func() error { return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &whole) })
}

func runLimited(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self, "-test.run=^TestLimitedFile$", "-test.v")
	c.Env = append(os.Environ(), limited+"=1")
	if out, err := c.CombinedOutput(); err != nil || !strings.Contains(string(out), "--- PASS: TestLimitedFile") {
		t.Errorf("%v\n%s", err, out)
	}
}
