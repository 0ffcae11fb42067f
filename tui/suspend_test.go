package tui_test

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/tui"
)

// Where nobody could continue the reader it goes on, and says why.
func TestSuspend(t *testing.T) {
	for _, from := range []string{"", "?", "S"} {
		for _, watched := range []bool{true, false} {
			t.Run(fmt.Sprint(from, watched), func(t *testing.T) {
				d := newDeskWith(t, article(), tui.Options{Appearance: tui.Dark, Watched: func() bool { return watched }}, 80, 24)
				suspended := false
				d.seen = func(msg tea.Msg) {
					_, is := msg.(tea.SuspendMsg)
					suspended = suspended || is
				}
				d.keys(from)
				if from == "S" {
					d.keys("ships<enter>")
				}
				d.send(tea.KeyPressMsg{Code: 'z', Mod: tea.ModCtrl})
				if suspended != watched {
					t.Errorf("suspended: %v", suspended)
				}
				if !watched {
					d.says("! cannot suspend here: no shell with job control above")
				}
			})
		}
	}
}
