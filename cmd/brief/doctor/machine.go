package doctor

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"brief/model/safe"
	"brief/tui"
)

// Machine is what the program runs on.
type Machine struct {
	In, Out     *os.File
	Environment []string
	// LookPath finds a program, Run returns what one prints.
	LookPath func(name string) (string, error)
	Run      func(ctx context.Context, name string, args ...string) (string, error)
}

// Here is the machine of this process.
func Here(in, out *os.File) *Machine {
	return &Machine{In: in, Out: out, Environment: os.Environ(), LookPath: exec.LookPath, Run: run}
}

// runPatience is how long a program may take that is asked something.
const runPatience = 2 * time.Second

func run(ctx context.Context, name string, args ...string) (string, error) {
	ctx, stop := context.WithTimeout(ctx, runPatience)
	defer stop()
	out, err := exec.CommandContext(ctx, name, args...).Output()
	return strings.TrimSpace(string(out)), err
}

// Checks looks at the terminal, the clipboard and the programs.
func (m *Machine) Checks(ctx context.Context) Report {
	c := machineChecks{Machine: m, ctx: ctx, reader: tui.ProgramsOf(m.Environment)}
	c.terminal()
	c.clipboard()
	c.programs()
	return c.report
}

type machineChecks struct {
	*Machine
	ctx    context.Context
	reader tui.Programs
	report Report
}

func (c *machineChecks) add(part, name string, s State, text, fix string) {
	c.report = append(c.report, Check{part, name, s, text, fix})
}

// getenv is the value of an environment variable, "" where there is none.
func (m *Machine) getenv(name string) string {
	for i := len(m.Environment) - 1; i >= 0; i-- {
		if v, ok := strings.CutPrefix(m.Environment[i], name+"="); ok {
			return v
		}
	}
	return ""
}

func (c *machineChecks) terminal() {
	c.kind()
	c.size()
	c.colours()
	c.answers()
	c.locale()
	c.tmux()
	if c.getenv("STY") != "" && c.getenv("TMUX") == "" {
		c.add(partTerminal, "screen", Note, "inside GNU screen: what is copied does not reach the clipboard; tmux hands it on", "")
	}
	if c.getenv("SSH_CONNECTION") != "" {
		c.add(partTerminal, "ssh", OK, "over ssh: what is copied goes through the terminal (OSC 52); files and programs are those of this machine", "")
	}
}

func (c *machineChecks) kind() {
	switch kind := c.getenv("TERM"); kind {
	case "":
		s := Note // what runs without a terminal needs none
		if term.IsTerminal(c.Out.Fd()) {
			s = Problem
		}
		c.add(partTerminal, "term", s, "TERM is not set: programs cannot know what the terminal understands", "export TERM=xterm-256color")
	case "dumb":
		c.add(partTerminal, "term", Note, "TERM is dumb: the reader prints lines and takes commands at a prompt", "export TERM=xterm-256color")
	default:
		c.add(partTerminal, "term", OK, "TERM is "+kind, "")
	}
}

func (c *machineChecks) size() {
	if !term.IsTerminal(c.Out.Fd()) {
		c.add(partTerminal, "size", OK, "standard output is no terminal: its size and its answers are not known here", "")
		return
	}
	w, h, err := term.GetSize(c.Out.Fd())
	least := tui.DefaultBreakpoints().Stack
	switch {
	case err != nil || w <= 0 || h <= 0:
		c.add(partTerminal, "size", Problem, "the terminal does not say its size", "stty rows 24 columns 80")
	case w < least:
		c.add(partTerminal, "size", Note, fmt.Sprintf("%d columns by %d rows; from %d columns on there is room for more than one pane", w, h, least), "")
	default:
		c.add(partTerminal, "size", OK, fmt.Sprintf("%d columns by %d rows", w, h), "")
	}
}

func (c *machineChecks) colours() {
	if c.getenv("NO_COLOR") != "" {
		c.add(partTerminal, "colours", OK, "none, as NO_COLOR asks", "")
		return
	}
	profile := colorprofile.Env(c.Environment)
	if c.getenv("TMUX") != "" && term.IsTerminal(c.Out.Fd()) {
		profile = max(profile, colorprofile.Tmux(c.Environment))
	}
	switch profile {
	case colorprofile.TrueColor:
		c.add(partTerminal, "colours", OK, "16 million colours", "")
	case colorprofile.ANSI256:
		c.add(partTerminal, "colours", OK, "256 colours", "")
	case colorprofile.ANSI:
		c.add(partTerminal, "colours", Note, "16 colours, by TERM and COLORTERM; where the terminal has more:", "export COLORTERM=truecolor")
	default:
		c.add(partTerminal, "colours", Note, "no colours, by TERM and COLORTERM; states are shown by signs and weight", "")
	}
}

