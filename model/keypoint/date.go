package keypoint

import (
	"brief/model"
	"brief/model/date"
)

// dated is a date and where it stands.
type dated struct {
	date.Date
	span model.Span
}

// dates returns the calendar dates of r, in order.
func (r reader) dates() []dated {
	var out []dated
	for i := 0; i < len(r.tokens); {
		d, next, ok := date.Read(r.source, r.tokens, i)
		if !ok {
			i++
			continue
		}
		span := model.Span{Start: r.tokens[i].Span.Start, End: r.tokens[next-1].Span.End}
		out = append(out, dated{d, span})
		i = next
	}
	return out
}

// parts are the dates that d vouches for: itself with any part left out.
func parts(d date.Date) [7]date.Date {
	return [...]date.Date{
		d,
		{Year: d.Year},
		{Month: d.Month},
		{Day: d.Day},
		{Year: d.Year, Month: d.Month},
		{Month: d.Month, Day: d.Day},
		{Year: d.Year, Day: d.Day},
	}
}

// weekday reports whether w is the name of a day, with its capital letter.
func weekday(w string) bool { return capitalised(w) && date.Weekday(w) }
