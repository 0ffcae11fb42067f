package keypoint

import (
	_ "embed"
	"strings"
	"sync"

	"brief/model/wordlist"
)

// families has a stem and the name of its family on each line, ordered by stem.
//
//go:embed families.txt
var families string

// countryForms leads the names of countries and demonyms of one word to the
// country, as fold writes them; initials are in capitals.
var countryForms = sync.OnceValue(func() map[string]string {
	forms := map[string]string{"UN": "united-nations", "EU": "european-union"}
	for c := range wordlist.Countries() {
		to := strings.ReplaceAll(fold(c.Name), " ", "-")
		for _, names := range [...][]string{{c.Name}, c.Others, c.Demonyms} {
			for _, name := range names {
				if !strings.Contains(name, " ") {
					forms[countryKey(name, fold(name))] = to
				}
			}
		}
	}
	return forms
})

// countryKey is the form by which a name is looked up: initials ("US", "U.S.")
// keep their capitals, for in lower case they are other words.
func countryKey(spelling, folded string) string {
	if len(folded) < 5 && allCaps(spelling) {
		return strings.ToUpper(folded)
	}
	return folded
}

// country returns the common form of a country's name, short form or demonym,
// or "". folded is spelling as fold makes it.
func country(spelling, folded string) string {
	if !capitalised(spelling) {
		return ""
	}
	forms := countryForms()
	if name := forms[countryKey(spelling, folded)]; name != "" {
		return name
	}
	if allCaps(spelling) { // a heading in capitals
		return forms[folded]
	}
	return ""
}

// compound returns the term of a name of two words that also goes by initials
// or one word, or "".
func compound(first, second string) string {
	switch first {
	case "united":
		switch second {
		case "states":
			return "united-states"
		case "kingdom":
			return "united-kingdom"
		case "nations":
			return "united-nations"
		}
	case "european":
		if second == "union" {
			return "european-union"
		}
	case "great":
		if second == "britain" {
			return "united-kingdom"
		}
	case "per":
		if second == "cent" {
			return "percent"
		}
	}
	return ""
}

// functionWord reports whether w is a word of grammar. English, and the few
// commonest of Spanish, French, Portuguese and German.
func functionWord(w string) bool {
	switch w {
	case "a", "an", "the", "and", "or", "but", "nor", "so", "if", "then", "than", "as",
		"of", "in", "on", "at", "to", "for", "by", "with", "from", "into", "onto", "about",
		"over", "under", "after", "before", "between", "through", "during", "against",
		"amid", "among", "out", "up", "down", "off", "again", "further", "once", "per", "via",
		"i", "me", "my", "we", "our", "ours", "you", "your", "he", "him", "his", "she", "her",
		"hers", "it", "its", "they", "them", "their", "theirs", "us", "who", "whom", "whose",
		"which", "what", "this", "that", "these", "those", "there", "here", "where", "when",
		"why", "how", "all", "any", "both", "each", "few", "more", "most", "other", "some",
		"such", "no", "not", "only", "own", "same", "too", "very", "just", "also", "now",
		"be", "is", "am", "are", "was", "were", "been", "being", "have", "has", "had", "having",
		"do", "does", "did", "doing", "will", "would", "shall", "should", "can", "could",
		"may", "might", "must", "cannot", "while", "because", "until", "since", "s", "t", "ll",
		"re", "ve", "d", "m", "say", "says", "said", "mr", "mrs", "ms", "new", "dont", "doesnt", "didnt", "isnt", "wasnt", "wont", "cant",
		"hasnt", "havent", "ive", "hes", "shes", "theyre", "youre":
		return true
	case "el", "la", "los", "las", "un", "una", "de", "del", "y", "e", "o", "u", "que", "en",
		"con", "por", "para", "se", "su", "sus", "al", "lo", "le", "les", "des", "du", "et",
		"dans", "pour", "sur", "da", "dos", "das", "em", "não", "na", "nos", "der", "die",
		"und", "den", "dem", "von", "zu", "mit", "im", "ist", "في", "من", "على", "إلى",
		"الى", "عن", "ان", "هذا", "هذه", "التي", "الذي", "كان", "قد":
		return true
	}
	return false
}

// familyNames is families as a map, made when first asked for.
var familyNames = sync.OnceValue(func() map[string]string {
	names := make(map[string]string)
	for row := range strings.Lines(families) {
		stem, name, _ := strings.Cut(strings.TrimSuffix(row, "\n"), " ")
		names[stem] = name
	}
	return names
})

// family returns the name of the group of words that headlines use for one
// another, by stem, or "".
func family(stem string) string { return familyNames()[stem] }
