package ingest

import (
	"context"
	"fmt"
	"io/fs"
	"iter"
	"sync"

	"brief/model"
)

// Collection is a set of documents that a reader lists once and then opens one by
// one. It is safe for concurrent use, but for Documents, of which one range runs
// at a time.
type Collection struct {
	items iter.Seq2[Item, error]
	mu    sync.Mutex
	known map[string]Item
}

// NewCollection returns the collection of items, which Documents ranges over.
func NewCollection(items iter.Seq2[Item, error]) *Collection {
	return &Collection{items: items, known: map[string]Item{}}
}

// Opened is a document of a collection with the key that opens it again.
type Opened struct {
	Key, Name string
	Document  *model.Document
}

// Documents opens every item, several at a time, and yields them in order as they
// are known. An error names one item that cannot be opened and does not end the
// sequence. An item that was yielded before in the same range is skipped.
func (c *Collection) Documents(ctx context.Context) iter.Seq2[Opened, error] {
	return Ordered(ctx, c.register(), func(ctx context.Context, it Item) (Opened, error) {
		d, err := it.Open(ctx)
		return Opened{Key: it.Key, Name: it.Name, Document: d}, err
	})
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
				c.mu.Unlock()
			}
			if !yield(it, err) {
				return
			}
		}
	}
}

// Open opens the item that Documents yielded under key, again from its source: a
// file that has changed since is read as it is now.
func (c *Collection) Open(ctx context.Context, key string) (*model.Document, error) {
	c.mu.Lock()
	it, ok := c.known[key]
	c.mu.Unlock()
	if !ok {
		return nil, failed("open", key, 0, fmt.Errorf("not in this collection: %w", fs.ErrNotExist))
	}
	return it.Open(ctx)
}

// Extract makes the briefing of d.
func (c *Collection) Extract(ctx context.Context, d *model.Document) (*model.Briefing, error) {
	return Extract(ctx, d)
}
