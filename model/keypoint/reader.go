package keypoint

import "brief/model/text"

// reader gives the words of one passage to the parsers of dates, numbers and
// names.
type reader struct {
	lex    *lexicon
	source string
	words  []word
	tokens []text.Token // the same, uncut
}

func (r reader) spelling(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i].span.In(r.source)
}

// at is what is known of the spelling of word i; the zero spelling for marks
// and outside the passage.
func (r reader) at(i int) *spelling {
	if i < 0 || i >= len(r.words) || r.words[i].form == noForm {
		return &r.lex.none
	}
	return &r.lex.spellings[r.words[i].form]
}

// lower is the folded spelling of word i, or the mark.
func (r reader) lower(i int) string {
	if s := r.at(i); s.term != noTerm || s.folded != "" {
		return s.folded
	}
	return r.spelling(i)
}

func (r reader) capitalised(i int) bool { return r.at(i).capital }

// mark reports whether word i is no word or number.
func (r reader) mark(i int) bool {
	return i >= 0 && i < len(r.words) && r.words[i].mark()
}

// adjacent reports whether nothing stands between words i-1 and i.
func (r reader) adjacent(i int) bool {
	return i > 0 && i < len(r.words) && r.words[i].span.Start == r.words[i-1].span.End
}

// ordinalEnding reports whether word i is the "th" of "12th".
func (r reader) ordinalEnding(i int) bool {
	if !r.adjacent(i) {
		return false
	}
	switch r.lower(i) {
	case "st", "nd", "rd", "th", "º":
		return true
	}
	return false
}
