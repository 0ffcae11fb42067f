package query

import (
	"fmt"
	"strings"

	"brief/model"
	"brief/model/term"
)

// Parse reads a query. What it refuses it refuses with an *Error.
func Parse(s string) (Query, error) { return parse(s, false) }

// Typing reads a query that is still being typed. The last word, where nothing
// follows it, stands for itself or for the beginning of a word; what was opened
// counts as closed, and what is begun and not finished (an operator, a field, a
// state) is left out.
func Typing(s string) (Query, error) { return parse(s, true) }

func parse(s string, typing bool) (Query, error) {
	if len(s) > MaxLength {
		return Query{}, &Error{
			Typed: clip(s, maxQuoted), Span: model.Span{End: len(s)},
			Reason: fmt.Sprintf("a query of %d bytes; it may have %d", len(s), MaxLength),
		}
	}
	p := parser{lex: lexer{s: s}, typing: typing}
	p.advance()
	where, err := p.either(0)
	if err == nil && p.tok.kind == atClose {
		err = p.fail(p.tok, "no parenthesis is open here")
	}
	if err == nil && where == nil && p.blank.kind == atWord && !typing {
		err = p.fail(p.blank, noTerm)
	}
	if err != nil {
		return Query{}, err
	}
	return Query{Where: where, Sort: p.sort}, nil
}

// noTerm is why a word cannot be looked for.
const noTerm = "no letter or digit to look for"

// parser reads an expression by recursive descent:
//
//	either = all { "OR" all }
//	all    = one { ["AND"] one }
//	one    = ("-" | "NOT") one | "(" either ")" | field "(" either ")" | word
//
// An expression is nil where it holds nothing to look for: a word without letters, a
// sort order, and in text still being typed what is not finished.
type parser struct {
	lex    lexer
	tok    token
	typing bool
	// field is that of the group the parser is in, negated how many negations.
	field   string
	negated int
	leaves  int
	blank   token // the first word that holds nothing
	sort    Sort
	sorted  bool
}

func (p *parser) advance() { p.tok = p.lex.next() }

func (p *parser) fail(t token, reason string, allowed ...string) error {
	return &Error{Typed: t.span.In(p.lex.s), Span: t.span, Reason: reason, Allowed: allowed}
}

// either reads alternatives.
func (p *parser) either(depth int) (Expr, error) {
	var or Or
	operator := p.tok
	for {
		start := p.tok
		x, err := p.all(depth)
		if err != nil {
			return nil, err
		}
		more := p.tok.kind == atOr
		if x == nil && (more || operator.kind == atOr) && !(p.typing && !more) {
			if start.kind == atWord {
				return nil, p.fail(start, noTerm)
			}
			if operator.kind != atOr {
				return nil, p.fail(p.tok, "nothing stands before it")
			}
			return nil, p.fail(operator, "nothing follows it")
		}
		if x != nil {
			or = append(or, x)
		}
		if !more {
			break
		}
		operator = p.tok
		p.advance()
	}
	switch len(or) {
	case 0:
		return nil, nil
	case 1:
		return or[0], nil
	}
	return or, nil
}

// all reads what must all be there.
func (p *parser) all(depth int) (Expr, error) {
	var and And
	for {
		if p.tok.kind == atAnd {
			operator := p.tok
			p.advance()
			if !p.operand() && !p.typing {
				return nil, p.fail(operator, "nothing follows it")
			}
		}
		if !p.operand() {
			break
		}
		x, err := p.one(depth)
		if err != nil {
			return nil, err
		}
		if x != nil {
			and = append(and, x)
		}
	}
	switch len(and) {
	case 0:
		return nil, nil
	case 1:
		return and[0], nil
	}
	return and, nil
}

// operand reports whether something to look for can begin at the token.
func (p *parser) operand() bool {
	switch p.tok.kind {
	case atEnd, atClose, atOr, atAnd:
		return false
	}
	return true
}

func (p *parser) one(depth int) (Expr, error) {
	t := p.tok
	if depth >= MaxDepth && t.kind != atWord {
		return nil, p.fail(t, fmt.Sprintf("nested more than %d deep", MaxDepth))
	}
	p.advance()
	switch t.kind {
	case atMinus, atNot:
		return p.not(t, depth)
	case atOpen:
		return p.group(t, depth)
	case atGroup:
		return p.fieldGroup(t, depth)
	}
	return p.leaf(t)
}

