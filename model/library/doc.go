// Package library is what a collection of briefings does, whatever stores it: it
// takes documents in, makes their briefings again with better rules, and finds
// sentences.
//
// Add and Reindex are the two ways in; Walk goes through all answers to a query, and
// Sentences through them sentence by sentence. Engine is what stores and searches: package sqlite is the
// embedded one, package enginetest holds the suite that each must pass, and the
// slow engine it is compared with.
//
// Guarantees. What Add reports as added is on the disk. Adding is safe to interrupt
// and to repeat: a document is its bytes, and is there once.
//
// Not here: how bytes become a briefing (package ingest), the language of queries
// and the shape of answers (package query).
package library
