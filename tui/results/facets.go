package results

import (
	"slices"
	"strconv"
	"strings"

	"brief/model/query"
	"brief/model/text"
	"brief/tui/cell"
	"brief/tui/theme"
)

// Facets shows how often the values of each property occur among the results. One
// of the properties is numbered: its values can be taken by their digits. The zero
// Facets has no theme; make it with NewFacets. It belongs to one session.
type Facets struct {
	theme  *theme.Theme
	active query.Facet
	counts [query.Facets]query.Counts
	have   [query.Facets]bool
	failed [query.Facets]string
}

// Numbered is how many values of a facet have a digit.
const Numbered = 9

// NewFacets returns facets that are still being counted.
func NewFacets(th *theme.Theme) *Facets { return &Facets{theme: th} }

// SetTheme changes the colours.
func (f *Facets) SetTheme(th *theme.Theme) { f.theme = th }

// Clear forgets what was counted; the numbered facet stays.
func (f *Facets) Clear() {
	f.counts, f.have, f.failed = [query.Facets]query.Counts{}, [query.Facets]bool{}, [query.Facets]string{}
}

// Set takes the counts of a facet.
func (f *Facets) Set(of query.Facet, c query.Counts) { f.counts[of], f.have[of] = c, true }

// Fail says why a facet could not be counted.
func (f *Facets) Fail(of query.Facet, why string) { f.failed[of], f.have[of] = why, true }

// Turn numbers the next facet or, where by is -1, the one before.
func (f *Facets) Turn(by int) {
	f.active = query.Facet((int(f.active) + by + query.Facets) % query.Facets)
}

// Active is the facet that is numbered.
func (f *Facets) Active() query.Facet { return f.active }

// Counted reports whether the numbered facet has been counted.
func (f *Facets) Counted() bool { return f.have[f.active] }

// Missing is a facet that has not been counted, the numbered one first.
func (f *Facets) Missing() (query.Facet, bool) {
	for i := range query.Facets {
		if facet := query.Facet((int(f.active) + i) % query.Facets); !f.have[facet] {
			return facet, true
		}
	}
	return 0, false
}

// Value is the value with a digit from 1; false where there is none.
func (f *Facets) Value(digit int) (string, bool) {
	values := f.counts[f.active].Values
	if digit < 1 || digit > min(Numbered, len(values)) {
		return "", false
	}
	return values[digit-1].Value, true
}

// Name is what a facet is called.
func Name(f query.Facet) string {
	return [...]string{"actors", "kinds", "sources", "tags", "months"}[f]
}

// of says over how many documents a facet was counted, where these are not all.
func (f *Facets) of(facet query.Facet) string {
	if c := f.counts[facet]; c.Partial {
		return "of the newest " + cell.Count(c.Of)
	}
	return ""
}

// state says why a facet has no values, "" where it has.
func (f *Facets) state(facet query.Facet) string {
	switch {
	case !f.have[facet]:
		return "…"
	case f.failed[facet] != "":
		return f.failed[facet]
	case len(f.counts[facet].Values) == 0:
		return "none"
	}
	return ""
}

// Line returns the facets as one line of w cells: the numbered one with as many values
// as there is room for, and the name of the next.
func (f *Facets) Line(w int) string {
	l := cell.NewLine(w).Add(f.theme.Text, " ").Add(f.theme.Strong, Name(f.active))
	if of := f.of(f.active); of != "" && w >= wide {
		l.Add(f.theme.Faint, " "+of)
	}
	if s := f.state(f.active); s != "" {
		l.Add(f.theme.Faint, "  "+s)
	}
	for i, v := range f.inLine(w) {
		l.Add(f.theme.Accent, "  "+strconv.Itoa(i+1)).Add(f.theme.Text, " "+v.Value).Add(f.theme.Faint, " "+cell.Count(v.N))
	}
	return l.Right(f.theme.Faint, f.next()+" ").String()
}

// next is how Line names the next facet.
func (f *Facets) next() string {
	return " tab " + Name(query.Facet((int(f.active)+1)%query.Facets))
}

// InLine is how many values Line has room for in w cells.
func (f *Facets) InLine(w int) int { return len(f.inLine(w)) }

