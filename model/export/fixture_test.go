package export

import (
	"io/fs"
	"strings"
	"testing"

	"brief/model"
	"brief/seeds"
)

// fixture builds a briefing by naming parts of its text.
type fixture struct {
	t    *testing.T
	d    *model.Document
	b    *model.Briefing
	from int
}

// span is where the next s stands.
func (f *fixture) span(s string) model.Span {
	f.t.Helper()
	at := strings.Index(f.d.Text[f.from:], s)
	if at < 0 {
		f.t.Fatalf("%q is not in the text behind %d", s, f.from)
	}
	return model.Span{Start: f.from + at, End: f.from + at + len(s)}
}

// block adds the next s as a block and, where numbered, as a paragraph with one
// sentence for each part that ends in a full stop and a space.
func (f *fixture) block(kind model.BlockKind, s string, numbered bool) *model.Block {
	f.t.Helper()
	at := f.span(s)
	f.from = at.End
	f.d.Blocks = append(f.d.Blocks, model.Block{Kind: kind, Span: at})
	if numbered {
		n := len(f.d.Blocks)
		f.d.Paragraphs = append(f.d.Paragraphs, model.Paragraph{Span: at, FirstBlock: n - 1, EndBlock: n})
		f.sentences(at)
	}
	return &f.d.Blocks[len(f.d.Blocks)-1]
}

func (f *fixture) sentences(at model.Span) {
	number := 0
	for start := at.Start; start < at.End; {
		end := at.End
		if i := strings.Index(f.d.Text[start:at.End], ". "); i >= 0 {
			end = start + i + 1
		}
		number++
		f.b.Sentences = append(f.b.Sentences, model.Passage{
			Span: model.Span{Start: start, End: end}, In: model.InBody,
			Paragraph: len(f.d.Paragraphs), Sentence: number, Block: len(f.d.Blocks) - 1,
		})
		start = end + 1
	}
}

func newFixture(t *testing.T, text string) *fixture {
	d := &model.Document{ID: strings.Repeat("0123456789abcdef", 4), Text: text, Format: model.Text}
	return &fixture{t: t, d: d, b: &model.Briefing{Document: d, Extractor: "fixed"}}
}

func value(v float64) *float64 { return &v }

// seed is the first sample with some of what is in it, found by hand.
func seed(t *testing.T) *model.Briefing {
	raw, err := fs.ReadFile(seeds.Files(), "000_0595d46202efcefa.txt")
	if err != nil {
		t.Fatal(err)
	}
	f := newFixture(t, string(raw))
	f.d.Name, f.d.Language = "seed.txt", "en"
	for i, line := range strings.Split(f.d.Text, "\n") {
		if i < 5 {
			f.block(model.BlockKeyPoint, strings.TrimPrefix(line, "- "), false)
		} else if line != "" {
			f.block(model.BlockParagraph, line, true)
		}
	}
	f.d.Title = model.Title{Text: f.d.Blocks[0].Span.In(f.d.Text), Derived: true}
	f.d.Published.From = model.PublishedNone
	for _, s := range f.d.KeyPoints() {
		f.b.KeyPoints = append(f.b.KeyPoints, model.KeyPoint{Span: s, Given: true})
	}
	f.b.KeyPoints[0].Evidence = []model.Evidence{f.evidence(1, .91234567), f.evidence(0, .5), f.evidence(14, .25)}
	f.b.KeyPoints[3].Evidence = []model.Evidence{f.evidence(4, .75)}
	f.from = 0
	f.b.KeyPoints[3].Unsupported = []model.Unsupported{{Span: f.span("February 2024"), Kind: model.UnsupportedDate}}
	f.b.Dates = []model.Date{
		{Span: f.span("February 2024"), In: model.InKeyPoint, Date: "2024-02"},
		{Span: f.span("January 2024"), In: model.InBody, Date: "2024-01"},
		{Span: f.span("January 2024"), In: model.InBody, Date: "2024-01"},
	}
	f.from = f.span("since February").Start
	f.b.Dates = append(f.b.Dates, model.Date{Span: f.span("February"), In: model.InBody, Date: "--02"})
	f.b.Actors, f.b.Statistics = f.seedActors(), f.seedStatistics()
	return f.b
}

