// Package views is the pane that lists saved queries: the analyst's own by name,
// then those that are always there, each with the number of documents it finds as
// soon as that is known.
//
// Set puts views in, SetCount what was counted; the cursor stays on its view. Texts but
// for names must be fit to be shown. A Pane belongs to one session and is not safe for
// concurrent use.
package views

import (
	"fmt"
	"slices"
	"strings"

	"brief/model/query"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/list"
	"brief/tui/theme"
)

// View is one row.
type View struct {
	query.View
	// Label is the name as it is shown.
	Label string
	// BuiltIn marks one that is always there.
	BuiltIn bool
	// Problem says why it cannot be asked, "" where it can.
	Problem string
}

// BuiltIn returns the views that are always there.
func BuiltIn() []View {
	var out []View
	for _, v := range []query.View{
		{Name: "All"},
		{Name: "To do", Query: "is:unread -is:done -is:later"},
		{Name: "Starred", Query: "is:starred"},
		{Name: "Put off", Query: "is:later"},
		{Name: "Done", Query: "is:done"},
		{Name: "Undated", Query: "date:none"},
		{Name: "With doubts", Query: "has:doubts"},
		{Name: "With statistics", Query: "has:statistics"},
		{Name: "Samples", Query: "is:sample"},
	} {
		out = append(out, View{View: v, Label: v.Name, BuiltIn: true})
	}
	return out
}

// Named returns the view of a name, without regard to case: the one that has it, else
// the only one whose name begins so.
func Named(views []View, name string) (View, bool) {
	at := -1
	for i, v := range views {
		switch {
		case strings.EqualFold(v.Label, name):
			return v, true
		case len(v.Label) < len(name) || !strings.EqualFold(v.Label[:len(name)], name):
		case at >= 0:
			at = len(views)
		default:
			at = i
		}
	}
	if at < 0 || at == len(views) {
		return View{}, false
	}
	return views[at], true
}

// Pane lists views. Make it with New.
type Pane struct {
	theme  *theme.Theme
	items  *list.Items[View]
	counts map[string]query.Total // by query
	failed map[string]bool        // could not be counted
	w, h   int
}

// New returns a pane of the views that are always there.
func New(th *theme.Theme) *Pane {
	p := &Pane{theme: th, items: list.New(func(v View) string { return v.Name }), counts: map[string]query.Total{}, failed: map[string]bool{}}
	p.Set(nil)
	return p
}

// Set lists own before the views that are always there.
func (p *Pane) Set(own []View) {
	all := append(slices.Clone(own), BuiltIn()...)
	p.items.Replace(all, 0, func(was, now View) bool { return was.Name == now.Name })
}

// All returns the views in their order. The caller must not change it.
func (p *Pane) All() []View { return p.items.All() }

// Selected returns the view under the cursor.
func (p *Pane) Selected() (View, bool) { return p.items.Selected() }

// Select moves the cursor to the view of a name, or to the first where there is none.
func (p *Pane) Select(name string) {
	p.items.Select(max(slices.IndexFunc(p.items.All(), func(v View) bool { return v.Label == name }), 0))
}

// Numbered returns the view of a number, from 1 to 9.
func (p *Pane) Numbered(n int) (View, bool) {
	if all := p.items.All(); n >= 1 && n <= min(len(all), 9) {
		return all[n-1], true
	}
	return View{}, false
}

// Uncounted returns the first view of which the number of documents is not known.
func (p *Pane) Uncounted() (View, bool) {
	for _, v := range p.items.All() {
		if _, ok := p.counts[v.Query]; !ok && !p.failed[v.Query] && v.Problem == "" {
			return v, true
		}
	}
	return View{}, false
}

// SetCount notes how many documents a query finds.
func (p *Pane) SetCount(q string, t query.Total) { p.counts[q] = t }

// Failed notes that a query could not be counted.
func (p *Pane) Failed(q string) { p.failed[q] = true }

// Forget drops what was counted: documents may have come.
func (p *Pane) Forget() { p.counts, p.failed = map[string]query.Total{}, map[string]bool{} }

// SetTheme changes the colours.
func (p *Pane) SetTheme(th *theme.Theme) { p.theme = th }

// SetSize gives the pane w by h cells.
func (p *Pane) SetSize(w, h int) { p.w, p.h = w, h }

// Act moves the cursor; it reports whether a was meant for it.
func (p *Pane) Act(a key.Action) bool { return a != key.Open && p.items.Act(a, p.h, 1) }

// Hidden says how many items View has left out above and below.
func (p *Pane) Hidden() string { return p.items.Hidden() }

// View returns the pane's rows.
func (p *Pane) View() []string {
	name := 0
	for _, v := range p.items.All() {
		name = max(name, cell.Width(v.Label))
	}
	name = min(name, max(p.w/3, 8))
	at := 0
	first := map[string]int{} // the first nine have numbers
	for _, v := range p.items.All() {
		at++
		first[v.Name] = at
	}
	return cell.Rows(p.w, p.h, p.items.Draw(p.h, list.Drawer[View]{
		Height: func(View) int { return 1 },
		Draw:   func(v View, selected bool) []string { return []string{p.row(v, first[v.Name], name, selected)} },
	})...)
}

// countWidth is that of the longest number: 10,000+.
const countWidth = 7

// builtInMark stands at the end of a row, or instead of the query where a row is
// narrower than wideRow.
const (
	builtInMark = "built in"
	wideRow     = 60
)

func (p *Pane) row(v View, number, name int, selected bool) string {
	style := p.theme.Pick(selected)
	mark, digit := " ", " "
	if selected {
		mark = "›"
	}
	if number <= 9 {
		digit = fmt.Sprint(number)
	}
	l := cell.NewLine(p.w).Add(style(p.theme.Focus), mark).Add(style(p.theme.Accent), digit).Add(style(p.theme.Text), " ")
	l.Cell(style(p.theme.Strong), v.Label, name)
	l.Add(style(p.theme.Text), "  "+cell.PadLeft(p.count(v), countWidth)+"  ")
	said := v.Query
	switch {
	case v.Problem != "":
		said = "! " + v.Problem
	case v.BuiltIn && p.w < wideRow: // their names say it
		said = builtInMark
	case v.BuiltIn:
		l.Add(style(p.theme.Faint), cell.Truncate(said, max(l.Left()-len(builtInMark)-2, 0)))
		l.To(style(p.theme.Text), p.w-len(builtInMark)-1)
		said = builtInMark
	}
	l.Add(style(p.theme.Faint), said)
	return l.To(style(p.theme.Text), p.w).String()
}

// count is how many documents a view finds, "…" while that is not known.
func (p *Pane) count(v View) string {
	t, ok := p.counts[v.Query]
	switch {
	case v.Problem != "" || p.failed[v.Query]:
		return "?"
	case !ok:
		return "…"
	case t.AtLeast:
		return cell.Count(t.N) + "+"
	}
	return cell.Count(t.N)
}
