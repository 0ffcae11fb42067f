//go:build unix

package tui_test

import (
	"syscall"
	"testing"
	"time"

	"brief/tui"
)

// BenchmarkKey is the work of one key: Update, the commands that follow from it,
// and View. It reports CPU time, which garbage collection on another core is a
// part of: cpu-ms/op.
func BenchmarkKey(b *testing.B) {
	for _, c := range []struct {
		name        string
		lib         tui.Library
		prepare     string
		there, back string
	}{
		{"line", article(), "", "j", "k"},
		{"page", article(), "", "<space>", "b"},
		{"sentence", article(), "", ")", "("},
		{"actor", article(), "4", "j", "k"},
		{"statistic", article(), "5", "j", "k"},
		{"document", samples(), "1", "j", "k"},
		{"star", newOffice(300), "", "s", "s"},
	} {
		b.Run(c.name, func(b *testing.B) {
			d := newDirect(c.lib, tui.Options{}, 120, 40)
			d.keys(c.prepare)
			before := cpuTime(b)
			b.ResetTimer()
			for i := range b.N {
				if i/10%2 == 0 {
					d.keys(c.there)
				} else {
					d.keys(c.back)
				}
				if d.content() == "" {
					b.Fatal("an empty screen")
				}
			}
			b.ReportMetric(float64(cpuTime(b)-before)/float64(time.Millisecond)/float64(b.N), "cpu-ms/op")
		})
	}
}

// BenchmarkTyping is the work of the screen for one typed letter of a query: Update and
// View, without the commands that follow.
func BenchmarkTyping(b *testing.B) {
	for _, c := range []struct{ name, prepare string }{
		{"first", "S"},
		{"over an answer", "Sborder"},
		{"over sentences", "Sborder<enter>p/<ctrl+u>border"},
	} {
		b.Run(c.name, func(b *testing.B) {
			d := newDirect(newShelf(b), tui.Options{}, 120, 40)
			defer d.close()
			d.keys(c.prepare)
			b.ResetTimer()
			for i := range b.N {
				k := keyPress("e")
				if i%2 == 1 {
					k = keyPress("backspace")
				}
				d.model.Update(k)
				if d.content() == "" {
					b.Fatal("an empty screen")
				}
			}
		})
	}
}

// BenchmarkAnswer is a key in the answer of an index, with the pages that it asks for.
func BenchmarkAnswer(b *testing.B) {
	d := newDirect(harbour{n: 100_204}, tui.Options{Catalogue: true}, 120, 40)
	d.keys("Sharbour<enter>")
	b.ResetTimer()
	for i := range b.N {
		k := "j"
		if i%20 == 19 {
			k = "<ctrl+f>"
		}
		d.keys(k)
		if d.content() == "" {
			b.Fatal("an empty screen")
		}
	}
}

// cpuTime is what this process has used so far.
func cpuTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