func (f *fixture) evidence(sentence int, score float64) model.Evidence {
	p := f.b.Sentences[sentence]
	return model.Evidence{Span: p.Span, Paragraph: p.Paragraph, Sentence: p.Sentence, Score: score}
}

func (f *fixture) seedActors() []model.Actor {
	f.from = 300
	return []model.Actor{
		{
			Name: "Claudia Sheinbaum", Kind: model.Person, Aliases: []string{"President Sheinbaum", "Sheinbaum"},
			Roles: []string{"Mexican President"}, Acts: []string{"refuses U.S. forces"}, Salience: .9,
			Mentions: []model.Mention{{Span: model.Span{Start: 12, End: 21}, In: model.InKeyPoint}, {Span: f.span("Claudia Sheinbaum"), In: model.InBody}},
		},
		{
			Name: "Mexico", Kind: model.Place, Salience: .8,
			Mentions: []model.Mention{{Span: f.span("Mexico"), In: model.InBody}, {Span: f.span("Mexican"), In: model.InBody, Nominal: true}},
		},
		{Name: "Argentina", Kind: model.Place, Salience: .1, Mentions: []model.Mention{{Span: f.span("Argentina"), In: model.InBody}}},
	}
}

func (f *fixture) seedStatistics() []model.Statistic {
	f.from = 300
	return []model.Statistic{
		{
			Span: f.span("41%"), In: model.InBody, Value: value(41), Form: model.FormSingle, Unit: "percent", UnitText: "%",
			Kind: model.KindPercent, Change: model.ChangeUp, Bound: model.Exactly,
			Measure: "fentanyl seizures at border checkpoints", MeasureSpan: f.span("fentanyl seizures at border checkpoints"),
			Period: "year-over-year", Source: "unpublished DEA data", SourceSpan: f.span("unpublished DEA data"), SourceActor: "DEA",
			Standing: model.StandingUnpublished, Salience: .8,
		},
		{
			Span: f.span("tripled"), In: model.InBody, Value: value(3), Unit: "multiplier", Kind: model.KindMultiplier,
			Change: model.ChangeUp, Measure: "U.S. military presence at the border", Period: "since January 2024",
			Source: "Analysts", Standing: model.StandingUnnamed, Salience: .7,
		},
		{Span: f.span("12"), In: model.InBody, Value: value(12), Bound: model.AtLeast, Measure: "meth labs", Salience: .6},
		{Span: f.span("Three critical insights"), In: model.InBody, Value: value(3), Salience: .1},
	}
}

// mixed has every kind of block and mark, and a text that would like to be
// markup.
func mixed(t *testing.T) *model.Briefing {
	const text = `Report <b>one</b>
By Ann *Lee*
Part # one
First, see the site and *stars*, with code x < y & z. It ends here.
- item [a](http://evil.example)
* deeper item with a rather long text that has to go on in the next line
quoted | text
if a < b {
	return "` + "```" + `"
}
City Share of the vote
Łódź 41% | 3
Ville <script>alert(1)</script>
漢字かな交じり文は空白なしで続くので行の途中で折り返す必要がある。
`
	f := newFixture(t, text)
	d := f.d
	d.Ref, d.Name, d.Format, d.Language, d.Source, d.Tags, d.Cleaned = `ref"<1>`, "m.md", model.Markdown, "en", "The <Wire>", []string{"a", "b"}, 2
	d.Published = model.Published{Date: "2024-03-01", From: model.PublishedStated}
	d.Title = model.Title{Text: "Report <b>one</b>", Span: f.block(model.BlockTitle, "Report <b>one</b>", false).Span}
	f.block(model.BlockMeta, "By Ann *Lee*", false)
	f.block(model.BlockHeading, "Part # one", false).Level = 1
	f.block(model.BlockParagraph, "First, see the site and *stars*, with code x < y & z. It ends here.", true)
	f.block(model.BlockItem, "item [a](http://evil.example)", true).Marker = "-"
	deep := f.block(model.BlockItem, "deeper item with a rather long text that has to go on in the next line", true)
	deep.Marker, deep.Level = "*", 1
	f.block(model.BlockQuote, "quoted | text", true).Level = 2
	f.block(model.BlockCode, "if a < b {\n\treturn \"```\"\n}", true)
	f.row(0, "City", "Share of the vote")
	f.row(1, "Łódź", "41% | 3")
	f.row(2, "Ville", "<script>alert(1)</script>")
	f.block(model.BlockParagraph, "漢字かな交じり文は空白なしで続くので行の途中で折り返す必要がある。", true)
	f.from = 0
	d.Marks = []model.Mark{
		{Kind: model.MarkStrong, Span: f.span("First, see the site")},
		{Kind: model.MarkLink, Span: f.span("the site and"), Target: `https://a.example/?q="x"&y=1`},
		{Kind: model.MarkCode, Span: f.span("x < y")},
		{Kind: model.MarkLink, Span: f.span("deeper"), Target: "javascript:alert(1)"},
	}
	f.b.KeyPoints = []model.KeyPoint{{
		Span:        f.span("It ends here."),
		Unsupported: []model.Unsupported{{Span: f.span("ends"), Kind: model.UnsupportedName, Body: "<i>"}},
	}}
	f.b.Suggested = []model.KeyPoint{{Span: f.span("quoted | text"), Evidence: []model.Evidence{f.evidence(0, .5)}}}
	return f.b
}

