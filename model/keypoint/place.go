package keypoint

import (
	"slices"
	"strings"
)

// demonym reports whether w is what those of a place of the body are called
// ("Norvanian" of Norvania), or a place whose people the body names.
func (c *checker) demonym(w string) bool {
	if len(w) < 6 || c.lookups == 0 {
		return false
	}
	c.lookups--
	return slices.ContainsFunc(c.spelled(), func(s *spelling) bool {
		other := s.folded
		return len(other) > leastStem && other[:leastStem] == w[:leastStem] && (ofPlace(w, other) || ofPlace(other, w))
	})
}

// leastStem is how many letters a place and its people have in common at least.
const leastStem = 4

// ofPlace reports whether people may be what those of place are called, by their
// endings: "catalan" of "catalonia".
func ofPlace(people, place string) bool {
	for _, theirs := range [...]string{"ians", "ian", "ans", "an", "ns", "n", "ese", "ish", "is", "i"} {
		stem, ok := strings.CutSuffix(people, theirs)
		if !ok || len(stem) < leastStem {
			continue
		}
		rest, ok := strings.CutPrefix(place, stem)
		if !ok {
			continue
		}
		switch rest {
		case "", "a", "e", "i", "o", "y", "s", "ia", "ea", "onia", "land":
			return true
		}
	}
	return false
}
