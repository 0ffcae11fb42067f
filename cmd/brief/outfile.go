package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// outFile is a file that is there under its name only once it is whole. It is written
// beside that, under a name that begins with a dot.
type outFile struct {
	*os.File
	path    string
	replace bool
}

// createFile begins a file. It fails where there is one and it must not be replaced;
// a link is followed, and what it leads to is replaced.
func createFile(path string, replace bool) (*outFile, error) {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && !info.Mode().IsRegular():
		return nil, fmt.Errorf("cannot write %s: it is no file but a folder or device; give another name", path)
	case err == nil && !replace:
		return nil, alreadyThere(path)
	}
	f, err := createBeside(path)
	if err != nil {
		return nil, fmt.Errorf("cannot write %s: %v; check the folder and who may write there", path, reason(err))
	}
	if info != nil {
		err = f.Chmod(info.Mode().Perm())
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("cannot write %s: %w", path, reason(err)), f.Close(), os.Remove(f.Name()))
	}
	return &outFile{f, path, replace}, nil
}

func alreadyThere(path string) error {
	return fmt.Errorf("%s is there already: give another name, or --force to replace it", path)
}

// createBeside makes a new file in the folder of path, with the rights that the user's
// umask gives to one.
func createBeside(path string) (*os.File, error) {
	for i := 0; ; i++ {
		name := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d-%d.part", filepath.Base(path), os.Getpid(), i))
		f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

// commit gives the file its name. Whatever happens in between, what was there before
// is there, or all that was written.
func (o *outFile) commit() error {
	err := errors.Join(o.Sync(), o.Close())
	if err == nil {
		err = put(o.Name(), o.path, o.replace)
	}
	if err == nil {
		return nil
	}
	os.Remove(o.Name()) // what went wrong first is what matters
	if errors.Is(err, fs.ErrExist) {
		return alreadyThere(o.path)
	}
	return fmt.Errorf("cannot write %s: %w; nothing is left of it", o.path, reason(err))
}

// abandon takes away what was written.
func (o *outFile) abandon() {
	o.Close()
	os.Remove(o.Name())
}

// put moves a file to a name in the same folder. Without replace it fails with
// fs.ErrExist where something has that name by now.
func put(from, to string, replace bool) error {
	if replace {
		return os.Rename(from, to)
	}
	err := os.Link(from, to)
	switch {
	case err == nil:
		return os.Remove(from)
	case errors.Is(err, fs.ErrExist):
		return err
	}
	// A file system without links: somebody would have to be quick to come between.
	if _, err := os.Lstat(to); err == nil {
		return fs.ErrExist
	}
	return os.Rename(from, to)
}
