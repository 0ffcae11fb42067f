package linear

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"brief/model"
	"brief/model/export"
	"brief/model/safe"
	"brief/tui/key"
)

// relistPatience is how long the documents may take to be listed again.
const relistPatience = time.Minute

// handOn carries out what leaves the reader. What would be copied elsewhere is
// printed: a terminal of lines takes it from there.
func (s *session) handOn(a key.Action, words string) bool {
	switch a {
	case key.CopyQuote:
		s.quote()
	case key.CopyCitation:
		s.out.put(export.Citation(s.art.doc, s.art.span()))
	case key.CopyKeyPoints:
		s.print(func(b *model.Briefing) ([]byte, error) { return []byte(export.Points(b)), nil })
	case key.CopyActors:
		s.table(export.Actors, '\t')
	case key.CopyActorsCSV:
		s.table(export.Actors, ',')
	case key.CopyStatistics:
		s.table(export.Statistics, '\t')
	case key.CopyStatisticsCSV:
		s.table(export.Statistics, ',')
	case key.CopyMarkdown:
		s.print(func(b *model.Briefing) ([]byte, error) { return export.Whole(b, export.Markdown, export.Options{}) })
	case key.Export:
		s.export(words)
	case key.Pipe:
		s.pipe(words)
	case key.Edit:
		s.edit()
	case key.OpenSource:
		s.source()
	case key.Refresh:
		s.refresh()
	default:
		return false
	}
	return true
}

// span is the sentence or paragraph the reader is at, the zero Span before the
// body.
func (a *article) span() model.Span {
	p := a.at
	switch {
	case p.paragraph == 0:
		return model.Span{}
	case p.sentence == 0:
		return a.doc.Paragraphs[p.paragraph-1].Span
	}
	return a.sentences(p.paragraph)[p.sentence-1].Span
}

// quote prints the item told last with its citation, or the sentence or paragraph
// one is at.
func (s *session) quote() {
	if n := s.art.chosen[s.focus]; s.focus != onBody && n > 0 {
		if b := s.whole(); b != nil {
			all := s.items(b, s.focus)
			s.out.put(all[min(n, len(all))-1].quote())
		}
		return
	}
	if s.art.at.paragraph == 0 {
		s.out.say("There is nothing to quote yet: an empty line reads on, the number of an item tells it.")
		return
	}
	s.out.put(export.Quote(s.art.doc, s.art.span()))
}

// sentenceAround is the sentence that holds the first of places in the body or,
// where none is there, the first place.
func (s *session) sentenceAround(places []model.Span) model.Span {
	for _, span := range places {
		if p := s.art.placeOf(span.Start); p.sentence > 0 {
			return s.art.sentences(p.paragraph)[p.sentence-1].Span
		}
	}
	if len(places) == 0 {
		return model.Span{}
	}
	return places[0]
}

func (s *session) table(t export.Table, comma rune) {
	s.print(func(b *model.Briefing) ([]byte, error) { return export.EncodeTable(b, t, comma) })
}

// print puts a form of the briefing on the terminal.
func (s *session) print(form func(*model.Briefing) ([]byte, error)) {
	b := s.whole()
	if b == nil {
		return
	}
	data, err := form(b)
	if err != nil {
		s.out.say("Cannot write that: ", safe.Error(err))
		return
	}
	s.out.put(string(data))
}

// whole is the briefing once all of the text has been looked at; it says so where
// that is not yet.
func (s *session) whole() *model.Briefing {
	b := s.briefing()
	if b != nil && b.Covers < 1 {
		s.out.say("What leaves the reader must be whole: ask again in a while.")
		return nil
	}
	return b
}

// export writes the briefing to a file.
func (s *session) export(name string) {
	switch {
	case name == "":
		s.out.say("Say where to: export FILE. Its ending chooses the form: ", export.Endings, ".")
		return
	case s.opt.WriteFile == nil:
		s.out.say("export: files cannot be written from here.")
		return
	}
	b := s.whole()
	if b == nil {
		return
	}
	data, err := export.File(b, name)
	if err == nil {
		err = s.opt.WriteFile(name, data)
	}
	if err != nil {
		s.out.say("Not written: ", safe.Error(err))
		return
	}
	s.out.say(count(len(data), "byte"), " written to ", safe.Line(name), ".")
}

