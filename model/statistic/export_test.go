package statistic

import "brief/model"

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

// Units are the entries of the tables of units; a form of one letter touches its
// number.
func Units() []Sample {
	var out []Sample
	for _, u := range unitWords {
		form := u.form
		if form == "second" || form == "quarter" {
			form += "s" // in the singular they are fractions or ordinals
		}
		out = append(out, Sample{Name: u.name, Kind: u.kind, Examples: []string{"It has 45 " + form + "."}})
	}
	for _, u := range unitSymbols {
		if u.form == "in" {
			continue // the preposition, but behind feet
		}
		out = append(out, Sample{Name: u.name, Kind: u.kind, Examples: []string{"It has 45.5" + u.form + "."}})
	}
	return out
}
