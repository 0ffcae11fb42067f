package watch_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"brief/model/ingest"
	"brief/model/watch"
)

// teller is a notifier that tells what a test says; of a folder it does not follow it
// tells nothing.
type teller struct {
	changes chan watch.Change

	mu      sync.Mutex
	follows map[string]bool
	refuses error // of every further folder
}

func newTeller() *teller {
	return &teller{follows: map[string]bool{}, changes: make(chan watch.Change, 1000)}
}

func (n *teller) Follow(folder string) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.refuses != nil && !n.follows[folder] {
		return n.refuses
	}
	_, err := os.ReadDir(folder)
	if err == nil {
		n.follows[folder] = true
	}
	return err
}

func (n *teller) Leave(folder string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	delete(n.follows, folder)
}

func (n *teller) Changes() <-chan watch.Change { return n.changes }
func (n *teller) Close()                       {}

func (n *teller) following(folder string) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.follows[folder]
}

func (n *teller) refuse(err error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.refuses = err
}

// change tells of a path where its folder is followed.
func (n *teller) change(path string, gone bool) {
	if n.following(filepath.Dir(path)) || n.following(path) {
		n.changes <- watch.Change{Path: path, Gone: gone}
	}
}

// follower gathers what Files yields, in a bubble of synctest.
type follower struct {
	t    *testing.T
	root string
	*teller
	mu   sync.Mutex
	got  []string // paths below root
	said []string
}

// take notes what was yielded.
func (f *follower) take(path string, err error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err != nil {
		f.said = append(f.said, strings.ReplaceAll(err.Error(), f.root, "ROOT"))
		return
	}
	rel, _ := filepath.Rel(f.root, path)
	f.got = append(f.got, rel)
}

// follow runs do with a follower of a new folder under a clock of its own.
func follow(t *testing.T, opt watch.Options, do func(f *follower)) {
	t.Helper()
	root := t.TempDir()
	synctest.Test(t, func(t *testing.T) {
		f := &follower{t: t, root: root, teller: newTeller()}
		if opt.Folders == nil {
			opt.Folders = func() []string { return []string{root} }
		}
		if opt.Notify == nil {
			opt.Notify = func() (watch.Notifier, error) { return f.teller, nil }
		}
		ctx, stop := context.WithCancel(t.Context())
		ended := make(chan struct{})
		go func() {
			defer close(ended)
			for path, err := range watch.Files(ctx, opt) {
				f.take(path, err)
			}
		}()
		synctest.Wait()
		do(f)
		stop()
		<-ended
	})
}

// write writes a file and tells of it.
func (f *follower) write(name, text string) {
	f.t.Helper()
	path := filepath.Join(f.root, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		f.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		f.t.Fatal(err)
	}
	f.change(path, false)
}

// after lets time pass and returns what was yielded since, in order of names.
func (f *follower) after(d time.Duration) []string {
	time.Sleep(d)
	synctest.Wait()
	f.mu.Lock()
	defer f.mu.Unlock()
	got := slices.Sorted(slices.Values(f.got))
	f.got = nil
	return got
}

// expect checks what was yielded when a time has passed.
func (f *follower) expect(d time.Duration, want ...string) {
	f.t.Helper()
	if got := f.after(d); !slices.Equal(got, want) {
		f.t.Errorf("after %v the files %q are yielded, want %q", d, got, want)
	}
}

// heard checks that a message was told once, and nothing else.
func (f *follower) heard(part string) {
	f.t.Helper()
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.said) != 1 || !strings.Contains(f.said[0], part) {
		f.t.Errorf("told is %q, want once %q", f.said, part)
	}
	f.said = nil
}

// silent checks that nothing was told.
func (f *follower) silent() {
	f.t.Helper()
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.said != nil {
		f.t.Errorf("told is %q", f.said)
	}
}

func TestWhatIsThereAndWhatArrives(t *testing.T) {
	follow(t, watch.Options{}, func(f *follower) {
		f.write("early.txt", "text")
		f.changes <- watch.Change{} // as when something was lost
		f.expect(time.Second)
		f.expect(2*time.Second, "early.txt")
		f.write("sub/deep/late.md", "text")
		f.change(filepath.Join(f.root, "sub"), false)
		f.write("picture.png", "text")
		f.write(".hidden", "text")
		f.expect(3*time.Second, "sub/deep/late.md")
		f.write("sub/deep/next.md", "text") // told, since the new folders are followed
		f.expect(3*time.Second, "sub/deep/next.md")
		f.expect(time.Hour) // nothing is yielded twice
	})
}

