// Package sqlite is the embedded engine of a library: one SQLite file, or memory.
//
// Use Open. Everything else is library.Engine; its conformance is checked by package
// enginetest.
//
// # What is in the file
//
//	item      a document's number, hash, ord, and what a list shows of it
//	body      its text and briefing, compressed together
//	doc       by ord: its days, arrival, extractor and facets
//	figures   its statistics, for stat:
//	place     where it was found; folder holds the folders' names
//	fts_N     the shards of the index: FTS5 tables of terms, listed in shard
//	vocabulary words that are not their own stem, by their stem
//	fact      the values of facets, counted
//	extractor versions of the extractor, counted
//	bits      marks that are there or not, by analyst, key and number
//	mark      the other marks
//	journal   what was decided, with what each entry has changed
//	gone      the hashes of documents that were removed, by number
//	follows   what stood at a document's place before it
//	view, asked, remembered, meta
//
// A document has a number, in the order of arrival, which never changes, and an ord:
// its day and, below it, its number. Ascending ords are the order of time, so that a
// page of an answer is the last rows of an index and needs no sorting.
//
// The index is made of the terms of package term, cut here and not by SQLite, so that
// a query means what query.Match says. It holds no texts (contentless tables): these
// are in body, and snippets are cut from them by package query. A word that is looked
// for in all its forms is looked up in vocabulary. What is true or not true of a
// document (its kind of actors, its language, that it has flags) is a term as well;
// only dates, numbers and sets are compared row by row, where terms have left few.
//
// The index is cut into shards of 25,000 neighbouring documents. A search goes through
// them from the newest, and stops when the page is full. A shard that has grown by
// half, by documents that came late, is divided: its newer documents go to a new one,
// some hundred in a transaction, each of which moves the border between the two with
// them. That is done after Put, in proportion to it, and so goes on where it was when
// a program has ended in between.
//
// What analysts decide is kept by the number of a document, which outlives another
// reading of it, and its being removed: when it comes again it has its number again. A
// decision is one transaction with its entry in the journal; to mark 100,000 documents
// read writes 25 rows and one entry. The journal is never shortened.
//
// Body holds the briefing as it was put. Where it has been corrected, all else is that of
// the corrected one, and is written in the transaction that decides so: no moment and no
// accident parts the two. That takes as long as to put the document again, without
// extracting it.
//
// # Guarantees
//
// What a call has returned without an error is on the disk: transactions are
// committed with synchronous=FULL to a write-ahead log. There is no mode that waits
// less: of a batch of some hundred documents the wait is a few hundredths. A batch is
// there whole or not at all. Two processes may use one library; readers never wait
// for a writer, and one writer waits for the other, at most Options.BusyTimeout.
//
// A file that is no library, of a newer version, on a network file system, or cannot
// be written is recognised when it is opened. One of an older version is copied to
// a file beside it and upgraded in one transaction. Stored forms bear a version byte,
// and older ones stay readable.
//
// # Limits
//
// A library takes a thousand million documents in its life. Answers by relevance are
// those among the newest 5000 that match; their weights are those of a document among
// its shard. While documents are being written, a library in memory answers nobody.
//
// POSIX drops a process's locks of a file when any descriptor of it is closed: a
// program must not open the file of a library that it has open by other means.
package sqlite
