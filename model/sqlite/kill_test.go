package sqlite_test

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"brief/model/library"
	"brief/model/library/enginetest"
	"brief/model/query"
	"brief/model/sqlite"
)

// A library is written by processes that are killed at any moment. What they said
// was kept must be there, and of what they were at nothing half.

// loaderPath tells a process of this test that it is a loader, and of which library;
// loaderFirst is the number of its first document.
const (
	loaderPath  = "BRIEF_LOADER_PATH"
	loaderFirst = "BRIEF_LOADER_FIRST"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(loaderPath); path != "" {
		first, err := strconv.Atoi(os.Getenv(loaderFirst))
		if err == nil {
			err = load(path, first)
		}
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if path := os.Getenv(deciderPath); path != "" {
		fmt.Fprintln(os.Stderr, decideUntilKilled(path, os.Getenv(deciderName)))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// batchSizes are those that a loader puts by turns.
func batchSizes() []int { return []int{1, 7, 20, 2} }

// load adds documents until it is killed, deletes some and reads some again, and
// prints what is done: the batches that it was about to put, and those it has put.
func load(path string, first int) error {
	ctx := context.Background()
	e, err := sqlite.Open(ctx, path, sqlite.Options{BusyTimeout: time.Minute})
	if err != nil {
		return err
	}
	for round := 0; ; round++ {
		size := batchSizes()[round%len(batchSizes())]
		var batch []library.Addition
		for i := range size {
			batch = append(batch, enginetest.Article(first+i))
		}
		fmt.Printf("putting %d %d\n", first, size)
		if _, err := e.Put(ctx, batch); err != nil {
			return err
		}
		fmt.Printf("put %d %d\n", first, size)
		if round%3 == 2 {
			fmt.Printf("deleting %d\n", first)
			if _, err := e.Delete(ctx, []string{batch[0].Briefing.Document.ID}); err != nil {
				return err
			}
			fmt.Printf("deleted %d\n", first)
		}
		if round%5 == 4 {
			if err := e.SaveView(ctx, "loader", query.View{Name: fmt.Sprint(first)}); err != nil {
				return err
			}
			fmt.Printf("saved %d\n", first)
		}
		first += size
	}
}

// ledger is what loaders said, until it is settled with what is there.
type ledger struct {
	kept  map[int]string // number -> ID of what is there for sure
	fresh []int          // of these since the last check
	open  [][]int        // batches that are there, or not: also single documents that were being deleted
	gone  []int          // deleted
	views []string
}

// read takes in what one loader printed before it was killed. Its last line may be
// cut.
func (l *ledger) read(said []byte) {
	var open []int
	for line := range strings.Lines(string(said)) {
		var what string
		var first, size int
		if n, _ := fmt.Sscan(line, &what, &first, &size); n < 2 || !strings.HasSuffix(line, "\n") {
			continue
		}
		switch what {
		case "putting":
			open = numbers(first, size)
		case "put":
			l.fresh = append(l.fresh, open...)
			open = nil
		case "deleting":
			l.fresh = slices.DeleteFunc(l.fresh, func(i int) bool { return i == first })
			open = []int{first}
		case "deleted":
			l.gone = append(l.gone, first)
			open = nil
		case "saved":
			l.views = append(l.views, fmt.Sprint(first))
		}
	}
	if len(open) > 0 {
		l.open = append(l.open, open)
	}
}

func numbers(first, n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = first + i
	}
	return all
}

// settle compares a library with what loaders said of it.
func (l *ledger) settle(t *testing.T, e *sqlite.Engine) {
	t.Helper()
	for _, batch := range l.open {
		switch n := countKnown(t, e, ids(batch)); n {
		case len(batch):
			l.fresh = append(l.fresh, batch...)
		case 0:
			l.gone = append(l.gone, batch...)
		default:
			t.Errorf("of a batch of %d documents that was being put, %d are there", len(batch), n)
		}
	}
	for _, i := range l.fresh {
		l.kept[i] = checkArticle(t, e, i)
	}
	for _, i := range l.gone {
		if r, err := e.Search(t.Context(), query.Scope{}, wordQuery(i), query.Page{}); err != nil || len(r.Hits) > 0 {
			t.Errorf("document %d was deleted, or never kept: %d are found, %v", i, len(r.Hits), err)
		}
	}
	l.fresh, l.open, l.gone = nil, nil, nil
	if n := countKnown(t, e, slices.Collect(maps.Values(l.kept))); n != len(l.kept) {
		t.Errorf("%d documents are there of %d that were kept", n, len(l.kept))
	}
	if s, err := e.Status(t.Context(), ""); err != nil || s.Documents != len(l.kept) {
		t.Errorf("the library says it has %d documents, %v; want %d", s.Documents, err, len(l.kept))
	}
	views, err := e.Views(t.Context(), "loader")
	if err != nil {
		t.Errorf("Views: %v", err)
	}
	for _, name := range l.views {
		if !slices.ContainsFunc(views, func(v query.View) bool { return v.Name == name }) {
			t.Errorf("the view %s is lost", name)
		}
	}
	if err := e.Check(t.Context()); err != nil {
		t.Errorf("Check: %v", err)
	}
}

func ids(numbers []int) []string {
	all := make([]string, len(numbers))
	for i, n := range numbers {
		all[i] = enginetest.Article(n).Briefing.Document.ID
	}
	return all
}

func countKnown(t *testing.T, e library.Engine, ids []string) (n int) {
	t.Helper()
	known, err := e.Known(t.Context(), ids, enginetest.Article(0).Briefing.Extractor)
	if err != nil {
		t.Errorf("Known: %v", err)
	}
	for _, k := range known {
		if k {
			n++
		}
	}
	return n
}

func wordQuery(i int) query.Query {
	q, err := query.Parse(enginetest.ArticleWord(i))
	if err != nil {
		panic(err) // one word
	}
	return q
}

// checkArticle checks that a document is there whole, and is found; it returns its ID.
func checkArticle(t *testing.T, e library.Engine, i int) string {
	t.Helper()
	want := enginetest.Article(i)
	id := want.Briefing.Document.ID
	want.Briefing.Document.Name = want.Place.Name
	got, err := e.Get(t.Context(), id)
	if err != nil {
		t.Errorf("document %d: %v", i, err)
	} else if diff := enginetest.Difference(got, want.Briefing); diff != "" {
		t.Errorf("document %d is not whole: %s", i, diff)
	}
	r, err := e.Search(t.Context(), query.Scope{}, wordQuery(i), query.Page{Snippets: true})
	if err != nil || len(r.Hits) != 1 || r.Hits[0].ID != id || r.Hits[0].Snippet.Text == "" {
		t.Errorf("the word of document %d finds %d documents, %v", i, len(r.Hits), err)
	}
	return id
}

// kills is how often processes are killed: BRIEF_KILLS asks for a long run.
func kills(t *testing.T) int {
	if s := os.Getenv("BRIEF_KILLS"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatalf("BRIEF_KILLS=%q: %v", s, err)
		}
		return n
	}
	if testing.Short() {
		return 4
	}
	return 20
}

// reopening is how long it may take to open a library after a kill.
const reopening = 500 * time.Millisecond

func TestKill(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library")
	l := &ledger{kept: map[int]string{}}
	random := rand.New(rand.NewPCG(8, 9))
	var opened []time.Duration
	n := kills(t)
	for round := range n {
		most := 120 // milliseconds: when a process is killed
		if n > 20 {
			most = 400
		}
		runAndKill(t, l, path, round, 1+round%2, time.Duration(random.IntN(most))*time.Millisecond)
		began := time.Now()
		e, err := sqlite.Open(t.Context(), path, sqlite.Options{})
		if err != nil {
			t.Fatalf("open after kill %d: %v", round+1, err)
		}
		opened = append(opened, time.Since(began))
		l.settle(t, e)
		if err := e.Close(); err != nil {
			t.Errorf("close after kill %d: %v", round+1, err)
		}
		if t.Failed() {
			t.Fatalf("kill %d broke the library", round+1)
		}
	}
	slices.Sort(opened)
	if p90 := opened[len(opened)*9/10]; p90 > reopening {
		t.Errorf("opening after a kill took %v (nine of ten are faster), want %v", p90, reopening)
	}
	t.Logf("%d kills, %d documents, %d views; opening took %v, at most %v", n, len(l.kept), len(l.views), opened[len(opened)/2], opened[len(opened)-1])
	if len(l.kept) == 0 {
		t.Error("no loader put anything before it was killed")
	}
}

// runAndKill starts loaders, and kills them some time after the first has begun.
func runAndKill(t *testing.T, l *ledger, path string, round, writers int, after time.Duration) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	said := make([][]byte, writers)
	complaints := make([]bytes.Buffer, writers)
	var reading sync.WaitGroup
	began := make(chan struct{}, writers)
	var loaders []*exec.Cmd
	for w := range writers {
		c := exec.Command(self)
		c.Env = append(os.Environ(), loaderPath+"="+path, fmt.Sprintf("%s=%d", loaderFirst, (2*round+w)*100_000))
		c.Stderr = &complaints[w]
		out, err := c.StdoutPipe()
		if err == nil {
			err = c.Start()
		}
		if err != nil {
			t.Fatal(err)
		}
		loaders = append(loaders, c)
		reading.Go(func() {
			in := bufio.NewReader(out)
			in.Peek(1)
			began <- struct{}{}
			said[w], _ = io.ReadAll(in)
		})
	}
	if round%4 > 1 { // else they die while they open the library, or make it
		<-began
	}
	time.Sleep(after)
	for _, c := range loaders {
		c.Process.Kill()
	}
	reading.Wait()
	for w, c := range loaders {
		if c.Wait(); complaints[w].Len() > 0 {
			t.Errorf("loader %d: %s", w, complaints[w].String())
		}
		l.read(said[w])
	}
}
