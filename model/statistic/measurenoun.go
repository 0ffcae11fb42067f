package statistic

import "brief/model"

// nounAfter reads the noun phrase that a quantity opens: "51 per cent stake in a
// school", "$700,000 award", "13% of the company".
func (s *scanner) nounAfter(k int) phrase {
	q := &s.found[k]
	j := q.next
	if q.kind == model.KindNumber || q.num.signed != 0 {
		return phrase{} // "DAX -1.1% FTSE +0.2%"
	}
	if s.is(j, "of") && s.opensGroup(j+1) {
		return s.group(j+1, "of", "in")
	}
	if s.hyphen(j) {
		j++
	}
	if s.role(j) != roleNoun || predicative(s.at(j).w) || s.cls(j)&(rising|falling) != 0 && !s.role(j+1).noun() {
		return phrase{}
	}
	return s.group(j, "of", "in", "for")
}

// qualified adds to the measure of quantity k, where that is the noun it stands before,
// the adjectives that stand before both: "a larger 570 sq m space".
func (s *scanner) qualified(k int, m measure) measure {
	const most = 2
	q := &s.found[k]
	first := q.first
	for first > q.first-most && s.role(first-1) == roleNoun && !s.at(first-1).upper {
		first--
	}
	if first == q.first || s.role(first-1) != roleDeterminer || m.at.first < q.next || m.at.first > q.next+1 || s.is(q.next, "of") {
		return m
	}
	m.text = s.words(first, q.first) + " " + m.text
	return m
}

// purposeOf reads what money is for: "$12,000 for a new roof".
func (s *scanner) purposeOf(k int) phrase {
	q := &s.found[k]
	j := q.next
	if s.role(j) == roleOpen {
		for s.role(j) == roleOpen || s.role(j) == roleQuantity || s.role(j) == roleClose {
			j++ // "$4bn (€3.6bn) for"
		}
	}
	if q.kind != model.KindMoney || !s.is(j, "for") || s.is(s.verbBefore(q.first, q.first-4), "cost", "costs") {
		return phrase{} // "a pass costs 8 euros for students"
	}
	for j++; s.role(j) == roleDeterminer || s.role(j) == roleQuantity; {
		j++
	}
	return s.group(j, "of")
}

// objectOf reads the noun phrase right before the quantity or before the preposition
// that leads up to it, where a verb makes it its object or nothing else stands: "cut
// its forecast to 3%", "Burlington by 2.6%".
func (s *scanner) objectOf(k int) phrase {
	j := s.beforeLead(s.found[k].first - 1)
	if !s.role(j).noun() {
		return phrase{}
	}
	p := s.nounChain(j + 1)
	switch s.role(p.first - 1) {
	case rolePreposition, roleQuantity, roleTime, rolePronoun:
		return phrase{} // says where or when
	}
	return p
}

// beforeLead steps left over what leads up to a number: prepositions and bounds.
func (s *scanner) beforeLead(j int) int {
	for {
		b := s.beforeBounds(j)
		if s.is(b, "by", "to", "from", "at", "for", "between", "over", "under", "around", "about") || s.role(b) == roleOpen {
			b--
		}
		if b == j {
			return j
		}
		j = b
	}
}

// aged is p with the age behind it: "women aged 25 to 54".
func (s *scanner) aged(p phrase) phrase {
	const most = 8 // tokens of a range of ages
	if p.empty() || !s.is(p.next, "aged") {
		return p
	}
	j := p.next + 1
	for j <= p.next+most && s.role(j) == roleQuantity {
		j++
	}
	if j > p.next+1 {
		p.next = j
	}
	return p
}
