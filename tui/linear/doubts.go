package linear

import (
	"fmt"
	"strings"

	"brief/model/doubt"
)

// nextDoubt goes by doubts on and says what is in doubt and where.
func (s *session) nextDoubt(by int) {
	b := s.briefing()
	if b == nil {
		return
	}
	all := doubt.Of(b)
	if len(all) == 0 {
		s.out.say("No doubts: the body has every part of the key points, and every figure has a named source.")
		return
	}
	a := s.art
	at := a.doubt - 1 + by
	if a.doubt == 0 && by < 0 {
		at = by
	}
	at = (at%len(all) + len(all)) % len(all)
	a.doubt = at + 1
	now := all[at]
	s.out.say(fmt.Sprintf("%d of %d, ", at+1, len(all)), now.String(), ".")
	if now.Span.Empty() {
		return
	}
	s.mark()
	if p := a.placeOf(now.Span.Start); p.sentence > 0 {
		s.tellSentence(p)
		return
	}
	if _, words, ok := strings.Cut(s.outside(now.Span), ": "); ok {
		s.out.say(words)
	}
}
