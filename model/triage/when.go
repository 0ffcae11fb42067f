package triage

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// morning is the hour of a day, of the analyst's clock, at which documents come back that
// were put off to that day.
const morning = 8

// ParseWhen reads until when a document is put off, as an analyst types it: "tomorrow",
// a day of the week (the next one), a number of hours, days, weeks or months ("3h", "3d",
// "1w", "2m") or a date ("2026-12-01"). Days begin at eight in the morning in the time
// zone of now. What it returns lies after now.
func ParseWhen(s string, now time.Time) (time.Time, error) {
	typed := strings.ToLower(strings.TrimSpace(s))
	day := func(n int) time.Time {
		return time.Date(now.Year(), now.Month(), now.Day()+n, morning, 0, 0, 0, now.Location())
	}
	if typed == "tomorrow" {
		return day(1), nil
	}
	if n, ok := weekday(typed); ok {
		return day((n-int(now.Weekday())+6)%7 + 1), nil
	}
	if date, err := time.ParseInLocation(time.DateOnly, typed, now.Location()); err == nil {
		at := time.Date(date.Year(), date.Month(), date.Day(), morning, 0, 0, 0, now.Location())
		if !at.After(now) {
			return time.Time{}, fmt.Errorf("%s has passed: give a day to come", typed)
		}
		return at, nil
	}
	n, unit := 0, ""
	if typed != "" {
		unit = typed[len(typed)-1:]
		n, _ = strconv.Atoi(typed[:len(typed)-1])
	}
	if n < 1 || n > maxCount {
		unit = ""
	}
	switch unit {
	case "h":
		return now.Add(time.Duration(n) * time.Hour), nil
	case "d":
		return day(n), nil
	case "w":
		return day(7 * n), nil
	case "m":
		return time.Date(now.Year(), now.Month()+time.Month(n), now.Day(), morning, 0, 0, 0, now.Location()), nil
	}
	return time.Time{}, fmt.Errorf("%q is no time to come back at: type tomorrow, monday, 3h, 3d, 1w, 2m or a date like 2026-12-01", s)
}

// maxCount is the highest number of hours, days, weeks or months.
const maxCount = 9999

// weekday reads the name of a day, or its first three letters.
func weekday(s string) (n int, ok bool) {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if name := strings.ToLower(d.String()); s == name || s == name[:3] {
			return int(d), true
		}
	}
	return 0, false
}
