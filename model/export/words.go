package export

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"brief/model"
)

// titleOf never returns "", so that a page always has a heading.
func titleOf(d *model.Document) string {
	return cmp.Or(flat(d.Title.Text), d.Name, "untitled")
}

// facts are what is known of a document as a whole.
func facts(d *model.Document) []string {
	known := []string{"undated"}
	switch d.Published.From {
	case model.PublishedStated:
		known[0] = d.Published.Date
	case model.PublishedFile:
		known[0] = d.Published.Date + " (from the file)"
	case model.PublishedAnalyst:
		known[0] = d.Published.Date + " (corrected)"
	}
	known = append(known, cmp.Or(flat(d.Source), "no source stated"))
	if len(d.Tags) > 0 {
		known = append(known, "tags: "+flat(strings.Join(d.Tags, ", ")))
	}
	if d.Name != "" {
		known = append(known, d.Name)
	}
	if d.Cleaned > 0 {
		known = append(known, plural(d.Cleaned, "place")+" cleaned of control or hidden characters")
	}
	return known
}

// unsupported says in words what the body does not have.
func unsupported(text string, u model.Unsupported) string {
	s := fmt.Sprintf("not in the body: %q (%s)", flat(u.Span.In(text)), u.Kind)
	if u.Body != "" {
		s += fmt.Sprintf("; the body has %q", flat(u.Body))
	}
	return s
}

func actorRow(b *model.Briefing, a model.Actor) []string {
	return []string{
		Named(a), string(a.Kind), counts(a), flat(strings.Join(a.Aliases, ", ")),
		flat(strings.Join(slices.Concat(a.Roles, a.Acts), "; ")), paragraphs(b.Document, a),
	}
}

// Named is the name of an actor on one line; it says where an analyst has corrected him.
func Named(a model.Actor) string {
	if a.Corrected {
		return flat(a.Name) + " (corrected)"
	}
	return flat(a.Name)
}

// Stated is a figure as the text has it, with its bound in words: "at least 41%". Where an
// analyst has corrected it that is said, with what it is.
func Stated(d *model.Document, s model.Statistic) string {
	stated := s.Bound.Words() + flat(s.Span.In(d.Text))
	switch is := flat(s.Figure()); {
	case !s.Corrected:
		return stated
	case is != stated:
		return stated + " (corrected: " + is + ")"
	}
	return stated + " (corrected)"
}

// counts are the mentions by name in key points and title, plus those in the
// body; common nouns and demonyms apart.
func counts(a model.Actor) string {
	var above, body, nominal int
	for _, m := range a.Mentions {
		switch {
		case m.Nominal && a.Kind != model.Group:
			nominal++
		case m.In == model.InBody:
			body++
		default:
			above++
		}
	}
	s := strconv.Itoa(above) + "+" + strconv.Itoa(body)
	if nominal > 0 {
		s += " (+" + strconv.Itoa(nominal) + ")"
	}
	return s
}

// paragraphs lists the paragraphs that mention a.
func paragraphs(d *model.Document, a model.Actor) string {
	var where []string
	last := -1
	for _, m := range a.Mentions {
		if at := d.ParagraphAt(m.Span.Start); at > last {
			where = append(where, ref{paragraph: at + 1}.String())
			last = at
		}
	}
	return strings.Join(where, ", ")
}

func statisticRow(b *model.Briefing, s model.Statistic) []string {
	change := string(s.Change)
	if s.Change == model.ChangeNone {
		change = ""
	}
	return []string{
		Stated(b.Document, s), change, flat(s.About()), flat(s.Period),
		source(s), where(b, s.Span, s.In),
	}
}

// source is who says so and how the text vouches for it, unless the words of the
// source say that themselves.
func source(s model.Statistic) string {
	words := flat(s.Source)
	switch standing := string(s.Standing); {
	case words == "":
		return "no source"
	case s.Standing == model.StandingNamed, s.Standing == model.StandingNone:
		return words
	case strings.Contains(strings.ToLower(words), standing):
		return words
	default:
		return words + " (" + standing + ")"
	}
}

// where says where a span stands, as users cite it.
func where(b *model.Briefing, s model.Span, in model.Region) string {
	switch in {
	case model.InTitle:
		return "title"
	case model.InKeyPoint:
		for i, k := range b.KeyPoints {
			if k.Span.Contains(s) {
				return "point " + strconv.Itoa(i+1)
			}
		}
		return "key points"
	}
	return refAt(b, s.Start).String()
}

// refAt is the sentence that holds offset, or the paragraph, or nowhere.
func refAt(b *model.Briefing, offset int) ref {
	i := sort.Search(len(b.Sentences), func(i int) bool { return b.Sentences[i].Span.End > offset })
	if i < len(b.Sentences) && b.Sentences[i].Span.Start <= offset {
		return ref{b.Sentences[i].Paragraph, b.Sentences[i].Sentence}
	}
	return ref{paragraph: b.Document.ParagraphAt(offset) + 1}
}

// String is "¶2.1", "¶2", or "" for nowhere.
func (r ref) String() string {
	switch {
	case r.paragraph == 0:
		return ""
	case r.sentence == 0:
		return "¶" + strconv.Itoa(r.paragraph)
	}
	return "¶" + r.digits()
}

// digits is "2.1".
func (r ref) digits() string { return strconv.Itoa(r.paragraph) + "." + strconv.Itoa(r.sentence) }

// refs is "¶1.1 1.2": one sign for all of them.
func refs(rs []ref) string {
	var s []string
	for _, r := range rs {
		s = append(s, r.digits())
	}
	return "¶" + strings.Join(s, " ")
}

// flat puts s on one line, with single spaces.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
