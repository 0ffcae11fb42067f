// Package export writes briefings: as JSON for programs, and as plain text,
// linear text, Markdown and HTML for people.
//
// Use Encode for one briefing, from as many goroutines as wanted, and Writer to
// put the pieces of several behind one another in one file. Quote, Citation and
// Points are the small forms for a clipboard, EncodeTable writes actors or
// statistics for a spreadsheet. TableWriter writes one table over many documents,
// EncodeHit and QuoteSentence what a query has found.
//
// Guarantees. JSON has every key of the machine interface in a fixed order; an
// array is never null. In Markdown and HTML nothing of a document's text can
// become markup: not a tag, a link, an image or a heading; of the links that the
// document has, only those to http, https and mailto addresses can be followed.
// HTML is one file that fetches nothing and runs nothing. In plain text no line is
// wider than Options.Width but for a single character that is, in linear text none
// but for a single word. In a table nothing of a document's text can become a
// formula. Every form takes time linear in the text.
//
// Beyond the standard library the package uses charmbracelet/x/ansi, for the width
// of text in terminal cells.
//
// Not here: what stands in a briefing (package ingest makes it).
package export
