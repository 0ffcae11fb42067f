package actor

// split cuts the run of name words [i, j) into names: a country or demonym
// before a title, an office before a person, the person.
func (s *scan) split(p *passage, i, j int) {
	for i < j {
		if i = s.trimHead(p, i, j); i >= j {
			return
		}
		n, c := s.at(p, i)
		end := i + n
		if c&(isCountry|isDemonym) != 0 && s.standsAlone(p, end, j) {
			s.addCountry(p, i, min(end, j), c)
			i = end
			continue
		}
		if c&(isPlace|isOrg) != 0 && end < j && s.titleRun(end, j) > end {
			s.add(p, i, end, i)
			i = end
			continue
		}
		break
	}
	if i < j {
		s.splitTitle(p, i, j)
	}
}

// trimHead steps over the words at i that begin no name.
func (s *scan) trimHead(p *passage, i, j int) int {
	for i < j {
		t := s.toks[i]
		n, c := s.at(p, i)
		switch {
		case !t.capital():
			i++
		case n > 1 && c&isStateless != 0:
			i += n
		case n > 1 && c&(isCountry|isDemonym|isPlace|isOrg) != 0:
			return i
		case t.class&isStateless != 0 && !s.orgRun(i+1, j):
			i++
		case t.low&isFunction != 0 && t.class&(isCountry|isOrg|isFirst|isOrgWord) == 0:
			i++
		case t.head && s.idleHead(i, j):
			i++
		default:
			return i
		}
	}
	return i
}

// idleHead reports whether the capital of token i at the head of a sentence is
// due to the place, in a run that goes on to j.
func (s *scan) idleHead(i, j int) bool {
	t := s.toks[i]
	const names = isCountry | isDemonym | isOrg | isPlace | isFirst | isTitle
	if t.class&names != 0 || t.low&isParticle != 0 || t.shape == shapeUpper || j == i+1 {
		return false
	}
	if t.class&(isOrgWord|isOrgHead|isPlaceHead|isTitleMod) != 0 {
		return t.low&isCommon != 0 && !s.orgRun(i+1, j) && s.titleRun(i, j) == i && t.class&isPlaceHead == 0
	}
	return (t.low&isCommon != 0 || t.usedLower()) && t.inner == 0
}

// orgRun reports whether the tokens [i, j) end as the name of an organisation
// does, or begin as one.
func (s *scan) orgRun(i, j int) bool {
	return i < j && (s.toks[j-1].class&isOrgTail != 0 || s.toks[i].class&isOrgHead != 0)
}

// standsAlone reports whether a country or demonym that ends at token end is a
// name of its own, apart from what follows in the run up to j.
func (s *scan) standsAlone(p *passage, end, j int) bool {
	if end >= j || !s.toks[end].capital() {
		return true
	}
	if s.titleRun(end, j) > end {
		return true
	}
	const tails = isOrgTail | isPlaceTail | isEvent | isOrgHead
	if s.toks[j-1].class&tails != 0 {
		return false
	}
	if s.toks[end].class&isStateless != 0 {
		return true
	}
	_, c := s.at(p, end)
	return c&(isFirst|isCountry|isDemonym) != 0
}

// titleRun returns the end of the title that begins at token i ("Deputy Prime
// Minister"), or i where none does.
func (s *scan) titleRun(i, j int) int {
	k := i
	for k < j && s.toks[k].class&isTitleMod != 0 && s.toks[k].class&isTitle == 0 {
		k++
	}
	if k >= j || s.toks[k].class&isTitle == 0 {
		return i
	}
	for k < j && (s.toks[k].class&(isTitle|isTitleMod) != 0 || s.titleAfter(k, j)) {
		k++
	}
	for s.toks[k-1].class&isTitle == 0 {
		k--
	}
	return k
}

// titleAfter reports whether token k is an everyday word with a title after it
// ("Chief Election Commissioner").
func (s *scan) titleAfter(k, j int) bool {
	t := s.toks[k]
	return k+2 < j && t.low&isCommon != 0 && t.class&(isFirst|isLast) == 0 && s.toks[k+1].class&isTitle != 0
}

