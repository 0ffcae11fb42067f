package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"

	"brief/model"
	"brief/model/library"
	"brief/model/sqlite"
)

// Loading is measured in a process of its own that has one core.

// loaderCommand asks this program to be that process.
const loaderCommand = "load"

// loading is what a load took.
type loading struct {
	Documents int
	Wall, CPU time.Duration
	Peak      int // bytes of memory
}

// rate is documents a second of a core that does nothing else.
func (l loading) rate() float64 { return float64(l.Documents) / l.CPU.Seconds() }

// batch is how many documents are added at once.
const batch = 500

// store makes a library of n documents, or says where it is. It has what extraction
// found, and the load costs storage alone.
func (l *libraryLab) store(n int) (path string, took loading, err error) {
	if path := l.stores[n]; path != "" {
		return path, loading{}, nil
	}
	fmt.Fprintf(os.Stderr, "  storing %d documents\n", n)
	path = filepath.Join(l.dir, fmt.Sprintf("%d.library", n))
	self, err := os.Executable()
	if err != nil {
		return "", loading{}, fmt.Errorf("finding this program: %w", err)
	}
	c := exec.Command(self, loaderCommand, path, strconv.Itoa(n), l.data)
	c.Env = append(os.Environ(), "GOMAXPROCS=1")
	c.Stderr = os.Stderr
	out, err := c.Output()
	if err != nil {
		return "", loading{}, fmt.Errorf("loading %d documents: %w", n, err)
	}
	if err := json.Unmarshal(out, &took); err != nil {
		return "", loading{}, fmt.Errorf("loading %d documents: the loader printed %q", n, out)
	}
	l.stores[n] = path
	return path, took, nil
}

// loadChild is that process: PATH DOCUMENTS DATA. It prints what
// the calls of the engine took; making the documents does not count.
func loadChild(args []string) error {
	if len(args) != 3 {
		return errors.New("load wants a path, a number and a file of news")
	}
	n, err := strconv.Atoi(args[1])
	if err != nil {
		return fmt.Errorf("reading the number of documents: %w", err)
	}
	ctx := context.Background()
	c, err := readCorpus(ctx, args[2], n)
	if err != nil {
		return err
	}
	e, err := sqlite.Open(ctx, args[0], sqlite.Options{})
	if err != nil {
		return err
	}
	took := loading{Documents: n}
	for i := 0; i < n; i += batch {
		additions := c.additions(i, min(n, i+batch))
		began, spent := time.Now(), ownCPU()
		if _, err := e.Put(ctx, additions); err != nil {
			return errors.Join(err, e.Close())
		}
		took.Wall, took.CPU = took.Wall+time.Since(began), took.CPU+ownCPU()-spent
	}
	began, spent := time.Now(), ownCPU()
	if err := e.Close(); err != nil {
		return err
	}
	took.Wall, took.CPU = took.Wall+time.Since(began), took.CPU+ownCPU()-spent
	return json.NewEncoder(os.Stdout).Encode(took)
}

// additions are the documents from first to before end.
func (c *corpus) additions(first, end int) []library.Addition {
	all := make([]library.Addition, 0, end-first)
	for i := first; i < end; i++ {
		b := c.article(i).briefing()
		d := b.Document
		e := model.Entry{ID: d.ID, Title: d.Title.Text, Published: d.Published.Date, Source: d.Source, Words: countWords(d.Text)}
		for _, k := range b.KeyPoints {
			e.Preview = append(e.Preview, k.Span.In(d.Text))
		}
		all = append(all, library.Addition{
			Briefing: b, Entry: e, Place: library.Place{Name: "/news/archive.jsonl", Line: i + 1},
			Added: time.Date(2025, 1, 1, 0, 0, i, 0, time.UTC),
		})
	}
	return all
}

func (l *libraryLab) load() ([]row, error) {
	path, took, err := l.store(l.docs)
	if err != nil || took.Documents == 0 {
		return nil, err
	}
	status, err := statusOf(l.ctx, path)
	if err != nil {
		return nil, err
	}
	return []row{
		atLeast(fmt.Sprintf("load %s, storage alone, one core (by the clock %.0f/s)", grouped(l.docs), float64(l.docs)/took.Wall.Seconds()), perSecond, took.rate(), 2000),
		within(fmt.Sprintf("size on disk of %s / their text", grouped(l.docs)), times, []float64{float64(status.Bytes) / float64(status.TextBytes)}, 3.2),
	}, nil
}

func statusOf(ctx context.Context, path string) (s library.Status, err error) {
	e, err := sqlite.Open(ctx, path, sqlite.Options{})
	if err != nil {
		return s, err
	}
	s, err = e.Status(ctx, "")
	return s, errors.Join(err, e.Close())
}

// loadExtracting has the real program read the documents.
func (l *libraryLab) loadExtracting() ([]row, error) {
	few, err := l.fewCollection()
	if err != nil {
		return nil, err
	}
	took := few.loading
	return []row{
		atLeast(fmt.Sprintf("brief add %s, with extraction, one core (by the clock %.0f/s)", grouped(took.Documents), float64(took.Documents)/took.Wall.Seconds()), perSecond, took.rate(), 500),
		within("brief add: memory", mebibytes, []float64{float64(took.Peak) / (1 << 20)}, 300),
	}, nil
}

// add has brief add a file to a library on one core.
func (l *libraryLab) add(path, lines string, documents int) (loading, error) {
	c := exec.Command(l.brief.path, "add", "--library", path, lines)
	c.Env = append(os.Environ(), "GOMAXPROCS=1", "HOME="+l.dir)
	began := time.Now()
	if out, err := c.CombinedOutput(); err != nil {
		return loading{}, fmt.Errorf("brief add: %w\n%s", err, out)
	}
	took := loading{Documents: documents, Wall: time.Since(began), CPU: c.ProcessState.UserTime() + c.ProcessState.SystemTime(), Peak: peakOf(c.ProcessState)}
	return took, nil
}
