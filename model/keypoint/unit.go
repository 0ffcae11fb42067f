package keypoint

import "brief/model/text"

// unit is what a number is in: of one kind of thing all units are brought to one. A
// text gives so many numbers that a value alone supports little.
type unit uint8

const (
	unitless unit = iota
	short         // time, in seconds
	long          // time, in months
	percent
	length // metres
	area   // square metres
	volume // litres
	mass   // kilograms
	speed  // kilometres per hour
	power  // watts
	energy // watt hours
	heat   // degrees, as written
	dollar // of any country
	euro
	sterling
	yen
	yuan
	rupee
	rouble
	franc
	peso
	won
	lira
	realBR
	rand
	crown
	shekel
	naira
	riyal
	dinar
	dirham
	anyUnit // of a cell of a table, whose unit stands elsewhere
)

// strict reports whether only a number of the same unit supports one of u: such
// units are hardly ever left out. Of others a bare number may be one too.
func (u unit) strict() bool { return u == short || u == long || u == percent || u.money() }

func (u unit) money() bool { return u >= dollar && u <= dirham }

// amount is what the words beside a number make of it: value and step are to be
// multiplied by factor.
type amount struct {
	unit   unit
	factor float64
	// or is a second reading of a word that has two ("pounds"), by its own factor.
	or       unit
	orFactor float64
	// first and last are the words that number and unit stand in.
	first, last int
}

// unitOf is the unit of n.
func (r reader) unitOf(n number) amount {
	bare := amount{unit: unitless, factor: 1, first: n.first, last: n.last}
	if a, ok := r.unitBefore(n); ok {
		return a
	}
	i := n.last + 1
	if i < len(r.words) && r.mark(i) && r.spelling(i) == "-" {
		i++
	}
	a := unitWord(r.lower(i))
	last := i
	switch w := r.lower(i); {
	case a.unit != unitless:
	case w == "per" && r.lower(i+1) == "cent":
		a, last = amount{unit: percent, factor: 1}, i+1
	case w == "square" || w == "sq" || w == "cubic":
		a, last = scaled(w, unitWord(r.lower(i+1))), i+1
	default:
		a, last = r.namedCurrency(i)
	}
	if a.unit == unitless {
		return bare
	}
	if a.unit == length && r.perHour(last+1) {
		a.unit, a.factor, last = speed, a.factor/1000, last+2
	}
	a.first, a.last = n.first, last
	return a
}

// perHour reports whether words i and the next are "per hour", "an hour" or "/h".
func (r reader) perHour(i int) bool {
	switch r.lower(i) {
	case "per", "an", "/":
		return r.lower(i+1) == "hour" || r.lower(i+1) == "h"
	}
	return false
}

// unitBefore is the unit of a sign or code that stands before n: "$5", "EUR 5".
func (r reader) unitBefore(n number) (amount, bool) {
	i := n.first - 1
	a := amount{factor: 1, first: i, last: n.last}
	switch r.spelling(i) {
	case "$":
		a.unit = dollar
	case "£":
		a.unit = sterling
	case "€":
		a.unit = euro
	case "¥", "￥":
		a.unit, a.or, a.orFactor = yen, yuan, 1
	case "₹":
		a.unit = rupee
	case "₽":
		a.unit = rouble
	case "₩":
		a.unit = won
	default:
		if r.at(i).caps {
			a.unit = currencyCode(r.lower(i))
		}
	}
	return a, a.unit != unitless
}

// namedCurrency is the currency whose name has a country before it: "5 billion US
// dollars", "3m Hong Kong dollars". It begins with word i.
func (r reader) namedCurrency(i int) (amount, int) {
	for j := i; j < i+longestCurrency && r.capitalised(j); j++ {
		if r.at(j).caps {
			if u := currencyCode(r.lower(j)); u != unitless && j == i {
				return amount{unit: u, factor: 1}, j
			}
		}
		if a := unitWord(r.lower(j + 1)); a.unit.money() {
			return amount{unit: a.unit, factor: 1}, j + 1
		}
	}
	return amount{}, i
}

// longestCurrency bounds the words of a country before the name of its currency.
const longestCurrency = 3

// scaled is the square or the cube of a unit of length.
func scaled(by string, a amount) amount {
	switch {
	case a.unit != length:
		return amount{}
	case by == "cubic":
		return amount{unit: volume, factor: 1000 * a.factor * a.factor * a.factor}
	}
	return amount{unit: area, factor: a.factor * a.factor}
}

// unitWord is the unit that a folded word names, in one or in many; unitless for other
// words and for letters that stand for several things.
func unitWord(w string) amount {
	if a := timeUnit(w); a.unit != unitless {
		return a
	}
	switch w {
	case "%", "percent", "pc", "pct", "percentage":
		return amount{unit: percent, factor: 1}
	case "pound", "pounds":
		return amount{unit: sterling, factor: 1, or: mass, orFactor: 0.45359237}
	}
	if u := currencyWord(singular(w)); u != unitless {
		return amount{unit: u, factor: 1}
	}
	return measureWord(singular(w))
}

// measureWord is a unit of measure. The factors are those of the International System
// of Units; of tons and gallons, which differ by country, those of the metric ton and
// the US gallon, so that a ton is a tonne.
func measureWord(w string) amount {
	if a := spaceWord(w); a.unit != unitless {
		return a
	}
	return stuffWord(w)
}

