package query

import (
	"math"
	"strconv"
	"strings"

	"brief/model"
)

// number reads a number with its multiplier. A percent sign and a sign of money say
// what the figure is.
func (f *Figure) number(s string) (v float64, reason string) {
	none := strconv.Quote(clip(s, maxQuoted)) + " is no number"
	if sign := signOf(s); sign != "" {
		if code := currencyOf(sign); f.Currency != "" && f.Currency != code {
			return 0, "a second currency"
		}
		f.Currency, s = currencyOf(sign), s[len(sign):]
	}
	if rest, ok := strings.CutSuffix(s, "%"); ok {
		if f.Kind != "" && f.Kind != model.KindPercent {
			return 0, "a second kind"
		}
		f.Kind, s = model.KindPercent, rest
	}
	s, factor := cutMultiplier(strings.ToLower(s))
	if s = ungroup(s); s == "" || strings.Trim(s, "0123456789.e+-") != "" {
		return 0, none
	}
	v, err := strconv.ParseFloat(s, 64)
	if v *= factor; err != nil || math.IsInf(v, 0) {
		return 0, none
	}
	return v, ""
}

// ungroup takes out commas that part three digits each, "" where one does not: in 1,5
// it is not clear what it means.
func ungroup(s string) string {
	whole, fraction, _ := strings.Cut(s, ".")
	groups := strings.Split(whole, ",")
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return ""
		}
	}
	if strings.Contains(fraction, ",") {
		return ""
	}
	return strings.ReplaceAll(s, ",", "")
}

func cutMultiplier(s string) (rest string, factor float64) {
	for _, m := range [...]struct {
		word   string
		factor float64
	}{{"k", 1e3}, {"bn", 1e9}, {"tn", 1e12}, {"m", 1e6}} {
		if rest, ok := strings.CutSuffix(s, m.word); ok {
			return rest, m.factor
		}
	}
	return s, 1
}

// writeNumber writes v as number reads it.
func writeNumber(v float64) string {
	if math.Abs(v) < 1e15 && math.Abs(v) > 1e-6 || v == 0 {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return strconv.FormatFloat(v, 'e', -1, 64)
}
