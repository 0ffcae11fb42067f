package query

import (
	"fmt"
	"strings"
)

// tree writes an expression so that its shape shows: (and a (or "b c" title:d*)).
func tree(x Expr) string {
	switch x := x.(type) {
	case nil:
		return "all"
	case And:
		return list("and", x)
	case Or:
		return list("or", x)
	case Not:
		return "(not " + tree(x.X) + ")"
	case Text:
		return [...]string{"", "title:", "body:"}[x.In] + wordsTree(x.Words)
	case Actor:
		return "actor:" + wordsTree(x.Words)
	case Source:
		return "source:" + wordsTree(x.Words)
	case Note:
		return "note:" + wordsTree(x.Words)
	case Measure:
		return "measure:" + wordsTree(x.Words)
	case Tag:
		return "tag:" + x.Typed
	case In:
		return "in:" + x.Folder
	case Date:
		return fmt.Sprintf("date[%v %v %v]", x.From, x.To, x.None)
	case Figure:
		return fmt.Sprintf("stat[%s %s %s %v %v %v %v]", x.Kind, x.Currency, x.Unit, x.Low, x.Above, x.High, x.Below)
	}
	return x.String()
}

func list(name string, xs []Expr) string {
	parts := []string{name}
	for _, x := range xs {
		parts = append(parts, tree(x))
	}
	return "(" + strings.Join(parts, " ") + ")"
}

func wordsTree(w Words) string {
	s := strings.Join(w.Terms, "+")
	if w.Exact {
		s = "=" + s
	}
	if w.Prefix {
		s += "*"
	}
	return s
}
