package sqlite_test

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"brief/model/correct"
	"brief/model/library"
	"brief/model/library/enginetest"
	"brief/model/query"
	"brief/model/sqlite"
	"brief/model/triage"
)

// Windows in which is decided are killed at any moment. Every decision that they said
// was kept must be there, whole, and of what they were at nothing half.

const (
	// deciderPath tells a process of this test that it is a window, and of which library;
	// deciderName is the window's, which its analyst's begins.
	deciderPath = "BRIEF_DECIDER_PATH"
	deciderName = "BRIEF_DECIDER_NAME"
	// decidedOn is how many documents there are to decide on.
	decidedOn = 60
)

// decideUntilKilled decides, takes back and repeats, and prints the numbers of the
// entries that were kept.
func decideUntilKilled(path, window string) error {
	ctx := context.Background()
	e, err := sqlite.Open(ctx, path, sqlite.Options{BusyTimeout: time.Minute})
	if err != nil {
		return err
	}
	fmt.Println("open")
	analyst, _, _ := strings.Cut(window, " ")
	st := triage.Stamp{Analyst: analyst, Window: window, At: time.Unix(0, 0)}
	for round := 0; ; round++ {
		var s triage.Entry
		var err error
		value := fmt.Sprint(window, " ", os.Getpid(), " ", round)
		switch id := ids([]int{round % decidedOn})[0]; round % 6 {
		case 1:
			s, err = date(ctx, e, st, id, fmt.Sprint(1900+round%100))
		case 3:
			s, err = e.MarkAll(ctx, query.Scope{Analyst: analyst}, query.Query{}, st, "all", triage.Note, value)
		case 4:
			s, err = e.Undo(ctx, st, 0)
		case 5:
			s, err = e.Redo(ctx, st, 0)
		default:
			s, err = e.Mark(ctx, triage.Decision{Stamp: st, Verb: value, Changes: []triage.Change{
				{ID: id, Key: triage.Tag(value), After: value}, {Key: triage.Tag(value), After: value},
			}})
		}
		if conflict := (*triage.Conflict)(nil); errors.Is(err, library.ErrNotFound) || errors.As(err, &conflict) {
			continue // the other window decided in between
		}
		if err != nil {
			return err
		}
		if s.Seq > 0 { // else it was so already
			fmt.Printf("kept %d %d %d\n", s.Seq, s.N, s.Marks)
		}
	}
}

// dateKey is that of a correction of a document's date.
func dateKey() triage.Key { return correct.Fix{Of: correct.Document, Field: correct.Published}.Key() }

// date corrects the date of a document.
func date(ctx context.Context, e *sqlite.Engine, st triage.Stamp, id, value string) (triage.Entry, error) {
	states, err := e.States(ctx, st.Analyst, []string{id})
	if err != nil {
		return triage.Entry{}, err
	}
	return e.Mark(ctx, triage.Decision{Stamp: st, Verb: value, Changes: []triage.Change{
		{ID: id, Key: dateKey(), Before: states[0].Value(dateKey()), After: value},
	}})
}

// checkListed checks that documents are listed and found by the dates that analysts, whose
// names are in order, have corrected.
func checkListed(t *testing.T, e *sqlite.Engine, analysts []string) {
	t.Helper()
	want := map[string]string{}
	for i := range decidedOn {
		a := enginetest.Article(i)
		want[a.Briefing.Document.ID] = a.Entry.Published
	}
	for _, analyst := range analysts {
		marks, err := e.Marks(t.Context(), analyst, dateKey())
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range marks {
			want[m.ID] = m.Value
		}
	}
	for id, date := range want {
		q, err := query.Parse("date:" + cmp.Or(date, "none"))
		if err != nil {
			t.Fatal(err)
		}
		r, err := e.Search(t.Context(), query.Scope{}, q, query.Page{Limit: query.MaxLimit})
		if err != nil {
			t.Fatal(err)
		}
		if i := slices.IndexFunc(r.Hits, func(h query.Hit) bool { return h.ID == id }); i < 0 || r.Hits[i].Published != date {
			t.Errorf("the document that bears the date %q is found: %v", date, i >= 0)
		}
	}
}

// acknowledged are the entries that a window said were kept.
func acknowledged(t *testing.T, said []byte) (entries []triage.Entry) {
	t.Helper()
	for line := range strings.Lines(string(said)) {
		var s triage.Entry
		if n, _ := fmt.Sscanf(line, "kept %d %d %d", &s.Seq, &s.N, &s.Marks); n == 3 && strings.HasSuffix(line, "\n") {
			entries = append(entries, s)
		}
	}
	return entries
}

func TestKillDuringTriage(t *testing.T) {
	for _, c := range []struct {
		name    string
		windows []string
	}{{"one window", []string{"ana"}}, {"two windows", []string{"ana", "bob"}}, {"two windows of one analyst", []string{"ana 1", "ana 2"}}} {
		t.Run(c.name, func(t *testing.T) { testKillDuringTriage(t, c.windows) })
	}
}