// row adds a table row of one paragraph.
func (f *fixture) row(n int, cells ...string) {
	first := len(f.d.Blocks)
	for i, s := range cells {
		k := f.block(model.BlockCell, s, false)
		k.Table, k.Row, k.Column, k.Header = 1, n, i, n == 0
	}
	at := model.Span{Start: f.d.Blocks[first].Span.Start, End: f.from}
	f.d.Paragraphs = append(f.d.Paragraphs, model.Paragraph{Span: at, FirstBlock: first, EndBlock: len(f.d.Blocks)})
}

// amended is a briefing in which an analyst has corrected much.
func amended(t *testing.T) *model.Briefing {
	f := newFixture(t, "- Seizures rose in May 2024\n\nThe DEA seized 41% more meth, not Orla Venn. It closed 12 labs.\n")
	f.block(model.BlockKeyPoint, "Seizures rose in May 2024", false)
	f.block(model.BlockParagraph, "The DEA seized 41% more meth, not Orla Venn. It closed 12 labs.", true)
	f.d.Title = model.Title{Text: "Seizures", Derived: true}
	f.d.Published = model.Published{Date: "2024-05", From: model.PublishedAnalyst}
	f.b.KeyPoints = []model.KeyPoint{{Span: f.d.KeyPoints()[0], Given: true}}
	f.from = 0
	f.b.Actors = []model.Actor{{
		Name: "Drug Enforcement Administration", Kind: model.Organization, Aliases: []string{"DEA"}, Reasons: []model.Reason{model.ReasonAnalyst},
		Salience: .9, Mentions: []model.Mention{{Span: f.span("DEA"), In: model.InBody}}, Corrected: true,
	}}
	percent := model.Statistic{
		Span: f.span("41%"), In: model.InBody, Value: value(14), Form: model.FormSingle, Unit: "percent", UnitText: "%", Kind: model.KindPercent,
		Change: model.ChangeUp, Bound: model.Exactly, Measure: "meth", Source: "DEA", Standing: model.StandingNamed, Salience: .8, Corrected: true,
	}
	labs := model.Statistic{
		Span: f.span("12"), In: model.InBody, Value: value(12), Form: model.FormSingle, Unit: "lab", UnitText: "labs", Kind: model.KindCount,
		Bound: model.Exactly, Measure: "closed", Standing: model.StandingNone, Salience: .8, Corrected: true,
	}
	f.b.Statistics = []model.Statistic{percent, labs}
	f.b.Corrections = []model.Correction{
		{Of: "actor", Field: "name", Text: "DEA", Occurrence: 1, Value: "Drug Enforcement Administration"},
		{Of: "statistic", Field: "value", Text: "41%", Occurrence: 1, Value: "14"},
		{Of: "statistic", Field: "measure", Text: "12", Occurrence: 1, Value: "closed"},
		{Of: "document", Field: "published", Value: "2024-05"},
		{Of: "actor", Field: "dismiss", Text: "Orla Venn", Occurrence: 1, Value: "yes"},
		{Of: "flag", Field: "dismiss", Text: "May 2024", Occurrence: 1, Value: "yes", Lost: true},
	}
	return f.b
}
