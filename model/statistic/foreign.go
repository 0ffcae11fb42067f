package statistic

import (
	"strings"

	"brief/model"
	"brief/model/text"
)

// foreign reads or rejects what starts at token i of a text that is not
// English: figures with what can be told of their unit for certain. Number
// words, counted nouns and what they do in the clause are left alone, since the
// lists of this package would guess at them.
//
//	quantity = [currency | sign] digits {scale} ["-" digits {scale}] [unit]
func (s *scanner) foreign(i int) (next int, ok bool) {
	if s.at(i).kind != text.Number && !s.mayPrefix(i) {
		return i, false
	}
	n, ok := s.foreignNumber(i)
	if !ok {
		return i, false
	}
	if next, no := s.noQuantity(n.digits); no {
		return next, true
	}
	q := quantity{num: n, first: n.first, form: model.FormSingle, unit: s.foreignUnit(&n, n.next)}
	next = n.next
	if s.pairedAt(&q) {
		if next, ok = s.foreignRange(&q); !ok {
			return next, true
		}
	}
	q.kind, q.next = q.unit.kind, max(next, q.unit.next)
	if q.kind == model.KindNumber {
		if s.unclear(&q) {
			return next, true
		}
		if s.countsWord(next) || n.scaled && s.is(next, "de", "di") && s.countsWord(next+1) {
			q.kind = model.KindCount
		}
	}
	s.found = append(s.found, q)
	return q.next, true
}

// foreignNumber reads digits with a currency or sign before them and scales
// after them.
func (s *scanner) foreignNumber(i int) (number, bool) {
	n := number{first: i, factor: 1}
	j := s.moneyPrefix(&n, i)
	j = s.sign(&n, j)
	if n.cur.name != "" && s.language == "zh" && s.is(j-1, "¥", "￥") {
		n.cur = currency{"chinese yuan", "CNY"}
	}
	n.digits = j
	if s.at(j).kind != text.Number || !s.figures(&n, j) {
		return n, false
	}
	if n.signed == '-' {
		n.value, n.base = -n.value, -n.base
	}
	return n, true
}

// foreignScales applies the scale words of the document's language, and in
// Chinese and Japanese the figure that goes on behind one ("5万3000").
func (s *scanner) foreignScales(n *number) {
	for {
		f := foreignScale(s.language, s.at(n.next).w)
		if f == 0 {
			break
		}
		n.value, n.factor = exact(n.value*f), n.factor*f
		n.scaled, n.integer = true, false
		n.next++
		if s.is(n.next, ".") && s.at(n.next).glued && s.at(n.next+1).w != "" {
			n.next++ // "Mio."
		}
	}
	if t := s.at(n.next); n.scaled && s.ideographic() && t.kind == text.Number && t.glued {
		if v, ok := s.parseDigits(t.w); ok && v < n.factor {
			n.value += v
			n.next++
		}
	}
}

// pairedAt reports whether a second figure belongs to q: behind a dash, or
// behind "and" or "to" where q has no unit of its own ("entre 20 y 25 millones").
func (s *scanner) pairedAt(q *quantity) bool {
	j := q.num.next
	if s.at(j+1).kind != text.Number {
		return false
	}
	if s.hyphen(j) {
		return true
	}
	return q.unit.kind == model.KindNumber && !q.num.scaled &&
		s.is(j, "y", "a", "o", "et", "à", "ou", "und", "bis", "oder", "e", "ed", "en", "tot", "of", "و", "إلى", "أو", "至", "到", "或")
}

// foreignRange reads the second of two figures that belong together. ok is false
// of scores and other pairs without a unit, and of alternatives, of which only
// the second is read; next is then where to read on.
func (s *scanner) foreignRange(q *quantity) (next int, ok bool) {
	m := number{first: q.num.next + 1, digits: q.num.next + 1, factor: 1, cur: q.num.cur}
	if !s.figures(&m, m.first) {
		return m.first + 1, false
	}
	u := s.foreignUnit(&m, m.next)
	if !s.hyphen(q.num.next) && !s.is(q.num.next, "bis", "至", "到") && !s.is(q.first-1, "entre", "zwischen", "tra", "fra", "tussen") {
		if u.kind == model.KindNumber && !m.scaled {
			return q.num.next, true
		}
		return m.first, false
	}
	if q.num.factor == 1 && m.factor > 1 && q.num.value < m.base {
		q.num.value = exact(q.num.value * m.factor)
	}
	if u.kind == model.KindNumber && !m.scaled || q.num.value >= m.value {
		return m.next, false
	}
	q.unit, q.form, q.values = u, model.FormRange, []float64{q.num.value, m.value}
	return m.next, true
}

