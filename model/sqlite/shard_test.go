package sqlite

import (
	"math/rand/v2"
	"path/filepath"
	"testing"

	"brief/model/library"
	"brief/model/library/enginetest"
)

// In small shards the tests of the suite cross their borders.
func TestEngineInSmallShards(t *testing.T) {
	if testing.Short() {
		t.Skip("the suite runs on two engines of another kind")
	}
	t.Parallel()
	enginetest.Run(t, func(t testing.TB) library.Engine {
		return openWith(t, filepath.Join(t.TempDir(), "library.db"), Options{shardSize: 50})
	})
}

// Documents in any order of time end up in shards of some size, and the index agrees
// with the documents after every call.
func TestSplit(t *testing.T) {
	t.Parallel()
	const n, size = 800, 80
	e := openWith(t, filepath.Join(t.TempDir(), "library.db"), Options{shardSize: size})
	order := rand.New(rand.NewPCG(1, 2)).Perm(n)
	for i := 0; i < n; i += 40 {
		var batch []library.Addition
		for _, serial := range order[i : i+40] {
			batch = append(batch, enginetest.Article(serial))
		}
		if _, err := e.Put(t.Context(), batch); err != nil {
			t.Fatal(err)
		}
		if i%200 == 0 {
			if err := e.Check(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := e.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	err := e.read(t.Context(), func(c *conn) error {
		shards, err := readShards(t.Context(), c)
		var all int64
		for _, s := range shards {
			all += s.documents
			if s.documents > 2*size {
				t.Errorf("a shard has %d documents, %d are wanted", s.documents, size)
			}
		}
		if all != n {
			t.Errorf("shards count %d documents, want %d", all, n)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
