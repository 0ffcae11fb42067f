package model

// Span is a half-open byte range [Start, End) of a document's Text. The zero
// Span is empty and stands for "nowhere".
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// In returns the part of text that s names. It panics, as slicing does, when s
// is not a span of text.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Contains reports whether t lies wholly inside s. An empty t lies nowhere.
func (s Span) Contains(t Span) bool {
	return !t.Empty() && s.Start <= t.Start && t.End <= s.End
}

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Compare orders spans by where they start, the longer one first where two
// start together, so that an outer span stands before what it holds.
func (s Span) Compare(t Span) int {
	if s.Start != t.Start {
		return s.Start - t.Start
	}
	return t.End - s.End
}
