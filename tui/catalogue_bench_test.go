//go:build unix

package tui_test

import (
	"fmt"
	"testing"
	"time"

	"brief/tui"
)

// BenchmarkCatalogueKey is the work of one key in the list of a library: Update, the
// commands that follow from it, and View. It must not depend on the number of
// documents.
func BenchmarkCatalogueKey(b *testing.B) {
	for _, keys := range []struct {
		name, there, back string
		run               int // keys in one direction
	}{{"line", "j", "k", 300}, {"page", "<ctrl+f>", "<ctrl+b>", 20}, {"ends", "G", "<home>", 1}} {
		for _, n := range []int{1_000, 1_000_000} {
			b.Run(fmt.Sprintf("%s/%d", keys.name, n), func(b *testing.B) {
				d := catalogueOf(harbour{n: n}, tui.Start{}, 120, 40)
				before := cpuTime(b)
				b.ResetTimer()
				for i := range b.N {
					if i/keys.run%2 == 0 {
						d.keys(keys.there)
					} else {
						d.keys(keys.back)
					}
					if d.content() == "" {
						b.Fatal("an empty screen")
					}
				}
				b.ReportMetric(float64(cpuTime(b)-before)/float64(time.Millisecond)/float64(b.N), "cpu-ms/op")
			})
		}
	}
}
