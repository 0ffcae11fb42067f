package keypoint

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"brief/model"
)

// roles has on each line a calling, office or tie of kin and the words that say
// the same or imply it.
//
//go:embed roles.txt
var roles string

// roleWords leads a role to what supports it.
var roleWords = sync.OnceValue(func() map[string][]string {
	words := make(map[string][]string)
	for row := range strings.Lines(roles) {
		list := strings.Fields(row)
		words[list[0]] = list[1:]
	}
	return words
})

// roleParts returns the roles in which r names people and that the body gives
// nobody, but for those that are among the names found.
func (c *checker) roleParts(r reader, used []bool, names []model.Unsupported) []model.Unsupported {
	if !c.lex.english {
		return nil
	}
	var found []model.Unsupported
	for i, w := range r.words {
		s := r.at(i)
		if w.form == noForm || used[i] || c.hasTerm(s.term) {
			continue
		}
		others, ok := roleWords()[singular(s.folded)]
		if !ok || c.implied(s.folded, others) {
			continue
		}
		if slices.ContainsFunc(names, func(u model.Unsupported) bool { return u.Span.Overlaps(w.span) }) {
			continue
		}
		used[i] = true
		found = append(found, model.Unsupported{Span: w.span, Kind: model.UnsupportedName})
	}
	return found
}

// singular is w without the s of a plural.
func singular(w string) string {
	if len(w) > 3 && !strings.HasSuffix(w, "ss") {
		return strings.TrimSuffix(w, "s")
	}
	return w
}

// implied reports whether the body has one of others, or what is done in a role
// ("piano" for a pianist, "farm" for a farmer).
func (c *checker) implied(role string, others []string) bool {
	for _, w := range others {
		if c.hasTerm(c.lex.term(w)) {
			return true
		}
	}
	role = singular(role)
	base := role
	for _, ending := range [...]string{"grapher", "ologist", "iatrist", "ist", "ian", "er", "or", "man"} {
		if b, ok := strings.CutSuffix(role, ending); ok && len(b) >= 4 {
			base = b
			break
		}
	}
	if base == role || c.lookups == 0 {
		return false
	}
	c.lookups--
	base = base[:min(len(base), 5)]
	for i := range c.lex.spellings {
		s := &c.lex.spellings[i]
		if s.inBody && strings.HasPrefix(s.folded, base) {
			return true
		}
	}
	return false
}
