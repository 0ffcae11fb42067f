package actor

import (
	"cmp"
	"slices"

	"brief/model"
)

// describe reads the roles, acts and aliases of every actor, passage by
// passage.
func (s *scan) describe(actors []*actor) {
	for pi := range s.passages {
		p := &s.passages[pi]
		s.describePassage(p, s.finds[p.firstFind:p.endFind])
	}
	for _, a := range actors {
		a.aliases = s.aliasesOf(a)
	}
}

func (s *scan) describePassage(p *passage, finds []find) {
	var subject *actor
	at := 0
	for k := range finds {
		f := &finds[k]
		if f.actor == nil {
			continue
		}
		s.pronounActs(p, subject, at, f.from)
		s.rolesOf(p, f, f.actor)
		f.actor.addAct(s.actOf(p, finds, k))
		if f.actor.kind == person {
			subject = f.actor
		}
		at = f.to
	}
	s.pronounActs(p, subject, at, p.to)
}

// pronounActs gives the person named last what "her refusal" says.
func (s *scan) pronounActs(p *passage, subject *actor, from, to int) {
	if subject == nil {
		return
	}
	for i := from; i < to; i++ {
		if t := s.toks[i]; t.is("her") || t.is("his") {
			subject.addAct(s.nounAct(p, i+1))
		}
	}
}

// aliasesOf lists the forms of an actor other than its name, in order of
// appearance.
func (s *scan) aliasesOf(a *actor) []string {
	label := a.name.key
	var forms []string
	seen := map[string]bool{label: true}
	keep := func(form string) {
		if !seen[form] {
			seen[form] = true
			forms = append(forms, form)
		}
	}
	for _, i := range a.finds {
		f := &s.finds[i]
		if f.nominal {
			continue
		}
		form := s.join(f.from, f.to)
		if f.title < f.from && form != label {
			keep(s.join(f.title, f.to))
		}
		keep(form)
	}
	return forms
}

// finish turns the actors into what the package promises, most salient first.
func (s *scan) finish(actors []*actor) []model.Actor {
	body := s.bodyRange()
	out := make([]model.Actor, 0, len(actors)+len(s.gathered))
	for _, a := range actors {
		if len(a.finds) > 0 {
			out = append(out, s.finishActor(a, body))
		}
	}
	for _, g := range s.gathered {
		out = append(out, s.finishGroup(g, body))
	}
	slices.SortStableFunc(out, func(a, b model.Actor) int {
		return cmp.Or(cmp.Compare(b.Salience, a.Salience), cmp.Compare(a.Mentions[0].Span.Start, b.Mentions[0].Span.Start))
	})
	return out
}

func (s *scan) finishActor(a *actor, body model.Span) model.Actor {
	out := model.Actor{Name: a.name.key, Kind: modelKind(a.kind), Aliases: a.aliases, Roles: a.roles}
	for _, i := range a.finds {
		f := &s.finds[i]
		out.Mentions = append(out.Mentions, model.Mention{
			Span:    model.Span{Start: s.toks[f.from].span.Start, End: s.toks[f.to-1].span.End},
			In:      s.passages[f.passage].In,
			Nominal: f.nominal,
		})
	}
	for _, x := range a.acts {
		out.Acts = append(out.Acts, x.text(false))
	}
	out.Salience = salience(out, body)
	return out
}

func (s *scan) finishGroup(g *gathering, body model.Span) model.Actor {
	out := model.Actor{Name: g.key, Kind: model.Group}
	a := &actor{}
	seen := map[string]bool{g.key: true}
	for _, m := range g.mentions {
		p := &s.passages[m.passage]
		weak := s.toks[m.head].low&isWeakGroup != 0
		from := m.head
		if weak {
			from = m.from
		}
		out.Mentions = append(out.Mentions, model.Mention{
			Span:    model.Span{Start: s.toks[from].span.Start, End: s.toks[m.head].span.End},
			In:      p.In,
			Nominal: true,
		})
		form := s.join(m.from, m.head+1)
		if !seen[form] && s.toks[m.head].low&isSingular == 0 {
			seen[form] = true
			out.Aliases = append(out.Aliases, form)
		}
		if m.agent {
			a.addAct(s.verbAct(p, m.head+1, false))
		}
	}
	for _, x := range a.acts {
		out.Acts = append(out.Acts, x.text(true))
	}
	out.Salience = salience(out, body)
	return out
}

func modelKind(k kind) model.ActorKind {
	switch k {
	case person:
		return model.Person
	case organization:
		return model.Organization
	}
	return model.Place
}

// bodyRange is the part of the text that the body's passages span.
func (s *scan) bodyRange() model.Span {
	var body model.Span
	for i := range s.passages {
		p := &s.passages[i]
		if p.In != model.InBody {
			continue
		}
		if body.Empty() {
			body.Start = p.Span.Start
		}
		body.End = max(body.End, p.Span.End)
	}
	return body
}
