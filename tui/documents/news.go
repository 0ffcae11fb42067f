package documents

import (
	"time"

	"brief/tui/cell"
	"brief/tui/key"
)

// news is a line above the rows that says what the list does not have yet.
type news struct {
	text string // "" for none
	on   bool   // the cursor is on it
}

// SetNews shows a line above the rows, or with "" none. The cursor stays on its document.
func (p *Pane) SetNews(text string) {
	p.news.text = text
	p.news.on = p.news.on && text != ""
}

// OnNews reports whether the cursor is on the line above the rows.
func (p *Pane) OnNews() bool { return p.news.on }

// MarkNew has rows marked that arrived at a time or later.
func (p *Pane) MarkNew(since time.Time) { p.since = since }

// isNew reports whether a row is marked so.
func (p *Pane) isNew(v Item) bool {
	return !p.since.IsZero() && !v.Added.Before(p.since)
}

// actNews moves the cursor to the line above the rows and from it; it reports whether a
// was meant for that. Up leads there from the first row only.
func (p *Pane) actNews(a key.Action) bool {
	switch a {
	case key.Up, key.HalfUp, key.PageUp, key.Top:
		if p.news.text == "" || p.news.on {
			return p.news.on
		}
		before, _ := p.rows.selected()
		p.rows.act(a, p.rowsHeight(), p.rowHeight())
		after, ok := p.rows.selected()
		p.news.on = ok && before.Key == after.Key
		return true
	case key.Down, key.HalfDown, key.PageDown, key.Advance:
		on := p.news.on
		p.news.on = false
		return on
	}
	p.news.on = p.news.on && a == key.Open
	return false
}

// rowsHeight is how many cells are left for the rows.
func (p *Pane) rowsHeight() int {
	if p.news.text == "" || p.h < 2 {
		return p.h
	}
	return p.h - 1
}

// newsLine draws the line above the rows.
func (p *Pane) newsLine(focused bool) string {
	style, mark := p.theme.Accent, "  "
	switch {
	case p.news.on && focused:
		style, mark = p.theme.Selected, "› "
	case p.news.on:
		style = p.theme.Resting
	}
	return cell.NewLine(p.w).Add(style, mark+p.news.text).To(style, p.w).String()
}
