// Package model holds the types that every other package speaks in: a Document
// (one clean text with its structure) and a Briefing (the document with the key
// points, actors and statistics found in it).
//
// Text and spans. A document has exactly one Text. It was cleaned once, by
// package safe, after the last decoder, and never changes. Everything found in
// it is a Span, a half-open byte range of that Text, so that whatever is shown
// can be traced to the bytes it came from. A string field beside a span is a
// reading of it (a name without its title, a unit in the singular).
//
// Guarantees. The package imports the standard library only and does no input
// or output. Values are plain data; a Document or Briefing that has been
// returned by its maker is never written again and is safe to share.
//
// Not here: how bytes become a Document (package format), how a Document
// becomes a Briefing (package ingest), how either is written out (package
// export).
package model
