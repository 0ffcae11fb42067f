package actor

import (
	"cmp"
	"slices"
	"strings"

	"brief/model"
)

// describe reads the mentions, roles, acts and aliases of the actors in a passage.
func (s *scan) describe(p *passage) {
	s.acting(p, s.finds[p.firstFind:p.endFind])
	for _, f := range s.inOrder(p.record) {
		if f.actor != nil {
			s.mention(p, f, f.actor)
		}
	}
}

// acting reads roles and acts.
func (s *scan) acting(p *passage, finds []find) {
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

// mention notes one mention of an actor and its form.
func (s *scan) mention(p *passage, f *find, a *actor) {
	if a.mentions == nil {
		a.mentions = make([]model.Mention, 0, a.finds)
		a.known = map[string]bool{a.name.key: true}
	}
	a.mentions = append(a.mentions, model.Mention{Span: s.span(f.from, f.to), In: p.In, Nominal: f.nominal})
	if f.nominal {
		return
	}
	form := s.join(f.from, f.to)
	if f.title < f.from && form != a.name.key {
		a.addAlias(s.join(f.title, f.to), model.ReasonTitle)
	}
	a.addAlias(form, a.reason(f.name, form))
}

// addAlias keeps a form that is new, and why it is one of the actor's names.
func (a *actor) addAlias(form string, why model.Reason) {
	if !a.known[form] {
		a.known[form] = true
		a.aliases, a.reasons = append(a.aliases, form), append(a.reasons, why)
	}
}

// reason is why a form of name n is one of a's names.
func (a *actor) reason(n *name, form string) model.Reason {
	whole := a.name.words
	words := strings.Fields(form)
	switch at := sub(whole, words); {
	case n.why != "":
		return n.why
	case n.country != "":
		return model.ReasonCountry
	case strings.EqualFold(form, a.name.key):
		return model.ReasonLetters
	case at < 0 && a.kind == person:
		return model.ReasonMiddleNames
	case at < 0:
		return model.ReasonLetters
	case a.kind != person || len(words) > 1 || at > 0 && at < len(whole)-1:
		return model.ReasonPart
	case at == 0:
		return model.ReasonGivenName
	}
	return model.ReasonFamilyName
}

// finish turns the actors into what the package promises, most salient first.
func (s *scan) finish() []model.Actor {
	body := s.bodyRange()
	out := make([]model.Actor, 0, len(s.actors)+len(s.gathered))
	for _, a := range s.actors {
		if len(a.mentions) > 0 && a.name.key != "" {
			out = append(out, a.finish(modelKind(a.kind), body))
		}
	}
	for _, g := range s.gathered {
		out = append(out, g.finish(body))
	}
	slices.SortStableFunc(out, func(a, b model.Actor) int {
		return cmp.Or(cmp.Compare(b.Salience, a.Salience), cmp.Compare(a.Mentions[0].Span.Start, b.Mentions[0].Span.Start))
	})
	return out
}

func (a *actor) finish(k model.ActorKind, body model.Span) model.Actor {
	out := model.Actor{Name: a.name.key, Kind: k, Aliases: a.aliases, Reasons: a.reasons, Roles: a.roles, Mentions: a.mentions}
	out.Acts, out.ActSpans = actsOf(a.acts, false)
	out.Salience = salience(out, body)
	return out
}

func (g *gathering) finish(body model.Span) model.Actor {
	out := model.Actor{Name: g.key, Kind: model.Group, Aliases: g.aliases, Reasons: g.reasons, Mentions: g.mentions}
	out.Acts, out.ActSpans = actsOf(g.acts, true)
	out.Salience = salience(out, body)
	return out
}

func actsOf(acts []act, group bool) (texts []string, spans []model.Span) {
	for _, x := range acts {
		texts, spans = append(texts, x.text(group)), append(spans, x.at)
	}
	return texts, spans
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
	for i := range s.in {
		p := &s.in[i]
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
