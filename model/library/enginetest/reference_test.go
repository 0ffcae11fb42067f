package enginetest

import (
	"testing"

	"brief/model/library"
)

func open(testing.TB) library.Engine { return NewReference() }

func TestReference(t *testing.T) { Run(t, open) }

func BenchmarkReference(b *testing.B) { Bench(b, open, 1000) }

func FuzzReference(f *testing.F) { Fuzz(f, open) }
