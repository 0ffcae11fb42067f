package linear

import (
	"fmt"

	"brief/model"
	"brief/tui/key"
)

// support carries out what ties key points and body together.
func (s *session) support(a key.Action) bool {
	var tell func(*model.Briefing)
	switch a {
	case key.Passages:
		tell = s.passages
	case key.Figures:
		tell = s.figures
	case key.Backed:
		tell = s.backed
	default:
		return false
	}
	if b := s.briefing(); b != nil {
		tell(b)
	}
	return true
}

// passages says the sentences that support key points, alone and in order, and makes
// them the hits.
func (s *session) passages(b *model.Briefing) {
	all := b.Passages()
	if len(all) == 0 {
		s.out.say("No sentence of the body supports a key point.")
	}
	h := hits{label: "sentences that support key points", at: -1}
	for _, p := range all {
		words := flat(p.Sentence.Span.In(b.Document.Text))
		s.out.say(fmt.Sprintf("%d.%d ", p.Sentence.Paragraph, p.Sentence.Sentence), ended(words), " ", supports(p.By), ".")
		h.spans = append(h.spans, p.Sentence.Span)
	}
	if len(h.spans) > 0 {
		s.art.hits = h
	}
	s.out.say(sentence(model.BareFiguresLine(len(b.BareFigures()))), ".")
}

// supports is "Supports key points 1 and 3".
func supports(points []int) string {
	return "Supports " + plural(len(points), "key point") + " " + series(points)
}

// figures makes the sentences with figures that no key point mentions the hits.
func (s *session) figures(b *model.Briefing) {
	spans := b.BareFigures()
	line := sentence(model.BareFiguresLine(len(spans))) + "."
	if len(spans) == 0 {
		s.out.say(line)
		return
	}
	s.art.hits = hits{label: "figures no key point mentions", spans: spans, at: -1}
	s.out.say(line, " next-hit reads them.")
}

// backed says the key points that the sentence here supports, or those of the
// paragraph.
func (s *session) backed(b *model.Briefing) {
	at := s.art.at
	if s.focus != onBody || at.paragraph == 0 {
		s.out.say("Say it in the body: a sentence there supports key points, a number says where one is supported.")
		return
	}
	what, none := "sentence", true
	if at.sentence == 0 {
		what = "paragraph"
	}
	for _, p := range b.Passages() {
		if p.Sentence.Paragraph != at.paragraph || at.sentence > 0 && p.Sentence.Sentence != at.sentence {
			continue
		}
		none = false
		for _, n := range p.By {
			k := b.KeyPoints[n-1]
			s.out.say(fmt.Sprintf("%d.%d supports key point %d: ", p.Sentence.Paragraph, p.Sentence.Sentence, n), flat(k.Span.In(b.Document.Text)))
		}
	}
	if none {
		s.out.say("This ", what, " supports no key point.")
	}
}
