package main

import (
	"fmt"
	"image/color"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// screen is the terminal that a program is put before. The zero link is
// immediate.
type screen struct {
	cols, rows int
	mute       bool // answers no query
	link       link
}

// link is the line between a program and its terminal.
type link struct {
	delay time.Duration // one way
	rate  int           // bits per second from the program, 0 for no limit
}

func (l link) String() string {
	if l == (link{}) {
		return ""
	}
	return fmt.Sprintf(", %v round trip, %d kbit/s", 2*l.delay, l.rate/1000)
}

// packet is the largest piece of output that the metered link delivers at once.
const packet = 512

// parcel is a piece of output or input and the time at which it arrives.
type parcel struct {
	data []byte
	at   time.Time
}

// session is a program on a pty of its own, before an emulated terminal.
type session struct {
	on      screen
	home    string // of its own, empty at first
	began   time.Time
	cmd     *exec.Cmd
	tty     *os.File
	output  chan parcel
	input   chan parcel
	drawn   chan struct{} // closed when all output is on the screen
	screen  *vt.Emulator
	replies sync.WaitGroup

	mu      sync.Mutex
	bytes   int       // delivered so far
	pending int       // read from the pty, not yet drawn
	last    time.Time // of the last delivery
	awaited *regexp.Regexp
	met     time.Time // when the screen came to show what is awaited
	spent   time.Duration
}

// open starts a program. Its screen is watched for ready from the first byte on.
func open(p program, on screen, ready *regexp.Regexp) (*session, error) {
	s := &session{
		on: on, awaited: ready, screen: newScreen(on),
		output: make(chan parcel, 1<<14), input: make(chan parcel, 1<<10), drawn: make(chan struct{}),
	}
	home, err := os.MkdirTemp("", "brief-bench-home-")
	if err != nil {
		return nil, err
	}
	s.home = home
	s.cmd = exec.Command(p.path, p.args...)
	s.cmd.Env = append(environment(home), p.env...)
	s.began = time.Now()
	tty, err := pty.StartWithSize(s.cmd, &pty.Winsize{Cols: uint16(on.cols), Rows: uint16(on.rows)})
	if err != nil {
		os.RemoveAll(home)
		return nil, fmt.Errorf("starting %s on a terminal: %w", p.path, err)
	}
	s.tty = tty
	s.replies.Add(1)
	go s.answer()
	go s.read()
	go s.draw()
	go s.send()
	return s, nil
}

// environment is that of a terminal with all colours and no user settings, with an
// empty home.
func environment(home string) []string {
	return []string{"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"), "HOME=" + home}
}

// newScreen is an emulator that answers what terminals of today answer; what it
// does not know by itself is added.
func newScreen(on screen) *vt.Emulator {
	e := vt.NewEmulator(on.cols, on.rows)
	e.SetScrollbackSize(1)
	e.SetDefaultBackgroundColor(color.Black)
	reply := func(format string, v ...any) bool {
		fmt.Fprintf(e.InputPipe(), format, v...)
		return true
	}
	e.RegisterCsiHandler(ansi.Command('?', '$', 'p'), func(p ansi.Params) bool {
		mode, _, _ := p.Param(0, 0)
		switch mode {
		case 2026, 2027, 2031: // known, and off
			return reply("\x1b[?%d;2$y", mode)
		}
		return false
	})
	e.RegisterCsiHandler(ansi.Command('?', 0, 'n'), func(p ansi.Params) bool {
		if what, _, _ := p.Param(0, 0); what != 996 {
			return false
		}
		return reply("\x1b[?997;1n") // dark
	})
	e.RegisterCsiHandler(ansi.Command('?', 0, 'u'), func(ansi.Params) bool { return reply("\x1b[?0u") })
	return e
}

// answer sends the terminal's replies to the program, or drops them.
func (s *session) answer() {
	defer s.replies.Done()
	buf := make([]byte, 4096)
	for {
		n, err := s.screen.Read(buf)
		if err != nil {
			return
		}
		if !s.on.mute {
			s.write(buf[:n])
		}
	}
}

// read takes output from the pty as the link can carry it.
func (s *session) read() {
	defer close(s.output)
	buf := make([]byte, 1<<16)
	if s.on.link.rate > 0 {
		buf = buf[:packet]
	}
	free := time.Now() // when the link has sent all that it was given
	for {
		n, err := s.tty.Read(buf)
		if err != nil {
			return
		}
		at := time.Now()
		s.mu.Lock()
		s.pending += n
		s.mu.Unlock()
		if rate := s.on.link.rate; rate > 0 {
			if free.Before(at) {
				free = at
			}
			free = free.Add(time.Duration(8*n) * time.Second / time.Duration(rate))
			at = free
		}
		s.output <- parcel{append([]byte(nil), buf[:n]...), at.Add(s.on.link.delay)}
	}
}

