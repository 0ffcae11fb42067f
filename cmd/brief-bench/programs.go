package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// program is a command line that can be put before a terminal.
type program struct {
	path string // "" where it is not installed
	args []string
	env  []string
}

func (p program) with(args ...string) program {
	p.args = append(append([]string(nil), p.args...), args...)
	return p
}

func (p program) installed() bool { return p.path != "" }

// programs are those that are compared.
type programs struct{ brief, bare, glow, vim, less program }

// buildPrograms builds brief and bare from the source around the working folder,
// and looks for the others on the PATH.
func buildPrograms(dir string) (programs, error) {
	p := programs{
		brief: program{path: filepath.Join(dir, "brief")},
		bare:  program{path: filepath.Join(dir, "bare")},
		glow:  installed("glow", "-p", "-s", "dark"), // its style given: it does not ask the terminal, which makes it faster
		vim:   installed("vim", "-R"),
		less:  installed("less"),
	}
	p.glow.env = []string{"PAGER=less -r"}
	return p, errors.Join(build(p.brief.path, "brief/cmd/brief"), build(p.bare.path, "brief/cmd/brief-bench/bare"))
}

func installed(name string, args ...string) program {
	path, err := exec.LookPath(name)
	if err != nil {
		return program{}
	}
	return program{path: path, args: args}
}

func build(path, pkg string) error {
	c := exec.Command("go", "build", "-trimpath", "-o", path, pkg)
	c.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("building %s (run this inside the repository): %w\n%s", pkg, err, out)
	}
	return nil
}
