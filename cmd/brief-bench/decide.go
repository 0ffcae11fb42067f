package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"brief/model/correct"
	"brief/model/query"
	"brief/model/sqlite"
	"brief/model/triage"
)

// Decisions, as an analyst makes them: one by one, on the disk before the next, with
// and without another program that adds documents; and all of a view at once.

// pace is how long an analyst looks at a document, at the quickest.
const pace = 20 * time.Millisecond

// moreDocuments are added, which the library does not have, while decisions are made.
const moreDocuments = 5000

// deciding is an open library in which is decided.
type deciding struct {
	ctx    context.Context
	engine *sqlite.Engine
	ids    []string
	stamp  triage.Stamp
	made   int
}

func (l *libraryLab) decisions() (rows []row, err error) {
	store, _, err := l.store(l.docs)
	if err != nil {
		return nil, err
	}
	lines := filepath.Join(l.dir, "more.jsonl")
	if err := l.corpus.writeLines(lines, l.docs, moreDocuments); err != nil {
		return nil, fmt.Errorf("writing documents to add: %w", err)
	}
	path := filepath.Join(l.dir, "decided.library")
	if err := copyFile(store, path); err != nil {
		return nil, fmt.Errorf("copying the library: %w", err)
	}
	e, err := sqlite.Open(l.ctx, path, sqlite.Options{})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, e.Close(), os.Remove(path)) }()
	d := &deciding{ctx: l.ctx, engine: e, stamp: triage.Stamp{Analyst: "bench", Window: "bench", At: time.Now()}}
	r, err := e.Search(l.ctx, d.scope(), query.Query{}, query.Page{Limit: query.MaxLimit})
	if err != nil {
		return nil, err
	}
	for _, h := range r.Hits {
		d.ids = append(d.ids, h.ID)
	}
	for _, measure := range []func() ([]row, error){
		func() ([]row, error) { return d.calm(l.docs) },
		func() ([]row, error) { return d.all(l.docs) },
		func() ([]row, error) { return d.beside(l.docs, l.adder(path, lines)) },
		func() ([]row, error) { return d.correcting(l.docs) },
	} {
		more, err := measure()
		if rows = append(rows, more...); err != nil {
			return rows, err
		}
	}
	return rows, nil
}

func (d *deciding) scope() query.Scope {
	return query.Scope{Analyst: d.stamp.Analyst, Now: time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)}
}

// one marks the next document read, or unread where it has been, and returns how many
// milliseconds that took.
func (d *deciding) one() (float64, error) {
	c := triage.Change{ID: d.ids[d.made%len(d.ids)], Key: triage.Read, After: triage.Yes}
	if d.made/len(d.ids)%2 == 1 {
		c = c.Inverse()
	}
	d.made++
	began := time.Now()
	_, err := d.engine.Mark(d.ctx, triage.Decision{Stamp: d.stamp, Verb: "read", Changes: []triage.Change{c}})
	return ms(time.Since(began)), err
}

func (d *deciding) calm(n int) ([]row, error) {
	var took []float64
	for range 500 {
		one, err := d.one()
		if err != nil {
			return nil, err
		}
		took = append(took, one)
		time.Sleep(pace)
	}
	return []row{latencies{clock: took}.plain(grouped(n)+": a decision, on the disk", 95, 10)}, nil
}

// correcting dates documents, which then are found and listed by that: the most that one
// correction can change.
func (d *deciding) correcting(n int) ([]row, error) {
	var took []float64
	key := correct.Fix{Of: correct.Document, Field: correct.Published}.Key()
	for i := range 200 {
		c := triage.Change{ID: d.ids[i%len(d.ids)], Key: key, After: "1999-12-31"}
		if i/len(d.ids)%2 == 1 {
			c = c.Inverse()
		}
		began := time.Now()
		if _, err := d.engine.Mark(d.ctx, triage.Decision{Stamp: d.stamp, Verb: "date", Changes: []triage.Change{c}}); err != nil {
			return nil, err
		}
		took = append(took, ms(time.Since(began)))
		time.Sleep(pace)
	}
	return []row{latencies{clock: took}.plain(grouped(n)+": a correction, on the disk and in the index", 95, 10)}, nil
}

