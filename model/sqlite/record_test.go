package sqlite

import (
	"encoding/hex"
	"flag"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brief/model"
	"brief/model/ingest"
	"brief/seeds"
)

var update = flag.Bool("update", false, "write the stored forms of testdata anew; those of older forms must stay")

// briefingOf extracts a text.
func briefingOf(t testing.TB, name, text string) *model.Briefing {
	t.Helper()
	d, err := ingest.Open(t.Context(), name, strings.NewReader(text), ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	b, err := ingest.Extract(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// kept is what of b the stored form is for.
func kept(b *model.Briefing) *model.Briefing {
	briefing, document := *b, *b.Document
	document.ID, document.Name, briefing.Extractor = "", "", ""
	briefing.Document = &document
	return &briefing
}

func checkStored(t interface{ Fatalf(string, ...any) }, b *model.Briefing) {
	z := &compressor{}
	data, err := z.pack(b)
	if err != nil {
		t.Fatalf("pack: %v", err)
	}
	got, err := z.unpack(data)
	if err != nil {
		t.Fatalf("unpack: %v", err)
	}
	if !reflect.DeepEqual(got, kept(b)) {
		t.Fatalf("stored and read again:\n%+v\n%+v, want\n%+v\n%+v", got, got.Document, kept(b), b.Document)
	}
	d, err := z.document(data)
	if err != nil || !reflect.DeepEqual(d, kept(b).Document) {
		t.Fatalf("the document alone: %v, %+v; want %+v", err, d, b.Document)
	}
}

func seedTexts(t testing.TB) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for _, name := range seeds.Names() {
		data, err := fs.ReadFile(seeds.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		texts[name] = string(data)
	}
	return texts
}

func TestStoredSeeds(t *testing.T) {
	for name, text := range seedTexts(t) {
		checkStored(t, briefingOf(t, name, text))
	}
}

// Random texts, of pieces that extractors react to.
func TestStoredTexts(t *testing.T) {
	pieces := []string{
		"President Claudia Sheinbaum", "the DEA", " said ", "41%", "rose", "$2.5 billion", " in March 2024", ". ", "\n", "\n\n", "- ", "# ", "| a | b |\n|---|---|\n| 1 | 2 |\n",
		"**bold**", "[link](https://example.com)", "> quoted", "```\ncode\n```\n", "日本語", "é", "between 12 and 40 tonnes", "52 to 48", "\ue0fe", "Tijuana",
	}
	rapid.Check(t, func(rt *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(rt, "pieces"), rapid.SampledFrom([]string{"", " "}).Draw(rt, "between"))
		name := rapid.SampledFrom([]string{"a.txt", "a.md"}).Draw(rt, "name")
		checkStored(rt, briefingOf(t, name, text))
	})
}

// What no extractor gives is kept too: any number, empty slices beside nil ones, words
// that are not in the tables.
func TestStoredValues(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.StringN(0, 40, -1).Draw(rt, "text")
		span := func() model.Span {
			start := rapid.IntRange(0, len(text)).Draw(rt, "start")
			return model.Span{Start: start, End: rapid.IntRange(start, len(text)).Draw(rt, "end")}
		}
		words := rapid.SampledFrom([][]string{nil, {}, {""}, {"a", "b"}})
		values := rapid.SliceOf(rapid.OneOf(rapid.Float64(), rapid.SampledFrom([]float64{math.Inf(1), math.Copysign(0, -1), 0.1, 41, 1e300, -2.5}))).Draw(rt, "values")
		kind := model.StatisticKind(rapid.SampledFrom([]string{"", "percent", "of a later version"}).Draw(rt, "kind"))
		b := &model.Briefing{
			Document: &model.Document{
				Text: text, Cleaned: rapid.Int().Draw(rt, "cleaned"), Tags: words.Draw(rt, "tags"), Rest: span(),
				Blocks:     []model.Block{{Kind: model.BlockKind(rapid.Uint8().Draw(rt, "block")), Span: span(), Level: -1}, {Span: span()}},
				Paragraphs: []model.Paragraph{{Span: span(), FirstBlock: 3, EndBlock: 1}},
			},
			Covers:     rapid.Float64().Draw(rt, "covers"),
			Actors:     []model.Actor{{Aliases: words.Draw(rt, "aliases"), Mentions: []model.Mention{{Span: span()}, {Span: span(), Nominal: true}}}},
			Statistics: []model.Statistic{{Kind: kind, Values: values, MeasureSpan: span(), Span: span()}},
			KeyPoints:  []model.KeyPoint{},
		}
		if len(values) > 0 {
			b.Statistics[0].Value = &values[0]
		}
		checkStored(rt, b)
	})
}

