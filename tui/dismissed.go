package tui

import (
	"fmt"
	"slices"

	"brief/model"
	"brief/model/doubt"
	"brief/tui/layout"
)

// Dismissals is what an analyst has dismissed of the flags of one document.
type Dismissals interface {
	Dismissed(model.FlagKey) bool
	Dismiss(key model.FlagKey, on bool)
}

// dismissedHere are dismissals that last as long as the document stays on the shelf.
type dismissedHere map[model.FlagKey]bool

// Dismissed reports whether k was dismissed.
func (r dismissedHere) Dismissed(k model.FlagKey) bool { return r[k] }

// Dismiss dismisses k, or takes that back.
func (r dismissedHere) Dismiss(k model.FlagKey, on bool) { r[k] = on }

// undismissed is b without the flags that were dismissed.
func (a *article) undismissed(b *model.Briefing) *model.Briefing {
	keys := model.FlagKeys(b)
	out := *b
	out.KeyPoints = slices.Clone(b.KeyPoints)
	for i := range out.KeyPoints {
		var kept []model.Unsupported
		for j, u := range b.KeyPoints[i].Unsupported {
			if !a.dismissals.Dismissed(keys[i][j]) {
				kept = append(kept, u)
			}
		}
		out.KeyPoints[i].Unsupported = kept
	}
	return &out
}

// take shows what was found, without what was dismissed of it.
func (a *article) take(b *model.Briefing, found []doubt.Doubt) {
	a.found = b
	if d, ok := a.dismissals.(dismissedHere); !ok || len(d) > 0 {
		b = a.undismissed(b)
		found = doubt.Of(b)
	}
	a.setBriefing(b, found)
}

// dismiss takes the flags of the key point under the cursor away, or brings them
// back where they were dismissed.
func (m *Model) dismiss() {
	a := m.article
	if a.found == nil {
		m.say("still looking …")
		return
	}
	i := a.points.Index()
	keys := model.FlagKeys(a.found)
	if m.focus != layout.KeyPoints || i < 0 || i >= len(keys) || len(keys[i]) == 0 {
		m.say("no flag here: go to a key point with a ! and press the key there")
		return
	}
	on := slices.ContainsFunc(keys[i], func(k model.FlagKey) bool { return !a.dismissals.Dismissed(k) })
	for _, k := range keys[i] {
		a.dismissals.Dismiss(k, on)
	}
	shown := a.undismissed(a.found)
	a.setBriefing(shown, doubt.Of(shown))
	if on {
		m.say(fmt.Sprintf("dismissed what key point %d was flagged for; the same key brings it back", i+1))
	} else {
		m.say(fmt.Sprintf("key point %d is flagged again", i+1))
	}
}
