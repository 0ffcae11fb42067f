package list

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"brief/tui/cell"
	"brief/tui/key"
)

// Items is a List of values that can be filtered by their text. Values of little
// weight may be tucked away behind a last row, the fold, until it is opened or a
// filter looks for them.
type Items[T any] struct {
	list   List
	all    []T   // those of little weight last
	minor  int   // how many of all are of little weight
	open   bool  // they are shown
	shown  []int // indexes in all, ascending; nil where there is no filter
	filter string
	text   func(T) string
	// what stood outside the window when it was last drawn: how many values, and
	// whether there was the fold, or rows of the last value
	above, below int
	more         bool
}

// New returns a list of values whose filter looks at text(value).
func New[T any](text func(T) string) *Items[T] { return &Items[T]{text: text} }

// Set replaces the values, the last ones of which are of little weight; filter
// and, as far as it can, cursor stay.
func (l *Items[T]) Set(all []T, minor int) {
	l.all, l.minor = all, minor
	l.apply()
}

// Replace is Set for values that may stand elsewhere than before: the cursor
// stays on the value that same says is the one it was on.
func (l *Items[T]) Replace(all []T, minor int, same func(was, now T) bool) {
	was, ok := l.Selected()
	fold := l.list.Len() > 0 && l.onFold(l.list.Cursor())
	l.Set(all, minor)
	switch {
	case fold && l.Folded() > 0:
		l.list.Set(l.list.Len() - 1)
	case ok:
		if i := slices.IndexFunc(all, func(now T) bool { return same(was, now) }); i >= 0 {
			l.Select(i)
		}
	}
}

// Append adds values at the end. The list must have none of little weight.
func (l *Items[T]) Append(more ...T) {
	l.all = append(l.all, more...)
	l.apply()
}

// Amend puts a value in the place of the one with an index among all.
func (l *Items[T]) Amend(i int, v T) {
	l.all[i] = v
	l.apply()
}

// Shift puts values in place of those there are, of which the ones that stay have
// moved by places: what is on the screen stays there. The list must have no filter,
// and no values of little weight.
func (l *Items[T]) Shift(all []T, by int) {
	l.all = all
	l.list.Shift(by)
	l.list.SetLen(len(all))
}

// All returns every value, shown or not. The caller must not change it.
func (l *Items[T]) All() []T { return l.all }

// Shown returns the values that pass the filter, in order.
func (l *Items[T]) Shown() []T {
	if l.shown == nil {
		return l.all
	}
	out := make([]T, len(l.shown))
	for i, at := range l.shown {
		out[i] = l.all[at]
	}
	return out
}

// Len is the number of values and folds shown.
func (l *Items[T]) Len() int { return l.list.Len() }

// Count is the number of values that are not tucked away, whatever the filter.
func (l *Items[T]) Count() int {
	if l.open {
		return len(l.all)
	}
	return len(l.all) - l.minor
}

// Title is Count or, under a filter, how many values pass it and the filter.
func (l *Items[T]) Title() string {
	if l.filter == "" {
		return cell.Count(l.Count())
	}
	return fmt.Sprintf("%s of %s · «%s»", cell.Count(len(l.shown)), cell.Count(len(l.all)), l.filter)
}

// Share says in a title that what is listed covers only a share of the text, from
// 0 to 1; it is empty for all of it.
func Share(covers float64) string {
	if covers >= 1 {
		return ""
	}
	return fmt.Sprintf(" · %.0f %%", 100*covers)
}

// Fixed marks what an analyst has corrected; it takes one cell, also where there is
// nothing to mark.
func Fixed(corrected bool) string {
	if corrected {
		return "*"
	}
	return " "
}

// Corrected says in a title what the mark of Fixed means, with the number of values that
// have it; it is empty for none.
func Corrected(n int) string {
	if n == 0 {
		return ""
	}
	return " · " + cell.Count(n) + "* corrected"
}

// Folded is the number of values that are tucked away.
func (l *Items[T]) Folded() int {
	if l.open || l.filter != "" {
		return 0
	}
	return l.minor
}

// Index is the index, among all, of the value under the cursor; -1 for none.
func (l *Items[T]) Index() int {
	if l.list.Len() == 0 || l.onFold(l.list.Cursor()) {
		return -1
	}
	return l.index(l.list.Cursor())
}

// Selected returns the value under the cursor; there is none in an empty list
// and on the fold.
func (l *Items[T]) Selected() (v T, ok bool) {
	if i := l.Index(); i >= 0 {
		return l.all[i], true
	}
	return v, false
}

// Select moves the cursor to index i of all values where it is shown.
func (l *Items[T]) Select(i int) bool {
	at := i
	if l.shown != nil {
		found := false
		if at, found = slices.BinarySearch(l.shown, i); !found {
			return false
		}
	}
	if at < 0 || at >= l.list.Len() || l.onFold(at) {
		return false
	}
	l.list.Set(at)
	return true
}

// onFold reports whether the row at an index of those shown is the fold.
func (l *Items[T]) onFold(at int) bool { return l.Folded() > 0 && at == l.list.Len()-1 }

// SetFilter shows only values whose text holds filter: ignoring case unless it
// has a capital letter. The value under the cursor keeps it where it is shown.
func (l *Items[T]) SetFilter(filter string) {
	l.filter = filter
	l.apply()
}

// Passes reports whether the value at index i of all passes the filter.
func (l *Items[T]) Passes(i int) bool {
	if l.shown == nil {
		return true
	}
	_, ok := slices.BinarySearch(l.shown, i)
	return ok
}

