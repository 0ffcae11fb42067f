package statistic

import (
	"strings"

	"brief/model"
	"brief/model/text"
)

// foreignUnit reads what is certain to be the unit of n from token i: per
// cent, money, or a unit of measure. All else is a bare number.
func (s *scanner) foreignUnit(n *number, i int) unit {
	if n.cur.name != "" {
		return unit{name: n.cur.name, kind: model.KindMoney, code: n.cur.code, first: i, next: i}
	}
	if s.ideographic() {
		return s.ideographicUnit(n, i)
	}
	if u, ok := s.foreignPercent(i); ok {
		return u
	}
	if n.scaled && s.is(i, "de", "di", "من") {
		i++
	}
	if u, ok := s.foreignMoney(i); ok {
		return u
	}
	t := s.at(i)
	if f, ok := foreignMeasure(t.w); ok {
		return unit{name: f.name, kind: f.kind, first: i, next: i + 1}
	}
	if f, ok := s.unitSign(i); ok {
		return unit{name: f.name, kind: f.kind, first: i, next: i + 1}
	}
	return unit{kind: model.KindNumber, first: n.next, next: n.next}
}

// foreignPercent reads the signs and spellings of per cent and of percentage
// points.
func (s *scanner) foreignPercent(i int) (unit, bool) {
	u := unit{name: "percent", kind: model.KindPercent, first: i, next: i + 1}
	switch s.at(i).w {
	case "%", "٪", "％", "prozent", "procent", "percent", "persen", "процент", "процента", "процентов", "بالمئة", "بالمائة":
		return u, true
	case "por", "pour", "per", "في":
		u.next = i + 2
		return u, s.is(i+1, "ciento", "cento", "cent", "المئة", "المائة")
	case "prozentpunkt", "prozentpunkte", "prozentpunkten", "procentpunt", "procentpunten":
		u.name, u.kind = "percentage point", model.KindPercentagePoint
		return u, true
	case "punto", "puntos", "punti", "ponto", "pontos", "point", "points":
		u.name, u.kind, u.next = "percentage point", model.KindPercentagePoint, i+2
		if s.is(i+1, "de") {
			u.next++
		}
		return u, strings.HasPrefix(s.at(u.next-1).w, "porcentua") || strings.HasPrefix(s.at(u.next-1).w, "percentua") || s.is(u.next-1, "pourcentage")
	}
	return u, false
}

// foreignMoney reads a currency sign, code or name at token i.
func (s *scanner) foreignMoney(i int) (unit, bool) {
	t := s.at(i)
	c, ok := symbolCurrency(t.w)
	if ok && s.figureAt(i+1) && !t.glued {
		return unit{}, false
	}
	if !ok && t.upper && len(t.w) == 3 && t.In(s.text) == strings.ToUpper(t.w) {
		c, ok = codeCurrency(t.In(s.text))
	}
	if !ok {
		c, ok = foreignCurrency(t.w)
	}
	return unit{name: c.name, kind: model.KindMoney, code: c.code, first: i, next: i + 1}, ok
}

// foreignCurrency reads the name of a currency. Names that several states
// share carry no code.
func foreignCurrency(w string) (currency, bool) {
	switch w {
	case "euro", "euros", "يورو", "евро":
		return currency{"euro", "EUR"}, true
	case "dólar", "dólares", "dollar", "dollars", "dollari", "dollaro", "دولار", "دولارا", "دولاراً", "долларов":
		return currency{"dollar", "USD"}, true
	case "peso", "pesos":
		return currency{"peso", ""}, true
	case "franc", "francs", "franken", "franco", "francos", "franchi", "frank":
		return currency{"franc", ""}, true
	case "reais":
		return currency{"brazilian real", "BRL"}, true
	case "yen", "yenes", "yens", "ienes":
		return currency{"japanese yen", "JPY"}, true
	case "yuan", "yuanes", "yuans":
		return currency{"chinese yuan", "CNY"}, true
	case "rublos", "roubles", "rubel", "rubli", "roebel", "рублей":
		return currency{"russian ruble", "RUB"}, true
	case "دينار", "دينارا", "ديناراً", "دنانير":
		return currency{"دينار", ""}, true
	case "ريال", "ريالا", "ريالاً", "ريالات":
		return currency{"ريال", ""}, true
	case "درهم", "درهما", "درهماً", "دراهم":
		return currency{"درهم", ""}, true
	case "جنيه", "جنيها", "جنيهاً", "جنيهات":
		return currency{"جنيه", ""}, true
	case "ليرة", "ليرات":
		return currency{"ليرة", ""}, true
	}
	return currency{}, false
}

