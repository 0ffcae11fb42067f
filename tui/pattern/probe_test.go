package pattern

import (
	"slices"
	"strings"
	"testing"
	"time"

	"brief/model"
	"brief/model/cost"
)

// reference finds without a probe.
func reference(p *Pattern, text string) []model.Span {
	var spans []model.Span
	for _, at := range p.expr.FindAllStringIndex(text, -1) {
		spans = append(spans, model.Span{Start: at[0], End: at[1]})
	}
	return spans
}

// FuzzProbe: the probe finds what the expression finds.
func FuzzProbe(f *testing.F) {
	long := strings.Repeat(" \n", 500)
	for _, seed := range [][2]string{
		{"kiss me", "KISS me ſ \u212aiſs" + long + "mE kis kiss"},
		{"it's a", "It’s\u00a0A it's" + long + "a"},
		{"aab", "aaab aaaab AAB"},
		{"“so” be", `"so" be`},
		{"ß", "ßß"},
		{"3 %", "3\u202f% 33 %"},
		{"'a'b", "’A’B"},
		{"Ab", "ab Ab aAb"},
		{"x\u212ay", "xKy xky"},
		{"aa", "aaaaa"},
		{"é e", "É E"},
		{"\xffa", "\xffa"},
		{"zq s", "zqzq s"},
	} {
		f.Add(seed[0], seed[1])
	}
	f.Fuzz(func(t *testing.T, query, text string) {
		p, err := Compile(query, false)
		if err != nil {
			t.Skip()
		}
		got, want := p.Find(text, -1), reference(p, text)
		if !slices.Equal(got, want) {
			t.Errorf("%q in %q: %v, want %v", query, text, got, want)
		}
		if few := p.Find(text, 1); len(few) != min(1, len(want)) {
			t.Errorf("%q in %q, one at most: %v", query, text, few)
		}
	})
}

// Where most candidates come to nothing the probe finds what the expression finds, in
// no more than a few times as long.
func TestProbeIsLinear(t *testing.T) {
	p := compile(t, "zz top", false)
	for _, unit := range []string{"z", "zz ", "zz  to ", "Z"} {
		text := strings.Repeat(unit, 256<<10/len(unit)) + "ZZ Top zz  top"
		var got, want []model.Span
		probe := cost.Least(5, func() { got = p.Find(text, -1) })
		expression := cost.Least(5, func() { want = reference(p, text) })
		if !slices.Equal(got, want) || len(want) != 2 {
			t.Errorf("%q: %v, want %v", unit, got, want)
		}
		if probe > 4*expression+50*time.Millisecond {
			t.Errorf("256 kB of %q took %v, the expression alone %v", unit, probe, expression)
		}
	}
}

func BenchmarkFindLiteral(b *testing.B) {
	text := strings.Repeat("The quick brown fox jumps over the lazy dog, said Mexico's president in 1994. ", 64<<10)
	for _, query := range []string{"zebrafinch", "the dog", "eat", "Needle"} {
		p := compile(b, query, false)
		b.Run(query, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				p.Find(text, -1)
			}
		})
		b.Run(query+"/expression", func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				reference(p, text)
			}
		})
	}
}
