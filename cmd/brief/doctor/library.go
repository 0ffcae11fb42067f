package doctor

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"brief/model/library"
	"brief/tui/cell"
)

// Library is where a library is and how it is looked at.
type Library struct {
	// Path is its file, "" for one that is kept in memory. From says who names it:
	// "--library", an environment variable, or "" for the default.
	Path, From string
	// Open opens it.
	Open func(ctx context.Context) (library.Engine, error)
	// Extractor is the version of the rules that briefings are to be made with.
	Extractor string
	// Folders returns those that are watched, and Unfollowed why one cannot be followed
	// now; nil where none are.
	Folders    func(ctx context.Context, e library.Engine) []string
	Unfollowed func(folder string) error
	// Deep asks for all of the file to be looked at, however long it takes.
	Deep bool
	// Patience is how long damage is looked for where Deep is false.
	Patience time.Duration
}

// Checks looks at the library.
func (l *Library) Checks(ctx context.Context) Report {
	c := libraryChecks{Library: l}
	if l.Path == "" {
		c.add("place", Note, "in memory ("+l.From+"): it ends with the program that uses it", "")
		return c.report
	}
	info, err := os.Stat(l.Path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		c.missing()
		return c.report
	case err != nil:
		c.add("place", Problem, "cannot look at "+l.Path+": "+cause(err)+"; check the folders above it", "ls -ld "+quote(filepath.Dir(l.Path)))
		return c.report
	case !info.Mode().IsRegular():
		c.add("place", Problem, l.Path+" is "+kind(info.Mode())+"; a library is a file: give one with --library", "")
		return c.report
	}
	c.add("place", OK, l.Path+l.by(), "")
	c.permissions(info)
	c.disk(filepath.Dir(l.Path), info.Size())
	c.opened(ctx)
	c.kept()
	c.leftOver()
	return c.report
}

// Unplaced says that there is no place for a library.
func Unplaced(err error) Report {
	return Report{{partLibrary, "place", Problem, err.Error(), ""}}
}

// by says who names the place.
func (l *Library) by() string {
	if l.From == "" {
		return ""
	}
	return " (" + l.From + ")"
}

type libraryChecks struct {
	*Library
	report Report
}

func (c *libraryChecks) add(name string, s State, text, fix string) {
	c.report = append(c.report, Check{partLibrary, name, s, text, fix})
}

// missing says whether a library can be made where there is none.
func (c *libraryChecks) missing() {
	dir := filepath.Dir(c.Path)
	for !exists(dir) && filepath.Dir(dir) != dir {
		dir = filepath.Dir(dir)
	}
	if !mayWrite(dir) {
		c.add("place", Problem, "there is no library "+c.Path+c.by()+", and none can be made: "+dir+" cannot be written to", "chmod u+w "+quote(dir))
		return
	}
	c.add("place", Note, "there is no library "+c.Path+c.by()+" yet; adding something makes it", c.command("add", "PATH"))
	c.disk(dir, 0)
}

