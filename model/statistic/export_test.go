package statistic

import (
	"strings"

	"brief/model"
)

// Sample is one entry of a table with texts that must give it.
type Sample struct {
	Name, Code string
	Kind       model.StatisticKind
	Examples   []string
}

// Currencies are the entries of the tables of money.
func Currencies() []Sample {
	var out []Sample
	for _, c := range currencyCodes {
		if _, ok := codeCurrency(c.code); !ok {
			continue // an English word in capitals; its name is below
		}
		out = append(out, Sample{Name: c.name, Code: c.code, Examples: []string{"It cost " + c.code + " 450 million.", "It cost 450 million " + c.name + "."}})
	}
	for _, w := range currencyWords {
		out = append(out, Sample{Name: w.name, Code: w.code, Examples: []string{"It cost 450 million " + w.form + "."}})
	}
	return out
}

// Units are the entries of the table of units with all their forms; a symbol touches
// its number.
func Units() []Sample {
	var out []Sample
	for _, r := range unitTable {
		u := Sample{Name: r.name, Kind: r.kind}
		for form := range strings.FieldsSeq(r.words) {
			if form == "second" || form == "quarter" {
				form += "s" // in the singular they are fractions or ordinals
			}
			u.Examples = append(u.Examples, "It has 45 "+form+".")
		}
		for form := range strings.FieldsSeq(r.symbols) {
			if form != "in" { // the preposition, but behind feet
				u.Examples = append(u.Examples, "It has 45.5"+form+".")
			}
		}
		out = append(out, u)
	}
	return out
}

// Reason is a row of the table of rejections.
type Reason struct {
	Name, Why string
	Tests     int
}

// Reasons are its rows.
func Reasons() []Reason {
	var out []Reason
	for by := byNothing + 1; int(by) < len(rejections); by++ {
		r := rejections[by]
		tests := 0
		for _, set := range [...]bool{r.tail != nil, r.alone != nil, r.word != nil, r.words != nil} {
			if set {
				tests++
			}
		}
		out = append(out, Reason{r.reason, r.why, tests})
	}
	return out
}
