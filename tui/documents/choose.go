package documents

import (
	"maps"
	"slices"
	"strings"

	"brief/tui/cell"
)

// choice is what is selected: rows by their keys, a range from an anchor to the cursor
// that has been begun, or all rows of the list, known or not.
type choice struct {
	rows   map[string]Item
	anchor string // key of the row that the range begins at, "" for none
	all    bool
}

// Choose selects the row under the cursor or, where it is selected, no longer does.
func (p *Pane) Choose() {
	v, ok := p.Selected()
	if !ok || !v.decidable() {
		return
	}
	c := &p.chosen
	c.all = false
	if _, chosen := c.rows[v.Key]; chosen {
		delete(c.rows, v.Key)
		return
	}
	c.put(v)
}

func (c *choice) put(rows ...Item) {
	if c.rows == nil {
		c.rows = map[string]Item{}
	}
	for _, v := range rows {
		c.rows[v.Key] = v
	}
}

// decidable reports whether there is a document that something can be decided about.
func (v Item) decidable() bool { return v.Problem == "" && !v.Coming }

// Range begins a range at the row under the cursor, and the second time selects what lies
// between. Ok is false where the rows between are not all known.
func (p *Pane) Range() (begun, ok bool) {
	v, there := p.Selected()
	if !there || !v.decidable() {
		return false, there
	}
	c := &p.chosen
	c.all = false
	if c.anchor == "" {
		c.anchor = v.Key
		return true, true
	}
	rows, ok := p.rows.between(c.anchor, v.Key)
	c.anchor = ""
	c.put(rows...)
	return false, ok
}

// Ranging reports whether a range has been begun.
func (p *Pane) Ranging() bool { return p.chosen.anchor != "" }

// ChooseAll selects all rows of the list, or none where they are; it reports whether they
// are then.
func (p *Pane) ChooseAll() bool {
	p.chosen = choice{all: !p.chosen.all}
	return p.chosen.all
}

// AllChosen reports whether all rows of the list are selected, known or not.
func (p *Pane) AllChosen() bool { return p.chosen.all }

// Deselect selects nothing; it reports whether anything was.
func (p *Pane) Deselect() bool {
	was := p.chosen
	p.chosen = choice{}
	return was.all || was.anchor != "" || len(was.rows) > 0
}

// Chosen are the rows that are selected, in the order of their keys; those of a range that
// has been begun are among them. Where all are, they are the ones that are known.
func (p *Pane) Chosen() []Item {
	c := choice{}
	c.put(slices.Collect(maps.Values(p.chosen.rows))...)
	if v, ok := p.Selected(); ok && p.Ranging() {
		rows, _ := p.rows.between(p.chosen.anchor, v.Key)
		c.put(rows...)
	}
	if p.chosen.all {
		c.put(p.Known()...)
	}
	return slices.SortedFunc(maps.Values(c.rows), func(a, b Item) int { return strings.Compare(a.Key, b.Key) })
}

// Known are the rows of documents that are known and pass the filter, in order.
func (p *Pane) Known() []Item {
	keys := p.Keys(true)
	out := make([]Item, 0, len(keys))
	for _, k := range keys {
		if v, ok := p.Find(k); ok {
			out = append(out, v)
		}
	}
	return out
}

// ranged are the keys of the range that has been begun, as far as they are known.
func (p *Pane) ranged() map[string]bool {
	v, ok := p.Selected()
	if !ok || !p.Ranging() {
		return nil
	}
	rows, _ := p.rows.between(p.chosen.anchor, v.Key)
	out := make(map[string]bool, len(rows))
	for _, v := range rows {
		out[v.Key] = true
	}
	return out
}

// chosenTitle says in the title how much is selected.
func (p *Pane) chosenTitle() string {
	switch n := len(p.chosen.rows); {
	case p.chosen.all:
		return "all selected"
	case p.Ranging():
		return cell.Count(len(p.Chosen())) + " selected …"
	case n > 0:
		return cell.Count(n) + " selected"
	}
	return ""
}

// between of a window are the rows that are known.
func (w *Window) between(from, to string) ([]Item, bool) {
	a, ok1 := w.at[from]
	b, ok2 := w.at[to]
	if !ok1 || !ok2 {
		return nil, false
	}
	return slices.Clone(w.rows[min(a, b)-w.first : max(a, b)-w.first+1]), true
}

// between of a whole list are the rows that pass its filter.
func (w *whole) between(from, to string) ([]Item, bool) {
	var out []Item
	inside := false
	for _, v := range w.items.Shown() {
		edge := v.Key == from || v.Key == to
		if (inside || edge) && v.decidable() {
			out = append(out, v)
		}
		if edge && (inside || from == to) {
			return out, true
		}
		inside = inside || edge
	}
	return nil, false
}
