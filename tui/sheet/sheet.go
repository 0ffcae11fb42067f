// Package sheet is a pane that lists rows of text over the whole screen: each with what
// stands at its right, and lines below it.
//
// Set puts rows in; the cursor stays on its row, which is known by its ID. Texts are shown
// through package cell. A Pane belongs to one session and is not safe for concurrent use.
package sheet

import (
	"slices"
	"strings"

	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/list"
	"brief/tui/theme"
)

// Row is one of the rows.
type Row struct {
	ID string
	// Text is shown in full, on at most MaxLines lines; Right stands at the end of the
	// first one.
	Text, Right string
	// Below are lines of their own, each on at most MaxBelow lines.
	Below []string
	// Problem says that something is wrong with it; it gets a mark.
	Problem bool
}

// MaxLines is how many lines the text of a row takes at most.
const MaxLines = 4

// MaxBelow is how many lines each line below takes at most.
const MaxBelow = 2

// Pane lists rows. Make it with New.
type Pane struct {
	theme *theme.Theme
	items *list.Items[Row]
	empty string // said where there is no row
	w, h  int
}

// New returns an empty pane, which says that it is being read.
func New(th *theme.Theme) *Pane {
	p := &Pane{theme: th}
	p.Clear("reading …")
	return p
}

// Clear drops the rows and the filter; empty is said instead.
func (p *Pane) Clear(empty string) {
	p.items = list.New(func(r Row) string { return r.Text + " " + r.Right + " " + strings.Join(r.Below, " ") })
	p.empty = empty
}

// Set puts rows in place of those there are; empty is said where there are none. Where the
// row under the cursor has gone, the one that has its place gets the cursor.
func (p *Pane) Set(rows []Row, empty string) {
	was, at := p.items.Index(), ""
	if r, ok := p.items.Selected(); ok {
		at = r.ID
	}
	p.items.Set(rows, 0)
	p.empty = empty
	if i := slices.IndexFunc(rows, func(r Row) bool { return r.ID == at }); i >= 0 {
		was = i
	}
	p.items.Select(min(was, len(rows)-1))
}

// Selected returns the row under the cursor.
func (p *Pane) Selected() (Row, bool) { return p.items.Selected() }

// Select moves the cursor to the row of an ID, where it is shown.
func (p *Pane) Select(id string) {
	p.items.Select(slices.IndexFunc(p.items.All(), func(r Row) bool { return r.ID == id }))
}

// SetTheme changes the colours.
func (p *Pane) SetTheme(th *theme.Theme) { p.theme = th }

// SetSize gives the pane w by h cells.
func (p *Pane) SetSize(w, h int) { p.w, p.h = w, h }

// Act moves the cursor; it reports whether a was meant for it.
func (p *Pane) Act(a key.Action) bool { return a != key.Open && p.items.Act(a, p.h, 3) }

// SetFilter shows only rows that hold the words of filter.
func (p *Pane) SetFilter(filter string) { p.items.SetFilter(filter) }

// Filter returns the filter and how many rows pass it.
func (p *Pane) Filter() (filter string, shown int) { return p.items.Filter(), p.items.Len() }

// Title counts the rows, those that pass the filter first.
func (p *Pane) Title() string { return p.items.Title() }

// Hidden says how many rows View has left out above and below.
func (p *Pane) Hidden() string { return p.items.Hidden() }

// View returns the pane's rows.
func (p *Pane) View() []string {
	if p.items.Len() == 0 {
		said := p.empty
		if f := p.items.Filter(); f != "" {
			said = "nothing here holds «" + f + "»"
		}
		return cell.Rows(p.w, p.h, cell.NewLine(p.w).Add(p.theme.Faint, "   "+said).String())
	}
	return cell.Rows(p.w, p.h, p.items.Draw(p.h, list.Drawer[Row]{
		Height: func(r Row) int { return len(p.lines(r)) + len(p.below(r)) },
		Draw:   p.draw,
	})...)
}

// margin is what stands before the text: the cursor and the mark of a problem.
const margin = 3

// lines are those of a row's text.
func (p *Pane) lines(r Row) []string {
	room := p.w - margin - 1
	if r.Right != "" {
		room -= min(cell.Width(r.Right), p.w/3) + 2
	}
	return wrapped(r.Text, room, MaxLines)
}

// below are those that stand below.
func (p *Pane) below(r Row) []string {
	var out []string
	for _, text := range r.Below {
		out = append(out, wrapped(text, p.w-margin-3, MaxBelow)...)
	}
	return out
}

func wrapped(text string, w, most int) []string {
	lines := cell.Wrap(text, max(w, 1))
	if len(lines) > most {
		lines = lines[:most]
		lines[most-1] = cell.Truncate(lines[most-1]+" …", w)
	}
	return lines
}

func (p *Pane) draw(r Row, selected bool) []string {
	style := p.theme.Pick(selected)
	var out []string
	for i, text := range p.lines(r) {
		l := cell.NewLine(p.w)
		mark, flag := " ", " "
		if selected && i == 0 {
			mark = "›"
		}
		if r.Problem && i == 0 {
			flag = "!"
		}
		l.Add(style(p.theme.Focus), mark).Add(style(p.theme.Flag), flag).Add(style(p.theme.Text), " "+text)
		if right := cell.Truncate(r.Right, p.w/3); right != "" && i == 0 {
			l.To(style(p.theme.Text), p.w-cell.Width(right)-1).Add(style(p.theme.Faint), right)
		}
		out = append(out, l.To(style(p.theme.Text), p.w).String())
	}
	for _, text := range p.below(r) {
		l := cell.NewLine(p.w).Add(style(p.theme.Text), strings.Repeat(" ", margin+2))
		out = append(out, l.Add(style(p.theme.Faint), text).To(style(p.theme.Text), p.w).String())
	}
	return out
}
