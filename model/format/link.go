package format

import (
	"html"
	"strings"
)

// maxParens bounds the brackets inside a link's target, as CommonMark allows.
const maxParens = 32

// bracket is a "[" or "![" that may open a link or an image.
type bracket struct {
	node   int
	at     int // where its text begins in src
	delims int // how many delimiter runs stand before it
	image  bool
}

// bracket takes "[" (n is 1) or "![" (n is 2) at i.
func (p *inlineParser) bracket(i, n int) int {
	p.brackets = append(p.brackets, bracket{node: p.add(p.src[i : i+n]), at: i + n, delims: len(p.delims), image: n == 2})
	return n
}

// shut takes the "]" at i with what follows if that makes a link or an image.
func (p *inlineParser) shut(i int) int {
	top := len(p.brackets) - 1
	if top < 0 {
		p.literal(p.src[i:], 1)
		return 1
	}
	b := p.brackets[top]
	p.brackets = p.brackets[:top]
	mayLink := b.image || top >= p.noLinks
	p.noLinks = min(p.noLinks, top)
	target, n, ok := "", 0, false
	if mayLink {
		target, n, ok = p.linkTail(b, i)
	}
	if !ok {
		p.literal(p.src[i:], 1)
		return 1
	}
	p.nodes[b.node].text = ""
	if strings.TrimSpace(p.src[b.at:i]) == "" {
		p.add(target) // there is nothing else to show
	}
	p.emphasis(b.delims)
	p.link(b.node, p.add(""), target)
	if !b.image {
		p.noLinks = top // a link holds no links: brackets before it open none
	}
	return 1 + n
}

// linkTail reads what follows the "]" at i: "(target)", "[label]", "[]" or
// nothing, and returns where the link leads and the length of what was read.
func (p *inlineParser) linkTail(b bracket, i int) (target string, n int, ok bool) {
	rest := p.src[i+1:]
	if strings.HasPrefix(rest, "(") {
		if target, n = inlineTarget(rest); n > 0 {
			return target, n, true
		}
	}
	if len(p.refs) == 0 {
		return "", 0, false
	}
	label := p.src[b.at:i]
	if strings.HasPrefix(rest, "[") {
		end := strings.IndexByte(rest[:min(len(rest), maxLabel+2)], ']')
		if end > 1 {
			label = rest[1:end]
		}
		if end > 0 {
			n = end + 1
		}
	}
	if len(label) > maxLabel || strings.ContainsAny(label, "[]") {
		return "", 0, false
	}
	target, ok = p.refs[normalLabel(label)]
	return target, n, ok
}

// inlineTarget reads "(target)" or "(target "title")" at the beginning of s and
// returns its length, or 0. The title is not kept: it repeats the text or
// describes an image, and readers of Markdown elsewhere see it on hovering only.
func inlineTarget(s string) (target string, n int) {
	i := 1 + spaceLen(s[1:])
	target, n = destination(s[i:])
	i += n
	blanks := spaceLen(s[i:])
	i += blanks
	if blanks > 0 {
		if n := titleLen(s[i:]); n > 0 {
			i += n
			i += spaceLen(s[i:])
		}
	}
	if i >= len(s) || s[i] != ')' {
		return "", 0
	}
	return target, i + 1
}

func spaceLen(s string) int { return len(s) - len(strings.TrimLeft(s, " \t\n")) }

// destination reads a link's target at the beginning of s, in angle brackets or
// bare with balanced parentheses, and returns its length.
func destination(s string) (target string, n int) {
	if strings.HasPrefix(s, "<") {
		end := strings.IndexAny(s[1:], "<>\n")
		if end < 0 || s[1+end] != '>' {
			return "", 0
		}
		return unescape(s[1 : 1+end]), end + 2
	}
	depth := 0
	for n < len(s) && s[n] > ' ' {
		switch s[n] {
		case '\\':
			if n+1 < len(s) && isPunctuation(s[n+1]) {
				n++
			}
		case '(':
			if depth++; depth > maxParens {
				return "", 0
			}
		case ')':
			if depth == 0 {
				return unescape(s[:n]), n
			}
			depth--
		}
		n++
	}
	if depth > 0 {
		return "", 0
	}
	return unescape(s[:n]), n
}

// titleLen is the length of the quoted or bracketed title that s begins with,
// or 0.
func titleLen(s string) int {
	if s == "" {
		return 0
	}
	closer := s[0]
	switch s[0] {
	case '"', '\'':
	case '(':
		closer = ')'
	default:
		return 0
	}
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case closer:
			return i + 1
		case '(':
			if closer == ')' {
				return 0
			}
		case '\\':
			i++
		}
	}
	return 0
}

// unescape undoes backslashes and entities in a target.
func unescape(s string) string {
	if strings.IndexByte(s, '\\') >= 0 {
		out := make([]byte, 0, len(s))
		for i := 0; i < len(s); i++ {
			if s[i] == '\\' && i+1 < len(s) && isPunctuation(s[i+1]) {
				i++
			}
			out = append(out, s[i])
		}
		s = string(out)
	}
	return html.UnescapeString(s)
}

// normalLabel is what two labels that match have in common.
func normalLabel(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}
