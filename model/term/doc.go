// Package term cuts text into the terms that a search compares: folded words.
//
// Use Each for the terms of a text with their places, Scanner for the same without
// a string each, Fold for what a reader typed, Append for the text an index is fed
// with, Key to compare labels.
//
// A term is a run of letters and digits. Folding takes the case and the accents
// off, so that Sao finds São, and writes ligatures and a few letters that do not
// decompose as their usual transcription (ß as ss, ø as o); digits of all scripts
// become 0-9. Every other character parts terms: F-16 is the two terms f and 16,
// 1,204 is 1 and 204. Only the full stops between single letters do not: U.S. is
// us. In scripts that write without spaces (Han, kana, Thai, Lao,
// Khmer, Burmese) each letter is a term, and a word is a phrase of them.
//
// What counts as an accent: the combining marks of Latin, Greek and Cyrillic, the
// points of Hebrew, the vowel marks and the tatweel of Arabic, and what cannot be
// seen (joiners, variation selectors). Other marks, such as the vowel signs of the
// Indic scripts, are part of the term. A character that stands for several terms
// (½) parts terms.
//
// Stems are not folded in: an index holds the terms as they are written, so that a
// phrase and a beginning find exactly what was typed; Stem says which words are
// forms of one another.
//
// Guarantees: a term is never empty and holds no ASCII character but a-z and 0-9;
// folding a term changes nothing; spans lie on the borders of runes, in order,
// without overlap. Time is linear in the text. The functions keep no state and are
// safe for concurrent use; a Scanner belongs to one goroutine.
package term
