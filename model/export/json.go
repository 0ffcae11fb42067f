package export

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"unicode/utf16"

	"brief/model"
	"brief/model/doubt"
)

// Machine returns b in the form of the machine interface: one JSON object on one
// line, without a line end. Keys stand in a fixed order and are always there.
// "id" is the document's Ref, or its ID where it has none. Scores and saliences
// have four decimals.
func Machine(b *model.Briefing) ([]byte, error) {
	pieces, err := machine(b)
	return bytes.Join(pieces, nil), err
}

// machine is Machine in pieces.
func machine(b *model.Briefing) ([][]byte, error) {
	d := b.Document
	w := newJSONWriter()
	w.raw("{")
	w.inside(namesOf(d))
	w.raw(`,"text":`)
	w.text(d.Text)
	w.raw(",")
	w.inside(factsOf(b))
	putList(w, "key_points", b.KeyPoints, d.Text, keyPointOf)
	putList(w, "suggested", b.Suggested, d.Text, keyPointOf)
	putList(w, "paragraphs", d.Paragraphs, d.Text, func(_ string, p model.Paragraph) model.Span { return p.Span })
	putList(w, "sentences", b.Sentences, d.Text, sentenceOf)
	putList(w, "actors", b.Actors, d.Text, actorOf)
	putList(w, "statistics", weighed(b), d.Text, statisticOf)
	putList(w, "dates", b.Dates, d.Text, dateOf)
	putList(w, "corrections", b.Corrections, d.Text, correctionOf)
	if b.Rejected != nil {
		putList(w, "rejected", b.Rejected, d.Text, rejectionOf)
	}
	w.raw("}")
	return w.out.all(), w.err
}

// jsonNames are the keys before the text, jsonFacts those between it and the lists.
type jsonNames struct {
	ID           identifier  `json:"id"`
	Name         string      `json:"name"`
	Title        string      `json:"title"`
	TitleSpan    *model.Span `json:"title_span"`
	TitleDerived bool        `json:"title_derived"`
}

type jsonFacts struct {
	Format        string   `json:"format"`
	Language      string   `json:"language"`
	Published     string   `json:"published"`
	PublishedFrom string   `json:"published_from"`
	Source        string   `json:"source"`
	Tags          []string `json:"tags"`
	Cleaned       int      `json:"cleaned"`
	Extractor     string   `json:"extractor"`
	// Unrelated says that the author's key points do not seem to belong to the body, so
	// that what of them is unsupported is no finding about each.
	Unrelated bool `json:"unrelated"`
}

// identifier is the one string here that nobody has cleaned: the sender wants it
// back as it was. It is written in ASCII, so that it is safe to print all the same.
type identifier string

