package linear

import (
	"context"
	"errors"
	"fmt"
	"io"

	"brief/model/safe"
	"brief/tui/key"
	"brief/tui/pattern"
)

// Run holds a session over lib until the user leaves, in ends, or ctx does: nil in
// all three cases. An error says that out cannot be written or in not be read.
//
// in is read by a goroutine of its own, line by line and never ahead. Where ctx
// ends while it waits for a line, it stays until that line comes.
func Run(ctx context.Context, lib Library, opt Options, in io.Reader, out io.Writer) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	s := newSession(ctx, lib, opt, out)
	lines := newInput(ctx, in)
	s.start()
	for !s.ended && s.out.err == nil {
		s.out.flush()
		s.out.prompt(s.place())
		line, err := lines.next(ctx)
		if err != nil {
			s.out.now("") // the shell's prompt begins a line of its own
			return s.over(err)
		}
		s.command(line)
	}
	s.out.flush()
	return s.over(nil)
}

// over is the error a session ends with.
func (s *session) over(err error) error {
	switch {
	case s.out.err != nil:
		return fmt.Errorf("writing to the terminal: %w", s.out.err)
	case err == nil, errors.Is(err, io.EOF), s.ctx.Err() != nil:
		return nil
	}
	return fmt.Errorf("reading commands from the terminal: %w", err)
}

// session is one reader at one terminal.
type session struct {
	ctx      context.Context
	lib      Library
	keys     *key.Table
	out      *printer
	docs     *watched[[]row]
	relisted *watched[[]row] // the list that was read last to replace docs, or nil
	art      *article        // nil until one is open
	focus    focus
	opt      Options
	ended    bool

	everywhere *pattern.Pattern // the search that the list of documents shows, or nil
	index      Indexed          // lib, where it has an index
	answer     *answer          // the last of the index, or nil
	triage     Triaged          // lib, where decisions are kept
	lastCase   string           // that was clipped into last
}

func newSession(ctx context.Context, lib Library, opt Options, out io.Writer) *session {
	if opt.Keys == nil {
		opt.Keys = key.Default()
	}
	index, _ := lib.(Indexed)
	decisions, _ := lib.(Triaged)
	return &session{
		index: index, triage: decisions,
		ctx: ctx, lib: lib, opt: opt, keys: opt.Keys,
		out:  &printer{w: out, size: opt.Size, ascii: opt.ASCII, limit: -1},
		docs: newWatched[[]row](),
	}
}

// focus is what a number means an item of.
type focus uint8

const (
	onDocuments focus = iota
	onPoints
	onBody
	onActors
	onStatistics
	onAnswer // of the index
)

// scope is where the bindings of the focus are looked up.
func (s *session) scope() key.Scope {
	switch s.focus {
	case onDocuments, onAnswer:
		return key.Documents
	case onBody:
		return key.Body
	}
	return key.List
}

// start opens the first document that can be.
func (s *session) start() {
	s.out.say(safe.Line(s.opt.Notice))
	go s.list(s.docs)
	s.awaitDocuments(func(rows []row) bool { return firstReadable(rows, 0, 1) >= 0 })
	s.docs.wait(s.ctx, brisk, func([]row) bool { return false }) // to say of how many
	rows, done := s.docs.get()
	at := firstReadable(rows, 0, 1)
	switch {
	case at >= 0:
		s.open(at)
		if s.art != nil && s.opt.Paragraph > 0 {
			s.toParagraph(s.opt.Paragraph)
		}
	case done:
		s.out.say("Nothing here can be read; documents says why.")
	default:
		s.out.say("No document is ready yet; documents lists what has come.")
	}
	s.out.say("An empty line reads on; help tells the commands.")
}

// place is what stands before the prompt's sign: where the reader is.
func (s *session) place() string {
	switch {
	case s.focus == onAnswer:
		return "answer"
	case s.art == nil, s.focus == onDocuments:
		return "documents"
	}
	rows, _ := s.docs.get()
	where := fmt.Sprintf("%d/%d", s.art.row+1, len(rows))
	if s.focus == onBody {
		if p := s.art.at; p.paragraph > 0 {
			where += " ¶" + p.String()
		}
		return where
	}
	if n := s.art.chosen[s.focus]; n > 0 {
		return fmt.Sprintf("%s %s %d", where, s.focus.one(), n)
	}
	return where + " " + s.focus.many()
}

// one and many are what the items are called.
func (f focus) one() string {
	switch f {
	case onPoints:
		return "key point"
	case onActors:
		return "actor"
	case onStatistics:
		return "statistic"
	case onDocuments, onAnswer:
		return "document"
	}
	return "paragraph"
}

func (f focus) many() string { return f.one() + "s" }
