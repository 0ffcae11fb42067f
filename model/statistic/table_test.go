package statistic

import (
	"slices"
	"strings"
	"testing"
)

// TestTablesAreSorted guards the binary searches.
func TestTablesAreSorted(t *testing.T) {
	for name, forms := range map[string][]string{
		"currencyCodes": codes(),
		"currencyWords": moneyForms(),
	} {
		if !slices.IsSorted(forms) {
			t.Errorf("%s is not in byte order", name)
		}
		if n := len(slices.Compact(slices.Clone(forms))); n != len(forms) {
			t.Errorf("%s holds %d forms twice", name, len(forms)-n)
		}
	}
}

// TestUnitFormsAreSingle: no form means two units.
func TestUnitFormsAreSingle(t *testing.T) {
	words, symbols := map[string]string{}, map[string]string{}
	for _, r := range unitTable {
		for list, seen := range map[string]map[string]string{r.words: words, r.symbols: symbols} {
			for form := range strings.FieldsSeq(list) {
				if other, ok := seen[form]; ok {
					t.Errorf("%q is %q and %q", form, other, r.name)
				}
				seen[form] = r.name
			}
		}
	}
	if n := len(words) + len(symbols); n < 500 {
		t.Errorf("%d forms of units", n)
	}
}

func codes() []string {
	var out []string
	for _, c := range currencyCodes {
		out = append(out, c.code)
	}
	return out
}

func moneyForms() []string {
	var out []string
	for _, m := range currencyWords {
		out = append(out, m.form)
	}
	return out
}

func TestSingular(t *testing.T) {
	for plural, want := range map[string]string{
		"properties": "property", "people": "people", "children": "child", "women": "woman", "policemen": "policeman",
		"boxes": "box", "churches": "church", "houses": "house", "viruses": "virus", "wolves": "wolf", "knives": "knife",
		"heroes": "hero", "buses": "bus", "analyses": "analysis", "glasses": "glass", "labs": "lab", "kilometres": "kilometre",
		"species": "species", "gas": "gas", "series": "series", "movies": "movie", "centuries": "century", "news": "news",
	} {
		if got := singular(plural); got != want {
			t.Errorf("singular(%q) = %q; want %q", plural, got, want)
		}
	}
}

func TestParseDigits(t *testing.T) {
	for raw, want := range map[string]float64{
		"41": 41, "3,000.50": 3000.5, "12,34,567": 1234567, "1.234.567,89": 1234567.89, ".5": 0.5, "3,5": 3.5, "1'000": 1000,
	} {
		if got, ok := parseDigits(raw); !ok || got != want {
			t.Errorf("parseDigits(%q) = %v, %v; want %v", raw, got, ok, want)
		}
	}
	for _, raw := range []string{"", "1.2.3", "1,2,3.4.5", "5１"} {
		if got, ok := parseDigits(raw); ok {
			t.Errorf("parseDigits(%q) = %v; want no number", raw, got)
		}
	}
}
