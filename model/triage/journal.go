package triage

import (
	"fmt"
	"time"
)

// Change sets one mark.
type Change struct {
	// ID is the document, "" for the collection.
	ID  string
	Key Key
	// Before is the value that the analyst saw, After the one that is wanted; "" is
	// none.
	Before, After string
}

// Stamp says who decides, when and where.
type Stamp struct {
	Analyst string
	At      time.Time
	// Window tells apart the windows of one analyst.
	Window string
}

// Decision is what an analyst decides in one step.
type Decision struct {
	Stamp
	// Verb says what is done in a few words that the journal shows: "read", "tag urgent".
	Verb    string
	Changes []Change
}

// Entry is one step in the journal of an analyst.
type Entry struct {
	Stamp
	// Seq is its number in the library; later entries have larger ones.
	Seq  int64
	Verb string
	// N is how many documents it has changed, Marks how many marks.
	N, Marks int
	// Of is the number of the entry that this one takes back or repeats, 0 where it
	// does something of its own; Again says that it repeats.
	Of    int64
	Again bool
	// TakenBack says of an entry that does something of its own that it is not in force.
	TakenBack bool
	// Title is that of its document where it has changed one only, or of one of them.
	Title string
	// ID is that document.
	ID string
	// Kept are the changes that an undo or redo left alone, since somebody has decided
	// otherwise after the entry that it is of; at most MaxKept of them, Left is how many
	// there were. Only the calls that make an entry return them.
	Kept []Change
	Left int
}

// MaxKept is how many changes Entry.Kept names.
const MaxKept = 20

// Conflict is the error of a decision that saw something else than there is.
type Conflict struct {
	Change
	// Now is the value there is.
	Now string
}

func (c *Conflict) Error() string {
	return fmt.Sprintf("%s was changed in another window: it is %q now and was %q; look at it and decide again", c.Key, c.Now, c.Before)
}

// Apply carries out a change on a value. Ok is false where the value is neither what
// was seen nor what is wanted.
func (c Change) Apply(now string) (value string, ok bool) {
	if now != c.Before && now != c.After {
		return now, false
	}
	return c.After, true
}

// Inverse is the change that takes c back.
func (c Change) Inverse() Change {
	c.Before, c.After = c.After, c.Before
	return c
}
