package seeds

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

const (
	article       = "000_0595d46202efcefa.txt"
	articleSHA256 = "27e906cf038e17ee10ca8c3b58b9a8c12cad3aedb1275233a347f33cb154b996"
)

func read(t *testing.T, name string) string {
	t.Helper()
	raw, err := fs.ReadFile(Files(), name)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestArticleIsByteForByte(t *testing.T) {
	sum := sha256.Sum256([]byte(read(t, article)))
	if got := hex.EncodeToString(sum[:]); got != articleSHA256 {
		t.Errorf("SHA-256 of %s is %s, want %s: the file was changed", article, got, articleSHA256)
	}
}

func TestNamesAreInReadingOrder(t *testing.T) {
	names := Names()
	if len(names) < 13 || names[0] != article {
		t.Fatalf("Names() = %q, want the article first and at least twelve samples", names)
	}
	if !slices.IsSorted(names) {
		t.Errorf("Names() is not sorted: %q", names)
	}
	if on := len(mustGlob(t, "*")); on != len(names) {
		t.Errorf("Names() has %d entries, Files() %d", len(names), on)
	}
}

func TestSamplesSaySo(t *testing.T) {
	for _, name := range Names()[1:] {
		text := read(t, name)
		if !strings.Contains(strings.ToLower(text), "sample") {
			t.Errorf("%s does not tell its reader that it is a sample", name)
		}
		if !utf8.ValidString(text) || strings.Contains(text, "\r") || !strings.HasSuffix(text, "\n") {
			t.Errorf("%s is not plain UTF-8 with line feeds and one at its end", name)
		}
	}
}

// The second report exists to repeat the first one's figure with another value.
func TestPairDisagrees(t *testing.T) {
	first, second := read(t, "110_ferry-first-report.txt"), read(t, "111_ferry-corrected-report.txt")
	if !strings.Contains(first, "37 passengers had been injured") {
		t.Error("the first report does not state 37 injured")
	}
	if !strings.Contains(second, "52 passengers were injured") || !strings.Contains(second, "not 37") {
		t.Error("the second report does not correct 37 to 52")
	}
}

func TestLongSampleHasThirtyParagraphs(t *testing.T) {
	_, text, _ := strings.Cut(read(t, "070_thirty-paragraphs.md"), "\n---\n")
	n := 0
	for block := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		if !strings.HasPrefix(block, "- ") {
			n++
		}
	}
	if n != 30 {
		t.Errorf("the long sample has %d paragraphs, want 30", n)
	}
}

func mustGlob(t *testing.T, pattern string) []string {
	t.Helper()
	names, err := fs.Glob(Files(), pattern)
	if err != nil {
		t.Fatal(err)
	}
	return names
}
