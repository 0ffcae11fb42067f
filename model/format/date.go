package format

import (
	"strings"

	"brief/model/date"
)

// stated writes the date that s consists of as model.Published has it; "" where
// s is no calendar date.
func stated(s string) string {
	d, ok := date.Parse(s)
	if !ok {
		return ""
	}
	return d.String()
}

// fileDate returns the first full date in the name of a file, written
// 2024-03-01, 2024_03_01 or 20240301 with no digit next to it, from the years
// 1900 to 2099; "" where there is none.
//
// The time a file was last written is no date of its text: copying, unpacking
// or checking it out sets it anew.
func fileDate(name string) string {
	for i := 0; i+8 <= len(name); i++ {
		if i > 0 && isDigit(name[i-1]) || name[i] != '1' && name[i] != '2' {
			continue
		}
		for _, n := range [2]int{10, 8} {
			if i+n > len(name) || i+n < len(name) && isDigit(name[i+n]) {
				continue
			}
			d, ok := date.ParseFigures(strings.ReplaceAll(name[i:i+n], "_", "-"))
			if ok && d.Day > 0 && d.Year >= 1900 && d.Year <= 2099 {
				return d.String()
			}
		}
	}
	return ""
}
