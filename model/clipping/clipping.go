// Package clipping is what analysts cut out of briefings and collect in case files: a
// quotation with the citation that leads back to it, and a comment.
//
// A Clipping is kept as one mark of package triage, so that clipping, commenting,
// moving and removing are taken back as every decision is. Mark and Parse turn one into
// the other, Files puts marks in order, and Add, Comment, Move and Remove make the changes
// of a decision. The text and the citation are copied: a case file stays as it is when
// the document goes or is read again by other rules.
//
// All functions are pure. What Parse cannot read it refuses; Files leaves it out. Texts
// have passed package safe with the document that they are of, a comment and the name of
// a file must have before they come here.
package clipping

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"brief/model"
	"brief/model/term"
	"brief/model/triage"
)

// Clipping is one piece of a case file.
type Clipping struct {
	// File is the name of the case file, ID tells its clippings apart: any text without
	// a colon.
	File, ID string
	// Document is the ID of the document, Span where the text stands in it.
	Document string
	Span     model.Span
	// Text is what was clipped, on one line; Citation says where it stands, as
	// export.Citation writes it; Source who issued the document, or "".
	Text, Citation, Source string
	// Comment is the analyst's, "" for none.
	Comment string
	// Rank orders the clippings of a file.
	Rank int64
}

// kept is the form of a clipping's value.
type kept struct {
	Text     string `json:"text"`
	Citation string `json:"citation"`
	Source   string `json:"source,omitempty"`
	Comment  string `json:"comment,omitempty"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Rank     int64  `json:"rank"`
}

// Mark is how c is kept.
func (c Clipping) Mark() triage.Mark {
	value, err := json.Marshal(kept{c.Text, c.Citation, c.Source, c.Comment, c.Span.Start, c.Span.End, c.Rank})
	if err != nil {
		panic(err) // strings and numbers can be written
	}
	return triage.Mark{ID: c.Document, Key: triage.Clipping(c.File, c.ID), Value: string(value)}
}

// Parse reads a mark; ok is false where it is no clipping.
func Parse(m triage.Mark) (c Clipping, ok bool) {
	file, id, ok := m.Key.Clipping()
	if !ok {
		return Clipping{}, false
	}
	var k kept
	if err := json.Unmarshal([]byte(m.Value), &k); err != nil {
		return Clipping{}, false
	}
	return Clipping{
		File: file, ID: id, Document: m.ID, Span: model.Span{Start: k.Start, End: k.End},
		Text: k.Text, Citation: k.Citation, Source: k.Source, Comment: k.Comment, Rank: k.Rank,
	}, true
}

// File is a case file: its clippings in order.
type File struct {
	Name      string
	Clippings []Clipping
}

// Files returns the case files that marks are of, by name.
func Files(marks []triage.Mark) []File {
	byName := map[string][]Clipping{}
	for _, m := range marks {
		if c, ok := Parse(m); ok {
			byName[c.File] = append(byName[c.File], c)
		}
	}
	files := make([]File, 0, len(byName))
	for name, all := range byName {
		slices.SortFunc(all, func(a, b Clipping) int { return cmp.Or(cmp.Compare(a.Rank, b.Rank), strings.Compare(a.ID, b.ID)) })
		files = append(files, File{name, all})
	}
	slices.SortFunc(files, func(a, b File) int {
		return cmp.Or(strings.Compare(term.Key(a.Name), term.Key(b.Name)), strings.Compare(a.Name, b.Name))
	})
	return files
}

// Find returns the clippings of f that hold every word of words, in their text,
// citation, source or comment; case and accents do not count.
func (f File) Find(words string) []Clipping {
	wanted := strings.Fields(term.Key(words))
	return slices.DeleteFunc(slices.Clone(f.Clippings), func(c Clipping) bool {
		all := term.Key(strings.Join([]string{c.Text, c.Citation, c.Source, c.Comment}, " "))
		return slices.ContainsFunc(wanted, func(w string) bool { return !strings.Contains(all, w) })
	})
}

// NewID is an ID that no clipping of f has: seed, with a number where it is taken.
func (f File) NewID(seed string) string {
	seed = strings.ReplaceAll(seed, ":", "")
	for id, n := seed, 2; ; n++ {
		if !slices.ContainsFunc(f.Clippings, func(c Clipping) bool { return c.ID == id }) {
			return id
		}
		id = seed + "-" + strconv.Itoa(n)
	}
}

// Add is the change that puts c at the end of its file, f being what there is of it.
func (f File) Add(c Clipping) triage.Change {
	c.Rank = 1
	if n := len(f.Clippings); n > 0 {
		c.Rank = f.Clippings[n-1].Rank + 1
	}
	m := c.Mark()
	return triage.Change{ID: m.ID, Key: m.Key, After: m.Value}
}

// Remove is the change that takes c out of its file.
func (c Clipping) Remove() triage.Change {
	m := c.Mark()
	return triage.Change{ID: m.ID, Key: m.Key, Before: m.Value}
}

// Say is the change that gives c another comment.
func (c Clipping) Say(comment string) triage.Change {
	was := c.Mark()
	c.Comment = comment
	now := c.Mark()
	return triage.Change{ID: was.ID, Key: was.Key, Before: was.Value, After: now.Value}
}

// Move are the changes that take the clipping at index from to index to; both count from
// 0, and what lies outside the file is its first or last. There are none where it stays.
func (f File) Move(from, to int) []triage.Change {
	n := len(f.Clippings)
	if n == 0 || from < 0 || from >= n {
		return nil
	}
	to = min(max(to, 0), n-1)
	moved := slices.Clone(f.Clippings)
	c := moved[from]
	moved = slices.Insert(slices.Delete(moved, from, from+1), to, c)
	var changes []triage.Change
	for i, c := range moved {
		was := c.Mark()
		if c.Rank = f.Clippings[i].Rank; moved[i].Rank != c.Rank {
			changes = append(changes, triage.Change{ID: was.ID, Key: was.Key, Before: was.Value, After: c.Mark().Value})
		}
	}
	return changes
}