// unitSign reads a unit of measure that is written alike in every language.
func (s *scanner) unitSign(i int) (unitForm, bool) {
	t := s.at(i)
	switch t.w {
	case "km", "kg", "cm", "mm", "mg", "ml", "ha", "km²", "m²", "m³", "kw", "gw", "kwh", "mwh", "gwh", "twh", "ghz", "mhz", "gb", "tb":
		return unitWord(t.w)
	case "°c", "℃":
		return unitForm{name: "celsius", kind: model.KindMeasurement}, true
	}
	switch raw := t.In(s.text); raw {
	case "m", "t", "l", "g", "MW", "TW", "W", "V":
		if t.kind == text.Word {
			return unitSymbol(raw)
		}
	}
	return unitForm{}, false
}

// foreignMeasure reads the names of common units in the languages of western
// Europe, and of a few in Arabic.
func foreignMeasure(w string) (unitForm, bool) {
	name := measureName(w)
	if name != "" {
		return unitForm{name: name, kind: model.KindMeasurement}, true
	}
	name = durationName(w)
	return unitForm{name: name, kind: model.KindDuration}, name != ""
}

func measureName(w string) string {
	switch w {
	case "kilómetro", "kilómetros", "kilomètre", "kilomètres", "kilometer", "kilometern", "chilometro", "chilometri", "quilômetros",
		"quilómetros", "كيلومتر", "كيلومترا", "كيلومتراً", "كيلومترات":
		return "kilometre"
	case "metro", "metros", "mètre", "mètres", "meter", "metern", "metri":
		return "metre"
	case "tonelada", "toneladas", "tonne", "tonnes", "tonnen", "tonnellata", "tonnellate", "ton", "طن", "طنا", "طناً":
		return "metric ton"
	case "hectárea", "hectáreas", "hectare", "hectares", "hektar", "ettari", "ettaro":
		return "hectare"
	case "litro", "litros", "litre", "litres", "liter", "litern", "litri":
		return "litre"
	case "kilo", "kilos", "kilogramo", "kilogramos", "kilogramme", "kilogrammes", "kilogramm", "chili", "quilos":
		return "kilogram"
	case "grado", "grados", "degré", "degrés", "grad", "gradi", "graus", "graden":
		return "degree"
	}
	return ""
}

func durationName(w string) string {
	switch w {
	case "año", "años", "an", "ans", "année", "années", "jahr", "jahre", "jahren", "anno", "anni", "ano", "anos", "jaar", "سنوات", "عاما", "عاماً":
		return "year"
	case "mes", "meses", "mois", "monat", "monate", "monaten", "mese", "mesi", "mês", "maand", "maanden":
		return "month"
	case "semana", "semanas", "semaine", "semaines", "woche", "wochen", "settimana", "settimane", "week", "weken":
		return "week"
	case "día", "días", "jour", "jours", "tag", "tage", "tagen", "giorno", "giorni", "dia", "dias", "dag", "dagen", "أيام":
		return "day"
	case "hora", "horas", "heure", "heures", "stunde", "stunden", "ora", "ore":
		return "hour"
	case "minuto", "minutos", "minute", "minutes", "minuten", "minuti":
		return "minute"
	}
	return ""
}
