package format

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strings"

	"brief/model"
	"brief/model/safe"
)

// Options say what the caller knows of the bytes. The zero value is for a file
// of which nothing is known but its name.
type Options struct {
	// Format is what to decode as; "" lets name and content decide.
	Format model.Format
	// MaxBytes is the largest input accepted; 0 is no limit, since whoever read
	// the bytes has bounded them already.
	MaxBytes int64
	// Item says that raw is not a file but the text of one item as its sender
	// holds it, in UTF-8 (a JSON string). Its encoding is not guessed, it is
	// never refused as binary, and it has no front matter, so that clean text
	// comes back unchanged and the sender's offsets fit.
	Item bool
	// ID becomes the document's; "" stands for ID(raw).
	ID string
	// Ref is the sender's identifier of the document.
	Ref string
	// Title, Date, Source and Tags outrank what the text says of itself. A Date
	// that is no calendar date is as good as none.
	Title, Date, Source string
	Tags                []string
}

// ID returns the identity of a document whose bytes are raw: the lower-case
// hexadecimal SHA-256.
func ID(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

// decoder is one format that can be read.
type decoder struct {
	format     model.Format
	extensions string // each with a space behind it
	// sniff reports whether a nameless text looks like the format; nil for the
	// format that everything else is.
	sniff  func(text string) bool
	decode func(*builder, string)
}

// decoders lists the formats that can be read. The last is the default.
func decoders() []decoder {
	return []decoder{
		{model.Markdown, ".md .markdown .mdown .mkd ", looksLikeMarkdown, decodeMarkdown},
		{model.Text, ".txt .text ", nil, decodeText},
	}
}

// Decode turns raw into a document. The name is the path, or "-" or "" for
// input without a name: its extension tells the format, a date in it the day
// where the text does not, and it becomes the document's Name. The document may
// keep raw: the caller must not change it any more. The error is always an *Error.
func Decode(name string, raw []byte, opt Options) (*model.Document, error) {
	if opt.MaxBytes > 0 && int64(len(raw)) > opt.MaxBytes {
		return nil, tooLarge(name, int64(len(raw)), opt.MaxBytes)
	}
	text, lost := shared(raw), 0
	if !opt.Item {
		if what := binaryKind(raw); what != "" {
			return nil, isBinary(name, what)
		}
		text, lost = toUTF8(raw)
	}
	text, changed := safe.Clean(text)
	d := pick(name, text, opt)
	if d.decode == nil {
		return nil, cannotRead(name, opt.Format)
	}
	b := newBuilder(opt)
	if !opt.Item {
		text = b.frontMatter(text)
	}
	d.decode(b, text)
	doc := b.finish(name)
	doc.Format = d.format
	doc.Cleaned += lost + changed
	doc.ID = opt.ID
	if doc.ID == "" {
		doc.ID = ID(raw)
	}
	return doc, nil
}

// pick returns the decoder for opt.Format or, where that is "", for the name's
// extension or, for nameless input, for what the text looks like; a decoder
// without a decode function where opt.Format is not among them.
func pick(name, text string, opt Options) decoder {
	all := decoders()
	last := all[len(all)-1]
	extension := strings.ToLower(filepath.Ext(name))
	for _, d := range all {
		switch {
		case opt.Format != "":
			if d.format == opt.Format {
				return d
			}
		case name == "" || name == "-":
			if d.sniff != nil && d.sniff(text) {
				return d
			}
		case extension != "" && strings.Contains(d.extensions, extension+" "):
			return d
		}
	}
	if opt.Format != "" {
		return decoder{}
	}
	return last
}
