package sqlite

import (
	"slices"
	"strings"
	"time"

	"brief/model"
	"brief/model/library"
)

// listForm is the first byte of what is stored for lists. The form before it, which is
// still read, has no figure.
const (
	listForm       = 2
	listWithFigure = 2 // the first form that has one
	listFirst      = 1
)

// shortText is the length of text below which the lines of a preview are stored as
// places in it: showing a list then reads the texts, which for long ones would take
// longer than the lines take room.
const shortText = 32 << 10

// listed is what a list shows of a document, as it is stored.
type listed struct {
	entry  model.Entry
	added  time.Time
	sample bool
	text   int // bytes of text
	// spans are where the lines of the preview stand; an empty one for a line that is
	// stored itself.
	spans []model.Span
}

func listing(a *library.Addition, added time.Time, sample bool) *listed {
	d := a.Briefing.Document
	l := &listed{entry: a.Entry, added: added, sample: sample, text: len(d.Text)}
	if len(d.Text) <= shortText {
		l.spans = previewSpans(a)
	}
	return l
}

// previewSpans finds the lines of a preview among the key points or sentences, as
// whose first ones they are made.
func previewSpans(a *library.Addition) []model.Span {
	d := a.Briefing.Document
	from := d.KeyPoints()
	if !a.Entry.Given {
		from = from[:0]
		for _, s := range a.Briefing.Sentences[:min(len(a.Briefing.Sentences), len(a.Entry.Preview))] {
			from = append(from, s.Span)
		}
	}
	spans := make([]model.Span, len(a.Entry.Preview))
	for i, line := range a.Entry.Preview {
		if i < len(from) && !from[i].Empty() && isOneLine(line, from[i].In(d.Text)) {
			spans[i] = from[i]
		}
	}
	return spans
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// isOneLine reports whether line is oneLine(s).
func isOneLine(line, s string) bool {
	between := ""
	for word := range strings.FieldsSeq(s) {
		rest, ok := strings.CutPrefix(line, between)
		if !ok {
			return false
		}
		if line, ok = strings.CutPrefix(rest, word); !ok {
			return false
		}
		between = " "
	}
	return line == ""
}

// pack returns the stored form of l; of what Entry repeats (ID, Name, Key) nothing.
func (l *listed) pack() []byte {
	c := coder{buf: append(make([]byte, 0, 128), listForm)}
	l.code(&c, listForm)
	return c.buf
}

func unpackListed(data []byte) (*listed, error) {
	if len(data) == 0 || data[0] < listFirst || data[0] > listForm {
		return nil, errForm
	}
	l := &listed{}
	c := coder{buf: data[1:], reading: true, size: maxBody}
	l.code(&c, data[0])
	return l, c.err
}

func (l *listed) code(c *coder, form byte) {
	e := &l.entry
	str(c, &e.Title)
	str(c, &e.Published)
	str(c, &e.Source)
	c.int(&e.Words)
	c.int(&e.Cleaned)
	c.bool(&e.Given)
	c.bool(&l.sample)
	c.int(&e.Doubts)
	c.int(&l.text)
	seconds, nanos := l.added.Unix(), l.added.Nanosecond()
	c.varint(&seconds)
	c.int(&nanos)
	if c.reading {
		l.added = time.Unix(seconds, int64(nanos)).UTC()
	}
	if l.spans == nil {
		l.spans = make([]model.Span, model.PreviewLines)
	}
	i := 0
	slice(c, &e.Preview, func(line *string) {
		if i == len(l.spans) {
			l.spans = append(l.spans, model.Span{})
		}
		if c.span(&l.spans[i]); l.spans[i].Empty() {
			str(c, line)
		}
		i++
	})
	if form >= listWithFigure {
		str(c, &e.Figure)
	}
}

// inText reports whether a line of the preview stands in the text.
func (l *listed) inText() bool {
	return slices.ContainsFunc(l.spans, func(s model.Span) bool { return !s.Empty() })
}

// show fills in the lines of the preview that stand in the text.
func (l *listed) show(text string) {
	for i, s := range l.spans {
		if !s.Empty() && i < len(l.entry.Preview) && s.End <= len(text) {
			l.entry.Preview[i] = oneLine(s.In(text))
		}
	}
}
