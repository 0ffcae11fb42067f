package statistic

import "strings"

// positive takes a comparative or superlative back to the plain adjective ("largest",
// "large"); other words come back unchanged. Endings alone do not decide it: "forest"
// and "former" are none.
func positive(w string) string {
	switch low := strings.ToLower(w); low {
	case "best", "better":
		return "good"
	case "worst", "worse":
		return "bad"
	case "furthest", "farthest", "further", "farther":
		return "far"
	default:
		for _, end := range [2]string{"est", "er"} {
			if base, ok := strings.CutSuffix(low, end); ok {
				if p := plainAdjective(base); p != "" {
					return p
				}
			}
		}
	}
	return w
}

// plainAdjective is the adjective whose degrees begin with base, or "".
func plainAdjective(base string) string {
	switch base {
	case "larg", "saf", "clos", "wid", "nic", "rar", "wis", "brav", "fin", "pur", "strang", "simpl", "crud", "fierc", "gentl":
		return base + "e"
	case "bigg", "hott", "fatt", "thinn", "wett", "sadd":
		return base[:len(base)-1]
	case "earli", "heavi", "easi", "busi", "wealthi", "healthi", "happi", "hardi", "costli", "deadli", "friendli", "angri",
		"hungri", "pretti", "tini", "needi", "lengthi", "likeli":
		return strings.TrimSuffix(base, "i") + "y"
	case "small", "high", "low", "great", "long", "short", "old", "young", "new", "cheap", "fast", "slow", "strong", "weak",
		"rich", "poor", "smart", "bright", "dark", "deep", "tall", "thick", "hard", "soft", "quick", "clean", "clear", "cold",
		"cool", "warm", "full", "light", "loud", "near", "quiet", "real", "sharp", "steep", "tough", "tight", "kind", "mean", "mild", "narrow", "plain", "rough", "round", "sick", "smooth", "sound", "straight", "sweet",
		"wild", "bold", "broad", "calm", "dear", "dull", "fair", "firm", "fresh", "grand":
		return base
	}
	return ""
}
