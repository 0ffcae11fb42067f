package documents

import (
	"slices"

	"brief/model/query"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/list"
)

// PageSize is how many rows a Window asks for at a time.
const PageSize = 200

// maxRows is how many rows a Window keeps: those about its cursor.
const maxRows = 5 * PageSize

// far is the place of the last row of a list of unknown length: rows that are known
// from the end count back from it.
const far = 1 << 40

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
	titles         map[string]int // how many rows have a title

	asked   bool // a page is on its way
	refused bool // the last one could not be had
	total   query.Total
	counted bool
	top     int // place of the first row drawn last, and of the one after the last
	bottom  int

	caption string // what the rows are of, for the title; "" for all documents
	without string // what to say where there are none
}

// Ask is a page that a Window lacks.
type Ask struct{ query.Page }

// NewWindow returns a window at the beginning of a list of which nothing is known.
// Its title ends with caption; without is said where it turns out to be empty.
func NewWindow(caption, without string) *Window {
	w := &Window{caption: caption, without: without}
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

// Show puts a part of the list in place of all that is known. Where the cursor's
// document stood on the screen, that of p.Key does now.
func (w *Window) Show(p Part) {
	row := w.list.Cursor() - w.top
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
	w.list.Place(to, to-row)
}

func (w *Window) clear() {
	w.rows, w.at, w.titles = nil, map[string]int{}, map[string]int{}
	w.first, w.asked, w.refused = 0, false, false
}

// SetTotal says how long the list is.
func (w *Window) SetTotal(t query.Total) {
	w.total, w.counted = t, true
	w.settle()
}

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
		w.titles[v.Title]++
	}
	w.rows = append(w.rows, rows...)
}

func (w *Window) put(rows []Item) {
	for i, v := range rows {
		w.at[v.Key] = w.first + i
		w.titles[v.Title]++
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
		if w.titles[v.Title]--; w.titles[v.Title] == 0 {
			delete(w.titles, v.Title)
		}
	}
}

// settle makes places those from the beginning as soon as that can be told, and
// keeps the cursor where there are rows or some are coming.
func (w *Window) settle() {
	switch {
	case !w.earlier:
		w.renumber(-w.first)
		w.fromStart = true
	case !w.fromStart && !w.later && w.counted && !w.total.AtLeast && w.total.N > len(w.rows):
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
	if t, ok := w.Total(); ok && w.fromStart && !t.AtLeast {
		return max(1, min(PageSize, t.N-w.end()))
	}
	return PageSize
}

// lowest is the first place that the cursor may stand on.
func (w *Window) lowest() int {
	if !w.earlier {
		return w.first
	}
	return max(0, w.first-PageSize)
}

// row returns the row at a place; there is none where it is still coming.
func (w *Window) row(place int) (Item, bool) {
	if place < w.first || place >= w.end() {
		return Item{}, false
	}
	return w.rows[place-w.first], true
}

// Coming reports whether the row under the cursor is still coming.
func (w *Window) Coming() bool {
	_, ok := w.selected()
	return !ok && w.list.Len() > 0
}

func (w *Window) selected() (Item, bool) { return w.row(w.list.Cursor()) }

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

// place says where a document stands in the list, as far as that is known.
func (w *Window) place(key string) string {
	at, ok := w.at[key]
	if !ok || !w.fromStart {
		return ""
	}
	return cell.Count(at+1) + "/" + w.Length()
}

// News counts the rows of a later answer that were not there: those among the rows
// that are known, and before them at the beginning of the list.
func (w *Window) News(later []Item) int {
	n, seen := 0, 0
	begun := w.fromStart && w.first == 0
	for _, v := range later {
		switch _, known := w.at[v.Key]; {
		case known:
			n, seen, begun = n+seen, 0, true
		case begun:
			seen++
		}
	}
	return n
}

// Length is how long the list is: "1,204", "10,000+" where counting stopped, "…"
// while that is not known.
func (w *Window) Length() string {
	t, known := w.Total()
	n := max(t.N, len(w.rows))
	if w.fromStart {
		n = max(n, w.end())
	}
	switch {
	case !known && w.refused:
		return cell.Count(n) + "+"
	case !known:
		return "…"
	case t.AtLeast:
		return cell.Count(n) + "+"
	}
	return cell.Count(n)
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

func (w *Window) len() int {
	t, _ := w.Total()
	return max(t.N, len(w.rows))
}

func (w *Window) shown() int { return w.list.Len() }

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
		t, known := w.Total()
		w.clear()
		w.earlier, w.later = true, false
		if w.first, w.fromStart = far, false; known && !t.AtLeast {
			w.first, w.fromStart = t.N, true
		}
		w.settle()
	}
	w.refused = false
	w.list.Set(w.list.Len() - 1)
}

func (w *Window) draw(h int, d list.Drawer[Item]) []string {
	coming := Item{Coming: true}
	per := d.Height(coming)
	w.top, w.bottom = w.list.Window(h, func(int) int { return per })
	out := make([]string, 0, max(h, 0)+per)
	for i := w.top; i < w.bottom; i++ {
		v, ok := w.row(i)
		if !ok {
			v = coming
		}
		out = append(out, d.Draw(v, i == w.list.Cursor())...)
	}
	return out[:min(len(out), max(h, 0))]
}

// hidden says how many rows there are above and below those last drawn; an arrow
// alone stands for a number that is not known.
func (w *Window) hidden() string {
	above, below := "", ""
	switch {
	case w.list.Len() == 0:
		return ""
	case w.fromStart && w.top > 0:
		above = "↑" + cell.Count(w.top)
	case w.top > w.first || w.earlier:
		above = "↑"
	}
	switch t, known := w.Total(); {
	case known && !t.AtLeast && w.fromStart && w.bottom < t.N:
		below = " ↓" + cell.Count(t.N-w.bottom)
	case w.bottom < w.end() || w.later:
		below = " ↓"
	}
	if above == "" {
		return below[min(1, len(below)):]
	}
	return above + below
}

func (w *Window) shared(title string) bool { return w.titles[title] > 1 }

// keys are those of the rows that are known.
func (w *Window) keys(bool) []string {
	keys := make([]string, len(w.rows))
	for i, v := range w.rows {
		keys[i] = v.Key
	}
	return keys
}

func (w *Window) title() string {
	rest := w.Length()
	if w.fromStart && w.list.Len() > 0 && len(w.rows) > 0 {
		rest = cell.Count(w.list.Cursor()+1) + "/" + rest
	}
	if w.caption != "" {
		rest += " · " + w.caption
	}
	return rest
}

func (w *Window) empty() string {
	if w.later || w.earlier {
		return "reading …"
	}
	return w.without
}
