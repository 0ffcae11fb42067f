package format

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/model/safe"
	"brief/model/text"
)

const (
	// maxBlocks bounds the blocks of a document: 50 MB of one-word lines would
	// otherwise take 20 times that in memory. What follows is kept as paragraphs
	// of maxRest bytes, without further structure.
	maxBlocks = 1 << 18
	maxRest   = 4 << 10

	// maxNesting bounds the depth of lists and quotations.
	maxNesting = 16

	maxTitleRunes = 120

	// maxPoint and maxTitle bound, in bytes, what is taken for a key point and what
	// of a title names its document: both are shown whole where a body is shown
	// by the screen, and what is longer is none.
	maxPoint = 8 << 10
	maxTitle = 4 << 10
)

// builder gathers a document. Decoders add blocks in order; finish settles what
// depends on all of them.
type builder struct {
	doc model.Document
	// Stated outside the text (options, front matter), these outrank the text.
	title, date, source string
	byline              string
}

func newBuilder(opt Options) *builder {
	b := &builder{
		title: strings.TrimSpace(safe.Line(opt.Title)), source: strings.TrimSpace(safe.Line(opt.Source)), date: stated(safe.Line(opt.Date)),
	}
	b.doc.Ref = safe.Line(opt.Ref)
	for _, tag := range opt.Tags {
		b.doc.Tags = append(b.doc.Tags, safe.Line(tag))
	}
	return b
}

// numbered reports whether blocks of kind k are paragraphs of the body.
func numbered(k model.BlockKind) bool {
	switch k {
	case model.BlockHeading, model.BlockKeyPoint, model.BlockTitle, model.BlockMeta:
		return false
	}
	return true
}

// add appends a block, and its paragraph where the body has it. A cell joins
// the paragraph of the row before it.
func (b *builder) add(block model.Block) {
	n := len(b.doc.Blocks)
	b.doc.Blocks = append(b.doc.Blocks, block)
	if !numbered(block.Kind) {
		return
	}
	if block.Kind == model.BlockCell && n > 0 {
		if prev := b.doc.Blocks[n-1]; prev.Kind == model.BlockCell && prev.Table == block.Table && prev.Row == block.Row {
			row := &b.doc.Paragraphs[len(b.doc.Paragraphs)-1]
			row.Span.End, row.EndBlock = block.Span.End, n+1
			return
		}
	}
	b.doc.Paragraphs = append(b.doc.Paragraphs, model.Paragraph{Span: block.Span, FirstBlock: n, EndBlock: n + 1})
}

// full reports whether the document has as many blocks as it may have.
func (b *builder) full() bool { return len(b.doc.Blocks) >= maxBlocks }

// addRest adds what is left of t from pos on as paragraphs of a few kilobytes
// that end at line ends.
func (b *builder) addRest(t string, pos int) {
	if strings.TrimSpace(t[pos:]) != "" {
		b.doc.Rest = model.Span{Start: pos, End: len(t)}
	}
	for pos < len(t) {
		end := min(pos+maxRest, len(t))
		if n := strings.IndexByte(t[end:], '\n'); n >= 0 {
			end += n + 1
		} else {
			end = len(t)
		}
		if span := trim(t, model.Span{Start: pos, End: end}); !span.Empty() {
			b.add(model.Block{Kind: model.BlockParagraph, Span: span})
		}
		pos = end
	}
}

// pointsToItems makes list items of the key points among the blocks from i on.
func (b *builder) pointsToItems(i int) {
	blocks := b.doc.Blocks
	b.doc.Blocks, b.doc.Paragraphs = nil, nil
	for j, block := range blocks {
		if j >= i && block.Kind == model.BlockKeyPoint {
			block.Kind = model.BlockItem
		}
		b.add(block)
	}
}

// finish completes the document, which stands in doc.Text and doc.Blocks.
func (b *builder) finish(name string) *model.Document {
	d := &b.doc
	if slices.ContainsFunc(d.Blocks, longPoint) {
		b.pointsToItems(0)
	}
	d.Name = safe.Line(name)
	d.Language = text.Language(d.Text)
	d.Published = b.published(d.Name)
	d.Source = b.source
	if d.Source == "" {
		d.Source = b.byline
	}
	d.Title = b.finishTitle()
	return d
}

func longPoint(b model.Block) bool { return b.Kind == model.BlockKeyPoint && b.Span.Len() > maxPoint }

func (b *builder) published(name string) model.Published {
	if b.date != "" {
		return model.Published{Date: b.date, From: model.PublishedStated}
	}
	if date := fileDate(filepath.Base(name)); date != "" {
		return model.Published{Date: date, From: model.PublishedFile}
	}
	return model.Published{From: model.PublishedNone}
}

// finishTitle is the title that was stated or stands in the text or, derived,
// the first key point, sentence, heading or line, in this order.
func (b *builder) finishTitle() model.Title {
	d := &b.doc
	for _, block := range d.Blocks {
		if block.Kind == model.BlockTitle {
			text := block.Span.In(d.Text)
			return model.Title{Text: oneLine(strings.ToValidUTF8(text[:min(len(text), maxTitle)], "")), Span: block.Span}
		}
	}
	if b.title != "" {
		return model.Title{Text: b.title}
	}
	title := shorten(b.deriveTitle())
	return model.Title{Text: title, Derived: title != ""}
}

func (b *builder) deriveTitle() string {
	d := &b.doc
	if points := firstOf(d, model.BlockKeyPoint); !points.Empty() {
		return points.In(d.Text)
	}
	if len(d.Paragraphs) > 0 {
		block := d.Blocks[d.Paragraphs[0].FirstBlock].Span
		// A sentence longer than this is shortened anyhow.
		start := block.Start
		head := model.Span{Start: start, End: start + len(truncate(block.In(d.Text), 2<<10))}
		if sentences := text.Sentences(d.Text, head); len(sentences) > 0 {
			return sentences[0].In(d.Text)
		}
	}
	if len(d.Blocks) > 0 {
		return d.Blocks[0].Span.In(d.Text)
	}
	line, _, _ := strings.Cut(strings.TrimSpace(d.Text), "\n")
	return line
}

func firstOf(d *model.Document, k model.BlockKind) model.Span {
	for _, block := range d.Blocks {
		if block.Kind == k {
			return block.Span
		}
	}
	return model.Span{}
}

// takesTitle reports whether s, which the text shows as its title, is the
// document's: there is no other, or it is the same.
func (b *builder) takesTitle(s string) bool {
	return b.title == "" || strings.EqualFold(oneLine(s), oneLine(b.title))
}

// oneLine returns clean text with every run of white space as one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// shorten cuts s at a word's end where it has more than maxTitleRunes runes.
func shorten(s string) string {
	s = oneLine(truncate(s, 8*maxTitleRunes))
	runes := 0
	for i := range s {
		if runes++; runes < maxTitleRunes {
			continue
		}
		if utf8.RuneCountInString(s[i:]) == 1 {
			return s
		}
		head := s[:i]
		if space := strings.LastIndexByte(head, ' '); space > len(head)/2 {
			head = head[:space]
		}
		return strings.TrimRight(head, " ,;:–—-") + "…"
	}
	return s
}

// truncate returns at most n bytes of s, whole runes.
func truncate(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// trim returns span without the white space at its ends.
func trim(t string, span model.Span) model.Span {
	s := span.In(t)
	left := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	span.Start += left
	span.End = span.Start + len(strings.TrimRightFunc(s[left:], unicode.IsSpace))
	return span
}
