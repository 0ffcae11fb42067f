package tui

import (
	"fmt"
	"regexp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/query"
	"brief/tui/actors"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/layout"
	"brief/tui/pattern"
	"brief/tui/theme"
)

// card is the overlay with all that is known of one actor. Its cursor stands on a
// row; enter goes to the place that the row is about.
type card struct {
	actors.Card
	cursor  int // row
	w, h    int // of the screen
	lines   []cardLine
	top     int
	columns int // width of the marks
}

// cardLine is one line on the screen, of a row.
type cardLine struct {
	row        int
	mark, text string
}

// showCard opens the card of the actor under the cursor of its pane.
func (m *Model) showCard() {
	switch {
	case m.focus != layout.Actors:
		m.say("only actors and figures have a card: " + m.keys.First(key.FocusActors) + " goes to the actors")
	default:
		c, ok := m.article.actors.Card(m.article.briefing)
		if !ok {
			m.say("no actor is under the cursor")
			return
		}
		m.card = &card{Card: c}
		m.card.arrange(m.w, m.h-1)
	}
}

// cardAction moves in the card, follows a row or closes the card.
func (m *Model) cardAction(a key.Action) tea.Cmd {
	c := m.card
	switch a {
	case key.Quit:
		return m.quit()
	case key.Redraw:
		return tea.ClearScreen
	case key.Suspend:
		return m.suspend()
	case key.Escape, key.Leave, key.Card:
		m.card = nil
	case key.Open:
		m.followRow(c)
	case key.NamedIn:
		m.card = nil
		return m.namedIn()
	case key.Command, key.Help:
		m.card = nil
		return m.act(a)
	default:
		c.move(a)
	}
	return nil
}

// followRow goes to the place that the row under the cursor is about.
func (m *Model) followRow(c *card) {
	span := c.Rows[c.cursor].Span
	if span.Empty() {
		m.say("this row has no place in the text")
		return
	}
	m.card = nil
	m.article.mark()
	if p, ok := m.article.show(span); ok {
		m.focusOn(p)
	}
}

// move moves the cursor by rows, over headings.
func (c *card) move(a key.Action) {
	page := max(c.height()/2, 1)
	switch a {
	case key.Down:
		c.step(1)
	case key.Up:
		c.step(-1)
	case key.HalfDown, key.PageDown, key.Advance:
		c.step(page)
	case key.HalfUp, key.PageUp:
		c.step(-page)
	case key.Top:
		c.step(-len(c.Rows))
	case key.Bottom:
		c.step(len(c.Rows))
	}
	c.scroll()
}

func (c *card) step(by int) {
	way := 1
	if by < 0 {
		way = -1
	}
	at := max(0, min(c.cursor+by, len(c.Rows)-1))
	for at > 0 && at < len(c.Rows)-1 && c.Rows[at].Heading != "" {
		at += way
	}
	if c.Rows[at].Heading == "" {
		c.cursor = at
	}
}

func (c *card) height() int { return max(c.h-1, 1) }

// arrange wraps the rows for a screen of w by h cells.
func (c *card) arrange(w, h int) {
	c.w, c.h, c.columns = w, h, 0
	for _, r := range c.Rows {
		c.columns = max(c.columns, cell.Width(r.Mark))
	}
	c.columns = min(c.columns, max(w/4, 4))
	c.lines = c.lines[:0]
	for i, r := range c.Rows {
		if r.Heading != "" {
			c.lines = append(c.lines, cardLine{row: -1}, cardLine{row: i, text: r.Heading})
			continue
		}
		for k, text := range cell.Wrap(r.Text, max(w-c.columns-4, 8)) {
			l := cardLine{row: i, text: text}
			if k == 0 {
				l.mark = r.Mark
			}
			c.lines = append(c.lines, l)
		}
	}
	c.scroll()
}

// scroll brings the row under the cursor into sight.
func (c *card) scroll() {
	first, last := -1, 0
	for i, l := range c.lines {
		if l.row == c.cursor {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	h := c.height()
	if first < c.top+1 {
		c.top = first - 2 // with its heading
	}
	if last >= c.top+h {
		c.top = last - h + 1
	}
	c.top = max(0, min(c.top, len(c.lines)-h))
}

// view draws the card on the whole screen.
func (c *card) view(th *theme.Theme) []string {
	title := "ACTOR " + c.Title
	foot := "  enter goes there  esc closes "
	if len(c.lines) > c.height() {
		foot = fmt.Sprintf("  %d%%%s", min(c.top+c.height(), len(c.lines))*100/len(c.lines), foot)
	}
	room := max(c.w-cell.Width(foot)-2, 8)
	out := []string{cell.NewLine(c.w).Add(th.Focus, "━"+cell.Truncate(title, room)+foot).Fill(th.Focus, "━", c.w).String()}
	for _, l := range c.lines[c.top:min(c.top+c.height(), len(c.lines))] {
		line := cell.NewLine(c.w)
		switch {
		case l.row < 0:
		case c.Rows[l.row].Heading != "":
			line.Add(th.Strong, " "+l.text)
		default:
			style := th.Pick(l.row == c.cursor)
			cursor := " "
			if l.row == c.cursor {
				cursor = "›"
			}
			line.Add(style(th.Focus), cursor).Add(style(th.Text), " ").Cell(style(th.Accent), l.mark, c.columns)
			line.Add(style(th.Text), " "+l.text)
			line.To(style(th.Text), c.w)
		}
		out = append(out, line.String())
	}
	return cell.Rows(c.w, c.h, out...)
}

// namedIn lists every document that names the actor under the cursor: of a library by
// its index, of files those whose text has one of its names.
func (m *Model) namedIn() tea.Cmd {
	if m.focus != layout.Actors {
		m.say("only actors can be looked for: " + m.keys.First(key.FocusActors) + " goes to them")
		return nil
	}
	v, ok := m.article.actors.Selected()
	if !ok {
		m.say("no actor is under the cursor")
		return nil
	}
	if m.index == nil {
		return m.sweepFor(v)
	}
	typed := `actor:"` + strings.ReplaceAll(v.Name, `"`, " ") + `"`
	q, err := query.Parse(typed)
	if err != nil {
		m.say("the name cannot be looked for: " + queryError(err))
		return nil
	}
	m.every.shown, m.every.indexed = true, true
	return tea.Batch(m.noteAsked(typed), m.inquire(asked{typed: typed, query: q, entered: true}, 0))
}

// sweepFor searches all documents for the names of an actor.
func (m *Model) sweepFor(v model.Actor) tea.Cmd {
	names := []string{regexp.QuoteMeta(v.Name)}
	for _, alias := range v.Aliases[:min(len(v.Aliases), maxSought)] {
		names = append(names, regexp.QuoteMeta(alias))
	}
	p, err := pattern.Compile(`\b(`+strings.Join(names, "|")+`)\b`, true)
	if err != nil {
		m.say("the name cannot be looked for: " + err.Error())
		return nil
	}
	m.every.shown, m.every.begun, m.every.done = true, false, false
	m.every.of = sought{p, "S~"}
	return m.sweep(p)
}

// maxSought is how many aliases of an actor are searched for beside its name.
const maxSought = 8

// filterKind shows the actors of the next kind alone, after the last all of them.
func (m *Model) filterKind() {
	if m.focus != layout.Actors {
		m.say("only actors have a kind: " + m.keys.First(key.FocusActors) + " goes to them")
		return
	}
	m.say(m.article.actors.NextKind())
}