func (l latencies) plain(what string, percent int, floor float64) row {
	r := within(fmt.Sprintf("%s, p%d", what, percent), milliseconds, []float64{percentile(l.clock, percent)}, floor)
	r.peer = "median " + milliseconds.format(p50(l.clock))
	return r
}

// beside decides while another program adds documents.
func (d *deciding) beside(n int, adding *exec.Cmd) ([]row, error) {
	if err := adding.Start(); err != nil {
		return nil, fmt.Errorf("brief add: %w", err)
	}
	ended := make(chan error, 1)
	go func() { ended <- adding.Wait() }()
	var took []float64
	for {
		select {
		case err := <-ended:
			if err != nil {
				return nil, fmt.Errorf("brief add: %w", err)
			}
			what := fmt.Sprintf("%s: a decision while brief add writes (%d of them)", grouped(n), len(took))
			return []row{latencies{clock: took}.plain(what, 95, 10)}, nil
		case <-time.After(pace):
		}
		one, err := d.one()
		if err != nil {
			return nil, errors.Join(err, adding.Process.Kill())
		}
		took = append(took, one)
	}
}

// all marks a view of all documents, takes that back, and asks for what is unread
// where few are.
func (d *deciding) all(n int) ([]row, error) {
	var marking, undoing, asking []float64
	q := query.Query{Where: query.Is{State: query.Unread}}
	for range 3 {
		began := time.Now()
		s, err := d.engine.MarkAll(d.ctx, d.scope(), q, d.stamp, "all read", triage.Read, triage.Yes)
		if err != nil {
			return nil, err
		}
		marking = append(marking, ms(time.Since(began)))
		if s.N < n-len(d.ids) {
			return nil, fmt.Errorf("of %d documents %d were marked read", n, s.N)
		}
		unread := triage.Decision{Stamp: d.stamp, Verb: "unread"}
		for _, id := range d.ids[:min(500, len(d.ids))] {
			unread.Changes = append(unread.Changes, triage.Change{ID: id, Key: triage.Read, Before: triage.Yes})
		}
		few, err := d.engine.Mark(d.ctx, unread)
		if err != nil {
			return nil, err
		}
		for range 10 {
			began = time.Now()
			if _, err := d.engine.Search(d.ctx, d.scope(), query.Query{Where: q.Where, Sort: query.Oldest}, query.Page{}); err != nil {
				return nil, err
			}
			asking = append(asking, ms(time.Since(began)))
		}
		if _, err := d.engine.Undo(d.ctx, d.stamp, few.Seq); err != nil {
			return nil, err
		}
		began = time.Now()
		if _, err := d.engine.Undo(d.ctx, d.stamp, s.Seq); err != nil {
			return nil, err
		}
		undoing = append(undoing, ms(time.Since(began)))
	}
	return []row{
		within(fmt.Sprintf("marking a view of %s read", grouped(n)), milliseconds, marking, 2000),
		within("taking that back", milliseconds, undoing, 2000),
		within(fmt.Sprintf("oldest 50 of %s where 500 are unread", grouped(n)), milliseconds, asking, 25),
	}, nil
}

// adder is brief add of a file of documents.
func (l *libraryLab) adder(path, lines string) *exec.Cmd {
	c := exec.Command(l.brief.path, "add", "--library", path, lines)
	c.Env = append(os.Environ(), "HOME="+l.dir)
	return c
}

func copyFile(from, to string) (err error) {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	if _, err = io.Copy(out, in); err != nil {
		return err
	}
	return out.Sync() // or the disk would be busy with it while others are measured
}
