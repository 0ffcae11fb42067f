package enginetest

import (
	"fmt"
	"math"
	"strings"
	"time"

	"brief/model"
	"brief/model/library"
	"brief/model/query"

	"pgregory.net/rapid"
)

// Random documents and questions. They are made of few words, so that they often
// meet, and of those over which engines have stumbled.

// lexicon are words and their forms, accents, signs within words, numbers, and
// scripts without spaces.
func lexicon() []string {
	return []string{
		"seizure", "seizures", "Seized", "city", "cities", "border", "borders", "ship", "ships", "shipping", "São", "Sao", "naïve", "running", "run", "ran",
		"F-16", "1,204", "2024", "U.S.", "O'Brien", "don't", "AT&T", "日本", "本", "ไทย", "Straße", "strasse", "the", "a", "of", "and", "or", "not", "NOT", "ﬁre", "fire", "İstanbul", "x",
	}
}

func names() []string {
	return []string{"Claudia Sheinbaum", "Sheinbaum", "DEA", "São Paulo", "U.S. Border Patrol", "Border Force", "日本", "O'Brien"}
}

func units() []string { return []string{"", "percent", "dollar", "meth lab", "ship", "km²"} }

func currencies() []string { return []string{"", "USD", "EUR"} }

func kinds() []model.ActorKind {
	return []model.ActorKind{model.Person, model.Organization, model.Group, model.Place}
}

func formats() []model.Format {
	return []model.Format{model.Text, model.Markdown, model.HTML, model.JSON}
}

func figureKinds() []model.StatisticKind {
	return []model.StatisticKind{model.KindPercent, model.KindMoney, model.KindCount, model.KindTally}
}

func values() []float64 { return []float64{-1, 0, 0.5, 12, 40, 41, 1204, 1e9, 2.5e12} }

func folders() []string {
	return []string{"/data/inbox", "/data/Reports", "/data/inbox/a b", "reports", "inbox", "a b", "x.txt", "/data", "/", "data/inbox", "é"}
}

// oneOf draws one of a list.
func oneOf[T any](t *rapid.T, label string, list []T) T {
	return list[rapid.IntRange(0, len(list)-1).Draw(t, label)]
}

func phrase(t *rapid.T, label string, most int) string {
	words := make([]string, rapid.IntRange(0, most).Draw(t, label))
	for i := range words {
		words[i] = oneOf(t, label, lexicon())
	}
	return strings.Join(words, oneOf(t, "between", []string{" ", " ", " ", ", ", "\n", ". "}))
}

func day(t *rapid.T, label string) string {
	return oneOf(t, label, []string{"2024-06-15", "2024-06-14", "2024-06-08", "2024-06", "2024-02-29", "2024", "2023-12-31", "2023-12", "2025-01-01", "1066", "0001-01-01", "9999-12-31"})
}

// randomDraft draws a document.
func randomDraft(t *rapid.T, serial int) draft {
	d := draft{
		serial: serial, title: phrase(t, "title", 3), outside: rapid.Bool().Draw(t, "outside"),
		format: oneOf(t, "format", formats()), language: oneOf(t, "language", []string{"", "en", "es"}),
		source: oneOf(t, "source", append(names(), "")), sample: rapid.Bool().Draw(t, "sample"),
		unsupported: rapid.Bool().Draw(t, "unsupported"), version: oneOf(t, "version", []string{firstVersion, secondVersion}),
		added: epoch().Add(time.Duration(rapid.IntRange(-3*24, 24).Draw(t, "hours")) * time.Hour),
		place: library.Place{Name: oneOf(t, "folder", []string{"/data/inbox", "/data/reports", "/data/inbox/A B", "/données/É"}) + "/" + oneOf(t, "file", []string{"x.txt", "inbox"})},
	}
	if rapid.Bool().Draw(t, "dated") {
		d.date = day(t, "date")
	}
	for range rapid.IntRange(0, 2).Draw(t, "points") {
		d.points = append(d.points, "Point "+phrase(t, "point", 3))
	}
	for range rapid.IntRange(0, 2).Draw(t, "paragraphs") {
		d.paragraphs = append(d.paragraphs, "Text "+phrase(t, "paragraph", 8)+".")
	}
	for range rapid.IntRange(0, 2).Draw(t, "tags") {
		d.tags = append(d.tags, oneOf(t, "tag", []string{"urgent", "Urgent", "a b", "ñ"}))
	}
	for range rapid.IntRange(0, 3).Draw(t, "actors") {
		a := model.Actor{Name: oneOf(t, "name", names()), Kind: oneOf(t, "kind", kinds())}
		for range rapid.IntRange(0, 2).Draw(t, "aliases") {
			a.Aliases = append(a.Aliases, oneOf(t, "alias", names()))
		}
		d.actors = append(d.actors, a)
	}
	for range rapid.IntRange(0, 3).Draw(t, "statistics") {
		d.statistics = append(d.statistics, randomStatistic(t))
	}
	return d
}

