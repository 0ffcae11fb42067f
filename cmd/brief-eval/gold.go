package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"brief/model"
	"brief/model/ingest"
)

// maxLine is the longest line of a gold file, in bytes.
const maxLine = 16 << 20

// readGold reads a file of JSON Lines, which is unpacked where its name ends in .gz.
func readGold[T any](path string) ([]T, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read gold data: %w", err)
	}
	defer f.Close()
	var raw io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if raw, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("read gold data: unpack %s: %w", path, err)
		}
	}
	var out []T
	in := bufio.NewScanner(raw)
	in.Buffer(nil, maxLine)
	for in.Scan() {
		var row T
		if err := json.Unmarshal(in.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("read gold data: %s, line %d: %w", path, len(out)+1, err)
		}
		out = append(out, row)
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("read gold data: %s: %w", path, err)
	}
	return out, nil
}

// briefings makes a briefing of each text, in their order, as `brief extract
// --from jsonl` does: by the whole pipeline.
func briefings(ctx context.Context, texts []string) ([]*model.Briefing, error) {
	var feed bytes.Buffer
	lines := json.NewEncoder(&feed)
	for _, t := range texts {
		if err := lines.Encode(struct {
			Text string `json:"text"`
		}{t}); err != nil {
			return nil, fmt.Errorf("hand on a text: %w", err)
		}
	}
	var out []*model.Briefing
	items := ingest.Lines(ctx, "gold", &feed, ingest.Options{})
	for b, err := range ingest.Ordered(ctx, items, func(ctx context.Context, it ingest.Item) (*model.Briefing, error) {
		d, err := it.Open(ctx)
		if err != nil {
			return nil, err
		}
		return ingest.Extract(ctx, d)
	}) {
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("extract from a text: %w", err)
		}
		out = append(out, b)
	}
	if len(out) != len(texts) {
		return nil, fmt.Errorf("extract from %d texts: got %d briefings", len(texts), len(out))
	}
	return out, nil
}

// codePoints turns offsets in code points, which gold data have, into offsets in
// bytes. It has one entry per code point of the text and one for its end.
func codePoints(text string) []int {
	var at []int
	for i := range text {
		at = append(at, i)
	}
	return append(at, len(text))
}

// score is one measure's value.
type score struct {
	name  string
	value float64
}

// tally counts what was found, what was there to find, and what of it is right.
type tally struct{ right, found, gold int }

// precision, recall and f1 are percentages.
func (t tally) precision() float64 { return share(t.right, t.found) }
func (t tally) recall() float64    { return share(t.right, t.gold) }
func (t tally) f1() float64        { return share(2*t.right, t.found+t.gold) }

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return 100 * float64(part) / float64(whole)
}

// matching is the size of the largest one-to-one matching between gold entries
// [0, n) and found entries [0, m) that ok allows, and for each found entry its gold
// entry or -1 (augmenting paths; Kuhn 1955).
func matching(n, m int, ok func(gold, found int) bool) (size int, mate []int) {
	mate = make([]int, m)
	for j := range mate {
		mate[j] = -1
	}
	var seen []bool
	var grow func(i int) bool
	grow = func(i int) bool {
		for j := range m {
			if seen[j] || !ok(i, j) {
				continue
			}
			seen[j] = true
			if mate[j] < 0 || grow(mate[j]) {
				mate[j] = i
				return true
			}
		}
		return false
	}
	for i := range n {
		seen = make([]bool, m)
		if grow(i) {
			size++
		}
	}
	return size, mate
}
