package ingest

import (
	"context"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"brief/model"
	"brief/model/safe"
)

// Item is one document that has been found and not yet opened.
type Item struct {
	// Key names the item within one run; it is not for display.
	Key string
	// Name is where the item comes from, fit to be shown.
	Name string
	// Path is the file that the item is in, "" for standard input and embedded
	// files; Line is the line of it that the item is, from 1, or 0 for all of it.
	Path string
	Line int
	open func(context.Context) (*model.Document, error)
	size int64
}

// Size is how many bytes are read for the item, as far as that is known before it
// is opened; else 0.
func (it Item) Size() int64 { return it.size }

// Open reads and decodes the item. It may be called more than once and from
// several goroutines.
func (it Item) Open(ctx context.Context) (*model.Document, error) { return it.open(ctx) }

// shown is a name without control characters, on one line.
func shown(name string) string { return safe.Line(name) }

// Files yields what is to be opened of paths: what Find finds, the lines of JSON
// Lines files one by one, and stdin for "-". Standard input cannot be read twice,
// so its items are kept and a second range over the sequence has them again.
func Files(ctx context.Context, paths []string, stdin io.Reader, opt Options) iter.Seq2[Item, error] {
	standard := remember(streamItems(ctx, stdin, opt))
	return each(Find(ctx, paths), func(path string) iter.Seq2[Item, error] {
		if path == "-" {
			return standard
		}
		return fileItems(ctx, path, opt)
	})
}

// each yields the items of every path, and the errors among them.
func each(paths iter.Seq2[string, error], items func(path string) iter.Seq2[Item, error]) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		for path, err := range paths {
			if err != nil {
				if !yield(Item{}, err) {
					return
				}
				continue
			}
			for it, err := range items(path) {
				if !yield(it, err) {
					return
				}
			}
		}
	}
}

// Embedded yields the files at the root of fsys in natural order.
func Embedded(fsys fs.FS, opt Options) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		entries, err := fs.ReadDir(fsys, ".")
		if err != nil {
			yield(Item{}, failed("list", "the samples", 0, err))
			return
		}
		slices.SortFunc(entries, func(a, b fs.DirEntry) int { return natural(a.Name(), b.Name()) })
		for _, e := range entries {
			if e.IsDir() {
				continue
			}
			if !yield(embeddedItem(fsys, e.Name(), opt), nil) {
				return
			}
		}
	}
}

func embeddedItem(fsys fs.FS, name string, opt Options) Item {
	return Item{Key: name, Name: shown(name), open: func(ctx context.Context) (*model.Document, error) {
		f, err := fsys.Open(name)
		if err != nil {
			return nil, failed("open", name, 0, err)
		}
		defer f.Close()
		return Open(ctx, name, f, opt)
	}}
}

// fileItems is the one document of a file, or the many of JSON Lines.
func fileItems(ctx context.Context, path string, opt Options) iter.Seq2[Item, error] {
	if holdsLines(path, opt) {
		return lineItems(ctx, path, opt)
	}
	it := Item{Key: path, Name: shown(path), Path: path, open: func(ctx context.Context) (*model.Document, error) {
		return OpenFile(ctx, path, opt)
	}}
	if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() && info.Size() <= opt.limit() {
		it.size = info.Size()
	}
	return one(it)
}

// holdsLines reports whether each line of the file is a document.
func holdsLines(path string, opt Options) bool {
	if opt.Format != "" {
		return opt.Format == model.JSON
	}
	switch strings.ToLower(filepath.Ext(path)) {
	case ".jsonl", ".ndjson":
		return true
	}
	return false
}

// lineItems reads a file of JSON Lines, of any size, as far as it was long when
// it was opened.
func lineItems(ctx context.Context, path string, opt Options) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		f, size, err := openRegular(path)
		if err != nil {
			yield(Item{}, failed("open", path, 0, err))
			return
		}
		defer f.Close()
		for it, err := range Lines(ctx, path, io.LimitReader(f, size), opt) {
			it.Path = path
			if !yield(it, err) {
				return
			}
		}
	}
}

// streamItems is what standard input holds.
func streamItems(ctx context.Context, r io.Reader, opt Options) iter.Seq2[Item, error] {
	if opt.Format == model.JSON {
		return Lines(ctx, "-", r, opt)
	}
	if opt.Sniff && opt.Format == "" {
		return sniffed(ctx, r, opt)
	}
	load := sync.OnceValues(func() (*model.Document, error) { return Open(ctx, "-", r, opt) })
	return one(Item{Key: "-", Name: "-", open: func(context.Context) (*model.Document, error) { return load() }})
}

func one(it Item) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) { yield(it, nil) }
}

// remember passes seq on and keeps what it yields: a further range gets the same
// again. Ranges of one sequence must not run at the same time.
func remember(seq iter.Seq2[Item, error]) iter.Seq2[Item, error] {
	type result struct {
		item Item
		err  error
	}
	var kept []result
	started := false
	return func(yield func(Item, error) bool) {
		if started {
			for _, r := range kept {
				if !yield(r.item, r.err) {
					return
				}
			}
			return
		}
		started = true
		for it, err := range seq {
			kept = append(kept, result{it, err})
			if !yield(it, err) {
				return
			}
		}
	}
}
