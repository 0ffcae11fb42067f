package results

import "slices"

// Choose selects the passage under the cursor or, where it is selected, no longer
// does.
func (p *Pane) Choose() {
	at := p.Index()
	switch {
	case at < 0:
	case p.chosen[at]:
		delete(p.chosen, at)
	default:
		p.chosen[at] = true
	}
}

// ChooseAt selects the passage of an index.
func (p *Pane) ChooseAt(i int) {
	if i >= 0 && i < p.items.Len() {
		p.chosen[i] = true
	}
}

// Range begins a range at the passage under the cursor, and the second time selects
// what lies between.
func (p *Pane) Range() (begun bool) {
	at := p.Index()
	if at < 0 {
		return false
	}
	if p.anchor < 0 {
		p.anchor = at
		return true
	}
	for i := min(p.anchor, at); i <= max(p.anchor, at); i++ {
		p.chosen[i] = true
	}
	p.anchor = -1
	return false
}

// Ranging reports whether a range has been begun.
func (p *Pane) Ranging() bool { return p.anchor >= 0 }

// ChooseAll selects all passages there are.
func (p *Pane) ChooseAll() {
	p.anchor = -1
	for i := range p.items.Len() {
		p.chosen[i] = true
	}
}

// EndRange gives up a range that has been begun.
func (p *Pane) EndRange() { p.anchor = -1 }

// Deselect selects nothing.
func (p *Pane) Deselect() { p.chosen, p.anchor = map[int]bool{}, -1 }

// Chosen are the indexes of the passages that are selected, in order; those of a
// range that has been begun are among them.
func (p *Pane) Chosen() []int {
	var out []int
	for i := range p.items.Len() {
		if p.chosen[i] || p.ranged(i) {
			out = append(out, i)
		}
	}
	return out
}

func (p *Pane) ranged(i int) bool {
	at := p.Index()
	return p.anchor >= 0 && min(p.anchor, at) <= i && i <= max(p.anchor, at)
}

// marked reports whether the passage of a row is selected.
func (p *Pane) marked(r row) bool {
	i, ok := slices.BinarySearchFunc(p.items.All(), r, func(a, b row) int {
		if a.document != b.document {
			return a.document - b.document
		}
		return a.passage - b.passage
	})
	return ok && (p.chosen[i] || p.ranged(i))
}
