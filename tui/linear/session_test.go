package linear_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"brief/model"
	"brief/tui/key"
	"brief/tui/linear"
)

// Every command of the table, wherever one is, either ends the session or says
// something.
func TestEveryCommandAnswers(t *testing.T) {
	states := map[string][]string{
		"key points": nil, "an item": {"3"}, "body": {"1"}, "actors": {"actors"}, "an actor": {"actors", "1"},
		"statistics": {"statistics", "2"}, "documents": {"documents"}, "hits": {"find trump"},
	}
	for _, preset := range []string{"default", "vim"} {
		table, _ := key.Preset(preset)
		for _, b := range table.All() {
			for state, before := range states {
				for _, line := range typedFor(b) {
					if state == "documents" && b.Scope == key.List && line != b.Action.String() {
						continue // the list of documents has keys of its own
					}
					name := fmt.Sprintf("%s, %s: %q", preset, state, line)
					answers(t, name, linear.Options{Keys: table}, samples(t, "000"), before, line)
				}
			}
			answers(t, preset+", no text: "+b.Action.String(), linear.Options{Keys: table}, document("# Only a title\n"), nil, b.Action.String())
			answers(t, preset+", nothing open: "+b.Action.String(), linear.Options{Keys: table}, empty{}, nil, b.Action.String())
		}
	}
}

// typedFor are a binding's command and its keys as far as they can be typed, and are
// not those of a screen that this reader does not have.
func typedFor(b key.Binding) []string {
	lines := []string{b.Action.String()}
	if b.Action.Argument() != "" {
		lines = append(lines, b.Action.String()+" 2")
	}
	if b.Scope == key.Results || b.Scope == key.SavedViews {
		return lines
	}
	for _, k := range b.Keys {
		if k[0] < '0' || k[0] > '9' {
			lines = append(lines, k)
		}
	}
	return lines
}

func answers(t *testing.T, name string, opt linear.Options, lib linear.Library, before []string, line string) {
	t.Helper()
	const end = "xyzzy"
	var got string
	synctest.Test(t, func(t *testing.T) { got = hold(t, lib, opt, append(before, line, end)...) })
	_, answer, _ := strings.Cut(got, "> "+line+"\n")
	first, rest, _ := strings.Cut(answer, "> ")
	if at := strings.LastIndexByte(first, '\n'); at > 0 || rest == "" && !strings.Contains(got, end) {
		if strings.HasPrefix(first, "No command") || strings.Contains(first, "may be") {
			t.Errorf("%s is not known: %s", name, first)
		}
		return
	}
	t.Errorf("%s says nothing: %q", name, got)
}

// empty is a library without documents.
type empty struct{}

func (empty) Entries(context.Context) iter.Seq2[model.Entry, error] {
	return func(func(model.Entry, error) bool) {}
}

func (empty) Open(context.Context, string) (*model.Document, error) {
	return nil, errors.New("nothing here")
}

func (empty) Extract(context.Context, *model.Document) iter.Seq2[*model.Briefing, error] {
	return func(func(*model.Briefing, error) bool) {}
}

// broken lists one document that cannot be read, and one that can be listed only.
type broken struct{ empty }

func (broken) Entries(context.Context) iter.Seq2[model.Entry, error] {
	return func(yield func(model.Entry, error) bool) {
		_ = yield(model.Entry{Name: "bad"}, errors.New("cannot read bad:\x1b[31m it is no text")) &&
			yield(model.Entry{Key: "2", Name: "gone", Title: "Gone"}, nil)
	}
}

func TestWhatCannotBeRead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		got := hold(t, broken{}, linear.Options{}, "documents", "1", "2", "next", "", "actors")
		for _, want := range []string{
			"Document 2 cannot be read: nothing here\n",
			"1 cannot read bad:␛[31m it is no text",
			"Document 1 cannot be read: cannot read bad:␛[31m it is no text\n",
			"No document is open: documents lists them, a number opens one.\n",
		} {
			if !strings.Contains(got, want) {
				t.Errorf("%q is missing in\n%s", want, got)
			}
		}
	})
}

// slow finds half of what there is after a second and the rest after ten.
type slow struct {
	linear.Library
	failing bool
}

