package sqlite

import (
	"path/filepath"
	"testing"

	"brief/model/library"
	"brief/model/library/enginetest"
)

func openFile(t testing.TB) library.Engine {
	t.Helper()
	return openWith(t, filepath.Join(t.TempDir(), "library.db"), Options{})
}

func openMemory(t testing.TB) library.Engine {
	t.Helper()
	return openWith(t, memory, Options{})
}

func openWith(t testing.TB, path string, opt Options) *Engine {
	t.Helper()
	e, err := Open(t.Context(), path, opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := e.Close(); err != nil {
			t.Error(err)
		}
	})
	return e
}

func TestEngineInFile(t *testing.T) {
	t.Parallel()
	enginetest.Run(t, openFile)
}

func TestEngineInMemory(t *testing.T) {
	t.Parallel()
	enginetest.Run(t, openMemory)
}

func FuzzQuery(f *testing.F) {
	enginetest.Fuzz(f, func(t testing.TB) library.Engine { return openWith(t, memory, Options{shardSize: 8}) })
}

func BenchmarkFile(b *testing.B)   { enginetest.Bench(b, openFile, 5000) }
func BenchmarkMemory(b *testing.B) { enginetest.Bench(b, openMemory, 2000) }