// splitTitle adds the names of the run [i, j): the person after a title, and
// what stands before the title.
func (s *scan) splitTitle(p *passage, i, j int) {
	if s.institution(i, j) {
		s.add(p, i, j, i)
		return
	}
	if end := s.titleRun(i, j); end > i && end < j && (s.toks[end].is("of") || s.toks[end].is("for")) {
		s.addTitled(p, i, end, j)
		return
	}
	if k := s.innerPerson(i, j); k > i {
		s.splitTitle(p, i, k)
		s.add(p, k, j, k)
		return
	}
	for k := i; k < j; k++ {
		end := s.titleRun(k, j)
		if end == k {
			continue
		}
		if end == j && k > i && s.toks[k-1].class&(isFirst|isParticle) != 0 {
			break // "Martin Luther King"
		}
		if k > i {
			s.add(p, i, k, i)
		}
		s.addTitled(p, k, end, j)
		return
	}
	s.add(p, i, j, i)
}

// institution reports whether the last word of [i, j) makes the run the name of
// an organisation or place, even if a title stands in it ("Queen Asta Hospital").
func (s *scan) institution(i, j int) bool {
	last := s.toks[j-1].class
	if last&(isOrgTail|isPlaceTail) == 0 || last&(isLast|isTitle) != 0 || s.personal(i, j) {
		return false
	}
	if s.toks[i].class&isOrgHead != 0 {
		return true
	}
	end := s.titleRun(i, j)
	return end == i || end < j && !s.toks[end].is("of") && !s.toks[end].is("for")
}

// innerPerson returns where a person's name begins in [i, j) right after an
// organisation or place ("Nordsee Bank Ana Brook"), or i.
func (s *scan) innerPerson(i, j int) int {
	for k := i + 1; k+1 < j; k++ {
		before, t := s.toks[k-1], s.toks[k]
		const names = isOrgTail | isOrg | isCountry | isPlace
		if t.class&isFirst == 0 || before.class&names == 0 || before.class&(isFirst|isLast|isTitle) != 0 {
			continue
		}
		if s.toks[k+1].capital() && s.toks[k+1].class&(isOrgTail|isPlaceTail|isOrgWord) == 0 && s.toks[j-1].class&(isOrgTail|isPlaceTail) == 0 {
			return k
		}
	}
	return i
}

// personal reports whether [i, j) has a given name after a title.
func (s *scan) personal(i, j int) bool {
	for k := i; k+1 < j; k++ {
		if s.toks[k].class&isTitle != 0 && s.toks[k+1].class&isFirst != 0 {
			return true
		}
	}
	return false
}

// afterOffice returns where the person's name begins in [i, j), which names the
// country or organisation of an office and then whoever holds it, or j.
func (s *scan) afterOffice(i, j int) int {
	const offices = isOrgTail | isCountry | isPlace | isOrg
	for k := j - 2; k > i; k-- {
		if s.toks[k+1].class&(offices|isPlaceTail) != 0 || !s.toks[k].capital() {
			return j
		}
		if s.toks[k-1].class&offices != 0 {
			return k
		}
	}
	return j
}

// addTitled adds the person in [end, j) whose title is [title, end), and the
// country or organisation that an "of" puts between them.
func (s *scan) addTitled(p *passage, title, end, j int) {
	k := end
	if k < j && (s.toks[k].is("of") || s.toks[k].is("for") || s.toks[k].is("on")) {
		k++
		of := k
		for k < j && (s.toks[k].class&isPortfolio != 0 || s.toks[k].low&isFunction != 0 || s.toks[k].is("&")) {
			k++
		}
		if k >= j {
			return
		}
		if s.toks[k].class&(isOrgHead|isOrgTail) != 0 && s.toks[k].class&isFirst == 0 {
			k = of // "Speaker of the National Assembly"
		}
		if s.toks[k].class&isFirst == 0 {
			person := s.afterOffice(k, j)
			s.split(p, k, person)
			if person < j {
				s.add(p, person, j, title)
			}
			return
		}
	}
	for k < j && !s.toks[k].capital() {
		k++
	}
	if k >= j {
		return
	}
	if next := s.titleRun(k, j); next > k && next < j {
		s.addTitled(p, title, next, j)
		return
	}
	s.add(p, k, j, title)
}
