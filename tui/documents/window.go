package documents

import (
	"slices"

	"brief/model/query"
	"brief/tui/list"
)

// PageSize is how many rows a Window asks for at a time.
const PageSize = 200

// maxRows is how many rows a Window keeps: those about its cursor.
const maxRows = 5 * PageSize

// far is the place of the last row of a list of unknown length: rows that are known
// from the end count back from it.
const far = 1 << 30

// Window is the part that is known of a list too long to be known as a whole: rows
// that follow one another, and whether there are more before and after them. The
// cursor may stand up to a page outside of them, on rows that are still coming.
//
// Next says which page is wanted, Fill takes it. Neither does any input or output.
type Window struct {
	rows []Item
	at   map[string]int // place of a row by its key
	// first is the place of the first row. Where counted from the beginning, it is the
	// number of rows before it; else only the differences of places mean something.
	first          int
	fromStart      bool
	earlier, later bool // there are more rows before, and after
	list           list.List
	titles         titles

	asked   bool // a page is on its way
	refused bool // the last one could not be had
	total   query.Total
	counted bool
	shorter bool // the list may have fewer rows than total
	top     int  // place of the first row drawn last, and of the one after the last
	bottom  int

	caption string // what the rows are of, for the title; "" for all documents
	nothing string // what to say where there are none
}

// Ask is a page that a Window lacks.
type Ask struct{ query.Page }

// NewWindow returns a window at the beginning of a list of which nothing is known.
// Its title ends with caption; nothing is said where it turns out to be empty.
func NewWindow(caption, nothing string) *Window {
	w := &Window{caption: caption, nothing: nothing}
	w.clear()
	w.fromStart, w.later = true, true
	w.settle()
	return w
}

// Part is a run of rows of a list.
type Part struct {
	Rows           []Item
	Earlier, Later bool // there are more before, and after
	// Before is how many there are before the first of Rows, -1 where that is not known.
	Before int
	// Key is that of the row to stand on, "" for the first.
	Key string
}

// Show puts a part of the list in place of all that is known. The row of p.Key is the
// cursor's, and stands so many rows below the first on the screen.
func (w *Window) Show(p Part, below int) {
	w.clear()
	w.earlier, w.later = p.Earlier, p.Later
	w.fromStart = p.Before >= 0
	if w.first = p.Before; p.Before < 0 {
		w.first = far
	}
	w.add(p.Rows)
	w.settle()
	to, ok := w.at[p.Key]
	if !ok {
		to = w.first
	}
	w.list.Place(to, to-below)
}

func (w *Window) clear() {
	w.rows, w.at, w.titles = nil, map[string]int{}, titles{}
	w.first, w.asked, w.refused = 0, false, false
}

// Shorter says that the list may have fewer rows than its total says: nothing is
// counted back from the end.
func (w *Window) Shorter() { w.shorter = true }

// Call changes what NewWindow was told.
func (w *Window) Call(caption, nothing string) { w.caption, w.nothing = caption, nothing }

// SetTotal says how long the list is.
func (w *Window) SetTotal(t query.Total) {
	w.total, w.counted = t, true
	w.settle()
}

// NotCounted says that nobody can say how long the list is.
func (w *Window) NotCounted() { w.SetTotal(query.Total{AtLeast: true}) }

// Total returns how long the list is as far as that is known.
func (w *Window) Total() (t query.Total, known bool) {
	if w.fromStart && !w.later {
		return query.Total{N: w.end()}, true
	}
	return w.total, w.counted
}

// end is the place after the last row.
func (w *Window) end() int { return w.first + len(w.rows) }

// Next returns the page to ask for now, once. H is the height of the screen in rows
// of the list: pages are asked for before the cursor comes near the end of what is
// known.
func (w *Window) Next(h int) (Ask, bool) {
	if w.asked || w.refused {
		return Ask{}, false
	}
	page := query.Page{Limit: PageSize}
	margin := max(2*h, PageSize/2)
	switch cursor := w.list.Cursor(); {
	case len(w.rows) == 0 && w.later:
	case len(w.rows) == 0 && w.earlier:
		page.End = true
	case w.later && cursor+margin >= w.end():
		page.After = w.rows[len(w.rows)-1].Cursor
	case w.earlier && cursor-margin < w.first:
		page.Before = w.rows[0].Cursor
	default:
		return Ask{}, false
	}
	w.asked = true
	return Ask{page}, true
}

