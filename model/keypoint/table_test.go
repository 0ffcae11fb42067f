package keypoint

import (
	"slices"
	"strings"
	"testing"

	"brief/model/wordlist"
)

func TestFamilyTable(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(families, "\n"), "\n")
	if !slices.IsSorted(lines) {
		t.Error("the stems are not in order")
	}
	for _, line := range lines {
		stem, name, _ := strings.Cut(line, " ")
		if got, ok := wordlist.Lookup(families, stem); !ok || got != name {
			t.Errorf("%q is of %q, want %q", stem, got, name)
		}
	}
}

func TestCountry(t *testing.T) {
	for spelling, want := range map[string]string{
		"Mexicans": "mexico", "US": "united-states", "U.S.": "united-states", "Us": "", "us": "", "Un": "", "UN": "united-nations",
		"Car": "", "MEXICO": "mexico", "México": "mexico", "Lankan": "sri-lanka", "Congolese": "democratic-republic-of-the-congo",
		"Congo": "democratic-republic-of-the-congo", "Britons": "united-kingdom", "Reforma": "",
	} {
		if got := country(spelling, fold(spelling)); got != want {
			t.Errorf("%q: %q, want %q", spelling, got, want)
		}
	}
}

func TestFamilies(t *testing.T) {
	lex := newLexicon("en", 0)
	for _, pair := range [][2]string{{"rejects", "refusal"}, {"troops", "soldiers"}, {"policies", "strategy"}, {"killed", "deaths"}} {
		a, b := lex.term(pair[0]), lex.term(pair[1])
		if a == b || lex.kin[a] == noTerm || lex.kin[a] != lex.kin[b] {
			t.Errorf("%q and %q are not kin", pair[0], pair[1])
		}
	}
}

func TestCountries(t *testing.T) {
	lex := newLexicon("en", 0)
	for _, pair := range [][2]string{{"Mexicans", "Mexico"}, {"U.S.", "American"}, {"French", "France"}} {
		if lex.term(pair[0]) != lex.term(pair[1]) {
			t.Errorf("%q and %q are not one", pair[0], pair[1])
		}
	}
	if lex.term("us") == lex.term("US") {
		t.Error(`the pronoun "us" is taken for a country`)
	}
}
