// Package journal is the pane that lists what an analyst has decided, newest first: when,
// what, about which document or how many, and whether it was taken back or comes from
// another window.
//
// Set puts the newest entries in, Append older ones; the cursor stays on its entry. Lacks
// says when older ones are wanted. A Pane belongs to one session and is not safe for
// concurrent use.
package journal

import (
	"strings"
	"time"

	"brief/model/safe"
	"brief/model/triage"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/list"
	"brief/tui/theme"
)

// Pane lists entries. Make it with New.
type Pane struct {
	theme  *theme.Theme
	items  *list.Items[triage.Entry]
	window string // the analyst's own
	more   bool   // there may be older ones
	asked  bool
	begun  bool
	now    time.Time
	w, h   int
}

// New returns an empty pane; entries of other windows than the one named say so.
func New(th *theme.Theme, window string) *Pane {
	return &Pane{theme: th, window: window, items: list.New(func(e triage.Entry) string { return e.Verb + " " + e.Title })}
}

// Set puts entries in place of all there are; more says that there may be older ones.
func (p *Pane) Set(entries []triage.Entry, more bool) {
	p.items.Replace(entries, 0, func(was, now triage.Entry) bool { return was.Seq == now.Seq })
	p.more, p.asked, p.begun = more, false, true
}

// Append adds older entries.
func (p *Pane) Append(entries []triage.Entry, more bool) {
	p.items.Append(entries...)
	p.more, p.asked = more && len(entries) > 0, false
}

// Lacks returns the entry before which older ones are wanted, once.
func (p *Pane) Lacks() (before int64, ok bool) {
	all := p.items.All()
	if !p.more || p.asked || len(all) == 0 || p.items.Index() < len(all)-2*max(p.h, 1) {
		return 0, false
	}
	p.asked = true
	return all[len(all)-1].Seq, true
}

// Refused says that older entries could not be had; the next key asks again.
func (p *Pane) Refused() { p.asked = false }

// Len is how many entries are known.
func (p *Pane) Len() int { return len(p.items.All()) }

// Selected returns the entry under the cursor.
func (p *Pane) Selected() (triage.Entry, bool) { return p.items.Selected() }

// Top moves the cursor to the newest entry.
func (p *Pane) Top() { p.items.Select(0) }

// SetTheme changes the colours.
func (p *Pane) SetTheme(th *theme.Theme) { p.theme = th }

// SetNow says what time it is.
func (p *Pane) SetNow(now time.Time) { p.now = now }

// SetSize gives the pane w by h cells.
func (p *Pane) SetSize(w, h int) { p.w, p.h = w, h }

// Act moves the cursor; it reports whether a was meant for it.
func (p *Pane) Act(a key.Action) bool { return a != key.Open && p.items.Act(a, p.h, 1) }

// Title counts the entries, as far as they are known.
func (p *Pane) Title() string {
	n := cell.Count(p.Len())
	if p.more {
		n += "+"
	}
	return n
}

// Hidden says how many entries View has left out above and below.
func (p *Pane) Hidden() string { return p.items.Hidden() }

// View returns the pane's rows.
func (p *Pane) View() []string {
	if p.Len() == 0 {
		said := "reading …"
		if p.begun {
			said = "nothing has been decided yet"
		}
		return cell.Rows(p.w, p.h, cell.NewLine(p.w).Add(p.theme.Faint, "   "+said).String())
	}
	return cell.Rows(p.w, p.h, p.items.Draw(p.h, list.Drawer[triage.Entry]{
		Height: func(triage.Entry) int { return 1 },
		Draw:   func(e triage.Entry, selected bool) []string { return []string{p.row(e, selected)} },
	})...)
}

func (p *Pane) row(e triage.Entry, selected bool) string {
	style := p.theme.Pick(selected)
	mark, text := " ", p.theme.Text
	if selected {
		mark = "›"
	}
	if e.TakenBack || e.Of != 0 {
		text = p.theme.Faint
	}
	l := cell.NewLine(p.w).Add(style(p.theme.Focus), mark).Add(style(p.theme.Text), " ")
	l.Add(style(p.theme.Faint), cell.PadLeft(p.when(e.At), p.whenWidth())+"  ")
	right := p.remark(e)
	said := What(e)
	if room := l.Left() - cell.Width(right) - 2; right != "" && room >= 20 {
		said = cell.Truncate(said, room)
	} else {
		right = ""
	}
	l.Add(style(text), said)
	if right != "" {
		l.To(style(p.theme.Text), p.w-cell.Width(right)-1).Add(style(p.theme.Faint), right)
	}
	return l.To(style(p.theme.Text), p.w).String()
}

// remark is what stands at the right of an entry.
func (p *Pane) remark(e triage.Entry) string {
	var parts []string
	if e.TakenBack {
		parts = append(parts, "taken back")
	}
	if e.Window != p.window {
		parts = append(parts, "another window")
	}
	return strings.Join(parts, " · ")
}

// wideRow is the pane width from which a row has the year of an entry.
const wideRow = 60

func (p *Pane) whenWidth() int {
	if p.w >= wideRow {
		return len("2026-11-22 10:00")
	}
	return len("11-22 10:00")
}

// when is the time of an entry: of today only the hour.
func (p *Pane) when(at time.Time) string {
	at = at.In(p.now.Location())
	y, m, d := at.Date()
	ny, nm, nd := p.now.Date()
	switch {
	case y == ny && m == nm && d == nd:
		return at.Format("15:04")
	case p.w < wideRow:
		return at.Format("01-02 15:04")
	}
	return at.Format("2006-01-02 15:04")
}

// What says what an entry did, in words that are fit to be shown.
func What(e triage.Entry) string {
	verb := safe.Line(e.Verb)
	switch {
	case e.Of != 0 && e.Again:
		verb = "again: " + verb
	case e.Of != 0:
		verb = "undo: " + verb
	}
	switch {
	case e.N == 1 && e.Title != "":
		return verb + "  «" + safe.Line(e.Title) + "»"
	case e.N == 1:
		return verb + "  1 document"
	case e.N == 0:
		return verb
	}
	return verb + "  " + cell.Count(e.N) + " documents"
}
