package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"brief/model/ingest"
	"brief/model/sqlite"
)

// home is an empty home for data, and where a library comes to be in it.
func home(t *testing.T) (dir, library string) {
	t.Helper()
	dir = t.TempDir()
	t.Setenv(libraryVariable, "")
	t.Setenv("XDG_DATA_HOME", dir)
	return dir, filepath.Join(dir, "brief", "library.db")
}

// reports is a folder with n reports.
func reports(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		text := fmt.Sprintf("Report %d of %s\n\nThe harbour of Velmar took %d ships on that day. Lorries came.\n", i+1, t.Name(), i+1)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("r%d.txt", i+1)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// kept is how many documents a library has, 0 where there is none.
func kept(t *testing.T, path string) int {
	t.Helper()
	if !exists(path) {
		return 0
	}
	e, err := sqlite.Open(t.Context(), path, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	s, err := e.Status(t.Context(), ingest.ExtractorVersion)
	if err != nil {
		t.Fatal(err)
	}
	return s.Documents
}

// awaitKept waits until a library has n documents.
func awaitKept(t *testing.T, path string, n int) {
	t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for kept(t, path) != n {
		if time.Now().After(deadline) {
			t.Fatalf("the library has %d documents, want %d", kept(t, path), n)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// away leaves from a prompt, which the first ctrl+c closes.
func (s *session) away(want int) {
	s.t.Helper()
	s.keys("\x03\x03")
	if status := s.ended(); status != want {
		s.t.Errorf("exit status %d, want %d", status, want)
	}
}

// samplesKept is how many samples there are.
const samplesKept = 16

// An empty home: the samples are shown, and are in the library from then on.
func TestFirstStart(t *testing.T) {
	_, library := home(t)
	s := onTerminal(t, nil)
	s.await("Key points 5 · 1!")
	awaitKept(t, library, samplesKept)
	s.leaves(0)
	s = onTerminal(t, nil)
	s.await("Key points 5 · 1!")
	s.keys("q")
	s.await("DOCUMENTS")
	s.await("sample")
	s.leaves(0)
}

// What is read is kept, and the next start shows it; a search is about what is shown.
func TestWhatIsReadIsKept(t *testing.T) {
	_, library := home(t)
	dir := reports(t, 3)
	s := onTerminal(t, nil, dir)
	s.await("Report 1 of")
	s.keys("SVelmar")
	s.await("· 3 documents")
	s.keys("\r\r")
	s.await("The harbour of Velmar")
	awaitKept(t, library, samplesKept+3)
	s.leaves(0)
	s = onTerminal(t, nil)
	s.await("19 documents")
	s.await("Report 3 of")
	s.keys("\r")
	s.await("The harbour of Velmar took")
	s.keys("SVelmar")
	s.await("EVERYWHERE Velmar · ")
	s.away(0)
}

// A file that goes stays readable, and its copy in another folder is the same document.
func TestLibraryWithoutFiles(t *testing.T) {
	_, library := home(t)
	dir := reports(t, 1)
	s := onTerminal(t, nil, dir)
	s.await("Report 1 of")
	awaitKept(t, library, samplesKept+1)
	s.leaves(0)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	s = onTerminal(t, nil)
	s.await("17 documents")
	s.keys("\r")
	s.await("The harbour of Velmar took 1 ships")
	s.leaves(0)
}

// Nothing is kept where nothing is to be kept, and it is found all the same.
func TestEphemeral(t *testing.T) {
	data, _ := home(t)
	for _, args := range [][]string{{"--ephemeral", reports(t, 3)}, {reports(t, 3), "--library", ":memory:"}} {
		s := onTerminal(t, nil, args...)
		s.await("Report 1 of")
		s.keys("SVelmar")
		s.await("· 3 documents")
		s.away(0)
	}
	s := onTerminal(t, nil, "--ephemeral")
	s.await("Key points 5 · 1!")
	s.leaves(0)
	if left, err := os.ReadDir(data); err != nil || len(left) > 0 {
		t.Errorf("%v is left behind, %v", left, err)
	}
}

// What is no library is not shown and not touched; files can be read all the same.
func TestNoLibraryOnTerminal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "text.db")
	const text = "This is a text, and no library at all.\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	s := onTerminal(t, nil, "--library", path)
	if status := s.ended(); status != 1 {
		t.Errorf("exit status %d, want 1", status)
	}
	s.printed("not a library")
	s.noScreen()
	s = onTerminal(t, nil, "--library", path, reports(t, 3))
	s.await("Report 1 of")
	s.await("what you read is not kept: cannot open the library")
	s.keys("SVelmar")
	s.await("· 3 documents")
	s.away(1)
	s.printed("not a library")
	if after, err := os.ReadFile(path); err != nil || string(after) != text {
		t.Errorf("the file holds %q, %v", after, err)
	}
}

// A home in which nothing can be made: the reader opens and says so.
func TestNoPlaceForALibrary(t *testing.T) {
	t.Setenv(libraryVariable, "")
	t.Setenv("XDG_DATA_HOME", "/dev/null/none")
	s := onTerminal(t, nil)
	s.await("Key points 5 · 1!")
	s.await("what you read is not kept")
	s.keys("Sfentanyl")
	s.await("· 1 document")
	s.away(0)
	s = onTerminal(t, nil, reports(t, 1))
	s.await("Report 1 of")
	s.await("what you read is not kept")
	s.leaves(0)
	s = lineTerminal(t, nil, reports(t, 1))
	s.replies("", "what you read is not kept: cannot open the library /dev/null/none/brief/library.db: not a directory; give another file")
	s.keys("quit\n")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// Who may only read a library reads it.
func TestReadOnlyLibrary(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("nothing is read-only for root")
	}
	_, library := home(t)
	dir := reports(t, 2)
	s := onTerminal(t, nil, dir)
	s.await("Report 1 of")
	awaitKept(t, library, samplesKept+2)
	s.leaves(0)
	for path, mode := range map[string]os.FileMode{library: 0o400, filepath.Dir(library): 0o500} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Chmod(path, 0o700) })
	}
	s = onTerminal(t, nil)
	s.await("18 documents")
	s.await("the library is read-only")
	s.keys("\r")
	s.await("The harbour of Velmar took")
	s.leaves(0)
	s = onTerminal(t, nil, reports(t, 1))
	s.await("what you read is not kept")
	s.leaves(0)
	s = onTerminal(t, nil, "add", dir)
	if status := s.ended(); status != 1 {
		t.Errorf("exit status %d, want 1", status)
	}
	s.printed("the library is read-only")
}