func testKillDuringTriage(t *testing.T, windows []string) {
	path := filepath.Join(t.TempDir(), "library")
	e, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var batch []library.Addition
	for i := range decidedOn {
		batch = append(batch, enginetest.Article(i))
	}
	if _, err := e.Put(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(8, 9))
	decisions, beyond := 0, 0
	n := kills(t)
	if os.Getenv("BRIEF_KILLS") == "" {
		n = (n + 1) / 2 // of three runs
	}
	last := int64(0)
	for round := range n {
		said := runWindowsAndKill(t, path, windows, round%2 == 1, time.Duration(random.IntN(60))*time.Millisecond)
		e, err := sqlite.Open(t.Context(), path, sqlite.Options{})
		if err != nil {
			t.Fatalf("open after kill %d: %v", round+1, err)
		}
		kept, more := checkDecisions(t, e, windows, said, last)
		decisions, beyond = decisions+kept, beyond+more
		last += int64(kept + more)
		if err := e.Check(t.Context()); err != nil {
			t.Errorf("Check: %v", err)
		}
		if err := e.Close(); err != nil {
			t.Error(err)
		}
		if t.Failed() {
			t.Fatalf("kill %d broke the library", round+1)
		}
	}
	t.Logf("%d kills: %d decisions were acknowledged and are there, %d more were kept and not told", n, decisions, beyond)
	if decisions == 0 {
		t.Error("nothing was decided before a kill")
	}
}

// checkDecisions compares the journal, from the entry after last on, with what was
// acknowledged, and the marks with what the journal says. It returns how many were
// acknowledged, and how many entries there are besides: at most one of each window.
func checkDecisions(t *testing.T, e *sqlite.Engine, windows []string, said [][]byte, last int64) (kept, beyond int) {
	t.Helper()
	there := map[int64]triage.Entry{}
	var analysts []string
	for _, window := range windows {
		analyst, _, _ := strings.Cut(window, " ")
		analysts = append(analysts, analyst)
	}
	for _, analyst := range slices.Compact(analysts) {
		entries, err := e.Journal(t.Context(), analyst, 0, 1<<30)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range entries {
			there[s.Seq] = s
		}
		checkReplay(t, e, analyst, entries)
	}
	checkListed(t, e, slices.Sorted(slices.Values(slices.Compact(analysts))))
	for _, out := range said {
		for _, want := range acknowledged(t, out) {
			kept++
			if s, ok := there[want.Seq]; !ok || s.N != want.N || s.Marks != want.Marks {
				t.Errorf("entry %d was acknowledged and is %+v", want.Seq, s)
			}
		}
	}
	if beyond = len(there) - int(last) - kept; beyond < 0 || beyond > len(windows) {
		t.Errorf("%d entries beside those that were acknowledged", beyond)
	}
	return kept, beyond
}

// checkReplay checks that the marks are what the journal gives.
func checkReplay(t *testing.T, e *sqlite.Engine, analyst string, entries []triage.Entry) {
	t.Helper()
	type at struct {
		id  string
		key triage.Key
	}
	want := map[at]string{}
	for _, s := range slices.Backward(entries) {
		changes, err := e.Changes(t.Context(), analyst, s.Seq, 1<<30)
		if err != nil || len(changes) != s.Marks {
			t.Fatalf("entry %d has %d changes, %v; it says %d", s.Seq, len(changes), err, s.Marks)
		}
		for _, c := range changes {
			if want[at{c.ID, c.Key}] = c.After; c.After == "" {
				delete(want, at{c.ID, c.Key})
			}
		}
	}
	marks, err := e.Marks(t.Context(), analyst, "")
	if err != nil || len(marks) != len(want) {
		t.Errorf("%d marks are set, %v; the journal gives %d", len(marks), err, len(want))
	}
	for _, m := range marks {
		if want[at{m.ID, m.Key}] != m.Value {
			t.Errorf("%q is %q; the journal gives %q", m.Key, m.Value, want[at{m.ID, m.Key}])
		}
	}
}

// runWindowsAndKill starts windows, and kills them some time after all have opened the
// library or, if decided is set, have decided something. It returns what each said.
func runWindowsAndKill(t *testing.T, path string, windows []string, decided bool, after time.Duration) [][]byte {
	t.Helper()
	until := len("open\n")
	if decided {
		until = len("open\nkept")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	said := make([][]byte, len(windows))
	complaints := make([]bytes.Buffer, len(windows))
	began := make(chan struct{}, len(windows))
	var reading sync.WaitGroup
	var running []*exec.Cmd
	for w, name := range windows {
		c := exec.Command(self)
		c.Env = append(os.Environ(), deciderPath+"="+path, deciderName+"="+name)
		c.Stderr = &complaints[w]
		out, err := c.StdoutPipe()
		if err = errors.Join(err, c.Start()); err != nil {
			t.Fatal(err)
		}
		running = append(running, c)
		reading.Go(func() {
			in := bufio.NewReader(out)
			_, _ = in.Peek(until)
			began <- struct{}{}
			said[w], _ = io.ReadAll(in)
		})
	}
	for range windows {
		<-began
	}
	time.Sleep(after)
	for _, c := range running {
		_ = c.Process.Kill()
	}
	reading.Wait()
	for w, c := range running {
		if _ = c.Wait(); complaints[w].Len() > 0 {
			t.Errorf("window %d: %s", w, complaints[w].String())
		}
	}
	return said
}
