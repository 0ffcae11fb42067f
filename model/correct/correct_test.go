package correct_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"brief/model"
	"brief/model/correct"
	"brief/model/triage"
)

const text = `- DEA seized 41% more in May 2024
The DEA said the drug agency seized 41% more. Ana Ruiz met
Luis Ruiz; Ruiz left. Mexico
City answered.`

// span is where the nth occurrence of words stands in the text.
func span(words string, nth int) model.Span {
	at := -1
	for range nth {
		at += 1 + strings.Index(text[at+1:], words)
	}
	return model.Span{Start: at, End: at + len(words)}
}

func mentions(spans ...model.Span) []model.Mention {
	var out []model.Mention
	for _, s := range spans {
		out = append(out, model.Mention{Span: s, In: model.InBody})
	}
	return out
}

// briefing is what extractors could have found in the text.
func briefing() *model.Briefing {
	v := 41.0
	return &model.Briefing{
		Document: &model.Document{Text: text, Published: model.Published{From: model.PublishedNone}}, Covers: 1,
		KeyPoints: []model.KeyPoint{{Given: true, Unsupported: []model.Unsupported{{Span: span("May 2024", 1), Kind: model.UnsupportedDate}}}},
		Actors: []model.Actor{
			{Name: "DEA", Kind: model.Place, Mentions: mentions(span("DEA", 1), span("DEA", 2))},
			{Name: "drug agency", Kind: model.Organization, Mentions: mentions(span("drug agency", 1))},
			{Name: "Ana Ruiz", Aliases: []string{"Luis Ruiz", "Ruiz"}, Kind: model.Person, Mentions: mentions(span("Ana Ruiz", 1), span("Luis Ruiz", 1), span("Ruiz", 3))},
			{Name: "Mexico City", Kind: model.Place, Mentions: mentions(model.Span{Start: strings.Index(text, "Mexico\n"), End: strings.Index(text, " answered")})},
		},
		Statistics: []model.Statistic{
			{Span: span("41%", 1), In: model.InKeyPoint, Value: &v, Form: model.FormSingle, Unit: "percent"},
			{Span: span("41%", 2), In: model.InBody, Value: &v, Form: model.FormSingle, Unit: "percent", Standing: model.StandingNone},
		},
	}
}

// fix is a correction of what stands at a span.
func fix(of correct.Subject, field correct.Field, at model.Span, value string) triage.Mark {
	f := correct.Fix{Of: of, Field: field, Value: value}
	if of != correct.Document {
		f.Text, f.Occurrence = correct.At(&model.Document{Text: text}, at)
	}
	return triage.Mark{Key: f.Key(), Value: value}
}

func names(b *model.Briefing) []string {
	var out []string
	for _, a := range b.Actors {
		name := a.Name
		if a.Corrected {
			name += "*"
		}
		out = append(out, name)
	}
	return out
}

func TestActors(t *testing.T) {
	for _, c := range []struct {
		name  string
		marks []triage.Mark
		want  []string
	}{
		{"none", nil, []string{"DEA", "drug agency", "Ana Ruiz", "Mexico City"}},
		{"name", []triage.Mark{fix(correct.Actor, correct.Name, span("DEA", 2), "Drug Enforcement Administration")}, []string{"Drug Enforcement Administration*", "drug agency", "Ana Ruiz", "Mexico City"}},
		{"dismiss", []triage.Mark{fix(correct.Actor, correct.Dismiss, span("drug agency", 1), triage.Yes)}, []string{"DEA", "Ana Ruiz", "Mexico City"}},
		{"merge, then dismiss nothing else", []triage.Mark{fix(correct.Actor, correct.Merge, span("drug agency", 1), "DEA")}, []string{"DEA*", "Ana Ruiz", "Mexico City"}},
		{"split", []triage.Mark{fix(correct.Actor, correct.Split, span("Luis Ruiz", 1), triage.Yes)}, []string{"DEA", "drug agency", "Ana Ruiz*", "Luis Ruiz*", "Mexico City"}},
		{"across a line end", []triage.Mark{fix(correct.Actor, correct.Name, span("Mexico\nCity", 1), "CDMX")}, []string{"DEA", "drug agency", "Ana Ruiz", "CDMX*"}},
		{"taken back", []triage.Mark{fix(correct.Actor, correct.Dismiss, span("DEA", 1), "")}, []string{"DEA", "drug agency", "Ana Ruiz", "Mexico City"}},
	} {
		was := briefing()
		got, lost := correct.Apply(was, c.marks)
		if !slices.Equal(names(got), c.want) || len(lost) > 0 {
			t.Errorf("%s: actors %q, want %q; lost %v", c.name, names(got), c.want, lost)
		}
		if !reflect.DeepEqual(was, briefing()) {
			t.Errorf("%s: the briefing itself was changed", c.name)
		}
	}
}

