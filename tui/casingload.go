package tui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"brief/model/clipping"
	"brief/model/triage"
)

// This file calls the Library for case files. It keeps to the rules of load.go.

// askCases asks for the case files.
func (m *Model) askCases() tea.Cmd {
	ctx, question := m.cases.asks.next(m.ctx)
	lib := m.deciding.lib
	return func() tea.Msg {
		files, err := caseFiles(ctx, lib)
		if ctx.Err() != nil {
			return nil
		}
		return casesMsg{question, files, err}
	}
}

func caseFiles(ctx context.Context, lib Triaged) ([]clipping.File, error) {
	marks, err := lib.Marks(ctx, triage.Clippings())
	return clipping.Files(marks), err
}

// changeCase keeps changes of a case file.
func (m *Model) changeCase(verb, file, said string, changes []triage.Change) tea.Cmd {
	ctx, lib := context.WithoutCancel(m.ctx), m.deciding.lib
	j := &job{verb: verb, of: []subject{{id: changes[0].ID, title: file}}, quiet: true}
	j.run = func(*job) decidedMsg {
		_, err := lib.Mark(ctx, verb+" "+file, changes)
		return decidedMsg{err: err, then: saying(said)}
	}
	return m.keep(j)
}

// saying says what has been done, and how it is taken back.
func saying(what string) func(*Model) tea.Cmd {
	return func(m *Model) tea.Cmd {
		m.say(what + m.undoHint())
		return nil
	}
}

// clip puts clippings at the end of a case file, which is made where there is none.
func (m *Model) clip(file, comment string, clips []clipping.Clipping) tea.Cmd {
	ctx, lib, seed := context.WithoutCancel(m.ctx), m.deciding.lib, triage.Moment(m.opt.Now())
	verb := "clip into"
	said := "clipped " + plural(len(clips), "sentence") + " into " + named(file)
	m.say(said + " …")
	j := &job{verb: verb, of: []subject{{id: clips[0].Document, title: file}}, quiet: true}
	j.run = func(*job) decidedMsg {
		files, err := caseFiles(ctx, lib)
		if err != nil {
			return decidedMsg{err: err}
		}
		f := clipping.File{Name: file}
		if i := slices.IndexFunc(files, func(f clipping.File) bool { return f.Name == file }); i >= 0 {
			f = files[i]
		}
		_, err = lib.Mark(ctx, verb+" "+file, added(f, comment, seed, clips))
		return decidedMsg{err: err, then: saying(said)}
	}
	return m.keep(j)
}

// added are the changes that put clippings at the end of f, each with the comment.
func added(f clipping.File, comment, seed string, clips []clipping.Clipping) []triage.Change {
	var changes []triage.Change
	for _, c := range clips {
		c.File, c.ID, c.Comment = f.Name, f.NewID(seed), comment
		change := f.Add(c)
		changes = append(changes, change)
		if now, ok := clipping.Parse(triage.Mark{ID: change.ID, Key: change.Key, Value: change.After}); ok {
			f.Clippings = append(slices.Clip(f.Clippings), now)
		}
	}
	return changes
}
