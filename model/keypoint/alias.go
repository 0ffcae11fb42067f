package keypoint

// This file lists forms of one name: demonyms and short forms of countries,
// and names of two words that have initials. A switch on strings costs nothing
// at start-up.

// country returns the common form of a country's name, short form or demonym,
// or "". folded is spelling as fold makes it.
func country(spelling, folded string) string {
	if !capitalised(spelling) {
		return ""
	}
	switch folded {
	case "us":
		if spelling == "Us" { // the pronoun, at the start of a sentence
			return ""
		}
		return "united-states"
	case "usa", "america", "american", "americans":
		return "united-states"
	case "uk", "britain", "british", "briton", "britons", "brits":
		return "united-kingdom"
	case "eu":
		return "european-union"
	case "un":
		if spelling == "Un" { // the article of Romance languages
			return ""
		}
		return "united-nations"
	case "uae", "emirati", "emiratis":
		return "united-arab-emirates"
	case "england", "english", "englishman", "englishmen":
		return "england"
	case "scotland", "scottish", "scots", "scot":
		return "scotland"
	case "wales", "welsh":
		return "wales"
	case "ireland", "irish":
		return "ireland"
	}
	if c := european(folded); c != "" {
		return c
	}
	if c := asian(folded); c != "" {
		return c
	}
	return elsewhere(folded)
}

func european(w string) string {
	switch w {
	case "europe", "european", "europeans":
		return "europe"
	case "france", "french", "frenchman":
		return "france"
	case "germany", "german", "germans":
		return "germany"
	case "spain", "spanish", "spaniard", "spaniards":
		return "spain"
	case "portugal", "portuguese":
		return "portugal"
	case "italy", "italian", "italians":
		return "italy"
	case "greece", "greek", "greeks":
		return "greece"
	case "netherlands", "dutch", "holland":
		return "netherlands"
	case "belgium", "belgian", "belgians":
		return "belgium"
	case "switzerland", "swiss":
		return "switzerland"
	case "austria", "austrian", "austrians":
		return "austria"
	case "poland", "polish", "poles":
		return "poland"
	case "czech", "czechs", "czechia":
		return "czechia"
	case "hungary", "hungarian", "hungarians":
		return "hungary"
	case "denmark", "danish", "danes", "dane":
		return "denmark"
	case "sweden", "swedish", "swedes", "swede":
		return "sweden"
	case "norway", "norwegian", "norwegians":
		return "norway"
	case "finland", "finnish", "finns":
		return "finland"
	case "iceland", "icelandic":
		return "iceland"
	case "russia", "russian", "russians":
		return "russia"
	case "ukraine", "ukrainian", "ukrainians":
		return "ukraine"
	case "belarus", "belarusian", "belarusians":
		return "belarus"
	case "romania", "romanian", "romanians":
		return "romania"
	case "bulgaria", "bulgarian", "bulgarians":
		return "bulgaria"
	case "serbia", "serbian", "serbs", "serb":
		return "serbia"
	case "croatia", "croatian", "croats", "croat":
		return "croatia"
	case "slovakia", "slovak", "slovaks":
		return "slovakia"
	case "slovenia", "slovenian":
		return "slovenia"
	case "albania", "albanian", "albanians":
		return "albania"
	case "kosovo", "kosovar":
		return "kosovo"
	case "turkey", "turkish", "turks", "turkiye":
		return "turkey"
	case "cyprus", "cypriot", "cypriots":
		return "cyprus"
	}
	return ""
}

func asian(w string) string {
	switch w {
	case "asia", "asian", "asians":
		return "asia"
	case "china", "chinese":
		return "china"
	case "japan", "japanese":
		return "japan"
	case "korea", "korean", "koreans":
		return "korea"
	case "taiwan", "taiwanese":
		return "taiwan"
	case "india", "indian", "indians":
		return "india"
	case "pakistan", "pakistani", "pakistanis":
		return "pakistan"
	case "bangladesh", "bangladeshi", "bangladeshis":
		return "bangladesh"
	case "nepal", "nepali", "nepalese":
		return "nepal"
	case "sri-lanka", "lanka", "lankan":
		return "sri-lanka"
	case "afghanistan", "afghan", "afghans":
		return "afghanistan"
	case "iran", "iranian", "iranians":
		return "iran"
	case "iraq", "iraqi", "iraqis":
		return "iraq"
	case "syria", "syrian", "syrians":
		return "syria"
	case "lebanon", "lebanese":
		return "lebanon"
	case "israel", "israeli", "israelis":
		return "israel"
	case "palestine", "palestinian", "palestinians":
		return "palestine"
	case "jordan", "jordanian", "jordanians":
		return "jordan"
	case "saudi", "saudis":
		return "saudi"
	case "yemen", "yemeni", "yemenis":
		return "yemen"
	case "qatar", "qatari", "qataris":
		return "qatar"
	case "kuwait", "kuwaiti", "kuwaitis":
		return "kuwait"
	case "thailand", "thai", "thais":
		return "thailand"
	case "vietnam", "vietnamese":
		return "vietnam"
	case "indonesia", "indonesian", "indonesians":
		return "indonesia"
	case "malaysia", "malaysian", "malaysians":
		return "malaysia"
	case "philippines", "philippine", "filipino", "filipinos":
		return "philippines"
	case "myanmar", "burma", "burmese":
		return "myanmar"
	case "kazakhstan", "kazakh", "kazakhs":
		return "kazakhstan"
	case "georgia", "georgian", "georgians":
		return "georgia"
	case "armenia", "armenian", "armenians":
		return "armenia"
	}
	return ""
}

