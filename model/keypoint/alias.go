package keypoint

import _ "embed"

// Other forms of one name. The tables are text, a form and what it stands for
// on each line, ordered by form, so that they cost nothing at start-up.

//go:embed countries.txt
var countries string

//go:embed families.txt
var families string

// country returns the common form of a country's name, short form or demonym,
// or "". folded is spelling as fold makes it.
func country(spelling, folded string) string {
	if !capitalised(spelling) || spelling == "Us" || spelling == "Un" { // a pronoun, an article
		return ""
	}
	name, _ := lookup(countries, folded)
	return name
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

// family returns the name of the group of words that headlines use for one
// another, by stem, or "".
func family(stem string) string {
	name, _ := lookup(families, stem)
	return name
}
