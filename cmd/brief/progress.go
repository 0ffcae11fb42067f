package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"brief/model/ingest"
	"brief/tui/cell"
)

// progress tells on a terminal how far a run is: on one line, which it writes over.
// Its zero value tells nothing.
type progress struct {
	to    *os.File // nil where nobody looks
	doing string
	now   func() time.Time
	// all is what there is to do: bytes or, with each, documents.
	all  *amount
	each bool

	begun, told time.Time
	done        int
	part        int64
	shown       bool
}

// amount is how much there is to do, which may still be counted.
type amount struct {
	n     atomic.Int64
	known atomic.Bool
}

// amountOf is an amount that is known.
func amountOf(n int64) *amount {
	a := &amount{}
	a.n.Store(n)
	a.known.Store(true)
	return a
}

// sizeOf counts, in the background, the bytes of the files that paths lead to. What
// standard input holds cannot be known.
func sizeOf(ctx context.Context, paths []string) *amount {
	a := &amount{}
	if slices.Contains(paths, "-") {
		return a
	}
	go func() {
		for path, err := range ingest.Find(ctx, paths) {
			if err != nil {
				continue // the run names it
			}
			if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
				a.n.Add(info.Size())
			}
		}
		a.known.Store(ctx.Err() == nil)
	}()
	return a
}

// progressOn returns a progress that is told on f, where that is a terminal on which
// a line can be written over.
func progressOn(f *os.File, doing string, all *amount, now func() time.Time) *progress {
	p := &progress{doing: doing, all: all, now: now, begun: now()}
	if terminal(f) && !dumb() {
		p.to = f
	}
	return p
}

// repaint is the time between two lines.
const repaint = 100 * time.Millisecond

// step notes that one more is done, for which so many bytes were read.
func (p *progress) step(bytes int64) {
	p.done++
	p.part += bytes
	if p.each {
		p.part = int64(p.done)
	}
	if p.to == nil || p.now().Sub(p.told) < repaint {
		return
	}
	p.told = p.now()
	line := p.line(p.told)
	if width := columns(p.to) - 1; len(line) > width { // the line is ASCII
		line = line[:width]
	}
	p.shown = true
	fmt.Fprint(p.to, "\r\x1b[K"+line)
}

// clear takes the line away, so that something else can be written there.
func (p *progress) clear() {
	if p.shown {
		p.shown = false
		fmt.Fprint(p.to, "\r\x1b[K")
	}
}

// barWidth is that of the bar, in columns.
const barWidth = 20

// line says how far the run is, how fast it goes and, where it is known how much there
// is to do, how much time is left.
func (p *progress) line(now time.Time) string {
	spent := now.Sub(p.begun)
	rate := ""
	if spent >= time.Second {
		rate = ", " + cell.Count(int(float64(p.done)/spent.Seconds())) + " a second"
	}
	count := cell.Count(p.done)
	all := p.all.n.Load()
	if !p.all.known.Load() || all <= 0 || p.part <= 0 {
		return p.doing + " " + count + rate
	}
	share := min(float64(p.part)/float64(all), 1)
	full := int(share * barWidth)
	bar := strings.Repeat("=", full) + strings.Repeat(" ", barWidth-full)
	left := ""
	if spent >= time.Second {
		left = ", " + duration(time.Duration(float64(spent)*(1-share)/share)) + " left"
	}
	return fmt.Sprintf("%s [%s] %d%%, %s%s%s", p.doing, bar, int(share*100), count, rate, left)
}

// duration is d in the largest unit that it fills.
func duration(d time.Duration) string {
	switch {
	case d >= time.Hour:
		return fmt.Sprintf("%d h %d min", int(d.Hours()), int(d.Minutes())%60)
	case d >= time.Minute:
		return fmt.Sprintf("%d min %d s", int(d.Minutes()), int(d.Seconds())%60)
	}
	return fmt.Sprintf("%d s", int(d.Seconds()+0.5))
}