func (id identifier) MarshalJSON() ([]byte, error) {
	plain, err := json.Marshal(string(id))
	if err != nil {
		return nil, err
	}
	var out []byte
	for _, r := range string(plain) {
		switch {
		case r < 0x7f:
			out = append(out, byte(r))
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return out, nil
}

type jsonKeyPoint struct {
	Text string `json:"text"`
	model.Span
	Given       bool              `json:"given"`
	Evidence    []jsonEvidence    `json:"evidence"`
	Unsupported []jsonUnsupported `json:"unsupported"`
}

type jsonEvidence struct {
	model.Span
	Paragraph int     `json:"paragraph"`
	Sentence  int     `json:"sentence"`
	Score     float64 `json:"score"`
}

type jsonUnsupported struct {
	model.Span
	Text string `json:"text"`
	Kind string `json:"kind"`
	Body string `json:"body"`
}

type jsonSentence struct {
	model.Span
	Paragraph int `json:"paragraph"`
	Sentence  int `json:"sentence"`
}

type jsonActor struct {
	Name     string        `json:"name"`
	Kind     string        `json:"kind"`
	Aliases  []string      `json:"aliases"`
	Reasons  []string      `json:"reasons"`
	Roles    []string      `json:"roles"`
	Acts     []string      `json:"acts"`
	ActSpans []model.Span  `json:"act_spans"`
	Salience float64       `json:"salience"`
	Mentions []jsonMention `json:"mentions"`
	// Corrected says that an analyst has changed it.
	Corrected bool `json:"corrected"`
}

type jsonMention struct {
	model.Span
	In      string `json:"in"`
	Nominal bool   `json:"nominal"`
}

type jsonDate struct {
	model.Span
	Text string `json:"text"`
	Date string `json:"date"`
	In   string `json:"in"`
}

type jsonStatistic struct {
	model.Span
	Text        string     `json:"text"`
	Value       *float64   `json:"value"`
	Values      []float64  `json:"values"`
	Form        string     `json:"form"`
	Unit        string     `json:"unit"`
	UnitText    string     `json:"unit_text"`
	Kind        string     `json:"kind"`
	Currency    string     `json:"currency"`
	Change      string     `json:"change"`
	Bound       string     `json:"bound"`
	Measure     string     `json:"measure"`
	MeasureSpan model.Span `json:"measure_span"`
	Period      string     `json:"period"`
	PeriodStart string     `json:"period_start"`
	PeriodEnd   string     `json:"period_end"`
	Source      string     `json:"source"`
	SourceSpan  model.Span `json:"source_span"`
	SourceActor string     `json:"source_actor"`
	Standing    string     `json:"standing"`
	Salience    float64    `json:"salience"`
	In          string     `json:"in"`
	// Weight says why the salience is what it is; Disagrees is where the text gives
	// another value for the same thing.
	Weight    []string     `json:"weight"`
	Disagrees []model.Span `json:"disagrees"`
	// Corrected says that an analyst has changed it.
	Corrected bool `json:"corrected"`
}

// jsonCorrection is what an analyst has corrected; Found is false where nothing was there
// to be corrected.
type jsonCorrection struct {
	Of         string `json:"of"`
	Field      string `json:"field"`
	Text       string `json:"text"`
	Occurrence int    `json:"occurrence"`
	Value      string `json:"value"`
	Found      bool   `json:"found"`
}

// jsonRejection is a number that is no statistic.
type jsonRejection struct {
	model.Span
	Text   string `json:"text"`
	Reason string `json:"reason"`
	Why    string `json:"why"`
	In     string `json:"in"`
}

func namesOf(d *model.Document) jsonNames {
	n := jsonNames{
		ID: identifier(cmp.Or(d.Ref, d.ID)), Name: d.Name,
		Title: d.Title.Text, TitleDerived: d.Title.Derived,
	}
	if !d.Title.Span.Empty() {
		n.TitleSpan = &d.Title.Span
	}
	return n
}

func factsOf(b *model.Briefing) jsonFacts {
	d := b.Document
	return jsonFacts{
		Format: string(d.Format), Language: d.Language,
		Published: d.Published.Date, PublishedFrom: string(cmp.Or(d.Published.From, model.PublishedNone)),
		Source: d.Source, Tags: list(d.Tags), Cleaned: d.Cleaned, Extractor: b.Extractor, Unrelated: doubt.Unrelated(b),
	}
}

func keyPointOf(text string, k model.KeyPoint) jsonKeyPoint {
	return jsonKeyPoint{
		Text: k.Span.In(text), Span: k.Span, Given: k.Given,
		Evidence:    each(k.Evidence, text, evidenceOf),
		Unsupported: each(k.Unsupported, text, unsupportedOf),
	}
}

func evidenceOf(_ string, e model.Evidence) jsonEvidence {
	return jsonEvidence{e.Span, e.Paragraph, e.Sentence, round(e.Score)}
}

func unsupportedOf(text string, u model.Unsupported) jsonUnsupported {
	return jsonUnsupported{u.Span, u.Span.In(text), string(u.Kind), u.Body}
}

func sentenceOf(_ string, p model.Passage) jsonSentence {
	return jsonSentence{p.Span, p.Paragraph, p.Sentence}
}

func actorOf(text string, a model.Actor) jsonActor {
	return jsonActor{
		Name: a.Name, Kind: string(a.Kind),
		Aliases: list(a.Aliases), Reasons: each(a.Reasons, text, reasonOf), Roles: list(a.Roles), Acts: list(a.Acts),
		ActSpans: each(a.ActSpans, text, func(_ string, s model.Span) model.Span { return s }),
		Salience: round(a.Salience), Mentions: each(a.Mentions, text, mentionOf), Corrected: a.Corrected,
	}
}

func reasonOf(_ string, r model.Reason) string { return string(r) }

func mentionOf(_ string, m model.Mention) jsonMention {
	return jsonMention{m.Span, string(m.In), m.Nominal}
}

// weighedStatistic is a statistic with those that give another value for the same.
type weighedStatistic struct {
	model.Statistic
	others []model.Span
}

func weighed(b *model.Briefing) []weighedStatistic {
	disagree := model.Disagreements(b)
	out := make([]weighedStatistic, len(b.Statistics))
	for i, s := range b.Statistics {
		out[i].Statistic = s
		if disagree == nil {
			continue
		}
		for _, j := range disagree[i] {
			out[i].others = append(out[i].others, b.Statistics[j].Span)
		}
	}
	return out
}

func rejectionOf(text string, r model.Rejection) jsonRejection {
	return jsonRejection{r.Span, r.Span.In(text), r.Reason, r.Why, string(r.In)}
}

func statisticOf(text string, s weighedStatistic) jsonStatistic {
	return jsonStatistic{
		Span: s.Span, Text: s.Span.In(text), Value: number(s.Value), Values: numbers(s.Values),
		Form: string(cmp.Or(s.Form, model.FormSingle)), Unit: s.Unit, UnitText: s.UnitText,
		Kind: string(s.Kind), Currency: s.Currency,
		Change: string(cmp.Or(s.Change, model.ChangeNone)), Bound: string(cmp.Or(s.Bound, model.Exactly)),
		Measure: s.Measure, MeasureSpan: s.MeasureSpan,
		Period: s.Period, PeriodStart: s.PeriodStart, PeriodEnd: s.PeriodEnd,
		Source: s.Source, SourceSpan: s.SourceSpan, SourceActor: s.SourceActor,
		Standing: string(cmp.Or(s.Standing, model.StandingNone)), Salience: round(s.Salience), In: string(s.In),
		Weight: list(s.Weight()), Disagrees: append([]model.Span{}, s.others...), Corrected: s.Corrected,
	}
}

func correctionOf(_ string, c model.Correction) jsonCorrection {
	return jsonCorrection{c.Of, c.Field, c.Text, c.Occurrence, c.Value, !c.Lost}
}

func dateOf(text string, d model.Date) jsonDate {
	return jsonDate{d.Span, d.Span.In(text), d.Date, string(d.In)}
}

// each converts a list, and makes an empty list of none.
func each[T, J any](from []T, text string, convert func(string, T) J) []J {
	to := make([]J, 0, len(from))
	for _, v := range from {
		to = append(to, convert(text, v))
	}
	return to
}

func list(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// number drops what JSON has no word for: a numeral too long to be a float64.
func number(v *float64) *float64 {
	if v == nil || math.IsInf(*v, 0) || math.IsNaN(*v) {
		return nil
	}
	return v
}

// numbers is all of vs or, where one of them cannot be written, none.
func numbers(vs []float64) []float64 {
	for _, v := range vs {
		if number(&v) == nil {
			return []float64{}
		}
	}
	return append([]float64{}, vs...)
}

// round keeps four decimals, so that scores do not depend on how a processor
// rounds the last bit.
func round(v float64) float64 {
	if math.IsInf(v, 0) || math.IsNaN(v) {
		return 0
	}
	return math.Round(v*1e4) / 1e4
}
