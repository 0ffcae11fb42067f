package linear

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"brief/model"
	"brief/model/doubt"
	"brief/model/export"
	"brief/tui/list"
)

// item is a key point, an actor or a statistic: a line for the list, more lines
// for who asks, and where it stands.
type item struct {
	line   string
	more   func() []string // its first line does not presume the other one
	label  string          // how hits are called after it
	places []model.Span    // what next-hit walks, in the order of the text
	minor  bool            // not in the list
	quote  func() string   // as it is to be copied
}

// items are those of the focus.
func (s *session) items(b *model.Briefing, of focus) []item {
	switch of {
	case onPoints:
		return s.pointItems(b)
	case onActors:
		return s.actorItems(b)
	case onStatistics:
		return s.statisticItems(b)
	}
	return nil
}

// items that are listed, and the others.
func split(all []item) (listed, minor int) {
	for _, it := range all {
		if it.minor {
			minor++
		}
	}
	return len(all) - minor, minor
}

// list lists the items of a kind that hold every word of filter.
func (s *session) listItems(of focus, filter string) {
	b := s.briefing()
	if b == nil {
		return
	}
	s.focus = of
	s.art.chosen[of] = 0
	if of == onPoints {
		s.points(b)
		return
	}
	all := s.items(b, of)
	listed, _ := split(all)
	if filter == "" {
		s.out.say(count(listed, of.one()), ".")
		s.lines(all)
		s.rest(all, "of little weight")
		s.dates(b, of)
		return
	}
	s.filtered(all, of, filter)
}

// lines lists the items that are not minor.
func (s *session) lines(all []item) {
	for i, it := range all {
		if !it.minor {
			s.out.say(strconv.Itoa(i+1), " ", it.line)
		}
	}
}

// rest says which numbers tell what is not listed.
func (s *session) rest(all []item, what string) {
	listed, minor := split(all)
	switch minor {
	case 0:
	case 1:
		s.out.say(fmt.Sprintf("1 more, %s: %d", what, len(all)))
	default:
		s.out.say(fmt.Sprintf("%d more, %s: %d to %d", minor, what, listed+1, len(all)))
	}
}

func (s *session) filtered(all []item, of focus, filter string) {
	shown := 0
	for i, it := range all {
		if list.Match(filter, it.line+" "+strings.Join(it.more(), " ")) {
			shown++
			s.out.say(strconv.Itoa(i+1), " ", it.line)
		}
	}
	if shown == 0 {
		s.out.say("No ", of.one(), " holds ", quoted(filter), ". To search the text: body, then find.")
	}
}

// points lists the key points.
func (s *session) points(b *model.Briefing) {
	switch {
	case len(b.KeyPoints) == 0:
		s.out.say("No key points.")
	case b.KeyPoints[0].Given:
		s.out.say(count(len(b.KeyPoints), "key point"), ":")
	default:
		s.out.say(count(len(b.KeyPoints), "key point"), ", selected from the body as the author gave none:")
	}
	all := s.items(b, onPoints)
	s.lines(all)
	s.rest(all, "suggested from the body")
}

// given lists the author's key points while nothing has been found out yet.
func (s *session) given() {
	spans := s.art.doc.KeyPoints()
	if len(spans) == 0 {
		return
	}
	s.out.say(count(len(spans), "key point"), ":")
	for i, span := range spans {
		s.out.say(strconv.Itoa(i+1), " ", s.pointLine(i, flat(span.In(s.art.doc.Text))))
	}
}

// pointLine is the text of key point i, unless that was said as the title.
func (s *session) pointLine(i int, words string) string {
	if title := s.art.doc.Title; title.Derived && i == 0 && words == flat(title.Text) {
		return "is the title."
	}
	return words
}

