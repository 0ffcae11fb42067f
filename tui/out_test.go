package tui_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/tui"
)

// desk is a reader on a machine of the test's: its environment, its folder, and
// what its terminal was asked to put into the clipboard.
type desk struct {
	*direct
	t         *testing.T
	clipboard string
	copies    int
}

// newDesk starts a reader that may act on this machine, with nothing in its
// environment but what is given.
func newDesk(t *testing.T, lib tui.Library, w, h int, environment ...string) *desk {
	return newDeskWith(t, lib, tui.Options{Local: true, Environment: environment}, w, h)
}

func newDeskWith(t *testing.T, lib tui.Library, opt tui.Options, w, h int) *desk {
	d := &desk{direct: newDirect(lib, opt, w, h), t: t}
	d.seen = func(msg tea.Msg) {
		if fmt.Sprintf("%T", msg) == "tea.setClipboardMsg" {
			d.clipboard = fmt.Sprint(msg)
			d.copies++
		}
	}
	return d
}

// status is the last line of the screen.
func (d *desk) status() string {
	lines := strings.Split(d.text(), "\n")
	return strings.TrimSpace(lines[len(lines)-1])
}

func (d *desk) says(want string) {
	d.t.Helper()
	if got := d.status(); !strings.Contains(got, want) {
		d.t.Errorf("the status line is %q, want %q in it", got, want)
	}
}

