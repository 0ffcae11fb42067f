package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// longReports is a folder with n reports of forty paragraphs.
func longReports(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		var b strings.Builder
		fmt.Fprintf(&b, "Long report %d of %s\n", i+1, t.Name())
		for p := range 40 {
			fmt.Fprintf(&b, "\nOn day %d the harbour of Velmar took %d ships. Lorries came.\n", p+1, 100*(i+1)+p)
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("l%d.txt", i+1)), []byte(b.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// The next start is where the reader was left, by a key or by a signal: the list of a
// query, a document of it, the paragraph. Files of a command line are shown from their
// beginning, and change nothing of that.
func TestGoesOnWhereItWasLeft(t *testing.T) {
	_, library := home(t)
	dir := longReports(t, 3)
	s := onTerminal(t, nil, "add", dir)
	if status := s.ended(); status != 0 {
		t.Fatalf("exit status %d", status)
	}
	s = onTerminal(t, nil, "--library", library)
	s.await("DOCUMENTS 1/19")
	s.keys("/lorries -is:sample\r")
	s.await("DOCUMENTS 1/3")
	s.keys("j\r")
	s.await("Long report 2 of")
	s.await("¶1 of ")
	s.keys("}}}}}}}}}}}}}}}}}}}}")
	s.await("On day 21")
	s.await("¶21 of ")
	s.leaves(0)
	for _, end := range []syscall.Signal{0, syscall.SIGTERM, syscall.SIGHUP, 0} {
		s = onTerminal(t, nil)
		s.await("Long report 2 of")
		s.await("¶21 of ")
		s.await("On day 21")
		s.keys("q")
		s.await("DOCUMENTS 2/3")
		s.await("«lorries -is:sample»")
		s.keys("\r")
		s.await("¶21 of ")
		if end == 0 {
			s.leaves(0)
			continue
		}
		if err := s.cmd.Process.Signal(end); err != nil {
			t.Fatal(err)
		}
		if status := s.ended(); status != 128+int(end) {
			t.Errorf("exit status %d", status)
		}
	}
	s = onTerminal(t, nil, dir)
	s.await("Long report 1 of")
	s.await("¶1 of ")
	s.leaves(0)
	s = onTerminal(t, nil, "open", filepath.Join(dir, "l3.txt")+"#p4")
	s.await("¶4 of ")
	s.leaves(0)
	s = onTerminal(t, nil)
	s.await("¶21 of ")
	s.leaves(0)

	s = onTerminal(t, nil, "remove", "--yes", filepath.Join(dir, "l2.txt"))
	if status := s.ended(); status != 0 {
		t.Fatalf("exit status %d: %s", status, s.output())
	}
	s = onTerminal(t, nil)
	s.await("not where you were: the document is no longer in the library")
	s.await("DOCUMENTS 1/2")
	s.leaves(0)
}
