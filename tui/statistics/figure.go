package statistics

import (
	"math"
	"strconv"
	"strings"

	"brief/model"
	"brief/tui/cell"
)

// Figure is a statistic's value in a few cells: "41%", "×3", "$1.2bn", "3–5%".
// Values that cannot be shortened without losing a digit are grouped instead
// ("816,000").
func Figure(s model.Statistic) string {
	number := ""
	switch {
	case len(s.Values) == 2 && s.Form == model.FormChange:
		number = compact(s.Values[0]) + "→" + compact(s.Values[1])
	case len(s.Values) == 2 && s.Form == model.FormRange:
		number = compact(s.Values[0]) + "–" + compact(s.Values[1])
	case len(s.Values) == 2:
		number = compact(s.Values[0]) + ":" + compact(s.Values[1])
	case s.Value != nil:
		number = compact(*s.Value)
	}
	return bound(s.Bound) + unit(s, number)
}

func bound(b model.Bound) string {
	switch b {
	case model.About:
		return "~"
	case model.Below:
		return "<"
	case model.Above:
		return ">"
	case model.AtMost:
		return "≤"
	case model.AtLeast:
		return "≥"
	}
	return ""
}

func unit(s model.Statistic, n string) string {
	switch {
	case s.Unit == basisPoint:
		return n + "bp"
	case wantsUnit(s.Kind):
		if u := cell.Text(s.UnitText); u != "" && cell.Width(n)+1+cell.Width(u) <= maxFigure {
			return n + " " + u
		}
		return n
	}
	switch s.Kind {
	case model.KindPercent:
		return n + "%"
	case model.KindPercentagePoint:
		return n + "pp"
	case model.KindMultiplier:
		return "×" + n
	case model.KindMoney:
		return money(s.Currency) + n
	}
	return n
}

// maxFigure is the width that a figure and its unit may have together.
const maxFigure = 12

// basisPoint is a hundredth of a percentage point, and is said to be: "25bp".
const basisPoint = "basis point"

// wantsUnit reports whether quantities of a kind say little without their unit.
func wantsUnit(k model.StatisticKind) bool {
	return k == model.KindDuration || k == model.KindMeasurement || k == model.KindAge
}

func money(code string) string {
	switch code {
	case "USD":
		return "$"
	case "EUR":
		return "€"
	case "GBP":
		return "£"
	case "JPY":
		return "¥"
	case "":
		return ""
	}
	return code + " "
}

// compact writes v with a scale letter where that loses nothing.
func compact(v float64) string {
	abs := math.Abs(v)
	for _, scale := range []struct {
		at     float64
		suffix string
	}{{1e12, "tn"}, {1e9, "bn"}, {1e6, "m"}} {
		if abs < scale.at {
			continue
		}
		short := strconv.FormatFloat(v/scale.at, 'f', -1, 64)
		if len(strings.TrimLeft(short, "-")) <= 6 {
			return short + scale.suffix
		}
	}
	if abs >= 1e15 {
		return strconv.FormatFloat(v, 'g', 4, 64)
	}
	return group(strconv.FormatFloat(v, 'f', -1, 64))
}

// group puts commas between thousands of the integer part.
func group(s string) string {
	whole, fraction, _ := strings.Cut(s, ".")
	sign := ""
	if strings.HasPrefix(whole, "-") {
		sign, whole = "-", whole[1:]
	}
	if fraction != "" {
		fraction = "." + fraction
	}
	return sign + cell.Grouped(whole) + fraction
}
