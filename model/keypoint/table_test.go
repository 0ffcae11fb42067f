package keypoint

import (
	"slices"
	"strings"
	"testing"
)

func TestTables(t *testing.T) {
	for name, table := range map[string]string{"words": commonList, "countries": countries, "families": families} {
		lines := strings.Split(strings.TrimSuffix(table, "\n"), "\n")
		var keys []string
		for _, line := range lines {
			key, value, _ := strings.Cut(line, " ")
			if got, ok := lookup(table, key); !ok || got != value {
				t.Errorf("%s: lookup(%q) is %q, %v, want %q", name, key, got, ok, value)
			}
			if _, ok := lookup(table, key+"\x00"); ok {
				t.Errorf("%s: %q with a zero byte is found", name, key)
			}
			keys = append(keys, key)
		}
		if !slices.IsSorted(keys) || len(slices.Compact(keys)) != len(lines) {
			t.Errorf("%s: the keys are not in order, each once", name)
		}
	}
}

func TestFamilies(t *testing.T) {
	lex := newLexicon("en")
	for _, pair := range [][2]string{{"rejects", "refusal"}, {"troops", "soldiers"}, {"policies", "strategy"}, {"killed", "deaths"}} {
		a, b := lex.term(pair[0]), lex.term(pair[1])
		if a == b || lex.kin[a] == noTerm || lex.kin[a] != lex.kin[b] {
			t.Errorf("%q and %q are not kin", pair[0], pair[1])
		}
	}
}

func TestCountries(t *testing.T) {
	lex := newLexicon("en")
	for _, pair := range [][2]string{{"Mexicans", "Mexico"}, {"U.S.", "American"}, {"French", "France"}} {
		if lex.term(pair[0]) != lex.term(pair[1]) {
			t.Errorf("%q and %q are not one", pair[0], pair[1])
		}
	}
	if lex.term("us") == lex.term("US") {
		t.Error(`the pronoun "us" is taken for a country`)
	}
}

func TestStem(t *testing.T) {
	for _, pair := range [][2]string{
		{"rejects", "rejection"},
		{"designated", "designation"},
		{"hopping", "hop"},
		{"agreed", "agree"},
		{"ponies", "pony"},
		{"relational", "relate"},
		{"adoption", "adopt"},
		{"controlling", "control"},
	} {
		if a, b := stem(pair[0]), stem(pair[1]); a != b {
			t.Errorf("stem(%q) = %q, stem(%q) = %q", pair[0], a, pair[1], b)
		}
	}
	for _, w := range []string{"", "is", "été", strings.Repeat("a", 100)} {
		if got := stem(w); got != w {
			t.Errorf("stem(%q) = %q", w, got)
		}
	}
}

func TestCommon(t *testing.T) {
	for _, w := range []string{"bilateral", "sovereignty", "cartels", "police", "rises"} {
		if !common(w) {
			t.Errorf("%q is not common", w)
		}
	}
	for _, w := range []string{"sheinbaum", "trump", "march", "qatar", ""} {
		if common(w) {
			t.Errorf("%q is common", w)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"sundgren", "sundgren", 0},
		{"sundgern", "sundgren", 1},
		{"sandgren", "sundgren", 1},
		{"tarvell", "tarvel", 1},
		{"abcdef", "badcfe", 3},
		{"", "ab", 2},
		{"oduya", "brenn", 3},
		{"iñigo", "inigo", 1},
	} {
		if got := distance(c.a, c.b, 2); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
		if got := distance(c.b, c.a, 2); got != c.want {
			t.Errorf("distance(%q, %q) = %d, want %d", c.b, c.a, got, c.want)
		}
	}
}
