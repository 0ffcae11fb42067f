package tui_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"brief/tui"
	"brief/tui/key"
	"brief/tui/tuitest"
)

var update = flag.Bool("update", false, "write what is seen as what is expected")

// A journey is a txtar file. Its comment is a script: "open NAME..." (which
// samples; all where it is missing), "library" (one with an index: a shelf),
// "catalogue" (the list of that), "kept NAME..." (samples about which
// decisions are kept), "ledger" (a catalogue about which they are), "size W H", "keys K", "resize W H", and
// "screen NAME", which compares the screen with the section of that name;
// "ended" says that the reader has been left, "restart" leaves it and begins another one
// on the same library. "settings NAME VALUE..." changes one of
// them while the reader runs; from then on it holds beside the others.
// Lines with # are remarks.
func TestJourneys(t *testing.T) {
	files, err := filepath.Glob("testdata/journeys/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no journeys: %v", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) { journey(t, name) })
	}
}

func journey(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	script := strings.Split(string(archive.Comment), "\n")
	lib, opt, w, h, script := opening(t, script)
	var changed tui.Changed
	changed.Appearance = opt.Appearance
	var settings chan tui.Changed
	prepared := func() tui.Options { // in the bubble, where it may be waited for
		settings = make(chan tui.Changed)
		opt.Settings = settings
		return opt
	}
	want := map[string]string{}
	for _, f := range archive.Files {
		want[f.Name] = string(f.Data)
	}
	var seen []txtar.File
	for n, part := range restarts(script) {
		if d, ok := lib.(ledger); ok && n > 0 {
			lib = d.elsewhere()
		}
		inBubbleWith(t, lib, prepared, w, h, func(t *testing.T, x *tuitest.Terminal) {
			for _, line := range part {
				verb, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
				switch verb {
				case "", "#":
				case "keys":
					x.Keys(rest)
				case "settings":
					set(t, &changed, strings.Fields(rest))
					settings <- changed
					x.Type("")
				case "resize":
					fmt.Sscan(rest, &w, &h)
					x.Resize(w, h)
				case "screen":
					got := x.Screen() + "\n"
					seen = append(seen, txtar.File{Name: rest, Data: []byte(got)})
					if !*update && got != want[rest] {
						t.Errorf("screen %q differs (run with -update to take it):\n%s\nwant\n%s", rest, got, want[rest])
					}
				case "ended":
					if _, ended := x.Ended(); !ended {
						t.Errorf("the reader goes on")
					}
				default:
					t.Fatalf("no such step: %q", line)
				}
			}
		})
	}
	if *update {
		archive.Files = seen
		if data := txtar.Format(archive); !bytes.Equal(data, nil) {
			if err := os.WriteFile(name, data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// restarts cuts a script where the reader is begun anew.
func restarts(script []string) [][]string {
	parts := [][]string{nil}
	for _, line := range script {
		if strings.TrimSpace(line) == "restart" {
			parts = append(parts, nil)
			continue
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], line)
	}
	return parts
}

// opening reads the lines that say what is shown on which screen.
func opening(t *testing.T, script []string) (lib tui.Library, opt tui.Options, w, h int, rest []string) {
	lib, w, h, opt.Appearance, opt.Now = samples(), 80, 24, tui.Dark, shelfClock()
	for _, line := range script {
		verb, arg, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch verb {
		case "open":
			lib = samples(strings.Fields(arg)...)
		case "kept":
			kept, _ := keptOf(t, strings.Fields(arg)...)
			lib = kept
		case "library":
			lib = newShelf(t)
		case "catalogue":
			lib, opt.Catalogue = newShelf(t), true
		case "ledger":
			lib, opt.Catalogue = newLedger(t), true
		case "size":
			if _, err := fmt.Sscan(arg, &w, &h); err != nil {
				t.Fatalf("%q: %v", line, err)
			}
		default:
			rest = append(rest, line)
		}
	}
	return lib, opt, w, h, rest
}

// set changes one setting as a line of a journey says.
func set(t *testing.T, c *tui.Changed, line []string) {
	c.Notice, c.Wrong = "read again: "+strings.Join(line, " "), false
	switch line[0] {
	case "theme":
		c.Appearance = tui.Appearance(line[1])
	case "breakpoints":
		c.Breakpoints = tui.Breakpoints{}
		fmt.Sscan(strings.Join(line[1:], " "), &c.Breakpoints.Stack, &c.Breakpoints.Columns, &c.Breakpoints.Wide)
	case "ascii":
		c.ASCII = line[1] == "on"
	case "mouse":
		c.Mouse = line[1] == "on"
	case "preset":
		c.Keys, _ = key.Preset(line[1])
	case "bind":
		table := c.Keys
		if table == nil {
			table = key.Default()
		}
		own, faults := table.With([]key.Change{{Scope: key.Global, Key: line[1], Action: key.Named(line[2])}})
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		c.Keys = own
	case "wrong":
		c.Notice, c.Wrong = strings.Join(line[1:], " "), true
	default:
		t.Fatalf("no such setting: %q", line)
	}
}
