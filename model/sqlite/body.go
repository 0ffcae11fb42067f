package sqlite

import (
	"encoding/binary"
	"fmt"
	"slices"
	"sync"

	"github.com/klauspost/compress/zstd"

	"brief/model"
)

// The stored form of a document's text and of what was found in it:
//
//	1 byte    form: 2; in form 1 actors have neither reasons nor places of their acts
//	1 byte    method: 0 as it is, 1 zstd
//	uvarint   length of the text
//	…         the text and behind it the record (record.go), by the method
//
// Text and record share a frame: names, units and measures in the record are then
// repetitions of the text.
const (
	bodyForm = 2

	stored     = 0
	compressed = 1
)

// maxBody bounds what a damaged length can make the engine allocate. Nothing larger
// fits into a row.
const maxBody = 1 << 30

// compressor is the one codec of an engine; both its parts are safe for concurrent
// use, and made when they are first needed.
type compressor struct {
	once    sync.Once
	err     error
	encoder *zstd.Encoder
	decoder *zstd.Decoder
	scratch sync.Pool
}

func (z *compressor) ready() error {
	z.once.Do(func() {
		z.encoder, z.err = zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1),
			zstd.WithWindowSize(1<<20), zstd.WithEncoderCRC(false), zstd.WithSingleSegment(true))
		if z.err == nil {
			z.decoder, z.err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(readers), zstd.WithDecoderMaxMemory(maxBody),
				zstd.IgnoreChecksum(true))
		}
	})
	return z.err
}

// scratch is memory for one document on its way into its stored form.
type scratch struct{ plain, packed []byte }

// pack returns the stored form of b.
func (z *compressor) pack(b *model.Briefing) ([]byte, error) {
	if err := z.ready(); err != nil {
		return nil, err
	}
	text := b.Document.Text
	if len(text) > shortText {
		return z.packWith(&scratch{}, b), nil
	}
	s, ok := z.scratch.Get().(*scratch)
	if !ok {
		s = &scratch{}
	}
	defer z.scratch.Put(s)
	return slices.Clone(z.packWith(s, b)), nil
}

func (z *compressor) packWith(s *scratch, b *model.Briefing) []byte {
	text := b.Document.Text
	c := coder{buf: append(slices.Grow(s.plain[:0], len(text)+len(text)/2+512), text...), form: bodyForm}
	c.briefing(b)
	s.plain = c.buf
	out := append(slices.Grow(s.packed[:0], len(c.buf)/2+64), bodyForm, compressed)
	out = binary.AppendUvarint(out, uint64(len(text)))
	head := len(out)
	out = z.encoder.EncodeAll(c.buf, out)
	if len(out)-head >= len(c.buf) {
		out[1] = stored
		out = append(out[:head], c.buf...)
	}
	s.packed = out
	return out
}

// open returns the text, and the record behind it.
func (z *compressor) open(data []byte) (text string, record []byte, err error) {
	if err := z.ready(); err != nil {
		return "", nil, err
	}
	if len(data) < 2 {
		return "", nil, errForm
	}
	if data[0] == 0 || data[0] > bodyForm {
		return "", nil, fmt.Errorf("%w: form %d", errForm, data[0])
	}
	n, width := binary.Uvarint(data[2:])
	if width <= 0 || n > maxBody {
		return "", nil, errForm
	}
	plain := data[2+width:]
	if data[1] == compressed {
		if plain, err = z.decoder.DecodeAll(plain, nil); err != nil {
			return "", nil, fmt.Errorf("%w: %w", errForm, err)
		}
	}
	if n > uint64(len(plain)) {
		return "", nil, errForm
	}
	return string(plain[:n]), plain[n:], nil
}

// document returns the document that pack stored.
func (z *compressor) document(data []byte) (*model.Document, error) {
	text, record, err := z.open(data)
	if err != nil {
		return nil, err
	}
	d := &model.Document{Text: text}
	c := coder{buf: record, reading: true, size: len(text), form: data[0]}
	c.document(d)
	return d, c.err
}

// unpack returns the briefing that pack stored, without what is kept elsewhere.
func (z *compressor) unpack(data []byte) (*model.Briefing, error) {
	text, record, err := z.open(data)
	if err != nil {
		return nil, err
	}
	b := &model.Briefing{Document: &model.Document{Text: text}}
	c := coder{buf: record, reading: true, size: len(text), form: data[0]}
	c.briefing(b)
	if c.err == nil && len(c.buf) > 0 {
		c.fail()
	}
	return b, c.err
}
