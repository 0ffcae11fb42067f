package statistic

import (
	"strings"

	"brief/model"
	"brief/model/text"
)

// foreignContext fills what the words around quantity k say of it in a language
// other than English: direction, bound and source, and only by words of that
// language that leave no doubt. Measure and period stay empty.
func (s *scanner) foreignContext(k int, st *model.Statistic) {
	st.Bound = s.foreignBound(k)
	if q := &s.found[k]; signMoves(q.kind) && q.form == model.FormSingle {
		st.Change = s.foreignChange(k)
	}
	who, named := s.foreignSource(k)
	if who.empty() {
		return
	}
	st.Source, st.SourceSpan, st.Standing = s.words(who.first, who.next), s.span(who.first, who.next), model.StandingUnnamed
	if named {
		st.Standing = model.StandingNamed
	}
}

// foreignChange looks for a word of change among the few before quantity k.
func (s *scanner) foreignChange(k int) model.Change {
	q := &s.found[k]
	if s.ideographic() {
		return ideographicChange(s.before(q.first, 18))
	}
	if s.language == "de" || s.language == "nl" { // "um 3 Prozent gestiegen"
		if c := changeForm(s.at(q.next).w); c != model.ChangeNone {
			return s.unlessDenied(c, q.first)
		}
	}
	for j := q.first - 1; j >= max(s.floor(k), q.first-4); j-- {
		if s.at(j).kind != text.Word || foreignStop(s.at(j).w) {
			return model.ChangeNone
		}
		if c := changeForm(s.at(j).w); c != model.ChangeNone {
			return s.unlessDenied(c, j)
		}
	}
	return model.ChangeNone
}

// unlessDenied is c, or none where what stands at token j is denied.
func (s *scanner) unlessDenied(c model.Change, j int) model.Change {
	if s.denied(j) {
		return model.ChangeNone
	}
	return c
}

// denied is true of a verb with a negation or a condition close before it.
func (s *scanner) denied(j int) bool {
	for i := j - 1; i >= 0 && i >= j-4; i-- {
		if foreignNo(s.at(i).w) {
			return true
		}
	}
	return s.is(j+1, "nicht", "niet", "pas")
}

// foreignNo is true of words that deny a statement or make it a condition.
func foreignNo(w string) bool {
	switch w {
	case "no", "ni", "ne", "non", "não", "nicht", "kaum", "niet", "si", "se", "wenn", "لم", "لا", "لن", "jamás", "nunca", "jamais",
		"mai", "nie", "ob", "falls", "cuando", "quand", "quando":
		return true
	}
	return strings.HasPrefix(w, "n'")
}

// foreignStop is true of words that set what follows off from the verb.
func foreignStop(w string) bool {
	switch w {
	case "desde", "depuis", "von", "da", "dal", "dai", "van", "y", "et", "und", "e", "en", "dans", "in", "em", "con", "avec", "mit", "من", "و":
		return true
	}
	return false
}

func changeForm(w string) model.Change {
	switch w {
	case "aumentó", "aumentaron", "subió", "subieron", "creció", "crecieron", "augmenté", "augmente", "grimpé", "bondi", "progressé",
		"gestiegen", "stieg", "stiegen", "gewachsen", "wuchs", "aumentato", "aumentata", "aumentati", "cresciuto", "cresciuta", "salito", "salita",
		"aumentou", "aumentaram", "subiu", "subiram", "cresceu", "cresceram", "gestegen", "steeg", "gegroeid", "groeide",
		"ارتفع", "ارتفعت", "زاد", "زادت":
		return model.ChangeUp
	case "bajó", "bajaron", "cayó", "cayeron", "disminuyó", "descendió", "baissé", "chuté", "reculé", "diminué", "gesunken", "sank", "sanken",
		"gefallen", "fiel", "fielen", "sceso", "scesa", "calato", "calata", "diminuito", "diminuita", "caiu", "caíram", "baixou", "diminuiu",
		"gedaald", "daalde", "انخفض", "انخفضت", "تراجع", "تراجعت":
		return model.ChangeDown
	}
	return model.ChangeNone
}

// before returns up to size bytes of the passage in front of token i, from a
// token's start on.
func (s *scanner) before(i, size int) string {
	j := i
	for j > 0 && s.at(i).Start-s.at(j-1).Start <= size {
		j--
	}
	return s.text[s.at(j).Start:s.at(i).Start]
}

// ideographicChange reads the word of change that before ends in.
func ideographicChange(before string) model.Change {
	for _, tail := range [...]string{"将近", "約", "约", "近", "超", "了", "至", "到", "为", "為"} {
		before = strings.TrimSuffix(before, tail)
	}
	for _, w := range [...]string{"增长", "增長", "上涨", "上漲", "上升", "增加", "增", "涨", "高出"} {
		if rest, ok := strings.CutSuffix(before, w); ok && !deniedCharacter(rest) {
			return model.ChangeUp
		}
	}
	for _, w := range [...]string{"下降", "下跌", "减少", "減少", "降低", "跌"} {
		if rest, ok := strings.CutSuffix(before, w); ok && !deniedCharacter(rest) {
			return model.ChangeDown
		}
	}
	return model.ChangeNone
}

func deniedCharacter(before string) bool {
	return strings.HasSuffix(before, "不") || strings.HasSuffix(before, "未") || strings.HasSuffix(before, "没有") || strings.HasSuffix(before, "若")
}

// foreignBound reads the one or two words before quantity k that say how
// exactly it is stated.
func (s *scanner) foreignBound(k int) model.Bound {
	q := &s.found[k]
	if s.ideographic() {
		return ideographicBound(s.before(q.first, 6))
	}
	one := s.at(q.first - 1).w
	switch one {
	case "casi", "unos", "unas", "environ", "quasi", "circa", "ca", "rund", "etwa", "knapp", "fast", "quase", "ongeveer", "bijna", "نحو", "حوالي":
		return model.About
	case "mindestens", "almeno", "minstens":
		return model.AtLeast
	case "oltre":
		return model.Above
	}
	if foreignNo(s.at(q.first-3).w) || s.is(q.first-3, "pas") {
		return model.Exactly // "nicht mehr als": the opposite, which is not read
	}
	switch s.at(q.first-2).w + " " + one {
	case "alrededor de", "près de", "cerca de", "autour de":
		return model.About
	case "más de", "plus de", "mais de", "più di", "mehr als", "meer dan", "أكثر من":
		return model.Above
	case "menos de", "moins de", "meno di", "weniger als", "minder dan", "أقل من":
		return model.Below
	case "al menos", "au moins", "pelo menos":
		return model.AtLeast
	}
	return model.Exactly
}

func ideographicBound(before string) model.Bound {
	switch {
	case strings.HasSuffix(before, "约"), strings.HasSuffix(before, "約"), strings.HasSuffix(before, "近"):
		return model.About
	case strings.HasSuffix(before, "超过"), strings.HasSuffix(before, "超過"), strings.HasSuffix(before, "超"):
		return model.Above
	case strings.HasSuffix(before, "不足"), strings.HasSuffix(before, "不到"):
		return model.Below
	case strings.HasSuffix(before, "至少"):
		return model.AtLeast
	}
	return model.Exactly
}
