package tui

import (
	"context"
	"encoding/json"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/model/query"
	"brief/tui/views"
)

// This file calls the Library for where the reader was. It keeps to the rules of load.go.

// whereName is what a library remembers it by.
const whereName = "reader"

// keepingWhere is how long a library may take to note where the reader is: one that
// another program uses is not worth waiting for.
const keepingWhere = 500 * time.Millisecond

// whereKeeper notes one value after another, so that the last one stays. Where that fails
// it is lost, which is no reason to interrupt anybody.
type whereKeeper struct {
	lib Rememberer

	mu     sync.Mutex
	number int
	value  string
}

func (k *whereKeeper) keep(ctx context.Context, number int, value string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if number < k.number || value == k.value {
		return
	}
	ctx, stop := context.WithTimeout(context.WithoutCancel(ctx), keepingWhere)
	defer stop()
	if err := k.lib.Remember(ctx, whereName, value); err == nil {
		k.number, k.value = number, value
	}
}

// keepWhere notes where the reader is.
func (m *Model) keepWhere(now whereabouts) tea.Cmd {
	m.resuming.number++
	ctx, k, number := m.ctx, m.resuming.keeper, m.resuming.number
	return func() tea.Msg {
		line, err := json.Marshal(now)
		if err == nil {
			k.keep(ctx, number, string(line))
		}
		return nil
	}
}

// leaveWhere notes where a reader that has ended was, before anything else may happen.
func (m *Model) leaveWhere() {
	if m.resuming.keeper != nil && m.catalogue.begun {
		m.keepWhere(m.whereNow())()
	}
}

// askWhere asks where the reader was left. A view that has another query by now is the
// view all the same; one that is gone leaves its query.
func (m *Model) askWhere() tea.Cmd {
	ctx, k, index := m.ctx, m.resuming.keeper, m.catalogue.lib
	return func() tea.Msg {
		line, err := k.lib.Remembered(ctx, whereName)
		if err != nil { // the list will say so too
			return leftMsg{}
		}
		k.mu.Lock()
		k.value = line
		k.mu.Unlock()
		w, err := readWhere(line)
		if w.View != "" {
			w.Query, w.View = viewNow(ctx, index, w.Query, w.View)
		}
		return leftMsg{w, err}
	}
}

// viewNow is the query and name of a view, as they are now.
func viewNow(ctx context.Context, index Indexed, was, name string) (q, view string) {
	var own []query.View
	if all, err := index.Views(ctx); err == nil {
		own = all
	}
	for _, v := range append(views.BuiltIn(), readViews(own)...) {
		if strings.EqualFold(v.Label, name) {
			return v.Query, v.Label
		}
	}
	return was, ""
}
