package query

import (
	"math"
	"strings"
	"time"

	"pgregory.net/rapid"

	"brief/model"
	"brief/model/term"
)

// words are few, so that queries and texts meet; some are forms of one another.
var words = []string{
	"border", "borders", "seizure", "Seizures", "seized", "F-16", "São", "sao", "U.S.", "us", "used",
	"北京", "京", "12", "1,204", "straße", "Strasse", "c++", "OR", "not", "Ωmega", "पानी",
}

var now = time.Date(2024, 3, 31, 15, 0, 0, 0, time.FixedZone("here", 3*3600))

func aText(t *rapid.T, most int) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 0, most).Draw(t, "text"), rapid.SampledFrom([]string{" ", ", ", "\n"}).Draw(t, "gap"))
}

// theWords are words as Parse makes them.
func theWords(t *rapid.T) Words {
	typed := rapid.SampledFrom(words).Draw(t, "word")
	w := Words{Typed: typed}
	switch rapid.IntRange(0, 3).Draw(t, "shape") {
	case 0:
		w.Typed, w.Exact = typed+" "+rapid.SampledFrom(words).Draw(t, "second"), true
	case 1:
		w.Exact = true
	case 2:
		r := []rune(typed)
		w.Typed = string(r[:rapid.IntRange(1, len(r)).Draw(t, "cut")])
		w.Prefix = true
	}
	if !w.Exact && (w.Typed == "OR" || w.Typed == "not") {
		w.Exact = true
	}
	if w.Terms = term.Fold(w.Typed); len(w.Terms) == 0 {
		w.Typed, w.Terms = "us", []string{"us"}
	}
	return w
}

func aDay(t *rapid.T) Day {
	if rapid.Bool().Draw(t, "relative") {
		if d := (Day{Today: true, Ago: rapid.IntRange(0, 40).Draw(t, "ago"), Unit: rapid.SampledFrom([]byte("dwmy")).Draw(t, "unit")}); d.Ago > 0 {
			return d
		}
		return today()
	}
	return Day{Date: rapid.SampledFrom(dates).Draw(t, "date")}
}

var dates = []string{"2023", "2024", "2024-02", "2024-03", "2024-03-30", "2024-03-31", "2024-04-01", "2024-02-29", "1969-12-31"}

func aDate(t *rapid.T) Date {
	d := Date{From: aDay(t), To: aDay(t)}
	switch rapid.IntRange(0, 5).Draw(t, "ends") {
	case 0:
		return Date{None: true}
	case 1:
		d.From = Day{}
	case 2:
		d.To = Day{}
	case 3:
		d.To = d.From
	}
	if d.backwards() {
		d.From, d.To = d.To, d.From
	}
	return d
}

func aNumber(t *rapid.T) float64 {
	return rapid.SampledFrom([]float64{-3, 0, 0.5, 12, 41, 1204, 1e9, 2.5e15, 1e-9}).Draw(t, "number")
}

func aFigure(t *rapid.T) Figure {
	f := Figure{Low: aNumber(t), High: aNumber(t)}
	f.Low, f.High = min(f.Low, f.High), max(f.Low, f.High)
	f.Above, f.Below = rapid.Bool().Draw(t, "above"), rapid.Bool().Draw(t, "below")
	switch rapid.IntRange(0, 3).Draw(t, "ends") {
	case 0:
		f.Low, f.Above = math.Inf(-1), false
	case 1:
		f.High, f.Below = math.Inf(1), false
	case 2:
		f.Low, f.High, f.Above, f.Below = math.Inf(-1), math.Inf(1), false, false
	}
	f.Kind = rapid.SampledFrom([]model.StatisticKind{"", "", model.KindPercent, model.KindMoney}).Draw(t, "kind")
	f.Currency = rapid.SampledFrom([]string{"", "", "USD", "EUR"}).Draw(t, "currency")
	f.Unit = rapid.SampledFrom([]string{"", "", "percent", "meth lab", "kilometre", "usd", "3 d", "m3"}).Draw(t, "unit")
	return f
}

func aLeaf(t *rapid.T) Expr {
	switch rapid.IntRange(0, 19).Draw(t, "leaf") {
	case 0:
		return Actor{theWords(t)}
	case 1:
		return Kind{rapid.SampledFrom([]model.ActorKind{model.Person, model.Place}).Draw(t, "kind")}
	case 2:
		return Source{theWords(t)}
	case 3:
		return Tag{rapid.SampledFrom([]string{"Urgent", "to do", "c++", `say "no"`, "-x", "a*", "“q”"}).Draw(t, "tag")}
	case 4:
		return Note{theWords(t)}
	case 5:
		return Format{rapid.SampledFrom([]model.Format{model.Text, model.Markdown}).Draw(t, "format")}
	case 6:
		return In{rapid.SampledFrom([]string{"reports", "/data", "my files", "Data/reports/a.md", "/", "./reports/", "a b(1)"}).Draw(t, "folder")}
	case 7:
		return Language{rapid.SampledFrom([]string{"en", "es"}).Draw(t, "language")}
	case 8:
		return Is{rapid.SampledFrom([]State{Unread, Read, Starred, Done, Later, New, Sample}).Draw(t, "state")}
	case 9, 10:
		return aDate(t)
	case 11, 12:
		return aFigure(t)
	case 13:
		return Measure{theWords(t)}
	case 14:
		return Has{rapid.SampledFrom([]What{HasStatistics, HasActors, HasKeyPoints, HasFlags, HasDoubts, HasDate, HasSource}).Draw(t, "what")}
	}
	return Text{rapid.SampledFrom([]Column{Anywhere, Anywhere, Title, Body}).Draw(t, "column"), theWords(t)}
}

