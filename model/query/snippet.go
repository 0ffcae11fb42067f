package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/model/text"
)

// Sizes of a snippet.
const (
	snippetBytes  = 300  // of its text, about
	snippetBefore = 90   // of these before the first word
	wordReach     = 40   // how far from its ends white space is looked for
	snippetTries  = 8    // sentences that are compared
	lineReach     = 2048 // how far a line outside the body is followed
)

// Snippet returns the sentence of d that shows why it matches, the zero Snippet where
// the text has none of the words (a title from elsewhere may have them). It is the
// title only where nothing else has any. A sentence longer than 300 bytes or so is cut
// to a window around its first word. Of d no more is needed than Text, Paragraphs and
// Title.Span; the parts of table rows and of code are counted as sentences of prose.
func (l *Lights) Snippet(d *model.Document) Snippet {
	f := finder{l: l, d: d, paragraph: -1}
	l.each(d.Text, f.take)
	f.close()
	if f.best.words == 0 {
		return Snippet{}
	}
	return f.snippet()
}

// finder looks for the sentence with the most different words among the first ones.
type finder struct {
	l         *Lights
	d         *model.Document
	paragraph int          // whose sentences are known, -1 for none
	sentences []model.Span // as far as has been needed
	this      candidate
	best      candidate
	tried     int
}

type candidate struct {
	span, first         model.Span
	paragraph, sentence int
	title               bool
	seen                []bool // by word
	words               int    // how many of them
}

// take looks at one place; false says that the best sentence is known.
func (f *finder) take(at model.Span, word int) bool {
	if at.Start >= f.this.span.End || f.this.words == 0 {
		if f.close(); f.tried == snippetTries {
			return false
		}
		f.open(at)
	}
	if !f.this.seen[word] {
		f.this.seen[word] = true
		f.this.words++
	}
	return f.this.words < f.l.words || f.this.title
}

// close ends a sentence and keeps it where it is better.
func (f *finder) close() {
	if f.this.words > f.best.words || f.this.words > 0 && f.best.title {
		f.best = f.this
	}
	if f.this.words > 0 {
		f.tried++
	}
	f.this = candidate{}
}

// open begins with the sentence that a place stands in.
func (f *finder) open(at model.Span) {
	f.this.first = at
	f.this.seen = make([]bool, f.l.words)
	f.this.title = f.d.Title.Span.Contains(at)
	i := f.d.ParagraphAt(at.Start)
	if i < 0 {
		f.this.span = lineAt(f.d.Text, at)
		return
	}
	if in := f.d.Paragraphs[i].Span; i != f.paragraph || f.known() <= at.Start {
		in.End = cutAfter(f.d.Text, in, at.End+lineReach)
		f.sentences, f.paragraph = text.Sentences(f.d.Text, in), i
	}
	f.this.paragraph = i + 1
	for n, s := range f.sentences {
		if s.End > at.Start {
			f.this.span, f.this.sentence = s, n+1
			return
		}
	}
	f.this.span = at
}

// known is where the last known sentence ends.
func (f *finder) known() int {
	if len(f.sentences) == 0 {
		return 0
	}
	return f.sentences[len(f.sentences)-1].End
}

// cutAfter returns the end of in, or the first border of a rune from at on where that
// is earlier.
func cutAfter(s string, in model.Span, at int) int {
	for at < in.End && !utf8.RuneStart(s[at]) {
		at++
	}
	return min(at, in.End)
}

// lineAt returns the line that a place outside the body stands in, without the white
// space around it.
func lineAt(s string, at model.Span) model.Span {
	low := cutAfter(s, at, max(0, at.Start-lineReach))
	high := cutAfter(s, model.Span{End: len(s)}, at.End+lineReach)
	if i := strings.LastIndexByte(s[low:at.Start], '\n'); i >= 0 {
		low += i + 1
	}
	if i := strings.IndexByte(s[at.End:high], '\n'); i >= 0 {
		high = at.End + i
	}
	return trim(s, model.Span{Start: low, End: high})
}

func trim(s string, in model.Span) model.Span {
	in.Start = in.End - len(strings.TrimLeftFunc(in.In(s), unicode.IsSpace))
	in.End = in.Start + len(strings.TrimRightFunc(in.In(s), unicode.IsSpace))
	return in
}

