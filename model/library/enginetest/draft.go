package enginetest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"brief/model"
	"brief/model/doubt"
	"brief/model/library"
	"brief/model/text"
)

// draft is what a test says of a document; briefing makes up the rest. Two drafts
// that are equal are one document.
type draft struct {
	serial int // tells documents apart that are alike otherwise
	title  string
	// outside says that the title does not stand in the text.
	outside                bool
	points                 []string
	paragraphs             []string
	date, source, language string
	format                 model.Format
	tags                   []string
	actors                 []model.Actor
	statistics             []model.Statistic
	unsupported            bool // the first key point has a part that the body lacks
	version                string
	place                  library.Place
	added                  time.Time
	sample                 bool
}

// Extractor versions of drafts.
const (
	firstVersion  = "1"
	secondVersion = "2"
)

// epoch is when drafts arrive that do not say.
func epoch() time.Time { return time.Date(2024, 6, 15, 12, 0, 0, 0, time.UTC) }

// id is the document's: the hash of what the draft says of it.
func (d draft) id() string {
	d.version, d.place, d.added, d.sample = "", library.Place{}, time.Time{}, false
	d.date, d.actors, d.statistics, d.unsupported = "", nil, nil, false // a re-read may find others
	sum := sha256.Sum256(fmt.Appendf(nil, "%#v", d))
	return hex.EncodeToString(sum[:])
}

func (d draft) addition() library.Addition {
	b := d.briefing()
	place := d.place
	if place == (library.Place{}) {
		place.Name = fmt.Sprintf("/briefings/%04d.txt", d.serial)
	}
	added := d.added
	if added.IsZero() {
		added = epoch()
	}
	return library.Addition{
		Briefing: b, Entry: entry(b, place.Name),
		Place: place, Added: added, Sample: d.sample,
	}
}

// additions makes the documents of drafts.
func additions(drafts ...draft) []library.Addition {
	all := make([]library.Addition, len(drafts))
	for i, d := range drafts {
		all[i] = d.addition()
	}
	return all
}

func entry(b *model.Briefing, name string) model.Entry {
	d := b.Document
	e := model.Entry{
		ID: d.ID, Name: name, Title: d.Title.Text, Published: d.Published.Date, Source: d.Source,
		Words: len(strings.Fields(d.Text)), Cleaned: d.Cleaned,
		Doubts: len(doubt.Of(b)), Figure: b.TopFigure(),
	}
	for _, k := range b.KeyPoints[:min(len(b.KeyPoints), model.PreviewLines)] {
		e.Preview, e.Given = append(e.Preview, k.Span.In(d.Text)), k.Given
	}
	return e
}

// briefing lays the text out and finds its sentences.
func (d draft) briefing() *model.Briefing {
	doc := &model.Document{
		ID: d.id(), Ref: fmt.Sprint(d.serial), Format: d.format, Language: d.language,
		Source: d.source, Tags: d.tags, Cleaned: d.serial % 3,
		Published: model.Published{Date: d.date, From: model.PublishedStated},
	}
	if d.date == "" {
		doc.Published.From = model.PublishedNone
	}
	if d.format == "" {
		doc.Format = model.Text
	}
	d.lay(doc)
	version := d.version
	if version == "" {
		version = firstVersion
	}
	b := &model.Briefing{Document: doc, Extractor: version, Covers: 1, Actors: slices.Clone(d.actors), Statistics: slices.Clone(d.statistics)}
	d.findPlaces(b)
	for _, p := range text.Passages(doc) {
		if p.In == model.InBody {
			b.Sentences = append(b.Sentences, p)
		}
	}
	d.findPoints(b)
	return b
}

// lay writes the text: the title, the key points, and the paragraphs.
func (d draft) lay(doc *model.Document) {
	var out strings.Builder
	block := func(kind model.BlockKind, mark, content, end string) model.Span {
		out.WriteString(mark)
		span := model.Span{Start: out.Len(), End: out.Len() + len(content)}
		out.WriteString(content + end)
		doc.Blocks = append(doc.Blocks, model.Block{Kind: kind, Span: span, Marker: strings.TrimSpace(mark)})
		return span
	}
	doc.Title = model.Title{Text: d.title, Derived: d.title == ""}
	if d.title != "" && !d.outside {
		doc.Title.Span = block(model.BlockTitle, "", d.title, "\n\n")
	}
	for _, p := range d.points {
		block(model.BlockKeyPoint, "- ", p, "\n")
	}
	for _, p := range d.paragraphs {
		n := len(doc.Blocks)
		span := block(model.BlockParagraph, "", p, "\n\n")
		doc.Paragraphs = append(doc.Paragraphs, model.Paragraph{Span: span, FirstBlock: n, EndBlock: n + 1})
	}
	doc.Text = out.String()
	if d.title == "" && len(doc.Blocks) > 0 {
		doc.Title.Span = doc.Blocks[0].Span
		doc.Title.Text = doc.Title.Span.In(doc.Text)
	}
}

// findPlaces has actors and statistics that stand nowhere stand at the first word of the
// body, so that they can be corrected.
func (d draft) findPlaces(b *model.Briefing) {
	if len(d.paragraphs) == 0 {
		return
	}
	at := b.Document.Paragraphs[0].Span
	at.End = at.Start + strings.IndexAny(d.paragraphs[0]+" ", " \n")
	for i := range b.Actors {
		if b.Actors[i].Mentions == nil {
			b.Actors[i].Mentions = []model.Mention{{Span: at, In: model.InBody}}
		}
	}
	for i := range b.Statistics {
		if b.Statistics[i].Span.Empty() {
			b.Statistics[i].Span = at
		}
	}
}

func (d draft) findPoints(b *model.Briefing) {
	for i, span := range b.Document.KeyPoints() {
		k := model.KeyPoint{Span: span, Given: true}
		if n := len(b.Sentences); n > 0 {
			s := b.Sentences[i%n]
			k.Evidence = []model.Evidence{{Span: s.Span, Paragraph: s.Paragraph, Sentence: s.Sentence, Score: 0.5}}
		}
		if d.unsupported && i == 0 {
			k.Unsupported = []model.Unsupported{{Span: span, Kind: model.UnsupportedName, Body: "Tijuana"}}
		}
		b.KeyPoints = append(b.KeyPoints, k)
	}
}

// number returns a statistic that says v of unit.
func number(v float64, kind model.StatisticKind, unit, currency, measure string) model.Statistic {
	return model.Statistic{
		In: model.InBody, Value: &v, Form: model.FormSingle, Unit: unit, UnitText: unit, Kind: kind,
		Currency: currency, Change: model.ChangeNone, Bound: model.Exactly, Measure: measure,
		Standing: model.StandingNone, Salience: 0.5,
	}
}
