package export

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"html"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"brief/model"
)

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; go test -update writes it anew and git shows how. Got:\n%s", path, got)
	}
}

// write is the file of the given briefings.
func write(t *testing.T, form Form, opt Options, briefings ...*model.Briefing) []byte {
	t.Helper()
	var out bytes.Buffer
	w := NewWriter(&out, form)
	for _, b := range briefings {
		p, err := Encode(b, form, opt)
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Write(p); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestForms(t *testing.T) {
	extension := map[Form]string{Text: "txt", Linear: "linear.txt", Markdown: "md", HTML: "html", Lines: "jsonl"}
	for form, ext := range extension {
		golden(t, "seed."+ext, write(t, form, Options{}, seed(t)))
		golden(t, "mixed."+ext, write(t, form, Options{Width: 40}, mixed(t)))
		golden(t, "corrected."+ext, write(t, form, Options{}, amended(t)))
	}
	for form, ext := range map[Form]string{Text: "txt", Linear: "linear.txt", Markdown: "md", HTML: "html"} {
		golden(t, "passages."+ext, write(t, form, Options{Width: 60, Passages: true}, seed(t)))
	}
	b := amended(t)
	for got, want := range map[string]string{
		QuoteActor(b.Document, b.Actors[0], b.Sentences[0].Span):         "Drug Enforcement Administration (corrected) · organization\n",
		QuoteStatistic(b.Document, b.Statistics[0], b.Sentences[0].Span): "41% (corrected: 14%) · up · meth · DEA\n",
	} {
		if !strings.HasPrefix(got, want) || !strings.Contains(got, "2024-05 (corrected)") {
			t.Errorf("a quotation is %q, want %q first", got, want)
		}
	}
	golden(t, "both.txt", write(t, Text, Options{Width: 60}, seed(t), mixed(t)))
}

func TestJSONFrames(t *testing.T) {
	for n := range 3 {
		briefings := []*model.Briefing{seed(t), mixed(t)}[:n]
		array := write(t, JSON, Options{}, briefings...)
		var got []map[string]any
		if err := json.Unmarshal(array, &got); err != nil || len(got) != n || got == nil {
			t.Errorf("array of %d: %v, %d elements: %s", n, err, len(got), array)
		}
		lines := write(t, Lines, Options{}, briefings...)
		if got := bytes.Count(lines, []byte("\n")); got != n {
			t.Errorf("%d lines of %d briefings", got, n)
		}
	}
}

// TestJSONIsComplete compares the keys with those of the machine interface.
func TestJSONIsComplete(t *testing.T) {
	for _, b := range []*model.Briefing{seed(t), {Document: &model.Document{}}} {
		raw, err := Machine(b)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(raw, []byte(`\u003c`)) || bytes.Contains(raw, []byte(`[null`)) {
			t.Errorf("escaped or null: %s", raw)
		}
		var got map[string]any
		if err := json.Unmarshal(raw, &got); err != nil {
			t.Fatal(err)
		}
		for _, key := range strings.Fields(`id title title_span title_derived text format language published published_from
			source tags cleaned extractor key_points suggested paragraphs sentences actors statistics dates`) {
			v, ok := got[key]
			if !ok || v == nil && key != "title_span" {
				t.Errorf("%s is %v", key, v)
			}
		}
	}
	var got struct {
		Statistics []map[string]any `json:"statistics"`
		Actors     []map[string]any `json:"actors"`
	}
	raw, _ := Machine(seed(t))
	if err := json.Unmarshal(raw, &got); err != nil {
		t.Fatal(err)
	}
	wantKeys(t, got.Statistics[0], `start end text value values form unit unit_text kind currency change bound measure
		measure_span period period_start period_end source source_span source_actor standing salience in weight disagrees`)
	wantKeys(t, got.Actors[0], `name kind aliases roles acts salience mentions`)
}

func wantKeys(t *testing.T, object map[string]any, keys string) {
	t.Helper()
	for _, key := range strings.Fields(keys) {
		if v, ok := object[key]; !ok || v == nil {
			t.Errorf("%s is %v", key, v)
		}
	}
}

func TestJSONOfNumbersWithoutAWord(t *testing.T) {
	b := &model.Briefing{Document: &model.Document{}, Statistics: []model.Statistic{
		{Value: value(math.Inf(1)), Values: []float64{1, math.NaN()}, Salience: math.NaN()},
	}}
	raw, err := Machine(b)
	if err != nil || !bytes.Contains(raw, []byte(`"value":null,"values":[]`)) {
		t.Errorf("%s, %v", raw, err)
	}
}

func TestIdentifiersComeBackAndAreSafeToPrint(t *testing.T) {
	for _, id := range []string{"a-1", `q"\<&>`, "\x1b[2J\x7f\u009b\u202e", "é漢😀", "\n\t"} {
		raw, err := Machine(&model.Briefing{Document: &model.Document{Ref: id}})
		if err != nil {
			t.Fatal(err)
		}
		var got struct{ ID string }
		if err := json.Unmarshal(raw, &got); err != nil || got.ID != id {
			t.Errorf("%q comes back as %q, %v", id, got.ID, err)
		}
		for _, c := range raw {
			if c < ' ' || c >= 0x7f {
				t.Errorf("%q is written with the byte %#x: %s", id, c, raw)
			}
		}
	}
}

// TestLargeJSON: an object that is written in many pieces is what encoding/json
// makes of the text, and costs little more memory than it has bytes.
func TestLargeJSON(t *testing.T) {
	d := &model.Document{Text: strings.Repeat("é漢\u2028<\"\\\n😀 words ", 200_000)}
	b := &model.Briefing{Document: d}
	for i := range 50_000 {
		b.Sentences = append(b.Sentences, model.Passage{Span: model.Span{Start: i, End: i + 1}, Paragraph: 1, Sentence: i + 1})
	}
	pieces, err := machine(b)
	if err != nil || len(pieces) < 5 {
		t.Fatalf("%d pieces, %v", len(pieces), err)
	}
	var out bytes.Buffer
	w := NewWriter(&out, Lines)
	if err := w.Write(Piece{body: pieces}); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Text      string
		Sentences []struct{ Start, Sentence int }
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil || got.Text != d.Text || len(got.Sentences) != 50_000 || got.Sentences[49_999].Sentence != 50_000 {
		t.Errorf("%v: %d bytes of text, want %d; %d sentences", err, len(got.Text), len(d.Text), len(got.Sentences))
	}
	if testing.Short() { // under the race detector pools drop what they hold, at random
		return
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, err := Encode(b, Lines, Options{}); err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if allocated, most := after.TotalAlloc-before.TotalAlloc, uint64(3*out.Len()); allocated > most {
		t.Errorf("%d bytes allocated for %d of output, want at most %d", allocated, out.Len(), most)
	}
}

func TestUnknownForm(t *testing.T) {
	if _, err := Encode(seed(t), "xml", Options{}); err == nil || !strings.Contains(err.Error(), "xml") {
		t.Errorf("error %v does not name the form", err)
	}
}

func TestNoLineIsTooWide(t *testing.T) {
	for _, b := range []*model.Briefing{seed(t), mixed(t)} {
		for width := minWidth; width <= 130; width++ {
			wantWidth(t, string(write(t, Text, Options{Width: width}, b)), width)
		}
	}
}

// TestForemostEvidence: the two that support a point most, in the order of the text.
func TestForemostEvidence(t *testing.T) {
	for form, want := range map[Form]string{
		Text: "     ¶1.1 1.2\n", Markdown: " (¶1.1 1.2)\n", HTML: ">¶1.1</a>, <a ",
		Linear: "paragraph 1 sentence 1, paragraph 1 sentence 2.",
	} {
		page := string(write(t, form, Options{Width: 1000}, seed(t)))
		if !strings.Contains(page, want) || strings.Contains(page, "¶6.2") {
			t.Errorf("%s does not name the foremost sentences as %q:\n%.600s", form, want, page)
		}
	}
}

// TestLinearBreaksAtSpaces: no line is wider than the page but for a word that is,
// and no word of the body is broken or lost.
func TestLinearBreaksAtSpaces(t *testing.T) {
	for _, b := range []*model.Briefing{seed(t), mixed(t)} {
		for width := minWidth; width <= 130; width++ {
			page := string(write(t, Linear, Options{Width: width}, b))
			for _, line := range strings.Split(page, "\n") {
				if line = strings.TrimRight(line, " "); cells(line) > width && strings.Contains(line, " ") {
					t.Errorf("width %d: a line of %d cells could be broken: %s", width, cells(line), line)
				}
			}
			joined := " " + strings.Join(strings.Fields(page), " ") + " "
			for _, p := range b.Document.Paragraphs {
				for word := range strings.FieldsSeq(p.Span.In(b.Document.Text)) {
					if !strings.Contains(joined, " "+word) {
						t.Errorf("width %d: %q is broken", width, word)
					}
				}
			}
		}
	}
}

// TestLinearCounts: what is of little weight has a heading of its own, and how
// mentions are counted is said once.
func TestLinearCounts(t *testing.T) {
	page := string(write(t, Linear, Options{Width: 1000}, seed(t)))
	for _, want := range []string{
		"\nActors: 2\n", "\n\nSeldom named: 1\n1. Argentina\n", "\nStatistics: 3\n",
		"\n\nOf little weight: 1\n1. Three critical insights\n", "; mentions: 0+1 (+1); ",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not hold %q:\n%s", want, page)
		}
	}
	if n := strings.Count(page, "in key points + body"); n != 1 {
		t.Errorf("it says %d times how mentions are counted", n)
	}
}

// TestTextKeepsEveryWord: whatever the width, a page holds the words of the body.
func TestTextKeepsEveryWord(t *testing.T) {
	b := seed(t)
	squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
	for _, width := range []int{20, 33, 80, 200} {
		page := squeeze(string(write(t, Text, Options{Width: width}, b)))
		for i, p := range b.Document.Paragraphs {
			if !strings.Contains(page, squeeze(p.Span.In(b.Document.Text))) {
				t.Errorf("width %d: paragraph %d is not in the page", width, i+1)
			}
		}
	}
}

// markupSamples are texts that would be markup if nothing were escaped.
func markupSamples() []string {
	return []string{
		"plain words, 3.5 and a-b", "*a* _b_ **c** ~~d~~ `e`", "# heading", "- item", "+ item", "1. item", "12) item",
		"> quote", "=====", "---", ": definition", "<b>x</b> <http://a.example> &amp; &#27;", "![i](x) [l](y) [r]: z",
		"http://a.example www.a.example a@b.example https://x", "| a | b |", `back\slash \* end\`, "a_b_c $x$ ^y^",
		"[x]", "- [ ] task", "<!-- c -->", "    indented", "a  \nb", "\ttab", "1.", "-", "***", "WWW.x.example", "mailto:a@b.example",
	}
}

func TestEscapedMarkdownIsText(t *testing.T) {
	md := goldmark.New(goldmark.WithExtensions(extension.GFM))
	for _, s := range markupSamples() {
		for _, lead := range []string{"", "¶1 ", "- ", "| "} {
			source := []byte(lead + escapeMarkdown(strings.TrimSpace(oneLine(s))))
			if lead == "| " {
				source = []byte("| a |\n|---|\n| " + escapeMarkdown(strings.TrimSpace(oneLine(s))) + " |")
			}
			var page bytes.Buffer
			if err := md.Convert(source, &page); err != nil {
				t.Fatal(err)
			}
			if kind := firstMarkup(md.Parser().Parse(text.NewReader(source))); kind != "" {
				t.Errorf("%q became a %s: %s", s, kind, page.String())
			}
			want := strings.TrimRight(html.EscapeString(strings.TrimSpace(oneLine(s))), " ")
			got := strings.ReplaceAll(page.String(), "&quot;", "&#34;")
			if !strings.Contains(got, want) {
				t.Errorf("%q is written %s and reads %s", s, source, got)
			}
		}
	}
}

// firstMarkup is the kind of the first node that is no plain structure of the
// test's own frame.
func firstMarkup(root ast.Node) (kind string) {
	_ = ast.Walk(root, func(n ast.Node, _ bool) (ast.WalkStatus, error) {
		switch n.Kind().String() {
		case "Document", "Paragraph", "TextBlock", "Text", "List", "ListItem", "Table", "TableHeader", "TableRow", "TableCell":
			return ast.WalkContinue, nil
		}
		kind = n.Kind().String()
		return ast.WalkStop, nil
	})
	return kind
}

func TestMarkdownCodeCannotLeaveItsFence(t *testing.T) {
	for _, code := range []string{"a", "```", "`````\n<b>x</b>\n```", "~~~"} {
		var p markdownPage
		p.code(code)
		var page bytes.Buffer
		if err := goldmark.Convert(p.Bytes(), &page); err != nil {
			t.Fatal(err)
		}
		if want := "<pre><code>" + strings.ReplaceAll(html.EscapeString(code), "&#34;", "&quot;") + "\n</code></pre>\n"; page.String() != want {
			t.Errorf("%q becomes %q, want %q", code, page.String(), want)
		}
	}
}

func TestHTMLHoldsNoMarkupOfTheText(t *testing.T) {
	page := string(write(t, HTML, Options{}, mixed(t)))
	for _, bad := range []string{"<script", "<b>", "<i>", `href="javascript`, "href=\"https://a.example/?q=\"x"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %s", bad)
		}
	}
	for _, element := range []string{"article", "table", "ol", "ul", "h2", "p", "li", "a", "strong", "span"} {
		open, closed := strings.Count(page, "<"+element+">")+strings.Count(page, "<"+element+" "), strings.Count(page, "</"+element+">")
		if open != closed || open == 0 {
			t.Errorf("%d <%s> and %d </%s>", open, element, closed, element)
		}
	}
}

func TestHTMLAnchorsExist(t *testing.T) {
	page := string(write(t, HTML, Options{}, seed(t), mixed(t)))
	for _, part := range strings.Split(page, `href="#`)[1:] {
		id, _, _ := strings.Cut(part, `"`)
		if !strings.Contains(page, `id="`+id+`"`) {
			t.Errorf("nothing has the id %s", id)
		}
	}
}

// TestTargetsDoNotMultiply: a thousand uses of one long reference.
func TestTargetsDoNotMultiply(t *testing.T) {
	d := &model.Document{Text: strings.Repeat("a ", 5000)}
	target := "http://x.example/" + strings.Repeat("A", 20_000)
	for i := 0; i < len(d.Text); i += 2 {
		d.Marks = append(d.Marks, model.Mark{Kind: model.MarkLink, Span: model.Span{Start: i, End: i + 1}, Target: target})
	}
	d.Blocks = []model.Block{{Span: model.Span{End: len(d.Text)}}}
	d.Paragraphs = []model.Paragraph{{Span: d.Blocks[0].Span, EndBlock: 1}}
	for _, form := range []Form{Text, Linear, Markdown, HTML} {
		page := write(t, form, Options{}, &model.Briefing{Document: d})
		if most := 100*len(d.Text) + 200_000; len(page) > most {
			t.Errorf("%s: %d bytes of %d, want at most %d", form, len(page), len(d.Text), most)
		}
		if form == HTML && !bytes.Contains(page, []byte(`href="`+target)) {
			t.Error("not even the first is a link")
		}
	}
}

func TestMarksNest(t *testing.T) {
	d := &model.Document{Text: "abcdefghij"}
	at := func(start, end int) model.Span { return model.Span{Start: start, End: end} }
	for _, c := range []struct {
		marks []model.Span
		want  string
	}{
		{nil, "abcdefghij"},
		{[]model.Span{at(0, 10), at(2, 4), at(4, 6)}, "(ab(cd)(ef)ghij)"},
		{[]model.Span{at(1, 5), at(3, 8)}, "a(bc(de))fghij"},
		{[]model.Span{at(8, 20)}, "abcdefgh(ij)"},
		{[]model.Span{at(2, 2), at(4, 4)}, "abcdefghij"},
	} {
		d.Marks = nil
		for _, s := range c.marks {
			d.Marks = append(d.Marks, model.Mark{Kind: model.MarkStrong, Span: s})
		}
		var got strings.Builder
		inline{d, at(0, 10)}.walk(handler{
			text:  func(s string) { got.WriteString(s) },
			open:  func(model.Mark) { got.WriteString("(") },
			close: func(model.Mark) { got.WriteString(")") },
		})
		if got.String() != c.want {
			t.Errorf("marks %v: %s, want %s", c.marks, got.String(), c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  string
	}{
		{"", 10, ""},
		{"one two  three\nfour", 9, "one two|three|four"},
		{"abcdefghijkl", 5, "abcde|fghij|kl"},
		{"x abcdefghijkl y", 5, "x|abcde|fghij|kl y"},
		{"漢字かな", 5, "漢字|かな"},
		{"e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301"},
		{"漢", 1, "漢"},
	} {
		if got := strings.Join(wrap(c.in, c.width), "|"); got != c.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	briefing := seed(&testing.T{})
	for _, form := range []Form{Text, Linear, Markdown, HTML, JSON} {
		b.Run(string(form), func(b *testing.B) {
			b.SetBytes(int64(len(briefing.Document.Text)))
			for b.Loop() {
				if _, err := Encode(briefing, form, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func ExampleEncode() {
	d := &model.Document{Text: "Prices rose.", Name: "note.txt", Blocks: []model.Block{{Span: model.Span{End: 12}}}}
	d.Title.Text, d.Paragraphs = "Prices", []model.Paragraph{{Span: model.Span{End: 12}, EndBlock: 1}}
	w := NewWriter(os.Stdout, Linear)
	p, err := Encode(&model.Briefing{Document: d}, Linear, Options{})
	if err == nil {
		err = w.Write(p)
	}
	fmt.Print(err)
	// Output:
	// Title: Prices
	// About: undated; no source stated; note.txt
	//
	// Body: 1 paragraph
	// Paragraph 1: Prices rose.
	// <nil>
}
