package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// lineTerminal starts the program on a terminal that can only print.
func lineTerminal(t *testing.T, stdin *os.File, args ...string) *session {
	t.Helper()
	return onTerminalIn(t, stdin, []string{"LC_ALL=C.UTF-8", "TERM=dumb"}, args...)
}

// replies types a line and waits for an answer that holds text, wherever lines were
// broken, and a prompt behind it.
func (s *session) replies(line, text string) {
	s.t.Helper()
	flat := func(text string) string { return strings.Join(strings.Fields(text), " ") }
	from := len(s.output())
	if line != "" {
		s.keys(line + "\n")
	}
	deadline := time.Now().Add(20 * time.Second)
	for {
		answer := s.output()[from:]
		if strings.Contains(flat(answer), flat(text)) && strings.HasSuffix(answer, "> ") {
			return
		}
		if time.Now().After(deadline) {
			s.t.Fatalf("%q was not answered with %q but %q", line, text, answer)
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// textOnly wants that nothing but text and line ends was written.
func (s *session) textOnly() {
	s.t.Helper()
	for i, r := range s.output() {
		if r < ' ' && r != '\n' && r != '\r' || r >= 0x7f && r < 0xa0 || r >= 0x2500 && r < 0x2580 {
			s.t.Errorf("%U at %d of %q", r, i, s.output())
			return
		}
	}
}

// On a terminal that can only print, and where lines are asked for, the reader is
// a prompt.
func TestLinesOnTerminal(t *testing.T) {
	for name, start := range map[string]func() *session{
		"dumb":     func() *session { return lineTerminal(t, nil) },
		"--linear": func() *session { return onTerminal(t, nil, "--linear") },
	} {
		t.Run(name, func(t *testing.T) {
			s := start()
			s.replies("", "\n6 paragraphs, 13 actors, 6 statistics, 8 doubts.\nAn empty line reads on; help tells the commands.\n1/16 key points> ")
			s.replies("4", "Doubt: date not in the body: February 2024.\n")
			s.replies("actors", "13 actors.\n1 Claudia Sheinbaum, person, Mexican President, 4 times\n")
			s.replies("pipe wc -l", "\n1/16 actors> ")
			s.replies("nonsense", "No command \"nonsense\": help lists them.\n")
			s.keys("quit\n")
			if status := s.ended(); status != 0 {
				t.Errorf("exit status %d", status)
			}
			s.textOnly()
		})
	}
}

func TestEndOfInputLeaves(t *testing.T) {
	s := lineTerminal(t, nil)
	s.replies("", "1/16 key points> ")
	s.keys("\x04")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	for deadline := time.Now().Add(5 * time.Second); !strings.HasSuffix(s.output(), "> \r\n"); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("the shell's prompt would not begin a line: %q", s.output())
		}
	}
}

func TestInterruptLeaves(t *testing.T) {
	s := lineTerminal(t, nil)
	s.replies("", "1/16 key points> ")
	s.keys("\x03")
	if status, want := s.ended(), 128+int(syscall.SIGINT); status != want {
		t.Errorf("exit status %d, want %d", status, want)
	}
	s.textOnly()
}

// An interrupt ends the program that has the terminal, not the session.
func TestInterruptIsThePrograms(t *testing.T) {
	s := lineTerminal(t, nil)
	s.replies("", "1/16 key points> ")
	marker := filepath.Join(t.TempDir(), "runs")
	s.keys("pipe touch " + marker + "; exec sleep 30\n")
	s.awaitFile(marker, "")
	from := time.Now()
	s.keys("\x03")
	s.replies("documents trump", "1 President Sheinbaum rejects")
	if took := time.Since(from); took > 15*time.Second {
		t.Errorf("the program ran on for %v", took)
	}
	s.keys("q\n")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// A document on standard input is read while commands come from the terminal.
func TestLinesFromStandardInput(t *testing.T) {
	path := filepath.Join(t.TempDir(), "in.txt")
	if err := os.WriteFile(path, []byte("- One point\n\nThe harbour handled 12 ships in May.\x1b[2J\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	in, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	s := lineTerminal(t, in, "-")
	s.replies("", "1/1 key points> ")
	s.replies("1", "1 One point.\n")
	s.replies("body", "At the beginning")
	s.replies("1", "1 The harbour handled 12 ships in May.␛[2J\n")
	s.keys("quit\n")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	s.textOnly()
}

// Files are made, not replaced, and an editor has the terminal for itself.
func TestLinesHandOn(t *testing.T) {
	dir := t.TempDir()
	doc := filepath.Join(dir, "doc.txt")
	if err := os.WriteFile(doc, []byte("The harbour handled 12 ships in May.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("VISUAL", tool(t, "editor", `read line; echo "$line" > "$1"; echo edited`))
	s := lineTerminal(t, nil, doc)
	s.replies("", "1/1 key points> ")
	s.replies("export "+dir+"/out.md", " bytes written to ")
	s.replies("export "+dir+"/out.md", "exists already: give another name")
	s.replies("export "+dir+"/none/out.md", "no such file or directory; check the folder")
	s.replies("export "+dir+"/out", "its ending says no form")
	s.keys("edit\n")
	s.keys("The port took 40 lorries a day.\n")
	s.replies("", "Read again: it has changed.\n")
	s.replies("top", "lorries")
	s.replies("refresh", "reading again ... Read again: this document has not changed.")
	s.keys("quit\n")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// An interrupt that ends a program may get here a little later.
func TestAbsence(t *testing.T) {
	var a absence
	now := time.Now()
	if a.holds(now) {
		t.Error("an interrupt before any program")
	}
	end := a.begin()
	if !a.holds(now.Add(time.Hour)) {
		t.Error("not while a program runs")
	}
	end()
	if now = time.Now(); !a.holds(now) || a.holds(now.Add(2*late)) {
		t.Error("not for a moment only after its end")
	}
}

func TestLocale(t *testing.T) {
	for _, c := range []struct {
		environment map[string]string
		want        bool
	}{
		{nil, false},
		{map[string]string{"LANG": "en_GB.UTF-8"}, false},
		{map[string]string{"LANG": "de_DE.utf8"}, false},
		{map[string]string{"LANG": "en_GB.UTF-8", "LC_ALL": "C"}, true},
		{map[string]string{"LC_CTYPE": "en_GB.ISO-8859-1", "LANG": "en_GB.UTF-8"}, true},
		{map[string]string{"LC_ALL": "C.UTF-8", "LANG": "C"}, false},
	} {
		if got := asciiOnly(func(name string) string { return c.environment[name] }); got != c.want {
			t.Errorf("%v: %v", c.environment, got)
		}
	}
}
