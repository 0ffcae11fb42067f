package statistic

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/model/text"
)

// token is one piece of a passage, finer than text.Token: a compound that
// opens with a number ("three-year-old", "0-to-60-mph") is cut at its hyphens
// so that the number grammar sees its words.
type token struct {
	model.Span
	kind text.Kind
	// glued is true where nothing stands between this token and the one before.
	glued bool
	// upper is true where the token opens with a capital letter.
	upper bool
	// known is true once class was looked up.
	known bool
	class class
	// w is the token in lower case.
	w string
}

// tokenise fills s.toks with the tokens of one passage and reports whether any
// of them could open a quantity; most passages have none, and cost no more.
func (s *scanner) tokenise(in model.Span) bool {
	s.raw = text.Tokens(s.raw[:0], s.text, in)
	s.toks = s.toks[:0]
	found, done := false, in.Start
	for _, t := range s.raw {
		if t.Span.End <= done {
			continue
		}
		t.Span.Start = max(t.Span.Start, done)
		at := len(s.toks)
		switch raw := t.Span.In(s.text); {
		case t.Kind == text.Word && s.figureGlued(raw) > 0:
			done = s.splitFigure(t.Span.Start, s.figureGlued(raw), in.End)
			if done < t.Span.End {
				s.push(model.Span{Start: done, End: t.Span.End}, text.Word)
			}
		case compound(raw, t.Kind), t.Kind == text.Word && s.afterFigure() && strings.Contains(raw, "-"):
			s.split(t)
		case t.Kind == text.Number && s.leadingPoint(t.Span.Start):
			last := &s.toks[len(s.toks)-1]
			last.End, last.kind = t.Span.End, text.Number
			last.w = last.In(s.text)
			at--
		case t.Kind == text.Word && t.Span.End == in.End && endsInStop(raw):
			s.push(model.Span{Start: t.Span.Start, End: t.Span.End - 1}, t.Kind)
			s.push(model.Span{Start: t.Span.End - 1, End: t.Span.End}, text.Punct)
		default:
			s.push(t.Span, t.Kind)
		}
		for ; at < len(s.toks) && !found; at++ {
			found = opensQuantity(&s.toks[at])
		}
	}
	return found
}

// leadingPoint is true where the last token is the point of ".5", which stands
// alone but for the figure that starts at offset.
func (s *scanner) leadingPoint(offset int) bool {
	n := len(s.toks)
	return n > 0 && s.toks[n-1].w == "." && s.toks[n-1].End == offset && !s.toks[n-1].glued
}

// endsInStop is true of a word with a full stop at its end only, which closes
// the passage rather than an abbreviation ("in May.").
func endsInStop(raw string) bool {
	return len(raw) > 2 && strings.IndexByte(raw, '.') == len(raw)-1
}

// figureGlued is the length of the currency code or prefix that a figure is
// glued to ("USD34", "$US34", "sub-300"), or 0.
func (s *scanner) figureGlued(raw string) int {
	n := 0
	for n < len(raw) && n < 12 && raw[n]|0x20 >= 'a' && raw[n]|0x20 <= 'z' {
		n++
	}
	if n+1 < len(raw) && raw[n] == '-' && figureByte(raw[n+1]) && degreePrefix(strings.ToLower(raw[:n])) {
		return n
	}
	if n > 4 || n < 2 || n == len(raw) || raw[n] < '0' || raw[n] > '9' {
		return 0
	}
	if k := len(s.toks); k > 0 && s.toks[k-1].w == "$" {
		if _, ok := dollarCountry(strings.ToLower(raw[:n])); ok {
			return n
		}
	}
	if _, ok := codeCurrency(raw[:n]); !ok {
		return 0
	}
	return n
}

// splitFigure pushes a code or prefix of size bytes and the figure it is glued
// to, decimals included, and returns where the figure ends.
func (s *scanner) splitFigure(start, size, limit int) int {
	s.push(model.Span{Start: start, End: start + size}, text.Word)
	if s.text[start+size] == '-' {
		s.push(model.Span{Start: start + size, End: start + size + 1}, text.Punct)
		size++
	}
	end := start + size
	for end < limit && (figureByte(s.text[end]) || end+1 < limit && strings.IndexByte(".,", s.text[end]) >= 0 && figureByte(s.text[end+1])) {
		end++
	}
	s.push(model.Span{Start: start + size, End: end}, text.Number)
	return end
}

func figureByte(b byte) bool { return b >= '0' && b <= '9' }

// afterFigure is true where the last tokens are a number and a hyphen that
// touches it: what follows is part of the same compound.
func (s *scanner) afterFigure() bool {
	n := len(s.toks)
	return n > 1 && s.toks[n-1].w == "-" && s.toks[n-1].glued && s.toks[n-2].kind == text.Number
}

// opensQuantity is true of digits and of words that may be a number.
func opensQuantity(t *token) bool {
	if t.kind == text.Number {
		return true
	}
	return t.kind != text.Punct && numeric(t.w)
}

// push appends one token, lower-cased.
func (s *scanner) push(sp model.Span, kind text.Kind) {
	raw := sp.In(s.text)
	t := token{Span: sp, kind: kind, w: raw}
	if n := len(s.toks); n > 0 {
		t.glued = s.toks[n-1].End == sp.Start
	}
	if kind == text.Word {
		r, _ := utf8.DecodeRuneInString(raw)
		t.w = strings.ToLower(raw)
		t.upper = unicode.IsUpper(r) || len(raw) > 2 && t.w[1:] != raw[1:] && len(t.w) == len(raw)
	}
	if kind != text.Number && strings.Contains(t.w, "’") && len(t.w) > len("’") {
		t.w = strings.ReplaceAll(t.w, "’", "'")
	}
	if kind == text.Number {
		t.w = latinDigits(t.w)
	}
	if !s.english && len(t.w) > 2 && (strings.HasPrefix(t.w, "d'") || strings.HasPrefix(t.w, "l'")) {
		t.w = t.w[len("d'"):] // "milliards d'euros"
	}
	s.toks = append(s.toks, t)
}