func (l slow) Extract(ctx context.Context, d *model.Document) iter.Seq2[*model.Briefing, error] {
	return func(yield func(*model.Briefing, error) bool) {
		for b, err := range l.Library.Extract(ctx, d) {
			part := *b
			part.Covers, part.Actors = 0.5, b.Actors[:1]
			time.Sleep(time.Second)
			if ctx.Err() != nil || !yield(&part, nil) {
				return
			}
			time.Sleep(9 * time.Second)
			if l.failing {
				b, err = nil, errors.New("the text defeats us")
			}
			if ctx.Err() != nil || !yield(b, err) {
				return
			}
		}
	}
}

func TestWaitingForWhatIsFound(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		got := hold(t, slow{Library: samples(t, "000")}, linear.Options{}, "copy-actors", "actors", "1", "actors")
		for _, want := range []string{
			"\n5 key points:\n1 is the title.\n2 Sovereignty", "\n6 paragraphs. Still looking for actors and statistics.\n",
			"key points> copy-actors\nlooking ...\nSo far: 50 percent of the text has been looked at.\nWhat leaves the reader must be whole: ask again in a while.\n",
			"key points> actors\nlooking ...\nSo far: 50 percent of the text has been looked at.\n1 actor.\n",
			"actor 1> actors\nlooking ...\n13 actors.\n",
		} {
			if !strings.Contains(got, want) {
				t.Errorf("%q is missing in\n%s", want, got)
			}
		}
	})
}

func TestExtractionFails(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		got := hold(t, slow{samples(t, "000"), true}, linear.Options{}, "actors", "actors", "actors", "actors", "statistics")
		if want := "Nothing could be found out: the text defeats us\n"; !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	})
}

// The context ends a session that waits for a line.
func TestContextEndsTheSession(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		in, typing := io.Pipe()
		var screen bytes.Buffer
		done := make(chan error, 1)
		go func() { done <- linear.Run(ctx, samples(t, "000"), linear.Options{}, in, &screen) }()
		synctest.Wait()
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
		typing.Close() // ends the goroutine that reads
		if !strings.HasSuffix(screen.String(), "> \n") {
			t.Errorf("the shell's prompt would not begin a line: %q", screen.String())
		}
	})
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestOutputFails(t *testing.T) {
	err := linear.Run(t.Context(), samples(t, "080"), linear.Options{}, strings.NewReader("help\n"), full{})
	if err == nil || !strings.Contains(err.Error(), "writing to the terminal: no room") {
		t.Errorf("error %v", err)
	}
}

func TestInputFails(t *testing.T) {
	err := linear.Run(t.Context(), samples(t, "080"), linear.Options{}, io.MultiReader(strings.NewReader("help\n"), failing{}), io.Discard)
	if err == nil || !strings.Contains(err.Error(), "reading commands from the terminal: line noise") {
		t.Errorf("error %v", err)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("line noise") }

// A line may lack its end, and may be longer than anybody types.
func TestLines(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, in := range []string{"quit", "\r\n\r\nquit\r\n", strings.Repeat("x", 1<<20) + "\nquit\n"} {
			var screen bytes.Buffer
			if err := linear.Run(t.Context(), samples(t, "080"), linear.Options{}, strings.NewReader(in), &screen); err != nil {
				t.Error(err)
			}
			if strings.HasSuffix(screen.String(), "> \n") {
				t.Errorf("quit was not understood: %q", screen.String())
			}
			if n := screen.Len(); n > 2000 {
				t.Errorf("%d bytes printed", n)
			}
		}
	})
}

// What is typed is shown again without what could act on the terminal.
func TestTypedControlsAreCleaned(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		got := hold(t, samples(t, "080"), linear.Options{}, "first")
		for _, verb := range []string{"", "find ", "help ", "open ", "documents ", "actors ", "S ", "~"} {
			var screen bytes.Buffer
			in := strings.NewReader(verb + "\x1b[2J\u009b31m\u202e\x00evil\n")
			if err := linear.Run(t.Context(), samples(t, "080"), linear.Options{}, in, &screen); err != nil {
				t.Fatal(err)
			}
			if at := strings.IndexAny(screen.String(), "\x1b\u009b\u202e\x00"); at >= 0 {
				t.Errorf("%q: a control character at %d: %q", verb, at, screen.String())
			}
		}
		if !strings.Contains(got, `No command "first"`) {
			t.Error("what was typed is not shown at all")
		}
	})
}

