package statistics

import (
	"fmt"
	"strings"
	"time"

	"brief/model"
	"brief/tui/cell"
)

// Two rows is all that dates may take, so more than maxDates of them, and more
// than maxPlaces of one, are never seen.
const (
	maxDates  = 100
	maxPlaces = 100
)

// dates lists the dates a text names, each with its paragraphs, and says of
// those that only a key point has that the body lacks them.
func dates(b *model.Briefing) string {
	type entry struct {
		label  string
		places []string
		body   bool
	}
	var order []*entry
	byDate := map[string]*entry{}
	for _, d := range b.Dates {
		e := byDate[d.Date]
		if e == nil {
			e = &entry{label: dateLabel(d)}
			byDate[d.Date] = e
			order = append(order, e)
		}
		e.body = e.body || d.In == model.InBody
		if len(e.places) == maxPlaces {
			continue
		}
		place := datePlace(b, d)
		if n := len(e.places); n == 0 || e.places[n-1] != place {
			e.places = append(e.places, place)
		}
	}
	var parts []string
	for _, bodyFirst := range []bool{true, false} {
		for _, e := range order {
			if e.body != bodyFirst || len(parts) == maxDates {
				continue
			}
			s := e.label + " " + strings.Join(e.places, " ")
			if !e.body {
				s += " only"
			}
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}

func datePlace(b *model.Briefing, d model.Date) string {
	if n := b.Document.ParagraphAt(d.Span.Start) + 1; n > 0 {
		return fmt.Sprintf("¶%d", n)
	}
	for i, k := range b.KeyPoints {
		if k.Span.Contains(d.Span) {
			return fmt.Sprintf("point %d", i+1)
		}
	}
	return "title"
}

// dateLabel writes a date short: "Jan 2024", "14 Feb 2024", "Feb, yr?".
func dateLabel(d model.Date) string {
	s := d.Date
	year, rest := "", ""
	if d.Yearless() {
		rest = s[2:]
	} else {
		year, rest, _ = strings.Cut(s, "-")
	}
	month, day, _ := strings.Cut(rest, "-")
	label := strings.TrimSpace(strings.TrimLeft(day, "0") + " " + monthName(month))
	switch {
	case label == "":
		return year
	case year == "":
		return label + ", yr?"
	}
	return label + " " + year
}

func monthName(mm string) string {
	const names = "JanFebMarAprMayJunJulAugSepOctNovDec"
	if len(mm) != 2 || mm < "01" || mm > "12" {
		return ""
	}
	n := int(mm[0]-'0')*10 + int(mm[1]-'0')
	return names[(n-1)*3 : n*3]
}

// shortPeriod is a period with its months in three letters, and a question mark
// for the year where it names a month and the text leaves the year open.
func shortPeriod(s model.Statistic) string {
	words := strings.Fields(s.Period)
	named := false
	for i, w := range words {
		bare := strings.TrimRight(w, ".,")
		if n := monthNumber(bare); n > 0 {
			words[i] = monthName(fmt.Sprintf("%02d", n)) + w[len(bare):]
			named = true
		}
	}
	short := strings.Join(words, " ")
	if named && s.PeriodStart == "" && s.PeriodEnd == "" {
		short += ", yr?"
	}
	return short
}

// monthNumber reads the English name of a month; 0 for other words.
func monthNumber(w string) int {
	for n := time.January; n <= time.December; n++ {
		if w == n.String() {
			return int(n)
		}
	}
	return 0
}

// dateRows is the line of dates at width w, on at most two rows.
func (p *Pane) dateRows(w int) []string {
	if p.dates == "" || w <= 0 {
		return nil
	}
	lines := cell.Wrap("dates: "+p.dates, max(w-1, 1))
	if len(lines) > 2 {
		lines = lines[:2]
		lines[1] = cell.Truncate(lines[1]+" …", w-1)
	}
	var out []string
	for _, l := range lines {
		out = append(out, cell.NewLine(w).Add(p.theme.Text, " ").Add(p.theme.Faint, l).String())
	}
	return out
}
