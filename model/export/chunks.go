package export

// chunks is output that grows without being copied, so that a large page is held
// once.
type chunks struct {
	full [][]byte
	last []byte
}

const (
	smallestChunk = 4 << 10
	largestChunk  = 1 << 20 // unless one write is longer
)

func (c *chunks) write(p []byte) {
	if len(c.last)+len(p) > cap(c.last) {
		if len(c.last) > 0 {
			c.full = append(c.full, c.last)
		}
		c.last = make([]byte, 0, max(len(p), smallestChunk, min(2*cap(c.last), largestChunk)))
	}
	c.last = append(c.last, p...)
}

// all is what was written. Nothing more may be written then.
func (c *chunks) all() [][]byte { return append(c.full, c.last) }
