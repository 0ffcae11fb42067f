package sqlite

import (
	"context"
	"time"

	"brief/model/term"
)

// writing is one transaction that changes documents, with what it has found out so
// far. Counters are written once, at its end.
type writing struct {
	e        *Engine
	c        *conn
	shards   []*shard         // by their low ends
	next     int64            // the number of the next new document
	added    int              // documents that were not there
	puts     int              // 1 in a call of Put
	meta     map[string]int64 // changes of counters
	facts    map[int64]int64  // changes of the numbers of documents that have a fact
	readings map[int64]int64  // the same of those that an extractor has read

	// What is there once the transaction is kept.
	words      map[uint64]struct{}
	newFacts   map[factKey]int64
	folders    map[string]int64
	extractors map[string]int64

	gone     *marking   // documents that were removed
	starring []*marking // of the analysts who have given a star; nil before they were looked for
}

// change calls f in a transaction that changes documents.
func (e *Engine) change(ctx context.Context, f func(*writing) error) error {
	var w *writing
	return e.write(ctx, func(inner context.Context, c *conn) error {
		var err error
		if w, err = e.begin(inner, c); err != nil {
			return err
		}
		if err := f(w); err != nil {
			return err
		}
		return w.finish(inner)
	}, func() { w.remember() })
}

func (e *Engine) begin(ctx context.Context, c *conn) (*writing, error) {
	shards, err := readShards(ctx, c)
	if err != nil {
		return nil, err
	}
	next, err := c.number(ctx, "SELECT value FROM meta WHERE key = 'next'")
	if err == nil {
		err = e.noteDecisions(ctx, c)
	}
	return &writing{
		e: e, c: c, shards: shards, next: next,
		meta: map[string]int64{}, facts: map[int64]int64{}, readings: map[int64]int64{},
		words: map[uint64]struct{}{}, newFacts: map[factKey]int64{}, folders: map[string]int64{}, extractors: map[string]int64{},
		gone: newMarking(ctx, c, ""),
	}, err
}

// noteDecisions notes whether anything was decided since documents were written last.
func (e *Engine) noteDecisions(ctx context.Context, c *conn) error {
	last, err := c.number(ctx, "SELECT ifnull(max(seq), 0) FROM journal")
	if last != e.known.entry && e.known.entry >= 0 {
		e.decided.Store(time.Now().UnixNano())
	}
	e.known.entry = last
	return err
}

// decidingFor is how long it is taken for granted that further decisions follow.
const decidingFor = 30 * time.Second

// Deciding reports whether decisions are made at present, in this program or another:
// the next one waits for whoever is adding documents, who should then add few at once.
func (e *Engine) Deciding() bool {
	return time.Since(time.Unix(0, e.decided.Load())) < decidingFor
}

// finish writes the counters.
func (w *writing) finish(ctx context.Context) error {
	for key, by := range w.meta {
		if _, err := w.c.exec(ctx, "UPDATE meta SET value = value + ? WHERE key = ?", by, key); err != nil {
			return err
		}
	}
	if _, err := w.c.exec(ctx, "UPDATE meta SET value = ? WHERE key = 'next'", w.next); err != nil {
		return err
	}
	for id, by := range w.readings {
		if _, err := w.c.exec(ctx, "UPDATE extractor SET documents = documents + ? WHERE id = ?", by, id); err != nil {
			return err
		}
	}
	for id, by := range w.facts {
		if by == 0 {
			continue
		}
		if _, err := w.c.exec(ctx, "UPDATE fact SET documents = documents + ? WHERE id = ?", by, id); err != nil {
			return err
		}
	}
	for _, s := range w.shards {
		if err := s.write(ctx, w.c); err != nil {
			return err
		}
	}
	for _, m := range append(w.starring, w.gone) {
		if err := m.flush(); err != nil {
			return err
		}
	}
	return nil
}

// remember keeps what is now in the library for the next ones who write. It is
// called by who holds the writing connection.
func (w *writing) remember() {
	k := &w.e.known
	k.puts += w.puts
	for _, s := range w.shards {
		if s.touched {
			k.touched[s.id] = k.puts
		}
	}
	for word := range w.words {
		k.words.put(word)
	}
	for fact, id := range w.newFacts {
		k.facts.put(fact, id)
	}
	for path, id := range w.folders {
		k.folders.put(path, id)
	}
	for name, id := range w.extractors {
		k.extractors[name] = id
	}
}

// nanos is a time as it is compared: what lies too far off is the first or the last.
func nanos(t time.Time) int64 {
	const least, most = -1 << 63 / 1_000_000_000, (1<<63 - 1) / 1_000_000_000
	return time.Unix(min(max(t.Unix(), least+1), most-1), int64(t.Nanosecond())).UnixNano()
}

// learn keeps the words of a document from which a query could ask for others: those
// that are not their own stem.
func (w *writing) learn(ctx context.Context, columns *columns) error {
	for _, column := range [][]byte{columns.body, columns.title, columns.actors, columns.source, columns.measures} {
		for len(column) > 0 {
			n, print := w.e.known.word(column)
			word := column[:n]
			column = column[min(n+1, len(column)):]
			if print == 0 || w.e.known.words.has(print) {
				continue
			}
			if _, ok := w.words[print]; ok {
				continue
			}
			w.words[print] = struct{}{}
			folded := string(word)
			stem := term.Stem(folded)
			if stem == folded {
				continue
			}
			if _, err := w.c.exec(ctx, "INSERT OR IGNORE INTO vocabulary VALUES (?, ?)", stem, folded); err != nil {
				return err
			}
		}
	}
	return nil
}

// word returns the length of the first term of a column and, where term.Stem may
// return another word for it, its fingerprint (FNV-1a), else 0: only lower-case ASCII
// words of some length are cut.
func (k *known) word(column []byte) (n int, print uint64) {
	const prime = 1<<40 + 0x1b3
	print = k.seed
	plain := true
	for ; n < len(column) && column[n] != ' '; n++ {
		c := column[n]
		print = (print ^ uint64(c)) * prime
		plain = plain && c >= 'a' && c <= 'z'
	}
	if !plain || n < 3 {
		return n, 0
	}
	return n, print
}
