package statistic

import (
	"strings"

	"brief/model/text"
)

// class is a set of the roles a word form can play. It is read off closed
// lists and endings; nothing is inferred from position.
type class uint32

const (
	determiner class = 1 << iota
	possessive
	preposition
	conjunction
	subordinator
	pronoun
	auxiliary
	adverb
	relative
	verbBase
	verbS
	verbPast
	verbIng
	reporting
	rising
	falling
	month
	weekday
	timeUnit
	punct
	ending // closes a clause: ; : — and quotation marks
	fewer  // comparative that says a quantity is smaller or larger
)

// Sets that several rules share.
const (
	anyVerb  = verbBase | verbS | verbPast | verbIng | auxiliary
	function = determiner | possessive | preposition | conjunction | subordinator |
		pronoun | auxiliary | relative | punct | ending
)

// classify looks a token up.
func classify(t *token) class {
	switch {
	case t.kind == text.Number:
		return 0
	case t.kind == text.Punct || t.kind == text.Symbol:
		return classifyMark(t.w)
	}
	return closedClass(t.w) | calendarClass(t.w) | verbClass(t.w) | directionClass(t.w) | reportingClass(t.w)
}

func classifyMark(w string) class {
	switch w {
	case ";", ":", "—", "“", "”", "\"", "«", "»", "?", "!", "…":
		return punct | ending
	case "%", "&", "$", "€", "£", "¥", "₹", "°":
		return 0
	}
	return punct
}

func closedClass(w string) class {
	switch w {
	case "the", "a", "an", "this", "these", "those", "every", "each", "any", "some", "no", "both",
		"either", "neither", "another", "all", "such", "many", "much", "several", "most":
		return determiner
	case "my", "your", "his", "her", "its", "our", "their", "whose":
		return possessive
	case "of", "in", "on", "at", "by", "for", "from", "to", "with", "into", "onto", "under", "over",
		"between", "among", "amid", "amidst", "across", "through", "during", "within", "without", "against",
		"per", "via", "after", "before", "until", "till", "towards", "toward", "upon", "about", "above",
		"below", "beyond", "despite", "throughout", "outside", "inside", "around", "off", "out", "near",
		"including", "excluding", "following", "versus", "like", "along", "behind", "beside", "besides",
		"beneath", "ahead", "amongst", "regarding", "according", "past", "down", "up":
		return preposition
	case "and", "or", "but", "nor", "yet", "plus", "so":
		return conjunction
	case "if", "because", "while", "whereas", "although", "though", "unless", "as", "than", "whether", "since", "once":
		return subordinator
	case "that", "which", "who", "whom", "what", "when", "where", "why", "how":
		return relative
	case "he", "she", "it", "they", "we", "you", "i", "him", "them", "us", "me", "there", "himself",
		"herself", "itself", "themselves", "everyone", "someone", "anyone", "nobody", "others", "here":
		return pronoun
	}
	return auxiliaryClass(w)
}

func auxiliaryClass(w string) class {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does",
		"did", "will", "would", "can", "could", "might", "shall", "should", "must", "cannot", "'ve", "'re", "'ll",
		"'d", "n't", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "doesn't", "don't",
		"didn't", "won't", "wouldn't", "can't", "couldn't", "shouldn't":
		return auxiliary
	case "may":
		return auxiliary | month
	case "not", "also", "already", "still", "just", "now", "then", "even", "ever", "never", "again", "ago",
		"almost", "often", "once", "soon", "too", "very", "quite", "rather", "however", "meanwhile", "only",
		"later", "earlier", "today", "yesterday", "tomorrow", "tonight", "instead", "thus", "therefore", "else",
		"away", "back", "together", "alone", "altogether", "maybe", "perhaps", "nevertheless", "moreover",
		"furthermore", "first", "second", "third", "fourth", "finally", "lastly", "respectively", "overall",
		"apiece", "worldwide", "abroad", "overnight", "alike", "least":
		return adverb
	}
	if strings.HasSuffix(w, "ly") && len(w) > 4 && !lyNoun(w) && !strings.Contains(w, "-") {
		return adverb
	}
	return 0
}

