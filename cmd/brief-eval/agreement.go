package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"slices"

	"brief/model"
	"brief/model/text"
)

// reading is what one reader marked in an article, apart from its text.
type reading struct {
	ID     string `json:"id"`
	SHA256 string `json:"sha256"`
	// Upto is where the reading ended, in bytes of the text; 0 for all of it.
	Upto  int        `json:"upto"`
	Spans []readName `json:"spans"`
}

// readName is a marked name: bytes [start, end) of the text, and its kind.
type readName struct {
	start, end int
	kind       string
}

// UnmarshalJSON reads [start, end, kind].
func (n *readName) UnmarshalJSON(raw []byte) error {
	if err := json.Unmarshal(raw, &[]any{&n.start, &n.end, &n.kind}); err != nil {
		return err
	}
	if n.start < 0 || n.end <= n.start || n.kind == "" {
		return fmt.Errorf("%s is no [start, end, kind] of a name", raw)
	}
	return nil
}

// twice is an article as two readers marked it.
type twice struct{ a, b reading }

// agreementCommand says how far two readers agree who marked the same articles.
func agreementCommand(_ context.Context, args []string, out io.Writer) error {
	f := flag.NewFlagSet("agreement", flag.ContinueOnError)
	news := f.String("news", "", "the articles, JSON Lines with id and text; kappa and -list need them")
	list := f.Bool("list", false, "list what only one of the two marked")
	if err := f.Parse(args); err != nil {
		return err
	}
	if f.NArg() != 2 {
		return errors.New("usage: brief-eval agreement [-news FILE] [-list] A.jsonl B.jsonl")
	}
	both, err := readTwice(f.Arg(0), f.Arg(1))
	if err != nil {
		return err
	}
	printSpanAgreement(out, both)
	if *news == "" {
		return nil
	}
	texts, err := textsOf(*news, both)
	if err != nil {
		return err
	}
	var t tokenTable
	for i := range both {
		t.count(texts[i], &both[i])
	}
	fmt.Fprintf(out, "%-24s %6.3f over %d tokens\n", "kappa", t.kappa(), t.total())
	if *list {
		for i := range both {
			listDifferences(out, texts[i], &both[i])
		}
	}
	return nil
}

// readTwice pairs the articles of two files. Both must hold the same articles, read
// equally far.
func readTwice(fileA, fileB string) ([]twice, error) {
	a, err := readGold[reading](fileA)
	if err != nil {
		return nil, err
	}
	b, err := readGold[reading](fileB)
	if err != nil {
		return nil, err
	}
	other := map[string]reading{}
	for _, r := range b {
		other[r.ID] = r
	}
	var out []twice
	for _, r := range a {
		o, known := other[r.ID]
		switch {
		case !known:
			return nil, fmt.Errorf("compare %s with %s: only the first has %s", fileA, fileB, r.ID)
		case o.SHA256 != r.SHA256 || o.Upto != r.Upto:
			return nil, fmt.Errorf("compare %s with %s: %s is not the same text in both", fileA, fileB, r.ID)
		}
		out = append(out, twice{r, o})
	}
	if len(a) != len(other) {
		return nil, fmt.Errorf("compare %s with %s: they do not hold the same articles", fileA, fileB)
	}
	return out, nil
}