// answers asks the terminal, where both ends are one.
func (c *machineChecks) answers() {
	if !term.IsTerminal(c.In.Fd()) || !term.IsTerminal(c.Out.Fd()) || c.getenv("TERM") == "dumb" {
		return
	}
	a := ask(c.In, c.Out)
	switch {
	case !a.any:
		c.add(partTerminal, "background", Note, "the terminal does not answer: colours are made for a dark background, unless BRIEF_THEME says light", "export BRIEF_THEME=light")
		return
	case a.background == nil:
		c.add(partTerminal, "background", Note, "the terminal does not say its background: dark is assumed, unless BRIEF_THEME says light", "export BRIEF_THEME=light")
	default:
		name := "light"
		if dark(a.background) {
			name = "dark"
		}
		c.add(partTerminal, "background", OK, "the background is "+name, "")
	}
	c.add(partTerminal, "modes", OK, "frames at once (mode 2026): "+yes(a.synchronised)+"; emoji and joined letters measured whole (mode 2027): "+yes(a.clusters), "")
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// locale says what characters may be shown: those of the first variable that is
// set, as POSIX has it.
func (c *machineChecks) locale() {
	locale := cmp.Or(c.getenv("LC_ALL"), c.getenv("LC_CTYPE"), c.getenv("LANG"))
	switch folded := strings.ToLower(strings.ReplaceAll(locale, "-", "")); {
	case locale == "":
		c.add(partTerminal, "locale", OK, "no locale is set: the terminal is taken to show UTF-8", "")
	case !strings.Contains(folded, "utf8"):
		c.add(partTerminal, "locale", Note, "the locale "+locale+" is not UTF-8: all but ASCII is shown by other signs", "export LC_ALL=C.UTF-8")
	default:
		c.add(partTerminal, "locale", OK, "UTF-8 ("+locale+")", "")
	}
}

// tmux says how tmux is set, where it stands between the reader and the terminal.
func (c *machineChecks) tmux() {
	if c.getenv("TMUX") == "" {
		return
	}
	version, err := c.Run(c.ctx, "tmux", "-V")
	if err != nil {
		c.add(partTerminal, "tmux", Problem, "inside tmux, which does not answer: "+err.Error()+"; is it on PATH?", "")
		return
	}
	c.add(partTerminal, "tmux", OK, "inside "+version, "")
	if delay, err := c.Run(c.ctx, "tmux", "show-options", "-sv", "escape-time"); err == nil && len(delay) >= 3 {
		c.add(partTerminal, "escape_time", Note, "tmux waits "+delay+" ms after the escape key", "tmux set -s escape-time 10")
	}
}

// clipboard says where what is copied goes.
func (c *machineChecks) clipboard() {
	switch {
	case c.getenv("TERM_PROGRAM") == "Apple_Terminal":
		c.add(partClipboard, "terminal", Note, "this terminal does not take text for the clipboard (OSC 52); "+c.otherWays(), "")
	case c.getenv("TERM") == "linux":
		c.add(partClipboard, "terminal", Note, "the Linux console has no clipboard; "+c.otherWays(), "")
	default:
		c.add(partClipboard, "terminal", OK, "by the terminal (OSC 52), which does not confirm; some ask first, some must be told to allow it", "")
	}
	for _, to := range c.reader.Clipboards {
		c.program(to)
	}
	if c.getenv("TMUX") != "" {
		c.setClipboard()
	}
}

func (c *machineChecks) otherWays() string {
	if len(c.reader.Clipboards) > 0 {
		return "programs hand it on:"
	}
	return "write a file with w, or copy inside tmux"
}

// program says by which of its programs a clipboard is reached.
func (c *machineChecks) program(to tui.Clipboard) {
	var names []string
	for _, argv := range to.Programs {
		if path, err := c.LookPath(argv[0]); err == nil {
			c.add(partClipboard, argv[0], OK, "to "+to.Name+" by "+path, "")
			return
		}
		names = append(names, argv[0])
	}
	c.add(partClipboard, names[0], Note, "to "+to.Name+": "+strings.Join(names, " or ")+" is not installed", installs(names[0]))
}

// installs is how a program gets onto a machine whose way is known.
func installs(name string) string {
	if runtime.GOOS != "linux" {
		return ""
	}
	pack := name
	if name == "wl-copy" {
		pack = "wl-clipboard"
	}
	for _, way := range [][2]string{
		{"/usr/bin/apt-get", "sudo apt-get install "},
		{"/usr/bin/dnf", "sudo dnf install "},
		{"/usr/bin/pacman", "sudo pacman -S "},
		{"/sbin/apk", "sudo apk add "},
		{"/usr/bin/zypper", "sudo zypper install "},
	} {
		if _, err := os.Stat(way[0]); err == nil {
			return way[1] + pack
		}
	}
	return ""
}

// setClipboard says whether tmux hands its buffer on to the terminal outside.
func (c *machineChecks) setClipboard() {
	set, err := c.Run(c.ctx, "tmux", "show-options", "-sv", "set-clipboard")
	switch {
	case err != nil:
		c.add(partClipboard, "set_clipboard", Note, "tmux does not say whether it hands text on to the terminal: "+err.Error(), "")
	case set == "off":
		c.add(partClipboard, "set_clipboard", Note, "tmux keeps what is copied to itself (set-clipboard off)", "tmux set -s set-clipboard on")
	default:
		c.add(partClipboard, "set_clipboard", OK, "tmux hands what is copied on to the terminal (set-clipboard "+set+")", "")
	}
}

// programs says what the reader starts.
func (c *machineChecks) programs() {
	c.started("editor", c.reader.Editor, "EDITOR", "nano")
	c.started("pager", c.reader.Pager, "PAGER", "more")
}

func (c *machineChecks) started(name, command, variable, other string) {
	first, _, _ := strings.Cut(command, " ")
	if path, err := c.LookPath(first); err == nil {
		c.add(partPrograms, name, OK, name+": "+path, "")
		return
	}
	c.add(partPrograms, name, Note, "the "+name+" "+safe.Line(first)+" is not installed; $"+variable+" names another", "export "+variable+"="+other)
}
