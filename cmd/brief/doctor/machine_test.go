package doctor

import (
	"context"
	"encoding/json"
	"errors"
	"image/color"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"pgregory.net/rapid"
)

// machine has no terminal, and the programs and answers that are given.
func machine(t *testing.T, environment string, programs ...string) *Machine {
	t.Helper()
	out, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { out.Close() })
	return &Machine{
		In: out, Out: out, Environment: strings.Fields(environment),
		LookPath: func(name string) (string, error) {
			for _, p := range programs {
				if p == name {
					return "/bin/" + p, nil
				}
			}
			return "", errors.New("not found")
		},
		Run: func(context.Context, string, ...string) (string, error) { return "", errors.New("no answer") },
	}
}

func TestMachine(t *testing.T) {
	for _, c := range []struct {
		environment string
		name        string
		state       State
		text, fix   string
	}{
		{"", "term", Note, "TERM is not set", "export TERM=xterm-256color"},
		{"TERM=dumb", "term", Note, "prints lines", "export TERM=xterm-256color"},
		{"TERM=xterm", "term", OK, "TERM is xterm", ""},
		{"TERM=xterm", "colours", Note, "16 colours", "export COLORTERM=truecolor"},
		{"TERM=xterm-256color", "colours", OK, "256 colours", ""},
		{"TERM=xterm-256color COLORTERM=truecolor", "colours", OK, "16 million", ""},
		{"TERM=xterm-256color NO_COLOR=yes", "colours", OK, "as NO_COLOR asks", ""},
		{"TERM=dumb", "colours", Note, "no colours", ""},
		{"TERM=xterm", "size", OK, "no terminal", ""},
		{"TERM=xterm", "locale", OK, "no locale is set", ""},
		{"LC_ALL=C LANG=en_GB.UTF-8", "locale", Note, "C is not UTF-8", "export LC_ALL=C.UTF-8"},
		{"LC_ALL= LANG=en_GB.utf8", "locale", OK, "UTF-8 (en_GB.utf8)", ""},
		{"SSH_CONNECTION=a", "ssh", OK, "over ssh", ""},
		{"STY=1", "screen", Note, "GNU screen", ""},
		{"TMUX=a", "tmux", Problem, "does not answer", ""},
		{"TERM=xterm", "terminal", OK, "OSC 52", ""},
		{"TERM=linux", "terminal", Note, "no clipboard; write a file", ""},
		{"TERM_PROGRAM=Apple_Terminal DISPLAY=:0", "terminal", Note, "programs hand it on", ""},
		{"DISPLAY=:0", "xsel", OK, "to the clipboard by /bin/xsel", ""},
		{"VISUAL= EDITOR=emacs", "editor", Note, "emacs is not installed; $EDITOR", "export EDITOR=nano"},
		{"EDITOR=vi\u2009-R", "editor", Note, "", "export EDITOR=nano"},
		{"PAGER=most", "pager", OK, "/bin/most", ""},
	} {
		got := find(t, machine(t, c.environment, "xsel", "most").Checks(t.Context()), c.name)
		is(t, got, c.state, c.text, c.fix)
	}
	if got := find(t, machine(t, "WAYLAND_DISPLAY=w").Checks(t.Context()), "wl-copy"); got.State != Note || !strings.Contains(got.Text, "wl-copy is not installed") {
		t.Errorf("%+v", got)
	}
}

// On a terminal it asks, and takes what comes for answers; its mode is as before then.
func TestOnTerminal(t *testing.T) {
	master, tty, err := pty.Open()
	if err != nil {
		t.Skip(err)
	}
	defer master.Close()
	defer tty.Close()
	if err := pty.Setsize(master, &pty.Winsize{Cols: 50, Rows: 20}); err != nil {
		t.Fatal(err)
	}
	before, err := term.GetState(tty.Fd())
	if err != nil {
		t.Fatal(err)
	}
	asked := make(chan string, 1)
	go func() {
		got := make([]byte, 0, 256)
		for piece := make([]byte, 64); !strings.HasSuffix(string(got), "\x1b[c"); {
			n, err := master.Read(piece)
			if err != nil {
				break
			}
			got = append(got, piece[:n]...)
		}
		asked <- string(got)
		master.WriteString("\x1b]11;rgb:ffff/ffff/f0f0\x07\x1b[?2026;2$y\x1b[?2027;0$y\x1b[?62;22c")
	}()
	m := machine(t, "LC_ALL=C.UTF-8")
	m.In, m.Out = tty, tty
	r := m.Checks(t.Context())
	is(t, find(t, r, "term"), Problem, "TERM is not set", "export TERM=xterm-256color")
	is(t, find(t, r, "size"), Note, "50 columns by 20 rows", "")
	is(t, find(t, r, "background"), OK, "the background is light", "")
	is(t, find(t, r, "modes"), OK, "(mode 2026): yes; emoji and joined letters measured whole (mode 2027): no", "")
	if got := <-asked; got != "\x1b]11;?\x07\x1b[?2026$p\x1b[?2027$p\x1b[c" {
		t.Errorf("asked %q", got)
	}
	if after, err := term.GetState(tty.Fd()); err != nil || !reflect.DeepEqual(after, before) {
		t.Errorf("the terminal is left in another mode: %v", err)
	}
	begun := time.Now()
	is(t, find(t, m.Checks(t.Context()), "background"), Note, "does not answer", "export BRIEF_THEME=light")
	if took := time.Since(begun); took > patience+2*time.Second {
		t.Errorf("a terminal that does not answer is waited for %v", took)
	}
}

