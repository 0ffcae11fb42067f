package triage

import (
	"slices"
	"strings"
	"time"
)

// Mark is a value under a key.
type Mark struct {
	// ID is the document, "" for the collection.
	ID    string
	Key   Key
	Value string
}

// State is what an analyst has decided about one document. The zero State is that of
// a document that nobody has looked at. It is read-only once made.
type State struct {
	Read, Starred, Done bool
	// Later is when the document comes back, zero where it was not put off.
	Later time.Time
	// Tags are the analyst's, as written, ordered by their keys.
	Tags []string
	Note string
	// Priority is High, Low or "".
	Priority string
	// Corrections are the marks of corrections, ordered by their keys.
	Corrections []Mark
}

// Of returns what the marks of one document mean, in whatever order they are.
func Of(marks []Mark) State {
	var s State
	marks = slices.SortedFunc(slices.Values(marks), func(a, b Mark) int { return strings.Compare(string(a.Key), string(b.Key)) })
	for _, m := range marks {
		s.set(m)
	}
	return s
}

func (s *State) set(m Mark) {
	switch {
	case m.Value == "":
	case m.Key == Read:
		s.Read = true
	case m.Key == Star:
		s.Starred = true
	case m.Key == Done:
		s.Done = true
	case m.Key == Later:
		s.Later, _ = ParseMoment(m.Value)
	case m.Key == Note:
		s.Note = m.Value
	case m.Key == Priority:
		s.Priority = m.Value
	case m.Key.IsTag():
		s.Tags = append(s.Tags, m.Value)
	default:
		if _, ok := m.Key.Correction(); ok {
			s.Corrections = append(s.Corrections, m)
		}
	}
}

// Waits reports whether the document has been put off and is not back yet.
func (s State) Waits(now time.Time) bool { return s.Later.After(now) }

// Moment writes a time as the value of a mark, to the second.
func Moment(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// ParseMoment reads what Moment has written.
func ParseMoment(s string) (time.Time, error) { return time.Parse(time.RFC3339, s) }
