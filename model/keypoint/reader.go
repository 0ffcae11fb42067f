package keypoint

import "brief/model/text"

// reader gives the words of one passage to the parsers of dates, numbers and
// names.
type reader struct {
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

func (r reader) lower(i int) string { return fold(r.spelling(i)) }

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
