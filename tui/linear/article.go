package linear

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"brief/model"
	"brief/model/correct"
	"brief/model/doubt"
	"brief/model/safe"
	"brief/model/triage"
)

// article is the open document and the reader's state in it.
type article struct {
	row      int
	hit      int // the number in the answer that it was opened from, or 0
	doc      *model.Document
	found    *model.Document // before it was corrected
	marks    []triage.Mark   // that correct it
	findings *watched[findings]
	stop     context.CancelFunc

	at    place
	split struct { // the paragraph that was cut into sentences last
		paragraph int
		sentences []model.Passage
	}
	chosen   [onAnswer + 1]int // the item told last, from 1, by focus
	hits     hits
	searched hits // of the last search
	doubt    int  // the one told last, from 1
	places   []place
	last     *place // the one before the last jump
	ended    bool   // the end has been announced
}

// findings are what has been found in a document so far.
type findings struct {
	briefing *model.Briefing // nil at first
	failed   string
}

// brisk is how long the counts of a newly opened document are waited for.
const brisk = 500 * time.Millisecond

// open opens the document of a row and tells what it is.
func (s *session) open(row int) {
	rows, _ := s.docs.get()
	doc, err := s.lib.Open(s.ctx, rows[row].Key)
	if err != nil {
		s.out.say("Document ", strconv.Itoa(row+1), " cannot be read: ", safe.Error(err))
		return
	}
	s.enter(row, doc)
	s.introduce(len(rows))
	s.carryHits()
}

// enter makes doc the open document and has it looked at in the background.
func (s *session) enter(row int, doc *model.Document) {
	if s.art != nil {
		s.art.stop()
	}
	s.art = &article{row: row, found: doc}
	s.focus = onPoints
	s.look(s.corrections(doc.ID))
}

// corrections are what the analyst has corrected in a document; none where that is not
// kept, or cannot be had.
func (s *session) corrections(id string) []triage.Mark {
	if s.triage == nil {
		return nil
	}
	states, err := s.triage.States(s.ctx, []string{id})
	if err != nil || len(states) != 1 {
		return nil
	}
	return states[0].Corrections
}

// look has the open document looked at in the background, and corrected.
func (s *session) look(marks []triage.Mark) {
	ctx, stop := context.WithCancel(s.ctx)
	a := s.art
	a.marks, a.doc, a.stop, a.findings = marks, correct.Dated(a.found, marks), stop, newWatched[findings]()
	go extract(ctx, s.lib, a.found, marks, a.findings)
}

// recorrect looks at the open document again where an undo or redo has changed what is
// corrected in it.
func (s *session) recorrect() {
	if s.art == nil {
		return
	}
	if marks := s.corrections(s.art.found.ID); !slices.Equal(marks, s.art.marks) {
		s.art.stop()
		s.look(marks)
	}
}

func extract(ctx context.Context, lib Library, doc *model.Document, marks []triage.Mark, to *watched[findings]) {
	defer to.finish()
	for b, err := range lib.Extract(ctx, doc) {
		if err != nil {
			to.update(func(f *findings) { f.failed = safe.Error(err) })
			return
		}
		b, _ = correct.Apply(b, marks)
		to.update(func(f *findings) { f.briefing = b })
	}
}

// introduce says what the open document is, what matters most first.
func (s *session) introduce(of int) {
	d := s.art.doc
	s.out.say(fmt.Sprintf("%d/%d ", s.art.row+1, of), cmp.Or(flat(d.Title.Text), d.Name, "untitled"))
	s.out.say(about(d))
	if s.out.ascii && lacking(d.Text) {
		s.out.say("Letters that this terminal does not show are printed as ?.")
	}
	s.art.findings.wait(s.ctx, brisk, func(f findings) bool { return f.briefing != nil })
	f, done := s.art.findings.get()
	if f.briefing != nil {
		s.points(f.briefing)
	} else {
		s.given()
	}
	s.out.say(s.counts(f, done))
	s.focus = onPoints
}

// about is who says it and when, and what was done to the text.
func about(d *model.Document) string {
	date := "Undated"
	switch d.Published.From {
	case model.PublishedStated:
		date = d.Published.Date
	case model.PublishedFile:
		date = d.Published.Date + " by the file"
	case model.PublishedAnalyst:
		date = d.Published.Date + ", corrected"
	}
	line := date + ", " + cmp.Or(flat(d.Source), "no source stated") + "."
	if d.Cleaned > 0 {
		line += " " + count(d.Cleaned, "place") + " cleaned of control or hidden characters."
	}
	return line
}

// counts says how much there is to read.
func (s *session) counts(f findings, done bool) string {
	line := count(len(s.art.doc.Paragraphs), "paragraph")
	b := f.briefing
	switch {
	case f.failed != "":
		return line + ". Nothing could be found out: " + f.failed
	case b == nil:
		return line + ". Still looking for actors and statistics."
	}
	line += ", " + count(weighty(b.Actors, func(a model.Actor) float64 { return a.Salience }), "actor")
	line += ", " + count(weighty(b.Statistics, func(t model.Statistic) float64 { return t.Salience }), "statistic")
	line += ", " + count(len(doubt.Of(b)), "doubt") + "."
	return strings.TrimSpace(line + " " + soFar(f, done))
}

// soFar says how much of the document a partial result covers.
func soFar(f findings, done bool) string {
	if done || f.briefing == nil || f.briefing.Covers >= 1 {
		return ""
	}
	return fmt.Sprintf("So far: %d percent of the text has been looked at.", int(f.briefing.Covers*100))
}

// briefing is what has been found; where that is not all yet it is waited for, a
// while. It says why where it returns nil.
func (s *session) briefing() *model.Briefing {
	if !s.reading() {
		return nil
	}
	f, done := s.art.findings.get()
	whole := func(f findings) bool { return f.failed != "" || f.briefing != nil && f.briefing.Covers >= 1 }
	if !done && !whole(f) {
		s.out.now("looking ...")
		s.art.findings.wait(s.ctx, patience, whole)
		f, done = s.art.findings.get()
	}
	switch {
	case f.failed != "":
		s.out.say("Nothing could be found out: ", f.failed)
	case f.briefing == nil:
		s.out.say("Not found out yet: ask again in a while.")
	default:
		s.out.say(soFar(f, done))
	}
	return f.briefing
}

// reading reports whether a document is open, and says so where none is.
func (s *session) reading() bool {
	if s.art == nil {
		s.out.say("No document is open: documents lists them, a number opens one.")
	}
	return s.art != nil
}
