package main

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"unicode"

	"brief/model"
	"brief/model/text"
)

// goldSummary is an article with the highlights that its editors wrote.
type goldSummary struct {
	Body       string
	Highlights []string
}

// scoreSelection scores three selected sentences against the highlights by ROUGE
// (Lin, ACL 2004 workshop), F1 with Porter stems, mean over articles: R1 and R2 of
// words and pairs of them, RL by the union of longest common subsequences; and
// beside it the first three sentences.
func scoreSelection(ctx context.Context, path string) ([]score, error) {
	docs, err := readGold[goldSummary](path)
	if err != nil {
		return nil, err
	}
	texts := make([]string, len(docs))
	for i := range docs {
		texts[i] = docs[i].Body
	}
	found, err := briefings(ctx, texts)
	if err != nil {
		return nil, err
	}
	ours, lead := make([]float64, 3), make([]float64, 3)
	for i, b := range found {
		var points, first []string
		for _, k := range b.KeyPoints[:min(3, len(b.KeyPoints))] {
			points = append(points, k.Span.In(b.Document.Text))
		}
		for _, s := range b.Sentences[:min(3, len(b.Sentences))] {
			first = append(first, s.Span.In(b.Document.Text))
		}
		rouge(ours, points, docs[i].Highlights)
		rouge(lead, first, docs[i].Highlights)
	}
	n := float64(max(len(docs), 1))
	return []score{
		{"R1", ours[0] / n},
		{"R2", ours[1] / n},
		{"RL", ours[2] / n},
		{"lead R1", lead[0] / n},
		{"lead R2", lead[1] / n},
		{"lead RL", lead[2] / n},
	}, nil
}

// rouge adds the three scores, in per cent, of candidate sentences.
func rouge(sum []float64, candidate, reference []string) {
	c, r := stemmed(candidate), stemmed(reference)
	for n := 1; n <= 2; n++ {
		have, want := grams(slices.Concat(c...), n), grams(slices.Concat(r...), n)
		t := tally{found: total(have), gold: total(want)}
		for g, k := range have {
			t.right += min(k, want[g])
		}
		sum[n-1] += t.f1()
	}
	sum[2] += longest(c, r).f1()
}

// stemmed cuts sentences into words of letters and digits of ASCII, stemmed from
// four letters on.
func stemmed(sentences []string) [][]string {
	var out [][]string
	for _, s := range sentences {
		words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
		for i, w := range words {
			words[i] = text.Stem(w)
		}
		out = append(out, words)
	}
	return out
}

func grams(words []string, n int) map[[2]string]int {
	out := map[[2]string]int{}
	for i := 0; i+n <= len(words); i++ {
		g := [2]string{words[i]}
		if n == 2 {
			g[1] = words[i+1]
		}
		out[g]++
	}
	return out
}

func total(counts map[[2]string]int) int {
	n := 0
	for _, k := range counts {
		n += k
	}
	return n
}

// longest counts, for each reference sentence, the words in the union of its
// longest common subsequences with all candidates, each word as often as both have it.
func longest(candidate, reference [][]string) tally {
	have, want := grams(slices.Concat(candidate...), 1), grams(slices.Concat(reference...), 1)
	t := tally{found: total(have), gold: total(want)}
	for _, r := range reference {
		in := make([]bool, len(r))
		for _, c := range candidate {
			for _, i := range common(r, c) {
				in[i] = true
			}
		}
		for i, w := range r {
			if g := [2]string{w}; in[i] && have[g] > 0 && want[g] > 0 {
				t.right++
				have[g]--
				want[g]--
			}
		}
	}
	return t
}

// common is the places in r of its longest common subsequence with c.
func common(r, c []string) []int {
	d := make([][]int, len(r)+1)
	for i := range d {
		d[i] = make([]int, len(c)+1)
	}
	for i := range r {
		for j := range c {
			if r[i] == c[j] {
				d[i+1][j+1] = d[i][j] + 1
			} else {
				d[i+1][j+1] = max(d[i][j+1], d[i+1][j])
			}
		}
	}
	var out []int
	for i, j := len(r), len(c); i > 0 && j > 0; {
		switch {
		case r[i-1] == c[j-1]:
			out = append(out, i-1)
			i, j = i-1, j-1
		case d[i-1][j] >= d[i][j-1]:
			i--
		default:
			j--
		}
	}
	return out
}

