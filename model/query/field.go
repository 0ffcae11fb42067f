package query

import (
	"slices"
	"strings"

	"brief/model"
)

// fieldNames are the fields, in the order in which help lists them.
func fieldNames() []string {
	return []string{
		"title", "body", "actor", "kind", "source", "tag", "note", "format", "lang", "in",
		"date", "stat", "measure", "has", "is", "sort",
	}
}

func isField(name string) bool { return slices.Contains(fieldNames(), name) }

// valuesOf are the values of a field that has only some; nil for the others.
func valuesOf(field string) []string {
	switch field {
	case "kind":
		return names(model.Person, model.Organization, model.Group, model.Place)
	case "format":
		return names(model.Text, model.Markdown) // those that are read
	case "is":
		return names(Unread, Read, Starred, Done, Later, New, Sample)
	case "has":
		return names(HasStatistics, HasActors, HasKeyPoints, HasFlags, HasDoubts, HasDate, HasSource)
	case "sort":
		return sortNames()
	}
	return nil
}

// examplesOf shows values of a field that has many and is not plain text.
func examplesOf(field string) []string {
	switch field {
	case "date":
		return []string{"today", "yesterday", "7d", "2024", "2024-03", "2024-03-01", "2024-01..2024-03", "2024..", "..2024", "none"}
	case "stat":
		return []string{">40%", "percent:30..50", "usd:>1bn", "kilometre:<5"}
	case "lang":
		return []string{"en", "es", "fr", "de", "pt", "ar", "zh"}
	}
	return nil
}

func names[T ~string](values ...T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

func sortNames() []string { return []string{"newest", "oldest", "relevance", "priority"} }

// String is the name by which sort: asks for s.
func (s Sort) String() string {
	if all := sortNames(); int(s) < len(all) {
		return all[s]
	}
	return ""
}

func isValue(field, s string) bool {
	return slices.Contains(valuesOf(field), strings.ToLower(s))
}

// beginsValue reports whether a value of the field begins with s.
func beginsValue(field, s string) bool {
	s = strings.ToLower(s)
	return slices.ContainsFunc(valuesOf(field), func(v string) bool { return strings.HasPrefix(v, s) })
}

// value reads what stands behind a field.
type value struct {
	p     *parser
	t     token
	field string
}

// read returns nil where a word holds nothing to look for.
func (v value) read() (Expr, error) {
	if isText(v.field) {
		return v.words()
	}
	if v.t.starred && v.field != "stat" {
		return nil, v.p.fail(v.t, "a beginning can be looked for in text only", textFields()...)
	}
	lower := strings.ToLower(v.t.value)
	switch v.field {
	case "kind":
		if lower == "organisation" {
			lower = string(model.Organization)
		}
		return v.one(lower, "no such kind of actor", Kind{model.ActorKind(lower)})
	case "format":
		switch lower {
		case "md":
			lower = string(model.Markdown)
		case "txt":
			lower = string(model.Text)
		}
		return v.one(lower, "no such format", Format{model.Format(lower)})
	case "is":
		return v.one(lower, "no such state", Is{State(lower)})
	case "has":
		return v.one(lower, "nothing a document can have", Has{What(lower)})
	case "tag":
		return Tag{v.t.value}, nil
	case "in":
		if rooted, parts := components(v.t.value); len(parts) == 0 && !rooted {
			return nil, v.p.fail(v.t, "names no folder")
		}
		return In{v.t.value}, nil
	case "lang":
		if len(lower) != 2 || strings.Trim(lower, "abcdefghijklmnopqrstuvwxyz") != "" {
			return v.result(nil, "no code of a language")
		}
		return Language{lower}, nil
	case "date":
		return v.result(parseDate(lower))
	}
	return v.result(parseFigure(v.t.value))
}

// textFields are the fields whose values are words.
func textFields() []string {
	return []string{"title", "body", "actor", "source", "note", "measure"}
}

func isText(field string) bool { return field == "" || slices.Contains(textFields(), field) }

func (v value) words() (Expr, error) {
	if v.t.value == "*" && v.field == "" && !v.t.quoted {
		return And{}, nil
	}
	w := newWords(v.t)
	if len(w.Terms) == 0 {
		if v.field == "" && !v.t.quoted {
			return nil, nil
		}
		return nil, v.p.fail(v.t, noTerm)
	}
	switch v.field {
	case "title":
		return Text{Title, w}, nil
	case "body":
		return Text{Body, w}, nil
	case "actor":
		return Actor{w}, nil
	case "source":
		return Source{w}, nil
	case "note":
		return Note{w}, nil
	case "measure":
		return Measure{w}, nil
	}
	return Text{Anywhere, w}, nil
}

// one returns x where s is a value of the field.
func (v value) one(s, reason string, x Expr) (Expr, error) {
	if isValue(v.field, s) {
		return x, nil
	}
	return nil, v.p.fail(v.t, reason, valuesOf(v.field)...)
}

func (v value) result(x Expr, reason string) (Expr, error) {
	if reason != "" {
		return nil, v.p.fail(v.t, reason+"; such as "+strings.Join(examplesOf(v.field), ", "))
	}
	return x, nil
}

// unfinished reports whether a value that cannot be read may become one that can.
func (v value) unfinished() bool {
	s := strings.ToLower(v.t.value)
	switch v.field {
	case "date":
		last := s[strings.LastIndexByte(s, '.')+1:]
		return beginsAny(last, "today", "yesterday") || beginsAny(s, "none") || completes(s, func(s string) string {
			_, reason := parseDate(s)
			return reason
		}, "", "000", "00", "0", "1", "01", "d", ".", ".2000", "2000", "1-01")
	case "stat":
		return completes(s, func(s string) string {
			_, reason := parseFigure(s)
			return reason
		}, "", "1", "n", ".", ":1", ".1")
	case "lang":
		return len(s) == 1
	case "":
		return v.t.quoted
	}
	return beginsValue(v.field, s) || isText(v.field) || v.field == "in"
}

func beginsAny(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasPrefix(w, s) })
}

// completes reports whether s with one of some ends can be read, or only has its own
// ends the wrong way round, as 30..50 has at 30..5.
func completes(s string, refusal func(string) string, ends ...string) bool {
	return slices.ContainsFunc(ends, func(end string) bool {
		reason := refusal(s + end)
		return reason == "" || reason == endsFirst
	})
}
