package documents

import (
	"sort"
	"strings"

	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/list"
)

// whole is a list of which every row is known.
type whole struct {
	items   *list.Items[Item]
	loading bool
	at      map[string]int // index of a document's row by its key
	bad     []int          // indexes of the rows that could not be read, ascending
	titles  titles
}

func newWhole() *whole {
	w := &whole{loading: true, items: list.New(func(v Item) string {
		return v.Title + " " + v.Name + " " + v.Source + " " + strings.Join(v.Preview, " ")
	})}
	w.replace(nil)
	return w
}

func (w *whole) append(rows []Item) {
	w.note(len(w.items.All()), rows)
	w.items.Append(rows...)
}

func (w *whole) replace(rows []Item) {
	w.at, w.bad, w.titles = map[string]int{}, nil, titles{}
	w.note(0, rows)
	w.items.Set(rows, 0)
}

// note takes down where rows stand, the first of which has the index first.
func (w *whole) note(first int, rows []Item) {
	for i, v := range rows {
		if v.Problem != "" {
			w.bad = append(w.bad, first+i)
			continue
		}
		w.titles.add(v)
		if _, ok := w.at[v.Key]; !ok {
			w.at[v.Key] = first + i
		}
	}
}

func (w *whole) selected() (Item, bool) { return w.items.Selected() }

func (w *whole) amend(v Item) {
	if i, ok := w.at[v.Key]; ok {
		w.items.Amend(i, v)
	}
}

func (w *whole) choose(key string) bool {
	i, ok := w.at[key]
	return ok && w.items.Select(i)
}

func (w *whole) find(key string) (Item, bool) {
	if i, ok := w.at[key]; ok {
		return w.items.All()[i], true
	}
	return Item{}, false
}

func (w *whole) place(key string) string {
	i, ok := w.at[key]
	if !ok {
		return ""
	}
	i -= sort.SearchInts(w.bad, i)
	return cell.Count(i+1) + "/" + cell.Count(w.len()-len(w.bad))
}

func (w *whole) neighbour(key string, by int) (Item, bool) {
	all := w.items.All()
	at, ok := w.at[key]
	if !ok {
		at = -1
	}
	for i := at + by; i >= 0 && i < len(all); i += by {
		if all[i].Problem == "" {
			return all[i], true
		}
	}
	return Item{}, false
}

func (w *whole) adjoins(key string, by int) bool {
	_, ok := w.neighbour(key, by)
	return ok
}

func (w *whole) len() int { return len(w.items.All()) }

func (w *whole) act(a key.Action, h, perItem int) bool { return w.items.Act(a, h, perItem) }

func (w *whole) shown() int { return w.items.Len() }

func (w *whole) draw(h int, d list.Drawer[Item]) []string { return w.items.Draw(h, d) }

func (w *whole) hidden() string { return w.items.Hidden() }

func (w *whole) shared(title string) bool { return w.titles.shared(title) }

// keys are those of the documents that can be opened, in order: of all, or of those
// that pass the filter.
func (w *whole) keys(filtered bool) []string {
	rows := w.items.All()
	if filtered {
		rows = w.items.Shown()
	}
	var keys []string
	for _, v := range rows {
		if v.Problem == "" {
			keys = append(keys, v.Key)
		}
	}
	return keys
}

// passing is how many documents that can be opened pass the filter.
func (w *whole) passing() int {
	n := w.items.Len()
	for _, i := range w.bad {
		if w.items.Passes(i) {
			n--
		}
	}
	return n
}

func (w *whole) title() string {
	bad := len(w.bad)
	rest := cell.Count(w.len() - bad)
	if f := w.items.Filter(); f != "" {
		rest = cell.Count(w.passing()) + " of " + rest + " · «" + f + "»"
	}
	if bad > 0 {
		rest += " · " + cell.Count(bad) + " unreadable"
	}
	if w.loading {
		rest += " …"
	}
	return rest
}

func (w *whole) empty() string {
	switch f := w.items.Filter(); {
	case f != "":
		return "no document holds «" + f + "»; esc shows all"
	case w.loading:
		return "reading …"
	}
	return "no documents"
}
