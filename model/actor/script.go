package actor

import (
	"strings"
	"unicode/utf8"
)

// Scripts without capitals give no runs of name words. What is found in them
// rests on lists: in Chinese a title with a family name after it, in Arabic a
// given name with what follows, and places and organisations of both.

// longestChinese is the number of characters of the longest listed form.
const longestChinese = 8

// spotScripts finds the names of a passage that are written without capitals.
func (s *scan) spotScripts(p *passage) {
	for i := p.from; i < p.to; {
		n := 0
		switch r, _ := utf8.DecodeRuneInString(s.toks[i].text); {
		case r >= 0x4e00 && r <= 0x9fff:
			n = s.chineseAt(p, i)
		case r >= 0x0621 && r <= 0x064a:
			n = s.arabicAt(p, i)
		}
		i += max(1, n)
	}
}

// chineseAt adds what a Chinese name at token i names; it returns the tokens
// that are done with.
func (s *scan) chineseAt(p *passage, i int) int {
	for n := min(longestChinese, p.to-i); n > 0; n-- {
		if !s.solid(i, i+n) {
			continue
		}
		form := s.join(i, i+n)
		if known := s.names[form]; known != nil && known.script {
			s.addScript(p, i, i, i+n, known.kind)
			return n
		}
		switch c := s.lex.words[form]; {
		case c&isPlace != 0:
			s.addScript(p, i, i, i+n, place)
			return n
		case c&isOrg != 0:
			s.addScript(p, i, i, i+n, organization)
			return n
		case c&isTitle != 0:
			if end := s.chineseName(p, i+n); end > 0 {
				s.addScript(p, i, i+n, end, person)
				return end - i
			}
		}
	}
	return 0
}

// solid reports whether no space stands between the tokens [i, j).
func (s *scan) solid(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if !s.toks[k].glued {
			return false
		}
	}
	return true
}

// chineseName returns the end of the name of two or three characters at token
// i, or 0.
func (s *scan) chineseName(p *passage, i int) int {
	if i+1 >= p.to || !strings.Contains(chineseSurnames, s.toks[i].text) || !s.givenChinese(i+1) {
		return 0
	}
	if i+2 < p.to && s.givenChinese(i+2) {
		return i + 3
	}
	return i + 2
}

func (s *scan) givenChinese(i int) bool {
	r, _ := utf8.DecodeRuneInString(s.toks[i].text)
	return r >= 0x4e00 && r <= 0x9fff && s.toks[i].glued && !strings.Contains(chineseAfterName, s.toks[i].text)
}

// arabicAt adds what an Arabic name at token i names; it returns the tokens
// that are done with.
func (s *scan) arabicAt(p *passage, i int) int {
	c := s.lex.words[s.toks[i].text]
	switch {
	case c&isPlace != 0:
		s.addScript(p, i, i, i+1, place)
		return 1
	case c&isFirst != 0:
		end := i + 1
		for end+1 < p.to && (s.toks[end].is("بن") || s.toks[end].is("بنت") || s.toks[end].is("ابن")) {
			end += 2
		}
		if end < p.to && s.arabicWord(end) {
			s.addScript(p, i, i, end+1, person)
			return end + 1 - i
		}
	case s.arabicFamilies[s.toks[i].text]:
		s.addScript(p, i, i, i+1, person)
		return 1
	}
	return 0
}

// arabicWord reports whether token i may end a name: a word with the article,
// as most family names have, or another given name.
func (s *scan) arabicWord(i int) bool {
	t := s.toks[i].text
	return strings.HasPrefix(t, "ال") && len(t) > len("الن") || s.lex.words[t]&isFirst != 0
}

// addScript notes a name of a known kind.
func (s *scan) addScript(p *passage, title, from, to int, k kind) {
	n := s.nameOf(s.join(from, to))
	n.script, n.kind = true, k
	n.votes[k] = max(n.votes[k], 8)
	if k == person && len(n.words) > 1 {
		if s.arabicFamilies == nil {
			s.arabicFamilies = make(map[string]bool)
		}
		s.arabicFamilies[n.words[len(n.words)-1]] = true
	}
	s.note(find{from: from, to: to, passage: p.index, title: title, name: n})
}
