package linear

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"brief/model/safe"
	"brief/model/triage"
	"brief/tui/key"
)

// Triaged is what a Library can do besides where decisions about its documents are kept;
// that of package tui will do.
type Triaged interface {
	// Mark keeps a decision. Its error is a *triage.Conflict where somebody has decided
	// otherwise since it was seen.
	Mark(ctx context.Context, verb string, changes []triage.Change) (triage.Entry, error)
	// States returns what was decided about documents, in the order of their IDs.
	States(ctx context.Context, ids []string) ([]triage.State, error)
	// Marks returns the marks whose keys begin with prefix.
	Marks(ctx context.Context, prefix triage.Key) ([]triage.Mark, error)
	// Undo takes an entry of the journal back, Redo repeats it; 0 is the one that is next.
	Undo(ctx context.Context, seq int64) (triage.Entry, error)
	Redo(ctx context.Context, seq int64) (triage.Entry, error)
	// Next returns the entries that are taken back or repeated next; Seq is 0 for none.
	Next(ctx context.Context) (undo, redo triage.Entry, err error)
	// Journal returns the entries before the one of a number (0: from the end), newest
	// first, at most n.
	Journal(ctx context.Context, before int64, n int) ([]triage.Entry, error)
}

// decide carries out what decides about the open document, or takes a decision back.
func (s *session) decide(a key.Action, words string) bool {
	switch a {
	case key.Read, key.Star, key.Done, key.Later, key.Tag, key.Note, key.Priority, key.Undo, key.Redo, key.Journal, key.Clip, key.Case:
	case key.NextUnread, key.PreviousUnread:
		s.unread(a)
		return true
	default:
		return false
	}
	switch {
	case s.triage == nil:
		s.out.say("Nothing is kept here: these documents are not in a library.")
	case a == key.Undo || a == key.Redo:
		s.undo(a == key.Redo, words)
	case a == key.Journal:
		s.journal(words)
	case a == key.Case:
		s.cases(words)
	case !s.reading():
	case a == key.Clip:
		s.clip(words)
	default:
		s.decideAbout(a, words)
	}
	return true
}

// decideAbout decides about the open document.
func (s *session) decideAbout(a key.Action, words string) {
	states, err := s.triage.States(s.ctx, []string{s.art.doc.ID})
	if err != nil || len(states) != 1 {
		s.out.say("The library cannot be asked: ", safe.Error(err))
		return
	}
	now := states[0]
	switch a {
	case key.Read:
		s.toggle(now, triage.Read, "read", "unread")
	case key.Star:
		s.toggle(now, triage.Star, "star", "unstar")
	case key.Done:
		s.toggle(now, triage.Done, "done", "not done")
	case key.Later:
		s.putOff(now, words)
	case key.Tag:
		s.tag(now, words)
	case key.Note:
		s.note(now, words)
	case key.Priority:
		s.prioritize(now, words)
	}
}

// set keeps a mark of the open document and says what has become of it.
func (s *session) set(verb string, was triage.State, k triage.Key, value string) {
	before := was.Value(k)
	if before == value {
		s.out.say("That is so already: ", verb, ".")
		return
	}
	_, err := s.triage.Mark(s.ctx, verb, []triage.Change{{ID: s.art.doc.ID, Key: k, Before: before, After: value}})
	conflict := (*triage.Conflict)(nil)
	switch {
	case errors.As(err, &conflict):
		s.out.say("Not kept: it was changed in another window, and is now ", quoted(safe.Line(conflict.Now)), ". Decide again.")
	case err != nil:
		s.out.say("Not kept: ", safe.Error(err))
	default:
		s.out.say(sentence(verb), ". undo takes it back.")
	}
}

