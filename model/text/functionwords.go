package text

// languageSet is a set of the languages below, as bits.
type languageSet uint16

const (
	en languageSet = 1 << iota
	es
	fr
	de
	pt
	it
	nl
	sv
	pl
	tr
	id
)

const (
	languageCount = 11
	languageCodes = "enesfrdeptitnlsvpltrid"
)

// languagesOf returns the languages of which the lower-case word w is one of
// the most frequent words.
func languagesOf(w string) languageSet {
	switch w {
	case "the", "and", "that", "with", "on", "by", "are", "from", "have", "this", "which", "not", "it", "been",
		"said", "their", "its", "but", "they", "after", "would", "than", "has", "had", "or", "who", "about", "for",
		"at", "his", "were", "be", "will":
		return en
	case "el", "los", "las", "y", "su", "sus", "más", "pero", "fue", "entre", "cuando", "muy", "sobre", "también":
		return es
	case "les", "du", "et", "une", "est", "qui", "dans", "sur", "pas", "au", "aux", "par", "pour", "plus", "avec",
		"ce", "sont", "cette", "été", "ont", "ses", "elle", "son":
		return fr
	case "der", "und", "von", "zu", "mit", "ist", "auf", "für", "im", "dem", "nicht", "ein", "eine", "auch",
		"werden", "aus", "sich", "hat", "dass", "bei", "nach", "wird", "einer", "zur", "zum", "wurde":
		return de
	case "os", "dos", "em", "um", "uma", "com", "não", "mais", "foi", "ao", "são", "pelo", "pela", "à":
		return pt
	case "gli", "della", "che", "è", "per", "non", "si", "dei", "sono", "alla", "nel", "anche", "più", "nella",
		"delle", "ha", "dal":
		return it
	case "het", "een", "van", "op", "te", "dat", "voor", "met", "zijn", "niet", "aan", "er", "ook", "door", "bij",
		"wordt", "naar", "uit", "over":
		return nl
	case "och", "att", "det", "som", "på", "av", "är", "för", "med", "till", "inte", "ett", "från", "har", "var":
		return sv
	case "w", "z", "się", "nie", "jest", "że", "od", "przez", "są", "oraz", "po", "dla", "jak", "za":
		return pl
	case "ve", "bir", "bu", "için", "ile", "olarak", "çok", "daha", "olan", "gibi", "sonra", "kadar":
		return tr
	case "yang", "dengan", "untuk", "pada", "dari", "ini", "itu", "tidak", "dalam", "adalah", "akan", "oleh", "ke":
		return id
	}
	return sharedWord(w)
}

// sharedWord goes on with the words that several languages have.
func sharedWord(w string) languageSet {
	switch w {
	case "an":
		return en | de
	case "as":
		return en | pt
	case "of", "is":
		return en | nl
	case "to":
		return en | pl
	case "es":
		return es | de
	case "por", "para", "no", "como":
		return es | pt
	case "del", "una", "con", "al", "lo":
		return es | it
	case "des":
		return fr | de
	case "ou":
		return fr | pt
	case "le", "il":
		return fr | it
	case "ne":
		return fr | tr
	case "das":
		return de | pt
	case "die", "als":
		return de | nl
	case "den":
		return de | sv
	case "e":
		return pt | it
	case "do", "na":
		return pt | pl
	case "di":
		return it | id
	case "om":
		return nl | sv
	case "dan":
		return nl | id
	case "was":
		return en | de | nl
	case "que", "se":
		return es | fr | pt
	case "la", "un":
		return es | fr | it
	case "da":
		return pt | it | tr
	case "i":
		return it | sv | pl
	case "a":
		return en | es | pt | pl
	case "in":
		return en | de | it | nl
	case "en":
		return es | fr | nl | sv
	case "o":
		return es | pt | it | pl
	case "de":
		return es | fr | pt | nl | sv | tr
	}
	return 0
}
