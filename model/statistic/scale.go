package statistic

import (
	"math"
	"strconv"
	"strings"
)

// scales applies the scale words and suffixes after a numeral.
func (s *scanner) scales(n *number) {
	if !s.english {
		s.foreignScales(n)
		return
	}
	for j := n.next; ; {
		if s.hyphen(j) && wordScale(s.at(j+1).w) > 0 {
			j++
		}
		f := wordScale(s.at(j).w)
		if f == 0 && n.factor == 1 {
			f = s.suffix(n, j)
		}
		if f == 0 {
			return
		}
		n.value = exact(n.value * f)
		n.factor *= f
		n.scaled, n.integer = true, false
		j++
		n.next = j
	}
}

// exact takes the error off that scaling a decimal makes: 8.3 million is
// 8300000, not 8300000.000000001. 15 digits are what a float64 holds for sure.
func exact(v float64) float64 {
	if v == math.Trunc(v) {
		return v
	}
	near, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64)
	if err != nil {
		return v
	}
	return near
}

// suffix decides whether the letters after a figure are a scale. "bn" always
// is; "m" is one with a currency or before a plural noun, else metres.
func (s *scanner) suffix(n *number, j int) float64 {
	t := s.at(j)
	raw := s.text[t.Start:t.End]
	f, sure := suffixScale(raw)
	if f == 0 || sure {
		return f
	}
	money := n.cur.name != ""
	switch {
	case !t.glued && !(money || raw == "B"):
		return 0
	case money || strings.EqualFold(raw, "k") && t.glued:
		return f
	case raw == "mm" || raw == "T" || raw == "cr":
		return 0
	}
	if s.currencyAfter(j+1) || raw == "B" {
		return f
	}
	decimal := strings.IndexByte(s.at(n.digits).w, '.') > 0
	return pick(s.is(j+1, "of") || s.counted(j+1, 2).plural || decimal && s.opensNoun(j+1) && !predicative(s.at(j+1).w), f)
}

// pick is f where ok holds, else 0.
func pick(ok bool, f float64) float64 {
	if ok {
		return f
	}
	return 0
}
