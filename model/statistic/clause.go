package statistic

// nounChain returns the noun phrase that ends before token next, with the phrases that
// hang on it: "VR headset sales in the US, Germany and Japan". It does not reach over
// an "and" that joins clauses. Empty where no noun stands there.
func (s *scanner) nounChain(next int) phrase {
	for s.role(next-1) == roleTime {
		next--
	}
	p := phrase{next, next}
	listed := -1 // where the phrase starts if the last list is none
	for next-p.first < clauseReach {
		start := s.phraseStart(p.first)
		if start == p.first {
			break
		}
		p.first = start
		more, list := s.linkBefore(start, listed >= 0)
		if more == start {
			break
		}
		if list && listed < 0 {
			listed = start
		}
		p.first = more
	}
	for s.role(p.first) == rolePreposition || s.role(p.first) == roleAnd || s.role(p.first) == roleComma {
		p.first++ // what it hung on was no noun
	}
	if listed >= 0 && (s.role(p.first-1) == roleVerb || s.role(p.first-1) == rolePreposition) {
		p.first = listed
	}
	return p
}

// phraseStart is the first token of the plain noun phrase that ends before token
// next, or next.
func (s *scanner) phraseStart(next int) int {
	j := next
	for s.role(j - 1).noun() {
		j--
	}
	if j == next || s.allFigures(j, next) {
		return next
	}
	for s.role(j-1) == roleDeterminer {
		j--
	}
	return j
}

// allFigures is true of tokens that are figures and nothing else.
func (s *scanner) allFigures(j, next int) bool {
	for ; j < next; j++ {
		if s.role(j) != roleFigure {
			return false
		}
	}
	return true
}

// linkBefore steps left over what may tie the noun phrase that starts at token start
// to one before it: a preposition, or "and" and commas of a list. It returns start
// where nothing does.
func (s *scanner) linkBefore(start int, inList bool) (next int, list bool) {
	j := start - 1
	switch s.role(j) {
	case rolePreposition:
		if s.hangs(j) && (s.role(j-1).noun() || s.role(j-1) == roleTime && s.role(s.beforeTime(j)).noun()) {
			return s.beforeTime(j) + 1, false
		}
	case roleAnd:
		if s.is(j, "and", "or") && s.role(j-1).noun() {
			return j, true
		}
	case roleComma:
		if inList && s.is(j, ",") && s.role(j-1).noun() {
			return j, true
		}
	}
	return start, false
}

// beforeTime is the last token before token j that is no part of a phrase of time.
func (s *scanner) beforeTime(j int) int {
	j--
	for s.role(j) == roleTime {
		j--
	}
	return j
}

// hangs is true of prepositions that tie a noun phrase to the one before it.
func (s *scanner) hangs(j int) bool {
	return s.is(j, "of", "in", "for", "from", "at", "on", "among", "across", "between", "within", "under", "with", "to", "including", "against", "by")
}

// verbBefore is the last verb before token j in its clause, not before token floor;
// -1 where there is none.
func (s *scanner) verbBefore(j, floor int) int {
	for j--; j >= floor; j-- {
		switch s.role(j) {
		case roleEnd:
			return -1
		case roleVerb:
			return j
		}
	}
	return -1
}

// subject is the noun phrase that the verb at token v says something of. It goes
// over auxiliaries and infinitives, appositions and coordinated verbs; depth bounds
// how many verbs. Empty where the subject is a quantity, a speaker or unknown.
func (s *scanner) subject(v, depth int) phrase {
	j := v
	for s.role(j-1) == roleVerb || s.role(j-1) == roleAdverb || s.role(j-1) == roleTime {
		j--
	}
	if depth == 0 {
		return phrase{}
	}
	switch s.role(j - 1) {
	case roleNoun, roleFigure:
		return s.nounChain(j)
	case roleWhich:
		return s.antecedentOf(j-1, depth)
	case rolePronoun:
		return s.pronounSubject(j-1, depth)
	case roleComma, roleClose:
		if open := s.apposition(j - 1); open > 0 {
			return s.subject(open, depth-1)
		}
		return s.subjectOfClauseBefore(j-1, depth)
	case roleAnd, rolePreposition, roleThan:
		return s.subjectOfClauseBefore(j-1, depth)
	}
	return phrase{}
}

// subjectOfClauseBefore is the subject of the last verb before token j.
func (s *scanner) subjectOfClauseBefore(j, depth int) phrase {
	if v := s.verbBefore(j, j-clauseReach); v >= 0 {
		return s.subject(v, depth-1)
	}
	return s.nounChain(j)
}

// antecedentOf is the noun phrase that the relative pronoun at token j takes up.
func (s *scanner) antecedentOf(j, depth int) phrase {
	if s.role(j-1) == roleVerb { // "said that"
		return phrase{}
	}
	for s.role(j-1) == roleComma || s.role(j-1) == rolePreposition || s.role(j-1) == roleTime {
		j--
	}
	if s.role(j-1) == roleClose {
		if open := s.apposition(j - 1); open > 0 {
			j = open
		}
	}
	return s.nounChain(j)
}

// pronounSubject is the subject of the clause before that of the pronoun at token j;
// a speaker ("we") has none.
func (s *scanner) pronounSubject(j, depth int) phrase {
	if !s.is(j, "it", "they", "he", "she") {
		return phrase{}
	}
	return s.subjectOfClauseBefore(j, depth)
}

// apposition is the token of the mark that opens the insertion which the comma or
// bracket at token j closes, or 0.
func (s *scanner) apposition(j int) int {
	open := ","
	if s.is(j, ")") {
		open = "("
	}
	for k := j - 1; k > 0 && k > j-18; k-- {
		switch {
		case s.role(k) == roleEnd:
			return 0
		case s.is(k, open):
			if open == "(" || s.inserted(k) {
				return k
			}
			return 0
		}
	}
	return 0
}

// inserted is true of a comma after a noun whose clause goes on behind a second one.
func (s *scanner) inserted(k int) bool {
	if !s.role(k-1).noun() && s.role(k-1) != roleTime && s.role(k-1) != roleClose {
		return false
	}
	r := s.role(k + 1)
	return r.noun() || r == roleDeterminer || r == roleWhich || r == roleVerb || r == rolePreposition || r == roleAdverb || r == roleQuantity || r == roleTime
}

// group returns the noun phrase that starts at token j with those that hang on it by
// the prepositions in links.
func (s *scanner) group(j int, links ...string) phrase {
	for s.role(j) == roleDeterminer {
		j++
	}
	p := phrase{j, j}
	for j < len(s.roles) && j-p.first < clauseReach {
		switch {
		case s.role(j).noun():
			j++
			p.next = j
			continue
		case j == p.first:
			return p
		case s.is(j, links...) && s.role(j) == rolePreposition && s.opensGroup(j+1):
		case s.is(j, "and") && s.is(j-2, "between"), s.is(j, "and", "or") && s.role(j+1).noun() && s.verbless(j+1):
		default:
			return p
		}
		for j++; s.role(j) == roleDeterminer; {
			j++
		}
	}
	return p
}

// opensGroup is true of a token that begins a noun phrase.
func (s *scanner) opensGroup(j int) bool {
	for s.role(j) == roleDeterminer {
		j++
	}
	return s.role(j).noun()
}

// verbless is true where the noun phrase at token j is followed by no verb.
func (s *scanner) verbless(j int) bool {
	for s.role(j).noun() {
		j++
	}
	return s.role(j) != roleVerb
}
