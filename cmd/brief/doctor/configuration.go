package doctor

// Configuration says what there is of a configuration, what is wrong with it, and which
// of its colours are hard to read.
func Configuration(state string, wrong, weak []string) Report {
	var r Report
	add := func(s State, text, fix string) {
		r = append(r, Check{Part: partConfiguration, Name: "configuration", State: s, Text: text, Fix: fix})
	}
	for _, w := range wrong {
		add(Problem, w, "")
	}
	for _, w := range weak {
		add(Note, w, "")
	}
	if len(r) == 0 {
		add(OK, state, "")
	}
	return r
}
