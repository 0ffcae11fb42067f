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

// An editor gets the file and the line; what it has changed is on the screen when
// it is left, at the same paragraph.
func TestEditorOnTerminal(t *testing.T) {
	dir := t.TempDir()
	path, log := filepath.Join(dir, "with ' quote.txt"), filepath.Join(dir, "log")
	if err := os.WriteFile(path, []byte("Title line here.\n\nFirst ships came.\n\nSecond ships came.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	editor := tool(t, "vim", `printf '<%s>' "$@" >"$LOG"; echo editing; read x </dev/tty; for f; do :; done; sed -i s/ships/boats/ "$f"`)
	t.Setenv("VISUAL", "")
	t.Setenv("EDITOR", editor+` -c 'set nowrap'`)
	t.Setenv("LOG", log)
	s := onTerminal(t, nil, path)
	s.await("Second ships came.")
	s.keys(":3\rE")
	s.await("editing")
	s.awaitFile(log, "<-c><set nowrap><+5><"+path+">")
	s.keys("\n")
	s.await("›  Second boats came.")
	s.await("1 changed")
	s.leaves(0)
}

// What comes from no file is shown as a copy, which is taken away.
func TestEditorOfASample(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Setenv("VISUAL", tool(t, "ed", `ls -l "$1"; read x </dev/tty`))
	s := onTerminal(t, nil)
	s.await("Key points 5 · 1!")
	s.keys("E")
	s.await("-r--------")
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("%d files in the folder for temporary ones, %v", len(left), err)
	}
	s.keys("\n")
	s.await("that was a copy of the text, made for the editor; it is removed")
	s.leaves(0)
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("%v is left behind, %v", left, err)
	}
}

// Nothing is left behind where the reader has to end before the editor.
func TestTerminatedDuringEditing(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	t.Setenv("VISUAL", tool(t, "ed", `ls -l "$1"; exec sleep 60`))
	s := onTerminal(t, nil)
	s.await("Key points 5 · 1!")
	s.keys("E")
	s.await("-r--------")
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if status, want := s.ended(), 128+int(syscall.SIGTERM); status != want {
		t.Errorf("exit status %d, want %d", status, want)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("%v is left behind, %v", left, err)
	}
}

func TestEditorThatIsNotThere(t *testing.T) {
	t.Setenv("VISUAL", "no-such-editor")
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("The harbour handled 12 ships.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := onTerminal(t, nil, path)
	s.await("The harbour handled")
	s.keys("E")
	s.await("no-such-editor: exit status 127; $VISUAL or $EDITOR says which")
	s.leaves(0)
}

// A citation's reference opens the reader at its place, with the documents around.
func TestOpenOnTerminal(t *testing.T) {
	for _, args := range [][]string{{"open", "27e906cf038e#p6.2"}, {"open", "000_0595d46202efcefa.txt#p6.2"}} {
		s := onTerminal(t, nil, args...)
		s.await("¶6 of 6")
		s.await("1/16 ")
		s.keys("yc")
		s.await("copied")
		_, after, _ := strings.Cut(s.output(), "\x1b]52;c;")
		coded, _, _ := strings.Cut(after, "\x07")
		if text, err := base64.StdEncoding.DecodeString(coded); err != nil || !strings.HasSuffix(string(text), "[brief 27e906cf038e#p6.2]") {
			t.Errorf("%v stands at %q, %v", args, text, err)
		}
		s.leaves(0)
	}
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("First.\n\nSecond.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := onTerminal(t, nil, path+"#p2")
	s.await("¶2 of 2")
	s.leaves(0)
	s = onTerminal(t, nil, "open", path+"#p9")
	s.await("no paragraph 9: there are 2")
	s.leaves(0)
	s = onTerminal(t, nil, "--linear", path+"#p2")
	s.await("2 Second.")
	s.keys("quit\n")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}
