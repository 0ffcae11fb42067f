package keypoint

import (
	"math"
	"strconv"
	"strings"

	"brief/model/text"
	"brief/model/wordlist"
)

// number is a quantity as a text states it, without its unit.
type number struct {
	value float64
	// step is the place of its last digit that was written: 0.1 for "3.2",
	// a million for "5 million".
	step        float64
	first, last int // the words it stands in, as indices
	spelled     bool
	ordinal     bool
}

// numeral is what a folded word is worth as part of a number in words; the zero
// numeral for other words.
type numeral struct {
	cardinal float64 // below a hundred; of an ordinal its place
	scale    float64 // what it multiplies by
	fixed    float64 // what it states by itself ("twin")
	many     float64 // the least that it stands for ("thousands")
	ordinal  bool
	any      bool // it may begin a number
}

func numeralOf(folded string) numeral {
	if len(folded) > longestNumeral {
		return numeral{}
	}
	v, ordinal := cardinal(folded)
	n := numeral{cardinal: v, ordinal: ordinal && v > 0, scale: scale(folded), fixed: fixed(folded), many: manyOf(folded)}
	n.any = n.cardinal > 0 || n.fixed > 0 || folded == "zero"
	switch folded {
	case "half", "a", "an":
		n.any = true
	}
	return n
}

// longestNumeral is longer than any word of a number, in bytes.
const longestNumeral = 24

// numberAt reads the number that begins at word i: digits or words, with the
// word or letter of scale that follows.
func (r reader) numberAt(i int, commaDecimal bool) (number, bool) {
	if i >= len(r.words) || r.mark(i) {
		return number{}, false
	}
	if r.words[i].kind == text.Number {
		return r.figures(i, commaDecimal)
	}
	if !r.at(i).numeral.any {
		return number{}, false
	}
	return r.spelledOut(i)
}

// figures reads a number in digits.
func (r reader) figures(i int, commaDecimal bool) (number, bool) {
	value, step, ok := decimal(strings.Map(asciiDigit, r.spelling(i)), commaDecimal)
	if !ok {
		return number{}, false
	}
	n := number{value: value, step: step, first: i, last: i}
	next := i + 1
	if r.ordinalEnding(next) {
		n.ordinal, n.last = true, next
		return n, true
	}
	if next >= len(r.words) || r.mark(next) {
		return n, true
	}
	unit := r.at(next)
	if f := unit.numeral.scale; f > 1 && (len(unit.folded) > 1 || r.adjacent(next)) {
		n.value, n.step, n.last = value*f, step*f, next
	}
	return n, true
}

// asciiDigit turns the digits and separators of other scripts into those of
// ASCII, and drops spaces and apostrophes that group thousands.
func asciiDigit(c rune) rune {
	for _, zero := range [...]rune{'٠', '۰', '०', '０'} {
		if c >= zero && c < zero+10 {
			return '0' + c - zero
		}
	}
	switch {
	case c >= '0' && c <= '9' || c == '.' || c == ',':
		return c
	case c == '٫':
		return '.'
	}
	return -1
}

// decimal reads digits with separators. A single separator before exactly
// three digits groups thousands where the language groups with it.
func decimal(s string, commaDecimal bool) (value, step float64, ok bool) {
	group, point := ",", "."
	if commaDecimal {
		group, point = ".", ","
	}
	plain := strings.ReplaceAll(s, group, "")
	if at := strings.LastIndex(s, group); at >= 0 && len(s)-at-1 != 3 && !strings.Contains(s, point) {
		plain = s[:at] + "." + s[at+1:] // "2,5" in English text
		plain = strings.ReplaceAll(plain, ",", "")
	} else {
		plain = strings.Replace(plain, point, ".", 1)
	}
	value, err := strconv.ParseFloat(plain, 64)
	if err != nil || math.IsInf(value, 0) {
		return 0, 0, false
	}
	step = 1
	if at := strings.IndexByte(plain, '.'); at >= 0 {
		step = math.Pow10(-(len(plain) - at - 1))
	}
	return value, step, true
}

