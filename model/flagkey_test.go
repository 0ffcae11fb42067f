package model_test

import (
	"reflect"
	"testing"

	"brief/model"
)

// Flags of the same text and kind are told apart by their order.
func TestFlagKeys(t *testing.T) {
	flag := func(start, end int, kind model.UnsupportedKind) model.Unsupported {
		return model.Unsupported{Span: model.Span{Start: start, End: end}, Kind: kind}
	}
	b := &model.Briefing{
		Document: &model.Document{Text: "May in May, May"},
		KeyPoints: []model.KeyPoint{
			{Unsupported: []model.Unsupported{flag(0, 3, model.UnsupportedName), flag(7, 10, model.UnsupportedDate)}},
			{},
			{Unsupported: []model.Unsupported{flag(12, 15, model.UnsupportedDate)}},
		},
	}
	want := [][]model.FlagKey{
		{{Text: "May", Kind: model.UnsupportedName, Occurrence: 1}, {Text: "May", Kind: model.UnsupportedDate, Occurrence: 1}},
		nil,
		{{Text: "May", Kind: model.UnsupportedDate, Occurrence: 2}},
	}
	if got := model.FlagKeys(b); !reflect.DeepEqual(got, want) {
		t.Errorf("keys are %v, want %v", got, want)
	}
}
