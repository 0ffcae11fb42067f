package query

import (
	"slices"
	"strings"

	"brief/model/term"
)

// Completion is what could stand at the cursor of a prompt.
type Completion struct {
	// Start and End are what an option replaces: a word, or the value of a field with
	// its quotation marks.
	Start, End int
	// Options are the fields ("title:") or the fixed values that fit, as they are
	// written.
	Options []string
	// Suggests says that values of Facet fit here too, those whose folded text begins
	// with Prefix; Quote writes one as an option.
	Suggests bool
	Facet    Facet
	Prefix   string
}

// Complete says what could stand where the cursor, a byte offset, is in a query that is
// being typed.
func Complete(typed string, cursor int) Completion {
	cursor = max(0, min(cursor, len(typed)))
	none := Completion{Start: cursor, End: cursor}
	if len(typed) > MaxLength {
		return none
	}
	group := "" // the field of the group the cursor is in
	for l := (lexer{s: typed}); ; {
		t := l.next()
		switch {
		case t.kind == atEnd, t.span.Start >= cursor:
			return completeWord(none, token{field: group, at: cursor}, "")
		case t.kind == atGroup:
			group = t.field
		case t.kind == atClose:
			group = ""
		}
		if t.kind != atWord || t.span.End < cursor {
			continue
		}
		if t.field == "" {
			t.field, t.at = group, t.span.Start
		} else if cursor < t.at {
			none.Start, none.End = t.span.Start, t.at
			t.field = ""
		}
		if t.at <= cursor {
			none.Start, none.End = t.at, t.span.End
		}
		return completeWord(none, t, typed[none.Start:cursor])
	}
}

// completeWord fills in what fits where a word or the value of a field has begun.
func completeWord(c Completion, t token, begun string) Completion {
	if t.field == "" {
		if strings.HasPrefix(begun, `"`) {
			return c
		}
		for _, f := range fieldNames() {
			if strings.HasPrefix(f, strings.ToLower(begun)) {
				c.Options = append(c.Options, f+":")
			}
		}
		return c
	}
	begun = unquote(begun)
	for _, v := range fixedValues(t.field) {
		if strings.HasPrefix(v, strings.ToLower(begun)) {
			c.Options = append(c.Options, v)
		}
	}
	if i := slices.Index([]string{"actor", "", "source", "tag", "date"}, t.field); i >= 0 {
		c.Suggests, c.Facet = true, Facet(i)
		if c.Prefix = string(term.Append(nil, begun)); c.Facet == Months || c.Facet == Tags {
			c.Prefix = term.Key(begun)
		}
	}
	return c
}

// fixedValues are the values of a field that can be offered as they are.
func fixedValues(field string) []string {
	switch field {
	case "date":
		return []string{"today", "yesterday", "7d", "none"}
	case "stat":
		return append(figureKinds(), "usd", "eur", "gbp")
	}
	return valuesOf(field)
}
