package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/correct"
	"brief/model/safe"
	"brief/model/triage"
	"brief/tui/cell"
)

// picker is an asker that offers rows, one of which is chosen.
type picker struct {
	plainAsker
	at int
}

func (p *picker) changed(*Model, string) tea.Cmd {
	p.at = 0
	return nil
}

// move chooses another of n rows; it reports whether the key was meant for that.
func (p *picker) move(pressed string, n int) bool {
	switch pressed {
	case "down", "ctrl+n":
		p.at = min(p.at+1, max(n-1, 0))
	case "up", "ctrl+p":
		p.at = max(p.at-1, 0)
	default:
		return false
	}
	return true
}

// visible are as many of rows as there is room for, about the chosen one.
func (p *picker) visible(m *Model, rows []menuRow) []menuRow {
	most := max(min(maxMenu, m.h-3), 1)
	first := max(0, min(p.at-most/2, len(rows)-most))
	for i := range rows {
		rows[i].selected = i == p.at
	}
	return rows[first:min(first+most, len(rows))]
}

// correctingItem is the prompt for the correction of an item: a field and what is right.
type correctingItem struct {
	picker
	article *article
	target  target
	fields  []fixable
}

// fixable is a field that can be corrected.
type fixable struct {
	field correct.Field
	now   string   // what it is, to be changed
	offer []string // what it may be, as far as that is known
	help  string
}

// askCorrection opens the prompt for the item under the cursor.
func (m *Model) askCorrection(a *article) tea.Cmd {
	c := m.correctingItem(a)
	if c == nil {
		return nil
	}
	return m.ask(c, "")
}

// correctAs corrects the item under the cursor as a command says: "kind group".
func (m *Model) correctAs(argument string) tea.Cmd {
	a := m.correctable()
	if a == nil {
		return nil
	}
	c := m.correctingItem(a)
	if c == nil {
		return nil
	}
	return c.accept(m, argument)
}

func (m *Model) correctingItem(a *article) *correctingItem {
	t, ok := m.target(a)
	if !ok {
		m.say("correct is for an actor or a figure: go to one in its pane first")
		return nil
	}
	c := &correctingItem{article: a, target: t}
	if t.of == correct.Actor {
		v, _ := a.actors.Selected()
		c.fields = actorFields(a, v)
	} else {
		v, _ := a.statistics.Selected()
		c.fields = statisticFields(a, v)
	}
	return c
}

func actorFields(a *article, v model.Actor) []fixable {
	var others, spelled []string
	for _, o := range a.briefing.Actors {
		if o.Name != v.Name {
			others = append(others, o.Name)
		}
	}
	for _, mention := range v.Mentions {
		if s := safe.Line(mention.Span.In(a.doc.Text)); !slices.Contains(spelled, s) && len(spelled) < maxSpelled {
			spelled = append(spelled, s)
		}
	}
	return []fixable{
		{correct.Name, v.Name, nil, "another name"},
		{correct.Kind, "", []string{string(model.Person), string(model.Organization), string(model.Group), string(model.Place)}, "is " + string(v.Kind)},
		{correct.Merge, "", others, "the same as another actor"},
		{correct.Split, "", spelled, "what is written so is an actor of its own"},
	}
}

// maxSpelled is how many spellings of an actor are offered.
const maxSpelled = 50

func statisticFields(a *article, v model.Statistic) []fixable {
	value := ""
	if v.Value != nil {
		value = strconv.FormatFloat(*v.Value, 'f', -1, 64)
	}
	sources := make([]string, len(a.briefing.Actors))
	for i, o := range a.briefing.Actors {
		sources[i] = o.Name
	}
	return []fixable{
		{correct.Value, value, nil, "the number"},
		{correct.Unit, v.Unit, nil, "the unit"},
		{correct.Measure, v.Measure, nil, "what is measured"},
		{correct.Source, v.Source, sources, "who vouches for it"},
		{correct.Change, "", []string{string(model.ChangeUp), string(model.ChangeDown), string(model.ChangeNone)}, "up, down or none"},
	}
}

func (c *correctingItem) sign() string {
	return "correct «" + cell.Truncate(safe.Line(c.target.name), 24) + "»: "
}

// offered are fields, or what the field that is typed may be.
func (c *correctingItem) offered(text string) []choice {
	name, argument, typing := strings.Cut(text, " ")
	var out []choice
	for _, f := range c.fields {
		switch {
		case !typing && strings.HasPrefix(string(f.field), name):
			row := menuRow{left: string(f.field), text: strings.TrimSpace(f.help + "  " + cell.Truncate(safe.Line(f.now), 40))}
			out = append(out, choice{row, string(f.field) + " "})
		case typing && string(f.field) == name:
			if now := safe.Line(f.now); now != argument && strings.HasPrefix(now, argument) {
				out = append(out, choice{menuRow{left: now, text: "as it is now, to be changed"}, name + " " + now})
			}
			for _, o := range f.offer {
				if o != argument && strings.Contains(strings.ToLower(o), strings.ToLower(argument)) {
					out = append(out, choice{menuRow{left: safe.Line(o)}, name + " " + safe.Line(o)})
				}
			}
		}
	}
	return out
}