// Two readers add to one library at the same time.
func TestTwoReaders(t *testing.T) {
	_, library := home(t)
	one, other := onTerminal(t, nil, reports(t, 20)), onTerminal(t, nil, reports(t, 30))
	one.await("Report 1 of")
	other.await("Report 1 of")
	awaitKept(t, library, samplesKept+30) // the same documents, at two places
	for _, s := range []*session{one, other} {
		s.keys("SVelmar")
	}
	one.await("· 20 documents")
	other.await("· 30 documents")
	one.away(0)
	other.away(0)
}

// Who leaves early does not wait, and what is in the library by then is whole.
func TestLeavingWhileAdding(t *testing.T) {
	if testing.Short() {
		t.Skip("it adds thousands of files")
	}
	_, library := home(t)
	dir := reports(t, 3000)
	for _, leave := range []func(*session) int{
		func(s *session) int { s.keys("\x03\x03"); return 0 },
		func(s *session) int { s.cmd.Process.Signal(syscall.SIGTERM); return 128 + int(syscall.SIGTERM) },
	} {
		s := onTerminal(t, nil, dir)
		s.await("Report 1 of")
		s.keys("S")
		for deadline := time.Now().Add(20 * time.Second); kept(t, library) <= samplesKept; time.Sleep(5 * time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatal("nothing was added")
			}
		}
		from := time.Now()
		want := leave(s)
		if status := s.ended(); status != want {
			t.Errorf("exit status %d, want %d", status, want)
		}
		if took := time.Since(from); took > 5*time.Second {
			t.Errorf("leaving took %v", took)
		}
	}
	e, err := sqlite.Open(t.Context(), library, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	if err := e.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

// Another program has the library for itself: the reader goes on, and says that not all
// is kept.
func TestLockedLibrary(t *testing.T) {
	if testing.Short() {
		t.Skip("it waits until the library is given up")
	}
	_, library := home(t)
	dir := reports(t, 2)
	s := onTerminal(t, nil, "add", reports(t, 1))
	if status := s.ended(); status != 0 {
		t.Fatalf("exit status %d", status)
	}
	unlock := lock(t, library)
	s = onTerminal(t, nil, dir)
	s.await("Report 1 of")
	s.await("not all of this is in the library: another program is using the library")
	s.keys("\x1b")
	s.keys("}")
	s.await("The harbour of Velmar")
	s.leaves(1)
	s.printed("another program is using the library")
	s = onTerminal(t, nil)
	s.await("17 documents") // who only reads need not wait
	s.leaves(0)
	unlock()
	s = onTerminal(t, nil, dir)
	s.await("Report 1 of")
	awaitKept(t, library, samplesKept+2)
	s.leaves(0)
}

// On a terminal adding says how far it is, removing asks, and an interrupt ends it.
func TestCommandsOnTerminal(t *testing.T) {
	if testing.Short() {
		t.Skip("it adds thousands of files")
	}
	_, library := home(t)
	dir := reports(t, 3000)
	s := onTerminal(t, nil, "add", dir)
	s.await("adding [=")
	s.keys("\x03")
	if status, want := s.ended(), 128+int(syscall.SIGINT); status != want {
		t.Errorf("exit status %d, want %d", status, want)
	}
	s.await("brief: interrupted: ")
	s.await("added; run it again to go on")
	some := kept(t, library)
	if some <= samplesKept || some >= samplesKept+3000 {
		t.Errorf("%d documents are kept", some)
	}
	s = onTerminal(t, nil, "add", filepath.Join(dir, "r1.txt"), filepath.Join(dir, "r2.txt"))
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	for _, c := range []struct {
		answer, says string
		left         int
	}{{"n", "nothing was removed", some}, {"\x03", "nothing was removed", some}, {"y", "removed; brief add", samplesKept}} {
		s = onTerminal(t, nil, "remove", dir)
		s.await("documents? [y/N]")
		s.keys(c.answer)
		if c.answer != "\x03" {
			s.keys("\n")
		}
		s.ended()
		s.await(c.says)
		if n := kept(t, library); n > c.left+2 || n < c.left {
			t.Errorf("after %q %d documents are kept, want %d", c.answer, n, c.left)
		}
	}
}

// lock holds a library's lock for writers until it is called.
func lock(t *testing.T, path string) (unlock func()) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conn.ExecContext(t.Context(), "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	return func() {
		if _, err := conn.ExecContext(context.Background(), "ROLLBACK"); err != nil {
			t.Error(err)
		}
		conn.Close()
	}
}