// printSpanAgreement prints the F1 of the second reader's names against the first's,
// which is the same the other way round: exact with kind, exact without, and by kind.
func printSpanAgreement(out io.Writer, both []twice) {
	var exact, extent tally
	byKind := map[string]*tally{}
	of := func(kind string) *tally {
		if byKind[kind] == nil {
			byKind[kind] = &tally{}
		}
		return byKind[kind]
	}
	for _, t := range both {
		for _, n := range t.a.Spans {
			exact.gold++
			of(n.kind).gold++
		}
		for _, n := range t.b.Spans {
			exact.found++
			of(n.kind).found++
			if slices.Contains(t.a.Spans, n) {
				exact.right++
				of(n.kind).right++
			}
			if slices.ContainsFunc(t.a.Spans, func(o readName) bool { return o.start == n.start && o.end == n.end }) {
				extent.right++
			}
		}
	}
	extent.gold, extent.found = exact.gold, exact.found
	fmt.Fprintf(out, "%-24s %6d\n%-24s %6d and %d\n", "articles", len(both), "spans", exact.gold, exact.found)
	scores := []score{{"F1 exact", exact.f1()}, {"F1 without kind", extent.f1()}}
	for _, kind := range slices.Sorted(maps.Keys(byKind)) {
		scores = append(scores, score{"F1 " + kind, byKind[kind].f1()})
	}
	for _, s := range scores {
		fmt.Fprintf(out, "%-24s %6.2f\n", s.name, s.value)
	}
}

// textsOf returns the part of each article's text that was read, in the articles' order.
func textsOf(path string, both []twice) ([]string, error) {
	articles, err := readGold[struct{ ID, Text string }](path)
	if err != nil {
		return nil, err
	}
	byID := map[string]string{}
	for _, a := range articles {
		byID[a.ID] = a.Text
	}
	out := make([]string, len(both))
	for i, t := range both {
		s := byID[t.a.ID]
		if sum := sha256.Sum256([]byte(s)); hex.EncodeToString(sum[:]) != t.a.SHA256 {
			return nil, fmt.Errorf("read %s: it does not have the text of %s that was annotated", path, t.a.ID)
		}
		if t.a.Upto > 0 {
			s = s[:t.a.Upto]
		}
		out[i] = s
	}
	return out, nil
}

// tokenTable counts tokens by the kind each of the two readers gave them; "" is none.
type tokenTable map[[2]string]int

func (t *tokenTable) count(s string, both *twice) {
	if *t == nil {
		*t = tokenTable{}
	}
	for _, token := range text.Tokens(nil, s, model.Span{Start: 0, End: len(s)}) {
		(*t)[[2]string{kindAt(both.a.Spans, token.Span), kindAt(both.b.Spans, token.Span)}]++
	}
}

// kindAt is the kind of the name that a token is part of, or "".
func kindAt(names []readName, at model.Span) string {
	for _, n := range names {
		if n.start < at.End && at.Start < n.end {
			return n.kind
		}
	}
	return ""
}

func (t tokenTable) total() int {
	n := 0
	for _, c := range t {
		n += c
	}
	return n
}

// kappa is the agreement beyond what chance would bring (Cohen 1960); 1 where both
// gave all tokens the same kind.
func (t tokenTable) kappa() float64 {
	n := float64(t.total())
	a, b := map[string]float64{}, map[string]float64{}
	var same, chance float64
	for kinds, c := range t {
		a[kinds[0]] += float64(c) / n
		b[kinds[1]] += float64(c) / n
		if kinds[0] == kinds[1] {
			same += float64(c) / n
		}
	}
	for kind, p := range a {
		chance += p * b[kind]
	}
	if chance == 1 {
		return 1
	}
	return (same - chance) / (1 - chance)
}

// listDifferences prints what one reader marked and the other did not, or otherwise.
func listDifferences(out io.Writer, s string, both *twice) {
	type line struct {
		readName
		by string
	}
	var lines []line
	only := func(by string, of, not []readName) {
		for _, n := range of {
			if !slices.Contains(not, n) {
				lines = append(lines, line{n, by})
			}
		}
	}
	only("first", both.a.Spans, both.b.Spans)
	only("second", both.b.Spans, both.a.Spans)
	slices.SortStableFunc(lines, func(x, y line) int { return cmp.Compare(x.start, y.start) })
	for _, l := range lines {
		fmt.Fprintf(out, "%s %-6s %-12s %q at %d\n", both.a.ID, l.by, l.kind, s[l.start:l.end], l.start)
	}
}
