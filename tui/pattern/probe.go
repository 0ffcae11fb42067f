package pattern

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
)

// An expression that ignores case reads a text at some 20 MB/s, which is slow for
// what is typed letter by letter. A literal is therefore looked for by a probe: a
// run of plain letters of its first word that every place must have. Its rarest
// byte is found at the speed of memory; the expression decides in a window around.
// A window costs as much as some dozens of bytes: where most candidates come to nothing,
// the expression reads on alone.

// probe is a part of a literal's first word.
type probe struct {
	run    string // lower case where fold
	fold   bool   // case does not count
	before int    // at most so many bytes of a place stand before the run
	length int    // so many bytes other than white space hold a place
	rare   int    // index in run of the byte to look for
}

// widest is the largest number of bytes that stands for one typed character: a
// Kelvin sign for k, a printer's quotation mark for a typewriter's.
const widest = 3

// The expression reads on alone once more than patience candidates, and one for
// every so many bytes, have come to nothing.
const (
	patience = 256
	dense    = 64
)

// newProbe returns the probe of a literal; nil where its first word has no run.
func newProbe(typed string) *probe {
	fields := strings.Fields(typed)
	if len(fields) == 0 {
		return nil
	}
	p := &probe{fold: !strings.ContainsFunc(typed, unicode.IsUpper), length: widest * len(typed)}
	word := fields[0]
	for i := 0; i < len(word); {
		n := i
		for n < len(word) && plain(word[n], p.fold) {
			n++
		}
		if n-i > len(p.run) {
			p.run, p.before = word[i:n], widest*i
		}
		i = n + 1
	}
	if p.run == "" {
		return nil
	}
	for i := range len(p.run) {
		if commonness(p.run[i]) < commonness(p.run[p.rare]) {
			p.rare = i
		}
	}
	return p
}

// plain reports whether a byte stands for itself in a literal or, where case does
// not count, for its other case at most: k and s have a third form.
func plain(b byte, fold bool) bool {
	return b < utf8.RuneSelf && b != '\'' && b != '"' && !(fold && (b == 'k' || b == 's'))
}

// commonness ranks letters by how often texts in Latin script have them.
func commonness(b byte) int { return strings.IndexByte("zqxjkvbywgpfmucdlhrsnioate", b|0x20) }

// find returns the first places of expr in text, at most limit of them or, where
// that is below 0, all.
func (p *probe) find(expr *regexp.Regexp, text string, limit int) []model.Span {
	var spans []model.Span
	s := scanner{p: p, text: text}
	for at, done, failed := 0, 0, 0; len(spans) != limit; {
		i := s.next(at)
		if i < 0 {
			break
		}
		if failed > patience+i/dense {
			return append(spans, places(expr, text, done, limit-len(spans))...)
		}
		from := max(done, i-p.before)
		for from < i && !utf8.RuneStart(text[from]) {
			from++
		}
		m := expr.FindStringIndex(text[from:p.end(text, i)])
		if m == nil {
			at = i + 1
			failed++
			continue
		}
		done = from + m[1]
		at = done
		spans = append(spans, model.Span{Start: from + m[0], End: done})
	}
	return spans
}

// places returns the places of expr in text from the offset on, at most limit of
// them or, where that is below 0, all.
func places(expr *regexp.Regexp, text string, from, limit int) []model.Span {
	var spans []model.Span
	for _, at := range expr.FindAllStringIndex(text[from:], limit) {
		if at[0] < at[1] {
			spans = append(spans, model.Span{Start: from + at[0], End: from + at[1]})
		}
	}
	return spans
}

// end is where a place whose run begins at i ends at the latest. White space may
// be of any length and counts for nothing.
func (p *probe) end(text string, i int) int {
	for left := p.length; i < len(text); i++ {
		if text[i] > ' ' {
			if left--; left < 0 {
				break
			}
		}
	}
	for i < len(text) && !utf8.RuneStart(text[i]) {
		i++
	}
	return i
}

// scanner finds the places of a probe's run in a text, from left to right.
type scanner struct {
	p    *probe
	text string
	// low and high are where the rare byte and its other case stand next.
	low, high int
	begun     bool
}

// next returns the first place of the run at or after from, or -1. From must not
// fall.
func (s *scanner) next(from int) int {
	if !s.p.fold {
		if i := strings.Index(s.text[from:], s.p.run); i >= 0 {
			return from + i
		}
		return -1
	}
	rare := s.p.run[s.p.rare]
	if !s.begun {
		s.begun, s.low, s.high = true, -1, -1
	}
	for at := from + s.p.rare; ; at++ {
		s.low = following(s.text, rare, s.low, at)
		s.high = following(s.text, upper(rare), s.high, at)
		at = min(s.low, s.high)
		if at == len(s.text) {
			return -1
		}
		if i := at - s.p.rare; i+len(s.p.run) <= len(s.text) && equalFold(s.text[i:i+len(s.p.run)], s.p.run) {
			return i
		}
	}
}

// following is where b stands next at or after at, given where it stood next
// before; len(text) for nowhere.
func following(text string, b byte, known, at int) int {
	if known >= at {
		return known
	}
	if at < len(text) {
		if i := strings.IndexByte(text[at:], b); i >= 0 {
			return at + i
		}
	}
	return len(text)
}

func upper(b byte) byte {
	if 'a' <= b && b <= 'z' {
		return b - 'a' + 'A'
	}
	return b
}

// equalFold reports whether s is lower, which is ASCII in lower case, but for the
// case of its letters.
func equalFold(s, lower string) bool {
	for i := range len(lower) {
		if s[i] != lower[i] && s[i] != upper(lower[i]) {
			return false
		}
	}
	return true
}
