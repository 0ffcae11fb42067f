package statistic

import "brief/model/text"

// foreignSource finds "según X", "selon X", "laut X" and the like for quantity
// k: at the head of the passage, where it holds for all of it, or after a comma
// where X closes the passage; without the comma, for the last quantity before
// it only. named is false of
// plurals without a name ("los expertos").
func (s *scanner) foreignSource(k int) (who phrase, named bool) {
	q := &s.found[k]
	for i := max(0, q.first-clauseReach); i < min(len(s.toks), q.next+clauseReach); i++ {
		size := s.accordingTo(i)
		if size == 0 {
			continue
		}
		who, named = s.foreignName(i + size)
		if who.empty() {
			continue
		}
		last := k+1 == len(s.found) || s.found[k+1].first > i
		if i == 0 && q.first >= who.next || i >= q.next && s.closes(who.next) && (last || s.is(i-1, ",")) {
			return who, named
		}
	}
	return phrase{}, false
}

// accordingTo is the number of tokens of the words for "according to" at token
// i in the language of the document, or 0.
func (s *scanner) accordingTo(i int) int {
	ok, first := false, i == 0 || s.is(i-1, ",")
	switch s.language {
	case "es":
		ok = s.is(i, "según")
	case "fr":
		ok = s.is(i, "selon")
	case "de":
		ok = s.is(i, "laut")
	case "it":
		ok = s.is(i, "secondo") && first
	case "pt":
		ok = s.is(i, "segundo") && first
	case "nl":
		ok = s.is(i, "volgens")
	}
	if !ok {
		return 0
	}
	return 1
}

// foreignName reads the source from token i: an article or a capital opens it,
// and a mark ends it. In German, where no mark need stand behind it, it is the
// run of capitalised words.
func (s *scanner) foreignName(i int) (who phrase, named bool) {
	first, many, article := i, false, false
	if many, article = articleWord(s.language, s.at(i).w); article {
		first++
	}
	if !article && !s.at(i).upper || s.at(first).kind != text.Word {
		return phrase{}, false
	}
	const longest = 8
	next, name := first, false
	for ; next < first+longest && s.at(next).kind == text.Word; next++ {
		if s.language == "de" && !s.at(next).upper {
			break
		}
		name = name || s.at(next).upper
	}
	if s.language != "de" && !s.closes(next) && !s.is(next, ",") {
		return phrase{}, false
	}
	if s.language == "de" {
		name = article || next-first > 1 || !germanVoice(s.at(first).w)
	}
	return phrase{first, next}, name || article && !many
}

// closes is true of the end of the passage and of the stop that closes it.
func (s *scanner) closes(i int) bool {
	return s.at(i).w == "" || s.is(i, ".", ";", "!", "?", "”", "»", "\"")
}

// articleWord reports whether w is a definite article, and whether it is one of
// the plural.
func articleWord(language, w string) (many, ok bool) {
	switch w {
	case "los", "las", "les", "gli", "os", "as":
		return true, true
	case "i":
		return language == "it", language == "it"
	case "el", "la", "le", "il", "lo", "o", "a", "der", "dem", "het", "de":
		return false, true
	}
	return false, false
}

// germanVoice lists German plurals that speak without a name; every noun of
// the language has a capital, so that tells nothing.
func germanVoice(w string) bool {
	switch w {
	case "experten", "angaben", "medienberichten", "berichten", "kreisen", "quellen", "behörden", "fachleuten", "zeugen",
		"beobachtern", "analysten", "forschern", "polizei":
		return true
	}
	return false
}
