// Package text finds sentences, tokens and the language of clean text.
//
// Use [Sentences] for the sentences of one block, [Passages] for all that
// extractors look at in a document, [Tokens] for words, numbers and signs, and
// [Language] for an ISO 639-1 code. Text must have been cleaned by package
// safe; everything found is a model.Span of it.
//
// Guarantees. Spans are in order, do not overlap, are not empty, begin and end
// on rune borders and not in white space, and together they cover all that is
// not white space. A line end inside a block is white space: hard-wrapped text
// gives the same sentences as flowing text. All functions take linear time, do
// not recurse and are safe for concurrent use; Tokens allocates only what dst
// lacks.
//
// The rules are written for English first. Abbreviations of Spanish, French
// and German are known; the full stops of Arabic, Urdu, the Indic scripts,
// Chinese, Japanese, Burmese, Khmer and Ethiopic end sentences. Thai and other
// scripts that mark sentences by spaces are not cut.
package text
