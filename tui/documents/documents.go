// Package documents is the pane that lists documents, with a preview of the one
// under the cursor.
//
// A Pane belongs to one session and is not safe for concurrent use.
package documents

import (
	"strings"

	"charm.land/lipgloss/v2"

	"brief/model/text"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/list"
	"brief/tui/theme"
)

// Item is one row.
type Item struct {
	Key, ID           string
	Name, Title       string
	Published, Source string
	Words, Cleaned    int
	Preview           []string
	// Given says that Preview holds the author's key points.
	Given bool
	// Problem says why the place could not be read; such a row cannot be opened.
	// Reason is the same without the name.
	Problem, Reason string
	// Missing says that the problem is that nothing is there.
	Missing bool
}

// Pane lists documents. Make it with New.
type Pane struct {
	theme   *theme.Theme
	items   *list.Items[Item]
	loading bool
	open    string         // key of the open document
	titles  map[string]int // how many documents have a title
	w, h    int
}

// New returns an empty pane that says it is loading.
func New(th *theme.Theme) *Pane {
	return &Pane{theme: th, loading: true, titles: map[string]int{}, items: list.New(func(v Item) string {
		return v.Title + " " + v.Name + " " + v.Source + " " + strings.Join(v.Preview, " ")
	})}
}

// Append adds rows at the end; the cursor stays where it is.
func (p *Pane) Append(rows ...Item) {
	p.items.Append(rows...)
	p.count(rows)
}

// Replace puts rows in place of all there are; filter and cursor stay, the cursor
// on its document where that is still there.
func (p *Pane) Replace(rows []Item) {
	was, ok := p.Selected()
	p.items.Set(rows, 0)
	p.titles = map[string]int{}
	p.count(rows)
	if ok {
		p.Select(was.Key)
	}
}

// All returns every row. The caller must not change it.
func (p *Pane) All() []Item { return p.items.All() }

// Loading reports whether more rows may come.
func (p *Pane) Loading() bool { return p.loading }

// Loaded says that no more rows will come.
func (p *Pane) Loaded() { p.loading = false }

// SetOpen marks the open document and moves the cursor to it where it is shown.
func (p *Pane) SetOpen(key string) {
	p.open = key
	p.Select(key)
}

// Select moves the cursor to the row of a document.
func (p *Pane) Select(key string) bool {
	i := p.index(key)
	return i >= 0 && p.items.Select(i)
}

func (p *Pane) index(key string) int {
	for i, v := range p.items.All() {
		if v.Key == key && v.Problem == "" {
			return i
		}
	}
	return -1
}

// Selected returns the row under the cursor.
func (p *Pane) Selected() (Item, bool) { return p.items.Selected() }

// Position returns the number of a document among those that can be read, from 1 (0
// where it is none of them), and how many these are.
func (p *Pane) Position(key string) (at, of int) {
	for _, v := range p.items.All() {
		if v.Problem != "" {
			continue
		}
		of++
		if v.Key == key {
			at = of
		}
	}
	return at, of
}

// Neighbour returns the document that stands by places after (or, where by is
// negative, before) the one of key, passing over rows that cannot be opened.
func (p *Pane) Neighbour(key string, by int) (Item, bool) {
	all := p.items.All()
	for i := p.index(key) + by; i >= 0 && i < len(all); i += by {
		if all[i].Problem == "" {
			return all[i], true
		}
	}
	return Item{}, false
}

// Keys are those of the documents that can be opened, in order: of all, or of
// those that pass the filter.
func (p *Pane) Keys(filtered bool) []string {
	rows := p.items.All()
	if filtered {
		rows = p.items.Shown()
	}
	var keys []string
	for _, v := range rows {
		if v.Problem == "" {
			keys = append(keys, v.Key)
		}
	}
	return keys
}

// Len is the number of rows, Problems of those that could not be read.
func (p *Pane) Len() int { return len(p.items.All()) }

// Problems is the number of rows that could not be read.
func (p *Pane) Problems() int {
	n := 0
	for _, v := range p.items.All() {
		if v.Problem != "" {
			n++
		}
	}
	return n
}

// SetTheme changes the colours.
func (p *Pane) SetTheme(th *theme.Theme) { p.theme = th }

// SetSize gives the pane w by h cells.
func (p *Pane) SetSize(w, h int) { p.w, p.h = w, h }

// Act moves the cursor; it reports whether a was meant for it.
func (p *Pane) Act(a key.Action) bool { return p.items.Act(a, p.h, p.rowHeight()) }

// SetFilter shows only documents that hold the words of filter.
func (p *Pane) SetFilter(filter string) { p.items.SetFilter(filter) }

// Filter returns the filter and how many documents pass it.
func (p *Pane) Filter() (filter string, shown int) { return p.items.Filter(), p.items.Len() }

// Title returns the pane's name and what stands behind it.
func (p *Pane) Title() (name, rest string) {
	n := p.Problems()
	rest = cell.Count(p.Len() - n)
	if f := p.items.Filter(); f != "" {
		rest = cell.Count(len(p.Keys(true))) + " of " + rest + " · «" + f + "»"
	}
	if n > 0 {
		rest += " · " + cell.Count(n) + " unreadable"
	}
	if p.loading {
		rest += " …"
	}
	return "Documents", rest
}

