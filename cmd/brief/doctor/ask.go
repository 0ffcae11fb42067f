package doctor

import (
	"image/color"
	"io"
	"os"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// patience is how long the answers of a terminal are waited for. One that knows
// nothing else still says what it is, which ends the wait: only a broken line takes
// all of it.
const patience = time.Second

// answers are what a terminal says of itself.
type answers struct {
	// any is false where it did not answer at all.
	any bool
	// background is nil where it does not say.
	background color.Color
	// synchronised and clusters say that it knows the modes 2026 and 2027.
	synchronised, clusters bool
}

// ask puts all questions at once and reads until the answer to the last one, which
// every terminal gives (DA1).
func ask(in, out *os.File) answers {
	before, err := term.MakeRaw(in.Fd())
	if err != nil {
		return answers{}
	}
	defer term.Restore(in.Fd(), before)
	question := ansi.RequestBackgroundColor + ansi.RequestModeSynchronizedOutput + ansi.RequestModeUnicodeCore + ansi.RequestPrimaryDeviceAttributes
	if _, err := io.WriteString(out, question); err != nil {
		return answers{}
	}
	return parseAnswers(await(in))
}

// await reads what comes in until the last answer or until patience ends. The
// reading goes on behind it then; it ends with the program.
func await(in io.Reader) string {
	pieces := make(chan string)
	go func() {
		defer close(pieces)
		piece := make([]byte, 256)
		for {
			n, err := in.Read(piece)
			if n > 0 {
				pieces <- string(piece[:n])
			}
			if err != nil {
				return
			}
		}
	}()
	enough := time.After(patience)
	got := ""
	for {
		select {
		case p, more := <-pieces:
			got += p
			if !more || attributes(got) || len(got) > 4096 {
				return got
			}
		case <-enough:
			return got
		}
	}
}

// attributes reports whether s ends the answers: with ESC [ ? … c.
func attributes(s string) bool {
	for {
		_, after, found := strings.Cut(s, "\x1b[?")
		if !found {
			return false
		}
		rest := strings.TrimLeft(after, "0123456789;")
		if strings.HasPrefix(rest, "c") {
			return true
		}
		s = after
	}
}

func parseAnswers(s string) answers {
	a := answers{any: s != "", synchronised: knows(s, "2026"), clusters: knows(s, "2027")}
	if _, after, found := strings.Cut(s, "\x1b]11;"); found {
		if end := strings.IndexAny(after, "\x07\x1b"); end >= 0 {
			a.background = ansi.XParseColor(after[:end])
		}
	}
	return a
}

// knows reads the answer to DECRQM: 1 to 3 mean that the mode can be set.
func knows(s, mode string) bool {
	_, after, found := strings.Cut(s, "\x1b[?"+mode+";")
	return found && len(after) > 2 && after[0] >= '1' && after[0] <= '3' && after[1:3] == "$y"
}

// dark reports whether letters on c should be light ones.
func dark(c color.Color) bool {
	r, g, b, _ := c.RGBA()
	return 299*r+587*g+114*b < 500*0xffff
}