// compound is true of tokens that mix digits with letters or join a number to
// other words by hyphens.
func compound(raw string, kind text.Kind) bool {
	if kind != text.Word && kind != text.Number {
		return false
	}
	if raw[0] >= '0' && raw[0] <= '9' {
		return kind == text.Word || strings.ContainsAny(raw, "-–")
	}
	cut := strings.IndexByte(raw, '-')
	if cut <= 0 || cut > 12 {
		return false
	}
	head := strings.ToLower(raw[:cut])
	return numeric(head) || calendarClass(head)&timeUnit != 0 && strings.HasPrefix(raw[cut+1:], "old") || head == "percent"
}

// degreePrefix lists what a hyphen may tie to a figure without making a name
// of it ("sub-300", "minus-4").
func degreePrefix(w string) bool {
	switch w {
	case "sub", "minus", "plus", "now", "over", "under", "about", "near", "pre", "nearly", "almost", "then", "some":
		return true
	}
	return false
}

// split pushes the pieces of a compound: at hyphens, and where digits and
// letters meet.
func (s *scanner) split(t text.Token) {
	raw := t.Span.In(s.text)
	start := 0
	for i, r := range raw {
		prev := rune(0)
		if i > 0 {
			prev, _ = utf8.DecodeLastRuneInString(raw[:i])
		}
		if i > start && boundary(prev, r) {
			s.piece(t.Span.Start, start, i)
			start = i
		}
	}
	s.piece(t.Span.Start, start, len(raw))
}

// piece pushes bytes [from, to) of the token that starts at base.
func (s *scanner) piece(base, from, to int) {
	sp := model.Span{Start: base + from, End: base + to}
	r, _ := utf8.DecodeRuneInString(sp.In(s.text))
	kind := text.Word
	switch {
	case unicode.IsDigit(r) || r == '.':
		kind = text.Number
	case dash(r):
		kind = text.Punct
	}
	s.push(sp, kind)
}

// boundary is true where a compound is cut between two runes.
func boundary(a, b rune) bool {
	if dash(a) || dash(b) {
		return true
	}
	return unicode.IsDigit(a) && unicode.IsLetter(b) || unicode.IsLetter(a) && unicode.IsDigit(b)
}

// dash is true of the marks that join the ends of a range.
func dash(r rune) bool {
	return r == '-' || r == '–' || r == '—' || r == '‐' || r == '‑' || r == '−'
}

// at returns token i, or an empty token where there is none.
func (s *scanner) at(i int) *token {
	if i < 0 || i >= len(s.toks) {
		return &s.none
	}
	return &s.toks[i]
}

// is reports whether token i is one of words, in lower case.
func (s *scanner) is(i int, words ...string) bool {
	w := s.at(i).w
	if w == "" {
		return false
	}
	for _, x := range words {
		if w == x {
			return true
		}
	}
	return false
}

// cls returns the word class of token i.
func (s *scanner) cls(i int) class {
	t := s.at(i)
	if !t.known && t.w != "" {
		t.class, t.known = classify(t), true
	}
	return t.class
}

// hyphen reports whether token i is a dash with nothing on either side of it.
func (s *scanner) hyphen(i int) bool {
	t := s.at(i)
	if t.w == "-" && !t.glued && !s.at(i+1).glued {
		return s.spacedHyphen(i)
	}
	if t.w == "" || !t.glued || !s.at(i+1).glued {
		return false
	}
	r, n := utf8.DecodeRuneInString(t.w)
	return n == len(t.w) && dash(r)
}

// spacedHyphen is true of the hyphen that tokenised text sets apart: "two - door",
// "28 - year - old", "$ 70 - a - share".
func (s *scanner) spacedHyphen(i int) bool {
	if s.at(i+1).kind != text.Word || s.at(i+1).upper || s.at(i-1).End+1 != s.at(i).Start {
		return false
	}
	if s.is(i+1, "old", "a") || rateNoun(s.at(i+1).w) {
		return s.is(i-1, "year", "month", "a") || s.at(i-1).kind == text.Number || spelledNumber(s.at(i-1).w)
	}
	return spelledNumber(s.at(i-1).w) && s.cls(i+1)&function == 0 && !pluralNoun(s.at(i+1).w)
}

// words returns the source text of tokens [first, next) on one line.
func (s *scanner) words(first, next int) string {
	if next <= first {
		return ""
	}
	return oneLine(s.text[s.at(first).Start:s.at(next-1).End])
}

// span returns the bytes of tokens [first, next), or the zero span.
func (s *scanner) span(first, next int) model.Span {
	if next <= first {
		return model.Span{}
	}
	return model.Span{Start: s.at(first).Start, End: s.at(next - 1).End}
}

// oneLine turns runs of white space into single blanks; hard-wrapped input
// keeps its line ends in the text, never in a reading.
func oneLine(x string) string {
	if !strings.ContainsAny(x, "\n\t") && !strings.Contains(x, "  ") {
		return x
	}
	return strings.Join(strings.Fields(x), " ")
}
