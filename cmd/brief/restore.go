package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"brief/cmd/brief/doctor"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/sqlite"
)

func restoreCommand(a *app) *cobra.Command {
	var to libraryFlags
	check := false
	c := &cobra.Command{
		Use:   "restore FILE",
		Short: "Put a backup in the library's place",
		Long: paragraphs(
			"Put a file that brief backup has written in the place of the library. Its digest and its content are",
			"checked first, on a copy; a file that was changed or cut off is refused, and nothing is changed.",
			"",
			"The library as it was is kept beside the new one, with .before-restore- and the time behind its name.",
			"While another program has the library open nothing is done."),
		Example: lines(
			"brief restore library-2026-05.db",
			"brief restore --check library-2026-05.db",
			"brief restore --library team.db library-2026-05.db"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("restore needs the name of one file that brief backup has written")
			}
			at, err := to.place()
			switch {
			case err != nil:
				return err
			case at.path == inMemory && !check:
				return errors.New("a library in memory ends with the program: give a file with --library")
			}
			a.restore(c.Context(), at, args[0], check)
			return nil
		},
	}
	to.add(c.Flags(), a)
	c.Flags().BoolVar(&check, "check", false, "only check the backup")
	return c
}

// restore checks a backup and puts it in the place of the library, unless it is only
// to be checked.
func (a *app) restore(ctx context.Context, at place, from string, check bool) {
	ctx, done := a.untilSignal(ctx)
	defer done()
	if target, err := filepath.EvalSymlinks(at.path); err == nil {
		at.path = target // a link stays one
	}
	r := restoration{app: a, at: at, from: from}
	err := r.run(ctx, check)
	switch {
	case errors.Is(err, context.Canceled):
		a.tell("interrupted: nothing was changed")
	case err != nil:
		a.fail(err)
	}
}

// restoration is one run of the command.
type restoration struct {
	*app
	at   place
	from string
}

func (r *restoration) run(ctx context.Context, check bool) error {
	backup, err := os.Open(r.from)
	if err != nil {
		return fmt.Errorf("cannot open %s: %v; check the path", r.from, reason(err))
	}
	defer backup.Close()
	dir, err := r.room(check)
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	whole := filepath.Join(dir, "library.db")
	if err := copyOut(ctx, backup, whole); err != nil {
		return r.refused(err)
	}
	status, err := examined(ctx, whole)
	if err != nil {
		return r.refused(err)
	}
	if check {
		r.tell(fmt.Sprintf("%s is whole: %s, form %d", r.from, counted(status.Documents, "document"), status.Schema))
		return nil
	}
	keep := r.keep()
	if err := sqlite.Replace(ctx, r.at.path, whole, keep, sqlite.Options{}); err != nil {
		return r.unreplaced(err)
	}
	said := counted(status.Documents, "document") + " from " + r.from
	if exists(keep) {
		said += "; the library as it was is kept as " + keep
	}
	r.tell(said)
	return nil
}

// room makes a folder for the copy: beside the library, so that the copy has only to
// be renamed, or anywhere where nothing is to be replaced.
func (r *restoration) room(check bool) (dir string, err error) {
	beside := ""
	if !check {
		beside = filepath.Dir(r.at.path)
		if r.at.ours {
			err = os.MkdirAll(beside, 0o700)
		}
	}
	if err == nil {
		dir, err = os.MkdirTemp(beside, ".brief-*")
	}
	if err != nil {
		return "", fmt.Errorf("cannot restore to %s: %v; check the folder and who may write there", r.at.path, reason(err))
	}
	return dir, nil
}

// copyOut writes what was backed up to a new file that only its owner can read.
func copyOut(ctx context.Context, backup *os.File, to string) error {
	f, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	err = library.Unseal(ctx, f, backup)
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// examined opens a copy, brings an older one up to date, and looks at all of it.
func examined(ctx context.Context, path string) (library.Status, error) {
	e, err := openEngine(ctx, path)
	if err != nil {
		return library.Status{}, err
	}
	status, err := e.Status(ctx, ingest.ExtractorVersion)
	if err == nil {
		err = e.Check(ctx)
	}
	return status, errors.Join(err, e.Close())
}

// refused says that a backup is not fit to be restored. Its own name stands in the
// place of that of the copy.
func (r *restoration) refused(err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	advice := ""
	switch {
	case errors.Is(err, library.ErrNoSeal):
		advice = "give a file that brief backup has written; "
	case errors.Is(err, library.ErrDigest), errors.Is(err, library.ErrCorrupt):
		advice = "copy it anew from where it was, or take another backup; "
	case errors.Is(err, library.ErrNewer):
		advice = "update brief; "
	case errors.Is(err, library.ErrFull), errors.Is(err, syscall.ENOSPC):
		advice = "free some space beside the library; "
	}
	// Not wrapped: what is said of a library that fails like this is no advice here.
	return fmt.Errorf("cannot restore %s: %v; %snothing was changed", r.from, reason(err), advice)
}

// keep is a name for the library as it is, that no file has.
func (r *restoration) keep() string {
	base := r.at.path + ".before-restore-" + r.now().Format("20060102-150405")
	name := base
	for i := 2; exists(name); i++ {
		name = fmt.Sprintf("%s-%d", base, i)
	}
	return name
}

// unreplaced says why the library is still the one it was.
func (r *restoration) unreplaced(err error) error {
	switch {
	case errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, library.ErrLocked):
		by := ""
		if names := doctor.Holders(r.at.path); len(names) > 0 {
			by = ": " + strings.Join(names, ", ")
		}
		return fmt.Errorf("cannot restore to %s: another program has it open%s; end it and try again: nothing was changed", r.at.path, by)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("cannot restore to %s: %v; check who may write to it and to its folder", r.at.path, reason(err))
	}
	return fmt.Errorf("cannot restore to %s: %w", r.at.path, reason(err))
}
