// Package query is the language in which a library is asked, and the shape of its
// answers.
//
// Parse makes a Query of what a reader typed, String writes it back, Simplify
// takes out what is not needed, and Match says what a query means: the reference
// by which every engine is judged. Lights finds the places of its words in a text.
// Typing reads a query of which only the beginning has been typed, Complete says what
// could come next, Narrow adds a condition.
//
// The language. Words stand side by side and must all be there (AND between them says
// nothing new); OR and parentheses group and bind looser, - or NOT excludes. A word
// finds its forms (seizure, seizures), a "phrase" exactly what it says, a beginning*
// the words that begin so; * alone is every document. Case and accents do not count,
// and what is neither letter nor digit only parts words: F-16 finds F 16. Operators are
// written in capitals. A word looks in the title and the text. Fields look elsewhere:
//
//	title:word body:"a phrase"       only there
//	actor:"Claudia Sheinbaum"        an actor's name or alias holds these words
//	kind:person                      an actor of this kind
//	source:reuters                   the source holds these words
//	tag:urgent note:word             a tag, exactly; words of the analyst's note
//	format:markdown lang:en          what it was read from, its language
//	in:reports in:/data/inbox        comes from this folder or file
//	date:2024-01..2024-03 date:2024  published then; open ends: date:2024.. date:..2024
//	date:today date:yesterday date:7d date:none
//	stat:>40% stat:percent:30..50 stat:usd:>1bn
//	measure:"border seizures"        a statistic measures this
//	has:statistics has:flags         also actors, key_points, date, source, doubts
//	is:unread                        also read, starred, done, later, new, sample
//	sort:newest                      also oldest, relevance, priority; once in a query
//
// Each takes a word, a "phrase" (a "" in it is a quotation mark) or a group:
// actor:(sheinbaum OR "López Obrador"). A word before a colon that is no field is an
// error, except in what looks like an address or a time: https://x.org, 12:30.
//
// A comparison is one of > >= < <= =, or low..high with both ends in it; k, m, bn
// and tn multiply. Before it stands a kind of statistic, the code of a currency or a
// unit (stat:kilometre:<5, stat:"meth lab":>3), or none.
//
// Guarantees (fuzzed): Parse ends in time linear in its input, never panics, and
// refuses what is longer than MaxLength or nested deeper than MaxDepth; the error
// names the offender and what is allowed. Parse(q.String()) means what q means.
// Queries are values, read-only once made, and safe to share.
package query
