package actor

import (
	"strings"
	"unicode/utf8"

	"brief/model"
)

// What bounds the search for other spellings: the words of a name, the letters of a word
// that may be spelt otherwise, and the entries of the index.
const (
	maxSpeltWords = 6
	minSpelt      = 5
	maxSpelt      = 16
	maxSpellings  = 20_000
)

// spelling is a person's name without one letter, by which names are found that are the
// same but for one letter. A difference in the first or the last letter is none of
// spelling: "Mario" is not "Maria".
type spelling struct {
	key  string
	part bool // of the last word alone
}

// spelt is what a spelling leads to; nil where several actors have it.
type spelt map[spelling]*actor

// note enters the spellings of a person's name.
func (l *linker) note(a *actor) {
	if a.kind != person || len(a.name.words) < 2 || len(l.spelt) > maxSpellings {
		return
	}
	for _, s := range spellings(a.name.words) {
		if other, known := l.spelt[s]; known && other != a {
			l.spelt[s] = nil
			continue
		}
		l.spelt[s] = a
	}
}

// misspelt returns the person whose name n is but for one letter, where one of the two
// spellings comes once; else nil.
func (l *linker) misspelt(n *name) *actor {
	if n.kind != person || len(n.words) == 1 && n.finds > 1 {
		return nil
	}
	for _, s := range spellings(n.words) {
		if len(n.words) == 1 && !s.part || len(n.words) > 1 && s.part {
			continue
		}
		if a := l.spelt[s]; a != nil && (n.finds == 1 || a.name.finds == 1) {
			n.why = model.ReasonSpelling
			return a
		}
	}
	return nil
}

// spellings are a name and its last word as they are, and without one of the letters
// inside a long word.
func spellings(words []string) []spelling {
	if len(words) > maxSpeltWords {
		return nil
	}
	var out []spelling
	for i, w := range words {
		w = strings.ToLower(w)
		if n := utf8.RuneCountInString(w); n < minSpelt || n > maxSpelt {
			continue
		}
		before, after := strings.ToLower(strings.Join(words[:i], " ")), strings.ToLower(strings.Join(words[i+1:], " "))
		last := i == len(words)-1
		for at, r := range w {
			size := utf8.RuneLen(r)
			if at == 0 {
				size = 0 // the word as it is
			} else if at+size == len(w) {
				break
			}
			short := w[:at] + w[at+size:]
			if len(words) > 1 {
				out = append(out, spelling{key: before + "\x00" + short + "\x00" + after})
			}
			if last {
				out = append(out, spelling{short, true})
			}
		}
	}
	return out
}
