package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"sync"

	"brief/model"
)

// Collection is a set of documents that a reader lists once and then opens one by
// one. It is safe for concurrent use, but for Entries, of which one range runs
// at a time.
type Collection struct {
	items iter.Seq2[Item, error]
	mu    sync.Mutex
	known map[string]Item
	first first
	taken bool // first has been asked for
}

// first is the document that is listed first. A reader opens it at once, and it
// would be decoded a second time; so it is kept, once, until it is asked for.
type first struct {
	key string
	doc *model.Document
}

// NewCollection returns the collection of items, which Entries ranges over.
func NewCollection(items iter.Seq2[Item, error]) *Collection {
	return &Collection{items: items, known: map[string]Item{}}
}

// Entries opens every item, several at a time, and yields what a list shows of
// them, in order, as they are known. An error names one place that cannot be read
// and does not end the sequence; its Entry has the Name, and the Key where there
// is an item. An item that was yielded before in the same range is skipped.
func (c *Collection) Entries(ctx context.Context) iter.Seq2[model.Entry, error] {
	entries := Ordered(ctx, c.register(), func(ctx context.Context, it Item) (model.Entry, error) {
		d, err := it.Open(ctx)
		if err != nil {
			return model.Entry{Key: it.Key, Name: it.Name}, err
		}
		c.keep(it.Key, d)
		return EntryOf(it.Key, it.Name, d), nil
	})
	return func(yield func(model.Entry, error) bool) {
		for e, err := range entries {
			if failure := (*Error)(nil); e.Name == "" && errors.As(err, &failure) {
				e.Name = failure.Name
			}
			if !yield(e, err) {
				return
			}
		}
	}
}

// register notes each item so that Open finds it, and drops repeated ones.
func (c *Collection) register() iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		seen := map[string]bool{}
		for it, err := range c.items {
			if err == nil {
				if seen[it.Key] {
					continue
				}
				seen[it.Key] = true
				c.mu.Lock()
				c.known[it.Key] = it
				if c.first.key == "" {
					c.first.key = it.Key
				}
				c.mu.Unlock()
			}
			if !yield(it, err) {
				return
			}
		}
	}
}

func (c *Collection) keep(key string, d *model.Document) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.first.key == key && !c.taken {
		c.first.doc = d
	}
}

// kept is the document of an item where it is kept; from then on it is not.
func (c *Collection) kept(key string) *model.Document {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.first.key != key {
		return nil
	}
	d := c.first.doc
	c.first.doc, c.taken = nil, true
	return d
}

// Open opens the item that Entries yielded under key, again from its source: a
// file that has changed since is read as it is now. Only the first item's document
// is, the first time, the one that was listed.
func (c *Collection) Open(ctx context.Context, key string) (*model.Document, error) {
	c.mu.Lock()
	it, ok := c.known[key]
	c.mu.Unlock()
	if !ok {
		return nil, failed("open", key, 0, fmt.Errorf("not in this collection: %w", fs.ErrNotExist))
	}
	if d := c.kept(key); d != nil {
		return d, nil
	}
	return it.Open(ctx)
}

// File returns the file that the item of key is in, and which of its lines the
// item is, from 1, or 0 where it is the whole file. The path is "" where there is
// no file, and for a key that Entries has not yielded.
func (c *Collection) File(key string) (path string, line int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	it := c.known[key]
	return it.Path, it.Line
}

// Extract makes the briefing of d, as Stream does.
func (c *Collection) Extract(ctx context.Context, d *model.Document) iter.Seq2[*model.Briefing, error] {
	return Stream(ctx, d)
}
