package linear

import (
	"slices"
	"strings"

	"brief/model/text"
	"brief/tui/key"
)

const (
	nearNames  = 3 // how many are suggested
	nearEdits  = 2 // letters that may differ, of a word twice as long at least
	nearBegin  = 3 // letters that must agree at the beginning
	nearLength = 40
)

// near are the names that word may have meant: nearest in letters, then those that
// hold it or begin like it.
func near(word string, actions []key.Action) []string {
	if len(word) > nearLength {
		return nil
	}
	var tiers [nearEdits + 2][]string
	for _, a := range actions {
		d := text.Distance(word, a.String(), nearEdits)
		switch {
		case d <= min(nearEdits, len(word)/2):
			tiers[d] = append(tiers[d], a.String())
		case len(word) > 1 && strings.Contains(a.String(), word),
			len(word) > nearBegin && strings.HasPrefix(a.String(), word[:nearBegin]):
			tiers[nearEdits+1] = append(tiers[nearEdits+1], a.String())
		}
	}
	all := slices.Concat(tiers[:]...)
	return all[:min(len(all), nearNames)]
}
