package query

import (
	"math"
	"slices"
	"strings"

	"brief/model"
	"brief/model/term"
)

// parseFigure reads the value of stat:, [kind or currency or unit ":"]… range; reason
// says why it cannot.
func parseFigure(s string) (f Figure, reason string) {
	f.Low, f.High = math.Inf(-1), math.Inf(1)
	if s == "*" {
		return f, ""
	}
	parts := cutHeads(s)
	for i, part := range parts {
		if i == len(parts)-1 && isRange(part) {
			return f, f.setRange(part)
		}
		if reason := f.setHead(part); reason != "" {
			return f, reason
		}
	}
	return f, ""
}

// cutHeads cuts at the colons that stand outside quotation marks.
func cutHeads(s string) []string {
	var parts []string
	quoted, start := false, 0
	for i := range len(s) {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == ':' && !quoted:
			parts = append(parts, s[start:i])
			start = i + 1
		}
	}
	return append(parts, s[start:])
}

// isRange reports whether s begins as a number or a comparison does, or as neither
// does anything else.
func isRange(s string) bool {
	return s == "" || strings.IndexByte("<>=.-+0123456789$", s[0]) >= 0 || signOf(s) != ""
}

// setHead reads a kind, a currency or a unit.
func (f *Figure) setHead(s string) (reason string) {
	lower := strings.ToLower(s)
	unit := unquote(s)
	switch {
	case s == "":
		return "nothing stands before the colon"
	case unit != s:
	case slices.Contains(figureKinds(), lower):
		if f.Kind != "" {
			return "a second kind"
		}
		f.Kind = model.StatisticKind(lower)
		return ""
	case isCurrency(lower):
		if f.Currency != "" {
			return "a second currency"
		}
		f.Currency = strings.ToUpper(s)
		return ""
	}
	if f.Unit != "" {
		return "a second unit"
	}
	if f.Unit = UnitKey(unit); f.Unit == "" {
		return "neither a kind, a currency nor a unit"
	}
	return ""
}

// UnitKey is the form in which Figure.Unit and the units of statistics are compared.
func UnitKey(unit string) string { return string(term.Append(nil, unit)) }

func figureKinds() []string {
	return names(model.KindPercent, model.KindPercentagePoint, model.KindMoney, model.KindCount,
		model.KindMultiplier, model.KindFraction, model.KindRatio, model.KindDuration, model.KindAge,
		model.KindMeasurement, model.KindTally, model.KindNumber)
}

// unquote takes the quotation marks off.
func unquote(s string) string {
	if len(s) < 2 || s[0] != '"' {
		return s
	}
	return strings.ReplaceAll(strings.TrimSuffix(s[1:], `"`), `""`, `"`)
}

// setRange reads a comparison, low..high, or a number.
func (f *Figure) setRange(s string) (reason string) {
	if s == "" {
		return "no number follows"
	}
	low, high, ranged := strings.Cut(s, "..")
	if ranged {
		if low == "" && high == "" {
			return "open at both ends"
		}
		low, f.Above = strings.CutPrefix(low, ">")
		high, f.Below = strings.CutPrefix(high, "<")
		if f.Above && low == "" || f.Below && high == "" {
			return "no number follows"
		}
		return f.setEnds(low, high)
	}
	switch {
	case strings.HasPrefix(s, ">="):
		return f.setEnds(s[2:], "")
	case strings.HasPrefix(s, "<="):
		return f.setEnds("", s[2:])
	case s[0] == '>':
		f.Above = true
		return f.setEnds(s[1:], "")
	case s[0] == '<':
		f.Below = true
		return f.setEnds("", s[1:])
	}
	s = strings.TrimPrefix(s, "=")
	return f.setEnds(s, s)
}

// setEnds reads the ends of a range, "" for an open one.
func (f *Figure) setEnds(low, high string) (reason string) {
	if low == "" && high == "" {
		return "no number follows"
	}
	if low != "" {
		if f.Low, reason = f.number(low); reason != "" {
			return reason
		}
	}
	if high != "" {
		if f.High, reason = f.number(high); reason != "" {
			return reason
		}
	}
	if f.Low > f.High {
		return endsFirst
	}
	return ""
}

// Matches reports whether st is what f asks for.
func (f Figure) Matches(st *model.Statistic) bool {
	switch {
	case f.Kind != "" && f.Kind != st.Kind, f.Currency != "" && f.Currency != st.Currency:
		return false
	case f.Unit != "" && f.Unit != UnitKey(st.Unit) && f.Unit != UnitKey(st.UnitText):
		return false
	}
	return st.Value != nil && f.Holds(*st.Value) || slices.ContainsFunc(st.Values, f.Holds)
}

// String writes f as stat: reads it.
func (f Figure) String() string {
	var heads []string
	if f.Kind != "" {
		heads = append(heads, string(f.Kind))
	}
	if f.Currency != "" {
		heads = append(heads, strings.ToLower(f.Currency))
	}
	if f.Unit != "" {
		heads = append(heads, f.unit())
	}
	if r := f.span(); r != "" {
		heads = append(heads, r)
	}
	if len(heads) == 0 {
		return "stat:*"
	}
	return "stat:" + strings.Join(heads, ":")
}

// unit quotes a unit that would be read as something else.
func (f Figure) unit() string {
	u := f.Unit
	if strings.Contains(u, " ") || isRange(u) || isCurrency(u) || slices.Contains(figureKinds(), u) {
		return quote(u)
	}
	return u
}

// span writes the range, "" for all numbers.
func (f Figure) span() string {
	low, high := writeNumber(f.Low), writeNumber(f.High)
	switch {
	case math.IsInf(f.Low, -1) && math.IsInf(f.High, 1):
		return ""
	case math.IsInf(f.High, 1):
		return compare(">", f.Above) + low
	case math.IsInf(f.Low, -1):
		return compare("<", f.Below) + high
	case f.Low == f.High && !f.Above && !f.Below:
		return low
	}
	if f.Above {
		low = ">" + low
	}
	if f.Below {
		high = "<" + high
	}
	return low + ".." + high
}

func compare(sign string, strict bool) string {
	if strict {
		return sign
	}
	return sign + "="
}
