package actors

import (
	"strings"
	"testing"

	"brief/model"
	"brief/tui/theme"
)

// briefing has a title, a key point and two sentences, which name two actors.
func briefing() *model.Briefing {
	const text = "Lindqvist wins\nAsta Lindqvist won in Norway\nAsta Lindqvist beat Bo Holt. Norwegians thank Lindqvist."
	span := func(s string, from int) model.Span {
		at := from + strings.Index(text[from:], s)
		return model.Span{Start: at, End: at + len(s)}
	}
	body := strings.Index(text, "Asta Lindqvist beat")
	point := strings.Index(text, "Asta Lindqvist won")
	return &model.Briefing{
		Document: &model.Document{
			Text: text, Title: model.Title{Text: "Lindqvist wins", Span: span("Lindqvist wins", 0)},
			Paragraphs: []model.Paragraph{{Span: model.Span{Start: body, End: len(text)}}},
		},
		KeyPoints: []model.KeyPoint{{Span: span("Asta Lindqvist won in Norway", 0), Given: true}},
		Sentences: []model.Passage{
			{Span: span("Asta Lindqvist beat Bo Holt.", 0), Paragraph: 1, Sentence: 1},
			{Span: span("Norwegians thank Lindqvist.", 0), Paragraph: 1, Sentence: 2},
		},
		Actors: []model.Actor{
			{
				Name: "Asta Lindqvist", Kind: model.Person, Salience: 0.9,
				Aliases: []string{"Lindqvist"}, Reasons: []model.Reason{model.ReasonFamilyName}, Roles: []string{"mayor"},
				Acts: []string{"beats Bo Holt"}, ActSpans: []model.Span{span("beat", body)},
				Mentions: []model.Mention{
					{Span: span("Lindqvist", 0), In: model.InTitle},
					{Span: span("Asta Lindqvist", point), In: model.InKeyPoint},
					{Span: span("Asta Lindqvist", body), In: model.InBody},
					{Span: span("Lindqvist.", body), In: model.InBody},
				},
			},
			{
				Name: "Norway", Kind: model.Place, Salience: 0.5, Mentions: []model.Mention{
					{Span: span("Norway", 0), In: model.InKeyPoint}, {Span: span("Norwegians", body), In: model.InBody, Nominal: true},
				},
			},
			{Name: "Bo Holt", Kind: model.Person, Salience: 0.4, Mentions: []model.Mention{{Span: span("Bo Holt", body), In: model.InBody}}},
		},
	}
}

func pane() (*Pane, *model.Briefing) {
	p, b := New(theme.New(theme.None)), briefing()
	p.SetSize(80, 10)
	p.SetBriefing(b)
	return p, b
}

func TestCard(t *testing.T) {
	p, b := pane()
	c, ok := p.Card(b)
	if !ok {
		t.Fatal("no card")
	}
	var got []string
	for _, r := range c.Rows {
		got = append(got, strings.TrimSpace(r.Heading+"|"+r.Mark+"|"+r.Text))
		if r.Span.End > len(b.Document.Text) {
			t.Errorf("%q leads to %v, outside the text", r.Text, r.Span)
		}
	}
	want := []string{
		"||person · 2 in title and key points, 2 in the body",
		"Also called||", "||Lindqvist · family name",
		"Described as||", "||mayor",
		"What the text has it do||", "|¶1.1|beats Bo Holt · Asta Lindqvist beat Bo Holt.",
		"Named together with||", "|×2|Norway", "|×1|Bo Holt",
		"All mentions||", "|title|Lindqvist wins", "|point 1|Asta Lindqvist won in Norway",
		"|¶1.1|Asta Lindqvist beat Bo Holt.", "|¶1.2|Norwegians thank Lindqvist.",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("the card is\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestNextKind goes through the kinds that there are, and back to all.
func TestNextKind(t *testing.T) {
	p, _ := pane()
	for _, want := range []struct {
		says  string
		shown int
	}{{"2 persons", 2}, {"1 place", 1}, {"all actors", 3}, {"2 persons", 2}} {
		if got := p.NextKind(); got != want.says || p.items.Len() != want.shown {
			t.Errorf("NextKind says %q and shows %d, want %q and %d", got, p.items.Len(), want.says, want.shown)
		}
	}
}

func TestNoCardWithoutActor(t *testing.T) {
	p := New(theme.New(theme.None))
	if _, ok := p.Card(briefing()); ok {
		t.Error("an empty pane has a card")
	}
}
