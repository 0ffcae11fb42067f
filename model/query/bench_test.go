package query

import (
	"strings"
	"testing"

	"brief/model"
	"brief/model/ingest"
)

// page is what a list shows at once: 50 documents of 3 KB, made of the samples'
// paragraphs.
func page(b *testing.B) []*model.Document {
	var paragraphs []string
	for _, d := range samples(b) {
		if d.Language != "en" {
			continue
		}
		for _, p := range d.Paragraphs {
			paragraphs = append(paragraphs, p.Span.In(d.Text))
		}
	}
	docs := make([]*model.Document, 50)
	for i, next := 0, 0; i < len(docs); i++ {
		var s strings.Builder
		for s.Len() < 3000 {
			s.WriteString(paragraphs[next%len(paragraphs)] + "\n\n")
			next += 7
		}
		d, err := ingest.Open(b.Context(), "a.txt", strings.NewReader(s.String()[:3000]), ingest.Options{})
		if err != nil {
			b.Fatal(err)
		}
		docs[i] = d
	}
	return docs
}

func BenchmarkSnippet(b *testing.B) {
	docs := page(b)
	for _, typed := range []string{"the", "fentanyl", "border seizures", `"border seizures"`, "sei", "absent", `president official report "drug lab" -x`, "seizures OR tariffs OR minister OR water"} {
		b.Run(typed, func(b *testing.B) {
			q, err := Typing(typed)
			if err != nil {
				b.Fatal(err)
			}
			l := NewLights(q)
			b.ReportAllocs()
			for b.Loop() {
				for _, d := range docs {
					l.Snippet(d)
				}
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	docs := page(b)
	l := NewLights(read(b, `border seizures "drug labs"`))
	n := 0
	for _, d := range docs {
		n += len(d.Text)
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		for _, d := range docs {
			l.Find(d.Text, 0)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		if _, err := Typing(`actor:"Claudia Sheinbaum" is:unread date:2024-01..2024-03 (border OR "drug labs") -sport seiz`); err != nil {
			b.Fatal(err)
		}
	}
}
