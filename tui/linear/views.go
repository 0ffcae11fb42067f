package linear

import (
	"slices"

	"brief/model/query"
	"brief/model/safe"
	"brief/tui/key"
)

// views lists the saved views, asks one, or saves the last query as one.
func (s *session) views(a key.Action, name string) {
	switch {
	case s.index == nil:
		s.out.say("These documents are no library: there are no views.")
	case a == key.SaveView:
		s.saveView(name)
	default:
		all, err := s.index.Views(s.ctx)
		if err != nil {
			s.out.say("The views cannot be listed: ", safe.Error(err))
			return
		}
		s.tellViews(all, name)
	}
}

// tellViews asks the query of the view of a name, or lists all.
func (s *session) tellViews(all []query.View, name string) {
	if i := slices.IndexFunc(all, func(v query.View) bool { return v.Name == name }); i >= 0 {
		s.ask(all[i].Query)
		return
	}
	if name != "" {
		s.out.say("No view is called ", quoted(name), ".")
	}
	if len(all) == 0 {
		s.out.say("There are no views: save-view NAME saves the query of the last answer.")
	}
	for _, v := range all {
		s.out.say("View ", safe.Line(v.Name), ": ", safe.Line(v.Query))
	}
}

func (s *session) saveView(name string) {
	switch {
	case name == "" || s.answer == nil:
		s.out.say("save-view NAME saves the query of the last answer: find-everywhere WORDS asks one.")
	default:
		if err := s.index.SaveView(s.ctx, query.View{Name: name, Query: s.answer.typed}); err != nil {
			s.out.say("It cannot be saved: ", safe.Error(err))
			return
		}
		s.out.say("Saved as ", quoted(name), ".")
	}
}
