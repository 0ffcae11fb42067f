package statistic

import (
	"strconv"
	"strings"
)

// parseDigits reads one numeral of the document, whose decimal mark may be a
// comma.
func (s *scanner) parseDigits(raw string) (float64, bool) {
	if s.comma && strings.ContainsAny(raw, ".,") {
		raw = strings.NewReplacer(".", ",", ",", ".").Replace(raw)
	}
	return parseDigits(raw)
}

// parseDigits reads one numeral. A comma or point before exactly three digits
// groups when every group fits; otherwise the last mark is the decimal one.
func parseDigits(raw string) (float64, bool) {
	if raw == "" || len(raw) > 40 {
		return 0, false
	}
	raw = ungroup(raw)
	commas, points := strings.Count(raw, ","), strings.Count(raw, ".")
	switch {
	case commas == 0 && points <= 1:
	case commas > 0 && points <= 1 && grouped(raw, ','):
		raw = strings.ReplaceAll(raw, ",", "")
	case points > 1 && commas <= 1 && grouped(raw, '.'):
		raw = strings.ReplaceAll(strings.ReplaceAll(raw, ".", ""), ",", ".")
	case commas == 1 && points == 0:
		raw = strings.Replace(raw, ",", ".", 1)
	default:
		return 0, false
	}
	v, err := strconv.ParseFloat(raw, 64)
	return v, err == nil
}

// ungroup drops the apostrophes and spaces that set off groups of three.
func ungroup(raw string) string {
	for i := 0; i < len(raw); i++ {
		if raw[i] == '\'' || raw[i] >= 0x80 {
			return groupMarks(raw)
		}
	}
	return raw
}

func groupMarks(raw string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '\'', '’', '\u00a0', '\u202f', '\u2009':
			return -1
		}
		return r
	}, raw)
}

// grouped reports whether the marks of raw cut its integer part into groups of
// three, or of two before a last group of three as in India.
func grouped(raw string, mark byte) bool {
	other := byte('.')
	if mark == '.' {
		other = ','
	}
	whole, _, _ := strings.Cut(raw, string(other))
	groups := strings.Split(whole, string(mark))
	last := len(groups) - 1
	if last == 0 || len(groups[last]) != 3 || len(groups[0]) == 0 || len(groups[0]) > 3 {
		return false
	}
	for _, g := range groups[1:last] {
		if len(g) != 3 && len(g) != 2 {
			return false
		}
	}
	return true
}

func allDigits(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return w != ""
}

// latinDigits writes Arabic-Indic, Persian and full-width digits, and the marks
// that Arabic sets between them, as ASCII does.
func latinDigits(raw string) string {
	if len(raw) > 0 && raw[0] < 0x80 && raw[len(raw)-1] < 0x80 {
		return raw // figures are of one script
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return '0' + r - '٠'
		case r >= '۰' && r <= '۹':
			return '0' + r - '۰'
		case r >= '０' && r <= '９':
			return '0' + r - '０'
		case r == '٫':
			return '.'
		case r == '٬':
			return ','
		}
		return r
	}, raw)
}
