package ingest

import (
	"context"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Find yields the files that paths name: a file as it is, whatever its name; a
// folder's files in natural order, and those of its folders. "-" is passed on.
//
// In a folder, hidden entries are skipped, as are files whose extension is known
// to belong to something without text (pictures, archives, programs), and links
// to folders. A link to a file is followed, unless it leads out of the folder that
// was named: that is ErrOutside, because who may put a link into a folder must not
// choose what is read elsewhere. A folder that is reached twice is walked once. A
// folder in which nothing is found is ErrNoDocument. An error names one entry that
// cannot be read and does not end the walk; the end of ctx does.
func Find(ctx context.Context, paths []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		w := walk{ctx: ctx, yield: yield, seen: map[string]bool{}}
		for _, path := range paths {
			if !w.argument(path) {
				return
			}
		}
	}
}

// walk is the state of one Find. Its methods return false when the walk is over.
type walk struct {
	ctx   context.Context
	yield func(string, error) bool
	seen  map[string]bool // folders walked, by their path without links
	// answers counts what has been said of folders so far: files found, folders that
	// were found before or cannot be listed. One without any has no document.
	answers int
	// enter is asked before a folder is listed whether it is to be; nil for all.
	enter func(folder string) bool
}

// entry is one thing still to be visited. Folders carry the path without links,
// by which a second visit is known.
type entry struct {
	path, real string
	folder     bool
}

func (w *walk) argument(path string) bool {
	if path == "-" {
		return w.yield(path, nil)
	}
	info, err := os.Stat(path)
	if err != nil {
		return w.yield("", failed("open", path, 0, err))
	}
	if !info.IsDir() {
		return w.yield(path, nil)
	}
	root := entry{path: path, real: realPath(path), folder: true}
	if w.seen[root.real] {
		return true
	}
	before := w.answers
	if !w.tree(root, root.real) {
		return false
	}
	return w.answers > before || w.yield("", failed("list", path, 0, ErrNoDocument))
}

// tree visits a folder and what is below it. Real is the path without links of the
// folder that was named. It keeps its own stack: how deep folders are nested is not
// ours to say.
func (w *walk) tree(from entry, real string) bool {
	stack := []entry{from}
	for len(stack) > 0 {
		e := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if err := w.ctx.Err(); err != nil {
			w.yield("", failed("list", from.path, 0, err))
			return false
		}
		if !e.folder {
			w.answers++
			if !w.yield(e.path, nil) {
				return false
			}
			continue
		}
		if w.seen[e.real] {
			w.answers++
			continue
		}
		w.seen[e.real] = true
		if w.enter != nil && !w.enter(e.path) {
			continue
		}
		children, ok := w.children(e, real)
		if !ok {
			return false
		}
		slices.Reverse(children)
		stack = append(stack, children...)
	}
	return true
}

// children lists what is to be visited in folder e, in natural order. Root is the
// path without links of the folder that was named.
func (w *walk) children(e entry, root string) ([]entry, bool) {
	listed, err := os.ReadDir(e.path)
	if err != nil {
		w.answers++
		if !w.yield("", failed("list", e.path, 0, err)) {
			return nil, false
		}
	}
	slices.SortFunc(listed, func(a, b os.DirEntry) int { return natural(a.Name(), b.Name()) })
	var children []entry
	for _, d := range listed {
		child, ok, err := visited(e, d, root)
		if err != nil && !w.yield("", err) {
			return nil, false
		}
		if ok {
			children = append(children, child)
		}
	}
	return children, true
}

// visited is what d of folder e is to be visited as; ok is false where it is not. Root
// is the path without links of the folder that was named.
func visited(e entry, d os.DirEntry, root string) (child entry, ok bool, err error) {
	name := d.Name()
	if strings.HasPrefix(name, ".") || !d.IsDir() && withoutText(name) {
		return entry{}, false, nil
	}
	child = entry{path: filepath.Join(e.path, name), real: filepath.Join(e.real, name), folder: d.IsDir()}
	if d.Type()&os.ModeSymlink == 0 {
		return child, true, nil
	}
	if ok, err = linkedFile(child.path, root); err != nil {
		err = failed("open", child.path, 0, err)
	}
	return child, ok, err
}

// linkedFile reports whether the link at path leads to something that is no folder,
// within root. Folders within root are visited where they stand.
func linkedFile(path, root string) (bool, error) {
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return false, err
	}
	if target, err = filepath.Abs(target); err != nil {
		return false, err
	}
	if inside, err := filepath.Rel(root, target); err != nil || !filepath.IsLocal(inside) {
		return false, ErrOutside
	}
	info, err := os.Stat(target)
	return err == nil && !info.IsDir(), err
}

// realPath is the absolute path without links; path itself where it has none.
func realPath(path string) string {
	if p, err := filepath.EvalSymlinks(path); err == nil {
		path = p
	}
	if p, err := filepath.Abs(path); err == nil {
		path = p
	}
	return path
}

// withoutText reports whether the extension of name is known to belong to files
// that hold no text to read. Document formats that are not read yet are not
// among them: those are refused by name when they are opened, not passed over.
func withoutText(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".bmp", ".tif", ".tiff", ".heic", ".avif",
		".mp3", ".m4a", ".ogg", ".opus", ".flac", ".wav", ".mp4", ".m4v", ".mov", ".mkv", ".avi", ".webm",
		".zip", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".tar", ".jar", ".iso", ".dmg",
		".exe", ".dll", ".so", ".dylib", ".o", ".a", ".class", ".pyc", ".wasm", ".bin",
		".ttf", ".otf", ".woff", ".woff2", ".db", ".sqlite", ".sqlite3", ".parquet":
		return true
	}
	return false
}
