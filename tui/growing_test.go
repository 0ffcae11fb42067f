package tui_test

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"

	"brief/model/library"
	"brief/model/library/enginetest"
	"brief/tui"
	"brief/tui/tuitest"
)

// filling is a library that is still taking documents in.
type filling struct {
	*shelf
	lacking atomic.Int32
}

func (f *filling) Missing() int { return int(f.lacking.Load()) }

// takes puts some of what the library lacks into it.
func (f *filling) takes(t *testing.T, more []library.Addition) {
	t.Helper()
	if _, err := f.engine.Put(context.Background(), more); err != nil {
		t.Error(err)
	}
	f.lacking.Add(-int32(len(more)))
}

// An answer grows with the index, but not under a cursor that was moved.
func TestAnswerGrows(t *testing.T) {
	all := shelved()
	f := &filling{shelf: &shelf{engine: enginetest.NewReference()}}
	f.lacking.Store(int32(len(all)))
	inBubble(t, f, tui.Options{}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		wait := func(want string) {
			t.Helper()
			for range 20 { // a second
				x.Type("")
				if strings.Contains(x.Screen(), want) {
					return
				}
			}
			t.Errorf("%q is not on the screen:\n%s", want, x.Screen())
		}
		x.Type("Sharbour")
		wait("nothing found")
		f.takes(t, all[:100])
		wait("86 documents")
		x.Keys("<enter>")
		f.takes(t, all[100:110])
		wait("96 documents")
		x.Keys("jj")
		f.takes(t, all[110:])
		asked, _ := f.questions("search")
		for range 40 {
			x.Type("")
		}
		if after, _ := f.questions("search"); len(after) != len(asked) {
			t.Errorf("it was asked again under the cursor: %q", after[len(asked):])
		}
		wait("96 documents")
		wait("the index has all documents now: / and enter ask again")
		x.Keys("/<enter>")
		wait("242 documents")
		if strings.Contains(x.Screen(), "not in the index yet") {
			t.Errorf("something is missing:\n%s", x.Screen())
		}
	})
}
