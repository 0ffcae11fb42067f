package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
)

// drop writes n reports of a few hundred words into a folder.
func drop(dir string, n int) error {
	for i := range n {
		var text strings.Builder
		fmt.Fprintf(&text, "- Dropped report %d came in from Velmar on Monday\n\nDropped report %d\n", i, i)
		for p := range 8 {
			fmt.Fprintf(&text, "\nThe harbour of Velmar took %d ships in March 2024, according to Claudia Santos of the Port Authority. "+
				"Seizures rose by %d percent, and Pier %d was closed. Nobody knows why the lorries of Hansen & Co. came late.\n", i+p, (i+p)%90, i%9)
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("drop%d.txt", i)), []byte(text.String()), 0o600); err != nil {
			return err
		}
	}
	return nil
}

// A reader lists what arrives in a folder once that is asked for, misses nothing of
// what is dropped there, and answers keys meanwhile. BRIEF_DROPPED says how many files
// are dropped, BRIEF_KEY_P99 how long a key may take ("100ms"): the time of one here is
// that of a real terminal, which is looked at every two milliseconds.
func TestDroppedFilesArrive(t *testing.T) {
	n, _ := strconv.Atoi(os.Getenv("BRIEF_DROPPED"))
	if n == 0 {
		n = 150
	}
	_, library := home(t)
	inbox := reports(t, 3)
	s := onTerminal(t, nil, "--watch", inbox)
	s.await("3 new")
	s.keys("1")
	s.await("load 3 new (R)")
	s.keys("R")
	s.await(fmt.Sprintf("/%d ", samplesKept+3))
	s.keys("gg")
	s.await("DOCUMENTS 1/")
	dropped := make(chan error, 1)
	go func() { dropped <- drop(inbox, n) }()
	want := fmt.Sprintf("load %s new (R)", thousands(n))
	var took []time.Duration
	for at, deadline := 0, time.Now().Add(10*time.Minute); !strings.Contains(s.shown(), want); {
		if time.Now().After(deadline) {
			t.Fatalf("%q never came:\n%s", want, s.shown())
		}
		key, place := "j", "DOCUMENTS 2/"
		if at == 1 {
			key, place = "k", "DOCUMENTS 1/"
		}
		begun := time.Now()
		s.keys(key)
		for !strings.Contains(s.shown(), place) && time.Since(begun) < 10*time.Second {
			time.Sleep(2 * time.Millisecond)
		}
		took = append(took, time.Since(begun))
		at = 1 - at
		time.Sleep(20 * time.Millisecond)
	}
	if err := <-dropped; err != nil {
		t.Fatal(err)
	}
	slices.Sort(took)
	p99 := took[len(took)*99/100]
	t.Logf("%d files dropped; %d keys, median %v, p99 %v, longest %v", n, len(took), took[len(took)/2], p99, took[len(took)-1])
	if most, err := time.ParseDuration(os.Getenv("BRIEF_KEY_P99")); err == nil && p99 > most {
		t.Errorf("a key takes %v (99th percentile), and may %v", p99, most)
	}
	s.keys("R")
	s.await(fmt.Sprintf("/%s ", thousands(samplesKept+n+3)))
	s.keys("Q")
	if status := s.ended(); status != 0 {
		t.Errorf("the status is %d", status)
	}
	if got := kept(t, library); got != samplesKept+n+3 {
		t.Errorf("the library has %d documents, want %d", got, samplesKept+n+3)
	}
}

func (s *session) shown() string { return ansi.Strip(s.screen.Render()) }

func thousands(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%d,%03d", n/1000, n%1000)
}

