package tui_test

import (
	"strings"
	"testing"

	"brief/tui"
)

// The sentence cursor moves from every pane, and the pane's own cursor and the
// focus stay.
func TestSentencesFromEveryPane(t *testing.T) {
	for _, pane := range []string{"2", "3", "4", "5"} {
		d := newDirect(article(), tui.Options{Appearance: tui.Plain}, 120, 40)
		d.keys(pane)
		rule := ruleOf(d)
		for _, c := range []struct{ keys, want string }{
			{")", "The rejection came"},
			{"}", "Analysts"},
			{")", "This escalation follows"},
			{"(", "Analysts"},
			{"{", "Mexican President"},
		} {
			d.keys(c.keys)
			if s := d.content(); !strings.Contains(s, "\x1b[1m"+c.want) && !strings.Contains(s, "\x1b[1m\x1b[4m"+c.want) && !strings.Contains(s, "\x1b[4m\x1b[1m"+c.want) {
				t.Errorf("pane %s: after %s the cursor is not on %q:\n%s", pane, c.keys, c.want, d.text())
			}
		}
		if now := ruleOf(d); pane != "3" && now != rule {
			t.Errorf("pane %s: the rule %q became %q", pane, rule, now)
		}
		d.keys("(")
		if s := status(d); !strings.Contains(s, "the first sentence") {
			t.Errorf("pane %s, before the beginning: %q", pane, s)
		}
	}
}

// Where the body is not on the screen, the status line says where its cursor is;
// where there is no document on it, that there are no sentences.
func TestSentencesOutOfSight(t *testing.T) {
	d := newDirect(samples(), tui.Options{Appearance: tui.Plain}, 40, 12)
	d.keys("4}")
	if s := status(d); !strings.Contains(s, "the body is at ¶2 of 6") {
		t.Errorf("from the actors: %q", s)
	}
	d.keys("1")
	before := cursorLine(d.text())
	d.keys("}")
	if s := status(d); !strings.Contains(s, "open a document") {
		t.Errorf("in the list: %q", s)
	}
	if after := cursorLine(d.text()); after != before {
		t.Errorf("in the list the cursor went from %q to %q", before, after)
	}
}

// status is the last row of the screen.
func status(d *direct) string {
	rows := strings.Split(d.text(), "\n")
	return rows[len(rows)-1]
}

// A count shows until its key is pressed, before the keys of a sequence too.
func TestCountShows(t *testing.T) {
	d := newDirect(article(), tui.Options{Keys: vimKeys(t)}, 80, 24)
	for _, c := range []struct{ keys, want string }{
		{"1", " 1  a count"},
		{"2", " 12  a count"},
		{"g", " 12 g "},
	} {
		d.keys(c.keys)
		if s := status(d); !strings.HasPrefix(s, c.want) {
			t.Errorf("after %s: %q, want %q", c.keys, s, c.want)
		}
	}
	d.keys("<esc>")
	if s := status(d); strings.Contains(s, "12") {
		t.Errorf("given up: %q", s)
	}
}

// The hint of J is there only where there is another document.
func TestNextIsHintedWhereThereIsOne(t *testing.T) {
	one := newDirect(article(), tui.Options{}, 120, 40)
	all := newDirect(samples(), tui.Options{}, 120, 40)
	if s := status(one); strings.Contains(s, "J next") {
		t.Errorf("one document: %q", s)
	}
	if s := status(all); !strings.Contains(s, "J next") {
		t.Errorf("many documents: %q", s)
	}
}

// The help names what a command takes.
func TestHelpNamesArguments(t *testing.T) {
	d := newDirect(article(), tui.Options{}, 120, 140)
	d.keys("?")
	for _, want := range []string{"colours: auto|light|dark|none", ": [on|off]", ":paragraph NUMBER", ":pipe COMMAND"} {
		if s := d.text(); !strings.Contains(s, want) {
			t.Errorf("%q is not in the help:\n%s", want, s)
		}
	}
}
