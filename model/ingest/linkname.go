package ingest

import (
	"strings"

	"brief/model"
)

// linkNames drops the flags of names that the body has under another form: an actor is
// named in it whose other form the key point uses. A flag that says how the body spells
// the name stays.
func linkNames(points []model.KeyPoint, b *model.Briefing) {
	var f *forms
	for i := range points {
		if len(points[i].Unsupported) == 0 {
			continue
		}
		if f == nil {
			f = newForms(b)
		}
		points[i].Unsupported = f.unnamed(points[i].Unsupported, b.Document.Text)
	}
}

// forms are the names of the actors that a body names, in all their forms.
type forms struct {
	whole map[string]bool // the forms
	words map[string]bool // and each word of them
}

func newForms(b *model.Briefing) *forms {
	f := &forms{whole: map[string]bool{}, words: map[string]bool{}}
	for i := range b.Actors {
		if a := &b.Actors[i]; inBody(a) {
			f.add(a.Name)
			for _, alias := range a.Aliases {
				f.add(alias)
			}
		}
	}
	return f
}

// inBody reports whether the body names a, by whatever form.
func inBody(a *model.Actor) bool {
	for _, m := range a.Mentions {
		if m.In == model.InBody && !m.Nominal {
			return true
		}
	}
	return false
}

func (f *forms) add(form string) {
	words := strings.Fields(form)
	f.whole[strings.Join(words, " ")] = true
	for _, w := range words {
		f.words[w] = true
	}
}

// unnamed are the flags of text but for those of a name that the body has in another
// form.
func (f *forms) unnamed(flags []model.Unsupported, text string) []model.Unsupported {
	var out []model.Unsupported
	for _, u := range flags {
		words := strings.Join(strings.Fields(u.Span.In(text)), " ")
		if u.Kind == model.UnsupportedName && u.Body == "" && (f.whole[words] || f.words[words]) {
			continue
		}
		out = append(out, u)
	}
	return out
}
