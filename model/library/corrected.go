package library

import (
	"context"

	"brief/model"
	"brief/model/correct"
	"brief/model/doubt"
	"brief/model/triage"
)

// Corrected is a as marks correct it: its briefing, and what of its entry follows from
// that. Without corrections among the marks the briefing is that of a.
func (a Addition) Corrected(marks []triage.Mark) Addition {
	a.Briefing, _ = correct.Apply(a.Briefing, marks)
	a.Entry = relisted(a.Entry, a.Briefing)
	return a
}

// relisted is an entry with what corrections can change of it as b has it.
func relisted(e model.Entry, b *model.Briefing) model.Entry {
	e.Published, e.Doubts, e.Figure = b.Document.Published.Date, len(doubt.Of(b)), b.TopFigure()
	return e
}

// Corrected returns the briefing of a document with what all analysts have corrected in
// it: as lists and queries have it, and as it is handed out.
func Corrected(ctx context.Context, e Engine, id string) (*model.Briefing, error) {
	b, err := e.Get(ctx, id)
	if err != nil {
		return nil, err
	}
	marks, err := e.Corrections(ctx, id, "")
	if err != nil {
		return nil, err
	}
	b, _ = correct.Apply(b, marks)
	return b, nil
}
