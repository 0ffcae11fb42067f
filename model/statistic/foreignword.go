package statistic

// foreignScale is what the scale word w of a language multiplies by, or 0.
// Where the language has the long scale a billion is 10^12.
func foreignScale(language, w string) float64 {
	switch language {
	case "zh", "ja":
		return ideographScale(w)
	case "ar":
		return arabicScale(w)
	case "es", "fr", "de", "it", "pt", "nl":
		return romanceScale(language, w)
	}
	return 0
}

func ideographScale(w string) float64 {
	switch w {
	case "百":
		return 1e2
	case "千":
		return 1e3
	case "万", "萬":
		return 1e4
	case "亿", "億":
		return 1e8
	case "兆":
		return 1e12
	}
	return 0
}

func arabicScale(w string) float64 {
	switch w {
	case "ألف", "الف", "آلاف", "ألفا", "ألفاً":
		return 1e3
	case "مليون", "ملايين", "مليونا", "مليوناً":
		return 1e6
	case "مليار", "مليارات", "مليارا", "ملياراً", "بليون":
		return 1e9
	case "تريليون", "تريليونات":
		return 1e12
	}
	return 0
}

// romanceScale reads the scales of the languages of western Europe; none of
// them means another number in a second of these languages but "mil".
func romanceScale(language, w string) float64 {
	switch w {
	case "mil":
		return scaleIn(language == "es" || language == "pt", 1e3)
	case "mille", "mila", "tausend", "duizend", "tsd":
		return 1e3
	case "millón", "millones", "millions", "million", "millionen", "milhão", "milhões", "milione", "milioni", "miljoen", "mio", "mio.", "mln":
		return 1e6
	case "millardo", "millardos", "milliard", "milliards", "milliarde", "milliarden", "bilhão", "bilhões", "miliardo", "miliardi",
		"miljard", "mrd", "mrd.", "mld":
		return 1e9
	case "billón", "billones", "billion", "billions", "billionen", "trilhão", "trilhões", "biljoen":
		return 1e12
	}
	return 0
}

// scaleIn is f where ok holds, else 0.
func scaleIn(ok bool, f float64) float64 {
	if ok {
		return f
	}
	return 0
}

// foreignLabel lists nouns that a number names rather than counts.
func foreignLabel(w string) bool {
	switch w {
	case "línea", "ligne", "linea", "linha", "linie", "lijn", "artículo", "article", "articolo", "artigo", "artikel", "página", "page",
		"pagina", "seite", "capítulo", "chapitre", "kapitel", "capitolo", "hoofdstuk", "número", "numéro", "numero", "nummer",
		"ley", "loi", "legge", "lei", "sección", "sala", "salle", "grupo", "groupe", "gruppe", "gruppo", "المادة", "رقم", "الخط":
		return true
	}
	return false
}

// foreignClock is true of words that make the figure before them a time of day.
func foreignClock(language, w string) bool {
	switch language {
	case "de":
		return w == "uhr"
	case "nl":
		return w == "uur"
	case "es", "fr", "pt", "it":
		return w == "h"
	}
	return false
}

// monthWord is true of the names of months in a language.
func monthWord(language, w string) bool {
	switch language {
	case "es":
		return isMonthES(w)
	case "fr":
		return isMonthFR(w)
	case "de", "nl":
		return isMonthDE(w)
	case "it":
		return isMonthIT(w)
	case "pt":
		return isMonthPT(w)
	case "ar":
		return isMonthAR(w)
	}
	return false
}

func isMonthES(w string) bool {
	switch w {
	case "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "setiembre", "octubre",
		"noviembre", "diciembre":
		return true
	}
	return false
}

func isMonthFR(w string) bool {
	switch w {
	case "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre":
		return true
	}
	return false
}

func isMonthDE(w string) bool {
	switch w {
	case "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember",
		"januari", "februari", "maart", "mei", "augustus", "december":
		return true
	}
	return false
}

func isMonthIT(w string) bool {
	switch w {
	case "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre",
		"dicembre":
		return true
	}
	return false
}

func isMonthPT(w string) bool {
	switch w {
	case "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro":
		return true
	}
	return false
}

func isMonthAR(w string) bool {
	switch w {
	case "يناير", "فبراير", "مارس", "أبريل", "إبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
		"آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "شباط":
		return true
	}
	return false
}
