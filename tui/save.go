package tui

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"brief/model/export"
	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/key"
)

// askExport opens the command line with a name for the file.
func (m *Model) askExport(a *article) tea.Cmd {
	if !m.local() {
		return nil
	}
	return m.ask(&commanding{}, key.Export.String()+" "+fileName(a.doc.Title.Text, "briefing")+".md")
}

// maxFileName is the longest name that is suggested, in characters: as much as can
// be taken in at a glance, and far from the 255 bytes that most file systems take.
const maxFileName = 40

// fileName makes of a title what every file system takes and no shell expands:
// letters and digits of any script, with hyphens for all between them. A long one
// ends with a word; of one without letters and digits nothing is left but otherwise.
func fileName(title, otherwise string) string {
	var out []rune
	word := 0 // where the last hyphen is
	gap := false
	for _, r := range title {
		if !unicode.In(r, unicode.Letter, unicode.Digit, unicode.Mark) {
			gap = len(out) > 0
			continue
		}
		if gap {
			word = len(out)
			out = append(out, '-')
			gap = false
		}
		out = append(out, r)
		if len(out) > maxFileName {
			if word == 0 {
				word = maxFileName
			}
			out = out[:word]
			break
		}
	}
	if len(out) == 0 {
		return otherwise
	}
	return string(out)
}

// export writes the open document to a file.
func (m *Model) export(name string) tea.Cmd {
	a := m.subject()
	if !m.local() || a == nil || !m.ready(a) {
		return nil
	}
	b := a.briefing
	return m.write(name, false, func(path string) ([]byte, error) { return export.File(b, path) })
}

// encoder makes what a file of a name is to hold.
type encoder func(path string) ([]byte, error)

// write writes a file. One that is there already is only replaced where that is asked
// for.
func (m *Model) write(name string, replace bool, encode encoder) tea.Cmd {
	m.out.question++
	s := saved{question: m.out.question, name: name, path: expanded(name, m.getenv("HOME")), encode: encode}
	return func() tea.Msg {
		data, err := encode(s.path)
		if err == nil {
			s.bytes = len(data)
			err = save(s.path, data, replace)
		}
		s.err = err
		return s
	}
}

// expanded is a path with the home folder in place of a leading ~.
func expanded(name, home string) string {
	if rest, ok := strings.CutPrefix(name, "~"); ok && home != "" && (rest == "" || rest[0] == '/') {
		return home + rest
	}
	return name
}

// errNotFile is for what is there under a name and no file.
var errNotFile = errors.New("that is no file but a folder or device; choose another name")

// save writes data to path so that there is never half a file under that name. It
// fails with fs.ErrExist where there is one and it must not be replaced. A link is
// followed: what it leads to is replaced.
func save(path string, data []byte, replace bool) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	mode := fs.FileMode(0)
	info, err := os.Stat(path)
	switch {
	case err == nil && !info.Mode().IsRegular():
		return errNotFile
	case err == nil && !replace:
		return fs.ErrExist
	case err == nil:
		mode = info.Mode().Perm()
	}
	if mode == 0 { // the name is taken first, with the rights that the user's umask gives
		f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
		if err != nil {
			return err
		}
		info, err := f.Stat()
		if err := errors.Join(err, f.Close()); err != nil {
			return err
		}
		mode = info.Mode().Perm()
		if err := replaceFile(path, data, mode); err != nil {
			os.Remove(path)
			return err
		}
		return nil
	}
	return replaceFile(path, data, mode)
}

// replaceFile puts a complete file of the given mode in place of the one at path.
func replaceFile(path string, data []byte, mode fs.FileMode) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".brief-*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Chmod(mode), f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// saved says what has become of a file.
type saved struct {
	question   int
	name, path string // as typed, and with the home folder in it
	encode     encoder
	bytes      int
	err        error
}

func (s saved) take(m *Model) tea.Cmd {
	switch {
	case s.question != m.out.question:
		return nil
	case errors.Is(s.err, fs.ErrExist) && m.prompt == nil:
		return m.ask(&overwriting{s.name, s.encode}, "")
	case s.err != nil:
		m.complain("cannot write " + cell.Shorten(safe.Line(s.name), max(m.w/2, 20)) + ": " + saveReason(s.err))
		return nil
	}
	m.say(fmt.Sprintf("wrote %s bytes to %s", cell.Count(s.bytes), safe.Line(s.name)))
	return nil
}

// saveReason says why a file could not be written and what to do.
func saveReason(err error) string {
	var inner *fs.PathError
	switch {
	case errors.Is(err, fs.ErrExist):
		return "it exists; write it again and answer y to replace it"
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such folder; make it first or choose another"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied; check who may write there, or choose another folder"
	case errors.Is(err, syscall.ENOSPC):
		return "no space left; make room or choose another folder"
	case errors.As(err, &inner):
		return safe.Error(inner.Err) + "; choose another name"
	}
	return safe.Error(err)
}

// overwriting asks whether a file that is there is to be replaced.
type overwriting struct {
	name   string
	encode encoder
}

func (o *overwriting) sign() string {
	return "it exists: replace it? y or n (" + cell.Truncate(safe.Line(o.name), 40) + ") "
}

func (o *overwriting) changed(*Model, string) tea.Cmd { return nil }

// press takes every key: y replaces, and all else leaves the file alone.
func (o *overwriting) press(m *Model, pressed string) (tea.Cmd, bool) {
	m.prompt = nil
	if pressed == "y" || pressed == "Y" {
		return m.write(o.name, true, o.encode), true
	}
	o.cancel(m)
	return nil, true
}

func (o *overwriting) accept(m *Model, _ string) tea.Cmd {
	o.cancel(m)
	return nil
}

func (o *overwriting) cancel(m *Model) { m.say("not written: " + safe.Line(o.name) + " is as it was") }

func (*overwriting) note(*Model, string) string { return "" }

func (*overwriting) menu(*Model, string) []menuRow { return nil }