// pipe gives the briefing, as Markdown, to a command and prints what the command does.
func (s *session) pipe(command string) {
	switch {
	case command == "":
		s.out.say("Say which command: pipe COMMAND.")
		return
	case s.opt.Pipe == nil:
		s.out.say("pipe: no programs can be run from here.")
		return
	}
	b := s.whole()
	if b == nil {
		return
	}
	data, err := export.Whole(b, export.Markdown, export.Options{})
	if err != nil {
		s.out.say("Not piped: ", safe.Error(err))
		return
	}
	output, err := s.opt.Pipe(s.ctx, command, data)
	if text, _ := safe.Clean(string(output)); strings.TrimSpace(text) != "" {
		s.out.put(text)
	}
	if err != nil {
		s.out.say(quoted(command), " failed: ", safe.Error(err))
	} else if len(output) == 0 {
		s.out.say(quoted(command), " has ended and printed nothing.")
	}
}

// edit opens the document in an editor and, when that has ended, reads it again.
func (s *session) edit() {
	if s.opt.Edit == nil {
		s.out.say("edit: no programs can be run from here.")
		return
	}
	if err := s.opt.Edit(s.ctx, s.art.doc.Name); err != nil {
		s.out.say("Not edited: ", safe.Error(err))
		return
	}
	if lib, ok := s.lib.(Rereader); ok {
		s.reread(lib)
		return
	}
	s.refresh()
}

// reread goes to what the file of the document holds now.
func (s *session) reread(lib Rereader) {
	rows, _ := s.docs.get()
	d, err := lib.Reread(s.ctx, rows[s.art.row].Key)
	switch {
	case err != nil:
		s.out.say("It cannot be read again: ", safe.Error(err))
		return
	case d.ID == s.art.doc.ID:
		s.out.say("Read again: this document has not changed.")
		return
	case !s.relist():
		return
	}
	rows, _ = s.docs.get()
	if at := slices.IndexFunc(rows, func(r row) bool { return r.ID == d.ID }); at >= 0 {
		s.enter(at, d)
	}
	s.out.say("Read again: it has changed. The version before is a document of its own.")
}

// source says where the document comes from.
func (s *session) source() {
	d := s.art.doc
	s.out.say("Source: ", flat(d.Source))
	if d.Source == "" {
		s.out.say("No source stated.")
	}
	s.out.say("File: ", d.Name)
}

// refresh lists the documents again and reads the open one again.
func (s *session) refresh() {
	if s.opt.Fixed {
		s.out.say("There is nothing to read again: samples and standard input do not change.")
		return
	}
	if !s.relist() {
		return
	}
	rows, _ := s.docs.get()
	before := s.art.doc.ID
	doc, err := s.lib.Open(s.ctx, rows[s.art.row].Key)
	switch {
	case err != nil:
		s.out.say("It cannot be read again: ", safe.Error(err))
	case doc.ID == before:
		s.out.say("Read again: this document has not changed.")
	default:
		s.enter(s.art.row, doc)
		s.out.say("Read again: it has changed.")
		s.introduce(len(rows))
	}
}

// relist lists the documents again. Where that takes too long, or the open one is
// not among them, the list stays as it was, and it says so.
func (s *session) relist() bool {
	before, done := s.docs.get()
	if done && s.relisted != nil {
		_, done = s.relisted.get()
	}
	if !done {
		s.out.say("The documents are still being listed.")
		return false
	}
	s.out.now("reading again ...")
	s.relisted = newWatched[[]row]()
	go s.list(s.relisted)
	s.relisted.wait(s.ctx, relistPatience, func([]row) bool { return false })
	rows, done := s.relisted.get()
	here := slices.IndexFunc(rows, func(r row) bool { return r.Key == before[s.art.row].Key })
	switch {
	case !done:
		s.out.say("That takes too long: the list stays as it was.")
	case here < 0:
		s.out.say("The open document is not there any more: the list stays as it was.")
	default:
		if n := len(rows) - len(before); n != 0 {
			s.out.say(count(len(rows), "document"), ", there were ", strconv.Itoa(len(before)), ".")
		}
		s.docs, s.art.row = s.relisted, here
	}
	return done && here >= 0
}
