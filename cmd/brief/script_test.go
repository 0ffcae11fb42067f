package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"brief/model/tagger"
	"brief/seeds"
)

const seedName = "000_0595d46202efcefa.txt"

var update = flag.Bool("update", false, "write the golden files and the expected output of scripts anew")

// TestMain keeps the tests away from the library of who runs them: each program that
// they start has one in memory, unless it is told otherwise.
func TestMain(m *testing.M) {
	if filepath.Base(os.Args[0]) != "brief" { // it is none of those programs itself
		os.Setenv(libraryVariable, inMemory)
		os.Setenv(configVariable, os.DevNull)
		os.Unsetenv("XDG_DATA_HOME")
	}
	testscript.Main(m, map[string]func(){"brief": briefAt})
}

// briefAt is main with the clock of a test: that of the variable BRIEF_TEST_NOW, where
// it is set.
func briefAt() {
	a := &app{in: os.Stdin, out: os.Stdout, errs: os.Stderr, now: time.Now, window: newWindow()}
	if now, err := time.Parse(time.RFC3339, os.Getenv("BRIEF_TEST_NOW")); err == nil {
		a.now = func() time.Time { return now }
	}
	os.Exit(a.run(os.Args[1:]))
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, ".data"))
			env.Setenv("XDG_CONFIG_HOME", filepath.Join(env.WorkDir, ".config"))
			env.Setenv(configVariable, "")
			raw, err := fs.ReadFile(seeds.Files(), seedName)
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(env.WorkDir, "seed.txt"), raw, 0o644)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": scriptStatus, "field": scriptField, "raw": scriptRaw,
			"fifo": scriptFIFO, "sparse": scriptSparse, "clean": scriptClean,
			"modes": scriptModes, "patch": scriptPatch, "truncate": scriptTruncate,
			"locked": scriptLocked, "decide": scriptDecide, "weights": scriptWeights,
		},
	})
}

// weights FILE writes weights of the actor tagger that know nothing.
func scriptWeights(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), (&tagger.Weights{}).Bytes(), 0o644))
}

// status N PROGRAM ARG... runs the program and wants exit status N.
func scriptStatus(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// field PATH [VALUE] wants the value at PATH in the JSON or JSON Lines of the last
// stdout; PATH is dotted, its first part the line or element, "n" a length.
func scriptField(ts *testscript.TestScript, neg bool, args []string) {
	got := fmt.Sprint(lookUp(ts, args[0]))
	want := strings.Join(args[1:], " ")
	if unquoted, err := strconv.Unquote(want); err == nil {
		want = unquoted
	}
	if (got == want) == neg {
		ts.Fatalf("%s is %q, and %q was given", args[0], got, want)
	}
}

func lookUp(ts *testscript.TestScript, path string) any {
	var value any = values(ts)
	for _, part := range strings.Split(path, ".") {
		switch v := value.(type) {
		case []any:
			if part == "n" {
				value = len(v)
				continue
			}
			i, err := strconv.Atoi(part)
			if err != nil || i >= len(v) {
				ts.Fatalf("%s: no element %s among %d", path, part, len(v))
			}
			value = v[i]
		case map[string]any:
			at, ok := v[part]
			if !ok {
				ts.Fatalf("%s: no key %s", path, part)
			}
			value = at
		default:
			ts.Fatalf("%s: nothing in %v", path, v)
		}
	}
	return value
}

// values is the array that the last stdout is, or the array of its lines.
func values(ts *testscript.TestScript) []any {
	out := ts.ReadFile("stdout")
	var all []any
	if strings.HasPrefix(out, "[") {
		ts.Check(json.Unmarshal([]byte(out), &all))
		return all
	}
	for line := range strings.Lines(out) {
		var one any
		ts.Check(json.Unmarshal([]byte(line), &one))
		all = append(all, one)
	}
	return all
}

// raw FILE 'TEXT' writes bytes; both have Go's escapes.
func scriptRaw(ts *testscript.TestScript, _ bool, args []string) {
	path := ts.MkAbs(unescaped(ts, args[0]))
	ts.Check(os.WriteFile(path, []byte(unescaped(ts, args[1])), 0o644))
}

func unescaped(ts *testscript.TestScript, s string) string {
	s, err := strconv.Unquote(`"` + s + `"`)
	ts.Check(err)
	return s
}

func scriptFIFO(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(syscall.Mkfifo(ts.MkAbs(unescaped(ts, args[0])), 0o644))
}

// sparse FILE BYTES makes a file of that size which takes no room.
func scriptSparse(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(f.Truncate(size))
	ts.Check(f.Close())
}

// modes FILE PERMISSIONS wants the file's permission bits to be those, in octal.
func scriptModes(ts *testscript.TestScript, _ bool, args []string) {
	info, err := os.Stat(ts.MkAbs(args[0]))
	ts.Check(err)
	if got := fmt.Sprintf("%#o", info.Mode().Perm()); got != args[1] {
		ts.Fatalf("%s has the mode %s, want %s", args[0], got, args[1])
	}
}

// patch FILE OFFSET 'TEXT' writes bytes, with Go's escapes, over those of a file.
func scriptPatch(ts *testscript.TestScript, _ bool, args []string) {
	at, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	f, err := os.OpenFile(ts.MkAbs(args[0]), os.O_WRONLY, 0)
	ts.Check(err)
	_, err = f.WriteAt([]byte(unescaped(ts, args[2])), at)
	ts.Check(errors.Join(err, f.Close()))
}

// truncate FILE BYTES cuts a file off.
func scriptTruncate(ts *testscript.TestScript, _ bool, args []string) {
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), size))
}

// locked shared|exclusive FILE takes a lock of SQLite's, as another program does that
// has the library open, or changes it, until the script ends; ! locked gives it back.
func scriptLocked(ts *testscript.TestScript, neg bool, args []string) {
	f, err := os.OpenFile(ts.MkAbs(args[1]), os.O_RDWR, 0)
	ts.Check(err)
	if neg { // to close any descriptor of a file ends all locks that the process has of it
		ts.Check(f.Close())
		return
	}
	kind := int16(syscall.F_RDLCK)
	if args[0] == "exclusive" {
		kind = syscall.F_WRLCK
	}
	lock := syscall.Flock_t{Type: kind, Start: 0x40000002, Len: 510}
	ts.Check(syscall.FcntlFlock(f.Fd(), syscall.F_SETLK, &lock))
	ts.Defer(func() { f.Close() })
}

// clean wants no control byte but line ends and tabs in the last stdout and stderr.
func scriptClean(ts *testscript.TestScript, _ bool, _ []string) {
	for _, name := range []string{"stdout", "stderr"} {
		for i, r := range ts.ReadFile(name) {
			if r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e {
				ts.Fatalf("%s has %U at %d", name, r, i)
			}
		}
	}
}
