package keypoint

import (
	"os"
	"testing"
)

// What is found of the article's five key points, as a file that can be reviewed.
func TestArticleGolden(t *testing.T) {
	const file = "testdata/article.golden"
	d := article(t)
	got := listing(d, extract(t, d))
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}
