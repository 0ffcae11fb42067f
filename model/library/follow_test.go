package library_test

import (
	"context"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"brief/model"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/query"
	"brief/model/triage"
)

// A file that has other bytes is a new version of the document that was read from it.
func TestAddFollows(t *testing.T) { onBoth(t, testAddFollows) }

func testAddFollows(t *testing.T, e *engine) {
	dir := folder(t, "a.txt", "Ships came.", "b.txt", "Lorries came.", "c.jsonl", `{"text":"Trains came."}`)
	add := func() []library.Outcome { return outcomes(t, e, itemsOf(t, dir), library.Options{}) }
	first := add()
	star := triage.Decision{Stamp: triage.Stamp{Analyst: "ana"}}
	for _, o := range first {
		for key, value := range map[triage.Key]string{triage.Star: triage.Yes, triage.Read: triage.Yes, triage.Note: "mine"} {
			star.Changes = append(star.Changes, triage.Change{ID: o.ID, Key: key, After: value})
		}
	}
	if _, err := e.Mark(t.Context(), star); err != nil {
		t.Fatal(err)
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "Ships came, and left.")
	write("c.jsonl", `{"text":"Trains came, and left."}`)
	second := add()
	checkFollows(t, e, second[0].ID, first[0].ID)
	checkFollows(t, e, second[1].ID, "") // it is as it was
	checkFollows(t, e, second[2].ID, "") // a line is no place
	states, err := e.States(t.Context(), "ana", []string{second[0].ID, second[2].ID})
	if err != nil || !states[0].Starred || states[0].Note != "mine" || states[0].Read || states[1].Starred {
		t.Errorf("the states of a new version and a new line: %+v, %v", states, err)
	}
	write("a.txt", "Ships came, and stayed.")
	third := add()
	checkFollows(t, e, third[0].ID, second[0].ID)
	write("d.txt", "Ships came, and sank.") // nothing stood there
	checkFollows(t, e, add()[3].ID, "")
}

// A file may change twice while one batch is gathered.
func TestAddFollowsInBatch(t *testing.T) { onBoth(t, testAddFollowsInBatch) }

func testAddFollowsInBatch(t *testing.T, e *engine) {
	path := filepath.Join(t.TempDir(), "a.txt")
	read := make(chan struct{}, 3)
	versions := func(yield func(ingest.Item, error) bool) {
		for _, text := range []string{"Ships came.", "Ships left.", "Ships came."} {
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Error(err)
			}
			for it, err := range itemsOf(t, path) {
				if !yield(it, err) {
					return
				}
			}
			<-read // before the next one is written
		}
	}
	opt := library.Options{Extract: func(ctx context.Context, d *model.Document) (*model.Briefing, error) {
		read <- struct{}{}
		return ingest.Extract(ctx, d)
	}}
	all := outcomes(t, e, versions, opt)
	if len(all) != 3 {
		t.Fatalf("three versions are %v", all)
	}
	checkFollows(t, e, all[1].ID, all[0].ID)
	checkFollows(t, e, all[0].ID, "")
}

func outcomes(t *testing.T, e library.Engine, items iter.Seq2[ingest.Item, error], opt library.Options) (all []library.Outcome) {
	t.Helper()
	for o, err := range library.Add(t.Context(), e, items, opt) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, o)
	}
	return all
}

func checkFollows(t *testing.T, e library.Engine, id, want string) {
	t.Helper()
	b, err := e.Get(t.Context(), id)
	if err != nil || b.Document.Follows != want {
		t.Errorf("%.6s follows %.6q, %v; want %.6q", id, b.Document.Follows, err, want)
	}
	r, err := e.Search(t.Context(), query.Scope{}, query.Query{}, query.Page{})
	if err != nil || !slices.ContainsFunc(r.Hits, func(h query.Hit) bool { return h.ID == id && h.Follows == want }) {
		t.Errorf("no hit says that %.6s follows %.6q, %v", id, want, err)
	}
}
