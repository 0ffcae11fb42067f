package query

import "strings"

// String writes q as Parse reads it, "" for the zero Query.
func (q Query) String() string {
	var parts []string
	if q.Where != nil {
		parts = append(parts, q.Where.String())
	}
	if q.Sort != Newest {
		if len(parts) > 0 && isMany(or, q.Where) {
			parts[0] = inside(q.Where)
		}
		parts = append(parts, "sort:"+q.Sort.String())
	}
	return strings.Join(parts, " ")
}

// String writes the parts side by side; an empty And is *.
func (a And) String() string {
	switch len(a) {
	case 0:
		return "*"
	case 1:
		return a[0].String()
	}
	parts := make([]string, len(a))
	for i, x := range a {
		parts[i] = inside(x)
	}
	return strings.Join(parts, " ")
}

// String writes the parts with OR between them; an empty Or is -*.
func (o Or) String() string {
	switch len(o) {
	case 0:
		return "-*"
	case 1:
		return o[0].String()
	}
	parts := make([]string, len(o))
	for i, x := range o {
		parts[i] = x.String()
		if isMany(or, x) {
			parts[i] = inside(x)
		}
	}
	return strings.Join(parts, " OR ")
}

// String writes a minus before the part.
func (n Not) String() string { return "-" + inside(n.X) }

// inside writes x as a part of And or Not.
func inside(x Expr) string {
	if isMany(and|or, x) {
		return "(" + x.String() + ")"
	}
	return x.String()
}

// and and or name the expressions that have parts.
const (
	and = 1 << iota
	or
)

// isMany reports whether x is one of some expressions with parts and is written with
// several: an And or Or of one part is written as that part.
func isMany(of int, x Expr) bool {
	switch x := x.(type) {
	case And:
		return len(x) > 1 && of&and != 0 || len(x) == 1 && isMany(of, x[0])
	case Or:
		return len(x) > 1 && of&or != 0 || len(x) == 1 && isMany(of, x[0])
	}
	return false
}

// String writes the words, behind the name of their column.
func (t Text) String() string {
	switch t.In {
	case Title:
		return "title:" + t.Words.in(true)
	case Body:
		return "body:" + t.Words.in(true)
	}
	return t.Words.String()
}

func (a Actor) String() string    { return "actor:" + a.Words.in(true) }
func (s Source) String() string   { return "source:" + s.Words.in(true) }
func (n Note) String() string     { return "note:" + n.Words.in(true) }
func (m Measure) String() string  { return "measure:" + m.Words.in(true) }
func (k Kind) String() string     { return "kind:" + string(k.Kind) }
func (f Format) String() string   { return "format:" + string(f.Format) }
func (l Language) String() string { return "lang:" + l.Code }
func (i Is) String() string       { return "is:" + string(i.State) }
func (h Has) String() string      { return "has:" + string(h.What) }
func (t Tag) String() string      { return "tag:" + Quote(t.Typed) }
func (i In) String() string       { return "in:" + Quote(i.Folder) }

// String names the set; Parse does not read it.
func (a Among) String() string { return "among:" + Quote(a.Set) }

// String writes the words as a query has them outside fields.
func (w Words) String() string { return w.in(false) }

// in writes the words as they stand behind a field or alone.
func (w Words) in(field bool) string {
	star := ""
	if w.Prefix {
		star = "*"
	}
	switch {
	case w.Exact:
		return quote(w.Typed) + star
	case isBare(w.Typed) && (field || isPlain(w.Typed)):
		return w.Typed + star
	case len(w.Terms) == 1 && (field || isPlain(w.Terms[0])):
		return w.Terms[0] + star
	}
	return quote(w.Typed) + star
}

// Quote writes a value as it stands behind a field: in quotation marks where it would
// otherwise be read as something else.
func Quote(s string) string {
	if isBare(s) {
		return s
	}
	return quote(s)
}

func quote(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// isBare reports whether a value needs no quotation marks.
func isBare(s string) bool {
	return s != "" && s[len(s)-1] != '*' && !strings.ContainsFunc(s, endsWord)
}

// isPlain reports whether a bare word is no operator and no field.
func isPlain(s string) bool {
	return s[0] != '-' && s != "OR" && s != "AND" && s != "NOT" && fieldName(s) == ""
}
