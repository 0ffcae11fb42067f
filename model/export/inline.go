package export

import (
	"sort"
	"strings"

	"brief/model"
)

// inline is a run of a document's text with its marks.
type inline struct {
	d    *model.Document
	span model.Span
}

func (in inline) text() string { return in.span.In(in.d.Text) }

// nesting is how deep marks are followed inside one another.
const nesting = 8

// handler is called for the parts of an inline run in order. What is opened is
// closed in reverse order.
type handler struct {
	text  func(s string)
	open  func(m model.Mark)
	close func(m model.Mark)
}

// walk calls h for the text and the marks of in. A mark that overlaps another
// without lying in it ends with it.
func (in inline) walk(h handler) {
	w := inlineWalk{inline: in, handler: h, at: in.span.Start}
	marks := in.d.Marks
	first := sort.Search(len(marks), func(i int) bool { return marks[i].Span.Start >= in.span.Start })
	for _, m := range marks[first:] {
		if m.Span.Start >= in.span.End {
			break
		}
		w.enter(m)
	}
	w.leave(in.span.End)
	w.flush(in.span.End)
}

type inlineWalk struct {
	inline
	handler
	at   int
	open []model.Mark
}

func (w *inlineWalk) enter(m model.Mark) {
	w.leave(m.Span.Start)
	m.Span.End = min(m.Span.End, w.span.End)
	if n := len(w.open); n > 0 {
		m.Span.End = min(m.Span.End, w.open[n-1].Span.End)
	}
	if m.Span.Empty() || len(w.open) == nesting {
		return
	}
	w.flush(m.Span.Start)
	w.handler.open(m)
	w.open = append(w.open, m)
}

// leave closes the marks that end at or before offset.
func (w *inlineWalk) leave(offset int) {
	for n := len(w.open); n > 0 && w.open[n-1].Span.End <= offset; n-- {
		m := w.open[n-1]
		w.flush(m.Span.End)
		w.handler.close(m)
		w.open = w.open[:n-1]
	}
}

func (w *inlineWalk) flush(offset int) {
	if w.at < offset {
		w.handler.text(w.d.Text[w.at:offset])
		w.at = offset
	}
}

// withTargets is the text with the target of each link behind its label, unless
// the label is the target: what a link shows need not be where it leads.
func (in inline) withTargets() string {
	var s strings.Builder
	in.walk(handler{
		text: func(t string) { s.WriteString(t) },
		open: func(model.Mark) {},
		close: func(m model.Mark) {
			if m.Kind == model.MarkLink && m.Target != "" && m.Target != m.Span.In(in.d.Text) {
				s.WriteString(" <" + shortTarget(m.Target) + ">")
			}
		},
	})
	return s.String()
}