func (s *session) pointItems(b *model.Briefing) []item {
	var out []item
	for i, k := range slices.Concat(b.KeyPoints, b.Suggested) {
		it := item{label: fmt.Sprintf("key point %d", i+1), minor: i >= len(b.KeyPoints)}
		words := flat(k.Span.In(b.Document.Text))
		it.line = s.pointLine(i, words)
		doubts := unsupported(k, b.Document)
		if len(doubts) > 0 {
			it.line = ended(it.line) + " " + strings.Join(doubts, " ")
		}
		it.more = func() []string { return slices.Concat([]string{ended(words)}, doubts, s.evidence(k)) }
		it.places = evidencePlaces(k)
		it.quote = func() string { return export.QuotePoint(b.Document, k) }
		out = append(out, it)
	}
	return out
}

func unsupported(k model.KeyPoint, d *model.Document) []string {
	var out []string
	for _, u := range k.Unsupported {
		out = append(out, "Doubt: "+ended(doubt.Unsupported(u, d)))
	}
	return out
}

// shownEvidence is how many supporting sentences are said.
const shownEvidence = 2

// evidence says the sentences that support a key point most.
func (s *session) evidence(k model.KeyPoint) []string {
	if !k.Given {
		if p := s.art.placeOf(k.Span.Start); p.paragraph > 0 {
			return []string{"It stands in the body at " + p.String() + "."}
		}
	}
	if len(k.Evidence) == 0 {
		return []string{"Nothing in the body supports it."}
	}
	shown := slices.Clone(k.Evidence[:min(len(k.Evidence), shownEvidence)])
	slices.SortFunc(shown, func(a, b model.Evidence) int { return a.Span.Compare(b.Span) })
	out := []string{"Supported by:"}
	for _, e := range shown {
		out = append(out, fmt.Sprintf("%d.%d %s", e.Paragraph, e.Sentence, s.linked(e.Span)))
	}
	return out
}

func evidencePlaces(k model.KeyPoint) []model.Span {
	if !k.Given {
		return []model.Span{k.Span}
	}
	var out []model.Span
	for _, e := range k.Evidence {
		out = append(out, e.Span)
	}
	slices.SortFunc(out, model.Span.Compare)
	return out
}

func (s *session) actorItems(b *model.Briefing) []item {
	var listed, minor []item
	for _, a := range b.Actors {
		it := item{label: flat(a.Name), line: export.Named(a) + ", " + string(a.Kind), minor: a.Salience < lowSalience}
		if len(a.Roles) > 0 {
			it.line += ", " + flat(a.Roles[0])
		}
		it.line += ", " + namingOf(a).short()
		it.more = func() []string { return actorDetails(a, b.Document) }
		for _, m := range a.Mentions {
			it.places = append(it.places, m.Span)
		}
		it.quote = func() string { return export.QuoteActor(b.Document, a, s.sentenceAround(it.places)) }
		if it.minor {
			minor = append(minor, it)
		} else {
			listed = append(listed, it)
		}
	}
	return append(listed, minor...)
}

func plural(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}

func actorDetails(a model.Actor, d *model.Document) []string {
	out := []string{export.Named(a) + ", " + string(a.Kind) + ", " + namingOf(a).String() + "."}
	for _, part := range []struct {
		lead  string
		words []string
	}{{"Also called ", aliases(a)}, {"Described as ", a.Roles}, {"What the text has it do: ", a.Acts}} {
		if len(part.words) > 0 {
			out = append(out, part.lead+flat(strings.Join(part.words, "; "))+".")
		}
	}
	if in := paragraphs(a, d); len(in) > 0 {
		out = append(out, "In "+plural(len(in), "paragraph")+" "+series(in)+".")
	}
	return out
}

// aliases are the other names, each with why it is one.
func aliases(a model.Actor) []string {
	out := slices.Clone(a.Aliases)
	for i := range out[:min(len(out), len(a.Reasons))] {
		if a.Reasons[i] != "" {
			out[i] += " (" + string(a.Reasons[i]) + ")"
		}
	}
	return out
}

// paragraphs are the numbers of those that name a.
func paragraphs(a model.Actor, d *model.Document) []int {
	var out []int
	last := 0
	for _, m := range a.Mentions {
		if n := d.ParagraphAt(m.Span.Start) + 1; n > last {
			out, last = append(out, n), n
		}
	}
	return out
}