// lyNoun lists nouns and adjectives that end like adverbs.
func lyNoun(w string) bool {
	switch w {
	case "family", "monthly", "weekly", "daily", "yearly", "quarterly", "elderly", "assembly", "supply",
		"anomaly", "early", "italy", "july", "likely", "friendly", "deadly", "costly", "monopoly", "ally",
		"only", "reply", "rally", "bully", "belly", "jelly", "hourly", "orderly", "scholarly", "lonely":
		return true
	}
	return false
}

func calendarClass(w string) class {
	switch w {
	case "january", "february", "march", "april", "june", "july", "august", "september", "october",
		"november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
		"jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.":
		return month
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return weekday
	case "second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century",
		"seconds", "minutes", "hours", "days", "weeks", "months", "quarters", "years", "decades", "centuries",
		"summer", "winter", "spring", "autumn", "semester", "weekend", "night", "morning", "evening":
		return timeUnit
	}
	return 0
}

// directionClass is the change lexicon: verbs, nouns and comparatives that say
// where a quantity moves.
func directionClass(w string) class {
	switch w {
	case "rise", "rises", "rose", "risen", "rising", "increase", "increases", "increased", "increasing",
		"grow", "grows", "grew", "grown", "growing", "growth", "gain", "gains", "gained", "gaining", "jump",
		"jumps", "jumped", "jumping", "climb", "climbs", "climbed", "climbing", "surge", "surges", "surged",
		"surging", "soar", "soars", "soared", "soaring", "advance", "advanced", "advances", "rally",
		"rallied", "expand", "expands", "expanded", "expansion", "swell", "swelled", "swollen",
		"up", "raise", "raises", "raised", "boost", "boosts", "boosted", "boosting", "uptick", "upturn", "spike",
		"spiked", "skyrocketed", "ballooned", "rebound", "rebounded", "recovered", "accelerated", "hike", "hiked",
		"hikes", "added", "leapt", "leaped", "strengthened", "appreciated", "edged-up", "doubling", "tripling",
		"escalated", "upgraded", "upward", "upwards", "advancing", "expanding", "accelerating", "accelerates", "widened", "widening", "widens", "lifted", "multiplied", "quickened", "heightened", "mounted":
		return rising
	case "fall", "falls", "fell", "fallen", "falling", "drop", "drops", "dropped", "dropping", "decline",
		"declines", "declined", "declining", "decrease", "decreases", "decreased", "decreasing", "dip", "dips",
		"dipped", "dipping", "slip", "slips", "slipped", "slipping", "slide", "slid", "slides", "sliding", "sink",
		"sank", "sunk", "plunge", "plunges", "plunged", "plunging", "plummet", "plummeted", "plummeting",
		"tumble", "tumbled", "tumbles", "tumbling", "shrink", "shrinks", "shrank", "shrunk", "shrinking",
		"down", "reduce", "reduces", "reduced", "reducing", "reduction", "cut", "cuts", "cutting", "lost",
		"lose", "loses", "losing", "contract", "contracts", "contracted", "contraction", "ease", "eases",
		"eased", "easing", "slump", "slumped", "slumps", "lowered", "slashed", "downturn", "shed", "weakened",
		"slowed", "slow", "slowing", "slowdown", "halved", "halving", "dwindled", "depreciated", "trimmed",
		"retreated", "cooled", "downward", "downwards", "shedding", "sheds", "slumping", "slows", "narrowing", "narrows", "lowering", "lowers", "trimming", "retreating", "retreats", "slashing", "slashes", "dwindling", "downgraded", "crashed", "collapsed", "collapse", "curtailed", "narrowed":
		return falling
	case "higher", "more", "greater", "faster", "larger", "bigger", "longer", "stronger":
		return rising | fewer
	case "lower", "less", "fewer", "smaller", "slower", "cheaper", "shorter", "weaker":
		return falling | fewer
	}
	return 0
}
