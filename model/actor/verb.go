package actor

import "strings"

// isVerbForm reports whether the token is a form of a listed verb.
func (l *lexicon) isVerbForm(t token) bool {
	if t.shape != shapeLower {
		return false
	}
	switch t.text {
	case "is", "was", "has", "had", "will", "would", "are", "were", "have", "can", "could", "may", "might", "did", "does", "should", "must":
		return true
	}
	return l.verbBase(t.word) != ""
}

// verbBase returns the base form of the listed verb that w is a form of, or "".
func (l *lexicon) verbBase(w *word) string {
	if w == nil {
		return ""
	}
	if !w.verbKnown {
		w.verb, w.verbKnown = l.base(w.text), true
	}
	return w.verb
}

func (l *lexicon) base(s string) string {
	if b := l.verbForm[s]; b != "" {
		return b
	}
	if l.isVerb(s) {
		return s
	}
	for _, end := range [...]string{"s", "ed", "ing"} {
		stem, ok := strings.CutSuffix(s, end)
		if !ok || len(stem) < 2 {
			continue
		}
		if b := l.stemBase(stem, end); b != "" {
			return b
		}
	}
	return ""
}

// stemBase undoes the spelling rules at the joint of stem and ending.
func (l *lexicon) stemBase(stem, end string) string {
	n := len(stem)
	switch {
	case l.isVerb(stem):
		return stem
	case end != "s" && l.isVerb(stem+"e"):
		return stem + "e"
	case end == "s" && strings.HasSuffix(stem, "ie") && l.isVerb(stem[:n-2]+"y"):
		return stem[:n-2] + "y"
	case end == "s" && strings.HasSuffix(stem, "e") && l.isVerb(stem[:n-1]):
		return stem[:n-1]
	case end == "ed" && strings.HasSuffix(stem, "i") && l.isVerb(stem[:n-1]+"y"):
		return stem[:n-1] + "y"
	case end != "s" && n > 2 && stem[n-1] == stem[n-2] && l.isVerb(stem[:n-1]):
		return stem[:n-1]
	}
	return ""
}

func (l *lexicon) isVerb(s string) bool { return l.words[s]&(isVerb|isSpeech) != 0 }

// thirdPerson is the form of a base after he, she or it.
func thirdPerson(base string) string {
	n := len(base)
	switch {
	case hasAnySuffix(base, "s", "x", "z", "ch", "sh", "go", "do", "to") && base != "threaten":
		return base + "es"
	case strings.HasSuffix(base, "y") && n > 1 && strings.IndexByte("aeiou", base[n-2]) < 0:
		return base[:n-1] + "ies"
	}
	return base + "s"
}
