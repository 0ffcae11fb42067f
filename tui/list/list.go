// Package list keeps a cursor and a window over items of any number and height.
// It draws nothing and asks for the heights of visible items only, so that a
// list of a hundred thousand items costs what its screen costs.
//
// The zero List is empty and ready for use. It is not safe for concurrent use.
package list

// List is the state of a list.
type List struct {
	n, cursor, top int
	// settled is the cursor that top was chosen for. A list that is only made
	// smaller and larger again keeps its top.
	settled int
}

// SetLen says how many items there are; the cursor stays inside.
func (l *List) SetLen(n int) {
	l.n = n
	l.cursor = max(0, min(l.cursor, n-1))
	l.top = max(0, min(l.top, n-1))
}

// Len is the number of items.
func (l *List) Len() int { return l.n }

// Cursor is the index of the item under the cursor; 0 in an empty list.
func (l *List) Cursor() int { return l.cursor }

// Set moves the cursor to item i, or the nearest there is.
func (l *List) Set(i int) { l.cursor = max(0, min(i, l.n-1)) }

// Place moves the cursor to item i while top is the first item on the screen, where
// the cursor's is on the screen then.
func (l *List) Place(i, top int) {
	l.Set(i)
	l.top, l.settled = max(0, min(top, l.cursor)), l.cursor
}

// Move moves the cursor by n items and reports whether it moved.
func (l *List) Move(n int) bool {
	was := l.cursor
	l.Set(l.cursor + n)
	return l.cursor != was
}

// Shift renumbers the items: what was item i is item i+n, and the same ones are on
// the screen. There must be as many items then as SetLen says next.
func (l *List) Shift(n int) {
	l.n += n
	l.cursor += n
	l.top += n
	l.settled += n
}

// Window returns the items first to last (exclusive) that are drawn in h rows,
// given the height of an item; the cursor's is always among them. The last one
// may be cut off at the bottom.
func (l *List) Window(h int, height func(i int) int) (first, last int) {
	if l.n == 0 || h <= 0 {
		return 0, 0
	}
	top := l.top
	if l.cursor < top {
		top = l.cursor
	}
	for room, i := h, l.cursor; i >= top; i-- {
		room -= height(i)
		if room < 0 {
			top = min(i+1, l.cursor)
			break
		}
	}
	room := h
	for last = top; last < l.n && room > 0; last++ {
		room -= height(last)
	}
	for last == l.n && top > 0 && room > 0 { // no empty rows below while items are hidden above
		room -= height(top - 1)
		if room < 0 {
			break
		}
		top--
	}
	if l.settled != l.cursor {
		l.top, l.settled = top, l.cursor
	}
	return top, last
}
