package statistic

import (
	"strings"

	"brief/model/text"
)

// nounPhrase is the counted noun phrase after a number.
type nounPhrase struct {
	// first and next bound its tokens; empty where there is none.
	first, next int
	// plural is true where the head is a plural or a collective.
	plural bool
}

// counted reads the noun phrase that a number counts from token i. A plural
// head closes it; a singular head counts for one of something, or where a
// hyphen makes it an attribute ("three-course meal").
func (s *scanner) counted(i int, value float64) nounPhrase {
	hyphen := s.hyphen(i)
	i = s.skipQuantifier(i)
	np := nounPhrase{first: i, next: i}
	head := -1
	for j := i; j < i+7 && (s.nominal(j, i, head) || s.joinsAdjectives(j, i, np.plural)); j++ {
		w := s.at(j).w
		if w == "and" {
			continue
		}
		if head >= 0 && s.is(j-1, "'s") {
			head = -1
		}
		if value == 1 && head >= 0 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !s.partOf(i) {
			np.next = j
			break
		}
		if pluralNoun(w) {
			head, np.plural, np.next = j, true, j+1
			continue
		}
		if np.plural {
			break
		}
		np.next = j + 1
		if w != "'s" {
			head = j
		}
	}
	if np.plural {
		return np
	}
	if np.next == np.first || value != 1 && !hyphen {
		return nounPhrase{first: i, next: i}
	}
	return np
}

// joinsAdjectives is true of an "and" between two words that qualify one plural:
// "digital and physical sales", "Kia and Hyundai vehicles".
func (s *scanner) joinsAdjectives(j, first int, plural bool) bool {
	if plural || j == first || !s.is(j, "and") || s.at(j+1).kind != text.Word || s.at(j+2).kind != text.Word {
		return false
	}
	return s.cls(j+1)&(function|adverb|verbPast|verbIng) == 0 && !pluralNoun(s.at(j-1).w) && !pluralNoun(s.at(j+1).w) &&
		pluralNoun(s.at(j+2).w) && s.cls(j+2)&(function|verbS) == 0 && s.at(j-1).upper == s.at(j+1).upper
}

// partOf is true after "of" with or without an article: what follows is a
// plural even for one of it.
func (s *scanner) partOf(i int) bool {
	for s.cls(i-1)&(determiner|possessive) != 0 {
		i--
	}
	return s.is(i-1, "of")
}

// skipQuantifier steps over what may stand between a number and its noun.
func (s *scanner) skipQuantifier(i int) int {
	if s.hyphen(i) {
		i++
	}
	if s.is(i, "or", "and") && s.is(i+1, "so", "more", "fewer", "less") || s.is(i, "-", "–") && s.is(i+1, "plus") {
		i += 2
	}
	if s.is(i, "plus", "+") {
		i++
	}
	if s.is(i, "more", "other", "additional", "extra", "further", "different", "separate", "new") && s.cls(i+1)&function == 0 {
		i++
	}
	return i
}

// nominal reports whether token j can belong to a noun phrase that started at
// token first and whose latest noun is token head (or -1).
func (s *scanner) nominal(j, first, head int) bool {
	t := s.at(j)
	if t.w == "'s" {
		return j > first && s.at(j+1).kind == text.Word && s.cls(j+1)&function == 0
	}
	if t.kind != text.Word || s.cls(j)&(function|weekday) != 0 || spelledNumber(t.w) && !t.glued {
		return false
	}
	c := s.cls(j)
	switch {
	case c&adverb != 0 && !adverbAdjective(t.w):
		return j == first && strings.HasSuffix(t.w, "ly") && s.cls(j+1)&(verbPast|verbIng) != 0
	case c&(verbPast|verbIng) != 0 && head >= 0 && (c&verbBase == 0 || c&verbPast != 0):
		return !pluralNoun(s.at(head).w) && s.participleModifies(j)
	case c&(verbBase|verbS|falling|rising) != 0 && head >= 0 && pluralNoun(s.at(head).w):
		return false
	case c&month != 0 || t.w == "am" || t.w == "pm":
		return false
	case c&(verbPast|verbIng) != 0 && j == first:
		return s.participleModifies(j)
	}
	return !predicative(t.w) || s.opensNoun(j+1)
}

// participleModifies is true of a participle followed by a noun of the same
// phrase ("charging stations", "abandoned wells"); else it is a verb.
func (s *scanner) participleModifies(j int) bool {
	t, c := s.at(j+1), s.cls(j+1)
	return t.kind == text.Word && c&(function|adverb|timeUnit|weekday|month) == 0 && (c&verbPast == 0 || c&(verbBase|verbIng) != 0)
}

// adverbAdjective lists words classed as adverbs that also modify nouns.
func adverbAdjective(w string) bool {
	switch w {
	case "overall", "second", "third", "fourth", "first", "early", "overnight", "only", "least":
		return true
	}
	return false
}

