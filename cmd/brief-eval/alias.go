package main

import (
	"context"
	"encoding/json"

	"brief/model"
)

// goldClusters is a document with its named mentions by what they refer to.
type goldClusters struct {
	Doc   string `json:"doc"`
	Text  string `json:"text"`
	Named []struct {
		Cluster json.RawMessage `json:"cluster"`
		Start   int             `json:"start"`
		End     int             `json:"end"`
	} `json:"named"`
}

// scoreAlias scores how mentions are merged into actors, by B-cubed (Bagga and
// Baldwin 1998): a gold mention belongs to the actor whose mention covers most of it,
// or to one of its own.
func scoreAlias(ctx context.Context, path string) ([]score, error) {
	docs, err := readGold[goldClusters](path)
	if err != nil {
		return nil, err
	}
	texts := make([]string, len(docs))
	for i := range docs {
		texts[i] = docs[i].Text
	}
	made, err := briefings(ctx, texts)
	if err != nil {
		return nil, err
	}
	precision, recall, n := 0.0, 0.0, 0
	for i := range docs {
		p, r := bCubed(docs[i].clusters(), docs[i].actors(made[i].Actors))
		precision, recall, n = precision+p, recall+r, n+len(docs[i].Named)
	}
	p, r := 100*precision/float64(n), 100*recall/float64(n)
	return []score{{"B3 P", p}, {"B3 R", r}, {"B3 F1", 2 * p * r / (p + r)}}, nil
}

// clusters are the gold mentions' clusters, as numbers.
func (g *goldClusters) clusters() []int {
	number := map[string]int{}
	out := make([]int, len(g.Named))
	for i, m := range g.Named {
		k, known := number[string(m.Cluster)]
		if !known {
			k = len(number)
			number[string(m.Cluster)] = k
		}
		out[i] = k
	}
	return out
}

// actors are the numbers of the actors that the gold mentions belong to.
func (g *goldClusters) actors(found []model.Actor) []int {
	at := codePoints(g.Text)
	out := make([]int, len(g.Named))
	for i, m := range g.Named {
		best := 0
		out[i] = -1 - i
		for k, a := range found {
			for _, f := range a.Mentions {
				if f.Nominal {
					continue
				}
				if shared := min(f.Span.End, at[m.End]) - max(f.Span.Start, at[m.Start]); shared > 0 && shared >= best {
					best, out[i] = shared, k
				}
			}
		}
	}
	return out
}

// bCubed sums precision and recall over the mentions.
func bCubed(gold, found []int) (precision, recall float64) {
	for i := range gold {
		both, inGold, inFound := 0.0, 0.0, 0.0
		for j := range gold {
			if gold[j] == gold[i] {
				inGold++
			}
			if found[j] == found[i] {
				inFound++
				if gold[j] == gold[i] {
					both++
				}
			}
		}
		precision, recall = precision+both/inFound, recall+both/inGold
	}
	return precision, recall
}
