package doctor

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Holders names the other processes that have a file open, as far as the system
// tells: on Linux those that this user may look at, elsewhere none.
func Holders(path string) []string {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil
	}
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		path = resolved
	}
	links, _ := filepath.Glob("/proc/[0-9]*/fd/*")
	var out []string
	for _, l := range links {
		if target, err := os.Readlink(l); err != nil || target != path {
			continue
		}
		pid := strings.Split(l, "/")[2]
		if pid == strconv.Itoa(os.Getpid()) {
			continue
		}
		if name := nameOf(pid) + " (process " + pid + ")"; !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// nameOf is what the system calls a process.
func nameOf(pid string) string {
	name, err := os.ReadFile("/proc/" + pid + "/comm")
	if err != nil {
		return "a program"
	}
	return strings.TrimSpace(string(name))
}
