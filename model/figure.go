package model

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Figure is the value in a few characters, as panes and lists show it: "41%", "×3",
// "$1.2bn", "3–5%". Values that cannot be shortened without losing a digit are grouped
// instead ("816,000").
func (s Statistic) Figure() string {
	number := ""
	switch {
	case len(s.Values) == 2 && s.Form == FormChange:
		number = compact(s.Values[0]) + "→" + compact(s.Values[1])
	case len(s.Values) == 2 && s.Form == FormRange:
		number = compact(s.Values[0]) + "–" + compact(s.Values[1])
	case len(s.Values) == 2:
		number = compact(s.Values[0]) + ":" + compact(s.Values[1])
	case s.Value != nil:
		number = compact(*s.Value)
	}
	return s.Bound.sign() + s.withUnit(number)
}

// sign is how a bound is written before a number, "" for an exact one.
func (b Bound) sign() string {
	switch b {
	case About:
		return "~"
	case Below:
		return "<"
	case Above:
		return ">"
	case AtMost:
		return "≤"
	case AtLeast:
		return "≥"
	}
	return ""
}

// withUnit is a number with what says its unit in a sign or a short word.
func (s Statistic) withUnit(n string) string {
	switch {
	case s.Unit == BasisPoint:
		return n + "bp"
	case s.Kind.WantsUnit():
		if u := strings.Join(strings.Fields(s.UnitText), " "); u != "" && utf8.RuneCountInString(n)+1+utf8.RuneCountInString(u) <= MaxFigure {
			return n + " " + u
		}
		return n
	}
	switch s.Kind {
	case KindPercent:
		return n + "%"
	case KindPercentagePoint:
		return n + "pp"
	case KindMultiplier:
		return "×" + n
	case KindMoney:
		return money(s.Currency) + n
	}
	return n
}

// MaxFigure is how many characters a figure and its unit may have together.
const MaxFigure = 12

// BasisPoint is the unit that is a hundredth of a percentage point, and is said to be:
// "25bp".
const BasisPoint = "basis point"

// WantsUnit reports whether quantities of a kind say little without their unit.
func (k StatisticKind) WantsUnit() bool {
	return k == KindDuration || k == KindMeasurement || k == KindAge
}

// LowSalience is the weight below which panes tuck a statistic away.
const LowSalience = 0.2

// TopFigure is the value of the statistic of most weight with its direction, "" where
// there is none of weight.
func (b *Briefing) TopFigure() string {
	top := -1
	for i, s := range b.Statistics {
		if s.Salience >= LowSalience && (top < 0 || s.Salience > b.Statistics[top].Salience) {
			top = i
		}
	}
	if top < 0 {
		return ""
	}
	return b.Statistics[top].Figure() + b.Statistics[top].Change.Arrow()
}

// Arrow is the direction as a sign, "" for none.
func (c Change) Arrow() string {
	switch c {
	case ChangeUp:
		return "↑"
	case ChangeDown:
		return "↓"
	}
	return ""
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
	return sign + grouped(whole) + fraction
}

// grouped puts a comma between the thousands of digits.
func grouped(digits string) string {
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + "," + digits[at:]
	}
	return digits
}