// scale is the factor of a folded word or letter of scale, 0 for others.
func scale(w string) float64 {
	switch w {
	case "k", "mil", "الف", "الاف", "千":
		return 1e3
	case "万", "萬":
		return 1e4
	case "m", "mn", "mm", "millions", "millon", "millones", "مليون", "مليونا":
		return 1e6
	case "亿", "億":
		return 1e8
	case "b", "bn", "billions", "مليار":
		return 1e9
	case "tn", "trillions", "billon", "billones":
		return 1e12
	}
	return wordlist.Scale(w)
}

// spelledOut reads a number in English words ("two hundred and five",
// "twenty-five", "half a million").
func (r reader) spelledOut(i int) (number, bool) {
	if n, ok := r.articled(i); ok {
		return n, true
	}
	if v := r.at(i).numeral.fixed; v > 0 {
		return number{value: v, step: v, first: i, last: i, spelled: true}, true
	}
	n := number{first: i, last: i - 1, step: 1, spelled: true}
	current := 0.0 // below the next word of scale
	for j := i; j < len(r.words) && j < i+maxNumberWords; j++ {
		w := r.at(j)
		v, ordinal, f := w.numeral.cardinal, w.numeral.ordinal, w.numeral.scale
		switch {
		case v > 0 && ordinal && j == i:
			return number{value: v, step: 1, first: i, last: i, spelled: true, ordinal: true}, true
		case v > 0 && follows(current, v) && (!ordinal || r.words[j].joined):
			current, n.last, n.ordinal = current+v, j, ordinal
			continue
		case f == 100 && current > 0:
			current, n.last = current*f, j
			continue
		case f > 100 && len(w.folded) > 3 && current > 0:
			n.value, n.step, n.last = n.value+current*f, f, j
			current = 0
			continue
		case w.folded == "and" && current >= 100:
			n.last = j
			continue
		}
		break
	}
	if n.last < i {
		return number{}, false
	}
	if r.lower(n.last) == "and" {
		n.last--
	}
	if current > 0 {
		n.value, n.step = n.value+current, 1
	}
	return n, true
}

// articled reads "a million" and "half a million".
func (r reader) articled(i int) (number, bool) {
	share, at := 1.0, i
	if r.lower(at) == "half" {
		share, at = 0.5, at+1
	}
	if w := r.lower(at); w != "a" && w != "an" || r.mark(at) {
		return number{}, false
	}
	w := r.at(at + 1)
	f := w.numeral.scale
	if f < 100 || len(w.folded) < 4 {
		return number{}, false
	}
	return number{value: share * f, step: share * f, first: i, last: at + 1, spelled: true}, true
}

// maxNumberWords bounds how many words one number is read from.
const maxNumberWords = 12

// follows reports whether a number word of value v may come after words that
// make current: "twenty" "five", "three hundred" "and" "twelve".
func follows(current, v float64) bool {
	below := math.Mod(current, 100)
	return below == 0 || below >= 20 && math.Mod(below, 10) == 0 && v < 10
}

// cardinal is the value of a number word below a hundred, and whether it names
// a place in an order.
func cardinal(w string) (value float64, ordinal bool) {
	if w == "dozen" {
		return 12, false
	}
	if v, ok := wordlist.Cardinal(w); ok {
		return v, false
	}
	return wordlist.Ordinal(w), true
}

// fixed is the value of a word that states a number by itself. They support
// figures but are too loose to be checked themselves.
func fixed(w string) float64 {
	switch w {
	case "double", "doubled", "twice", "twin", "twins", "pair", "couple", "both", "duo":
		return 2
	case "triple", "tripled", "trio", "triplets", "thrice":
		return 3
	case "quadruple", "quadrupled":
		return 4
	case "half", "halved":
		return 0.5
	case "quarter":
		return 0.25
	}
	return 0
}
