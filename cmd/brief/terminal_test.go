package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// session is the program on a real pseudo-terminal.
type session struct {
	t      *testing.T
	master *os.File
	tty    *os.File
	cmd    *exec.Cmd
	before *term.State

	screen *vt.SafeEmulator // what a user sees
	mu     sync.Mutex
	out    bytes.Buffer // every byte that was written
}

// onTerminal starts the program with arguments, its output on a terminal of 80
// by 24 cells and its input there too, unless stdin is given.
func onTerminal(t *testing.T, stdin *os.File, args ...string) *session {
	t.Helper()
	return onTerminalIn(t, stdin, []string{"LC_ALL=C.UTF-8"}, args...)
}

// onTerminalIn is the same with variables of the environment.
func onTerminalIn(t *testing.T, stdin *os.File, environment []string, args ...string) *session {
	t.Helper()
	return commandOnTerminal(t, stdin, environment, exec.Command("brief", args...))
}

// underShell is onTerminal with a shell that has job control above, which continues
// the program when it has been stopped and a line was typed.
func underShell(t *testing.T) *session {
	t.Helper()
	return commandOnTerminal(t, nil, []string{"LC_ALL=C.UTF-8"}, exec.Command("sh", "-mc", "brief; read line; fg; exit $?"))
}

// commandOnTerminal starts cmd as the leader of a session on a new terminal.
func commandOnTerminal(t *testing.T, stdin *os.File, environment []string, cmd *exec.Cmd) *session {
	t.Helper()
	master, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	before, err := term.GetState(tty.Fd())
	if err != nil {
		t.Fatal(err)
	}
	s := &session{t: t, master: master, tty: tty, before: before, cmd: cmd, screen: vt.NewSafeEmulator(80, 24)}
	go io.Copy(io.Discard, s.screen) // a terminal that answers no query
	s.cmd.Env = append(append(os.Environ(), "TERM=xterm-256color", "NO_COLOR="), environment...)
	s.cmd.Stdin, s.cmd.Stdout, s.cmd.Stderr = tty, tty, tty
	if stdin != nil {
		s.cmd.Stdin = stdin
	}
	// Ctty is an index into the child's descriptors: 1 is standard output.
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: 1}
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go s.read()
	t.Cleanup(func() {
		s.cmd.Process.Kill()
		master.Close()
		tty.Close()
	})
	return s
}

func (s *session) read() {
	buf := make([]byte, 32<<10)
	for {
		n, err := s.master.Read(buf)
		s.mu.Lock()
		s.out.Write(buf[:n])
		s.mu.Unlock()
		s.screen.Write(buf[:n])
		if err != nil {
			return
		}
	}
}

func (s *session) output() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.out.String()
}

// await waits until text stands on the screen.
func (s *session) await(text string) {
	s.t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for !strings.Contains(ansi.Strip(s.screen.Render()), text) {
		if time.Now().After(deadline) {
			s.t.Fatalf("%q never appeared on the screen:\n%s", text, ansi.Strip(s.screen.Render()))
		}
		time.Sleep(5 * time.Millisecond)
	}
}

func (s *session) keys(text string) {
	if _, err := s.master.WriteString(text); err != nil {
		s.t.Fatal(err)
	}
}

// ended waits for the program's end and checks that the terminal is as it was:
// its modes, the main screen, a visible cursor.
func (s *session) ended() (status int) {
	s.t.Helper()
	done := make(chan error, 1)
	go func() { done <- s.cmd.Wait() }()
	select {
	case err := <-done:
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			status = exit.ExitCode()
		}
	case <-time.After(20 * time.Second):
		s.t.Fatal("the program did not end")
	}
	after, err := term.GetState(s.tty.Fd())
	if err != nil {
		s.t.Fatal(err)
	}
	if after.Termios != s.before.Termios {
		s.t.Errorf("the terminal's modes were %+v and are %+v", s.before.Termios, after.Termios)
	}
	deadline := time.Now().Add(5 * time.Second)
	for !s.screenRestored() {
		if time.Now().After(deadline) {
			s.t.Fatalf("the screen was not restored: %q", s.output())
		}
		time.Sleep(5 * time.Millisecond)
	}
	return status
}

func (s *session) screenRestored() bool {
	out := s.output()
	last := func(on, off string) bool { return strings.LastIndex(out, on) <= strings.LastIndex(out, off) }
	return last(ansi.SetModeAltScreenSaveCursor, ansi.ResetModeAltScreenSaveCursor) &&
		last(ansi.ResetModeTextCursorEnable, ansi.SetModeTextCursorEnable) &&
		last(ansi.SetModeBracketedPaste, ansi.ResetModeBracketedPaste) &&
		last(ansi.SetModeLightDark, ansi.ResetModeLightDark) &&
		strings.Count(out, "\x1b[>1u") == strings.Count(out, "\x1b[<1u") && // the Kitty keyboard
		last("\x1b[>4;2m", "\x1b[>4m") // xterm's other keys
}

