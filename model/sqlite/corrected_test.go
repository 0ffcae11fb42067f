package sqlite

import (
	"context"
	"testing"

	"brief/model/correct"
	"brief/model/triage"
)

// dated is the correction of a document's date.
func dated() triage.Key { return correct.Fix{Of: correct.Document, Field: correct.Published}.Key() }

// A library in which was corrected before lists showed it becomes one whose lists do.
func TestUpgradeToCorrected(t *testing.T) {
	path := newFile(t)
	e, err := openForm(t, path, Options{}, current())
	if err != nil {
		t.Fatal(err)
	}
	putArticles(t, e, 1, 2, 3)
	for i, date := range []string{"1999-05-06", "1998"} {
		markArticle(t, e, i+1, dated(), "", "2001")
		err := e.write(t.Context(), func(ctx context.Context, c *conn) error { // as a program does that knows no better
			_, err := c.exec(ctx, "UPDATE mark SET value = ? WHERE value = '2001'", date)
			return err
		}, nil)
		if err != nil {
			t.Fatal(err)
		}
	}
	if n := foundBy(t, e, "date:2001"); n != 2 {
		t.Fatalf("%d documents are found by what was corrected first, want 2", n)
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	alter(t, path, "PRAGMA user_version = 2")
	e = openWith(t, path, Options{})
	for typed, want := range map[string]int{"date:1999-05-06": 1, "date:1998": 1, "date:2001": 0, "": 3} {
		if n := foundBy(t, e, typed); n != want {
			t.Errorf("after the upgrade, %q finds %d documents, want %d", typed, n, want)
		}
	}
	if err := e.Check(t.Context()); err != nil {
		t.Errorf("Check: %v", err)
	}
}

// Corrected documents stay so when their shard is divided.
func TestCorrectedInShards(t *testing.T) {
	e := openWith(t, memory, Options{shardSize: 8})
	var numbers []int
	for i := range 12 {
		numbers = append(numbers, i)
	}
	putArticles(t, e, numbers...)
	for _, i := range numbers {
		markArticle(t, e, i, dated(), "", "1999-05-06")
	}
	for i := 12; i < 60; i++ {
		putArticles(t, e, i)
		markArticle(t, e, i, dated(), "", "1999-05-07")
	}
	if n, m := foundBy(t, e, "date:1999-05-06"), foundBy(t, e, "date:1999-05-07"); n != 12 || m != 48 {
		t.Errorf("%d and %d documents are found by their corrected dates, want 12 and 48", n, m)
	}
	if err := e.Check(t.Context()); err != nil {
		t.Errorf("Check: %v", err)
	}
}

// BenchmarkCorrect is a correction in a library of 5,000 documents, durable.
func BenchmarkCorrect(b *testing.B) {
	e := openWith(b, newFile(b), Options{})
	var numbers []int
	for i := range 5000 {
		numbers = append(numbers, i)
	}
	putArticles(b, e, numbers...)
	was := ""
	for i := 0; b.Loop(); i++ {
		now := []string{"2001", "2002"}[i%2]
		markArticle(b, e, 7, dated(), was, now)
		was = now
	}
}
