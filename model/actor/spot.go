package actor

import (
	"strings"
	"unicode"
)

// maxRun is the number of tokens that one run of name words may have. It bounds
// the work on a text that is all capitals.
const maxRun = 24

// spotAll finds the names of all passages but headlines.
func (s *scan) spotAll() error {
	s.finds = make([]find, 0, s.capitals/2+16) // most names have two words
	return s.each(func(r *record) bool { return !r.headline }, s.spot)
}

// spot finds the names of a passage by their capitals, which must mean something
// there.
func (s *scan) spot(p *passage) {
	p.firstFind, p.endFind = int32(len(s.finds)), int32(len(s.finds))
	for i := p.from; i < p.to; {
		if !s.opens(p, i) {
			i++
			continue
		}
		j := s.extend(p, i)
		s.split(p, i, j)
		i = j
	}
	if p.script {
		s.spotScripts(p)
	}
	p.endFind = int32(len(s.finds))
}

// opens reports whether a run of name words may begin at token i.
func (s *scan) opens(p *passage, i int) bool {
	t := s.toks[i]
	if !t.capital() || t.class&isCalendar != 0 || t.figure() || s.unitOrDate(p, i) || t.head && s.romance && romanceFunction(t.text) {
		return false
	}
	if t.shape == shapeInitial && !strings.HasSuffix(t.text, ".") {
		return i+1 < p.to && s.toks[i+1].capital() && t.low&isFunction == 0
	}
	return t.low&isFunction == 0 || t.class&(isCountry|isOrg|isFirst) != 0 || t.class&isPhraseStart != 0 && s.phrase(p, i) > 0
}

// romanceFunction reports whether s begins sentences as a function word in
// Spanish, French or Portuguese.
func romanceFunction(s string) bool {
	switch s {
	case "El", "La", "Los", "Las", "Lo", "Un", "Una", "Unos", "Unas", "En", "Por", "Para", "Según", "Con", "Sin", "Sobre", "Tras",
		"Desde", "Hasta", "Entre", "Pero", "Que", "Qué", "Como", "Cómo", "Cuando", "Esta", "Este", "Estos", "Estas", "Su", "Sus",
		"Se", "No", "Ya", "Al", "Del", "Y", "Si", "Sí", "Más", "También", "Además", "Durante", "Ante", "Contra", "Le", "Les",
		"Une", "Des", "Du", "De", "Dans", "Par", "Pour", "Sur", "Avec", "Sans", "Mais", "Il", "Elle", "Ils", "Elles", "On", "Ce",
		"Cette", "Ces", "Son", "Sa", "Ses", "Leur", "Leurs", "Et", "Ou", "Selon", "Après", "Avant", "O", "A", "Os", "As", "Um",
		"Uma", "Na", "Nos", "Nas", "Da", "Do", "Ao", "E", "Mas", "Segundo", "Depois", "Ele", "Ela", "Eles", "Elas":
		return true
	}
	return false
}

// unitOrDate reports whether token i belongs to a figure after it ("US$5",
// "Mar 3").
func (s *scan) unitOrDate(p *passage, i int) bool {
	if i+1 >= p.to {
		return false
	}
	switch next := s.toks[i+1]; s.toks[i].text {
	case "US", "HK", "NZ", "NT", "A", "C", "S", "R":
		return next.is("$") || next.shape == shapeOther && strings.HasPrefix(next.text, "$")
	case "Jan", "Mar", "May", "Sun", "Sat", "Mon", "Wed", "Tue":
		return next.shape == shapeNumber
	}
	return false
}

// nameWord reports whether token i carries a name on.
func (s *scan) nameWord(p *passage, i int) bool {
	if i >= p.to {
		return false
	}
	t := s.toks[i]
	return t.capital() && t.class&isCalendar == 0 && (t.low&isFunction == 0 || t.class&(isCountry|isOrg|isFirst|isTitle|isOrgWord) != 0) && !t.head
}

// extend returns the end of the run of name words that begins at i, with the
// small words inside it.
func (s *scan) extend(p *passage, i int) int {
	j := i + max(1, s.phrase(p, i))
	for j < min(p.to, i+maxRun) {
		if s.nameWord(p, j) {
			j++
			continue
		}
		n := s.joint(p, i, j)
		if n == 0 {
			break
		}
		j += n
	}
	return j
}

// joint returns how many small words from j on join the run [i, j) to the
// name word after them; 0 where they do not.
func (s *scan) joint(p *passage, i, j int) int {
	t := s.toks[j]
	switch {
	case t.is("of") || t.is("for") || t.is("on") || t.is("against"):
		return s.prepositionJoint(p, i, j)
	case t.is("and"):
		if s.nameWord(p, j+1) && s.joinsAnd(i, j) {
			return 2
		}
	case t.is("&"):
		if s.nameWord(p, j+1) {
			return 2
		}
	case t.is("\"") || t.is("“"):
		return s.nicknameJoint(p, j)
	case t.possessive():
		if s.nameWord(p, j+1) && s.genitiveName(s.toks[j-1], s.toks[j+1]) {
			return 2
		}
	case t.low&isParticle != 0 && t.shape == shapeLower:
		return s.particleJoint(p, j)
	}
	return 0
}

