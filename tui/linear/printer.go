package linear

import (
	"fmt"
	"io"
	"strings"
)

// printer gathers the lines of an answer and writes as many at a time as fit the
// terminal.
type printer struct {
	w     io.Writer
	size  func() (columns, rows int)
	ascii bool
	limit int // lines at a time, 0 for all at once; -1 as the terminal is high
	held  []string
	err   error // of the first write that failed
}

// Lines have these measures where the terminal does not tell its own.
const (
	usualWidth = 80
	leastWidth = 20
	usualPage  = 22
	leastPage  = 4
	belowPage  = 2 // the line that says there is more, and the prompt
)

func (p *printer) measures() (width, page int) {
	columns, rows := 0, 0
	if p.size != nil {
		columns, rows = p.size()
	}
	width, page = usualWidth, usualPage
	if columns > 0 {
		width = max(columns, leastWidth)
	}
	if rows > 0 {
		page = max(rows-belowPage, leastPage)
	}
	if p.limit >= 0 {
		page = p.limit
	}
	return width, page
}

// say adds one line, broken between words where it is too long. White space in it
// counts as single spaces.
func (p *printer) say(parts ...string) {
	width, _ := p.measures()
	p.held = append(p.held, wrap(p.written(strings.Join(parts, "")), width)...)
}

// put adds lines as they are: code, copies.
func (p *printer) put(text string) {
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		p.held = append(p.held, p.written(line))
	}
}

// written is text as it is to be written.
func (p *printer) written(text string) string {
	if p.ascii {
		return ascii(text)
	}
	return text
}

// begin forgets what is left of the answer before.
func (p *printer) begin() { p.held = nil }

// flush writes one page of what has been said and says how much is left.
func (p *printer) flush() {
	_, page := p.measures()
	n := len(p.held)
	if page > 0 && n > page+1 { // the last line fits where "more" would stand
		n = page
	}
	for _, line := range p.held[:n] {
		p.write(line + "\n")
	}
	p.held = p.held[n:]
	if left := len(p.held); left > 0 {
		p.now(fmt.Sprintf("%s more; an empty line goes on", count(left, "line")))
	}
}

// now writes a line before the answer is ready.
func (p *printer) now(line string) {
	width, _ := p.measures()
	p.write(strings.Join(wrap(p.written(line), width), "\n") + "\n")
}

func (p *printer) prompt(text string) { p.write(p.written(text) + "> ") }

func (p *printer) write(text string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, text)
	}
}