func TestTmux(t *testing.T) {
	m := machine(t, "TMUX=a TERM=tmux-256color", "tmux")
	set := map[string]string{"-V": "tmux 3.4", "escape-time": "500", "set-clipboard": "off"}
	m.Run = func(_ context.Context, _ string, args ...string) (string, error) { return set[args[len(args)-1]], nil }
	r := m.Checks(t.Context())
	is(t, find(t, r, "tmux"), OK, "inside tmux 3.4", "")
	is(t, find(t, r, "escape_time"), Note, "waits 500 ms", "tmux set -s escape-time 10")
	is(t, find(t, r, "set_clipboard"), Note, "to itself", "tmux set -s set-clipboard on")
	set["set-clipboard"] = "external"
	is(t, find(t, m.Checks(t.Context()), "set_clipboard"), OK, "external", "")
}

func TestRun(t *testing.T) {
	if got, err := run(t.Context(), "echo", "a", "b"); got != "a b" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := run(t.Context(), "no-such-program-here"); err == nil {
		t.Error("what does not exist has run")
	}
}

func TestAnswers(t *testing.T) {
	for in, want := range map[string]answers{
		"": {},
		"\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[?2026;2$y\x1b[?2027;0$y\x1b[?62;22c": {any: true, background: color.White, synchronised: true},
		"\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[?2027;3$y\x1b[?1;2c":               {any: true, background: color.Black, clusters: true},
		"\x1b]11;nonsense\x07\x1b[?2026;4$y\x1b[?c":                              {any: true},
		"\x1b]11;rgb:00": {any: true},
	} {
		got := parseAnswers(in)
		same := (got.background == nil) == (want.background == nil)
		if same && got.background != nil {
			same = dark(got.background) == dark(want.background)
		}
		if !same || got.any != want.any || got.synchronised != want.synchronised || got.clusters != want.clusters {
			t.Errorf("%q: %+v, want %+v", in, got, want)
		}
		if want := strings.HasSuffix(in, "c"); attributes(in) != want {
			t.Errorf("%q ends the answers: %v", in, !want)
		}
	}
}

// Whatever comes in, it is waited for its end and no longer.
func TestAwait(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	w.WriteString("typed\x1b[?62")
	go w.WriteString(";22c")
	begun := time.Now()
	if got := await(r); got != "typed\x1b[?62;22c" || time.Since(begun) > patience {
		t.Errorf("%q after %v", got, time.Since(begun))
	}
	rapid.Check(t, func(t *rapid.T) {
		parseAnswers(rapid.StringOf(rapid.RuneFrom([]rune("\x1b[]?;$yc0123456789rgb:/\x07\\"))).Draw(t, "s"))
	})
}

// The report fits its width but for commands, and nothing in it is more than text.
func TestReport(t *testing.T) {
	r := Report{
		{partLibrary, "place", OK, "a\x1b[31mb\u202ec\nd " + strings.Repeat("word ", 30), ""},
		{partLibrary, "open", Problem, "/a/" + strings.Repeat("long-path", 20) + " is", "rm '" + strings.Repeat("y", 200) + "'"},
		{partTerminal, "term", Note, "short", ""},
	}
	for _, width := range []int{10, 40, 80} {
		text := r.Text(width)
		for _, line := range strings.Split(text, "\n") {
			rest := strings.TrimSpace(line)
			rest = strings.TrimSpace(strings.TrimPrefix(rest, string(Problem)))
			word := !strings.Contains(rest, " ")
			if ansi.StringWidth(line) > max(31, width) && !word && !strings.HasPrefix(rest, "$ ") {
				t.Errorf("%d cells in %q", ansi.StringWidth(line), line)
			}
		}
		if strings.ContainsAny(text, "\x1b\u202e") || !strings.HasSuffix(text, "\n1 problem, 1 note.\n") {
			t.Errorf("%q", text)
		}
	}
	data, err := r.JSON()
	if err != nil || !strings.HasPrefix(string(data), `{"problems":1,"notes":1,"checks":[{"part":"library","name":"place","state":"ok","text":"a␛[31mbc d word `) {
		t.Errorf("%s, %v", data, err)
	}
	if !json.Valid(data) || Report(nil).sum() != "All is well." {
		t.Errorf("%s", data)
	}
}

func TestWords(t *testing.T) {
	for n, want := range map[int64]string{0: "0 bytes", 999: "999 bytes", 1000: "1 kB", 1250: "1.2 kB", 84_100_000_000: "84.1 GB", 999_700: "1 MB", 123_456_789: "123 MB", 5e15: "5000 TB"} {
		if got := bytes(n); got != want {
			t.Errorf("%d bytes are %q, want %q", n, got, want)
		}
	}
	for s, want := range map[string]string{"/a/b-c.db": "/a/b-c.db", "": "''", "a b": "'a b'", "it's": `'it'\''s'`, "$x": "'$x'", "é": "'é'"} {
		if got := quote(s); got != want {
			t.Errorf("%q is quoted %s, want %s", s, got, want)
		}
	}
}
