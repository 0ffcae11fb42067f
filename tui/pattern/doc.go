// Package pattern is what a reader types to find something in a text, literally
// or as a regular expression.
//
// Compile makes a Pattern; Find yields the places it has in a text. Both kinds
// follow the same rules, because a text is prose that may be wrapped by hand:
//
//   - smart case: case counts only where a capital letter was typed
//   - a space finds any run of white space, line ends too
//   - typewriter and printer's quotation marks find each other
//   - in an expression . finds line ends too, and ^ and $ are the beginning and
//     the end of the text that is searched: of a block, not of a line ((?m) and
//     (?-s) change that as usual)
//
// Guaranteed (and fuzzed): every span lies in the text, on the borders of its
// runes; spans are ordered, do not overlap, and none is empty. Finding takes time
// linear in the text. A text of n bytes costs at most n times the size of the
// compiled expression, which is bounded: what is typed by MaxLength, what it is
// compiled to by MaxSize.
//
// FromQuery makes a Pattern of the words of a question to a library instead: it finds
// what the library's index has found. Its spans are guaranteed the same; the rules are
// those of package query.
//
// Expressions are those of package regexp (RE2 syntax), except that one which can
// match no text at all (x*, ^) is refused: it would match everywhere.
//
// A Pattern is read-only and safe to share.
package pattern
