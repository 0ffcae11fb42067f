package export

import (
	"bytes"
	"cmp"

	"brief/model"
)

// Form is a way of writing briefings.
type Form string

// The forms.
const (
	Text     Form = "text"   // a page for reading, lines wrapped
	Linear   Form = "linear" // numbered lines without alignment, for screen readers
	Markdown Form = "md"
	HTML     Form = "html"
	JSON     Form = "json"  // one array
	Lines    Form = "jsonl" // one object a line
)

// Options say how a page is laid out.
type Options struct {
	// Width is the longest line of Text and Linear in terminal cells; 0 is 80, and
	// less than 20 is 20. Linear breaks lines at spaces only: a longer word is a line
	// of its own. The other forms have no lines to wrap.
	Width int
	// Passages leaves out all but the sentences that support key points.
	Passages bool
}

const (
	defaultWidth = 80
	minWidth     = 20
)

func (o Options) width() int { return max(minWidth, cmp.Or(o.Width, defaultWidth)) }

// Piece is one briefing in one form, still without what frames several.
type Piece struct {
	title, language string
	body            [][]byte
}

// Encode writes b in the given form. It is safe for concurrent use, and fails
// only for a form that is not one of the constants.
func Encode(b *model.Briefing, form Form, opt Options) (Piece, error) {
	p := Piece{title: titleOf(b.Document), language: b.Document.Language}
	switch form {
	case JSON, Lines:
		var err error
		p.body, err = machine(b)
		return p, err
	}
	to, err := newPage(b, form, opt)
	if err != nil {
		return Piece{}, err
	}
	if opt.Passages {
		composePassages(b, to)
	} else {
		compose(b, to)
	}
	p.body = [][]byte{to.bytes()}
	return p, nil
}

func newPage(b *model.Briefing, form Form, opt Options) (page, error) {
	switch form {
	case Text:
		return &textPage{width: opt.width()}, nil
	case Linear:
		return &linearPage{width: opt.width()}, nil
	case Markdown:
		return &markdownPage{links: newAllowance(b.Document)}, nil
	case HTML:
		return newHTMLPage(b), nil
	}
	return nil, unknownForm(form)
}

// unknownForm is the error for a Form that is none.
type unknownForm Form

func (f unknownForm) Error() string {
	return "no such form: " + string(f) + "; there are text, linear, md, html, json and jsonl"
}

// buffer is what every page writes to.
type buffer struct{ bytes.Buffer }

func (b *buffer) put(parts ...string) {
	for _, s := range parts {
		b.WriteString(s)
	}
}

func (b *buffer) bytes() []byte { return b.Bytes() }