// anExpr is an expression as Parse makes them and others.
func anExpr(t *rapid.T, depth int) Expr {
	kind := 0
	if depth > 0 {
		kind = rapid.IntRange(0, 7).Draw(t, "kind")
	}
	var parts []Expr
	if kind >= 4 {
		for range rapid.IntRange(0, 3).Draw(t, "parts") {
			parts = append(parts, anExpr(t, depth-1))
		}
	}
	switch kind {
	case 3:
		return Not{anExpr(t, depth-1)}
	case 4, 5:
		return And(parts)
	case 6, 7:
		return Or(parts)
	}
	return aLeaf(t)
}

func aQuery(t *rapid.T) Query {
	q := Query{Sort: Sort(rapid.IntRange(0, 3).Draw(t, "sort"))}
	if rapid.IntRange(0, 9).Draw(t, "empty") > 0 {
		q.Where = anExpr(t, 4)
	}
	return q
}

func aStatistic(t *rapid.T) model.Statistic {
	s := model.Statistic{
		Kind: rapid.SampledFrom([]model.StatisticKind{model.KindPercent, model.KindMoney, model.KindCount}).Draw(t, "kind"),
		Unit: rapid.SampledFrom([]string{"", "percent", "meth lab", "kilometre"}).Draw(t, "unit"), Measure: aText(t, 3),
		UnitText: rapid.SampledFrom([]string{"", "m³", "Meth  Labs"}).Draw(t, "unit text"),
		Currency: rapid.SampledFrom([]string{"", "USD", "EUR"}).Draw(t, "currency"),
	}
	if v := aNumber(t); rapid.Bool().Draw(t, "single") {
		s.Value = &v
	}
	if rapid.Bool().Draw(t, "pair") {
		s.Values = []float64{aNumber(t), aNumber(t)}
	}
	return s
}

func aSubject(t *rapid.T) *Subject {
	d := &model.Document{
		Text: aText(t, 12), Title: model.Title{Text: aText(t, 4)}, Source: aText(t, 2),
		Format:    rapid.SampledFrom([]model.Format{model.Text, model.Markdown}).Draw(t, "format"),
		Published: model.Published{Date: rapid.SampledFrom(append(dates, "", "soon")).Draw(t, "published")},
		Tags:      rapid.SliceOfN(rapid.SampledFrom([]string{"urgent", "TO  do", "c"}), 0, 2).Draw(t, "tags"),
		Language:  rapid.SampledFrom([]string{"en", "es", ""}).Draw(t, "language"),
	}
	b := &model.Briefing{Document: d}
	for range rapid.IntRange(0, 2).Draw(t, "actors") {
		b.Actors = append(b.Actors, model.Actor{
			Name: aText(t, 2), Aliases: []string{aText(t, 2)},
			Kind: rapid.SampledFrom([]model.ActorKind{model.Person, model.Group}).Draw(t, "kind"),
		})
	}
	for range rapid.IntRange(0, 2).Draw(t, "statistics") {
		b.Statistics = append(b.Statistics, aStatistic(t))
	}
	if rapid.Bool().Draw(t, "points") {
		b.KeyPoints = []model.KeyPoint{{Given: rapid.Bool().Draw(t, "given")}}
		if rapid.Bool().Draw(t, "flag") {
			b.KeyPoints[0].Unsupported = []model.Unsupported{{Kind: model.UnsupportedName}}
		}
	}
	hours := func(name string) time.Time {
		return now.Add(time.Duration(rapid.IntRange(-48, 48).Draw(t, name)) * time.Hour)
	}
	return &Subject{
		Briefing: b, Places: []string{rapid.SampledFrom([]string{"/data/reports/a.md", "/x/data/My Files/b.txt", `C:\Data\reports\a.md`, "-"}).Draw(t, "place")},
		Added: hours("added"), Later: hours("later"), Sample: rapid.Bool().Draw(t, "sample"),
		Read: rapid.Bool().Draw(t, "read"), Starred: rapid.Bool().Draw(t, "starred"), Done: rapid.Bool().Draw(t, "done"),
		Tags: rapid.SliceOfN(rapid.SampledFrom([]string{"Úrgent", `say "no"`, "a*"}), 0, 2).Draw(t, "own tags"), Note: aText(t, 4),
	}
}
