package query

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"brief/model"
	"brief/model/term"
)

// Parse reads a query. What it refuses it refuses with an *Error.
func Parse(s string) (Query, error) { return parse(s, false) }

// Unfinished is a field at the end of a query that is still being typed which cannot be
// read yet.
type Unfinished struct {
	// Start is where it begins, Field its name.
	Start int
	Field string
	// Allowed are the values it could have, or examples of them; nil for words.
	Allowed []string
}

// Awaits returns what is not finished at the end of a query that is being typed; false
// where nothing is, and where it cannot be read at all.
func Awaits(s string) (Unfinished, bool) {
	p := parser{lex: lexer{s: s}, typing: true}
	if len(s) > MaxLength {
		return Unfinished{}, false
	}
	p.advance()
	if _, err := p.either(0); err != nil || p.awaits.field == "" {
		return Unfinished{}, false
	}
	t := p.awaits
	allowed := valuesOf(t.field)
	if allowed == nil {
		allowed = examplesOf(t.field)
	}
	begun := slices.DeleteFunc(slices.Clone(allowed), func(v string) bool { return !strings.HasPrefix(v, strings.ToLower(t.value)) })
	if len(begun) > 0 {
		allowed = begun
	}
	return Unfinished{Start: t.span.Start, Field: t.field, Allowed: allowed}, true
}

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
	awaits  token // the field at the end that is not finished, while it is typed
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
	var operator token // the OR before the alternative
	for {
		start := p.tok
		x, err := p.all(depth)
		if err == nil && x == nil {
			err = p.missing(operator, start)
		}
		if err != nil {
			return nil, err
		}
		if x != nil {
			or = append(or, x)
		}
		if p.tok.kind != atOr {
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

// missing says why the alternative that began at start, and behind operator if there
// was one, cannot be nothing; nil where it can.
func (p *parser) missing(operator, start token) error {
	switch {
	case operator.kind != atOr && p.tok.kind != atOr, p.typing && p.tok.kind == atEnd:
		return nil
	case start.kind == atWord && start.field != "sort":
		return p.fail(start, noTerm)
	case operator.kind == atOr:
		return p.fail(operator, "nothing follows it")
	}
	return p.fail(p.tok, "nothing stands before it")
}

// all reads what must all be there.
func (p *parser) all(depth int) (Expr, error) {
	var and And
	for first := true; ; first = false {
		if p.tok.kind == atAnd {
			if err := p.and(first); err != nil {
				return nil, err
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

// and steps over AND, which says what stands side by side says anyway.
func (p *parser) and(first bool) error {
	operator := p.tok
	p.advance()
	switch {
	case first:
		return p.fail(operator, "nothing stands before it")
	case !p.operand() && !(p.typing && p.tok.kind == atEnd):
		return p.fail(operator, "nothing follows it")
	}
	return nil
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
	switch {
	case err != nil:
		return nil, err
	case x != nil:
		return Not{x}, nil
	case p.typing:
		return nil, nil
	}
	return nil, p.fail(start, noTerm)
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
		return nil, p.fail(open, "a query has one order", sortNames()...)
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
		t.span.End = t.span.Start + len(t.field)
		return p.fail(t, "no such field (in quotation marks it is text)", fieldNames()...)
	}
	return nil
}

// leaf reads a word, or a field with its value.
func (p *parser) leaf(t token) (Expr, error) {
	last := p.typing && t.span.End == len(p.lex.s)
	if t.field != "" {
		if last && !isField(t.field) && (t.value == "" || t.value == "/") {
			return nil, nil // http:/
		}
		if err := p.checkField(t); err != nil {
			return nil, err
		}
	}
	if t.unclosed && !p.typing {
		t.span.Start = t.at
		return nil, p.fail(t, "the quotation mark is not closed")
	}
	if p.leaves++; p.leaves > MaxTerms {
		return nil, p.fail(t, fmt.Sprintf("a query of more than %d words and fields", MaxTerms))
	}
	field := cmp.Or(t.field, p.field)
	if t.unclosed && field == "stat" {
		return nil, nil
	}
	if t.value == "" && field != "" {
		if last {
			p.await(t, field)
			return nil, nil
		}
		t.span.End = t.span.Start + len(t.field)
		return nil, p.fail(t, "nothing follows the colon", valuesOf(field)...)
	}
	if field == "sort" {
		return nil, p.setSort(t, last)
	}
	v := value{p: p, t: t, field: field}
	x, err := v.read()
	if err != nil && last && v.unfinished() {
		p.await(t, field)
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

// await notes that the value of a field is not finished.
func (p *parser) await(t token, field string) {
	p.awaits = t
	p.awaits.field = field
}

func (p *parser) setSort(t token, last bool) error {
	if last && !isValue("sort", t.value) && beginsValue("sort", t.value) {
		p.await(t, "sort")
		return nil
	}
	switch {
	case p.negated > 0:
		return p.fail(t, "an order cannot be excluded")
	case p.sorted:
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
	begun := withWords(x, func(w Words) Words {
		n := len(w.Terms)
		w.Prefix = n > 0 && twoLetters(w.Terms[n-1])
		return w
	})
	w := wordsOf(begun)
	switch {
	case !w.Prefix:
		return x
	case w.Exact || len(w.Terms) > 1:
		return begun
	}
	return Or{x, begun}
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
