package export

import (
	"encoding/csv"
	"strings"
	"testing"

	"brief/model"
	"brief/model/ingest"
	"brief/seeds"
)

func TestQuotesAndCitations(t *testing.T) {
	s, m := seed(t).Document, mixed(t).Document
	at := func(d *model.Document, part string) model.Span {
		i := strings.Index(d.Text, part)
		if i < 0 {
			t.Fatalf("%q is not in the text", part)
		}
		return model.Span{Start: i, End: i + len(part)}
	}
	table := m.Paragraphs[len(m.Paragraphs)-2].Span
	for _, c := range []struct{ got, want string }{
		{Citation(m, model.Span{}), "Report <b>one</b>, 2024-03-01 [brief 0123456789ab]"},
		{Quote(m, at(m, "It ends here.")), `"It ends here." — Report <b>one</b>, 2024-03-01, ¶1.2 [brief 0123456789ab#p1.2]`},
		{Citation(m, m.Paragraphs[0].Span), "Report <b>one</b>, 2024-03-01, ¶1 [brief 0123456789ab#p1]"},
		{Citation(m, at(m, "Part # one")), "Report <b>one</b>, 2024-03-01 [brief 0123456789ab]"},
		{Citation(m, m.Title.Span), "Report <b>one</b>, 2024-03-01, title [brief 0123456789ab]"},
		{Citation(m, table), "Report <b>one</b>, 2024-03-01, ¶8 [brief 0123456789ab#p8]"},
		{Quote(m, m.Blocks[7].Span), "“if a < b { return \"```\" }” — Report <b>one</b>, 2024-03-01, ¶5.1 [brief 0123456789ab#p5.1]"},
		{Citation(s, s.KeyPoints()[3])[len(s.Title.Text):], ", undated, key point 4 [brief 0123456789ab]"},
	} {
		if c.got != c.want {
			t.Errorf("got  %s\nwant %s", c.got, c.want)
		}
	}
	m.Published.From = model.PublishedFile
	if got := Citation(m, model.Span{}); !strings.Contains(got, "2024-03-01 (from the file)") {
		t.Errorf("a file's date passes for a stated one: %s", got)
	}
}

// A citation's numbers are those that the machine interface gives, in every
// sample.
func TestCitationsAgreeWithSentences(t *testing.T) {
	cited := 0
	for it, err := range ingest.Embedded(seeds.Files(), ingest.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		d, err := it.Open(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		b, err := ingest.Extract(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range b.Sentences {
			cited++
			want := ref{p.Paragraph, p.Sentence}.fragment() + "]"
			if got := Citation(d, p.Span); !strings.HasSuffix(got, want) {
				t.Errorf("%s: %s does not end in %s", it.Name, got, want)
			}
		}
	}
	if cited < 100 {
		t.Errorf("only %d sentences were cited", cited)
	}
}

func TestSmallForms(t *testing.T) {
	b := seed(t)
	golden(t, "seed.points.txt", []byte(Points(b)))
	d := b.Document
	sentence := b.Sentences[4].Span
	quotes := []string{QuotePoint(d, b.KeyPoints[0]), QuoteActor(d, b.Actors[0], sentence), QuoteStatistic(d, b.Statistics[0], sentence)}
	golden(t, "seed.quotes.txt", []byte(strings.Join(quotes, "\n\n")+"\n"))
}

func TestTables(t *testing.T) {
	for name, table := range map[string]Table{"actors": Actors, "statistics": Statistics} {
		for ext, comma := range map[string]rune{"csv": ',', "tsv": '\t'} {
			data, err := EncodeTable(seed(t), table, comma)
			if err != nil {
				t.Fatal(err)
			}
			golden(t, "seed."+name+"."+ext, data)
			r := csv.NewReader(strings.NewReader(string(data)))
			r.Comma = comma
			if rows, err := r.ReadAll(); err != nil || len(rows) < 4 {
				t.Errorf("%s.%s: %d rows of one width, %v", name, ext, len(rows), err)
			}
		}
	}
	if _, err := EncodeTable(seed(t), Actors, '\n'); err == nil {
		t.Error("fields separated by line ends")
	}
}

func TestFieldsAreNoFormulas(t *testing.T) {
	for in, want := range map[string]string{
		"=1+1": "'=1+1", "+cmd|' /C calc'!A0": "'+cmd|' /C calc'!A0", "-2+3": "'-2+3", "@SUM(A1)": "'@SUM(A1)",
		"\t=1": "'=1", " =1": "'=1", "＝1+1": "'＝1+1", "-": "'-", "-%": "'-%", "--3": "--3",
		"-3.2%": "-3.2%", "+4": "+4", "-1,200": "-1,200", "a=b": "a=b", "": "", "a\nb\tc": "a b c",
	} {
		if got := field(in); got != want {
			t.Errorf("field(%q) = %q, want %q", in, got, want)
		}
	}
	b := seed(t)
	b.Actors[0].Name = `=HYPERLINK("http://evil.example","x")`
	data, err := EncodeTable(b, Actors, ',')
	if err != nil || !strings.Contains(string(data), `"'=HYPERLINK(""http://evil.example"",""x"")"`) {
		t.Errorf("%v: %s", err, data)
	}
}

// Numbers of ours are written so that a spreadsheet adds them up.
func TestNumbersStayNumbers(t *testing.T) {
	b := seed(t)
	b.Statistics[0].Value, b.Statistics[1].Value = value(-1250000.5), value(1e21)
	data, err := EncodeTable(b, Statistics, '\t')
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"41%\t-1250000.5\t", "tripled\t1000000000000000000000\t"} {
		if !strings.Contains(string(data), want) {
			t.Errorf("%q is missing in %s", want, data)
		}
	}
}
