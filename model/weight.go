package model

// Weight says in words why a statistic has its salience: what counts for it, in the
// order in which it counts.
func (s *Statistic) Weight() []string {
	if s.Salience < 0.2 {
		switch s.Kind {
		case KindAge:
			return []string{"an age"}
		case KindDuration:
			return []string{"a length of time"}
		}
		return []string{"a small count or part of a name"}
	}
	out := []string{kindWords(s.Kind)}
	if s.Change != ChangeNone && s.Change != "" {
		out = append(out, "a change")
	}
	if s.Source != "" {
		out = append(out, "a source")
	}
	if s.Kind == KindCount && s.Value != nil && *s.Value >= 1000 {
		out = append(out, "a large number")
	}
	if s.In != InBody {
		out = append(out, "in a key point or the title")
	}
	if s.Period != "" {
		out = append(out, "a period")
	}
	if s.Bound != Exactly && s.Bound != "" {
		out = append(out, "a bound")
	}
	return out
}

func kindWords(k StatisticKind) string {
	switch k {
	case KindPercent, KindPercentagePoint:
		return "a share"
	case KindMoney:
		return "money"
	case KindMultiplier, KindRatio, KindFraction:
		return "a proportion"
	case KindTally:
		return "a vote"
	case KindCount:
		return "a count"
	case KindMeasurement:
		return "a measurement"
	}
	return "a number"
}
