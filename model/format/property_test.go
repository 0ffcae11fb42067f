package format

import (
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"brief/model"
	"brief/model/cost"
	"brief/model/safe"
	"brief/model/text"
)

// pieces is what random documents are made of: lines that open every shape, and
// bits of inline markup.
func pieces() []string {
	return []string{
		"\n", "\n\n", "\n", " ", "    ", "\t", "- ", "* ", "• ", "1. ", "2) ", "12. ", "# ", "## ", "> ", "---\n", "===\n", "***\n",
		"```\n", "~~~", "|", "| a | b |\n|---|---|\n", "|-|\n", "Key points:\n", "Summary\n", "By Jane Doe\n", "GENEVA (Reuters) —\n",
		"Date: 2024-03-01\n", "title: x\n", "word", "Words here. ", "The U.S. ", "a long line of words that goes on to a width of seventy columns or so\n",
		"*", "**", "_", "`", "``", "[", "]", "![", "](", "(", ")", "[r]: /x\n", "[r]", "<", ">", "<br>", "<b>", "&amp;", "&#27;", "&nbsp;", "\\", "\\\n", "  \n",
		"é", "漢", "\u0301", "\u200d", "😀", "\x1b", "\x00", "\xff", "\u202e", "\r\n", "\u00a0",
	}
}

func randomText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces()), 0, 60).Draw(t, "pieces"), "")
	})
}

// uncovered fails where text outside all blocks is more than white space and
// the signs in markup.
func uncovered(t interface {
	Helper()
	Fatalf(string, ...any)
}, d *model.Document, markup string,
) {
	t.Helper()
	at := 0
	check := func(gap string) {
		rest := strings.ReplaceAll(strings.ToLower(gap), "title:", "") // the key of a header line
		rest = strings.TrimFunc(rest, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(markup, r) })
		if rest != "" {
			t.Fatalf("%q is in no block of %q", gap, d.Text)
		}
	}
	for _, b := range d.Blocks {
		check(d.Text[at:b.Span.Start])
		at = b.Span.End
	}
	check(d.Text[at:])
}

func checkAny(t interface {
	Helper()
	Fatalf(string, ...any)
}, name, raw string,
) *model.Document {
	t.Helper()
	d, err := Decode(name, []byte(raw), Options{Item: true})
	if err != nil {
		t.Fatalf("%v", err)
	}
	checkDocument(t, d)
	if clean, n := safe.Clean(d.Text); n != 0 || clean != d.Text {
		t.Fatalf("the text %q is not clean", d.Text)
	}
	for _, m := range d.Marks {
		if !utf8.ValidString(m.Span.In(d.Text)) || safe.Line(m.Target) != m.Target {
			t.Fatalf("mark %q to %q", m.Span.In(d.Text), m.Target)
		}
	}
	numbers := [2]int{}
	for _, p := range text.Passages(d) {
		if p.Span.Empty() || !d.Blocks[p.Block].Span.Contains(p.Span) {
			t.Fatalf("passage %+v outside of block %+v", p, d.Blocks[p.Block])
		}
		if p.Sentence > 0 {
			if next := [2]int{p.Paragraph, p.Sentence}; next != [2]int{numbers[0], numbers[1] + 1} && next != [2]int{numbers[0] + 1, 1} {
				t.Fatalf("sentence %v after %v", next, numbers)
			}
			numbers = [2]int{p.Paragraph, p.Sentence}
		}
	}
	if numbers[0] != len(d.Paragraphs) {
		t.Fatalf("%d paragraphs have sentences of %d", numbers[0], len(d.Paragraphs))
	}
	return d
}

func TestPlainTextIsCovered(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		raw := randomText().Draw(t, "text")
		d := checkAny(t, "a.txt", raw)
		if clean, _ := safe.Clean(raw); d.Text != clean {
			t.Fatalf("%q became %q", clean, d.Text)
		}
		uncovered(t, d, "-*•+#=_~().0123456789·–—")
	})
}

// TestMarkdownKeepsTheWords writes a different word into each place of a random
// document; each must be in the text or in the target of a mark.
func TestMarkdownKeepsTheWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.SampledFrom(pieces()), 0, 40).Draw(t, "pieces")
		var raw strings.Builder
		var words []string
		for i, part := range parts {
			raw.WriteString(part)
			if word := "w" + strings.Repeat("q", i%7) + string(rune('a'+i%26)); i%3 == 0 && !strings.Contains(part, "```") && !strings.Contains(part, "~~~") {
				raw.WriteString(word)
				words = append(words, word)
			}
		}
		d := checkAny(t, "a.md", raw.String())
		uncovered(t, d, "")
		kept := d.Text
		for _, m := range d.Marks {
			kept += "\n" + m.Target
		}
		for _, word := range words {
			if !strings.Contains(kept, word) && !strings.Contains(raw.String(), "```"+word) && !hidden(raw.String(), word) {
				t.Fatalf("%q is lost of %q: %q", word, raw.String(), kept)
			}
		}
	})
}

// hidden reports whether word is the language of a code block, which is left
// out on purpose.
func hidden(raw, word string) bool {
	for line := range strings.Lines(raw) {
		if i := strings.Index(line, word); i >= 0 && (strings.Contains(line[:i], "```") || strings.Contains(line[:i], "~~~")) {
			return true
		}
	}
	return false
}

