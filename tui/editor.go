package tui

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/safe"
)

// edit opens the document's file in the user's editor, at the line of the body's
// cursor. What comes from no file is shown as a copy that cannot be written.
func (m *Model) edit() tea.Cmd {
	a := m.subject()
	if !m.local() || a == nil {
		return nil
	}
	m.out.question++
	v := visit{question: m.out.question, editor: ProgramsOf(m.opt.Environment).Editor, of: a}
	v.path, v.line = m.file(a.key)
	at, temporary := a.body.Cursor().Start, valueOf(m.opt.Environment, "TMPDIR")
	return func() tea.Msg {
		switch {
		case v.path == "":
			v.copied = true
			v.path, v.err = textCopy(a.doc, temporary)
			v.line = lineIn(a.doc.Text, at)
		case v.line == 0:
			v.line = lineOf(v.path, a.doc, at)
		}
		if abs, err := filepath.Abs(v.path); err == nil {
			v.path = abs // never taken for an option
		}
		return v
	}
}

// file is where a document comes from, "" where from no file.
func (m *Model) file(key string) (path string, line int) {
	if lib, ok := m.lib.(Files); ok {
		return lib.File(key)
	}
	return "", 0
}

// textCopy writes the text of d to a temporary file that cannot be written to.
func textCopy(d *model.Document, dir string) (path string, err error) {
	f, err := os.CreateTemp(dir, "brief-*-"+fileName(d.Title.Text, "briefing")+".txt")
	if err != nil {
		return "", err
	}
	_, err = io.WriteString(f, d.Text)
	if err = errors.Join(err, f.Chmod(0o400), f.Close()); err != nil {
		os.Remove(f.Name())
	}
	return f.Name(), err
}

// lineIn is the number of the line in which offset stands.
func lineIn(text string, offset int) int { return 1 + strings.Count(text[:offset], "\n") }

// maxSearched is the largest file, in bytes, in which a line is looked for.
const maxSearched = 64 << 20

// lineOf is the line of a file that holds the place at offset in the text made of
// it; 0 where that is not to be found. Front matter and markup are not part of the
// text, so the words at offset are looked for, as often as they came before.
func lineOf(path string, d *model.Document, offset int) int {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > maxSearched {
		return 0
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return 0
	}
	for _, words := range probes(d, offset) {
		before := strings.Count(d.Text[:offset], words)
		if at := nth(raw, words, before); at >= 0 {
			return 1 + bytes.Count(raw[:at], []byte("\n"))
		}
	}
	if d.Format == model.Text {
		return lineIn(d.Text, offset)
	}
	return 0
}

// probes are what to look for in a file: the line from offset on, so much of it as
// no markup interrupts, its first words.
func probes(d *model.Document, offset int) []string {
	const longest = 60
	line, _, _ := strings.Cut(d.Text[offset:min(offset+longest, len(d.Text))], "\n")
	for !utf8.ValidString(line) {
		line = line[:len(line)-1]
	}
	plain := line
	for _, k := range d.Marks {
		for _, edge := range []int{k.Span.Start - offset, k.Span.End - offset} {
			if edge > 0 && edge < len(plain) {
				plain = plain[:edge]
			}
		}
	}
	var out []string
	for _, words := range []string{line, plain} {
		if words = strings.TrimSpace(words); words != "" {
			out = append(out, words)
		}
	}
	if words := strings.Fields(line); len(words) > 2 {
		out = append(out, words[0]+" "+words[1])
	}
	return out
}

// nth is where words stand for the time after n others; -1 where they do not.
func nth(raw []byte, words string, n int) int {
	at := 0
	for {
		i := bytes.Index(raw[at:], []byte(words))
		if i < 0 {
			return -1
		}
		if n == 0 {
			return at + i
		}
		n--
		at += i + len(words)
	}
}

// visit is a file that is to be opened in an editor.
type visit struct {
	question int
	editor   string
	path     string
	line     int // 0 where it is not known
	copied   bool
	of       *article
	err      error
}

func (v visit) take(m *Model) tea.Cmd {
	if v.err != nil {
		m.complain("cannot make a copy for the editor: " + reason(v.err))
		return nil
	}
	if v.question != m.out.question { // something else was asked for since
		return v.removed
	}
	if v.copied {
		m.out.copied = v.path
	}
	// The user's words may hold options and quotes: the shell splits them. The path
	// is an argument of its own and no part of what the shell reads.
	args := append([]string{"-c", v.editor + ` "$@"`, "brief"}, place(v.editor, v.path, v.line)...)
	e := m.newErrand("/bin/sh", args...)
	return m.unfollowed(tea.Exec(e, func(err error) tea.Msg { return visited{v, err} }))
}

// removed takes the copy away.
func (v visit) removed() tea.Msg {
	if v.copied {
		os.Remove(v.path)
	}
	return nil
}

// place is how an editor is told a file and a line in it; only the file where the
// editor is not one of those that are known.
func place(editor, path string, line int) []string {
	number := strconv.Itoa(line)
	switch name := programName(editor); {
	case line == 0:
	case strings.HasPrefix(name, "vi"), strings.HasPrefix(name, "emacs"):
		return []string{"+" + number, path}
	default:
		switch name {
		case "nvim", "gvim", "mvim", "ex", "nano", "rnano", "pico", "micro", "kak", "joe", "jed", "mg", "ne", "zile", "less":
			return []string{"+" + number, path}
		case "hx", "helix", "subl", "zed":
			return []string{path + ":" + number}
		case "code", "codium":
			return []string{"--goto", path + ":" + number}
		}
	}
	return []string{path}
}

// visited says that the editor has been left.
type visited struct {
	visit
	ended error
}

func (v visited) take(m *Model) tea.Cmd {
	m.out.copied = ""
	back := m.resumed()
	_, rereads := m.lib.(Rereader)
	switch path, line := m.file(v.of.key); {
	case v.copied:
		m.say("that was a copy of the text, made for the editor; it is removed")
		back = tea.Batch(back, v.removed)
	case rereads:
		back = tea.Batch(back, m.reread(v.of, v.ended != nil))
	case m.catalogue != nil:
		m.say("closed; brief add " + safe.Line(path) + " takes what has changed into the library")
	case line > 0: // one of many in its file: any of them may have changed
		back = tea.Batch(back, m.refresh())
	default:
		back = tea.Batch(back, m.reread(v.of, v.ended != nil))
	}
	if v.ended != nil {
		m.complain(programName(v.editor) + ": " + outcome(v.ended) + "; $VISUAL or $EDITOR says which editor to use")
	}
	return back
}

// reason is why something failed, without the names of files in it.
func reason(err error) string {
	var inner *fs.PathError
	if errors.As(err, &inner) {
		err = inner.Err
	}
	return safe.Error(err)
}
