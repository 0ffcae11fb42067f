package statistic

import (
	"strings"
	"unicode/utf8"

	"brief/model/text"
	"brief/model/wordlist"
)

// number is a numeral as written, before its unit is known.
//
//	number   = [currency] [sign] cardinal
//	cardinal = digits {scale} | words | article scale | fraction | vague
//	digits   = 12 | 3,000.50 | 816 000 | 2 1/2 | .5
//	words    = twenty-five | one hundred and fifty thousand | two and a half million
//	fraction = two-thirds | a quarter of | half | 3/4
//	vague    = dozens | tens of thousands | hundreds of thousands
type number struct {
	// first and next bound the tokens, with currency and sign.
	first, next int
	// digits is the token of the first digit or number word.
	digits int
	value  float64
	// high is the other end of a vague number, else 0.
	high float64
	// words is true of number words, scaled of a scale word or suffix, integer
	// of digits without point or grouping.
	words, scaled, integer, fraction bool
	// base is the value before scaling, for ranges that share a scale.
	base, factor float64
	// signed is '+' or '-' where a sign stands.
	signed byte
	cur    currency
}

// number reads the numeral that starts at token i.
func (s *scanner) number(i int) (number, bool) {
	n := number{first: i, factor: 1}
	j := s.moneyPrefix(&n, i)
	j = s.sign(&n, j)
	if n.cur.name == "" && n.signed != 0 {
		j = s.moneyPrefix(&n, j)
	}
	n.digits = j
	ok := false
	switch t := s.at(j); {
	case t.kind == text.Number:
		ok = s.figures(&n, j)
	case t.w != "":
		ok = s.spelled(&n, j)
	}
	if !ok {
		return n, false
	}
	if n.signed == '-' {
		n.value, n.base = -n.value, -n.base
	}
	return n, true
}

// sign reads a sign that touches what follows it but not what precedes it.
func (s *scanner) sign(n *number, i int) int {
	t := s.at(i)
	if t.w == "minus" {
		j := i + 1
		if s.hyphen(j) {
			j++
		}
		if s.at(j).kind == text.Number || spelledNumber(s.at(j).w) || s.scaledPart(j) {
			n.signed = '-'
			return j
		}
	}
	if t.w != "-" && t.w != "−" && t.w != "+" && t.w != "–" || !s.at(i+1).glued {
		return i
	}
	if t.glued && n.cur.name == "" && !s.is(i-1, "(", "[") {
		return i
	}
	n.signed = '-'
	if t.w == "+" {
		n.signed = '+'
	}
	return i + 1
}

// scaledPart is true of "a million", "half a million" and "half-million".
func (s *scanner) scaledPart(i int) bool {
	if s.is(i, "half") {
		i++
	} else if !s.is(i, "a") {
		return false
	}
	if s.is(i, "a") || s.hyphen(i) {
		i++
	}
	return wordScale(s.at(i).w) > 0
}

// figures reads digits, further groups of three set off by a space, a vulgar
// fraction and scales.
func (s *scanner) figures(n *number, i int) bool {
	raw := s.at(i).w
	part := 0.0
	if r, size := utf8.DecodeLastRuneInString(raw); glyph(string(r)) > 0 {
		part, raw = glyph(string(r)), raw[:len(raw)-size]
	}
	v, ok := s.parseDigits(raw)
	if raw == "" && part > 0 {
		n.value, n.base, n.next, n.fraction = part, part, i+1, true
		s.scales(n)
		return true
	}
	if !ok {
		return false
	}
	v += part
	n.integer = allDigits(raw)
	i++
	if n.integer && len(raw) <= 3 && raw[0] != '0' {
		v, i = s.spacedGroups(v, i)
	}
	v, i = s.mixed(n, v, i)
	n.value, n.base, n.next = v, v, i
	s.scales(n)
	return true
}

