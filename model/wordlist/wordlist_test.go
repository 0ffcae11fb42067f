package wordlist

import (
	"slices"
	"strings"
	"testing"
)

func TestEveryday(t *testing.T) {
	for _, w := range []string{"bilateral", "sovereignty", "cartels", "police", "rises", "moved", "stopping", "carried", "inflation", "walkers"} {
		if !Everyday(w) {
			t.Errorf("%q is not an everyday word", w)
		}
	}
	for _, w := range []string{"sheinbaum", "trump", "march", "qatar", "ford", "s", "ing", ""} {
		if Everyday(w) {
			t.Errorf("%q is an everyday word", w)
		}
	}
}

func TestWordsAreSorted(t *testing.T) {
	for name, table := range map[string]string{"words.txt": words, "dictionary.txt": dictionary} {
		lines := strings.Split(strings.TrimSuffix(table, "\n"), "\n")
		if !slices.IsSorted(lines) || len(slices.Compact(slices.Clone(lines))) != len(lines) {
			t.Errorf("%s is not sorted or has a word twice", name)
		}
		for _, w := range lines {
			if _, ok := Lookup(table, w); !ok {
				t.Errorf("%q of %s is not found", w, name)
			}
		}
	}
}

func TestDictionary(t *testing.T) {
	for w, want := range map[string]bool{"fur": true, "summits": true, "architects": true, "house": true, "halvany": false, "paris": false} {
		if Dictionary(w) != want {
			t.Errorf("Dictionary(%q) is %v", w, !want)
		}
	}
}

func TestLookup(t *testing.T) {
	const table = "a 1\nbb 2\nc\n"
	for key, want := range map[string]string{"a": "1", "bb": "2", "c": "", "b": "-", "": "-", "d": "-"} {
		value, ok := Lookup(table, key)
		if !ok {
			value = "-"
		}
		if value != want {
			t.Errorf("%q: %q, want %q", key, value, want)
		}
	}
}

func TestNumberWords(t *testing.T) {
	for w, want := range map[string]float64{"zero": 0, "seven": 7, "twelve": 12, "nineteen": 19, "forty": 40, "ninety": 90} {
		if v, ok := Cardinal(w); !ok || v != want {
			t.Errorf("%q is %v, %v", w, v, ok)
		}
	}
	for _, w := range []string{"", "hundred", "first", "Seven", "dozen"} {
		if v, ok := Cardinal(w); ok {
			t.Errorf("%q is %v", w, v)
		}
	}
	if Ordinal("twelfth") != 12 || Ordinal("twelve") != 0 || Scale("crore") != 1e7 || Scale("dozen") != 0 {
		t.Errorf("ordinals %v %v, scales %v %v", Ordinal("twelfth"), Ordinal("twelve"), Scale("crore"), Scale("dozen"))
	}
}

func TestCountries(t *testing.T) {
	forms := map[string]string{}
	for c := range Countries() {
		for _, f := range slices.Concat([]string{c.Name}, c.Others, c.Demonyms) {
			if forms[f] != "" || f == "" || strings.TrimSpace(f) != f || strings.Contains(f, "|") {
				t.Errorf("%q of %s: also of %q", f, c.Name, forms[f])
			}
			forms[f] = c.Name
		}
	}
	for form, want := range map[string]string{
		"Mexicans": "Mexico", "Frenchmen": "France", "Germans": "Germany", "Congo": "Democratic Republic of the Congo",
		"U.S.": "United States", "Chineses": "", "Czechs": "Czech Republic", "Côte d’Ivoire": "Ivory Coast",
	} {
		if forms[form] != want {
			t.Errorf("%q: %q, want %q", form, forms[form], want)
		}
	}
}

func BenchmarkEveryday(b *testing.B) {
	for b.Loop() {
		Everyday("sheinbaum")
	}
}
