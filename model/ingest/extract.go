package ingest

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"brief/model"
	"brief/model/actor"
	"brief/model/date"
	"brief/model/keypoint"
	"brief/model/statistic"
	"brief/model/text"
)

// ExtractorVersion names the rules by which briefings are made. It changes
// whenever the same document may give a different briefing.
const ExtractorVersion = "5"

// Version is the version that Extract gives a briefing: ExtractorVersion and, where ctx
// has other weights for the actor tagger (see actor.WithModel), behind a + what these are.
func Version(ctx context.Context) string {
	if other := actor.ModelSum(ctx); other != "" {
		return ExtractorVersion + "+" + other
	}
	return ExtractorVersion
}

// Extract finds the key points, actors, statistics and dates of d. The extractors do not
// know each other; what connects their answers is done here. They run at the same
// time, over a long document one after the other. Where one of them fails Extract
// returns no briefing.
func Extract(ctx context.Context, d *model.Document) (*model.Briefing, error) {
	if len(d.Text) >= longBytes {
		return extractLong(ctx, d)
	}
	passages := text.Passages(d)
	b := &model.Briefing{Document: d, Extractor: Version(ctx), Covers: 1, Sentences: sentences(passages)}
	err := together(
		task{"actors", func() (err error) {
			b.Actors, err = actor.Extract(ctx, d, passages)
			return err
		}},
		task{"statistics", func() (err error) {
			b.Statistics, err = statistic.Extract(ctx, d, passages)
			return err
		}},
		task{"key points", func() error {
			found, err := keypoint.Extract(ctx, d, passages)
			b.KeyPoints, b.Suggested = found.KeyPoints, found.Suggested
			return err
		}},
		task{"dates", func() error {
			b.Dates = date.Find(d, passages)
			return nil
		}},
	)
	if err != nil {
		return nil, failed("extract", d.Name, 0, err)
	}
	connect(b)
	return b, nil
}

// connect ties together what the extractors have found of b.
func connect(b *model.Briefing) {
	linkSources(b.Statistics, b.Actors)
	linkNames(b.KeyPoints, b)
}

// CheckTitle finds what of the author's title the body of b's document does not have;
// the spans are of the title's text.
func CheckTitle(ctx context.Context, b *model.Briefing) (found []model.Unsupported, err error) {
	d := b.Document
	err = guard(func() (err error) {
		found, err = keypoint.CheckTitle(ctx, d, text.Passages(d))
		return err
	})
	if err != nil {
		return nil, failed("check the title of", d.Name, 0, err)
	}
	return newForms(b).unnamed(found, d.Title.Text), nil
}

// extractLong takes the whole of d in one step.
func extractLong(ctx context.Context, d *model.Document) (b *model.Briefing, err error) {
	for b, err = range inSteps(ctx, d, len(d.Text)) {
	}
	return b, err
}

// task is one extractor, by what it finds.
type task struct {
	finds string
	run   func() error
}

// together runs the tasks at the same time and joins their errors.
func together(tasks ...task) error {
	errs := make([]error, len(tasks))
	var wait sync.WaitGroup
	for i, t := range tasks {
		wait.Go(func() {
			if err := guard(t.run); err != nil {
				errs[i] = fmt.Errorf("%s: %w", t.finds, err)
			}
		})
	}
	wait.Wait()
	return errors.Join(errs...)
}

// unnumbered reports whether p has no number that users can cite.
func unnumbered(p model.Passage) bool { return p.In != model.InBody || p.Sentence == 0 }

// inTurn runs the tasks one after the other until one fails.
func inTurn(tasks ...task) error {
	for _, t := range tasks {
		if err := guard(t.run); err != nil {
			return fmt.Errorf("%s: %w", t.finds, err)
		}
	}
	return nil
}

// sentences are the passages that have a number users can cite.
func sentences(passages []model.Passage) []model.Passage {
	count := 0
	for _, p := range passages {
		if !unnumbered(p) {
			count++
		}
	}
	body := make([]model.Passage, 0, count)
	for _, p := range passages {
		if !unnumbered(p) {
			body = append(body, p)
		}
	}
	return body
}
