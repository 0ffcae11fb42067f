package documents

import (
	"brief/tui/cell"
	"brief/tui/list"
)

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
	case !known:
		return "…"
	case t.AtLeast:
		return cell.Count(n) + "+"
	}
	return cell.Count(n)
}

func (w *Window) len() int {
	t, _ := w.Total()
	return max(t.N, len(w.rows))
}

func (w *Window) shown() int { return w.list.Len() }

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

func (w *Window) shared(title string) bool { return w.titles.shared(title) }

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
	return w.nothing
}
