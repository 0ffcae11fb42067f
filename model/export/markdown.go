package export

import (
	"strconv"
	"strings"

	"brief/model"
)

// markdownPage writes CommonMark with GitHub's tables. Every block is put on one
// line, and the document's own text is escaped wherever it stands.
type markdownPage struct {
	buffer
	links allowance
}

func (p *markdownPage) head(title string, facts []string) {
	p.put("# ", escapeMarkdown(title), "\n\n", escapeMarkdown(strings.Join(facts, " · ")), "\n")
}

func (p *markdownPage) section(name, count, note string) {
	p.put("\n## ", name)
	if count != "" {
		p.put(" (", count, ")")
	}
	p.put("\n\n")
	if note != "" {
		p.put("*", note, "*\n\n")
	}
}

func (p *markdownPage) point(k point) {
	lead := strconv.Itoa(k.number) + ". "
	p.put(lead, p.marked(k.content))
	if len(k.evidence) > 0 {
		p.put(" (", refs(k.evidence), ")")
	}
	p.put("\n")
	for _, f := range k.flags {
		p.put(strings.Repeat(" ", len(lead)), "- ", escapeMarkdown(f), "\n")
	}
}

func (p *markdownPage) passage(at ref, content inline, points []int) {
	p.put(at.String(), " ", p.marked(content), " *(", supports(points), ")*\n\n")
}

func (p *markdownPage) prose(number int, k model.Block, content inline) {
	if k.Kind == model.BlockCode {
		p.code(content.text())
		return
	}
	switch k.Kind {
	case model.BlockHeading:
		p.put(strings.Repeat("#", min(6, k.Level+2)), " ")
	case model.BlockItem:
		p.put(strings.Repeat("  ", min(k.Level, nesting)), "- ")
	case model.BlockQuote:
		p.put(strings.Repeat("> ", min(max(k.Level, 1), nesting)))
	}
	if number > 0 {
		p.put("¶", strconv.Itoa(number), " ")
	}
	p.put(p.marked(content), "\n\n")
}

// code writes a fence that is longer than any run of its sign in the text.
func (p *markdownPage) code(s string) {
	longest, run := 2, 0
	for i := 0; i < len(s); i++ {
		run++
		if s[i] != '`' {
			run = 0
		}
		longest = max(longest, run)
	}
	fence := strings.Repeat("`", longest+1)
	p.put(fence, "\n", s, "\n", fence, "\n\n")
}

func (p *markdownPage) grid(g grid) {
	columns := 0
	for _, row := range g.rows {
		columns = max(columns, len(row))
	}
	for i, row := range g.rows {
		if i == 0 && !g.header[0] {
			p.put(strings.Repeat("| ", columns), "|\n", strings.Repeat("|---", columns), "|\n")
		}
		for _, c := range row {
			p.put("| ", p.marked(c), " ")
		}
		p.put(strings.Repeat("| ", columns-len(row)), "|\n")
		if i == 0 && g.header[0] {
			p.put(strings.Repeat("|---", columns), "|\n")
		}
	}
	p.put("\n")
}

func (p *markdownPage) table(columns []column, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	for _, c := range columns {
		p.put("| ", c.name, " ")
	}
	p.put("|\n", strings.Repeat("|---", len(columns)), "|\n")
	for _, row := range rows {
		for _, c := range row {
			p.put("| ", escapeMarkdown(c), " ")
		}
		p.put("|\n")
	}
	p.put("\n")
}

func (p *markdownPage) rest(name string, items []string) { p.note(restLine(name, items)) }

func (p *markdownPage) note(s string) { p.put(escapeMarkdown(s), "\n\n") }

// marked is the run with its marks. Of code only the text is kept: a code span
// cannot hold every text. A link shows its target beside its label.
func (p *markdownPage) marked(in inline) string {
	var s strings.Builder
	sign := func(m model.Mark) {
		switch m.Kind {
		case model.MarkStrong:
			s.WriteString("**")
		case model.MarkEmphasis:
			s.WriteString("*")
		}
	}
	in.walk(handler{
		text: func(t string) { s.WriteString(escapeMarkdown(oneLine(t))) },
		open: sign,
		close: func(m model.Mark) {
			sign(m)
			if m.Kind == model.MarkLink && m.Target != "" {
				s.WriteString(" (" + p.target(m.Target) + ")")
			}
		},
	})
	return strings.TrimSpace(s.String())
}

// target is an autolink where the target may be followed, else its text.
func (p *markdownPage) target(target string) string {
	if !strings.ContainsAny(target, " <>\t\n") && p.links.follow(target) {
		return "<" + target + ">"
	}
	return escapeMarkdown(shortTarget(target))
}

// oneLine turns line ends and tabs into spaces and leaves the rest alone.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	}, s)
}

// escapeMarkdown keeps s, which has no white space at its ends, from being read
// as anything but text, on a line of its own or within one: every sign that CommonMark or GitHub gives a meaning has a
// backslash before it. The signs that mean something only at the start of a line
// are escaped there; addresses are broken so that they do not become links.
func escapeMarkdown(s string) string {
	var out strings.Builder
	out.Grow(len(s) + len(s)/16)
	lead := leadSign(s)
	for i := 0; i < len(s); i++ {
		if i == lead || special(s, i) {
			out.WriteByte('\\')
		}
		out.WriteByte(s[i])
	}
	return out.String()
}

// leadSign is the index of the sign that would make a list, heading underline or
// definition of the line s, or -1.
func leadSign(s string) int {
	i := 0
	for i < len(s) && s[i] == ' ' {
		i++
	}
	digits := i
	for i < len(s) && digit(s[i]) {
		i++
	}
	switch {
	case i == len(s):
		return -1
	case i > digits && (s[i] == '.' || s[i] == ')'):
		return i
	case i == digits && strings.IndexByte("-+=:", s[i]) >= 0:
		return i
	}
	return -1
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// special reports whether s[i] has a meaning within a line.
func special(s string, i int) bool {
	switch s[i] {
	case '\\', '`', '*', '_', '[', ']', '<', '>', '&', '#', '|', '~', '!', '$', '@', '^':
		return true
	case ':':
		return strings.HasPrefix(s[i:], "://")
	case '.':
		return i >= 3 && strings.EqualFold(s[i-3:i], "www")
	}
	return false
}
