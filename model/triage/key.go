package triage

import (
	"errors"
	"fmt"
	"strings"

	"brief/model/term"
)

// Key names one thing that is decided about a document or, where the document is "",
// about the collection. The value "" means that nothing is.
type Key string

const (
	// Read, Star and Done have the value Yes.
	Read Key = "read"
	Star Key = "star"
	Done Key = "done"
	// Later is when a document comes back: a time as Moment writes it.
	Later Key = "later"
	// Note is a text of the analyst's.
	Note Key = "note"
	// Priority is High or Low.
	Priority Key = "priority"
)

// Values of marks.
const (
	Yes  = "yes"
	High = "high"
	Low  = "low"
)

// MaxValue is how long a value may be, in bytes.
const MaxValue = 1 << 20

// What the names of other keys begin with. What follows says which one.
const (
	tagKey        = "tag:"
	correctionKey = "fix:"
	clippingKey   = "clip:"
	watchKey      = "watch:"
)

// Tag is the key of a tag; its value is the tag as it is written. Tags that differ in
// case or accents alone are one.
func Tag(name string) Key { return Key(tagKey + term.Key(name)) }

// IsTag reports whether k is the key of a tag.
func (k Key) IsTag() bool { return strings.HasPrefix(string(k), tagKey) }

// Correction is the key of a correction of what was extracted. What says of what: it
// holds no more than mention text and occurrence, so that it outlives the spans.
func Correction(what string) Key { return Key(correctionKey + what) }

// Correction returns what k corrects; ok is false where it is no correction.
func (k Key) Correction() (what string, ok bool) { return strings.CutPrefix(string(k), correctionKey) }

// Clipping is the key of one clipping of a case file; its document is the one that it
// was clipped from.
func Clipping(file, id string) Key { return Key(clippingKey + id + ":" + file) }

// Clipping returns the case file and the id of a clipping; ok is false where k is none.
func (k Key) Clipping() (file, id string, ok bool) {
	rest, ok := strings.CutPrefix(string(k), clippingKey)
	if !ok {
		return "", "", false
	}
	id, file, ok = strings.Cut(rest, ":")
	return file, id, ok
}

// Watch is the key of something that is watched: a "word", an "actor" or a "folder". It
// belongs to no document.
func Watch(kind, what string) Key { return Key(watchKey + kind + ":" + what) }

// Watch returns what is watched; ok is false where k is no such key.
func (k Key) Watch() (kind, what string, ok bool) {
	rest, ok := strings.CutPrefix(string(k), watchKey)
	if !ok {
		return "", "", false
	}
	return strings.Cut(rest, ":")
}

// Prefixes of keys, to ask for all marks of a sort.
func Tags() Key        { return tagKey }
func Corrections() Key { return correctionKey }
func Clippings() Key   { return clippingKey }
func Watches() Key     { return watchKey }

// Check says what is wrong with a value under a key, nil where nothing is.
func (k Key) Check(value string) error {
	switch {
	case k == "":
		return errors.New("a decision says of nothing what it is")
	case value == "":
		return nil
	case len(value) > MaxValue:
		return fmt.Errorf("%s: %d bytes are more than the %d that can be kept", k, len(value), MaxValue)
	case k == Read || k == Star || k == Done:
		return k.oneOf(value, Yes)
	case k == Priority:
		return k.oneOf(value, High, Low)
	case k == Later:
		if t, err := ParseMoment(value); err != nil || Moment(t) != value {
			return fmt.Errorf("%s: %q is no time as Moment writes it", k, value)
		}
	case k.IsTag() && Tag(value) != k:
		return fmt.Errorf("%s: %q is another tag", k, value)
	}
	return nil
}

func (k Key) oneOf(value string, allowed ...string) error {
	for _, a := range allowed {
		if value == a {
			return nil
		}
	}
	return fmt.Errorf("%s: %q is not %s", k, value, strings.Join(allowed, " or "))
}
