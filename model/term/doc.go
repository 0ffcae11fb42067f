// Package term cuts text into the terms that a search compares: folded words.
//
// Use Each for the terms of a text with their places, Fold for what a reader
// typed, Append for the text an index is fed with.
//
// A term is a run of letters and digits. Folding takes the case and the accents
// off, so that Sao finds São, and writes ligatures and a few letters that do not
// decompose as their usual transcription (ß as ss, ø as o). Every other character
// parts terms: F-16 is the two terms f and 16, 1,204 is 1 and 204. In scripts that
// write without spaces (Han, kana, Thai, Lao, Khmer, Burmese) each letter is a term,
// and a word is a phrase of them.
//
// Stems are not folded in: an index holds the terms as they are written, so that a
// phrase and a beginning find exactly what was typed; Stem says which words are
// forms of one another.
//
// Guarantees: a term is never empty and holds no ASCII character but a-z and 0-9;
// spans lie on the borders of runes, in order, without overlap. Time is linear in
// the text. The functions keep no state and are safe for concurrent use.
package term
