package doubt_test

import (
	"context"
	"slices"
	"testing"

	"brief/model"
	"brief/model/doubt"
	"brief/model/ingest"
	"brief/seeds"
)

func TestSeed(t *testing.T) {
	var got []string
	for it, err := range ingest.Embedded(seeds.Files(), ingest.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if it.Name != "000_0595d46202efcefa.txt" {
			continue
		}
		d, err := it.Open(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		b, err := ingest.Extract(context.Background(), d)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range doubt.Of(b) {
			got = append(got, one.String())
		}
	}
	want := []string{
		"this document: it is undated",
		"key point 4: date not in the body: February 2024",
		"tripled: source not named: Analysts",
		"41%: unpublished: unpublished DEA data",
		`12: no source given; "recently", but the document is undated`,
		"68%: the poll is undated",
		"3.2%: no source given; no year: since February",
		`35%: confidential: confidential industry reports; "now", but the document is undated`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("doubts:\n%q\nwant\n%q", got, want)
	}
}

func TestFigures(t *testing.T) {
	dated := model.Published{Date: "2024-03-01", From: model.PublishedStated}
	for _, c := range []struct {
		name      string
		published model.Published
		statistic model.Statistic
		want      []string
	}{
		{"named source, dated document", dated, model.Statistic{Standing: model.StandingNamed, Source: "the ministry", Period: "recently"}, nil},
		{"of little weight", dated, model.Statistic{Standing: model.StandingNone, Salience: 0.1}, nil},
		{"a dated poll", dated, model.Statistic{Standing: model.StandingNamed, Source: "a survey by X", PeriodStart: "2024-02"}, nil},
		{"a poll without a date", dated, model.Statistic{Standing: model.StandingNamed, Source: "a survey by X"}, []string{"7: the poll is undated"}},
		{"a word that holds another", model.Published{}, model.Statistic{Standing: model.StandingNamed, Period: "knowledge"}, []string{"this document: it is undated"}},
	} {
		s := c.statistic
		s.Span = model.Span{Start: 0, End: 1}
		if s.Salience == 0 {
			s.Salience = 0.5
		}
		b := &model.Briefing{Document: &model.Document{Text: "7 ", Published: c.published}, Statistics: []model.Statistic{s}}
		var got []string
		for _, d := range doubt.Of(b) {
			got = append(got, d.String())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
