package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"brief/cmd/brief/config"
)

// configVariable is the environment variable that says where the configuration is.
const configVariable = "BRIEF_CONFIG"

// largestConfig is the size, in bytes, of the largest configuration that is read.
const largestConfig = 1 << 20

// configured is a configuration and where it was read.
type configured struct {
	*config.Result
	// path is the file, "" where there is no place for one.
	path string
	// named says that the command line or the environment names it: then it must be there.
	named bool
}

// configuration is what the user has configured. It is read when it is first asked for:
// commands that need nothing of it do not touch the file.
func (a *app) configuration() *configured {
	if a.config == nil {
		a.config = a.readConfiguration()
	}
	return a.config
}

func (a *app) readConfiguration() *configured {
	c := &configured{path: a.configFlag}
	if c.path == "" {
		c.path = os.Getenv(configVariable)
	}
	if c.named = c.path != ""; !c.named {
		c.path = configPlace(runtime.GOOS, os.Getenv)
	}
	text, err := readConfig(c.path)
	switch {
	case err == nil:
		c.Result = config.Parse(text)
	case errors.Is(err, fs.ErrNotExist) && !c.named:
		c.Result = config.Parse(nil)
	default:
		c.Result = config.Parse(nil)
		c.Errors = append(c.Errors, config.Error{Text: "cannot read the configuration: " + reason(err).Error()})
		c.Uncertain = errors.Is(err, fs.ErrPermission)
	}
	return c
}

// configPlace is where the configuration of a user is: in $XDG_CONFIG_HOME where that is
// set (XDG Base Directory Specification 0.8: to an absolute path), else in the folder in
// which the system's programs keep such files; "" where there is none.
func configPlace(system string, getenv func(string) string) string {
	if dir := getenv("XDG_CONFIG_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "brief", "config.toml")
	}
	variable, below := "HOME", ".config"
	if system == "windows" {
		variable, below = "APPDATA", ""
	}
	home := getenv(variable)
	if home == "" {
		return ""
	}
	return filepath.Join(home, below, "brief", "config.toml")
}

// readConfig reads the file at path; "" is none.
func readConfig(path string) ([]byte, error) {
	if path == "" {
		return nil, fs.ErrNotExist
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, errors.New("it is a folder; give a file")
	case !info.Mode().IsRegular() && path != os.DevNull:
		return nil, errors.New("it is no file; give one") // a pipe may never end
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, largestConfig+1))
	if err == nil && len(text) > largestConfig {
		err = fmt.Errorf("it has more than %d MB; a configuration is a small file", largestConfig>>20)
	}
	return text, err
}

// wrong says what is wrong with the configuration, in one message; "" where nothing is.
// Further are errors of what it says for this run.
func (c *configured) wrong(further ...config.Error) string {
	all := append(c.Errors[:len(c.Errors):len(c.Errors)], further...)
	if len(all) == 0 {
		return ""
	}
	text := c.told(all[0])
	if n := len(all) - 1; n > 0 {
		text += fmt.Sprintf(" (and %d more: brief config --check)", n)
	}
	return text
}

// told is an error with the place of what is wrong.
func (c *configured) told(e config.Error) string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %s", c.path, e.Text)
	}
	return fmt.Sprintf("%s:%d: %s", c.path, e.Line, e.Text)
}

// tellWrong tells once what is wrong with the configuration, before a command uses it.
func (a *app) tellWrong() {
	if a.configTold {
		return
	}
	a.configTold = true
	if text := a.configuration().wrong(); text != "" {
		a.tell(text + "; what is wrong has its default")
	}
}

// resolved is a path of the configuration: ~/ is the user's folder, and a relative one
// begins at the file.
func (c *configured) resolved(path string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(c.path), path)
}