func TestSplitAndMergeKeepMentions(t *testing.T) {
	got, _ := correct.Apply(briefing(), []triage.Mark{
		fix(correct.Actor, correct.Kind, span("DEA", 1), "organization"),
		fix(correct.Actor, correct.Merge, span("drug agency", 1), "DEA"),
	})
	a := got.Actors[0]
	if a.Kind != model.Organization || len(a.Mentions) != 3 || !slices.Contains(a.Aliases, "drug agency") {
		t.Errorf("merged: %+v", a)
	}
	if !slices.IsSortedFunc(a.Mentions, func(x, y model.Mention) int { return x.Span.Compare(y.Span) }) {
		t.Error("merged mentions are out of order")
	}
}

func TestStatisticsFlagsAndDate(t *testing.T) {
	got, lost := correct.Apply(briefing(), []triage.Mark{
		fix(correct.Statistic, correct.Value, span("41%", 2), "14"),
		fix(correct.Statistic, correct.Source, span("41%", 2), "the DEA"),
		fix(correct.Statistic, correct.Dismiss, span("41%", 1), triage.Yes),
		fix(correct.Flag, correct.Dismiss, span("May 2024", 1), triage.Yes),
		fix(correct.Document, correct.Published, model.Span{}, "2024-05"),
	})
	if len(lost) > 0 || len(got.Statistics) != 1 {
		t.Fatalf("lost %v, statistics %+v", lost, got.Statistics)
	}
	s := got.Statistics[0]
	if *s.Value != 14 || s.Source != "the DEA" || s.Standing != model.StandingNamed || !s.Corrected {
		t.Errorf("the statistic is %+v", s)
	}
	if len(got.KeyPoints[0].Unsupported) > 0 {
		t.Error("the flag is still there")
	}
	if got.Document.Published != (model.Published{Date: "2024-05", From: model.PublishedAnalyst}) {
		t.Errorf("published %+v", got.Document.Published)
	}
}

// A value with a sign says the unit too; one without leaves it.
func TestValueWithItsSign(t *testing.T) {
	was := briefing()
	was.Statistics[1].Unit, was.Statistics[1].Kind = "meth lab", model.KindCount
	for value, want := range map[string]string{"99%": "99%", "1,204": "1,204"} {
		got, lost := correct.Apply(was, []triage.Mark{fix(correct.Statistic, correct.Value, span("41%", 2), value)})
		if s := got.Statistics[1]; len(lost) > 0 || s.Figure() != want {
			t.Errorf("%s makes %q of %+v, lost %v", value, s.Figure(), s, lost)
		}
	}
}

// The kind goes with the unit, so that it is shown and found by it.
func TestUnit(t *testing.T) {
	for unit, want := range map[string]struct {
		kind   model.StatisticKind
		figure string
	}{
		"tons": {model.KindMeasurement, "41 tons"}, "%": {model.KindPercent, "41%"}, "EUR": {model.KindMoney, "€41"},
		"percentage points": {model.KindPercentagePoint, "41pp"},
	} {
		was := briefing()
		was.Statistics[1].Kind = model.KindPercent
		got, _ := correct.Apply(was, []triage.Mark{fix(correct.Statistic, correct.Unit, span("41%", 2), unit)})
		if s := got.Statistics[1]; s.Kind != want.kind || s.Figure() != want.figure {
			t.Errorf("in %s it is %q, of the kind %s; want %q, %s", unit, s.Figure(), s.Kind, want.figure, want.kind)
		}
	}
}