// Without a reader a folder is followed until a signal; a file that is not read and one
// that is known are no reason to end, and a further run has nothing to add.
func TestWatchRun(t *testing.T) {
	_, library := home(t)
	inbox := reports(t, 2)
	if err := syscall.Mkfifo(filepath.Join(inbox, "pipe"), 0o600); err != nil {
		t.Skip(err)
	}
	run := func(want int, then func()) (out, errs string, status int) {
		cmd := exec.Command("brief", "watch", "run", inbox)
		told, err := os.Create(filepath.Join(t.TempDir(), "told"))
		if err != nil {
			t.Fatal(err)
		}
		defer told.Close()
		var stdout strings.Builder
		cmd.Stdout, cmd.Stderr = &stdout, told
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		awaitKept(t, library, want)
		then()
		tells := func() string { all, _ := os.ReadFile(told.Name()); return string(all) }
		for range 1000 { // the pipe is refused last
			if strings.Contains(tells(), "pipe:") {
				break
			}
			time.Sleep(20 * time.Millisecond)
		}
		cmd.Process.Signal(syscall.SIGTERM)
		cmd.Wait()
		return stdout.String(), tells(), cmd.ProcessState.ExitCode()
	}
	out, errs, status := run(samplesKept+2, func() {
		if err := os.Rename(filepath.Join(inbox, "r1.txt"), filepath.Join(inbox, "renamed.txt")); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(inbox, "r2.txt"), []byte("Changed bytes\n\nThe harbour was closed.\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		awaitKept(t, library, samplesKept+3)
	})
	if strings.Count(out, "\n") != 3 || !strings.Contains(out, "Changed bytes  "+inbox+"/r2.txt\n") {
		t.Errorf("written is\n%s", out)
	}
	for _, part := range []string{"following " + inbox, "pipe: a named pipe, not a regular file", "ended: 3 added, 1 known already, 1 failed"} {
		if !strings.Contains(errs, part) {
			t.Errorf("told is\n%s, without %q", errs, part)
		}
	}
	if status != statusSignal+int(syscall.SIGTERM) {
		t.Errorf("the status is %d", status)
	}
	out, errs, _ = run(samplesKept+3, func() {})
	if out != "" || !strings.Contains(errs, "ended: 1 failed") {
		t.Errorf("a further run writes %q and tells\n%s", out, errs)
	}
}

// A folder that is watched from now on, by a command or by the configuration, is followed by
// a reader that runs, also where it has followed none so far.
func TestFolderWatchedBesideAReader(t *testing.T) {
	dir, library := home(t)
	s := onTerminal(t, nil, reports(t, 1))
	s.await("Report 1 of")
	awaitKept(t, library, samplesKept+1)
	s.leaves(0)
	s = onTerminalIn(t, nil, []string{"LC_ALL=C.UTF-8", configVariable + "=", "XDG_CONFIG_HOME=" + filepath.Join(dir, "none", "yet")})
	s.await(fmt.Sprintf("DOCUMENTS 1/%d", samplesKept+1))
	inbox := t.TempDir()
	if err := drop(inbox, 3); err != nil {
		t.Fatal(err)
	}
	ran(t, "watch", "add", inbox)
	s.await("load 3 new (R)")
	further := t.TempDir()
	if err := os.WriteFile(filepath.Join(further, "one.txt"), []byte("Another of them\n\nThe pier was closed.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	config := filepath.Join(dir, "none", "yet", "brief", "config.toml")
	if err := os.MkdirAll(filepath.Dir(config), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(config, []byte(fmt.Sprintf("[watch]\nfolders = [%q]\n", further)), 0o600); err != nil {
		t.Fatal(err)
	}
	s.await("load 4 new (R)")
	added := filepath.Join(t.TempDir(), "added.txt")
	if err := os.WriteFile(added, []byte("Added by a command\n\nThe lorries waited.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	ran(t, "add", added)
	s.await("load 5 new (R)")
	s.leaves(0)
}

// A folder that is watched from now on is followed without a reader too, at once.
func TestWatchRunFollowsFurtherFolders(t *testing.T) {
	_, library := home(t)
	inbox, further := reports(t, 1), t.TempDir()
	if err := drop(further, 2); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("brief", "watch", "run", inbox)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	awaitKept(t, library, samplesKept+1)
	ran(t, "watch", "add", further)
	awaitKept(t, library, samplesKept+3)
	cmd.Process.Signal(syscall.SIGTERM)
	cmd.Wait()
	if status := cmd.ProcessState.ExitCode(); status != statusSignal+int(syscall.SIGTERM) {
		t.Errorf("the status is %d", status)
	}
}
