package model

import (
	"strings"
	"testing"
)

func TestDisagreements(t *testing.T) {
	text := "Jobless rate is 4%. The jobless rate was 5%. The jobless rate fell 1%. Screens are 5 and 6 inches."
	at := func(s string) Span {
		i := strings.Index(text, s)
		return Span{Start: i, End: i + len(s)}
	}
	share := func(s string, v float64, change Change) Statistic {
		return Statistic{Span: at(s), Value: &v, Form: FormSingle, Unit: "percent", Kind: KindPercent, Change: change, Bound: Exactly, Measure: "jobless rate", Salience: 0.6}
	}
	inch := func(s string, v float64) Statistic {
		return Statistic{Span: at(s), Value: &v, Form: FormSingle, Unit: "inch", Kind: KindMeasurement, Change: ChangeNone, Bound: Exactly, Measure: "screen sizes", Salience: 0.4}
	}
	b := &Briefing{Document: &Document{Text: text}, Statistics: []Statistic{
		share("4%", 4, ChangeNone), share("5%", 5, ChangeNone), share("1%", 1, ChangeDown), inch("5 and", 5), inch("6 inches", 6),
	}}
	for at := 0; at < len(text); {
		end := at + strings.Index(text[at:], ".") + 1
		b.Sentences = append(b.Sentences, Passage{Span: Span{Start: at, End: end}, In: InBody})
		at = end + 1
	}
	got := Disagreements(b)
	if len(got) != 5 || len(got[0]) != 1 || got[0][0] != 1 || len(got[1]) != 1 || got[1][0] != 0 {
		t.Fatalf("disagreements %v, want the first two of each other", got)
	}
	if got[2] != nil || got[3] != nil || got[4] != nil {
		t.Errorf("disagreements %v: a change is no level, and one sentence is one list", got)
	}
	b.Statistics[0].Bound = AtLeast
	if got := Disagreements(b); got != nil {
		t.Errorf("disagreements %v: at least 4 and 5 go together", got)
	}
}
