package model

// Format names what a document was decoded from.
type Format string

// The formats a Document may come from. Only those listed in package format
// are read today; the others are the stable names of what follows.
const (
	Text     Format = "text"
	Markdown Format = "markdown"
	HTML     Format = "html"
	PDF      Format = "pdf"
	DOCX     Format = "docx"
	Email    Format = "email"
	Feed     Format = "feed"
	JSON     Format = "json"
)

// Document is a text as it was opened: decoded, cleaned and cut into blocks,
// before anything has been extracted from it. It is all that the first frame
// needs. A Document is read-only once it has been returned by its decoder and
// may then be shared between goroutines.
type Document struct {
	// ID is the lower-case hexadecimal SHA-256 of the raw bytes, or of the item
	// as received where the document is one of many in a file.
	ID string
	// Ref is the identifier the sender gave ("id" of a JSON line), or "".
	Ref string
	// Name is where the document came from: a path, "-" or "", fit to be shown.
	Name string
	// Follows is the ID of the version that stood at its place before, "" where none is
	// known. Only a library knows.
	Follows string
	// Format is what the bytes were decoded from.
	Format Format
	// Text is the one clean text. Every Span of the document indexes it.
	Text string
	// Cleaned counts the places that were changed on the way from the decoded
	// bytes to Text: control and hidden characters, invalid bytes. Line ends do
	// not count.
	Cleaned int
	// Title is what to call the document; never empty unless Text is blank.
	Title Title
	// Published is the day the document bears.
	Published Published
	// Source is who issued it, as stated by front matter or a byline, or "".
	Source string
	// Tags are those of the front matter.
	Tags []string
	// Language is an ISO 639-1 code, or "" where the text is too short to tell.
	Language string
	// Blocks cover what is to be shown of Text, in order, without overlap.
	Blocks []Block
	// Rest is what follows the blocks that a document may have: there paragraphs are
	// not kept apart, and a Block is some kilobytes of lines. It is empty for all
	// but very long documents.
	Rest Span
	// Paragraphs number the body: Paragraphs[0] is what users cite as ¶1.
	Paragraphs []Paragraph
	// Marks are emphasis, links and code inside blocks, ordered by Span.Compare.
	Marks []Mark
}

// Title is a document's name.
type Title struct {
	Text string
	// Span is where it stands in the document's Text, or the zero Span where it
	// stands elsewhere (front matter) or is derived.
	Span Span
	// Derived is true where the author gave none, and Text is the first key
	// point or the first sentence.
	Derived bool
}

// Published is a document's date and how it is known.
type Published struct {
	// Date is an RFC 3339 full date ("2024-03-01"), or, where the document says
	// no more, a month ("2024-03") or a year; "" where none is known.
	Date string
	From PublishedFrom
}

// PublishedFrom says how a date is known. Decoders always set it.
type PublishedFrom string

const (
	PublishedNone   PublishedFrom = "none"   // not known
	PublishedStated PublishedFrom = "stated" // the document says so
	PublishedFile   PublishedFrom = "file"   // the file's name or time says so
	// PublishedAnalyst: an analyst says so. No decoder sets it.
	PublishedAnalyst PublishedFrom = "analyst"
)

// BlockKind is what a Block is.
type BlockKind uint8

const (
	BlockParagraph BlockKind = iota
	BlockHeading             // Level 1 to 6
	BlockItem                // list item; Level is its depth from 0, Marker its mark
	BlockQuote               // one paragraph of a quotation; Level is its depth from 1
	BlockCode                // preformatted; line ends are kept when shown
	BlockCell                // one cell of a table; Table, Row and Column say which
	BlockKeyPoint            // a line the author put before the body as a point
	BlockTitle               // the title, where it stands in the text
	BlockMeta                // byline or dateline line: who, where, when
)

// Block is one piece of a document's structure.
type Block struct {
	Kind BlockKind
	// Span is the block's content without its mark ("- ", "1) ", "> ").
	Span Span
	// Level is a heading's level, an item's or a quotation's depth; else 0.
	Level int
	// Marker is a list item's mark as written ("-", "•", "3."); "" for a further
	// paragraph of the same item.
	Marker string
	// Table numbers tables from 1; 0 where the block is no cell.
	Table int
	// Row and Column count from 0. Header is true for cells of a heading row.
	Row, Column int
	Header      bool
}

// Paragraph is one numbered unit of the body: a paragraph, list item, quoted
// paragraph, code block, or a table row with all its cells. Headings, key
// points, the title and meta lines are not numbered.
type Paragraph struct {
	Span Span
	// Blocks is the half-open range of Document.Blocks the paragraph is made of;
	// more than one only for a table row.
	FirstBlock, EndBlock int
}

// MarkKind is what a Mark says of its text.
type MarkKind uint8

const (
	MarkStrong MarkKind = iota
	MarkEmphasis
	MarkCode
	MarkLink // Target is where it leads
)

// Mark is a run of inline markup.
type Mark struct {
	Kind MarkKind
	Span Span
	// Target is a link's address, cleaned and on one line; "" for other marks.
	Target string
}

// KeyPoints returns the spans of the key points the author gave, in order.
func (d *Document) KeyPoints() []Span {
	var spans []Span
	for _, b := range d.Blocks {
		if b.Kind == BlockKeyPoint {
			spans = append(spans, b.Span)
		}
	}
	return spans
}

// ParagraphAt returns the index in d.Paragraphs of the paragraph that holds
// offset, or -1 where offset lies in none.
func (d *Document) ParagraphAt(offset int) int {
	lo, hi := 0, len(d.Paragraphs)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if d.Paragraphs[mid].Span.End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(d.Paragraphs) && d.Paragraphs[lo].Span.Start <= offset {
		return lo
	}
	return -1
}