func randomStatistic(t *rapid.T) model.Statistic {
	s := number(oneOf(t, "value", values()), oneOf(t, "kind", figureKinds()), oneOf(t, "unit", units()), oneOf(t, "currency", currencies()), phrase(t, "measure", 3))
	s.UnitText = oneOf(t, "unit as written", append(units(), "%", "$", "Ships"))
	if rapid.Bool().Draw(t, "range") {
		s.Form, s.Values = model.FormRange, []float64{oneOf(t, "low", values()), oneOf(t, "high", values())}
		if rapid.Bool().Draw(t, "no value") {
			s.Value = nil
		}
	}
	return s
}

// randomWatched draws what an analyst watches for.
func randomWatched(t *rapid.T) []query.Watched {
	watched := make([]query.Watched, rapid.IntRange(0, 3).Draw(t, "watched"))
	for i := range watched {
		watched[i].Actor = rapid.Bool().Draw(t, "an actor")
		watched[i].Name = oneOf(t, "watched for", append(names(), phrase(t, "word", 2), "...", "ship"))
	}
	return watched
}

// randomDrafts draws a collection; some documents come twice, from other places and
// with other readings.
func randomDrafts(t *rapid.T) []draft {
	var drafts []draft
	for i := range rapid.IntRange(1, 12).Draw(t, "documents") {
		drafts = append(drafts, randomDraft(t, i))
	}
	for range rapid.IntRange(0, 3).Draw(t, "again") {
		d, reading := oneOf(t, "again", drafts), randomDraft(t, 0)
		d.place, d.version, d.date = reading.place, reading.version, reading.date
		d.actors, d.statistics, d.unsupported = reading.actors, reading.statistics, reading.unsupported
		drafts = append(drafts, d)
	}
	return drafts
}

// randomExpr draws any expression, at most depth deep.
func randomExpr(t *rapid.T, depth int) query.Expr {
	if depth > 0 {
		switch rapid.IntRange(0, 5).Draw(t, "node") {
		case 0:
			return query.And(randomParts(t, depth-1))
		case 1:
			return query.Or(randomParts(t, depth-1))
		case 2:
			return query.Not{X: randomExpr(t, depth-1)}
		}
	}
	return randomLeaf(t)
}

func randomParts(t *rapid.T, depth int) []query.Expr {
	var parts []query.Expr
	for range rapid.IntRange(0, 3).Draw(t, "parts") {
		parts = append(parts, randomExpr(t, depth))
	}
	return parts
}

