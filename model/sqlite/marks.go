package sqlite

import (
	"context"
	"encoding/hex"
	"fmt"
	"math/bits"

	"brief/model/triage"
)

// Marks are stored by what they hold. Those that are there or not (flags) are bits: a
// row of the table bits holds them for one analyst, one key and 4,096 numbers of
// documents, so that all documents of a view are marked by few writes, and what is
// unread of a million is known by reading 120 KB. The others are a row each in the
// table mark. The number 0 stands for the collection.
//
// Under the key "" and the analyst "" stand the documents that are gone: their marks
// are left as they were, since a number is given to no other document. Nothing finds
// them by these, as conditions are on rows of documents that are there.

const (
	chunkShift = 12
	chunkBytes = 1 << chunkShift / 8
)

// isFlag reports whether marks of a key are kept as bits.
func isFlag(k triage.Key) bool {
	return k == triage.Read || k == triage.Star || k == triage.Done || k == gone
}

// gone is the key of documents that were removed.
const gone triage.Key = ""

// marking reads and sets the marks of one analyst in a transaction. Bits that were set
// are written by flush.
type marking struct {
	ctx     context.Context
	c       *conn
	analyst string
	chunks  map[chunkAt]*chunk
}

type chunkAt struct {
	key triage.Key
	n   int64
}

// chunk is the bits of 4,096 numbers, the lowest first.
type chunk struct {
	bits  [chunkBytes]byte
	dirty bool
}

func newMarking(ctx context.Context, c *conn, analyst string) *marking {
	return &marking{ctx: ctx, c: c, analyst: analyst, chunks: map[chunkAt]*chunk{}}
}

func (m *marking) chunk(key triage.Key, number int64) (*chunk, error) {
	at := chunkAt{key, number >> chunkShift}
	if ch, ok := m.chunks[at]; ok {
		return ch, nil
	}
	analyst := m.analyst
	if key == gone {
		analyst = ""
	}
	r, found, err := m.c.one(m.ctx, "SELECT data FROM bits WHERE analyst = ? AND key = ? AND chunk = ?", analyst, string(key), at.n)
	if err != nil {
		return nil, err
	}
	ch := &chunk{}
	if found && copy(ch.bits[:], r.blob(0)) < len(r.blob(0)) {
		return nil, errForm
	}
	m.chunks[at] = ch
	return ch, nil
}

// has reports whether a flag is set.
func (m *marking) has(number int64, key triage.Key) (bool, error) {
	ch, err := m.chunk(key, number)
	if err != nil {
		return false, err
	}
	return bitmap(ch.bits[:]).has(number & (1<<chunkShift - 1)), nil
}

func (m *marking) get(number int64, key triage.Key) (string, error) {
	if isFlag(key) {
		set, err := m.has(number, key)
		if err != nil || !set {
			return "", err
		}
		return triage.Yes, nil
	}
	r, found, err := m.c.one(m.ctx, "SELECT value FROM mark WHERE analyst = ? AND key = ? AND id = ?", m.analyst, string(key), number)
	if err != nil || !found {
		return "", err
	}
	return r.text(0), nil
}

func (m *marking) set(number int64, key triage.Key, value string) error {
	switch {
	case isFlag(key):
		ch, err := m.chunk(key, number)
		if err != nil {
			return err
		}
		bitmap(ch.bits[:]).put(number&(1<<chunkShift-1), value != "")
		ch.dirty = true
		return nil
	case value == "":
		_, err := m.c.exec(m.ctx, "DELETE FROM mark WHERE analyst = ? AND key = ? AND id = ?", m.analyst, string(key), number)
		return err
	}
	_, err := m.c.exec(m.ctx, "INSERT OR REPLACE INTO mark VALUES (?, ?, ?, ?)", m.analyst, string(key), number, value)
	return err
}

// flush writes the bits that were set.
func (m *marking) flush() error {
	for at, ch := range m.chunks {
		if !ch.dirty {
			continue
		}
		analyst := m.analyst
		if at.key == gone {
			analyst = ""
		}
		if _, err := m.c.exec(m.ctx, "INSERT OR REPLACE INTO bits VALUES (?, ?, ?, ?)", analyst, string(at.key), at.n, ch.bits[:]); err != nil {
			return err
		}
		ch.dirty = false
	}
	return nil
}

// state returns what the marks of a document mean.
func (m *marking) state(number int64) (triage.State, error) {
	var marks []triage.Mark
	for _, key := range []triage.Key{triage.Read, triage.Star, triage.Done} {
		value, err := m.get(number, key)
		if err != nil {
			return triage.State{}, err
		}
		if value != "" {
			marks = append(marks, triage.Mark{Key: key, Value: value})
		}
	}
	err := m.c.query(m.ctx, "SELECT key, value FROM mark INDEXED BY mark_id WHERE id = ? AND analyst = ?", []any{number, m.analyst}, func(r row) error {
		marks = append(marks, triage.Mark{Key: triage.Key(r.text(0)), Value: r.text(1)})
		return nil
	})
	if len(marks) == 0 {
		return triage.State{}, err
	}
	var id string
	if err == nil {
		id, err = idOf(m.ctx, m.c, number)
	}
	for i := range marks {
		marks[i].ID = id
	}
	return triage.Of(marks), err
}

// idOf returns the ID of a document, also of one that was removed; "" for the
// collection.
func idOf(ctx context.Context, c *conn, number int64) (string, error) {
	if number == 0 {
		return "", nil
	}
	r, found, err := c.one(ctx, "SELECT hash FROM item WHERE id = ?1 UNION ALL SELECT hash FROM gone WHERE id = ?1", number)
	if err != nil {
		return "", err
	}
	if !found {
		return "", fmt.Errorf("%w: there is no document %d", errForm, number)
	}
	return hex.EncodeToString(r.blob(0)), nil
}

// bitmap is a set of numbers of documents.
type bitmap []byte

func (b bitmap) has(number int64) bool {
	at := number >> 3
	return at < int64(len(b)) && b[at]&(1<<(number&7)) != 0
}

func (b bitmap) put(number int64, set bool) {
	if set {
		b[number>>3] |= 1 << (number & 7)
	} else {
		b[number>>3] &^= 1 << (number & 7)
	}
}

// with is b and a number beside, wherever that lies.
func (b bitmap) with(number int64) bitmap {
	if at := number >> 3; at >= int64(len(b)) {
		b = append(b, make([]byte, at+1-int64(len(b)))...)
	}
	b.put(number, true)
	return b
}

func (b bitmap) count() (n int) {
	for _, byte := range b {
		n += bits.OnesCount8(byte)
	}
	return n
}

// numbers returns what is in the set, in order.
func (b bitmap) numbers() []int64 {
	var all []int64
	for i, byte := range b {
		for ; byte != 0; byte &= byte - 1 {
			all = append(all, int64(i)<<3+int64(bits.TrailingZeros8(byte)))
		}
	}
	return all
}

// readBitmap returns all numbers that have a flag of an analyst's.
func readBitmap(ctx context.Context, c *conn, analyst string, key triage.Key) (bitmap, error) {
	var b bitmap
	err := c.query(ctx, "SELECT chunk, data FROM bits WHERE analyst = ? AND key = ? ORDER BY chunk", []any{analyst, string(key)}, func(r row) error {
		at := r.int(0) * chunkBytes
		if at < int64(len(b)) || at > maxNumber/8 || len(r.blob(1)) > chunkBytes {
			return errForm
		}
		b = append(append(b, make([]byte, at-int64(len(b)))...), r.blob(1)...)
		return nil
	})
	return b, err
}
