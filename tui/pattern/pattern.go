package pattern

import (
	"errors"
	"fmt"
	"regexp"
	"regexp/syntax"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/model/query"
)

// Limits of a pattern.
const (
	MaxLength = 500  // bytes typed
	MaxSize   = 2000 // instructions compiled to
)

// Pattern is something to be found. Make it with Compile or FromQuery.
type Pattern struct {
	text   string
	regexp bool
	expr   *regexp.Regexp
	probe  *probe        // nil where the expression is all there is
	lights *query.Lights // of a query; then there is no expression
}

// Compile makes a pattern of what was typed: literally, or as a regular
// expression. The error is a few words for the line in which one types; it may
// quote what was typed.
func Compile(text string, isRegexp bool) (*Pattern, error) {
	if len(text) > MaxLength {
		return nil, fmt.Errorf("longer than %d bytes", MaxLength)
	}
	tree, err := parse(text, isRegexp)
	if err != nil {
		return nil, err
	}
	tree = forProse(tree).Simplify()
	if shortest(tree) == 0 {
		return nil, errors.New("would match everywhere")
	}
	prog, err := syntax.Compile(tree)
	if err != nil || len(prog.Inst) > MaxSize {
		return nil, errors.New("too large")
	}
	expr, err := regexp.Compile(tree.String())
	if err != nil {
		return nil, brief(err)
	}
	p := &Pattern{text: text, regexp: isRegexp, expr: expr}
	if !isRegexp {
		p.probe = newProbe(text)
	}
	return p, nil
}

// FromQuery makes a pattern of the words of a query, as an index finds them: without
// regard to case and accents, in all their forms. Text is what the words are called.
// Such a pattern may find nothing in any text: Blind says so.
func FromQuery(q query.Query) *Pattern {
	lights := query.NewLights(q)
	return &Pattern{text: lights.Label(), lights: lights}
}

// Blind reports whether p is of a query without words, which has no places in a text.
func (p *Pattern) Blind() bool { return p.lights != nil && p.lights.Empty() }

// Blank reports whether text holds nothing to search for.
func Blank(text string) bool { return strings.TrimSpace(text) == "" }

func parse(text string, isRegexp bool) (*syntax.Regexp, error) {
	flags := syntax.Literal
	if isRegexp {
		flags = syntax.Perl | syntax.DotNL
	} else {
		text = strings.Join(strings.Fields(text), " ")
	}
	if !hasCapital(text, isRegexp) {
		flags |= syntax.FoldCase
	}
	tree, err := syntax.Parse(text, flags)
	if err != nil {
		return nil, brief(err)
	}
	return tree, nil
}

// brief shortens an error of package syntax to its reason.
func brief(err error) error {
	var e *syntax.Error
	if !errors.As(err, &e) {
		return err
	}
	if e.Expr == "" || len(e.Expr) > 12 || e.Code == syntax.ErrMissingParen || e.Code == syntax.ErrUnexpectedParen {
		return errors.New(string(e.Code))
	}
	return fmt.Errorf("%s: %s", e.Code, e.Expr)
}

// hasCapital reports whether a capital letter stands for itself in text: not the
// S of \S, the L of \p{L}, the U of (?U) or the name of a group.
func hasCapital(text string, isRegexp bool) bool {
	if !isRegexp {
		return strings.ContainsFunc(text, unicode.IsUpper)
	}
	for text != "" {
		n := special(text)
		if n == 0 {
			var r rune
			r, n = utf8.DecodeRuneInString(text)
			if unicode.IsUpper(r) {
				return true
			}
		}
		text = text[n:]
	}
	return false
}

// special is the length of what text begins with where its letters do not stand
// for themselves, else 0.
func special(text string) int {
	until := func(end string) int {
		if i := strings.IndexAny(text, end); i >= 0 {
			return i + 1
		}
		return len(text)
	}
	switch {
	case strings.HasPrefix(text, `\p{`), strings.HasPrefix(text, `\P{`), strings.HasPrefix(text, `\x{`):
		return until("}")
	case strings.HasPrefix(text, `\`):
		return min(2, len(text))
	case strings.HasPrefix(text, "(?P<"), strings.HasPrefix(text, "(?<"):
		return until(">")
	case strings.HasPrefix(text, "(?"):
		return until(":)")
	}
	return 0
}

// Text is what was typed, Regexp whether it is a regular expression.
func (p *Pattern) Text() string { return p.text }

// Regexp reports whether p is a regular expression.
func (p *Pattern) Regexp() bool { return p.regexp }

// Find returns the first places of p in text, at most limit of them; a limit
// below 0 means all.
func (p *Pattern) Find(text string, limit int) []model.Span {
	if p.lights != nil {
		return p.lights.Find(text, limit)
	}
	if p.probe != nil {
		return p.probe.find(p.expr, text, limit)
	}
	return places(p.expr, text, 0, limit)
}
