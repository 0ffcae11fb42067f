package ingest

import (
	"context"
	"iter"
	"slices"
	"sort"

	"brief/model"
	"brief/model/actor"
	"brief/model/date"
	"brief/model/keypoint"
	"brief/model/statistic"
	"brief/model/text"
)

// A long document is extracted in steps, each of which looks at all passages up
// to some place and gives a briefing of that part: the kind of a name and the
// weight of a word depend on all that has been read, so nothing short of looking
// again gives results that are right for a part. Each step reaches stepFactor
// times as far as the one before, which makes all of them together cost a third
// more than the last, which is exact.
//
// The extractors run one after the other, so that their memory is not needed at
// the same time and one of two processors stays free for who reads meanwhile.
const (
	// longBytes is the length of text from which a document is long.
	longBytes = 1 << 20
	// firstStep is the least that a step looks at, in bytes of text.
	firstStep  = 512 << 10
	stepFactor = 4
)

// Stream makes the same briefing as Extract and yields what is known of it on the
// way, which a reader of a long document waits for: briefings of larger and
// larger parts of d from its beginning on, the last of them complete. Those of a
// part have no Unsupported marks, which only the whole body can give. An error
// ends the sequence.
func Stream(ctx context.Context, d *model.Document) iter.Seq2[*model.Briefing, error] {
	if len(d.Text) < longBytes {
		return func(yield func(*model.Briefing, error) bool) { yield(Extract(ctx, d)) }
	}
	return inSteps(ctx, d, firstStep)
}

// inSteps is Stream with a first step of at least first bytes.
func inSteps(ctx context.Context, d *model.Document, first int) iter.Seq2[*model.Briefing, error] {
	return func(yield func(*model.Briefing, error) bool) {
		r := run{d: d}
		if err := guard(func() error { r.passages = text.Passages(d); return ctx.Err() }); err != nil {
			yield(nil, failed("extract", d.Name, 0, err))
			return
		}
		for _, end := range steps(len(d.Text), first) {
			b, err := r.step(ctx, end)
			if !yield(b, err) || err != nil {
				return
			}
		}
	}
}

// steps are the offsets up to which the steps look in a text of size bytes; the
// last is size.
func steps(size, first int) []int {
	ends := []int{size}
	for end := size / stepFactor; end >= first && end > 0; end /= stepFactor {
		ends = append(ends, end)
	}
	slices.Reverse(ends)
	return ends
}

// run is a document on its way through the steps.
type run struct {
	d        *model.Document
	passages []model.Passage
	// done counts the passages whose statistics and dates are known: those depend
	// on nothing but their passage.
	done       int
	statistics []model.Statistic
	dates      []model.Date
}

// step makes the briefing of the text before end.
func (r *run) step(ctx context.Context, end int) (*model.Briefing, error) {
	whole := end == len(r.d.Text)
	reach := sort.Search(len(r.passages), func(i int) bool { return r.passages[i].Span.End > end })
	if whole {
		reach = len(r.passages)
	}
	b := &model.Briefing{Document: r.d, Extractor: Version(ctx), Covers: float64(end) / float64(len(r.d.Text))}
	if err := r.look(ctx, b, reach); err != nil {
		return nil, failed("extract", r.d.Name, 0, err)
	}
	if whole {
		b.Statistics, b.Dates, b.Sentences = r.statistics, r.dates, slices.DeleteFunc(r.passages, unnumbered)
	} else { // the following steps go on in what r holds
		b.Statistics, b.Dates, b.Sentences = slices.Clone(r.statistics), slices.Clone(r.dates), sentences(r.passages[:reach])
		withoutMarks(b.KeyPoints)
	}
	connect(b)
	return b, nil
}

// look runs the extractors over the passages before reach.
func (r *run) look(ctx context.Context, b *model.Briefing, reach int) error {
	fresh := r.passages[r.done:reach]
	r.done = reach
	return inTurn(
		task{"statistics", func() error {
			found, err := statistic.Extract(ctx, r.d, fresh)
			r.statistics = append(r.statistics, found...)
			return err
		}},
		task{"dates", func() error {
			for piece := range slices.Chunk(fresh, 1024) {
				if ctx.Err() != nil {
					return ctx.Err()
				}
				r.dates = append(r.dates, date.Find(r.d, piece)...)
			}
			return nil
		}},
		task{"key points", func() error {
			found, err := keypoint.Extract(ctx, r.d, r.passages[:reach])
			b.KeyPoints, b.Suggested = found.KeyPoints, found.Suggested
			return err
		}},
		task{"actors", func() (err error) {
			b.Actors, err = actor.Extract(ctx, r.d, r.passages[:reach])
			return err
		}},
	)
}

// withoutMarks drops what a part of the body cannot tell: that it lacks something.
func withoutMarks(points []model.KeyPoint) {
	for i := range points {
		points[i].Unsupported = nil
	}
}
