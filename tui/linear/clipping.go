package linear

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"brief/model"
	"brief/model/clipping"
	"brief/model/export"
	"brief/model/safe"
	"brief/model/triage"
)

// comments part the name of a case file from a comment.
const comments = " -- "

// longestCaseName is how many bytes the name of a case file may have.
const longestCaseName = 100

// caseFiles are the analyst's; ok is false where they cannot be had, which has been said.
func (s *session) caseFiles() (files []clipping.File, ok bool) {
	marks, err := s.triage.Marks(s.ctx, triage.Clippings())
	if err != nil {
		s.out.say("The library cannot be asked: ", safe.Error(err))
		return nil, false
	}
	return clipping.Files(marks), true
}

// clip puts the sentence where one is, or that of the item told last, into a case file.
func (s *session) clip(words string) {
	at := s.clipped()
	if at.Empty() {
		s.out.say("There is nothing to clip yet: an empty line reads on, the number of an item tells it.")
		return
	}
	files, ok := s.caseFiles()
	if !ok {
		return
	}
	name, comment, _ := strings.Cut(" "+words, comments)
	name = cmp.Or(strings.TrimSpace(name), s.lastCase)
	switch {
	case name == "":
		s.out.say("Say into which case file: clip border -- who says so?")
		return
	case len(name) > longestCaseName:
		s.out.say("The name of a case file has at most ", strconv.Itoa(longestCaseName), " bytes.")
		return
	}
	f := clipping.File{Name: name}
	if i := slices.IndexFunc(files, func(f clipping.File) bool { return f.Name == name }); i >= 0 {
		f = files[i]
	}
	c := export.Clip(s.art.doc, at)
	c.File, c.ID, c.Comment = name, f.NewID(triage.Moment(s.opt.now())), strings.TrimSpace(comment)
	if _, err := s.triage.Mark(s.ctx, "clip into "+name, []triage.Change{f.Add(c)}); err != nil {
		s.out.say("Not clipped: ", safe.Error(err))
		return
	}
	s.lastCase = name
	s.out.say("Clipped into ", quoted(name), ": ", c.Citation, ". undo takes it back.")
}

// clipped is what a clip would be of.
func (s *session) clipped() model.Span {
	if n := s.art.chosen[s.focus]; n > 0 && s.focus != onBody {
		b := s.whole()
		if b == nil {
			return model.Span{}
		}
		if all := s.items(b, s.focus); n <= len(all) && len(all[n-1].places) > 0 {
			if s.focus == onPoints && n <= len(b.KeyPoints) {
				return b.KeyPoints[n-1].Span
			}
			return s.sentenceAround(all[n-1].places)
		}
	}
	return s.art.span()
}

// cases tells the case files, or what was clipped into the one of a name.
func (s *session) cases(name string) {
	files, ok := s.caseFiles()
	if !ok {
		return
	}
	if name == "" {
		if len(files) == 0 {
			s.out.say("No case files: clip NAME puts the sentence into one.")
			return
		}
		for _, f := range files {
			s.out.say(safe.Line(f.Name), ", ", count(len(f.Clippings), "clipping"))
		}
		s.out.say("case NAME tells one.")
		return
	}
	i := slices.IndexFunc(files, func(f clipping.File) bool { return f.Name == name })
	if i < 0 {
		s.out.say("Nothing was clipped into ", quoted(name), ".")
		return
	}
	for n, c := range files[i].Clippings {
		s.out.say(strconv.Itoa(n+1), " ", safe.Line(c.Text))
		cited := safe.Line(c.Citation)
		if c.Source != "" {
			cited = safe.Line(c.Source) + ": " + cited
		}
		s.out.say(ended(cited))
		if c.Comment != "" {
			s.out.say("Comment: ", safe.Line(c.Comment))
		}
	}
}
