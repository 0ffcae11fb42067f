package format

import (
	"slices"
	"strings"

	"brief/model"
	"brief/model/safe"
)

// decodeMarkdown reads Markdown in two passes: the first cuts the lines into
// leaves (paragraphs, headings, cells, code), the second writes each leaf
// without its markup to the text and adds its block. References need the whole
// text before any link can be resolved.
func decodeMarkdown(b *builder, t string) {
	c := cutLeaves(t)
	b.doc.Blocks = make([]model.Block, 0, len(c.leaves))
	w := markdownWriter{builder: b, refs: c.refs, leading: true, out: make([]byte, 0, len(t))}
	w.write(c.leaves)
	rest := len(w.out)
	if c.stopped < len(t) {
		w.separate("\n\n")
		rest = len(w.out)
		w.out = append(w.out, t[c.stopped:]...)
	}
	b.doc.Text = string(w.out)
	if w.numberedPoints >= 0 && len(b.doc.Paragraphs) == 0 && c.stopped == len(t) {
		b.pointsToItems(w.numberedPoints)
	}
	b.addRest(b.doc.Text, rest)
	b.cleanAgain()
}

// cleanAgain cleans the text where decoding entities or leaving out markup has
// brought forth what must not be in it, and moves all spans along.
func (b *builder) cleanAgain() {
	d := &b.doc
	if _, changed := safe.Clean(d.Text); changed == 0 {
		return
	}
	var ends []*int
	for i := range d.Blocks {
		ends = append(ends, &d.Blocks[i].Span.Start, &d.Blocks[i].Span.End)
	}
	for i := range d.Paragraphs {
		ends = append(ends, &d.Paragraphs[i].Span.Start, &d.Paragraphs[i].Span.End)
	}
	for i := range d.Marks {
		ends = append(ends, &d.Marks[i].Span.Start, &d.Marks[i].Span.End)
	}
	slices.SortFunc(ends, func(a, b *int) int { return *a - *b })
	offsets := make([]int, len(ends))
	for i, end := range ends {
		offsets[i] = *end
	}
	clean, changed := safe.CleanOffsets(d.Text, offsets)
	d.Text, d.Cleaned = clean, d.Cleaned+changed
	for i, end := range ends {
		*end = offsets[i]
	}
	b.dropEmpty()
}

// dropEmpty takes out blocks and marks of which cleaning has left nothing.
func (b *builder) dropEmpty() {
	d := &b.doc
	blocks := d.Blocks
	d.Blocks, d.Paragraphs = nil, nil
	for _, block := range blocks {
		if block.Span = trim(d.Text, block.Span); !block.Span.Empty() {
			b.add(block)
		}
	}
	d.Marks = slices.DeleteFunc(d.Marks, func(m model.Mark) bool { return m.Span.Empty() })
}

// markdownWriter writes leaves to the text and settles what they are there.
type markdownWriter struct {
	*builder
	out  []byte
	refs map[string]string
	last leaf // the last leaf that was written

	leading bool // nothing but the title and meta lines was written
	points  bool // items are key points at present
	// numberedPoints is the first block of leading key points that are numbered
	// and become the body where there is none, or -1.
	numberedPoints int
	inline         inlineParser
}

// write writes the leaves. Definitions that something refers to are the
// targets of its marks; others would be hidden, so they stay text.
func (w *markdownWriter) write(leaves []leaf) {
	w.numberedPoints = -1
	used := labelsIn(leaves, w.refs)
	leaves = slices.DeleteFunc(leaves, func(l leaf) bool { return l.isRef && used[l.ref] })
	for i, l := range leaves {
		var next leaf
		if i+1 < len(leaves) {
			next = leaves[i+1]
		}
		w.leaf(l, next)
	}
}

// labelsIn returns which labels of refs stand in brackets in the leaves.
func labelsIn(leaves []leaf, refs map[string]string) map[string]bool {
	used := map[string]bool{}
	if len(refs) == 0 {
		return used
	}
	for _, l := range leaves {
		if l.isRef || l.kind == model.BlockCode {
			continue
		}
		open := -1
		for i := range len(l.content) {
			switch l.content[i] {
			case '[':
				open = i
			case ']':
				if open >= 0 && i-open <= maxLabel {
					if label := normalLabel(l.content[open+1 : i]); refs[label] != "" {
						used[label] = true
					}
				}
				open = -1
			}
		}
	}
	return used
}