// awaitOutput waits until text has been written n times.
func (s *session) awaitOutput(text string, n int) {
	s.t.Helper()
	deadline := time.Now().Add(20 * time.Second)
	for strings.Count(s.output(), text) < n {
		if time.Now().After(deadline) {
			s.t.Fatalf("%q was not written %d times: %q", text, n, s.output())
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// Reports of a change between light and dark are wanted while the reader shows
// and not while another program has the terminal.
func TestSchemeReportsStopOnSuspend(t *testing.T) {
	s := underShell(t)
	s.await("Key points 5 · 1!")
	s.awaitOutput(ansi.SetModeLightDark, 1)
	s.keys("\x1a")
	s.awaitOutput(ansi.ResetModeLightDark, 1)
	s.awaitOutput(ansi.ResetModeAltScreenSaveCursor, 1)
	if n := strings.Count(s.output(), ansi.SetModeLightDark); n != 1 {
		t.Errorf("reports were asked for %d times before the suspension", n)
	}
	s.keys("\n")
	s.awaitOutput(ansi.SetModeLightDark, 2)
	s.keys("\x1b[?997;2n")
	s.awaitOutput("\x1b[38;5;24m", 1) // the accent of the light palette
	s.keys("Q")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// The program alone on a terminal is in a group that the kernel does not stop.
func TestSuspendWithoutShell(t *testing.T) {
	s := onTerminal(t, nil)
	s.await("Key points 5 · 1!")
	s.keys("\x1a")
	s.await("cannot suspend here: no shell with job control above")
	s.keys("?")
	s.await("KEYS")
	s.keys("Q")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// Terminals whose colours are chosen are not asked for theirs.
func TestChosenColoursAskNothing(t *testing.T) {
	s := onTerminal(t, nil, "--theme", "light")
	s.await("Key points 5 · 1!")
	s.keys("Q")
	s.ended()
	if out := s.output(); strings.Contains(out, "2031") || strings.Contains(out, ansi.RequestBackgroundColor) {
		t.Errorf("the terminal was asked: %q", out)
	}
}

func TestReaderOnTerminal(t *testing.T) {
	s := onTerminal(t, nil)
	s.await("Key points 5 · 1!")
	s.keys("Q")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// Over ssh synchronized output is wanted most, and ctrl+l draws all again.
func TestOverSSH(t *testing.T) {
	t.Setenv("SSH_TTY", "/dev/pts/9")
	s := onTerminal(t, nil)
	s.await("Key points 5 · 1!")
	s.awaitOutput(ansi.RequestModeSynchronizedOutput, 1)
	before := strings.Count(s.output(), "Mexican President")
	s.keys("\x0c")
	s.awaitOutput("Mexican President", before+1)
	s.keys("Q")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

func TestSignalsRestoreTheTerminal(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT} {
		t.Run(sig.String(), func(t *testing.T) {
			s := onTerminal(t, nil)
			s.await("Key points 5 · 1!")
			if err := s.cmd.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			if status, want := s.ended(), 128+int(sig); status != want {
				t.Errorf("exit status %d, want %d", status, want)
			}
			_, after, _ := strings.Cut(s.output(), ansi.ResetModeAltScreenSaveCursor)
			if printed := strings.TrimSpace(ansi.Strip(after)); printed != "" {
				t.Errorf("%q was printed", printed)
			}
		})
	}
}

// Standard input that is the keyboard is no document.
func TestTerminalIsNoDocument(t *testing.T) {
	s := onTerminal(t, nil, "-")
	if status := s.ended(); status != 2 {
		t.Errorf("exit status %d, want 2", status)
	}
	s.printed("standard input is a terminal: give a file or a folder, or pipe text into brief -")
	s.noScreen()
}

// noScreen wants that the program has printed and never drawn.
func (s *session) noScreen() {
	s.t.Helper()
	if strings.Contains(s.output(), ansi.SetModeAltScreenSaveCursor) {
		s.t.Errorf("a screen was opened: %q", s.output())
	}
}

// What could not be read is named when the reader has ended.
func TestFailuresAreToldAfterTheReader(t *testing.T) {
	dir := t.TempDir()
	good := filepath.Join(dir, "good.txt")
	if err := os.WriteFile(good, []byte("The harbour handled 12 ships in May.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := onTerminal(t, nil, filepath.Join(dir, "missing.txt"), good)
	s.await("The harbour handled")
	s.keys("Q")
	if status := s.ended(); status != 1 {
		t.Errorf("exit status %d, want 1", status)
	}
	s.printed("missing.txt: no such file or directory; check the path")
}

// Where nothing can be read there is nothing to draw.
func TestNothingToRead(t *testing.T) {
	dir := t.TempDir()
	picture, lines := filepath.Join(dir, "picture.dat"), filepath.Join(dir, "empty.jsonl")
	for path, data := range map[string]string{picture: "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", lines: ""} {
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	empty := filepath.Join(dir, "empty")
	if err := os.Mkdir(empty, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ paths, want []string }{
		{[]string{"/none"}, []string{"brief: cannot open /none: no such file or directory; check the path"}},
		{[]string{"/none", "/dev/zero"}, []string{"cannot open /none", "cannot open /dev/zero: a device"}},
		{[]string{picture}, []string{"convert it to plain text or Markdown first"}},
		{[]string{empty}, []string{"no document found in"}},
		{[]string{lines}, []string{"no document found in"}},
	} {
		s := onTerminal(t, nil, c.paths...)
		if status := s.ended(); status != 1 {
			t.Errorf("%v: exit status %d, want 1", c.paths, status)
		}
		for _, text := range c.want {
			s.printed(text)
		}
		s.noScreen()
	}
}

// printed wants text among what the program printed, wherever lines were broken.
func (s *session) printed(text string) {
	s.t.Helper()
	squeeze := func(t string) string { return strings.Join(strings.Fields(t), "") }
	deadline := time.Now().Add(5 * time.Second)
	for !strings.Contains(squeeze(s.output()), squeeze(text)) {
		if time.Now().After(deadline) {
			s.t.Fatalf("%q was not printed: %q", text, s.output())
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// Who pipes text in and forgets the - is told.
func TestSamplesAreAnnouncedOnTerminal(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	defer w.Close()
	s := onTerminal(t, r)
	s.await("showing the samples; brief - reads standard input")
	s.keys("Q")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// A document on standard input is read while keys come from the terminal.
func TestStandardInputIsTheDocument(t *testing.T) {
	path := filepath.Join(t.TempDir(), "in.txt")
	if err := os.WriteFile(path, []byte("- One point\nThe harbour handled 12 ships in May.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	in, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	s := onTerminal(t, in, "-")
	s.await("The harbour handled")
	s.keys("?")
	s.await("KEYS")
	s.keys("Q")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// What a hostile document holds never reaches the terminal as a control.
func TestHostileDocumentOnTerminal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "evil\x1b[2J.txt")
	evil := "First words.\x1b]0;owned\x07 \x1b[2J\u009b31m\u202e Last \x1b]52;c;b3duZWQ=\x07words.\r\n"
	if err := os.WriteFile(path, []byte(evil), 0o600); err != nil {
		t.Fatal(err)
	}
	s := onTerminal(t, nil, path)
	s.await("First words.")
	s.await("52;c;b3duZWQ=␇words.")
	s.keys("Q")
	s.ended()
	for _, bad := range []string{"\x1b]0;owned", "\x1b]52", "\u202e", "\u009b"} {
		if strings.Contains(s.output(), bad) {
			t.Errorf("%q reached the terminal", bad)
		}
	}
}

// A locale without UTF-8 gets a screen in ASCII.
func TestLocaleDecidesOnASCII(t *testing.T) {
	s := onTerminalIn(t, nil, []string{"LC_ALL=C"})
	s.await("Key points 5 - 1!")
	s.keys("Q")
	s.ended()
	if i := strings.IndexFunc(s.output(), func(r rune) bool { return r > 0x7f }); i >= 0 {
		t.Errorf("%q was written", s.output()[i:min(i+20, len(s.output()))])
	}
}

// Any value of NO_COLOR turns colours off, and not the attributes.
func TestNoColourOnTerminal(t *testing.T) {
	s := onTerminalIn(t, nil, []string{"LC_ALL=C.UTF-8", "NO_COLOR=yes", "COLORTERM=truecolor"})
	s.await("Key points 5 · 1!")
	s.keys(":theme light\r")
	s.keys("Q")
	s.ended()
	for _, bad := range []string{"\x1b[38;", "\x1b[48;", ";38;", ";48;", "\x1b[34m", "2031"} {
		if strings.Contains(s.output(), bad) {
			t.Errorf("%q was written: %q", bad, s.output())
		}
	}
	if !strings.Contains(s.output(), "\x1b[1m") {
		t.Error("nothing is bold")
	}
}

// Help fits a terminal of 80 columns: none of its lines is broken by the terminal.
func TestHelpFitsTheTerminal(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"open", "--help"}, {"show", "--help"}, {"extract", "--help"}} {
		s := onTerminal(t, nil, args...)
		s.printed("FLAGS")
		if status := s.ended(); status != 0 {
			t.Errorf("%v: exit status %d", args, status)
		}
		for line := range strings.SplitSeq(ansi.Strip(s.output()), "\n") {
			if line = strings.TrimRight(line, " \r"); ansi.StringWidth(line) > 80 {
				t.Errorf("%v: %d columns: %s", args, ansi.StringWidth(line), line)
			}
		}
	}
}