func (p *parser) not(operator token, depth int) (Expr, error) {
	if !p.operand() {
		if p.typing && p.tok.kind == atEnd {
			return nil, nil
		}
		return nil, p.fail(operator, "nothing follows it")
	}
	p.negated++
	start := p.tok
	x, err := p.one(depth + 1)
	p.negated--
	if err != nil || x == nil {
		if err == nil && !p.typing {
			err = p.fail(start, noTerm)
			if start.field == "sort" {
				err = p.fail(start, "an order cannot be excluded")
			}
		}
		return nil, err
	}
	return Not{x}, nil
}

func (p *parser) group(open token, depth int) (Expr, error) {
	x, err := p.either(depth + 1)
	switch {
	case err != nil:
		return nil, err
	case p.tok.kind == atClose:
		p.advance()
	case !p.typing:
		return nil, p.fail(open, "the parenthesis is not closed")
	}
	if x == nil && !p.typing {
		return nil, p.fail(open, "nothing stands in the parentheses")
	}
	return x, nil
}

func (p *parser) fieldGroup(open token, depth int) (Expr, error) {
	if err := p.checkField(open); err != nil {
		return nil, err
	}
	if open.field == "sort" {
		return nil, p.fail(open, "one order only", sortNames()...)
	}
	p.field = open.field
	x, err := p.group(open, depth)
	p.field = ""
	return x, err
}

// checkField refuses what is no field, or one inside another.
func (p *parser) checkField(t token) error {
	switch {
	case p.field != "":
		return p.fail(t, fmt.Sprintf("a field inside %s:(…)", p.field))
	case !isField(t.field):
		t.span.End = t.span.Start + len(t.field) + 1
		return p.fail(t, "no such field (in quotation marks it is text)", fieldNames()...)
	}
	return nil
}

// leaf reads a word, or a field with its value.
func (p *parser) leaf(t token) (Expr, error) {
	if t.field != "" {
		if err := p.checkField(t); err != nil {
			return nil, err
		}
	}
	last := p.typing && t.span.End == len(p.lex.s)
	if t.unclosed && !p.typing {
		t.span.Start = t.at
		return nil, p.fail(t, "the quotation mark is not closed")
	}
	if p.leaves++; p.leaves > MaxTerms {
		return nil, p.fail(t, fmt.Sprintf("a query of more than %d words and fields", MaxTerms))
	}
	field := t.field
	if field == "" {
		field = p.field
	}
	if t.value == "" && field != "" {
		if last {
			return nil, nil
		}
		return nil, p.fail(t, "nothing follows the field", valuesOf(field)...)
	}
	if field == "sort" {
		return nil, p.setSort(t, last)
	}
	v := value{p: p, t: t, field: field}
	x, err := v.read()
	if err != nil && last && v.unfinished() {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if x == nil && p.blank.kind == atEnd {
		p.blank = t
	}
	if last && !t.starred && p.negated == 0 && (!t.quoted || t.unclosed) {
		x = openEnded(x)
	}
	return x, nil
}

func (p *parser) setSort(t token, last bool) error {
	if last && !isValue("sort", t.value) && beginsValue("sort", t.value) {
		return nil
	}
	if p.sorted {
		return p.fail(t, "a second order; a query has one")
	}
	for s := Newest; s <= Priority; s++ {
		if strings.EqualFold(t.value, s.String()) {
			p.sort, p.sorted = s, true
			return nil
		}
	}
	return p.fail(t, "no such order", sortNames()...)
}

// openEnded makes the last word of what is being typed stand for what it begins too.
func openEnded(x Expr) Expr {
	var words Words
	var with func(Words) Expr
	switch x := x.(type) {
	case Text:
		words, with = x.Words, func(w Words) Expr { return Text{x.In, w} }
	case Actor:
		words, with = x.Words, func(w Words) Expr { return Actor{w} }
	case Source:
		words, with = x.Words, func(w Words) Expr { return Source{w} }
	case Note:
		words, with = x.Words, func(w Words) Expr { return Note{w} }
	case Measure:
		words, with = x.Words, func(w Words) Expr { return Measure{w} }
	default:
		return x
	}
	if n := len(words.Terms); n == 0 || !twoLetters(words.Terms[n-1]) {
		return x
	}
	begun := words
	begun.Prefix = true
	if len(words.Terms) > 1 || words.Exact {
		return with(begun)
	}
	return Or{x, with(begun)}
}

func twoLetters(s string) bool {
	n := 0
	for range s {
		n++
	}
	return n > 1
}

func newWords(t token) Words {
	return Words{Typed: t.value, Terms: term.Fold(t.value), Exact: t.quoted, Prefix: t.starred}
}
