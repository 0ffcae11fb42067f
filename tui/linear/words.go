package linear

import (
	"fmt"
	"strconv"
	"strings"

	"brief/model"
	"brief/model/safe"
	"brief/tui/cell"
)

// lowSalience is the salience below which an actor or a statistic is not listed.
const lowSalience = 0.2

// weighty counts what is listed.
func weighty[T any](all []T, salience func(T) float64) int {
	n := 0
	for _, v := range all {
		if salience(v) >= lowSalience {
			n++
		}
	}
	return n
}

// flat puts text on one line, with single spaces.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return cell.Count(n) + " " + noun + "s"
}

// are is "is 1 actor", "are 3 actors" or "are no actors".
func are(n int, noun string) string {
	switch n {
	case 0:
		return "are no " + noun + "s"
	case 1:
		return "is 1 " + noun
	}
	return "are " + count(n, noun)
}

// quoted is what the user has typed, fit to be shown again.
func quoted(typed string) string { return `"` + cell.Truncate(safe.Line(typed), 40) + `"` }

// ended makes text a sentence.
func ended(text string) string {
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".!?:;") {
		return text
	}
	return text + "."
}

// voucher says who vouches for a figure, and in which standing unless the words
// of the source say that themselves.
func voucher(s model.Statistic) string {
	words := flat(s.Source)
	standing := string(s.Standing)
	switch {
	case words == "" && (s.Standing == model.StandingNone || s.Standing == model.StandingNamed):
		return "no source given"
	case words == "":
		return standing + " source"
	case s.Standing == model.StandingNamed, s.Standing == model.StandingNone,
		strings.Contains(strings.ToLower(words), standing):
		return words
	}
	return standing + " source: " + words
}

// naming is how often an actor is named in key points and title, in the body, and
// meant by another word (a demonym, a common noun).
type naming struct{ above, body, meant int }

func namingOf(a model.Actor) naming {
	var n naming
	for _, m := range a.Mentions {
		switch {
		case m.Nominal && a.Kind != model.Group:
			n.meant++
		case m.In == model.InBody:
			n.body++
		default:
			n.above++
		}
	}
	return n
}

// short is for the list: "4 times".
func (n naming) short() string {
	if n.above+n.body == 0 {
		return "never by name"
	}
	return times(n.above + n.body)
}

// String says it all.
func (n naming) String() string {
	line := "named " + times(n.above+n.body)
	switch {
	case n.above+n.body == 0:
		line = "never named"
	case n.body == 0:
		line += ", in key points only"
	case n.above > 0:
		line += fmt.Sprintf(", %d of them in key points", n.above)
	}
	if n.meant > 0 {
		line += ", meant " + times(n.meant) + " by another word"
	}
	return line
}

func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return strconv.Itoa(n) + " times"
}

// series lists numbers as "1, 2 and 4".
func series(numbers []int) string {
	var b strings.Builder
	for i, n := range numbers {
		switch {
		case i > 0 && i == len(numbers)-1:
			b.WriteString(" and ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(n))
	}
	return b.String()
}