func (s *scan) particleJoint(p *passage, j int) int {
	n := 1
	for n < 3 && j+n < p.to && s.toks[j+n].low&isParticle != 0 && s.toks[j+n].shape == shapeLower {
		n++
	}
	if s.nameWord(p, j+n) {
		return n + 1
	}
	return 0
}

// nicknameJoint joins a nickname in quotation marks between the parts of a
// person's name.
func (s *scan) nicknameJoint(p *passage, j int) int {
	for k := j + 1; k < min(p.to-1, j+5); k++ {
		if t := s.toks[k]; t.is("\"") || t.is("”") {
			if k > j+1 && s.toks[k+1].capital() && s.toks[j-1].class&(isFirst|isLast) != 0 {
				return k + 2 - j
			}
			return 0
		} else if !t.capital() {
			return 0
		}
	}
	return 0
}

// prepositionJoint joins "Ministry of Health", "Minister for Trade", "Gulf of
// Aden"; not "Obama of Illinois".
func (s *scan) prepositionJoint(p *passage, i, j int) int {
	const heads = isOrgHead | isTitle | isPlaceHead | isPlaceTail | isEvent | isOrgTail
	n := 1
	if j+n < p.to && s.toks[j+n].is("the") {
		n++
	}
	if !s.nameWord(p, j+n) {
		return 0
	}
	last := s.toks[j-1]
	if s.toks[i].class&isTitle != 0 && last.class&(isTitle|isOrgHead|isOrgTail|isPortfolio) == 0 {
		return 0 // "Queen Asta of Norland"
	}
	if last.class&heads == 0 && (s.toks[i].class&heads == 0 || last.class&(isFirst|isLast|isCountry) != 0) {
		return 0
	}
	if !s.toks[j].is("of") && (last.class|s.toks[i].class)&(isOrgHead|isTitle|isOrgTail) == 0 || !s.toks[j].is("of") && !s.toks[j].is("for") && last.class&isOrgHead == 0 {
		return 0
	}
	if last.class&isOrgTail != 0 && last.class&(isOrgHead|isTitle) == 0 && s.toks[j+n].class&(isCountry|isPlace) != 0 {
		return 0
	}
	return n + 1
}

// joinsAnd reports whether "and" after [i, j) goes on with the same name: after
// "of" or "for" ("Ministry of Trade and Industry"), or before a word that ends
// an organisation's name ("Food and Agriculture Organization").
func (s *scan) joinsAnd(i, j int) bool {
	next := s.toks[j+1]
	if next.class&(isCountry|isPlace|isFirst|isOrg|isDemonym) != 0 {
		return false
	}
	const topic = isPortfolio | isOrgWord
	if s.toks[i].class&(isOrgHead|isTitle) != 0 || s.toks[j-1].class&isPortfolio != 0 && s.hasOrgHead(i, j) {
		return s.toks[j-1].class&topic != 0
	}
	if s.toks[j-1].class&topic == 0 && s.toks[j-1].low&isCommon == 0 {
		return false
	}
	for k := j + 2; k < min(len(s.toks), j+5) && s.toks[k].capital(); k++ {
		if s.toks[k].class&isOrgTail != 0 {
			return true
		}
	}
	return false
}

// hasOrgHead reports whether "Ministry" or the like stands in [i, j).
func (s *scan) hasOrgHead(i, j int) bool {
	for ; i < j; i++ {
		if s.toks[i].class&isOrgHead != 0 {
			return true
		}
	}
	return false
}

// genitiveName reports whether the genitive of owner before thing is a part of
// a name ("People's Daily", "Prosecutor's Office").
func (s *scan) genitiveName(owner, thing token) bool {
	if owner.class&isTitle != 0 && thing.class&(isOrgHead|isOrgTail) != 0 {
		return true
	}
	switch owner.text {
	case "People", "Peoples", "Women", "Men", "Children", "Workers", "King", "Queen", "Lord", "God", "Lloyd", "Moody",
		"Sotheby", "McDonald", "Levi", "Wendy", "Domino", "Macy", "Prince", "Farmers", "Teachers", "Writers", "Boys", "Girls", "St":
		return true
	}
	return false
}

// phrase returns the number of tokens of the longest listed name of two words
// or more that begins at token i, else 0.
func (s *scan) phrase(p *passage, i int) int {
	n, _ := s.phraseClass(p, i)
	return n
}

func (s *scan) phraseClass(p *passage, i int) (int, class) {
	if s.toks[i].class&isPhraseStart == 0 {
		return 0, 0
	}
	for n := min(maxPhrase, p.to-i); n > 1; n-- {
		if !s.toks[i+n-1].capital() {
			continue
		}
		if c := s.lex.phrases[s.join(i, i+n)]; c != 0 {
			return n, c
		}
	}
	return 0, 0
}

// plainSpaces reports whether the only white space of raw is single spaces.
func plainSpaces(raw string) bool {
	before := 'x'
	for _, r := range raw {
		if r == ' ' && before == ' ' || r != ' ' && unicode.IsSpace(r) {
			return false
		}
		before = r
	}
	return true
}

// at returns the longest listed name at token i, whether one word or several:
// its length in tokens and class.
func (s *scan) at(p *passage, i int) (int, class) {
	if n, c := s.phraseClass(p, i); n > 0 {
		return n, c
	}
	return 1, s.toks[i].class
}