// spacedGroups adds groups of exactly three digits that each follow a single
// blank, the grouping of ISO 31-0.
func (s *scanner) spacedGroups(v float64, i int) (float64, int) {
	for {
		t := s.at(i)
		if t.kind != text.Number || len(t.w) != 3 || !allDigits(t.w) || t.Start-s.at(i-1).End > 3 || t.glued {
			return v, i
		}
		if gap := s.text[s.at(i-1).End:t.Start]; gap != " " && gap != "\u00a0" && gap != "\u202f" && gap != "\u2009" {
			return v, i
		}
		g, _ := s.parseDigits(t.w)
		v = v*1000 + g
		i++
	}
}

// mixed reads the fraction of a mixed number: "2½", "2 1/2", and "3/4" alone.
func (s *scanner) mixed(n *number, v float64, i int) (float64, int) {
	if g := glyph(s.at(i).w); g > 0 {
		return v + g, i + 1
	}
	if s.is(i, "/", "⁄") && s.at(i).glued && s.at(i+1).glued {
		if f, ok := s.slash(v, i+1); ok {
			n.fraction, n.integer = true, false
			return f, i + 2
		}
	}
	if s.at(i).kind == text.Number && s.is(i+1, "/") && s.at(i+2).glued && n.integer {
		top, ok := s.parseDigits(s.at(i).w)
		if f, fine := s.slash(top, i+2); ok && fine {
			n.integer = false
			return v + f, i + 3
		}
	}
	return v, i
}

// slash reads the denominator of a proper fraction; other slashes stand in
// dates, ratings and identifiers.
func (s *scanner) slash(top float64, i int) (float64, bool) {
	low, ok := s.parseDigits(s.at(i).w)
	if !ok || top < 1 || top >= low || s.is(i+1, "/") {
		return 0, false
	}
	if s.is(i+1, "of") && s.is(i+2, "a", "an", "the") && allDigits(s.at(i).w) {
		return top / low, true
	}
	switch low {
	case 2, 3, 4, 5, 6, 8, 10, 16, 32, 100:
		if s.is(i+1, "of") || s.hyphen(i+1) || s.physicalAt(i+1) {
			return top / low, true
		}
	}
	return 0, false
}

// spelled reads number words.
func (s *scanner) spelled(n *number, i int) bool {
	n.words = true
	if g := glyph(s.at(i).w); g > 0 {
		n.value, n.base, n.next, n.fraction = g, g, i+1, true
		s.scales(n)
		return true
	}
	if s.vague(n, i) || s.fractionWords(n, i) {
		return true
	}
	v, next, ok := s.cardinal(i)
	if !ok {
		return false
	}
	n.value, n.base, n.next = v, v, next
	n.scaled = v >= 1e3
	if s.is(next, "and") && s.is(next+1, "a") && s.is(next+2, "half") {
		n.value, n.base, n.next = v+0.5, v+0.5, next+3
		s.scales(n)
	}
	return true
}

// vague reads "dozens" and "tens of thousands". "Several hundred thousand" is
// not one: it has no low end in the text.
func (s *scanner) vague(n *number, i int) bool {
	v := vagueScale(s.at(i).w)
	if v == 0 {
		return false
	}
	n.next = i + 1
	for s.is(n.next, "of") && vagueScale(s.at(n.next+1).w) > 0 {
		v *= vagueScale(s.at(n.next + 1).w)
		n.next += 2
	}
	n.value, n.base, n.high = v, v, v*10
	n.scaled = v >= 1e3
	return true
}

// fractionWords reads "half a million", "a third of", "two-thirds".
func (s *scanner) fractionWords(n *number, i int) bool {
	if s.is(i, "half", "quarter") && s.partScale(n, i, i+1) {
		return true
	}
	if s.is(i, "half") {
		return s.halfOf(n, i)
	}
	top, j := 1.0, i+1
	if v, ok := wordlist.Cardinal(s.at(i).w); ok {
		top = v
	} else if !s.is(i, "a", "an") {
		return false
	}
	if top == 1 && s.is(j, "quarter", "half") && s.partScale(n, i, j+1) {
		n.value = n.factor / denominator(s.at(j).w)
		return true
	}
	if s.hyphen(j) {
		j++
	}
	low := denominator(s.at(j).w)
	if low == 0 || top >= low && top != 1 || !s.fractionTail(top, j) {
		return false
	}
	n.value, n.base, n.next, n.fraction = top/low, top/low, j+1, true
	return true
}