// Filter returns the filter, "" for none.
func (l *Items[T]) Filter() string { return l.filter }

func (l *Items[T]) index(at int) int {
	if l.shown == nil {
		return at
	}
	return l.shown[at]
}

func (l *Items[T]) apply() {
	was := l.Index()
	l.shown = nil
	n := len(l.all) - l.Folded() + min(l.Folded(), 1)
	if l.filter != "" {
		l.shown = []int{}
		for i, v := range l.all {
			if Match(l.filter, l.text(v)) {
				l.shown = append(l.shown, i)
			}
		}
		n = len(l.shown)
	}
	l.list.SetLen(n)
	if was >= 0 && !l.Select(was) {
		l.list.Set(0)
	}
}

// Match reports whether text holds every word of filter; case counts for words
// with a capital letter.
func Match(filter, text string) bool {
	lower := ""
	for _, word := range strings.Fields(filter) {
		if strings.ContainsFunc(word, unicode.IsUpper) {
			if !strings.Contains(text, word) {
				return false
			}
			continue
		}
		if lower == "" {
			lower = strings.ToLower(text)
		}
		if !strings.Contains(lower, word) {
			return false
		}
	}
	return true
}

// Act moves the cursor as a moves it in a pane of h rows of items about
// perItem rows high, or opens the fold under it; it reports whether a is such an
// action.
func (l *Items[T]) Act(a key.Action, h, perItem int) bool {
	page := max(h/max(perItem, 1), 1)
	switch a {
	case key.Down:
		l.list.Move(1)
	case key.Up:
		l.list.Move(-1)
	case key.HalfDown:
		l.list.Move(max(page/2, 1))
	case key.HalfUp:
		l.list.Move(-max(page/2, 1))
	case key.PageDown, key.Advance:
		l.list.Move(page)
	case key.PageUp:
		l.list.Move(-page)
	case key.Top:
		l.list.Set(0)
	case key.Bottom:
		l.list.Set(l.list.Len() - 1)
	case key.Open:
		if !l.onFold(l.list.Cursor()) {
			return false
		}
		l.open = true
		l.apply()
	default:
		return false
	}
	return true
}

// Toggle shows what is tucked away, or tucks it away again; it reports whether there
// is any.
func (l *Items[T]) Toggle() bool {
	if l.minor == 0 {
		return false
	}
	at, ok := l.Index(), false
	l.open = !l.open
	l.apply()
	if at >= 0 {
		ok = l.Select(at)
	}
	if !ok {
		l.list.Set(l.list.Len() - 1)
	}
	return true
}

// Drawer draws the rows of a list.
type Drawer[T any] struct {
	// Height is how many rows a value takes; at least 1.
	Height func(T) int
	// Draw returns those rows.
	Draw func(v T, selected bool) []string
	// Fold draws the row that stands for n values; nil where there are none.
	Fold func(n int, selected bool) string
}

// Draw returns the visible rows, at most h.
func (l *Items[T]) Draw(h int, d Drawer[T]) []string {
	first, last := l.list.Window(h, func(i int) int {
		if l.onFold(i) {
			return 1
		}
		return d.Height(l.all[l.index(i)])
	})
	out := make([]string, 0, max(h, 0))
	for i := first; i < last; i++ {
		selected := i == l.list.Cursor()
		if l.onFold(i) {
			out = append(out, d.Fold(l.Folded(), selected))
			continue
		}
		out = append(out, d.Draw(l.all[l.index(i)], selected)...)
	}
	fold := min(l.Folded(), 1)
	l.above, l.below = first, max(l.list.Len()-fold-last, 0)
	l.more = len(out) > h || last < l.list.Len()
	return out[:min(len(out), max(h, 0))]
}

// Hidden says how many values there are above and below those last drawn: "↑3
// ↓12", "" where all are in sight. An arrow alone stands for what is no value: the
// fold, or the rest of the last one in sight.
func (l *Items[T]) Hidden() string {
	if l.list.Len() == 0 {
		return ""
	}
	var parts []string
	if l.above > 0 {
		parts = append(parts, "↑"+cell.Count(l.above))
	}
	switch {
	case l.below > 0:
		parts = append(parts, "↓"+cell.Count(l.below))
	case l.more:
		parts = append(parts, "↓")
	}
	return strings.Join(parts, " ")
}

// manyRows is more rows than a screen has.
const manyRows = 500

// Rows is how many rows all values and the fold would take; where that is more
// than a screen has, it may be less than all.
func (l *Items[T]) Rows(height func(T) int) int {
	n := min(l.Folded(), 1)
	for _, v := range l.all[:len(l.all)-l.Folded()] {
		if n > manyRows {
			break
		}
		n += height(v)
	}
	return n
}

// Summary joins what short says of the values, as far as there is room for it in
// w cells, and counts the others. What is tucked away counts only where there is
// nothing else.
func (l *Items[T]) Summary(w int, short func(T) string) string {
	const tail = 8 // room for the count
	var out string
	shown := 0
	for _, v := range l.all[:l.Count()] {
		part := " · " + short(v)
		if cell.Width(out)+cell.Width(part) > w-tail {
			break
		}
		out += part
		shown++
	}
	rest := l.Count() - shown
	if l.Count() == 0 { // nothing to say but that something is tucked away
		rest = l.minor
	}
	if rest > 0 {
		out += " · +" + cell.Count(rest)
	}
	return out
}