// separate writes what stands between two blocks.
func (w *markdownWriter) separate(by string) {
	if len(w.out) > 0 {
		w.out = append(w.out, by...)
	}
}

// separator returns what stands between the last leaf and l.
func (w *markdownWriter) separator(l leaf) string {
	switch {
	case l.kind == model.BlockCell && w.last.kind == model.BlockCell && w.last.table == l.table:
		if w.last.row == l.row {
			return "\t"
		}
		return "\n"
	case l.kind == model.BlockItem && w.last.kind == model.BlockItem && l.marker != "":
		return "\n"
	}
	return "\n\n"
}

// leaf writes one leaf and adds its block; a leaf without text leaves no trace.
func (w *markdownWriter) leaf(l, next leaf) {
	before := len(w.out)
	w.separate(w.separator(l))
	start := len(w.out)
	marks := len(w.doc.Marks)
	if l.kind == model.BlockCode {
		w.out = append(w.out, l.content...)
	} else {
		w.inline.oneLine = l.kind == model.BlockCell
		w.out, w.doc.Marks = w.inline.parse(l.content, w.refs, w.out, w.doc.Marks)
	}
	content := string(w.out[start:])
	span := trim(content, model.Span{End: len(content)})
	if span.Empty() {
		w.out, w.doc.Marks = w.out[:before], w.doc.Marks[:marks]
		return
	}
	block := model.Block{
		Kind: l.kind, Span: model.Span{Start: start + span.Start, End: start + span.End},
		Level: l.level, Marker: l.marker, Table: l.table, Row: l.row, Column: l.column, Header: l.header,
	}
	w.last = l
	block.Kind, block.Level = w.kindOf(l, next, span.In(content))
	w.add(block)
}

// kindOf settles whether a leaf with the text s is the title, a meta line, a
// key point or the heading of key points, and follows where the document is.
func (w *markdownWriter) kindOf(l, next leaf, s string) (model.BlockKind, int) {
	leading := w.leading
	switch l.kind {
	case model.BlockItem:
		if leading && !w.points {
			w.points = true
			if l.marker != "" && isDigit(l.marker[0]) {
				w.numberedPoints = len(w.doc.Blocks)
			}
		}
		w.leading = false
		if w.points {
			return model.BlockKeyPoint, l.level
		}
		return l.kind, l.level
	case model.BlockHeading:
		w.points = isKeyPointHeading(s)
		if leading && l.level == 1 && len(w.doc.Blocks) == 0 && !w.points && w.takesTitle(s) {
			return model.BlockTitle, 0
		}
	case model.BlockParagraph:
		w.points = false
		if leading && w.metaLines(s) {
			return model.BlockMeta, 0
		}
		if isKeyPointHeading(s) && next.kind == model.BlockItem {
			w.points = true
			w.leading = false
			return model.BlockHeading, 2
		}
	default:
		w.points = false
	}
	w.leading = false
	return l.kind, l.level
}

// metaLines reads s if each of its lines is a meta line.
func (w *markdownWriter) metaLines(s string) bool {
	var probe builder
	for part := range strings.SplitSeq(s, "\n") {
		if title, ok := probe.meta(strings.TrimSpace(part)); !ok || !title.Empty() {
			return false
		}
	}
	for part := range strings.SplitSeq(s, "\n") {
		w.meta(strings.TrimSpace(part))
	}
	return true
}

// looksLikeMarkdown reports whether nameless text is Markdown: among its first
// lines are two signs that plain text hardly has.
func looksLikeMarkdown(t string) bool {
	signs := 0
	for s := range strings.Lines(t[:min(len(t), 8<<10)]) {
		s = strings.TrimSpace(s)
		switch {
		case s == "":
		case headingLen(s) > 0, strings.HasPrefix(s, "```"), strings.Contains(s, "]("):
			signs++
		case s[0] == '|' && strings.Trim(s, "|-: ") == "" && strings.Contains(s, "-"):
			signs += 2
		case strings.Count(s, "**") >= 2:
			signs++
		}
	}
	return signs >= 2
}
