package documents

import (
	"strconv"
	"strings"
	"time"

	"brief/model/triage"
	"brief/tui/cell"
)

// Mark is what a row shows of what the analyst has decided about its document.
type Mark struct {
	triage.State
	// Pending says that a decision is still being kept, Handled that the document was
	// read, done with or put off since the list was asked for.
	Pending, Handled bool
}

// signs are a mark in three cells: whether the document is unread, done with or put off;
// its star; its priority.
func (k Mark) signs(now time.Time) string {
	main := "●"
	switch {
	case k.Pending:
		main = "…"
	case k.Done:
		main = "✓"
	case k.Waits(now):
		main = "z"
	case k.Read && k.Handled:
		main = "·"
	case k.Read:
		main = " "
	}
	star, priority := " ", " "
	if k.Starred {
		star = "★"
	}
	switch k.Priority {
	case triage.High:
		priority = "↑"
	case triage.Low:
		priority = "↓"
	}
	return main + star + priority
}

// Rests reports whether nothing is to be done about the document now.
func (k Mark) Rests(now time.Time) bool { return k.Read || k.Done || k.Waits(now) }

// Words says a mark in words, "" for an unread document about which nothing was decided.
func (k Mark) Words(now time.Time) string {
	var parts []string
	add := func(is bool, what string) {
		if is {
			parts = append(parts, what)
		}
	}
	add(k.Read, "read")
	add(k.Starred, "starred")
	add(k.Done, "done")
	add(k.Waits(now), "later: back on "+back(k.Later, now))
	add(k.Priority != "", k.Priority+" priority")
	for _, t := range k.Tags {
		parts = append(parts, "#"+cell.Text(t))
	}
	add(k.Pending, "being kept …")
	return strings.Join(parts, " · ")
}

// back is a time as it is shown.
func back(t, now time.Time) string { return t.In(now.Location()).Format("2006-01-02 15:04") }

// ageWidth is that of the longest age: "(14mo)".
const ageWidth = 6

// age says how old a document is: by the date it bears or, in brackets, since it came
// where it bears none. What lies ahead has a plus sign.
func age(v Item, now time.Time) string {
	for _, form := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.ParseInLocation(form, v.Published, now.Location()); err == nil {
			return days(t, now)
		}
	}
	if v.Added.IsZero() {
		return ""
	}
	switch since := now.Sub(v.Added); {
	case since >= 0 && since < time.Hour:
		return "(" + strconv.Itoa(int(since.Minutes())) + "m)"
	case since >= 0 && since < 24*time.Hour:
		return "(" + strconv.Itoa(int(since.Hours())) + "h)"
	}
	return "(" + days(v.Added.In(now.Location()), now) + ")"
}

// days is the time from a day to that of now.
func days(from, now time.Time) string {
	a := time.Date(from.Year(), from.Month(), from.Day(), 0, 0, 0, 0, time.UTC)
	b := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC)
	n, sign := int(b.Sub(a).Hours()/24), ""
	if n < 0 {
		n, sign = -n, "+"
	}
	switch {
	case n == 0:
		return "today"
	case n < 14:
		return sign + strconv.Itoa(n) + "d"
	case n < 61:
		return sign + strconv.Itoa(n/7) + "w"
	case n < 730:
		return sign + strconv.Itoa(n/30) + "mo"
	}
	return sign + strconv.Itoa(n/365) + "y"
}
