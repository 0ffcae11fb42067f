package triage

import (
	"slices"
	"strings"
	"time"
)

// With is s after a mark has been set, or taken off where value is "". Keys that no State
// shows change nothing.
func (s State) With(k Key, value string) State {
	switch {
	case k == Read:
		s.Read = value != ""
	case k == Star:
		s.Starred = value != ""
	case k == Done:
		s.Done = value != ""
	case k == Later:
		s.Later = time.Time{}
	case k == Note:
		s.Note = ""
	case k == Priority:
		s.Priority = ""
	case k.IsTag():
		s.Tags = slices.DeleteFunc(slices.Clone(s.Tags), func(t string) bool { return Tag(t) == k })
	default:
		s.Corrections = slices.DeleteFunc(slices.Clone(s.Corrections), func(m Mark) bool { return m.Key == k })
	}
	if value == "" {
		return s
	}
	s.set(Mark{Key: k, Value: value})
	slices.SortFunc(s.Tags, func(a, b string) int { return strings.Compare(string(Tag(a)), string(Tag(b))) })
	slices.SortFunc(s.Corrections, func(a, b Mark) int { return strings.Compare(string(a.Key), string(b.Key)) })
	return s
}

// Value is that of a mark, "" where it is not set.
func (s State) Value(k Key) string {
	yes := func(is bool) string {
		if is {
			return Yes
		}
		return ""
	}
	switch {
	case k == Read:
		return yes(s.Read)
	case k == Star:
		return yes(s.Starred)
	case k == Done:
		return yes(s.Done)
	case k == Later && !s.Later.IsZero():
		return Moment(s.Later)
	case k == Note:
		return s.Note
	case k == Priority:
		return s.Priority
	case k.IsTag():
		if i := slices.IndexFunc(s.Tags, func(t string) bool { return Tag(t) == k }); i >= 0 {
			return s.Tags[i]
		}
	default:
		if i := slices.IndexFunc(s.Corrections, func(m Mark) bool { return m.Key == k }); i >= 0 {
			return s.Corrections[i].Value
		}
	}
	return ""
}
