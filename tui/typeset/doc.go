// Package typeset breaks a piece of a document into lines of a width, and knows
// for every cell which bytes of the text it shows.
//
// Glamour does the typesetting, a piece (one paragraph, heading, list item,
// quoted paragraph or table cell) at a time, so that what it is given is bounded
// and has no structure of its own: every character that could be markup is
// replaced by a private-use character of the same width on the way in. Glamour
// keeps the words in order, so the way back is one walk over its output beside
// the source: the n-th visible cluster of one is the n-th of the other. What a
// piece looks like (strong, link, hit, ...) is then a matter of styles per
// cell, and highlights, jumps and selection all go through the same map.
//
// Guaranteed (and tested): for every span of a piece the text of its cells
// equals the text of the span up to white space and to the display form of
// clusters (package cell), at every width from MinWidth on; no line is wider
// than asked. Where Glamour's output cannot be aligned with its input, the piece
// is broken by the package's own rule, which the tests compare with Glamour's. Text
// with ideographs always is: between ideographs a line may break, but not within a
// figure, before closing or behind opening punctuation.
//
// A Setter keeps Glamour's renderers by width. It is not safe for concurrent
// use; each session has its own.
package typeset
