// Package doubt lists what a reader should look at twice in a briefing: parts of
// key points that the body does not have, figures without a named source, and
// dates that are missing. Each comes with its reasons in words.
//
// A doubt is a fact about the text, never a verdict about the world, and nothing
// is looked up: Of reads a finished extraction and takes time in proportion to
// it. What an extractor did not find is not doubted.
package doubt

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
)

// Doubt is one thing to look at twice.
type Doubt struct {
	// Span is where it stands; the zero Span where it concerns the document.
	Span model.Span
	// Subject is what is in doubt, in the text's words, on one line: "key point
	// 4", "41%", "this document".
	Subject string
	// Reasons are short, at least one.
	Reasons []string
}

// String gives subject and reasons: "12: no source given".
func (d Doubt) String() string { return d.Subject + ": " + strings.Join(d.Reasons, "; ") }

// lowSalience is the salience below which a statistic is tucked away and not
// doubted.
const lowSalience = 0.2

// Of returns the doubts of b: those of the document, then the others in the
// order of the text.
func Of(b *model.Briefing) []Doubt {
	var out []Doubt
	if b.Document.Published.Date == "" {
		out = append(out, Doubt{Subject: "this document", Reasons: []string{"it is undated"}})
	}
	unrelated := Unrelated(b)
	if unrelated {
		out = append(out, Doubt{Subject: "the key points", Reasons: []string{NotOfThisBody}})
	}
	if n := len(b.KeyPoints); n > model.ComparedKeyPoints {
		out = append(out, Doubt{Subject: "the key points", Reasons: []string{
			fmt.Sprintf("only the first %d of %d were compared with the body", model.ComparedKeyPoints, n),
		}})
	}
	first := len(out)
	for i, k := range b.KeyPoints {
		for _, u := range k.Unsupported {
			if unrelated {
				break
			}
			out = append(out, Doubt{u.Span, fmt.Sprintf("key point %d", i+1), []string{Unsupported(u, b.Document)}})
		}
	}
	bare := yearlessIn(b)
	disagree := model.Disagreements(b)
	for i, s := range b.Statistics {
		reasons := figure(s, b, bare)
		if disagree != nil {
			reasons = append(reasons, others(b, disagree[i])...)
		}
		if len(reasons) > 0 && s.Salience >= lowSalience {
			out = append(out, Doubt{s.Span, line(s.Span.In(b.Document.Text)), reasons})
		}
	}
	slices.SortStableFunc(out[first:], func(a, b Doubt) int { return a.Span.Compare(b.Span) })
	return out
}

// NotOfThisBody is what is said of key points in place of each name that is absent.
const NotOfThisBody = "they do not seem to belong to this body"

// leastForeign is how many absent names say anything about all key points.
const leastForeign = 5

// Unrelated reports whether the author's key points do not seem to belong to the
// body: there are several, and more than half of the words in them that look like
// names are of names that the body does not have.
func Unrelated(b *model.Briefing) bool {
	names, absent, flags := 0, 0, 0
	for _, k := range b.KeyPoints {
		for _, u := range k.Unsupported {
			if u.Kind == model.UnsupportedName {
				flags++
			}
		}
	}
	if flags < leastForeign || len(b.KeyPoints) < 2 {
		return false
	}
	for _, k := range b.KeyPoints {
		if !k.Given {
			return false
		}
		names += capitals(k.Span.In(b.Document.Text), true)
		for _, u := range k.Unsupported {
			if u.Kind == model.UnsupportedName {
				absent += capitals(u.Span.In(b.Document.Text), false)
			}
		}
	}
	return 2*absent > names
}

// capitals counts the words of s that begin with a capital letter; after is true
// where the first word does not count.
func capitals(s string, after bool) int {
	n := 0
	for word := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "\"'“‘«(["))
		if unicode.IsUpper(r) && !after {
			n++
		}
		after = false
	}
	return n
}

// others says which figures give another value for the same thing.
func others(b *model.Briefing, at []int) []string {
	var out []string
	for _, i := range at {
		where := ""
		if n := b.Document.ParagraphAt(b.Statistics[i].Span.Start) + 1; n > 0 {
			where = fmt.Sprintf(" in ¶%d", n)
		}
		out = append(out, "another figure for the same: "+line(b.Statistics[i].Span.In(b.Document.Text))+where)
	}
	return out
}

// Unsupported says what of a key point the body of d does not have.
func Unsupported(u model.Unsupported, d *model.Document) string {
	s := fmt.Sprintf("%s not in the body: %s", u.Kind, line(u.Span.In(d.Text)))
	switch {
	case u.Body == "":
	case u.Kind == model.UnsupportedName:
		s += "; the body spells it " + line(u.Body)
	default:
		s += "; the body says " + line(u.Body)
	}
	return s
}

// figure says why a statistic is doubted; nil where it is not.
func figure(s model.Statistic, b *model.Briefing, bare spellings) []string {
	var out []string
	switch s.Standing {
	case model.StandingNone:
		out = append(out, "no source given")
	case model.StandingUnnamed:
		out = append(out, "source not named: "+line(s.Source))
	case model.StandingUnpublished, model.StandingConfidential:
		out = append(out, string(s.Standing)+": "+line(s.Source))
	}
	if period := undated(s, b, bare); period != "" {
		out = append(out, period)
	}
	return out
}

// undated says what date a statistic lacks; "" where it lacks none that the
// text makes one expect.
func undated(s model.Statistic, b *model.Briefing, bare spellings) string {
	switch {
	case bare.in(s.Period):
		return "no year: " + line(s.Period)
	case s.PeriodStart != "" || s.PeriodEnd != "":
		return ""
	case isSurvey(s):
		return "the poll is undated"
	case b.Document.Published.Date == "" && pointsAtNow(s.Period):
		return fmt.Sprintf("%q, but the document is undated", line(s.Period))
	}
	return ""
}

// spellings are the dates without a year as a text writes them, by length, so
// that to look for all of them in a period takes no longer the more there are.
type spellings map[int]map[string]bool

func yearlessIn(b *model.Briefing) spellings {
	all := spellings{}
	for _, d := range b.Dates {
		if !d.Yearless() {
			continue
		}
		s := d.Span.In(b.Document.Text)
		if all[len(s)] == nil {
			all[len(s)] = map[string]bool{}
		}
		all[len(s)][s] = true
	}
	return all
}

// in reports whether a period names a date without its year.
func (all spellings) in(period string) bool {
	for n, set := range all {
		for i := 0; i+n <= len(period); i++ {
			if set[period[i:i+n]] {
				return true
			}
		}
	}
	return false
}

// isSurvey reports whether a statistic is the answer to a poll.
func isSurvey(s model.Statistic) bool {
	return anyWord(s.Source+" "+s.Measure, "poll", "polls", "polling", "pollster", "survey", "surveys", "surveyed")
}

// pointsAtNow reports whether a period means a time close to that of writing.
func pointsAtNow(period string) bool {
	return anyWord(period, "now", "today", "recently", "recent", "latest", "currently", "current", "yesterday", "last", "this", "ago")
}

func anyWord(s string, words ...string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if slices.Contains(words, w) {
			return true
		}
	}
	return false
}

// line puts text on one line.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }
