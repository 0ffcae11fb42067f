package tagger

// lanes are sums of rows, four labels in a word of 64 bits: most of the time of a
// tagger goes into adding, and so a row costs four additions in place of thirteen.
// Each weight is counted 128 too high, so that none is negative and no lane takes
// from its neighbour.
type lanes struct {
	even, odd   uint64 // labels 0, 2, 4, 6 and 1, 3, 5, 7
	even2, odd2 uint64 // labels 6, 8, 10, 12 and 7, 9, 11
	n           int32  // rows
}

const (
	laneMask  = 0x00ff00ff00ff00ff
	laneSigns = 0x8080808080808080
	// mostAdded is how many rows a lane of 16 bits holds: 256 times 255 is less than
	// 65,536.
	mostAdded = 256
)

func (l *lanes) add(row string) {
	x := word(row[2:10]) ^ laneSigns
	y := word(row[8:16]) ^ laneSigns
	l.even += x & laneMask
	l.odd += x >> 8 & laneMask
	l.even2 += y & laneMask
	l.odd2 += y >> 8 & laneMask
	l.n++
}

// word is the number of eight bytes, little-endian.
func word(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// flush adds the sums to s, and begins anew.
func (l *lanes) flush(s *Scores) {
	high := 128 * l.n
	for i := range 4 {
		s[2*i] += int32(l.even>>(16*i)&0xffff) - high
		s[2*i+1] += int32(l.odd>>(16*i)&0xffff) - high
	}
	for i := 1; i < 4; i++ {
		s[6+2*i] += int32(l.even2>>(16*i)&0xffff) - high
	}
	s[9] += int32(l.odd2>>16&0xffff) - high
	s[11] += int32(l.odd2>>32&0xffff) - high
	*l = lanes{}
}
