package statistic

import (
	"strings"

	"brief/model"
	"brief/model/text"
)

// unit is what a number is in: a symbol, a unit of measure, money, or the noun
// it counts.
type unit struct {
	name string
	kind model.StatisticKind
	code string
	// first and next bound the unit's tokens, which may be empty.
	first, next int
	// counts is true where the unit is a counted noun phrase: it names the unit
	// but is not part of the statistic's span.
	counts bool
	// joined is true where a hyphen ties unit and number ("five-year plan").
	joined bool
}

// unitAfter reads the unit of n that stands from token i.
func (s *scanner) unitAfter(n *number, i int) unit {
	if n.cur.name != "" {
		return s.rate(s.moneyUnit(n, i))
	}
	if u, ok := s.symbolUnit(i); ok {
		return u
	}
	if n.fraction && s.is(i, "of") && s.is(i+1, "a", "an") {
		if u, ok := s.partOfUnit(n, i+2); ok {
			return u // "1/16 of a pint"
		}
	}
	if n.fraction && !s.physicalAt(i) && !(s.hyphen(i) && s.physicalAt(i+1)) {
		return unit{name: "fraction", kind: model.KindFraction, first: i, next: i}
	}
	if c, next := s.moneyAfter(s.pastOf(n, i)); c.name != "" && (c.name != "south korean won" || n.scaled || s.is(next-1, "krw")) {
		return s.rate(unit{name: c.name, kind: model.KindMoney, code: c.code, first: i, next: next})
	}
	if u, ok := s.physical(n, i); ok {
		return s.rate(u)
	}
	return s.countUnit(n, i)
}

// moneyUnit is the unit of a number whose currency stands before it; a
// currency word after it ("$75 U.S.", "$1.25 sterling") is part of it.
func (s *scanner) moneyUnit(n *number, i int) unit {
	u := unit{name: n.cur.name, kind: model.KindMoney, code: n.cur.code, first: i, next: i}
	if c, next := s.moneyAfter(i); c.name != "" && !s.at(i).glued {
		u.name, u.code, u.next = c.name, c.code, next
		return u
	}
	if s.is(i, "u.s.", "us", "usd") && s.is(i+1, "per", "a", ")", "and", ",") {
		u.next = i + 1
	}
	return u
}

// pastOf steps over "of" between an indefinite number and its unit.
func (s *scanner) pastOf(n *number, i int) int {
	if n.high > 0 && s.is(i, "of") {
		return i + 1
	}
	return i
}

// symbolUnit reads per cent and its kin, and multiplication signs.
func (s *scanner) symbolUnit(i int) (unit, bool) {
	j := i
	if s.hyphen(j) {
		j++
	}
	u := unit{name: "percent", kind: model.KindPercent, first: j, next: j + 1, joined: j > i}
	switch {
	case s.is(j, "%", "percent", "pct", "percents"):
	case s.is(j, "pc") && (s.at(j).glued || s.cls(j+1)&function != 0 || s.at(j+1).w == ""):
	case s.is(j, "per") && s.is(j+1, "cent"):
		u.next = j + 2
	case s.is(j, "percentage"):
	case s.is(j, "‰"):
		u.name = "per mille"
	default:
		return s.degrees(i)
	}
	point := u.next
	if s.hyphen(point) {
		point++
	}
	if s.is(point, "point", "points", "pts") {
		u.name, u.kind, u.next = "percentage point", model.KindPercentagePoint, point+1
	} else if s.is(j, "percentage") {
		return unit{}, false
	}
	return u, true
}

// degrees reads "°C", "degrees Celsius", "deg F" and plain degrees.
func (s *scanner) degrees(i int) (unit, bool) {
	j := i
	if s.hyphen(j) {
		j++
	}
	if !s.is(j, "°", "º", "degree", "degrees", "deg", "degc", "degf", "°c", "°f", "℃", "℉") {
		return unit{}, false
	}
	u := unit{name: "degree", kind: model.KindMeasurement, first: j, next: j + 1, joined: j > i}
	k := u.next
	if s.is(k, ".") && s.is(j, "deg") {
		k++
	}
	switch {
	case s.is(j, "°c", "℃", "degc"):
		u.name = "celsius"
	case s.is(j, "°f", "℉", "degf"):
		u.name = "fahrenheit"
	case s.is(k, "c", "celsius", "centigrade"):
		u.name, u.next = "celsius", k+1
	case s.is(k, "f", "fahrenheit"):
		u.name, u.next = "fahrenheit", k+1
	}
	return u, true
}

