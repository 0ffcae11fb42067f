package tagger

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math/bits"
	"strings"
)

// Model is what was learned: weights of features and transitions, and a list of
// known names. Make it with Parse. It is read-only.
type Model struct {
	rows        string
	entries     string
	slots       uint32 // of rows
	entrySlots  uint32
	transitions [Labels][Labels]int32 // by the label before
}

const (
	magic    = "brief tagger 1\n"
	rowBytes = 16
	// headBytes are those before the rows.
	headBytes  = len(magic) + 2*4 + Labels*Labels*2
	entryBytes = 4
)

// ErrForm is returned for bytes that are no model.
var ErrForm = errors.New("it is no tagger model of this version")

// Parse reads a model. It keeps s and copies nothing but its head.
func Parse(s string) (*Model, error) {
	if !strings.HasPrefix(s, magic) || len(s) < headBytes {
		return nil, ErrForm
	}
	head := []byte(s[len(magic):headBytes])
	m := &Model{slots: binary.LittleEndian.Uint32(head), entrySlots: binary.LittleEndian.Uint32(head[4:])}
	want := uint64(headBytes) + uint64(m.slots)*rowBytes + uint64(m.entrySlots)*entryBytes
	if uint64(len(s)) != want || m.slots == 0 || m.entrySlots == 0 {
		return nil, fmt.Errorf("%w: its head says %d bytes, it has %d", ErrForm, want, len(s))
	}
	for i := range Labels {
		for j := range Labels {
			m.transitions[i][j] = int32(int16(binary.LittleEndian.Uint16(head[8+2*(i*Labels+j):])))
		}
	}
	end := headBytes + int(m.slots)*rowBytes
	m.rows, m.entries = s[headBytes:end], s[end:]
	return m, nil
}

// Sum is a short hash of the weights, to tell models apart.
func (m *Model) Sum() uint32 {
	return crc32.Update(crc32.ChecksumIEEE([]byte(m.rows)), crc32.IEEETable, []byte(m.entries))
}

// Scores are sums of weights, by label.
type Scores [Labels]int32

// Plus adds the sums of more to s.
func (s *Scores) Plus(more *Scores) {
	for i := range s {
		s[i] += more[i]
	}
}

// Add adds the weights of the features to s.
func (m *Model) Add(s *Scores, features ...uint64) {
	var l lanes
	for _, h := range features {
		if row := m.row(h); row != "" {
			l.add(row)
		}
		if l.n == mostAdded {
			l.flush(s)
		}
	}
	l.flush(s)
}

// row returns the row of a feature, "" for one that the model does not have.
func (m *Model) row(h uint64) string {
	mark := markOf(h)
	at := slotOf(h, m.slots)
	for range maxProbe {
		row := m.rows[int(at)*rowBytes:][:rowBytes]
		switch found := uint16(row[0]) | uint16(row[1])<<8; found {
		case 0:
			return ""
		case mark:
			return row
		}
		if at++; at == m.slots {
			at = 0
		}
	}
	return ""
}

// maxProbe is how many slots a row may stand behind its own: what bounds the work
// on a model that is full, which only a hostile file is.
const maxProbe = 1 << 10

// Known returns the classes of the name whose hash is h, 0 for a name that the list
// does not have.
func (m *Model) Known(h uint64) uint8 {
	mark := entryMarkOf(h)
	at := slotOf(h, m.entrySlots)
	for range maxProbe {
		e := m.entries[int(at)*entryBytes:][:entryBytes]
		switch found := uint32(e[0]) | uint32(e[1])<<8 | uint32(e[2])<<16; found {
		case 0:
			return 0
		case mark:
			return e[3]
		}
		if at++; at == m.entrySlots {
			at = 0
		}
	}
	return 0
}

// slotOf spreads hashes evenly over n slots by their high bits.
func slotOf(h uint64, n uint32) uint32 {
	high, _ := bits.Mul64(h, uint64(n))
	return uint32(high)
}

// markOf is the mark of a hash, of its low bits and never 0.
func markOf(h uint64) uint16 { return max(uint16(h), 1) }

func entryMarkOf(h uint64) uint32 { return max(uint32(h)&0xffffff, 1) }
