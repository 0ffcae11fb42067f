package sqlite

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"

	"brief/model"
)

// coder writes a value to buf, or reads it back from there. One description of a
// type serves both directions, so that they cannot differ: every method takes a
// pointer, which it reads when writing and sets when reading.
//
// Numbers are varints; a string is its length and its bytes; a slice its length
// plus one, 0 for nil; a word of a fixed set its place there, or itself.
type coder struct {
	buf     []byte
	reading bool
	err     error
	at      int  // where the last span began: spans are written as the way from there
	size    int  // of the text, in which every span that is read must lie
	form    byte // of what is written or read
}

var errForm = errors.New("a stored document cannot be read")

func (c *coder) fail() {
	if c.err == nil {
		c.err = errForm
	}
	c.buf = nil
}

func (c *coder) uvarint(v *uint64) {
	if !c.reading {
		c.buf = binary.AppendUvarint(c.buf, *v)
		return
	}
	got, n := binary.Uvarint(c.buf)
	if n <= 0 {
		c.fail()
		return
	}
	*v, c.buf = got, c.buf[n:]
}

func (c *coder) varint(v *int64) {
	u := uint64(*v<<1) ^ uint64(*v>>63)
	c.uvarint(&u)
	if c.reading {
		*v = int64(u>>1) ^ -int64(u&1)
	}
}

func (c *coder) int(v *int) {
	n := int64(*v)
	c.varint(&n)
	if c.reading {
		*v = int(n)
	}
}

func (c *coder) bool(v *bool) {
	var u uint64
	if *v {
		u = 1
	}
	c.uvarint(&u)
	if c.reading {
		*v = u == 1
	}
}

// decimals are how a coder writes numbers that have at most three of them: scores
// and most statistics.
const decimals = 1000

func (c *coder) float(v *float64) {
	m := math.Round(*v * decimals)
	short := math.Abs(m) < 1<<52 && math.Float64bits(m/decimals) == math.Float64bits(*v)
	if !c.reading {
		if !short {
			c.buf = append(c.buf, 1)
			c.buf = binary.LittleEndian.AppendUint64(c.buf, math.Float64bits(*v))
			return
		}
		// An even first byte: the number is doubled.
		u := uint64(int64(m)<<1) ^ uint64(int64(m)>>63)
		c.buf = binary.AppendUvarint(c.buf, u<<1)
		return
	}
	u, n := binary.Uvarint(c.buf)
	switch {
	case n <= 0 || u&1 == 1 && (u != 1 || len(c.buf) < 9):
		c.fail()
	case u == 1:
		*v, c.buf = math.Float64frombits(binary.LittleEndian.Uint64(c.buf[1:])), c.buf[9:]
	default:
		u >>= 1
		*v, c.buf = float64(int64(u>>1)^-int64(u&1))/decimals, c.buf[n:]
	}
}

// length writes the length of a slice, or reads it; it is -1 for nil.
func (c *coder) length(n int) int {
	u := uint64(n + 1)
	c.uvarint(&u)
	if c.reading && u > uint64(len(c.buf))+1 { // every element takes a byte
		c.fail()
		return -1
	}
	return int(u) - 1
}

func (c *coder) bytes(n int) []byte {
	if n < 0 || n > len(c.buf) {
		c.fail()
		return nil
	}
	b := c.buf[:n]
	c.buf = c.buf[n:]
	return b
}

// str writes a string of any kind.
func str[S ~string](c *coder, s *S) {
	u := uint64(len(*s))
	c.uvarint(&u)
	if c.reading {
		if u > uint64(len(c.buf)) {
			c.fail()
			return
		}
		*s = S(c.bytes(int(u)))
		return
	}
	c.buf = append(c.buf, *s...)
}

// word writes a string that is mostly one of a few.
func word[S ~string](c *coder, s *S, of []S) {
	u := uint64(slices.Index(of, *s) + 1)
	c.uvarint(&u)
	switch {
	case u == 0:
		str(c, s)
	case c.reading && u > uint64(len(of)):
		c.fail()
	case c.reading:
		*s = of[u-1]
	}
}

// small writes a number of a small type.
func small[N ~uint8](c *coder, v *N) {
	u := uint64(*v)
	c.uvarint(&u)
	if c.reading {
		*v = N(u)
	}
}

func (c *coder) span(s *model.Span) {
	start, n := int64(s.Start-c.at), int64(s.End-s.Start)
	c.varint(&start)
	c.varint(&n)
	if c.reading {
		s.Start = c.at + int(start)
		s.End = s.Start + int(n)
		if s.Start < 0 || s.End < s.Start || s.End > c.size {
			*s = model.Span{}
			c.fail()
		}
	}
	c.at = s.Start
}

// slice writes a slice by writing its elements.
func slice[E any](c *coder, s *[]E, element func(*E)) {
	n := len(*s)
	if *s == nil {
		n = -1
	}
	n = c.length(n)
	if c.reading {
		if n < 0 {
			*s = nil
			return
		}
		*s = make([]E, n)
	}
	for i := range *s {
		element(&(*s)[i])
		if c.err != nil {
			return
		}
	}
}

func (c *coder) strings(s *[]string) { slice(c, s, func(v *string) { str(c, v) }) }
