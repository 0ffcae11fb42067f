package ingest

import (
	"testing"

	"brief/model"
)

func span(start, end int) model.Span { return model.Span{Start: start, End: end} }

func TestLinkSources(t *testing.T) {
	actors := []model.Actor{
		{Name: "Brazil", Kind: model.Place, Mentions: []model.Mention{{Span: span(10, 16)}, {Span: span(200, 209), Nominal: true}}},
		{Name: "Health Ministry", Kind: model.Organization, Mentions: []model.Mention{{Span: span(19, 34)}}},
		{Name: "DEA", Kind: model.Organization, Mentions: []model.Mention{{Span: span(100, 103)}}},
		{Name: "Ann Lee", Kind: model.Person, Mentions: []model.Mention{{Span: span(104, 111)}}},
		{Name: "cartels", Kind: model.Group, Mentions: []model.Mention{{Span: span(300, 307), Nominal: true}}},
	}
	for _, c := range []struct {
		name   string
		source model.Span
		want   string
	}{
		{"an organisation before the place in its name", span(10, 34), "Health Ministry"},
		{"a place where nobody else is named", span(8, 18), "Brazil"},
		{"an actor within other words", span(95, 104), "DEA"},
		{"the longer of two", span(98, 112), "Ann Lee"},
		{"nobody for a demonym", span(195, 220), ""},
		{"a group by its noun", span(290, 310), "cartels"},
		{"nobody", span(400, 410), ""},
		{"nobody past the last mention", span(120, 150), ""},
		{"no source", model.Span{}, ""},
	} {
		statistics := []model.Statistic{{SourceSpan: c.source}}
		linkSources(statistics, actors)
		if got := statistics[0].SourceActor; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLinkSourcesFindsWhatAnInnerMentionHides(t *testing.T) {
	actors := []model.Actor{
		{Name: "long", Kind: model.Organization, Mentions: []model.Mention{{Span: span(0, 50)}}},
		{Name: "short", Kind: model.Organization, Mentions: []model.Mention{{Span: span(5, 10)}}},
	}
	statistics := []model.Statistic{{SourceSpan: span(40, 60)}, {SourceSpan: span(40, 60), SourceActor: "known"}}
	linkSources(statistics, actors)
	if statistics[0].SourceActor != "long" || statistics[1].SourceActor != "known" {
		t.Errorf("sources %q and %q", statistics[0].SourceActor, statistics[1].SourceActor)
	}
}