// spaceWord is a unit of length, speed or area.
func spaceWord(w string) amount {
	switch w {
	case "km", "kilometre", "kilometer", "kilometro":
		return amount{unit: length, factor: 1000}
	case "metre", "meter":
		return amount{unit: length, factor: 1}
	case "cm", "centimetre", "centimeter":
		return amount{unit: length, factor: 0.01}
	case "mm", "millimetre", "millimeter":
		return amount{unit: length, factor: 0.001}
	case "mile":
		return amount{unit: length, factor: 1609.344}
	case "yard":
		return amount{unit: length, factor: 0.9144}
	case "foot", "feet", "ft":
		return amount{unit: length, factor: 0.3048}
	case "inch", "inche":
		return amount{unit: length, factor: 0.0254}
	case "kmh", "kph", "km/h":
		return amount{unit: speed, factor: 1}
	case "mph":
		return amount{unit: speed, factor: 1.609344}
	case "knot":
		return amount{unit: speed, factor: 1.852}
	case "hectare", "ha":
		return amount{unit: area, factor: 1e4}
	case "acre":
		return amount{unit: area, factor: 4046.8564224}
	}
	return amount{}
}

// stuffWord is a unit of volume, mass, power, energy or heat.
func stuffWord(w string) amount {
	switch w {
	case "litre", "liter":
		return amount{unit: volume, factor: 1}
	case "gallon":
		return amount{unit: volume, factor: 3.785411784}
	case "barrel":
		return amount{unit: volume, factor: 158.987294928}
	case "kg", "kilogram", "kilogramme", "kilo":
		return amount{unit: mass, factor: 1}
	case "gram", "gramme":
		return amount{unit: mass, factor: 0.001}
	case "ton", "tonne":
		return amount{unit: mass, factor: 1000}
	case "kiloton", "kilotonne":
		return amount{unit: mass, factor: 1e6}
	case "lb", "lbs":
		return amount{unit: mass, factor: 0.45359237}
	case "ounce", "oz":
		return amount{unit: mass, factor: 0.028349523125}
	case "watt":
		return amount{unit: power, factor: 1}
	case "kw", "kilowatt":
		return amount{unit: power, factor: 1e3}
	case "mw", "megawatt":
		return amount{unit: power, factor: 1e6}
	case "gw", "gigawatt":
		return amount{unit: power, factor: 1e9}
	case "kwh":
		return amount{unit: energy, factor: 1e3}
	case "mwh":
		return amount{unit: energy, factor: 1e6}
	case "gwh":
		return amount{unit: energy, factor: 1e9}
	case "twh":
		return amount{unit: energy, factor: 1e12}
	case "degree", "°c", "°f", "°":
		return amount{unit: heat, factor: 1}
	}
	return amount{}
}

// currencyWord is the currency that a word names by itself.
func currencyWord(w string) unit {
	switch w {
	case "dollar", "buck":
		return dollar
	case "euro":
		return euro
	case "sterling", "quid":
		return sterling
	case "yen":
		return yen
	case "yuan", "renminbi":
		return yuan
	case "rupee":
		return rupee
	case "rouble", "ruble":
		return rouble
	case "franc":
		return franc
	case "peso":
		return peso
	case "lira":
		return lira
	case "reai":
		return realBR
	case "krona", "krone", "kronor", "kroner":
		return crown
	case "shekel":
		return shekel
	case "naira":
		return naira
	case "riyal", "rial":
		return riyal
	case "dinar":
		return dinar
	case "dirham":
		return dirham
	}
	return unitless
}

// currencyCode is the currency of a code of ISO 4217, folded; the codes of dollars are
// dollars, as their sign is.
func currencyCode(code string) unit {
	switch code {
	case "usd", "aud", "cad", "nzd", "hkd", "sgd", "twd":
		return dollar
	case "eur":
		return euro
	case "gbp":
		return sterling
	case "jpy":
		return yen
	case "cny", "rmb":
		return yuan
	case "inr", "pkr":
		return rupee
	case "rub":
		return rouble
	case "chf":
		return franc
	case "mxn", "ars", "php", "cop", "clp":
		return peso
	case "krw":
		return won
	case "brl":
		return realBR
	case "zar":
		return rand
	case "sek", "nok", "dkk":
		return crown
	case "ils":
		return shekel
	case "ngn":
		return naira
	case "sar", "qar", "irr":
		return riyal
	case "aed", "mad":
		return dirham
	}
	return unitless
}

// timeUnit is the unit of time that w names, in one or in many.
func timeUnit(w string) amount {
	switch singular(w) {
	case "second":
		return amount{unit: short, factor: 1}
	case "minute", "min":
		return amount{unit: short, factor: 60}
	case "hour":
		return amount{unit: short, factor: 60 * 60}
	case "day", "night":
		return amount{unit: short, factor: 24 * 60 * 60}
	case "week":
		return amount{unit: short, factor: 7 * 24 * 60 * 60}
	case "fortnight":
		return amount{unit: short, factor: 14 * 24 * 60 * 60}
	case "month":
		return amount{unit: long, factor: 1}
	case "year":
		return amount{unit: long, factor: 12}
	case "decade":
		return amount{unit: long, factor: 120}
	case "century", "centurie":
		return amount{unit: long, factor: 1200}
	}
	return amount{}
}

// age reports whether n is how old somebody is ("a 19-year-old"), which texts
// also give as a bare number ("Ibe, 19").
func (r reader) age(n number) bool {
	for i := n.last + 2; i < min(len(r.words), n.last+5); i++ {
		if r.lower(i) == "old" || r.lower(i) == "olds" {
			return true
		}
	}
	return false
}

// lastsOne reports whether word i begins "hour-long".
func (r reader) lastsOne(i int) bool {
	if i+1 >= len(r.words) || !r.words[i+1].joined || r.words[i].joined || r.lower(i+1) != "long" {
		return false
	}
	if i > 0 && (r.words[i-1].kind == text.Number || r.at(i-1).numeral.any) {
		return false
	}
	return timeUnit(r.lower(i)).unit != unitless
}
