package text

import (
	"strings"

	"brief/model"
)

// Passages returns what extractors look at, in document order: the title, key
// points and headings whole, and the sentences of the body, numbered within
// their paragraphs. Meta blocks give none. The sentences of a table row are
// numbered through its cells; a code block gives one passage for each group of
// lines between blank ones.
func Passages(d *model.Document) []model.Passage {
	passages := make([]model.Passage, 0, 2*len(d.Blocks))
	var spans []model.Span
	paragraph, sentence := 0, 0
	for i, b := range d.Blocks {
		for paragraph < len(d.Paragraphs) && d.Paragraphs[paragraph].EndBlock <= i {
			paragraph++
			sentence = 0
		}
		p := model.Passage{Span: b.Span, In: model.InBody, Block: i}
		switch b.Kind {
		case model.BlockMeta:
			continue
		case model.BlockTitle:
			p.In = model.InTitle
		case model.BlockKeyPoint:
			p.In = model.InKeyPoint
		case model.BlockHeading:
		default:
			spans = appendParts(spans[:0], d.Text, b)
			for _, span := range spans {
				sentence++
				p.Span, p.Paragraph, p.Sentence = span, paragraph+1, sentence
				passages = append(passages, p)
			}
			continue
		}
		passages = append(passages, p)
	}
	return passages
}

func appendParts(dst []model.Span, text string, b model.Block) []model.Span {
	if b.Kind == model.BlockCode {
		return appendLineGroups(dst, text, b.Span)
	}
	return appendSentences(dst, text, b.Span)
}

// appendLineGroups appends the runs of lines of in that blank lines separate.
func appendLineGroups(dst []model.Span, text string, in model.Span) []model.Span {
	for at := in.Start; at < in.End; {
		end := in.End
		if n := strings.Index(text[at:in.End], "\n\n"); n >= 0 {
			end = at + n
		}
		start := skipSpace(text[:end], at)
		if stop := trimSpace(text[:end], start); stop > start {
			dst = append(dst, model.Span{Start: start, End: stop})
		}
		at = end + 1
	}
	return dst
}