func (f *finder) snippet() Snippet {
	c := f.best
	shown := window(f.d.Text, c.span, c.first)
	line, lit := oneLine(shown.In(f.d.Text), f.l.findIn(f.d.Text, shown, c.first.End))
	s := Snippet{Text: line, Lit: lit, Span: c.span, First: c.first, Paragraph: c.paragraph, Sentence: c.sentence}
	if shown.Start > c.span.Start {
		s.Text = "…" + s.Text
		for i := range s.Lit {
			s.Lit[i].Start += len("…")
			s.Lit[i].End += len("…")
		}
	}
	if shown.End < c.span.End {
		s.Text += "…"
	}
	return s
}

// findIn returns the places of the words in a part of text, counted from its start; of
// one that goes on behind it, what lies inside. The text is looked at up to a place
// behind the part, at least to end.
func (l *Lights) findIn(text string, in model.Span, end int) []model.Span {
	var hits []model.Span
	end = cutAfter(text, model.Span{End: len(text)}, max(end, in.End+snippetBefore))
	l.each(text[in.Start:end], func(at model.Span, _ int) bool {
		if at.Start < in.Len() {
			hits = append(hits, model.Span{Start: at.Start, End: min(at.End, in.Len())})
		}
		return at.Start < in.Len()
	})
	return hits
}

// window returns the part of a sentence that is shown: all of it, or about
// snippetBytes around its first word, cut at white space where there is some near.
func window(s string, sentence, first model.Span) model.Span {
	if sentence.Len() <= snippetBytes+snippetBytes/10 {
		return sentence
	}
	w := sentence
	if from := first.Start - snippetBefore; from > w.Start {
		w.Start = cutAfter(s, first, from)
		near := s[w.Start:min(w.Start+wordReach, first.Start)]
		w.Start += max(0, strings.IndexFunc(near, unicode.IsSpace))
	}
	if to := max(w.Start+snippetBytes, first.End); to < w.End {
		w.End = cutAfter(s, w, to)
		from := cutAfter(s, w, max(first.End, w.End-wordReach))
		if i := strings.LastIndexFunc(s[from:w.End], unicode.IsSpace); i >= 0 {
			w.End = from + i
		}
	}
	return trim(s, w)
}

// oneLine makes each run of white space one space, and moves spans of s to where they
// then are.
func oneLine(s string, spans []model.Span) (string, []model.Span) {
	if !strings.ContainsFunc(s, func(r rune) bool { return r != ' ' && unicode.IsSpace(r) }) && !strings.Contains(s, "  ") {
		return s, spans
	}
	var b strings.Builder
	moved := make([]model.Span, len(spans))
	space, next := false, 0
	at := func(i int) {
		for ; next < 2*len(spans); next++ {
			if next%2 == 0 {
				if spans[next/2].Start > i {
					return
				}
				moved[next/2].Start = b.Len()
			} else {
				if spans[next/2].End > i {
					return
				}
				moved[next/2].End = b.Len()
			}
		}
	}
	for i, r := range s {
		if unicode.IsSpace(r) {
			at(i)
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		}
		space = false
		at(i)
		b.WriteString(s[i : i+max(1, utf8.RuneLen(r))])
	}
	at(len(s))
	return b.String(), moved
}

// Sentences returns every sentence of d that has one of the words, in order; key
// points, headings and a title that stands in the text count as one sentence each.
func (l *Lights) Sentences(d *model.Document) []Sentence {
	hits := l.Find(d.Text, 0)
	if len(hits) == 0 {
		return nil
	}
	var out []Sentence
	for _, p := range text.Passages(d) {
		for len(hits) > 0 && hits[0].End <= p.Span.Start {
			hits = hits[1:]
		}
		if len(hits) == 0 {
			break
		}
		if lit := within(hits, p.Span); len(lit) > 0 {
			out = append(out, sentenceOf(d, p, lit))
		}
	}
	return out
}

// within returns the parts of hits that lie in a span, counted from its start.
func within(hits []model.Span, in model.Span) []model.Span {
	var lit []model.Span
	for _, h := range hits {
		if h.Start >= in.End {
			break
		}
		part := model.Span{Start: max(h.Start, in.Start) - in.Start, End: min(h.End, in.End) - in.Start}
		if !part.Empty() {
			lit = append(lit, part)
		}
	}
	return lit
}

func sentenceOf(d *model.Document, p model.Passage, lit []model.Span) Sentence {
	line, lit := oneLine(p.Span.In(d.Text), lit)
	return Sentence{
		Key: d.ID, ID: d.ID, Title: d.Title.Text, Source: d.Source, Published: d.Published.Date,
		Text: line, Lit: lit, Span: p.Span, Paragraph: p.Paragraph, Sentence: p.Sentence, In: p.In,
	}
}
