// Package actor finds the persons, organisations, groups and places that a
// document names, merges the different forms of a name into one actor, and
// reads the roles and acts that the text gives to each.
//
// Use Extract. It is a pure function of the document and its passages: no state
// is kept between calls, and equal input gives equal output. Its work is linear
// in the length of the text.
//
// Guarantees. Every actor has a mention. Mentions are spans of the document's
// text on rune borders, in text order; those of one actor never overlap. A
// mention leaves out titles ("President"), the genitive ('s) and a leading
// "the". Actors come by falling salience; actors of equal salience in text
// order.
//
// How it works, in this order:
//
//  1. Runs of words with capitals are cut into names (spot.go, split.go). A
//     capital at the head of a sentence counts only where the word, or the rest
//     of the document, speaks for a name. Where nearly all words of a passage
//     have capitals, as in headlines, only known names are taken (recall.go).
//  2. Each distinct name collects votes for its kind: from word lists, from the
//     shape of its words (name.go) and from the words around all its mentions
//     (context.go); the kind with most votes wins (decide.go).
//  3. A tagger that has learned from annotated texts (package tagger) looks at every
//     stretch of words that may be a name, with what the rules decided among its
//     features (view.go), and has the last word on where names are and of what kind
//     (tag.go). A name is of one kind throughout a document, and one that the tagger
//     passes over in one place and takes in another is taken in both.
//  4. Names are merged: family name into full name, acronym into long form,
//     "US" into "United States" (link.go).
//  5. Demonyms ("Mexican") become nominal mentions of their country, and plural
//     common nouns ("rebels") groups, where the text has them act or comes back
//     to them (group.go).
//  6. Roles, acts and salience (role.go, act.go, salience.go).
//
// The weights are embedded and read where they lie; weights.md says what they were
// made of, how good they are and where they are weak. WithModel puts others in their
// place.
//
// Naming. An actor bears the longest form of its name in the text, a country its
// usual English name whatever the text calls it, a group the plural of its noun.
// Roles are quoted from the text. Acts are worded as verb and shortened object in
// the present tense: "rejects proposal".
//
// Limits. The rules and word lists are for English. Names of other languages
// in the Latin, Greek and Cyrillic scripts are found by their capitals; roles
// and acts are not. A text in a language that writes common nouns with a capital
// (German) yields many false names. Chinese and Arabic have no capitals: there
// only listed places and organisations, Chinese names after a title and Arabic
// names after a listed given name are found, without acts (script.go). Pronouns
// are not resolved, but for "his" and "her" before a noun that names an act. Two
// persons of one family name are told apart by their given names; a family name
// alone goes to the one named last. An act says who the text makes the subject
// of a verb; negation, condition and irony are not seen. Unknown names of one word are
// the least certain, above all organisations.
package actor
