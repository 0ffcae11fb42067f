package tagger

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// Weights are what a model is made of.
type Weights struct {
	// Rows are the weights of features by their hash; those of a feature that is
	// worth nothing are left out.
	Rows map[uint64][Labels]int8
	// Transitions are weights by the label before and the label.
	Transitions [Labels][Labels]int16
	// Names are the classes of known names by their hash.
	Names map[uint64]uint8
}

// Bytes writes a model that Parse reads. Equal weights give equal bytes. Of features
// and names whose slot and mark agree, the last in the order of their hashes is left
// out.
func (w *Weights) Bytes() []byte {
	rows, entries := slotsFor(len(w.Rows)), slotsFor(len(w.Names))
	out := make([]byte, headBytes+rows*rowBytes+entries*entryBytes)
	copy(out, magic)
	head := out[len(magic):]
	binary.LittleEndian.PutUint32(head, uint32(rows))
	binary.LittleEndian.PutUint32(head[4:], uint32(entries))
	for i := range Labels {
		for j := range Labels {
			binary.LittleEndian.PutUint16(head[8+2*(i*Labels+j):], uint16(w.Transitions[i][j]))
		}
	}
	table := out[headBytes:][:rows*rowBytes]
	for _, h := range sortedKeys(w.Rows) {
		row := free(table, rowBytes, slotOf(h, uint32(rows)), func(b []byte) bool { return b[0]|b[1] == 0 })
		binary.LittleEndian.PutUint16(row, markOf(h))
		for i, v := range w.Rows[h] {
			row[2+i] = byte(v)
		}
	}
	list := out[headBytes+rows*rowBytes:]
	for _, h := range sortedKeys(w.Names) {
		e := free(list, entryBytes, slotOf(h, uint32(entries)), func(b []byte) bool { return b[0]|b[1]|b[2] == 0 })
		binary.LittleEndian.PutUint32(e, entryMarkOf(h)|uint32(w.Names[h])<<24)
	}
	return out
}

// slotsFor is a number of slots of which n fill two in three: a feature that the
// model does not know is then told after five slots, which lie side by side.
func slotsFor(n int) int { return n + n/2 + 1 }

// free returns the first free place of a table from slot at on.
func free(table []byte, size int, at uint32, empty func([]byte) bool) []byte {
	for i := int(at) * size; ; i += size {
		if i == len(table) {
			i = 0
		}
		if place := table[i:][:size]; empty(place) {
			return place
		}
	}
}

func sortedKeys[V any](m map[uint64]V) []uint64 {
	keys := make([]uint64, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// String says how large the weights are.
func (w *Weights) String() string {
	return fmt.Sprintf("%d features, %d names", len(w.Rows), len(w.Names))
}
