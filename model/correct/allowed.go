package correct

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"brief/model"
)

// Allowed says what a field may be set to, in words for a prompt; "" where the value is
// good.
func Allowed(f Field, value string) string {
	switch f {
	case Kind:
		if !slices.Contains([]model.ActorKind{model.Person, model.Organization, model.Group, model.Place}, model.ActorKind(value)) {
			return "a kind is person, organization, group or place"
		}
	case Change:
		if !slices.Contains([]model.Change{model.ChangeUp, model.ChangeDown, model.ChangeNone}, model.Change(value)) {
			return "a direction is up, down or none"
		}
	case Value:
		if _, _, ok := number(value); !ok {
			return "a value is a number, such as 41, 3.2, 1,204 or 41%"
		}
	case Published:
		if !isDate(value) {
			return "a date is 2026-11-28, 2026-11 or 2026"
		}
	}
	if strings.TrimSpace(value) == "" {
		return "it is empty"
	}
	return ""
}

// number reads a value as an analyst types it: with a point for decimals, commas between
// thousands or none, and a sign behind it where it is a share of a hundred.
func number(typed string) (v float64, percent, ok bool) {
	digits, percent := strings.CutSuffix(strings.TrimSpace(typed), "%")
	digits = strings.TrimSpace(digits)
	if strings.Contains(digits, ",") {
		whole, _, _ := strings.Cut(strings.TrimLeft(digits, "+-"), ".")
		for i, group := range strings.Split(whole, ",") {
			if len(group) > 3 || len(group) == 0 || i > 0 && len(group) != 3 {
				return 0, false, false
			}
		}
		digits = strings.ReplaceAll(digits, ",", "")
	}
	v, err := strconv.ParseFloat(digits, 64)
	return v, percent, err == nil && !math.IsInf(v, 0) && !math.IsNaN(v)
}

// isDate reports whether s is a day, a month or a year.
func isDate(s string) bool {
	for _, layout := range [...]string{time.DateOnly, "2006-01", "2006"} {
		if _, err := time.Parse(layout, s); err == nil {
			return true
		}
	}
	return false
}
