package export

import (
	"fmt"
	"strconv"
	"strings"

	"brief/model"
)

// linearPage writes one line for each thing, in the order of reading: no columns,
// no rules, nothing that has meaning by its place. Words of ours are ASCII.
type linearPage struct{ buffer }

func (p *linearPage) head(title string, facts []string) {
	p.put("Title: ", title, "\n")
	p.put("About: ", strings.Join(facts, "; "), "\n")
}

func (p *linearPage) section(name, count, note string) {
	p.put("\n", strings.Join(filled([]string{name, count, note}), ": "), "\n")
}

func (p *linearPage) point(k point) {
	p.put(strconv.Itoa(k.number), ". ", sentence(flat(k.content.withTargets())))
	for i, r := range k.evidence {
		if i == 0 {
			p.put(" Supported by ")
		} else {
			p.put(", ")
		}
		p.put(spoken(r))
	}
	if len(k.evidence) > 0 {
		p.put(".")
	}
	for _, f := range k.flags {
		p.put(" Note: ", f, ".")
	}
	p.put("\n")
}

// sentence ends s with a full stop where nothing else ends it.
func sentence(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?:;") {
		return s
	}
	return s + "."
}

func (p *linearPage) prose(number int, k model.Block, content inline) {
	switch k.Kind {
	case model.BlockHeading:
		p.put("Heading level ", strconv.Itoa(k.Level), ": ")
	case model.BlockMeta:
		p.put("Byline: ")
	}
	if number > 0 {
		p.put("Paragraph ", strconv.Itoa(number), kindWord(k), ": ")
	}
	if k.Kind == model.BlockCode {
		p.put("\n", content.text(), "\nEnd of code.\n")
		return
	}
	p.put(flat(content.withTargets()), "\n")
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
		switch {
		case g.numbers[i] > 0:
			p.put("Paragraph ", strconv.Itoa(g.numbers[i]), ", table row: ")
		default:
			p.put("Table row: ")
		}
		var texts []string
		for _, c := range row {
			texts = append(texts, flat(c.withTargets()))
		}
		p.put(strings.Join(texts, "; "), "\n")
	}
}

func (p *linearPage) table(columns []column, rows [][]string) {
	for i, row := range rows {
		p.put(strconv.Itoa(i+1), ". ", row[0])
		for c := 1; c < len(row); c++ {
			text := row[c]
			if c == len(row)-1 {
				text = spokenPlaces(text)
			}
			if text != "" {
				p.put("; ", columns[c].spoken, ": ", text)
			}
		}
		p.put("\n")
	}
}

func (p *linearPage) note(s string) { p.put(s, "\n") }

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