// Documents that were stored by older forms stay readable: each is in testdata as it
// was stored, beside the text it was made of.
func TestOlderForms(t *testing.T) {
	text := "Seizures rise 41%\n\n- Border seizures rose 41% in 2024\n\nThe DEA said on 3 March 2024 that border seizures rose 41% to 12 tonnes.\n"
	b := briefingOf(t, "a.txt", text)
	path := filepath.Join("testdata", "form1.hex")
	if *update {
		data, err := (&compressor{}).pack(b)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(hex.EncodeToString(data)+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	line, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	data, err := hex.DecodeString(strings.TrimSpace(string(line)))
	if err != nil {
		t.Fatal(err)
	}
	got, err := (&compressor{}).unpack(data)
	if err != nil {
		t.Fatal(err)
	}
	// The extractors may have learnt since; what cannot change is the text and its order.
	if got.Document.Text != b.Document.Text || len(got.Sentences) == 0 || len(got.Statistics) == 0 || got.Statistics[0].Measure == "" {
		t.Errorf("form 1 is read as %+v", got)
	}
	data[0] = bodyForm + 1
	if _, err := (&compressor{}).unpack(data); err == nil {
		t.Error("a form of the future is read")
	}
}

// Lists of the form without a figure stay readable.
func TestOldLists(t *testing.T) {
	data, err := hex.DecodeString("0105506f7274730a323032342d30332d30310752657574657273180201010650c0f495b00d0a0300000741206c696e652e080a")
	if err != nil {
		t.Fatal(err)
	}
	l, err := unpackListed(data)
	if err != nil {
		t.Fatal(err)
	}
	l.show("    Ports.")
	want := model.Entry{
		Title: "Ports", Published: "2024-03-01", Source: "Reuters", Words: 12, Cleaned: 1, Given: true, Doubts: 3,
		Preview: []string{"A line.", "Ports"},
	}
	if !reflect.DeepEqual(l.entry, want) || !l.sample || l.text != 40 {
		t.Errorf("form 1 is read as %+v", l)
	}
	l.entry.Figure = "41%↑"
	again, err := unpackListed(l.pack())
	if err != nil || again.entry.Figure != "41%↑" || again.entry.Doubts != 3 {
		t.Errorf("written anew it is %+v, %v", again, err)
	}
	data[0] = listForm + 1
	if _, err := unpackListed(data); err == nil {
		t.Error("a form of the future is read")
	}
}

// FuzzUnpack: damaged rows are errors.
func FuzzUnpack(f *testing.F) {
	z := &compressor{}
	data, err := z.pack(&model.Briefing{Document: &model.Document{Text: "A text.", Blocks: []model.Block{{Span: model.Span{End: 7}}}}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte{bodyForm, stored, 3, 'a', 'b', 'c', 0, 1})
	f.Add([]byte{bodyForm, compressed, 255, 255, 255, 255, 127})
	f.Fuzz(func(t *testing.T, data []byte) {
		if b, err := z.unpack(data); err == nil {
			for _, p := range b.Sentences {
				_ = p.Span.In(b.Document.Text)
			}
		}
		if l, err := unpackListed(data); err == nil {
			l.show("A text.")
		}
		_ = unpackFacts(data, allFacets, func(int64) {})
		c := coder{buf: data, reading: true}
		for c.err == nil && len(c.buf) > 0 {
			c.figure(&model.Statistic{})
		}
	})
}
