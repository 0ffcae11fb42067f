// Package priority says which documents an analyst should look at first, and why.
//
// Of is a pure function of what is known of a document without reading it. Engines use
// it to answer sort:priority; what they must know for it is in Facts.
//
// # Weights
//
// They are points, and their order is what matters. Nobody has measured them: no
// collection says what analysts opened first. They follow four rules instead, which a
// test holds:
//
//   - What the analyst is done with, or has put off, stands below all else.
//   - Then the analyst's own mark decides, whatever else is true.
//   - What the analyst has asked to be told of (watched actors and words) weighs more than
//     all that a program notices by itself. An actor weighs more than a word, which may
//     stand in a text by chance; a second one adds a third of what the first does, since
//     it makes a document that is looked at anyway a little more urgent.
//   - What is noticed (it has arrived lately, names an actor that no other document names,
//     has doubts) orders the rest. Each is bounded, so that a long document with twenty
//     doubts does not stand above one that came a minute ago for these alone.
package priority

import (
	"fmt"
	"time"
)

// Facts are what is known of a document.
type Facts struct {
	// Settled says why nothing is to be done about it now: Done, PutOff or "".
	Settled string
	// Mark is the analyst's own: "high", "low" or "".
	Mark string
	// Actors and Words are those watched that it names or has, as they are called.
	Actors, Words []string
	// Unseen is how many of its actors no other document names; First is one of them.
	Unseen int
	First  string
	Doubts int
	// Added is when it arrived, zero where that is not known.
	Added time.Time
}

// Values of Facts.Settled, which are reasons too.
const (
	Done   = "done"
	PutOff = "put off"
)

// Points.
const (
	settled = 10_000
	marked  = 1000

	actor, furtherActor = 150, 50
	word, furtherWord   = 100, 33
	mostFurther         = 2 // that count

	unseen, mostUnseen = 12, 2
	doubt, mostDoubts  = 4, 5

	lastHour, lastDay, lastWeek = 36, 24, 12
)

// Of returns how urgent a document is, more for one that is, and the reasons in plain
// words, the weightiest first; when it arrived comes last, which tells documents that
// were added together from none of the others.
func Of(f Facts, now time.Time) (points int, reasons []string) {
	because := func(n int, reason string) {
		points += n
		if reason != "" {
			reasons = append(reasons, reason)
		}
	}
	if f.Settled != "" {
		because(-settled, f.Settled)
	}
	switch f.Mark {
	case "high":
		because(marked, "marked high")
	case "low":
		because(-marked, "marked low")
	}
	if n := len(f.Actors); n > 0 {
		because(actor+furtherActor*min(n-1, mostFurther), "names the watched actor"+plural(n)+" "+list(f.Actors))
	}
	if n := len(f.Words); n > 0 {
		because(word+furtherWord*min(n-1, mostFurther), "has the watched word"+plural(n)+" "+list(f.Words))
	}
	if f.Unseen > 0 {
		because(unseen*min(f.Unseen, mostUnseen), "first mention of "+first(f))
	}
	if f.Doubts > 0 {
		because(doubt*min(f.Doubts, mostDoubts), fmt.Sprintf("%d doubt%s", f.Doubts, plural(f.Doubts)))
	}
	because(fresh(f.Added, now))
	return points, reasons
}

// fresh is what it counts that a document has arrived lately. A clock that was ahead
// when it did, or has been set back since, makes it arrive in the future: up to a day is
// taken for now, of more nothing can be said.
func fresh(added, now time.Time) (points int, reason string) {
	age := now.Sub(added)
	switch {
	case added.IsZero() || age < -24*time.Hour:
		return 0, ""
	case age < 2*time.Minute:
		return lastHour, "arrived just now"
	case age < time.Hour:
		return lastHour, fmt.Sprintf("arrived %d minutes ago", age/time.Minute)
	case age < 2*time.Hour:
		return lastDay, "arrived an hour ago"
	case age < 24*time.Hour:
		return lastDay, fmt.Sprintf("arrived %d hours ago", age/time.Hour)
	case age < 48*time.Hour:
		return lastWeek, "arrived a day ago"
	case age < 7*24*time.Hour:
		return lastWeek, fmt.Sprintf("arrived %d days ago", age/(24*time.Hour))
	}
	return 0, ""
}

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}

// list names up to three: "A", "A and B", "A, B and 2 others".
func list(names []string) string {
	switch n := len(names); {
	case n == 1:
		return names[0]
	case n == 2:
		return names[0] + " and " + names[1]
	case n == 3:
		return names[0] + ", " + names[1] + " and " + names[2]
	default:
		return fmt.Sprintf("%s, %s and %d others", names[0], names[1], n-2)
	}
}

func first(f Facts) string {
	switch {
	case f.Unseen == 1:
		return f.First
	case f.Unseen == 2:
		return f.First + " and another"
	}
	return fmt.Sprintf("%s and %d others", f.First, f.Unseen-1)
}
