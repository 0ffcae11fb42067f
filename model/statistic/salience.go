package statistic

import "brief/model"

// salience weighs a statistic from 0 to 1:
//
//	base by kind   percent, percentage point, multiplier, money 0.60; tally,
//	               ratio, fraction 0.50; measurement 0.45; count 0.40;
//	               number 0.25; age, duration 0.10
//	+ 0.15 a direction of change   + 0.10 a source      + 0.05 a period
//	+ 0.05 a bound                 + 0.10 a thousand or more, if a count
//	+ 0.10 in the title or a key point
//
// Counts of parts of the text ("three reasons"), "one of the …" and numbers
// that a hyphen ties to a noun ("four-door") stay at 0.10, below what panes
// show. The weights are judgement, not fitted.
func salience(s *scanner, q *quantity, st *model.Statistic) float64 {
	if q.oneOf || tucked(s, q) {
		return 0.1
	}
	x := kindWeight(q.kind)
	if st.Change != model.ChangeNone {
		x += 0.15
	}
	if st.Source != "" {
		x += 0.1
	}
	if st.Period != "" {
		x += 0.05
	}
	if st.Bound != model.Exactly {
		x += 0.05
	}
	if q.kind == model.KindCount && q.num.value >= 1000 {
		x += 0.1
	}
	if st.In != model.InBody {
		x += 0.1
	}
	if q.kind == model.KindDuration || q.kind == model.KindAge {
		return min(x, 0.15)
	}
	return min(x, 1)
}

func kindWeight(k model.StatisticKind) float64 {
	switch k {
	case model.KindPercent, model.KindPercentagePoint, model.KindMultiplier, model.KindMoney:
		return 0.6
	case model.KindTally, model.KindRatio, model.KindFraction:
		return 0.5
	case model.KindMeasurement:
		return 0.45
	case model.KindCount:
		return 0.4
	case model.KindDuration, model.KindAge:
		return 0.1
	}
	return 0.25
}

// tucked is true of small counts that order the text or qualify a noun.
func tucked(s *scanner, q *quantity) bool {
	if q.kind != model.KindCount || q.num.scaled {
		return false
	}
	if q.unit.joined || q.num.value == 1 && q.num.words {
		return true
	}
	return q.num.words && q.num.value <= 12 && abstractNoun(singular(s.at(q.unit.next-1).w))
}

// abstractNoun lists what a text counts when it speaks about itself.
func abstractNoun(w string) bool {
	switch w {
	case "insight", "reason", "way", "thing", "step", "point", "question", "factor", "issue", "option", "side", "part",
		"area", "type", "kind", "theme", "lesson", "objective", "example", "aspect", "element", "feature", "category",
		"idea", "problem", "challenge", "goal", "principle", "rule", "trend", "topic", "scenario", "finding",
		"conclusion", "takeaway", "argument", "possibility", "explanation", "pillar", "phase", "stage", "level", "case",
		"time", "form", "sort", "word", "end", "direction", "development", "priority", "risk", "concern":
		return true
	}
	return false
}
