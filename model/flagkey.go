package model

// FlagKey names an Unsupported part of a document so that it is found again in a
// briefing that was made anew: by its text, kind and occurrence, never by its
// place.
type FlagKey struct {
	Text string
	Kind UnsupportedKind
	// Occurrence counts the parts of the same text and kind from 1, in the order of
	// the key points.
	Occurrence int
}

// FlagKeys returns the keys of the unsupported parts of b, by key point and part.
func FlagKeys(b *Briefing) [][]FlagKey {
	seen := map[FlagKey]int{}
	out := make([][]FlagKey, len(b.KeyPoints))
	for i, k := range b.KeyPoints {
		for _, u := range k.Unsupported {
			key := FlagKey{Text: u.Span.In(b.Document.Text), Kind: u.Kind}
			seen[key]++
			key.Occurrence = seen[FlagKey{Text: key.Text, Kind: key.Kind}]
			out[i] = append(out[i], key)
		}
	}
	return out
}