func elsewhere(w string) string {
	switch w {
	case "africa", "african", "africans":
		return "africa"
	case "egypt", "egyptian", "egyptians":
		return "egypt"
	case "libya", "libyan", "libyans":
		return "libya"
	case "tunisia", "tunisian", "tunisians":
		return "tunisia"
	case "algeria", "algerian", "algerians":
		return "algeria"
	case "morocco", "moroccan", "moroccans":
		return "morocco"
	case "sudan", "sudanese":
		return "sudan"
	case "ethiopia", "ethiopian", "ethiopians":
		return "ethiopia"
	case "somalia", "somali", "somalis":
		return "somalia"
	case "kenya", "kenyan", "kenyans":
		return "kenya"
	case "nigeria", "nigerian", "nigerians":
		return "nigeria"
	case "ghana", "ghanaian", "ghanaians":
		return "ghana"
	case "mali", "malian", "malians":
		return "mali"
	case "congo", "congolese":
		return "congo"
	case "rwanda", "rwandan", "rwandans":
		return "rwanda"
	case "uganda", "ugandan", "ugandans":
		return "uganda"
	case "zimbabwe", "zimbabwean", "zimbabweans":
		return "zimbabwe"
	case "mexico", "mexican", "mexicans":
		return "mexico"
	case "canada", "canadian", "canadians":
		return "canada"
	case "cuba", "cuban", "cubans":
		return "cuba"
	case "haiti", "haitian", "haitians":
		return "haiti"
	case "brazil", "brazilian", "brazilians":
		return "brazil"
	case "argentina", "argentine", "argentinian", "argentines":
		return "argentina"
	case "chile", "chilean", "chileans":
		return "chile"
	case "peru", "peruvian", "peruvians":
		return "peru"
	case "colombia", "colombian", "colombians":
		return "colombia"
	case "venezuela", "venezuelan", "venezuelans":
		return "venezuela"
	case "ecuador", "ecuadorian", "ecuadorean":
		return "ecuador"
	case "bolivia", "bolivian", "bolivians":
		return "bolivia"
	case "australia", "australian", "australians":
		return "australia"
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

// family returns the name of the group of words that headlines use for one
// another, by stem, or "". A match by family alone counts half.
func family(form string) string {
	switch form {
	case "reject", "refus", "deni", "oppos", "rebuff", "declin", "block":
		return "~refuse"
	case "group", "organ", "bodi", "outfit":
		return "~group"
	case "troop", "forc", "soldier", "militari", "armi":
		return "~force"
	case "increas", "rise", "rose", "risen", "grow", "grew", "grown", "climb", "jump", "surg", "soar", "gain", "tripl", "doubl":
		return "~rise"
	case "fall", "fell", "fallen", "drop", "decreas", "reduc", "cut", "dip", "slip", "lower", "lose", "lost":
		return "~fall"
	case "kill", "die", "dead", "death", "deadli", "murder", "slai", "slain":
		return "~death"
	case "hurt", "injur", "wound", "injuri":
		return "~injury"
	case "polici", "strategi", "plan", "propos", "scheme", "approach":
		return "~plan"
	case "tension", "friction", "clash", "disput", "conflict", "row", "standoff", "fight":
		return "~dispute"
	case "worri", "concern", "fear", "anxieti":
		return "~worry"
	case "buy", "bought", "purchas", "acquir", "acquisit":
		return "~buy"
	case "sell", "sold", "sale":
		return "~sale"
	case "compani", "firm", "busi", "corpor":
		return "~firm"
	case "arrest", "detain", "custodi", "jail", "prison", "imprison":
		return "~arrest"
	case "attack", "assault", "raid", "strike", "struck", "bomb":
		return "~attack"
	case "film", "movi":
		return "~film"
	case "child", "children", "kid", "boi", "girl", "son", "daughter", "babi":
		return "~child"
	case "polic", "offic", "cop":
		return "~police"
	case "win", "won", "victori", "beat", "beaten", "defeat":
		return "~win"
	case "help", "aid", "assist", "support", "back":
		return "~help"
	case "call", "name", "design", "label", "dub", "reclassifi", "classifi":
		return "~name"
	case "start", "begin", "began", "begun", "open", "launch":
		return "~start"
	case "stop", "end", "halt", "ceas", "finish":
		return "~stop"
	case "show", "reveal", "disclos", "announc", "confirm", "report":
		return "~reveal"
	case "doctor", "physician", "medic", "surgeon":
		return "~doctor"
	case "car", "vehicl", "truck", "lorri":
		return "~car"
	case "hous", "home", "resid":
		return "~home"
	case "want", "seek", "sought", "ask", "demand", "urg":
		return "~want"
	case "leav", "left", "quit", "resign", "depart", "departur":
		return "~leave"
	case "monei", "fund", "cash", "pai", "paid", "payment":
		return "~money"
	}
	return ""
}
