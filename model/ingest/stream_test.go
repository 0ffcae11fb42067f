package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"brief/model"
	"brief/seeds"
)

// long is a document of at least size bytes: the samples again and again, each
// time numbered anew.
func long(tb testing.TB, size int) *model.Document {
	tb.Helper()
	files := seeds.Files()
	names, err := fs.Glob(files, "*.txt")
	if err != nil || len(names) == 0 {
		tb.Fatalf("no samples: %v", err)
	}
	var s strings.Builder
	for i := 0; s.Len() < size; i++ {
		data, err := fs.ReadFile(files, names[i%len(names)])
		if err != nil {
			tb.Fatal(err)
		}
		fmt.Fprintf(&s, "%s\n\nPart %d says that exports rose by %d%% in May.\n\n", data, i, i%97)
	}
	d, err := Open(tb.Context(), "long.txt", strings.NewReader(s.String()), Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// However many steps there are, the last briefing is the one that one step gives.
func TestStepsEndInTheSameBriefing(t *testing.T) {
	d := long(t, 200<<10)
	want, err := Extract(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	for _, first := range []int{500, 5 << 10, 50 << 10, len(d.Text)} {
		var last *model.Briefing
		covered := 0.0
		for b, err := range inSteps(t.Context(), d, first) {
			if err != nil {
				t.Fatal(err)
			}
			if b.Covers <= covered {
				t.Errorf("a briefing of %v after one of %v", b.Covers, covered)
			}
			covered, last = b.Covers, b
		}
		if !reflect.DeepEqual(last, want) {
			t.Errorf("steps from %d bytes on end in another briefing", first)
		}
	}
}

// A part holds what stands in it, and is not touched by the steps that follow.
func TestPartsHoldWhatTheyCover(t *testing.T) {
	d := long(t, 100<<10)
	var parts []*model.Briefing
	var before []string
	for b, err := range inSteps(t.Context(), d, 1000) {
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, b)
		before = append(before, fmt.Sprintf("%+v", b.Statistics))
	}
	if len(parts) < 3 {
		t.Fatalf("%d parts", len(parts))
	}
	for i, b := range parts {
		end := int(b.Covers * float64(len(d.Text)))
		for _, s := range b.Statistics {
			if s.Span.End > end+1 {
				t.Errorf("part %d of %d bytes has a statistic at %v", i, end, s.Span)
			}
		}
		if len(b.Actors) == 0 || len(b.Statistics) == 0 || len(b.KeyPoints) == 0 || len(b.Sentences) == 0 {
			t.Errorf("part %d: %d actors, %d statistics, %d key points, %d sentences", i, len(b.Actors), len(b.Statistics), len(b.KeyPoints), len(b.Sentences))
		}
		if fmt.Sprintf("%+v", b.Statistics) != before[i] {
			t.Errorf("part %d changed after it was yielded", i)
		}
		for _, k := range b.KeyPoints {
			if b.Covers < 1 && k.Unsupported != nil {
				t.Errorf("part %d says what the whole body lacks", i)
			}
		}
	}
}

// A short document is one step.
func TestShortDocumentsAreOneStep(t *testing.T) {
	n := 0
	for b, err := range Stream(t.Context(), long(t, 10<<10)) {
		if err != nil || b.Covers != 1 {
			t.Errorf("covers %v, error %v", b.Covers, err)
		}
		n++
	}
	if n != 1 {
		t.Errorf("%d steps", n)
	}
}

// Who leaves does not wait for the extractors: wherever they are, they end soon.
// The bound is generous; the work takes seconds.
func TestCancellationIsQuick(t *testing.T) {
	d := long(t, 8<<20)
	const bound = time.Second
	for _, after := range []time.Duration{0, 20 * time.Millisecond, 150 * time.Millisecond, 500 * time.Millisecond} {
		ctx, cancel := context.WithCancel(t.Context())
		var left time.Time
		time.AfterFunc(after, func() { left = time.Now(); cancel() })
		var last error
		for _, err := range Stream(ctx, d) {
			last = err
		}
		<-ctx.Done()
		if late := time.Since(left); !errors.Is(last, context.Canceled) || late > bound {
			t.Errorf("cancelled after %v: ended %v later with %v", after, late, last)
		}
	}
}

// BenchmarkExtractLong measures the time of a text of 5 MB and the largest heap
// on the way.
func BenchmarkExtractLong(b *testing.B) {
	d := long(b, 5<<20)
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		peak := highest(func() {
			if _, err := Extract(b.Context(), d); err != nil {
				b.Fatal(err)
			}
		})
		b.ReportMetric(float64(peak)/float64(len(d.Text)), "peak-B/text-B")
	}
}

// highest runs do and returns the largest heap that was seen meanwhile, in bytes.
func highest(do func()) uint64 {
	runtime.GC()
	stop, peak := make(chan struct{}), make(chan uint64)
	go func() {
		var most uint64
		tick := time.NewTicker(5 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
			case <-stop:
				peak <- most
				return
			}
		}
	}()
	do()
	close(stop)
	return <-peak
}
