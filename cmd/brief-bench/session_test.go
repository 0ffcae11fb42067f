package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"
)

// shell is a program that a test can write itself.
func shell(t *testing.T, script string) program {
	t.Helper()
	path, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no sh on this machine")
	}
	return program{path: path, args: []string{"-c", script}}
}

func TestSession(t *testing.T) {
	err := in(shell(t, "stty raw -echo; printf 'ready'; exec cat"), size(20, 3), regexp.MustCompile("ready"), func(s *session) error {
		c, err := s.press(", and more", regexp.MustCompile("ready, and more"))
		if err != nil {
			return err
		}
		if c.bytes != len(", and more") || s.delivered() != len("ready, and more") {
			t.Errorf("%d bytes for the keys, %d in all; want 10 and 15", c.bytes, s.delivered())
		}
		if got := strings.TrimSpace(s.look()); got != "ready, and more" {
			t.Errorf("the screen shows %q", got)
		}
		if runtime.GOOS == "linux" && (s.cpu() <= 0 || s.memory() <= 0) {
			t.Errorf("cpu time %v, memory %d: want both above 0", s.cpu(), s.memory())
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// The program asks for a mode, the cursor and the background, and prints how
// many bytes came back before it gave up.
const asking = `stty raw -echo min 0 time 2; printf '\033[?2026$p\033[6n\033]11;?\007'; dd bs=100 count=1 2>/dev/null | wc -c; printf 'asked'; sleep 5`

func TestAnswers(t *testing.T) {
	for _, mute := range []bool{false, true} {
		on := size(20, 5)
		on.mute = mute
		err := in(shell(t, asking), on, regexp.MustCompile("asked"), func(s *session) error {
			if answered := !regexp.MustCompile(`(?m)^\s*0\s*(asked)?$`).MatchString(s.look()); answered == mute {
				t.Errorf("mute %v: the program counted these bytes of answers:\n%s", mute, s.look())
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestSlowLink(t *testing.T) {
	on := size(80, 24)
	on.link = link{delay: 40 * time.Millisecond, rate: 80000} // 10 bytes a ms
	err := in(shell(t, "stty raw -echo; printf 'ready'; head -c 3 >/dev/null; printf '%01000d.' 0; sleep 5"), on, regexp.MustCompile("ready"), func(s *session) error {
		c, err := s.press("abc", regexp.MustCompile(`0\.`))
		if want := 180 * time.Millisecond; err == nil && c.took < want {
			t.Errorf("1,001 bytes took %v, want at least %v: 80 ms of delay and 100 ms on the line", c.took, want)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestDataIsTheSame(t *testing.T) {
	a, err := makeData(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	b, err := makeData(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, pair := range [][2]string{{a.long, b.long}, {a.big, b.big}, {filepath.Join(a.folder, "0999.txt"), filepath.Join(b.folder, "0999.txt")}} {
		x, errX := os.ReadFile(pair[0])
		y, errY := os.ReadFile(pair[1])
		if errX != nil || errY != nil || string(x) != string(y) {
			t.Errorf("%s differs from run to run (%v, %v)", filepath.Base(pair[0]), errX, errY)
		}
	}
	big, err := os.ReadFile(a.big)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(big), needle); n != 1 || a.size < bigSize || len(big) != a.size {
		t.Errorf("%d needles in %d bytes, want 1 in at least %d", n, len(big), bigSize)
	}
}

func TestTable(t *testing.T) {
	rows := []row{
		against("time", milliseconds, []float64{9, 3, 2}, "peer", []float64{2, 2, 2}, 1.5),
		against("time", milliseconds, []float64{4}, "peer", []float64{2}, 1.5),
		against("time", milliseconds, []float64{4}, "peer", nil, 1.5),
		within("output", byteCount, []float64{0}, 0),
	}
	var out strings.Builder
	met, err := write(&out, rows)
	if err != nil || met {
		t.Errorf("met %v, %v: the second row misses its floor", met, err)
	}
	for i, want := range []string{"what", "1.50x.*met", "2.00x.*MISSED", "not installed.*-", "0 B.*<= 0 B.*met"} {
		if line := strings.Split(out.String(), "\n")[i]; !regexp.MustCompile(want).MatchString(line) {
			t.Errorf("line %d is %q, want %s", i, line, want)
		}
	}
	if met, _ = write(&out, rows[:1]); !met {
		t.Error("a ratio that equals its floor is a miss")
	}
}
