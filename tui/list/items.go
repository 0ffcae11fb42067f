package list

import (
	"strings"
	"unicode"

	"brief/tui/key"
)

// Items is a List of values that can be filtered by their text.
type Items[T any] struct {
	list   List
	all    []T
	shown  []int // indexes in all; nil where all are shown
	filter string
	text   func(T) string
}

// New returns a list of values whose filter looks at text(value).
func New[T any](text func(T) string) *Items[T] { return &Items[T]{text: text} }

// Set replaces the values; filter and, as far as it can, cursor stay.
func (l *Items[T]) Set(all []T) {
	l.all = all
	l.apply()
}

// Append adds values at the end.
func (l *Items[T]) Append(more ...T) {
	l.all = append(l.all, more...)
	l.apply()
}

// Replace changes the value at index i of all values.
func (l *Items[T]) Replace(i int, v T) { l.all[i] = v }

// All returns every value, filtered out or not. The caller must not change it.
func (l *Items[T]) All() []T { return l.all }

// Len is the number of values shown.
func (l *Items[T]) Len() int { return l.list.Len() }

// Cursor is the index, among those shown, of the value under the cursor.
func (l *Items[T]) Cursor() int { return l.list.Cursor() }

// Index is the index, among all, of the value under the cursor; -1 for none.
func (l *Items[T]) Index() int {
	if l.list.Len() == 0 {
		return -1
	}
	return l.index(l.list.Cursor())
}

// Selected returns the value under the cursor.
func (l *Items[T]) Selected() (v T, ok bool) {
	if i := l.Index(); i >= 0 {
		return l.all[i], true
	}
	return v, false
}

// Select moves the cursor to index i of all values where it is shown.
func (l *Items[T]) Select(i int) bool {
	for at := range l.list.Len() {
		if l.index(at) == i {
			l.list.Set(at)
			return true
		}
	}
	return false
}

// SetFilter shows only values whose text holds filter: ignoring case unless it
// has a capital letter. The value under the cursor keeps it where it is shown.
func (l *Items[T]) SetFilter(filter string) {
	l.filter = filter
	l.apply()
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
	if l.filter == "" {
		l.list.SetLen(len(l.all))
	} else {
		l.shown = []int{}
		for i, v := range l.all {
			if Match(l.filter, l.text(v)) {
				l.shown = append(l.shown, i)
			}
		}
		l.list.SetLen(len(l.shown))
	}
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
// perItem rows high, and reports whether a is such an action.
func (l *Items[T]) Act(a key.Action, h, perItem int) bool {
	page := max(h/max(perItem, 1), 1)
	switch a {
	case key.Down, key.NextSentence, key.NextParagraph:
		l.list.Move(1)
	case key.Up, key.PreviousSentence, key.PreviousParagraph:
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
	default:
		return false
	}
	return true
}

// Draw returns h rows: the visible items drawn one below the other, then blank
// rows of w cells.
func (l *Items[T]) Draw(w, h int, height func(T) int, draw func(v T, selected bool) []string) []string {
	out := make([]string, 0, h)
	first, last := l.list.Window(h, func(i int) int { return height(l.all[l.index(i)]) })
	for i := first; i < last; i++ {
		out = append(out, draw(l.all[l.index(i)], i == l.list.Cursor())...)
	}
	if len(out) > h {
		out = out[:h]
	}
	for len(out) < h {
		out = append(out, strings.Repeat(" ", w))
	}
	return out
}