// command is a command line of brief that means this library.
func (l *Library) command(words ...string) string {
	if l.From == "--library" {
		words = append(words, "--library", quote(l.Path))
	}
	return "brief " + strings.Join(words, " ")
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// permissions says who may read and write the file.
func (c *libraryChecks) permissions(info fs.FileInfo) {
	dir := filepath.Dir(c.Path)
	switch mode := info.Mode().Perm(); {
	case !mayWrite(c.Path):
		c.add("permissions", Note, "it cannot be written to ("+mode.String()+"): it can be read and searched, and nothing can be added", "chmod u+w "+quote(c.Path))
	case !mayWrite(dir):
		c.add("permissions", Note, "its folder "+dir+" cannot be written to: the library can be read and searched, and nothing can be added", "chmod u+w "+quote(dir))
	case mode&0o044 != 0 && openFolder(dir):
		c.add("permissions", Note, "other users of this machine may read it ("+mode.String()+")", "chmod 600 "+quote(c.Path))
	default:
		c.add("permissions", OK, "it can be written to, and other users cannot read it", "")
	}
}

// openFolder reports whether other users get into a folder.
func openFolder(dir string) bool {
	info, err := os.Stat(dir)
	return err == nil && info.Mode().Perm()&0o011 != 0
}

// leastFree is how much of a disk, in bytes, should be free beside a library.
const leastFree = 100 << 20

// disk says how much room there is: as much again as the library is needed where
// its form changes, or where it is backed up.
func (c *libraryChecks) disk(dir string, size int64) {
	free, known := freeBytes(dir)
	switch need := max(leastFree, size); {
	case !known:
	case free < leastFree:
		c.add("disk", Problem, bytes(free)+" are free on the disk: adding will fail soon", "df -h "+quote(dir))
	case free < need:
		c.add("disk", Note, bytes(free)+" are free on the disk, less than the library takes ("+bytes(size)+"): an update of its form may not fit", "df -h "+quote(dir))
	default:
		c.add("disk", OK, bytes(free)+" are free on the disk", "")
	}
}

// opened opens the library and says how it is, or why it cannot be.
func (c *libraryChecks) opened(ctx context.Context) {
	e, err := c.Open(ctx)
	if err != nil {
		c.refused(err)
		return
	}
	defer e.Close()
	status, err := e.Status(ctx, c.Extractor)
	if err != nil {
		c.refused(err)
		return
	}
	c.contents(status)
	if by := Holders(c.Path); len(by) > 0 {
		c.add("users", OK, "also in use by "+strings.Join(by, ", "), "")
	}
	c.watched(ctx, e)
	c.integrity(ctx, e)
}

// watched says which of the watched folders cannot be followed.
func (c *libraryChecks) watched(ctx context.Context, e library.Engine) {
	if c.Folders == nil {
		return
	}
	folders := c.Folders(ctx, e)
	gone := 0
	for _, f := range folders {
		if err := c.Unfollowed(f); err != nil {
			gone++
			c.add("watched", Problem, err.Error()+"; it is followed again once it is there, or forget it", c.command("watch", "remove", quote(f)))
		}
	}
	if n := len(folders) - gone; n > 0 {
		c.add("watched", OK, plural(n, "folder")+" can be followed", "")
	}
}

// refused says why the library cannot be opened or read, and what to do.
func (c *libraryChecks) refused(err error) {
	text, fix := "cannot open it: "+cause(err), ""
	switch {
	case errors.Is(err, library.ErrLocked):
		if by := Holders(c.Path); len(by) > 0 {
			text += "; in use by " + strings.Join(by, ", ")
		}
		text += "; wait for it to end, or end it"
	case errors.Is(err, library.ErrCorrupt):
		text += "; keep the file, and bring a backup back"
		fix = c.command("restore", quote(c.newest()))
	case errors.Is(err, library.ErrNotLibrary):
		text += "; name another file, or put this one aside"
		fix = "mv " + quote(c.Path) + " " + quote(c.Path+".old")
	case errors.Is(err, library.ErrNewer):
		text += "; update brief, or name another library"
	case errors.Is(err, library.ErrNetwork):
		text += "; keep it on a disk of this machine"
		fix = "cp " + quote(c.Path) + "* FOLDER && brief --library FOLDER/" + quote(filepath.Base(c.Path))
	case errors.Is(err, library.ErrReadOnly), errors.Is(err, fs.ErrPermission):
		fix = "chmod u+rw " + quote(c.Path)
	}
	c.add("open", Problem, text, fix)
}

// contents says what is in the library.
func (c *libraryChecks) contents(s library.Status) {
	text := plural(s.Documents, "document")
	if s.Samples > 0 {
		text += ", " + cell.Count(s.Samples) + " of them samples"
	}
	c.add("documents", OK, text, "")
	size := bytes(s.Bytes)
	if s.TextBytes > 1e6 { // of less it is what every library has
		size += fmt.Sprintf(" for %s of text (%.1f times as much)", bytes(s.TextBytes), float64(s.Bytes)/float64(s.TextBytes))
	}
	c.add("size", OK, fmt.Sprintf("%s; form %d, index in %s", size, s.Schema, plural(s.Shards, "part")), "")
	if s.Outdated > 0 {
		c.add("outdated", Note, plural(s.Outdated, "document")+were(s.Outdated)+"read by other rules or weights than those of this program ("+c.Extractor+")", c.command("reindex"))
	}
	if s.ReadOnly {
		c.add("read_only", Note, "it is open for reading only: nothing can be added", "")
	}
}

// integrity looks for damage.
func (c *libraryChecks) integrity(ctx context.Context, e library.Engine) {
	limited := ctx
	if !c.Deep {
		var stop context.CancelFunc
		limited, stop = context.WithTimeout(ctx, c.Patience)
		defer stop()
	}
	switch err := e.Check(limited); {
	case err == nil:
		c.add("integrity", OK, "no damage", "")
	case ctx.Err() == nil && limited.Err() != nil:
		c.add("integrity", OK, fmt.Sprintf("no damage found in %v; to look at all of it:", c.Patience), c.command("doctor", "--deep"))
	default:
		c.add("integrity", Problem, "it is damaged: "+cause(err)+"; bring a backup back, or export what can still be read", c.command("restore", quote(c.newest())))
	}
}

// kept names the copies of the library that stand beside it.
func (c *libraryChecks) kept() {
	copies := c.copies()
	if len(copies) == 0 {
		return
	}
	size := int64(0)
	for _, path := range copies {
		if info, err := os.Stat(path); err == nil {
			size += info.Size()
		}
	}
	c.add("copies", OK, fmt.Sprintf("%s of it beside it, %s in all, the newest %s; to be removed when no longer needed",
		copyWord(len(copies)), bytes(size), filepath.Base(c.newest())), "")
}

// leftOver names what a run that was killed has left beside the library: as much as
// it had copied by then.
func (c *libraryChecks) leftOver() {
	found := c.beside(func(name string) bool { return strings.HasPrefix(name, ".brief-") })
	if len(found) == 0 {
		return
	}
	size, names := int64(0), make([]string, len(found))
	for i, path := range found {
		names[i] = quote(path)
		inside, err := os.ReadDir(path)
		for _, e := range inside {
			if info, infoErr := e.Info(); err == nil && infoErr == nil {
				size += info.Size()
			}
		}
	}
	c.add("left_over", Note, bytes(size)+" are left of a run that was ended, unless one is making, backing up or restoring a library now",
		"rm -r "+strings.Join(names, " "))
}

func copyWord(n int) string {
	if n == 1 {
		return "1 copy"
	}
	return cell.Count(n) + " copies"
}

// copies are those that were put aside before the library changed.
func (l *Library) copies() []string {
	return l.beside(func(name string) bool {
		rest, ok := strings.CutPrefix(name, filepath.Base(l.Path))
		return ok && !strings.HasSuffix(rest, "-wal") && !strings.HasSuffix(rest, "-shm") &&
			(strings.HasPrefix(rest, ".before-restore-") || strings.HasPrefix(rest, ".version-"))
	})
}

// beside are the files and folders beside the library whose names are wanted.
func (l *Library) beside(wanted func(name string) bool) []string {
	dir := filepath.Dir(l.Path)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		if wanted(e.Name()) {
			out = append(out, filepath.Join(dir, e.Name()))
		}
	}
	return out
}

// newest is the copy that was written last, or a word for the user's own backup.
func (l *Library) newest() string {
	newest, written := "BACKUP", time.Time{}
	for _, path := range l.copies() {
		if info, err := os.Stat(path); err == nil && info.ModTime().After(written) {
			newest, written = path, info.ModTime()
		}
	}
	return newest
}

// cause is what an error of the file system says without its path, which is named
// already.
func cause(err error) string {
	if inner := (*fs.PathError)(nil); errors.As(err, &inner) {
		return inner.Err.Error()
	}
	return err.Error()
}

// kind names what is no file.
func kind(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	}
	return "a device"
}