// partScale reads the scale after "half" or "quarter", with or without "a".
func (s *scanner) partScale(n *number, i, j int) bool {
	if s.is(j, "a") || s.hyphen(j) {
		j++
	}
	f := wordScale(s.at(j).w)
	if f == 0 {
		return false
	}
	n.factor, n.next, n.scaled = f, j+1, true
	n.value = f / denominator(s.at(i).w)
	if denominator(s.at(i).w) == 0 {
		n.value = f / 2
	}
	n.base = n.value / f
	return true
}

// fractionTail tells a fraction from an ordinal: "a third of", "two-thirds",
// but not "a third party" or "one quarter later".
func (s *scanner) fractionTail(top float64, j int) bool {
	if s.is(j+1, "of") {
		return true
	}
	return top > 1 && strings.HasSuffix(s.at(j).w, "s") && !s.is(j, "seconds") && !s.is(j, "quarters")
}

// halfOf accepts "half" where it takes a share of something.
func (s *scanner) halfOf(n *number, i int) bool {
	if s.is(i-1, "second", "first", "other", "better", "latter", "front", "back") || s.hyphen(i+1) {
		return false
	}
	n.value, n.base, n.next, n.fraction = 0.5, 0.5, i+1, true
	if s.is(i+1, "a", "an") && s.cls(i+2)&timeUnit != 0 {
		n.next, n.fraction = i+2, false
		return true
	}
	return s.is(i+1, "of", "the", "all", "that") || s.cls(i+1)&possessive != 0
}

// cardinal reads number words from token i: units, tens, hundreds and scales,
// with hyphens and "and" between them.
func (s *scanner) cardinal(i int) (v float64, next int, ok bool) {
	total, part, j := 0.0, 0.0, i
	if s.is(i, "a", "an") {
		if wordScale(s.at(i+1).w) == 0 {
			return 0, i, false
		}
		part, j = 1, i+1
	}
	for {
		w := s.at(j).w
		if u, small := wordlist.Cardinal(w); small && fits(part, u, j > i) {
			part += u
		} else if f := wordScale(w); f > 0 && (part > 0 || total > 0) {
			total, part = scaleUp(total, part, f)
		} else {
			break
		}
		j++
		j = s.linked(j)
	}
	if j > i && s.is(j-1, "and") {
		j--
	}
	if j > i && s.hyphen(j-1) {
		j--
	}
	return total + part, j, j > i && total+part >= 0
}

// fits reports whether a small number may follow what was read: "twenty five"
// and "hundred five" may, "five five" may not.
func fits(part, u float64, more bool) bool {
	if !more || part == 0 {
		return true
	}
	rest := int(part) % 100
	return rest == 0 || rest >= 20 && rest%10 == 0 && u < 10 && u > 0
}

// scaleUp applies a scale word: hundreds and dozens stay in the part, larger
// scales close it; a scale after a closed part multiplies ("lakh crore").
func scaleUp(total, part, f float64) (newTotal, newPart float64) {
	switch {
	case f <= 100 && part > 0:
		return total, part * f
	case part > 0:
		return total + part*f, 0
	}
	return total * f, 0
}

// linked skips a hyphen or "and" that joins two number words.
func (s *scanner) linked(j int) int {
	if s.hyphen(j) || s.is(j, "and") && s.is(j-1, "hundred", "thousand", "million", "billion") {
		if _, ok := wordlist.Cardinal(s.at(j + 1).w); ok {
			return j + 1
		}
		if s.hyphen(j) && wordScale(s.at(j+1).w) > 0 {
			return j + 1
		}
	}
	return j
}
