package tui

import "context"

// lane numbers the questions of one kind. The last one counts: what still works on
// the one before is stopped, and its answer is dropped.
type lane struct {
	number int
	stop   context.CancelFunc
}

// next begins a question.
func (l *lane) next(ctx context.Context) (question context.Context, number int) {
	l.end()
	question, l.stop = context.WithCancel(ctx)
	return question, l.number
}

// end gives the question under way up.
func (l *lane) end() {
	if l.stop != nil {
		l.stop()
		l.stop = nil
	}
	l.number++
}

// busy reports whether an answer is awaited.
func (l *lane) busy() bool { return l.stop != nil }

// takes reports whether an answer is to the last question, which it ends.
func (l *lane) takes(number int) bool {
	if number != l.number {
		return false
	}
	l.end()
	return true
}