func TestAFileThatIsWritten(t *testing.T) {
	follow(t, watch.Options{}, func(f *follower) {
		f.write("empty.txt", "")
		f.expect(time.Minute)
		for i := range 8 { // pauses shorter than it must be quiet
			f.write("slow.txt", strings.Repeat("text ", i+1))
			f.expect(1500 * time.Millisecond)
		}
		f.expect(time.Second, "slow.txt")
		f.write("empty.txt", "not any more")
		f.expect(3*time.Second, "empty.txt")
		f.write("slow.txt", "other bytes")
		f.expect(3*time.Second, "slow.txt")

		// A writer of whom nothing is told is noticed when the time is over.
		f.write("quietly.txt", "a")
		f.expect(1900 * time.Millisecond)
		if err := os.WriteFile(filepath.Join(f.root, "quietly.txt"), []byte("abc"), 0o644); err != nil {
			t.Fatal(err)
		}
		f.expect(time.Second)
		f.expect(2*time.Second, "quietly.txt")
	})
}

func TestAFileThatGrowsForEver(t *testing.T) {
	follow(t, watch.Options{}, func(f *follower) {
		text := ""
		for range 200 {
			text += "more\n"
			f.write("log.txt", text)
			f.expect(time.Second)
		}
		f.heard("ROOT/log.txt keeps changing: it is read once it has been left alone for 2s")
		f.expect(3*time.Second, "log.txt")
	})
}

// The times that files bear, and the clock of the machine that wrote them, are no
// concern.
func TestClocks(t *testing.T) {
	follow(t, watch.Options{}, func(f *follower) {
		for i, at := range []time.Time{time.Unix(0, 0), time.Now().AddDate(10, 0, 0), time.Date(2262, 1, 1, 0, 0, 0, 0, time.UTC)} {
			name := fmt.Sprintf("%d.txt", i)
			f.write(name, "text")
			if err := os.Chtimes(filepath.Join(f.root, name), at, at); err != nil {
				t.Fatal(err)
			}
		}
		f.expect(3*time.Second, "0.txt", "1.txt", "2.txt")
		past := time.Date(1999, 1, 1, 0, 0, 0, 0, time.UTC)
		f.write("1.txt", "newer, by a clock that was set back")
		if err := os.Chtimes(filepath.Join(f.root, "1.txt"), past, past); err != nil {
			t.Fatal(err)
		}
		f.expect(3*time.Second, "1.txt")
	})
}

func TestAFolderThatGoesAndComesBack(t *testing.T) {
	follow(t, watch.Options{}, func(f *follower) {
		f.write("a.txt", "text")
		f.expect(3*time.Second, "a.txt")
		aside := f.root + ".aside"
		if err := os.Rename(f.root, aside); err != nil {
			t.Fatal(err)
		}
		f.changes <- watch.Change{Path: f.root, Gone: true}
		f.expect(time.Hour)
		f.heard("the watched folder ROOT is gone: it is followed again once it is there")
		if err := os.Rename(aside, f.root); err != nil {
			t.Fatal(err)
		}
		f.expect(5*time.Second, "a.txt")
		f.write("b.txt", "text")
		f.expect(3*time.Second, "b.txt")
		if err := os.RemoveAll(f.root); err != nil {
			t.Fatal(err)
		}
		f.changes <- watch.Change{Path: f.root, Gone: true}
		f.expect(time.Hour)
		f.heard("is gone") // once more, since it was there in between
	})
}

func TestRenamedFolders(t *testing.T) {
	follow(t, watch.Options{}, func(f *follower) {
		f.write("old/deep/a.txt", "text")
		f.change(filepath.Join(f.root, "old"), false)
		f.expect(3*time.Second, "old/deep/a.txt")
		if err := os.Rename(filepath.Join(f.root, "old"), filepath.Join(f.root, "new")); err != nil {
			t.Fatal(err)
		}
		f.change(filepath.Join(f.root, "old"), true)
		f.change(filepath.Join(f.root, "new"), false)
		f.expect(3*time.Second, "new/deep/a.txt")
		if f.following(filepath.Join(f.root, "old/deep")) || !f.following(filepath.Join(f.root, "new/deep")) {
			t.Errorf("followed are %v", f.follows)
		}
		f.write("new/deep/b.txt", "text")
		f.expect(3*time.Second, "new/deep/b.txt")
	})
}

func TestWhatCannotBeWatched(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("text"), 0o644); err != nil {
		t.Fatal(err)
	}
	follow(t, watch.Options{Folders: func() []string { return []string{file} }}, func(f *follower) {
		f.expect(time.Hour)
		f.heard("not a folder; brief watch takes folders, brief add takes files")
	})
	follow(t, watch.Options{}, func(f *follower) {
		if err := os.Symlink("loop", filepath.Join(f.root, "loop")); err != nil {
			t.Skip(err)
		}
		if err := os.Symlink(f.root, filepath.Join(f.root, "again")); err != nil {
			t.Fatal(err)
		}
		f.change(filepath.Join(f.root, "loop"), false)
		f.change(filepath.Join(f.root, "again"), false)
		f.write("a.txt", "text")
		f.expect(time.Hour, "a.txt")
		f.heard("ROOT/loop")
	})
	if os.Getuid() == 0 {
		t.Log("the superuser may read every folder: that one may not is not tested")
		return
	}
	follow(t, watch.Options{}, func(f *follower) {
		if err := os.Chmod(f.root, 0); err != nil {
			t.Fatal(err)
		}
		f.changes <- watch.Change{Path: f.root}
		f.expect(time.Hour)
		f.heard("permission denied")
		if err := os.Chmod(f.root, 0o755); err != nil {
			t.Fatal(err)
		}
		f.write("a.txt", "text")
		f.expect(5*time.Second, "a.txt")
	})
}

