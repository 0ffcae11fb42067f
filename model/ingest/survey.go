package ingest

import (
	"context"
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// Survey yields the files of a folder that stands in root, or is root, by the rules of
// Find, for who follows what becomes of them. Before a folder is listed enter is asked
// whether it is to be, so that it can be watched from before on. That nothing is found
// is no error, and the end of ctx ends the walk without one.
func Survey(ctx context.Context, root, folder string, enter func(folder string) bool) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		w := walk{ctx: ctx, seen: map[string]bool{}, enter: enter}
		w.yield = func(path string, err error) bool { return ctx.Err() == nil && yield(path, err) }
		w.tree(entry{path: folder, real: realPath(folder), folder: true}, realPath(root))
	}
}

// Sort is what stands at a path.
type Sort uint8

const (
	Nothing Sort = iota // to be read: it is gone, or passed over
	AFile
	AFolder
)

// Look says as what Find visits a path below root. It looks at every name between the
// two. Where the path is gone that is no error.
func Look(root, path string) (Sort, error) {
	below, err := filepath.Rel(root, path)
	if err != nil || below == "." || !filepath.IsLocal(below) {
		return Nothing, err
	}
	at := entry{path: root, real: realPath(root), folder: true}
	real := at.real
	for name := range strings.SplitSeq(below, string(filepath.Separator)) {
		info, err := os.Lstat(filepath.Join(at.path, name))
		if errors.Is(err, fs.ErrNotExist) || !at.folder {
			return Nothing, nil
		}
		if err != nil {
			return Nothing, failed("open", path, 0, err)
		}
		child, ok, err := visited(at, fs.FileInfoToDirEntry(info), real)
		if !ok || err != nil {
			return Nothing, err
		}
		at = child
	}
	if at.folder {
		return AFolder, nil
	}
	return AFile, nil
}

// Named yields what is to be opened of files that have been found: of each what Files
// yields of it. An error is passed on.
func Named(ctx context.Context, paths iter.Seq2[string, error], opt Options) iter.Seq2[Item, error] {
	return each(paths, func(path string) iter.Seq2[Item, error] { return fileItems(ctx, path, opt) })
}
