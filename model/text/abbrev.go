package text

// abbreviation says what a full stop after a word may mean.
type abbreviation uint8

const (
	noAbbreviation abbreviation = iota
	bound                       // something always follows: "Mr.", "e.g."
	numbered                    // a word of its own unless a number follows: "No.", "p."
	ending                      // may end a sentence: "Inc.", "Jan.", "etc."
)

// abbreviationOf looks w up, which is without its last full stop. Case counts
// where the lower-case form is a word: "Sun." against "sun.".
func abbreviationOf(w string) abbreviation {
	switch w {
	case "Mr", "Mrs", "Ms", "Messrs", "Mx", "Dr", "Drs", "Prof", "Rev", "Hon", "Fr", "Gen", "Lt", "Col", "Maj", "Capt",
		"Cpt", "Cmdr", "Cdr", "Cpl", "Sgt", "Pvt", "Adm", "Brig", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Pres",
		"Amb", "Supt", "Insp", "Det", "Atty", "MM", "Mlle", "Asst", "Spc", "Pfc", "Cllr", "Msgr", "Sec", "Sra", "Srta", "Dra", "Dña", "Ing", "Lic", "Mag", "Dipl",
		"Hr", "Sta", "Sto", "Sgto", "Tte", "Cnel", "Gral", "Dott", "Avv", "EE",
		"e.g", "i.e", "E.g", "I.e", "c.f", "viz", "vs", "Vs", "v.s", "cf", "Cf", "ca", "approx", "Approx", "z.B", "d.h", "u.a",
		"p.ej", "bzgl", "bzw", "ggf", "sog", "vgl", "Vgl", "zB", "evtl", "inkl", "incl", "excl", "esp", "resp",
		"aprox", "env", "dgl", "feat", "Assn", "Dept", "dept", "Univ", "Bhd", "Pty", "assoc", "Assoc":
		return bound
	case "No", "Nos", "no", "nos", "Nr", "nr", "Núm", "núm", "Num", "N", "p", "pp", "P", "Pp", "pg", "Art", "art", "Arts", "arts",
		"sec", "Secs", "Sect", "sect", "Abs", "Fig", "fig", "Figs", "figs", "Eq", "eq", "Vol", "vol", "Vols", "Ch", "ch", "Cap", "cap",
		"Par", "par", "para", "Nro", "nro", "Pág", "pág", "S", "Bd", "Ser", "Op", "op", "Tab", "Ex", "Sat", "Sun", "Mar",
		"Rs", "Rp", "Rm", "cl", "Cl":
		return numbered
	case "Inc", "Corp", "Co", "Cos", "Ltd", "Bros", "Jr", "Sr", "jr", "sr", "Esq", "PLC", "Plc", "LLC", "LLP", "Cie", "Mfg",
		"Jan", "Feb", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
		"Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri",
		"janv", "févr", "avr", "juil", "déc", "ene", "feb", "abr", "ago", "sept", "oct", "nov", "dic", "Okt", "Dez",
		"Ave", "Blvd", "Rd", "St", "Ste", "Mt", "Ft", "Hwy", "Pkwy", "Pl", "Apt", "Bldg", "Str", "str", "Pt",
		"Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mich",
		"Minn", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Penn", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo",
		"etc", "al", "ed", "eds", "Ed", "Eds", "est", "Est", "hrs", "hr", "min", "mins", "ft", "lb", "lbs", "oz",
		"sq", "mph", "km", "usw", "UU", "Ud", "Uds", "pts", "yr", "yrs", "bn", "mn", "Mio", "Mrd", "Std", "Tsd", "ex", "Ph", "PhD",
		"D.C", "Div", "Dist", "Intl", "Int", "Natl", "Nat", "Govt", "govt", "Sch", "Tech", "Ctr", "Mgmt", "Acad", "Ry", "Mss",
		"tel", "Tel", "ext", "Ext", "Rel", "misc", "temp", "max", "avg":
		return ending
	}
	return noAbbreviation
}

// startsSentence reports whether w, as it stands after an abbreviation or an
// initial, is a word that opens sentences and hardly ever names: "in the U.S.
// The" are two sentences, "U.S. President" is one.
func startsSentence(w string) bool {
	switch w {
	case "The", "A", "An", "This", "That", "These", "Those", "It", "Its", "He", "She", "They", "We", "You", "His", "Her",
		"Their", "Our", "My", "There", "Here", "In", "At", "As", "If", "For", "From", "By", "With", "Without", "Since",
		"Until", "While", "When", "Where", "Whether", "Who", "What", "Why", "How", "Which", "After", "Before", "During",
		"Because", "Although", "Though", "Despite", "Under", "Among", "Between", "But", "And", "Or", "Yet", "So", "Still",
		"However", "Moreover", "Meanwhile", "Instead", "Then", "Thus", "Also", "Even", "Once", "Now", "Today", "Yesterday",
		"Some", "Many", "Most", "More", "Both", "Each", "Every", "Several", "Such", "All", "Not", "No", "Nor", "Neither",
		"According", "Asked", "Earlier", "Later", "Like", "One", "Two", "Three", "Another", "Other", "Others", "Unlike",
		"Is", "Are", "Was", "Were", "Do", "Does", "Did", "Has", "Have", "Can", "Could", "Will", "Would", "Should", "I",
		"I'm", "It's", "That's", "Additionally", "Finally", "Nearly", "About", "Over", "Only", "Just", "To":
		return true
	case "El", "La", "Los", "Las", "Un", "Una", "En", "Pero", "Según", "Por", "Para", "Con", "Como", "Sin", "Se", "Su",
		"Le", "Les", "Une", "Des", "Il", "Elle", "Ils", "Elles", "Mais", "Dans", "Selon", "Ce", "Cette", "Et",
		"Der", "Die", "Das", "Ein", "Eine", "Er", "Sie", "Es", "Aber", "Im", "Am", "Und", "Doch", "Nach", "Bei", "Mit",
		"O", "Os", "Um", "Uma", "Mas", "Lo", "Gli", "Nel", "Ma":
		return true
	}
	return false
}

// followsOrdinal reports whether w is what follows a German ordinal number: a
// month ("3. März") or a century.
func followsOrdinal(w string) bool {
	switch w {
	case "Januar", "Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
		"November", "Dezember", "Jahrhundert", "Jh":
		return true
	}
	return false
}
