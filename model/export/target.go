package export

import (
	"strings"
	"unicode/utf8"

	"brief/model"
)

// shownTarget is how much of a link's target is shown beside its label, in bytes.
// A short reference may stand for a target of any length, thousands of times.
const shownTarget = 120

func shortTarget(target string) string {
	if len(target) <= shownTarget {
		return target
	}
	end := shownTarget
	for end > 0 && !utf8.RuneStart(target[end]) {
		end--
	}
	return target[:end] + "…"
}

// allowance is how many bytes of targets a page may still spend on links that can
// be followed. What goes beyond it is shown and not linked, so that a page stays
// within a small multiple of its document.
type allowance int

func newAllowance(d *model.Document) allowance { return allowance(64<<10 + 4*len(d.Text)) }

// follow reports whether target is to be a link, and spends what that takes.
func (a *allowance) follow(target string) bool {
	if !mayFollow(target) || len(target) > int(*a) {
		return false
	}
	*a -= allowance(len(target))
	return true
}

// mayFollow reports whether a link's target has one of the schemes that lead to a
// page or a mailbox.
func mayFollow(target string) bool {
	scheme, _, found := strings.Cut(target, ":")
	if !found {
		return false
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
		return true
	}
	return false
}