// draw puts on the screen what has arrived and looks for what is awaited.
func (s *session) draw() {
	defer close(s.drawn)
	for p := range s.output {
		time.Sleep(time.Until(p.at))
		s.mu.Lock()
		s.screen.Write(p.data)
		s.bytes += len(p.data)
		s.pending -= len(p.data)
		s.last = p.at
		if s.awaited != nil && s.awaited.MatchString(s.text()) {
			s.awaited, s.met, s.spent = nil, p.at, cpuTime(s.cmd.Process.Pid)
		}
		s.mu.Unlock()
	}
}

func (s *session) write(keys []byte) {
	s.input <- parcel{append([]byte(nil), keys...), time.Now().Add(s.on.link.delay)}
}

func (s *session) send() {
	for p := range s.input {
		time.Sleep(time.Until(p.at))
		s.tty.Write(p.data) // a program that has ended is noticed by who waits for it
	}
}

// text is what the screen shows, without trailing blanks. Call it with mu held.
func (s *session) text() string {
	var all strings.Builder
	for y := range s.on.rows {
		var line strings.Builder
		for x := 0; x < s.on.cols; x++ {
			c := s.screen.CellAt(x, y)
			if c == nil || c.Content == "" {
				line.WriteByte(' ')
				continue
			}
			line.WriteString(c.Content)
			x += max(c.Width, 1) - 1
		}
		all.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	return all.String()
}

// look returns what the screen shows.
func (s *session) look() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text()
}

// change is what followed an input, or the start.
type change struct {
	took  time.Duration // until the screen showed what was awaited, or its last byte
	spent time.Duration // CPU time of the program at that moment, since its start
	bytes int           // until the screen was still
}

// Waiting: a screen without a new byte for still has settled; a program that
// shows nothing for silence will not; nobody waits longer than patience.
const (
	still    = 30 * time.Millisecond
	silence  = 400 * time.Millisecond
	patience = 20 * time.Second
)

// press types keys and waits until the screen has settled and, where until is
// not nil, shows it.
func (s *session) press(keys string, until *regexp.Regexp) (change, error) {
	s.mu.Lock()
	from := s.bytes
	s.awaited, s.met = until, time.Time{}
	s.mu.Unlock()
	t0 := time.Now()
	s.write([]byte(keys))
	c, err := s.wait(t0, from, until != nil)
	if err != nil {
		return c, fmt.Errorf("after the keys %q: %w", keys, err)
	}
	return c, nil
}

// started waits for the first useful frame.
func (s *session) started() (change, error) { return s.wait(s.began, 0, true) }

func (s *session) wait(t0 time.Time, from int, awaiting bool) (change, error) {
	for {
		time.Sleep(time.Millisecond)
		s.mu.Lock()
		now := time.Now()
		quiet := s.pending == 0 && now.Sub(s.last) >= still+2*s.on.link.delay
		some := s.bytes > from
		c := change{took: s.last.Sub(t0), spent: s.spent, bytes: s.bytes - from}
		if awaiting {
			c.took = s.met.Sub(t0)
		}
		met := !s.met.IsZero()
		s.mu.Unlock()
		switch {
		case quiet && some && (met || !awaiting):
			return c, nil
		case !awaiting && !some && now.Sub(t0) > silence+2*s.on.link.delay:
			return change{}, nil
		case now.Sub(t0) > patience:
			return c, fmt.Errorf("%s did not get ready in %v; its screen:\n%s", s.cmd.Path, patience, s.look())
		}
	}
}

// cpu is the CPU time that the program and its children have used so far.
func (s *session) cpu() time.Duration { return cpuTime(s.cmd.Process.Pid) }

// memory is the most that the program and its children have held at a time, in
// bytes.
func (s *session) memory() int { return peakMemory(s.cmd.Process.Pid) }

// delivered is the output so far, in bytes.
func (s *session) delivered() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.bytes
}

// close ends the program: with "q", and where it does not go, by force.
func (s *session) close() {
	s.write([]byte("q"))
	select {
	case <-s.drawn:
	case <-time.After(300*time.Millisecond + 2*s.on.link.delay):
	}
	s.cmd.Process.Kill()
	s.cmd.Wait()
	s.tty.Close()
	<-s.drawn
	s.screen.InputPipe().(io.Closer).Close()
	s.replies.Wait()
	close(s.input)
	os.RemoveAll(s.home)
}
