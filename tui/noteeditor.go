package tui

import (
	"errors"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"brief/model/safe"
)

// editNote opens the note about the subjects in the user's editor.
func (m *Model) editNote() tea.Cmd {
	of := m.subjects()
	if len(of) == 0 {
		m.say("there is no document here to decide about")
		return nil
	}
	return m.noteInEditor(of, of[0].state.Note)
}

// noteInEditor writes text to a temporary file and opens it in the user's editor; what is
// in it afterwards is the note.
func (m *Model) noteInEditor(of []subject, text string) tea.Cmd {
	if !m.local() {
		return nil
	}
	m.out.question++
	v := noteVisit{question: m.out.question, of: of, before: text, editor: ProgramsOf(m.opt.Environment).Editor}
	temporary := valueOf(m.opt.Environment, "TMPDIR")
	return func() tea.Msg {
		v.path, v.err = noteFile(text, temporary)
		return v
	}
}

// noteFile makes a temporary file for a note.
func noteFile(text, dir string) (path string, err error) {
	f, err := os.CreateTemp(dir, "brief-note-*.txt")
	if err != nil {
		return "", err
	}
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	_, err = io.WriteString(f, text)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(f.Name())
	}
	return f.Name(), err
}

// noteVisit is a note that is to be opened in an editor.
type noteVisit struct {
	question     int
	of           []subject
	before       string
	editor, path string
	err          error
}

func (v noteVisit) take(m *Model) tea.Cmd {
	if v.err != nil {
		m.complain("cannot make a file for the note: " + reason(v.err))
		return nil
	}
	if v.question != m.out.question {
		return v.removed
	}
	m.out.copied = v.path
	e := m.newErrand("/bin/sh", "-c", v.editor+` "$@"`, "brief", v.path)
	return m.unfollowed(tea.Exec(e, func(err error) tea.Msg { return noteVisited{v, err} }))
}

func (v noteVisit) removed() tea.Msg {
	os.Remove(v.path)
	return nil
}

// maxNote is how many bytes a note from an editor may have.
const maxNote = 64 << 10

// noteVisited says that the editor of a note has been left.
type noteVisited struct {
	noteVisit
	ended error
}

func (v noteVisited) take(m *Model) tea.Cmd {
	m.out.copied = ""
	back := m.resumed()
	if v.ended != nil {
		m.complain(programName(v.editor) + ": " + outcome(v.ended) + "; the note is as it was; $VISUAL or $EDITOR says which editor to use")
		return tea.Batch(back, v.removed)
	}
	read := func() tea.Msg {
		defer os.Remove(v.path)
		text, err := readNote(v.path)
		return noteWritten{v.of, v.before, text, err}
	}
	return tea.Batch(back, read)
}

// readNote reads what an editor has left, clean.
func readNote(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, maxNote+1))
	switch {
	case err != nil:
		return "", err
	case len(raw) > maxNote:
		return "", errors.New("it is longer than a note may be")
	case !utf8.Valid(raw):
		return "", errors.New("it is not UTF-8")
	}
	text, _ := safe.Clean(string(raw))
	return strings.TrimSpace(text), nil
}

// noteWritten brings a note that was written in an editor.
type noteWritten struct {
	of     []subject
	before string
	text   string
	err    error
}

func (n noteWritten) take(m *Model) tea.Cmd {
	switch {
	case n.err != nil:
		m.complain("the note is not kept: " + reason(n.err))
		return nil
	case n.text == strings.TrimSpace(n.before):
		m.say("the note is as it was")
		return nil
	}
	return m.note(n.of, n.text)
}
