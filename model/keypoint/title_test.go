package keypoint

import (
	"context"
	"testing"

	"brief/model"
	"brief/model/text"
)

// The author's title is checked as a key point is; a derived one is not.
func TestCheckTitle(t *testing.T) {
	d := document("Exports of timber from Norvania rose 41% in March. Catalan mills bought ten parts of it, and the Carolian crown paid.\n", "en")
	d.Published = model.Published{Date: "2027-03-30", From: model.PublishedStated}
	for _, c := range []struct {
		title   string
		derived bool
		want    string // the part and what the body says
	}{
		{"Norvania's exports rise 41%", false, ""},
		{"Norvania's exports rise 45%", false, "45|41%"},
		{"Halvany's exports rise", false, "Halvany|"},
		{"Halvany's exports rise", true, ""},
		{"Fur and timber of Norvania", false, ""},
		{"Halvany and timber of Norvania", false, "Halvany|"},
		{"Mills of Catalonia and Carolia buy", false, ""},
		{"Architect sells seven mills, twelve left", false, ""},
		{"Architect sells thirteen mills", false, "thirteen|"},
		{"Readout of Timber Exports From Norvania in 2027", false, ""},
		{"Readout of Timber Exports From Halvany in 2021", false, "Halvany|2021|"},
		{"Halvany: Exports of Timber Rise in March", false, "Halvany|"},
		{"Halvany:", false, "Halvany|"},
		{"", false, ""},
	} {
		d.Title = model.Title{Text: c.title, Derived: c.derived}
		found, err := CheckTitle(context.Background(), d, text.Passages(d))
		got := ""
		for _, u := range found {
			got += u.Span.In(c.title) + "|" + u.Body
		}
		if err != nil || got != c.want {
			t.Errorf("%q: %q, %v; want %q", c.title, got, err, c.want)
		}
	}
}

// FuzzCheckTitle holds that spans lie inside the title, whatever it is.
func FuzzCheckTitle(f *testing.F) {
	f.Add("Exports rise 45% in May 2011", "The body. It has 5 points.")
	f.Fuzz(func(t *testing.T, title, body string) {
		d := document(body, "en")
		d.Title = model.Title{Text: title}
		found, err := CheckTitle(context.Background(), d, text.Passages(d))
		if err != nil {
			t.Fatal(err)
		}
		for _, u := range found {
			if u.Span.Start < 0 || u.Span.Empty() || u.Span.End > len(title) {
				t.Errorf("%v is no part of %q", u.Span, title)
			}
		}
	})
}