// inLine are the values that a line of w cells has room for, as it shows them: longer
// names are cut where more values fit so.
func (f *Facets) inLine(w int) []query.Count {
	room := w - cell.Width(" "+Name(f.active)+f.next()+"  ")
	if of := f.of(f.active); of != "" && w >= wide {
		room -= cell.Width(" " + of)
	}
	widest := max(w/4, shortestValue)
	best := f.within(room, widest)
	for most := widest - 1; most >= shortestValue; most-- {
		if now := f.within(room, most); len(now) > len(best) {
			best = now
		}
	}
	return best
}

// shortestValue is how many cells of a name a line keeps at least.
const shortestValue = 10

// within are the first values that fit into room cells, each cut to most of them.
func (f *Facets) within(room, most int) []query.Count {
	var out []query.Count
	for i, v := range f.counts[f.active].Values[:f.shown(f.active)] {
		v.Value = cell.Truncate(v.Value, most)
		room -= cell.Width("  " + strconv.Itoa(i+1) + " " + v.Value + " " + cell.Count(v.N))
		if room < 0 {
			break
		}
		out = append(out, v)
	}
	return out
}

// Listed is how many values of the numbered facet View shows in h rows.
func (f *Facets) Listed(h int) int { return min(f.shares(h)[f.active], f.shown(f.active)) }

// View returns the facets below one another in w by h cells: the numbered one with its
// digits and as many values as there is room for, the others with what is left. On few
// rows the numbered one stands alone.
func (f *Facets) View(w, h int) []string {
	rows := f.shares(h)
	var out []string
	for i, n := range rows {
		facet := query.Facet(i)
		if facet == f.active || h > query.Facets {
			out = append(out, f.title(facet, w))
			out = append(out, f.values(facet, w, n)...)
		}
	}
	return cell.Rows(w, h, out...)
}

// shares is how many values of each facet are shown in h rows, beside the titles.
func (f *Facets) shares(h int) []int {
	out := make([]int, query.Facets)
	if h <= query.Facets {
		out[f.active] = max(h-1, 0)
		return out
	}
	left := h - query.Facets
	out[f.active] = min(max(f.shown(f.active), 1), left)
	left -= out[f.active]
	for gave := true; gave && left > 0; { // one each in turn
		gave = false
		for i := range out {
			if left > 0 && query.Facet(i) != f.active && out[i] < f.shown(query.Facet(i)) {
				out[i]++
				left--
				gave = true
			}
		}
	}
	return out
}

// shown is how many values of a facet could be.
func (f *Facets) shown(of query.Facet) int { return min(len(f.counts[of].Values), Numbered) }

// title is the line above a facet's values. That of the numbered one is told by its
// mark and its rule, without colour too.
func (f *Facets) title(facet query.Facet, w int) string {
	dash, mark, style, name := "─", " ", f.theme.Rule, Name(facet)
	if facet == f.active {
		dash, mark, style = "━", "▸", f.theme.Focus
		name = strings.ToUpper(name)
	}
	l := cell.NewLine(w).Add(style, dash+mark+name)
	if of := f.of(facet); of != "" {
		l.Add(f.theme.Faint, " "+of)
	}
	if s := f.state(facet); s != "" && facet != f.active {
		l.Add(f.theme.Faint, " "+s)
	}
	return l.Add(style, " ").Fill(style, dash, w).String()
}

// values are the rows of a facet, at most n.
func (f *Facets) values(facet query.Facet, w, n int) []string {
	if s := f.state(facet); s != "" {
		return slices.Repeat([]string{cell.NewLine(w).Add(f.theme.Faint, "   "+s).String()}, min(n, 1))
	}
	var out []string
	for i, v := range f.counts[facet].Values[:min(n, f.shown(facet))] {
		digit := " "
		if facet == f.active {
			digit = strconv.Itoa(i + 1)
		}
		count := cell.Count(v.N)
		l := cell.NewLine(w).Add(f.theme.Accent, " "+digit).Add(f.theme.Text, " ")
		if text.HasRightToLeft(v.Value) { // last: terminals draw what follows it among its words
			out = append(out, l.Add(f.theme.Faint, count+" ").Add(f.theme.Text, v.Value).String())
			continue
		}
		l.Add(f.theme.Text, cell.Truncate(v.Value, l.Left()-cell.Width(count)-1))
		out = append(out, l.Right(f.theme.Faint, count).String())
	}
	return out
}
