package query

import (
	"strings"

	"brief/model"
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
	// Suggests says that values of Facet fit here too, those whose term.Key begins with
	// Prefix; Quote writes one as an option.
	Suggests bool
	Facet    Facet
	Prefix   string
	// Rest is the query without the field that is completed, "" where that stands in
	// parentheses: values of documents that answer it are likelier to be meant.
	Rest string
}

// Fits reports whether a value of the facet goes on as it was begun.
func (c Completion) Fits(value string) bool { return strings.HasPrefix(term.Key(value), c.Prefix) }

// Complete says what could stand where the cursor, a byte offset, is in a query that is
// being typed.
func Complete(typed string, cursor int) Completion {
	cursor = max(0, min(cursor, len(typed)))
	if len(typed) > MaxLength {
		return Completion{Start: cursor, End: cursor}
	}
	group, depth := "", 0 // the field of the group the cursor is in, parentheses in it
	for l := (lexer{s: typed}); ; {
		t := l.next()
		if t.kind == atEnd || t.span.Start >= cursor {
			return completeValue(group, "", model.Span{Start: cursor, End: cursor})
		}
		switch {
		case t.span.End < cursor || t.kind != atWord && t.kind != atGroup && t.span.End == cursor:
		case t.field != "" && cursor < t.span.Start+len(t.field)+1:
			name := model.Span{Start: t.span.Start, End: t.span.Start + len(t.field) + 1}
			return completeField(typed[name.Start:cursor], name)
		case t.kind != atWord:
		case t.field != "":
			c := completeValue(t.field, typed[t.at:cursor], model.Span{Start: t.at, End: t.span.End})
			c.Rest = rest(typed, t.span)
			return c
		default:
			return completeValue(group, typed[t.span.Start:cursor], t.span)
		}
		switch {
		case t.kind == atGroup:
			group, depth = t.field, 0
		case t.kind == atOpen:
			depth++
		case t.kind == atClose && depth > 0:
			depth--
		case t.kind == atClose:
			group = ""
		}
	}
}

// rest is a query without the field at a place, and without the minus before it.
func rest(typed string, at model.Span) string {
	before := strings.TrimRight(strings.TrimRight(typed[:at.Start], "-"), " ")
	if strings.Count(before, "(") > strings.Count(before, ")") {
		return ""
	}
	return strings.TrimSpace(before + " " + strings.TrimLeft(typed[at.End:], " "))
}

// completeField offers the fields whose names go on as they have begun.
func completeField(begun string, at model.Span) Completion {
	c := Completion{Start: at.Start, End: at.End}
	for _, f := range fieldNames() {
		if strings.HasPrefix(f, strings.ToLower(begun)) {
			c.Options = append(c.Options, f+":")
		}
	}
	return c
}

// completeValue offers values of a field, "" for a word outside all fields.
func completeValue(field, begun string, at model.Span) Completion {
	if field == "" {
		return completeField(begun, at)
	}
	c := Completion{Start: at.Start, End: at.End}
	if mark, closers, quoted := quotation(begun); quoted {
		begun = strings.TrimRight(begun[len(mark):], closers)
	}
	for _, v := range fixedValues(field) {
		if strings.HasPrefix(v, strings.ToLower(begun)) {
			c.Options = append(c.Options, v)
		}
	}
	if c.Facet, c.Suggests = facetOf(field); c.Suggests {
		c.Prefix = term.Key(begun)
	}
	return c
}

// facetOf returns the facet whose values a field asks for, of those that have too many
// to be listed.
func facetOf(field string) (Facet, bool) {
	switch field {
	case "actor":
		return Actors, true
	case "source":
		return Sources, true
	case "tag":
		return Tags, true
	case "date":
		return Months, true
	}
	return 0, false
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
