package statistic

import "brief/model/text"

// cueNoun reads "X's claim that", "X's pledge to".
func (s *scanner) cueNoun(i int) {
	j := i + 1
	for s.at(j).kind == text.Word && s.cls(j)&function == 0 && j < i+4 && !claimNoun(s.at(j).w) {
		j++
	}
	if !claimNoun(s.at(j).w) || !s.is(j+1, "that", "of", "to", "for") {
		return
	}
	first := i
	for first > 0 && (s.at(first-1).upper || s.is(first-1, "'")) && s.cls(first-1)&(function|ending) == 0 {
		first--
	}
	next := i + 1
	if first == i && s.is(i, "'s") {
		first = i - 1
	}
	s.addCue(phrase{first, next}, phrase{j + 1, s.sayEnd(j+2, s.segment(j).next)})
}

// cueSpeaker reads a name, a colon and a quotation: "Jeffrey Jones: “We found …”".
func (s *scanner) cueSpeaker(i int) {
	if !s.is(i+1, "“", "\"", "‘", "'") {
		return
	}
	first := i
	for first > 0 && i-first < 8 && (s.at(first-1).upper || s.is(first-1, "and") && first < i) && s.cls(first-1)&(verbPast|auxiliary) == 0 {
		first--
	}
	s.addCue(phrase{first, i}, phrase{i + 1, s.segment(i).next})
}

// claimNoun lists nouns for what somebody says.
func claimNoun(w string) bool {
	switch w {
	case "claim", "assertion", "estimate", "estimates", "pledge", "promise", "statement", "forecast", "prediction", "projection",
		"warning", "allegation", "proposal", "call", "demand", "suggestion", "plan", "offer", "vow":
		return true
	}
	return false
}