// script puts a shell script into a folder of its own and returns the folder.
func script(t *testing.T, name, body string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+body+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// basePath is where the shell finds its own tools.
const basePath = "/usr/local/bin:/usr/bin:/bin"

func TestCopyQuotesWhatIsUnderTheCursor(t *testing.T) {
	d := newDesk(t, article(), 120, 40)
	for _, c := range []struct{ keys, begins, holds string }{
		{"3gg)yy", `"The rejection came after`, "¶1.2 [brief 27e906cf038e#p1.2]"},
		{"3ggyc", "President Sheinbaum rejects Trump's military intervention proposal, undated, ¶1.1 [brief 27e906cf038e#p1.1]", ""},
		{"2ggjyy", `"Sovereignty concerns drive Mexico's stance`, "key point 2 [brief 27e906cf038e]"},
		{"4ggyy", "Claudia Sheinbaum · person", "¶1.1 [brief 27e906cf038e#p1.1]"},
		{"5ggyy", "tripled · up", "[brief 27e906cf038e#p"},
		{"yk", "President Sheinbaum rejects", "   ! not in the body: \"February 2024\" (date)\n"},
		{"ya", "name\tkind\taliases", "Claudia Sheinbaum\tperson"},
		{"yA", "name,kind,aliases", "Claudia Sheinbaum,person"},
		{"ys", "text\tvalue", "41%\t41\t"},
		{"yS", "text,value", "41%,41,"},
		{"ym", "# President Sheinbaum rejects", "## Statistics"},
	} {
		d.keys(c.keys)
		if !strings.HasPrefix(d.clipboard, c.begins) || !strings.Contains(d.clipboard, c.holds) {
			t.Errorf("%s copies %q, want %q… with %q", c.keys, d.clipboard, c.begins, c.holds)
		}
		d.says("bytes to the terminal's clipboard (OSC 52: it does not confirm)")
		d.fits(t, c.keys, 120, 40)
	}
	if d.copies != 11 {
		t.Errorf("%d texts were sent to the clipboard", d.copies)
	}
}

// What is not in sight is not copied.
func TestCopyFromTheList(t *testing.T) {
	d := newDesk(t, samples(), 80, 24)
	d.keys("1yy")
	d.says("copied")
	d.keys("jyy")
	d.says("open the document first: enter")
	if d.copies != 1 {
		t.Errorf("%d texts were sent to the clipboard", d.copies)
	}
}

func TestCopyTooMuchForTheTerminal(t *testing.T) {
	long := written(t, "long.txt", "- A point about ships\n"+strings.Repeat("The harbour handled 12 ships in May, said the port. ", 4000))
	d := newDesk(t, long, 80, 24)
	d.keys("ym")
	for _, want := range []string{"bytes are more than terminals take by OSC 52", ":export FILE writes them"} {
		if !contains(d.text(), want) {
			t.Errorf("%q is not to be read:\n%s", want, d.text())
		}
	}
	d.fits(t, "the refusal", 80, 24)
	if d.copies != 0 {
		t.Error("it was sent all the same")
	}
	tmux := script(t, "tmux", `cat > "$OUT"`)
	out := filepath.Join(t.TempDir(), "buffer")
	d = newDesk(t, long, 80, 24, "TMUX=x", "PATH="+tmux+":"+basePath, "OUT="+out)
	d.keys("ym")
	d.says("bytes to tmux's buffer; too many for OSC 52")
	if data, err := os.ReadFile(out); err != nil || len(data) < 200000 {
		t.Errorf("tmux got %d bytes, %v", len(data), err)
	}
}

func TestCopySaysWhatFailed(t *testing.T) {
	broken := script(t, "tmux", "exit 3")
	d := newDesk(t, article(), 120, 40, "TMUX=x", "PATH="+broken+":"+basePath)
	d.keys("yy")
	d.says("(OSC 52: it does not confirm); not to tmux's buffer: exit status 3")
	if d.copies != 1 {
		t.Errorf("%d texts were sent to the clipboard", d.copies)
	}
	d = newDesk(t, article(), 120, 40, "DISPLAY=:9", "PATH="+t.TempDir())
	d.keys("yy")
	d.says("to the terminal's clipboard (OSC 52: it does not confirm)")
}

// What is said to be copied is on its way to the terminal by then.
func TestCopiedIsSaidAfterwards(t *testing.T) {
	d := newDesk(t, article(), 120, 40)
	note := d.seen
	d.seen = func(msg tea.Msg) {
		before := d.copies
		if note(msg); d.copies > before && strings.Contains(d.status(), "copied") {
			t.Errorf("said before it was sent: %s", d.status())
		}
	}
	d.keys("3ggyc")
	d.says("copied")
	if d.copies != 1 {
		t.Errorf("%d texts were sent to the clipboard", d.copies)
	}
}

// A display's clipboard is told too, and by the tool that is there.
func TestCopyToADisplay(t *testing.T) {
	out := filepath.Join(t.TempDir(), "selection")
	xsel := script(t, "xsel", `test "$*" = "--clipboard --input" && cat > "$OUT"`)
	d := newDesk(t, article(), 120, 40, "DISPLAY=:9", "PATH="+xsel+":/bin:/usr/bin", "OUT="+out)
	d.keys("yc")
	d.says("bytes to the clipboard; by OSC 52 too (not confirmed)")
	if data, _ := os.ReadFile(out); string(data) != d.clipboard || d.clipboard == "" {
		t.Errorf("the display got %q, the terminal %q", data, d.clipboard)
	}
}

// A reader that serves somebody elsewhere copies to their terminal and starts no
// program here.
func TestCopyWithoutThisMachine(t *testing.T) {
	mark := filepath.Join(t.TempDir(), "mark")
	tmux := script(t, "tmux", `touch "$OUT"`)
	opt := tui.Options{Environment: []string{"TMUX=x", "PATH=" + tmux + ":" + basePath, "OUT=" + mark}}
	d := newDeskWith(t, article(), opt, 120, 40)
	d.keys("yy")
	d.says("to the terminal's clipboard")
	if _, err := os.Stat(mark); err == nil {
		t.Error("a program was run")
	}
}

// The real tmux takes what is copied into its buffer.
func TestCopyIntoTmux(t *testing.T) {
	tmux, err := exec.LookPath("tmux")
	if err != nil {
		t.Skip("no tmux here")
	}
	socket := filepath.Join(t.TempDir(), "s")
	run := func(args ...string) (string, error) {
		cmd := exec.Command(tmux, append([]string{"-S", socket, "-f", os.DevNull}, args...)...)
		cmd.Env = []string{"PATH=" + basePath, "TERM=xterm-256color", "LC_ALL=C.UTF-8"}
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	if out, err := run("new-session", "-d", "-x", "80", "-y", "24", "sleep 600"); err != nil {
		t.Skipf("tmux does not start: %v: %s", err, out)
	}
	t.Cleanup(func() { run("kill-server") })
	pid, err := run("display-message", "-p", "#{pid}")
	if err != nil {
		t.Fatal(err)
	}
	d := newDesk(t, article(), 120, 40, "TMUX="+socket+","+strings.TrimSpace(pid)+",0", "PATH="+filepath.Dir(tmux)+":"+basePath)
	d.keys("3gg)yy")
	d.says("bytes to tmux's buffer; by OSC 52 too (not confirmed)")
	buffer, err := run("show-buffer")
	if err != nil || buffer != d.clipboard || !strings.Contains(buffer, "¶1.2 [brief 27e906cf038e#p1.2]") {
		t.Errorf("tmux has %q (%v), and %q was copied", buffer, err, d.clipboard)
	}
}

// What is copied is clean, whatever the document holds.
func TestCopiedTextIsClean(t *testing.T) {
	d := newDesk(t, written(t, "evil.txt", "- A \x1b]52;c;eA==\x07point\nThe harbour \u202eof \u009b31mships\x1b[2J grew by 12% in May.\n"), 120, 40)
	for _, keys := range []string{"3ggyy", "yk", "ya", "yS", "ym"} {
		d.clipboard = ""
		d.keys(keys)
		if d.clipboard == "" {
			t.Errorf("%s copies nothing", keys)
		}
		for _, r := range d.clipboard {
			if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e {
				t.Errorf("%s copies %U", keys, r)
			}
		}
	}
}