// goldClaim is a claim about a body, with the sentences that support it or with
// whether and how it was falsified.
type goldClaim struct {
	Doc, Claim, Body, Kind string
	Label                  int
	ErrorType              string `json:"error_type"`
	Sentences              []string
	Support                []int
}

// oneLineOf puts text on one line.
func oneLineOf(s string) string { return strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ") }

// scoreEvidence scores the sentences found for a claim: whether the first is one of
// the gold ones, and, of claims with two, whether the first two are both.
func scoreEvidence(ctx context.Context, path string) ([]score, error) {
	claims, err := readGold[goldClaim](path)
	if err != nil {
		return nil, err
	}
	claims = slices.DeleteFunc(claims, func(c goldClaim) bool { return len(c.Support) == 0 })
	texts := make([]string, len(claims))
	for i, c := range claims {
		for j, s := range c.Sentences {
			claims[i].Sentences[j] = oneLineOf(s)
		}
		texts[i] = "- " + oneLineOf(c.Claim) + "\n\n" + strings.Join(claims[i].Sentences, "\n\n")
	}
	found, err := briefings(ctx, texts)
	if err != nil {
		return nil, err
	}
	var first, both tally
	for i, b := range found {
		picks := pickedSentences(b, claims[i].Sentences)
		want := slices.Compact(slices.Sorted(slices.Values(claims[i].Support)))
		first.gold++
		if len(picks) > 0 && slices.Contains(want, picks[0]) {
			first.right++
		}
		if len(want) != 2 {
			continue
		}
		both.gold++
		if len(picks) > 1 && slices.Equal(slices.Sorted(slices.Values(picks[:2])), want) {
			both.right++
		}
	}
	return []score{{"hit@1", first.recall()}, {"both", both.recall()}}, nil
}

// pickedSentences are the gold sentences that hold the evidence of the first key
// point, best first, each once.
func pickedSentences(b *model.Briefing, sentences []string) []int {
	if len(b.KeyPoints) == 0 {
		return nil
	}
	starts, at := make([]int, len(sentences)), 0
	for i, s := range sentences {
		starts[i] = -1
		if k := strings.Index(b.Document.Text[at:], s); k >= 0 {
			starts[i] = at + k
			at = starts[i] + len(s)
		}
	}
	var picks []int
	for _, e := range b.KeyPoints[0].Evidence {
		in := -1
		for i, s := range starts {
			if s >= 0 && s <= e.Span.Start+1 && e.Span.Start < s+len(sentences[i]) {
				in = i
			}
		}
		if !slices.Contains(picks, in) {
			picks = append(picks, in)
		}
	}
	return picks
}

// scoreFlags scores how often a claim is flagged, by what was done to it; of a claim
// that stands several times unchanged, the first counts.
func scoreFlags(ctx context.Context, path string) ([]score, error) {
	claims, err := readGold[goldClaim](path)
	if err != nil {
		return nil, err
	}
	seen := map[[2]string]bool{}
	claims = slices.DeleteFunc(claims, func(c goldClaim) bool {
		key := [2]string{c.Doc, c.Claim}
		again := c.Label == 1 && seen[key]
		seen[key] = seen[key] || c.Label == 1
		return again
	})
	texts := make([]string, len(claims))
	for i, c := range claims {
		texts[i] = "- " + oneLineOf(c.Claim) + "\n\n" + c.Body
	}
	found, err := briefings(ctx, texts)
	if err != nil {
		return nil, err
	}
	kinds := map[string]*tally{}
	for i, b := range found {
		kind := kindOfClaim(claims[i])
		if kinds[kind] == nil {
			kinds[kind] = &tally{}
		}
		kinds[kind].gold++
		if len(b.KeyPoints) > 0 && len(b.KeyPoints[0].Unsupported) > 0 {
			kinds[kind].right++
		}
	}
	var out []score
	for kind, t := range kinds {
		out = append(out, score{kind, t.recall()})
	}
	slices.SortFunc(out, func(a, b score) int { return cmp.Compare(a.name, b.name) })
	return out, nil
}

func kindOfClaim(c goldClaim) string {
	switch {
	case c.Kind != "":
		return c.Kind
	case c.Label == 1:
		return "original"
	}
	return strings.TrimSuffix(cmp.Or(c.ErrorType, "edited"), " Error")
}
