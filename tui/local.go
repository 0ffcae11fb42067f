package tui

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// notLocal is why an action is refused that would act on this machine.
const notLocal = "this reader may not write files or run programs on the machine it runs on"

// local reports whether the reader may act on the machine it runs on, and says
// so where it may not.
func (m *Model) local() bool {
	if !m.opt.Local {
		m.complain(notLocal)
	}
	return m.opt.Local
}

// getenv is the value of an environment variable, "" where there is none.
func (m *Model) getenv(name string) string { return valueOf(m.opt.Environment, name) }

// valueOf finds a variable in an environment; the last of several counts.
func valueOf(environment []string, name string) string {
	for i := len(environment) - 1; i >= 0; i-- {
		if v, ok := strings.CutPrefix(environment[i], name+"="); ok {
			return v
		}
	}
	return ""
}

// lookUp finds a program on the PATH of environment, not of this process: they
// differ where one process serves many readers.
func lookUp(name string, environment []string) (path string, ok bool) {
	if strings.ContainsRune(name, filepath.Separator) {
		return name, executable(name)
	}
	for _, dir := range filepath.SplitList(valueOf(environment, "PATH")) {
		if !filepath.IsAbs(dir) {
			continue // the current folder may hold anything
		}
		if path := filepath.Join(dir, name); executable(path) {
			return path, true
		}
	}
	return "", false
}

func executable(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular() && info.Mode()&0o111 != 0
}

// feed runs a program on text and waits for its end, at most clipboardPatience.
func feed(ctx context.Context, path string, args, environment []string, text string) error {
	ctx, stop := context.WithTimeout(ctx, clipboardPatience)
	defer stop()
	cmd := exec.CommandContext(ctx, path, args...)
	cmd.Env = append([]string{}, environment...)
	cmd.Stdin = strings.NewReader(text)
	cmd.WaitDelay = 100 * time.Millisecond // xclip leaves a child behind that serves the selection
	err := cmd.Run()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}
