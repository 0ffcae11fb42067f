package correct

import (
	"strconv"
	"strings"

	"brief/model"
	"brief/model/triage"
)

// Subject is what a fix corrects.
type Subject string

const (
	// Actor is the actor that has a mention, Statistic the one whose number stands
	// there, Flag the unsupported part of a key point.
	Actor     Subject = "actor"
	Statistic Subject = "statistic"
	Flag      Subject = "flag"
	// Document is the document; its fixes have no text.
	Document Subject = "document"
)

// Field is what of the subject is corrected.
type Field string

const (
	// Dismiss leaves an actor, a statistic or a flag out. Its value is triage.Yes.
	Dismiss Field = "dismiss"
	// Name is an actor's name.
	Name Field = "name"
	// Kind is an actor's kind: person, organization, group or place.
	Kind Field = "kind"
	// Merge puts an actor's mentions under another actor's name; the value is that name
	// or one of its aliases.
	Merge Field = "merge"
	// Split makes an actor of its own of the mentions that are written like this one.
	// Its value is triage.Yes.
	Split Field = "split"
	// Value is a statistic's number: "41", "-3.2", "1,204", and "41%" for one of which the
	// unit is wrong too. Unit, Measure and Source are its words.
	Value   Field = "value"
	Unit    Field = "unit"
	Measure Field = "measure"
	Source  Field = "source"
	// Change is a statistic's direction: up, down or none.
	Change Field = "change"
	// Published is the document's date: a day, a month or a year as model.Published has
	// it.
	Published Field = "published"
)

// Fix is one correction.
type Fix struct {
	Of    Subject
	Field Field
	// Text is that of a mention, on one line; Occurrence counts from 1 how often the
	// text stands in the document up to there.
	Text       string
	Occurrence int
	// Value is what is right; "" takes the fix back.
	Value string
}

// Key is where the fix is kept.
func (f Fix) Key() triage.Key {
	return triage.Correction(strings.Join([]string{string(f.Of), string(f.Field), strconv.Itoa(f.Occurrence), f.Text}, ":"))
}

// Parse reads a mark; ok is false where it holds no fix.
func Parse(m triage.Mark) (f Fix, ok bool) {
	what, ok := m.Key.Correction()
	if !ok {
		return Fix{}, false
	}
	parts := strings.SplitN(what, ":", 4)
	if len(parts) < 4 {
		return Fix{}, false
	}
	n, err := strconv.Atoi(parts[2])
	if err != nil {
		return Fix{}, false
	}
	return Fix{Of: Subject(parts[0]), Field: Field(parts[1]), Occurrence: n, Text: parts[3], Value: m.Value}, true
}

// String says what the fix does, for lists: `actor DEA: kind organization`.
func (f Fix) String() string { return f.done(true).String() }

// done is the fix as a briefing has it.
func (f Fix) done(found bool) model.Correction {
	return model.Correction{Of: string(f.Of), Field: string(f.Field), Text: f.Text, Occurrence: f.Occurrence, Value: f.Value, Lost: !found}
}

// Of what a mention is long, so much is kept: keys stay short, and two mentions that
// agree so far are told apart by their occurrence.
const maxText = 120

// At is the text of a span and which occurrence of it the span is.
func At(d *model.Document, s model.Span) (text string, occurrence int) {
	text = oneLine(d.Text[s.Start:cut(d.Text, s)])
	for at := range occurrences(d.Text, text) {
		occurrence++
		if at.Start >= s.Start {
			break
		}
	}
	return text, occurrence
}

// cut is where the part of a span that is kept ends.
func cut(s string, in model.Span) int {
	if in.Len() <= maxText {
		return in.End
	}
	end := in.Start + maxText
	for end > in.Start && s[end]&0xc0 == 0x80 {
		end--
	}
	return end
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// occurrences yields where text stands in s, a space in it being any white space.
func occurrences(s, text string) func(yield func(model.Span) bool) {
	words := strings.Fields(text)
	return func(yield func(model.Span) bool) {
		if len(words) == 0 {
			return
		}
		for from := 0; ; {
			i := strings.Index(s[from:], words[0])
			if i < 0 {
				return
			}
			at := model.Span{Start: from + i, End: from + i + len(words[0])}
			from = at.End
			if follow(s, words[1:], &at) && !yield(at) {
				return
			}
		}
	}
}

// follow reports whether words stand behind at, and takes them in.
func follow(s string, words []string, at *model.Span) bool {
	end := at.End
	for _, w := range words {
		rest := strings.TrimLeft(s[end:], " \t\n\u00a0\u202f")
		if len(rest) == len(s)-end || !strings.HasPrefix(rest, w) {
			return false
		}
		end = len(s) - len(rest) + len(w)
	}
	at.End = end
	return true
}

// Find returns where the text of a fix stands; ok is false where it does not.
func (f Fix) Find(d *model.Document) (at model.Span, ok bool) {
	n := 0
	for at := range occurrences(d.Text, f.Text) {
		if n++; n == f.Occurrence {
			return at, true
		}
	}
	return model.Span{}, false
}
