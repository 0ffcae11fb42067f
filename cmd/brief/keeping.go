package main

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"brief/model/library"
)

// keeping is how a reader keeps what it shows. What is not to be kept, and what cannot
// be, goes into a library in memory, so that it is found while the reader runs; the
// reader says so.
type keeping struct {
	*app
	at place
	// why is why there is no place, nil where there is one.
	why  error
	news chan string
	told *troubles
}

func (a *app) keeping(at place, why error) keeping {
	return keeping{app: a, at: at, why: why, news: make(chan string, maxNews), told: &troubles{}}
}

// maxNews is how many messages may wait for the reader; there are two at most, that
// the library cannot be used and that adding has ended.
const maxNews = 4

// troubles are errors that are told when the reader has gone.
type troubles struct {
	mu   sync.Mutex
	errs []error
}

// open opens the library to add to it.
func (k keeping) open(ctx context.Context) (library.Engine, error) {
	if k.at.path == inMemory {
		return openEngine(ctx, inMemory)
	}
	err := k.why
	if err == nil {
		var e library.Engine
		if e, err = k.openPlace(ctx, k.at, toWrite); err == nil || ctx.Err() != nil {
			return e, err
		}
	}
	if unusable(err) {
		k.told.add(err)
	}
	k.say("what you read is not kept: " + advised(err).Error())
	return openEngine(ctx, inMemory)
}

// failed tells that adding has ended early.
func (k keeping) failed(err error) {
	err = fmt.Errorf("not all of this is in the library: %w", advised(reason(err)))
	k.told.add(err)
	k.say(err.Error())
}

func (k keeping) say(message string) {
	select {
	case k.news <- message:
	default: // the reader has gone
	}
}

// trouble is what is to be told when the reader has gone.
func (k keeping) trouble() error {
	k.told.mu.Lock()
	defer k.told.mu.Unlock()
	return errors.Join(k.told.errs...)
}

func (t *troubles) add(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.errs = append(t.errs, err)
}

// unusable reports whether err says that a library is none that this program can use,
// and somebody has to see to it.
func unusable(err error) bool {
	return errors.Is(err, library.ErrNotLibrary) || errors.Is(err, library.ErrNewer) || errors.Is(err, library.ErrCorrupt)
}
