package library

import (
	"context"
	"fmt"
	"iter"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"brief/model"
	"brief/model/ingest"
	"brief/model/safe"
)

// Became is what became of a document.
type Became uint8

const (
	Added   Became = iota // it was not in the library
	Known                 // it was there; its place is noted
	Renewed               // it was there by older rules, and its briefing was made again
	Remade                // as Renewed, of the text in the library: its place has gone or changed
)

// Outcome is a document that is in the library.
type Outcome struct {
	Became Became
	// Key is that of the item it came from, "" where there was none.
	Key string
	// ID and Title are those of the document.
	ID, Title string
	// Place is where it was read, or was to be.
	Place Place
	// Size is how many bytes were read for it, as far as that was known before.
	Size int64
}

// Options say how documents are worked on. The zero value will do.
type Options struct {
	// Workers is how many are worked on at once; the number of processors where it is 0.
	Workers int
	// Now tells the time of arrival; time.Now where it is nil.
	Now func() time.Time
	// Extract makes briefings of the present extractor version; ingest.Extract where
	// it is nil.
	Extract func(context.Context, *model.Document) (*model.Briefing, error)
	// Read says how documents are opened that are read again.
	Read ingest.Options
	// Sample marks what is added as come with the program.
	Sample bool
	// Set is the name under which the documents are gathered for query.Among; "" for
	// none.
	Set string
}

func (o Options) withDefaults() Options {
	if o.Workers <= 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Extract == nil {
		o.Extract = ingest.Extract
	}
	return o
}

// Add puts items into the library and yields each, in their order, once it is kept
// there. Documents that are there by the present rules are not extracted again.
//
// An error of type *ingest.Error names one item that cannot be read, and the next
// follows. Any other is the library's or that of ctx, and the last: what was not
// yielded before is not kept for sure, and is added by a further run. When ctx ends
// Add does so too, without finishing what it works on.
//
// What has no text is such an error too, ErrBlank: it would be found by nothing.
//
// A document that is new and stands in a file which another one was read from follows
// that one: see Addition.Follows.
//
// Many items are put in one transaction, which waits a quarter of a second at most.
// Memory is bounded: items under way, until they are put, have 64 MB together, or are
// a single one.
func Add(ctx context.Context, e Engine, items iter.Seq2[ingest.Item, error], opt Options) iter.Seq2[Outcome, error] {
	a := adding{e, opt.withDefaults()}
	return func(yield func(Outcome, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		keep(ctx, e, ingest.OrderedBy(ctx, a.opt.Workers, items, a.look), opt.Set, yield)
	}
}

type adding struct {
	engine Engine
	opt    Options
}

// look makes of an item what the library lacks of it.
func (a adding) look(ctx context.Context, it ingest.Item) (c candidate, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &ingest.Error{Op: "extract", Name: it.Name, Err: fmt.Errorf("internal error: %v", r)}
		}
	}()
	d, err := it.Open(ctx)
	if err != nil {
		return c, err
	}
	if strings.TrimSpace(d.Text) == "" {
		return c, &ingest.Error{Op: "add", Name: it.Name, Err: ErrBlank}
	}
	c.Outcome = Outcome{Key: it.Key, ID: d.ID, Title: d.Title.Text, Place: placeOf(it), Size: it.Size()}
	b, err := a.held(ctx, &c)
	if err != nil || c.Became == Known && b == nil {
		return c, err
	}
	if b == nil {
		if b, err = a.opt.Extract(ctx, d); err != nil {
			return c, err
		}
	}
	c.addition = addition(b, c.Place, a.opt.Now(), a.opt.Sample)
	return c, nil
}

// held says what became of c so far. Where the library has the document by the
// present rules and lacks only the place, it returns the briefing, to be put with it.
func (a adding) held(ctx context.Context, c *candidate) (*model.Briefing, error) {
	places, err := a.engine.Places(ctx, c.ID)
	if absent(err) || err == nil && len(places) == 0 {
		return nil, nil
	}
	if err != nil {
		return nil, engineError{err}
	}
	c.Became = Renewed
	known, err := a.engine.Known(ctx, []string{c.ID}, ingest.Version(ctx))
	if err != nil {
		return nil, engineError{err}
	}
	if !known[0] {
		return nil, nil
	}
	c.Became = Known
	if slices.Contains(places, c.Place) {
		return nil, nil
	}
	b, err := a.engine.Get(ctx, c.ID)
	if absent(err) { // it was removed meanwhile
		c.Became = Added
		return nil, nil
	}
	if err != nil {
		return nil, engineError{err}
	}
	return b, nil
}

// addition is a briefing as the library takes it.
func addition(b *model.Briefing, at Place, now time.Time, sample bool) *Addition {
	e := relisted(ingest.EntryOf("", at.String(), b.Document), b)
	return &Addition{Briefing: b, Entry: e, Place: at, Added: now, Sample: sample}
}

// placeOf is where an item comes from.
func placeOf(it ingest.Item) Place {
	switch {
	case it.Path == "" && it.Line > 0:
		return Place{Name: "-", Line: it.Line}
	case it.Path == "":
		return Place{Name: it.Name}
	}
	path, err := filepath.Abs(it.Path)
	if err != nil {
		path = it.Path // the working directory has gone: it is as near as one can say
	}
	return Place{Name: safe.Line(path), Line: it.Line}
}
