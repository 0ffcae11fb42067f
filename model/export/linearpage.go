package export

import (
	"fmt"
	"strconv"
	"strings"

	"brief/model"
)

// linearPage writes one thing after the other, in the order of reading, each from
// the beginning of a line: no columns, no rules, nothing that has meaning by its
// place. Words of ours are ASCII.
type linearPage struct {
	buffer
	width int
}

// line writes the words of parts, on more lines than one where they need it.
func (p *linearPage) line(parts ...string) {
	used := 0
	for word := range strings.FieldsSeq(strings.Join(parts, "")) {
		w := cells(word)
		switch {
		case used == 0:
		case used+1+w > p.width:
			p.put("\n")
			used = 0
		default:
			p.put(" ")
			used++
		}
		p.put(word)
		used += w
	}
	p.put("\n")
}

func (p *linearPage) head(title string, facts []string) {
	p.line("Title: ", title)
	p.line("About: ", strings.Join(facts, "; "))
}

func (p *linearPage) section(name, count, note string) {
	p.put("\n")
	p.line(strings.Join(filled([]string{name, count, note}), ": "))
}

func (p *linearPage) point(k point) {
	parts := []string{strconv.Itoa(k.number), ". ", sentence(flat(k.content.withTargets()))}
	for i, r := range k.evidence {
		before := ", "
		if i == 0 {
			before = " Supported by "
		}
		parts = append(parts, before, spoken(r))
	}
	if len(k.evidence) > 0 {
		parts = append(parts, ".")
	}
	for _, f := range k.flags {
		parts = append(parts, " Note: ", f, ".")
	}
	p.line(parts...)
}

func (p *linearPage) passage(at ref, content inline, points []int) {
	p.line("Paragraph ", strconv.Itoa(at.paragraph), " sentence ", strconv.Itoa(at.sentence), ": ",
		sentence(flat(content.withTargets())), " Supports ", supports(points), ".")
}

// sentence ends s with a full stop where nothing else ends it.
func sentence(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?:;") {
		return s
	}
	return s + "."
}

func (p *linearPage) prose(number int, k model.Block, content inline) {
	lead := ""
	switch k.Kind {
	case model.BlockHeading:
		lead = "Heading level " + strconv.Itoa(k.Level) + ": "
	case model.BlockMeta:
		lead = "Byline: "
	}
	if number > 0 {
		lead += "Paragraph " + strconv.Itoa(number) + kindWord(k) + ": "
	}
	if k.Kind == model.BlockCode {
		p.line(lead)
		p.code(content.text())
		p.line("End of code.")
		return
	}
	p.line(lead, content.withTargets())
}

// code keeps line ends and spaces; a line that is too long goes on in the next.
func (p *linearPage) code(s string) {
	for line := range strings.SplitSeq(s, "\n") {
		used := 0
		for word := range strings.SplitAfterSeq(line, " ") {
			w := cells(word)
			if used > 0 && used+cells(strings.TrimRight(word, " ")) > p.width {
				p.put("\n")
				used = 0
			}
			p.put(word)
			used += w
		}
		p.put("\n")
	}
}

// kindWord says what a numbered block is, where it is no plain paragraph.
func kindWord(k model.Block) string {
	switch k.Kind {
	case model.BlockItem:
		return fmt.Sprintf(", list item, level %d", k.Level+1)
	case model.BlockQuote:
		return ", quotation"
	case model.BlockCode:
		return ", code"
	}
	return ""
}

func (p *linearPage) grid(g grid) {
	for i, row := range g.rows {
		lead := "Table row: "
		if g.numbers[i] > 0 {
			lead = "Paragraph " + strconv.Itoa(g.numbers[i]) + ", table row: "
		}
		var texts []string
		for _, c := range row {
			texts = append(texts, flat(c.withTargets()))
		}
		p.line(lead, strings.Join(texts, "; "))
	}
}

func (p *linearPage) table(columns []column, rows [][]string) {
	for _, c := range columns {
		if c.legend != "" && len(rows) > 0 {
			p.line(c.legend)
		}
	}
	for i, row := range rows {
		parts := []string{strconv.Itoa(i + 1), ". ", row[0]}
		for c := 1; c < len(row); c++ {
			text := row[c]
			if c == len(row)-1 {
				text = spokenPlaces(text)
			}
			if text != "" {
				parts = append(parts, "; ", columns[c].spoken, ": ", text)
			}
		}
		p.line(parts...)
	}
}

func (p *linearPage) rest(name string, items []string) {
	p.section(name, strconv.Itoa(len(items)), "")
	for i, s := range items {
		p.line(strconv.Itoa(i+1), ". ", s)
	}
}

func (p *linearPage) note(s string) { p.line(s) }

// spokenPlaces turns "¶3.1, point 2" into "paragraph 3 sentence 1, point 2".
func spokenPlaces(s string) string {
	parts := strings.Split(s, ", ")
	for i, p := range parts {
		if r, ok := strings.CutPrefix(p, "¶"); ok {
			parts[i] = "paragraph " + strings.Replace(r, ".", " sentence ", 1)
		}
	}
	return strings.Join(parts, ", ")
}

// spoken is a reference as it would be read out.
func spoken(r ref) string {
	return fmt.Sprintf("paragraph %d sentence %d", r.paragraph, r.sentence)
}
