package documents

import "brief/tui/key"

// row returns the row at a place; there is none where it is still coming.
func (w *Window) row(place int) (Item, bool) {
	if place < w.first || place >= w.end() {
		return Item{}, false
	}
	return w.rows[place-w.first], true
}

// Empty reports whether there is no row, and none is coming.
func (w *Window) Empty() bool { return w.list.Len() == 0 }

// Below is how many rows stood above the one under the cursor when they were drawn
// last.
func (w *Window) Below() int { return max(w.list.Cursor()-w.top, 0) }

// Coming reports whether the row under the cursor is still coming.
func (w *Window) Coming() bool {
	_, ok := w.selected()
	return !ok && w.list.Len() > 0
}

// Earlier and Later report whether there are rows before and after those that are known.
func (w *Window) Earlier() bool { return w.earlier }

// Later is Earlier's counterpart.
func (w *Window) Later() bool { return w.later }

func (w *Window) selected() (Item, bool) { return w.row(w.list.Cursor()) }

func (w *Window) amend(v Item) {
	if i, ok := w.at[v.Key]; ok {
		w.rows[i-w.first] = v
	}
}

func (w *Window) choose(key string) bool {
	at, ok := w.at[key]
	if ok {
		w.list.Set(at)
	}
	return ok
}

func (w *Window) find(key string) (Item, bool) {
	if at, ok := w.at[key]; ok {
		return w.row(at)
	}
	return Item{}, false
}

// Step moves the cursor from the row of a document (from where it stands, where the
// document is not among the rows) by rows down, or up where by is negative. It
// reports whether there is such a row; it may still be coming.
func (w *Window) Step(key string, by int) bool {
	from, ok := w.at[key]
	if !ok {
		from = w.list.Cursor()
		if by > 0 { // the cursor stands on what comes next
			by--
		}
	}
	to := from + by
	if to < w.lowest() || to >= w.list.Len() {
		return false
	}
	w.refused = false
	w.list.Set(to)
	return true
}

func (w *Window) neighbour(key string, by int) (Item, bool) {
	if at, ok := w.at[key]; ok {
		return w.row(at + by)
	}
	return w.selected()
}

func (w *Window) adjoins(key string, by int) bool {
	at, ok := w.at[key]
	if !ok {
		return w.list.Len() > w.lowest()
	}
	return at+by >= w.lowest() && at+by < w.list.Len()
}

// act moves the cursor. To the ends of the list it goes at once; what is not known
// there comes.
func (w *Window) act(a key.Action, h, perItem int) bool {
	page := max(h/max(perItem, 1), 1)
	by := 0
	switch a {
	case key.Down:
		by = 1
	case key.Up:
		by = -1
	case key.HalfDown:
		by = max(page/2, 1)
	case key.HalfUp:
		by = -max(page/2, 1)
	case key.PageDown, key.Advance:
		by = page
	case key.PageUp:
		by = -page
	case key.Top:
		w.toStart()
		return true
	case key.Bottom:
		w.toEnd()
		return true
	default:
		return false
	}
	w.refused = false
	w.list.Set(max(w.list.Cursor()+by, w.lowest()))
	return true
}

func (w *Window) toStart() {
	if w.earlier {
		w.clear()
		w.fromStart, w.earlier, w.later = true, false, true
		w.settle()
	}
	w.refused = false
	w.list.Place(w.first, w.first)
}

func (w *Window) toEnd() {
	if w.later {
		w.clear()
		w.earlier, w.later = true, false
		if w.first, w.fromStart = far, false; w.exact() {
			w.first, w.fromStart = w.total.N, true
		}
		w.settle()
	}
	w.refused = false
	w.list.Set(w.list.Len() - 1)
}
