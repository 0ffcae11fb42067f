// Package triage is what analysts decide about documents: the words for it, and what
// it means to take a decision back.
//
// Everything that an analyst decides is a mark: a value under a Key, of a document or of
// the collection as a whole. Reading and starring are marks, and so are tags, notes,
// corrections of what was extracted, clippings and watched words. A Decision sets marks,
// in one step, and becomes an Entry of the analyst's journal; what is set is therefore
// always the sum of the journal, but for what a new version of a document begins with,
// and every entry can be taken back by another one.
// State is what the marks of a document mean.
//
// # Taking back
//
// An entry of the journal either does something or takes back or repeats what another
// one did: it never takes back an undo. Undo takes back the newest entry that stands,
// Redo repeats the one that was taken back last, as long as nothing new was decided
// since; any entry can be taken back by its number at any time.
//
// A mark that is no longer what an entry has made it is left as it is when the entry is
// taken back, and is reported: the later decision is somebody's too. So two windows on
// one library never lose a decision of the other. For the same reason a Change says
// what the analyst saw before: where that is no longer so, and is not what is wanted
// either, the whole decision is refused with a Conflict.
//
// # Not here
//
// Where marks are kept (library.Engine), and how a document's marks are shown.
package triage
