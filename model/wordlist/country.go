package wordlist

import (
	_ "embed"
	"iter"
	"strings"
)

// countries has one country, territory or wider region a line:
// name|demonyms|other names.
//
//go:embed countries.txt
var countries string

// Country is a country, territory or wider region.
type Country struct {
	Name     string   // the usual English one
	Others   []string // names, short forms and initials beside Name
	Demonyms []string // adjectives and nouns for those of the place, plurals included
}

// Countries yields the known countries, ordered by nothing in particular.
func Countries() iter.Seq[Country] {
	return func(yield func(Country) bool) {
		for row := range strings.Lines(countries) {
			if !yield(country(strings.TrimSuffix(row, "\n"))) {
				return
			}
		}
	}
}

func country(row string) Country {
	name, rest, _ := strings.Cut(row, "|")
	demonyms, others, _ := strings.Cut(rest, "|")
	c := Country{Name: name}
	if others != "" {
		c.Others = strings.Split(others, ",")
	}
	for form := range strings.SplitSeq(demonyms, ",") {
		if form == "" {
			continue
		}
		c.Demonyms = append(c.Demonyms, form)
		if many := plural(form); many != "" && many != name { // Philippine, Philippines
			c.Demonyms = append(c.Demonyms, many)
		}
	}
	return c
}

// plural is the regular plural of a demonym; "" for one that is an adjective only
// ("French", "Chinese") or whose plural the table lists.
func plural(demonym string) string {
	if base, ok := strings.CutSuffix(demonym, "hman"); ok { // Frenchman, but not German
		return base + "hmen"
	}
	if strings.HasSuffix(demonym, "ese") || strings.HasSuffix(demonym, "ic") || strings.IndexByte("nitbkercl", demonym[len(demonym)-1]) < 0 {
		return ""
	}
	return demonym + "s"
}
