package correct

import (
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
		if _, err := strconv.ParseFloat(value, 64); err != nil {
			return "a value is a number, such as 41 or 3.2"
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

// isDate reports whether s is a day, a month or a year.
func isDate(s string) bool {
	for _, layout := range [...]string{time.DateOnly, "2006-01", "2006"} {
		if _, err := time.Parse(layout, s); err == nil {
			return true
		}
	}
	return false
}