// What was corrected is named in the briefing, whether it was found or not; and what goes
// with the aliases of an actor goes on with them.
func TestCorrectionsAreNamed(t *testing.T) {
	was := briefing()
	was.Actors[2].Reasons = []model.Reason{model.ReasonGivenName, model.ReasonFamilyName}
	was.Actors[1].Acts, was.Actors[1].ActSpans = []string{"seized"}, []model.Span{span("seized", 2)}
	got, _ := correct.Apply(was, []triage.Mark{
		fix(correct.Actor, correct.Name, span("Ana Ruiz", 1), "Luis Ruiz"),
		fix(correct.Actor, correct.Merge, span("drug agency", 1), "DEA"),
		{Key: correct.Fix{Of: correct.Actor, Field: correct.Kind, Text: "FBI", Occurrence: 1}.Key(), Value: "group"},
	})
	var said []string
	for _, c := range got.Corrections {
		said = append(said, c.String())
		if c.Lost != (c.Text == "FBI") {
			t.Errorf("%s: lost %v", c, c.Lost)
		}
	}
	if want := []string{"actor drug agency: the same as DEA", "actor FBI: kind group", "actor Ana Ruiz: name Luis Ruiz"}; !slices.Equal(said, want) {
		t.Errorf("corrected are %q, want %q", said, want)
	}
	for _, a := range got.Actors {
		if len(a.Reasons) != len(a.Aliases) && len(a.Reasons) > 0 || len(a.ActSpans) != len(a.Acts) {
			t.Errorf("%s has %q for %q, %v for %q", a.Name, a.Reasons, a.Aliases, a.ActSpans, a.Acts)
		}
	}
	if a := got.Actors[1]; !slices.Equal(a.Reasons, []model.Reason{model.ReasonAnalyst, model.ReasonFamilyName}) {
		t.Errorf("the aliases %q are there for %q", a.Aliases, a.Reasons)
	}
}

// What is no longer there is named, and nothing else is touched.
func TestLost(t *testing.T) {
	for _, m := range []triage.Mark{
		{Key: correct.Fix{Of: correct.Actor, Field: correct.Name, Text: "FBI", Occurrence: 1}.Key(), Value: "x"},
		{Key: correct.Fix{Of: correct.Actor, Field: correct.Name, Text: "DEA", Occurrence: 9}.Key(), Value: "x"},
		{Key: correct.Fix{Of: correct.Actor, Field: correct.Name, Text: "answered", Occurrence: 1}.Key(), Value: "x"},
		{Key: correct.Fix{Of: correct.Statistic, Field: correct.Value, Text: "41%", Occurrence: 1}.Key(), Value: "many"},
		{Key: correct.Fix{Of: correct.Actor, Field: correct.Merge, Text: "DEA", Occurrence: 1}.Key(), Value: "DEA"},
		{Key: correct.Fix{Of: correct.Actor, Field: correct.Split, Text: "drug agency", Occurrence: 1}.Key(), Value: triage.Yes},
		{Key: correct.Fix{Of: "card", Field: "colour", Text: "DEA", Occurrence: 1}.Key(), Value: "x"},
	} {
		got, lost := correct.Apply(briefing(), []triage.Mark{m})
		want := briefing()
		want.Corrections = got.Corrections
		if len(lost) != 1 || len(got.Corrections) != 1 || !got.Corrections[0].Lost || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: lost %v, actors %q", m.Key, lost, names(got))
		}
	}
}

func TestAllowed(t *testing.T) {
	for _, c := range []struct {
		field correct.Field
		value string
		good  bool
	}{
		{correct.Kind, "group", true},
		{correct.Kind, "person ", false},
		{correct.Value, "3.2", true},
		{correct.Value, "3,2", false},
		{correct.Value, "99%", true},
		{correct.Value, "-1,204.5 %", true},
		{correct.Value, "1,20", false},
		{correct.Value, "%", false},
		{correct.Value, "99%%", false},
		{correct.Value, "NaN", false},
		{correct.Value, "1e999", false},
		{correct.Change, "down", true},
		{correct.Change, "sideways", false},
		{correct.Published, "2024-05", true},
		{correct.Published, "2024-13", false},
		{correct.Name, "DEA", true},
		{correct.Name, " ", false},
	} {
		if got := correct.Allowed(c.field, c.value); (got == "") != c.good {
			t.Errorf("%s %q: %q", c.field, c.value, got)
		}
	}
}

// A key says what At has said, whatever the text.
func FuzzAt(f *testing.F) {
	f.Add("a b  c a\nb c", 4, 6)
	f.Add("::\u00a0é:é", 2, 5)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		start = min(max(start, 0), len(text))
		end = min(max(end, start), len(text))
		d := &model.Document{Text: text}
		words, n := correct.At(d, model.Span{Start: start, End: end})
		fix := correct.Fix{Of: correct.Actor, Field: correct.Name, Text: words, Occurrence: n, Value: "x"}
		got, ok := correct.Parse(triage.Mark{Key: fix.Key(), Value: "x"})
		if !ok || got != fix {
			t.Errorf("%+v is read as %+v, %v", fix, got, ok)
		}
	})
}
