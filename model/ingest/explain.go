package ingest

import (
	"context"

	"brief/model"
	"brief/model/statistic"
	"brief/model/text"
)

// Explain returns b with the numbers of its document that are no statistics, each with
// the reason. b itself is not changed.
func Explain(ctx context.Context, b *model.Briefing) (*model.Briefing, error) {
	rejected, err := statistic.Explain(ctx, b.Document, text.Passages(b.Document))
	if err != nil {
		return nil, failed("explain", b.Document.Name, 0, err)
	}
	out := *b
	out.Rejected = append([]model.Rejection{}, rejected...) // not nil: they were asked for
	return &out, nil
}