// sentence begins with a capital.
func sentence(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func (s *session) toggle(now triage.State, k triage.Key, on, off string) {
	if now.Value(k) == "" {
		s.set(on, now, k, triage.Yes)
		return
	}
	s.set(off, now, k, "")
}

func (s *session) putOff(now triage.State, words string) {
	if words == "" {
		if now.Later.IsZero() {
			s.out.say("Say until when: later tomorrow, 3d, 1w, monday or 2026-12-01.")
			return
		}
		s.set("not later", now, triage.Later, "")
		return
	}
	at, err := triage.ParseWhen(words, s.opt.now())
	if err != nil {
		s.out.say(sentence(err.Error()), ".")
		return
	}
	s.set("later, until "+at.Format("Mon 2006-01-02 15:04"), now, triage.Later, triage.Moment(at))
}

func (s *session) tag(now triage.State, words string) {
	name, off := strings.CutPrefix(words, "-")
	name = strings.TrimPrefix(strings.Join(strings.Fields(name), " "), "#")
	k := triage.Tag(name)
	switch {
	case name == "" && len(now.Tags) == 0:
		s.out.say("No tags: tag NAME puts one on, tag -NAME takes it off.")
	case name == "":
		s.out.say("Tags: ", safe.Line(strings.Join(now.Tags, ", ")), ". tag -NAME takes one off.")
	case off || now.Value(k) != "":
		s.set("untag "+name, now, k, "")
	default:
		s.set("tag "+name, now, k, name)
	}
}

func (s *session) note(now triage.State, words string) {
	switch {
	case words == "" && now.Note == "":
		s.out.say("No note: note TEXT writes one, note - takes it away.")
	case words == "":
		s.out.say("Note: ", safe.Line(now.Note))
	case words == "-":
		s.set("note removed", now, triage.Note, "")
	default:
		s.set("note", now, triage.Note, words)
	}
}

func (s *session) prioritize(now triage.State, words string) {
	switch words {
	case triage.High, triage.Low:
		s.set(words+" priority", now, triage.Priority, words)
	case "normal":
		s.set("normal priority", now, triage.Priority, "")
	default:
		s.out.say("Say which: priority high, normal or low.")
	}
}

// undo takes back the last decision, or the one of a number of the journal; or repeats it.
func (s *session) undo(redo bool, words string) {
	act, verb := s.triage.Undo, "undo"
	if redo {
		act, verb = s.triage.Redo, "redo"
	}
	seq := int64(0)
	if words != "" {
		n, err := strconv.ParseInt(words, 10, 64)
		if err != nil || n < 1 {
			s.out.say(verb, " takes a number of the journal, not ", quoted(words), ".")
			return
		}
		seq = n
	} else {
		next, again, err := s.triage.Next(s.ctx)
		if redo {
			next = again
		}
		switch {
		case err != nil:
			s.out.say("The journal cannot be read: ", safe.Error(err))
			return
		case next.Seq == 0:
			s.out.say("There is nothing to ", verb, ".")
			return
		}
		seq = next.Seq
	}
	e, err := act(s.ctx, seq)
	if err != nil {
		s.out.say("Not done: ", safe.Error(err))
		return
	}
	left := ""
	if e.Left > 0 {
		left = fmt.Sprintf(" %s left, decided otherwise since.", count(e.Left, "mark"))
	}
	s.out.say(sentence(verb), ": ", toldEntry(e), ".", left)
	s.recorrect()
}

// journaled is how many decisions are told at a time.
const journaled = 10

// journal tells the last decisions, or those before the one of a number.
func (s *session) journal(words string) {
	before := int64(0)
	if words != "" {
		n, err := strconv.ParseInt(words, 10, 64)
		if err != nil || n < 1 {
			s.out.say("journal takes the number of a decision, to tell those before it.")
			return
		}
		before = n
	}
	entries, err := s.triage.Journal(s.ctx, before, journaled)
	switch {
	case err != nil:
		s.out.say("The journal cannot be read: ", safe.Error(err))
		return
	case len(entries) == 0:
		s.out.say("No decisions.")
		return
	}
	for _, e := range entries {
		line := fmt.Sprintf("%d %s, %s", e.Seq, toldEntry(e), e.At.In(s.opt.now().Location()).Format("2006-01-02 15:04"))
		switch {
		case e.Of != 0 && e.Again:
			line += ", repeated"
		case e.Of != 0:
			line += fmt.Sprintf(", undo of %d", e.Of)
		case e.TakenBack:
			line += ", taken back"
		}
		s.out.say(line)
	}
	s.out.say("undo NUMBER takes one back.")
	if len(entries) == journaled {
		s.out.say(fmt.Sprintf("journal %d tells those before.", entries[len(entries)-1].Seq))
	}
}

// toldEntry is a decision in words.
func toldEntry(e triage.Entry) string {
	what := safe.Line(e.Verb)
	switch {
	case e.N == 1 && e.Title != "":
		return what + ", " + quoted(safe.Line(e.Title))
	case e.N > 0:
		return what + ", " + count(e.N, "document")
	}
	return what
}

// unread opens the next document about which nothing is decided, or the one before.
func (s *session) unread(a key.Action) {
	by, at := 1, -1
	if a == key.PreviousUnread {
		by = -1
	}
	if s.art != nil {
		at = s.art.row
	}
	s.awaitDocuments(func([]row) bool { return false })
	rows, _ := s.docs.get()
	for at = firstReadable(rows, at+by, by); at >= 0; at = firstReadable(rows, at+by, by) {
		if !s.rests(rows[at].ID) {
			s.open(at)
			return
		}
	}
	if by > 0 {
		s.out.say("No unread document after this one.")
	} else {
		s.out.say("No unread document before this one.")
	}
}

// rests reports whether nothing is to be done about a document.
func (s *session) rests(id string) bool {
	if s.triage == nil {
		return false
	}
	states, err := s.triage.States(s.ctx, []string{id})
	return err == nil && len(states) == 1 && (states[0].Read || states[0].Done || states[0].Waits(s.opt.now()))
}

// now is the present.
func (o Options) now() time.Time {
	if o.Now == nil {
		return time.Now()
	}
	return o.Now()
}

// leftRead marks the open document read: its end was told, and one goes on.
func (s *session) leftRead() {
	if s.triage == nil || s.art == nil {
		return
	}
	states, err := s.triage.States(s.ctx, []string{s.art.doc.ID})
	if err != nil || len(states) != 1 || states[0].Read {
		return
	}
	c := triage.Change{ID: s.art.doc.ID, Key: triage.Read, After: triage.Yes}
	if _, err := s.triage.Mark(s.ctx, "read", []triage.Change{c}); err != nil {
		s.out.say("Not marked read: ", safe.Error(err))
	}
}