// physical reads a unit of measure, with "square", "cubic" and kinds of ton
// and mile before it, and the age that durations may turn out to be.
func (s *scanner) physical(n *number, i int) (unit, bool) {
	j := i
	if s.hyphen(j) {
		j++
	}
	u := unit{first: j, joined: j > i}
	if s.pair(&u, j) {
		return u, true
	}
	f, ok := s.lookUnit(n, j)
	if !ok {
		return u, false
	}
	u.name, u.kind, u.next = f.name, f.kind, j+1
	if f.name == "pound-mass" && n.scaled && n.value >= 1e6 {
		u.name, u.kind, u.code = "pound sterling", model.KindMoney, "GBP"
	}
	if u.kind == model.KindDuration {
		s.age(&u)
	}
	if s.is(u.next, "/") && s.at(u.next).glued {
		return u, true
	}
	return u, u.kind != model.KindMeasurement || s.ownsUnit(u)
}

// partOfUnit reads the unit of measure that a fraction is taken of, with one word
// before it ("a US pint").
func (s *scanner) partOfUnit(n *number, i int) (unit, bool) {
	if s.at(i).upper && s.physicalAt(i+1) {
		i++
	}
	whole := *n
	whole.fraction = false
	u, ok := s.physical(&whole, i)
	return u, ok && u.kind == model.KindMeasurement
}

// ownsUnit rejects a unit word that only opens a longer noun phrase
// ("12 bar staff", "three point guards").
func (s *scanner) ownsUnit(u unit) bool {
	switch u.name {
	case "stone", "cup", "point", "bar", "league":
		return !pluralNoun(s.at(u.next).w) && !s.at(u.next-1).upper
	}
	return true
}

// pair reads units of two words.
func (s *scanner) pair(u *unit, j int) bool {
	second := singular(s.at(j + 1).w)
	name := ""
	switch s.at(j).w {
	case "square", "sq", "cubic", "cu":
		k := j + 1
		if s.is(k, ".") {
			k++
		}
		f, ok := unitWord(singular(s.at(k).w))
		if s.is(k, "m") {
			f, ok = unitForm{name: "metre"}, true
		}
		if !ok {
			return false
		}
		name = "square " + f.name
		if s.is(j, "cubic", "cu") {
			name = "cubic " + f.name
		}
		u.name, u.kind, u.next = name, model.KindMeasurement, k+1
		return true
	case "metric", "tonnes", "long", "short":
		if second == "ton" || second == "tonne" {
			name = "metric ton"
			if !s.is(j, "metric") {
				name = s.at(j).w + " ton"
			}
		}
	case "nautical", "light", "basis", "kilowatt", "megawatt", "gigawatt", "terawatt", "gw", "watt", "fluid", "troy", "board",
		"astronomical", "electron", "arc", "newton", "passenger", "man", "person", "deadweight", "imperial", "british":
		name = twoWord(s.at(j).w, second)
	}
	if name == "" {
		return false
	}
	u.name, u.kind, u.next = name, model.KindMeasurement, j+2
	if name == "basis point" {
		u.kind = model.KindPercentagePoint
	}
	return true
}

// twoWord is the unit of two words, or "".
func twoWord(first, second string) string {
	switch pair := first + " " + second; pair {
	case "nautical mile", "light year", "light minute", "light second", "light hour", "basis point", "watt hour", "kilowatt hour",
		"megawatt hour", "gigawatt hour", "terawatt hour", "fluid ounce", "fluid dram", "troy ounce", "board foot",
		"astronomical unit", "imperial gallon", "imperial pint", "deadweight ton":
		return pair
	case "gw hour":
		return "gigawatt hour"
	case "electron volt":
		return "electronvolt"
	case "arc minute", "arc second":
		return first + second
	case "newton metre", "newton meter":
		return "newton-metre"
	case "passenger kilometre", "passenger kilometer":
		return "passenger-kilometre"
	case "passenger mile", "man hour", "man day", "man year", "person hour", "person day", "person year":
		return first + "-" + second
	case "deadweight tonne":
		return "deadweight ton"
	}
	return ""
}

