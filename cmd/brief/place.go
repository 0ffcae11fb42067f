package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"syscall"

	"github.com/spf13/pflag"
)

// libraryVariable is the environment variable that says where the library is.
const libraryVariable = "BRIEF_LIBRARY"

// inMemory is the place of a library that is kept nowhere.
const inMemory = ":memory:"

// libraryFlags are those of every command that uses the library.
type libraryFlags struct {
	path string
	app  *app // whose configuration may name one
}

func (f *libraryFlags) add(to *pflag.FlagSet, a *app) {
	f.app = a
	to.StringVar(&f.path, "library", "", "file of the library, or "+inMemory)
}

// place is where a library is.
type place struct {
	// path is a file, or inMemory.
	path string
	// named says that the command line gave it: then a command that only reads does
	// not create it, as the name may be mistyped.
	named bool
	// configured says that the configuration gave it.
	configured bool
	// ours says that it is the default: then its folders are made too.
	ours bool
}

// place is where the library is, by the flag, the environment, the configuration, or the
// customs of the system, in this order. Where the configuration may name one and cannot
// be read there is none: what was read would be kept, and looked for, in a wrong one.
func (f *libraryFlags) place() (place, error) {
	if f.path != "" {
		return place{path: f.path, named: true}, nil
	}
	if path := os.Getenv(libraryVariable); path != "" {
		return place{path: path}, nil
	}
	c := f.app.configuration()
	f.app.tellWrong()
	switch {
	case c.Uncertain:
		return place{}, fmt.Errorf("where the library is stands in a configuration that cannot be read: %s; mend it, or say --library", c.wrong())
	case c.Library == inMemory:
		return place{path: inMemory, configured: true}, nil
	case c.Library != "":
		return place{path: c.resolved(c.Library), configured: true}, nil
	}
	path, err := defaultPlace(runtime.GOOS, os.Getenv)
	return place{path: path, ours: true}, err
}

// there reports whether a library is there, or something else that is in its place.
func (p place) there() bool {
	if p.path == inMemory {
		return false
	}
	_, err := os.Stat(p.path)
	return !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, syscall.ENOTDIR)
}

// defaultPlace is where the library of a user is: in $XDG_DATA_HOME where that is
// set (XDG Base Directory Specification 0.8: to an absolute path), else in the
// folder in which the system's programs keep such data.
func defaultPlace(system string, getenv func(string) string) (string, error) {
	if data := getenv("XDG_DATA_HOME"); filepath.IsAbs(data) {
		return filepath.Join(data, "brief", "library.db"), nil
	}
	variable, below := "HOME", filepath.Join(".local", "share")
	switch system {
	case "darwin":
		below = filepath.Join("Library", "Application Support")
	case "windows":
		variable, below = "LOCALAPPDATA", ""
	}
	home := getenv(variable)
	if home == "" {
		return "", fmt.Errorf("no place for the library: $%s is not set; $%s or --library says where it is", variable, libraryVariable)
	}
	return filepath.Join(home, below, "brief", "library.db"), nil
}

// errNoLibrary: there is no library where the command line says that one is.
var errNoLibrary = errors.New("no such file")
