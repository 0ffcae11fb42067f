package sqlite

import "hash/maphash"

// bounded is a set or map of at most twice limit entries: when the young half is
// full it becomes the old one, and what was old is forgotten.
type bounded[K comparable, V any] struct {
	limit      int
	young, old map[K]V
}

func newBounded[K comparable, V any](limit int) *bounded[K, V] {
	return &bounded[K, V]{limit: limit, young: map[K]V{}}
}

func (b *bounded[K, V]) get(k K) (V, bool) {
	if v, ok := b.young[k]; ok {
		return v, true
	}
	v, ok := b.old[k]
	if ok {
		b.put(k, v)
	}
	return v, ok
}

func (b *bounded[K, V]) put(k K, v V) {
	if len(b.young) >= b.limit {
		b.young, b.old = make(map[K]V, b.limit), b.young
	}
	b.young[k] = v
}

// known is what the one who writes remembers of the library: words that the
// vocabulary has and numbers of facts and folders. Rows of these tables are never
// changed in these respects nor deleted, so that what was true once stays true,
// whatever other processes do. It belongs to who holds the writing connection.
type known struct {
	seed       uint64
	words      words
	facts      *bounded[factKey, int64]
	folders    *bounded[string, int64]
	extractors map[string]int64

	entry   int64         // the last of the journal, -1 before it was looked for
	puts    int           // calls so far
	touched map[int64]int // by shard: the last of them that changed it
}

// left is how many calls of Put have left a shard alone.
func (k *known) left(s *shard) int { return k.puts - k.touched[s.id] }

type factKey struct {
	facet uint8
	value string
}

func newKnown() known {
	return known{
		seed:       maphash.Bytes(maphash.MakeSeed(), nil),
		words:      make(words, 1<<wordBits),
		facts:      newBounded[factKey, int64](1 << 16),
		folders:    newBounded[string, int64](1 << 12),
		extractors: map[string]int64{},
		touched:    map[int64]int{},
		entry:      -1,
	}
}

// words are fingerprints of words that the vocabulary has: each at the one place
// that its low bits say, where it takes that of another. A word that has lost its
// place is written once more, which changes nothing; a table that forgot less would
// take longer to ask than the documents' words take to be cut.
type words []uint64

const wordBits = 18

func (w words) has(fingerprint uint64) bool { return w[fingerprint&(1<<wordBits-1)] == fingerprint }

func (w words) put(fingerprint uint64) { w[fingerprint&(1<<wordBits-1)] = fingerprint }
