package tagger

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"
)

func someWeights(features, names int) *Weights {
	random := rand.New(rand.NewPCG(1, 2))
	w := &Weights{Rows: map[uint64][Labels]int8{}, Names: map[uint64]uint8{}}
	for range features {
		var row [Labels]int8
		for y := range row {
			row[y] = int8(random.IntN(255) - 127)
		}
		w.Rows[random.Uint64()] = row
	}
	for range names {
		w.Names[random.Uint64()] = uint8(1 + random.IntN(255))
	}
	for a := range Labels {
		for b := range Labels {
			w.Transitions[a][b] = int16(random.IntN(200) - 100)
		}
	}
	return w
}

// TestModelGivesBackItsWeights reads what was written: every weight is there, and
// what is not in it weighs nothing.
func TestModelGivesBackItsWeights(t *testing.T) {
	w := someWeights(5000, 900)
	m, err := Parse(string(w.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	for h, row := range w.Rows {
		var got Scores
		m.Add(&got, h)
		for y := range row {
			if got[y] != int32(row[y]) {
				t.Fatalf("feature %x weighs %v, want %v", h, got, row)
			}
		}
	}
	for h, class := range w.Names {
		if got := m.Known(h); got != class {
			t.Fatalf("name %x has classes %b, want %b", h, got, class)
		}
	}
	random := rand.New(rand.NewPCG(3, 4))
	wrong := 0
	for range 10_000 {
		var got Scores
		if m.Add(&got, random.Uint64()); got != (Scores{}) {
			wrong++
		}
	}
	if wrong > 10 { // about five slots are compared, with marks of 16 bits
		t.Errorf("%d of 10000 features that the model does not have weigh something", wrong)
	}
}

// TestAddAddsAll adds as many features as no token has, and compares with the sum of
// their weights one by one.
func TestAddAddsAll(t *testing.T) {
	w := someWeights(1000, 1)
	m, err := Parse(string(w.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 1, 255, 256, 257, 1000} {
		got, want := Scores{5, -5}, Scores{5, -5}
		var features []uint64
		for h, row := range w.Rows {
			if len(features) == n {
				break
			}
			features = append(features, h)
			for y := range row {
				want[y] += int32(row[y])
			}
		}
		if m.Add(&got, features...); got != want {
			t.Errorf("%d features: %v, want %v", n, got, want)
		}
	}
}

func TestEqualWeightsGiveEqualBytes(t *testing.T) {
	a, b := someWeights(500, 50).Bytes(), someWeights(500, 50).Bytes()
	if string(a) != string(b) {
		t.Error("the bytes differ")
	}
}

func TestParseRefusesWhatIsNoModel(t *testing.T) {
	whole := string(someWeights(10, 10).Bytes())
	for _, s := range []string{"", "brief tagger 1\n", whole[:len(whole)-1], whole + "x", "b" + whole, strings.Repeat("\xff", 1000), magic + strings.Repeat("\x00", 1000)} {
		if _, err := Parse(s); !errors.Is(err, ErrForm) {
			t.Errorf("Parse(%d bytes) = %v, want ErrForm", len(s), err)
		}
	}
}

// TestFullModelEnds looks for a feature in a table without a free slot, as only a
// hostile file has.
func TestFullModelEnds(t *testing.T) {
	raw := someWeights(2000, 2000).Bytes()
	for i := headBytes; i < len(raw); i++ {
		raw[i] |= 0x11
	}
	m, err := Parse(string(raw))
	if err != nil {
		t.Fatal(err)
	}
	var s Scores
	m.Add(&s, 12345)
	m.Known(12345)
}

// TestDecodeFindsTheBest compares Decode with all sequences that the labels allow.
func TestDecodeFindsTheBest(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	m, err := Parse(string(someWeights(1, 1).Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	var d Decoder
	for range 40 {
		scores := make([]Scores, 1+random.IntN(4))
		for i := range scores {
			for y := range scores[i] {
				scores[i][y] = int32(random.IntN(400) - 200)
			}
		}
		labels := d.Decode(m, scores)
		want := bestOf(m, scores, nil)
		if got := total(m, scores, labels); got != want || !legal(labels) {
			t.Fatalf("Decode gives %v with %d, the best has %d", labels, got, want)
		}
	}
	if got := d.Decode(m, nil); len(got) != 0 {
		t.Errorf("Decode of nothing gives %v", got)
	}
}

func legal(labels []Label) bool {
	before := Outside
	for _, l := range labels {
		if !l.Follows(before) {
			return false
		}
		before = l
	}
	return before.closes()
}

func total(m *Model, scores []Scores, labels []Label) (sum int32) {
	for i, l := range labels {
		sum += scores[i][l]
		if i > 0 {
			sum += m.transitions[labels[i-1]][l]
		}
	}
	return sum
}

func bestOf(m *Model, scores []Scores, labels []Label) int32 {
	if len(labels) == len(scores) {
		if !legal(labels) {
			return never
		}
		return total(m, scores, labels)
	}
	best := int32(never)
	for l := range Label(Labels) {
		best = max(best, bestOf(m, scores, append(labels[:len(labels):len(labels)], l)))
	}
	return best
}

func TestHashesDiffer(t *testing.T) {
	seen := map[uint64]string{}
	for _, s := range []string{"", "a", "b", "ab", "ba", "Ab"} {
		for seed := range uint64(4) {
			h := Hash(seed, s)
			if other, known := seen[h]; known {
				t.Errorf("%d %q and %s have one hash", seed, s, other)
			}
			seen[h] = s
		}
	}
	if Mix(1, 2) == Mix(2, 1) || Mix(0, 0) == Mix(0, 1) {
		t.Error("Mix does not tell its arguments apart")
	}
}

// TestHashStays holds the hashes: a model that was trained before must find its
// features.
func TestHashStays(t *testing.T) {
	if got := Hash(1, "Sheinbaum"); got != 0xc61265c4478688a3 {
		t.Errorf("Hash = %#x", got)
	}
}
