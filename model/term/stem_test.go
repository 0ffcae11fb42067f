package term

import "testing"

func TestStem(t *testing.T) {
	for _, forms := range [][]string{
		{"seizure", "seizures"},
		{"seize", "seized", "seizing", "seizes"},
		{"use", "used", "uses", "using"},
		{"age", "aged", "ages"},
		{"die", "died", "dies"},
		{"add", "added", "adds", "adding"},
		{"egg", "eggs", "egged"},
		{"eye", "eyes", "eyed"},
		{"go", "going"},
		{"virus", "viruses"},
		{"campus", "campuses"},
		{"focus", "focused"},
		{"tariff", "tariffs"},
		{"policy", "policies"},
	} {
		for _, form := range forms[1:] {
			if a, b := Stem(forms[0]), Stem(form); a != b {
				t.Errorf("Stem(%q) = %q, Stem(%q) = %q", forms[0], a, form, b)
			}
		}
	}
	for _, others := range [][]string{{"us", "use", "used"}, {"new", "news"}, {"united", "unit", "units"}, {"it", "its"}, {"16", "16s"}} {
		for _, other := range others[1:] {
			if Stem(others[0]) == Stem(other) {
				t.Errorf("%q and %q have one stem", others[0], other)
			}
		}
	}
	for _, own := range []string{"", "a", "us", "été", "北", "f16"} {
		if got := Stem(own); got != own {
			t.Errorf("Stem(%q) = %q", own, got)
		}
	}
}

// FuzzStem: whoever looks for the forms of a word may pass over what
// begins with other letters.
func FuzzStem(f *testing.F) {
	for _, w := range []string{"used", "eyed", "dying", "organizations", "ying", "aing", "ssses"} {
		f.Add(w)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, w := range Fold(s) {
			stem := Stem(w)
			if n := min(2, len(stem)); n == 0 || stem[:n] != w[:n] {
				t.Errorf("Stem(%q) = %q", w, stem)
			}
		}
	})
}
