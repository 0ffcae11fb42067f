package export

import (
	"strconv"
	"strings"

	"brief/model"
)

// jsonOrigin says which document a row belongs to. Its keys are those of no finding:
// an actor has a name and a statistic a source of its own.
type jsonOrigin struct {
	Document  string `json:"document"`
	Title     string `json:"document_title"`
	Published string `json:"document_published"`
	Source    string `json:"document_source"`
	Name      string `json:"document_name"`
}

func originOf(d *model.Document) jsonOrigin {
	return jsonOrigin{ShortID(d), titleOf(d), d.Published.Date, d.Source, d.Name}
}

// originColumns are those of a table whose rows are parts of a document.
func (t Table) originColumns() []string {
	if t != Actors && t != Statistics {
		return nil
	}
	return []string{"document_title", "document_published", "document_source", "document_name"}
}

// fields are those of originColumns.
func (o jsonOrigin) fields() []string {
	return []string{field(o.Title), o.Published, field(o.Source), field(o.Name)}
}

// documentFound is a document as a whole.
type documentFound struct{ b *model.Briefing }

// jsonSummary is a document without its text.
type jsonSummary struct {
	Document     string `json:"document"`
	Title        string `json:"title"`
	TitleDerived bool   `json:"title_derived"`
	Name         string `json:"name"`
	jsonFacts
	Paragraphs  int      `json:"paragraphs"`
	KeyPoints   []string `json:"key_points"`
	Given       bool     `json:"key_points_given"`
	Unsupported int      `json:"unsupported"`
	Actors      []string `json:"actors"`
	Statistics  int      `json:"statistics"`
	Corrections int      `json:"corrections"`
}

func (f documentFound) summary() jsonSummary {
	d := f.b.Document
	s := jsonSummary{
		Document: ShortID(d), Title: titleOf(d), TitleDerived: d.Title.Derived, Name: d.Name,
		jsonFacts: factsOf(f.b), Paragraphs: len(d.Paragraphs),
		KeyPoints: []string{}, Actors: []string{}, Statistics: len(f.b.Statistics),
		Corrections: len(f.b.Corrections),
	}
	for _, k := range f.b.KeyPoints {
		s.KeyPoints = append(s.KeyPoints, flat(k.Span.In(d.Text)))
		s.Given = s.Given || k.Given
		s.Unsupported += len(k.Unsupported)
	}
	for _, a := range f.b.Actors {
		if a.Salience >= weight {
			s.Actors = append(s.Actors, a.Name)
		}
	}
	return s
}

func (f documentFound) object() any { return f.summary() }

func (f documentFound) fields() []string {
	s := f.summary()
	return []string{
		s.Document, field(s.Title), strconv.FormatBool(s.TitleDerived), s.Published, s.PublishedFrom, field(s.Source), field(s.Name),
		joined(s.Tags), s.Format, s.Language, strconv.Itoa(s.Cleaned), strconv.Itoa(s.Paragraphs),
		joined(s.KeyPoints), strconv.FormatBool(s.Given), strconv.Itoa(s.Unsupported),
		joined(s.Actors), strconv.Itoa(s.Statistics), s.Extractor, strconv.Itoa(s.Corrections),
	}
}

func (f documentFound) shown() []string {
	d := f.b.Document
	return escaped([]string{date(d), titleOf(d), flat(d.Source), strings.Join(f.summary().KeyPoints, "; "), ShortID(d)})
}

func escaped(cells []string) []string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = escapeMarkdown(c)
	}
	return out
}
