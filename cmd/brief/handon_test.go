package main

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// tool puts a shell script into a folder of its own and returns its path.
func tool(t *testing.T, name, body string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+body+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

// awaitFile waits until a file holds text.
func (s *session) awaitFile(path, text string) {
	s.t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for {
		data, err := os.ReadFile(path)
		if err == nil && strings.Contains(string(data), text) {
			return
		}
		if time.Now().After(deadline) {
			s.t.Fatalf("%s never held %q: %v %q", path, text, err, data)
		}
		time.Sleep(5 * time.Millisecond)
	}
}

func (s *session) leaves(want int) {
	s.t.Helper()
	s.keys("Q")
	if status := s.ended(); status != want {
		s.t.Errorf("exit status %d, want %d", status, want)
	}
}

// The clipboard's sequence reaches the terminal.
func TestCopyReachesTheTerminal(t *testing.T) {
	t.Setenv("TMUX", "")
	t.Setenv("DISPLAY", "")
	t.Setenv("WAYLAND_DISPLAY", "")
	s := onTerminal(t, nil)
	s.await("Key points 5 · 1!")
	s.keys("yc")
	s.await("to the terminal's clipboard (OSC 52: it does not confirm)")
	_, after, ok := strings.Cut(s.output(), "\x1b]52;c;")
	coded, _, _ := strings.Cut(after, "\x07")
	text, err := base64.StdEncoding.DecodeString(coded)
	if !ok || err != nil || !strings.HasSuffix(string(text), "¶1.1 [brief 27e906cf038e#p1.1]") {
		t.Errorf("%v: the terminal got %q", err, text)
	}
	s.leaves(0)
}

// A command has the terminal while it runs: the keyboard is its own, and its
// output stays until enter.
func TestPipeOnTerminal(t *testing.T) {
	got := filepath.Join(t.TempDir(), "got")
	t.Setenv("SHELL", "/bin/sh")
	t.Setenv("GOT", got)
	s := onTerminal(t, nil)
	s.await("Key points 5 · 1!")
	s.keys(`:pipe cat >"$GOT"; read x </dev/tty; echo "<$x>"` + "\r")
	s.awaitFile(got, "# President Sheinbaum rejects")
	s.keys("hello\n")
	s.await("<hello>")
	s.await("[done; enter goes back to brief]")
	s.keys("\n")
	s.await("Key points 5 · 1!")
	s.leaves(0)
}

// An interrupt typed at a command ends the command, not the reader.
func TestInterruptIsForTheCommand(t *testing.T) {
	t.Setenv("SHELL", "/bin/sh")
	s := onTerminal(t, nil)
	s.await("Key points 5 · 1!")
	s.keys(":pipe echo be''gun; exec sleep 60\r")
	s.await("begun")
	s.keys("\x03")
	s.await("[signal: interrupt; enter goes back to brief]")
	s.keys("\n")
	s.await("signal: interrupt")
	s.await("Key points 5 · 1!")
	s.leaves(0)
}

// A reader that must end does not wait for the command.
func TestTerminatedDuringACommand(t *testing.T) {
	t.Setenv("SHELL", "/bin/sh")
	s := onTerminal(t, nil)
	s.await("Key points 5 · 1!")
	s.keys(":pipe echo be''gun; exec sleep 60\r")
	s.await("begun")
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if status, want := s.ended(), 128+int(syscall.SIGTERM); status != want {
		t.Errorf("exit status %d, want %d", status, want)
	}
}

func TestPagerOnTerminal(t *testing.T) {
	t.Setenv("PAGER", tool(t, "pager", `head -1; echo shown; read x </dev/tty`))
	s := onTerminal(t, nil)
	s.await("Key points 5 · 1!")
	s.keys(":pager\r")
	s.await("shown")
	s.keys("\n")
	s.await("pager: done")
	s.leaves(0)
}
