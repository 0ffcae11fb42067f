package actor

import (
	"encoding/binary"
	"strings"

	"brief/model"
	"brief/model/text"
)

// A document's tokens are looked at several times: to count its words, to find
// names, to weigh what stands around them, to read what they do. As tokens they
// would take more memory than anything else of a long text, so only those of one
// passage exist at a time. Those of all passages are kept packed, in about half
// the bytes of the text:
//
//	uvarint  gap<<1 | head   gap is the number of bytes after the token before
//	                         or, of the first token, after the passage's start
//	uvarint  word            index in scan.spellings
//
// A token is as long as the spelling of its word.

// margin is how many blank tokens stand before and after those of a passage, so
// that rules may look that far without asking.
const margin = 8

// passage is the passage whose tokens are at hand.
type passage struct {
	model.Passage
	*record
	index    int // in scan.in
	from, to int // its tokens in scan.toks
}

// record is what is kept of a passage.
type record struct {
	packed int // where its tokens begin in scan.packed
	// finds is the half-open range of scan.finds that the passage holds.
	firstFind, endFind int32
	headline           bool
	script             bool // holds words of a script without capitals
	group              bool // holds a noun that may name a group
}

// read takes in the passages one after the other.
func (s *scan) read() error {
	s.packed = make([]byte, 0, len(s.text)/2+64)
	s.records = make([]record, len(s.in))
	for i := range s.in {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		p := s.tokenise(i)
		p.packed = len(s.packed)
		p.headline = s.headline(p.from, p.to)
		p.script = hasScript(s.toks[p.from:p.to])
		s.count(p)
		s.pack(p)
	}
	s.records = append(s.records, record{packed: len(s.packed)})
	return nil
}

// tokenise cuts passage i into tokens.
func (s *scan) tokenise(i int) *passage {
	p := s.begin(i)
	s.raw = text.Tokens(s.raw[:0], s.text, p.Span)
	for _, t := range s.raw {
		s.readToken(p.from, t.Span)
	}
	return s.end()
}

// begin empties scan.toks for passage i.
func (s *scan) begin(i int) *passage {
	s.toks = append(s.toks[:0], s.blanks[:]...)
	s.here = passage{Passage: s.in[i], record: &s.records[i], index: i, from: margin, to: margin}
	return &s.here
}

// end closes scan.toks after the last token.
func (s *scan) end() *passage {
	s.here.to = len(s.toks)
	s.toks = append(s.toks, s.blanks[:]...)
	return &s.here
}

func (s *scan) pack(p *passage) {
	before := p.Span.Start
	for i := p.from; i < p.to; i++ {
		t := &s.toks[i]
		head := 0
		if t.head {
			head = 1
		}
		s.packed = binary.AppendUvarint(s.packed, uint64(t.span.Start-before)<<1|uint64(head))
		s.packed = binary.AppendUvarint(s.packed, uint64(t.index))
		before = t.span.End
		p.group = p.group || t.low&isGroup != 0
	}
}

// load brings the tokens of passage i back.
func (s *scan) load(i int) *passage {
	p := s.begin(i)
	end := s.records[i+1].packed
	at := p.Span.Start
	for k := p.packed; k < end; {
		gap, n := binary.Uvarint(s.packed[k:])
		k += n
		w, n := binary.Uvarint(s.packed[k:])
		k += n
		t := token{word: s.spellings[w], head: gap&1 != 0, glued: gap>>1 == 0 && len(s.toks) > margin}
		t.span.Start = at + int(gap>>1)
		at = t.span.Start + len(t.text)
		t.span.End = at
		s.toks = append(s.toks, t)
	}
	return s.end()
}

// each loads the passages that want accepts, in order, and hands them to visit.
func (s *scan) each(want func(*record) bool, visit func(*passage)) error {
	for i := range s.in {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		if want(&s.records[i]) {
			visit(s.load(i))
		}
	}
	return nil
}

func (r *record) hasFinds() bool { return r.endFind > r.firstFind }

// span is the text of the tokens [from, to).
func (s *scan) span(from, to int) model.Span {
	return model.Span{Start: s.toks[from].span.Start, End: s.toks[to-1].span.End}
}

// join returns the text of the tokens [i, j) with single spaces. It copies only
// where the document has more than that between them.
func (s *scan) join(i, j int) string {
	if i >= j {
		return ""
	}
	raw := s.span(i, j).In(s.text)
	if plainSpaces(raw) {
		return raw
	}
	return strings.Join(strings.Fields(raw), " ")
}