func (s *session) statisticItems(b *model.Briefing) []item {
	var listed, minor []item
	for _, t := range b.Statistics {
		it := item{label: flat(t.Span.In(b.Document.Text)), places: []model.Span{t.Span}, minor: t.Salience < lowSalience}
		it.line = export.Stated(b.Document, t)
		if t.Change == model.ChangeUp || t.Change == model.ChangeDown {
			it.line += ", " + string(t.Change)
		}
		for _, part := range []string{t.About(), t.Period, voucher(t)} {
			if part != "" {
				it.line += "; " + flat(part)
			}
		}
		line, where := it.line, s.where(b, t.Span, t.In)
		it.more = func() []string { return s.figureDetails(line, where, t.Span) }
		it.line = line + "; " + where
		it.quote = func() string { return export.QuoteStatistic(b.Document, t, s.sentenceAround(it.places)) }
		if it.minor {
			minor = append(minor, it)
		} else {
			listed = append(listed, it)
		}
	}
	return append(listed, minor...)
}

// figureDetails are a figure's line and what stands around it.
func (s *session) figureDetails(line, where string, span model.Span) []string {
	if p := s.art.placeOf(span.Start); p.sentence > 0 {
		return []string{ended(line), where + " " + s.sentence(p)}
	}
	return []string{ended(line), s.outside(span)}
}

// where says where a span stands, as users cite it.
func (s *session) where(b *model.Briefing, span model.Span, in model.Region) string {
	switch in {
	case model.InTitle:
		return "title"
	case model.InKeyPoint:
		for i, k := range b.KeyPoints {
			if k.Span.Contains(span) {
				return fmt.Sprintf("key point %d", i+1)
			}
		}
		return "key points"
	}
	if p := s.art.placeOf(span.Start); p.paragraph > 0 {
		return p.String()
	}
	return ""
}

// sentence is the text at a place.
func (s *session) sentence(p place) string {
	all := s.art.sentences(p.paragraph)
	return s.linked(all[p.sentence-1].Span)
}

// dates says the dates that the text names, below the statistics.
func (s *session) dates(b *model.Briefing, of focus) {
	if of != onStatistics || len(b.Dates) == 0 {
		return
	}
	var parts []string
	seen := map[string]bool{}
	for _, d := range b.Dates {
		if seen[d.Date] {
			continue
		}
		seen[d.Date] = true
		words := flat(d.Span.In(b.Document.Text))
		if d.Yearless() {
			words += ", no year"
		}
		parts = append(parts, strings.TrimSuffix(words+", "+s.where(b, d.Span, d.In), ", "))
	}
	s.out.say("Dates named: ", strings.Join(parts, "; "), ".")
}

// tellItem says all about item n of the focus and makes its places the hits.
func (s *session) tellItem(n int) {
	b := s.briefing()
	if b == nil {
		return
	}
	all := s.items(b, s.focus)
	if n < 1 || n > len(all) {
		s.out.say(fmt.Sprintf("No %s %d: there %s.", s.focus.one(), n, are(len(all), s.focus.one())))
		return
	}
	it := all[n-1]
	s.art.chosen[s.focus] = n
	for i, line := range it.more() {
		if i == 0 {
			line = strconv.Itoa(n) + " " + line
		}
		s.out.say(line)
	}
	s.art.hits = hits{label: it.label, spans: it.places, at: -1}
}

// moveItem goes by items on and says the item.
func (s *session) moveItem(by int) {
	b := s.briefing()
	if b == nil {
		return
	}
	all := s.items(b, s.focus)
	to := max(1, min(s.art.chosen[s.focus]+by, len(all)))
	switch {
	case len(all) == 0:
		s.out.say("No ", s.focus.many(), ".")
	case to == s.art.chosen[s.focus] && by > 0:
		s.out.say("This is the last ", s.focus.one(), ".")
	case to == s.art.chosen[s.focus]:
		s.out.say("This is the first ", s.focus.one(), ".")
	default:
		s.tellItem(to)
	}
}
