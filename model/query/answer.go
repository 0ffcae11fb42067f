package query

import (
	"time"

	"brief/model"
	"brief/model/triage"
)

// Page says which part of an answer is wanted. The zero Page is the beginning.
type Page struct {
	// After is the cursor of the hit that the page follows, Before of the one that
	// follows the page; at most one of them is set.
	After, Before Cursor
	// End asks for the last page; After and Before are "" then.
	End bool
	// Limit is the number of hits, DefaultLimit where it is 0, at most MaxLimit.
	Limit int
	// Snippets asks for the passage that each hit is shown by.
	Snippets bool
}

// Sizes of a page.
const (
	DefaultLimit = 50
	MaxLimit     = 1000
)

// Cursor is a place in the order of an answer. It is opaque, and holds as long as the
// document it was given for stays where it is; in the orders of time for the answers to
// all queries.
type Cursor string

// Result is a page of an answer, in order.
type Result struct {
	Hits []Hit
	// Earlier and Later report whether there are hits before and after the page.
	Earlier, Later bool
}

// Hit is a document that matches.
type Hit struct {
	// Entry is what a list shows. Its Key is the document's ID.
	model.Entry
	Cursor Cursor
	// Sample is true for what came with the program.
	Sample bool
	// Added is when it came into the library.
	Added time.Time
	// Follows is the ID of the version that stood at its place before, "" for none.
	Follows string
	// Others are the places besides that of Name where the same bytes were found, in the
	// order they were, with the line of a file ("/a/b.jsonl:7"): MaxOthers at most. Places is
	// how many there are in all; 0 where that is not known.
	Others []string
	Places int
	// State is what the analyst of the scope has decided about it.
	State triage.State
	// Reasons say in plain words what gives it its priority, the weightiest first; only
	// an answer in that order has them.
	Reasons []string
	// Snippet is empty where none was asked for, or the query has no words.
	Snippet Snippet
}

// MaxOthers is how many other places a Hit names.
const MaxOthers = 8

// Snippet is the sentence that shows why a document matches: the one with the most
// different words of the query among its first ones.
type Snippet struct {
	// Text is the sentence on one line; Lit are the places of the words in it.
	Text string
	Lit  []model.Span
	// Span is where the sentence stands in the document's text, First where its first
	// word of the query does; Paragraph and Sentence are 0 outside the body.
	Span, First         model.Span
	Paragraph, Sentence int
}

// Total is a number of documents.
type Total struct {
	N int
	// AtLeast says that counting stopped there.
	AtLeast bool
}

// MaxTotal is where counting stops.
const MaxTotal = 10_000

// Facet is a property by which an answer is counted and narrowed.
type Facet uint8

const (
	Actors Facet = iota
	Kinds
	Sources
	Tags
	Months
	Facets int = iota // how many there are
)

// Counts are how often the values of a facet occur, most frequent first; months
// newest first.
type Counts struct {
	Values []Count
	// Of is how many documents were looked at: the newest that match, at most MaxFaceted.
	Of int
	// Partial says that there are more than Of.
	Partial bool
}

// MaxFaceted is how many documents facets are counted over.
const MaxFaceted = 5000

// Count is one value of a facet and the number of documents that have it.
type Count struct {
	Value string
	N     int
}

// Sentence is one sentence of a document with hits in it.
type Sentence struct {
	// ID, Title, Source and Published are those of the document; Key opens it.
	Key, ID, Title, Source, Published string
	// Text is the sentence on one line, Lit are the hits in it.
	Text string
	Lit  []model.Span
	// Span is where it stands in the document's text.
	Span                model.Span
	Paragraph, Sentence int
	In                  model.Region
}

// View is a query that an analyst has given a name.
type View struct {
	Name  string
	Query string // as typed
}
