// Package tagger labels sequences of tokens with a linear-chain model over hashed
// features: which of them name a person, an organisation or a place, and where each
// name begins and ends.
//
// Use Parse to read a model, Add for the sums of the features of each token, and
// Decode for the best sequence of labels. What the features are is the caller's
// business; this package knows 64-bit hashes. A Model is read-only and may be used
// by any number of goroutines at once; it reads its weights where they lie, so that
// Parse takes microseconds and an embedded model costs memory only for the pages
// that are looked at.
//
// All sums are of integers: the same model and features give the same labels on
// every machine.
//
// The form of a model, integers little-endian:
//
//	"brief tagger 1\n"
//	uint32     rows, a number of slots
//	uint32     entries of the list of known names, a number of slots
//	int16      13 x 13 weights of transitions, from the label of the row
//	16 bytes   for each row: uint16 mark, 13 int8 weights, one by label, and a zero
//	4 bytes    for each entry: 24 bits of mark, 8 bits of classes
//
// A row or entry stands in the first free slot from that of its hash on (open
// addressing); a mark is never 0 but in a free slot. Two features of one slot whose
// marks agree share their weights: one in 65,000 of those that the model does not
// know.
package tagger
