package pattern

import (
	"regexp/syntax"
	"slices"
)

// spaces are the ranges of white space, as unicode.IsSpace knows it.
func spaces() []rune {
	return []rune{
		'\t', '\r', ' ', ' ', 0x85, 0x85, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a,
		0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000,
	}
}

// quotes are the marks that r may stand for, as ranges; nil where r is none.
func quotes(r rune) []rune {
	switch r {
	case '\'', '’':
		return []rune{'\'', '\'', '’', '’'}
	case '"', '“', '”':
		return []rune{'"', '"', '“', '”'}
	}
	return nil
}

// forProse widens spaces and quotation marks of an expression as the package
// documentation says. It changes re.
func forProse(re *syntax.Regexp) *syntax.Regexp {
	switch re.Op {
	case syntax.OpLiteral:
		return widened(re)
	case syntax.OpCharClass:
		if holds(re.Rune, ' ') && !holds(re.Rune, '\n') {
			re.Rune = merged(append(re.Rune, spaces()...))
		}
		return re
	}
	for i, sub := range re.Sub {
		re.Sub[i] = forProse(sub)
	}
	return re
}

// widened is a literal in which spaces and quotation marks have become classes.
func widened(re *syntax.Regexp) *syntax.Regexp {
	if !slices.ContainsFunc(re.Rune, func(r rune) bool { return r == ' ' || quotes(r) != nil }) {
		return re
	}
	all := &syntax.Regexp{Op: syntax.OpConcat, Flags: re.Flags}
	for i := 0; i < len(re.Rune); {
		from := i
		for i < len(re.Rune) && re.Rune[i] != ' ' && quotes(re.Rune[i]) == nil {
			i++
		}
		if i > from {
			all.Sub = append(all.Sub, &syntax.Regexp{Op: syntax.OpLiteral, Flags: re.Flags, Rune: re.Rune[from:i]})
		}
		from = i
		for i < len(re.Rune) && re.Rune[i] == ' ' {
			i++
		}
		if i > from {
			class := &syntax.Regexp{Op: syntax.OpCharClass, Rune: spaces()}
			all.Sub = append(all.Sub, &syntax.Regexp{Op: syntax.OpPlus, Sub: []*syntax.Regexp{class}})
		} else if i < len(re.Rune) {
			if class := quotes(re.Rune[i]); class != nil {
				all.Sub = append(all.Sub, &syntax.Regexp{Op: syntax.OpCharClass, Rune: class})
				i++
			}
		}
	}
	return all
}

// holds reports whether the ranges of a class hold r.
func holds(class []rune, r rune) bool {
	for i := 0; i+1 < len(class); i += 2 {
		if class[i] <= r && r <= class[i+1] {
			return true
		}
	}
	return false
}

// merged sorts ranges and joins those that overlap.
func merged(class []rune) []rune {
	pairs := make([][2]rune, 0, len(class)/2)
	for i := 0; i+1 < len(class); i += 2 {
		pairs = append(pairs, [2]rune{class[i], class[i+1]})
	}
	slices.SortFunc(pairs, func(a, b [2]rune) int { return int(a[0] - b[0]) })
	var out []rune
	for _, p := range pairs {
		if n := len(out); n > 0 && p[0] <= out[n-1]+1 {
			out[n-1] = max(out[n-1], p[1])
			continue
		}
		out = append(out, p[0], p[1])
	}
	return out
}

// shortest is the number of runes in the shortest text that re can match, at most
// MaxSize.
func shortest(re *syntax.Regexp) int {
	n := 0
	switch re.Op {
	case syntax.OpNoMatch:
		n = MaxSize
	case syntax.OpLiteral:
		n = len(re.Rune)
	case syntax.OpCharClass, syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		n = 1
	case syntax.OpCapture, syntax.OpPlus:
		n = shortest(re.Sub[0])
	case syntax.OpRepeat:
		n = re.Min * shortest(re.Sub[0])
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			n += shortest(sub)
		}
	case syntax.OpAlternate:
		n = MaxSize
		for _, sub := range re.Sub {
			n = min(n, shortest(sub))
		}
	}
	return min(n, MaxSize)
}
