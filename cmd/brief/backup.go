package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"brief/model/ingest"
	"brief/model/library"
	"brief/tui/cell"
)

func backupCommand(a *app) *cobra.Command {
	var from libraryFlags
	force := false
	c := &cobra.Command{
		Use:   "backup FILE",
		Short: "Copy the library to a file",
		Long: paragraphs(
			"Copy the library, as it is at one moment, to a file that brief restore takes. Others may go on using",
			"the library meanwhile.",
			"",
			"The file is there once it is whole. It ends with the SHA-256 of all before, which brief restore checks; so",
			"the digest cannot get lost. The last line but one shows it, the last how many bytes it is of:",
			"head -c BYTES FILE | sha256sum. It is an SQLite database all the same."),
		Example: lines(
			"brief backup library-2026-05.db",
			"brief backup --force /media/stick/library.db"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 || args[0] == "-" {
				return errors.New("backup needs the name of one file")
			}
			a.backup(c.Context(), &from, args[0], force)
			return nil
		},
	}
	from.add(c.Flags(), a)
	c.Flags().BoolVar(&force, "force", false, "replace the file")
	return c
}

// backup writes the library to a file.
func (a *app) backup(ctx context.Context, from *libraryFlags, to string, force bool) {
	ctx, done := a.untilSignal(ctx)
	defer done()
	a.withLibrary(ctx, from, toRead, func(e library.Engine) error {
		status, err := e.Status(ctx, ingest.ExtractorVersion)
		if err != nil {
			return err
		}
		if sameFile(status.Path, to) {
			return fmt.Errorf("%s is the library itself: give another name", to)
		}
		digest, size, err := backUp(ctx, e, to, force)
		switch {
		case errors.Is(err, context.Canceled):
			a.tell("interrupted: nothing was written")
			return nil
		case err != nil:
			return err
		}
		a.tell(fmt.Sprintf("%s to %s: %s bytes, SHA-256 %s", counted(status.Documents, "document"), to, cell.Count(int(size)), digest))
		return nil
	})
}

// backUp makes the file beside its name, and gives it that when it is whole.
func backUp(ctx context.Context, e library.Engine, to string, force bool) (digest string, size int64, err error) {
	info, err := os.Stat(to)
	switch {
	case err == nil && !info.Mode().IsRegular():
		return "", 0, fmt.Errorf("cannot write %s: it is no file but a folder or device; give another name", to)
	case err == nil && !force:
		return "", 0, alreadyThere(to)
	}
	dir, err := os.MkdirTemp(filepath.Dir(to), ".brief-*")
	if err != nil {
		return "", 0, fmt.Errorf("cannot write %s: %v; check the folder and who may write there", to, reason(err))
	}
	defer os.RemoveAll(dir)
	whole := filepath.Join(dir, "backup.db")
	if err := e.Backup(ctx, whole); err != nil {
		return "", 0, fmt.Errorf("cannot back up to %s: %w", to, reason(err))
	}
	if digest, err = library.Seal(ctx, whole); err != nil {
		return "", 0, fmt.Errorf("cannot write %s: %w", to, reason(err))
	}
	if info, err = os.Stat(whole); err != nil {
		return "", 0, err
	}
	err = put(whole, to, force)
	if errors.Is(err, fs.ErrExist) {
		return "", 0, alreadyThere(to)
	}
	return digest, info.Size(), err
}

// sameFile reports whether two names lead to one file.
func sameFile(a, b string) bool {
	x, errX := os.Stat(a)
	y, errY := os.Stat(b)
	return errX == nil && errY == nil && os.SameFile(x, y)
}
