package statistics

import (
	"strings"
	"testing"

	"brief/model"
	"brief/tui/key"
	"brief/tui/theme"
)

func value(v float64) *float64 { return &v }

// What stands for a measure that is not known is the text about the figure.
func TestMeasureIsNeverMissing(t *testing.T) {
	text := "Services added 0.4 percentage points while construction took 0.2 away again."
	at := strings.Index(text, "0.2")
	d := &model.Document{Text: text, Paragraphs: []model.Paragraph{{Span: model.Span{End: len(text)}}}}
	s := model.Statistic{Span: model.Span{Start: at, End: at + 3}, Kind: model.KindNumber, Value: value(0.2)}
	if got, want := measure(s, d), "… took 0.2 away again."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	s.Kind, s.Unit, s.UnitText, s.Measure = model.KindMeasurement, "kilowatt hour", "kilowatt hours", "power used"
	if got, want := measure(s, d), "kilowatt hours: power used"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestShortPeriod(t *testing.T) {
	for _, c := range []struct{ period, start, want string }{
		{"since January 2024", "2024-01", "since Jan 2024"},
		{"since February", "", "since Feb, yr?"},
		{"year-over-year", "", "year-over-year"},
		{"latest", "", "latest"},
	} {
		if got := shortPeriod(model.Statistic{Period: c.period, PeriodStart: c.start}); got != c.want {
			t.Errorf("shortPeriod(%q) = %q, want %q", c.period, got, c.want)
		}
	}
}

func TestDates(t *testing.T) {
	text := "in the point\nfirst paragraph\nsecond paragraph"
	d := &model.Document{
		Text:       text,
		Blocks:     []model.Block{{Kind: model.BlockKeyPoint, Span: model.Span{End: 12}}},
		Paragraphs: []model.Paragraph{{Span: model.Span{Start: 13, End: 28}}, {Span: model.Span{Start: 29, End: 45}}},
	}
	b := &model.Briefing{
		Document:  d,
		KeyPoints: []model.KeyPoint{{Span: model.Span{End: 12}}},
		Dates: []model.Date{
			{Span: model.Span{Start: 3, End: 6}, In: model.InKeyPoint, Date: "2024-02"},
			{Span: model.Span{Start: 14, End: 16}, In: model.InBody, Date: "2024-01"},
			{Span: model.Span{Start: 30, End: 33}, In: model.InBody, Date: "--02"},
			{Span: model.Span{Start: 35, End: 38}, In: model.InBody, Date: "2024-01"},
		},
	}
	if got, want := dates(b), "Jan 2024 ¶1 ¶2 · Feb, yr? ¶2 · Feb 2024 point 1 only"; got != want {
		t.Errorf("dates %q, want %q", got, want)
	}
}

// What has little weight is behind a fold that enter opens; a filter finds it.
func TestFold(t *testing.T) {
	b := &model.Briefing{Document: &model.Document{Text: "12 and three"}, Statistics: []model.Statistic{
		{Span: model.Span{End: 2}, Kind: model.KindCount, Value: value(12), Measure: "labs", Salience: 0.7},
		{Span: model.Span{Start: 7, End: 12}, Kind: model.KindCount, Value: value(3), Measure: "insights", Salience: 0.1},
	}}
	p := New(theme.New(theme.None))
	p.SetSize(80, 5)
	p.SetBriefing(b)
	seen := func() string { return strings.Join(p.View(false), "\n") }
	if _, rest := p.Title(); !strings.HasPrefix(rest, "1 ") || strings.Contains(seen(), "insights") || !strings.Contains(seen(), "+1 of little weight") {
		t.Errorf("title %q over\n%s", rest, seen())
	}
	p.SetFilter("insights")
	if !strings.Contains(seen(), "insights") {
		t.Errorf("the filter does not find what is tucked away:\n%s", seen())
	}
	p.SetFilter("")
	p.Act(key.Down)
	p.Act(key.Open)
	if !strings.Contains(seen(), "insights") || strings.Contains(seen(), "of little weight") {
		t.Errorf("enter does not open the fold:\n%s", seen())
	}
}
