// Package ingest is the only way from bytes to a briefing.
//
// Two steps, because a reader wants its first frame before anything has been
// found in the text: Open and OpenFile turn bytes into a model.Document (decoded,
// cleaned, cut into blocks); Extract turns a Document into a model.Briefing (key
// points, actors, statistics). Find, Files, Embedded and Lines say what there is
// to open; Ordered does several at once and keeps their order; Collection puts
// them together for a reader that opens what it shows.
//
// Guarantees. Only regular files are read: a pipe, socket or device is refused
// by name and never waited for. A file is read as far as it was long when it was
// opened, and never mapped into memory, so that one that grows or shrinks
// meanwhile ends in an error at worst. Nothing larger than Options.MaxBytes is
// held. Inside a folder no link is followed that leads to a folder or out of the
// folder that was named, so that no walk ends in a loop or elsewhere. A decoder or extractor that panics costs its document, not the run.
// Errors are of type *Error and fit to be printed: names and reasons in them are
// free of control characters.
//
// Not here: how bytes are decoded (package format), what is found in a text
// (packages actor, statistic, keypoint), how a briefing is written (package
// export).
package ingest