// A file that is edited out of the library is a new document of it, beside the one that
// was.
func TestEditingOutOfTheLibrary(t *testing.T) {
	_, library := home(t)
	dir := reports(t, 1)
	s := onTerminal(t, nil, "add", dir)
	if status := s.ended(); status != 0 {
		t.Fatalf("exit status %d", status)
	}
	t.Setenv("VISUAL", tool(t, "ed", `for f; do :; done; sed -i s/ships/boats/ "$f"`))
	s = onTerminal(t, nil)
	s.await("17 documents")
	s.keys("\r")
	s.await("¶1 of 1")
	s.keys("E")
	s.await("1 new")
	awaitKept(t, library, samplesKept+2)
	s.leaves(0)

	t.Setenv("VISUAL", tool(t, "ed", `sed -i s/Lorries/Trains/ "$1"`))
	s = lineTerminal(t, nil)
	s.replies("", "The harbour of Velmar took 1 boats on that day")
	s.keys("edit\n")
	s.replies("", "Read again: it has changed. The version before is a document of its own.")
	s.replies("body", "At the beginning")
	s.replies("1", "Trains came")
	s.keys("quit\n")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	awaitKept(t, library, samplesKept+3)
}

// A citation leads into the library when its file has gone.
func TestCitationOfTheLibrary(t *testing.T) {
	home(t)
	dir := reports(t, 1)
	out, _ := ran(t, "add", "--as", "jsonl", dir)
	var line outcomeJSON
	if err := json.Unmarshal(out, &line); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	reference := line.ID[:citedHash] + "#p1.2"
	s := onTerminal(t, nil, "open", reference)
	s.await("¶1 of 1")
	s.keys("yc")
	s.await("copied")
	s.leaves(0)
	s = lineTerminal(t, nil, "open", reference)
	s.replies("", "The harbour of Velmar took 1 ships on that day")
	s.keys("quit\n")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	t.Chdir(t.TempDir())
	s = onTerminal(t, nil, "--linear", "show", "000000000000")
	if status := s.ended(); status != 1 {
		t.Errorf("exit status %d, want 1", status)
	}
	s.printed("no document with the hash 000000000000")
}