// lookUnit finds a unit of one word. Symbols of one letter must touch their
// number, but for metres and tons, which news often sets apart.
func (s *scanner) lookUnit(n *number, j int) (unitForm, bool) {
	t := s.at(j)
	if t.kind != text.Word && t.kind != text.Symbol && !s.is(j, "×", "″", "′") {
		return unitForm{}, false
	}
	raw := t.In(s.text)
	if raw == "in" && len(s.found) > 0 && s.found[len(s.found)-1].unit.name == "foot" && s.found[len(s.found)-1].next == n.first {
		return unitSymbol(raw) // "12 ft 2 in"
	}
	if f, ok := unitSymbol(raw); ok && s.symbolStands(n, t, raw) {
		return f, true
	}
	if len(raw) == 1 {
		return unitForm{}, false
	}
	w := strings.TrimSuffix(t.w, ".")
	f, ok := unitWord(singular(w))
	if !ok {
		f, ok = unitWord(t.w)
	}
	if !ok || f.kind == model.KindDuration && s.is(j, "second", "quarter") && !s.hyphen(j-1) && n.value != 1 && (n.integer || n.words) {
		return unitForm{}, false
	}
	if f.name == "count" && n.words && n.value == 1 {
		return unitForm{}, false
	}
	return f, true
}

func (s *scanner) symbolStands(n *number, t *token, raw string) bool {
	if raw == "in" {
		return false
	}
	if len(raw) > 1 || raw == "×" {
		return true
	}
	if n.words {
		return false
	}
	switch raw {
	case "m", "t", "l", "g":
		return true
	case "s":
		return t.glued && !n.integer
	}
	return t.glued || (raw == "C" || raw == "F") && !n.words && !s.at(n.first-1).upper
}

// physicalAt reports whether a unit of measure stands at token i.
func (s *scanner) physicalAt(i int) bool {
	n := number{value: 2}
	_, ok := s.lookUnit(&n, i)
	return ok
}

// age turns a duration into an age before "old" and "of age".
func (s *scanner) age(u *unit) {
	j := u.next
	switch {
	case s.hyphen(j) && s.is(j+1, "old", "olds"):
		u.next = j + 2
	case s.is(j, "old"):
		u.next = j + 1
	case s.is(j, "-") && s.is(j+1, "-") && s.is(j+2, "old"):
		u.next = j + 3
	case s.is(j, "of") && s.is(j+1, "age"):
		u.next = j + 2
	default:
		return
	}
	u.name, u.kind = u.name+" of age", model.KindAge
}

// rate appends what a quantity is per: "a month", "per barrel", "/h".
func (s *scanner) rate(u unit) unit {
	j := u.next
	if s.hyphen(j) {
		j++
	}
	switch {
	case s.is(j, "per") && !s.is(j+1, "cent", "capita"), s.is(j, "/"):
		j++
	case s.is(j, "a", "an", "every", "each") && !s.is(j+2, "earlier", "ago", "before", "later") && (rateNoun(s.at(j+1).w) || s.hyphen(j+1) && rateNoun(s.at(j+2).w)):
		j++
	default:
		return u
	}
	if s.hyphen(j) {
		j++
	}
	var base unit
	if s.pair(&base, j) {
		u.name, u.next = u.name+" per "+base.name, base.next
		return u
	}
	t := s.at(j)
	if t.kind != text.Word || s.cls(j)&function != 0 {
		return u
	}
	name := singular(t.w)
	if f, ok := unitWord(name); ok {
		name = f.name
	} else if f, ok := unitSymbol(t.In(s.text)); ok {
		name = f.name
	}
	u.name, u.next = u.name+" per "+name, j+1
	return u
}

// rateNoun lists what "a" may mean "per" before.
func rateNoun(w string) bool {
	switch w {
	case "day", "week", "month", "year", "hour", "minute", "second", "night", "share", "barrel", "gallon", "litre",
		"liter", "ounce", "pound", "ton", "tonne", "kilo", "head", "person", "game", "piece", "quarter", "mile", "bushel":
		return true
	}
	return false
}