func (c *correctingItem) press(m *Model, pressed string) (tea.Cmd, bool) {
	text := m.prompt.input.Value()
	rows := c.offered(text)
	field, argument, chosen := strings.Cut(text, " ")
	switch {
	case pressed == "tab" || pressed == "enter" && !chosen:
		if c.at < len(rows) {
			return m.setPrompt(rows[c.at].input), true
		}
		return nil, pressed == "tab"
	case pressed == "ctrl+u" && argument != "": // the field itself goes only once that has
		return m.setPrompt(field + " "), true
	}
	return nil, c.move(pressed, len(rows))
}

func (c *correctingItem) accept(m *Model, text string) tea.Cmd {
	name, value, _ := strings.Cut(strings.TrimSpace(text), " ")
	value = strings.TrimSpace(safe.Line(value))
	i := slices.IndexFunc(c.fields, func(f fixable) bool { return string(f.field) == name })
	if i < 0 {
		m.say("not corrected: there is no " + cell.Truncate(safe.Line(name), 20) + " to correct")
		return nil
	}
	f, t := c.fields[i], c.target
	why := correct.Allowed(f.field, value)
	if rows := c.offered(name + " " + value); len(f.offer) > 0 && c.at < len(rows) && (why != "" || f.field == correct.Merge || f.field == correct.Split) && !slices.Contains(f.offer, value) {
		value = strings.TrimPrefix(rows[c.at].input, name+" ")
		why = correct.Allowed(f.field, value)
	}
	switch {
	case why == "" && (f.field == correct.Merge || f.field == correct.Split) && !slices.Contains(f.offer, value):
		why = "nothing here is called " + named(value)
	case why == "" && f.field == correct.Split:
		t.name = value
		t.at = c.spelled(value)
		if t.merged(c.article.doc, m.corrections()) {
			return m.correct(c.article, t, correct.Merge, "")
		}
		value = triage.Yes
	}
	switch {
	case why != "":
		m.say("not corrected: " + why)
		return nil
	case f.now != "" && value == safe.Line(f.now):
		m.say(t.says(f.field, value) + ": that is so already")
		return nil
	}
	return m.correct(c.article, t, f.field, value)
}

// spelled are the mentions of the actor that are written so.
func (c *correctingItem) spelled(as string) []model.Span {
	return slices.DeleteFunc(slices.Clone(c.target.at), func(s model.Span) bool { return safe.Line(s.In(c.article.doc.Text)) != as })
}

func (c *correctingItem) note(_ *Model, text string) string {
	switch rows := c.offered(text); {
	case !strings.Contains(text, " "):
		return "tab or enter chooses"
	case len(rows) > 0:
		return "tab completes"
	}
	return ""
}

func (c *correctingItem) menu(m *Model, text string) []menuRow {
	var rows []menuRow
	for _, o := range c.offered(text) {
		rows = append(rows, o.menuRow)
	}
	return c.visible(m, rows)
}

// flagging is the prompt for which flag of a key point is dismissed.
type flagging struct {
	picker
	article *article
	flags   []model.Unsupported
}

func (*flagging) sign() string { return "dismiss the flag: " }

func (f *flagging) offered(text string) (rows []menuRow, flags []model.Unsupported) {
	for _, u := range f.flags {
		words := safe.Line(u.Span.In(f.article.doc.Text))
		if strings.Contains(strings.ToLower(words), strings.ToLower(strings.TrimSpace(text))) {
			rows, flags = append(rows, menuRow{left: cell.Truncate(words, 60), text: string(u.Kind)}), append(flags, u)
		}
	}
	return rows, flags
}

func (f *flagging) press(m *Model, pressed string) (tea.Cmd, bool) {
	rows, _ := f.offered(m.prompt.input.Value())
	return nil, f.move(pressed, len(rows))
}

func (f *flagging) accept(m *Model, text string) tea.Cmd {
	_, flags := f.offered(text)
	if f.at >= len(flags) {
		m.say("not dismissed: no flag holds " + named(text))
		return nil
	}
	return m.correct(f.article, flagTarget(f.article.doc, flags[f.at]), correct.Dismiss, triage.Yes)
}

func (*flagging) note(*Model, string) string { return "up, down and enter choose" }

func (f *flagging) menu(m *Model, text string) []menuRow {
	rows, _ := f.offered(text)
	return f.visible(m, rows)
}
