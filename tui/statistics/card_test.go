package statistics

import (
	"strings"
	"testing"

	"brief/model"
	"brief/tui/key"
	"brief/tui/theme"
)

// cardBriefing has two shares of one thing that disagree, a sum and a small count.
func cardBriefing() *model.Briefing {
	text := "The jobless rate is 4%. Aid cost $9m. Three aims. The jobless rate is 5%."
	at := func(s string) model.Span {
		i := strings.Index(text, s)
		return model.Span{Start: i, End: i + len(s)}
	}
	share := func(s string, v float64) model.Statistic {
		return model.Statistic{
			Span: at(s), Kind: model.KindPercent, Unit: "percent", Form: model.FormSingle, Bound: model.Exactly, In: model.InBody,
			Value: value(v), Measure: "jobless rate", Salience: 0.6, Standing: model.StandingNone, Period: "since February",
		}
	}
	b := &model.Briefing{Document: &model.Document{Text: text}, Covers: 1, Statistics: []model.Statistic{
		share("4%", 4),
		{Span: at("$9m"), Kind: model.KindMoney, Unit: "dollar", Currency: "USD", Form: model.FormSingle, Bound: model.AtLeast, In: model.InBody, Value: value(9e6), Measure: "Aid", Salience: 0.65},
		{Span: at("Three"), Kind: model.KindCount, Unit: "aim", UnitText: "aims", Form: model.FormSingle, Bound: model.Exactly, In: model.InBody, Value: value(3), Salience: 0.1},
		share("5%", 5),
	}}
	for start := 0; start < len(text); {
		end := start + strings.Index(text[start:], ".") + 1
		b.Sentences = append(b.Sentences, model.Passage{Span: model.Span{Start: start, End: end}, In: model.InBody})
		start = end + 1
	}
	b.Document.Paragraphs = []model.Paragraph{{Span: model.Span{End: len(text)}}}
	return b
}

func cardPane() (*Pane, func() string) {
	p := New(theme.New(theme.None))
	p.SetSize(100, 20)
	p.SetBriefing(cardBriefing())
	return p, func() string { return strings.Join(p.View(true), "\n") }
}

func TestCardSaysAllThatIsKnown(t *testing.T) {
	p, seen := cardPane()
	if strings.Contains(seen(), "stated exactly") || !strings.Contains(seen(), "jobless rate ≠5%") {
		t.Fatalf("without the card:\n%s", seen())
	}
	if !p.Act(key.Card) {
		t.Fatal("the pane does not know the card")
	}
	for _, want := range []string{
		"“The jobless rate is 4%.”", "period: since February (when is open: the document has no date)", "source: none given",
		"stated exactly · weight 0.60: a share, a period", "≠ 5%: “The jobless rate is 5%.”",
	} {
		if !strings.Contains(seen(), want) {
			t.Errorf("the card lacks %q:\n%s", want, seen())
		}
	}
	p.Act(key.Down)
	if !strings.Contains(seen(), "stated as at least") || strings.Contains(seen(), "“The jobless rate is 4%.”") {
		t.Errorf("the card does not follow the cursor:\n%s", seen())
	}
}

func TestSort(t *testing.T) {
	p, seen := cardPane()
	first := func() string { return strings.SplitN(seen(), "\n", 2)[0] }
	if !strings.Contains(first(), "4%") {
		t.Fatalf("as in the text:\n%s", seen())
	}
	p.Act(key.Sort)
	if _, rest := p.Title(); !strings.Contains(rest, "by weight") || !strings.Contains(first(), "$9m") {
		t.Errorf("by weight, %q:\n%s", rest, seen())
	}
	p.Act(key.Sort)
	if !strings.Contains(first(), "$9m") {
		t.Errorf("by kind:\n%s", seen())
	}
	p.Act(key.Sort)
	rows := strings.Split(seen(), "\n")
	if !strings.Contains(rows[1], "jobless rate ≠4%") || !strings.Contains(rows[2], "jobless rate ≠5%") {
		t.Errorf("by size, 5%% before 4%%:\n%s", seen())
	}
	p.Act(key.Sort)
	if _, rest := p.Title(); strings.Contains(rest, "by") {
		t.Errorf("the fourth time the order is the text's: %q", rest)
	}
}

func TestTuckedToggles(t *testing.T) {
	p, seen := cardPane()
	p.Act(key.Tucked)
	if !strings.Contains(seen(), "aims") {
		t.Errorf("what has little weight is not shown:\n%s", seen())
	}
	p.Act(key.Tucked)
	if strings.Contains(seen(), "aims") {
		t.Errorf("it is not tucked away again:\n%s", seen())
	}
}
