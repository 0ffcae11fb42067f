package model

// Correction is something that an analyst has corrected in a briefing.
type Correction struct {
	// Of is what is corrected: "actor", "statistic", "flag" or "document"; Field what of it,
	// or "dismiss", "merge" or "split".
	Of, Field string
	// Text is that of a mention, on one line, and Occurrence counts from 1 how often the
	// text stands in the document up to there. They are "" and 0 for the document.
	Text       string
	Occurrence int
	// Value is what is right.
	Value string
	// Lost says that there was nothing to correct.
	Lost bool
}

// String says what is corrected, for lists: "actor DEA: kind organization".
func (c Correction) String() string {
	subject := c.Of
	if c.Text != "" {
		subject += " " + c.Text
	}
	switch c.Field {
	case "dismiss":
		return subject + ": dismissed"
	case "split":
		return subject + ": an actor of its own"
	case "merge":
		return subject + ": the same as " + c.Value
	}
	return subject + ": " + c.Field + " " + c.Value
}