// predicative lists adjectives that follow a number without a noun ("12 dead").
func predicative(w string) bool {
	switch w {
	case "dead", "missing", "higher", "lower", "more", "less", "fewer", "each", "apiece", "ahead", "alone",
		"old", "away", "long", "wide", "tall", "high", "deep", "worth", "other", "ago", "later", "earlier", "better", "worse",
		"strong", "plus", "faster", "slower", "larger", "smaller", "cheaper", "greater":
		return true
	}
	return false
}

// pluralNoun guesses from the form whether w is a plural or a collective.
func pluralNoun(w string) bool {
	switch w {
	case "people", "men", "women", "children", "police", "feet", "teeth", "mice", "geese", "cattle", "data",
		"criteria", "phenomena", "media", "sheep", "aircraft", "spacecraft", "fish", "species", "series", "headquarters",
		"bacteria", "fungi", "alumni", "personnel", "staff", "crises", "analyses", "theses", "oxen", "dice", "lice",
		"folk", "grandchildren", "schoolchildren", "salmon", "deer", "troops", "spokespeople", "businesspeople":
		return true
	case "news", "politics", "economics", "physics", "mathematics", "always", "perhaps", "besides", "various", "previous",
		"u.s", "dangerous", "famous", "obvious", "religious", "less", "plus", "gas", "bus", "virus", "campus",
		"this", "his", "its", "was", "is", "has", "as", "us", "yes", "vs", "thus", "whereas", "afterwards", "towards",
		"straight", "overseas", "texas", "arkansas", "kansas", "illinois", "paris", "chess", "lens", "canvas", "atlas",
		"christmas", "basis", "crisis", "analysis", "tennis", "consensus", "bonus", "status", "census", "surplus",
		"focus", "stimulus", "nucleus", "genius", "apparatus", "jobless", "does", "goes", "says":
		return false
	}
	if strings.HasSuffix(w, "men") && len(w) > 5 && !strings.HasSuffix(w, "imen") && !strings.HasSuffix(w, "omen") {
		return true
	}
	return len(w) > 3 && w[len(w)-1] == 's' && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "ous") &&
		!strings.HasSuffix(w, "'s") && !strings.HasSuffix(w, "sis")
}

// singular returns the singular of a lower-case noun by English spelling
// rules; words that are no plural come back unchanged.
func singular(w string) string {
	if x, ok := irregularSingular(w); ok {
		return x
	}
	if !pluralNoun(w) && !(len(w) == 3 && w[2] == 's' && strings.IndexByte("aeiou", w[1]) < 0) {
		return w
	}
	n := len(w)
	switch {
	case strings.HasSuffix(w, "men"):
		return w[:n-2] + "an"
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case hasAny(w, "sses", "shes", "ches", "xes", "zzes"):
		return w[:n-2]
	case hasAny(w, "oes") && n > 5:
		return w[:n-2]
	case hasAny(w, "wives", "lives", "knives"):
		return w[:n-3] + "fe"
	case hasAny(w, "leaves", "thieves", "loaves", "halves", "calves", "shelves", "elves", "wolves", "hooves"):
		return w[:n-3] + "f"
	case hasAny(w, "uses") && hasAny(w, "viruses", "campuses", "buses", "bonuses", "surpluses", "censuses", "statuses", "focuses"):
		return w[:n-2]
	case w[n-1] == 's':
		return w[:n-1]
	}
	return w
}

func hasAny(w string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return false
}

func irregularSingular(w string) (string, bool) {
	switch w {
	case "people", "police", "data", "media", "sheep", "aircraft", "spacecraft", "fish", "species", "series",
		"headquarters", "cattle", "personnel", "staff", "folk", "deer", "salmon", "troops":
		return w, true
	case "children":
		return "child", true
	case "grandchildren":
		return "grandchild", true
	case "schoolchildren":
		return "schoolchild", true
	case "feet":
		return "foot", true
	case "teeth":
		return "tooth", true
	case "mice":
		return "mouse", true
	case "geese":
		return "goose", true
	case "crises":
		return "crisis", true
	case "analyses":
		return "analysis", true
	case "theses":
		return "thesis", true
	case "criteria":
		return "criterion", true
	case "phenomena":
		return "phenomenon", true
	case "bacteria":
		return "bacterium", true
	case "centuries":
		return "century", true
	case "movies":
		return "movie", true
	case "cookies":
		return "cookie", true
	case "calories":
		return "calorie", true
	case "selfies":
		return "selfie", true
	case "zombies":
		return "zombie", true
	case "heroes":
		return "hero", true
	case "shoes":
		return "shoe", true
	case "ties":
		return "tie", true
	case "lies":
		return "lie", true
	case "pies":
		return "pie", true
	case "oxen":
		return "ox", true
	case "inches":
		return "inch", true
	}
	return w, false
}