// Fill takes the page that was asked for: its rows, and whether there are more
// before and after.
func (w *Window) Fill(a Ask, rows []Item, earlier, later bool) {
	w.asked = false
	rows = slices.DeleteFunc(rows, func(v Item) bool { _, ok := w.at[v.Key]; return ok })
	if len(rows) == 0 { // whatever is said: asking again would bring no more
		earlier, later = earlier && a.After != "", later && a.Before != ""
	}
	switch {
	case a.After != "":
		w.later = later
		w.add(rows)
	case a.Before != "":
		w.earlier = earlier
		w.first -= len(rows)
		w.put(rows)
	case a.End:
		w.earlier, w.later = earlier, false
		w.first -= len(rows)
		w.put(rows)
	default:
		w.earlier, w.later = false, later
		w.add(rows)
	}
	w.trim()
	w.settle()
}

// Refused says that the page that was asked for could not be had; the next key asks
// again.
func (w *Window) Refused() { w.asked, w.refused = false, true }

// Dropped says that the page that was asked for will not come.
func (w *Window) Dropped() { w.asked = false }

// add puts rows behind those there are, put before them; first is set already.
func (w *Window) add(rows []Item) {
	for i, v := range rows {
		w.at[v.Key] = w.end() + i
		w.titles.add(v)
	}
	w.rows = append(w.rows, rows...)
}

func (w *Window) put(rows []Item) {
	for i, v := range rows {
		w.at[v.Key] = w.first + i
		w.titles.add(v)
	}
	w.rows = append(slices.Clone(rows), w.rows...)
}

// trim forgets rows far from the cursor.
func (w *Window) trim() {
	over := len(w.rows) - maxRows
	if over <= 0 {
		return
	}
	gone := w.rows[:over]
	if w.list.Cursor()-w.first < w.end()-w.list.Cursor() {
		gone = w.rows[maxRows:]
		w.rows, w.later = slices.Clone(w.rows[:maxRows]), true
	} else {
		w.rows, w.earlier = slices.Clone(w.rows[over:]), true
		w.first += over
	}
	for _, v := range gone {
		delete(w.at, v.Key)
		w.titles.remove(v)
	}
}

// settle makes places those from the beginning as soon as that can be told, and
// keeps the cursor where there are rows or some are coming.
func (w *Window) settle() {
	switch {
	case !w.earlier:
		w.renumber(-w.first)
		w.fromStart = true
	case !w.fromStart && !w.later && w.exact() && w.total.N > len(w.rows):
		w.renumber(w.total.N - w.end())
		w.fromStart = true
	case w.fromStart && w.first <= 0: // rows have come in before
		w.renumber(far)
		w.fromStart = false
	}
	w.list.SetLen(w.end() + w.coming())
	if low := w.lowest(); w.list.Cursor() < low {
		w.list.Set(low)
	}
}

func (w *Window) renumber(by int) {
	if by == 0 {
		return
	}
	w.first += by
	w.list.Shift(by)
	for k := range w.at {
		w.at[k] += by
	}
}

// coming is how many rows after those that are known the cursor may stand on.
func (w *Window) coming() int {
	if !w.later {
		return 0
	}
	if w.fromStart && w.exact() {
		return max(1, min(PageSize, w.total.N-w.end()))
	}
	return PageSize
}

// exact reports whether the total is the number of rows.
func (w *Window) exact() bool { return w.counted && !w.total.AtLeast && !w.shorter }

// lowest is the first place that the cursor may stand on.
func (w *Window) lowest() int {
	if !w.earlier {
		return w.first
	}
	return max(0, w.first-PageSize)
}
