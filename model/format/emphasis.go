package format

import (
	"unicode"

	"brief/model"
)

// delim is a run of * or _ that may open or close emphasis.
type delim struct {
	node         int
	char         byte
	left, run    int // how many are left of how many
	opens, shuts bool
}

// delimiters takes a run of * or _ at i.
func (p *inlineParser) delimiters(i int) int {
	n := runLen(p.src[i:])
	before, after := runeBefore(p.src, i), runeAfter(p.src, i+n)
	spaceBefore, spaceAfter := unicode.IsSpace(before), unicode.IsSpace(after)
	punctBefore, punctAfter := isMarkPunctuation(before), isMarkPunctuation(after)
	left := !spaceAfter && (!punctAfter || spaceBefore || punctBefore)
	right := !spaceBefore && (!punctBefore || spaceAfter || punctAfter)
	d := delim{char: p.src[i], left: n, run: n, opens: left, shuts: right}
	if d.char == '_' {
		d.opens = left && (!right || punctBefore)
		d.shuts = right && (!left || punctAfter)
	}
	d.node = p.add(p.src[i : i+1])
	p.nodes[d.node].count = n
	if d.opens || d.shuts {
		p.delims = append(p.delims, d)
	}
	return n
}

// bottomKeys is the number of kinds of closers that bottoms are kept for: by
// character, length of the run modulo 3, and whether it may open too.
const bottomKeys = 2 * 3 * 2

func (d delim) key() int {
	k := d.run % 3 * 4
	if d.char == '_' {
		k += 2
	}
	if d.opens {
		k++
	}
	return k
}

// emphasis pairs the delimiter runs from the index bottom on and drops them.
// openers is the stack of runs that are still open; bottoms says, for each kind
// of closer, below which height of the stack there is none for it.
func (p *inlineParser) emphasis(bottom int) {
	var bottoms [bottomKeys]int
	p.openers = p.openers[:0]
	for i := bottom; i < len(p.delims); i++ {
		d := &p.delims[i]
		for d.shuts && d.left > 0 {
			at := p.openerOf(d, bottoms[d.key()])
			if at < 0 {
				bottoms[d.key()] = len(p.openers)
				break
			}
			p.pairUp(&p.delims[p.openers[at]], d)
			if p.delims[p.openers[at]].left > 0 {
				at++
			}
			p.openers = p.openers[:at]
			for k := range bottoms {
				bottoms[k] = min(bottoms[k], at)
			}
		}
		if d.opens && d.left > 0 {
			p.openers = append(p.openers, i)
		}
	}
	p.delims = p.delims[:bottom]
}

// openerOf returns the index in openers of the run that d closes, or -1.
func (p *inlineParser) openerOf(d *delim, bottom int) int {
	for i := len(p.openers) - 1; i >= bottom; i-- {
		o := p.delims[p.openers[i]]
		if o.char != d.char {
			continue
		}
		if (o.shuts || d.opens) && (o.run+d.run)%3 == 0 && (o.run%3 != 0 || d.run%3 != 0) {
			continue
		}
		return i
	}
	return -1
}

// pairUp makes a mark of what stands between o and d.
func (p *inlineParser) pairUp(o, d *delim) {
	n, kind := 1, model.MarkEmphasis
	if o.left >= 2 && d.left >= 2 {
		n, kind = 2, model.MarkStrong
	}
	o.left -= n
	d.left -= n
	p.nodes[o.node].count -= n
	p.nodes[d.node].count -= n
	p.pairs = append(p.pairs, pair{mark: kind, open: o.node, shut: d.node})
}
