package statistic_test

import (
	"context"
	"testing"

	"brief/model"
	"brief/model/statistic"
)

func TestExplainNamesTheRule(t *testing.T) {
	for body, want := range map[string]string{
		"The pact of 12 March 2024 holds.": "12 March: day",
		"It opened in 1997.":               "1997: year",
		"It rang at half past ten.":        "half past ten: clock",
		"It rang at five to twelve.":       "five to twelve: clock",
		"It rang at a quarter to nine.":    "quarter to nine: clock",
		"At nine the police came.":         "nine: clock",
		"Talks began at 9:45 a.m. sharp.":  "9:45 a.m.: chain",
		"A Boeing 747 landed.":             "747: name",
		"Article 12 applies.":              "12: law",
		"It cites Resolution 2334 (2016).": "2334: law",
		"The rule in § 8 holds.":           "8: law",
		"The ship is late (see p. 12).":    "12: page",
		"It stands on pp. 14-16 there.":    "14-16: page",
		"It is drawn in fig. 3 there.":     "3: part",
		"It follows from section 4 there.": "4: part",
		"It is told in vol. 2 there.":      "2: part",
		"It is told in no. 7 there.":       "7: identifier",
		"They reached level 6 there.":      "6: label",
		"The Group of Seven met.":          "Seven: name",
		"No one came.":                     "one: pronoun",
		"It is a one-way street.":          "one: compound",
		"Phase two of it began.":           "two: label",
		"They won 3-1.":                    "3-1: score",
		"The 21st century began.":          "21st: suffix",
		"She lives at 14 Elm Road.":        "14: model",
		"It lies at 54.32° N.":             "54.32° N: coordinate",
		"It said 1,2,3,4 and left.":        "1,2,3,4: unread",
		"See case no. 4471.":               "4471: identifier",
	} {
		got, err := statistic.Explain(context.Background(), &model.Document{Text: body, Language: "en"}, sentences(body))
		if err != nil {
			t.Fatal(err)
		}
		if len(got) == 0 || got[0].Why == "" || got[0].Span.In(body)+": "+got[0].Reason != want {
			t.Errorf("%q: %+v, want %s", body, got, want)
		}
	}
}

// TestEveryFigureIsAccountedFor: a figure is in a statistic or has a reason.
func TestEveryFigureIsAccountedFor(t *testing.T) {
	body := "In 2019 Article 7 cost $3m, 4,5,6 of 12 towns and 2 of the 9:30 trains on 3 May; call +44 20 7946 0958."
	found := extract(t, body)
	d := &model.Document{Text: body, Language: "en"}
	rejected, err := statistic.Explain(context.Background(), d, sentences(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := range len(body) {
		if body[i] < '0' || body[i] > '9' {
			continue
		}
		at, known := model.Span{Start: i, End: i + 1}, false
		for _, s := range found {
			known = known || s.Span.Contains(at)
		}
		for _, r := range rejected {
			known = known || r.Span.Contains(at)
		}
		if !known {
			t.Errorf("nothing is said of %q at %d in %q", body[i:i+1], i, body)
		}
	}
}

func TestPeriodsAreSettledByTheDate(t *testing.T) {
	for body, want := range map[string]string{
		"Sales rose 4% since February.":         "2024-02 to ",
		"Sales rose 4% since June.":             "2023-06 to ",
		"Sales rose 4% in Q1.":                  "2024-01 to 2024-03",
		"Sales rose 4% in Q3.":                  "2023-07 to 2023-09",
		"Sales rose 4% in the third quarter.":   "2023-07 to 2023-09",
		"Sales rose 4% last year.":              "2023 to 2023",
		"Sales rose 4% last month.":             "2024-04 to 2024-04",
		"Sales rose 4% last week.":              "2024-05-06 to 2024-05-12",
		"Sales rose 4% yesterday.":              "2024-05-14 to 2024-05-14",
		"Sales rose 4% on Monday.":              "2024-05-13 to 2024-05-13",
		"Sales rose 4% year-over-year.":         "2023-05 to 2024-05",
		"Sales rose 4% over the past 6 months.": "2023-11 to 2024-05",
		"Sales rose 4% in March 2021.":          "2021-03 to 2021-03",
		"Sales rose 4% recently.":               " to ",
	} {
		d := &model.Document{Text: body, Language: "en", Published: model.Published{Date: "2024-05-15", From: model.PublishedStated}}
		got, err := statistic.Extract(context.Background(), d, sentences(body))
		if err != nil || len(got) == 0 {
			t.Fatalf("%q: %v, %v", body, got, err)
		}
		if when := got[0].PeriodStart + " to " + got[0].PeriodEnd; when != want {
			t.Errorf("%q is %q, want %q", body, when, want)
		}
		d.Published = model.Published{}
		open, err := statistic.Extract(context.Background(), d, sentences(body))
		if err != nil || body[len(body)-5:] != "2021." && open[0].PeriodStart+open[0].PeriodEnd != "" {
			t.Errorf("%q without a date is settled: %+v", body, open)
		}
	}
}

// TestReasonsAreWhole: every reason has its words, and none has two tests.
func TestReasonsAreWhole(t *testing.T) {
	for _, r := range statistic.Reasons() {
		if r.Name == "" || r.Why == "" || r.Tests > 1 {
			t.Errorf("%+v", r)
		}
	}
}
