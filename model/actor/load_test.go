package actor

import (
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"brief/model/tagger"
)

// mostLoading is how long the weights may take to be ready in a process that has not
// used them before.
const mostLoading = 30 * time.Millisecond

// loadVariable tells a process that is started by TestLoadTime what it is for.
const loadVariable = "BRIEF_LOAD_WEIGHTS"

// TestLoadTime starts processes that load the weights and look at each of their bytes,
// which is more than any text needs.
func TestLoadTime(t *testing.T) {
	if os.Getenv(loadVariable) != "" {
		began := time.Now()
		sum := shipped().Sum()
		fmt.Println("loaded", int64(time.Since(began)), sum)
		return
	}
	best := time.Hour
	for range 5 { // another process may slow some of them down, not all
		c := exec.Command(os.Args[0], "-test.run=^TestLoadTime$")
		c.Env = append(os.Environ(), loadVariable+"=1")
		out, err := c.Output()
		if err != nil {
			t.Fatalf("start a process that loads the weights: %v", err)
		}
		var took int64
		if _, err := fmt.Sscanf(string(out), "loaded %d", &took); err != nil {
			t.Fatalf("read what it says, %q: %v", out, err)
		}
		best = min(best, time.Duration(took))
	}
	t.Logf("the weights are loaded in %v", best)
	if best > mostLoading {
		t.Errorf("the weights are loaded in %v; %v is the most they may take", best, mostLoading)
	}
}

// BenchmarkLoad is the weights made ready, and each of their bytes looked at.
func BenchmarkLoad(b *testing.B) {
	b.SetBytes(int64(len(weights)))
	for b.Loop() {
		m, err := tagger.Parse(weights)
		if err != nil || m.Sum() == 0 {
			b.Fatal(m, err)
		}
	}
}