// TestDecodeIsLinear gives eight times the input at most 40 times the time, on
// inputs that make parsers quadratic; quadratic work would take 64 times.
func TestDecodeIsLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"links": "[a](", "brackets": "[", "images": "![", "emphasis": "*a ", "mixed emphasis": "*a _b ", "closers": "a* b_ ", "strong": "a**b", "quotes": "> ", "lists": "- ",
		"quoted lists": "> - ", "items": "- a\n", "ticks": "`a``", "angles": "<a", "entities": "&a", "destinations": "[a](b(", "titles": "[a](b \"c' ",
		"references": "[a]: /b\n", "labels": "[a][b]", "table": "|a|b|\n|-|-|\n", "rows": "|-|-|-\n", "headings": "# a\n", "blank lines": "\n\n- a\n\n",
		"blank item": "- a\n\n\n\n\n\n\n\n", "lines": "Summary\n\n", "wrapped": "many words that make up a line of more than forty columns\n", "nested items": "  - a\n",
		"code": "    a\n\n", "escapes": "\\*", "tags": "<a b=*c*>", "closed": "[a](b)]", "marks": "*a*",
	} {
		for _, file := range []string{"a.md", "a.txt"} {
			quick, slow := timeOf(file, strings.Repeat(unit, 4_000)), timeOf(file, strings.Repeat(unit, 32_000))
			if slow > 40*quick && slow > 50*time.Millisecond {
				t.Errorf("%s %s: %v for 4,000, %v for 32,000", file, name, quick, slow)
			}
		}
	}
	deep := func(n int) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.Repeat("  ", i) + "- x\n")
		}
		return b.String()
	}
	if d := timeOf("a.md", deep(1000)); d > time.Second { // 1 MB
		t.Errorf("1,000 nested items take %v", d)
	}
}

func timeOf(name, raw string) time.Duration {
	return cost.Least(3, func() { _, _ = Decode(name, []byte(raw), Options{Item: true}) })
}

func TestManyBlocksAreBounded(t *testing.T) {
	for _, c := range []struct{ name, unit string }{{"a.txt", "word\n"}, {"a.md", "- word\n"}} {
		raw := strings.Repeat(c.unit, maxBlocks+100_000) + "last line\n"
		d, err := Decode(c.name, []byte(raw), Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, d)
		if n := len(d.Blocks); n < maxBlocks || n > maxBlocks+maxRun+1000 {
			t.Errorf("%s: %d blocks", c.name, n)
		}
		if rest := d.Rest.In(d.Text); d.Rest.End != len(d.Text) || strings.Count(rest, "word") < 90_000 || strings.Count(rest, "word") > 100_000 {
			t.Errorf("%s: a rest of %d bytes at %v", c.name, len(rest), d.Rest)
		}
		if last := d.Blocks[len(d.Blocks)-1].Span.In(d.Text); !strings.HasSuffix(last, "last line") {
			t.Errorf("%s: the last block ends with %q", c.name, last[max(0, len(last)-20):])
		}
	}
}

// What is shown whole must be short: a list of book length is the body.
func TestKeyPointsAndTitlesAreBounded(t *testing.T) {
	long := strings.Repeat("word ", maxPoint)
	for _, name := range []string{"a.txt", "a.md"} {
		d := checkAny(t, name, "- Short.\n- "+long+"\n\nBody.\n")
		if n := len(d.KeyPoints()); n != 0 || len(d.Paragraphs) != 3 {
			t.Errorf("%s: %d key points, %d paragraphs", name, n, len(d.Paragraphs))
		}
	}
	if d := checkAny(t, "b.md", "# "+long+"\n\nBody.\n"); len(d.Title.Text) > maxTitle || len(d.Title.Text) < maxTitle/2 {
		t.Errorf("a title of %d bytes", len(d.Title.Text))
	}
}

func TestNestingIsBounded(t *testing.T) {
	d := checkAny(t, "a.md", strings.Repeat("> ", 100_000)+"CANARY\n")
	if len(d.Blocks) != 1 || d.Blocks[0].Level != maxNesting || d.Text != "CANARY" {
		t.Errorf("%d blocks, text of %d bytes", len(d.Blocks), len(d.Text))
	}
	d = checkAny(t, "b.md", "Text.\n\n"+strings.Repeat("- ", 200)+"CANARY\n")
	if b := d.Blocks[1]; b.Level != maxNesting-1 || !strings.HasSuffix(d.Text, "- CANARY") {
		t.Errorf("%+v in %q", b, d.Text)
	}
}

func FuzzText(f *testing.F) {
	for _, s := range pieces() {
		f.Add(s + "x\n\ny")
	}
	f.Fuzz(func(t *testing.T, raw string) { checkAny(t, "a.txt", raw) })
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range pieces() {
		f.Add(s + "x\n\ny" + s + s)
	}
	f.Fuzz(func(t *testing.T, raw string) { checkAny(t, "a.md", raw) })
}

func BenchmarkDecode(b *testing.B) {
	body := seed(b)
	for _, c := range []struct{ name, file, raw string }{
		{"text", "a.txt", strings.Repeat(body, 1<<22/len(body))},
		{"wrapped", "a.txt", strings.Repeat("many words that make up a line of about seventy columns as editors do\n", 1<<22/70)},
		{"markdown", "a.md", strings.Repeat("## Head\n\nSome *words* with [a link](https://a.example) and `code`.\nAnother line.\n\n- item **one**\n- item two\n\n", 1<<22/110)},
		{"links", "a.md", strings.Repeat("[a](", 1<<20)},
		{"items", "a.md", strings.Repeat("- item text here\n", 64_000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.raw)))
			for b.Loop() {
				if _, err := Decode(c.file, []byte(c.raw), Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
