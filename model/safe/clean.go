package safe

import "unicode/utf8"

const (
	maxMarks    = 8 // hey-cli's bound; no orthography stacks more
	controlBase = '\u2400'
	deletePic   = '\u2421'
	dottedBase  = '\u25cc'
)

// Clean returns s fit to be stored and shown, and the number of places that
// were changed. Line ends become \n, which does not count.
//
// C0 controls but \n and \t become their picture (U+2400 and following), DEL
// U+2421; C1 controls, noncharacters and each maximal invalid byte sequence
// become U+FFFD; CR LF, CR, NEL, LS and PS become \n. Bidi controls,
// Default_Ignorable code points that do nothing visible, and marks beyond the
// eighth on a base are dropped. A mark that opens a line gets U+25CC as its
// base, so that it does not land on whatever stands before it on the screen.
func Clean(s string) (string, int) { return CleanOffsets(s, nil) }

// CleanOffsets is [Clean] and also moves offsets, which must be ascending
// offsets into s, to where they point in the result. An offset inside something
// that is replaced or dropped moves behind it.
func CleanOffsets(s string, offsets []int) (string, int) {
	c := cleaner{src: s, offsets: offsets}
	for i := 0; i < len(s); {
		if s[i] < utf8.RuneSelf {
			i = c.ascii(i)
		} else {
			i = c.rune(i)
		}
	}
	if c.out == nil {
		return s, c.changed
	}
	c.moveOffsets(len(s))
	return string(append(c.out, s[c.kept:]...)), c.changed
}

// cleaner walks src once. src[kept:i] is clean and not yet copied to out; out
// stays nil until something has to change.
type cleaner struct {
	src     string
	out     []byte
	kept    int
	changed int
	offsets []int
	base    rune // the last rune that marks could stand on; 0 at the start
	last    rune // the last rune that was kept
	marks   int  // marks on base so far
}

// replace puts with in place of src[i:end].
func (c *cleaner) replace(i, end int, with string) {
	if c.out == nil {
		c.out = make([]byte, 0, len(c.src)+len(c.src)/16+16)
	}
	c.moveOffsets(i)
	c.out = append(c.out, c.src[c.kept:i]...)
	c.out = append(c.out, with...)
	for len(c.offsets) > 0 && c.offsets[0] < end {
		c.offsets[0] = len(c.out)
		c.offsets = c.offsets[1:]
	}
	c.kept = end
}

// moveOffsets settles the offsets up to i, where the next change begins.
// Offsets inside the change are settled by replace.
func (c *cleaner) moveOffsets(i int) {
	shift := len(c.out) - c.kept
	for len(c.offsets) > 0 && c.offsets[0] <= i {
		c.offsets[0] += shift
		c.offsets = c.offsets[1:]
	}
}

func (c *cleaner) setBase(r rune) { c.base, c.last, c.marks = r, r, 0 }

// ascii handles the ASCII run that begins at i and returns where it ends.
func (c *cleaner) ascii(i int) int {
	if end := skipPlain(c.src, i); end > i {
		c.setBase(rune(c.src[end-1]))
		return end
	}
	b := c.src[i]
	if b == '\r' {
		c.setBase('\n')
		if i+1 < len(c.src) && c.src[i+1] == '\n' {
			c.replace(i, i+1, "")
			return i + 1
		}
		c.replace(i, i+1, "\n")
		return i + 1
	}
	picture := controlBase + rune(b)
	if b == 0x7f {
		picture = deletePic
	}
	c.changed++
	c.replace(i, i+1, string(picture))
	c.setBase(picture)
	return i + 1
}

// skipPlain returns the index of the first byte of s from i on that is not
// printable ASCII, \n or \t. It looks at eight bytes at a time.
func skipPlain(s string, i int) int {
	const ones, high = 0x0101010101010101, 0x8080808080808080
	for {
		for len(s)-i >= 8 {
			x := word(s[i : i+8])
			del := x ^ 0x7f*ones
			if (x|(x-0x20*ones)|(del-ones))&high != 0 {
				break
			}
			i += 8
		}
		// One block at most: either the tail or a block with a byte of note.
		end := min(i+8, len(s))
		for ; i < end; i++ {
			if b := s[i]; b < 0x20 && b != '\n' && b != '\t' || b >= 0x7f {
				return i
			}
		}
		if i == len(s) {
			return i
		}
	}
}

