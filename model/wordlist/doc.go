// Package wordlist holds what more than one extractor knows of English
// beforehand: which words are everyday ones, what countries and those who live
// there are called, and what number words are worth.
//
// Use [Everyday] to tell a word at the head of a sentence from a name,
// [Dictionary] where all words have capitals, as in a headline,
// [Countries] to build tables of names, [Cardinal], [Ordinal] and [Scale] to
// read numbers, [Lookup] to search a sorted table where it lies. The tables are text; nothing is built at start-up and nothing is
// kept. All functions are pure and safe for concurrent use.
//
// What only one extractor knows, such as titles before names or units of
// measure, stays with it.
package wordlist