// Hidden says how many items View has left out above and below.
func (p *Pane) Hidden() string { return p.items.Hidden() }

// View returns the pane's rows.
func (p *Pane) View(focused bool) []string {
	if p.items.Len() == 0 {
		return cell.Rows(p.w, p.h, cell.NewLine(p.w).Add(p.theme.Faint, p.empty()).String())
	}
	return cell.Rows(p.w, p.h, p.items.Draw(p.h, list.Drawer[Item]{
		Height: func(Item) int { return p.rowHeight() },
		Draw:   func(v Item, selected bool) []string { return p.draw(v, selected, focused) },
	})...)
}

// wideRow is the pane width from which a document takes one row instead of two.
const wideRow = 60

func (p *Pane) rowHeight() int {
	if p.w >= wideRow {
		return 1
	}
	return 2
}

func (p *Pane) empty() string {
	switch f := p.items.Filter(); {
	case f != "":
		return "   no document holds «" + f + "»; esc shows all"
	case p.loading:
		return "   reading …"
	}
	return "   no documents"
}

func (p *Pane) draw(v Item, selected, focused bool) []string {
	style := func(s lipgloss.Style) lipgloss.Style {
		switch {
		case selected && focused:
			return p.theme.Selected
		case selected:
			return p.theme.Resting
		}
		return s
	}
	mark := " "
	switch {
	case selected && focused:
		mark = "›"
	case v.Key == p.open && v.Problem == "":
		mark = "•"
	}
	l := cell.NewLine(p.w).Add(style(p.theme.Focus), mark).Add(style(p.theme.Text), " ")
	if v.Problem != "" {
		return p.problem(l, v, style)
	}
	title := style(p.theme.Text)
	if v.Key == p.open {
		title = style(p.theme.Strong)
	}
	if p.rowHeight() == 2 {
		l.Add(title, v.Title).To(style(p.theme.Text), p.w)
		second := cell.NewLine(p.w).To(style(p.theme.Text), 2).Add(style(p.theme.Faint), p.told(v)+facts(v, " · "))
		return []string{l.String(), second.To(style(p.theme.Text), p.w).String()}
	}
	tail := cell.Pad(dated(v), 10) + " " + cell.PadLeft(cell.Count(v.Words)+"w", 7)
	name := p.name(v, p.w/3)
	shown := cell.Truncate(v.Title, p.w-2-cell.Width(tail)-2-cell.Width(name))
	if text.HasRightToLeft(shown) { // last: reordering draws what follows into it
		l.Add(style(p.theme.Faint), tail).Add(title, "  "+shown).Add(style(p.theme.Faint), name)
		return []string{l.To(style(p.theme.Text), p.w).String()}
	}
	l.Add(title, shown).Add(style(p.theme.Faint), name)
	l.To(style(p.theme.Text), p.w-cell.Width(tail)-1).Add(style(p.theme.Faint), tail)
	return []string{l.To(style(p.theme.Text), p.w).String()}
}

func dated(v Item) string {
	if v.Published == "" {
		return "undated"
	}
	return v.Published
}

func facts(v Item, sep string) string {
	parts := []string{dated(v), cell.Count(v.Words) + "w"}
	if v.Source != "" {
		parts = append(parts, v.Source)
	}
	if v.Cleaned > 0 {
		parts = append(parts, cell.Count(v.Cleaned)+" characters cleaned")
	}
	return strings.Join(parts, sep)
}

// Preview returns h rows of w cells that show the document under the cursor:
// its title, facts and key points, without opening it.
func (p *Pane) Preview(w, h int) []string {
	var out []string
	add := func(s lipgloss.Style, indent int, text string) {
		for i, line := range cell.Wrap(text, max(min(w-indent-3, 80), 1)) {
			l := cell.NewLine(w).To(p.theme.Text, indent)
			if i > 0 {
				l = cell.NewLine(w).To(p.theme.Text, indent+2*min(indent, 1))
			}
			out = append(out, l.Add(s, line).String())
		}
	}
	if v, ok := p.items.Selected(); ok {
		if v.Problem != "" {
			if !strings.Contains(v.Problem, v.Name) {
				add(p.theme.Strong, 1, v.Name)
			}
			add(p.theme.Problem, 1, v.Problem)
		} else {
			add(p.theme.Strong, 1, v.Title)
			add(p.theme.Faint, 1, facts(v, " · ")+" · "+v.Name)
			for _, k := range v.unsaid() {
				if v.Given {
					k = "• " + k
				}
				add(p.theme.Text, 1, k)
			}
		}
	}
	return cell.Rows(w, h, out...)
}

// unsaid is the preview without what the title says already: a document without
// a title is called after its first key point or sentence.
func (v Item) unsaid() []string {
	if len(v.Preview) > 0 && v.Preview[0] == v.Title {
		return v.Preview[1:]
	}
	return v.Preview
}

// Find returns the row of a document.
func (p *Pane) Find(key string) (Item, bool) {
	if i := p.index(key); i >= 0 {
		return p.items.All()[i], true
	}
	return Item{}, false
}