// A pipe is handed on, and ingest refuses it by its name, without waiting for a writer.
func TestAPipe(t *testing.T) {
	follow(t, watch.Options{}, func(f *follower) {
		if err := syscall.Mkfifo(filepath.Join(f.root, "pipe"), 0o644); err != nil {
			t.Skip(err)
		}
		f.change(filepath.Join(f.root, "pipe"), false)
		f.expect(time.Hour, "pipe")
		_, err := ingest.OpenFile(t.Context(), filepath.Join(f.root, "pipe"), ingest.Options{})
		if !errors.Is(err, ingest.ErrNotRegular) {
			t.Errorf("the pipe is read: %v", err)
		}
	})
}

func TestLimitsOfTheSystem(t *testing.T) {
	refused := func() (watch.Notifier, error) { return nil, syscall.EMFILE }
	follow(t, watch.Options{Notify: refused}, func(f *follower) {
		f.expect(time.Second)
		f.heard("are looked at every 2s")
		f.write("a.txt", "text")
		f.expect(6*time.Second, "a.txt")
		f.expect(time.Hour)
		f.silent()
	})
	follow(t, watch.Options{}, func(f *follower) {
		f.refuse(syscall.ENOSPC)
		f.write("sub/a.txt", "text")
		f.change(filepath.Join(f.root, "sub"), false)
		f.expect(3*time.Second, "sub/a.txt")
		f.heard("sudo sysctl fs.inotify.max_user_watches=524288")
		f.write("sub/b.txt", "text") // nothing tells of it
		f.expect(90*time.Second, "sub/b.txt")
		f.refuse(nil)
		f.expect(time.Minute)
		f.write("sub/c.txt", "text")
		f.expect(3*time.Second, "sub/c.txt")
	})
}

func TestFoldersMayChange(t *testing.T) {
	second := t.TempDir()
	var folders atomic.Pointer[[]string]
	folders.Store(&[]string{})
	follow(t, watch.Options{Folders: func() []string { return *folders.Load() }}, func(f *follower) {
		if err := os.WriteFile(filepath.Join(second, "a.txt"), []byte("text"), 0o644); err != nil {
			t.Fatal(err)
		}
		f.expect(time.Hour)
		folders.Store(&[]string{second, second + "/"})
		if got := f.after(2 * time.Minute); len(got) != 1 || !strings.HasSuffix(got[0], "a.txt") {
			t.Errorf("the files of a folder that was added are %q", got)
		}
	})
}

// The system's own notifier, on its own time: files that are written, moved in, renamed,
// and dropped by the thousand, in folders that come and are renamed. BRIEF_WATCH_FILES
// says how many.
func TestTheSystem(t *testing.T) {
	root, n := t.TempDir(), 2_000
	if more, err := strconv.Atoi(os.Getenv("BRIEF_WATCH_FILES")); err == nil {
		n = more
	}
	ctx, stop := context.WithTimeout(t.Context(), 10*time.Minute)
	defer stop()
	opt := watch.Options{Folders: func() []string { return []string{root} }, Quiet: 200 * time.Millisecond}
	got := map[string]bool{}
	go func() {
		for i := range n {
			dir := filepath.Join(root, fmt.Sprint(i%7), fmt.Sprint(i%3))
			if i < 21 {
				os.MkdirAll(dir, 0o755)
			}
			os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.txt", i)), []byte("text"), 0o644)
		}
		os.Rename(filepath.Join(root, "0"), filepath.Join(root, "renamed"))
		os.WriteFile(filepath.Join(root, "renamed", "0", "late.txt"), []byte("text"), 0o644)
		time.Sleep(2 * time.Second) // and all that is due has been yielded
		os.WriteFile(filepath.Join(root, "end.txt"), []byte("text"), 0o644)
	}()
	for path, err := range watch.Files(ctx, opt) {
		if err != nil {
			t.Errorf("told is %v", err)
			continue
		}
		got[path] = true
		if strings.HasSuffix(path, "end.txt") {
			break
		}
	}
	there := map[string]bool{}
	filepath.WalkDir(root, func(path string, d fs.DirEntry, _ error) error {
		if !d.IsDir() {
			there[path] = true
		}
		return nil
	})
	missed := 0
	for path := range there {
		if !got[path] {
			missed++
		}
	}
	if missed > 0 || len(there) != n+2 {
		t.Errorf("%d of %d files were missed", missed, len(there))
	}
}