// noQuantity reports whether the figure at token i is a date, a time, a label
// or part of a name, and where to read on.
func (s *scanner) noQuantity(i int) (next int, yes bool) {
	if next, yes = s.chain(i); yes {
		return next, true
	}
	if next, yes = s.telephone(i); yes {
		return next, true
	}
	if s.listMark(i) || s.gluedLeft(i) {
		return i + 1, true
	}
	if s.ideographic() {
		return s.ideographicDate(i)
	}
	t, behind := s.at(i), s.at(i+1)
	switch {
	case allDigits(t.w) && foreignLabel(s.at(i-1).w):
		return i + 1, true
	case behind.w == "." && behind.glued && s.language == "de" && s.at(i+2).w != "":
		return i + 2, true // an ordinal or a day: "am 3. Mai"
	case foreignClock(s.language, behind.w):
		return i + 2, true
	case behind.glued && behind.kind == text.Word:
		n := number{value: 2, factor: 1}
		u := s.foreignUnit(&n, i+1)
		return i + 2, u.kind == model.KindNumber && foreignScale(s.language, behind.w) == 0
	case s.is(i-1, "las") && s.is(i-2, "a"), s.is(i-1, "alle", "dalle", "às") && strings.Contains(t.w, "."):
		return i + 1, true // "a las 14.30"
	}
	return i + 1, len(t.w) < 3 && s.foreignMonth(i)
}

// gluedLeft is true of a figure that touches a letter or a mark of a name.
func (s *scanner) gluedLeft(i int) bool {
	t, p := s.at(i), s.at(i-1)
	if len(t.w) > 1 && t.w[0] == '0' && allDigits(t.w) {
		return true
	}
	switch p.w {
	case "#", "№", "nº", "n°", "núm", "nr", "nr.", "no.", "第":
		return true
	case "@", "_", "=", "/", "\\":
		return t.glued
	}
	if s.hyphen(i-1) && s.at(i-2).kind == text.Word {
		return !s.ideographic()
	}
	return p.kind == text.Word && t.glued && p.w[0] < 0x80
}

// foreignMonth reports whether a month follows the day at token i.
func (s *scanner) foreignMonth(i int) bool {
	j := i + 1
	if s.is(j, "de") {
		j++
	}
	return monthWord(s.language, s.at(j).w)
}

// unclear is true of a bare figure that may well be a year or a number in a
// name, and of every bare figure in a language of which no word is known.
func (s *scanner) unclear(q *quantity) bool {
	if q.num.scaled {
		return false
	}
	if !knownLanguage(s.language) || yearFigure(s.at(q.num.digits).w) {
		return true
	}
	before := s.at(q.first - 1)
	return s.language != "de" && before.upper && q.first > 1 && q.num.integer && !s.countsWord(q.next)
}

// countsWord reports whether a word that may be counted stands at token i: in
// the languages that space their words, one that is not a common short one.
func (s *scanner) countsWord(i int) bool {
	t := s.at(i)
	if t.kind != text.Word || s.ideographic() || t.upper && s.language != "de" {
		return false
	}
	return len(t.w) > 3 && !linkWord(t.w)
}

// linkWord lists longer words that follow a number without being counted.
func linkWord(w string) bool {
	switch w {
	case "para", "pero", "como", "desde", "entre", "hasta", "cuando", "según", "sobre", "contra", "durante", "frente", "más", "menos",
		"pour", "dans", "avec", "mais", "selon", "contre", "depuis", "après", "avant", "plus", "moins",
		"nach", "oder", "aber", "wird", "wurde", "wurden", "waren", "sind", "haben", "gegen", "mehr", "weniger", "bis", "über",
		"della", "dello", "delle", "sono", "dopo", "contro", "anche", "nella", "rispetto", "meno",
		"também", "foram", "depois", "naar", "voor", "meer", "door", "maar", "bij",
		"منها", "إلى", "على", "خلال", "مقابل", "بعد", "قبل":
		return true
	}
	return false
}

// ideographic is true of the languages that write no spaces between words.
func (s *scanner) ideographic() bool { return s.language == "zh" || s.language == "ja" }

// knownLanguage is true of the languages whose scales, units and months this
// package knows.
func knownLanguage(language string) bool {
	switch language {
	case "es", "fr", "de", "it", "pt", "nl", "zh", "ja", "ar":
		return true
	}
	return false
}