func randomLeaf(t *rapid.T) query.Expr {
	switch rapid.IntRange(0, 18).Draw(t, "leaf") {
	case 0:
		return query.Actor{Words: randomWords(t, names())}
	case 1:
		return query.Kind{Kind: oneOf(t, "kind", kinds())}
	case 2:
		return query.Source{Words: randomWords(t, names())}
	case 3:
		return query.Tag{Typed: oneOf(t, "tag", []string{"urgent", "URGENT", "a b", "a", "n", "ñ"})}
	case 4:
		return query.Note{Words: randomWords(t, lexicon())}
	case 5:
		return query.Format{Format: oneOf(t, "format", formats())}
	case 6:
		return query.In{Folder: oneOf(t, "folder", folders())}
	case 7:
		return query.Language{Code: oneOf(t, "language", []string{"en", "es", "de"})}
	case 8:
		return query.Is{State: oneOf(t, "state", []query.State{query.Unread, query.Read, query.Starred, query.Done, query.Later, query.New, query.Sample})}
	case 9:
		return query.Measure{Words: randomWords(t, lexicon())}
	case 10:
		return query.Has{What: oneOf(t, "what", []query.What{query.HasStatistics, query.HasActors, query.HasKeyPoints, query.HasFlags, query.HasDoubts, query.HasDate, query.HasSource})}
	case 11:
		return query.Among{Set: oneOf(t, "set", []string{"set", "other"})}
	case 12, 13:
		return randomDate(t)
	case 14:
		return randomFigure(t)
	}
	return query.Text{In: oneOf(t, "column", []query.Column{query.Anywhere, query.Anywhere, query.Title, query.Body}), Words: randomWords(t, lexicon())}
}

func randomDate(t *rapid.T) query.Date {
	if rapid.IntRange(0, 4).Draw(t, "none") == 0 {
		return query.Date{None: true}
	}
	return query.Date{From: randomDay(t), To: randomDay(t)}
}

func randomDay(t *rapid.T) query.Day {
	switch rapid.IntRange(0, 3).Draw(t, "day") {
	case 0:
		return query.Day{}
	case 1:
		return query.Day{Today: true, Ago: rapid.IntRange(0, 8).Draw(t, "ago"), Unit: oneOf(t, "unit", []byte("dwmy"))}
	}
	return query.Day{Date: day(t, "day")}
}

func randomFigure(t *rapid.T) query.Figure {
	return query.Figure{
		Kind: oneOf(t, "kind", append(figureKinds(), "", "")), Currency: oneOf(t, "currency", append(currencies(), "", "")),
		Unit: oneOf(t, "unit", append(units(), "", "ships")), Low: oneOf(t, "low", append(values(), math.Inf(-1))),
		High: oneOf(t, "high", append(values(), math.Inf(1))), Above: rapid.Bool().Draw(t, "above"), Below: rapid.Bool().Draw(t, "below"),
	}
}

// randomTyped draws what somebody may type: fields, words and signs in any order.
func randomTyped(t *rapid.T) string {
	signs := []string{
		"(", ")", "-", "NOT ", "OR", "OR ", "\"", "*", ":", "title:", "body:", "actor:", "kind:person", "source:", "tag:urgent", "note:", "format:text", "lang:en", "in:inbox",
		"is:unread", "is:sample", "date:2024", "date:7d", "date:..2024-06", "date:none", "stat:>40", "stat:percent:0..50", "stat:usd:>1bn", "measure:", "has:date", "has:flags",
		"sort:oldest", "sort:relevance", "..", ">", "%", "\\", "é",
	}
	all := append(signs, lexicon()...)
	var out strings.Builder
	for i := range rapid.IntRange(0, 8).Draw(t, "tokens") {
		if i > 0 && rapid.Bool().Draw(t, "space") {
			out.WriteByte(' ')
		}
		out.WriteString(oneOf(t, "token", all))
	}
	return out.String()
}

// randomWords draws words as Parse makes them.
func randomWords(t *rapid.T, from []string) query.Words {
	typed := oneOf(t, "word", from)
	if rapid.IntRange(0, 3).Draw(t, "more") == 0 {
		typed += " " + oneOf(t, "word", from)
	}
	form := oneOf(t, "form", []string{`title:"%s"`, "title:%s", "title:%s*", `title:"%s"*`})
	q, err := query.Parse(fmt.Sprintf(form, typed))
	if err == nil {
		if w, ok := textWords(q.Where); ok {
			return w
		}
	}
	return query.Words{Typed: "ship", Terms: []string{"ship"}}
}

// textWords returns the words of the first Text in x.
func textWords(x query.Expr) (query.Words, bool) {
	switch x := x.(type) {
	case query.Text:
		return x.Words, true
	case query.And:
		for _, part := range x {
			if w, ok := textWords(part); ok {
				return w, true
			}
		}
	}
	return query.Words{}, false
}
