package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"brief/model"
)

// goldNames is a document with the names in it. Offsets count code points.
type goldNames struct {
	Doc  string     `json:"doc"`
	Text string     `json:"text"`
	Ents []goldName `json:"ents"`
}

// goldName is one name: [start, end, kind].
type goldName struct {
	start, end int
	kind       string
}

// UnmarshalJSON reads the three values of a name.
func (n *goldName) UnmarshalJSON(raw []byte) error {
	into := []any{&n.start, &n.end, &n.kind}
	if err := json.Unmarshal(raw, &into); err != nil {
		return fmt.Errorf("read a name: %w", err)
	}
	return nil
}

// namedKinds are the kinds that are scored, as the gold data call them.
var namedKinds = [...]string{"PER", "ORG", "LOC"}

func goldKind(k model.ActorKind) string {
	switch k {
	case model.Person:
		return "PER"
	case model.Place:
		return "LOC"
	}
	return "ORG"
}

// scoreActors scores the mentions of persons, organisations and places: right is one
// of the same kind whose words are the same but for an article before them and marks
// at the ends. What the gold data call something else (events, works) is left out of
// account, and so are demonyms and common nouns.
func scoreActors(ctx context.Context, path string) ([]score, error) {
	docs, err := readGold[goldNames](path)
	if err != nil {
		return nil, err
	}
	return scoreNames(ctx, docs)
}

// scoreNames scores the mentions in documents.
func scoreNames(ctx context.Context, docs []goldNames) ([]score, error) {
	byKind, err := tallied(ctx, docs)
	if err != nil {
		return nil, err
	}
	var all tally
	out := []score{{}}
	for _, k := range namedKinds {
		t := byKind[k]
		all.right, all.found, all.gold = all.right+t.right, all.found+t.found, all.gold+t.gold
		out = append(out, score{k + " P", t.precision()}, score{k + " R", t.recall()}, score{k + " F1", t.f1()})
	}
	out[0] = score{"F1", all.f1()}
	return out, nil
}

// tallied counts by kind the mentions in documents.
func tallied(ctx context.Context, docs []goldNames) (map[string]*tally, error) {
	found, err := actorsIn(ctx, docs)
	if err != nil {
		return nil, err
	}
	byKind := map[string]*tally{}
	for _, k := range namedKinds {
		byKind[k] = &tally{}
	}
	for i := range docs {
		tallyNames(byKind, &docs[i], found[i])
	}
	return byKind, nil
}

// actorsIn are the actors that the whole program finds in documents.
func actorsIn(ctx context.Context, docs []goldNames) ([][]model.Actor, error) {
	texts := make([]string, len(docs))
	for i := range docs {
		texts[i] = docs[i].Text
	}
	made, err := briefings(ctx, texts)
	if err != nil {
		return nil, err
	}
	out := make([][]model.Actor, len(docs))
	for i := range made {
		out[i] = made[i].Actors
	}
	return out, nil
}

// namedSpan is a name as it is compared.
type namedSpan struct {
	start, end int
	kind       string
}

func tallyNames(byKind map[string]*tally, doc *goldNames, actors []model.Actor) {
	gold, other := goldSpans(doc)
	found := foundSpans(doc.Text, actors, other)
	for n := range gold {
		byKind[n.kind].gold++
		if found[n] {
			byKind[n.kind].right++
		}
	}
	for n := range found {
		byKind[n.kind].found++
	}
}

func goldSpans(doc *goldNames) (gold map[namedSpan]bool, other map[[2]int]bool) {
	gold, other = map[namedSpan]bool{}, map[[2]int]bool{}
	at := codePoints(doc.Text)
	for _, e := range doc.Ents {
		start, end := trimName(doc.Text, at[e.start], at[e.end])
		switch e.kind {
		case "PER", "ORG", "LOC":
			gold[namedSpan{start, end, e.kind}] = true
		default:
			other[[2]int{start, end}] = true
		}
	}
	return gold, other
}

func foundSpans(text string, actors []model.Actor, other map[[2]int]bool) map[namedSpan]bool {
	found := map[namedSpan]bool{}
	for _, a := range actors {
		for _, m := range a.Mentions {
			if m.Nominal {
				continue
			}
			if start, end := trimName(text, m.Span.Start, m.Span.End); !other[[2]int{start, end}] {
				found[namedSpan{start, end, goldKind(a.Kind)}] = true
			}
		}
	}
	return found
}

// trimName leaves out an article before a name, and marks and a genitive at its ends.
func trimName(text string, start, end int) (int, int) {
	for range 3 {
		start += leadingMark(text[start:end])
		end -= trailingMark(text[start:end])
	}
	return start, end
}

func leadingMark(s string) int {
	if rest, ok := strings.CutPrefix(s, "the"); ok || strings.HasPrefix(s, "The") {
		if !ok {
			rest = s[len("The"):]
		}
		if trimmed := strings.TrimLeft(rest, " \t\r\n\u00a0"); len(trimmed) < len(rest) {
			return len(s) - len(trimmed)
		}
	}
	for _, mark := range [...]string{`"`, "“", "‘", "'", "(", ",", " ", "\n", "\t", "-"} {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	return 0
}

func trailingMark(s string) int {
	for _, mark := range [...]string{"'s", "’s", "'", "’", `"`, "”", ".", ",", ";", ":", ")", "?", "!", " ", "\n", "\t", "–", "-"} {
		if strings.HasSuffix(s, mark) {
			return len(mark)
		}
	}
	return 0
}
