package term

import "brief/model"

// Term is one term and where it stands.
type Term struct {
	Span model.Span
	Text string // folded
}