// word reads eight bytes as the compiler's single load.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// rune handles the rune at i, which is not ASCII, and returns where it ends.
func (c *cleaner) rune(i int) int {
	r, n := utf8.DecodeRuneInString(c.src[i:])
	if r == utf8.RuneError && n == 1 {
		n = invalidLen(c.src[i:])
		c.changed++
		c.replace(i, i+n, "\ufffd")
		c.setBase(utf8.RuneError)
		return i + n
	}
	switch classOf(r) {
	case plain:
		c.setBase(r)
	case lineEnd:
		c.replace(i, i+n, "\n")
		c.setBase('\n')
	case bad:
		c.changed++
		c.replace(i, i+n, "\ufffd")
		c.setBase(utf8.RuneError)
	case dropped:
		c.drop(i, i+n)
	case extender:
		c.extend(r, i, i+n)
	case selector:
		if c.last != c.base || !selectable(c.base) {
			c.drop(i, i+n)
			break
		}
		c.last = r
	case joiner:
		return c.joiner(r, i, i+n)
	}
	return i + n
}

func (c *cleaner) drop(i, end int) {
	c.changed++
	c.replace(i, end, "")
}

// extend handles a mark: it needs a base and there must be room on it.
func (c *cleaner) extend(r rune, i, end int) {
	switch {
	case c.marks >= maxMarks:
		c.drop(i, end)
		return
	case c.base == 0 || c.base == '\n' || c.base == '\t':
		c.changed++
		c.replace(i, i, string(dottedBase))
		c.base = dottedBase
	}
	c.marks++
	c.last = r
}

// joiner handles ZWJ or ZWNJ at i. What follows decides, so it takes the whole
// run of runes that will not stay with it: the decision then depends on what
// is kept only, which makes cleaning idempotent.
func (c *cleaner) joiner(j rune, i, end int) int {
	next, stop, inRun := c.runAfter(end)
	if c.last == zwj || c.last == zwnj || !joins(j, c.base, next) {
		c.drop(i, end)
	} else {
		c.last = j
	}
	if stop > end {
		c.changed += inRun
		c.replace(end, stop, "")
	}
	return stop
}

// runAfter returns the first rune from i on that stays, where it begins, and
// how many runes before it do not.
func (c *cleaner) runAfter(i int) (next rune, at, n int) {
	for at = i; at < len(c.src); n++ {
		r, size := utf8.DecodeRuneInString(c.src[at:])
		if r < utf8.RuneSelf {
			return r, at, n
		}
		switch classOf(r) {
		case dropped, joiner, selector: // no selector has a base behind a joiner
		case extender:
			if c.marks < maxMarks {
				return r, at, n
			}
		default:
			return r, at, n
		}
		at += size
	}
	return utf8.RuneError, at, n
}

// invalidLen is the length of the invalid sequence that s begins with: the
// longest part of it that could have begun a character, as the Unicode
// Standard recommends (section 3.9, substitution of maximal subparts).
func invalidLen(s string) int {
	low, high, size := byte(0x80), byte(0xbf), 0
	switch b := s[0]; {
	case b >= 0xc2 && b <= 0xdf:
		size = 2
	case b >= 0xe0 && b <= 0xef:
		size = 3
	case b >= 0xf0 && b <= 0xf4:
		size = 4
	}
	switch s[0] {
	case 0xe0:
		low = 0xa0
	case 0xed:
		high = 0x9f
	case 0xf0:
		low = 0x90
	case 0xf4:
		high = 0x8f
	}
	n := 1
	for n < size && n < len(s) && s[n] >= low && s[n] <= high {
		low, high = 0x80, 0xbf
		n++
	}
	return n
}
