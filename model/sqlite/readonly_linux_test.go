package sqlite

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"brief/model/library"
)

// asNobody makes the files of others read-only for this test, also where root runs
// it: the file system then sees a thread without rights.
func asNobody(t *testing.T) {
	t.Helper()
	if os.Geteuid() != 0 {
		return
	}
	const nobody = 65534
	runtime.LockOSThread()
	before, err := unix.SetfsuidRetUid(nobody)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if _, err := unix.SetfsuidRetUid(before); err == nil {
			runtime.UnlockOSThread() // else the thread ends with this goroutine
		}
	})
}

// libraryFor makes a library that everybody may read, and its folder with a mode.
func libraryFor(t *testing.T, file, folder os.FileMode) string {
	t.Helper()
	from := newFile(t, 1, 2)
	dir := filepath.Join(t.TempDir(), "folder")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "library.db")
	move(t, from, path)
	for p := dir; p != "/"; p = filepath.Dir(p) { // the way there
		if info, err := os.Stat(p); err != nil || info.Mode().Perm()&0o005 == 0 {
			if err := os.Chmod(p, 0o755); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := errors.Join(os.Chmod(path, file), os.Chmod(dir, folder)); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.Chmod(dir, 0o700) })
	return path
}

// temporary is a folder for what the test itself writes.
func temporary(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	t.Setenv("TMPDIR", dir)
}

func TestReadOnlyPlaces(t *testing.T) {
	for _, c := range []struct {
		name         string
		file, folder os.FileMode
	}{
		{"file", 0o444, 0o777},
		{"folder", 0o666, 0o555},
		{"both", 0o444, 0o555},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := libraryFor(t, c.file, c.folder)
			temporary(t)
			asNobody(t)
			checkReadOnly(t, openWith(t, path, Options{}), 2)
			checkReadOnly(t, openWith(t, path, Options{ReadOnly: true}), 2)
		})
	}
}

// A log that has not been written back cannot be read where no file can be made
// beside it; without it the library would be an old one, or half of one.
func TestReadOnlyPending(t *testing.T) {
	path := newFile(t, 1)
	e := openWith(t, path, Options{})
	putArticles(t, e, 2)
	there := libraryFor(t, 0o444, 0o755)
	for _, suffix := range []string{"", "-wal"} {
		data, err := os.ReadFile(path + suffix)
		if err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(os.WriteFile(there+suffix, data, 0o444), os.Chmod(there+suffix, 0o444)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(filepath.Dir(there), 0o555); err != nil {
		t.Fatal(err)
	}
	asNobody(t)
	_, err := Open(t.Context(), there, Options{})
	if !errors.Is(err, library.ErrReadOnly) || !strings.Contains(err.Error(), "-wal") {
		t.Errorf("Open: %v; want one that is %q and names the log", err, library.ErrReadOnly)
	}
}

func TestMounted(t *testing.T) {
	const table = `22 1 254:1 / / rw,relatime - ext4 /dev/vda rw
30 22 0:25 / /home rw - ext4 /dev/vdb rw
31 30 0:26 / /home/ana/remote\040disk rw,nosuid shared:3 - fuse.sshfs ana@host: rw
32 30 0:27 / /home/ana/local rw - fuse.mergerfs a:b rw
bad line
33 22 0:28 / /mnt
`
	for path, want := range map[string]string{
		"/":                            "ext4",
		"/tmp/x":                       "ext4",
		"/home/ana/remote disk":        "fuse.sshfs",
		"/home/ana/remote disk/a/b":    "fuse.sshfs",
		"/home/ana/remote disk too":    "ext4",
		"/home/ana/local/library.db":   "fuse.mergerfs",
		"/home/ana/localities/library": "ext4",
	} {
		if got := mounted(strings.NewReader(table), path); got != want {
			t.Errorf("%s is on %q, want %q", path, got, want)
		}
	}
	if fs := network(t.TempDir()); fs != "" {
		t.Skipf("these tests run on %s", fs)
	}
}
