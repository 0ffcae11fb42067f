package statistic

import (
	"strings"
	"sync"

	"brief/model"
)

// unitForm is one spelling of a unit.
type unitForm struct {
	form, name string
	kind       model.StatisticKind
}

// unitForms lead every spelling to its unit, made when first asked for.
type unitForms struct{ words, symbols map[string]unitForm }

var allUnits = sync.OnceValue(func() unitForms {
	const room = 1 << 10
	all := unitForms{make(map[string]unitForm, room), make(map[string]unitForm, room/4)}
	for _, r := range unitTable {
		for form := range strings.FieldsSeq(r.words) {
			all.words[form] = unitForm{form, r.name, r.kind}
		}
		for form := range strings.FieldsSeq(r.symbols) {
			all.symbols[form] = unitForm{form, r.name, r.kind}
		}
	}
	return all
})

// unitWord finds a unit by a lower-case word.
func unitWord(form string) (unitForm, bool) {
	f, ok := allUnits().words[form]
	return f, ok
}

// unitSymbol finds one by a symbol as it is written.
func unitSymbol(form string) (unitForm, bool) {
	f, ok := allUnits().symbols[form]
	return f, ok
}