// Files and programs are reached through the options.
func TestHandingOn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		dir := t.TempDir()
		opt := linear.Options{
			WriteFile: func(name string, data []byte) error { return os.WriteFile(filepath.Join(dir, name), data, 0o600) },
			Pipe: func(_ context.Context, command string, input []byte) ([]byte, error) {
				if command == "false" {
					return []byte("oh\x1b[2J\n"), errors.New("exit status 1")
				}
				return fmt.Appendf(nil, "%s of %d lines\n", command, bytes.Count(input, []byte("\n"))), nil
			},
			Edit: func(_ context.Context, name string) error { return errors.New(name + " is no file of its own") },
		}
		got := hold(t, samples(t, "000"), opt, "export a.md", "w b.json", "export no/such.txt", "export", "pipe wc", "pipe false", "pipe", "E")
		for _, want := range []string{
			" bytes written to a.md.\n", " bytes written to b.json.\n", "Not written: ", "Say where to: export FILE.",
			"wc of ", "oh␛[2J\n\"false\" failed: exit status 1\n", "Say which command", "Not edited: 000_",
		} {
			if !strings.Contains(got, want) {
				t.Errorf("%q is missing in\n%s", want, got)
			}
		}
		for name, begin := range map[string]string{"a.md": "# President", "b.json": "[{"} {
			data, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil || !strings.HasPrefix(string(data), begin) {
				t.Errorf("%s: %v: %.40q", name, err, data)
			}
		}
	})
}

// Copies are printed as they are to be taken: with tabs, not broken.
func TestCopies(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		got := hold(t, samples(t, "000"), linear.Options{}, "lines 0", "copy-actors", "copy-statistics-csv", "copy-key-points", "copy-markdown", "copy-statistics", "copy-actors-csv")
		for _, want := range []string{"Claudia Sheinbaum\tperson\t", "\n41%,41,", "¶2.2", "## Key points", "\n41%\t41\t", "Claudia Sheinbaum,person,"} {
			if !strings.Contains(got, want) {
				t.Errorf("%q is missing in\n%s", want, got)
			}
		}
	})
}

// changing is a folder whose documents are others at the second listing.
type changing struct {
	linear.Library
	lists [][]model.Entry
	wait  time.Duration
}

func (l *changing) Entries(context.Context) iter.Seq2[model.Entry, error] {
	entries := l.lists[0]
	if len(l.lists) > 1 {
		l.lists = l.lists[1:]
	}
	return func(yield func(model.Entry, error) bool) {
		for _, e := range entries {
			if !yield(e, nil) {
				return
			}
		}
		time.Sleep(l.wait)
	}
}

func TestRefreshListsAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		inner := samples(t, "000", "110")
		var all []model.Entry
		for e, err := range inner.Entries(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, e)
		}
		swapped := []model.Entry{all[1], all[0], {Key: "new", Name: "new", Title: "New"}}
		lib := &changing{Library: inner, lists: [][]model.Entry{all, swapped, all[1:]}}
		got := hold(t, lib, linear.Options{}, "refresh", "documents", "2", "refresh", "refresh")
		for _, want := range []string{
			"reading again ...\n3 documents, there were 2.\nRead again: this document has not changed.\n2/3 key points> documents\n1 Ferry",
			"3 New, 0 words\n", "not there any more: the list stays as it was.\n2/3 key points> ",
		} {
			if !strings.Contains(got, want) {
				t.Errorf("%q is missing in\n%s", want, got)
			}
		}
		got = hold(t, lib, linear.Options{Fixed: true}, "refresh")
		if !strings.Contains(got, "There is nothing to read again: samples and standard input do not change.\n") {
			t.Errorf("samples are read again:\n%s", got)
		}
	})
}

func TestRefreshThatTakesLong(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		inner := samples(t, "000")
		for range inner.Entries(t.Context()) {
		}
		lib := &changing{Library: inner, lists: [][]model.Entry{nil}, wait: 2 * time.Minute}
		lib.lists = [][]model.Entry{{{Key: "000_0595d46202efcefa.txt", Name: "x", Title: "X"}}}
		got := hold(t, lib, linear.Options{}, "refresh", "next", "refresh")
		if !strings.Contains(got, "The documents are still being listed.\n") {
			t.Errorf("listed twice at a time:\n%s", got)
		}
		time.Sleep(5 * time.Minute) // the listing ends
	})
}
