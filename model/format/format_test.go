package format

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"brief/model"
	"brief/model/text"
)

func decode(t *testing.T, name, raw string, opt Options) *model.Document {
	t.Helper()
	d, err := Decode(name, []byte(raw), opt)
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, d)
	return d
}

func seed(t testing.TB) string {
	t.Helper()
	paths, err := filepath.Glob("../../seeds/000_*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("the seeds are not there: ", err)
	}
	raw, err := os.ReadFile(paths[0])
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestSeed(t *testing.T) {
	raw := seed(t)
	d := decode(t, "seed.txt", raw, Options{})
	if d.Text != raw || d.Cleaned != 0 || d.Language != "en" || d.Published.From != model.PublishedNone {
		t.Errorf("cleaned %d, language %q, published %v", d.Cleaned, d.Language, d.Published)
	}
	if points := d.KeyPoints(); len(points) != 5 || !d.Title.Derived || d.Title.Text != points[0].In(raw) {
		t.Errorf("key points %v, title %+v", points, d.Title)
	}
	var numbers []int
	for _, p := range text.Passages(d) {
		if p.Sentence > 0 {
			numbers = append(numbers, 10*p.Paragraph+p.Sentence)
		}
	}
	want := []int{11, 12, 13, 21, 22, 23, 31, 32, 41, 42, 51, 52, 53, 61, 62}
	if len(numbers) != len(want) {
		t.Fatalf("sentences %v, want %v", numbers, want)
	}
	for i := range want {
		if numbers[i] != want[i] {
			t.Fatalf("sentences %v, want %v", numbers, want)
		}
	}
}

func TestOptionsOutrankTheText(t *testing.T) {
	const in = "Title of the text\n\nDate: 2020-01-01\nSource: Text\n\nBody of it."
	d := decode(t, "2019-05-05.txt", in, Options{Ref: "r\n1", Title: "Given", Date: "March 3, 2024", Source: "Sender", Tags: []string{"a"}})
	if d.Title.Text != "Given" || d.Title.Derived || !d.Title.Span.Empty() {
		t.Errorf("title %+v", d.Title)
	}
	if d.Published != (model.Published{Date: "2024-03-03", From: model.PublishedStated}) || d.Source != "Sender" || d.Ref != "r 1" || len(d.Tags) != 1 {
		t.Errorf("published %v, source %q, ref %q, tags %q", d.Published, d.Source, d.Ref, d.Tags)
	}
	if d = decode(t, "x", in, Options{Title: "title of the text"}); d.Title.Span.Empty() {
		t.Errorf("a title that stands in the text has no span: %+v", d.Title)
	}
}

func TestItemIsTakenAsItIs(t *testing.T) {
	const in = "---\ntitle: x\n---\n\x00\x00\x00\x00\x00\x00 caf\xe9"
	d := decode(t, "items.jsonl", in, Options{Format: model.Text, Item: true, ID: "given"})
	if d.ID != "given" || !strings.HasPrefix(d.Text, "---\ntitle: x\n---\n␀") || !strings.HasSuffix(d.Text, "caf\ufffd") || d.Cleaned != 7 {
		t.Errorf("id %q, text %q, cleaned %d", d.ID, d.Text, d.Cleaned)
	}
	if d = decode(t, "", "abc", Options{}); d.ID != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" {
		t.Errorf("id %q", d.ID)
	}
}

func TestFormatIsPicked(t *testing.T) {
	const marked = "# Head\n\nText with [a link](https://a.example)."
	for _, c := range []struct {
		name, in string
		opt      Options
		want     model.Format
	}{
		{"a.txt", marked, Options{}, model.Text},
		{"a.MD", "plain", Options{}, model.Markdown},
		{"a.markdown", "plain", Options{}, model.Markdown},
		{"README", marked, Options{}, model.Text},
		{"a.odd", marked, Options{}, model.Text},
		{"-", marked, Options{}, model.Markdown},
		{"", marked, Options{}, model.Markdown},
		{"-", "- a point\n- another\nA * b * c.", Options{}, model.Text},
		{"-", "|a|b|\n|-|-|\n|1|2|", Options{}, model.Markdown},
		{"a.txt", marked, Options{Format: model.Markdown}, model.Markdown},
		{"a.md", marked, Options{Format: model.Text}, model.Text},
	} {
		if d := decode(t, c.name, c.in, c.opt); d.Format != c.want {
			t.Errorf("%q: %s, want %s", c.name, d.Format, c.want)
		}
	}
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		name, in string
		opt      Options
		want     string
	}{
		{"a\x1b.txt", "%PDF-1.7\nx", Options{}, "cannot read a␛.txt: it is a PDF document; convert it to plain text or Markdown first"},
		{"-", "PK\x03\x04xxx", Options{}, "cannot read standard input: it is a ZIP archive or an office document; convert it to plain text or Markdown first"},
		{"a", "\x7fELF\x02", Options{}, "cannot read a: it is a program (ELF); convert it to plain text or Markdown first"},
		{"a", strings.Repeat("\x00", 4096), Options{}, "cannot read a: it is binary data (it holds NUL bytes); convert it to plain text or Markdown first"},
		{"a", strings.Repeat("ab\x01\xff", 100), Options{}, "cannot read a: it is binary data (it holds control bytes and is not UTF-8); convert it to plain text or Markdown first"},
		{"a", "text", Options{MaxBytes: 3}, "cannot read a: it has 4 bytes, more than the limit of 3; split it, or raise the limit"},
		{"a", "text", Options{Format: model.PDF}, `cannot read a: the format "pdf" is not one of text, markdown; name one of these, or none to let the content decide`},
	} {
		_, err := Decode(c.name, []byte(c.in), c.opt)
		if e := (*Error)(nil); !errors.As(err, &e) || err.Error() != c.want {
			t.Errorf("%q: %v, want %s", c.in[:4], err, c.want)
		}
	}
	for _, in := range []string{"BZh is a word", "RIFF raff", "MZ", "a\x00b", "OggS", "ID3 tags are text here"} {
		decode(t, "a", in, Options{})
	}
}

func TestCharsets(t *testing.T) {
	units := func(s string, low int) string {
		var out []byte
		for _, u := range utf16.Encode([]rune(s)) {
			pair := [2]byte{byte(u >> 8), byte(u >> 8)}
			pair[low] = byte(u)
			out = append(out, pair[:]...)
		}
		return string(out)
	}
	for _, c := range []struct {
		name, in, want string
		cleaned        int
	}{
		{"UTF-8 mark", "\xef\xbb\xbfTitle", "Title", 0},
		{"UTF-16 LE mark", "\xff\xfe" + units("Ünïcode 😀 \x1b", 0), "Ünïcode 😀 ␛", 1},
		{"UTF-16 BE mark", "\xfe\xff" + units("漢字", 1), "漢字", 0},
		{"UTF-16 LE bare", units("plain text", 0), "plain text", 0},
		{"UTF-16 BE bare", units("plain text", 1), "plain text", 0},
		{"UTF-16 odd", "\xff\xfea\x00\x00", "a\ufffd", 1},
		{"UTF-16 lone surrogate", "\xff\xfea\x00\x3d\xd8b\x00", "a\ufffdb", 1},
		{"windows-1252", "caf\xe9 it\x92s \x80 5", "café it’s € 5", 0},
		{"C1 byte", "a \x9b31m b", "a \ufffd31m b", 1},
		{"a sign that stands alone", "a \x85 b", "a \ufffd b", 1},
		{"damaged UTF-8", "café \xe9", "café \ufffd", 1},
		{"line ends", "a\r\nb\rc", "a\nb\nc", 0},
		{"NUL in text", "clean a\x00b text", "clean a␀b text", 1},
	} {
		d := decode(t, "a.txt", c.in, Options{})
		if d.Text != c.want || d.Cleaned != c.cleaned {
			t.Errorf("%s: %q, %d; want %q, %d", c.name, d.Text, d.Cleaned, c.want, c.cleaned)
		}
	}
}

func TestWindows1252Table(t *testing.T) {
	if n := utf8.RuneCountInString(windows1252); n != 32 {
		t.Errorf("%d characters", n)
	}
}

func TestStated(t *testing.T) {
	for in, want := range map[string]string{
		"2024-03-01": "2024-03-01", "2024/3/1": "2024-03-01", "2024.03.01": "2024-03-01", "20240301": "2024-03-01",
		"2024-03-01T10:00:00+01:00": "2024-03-01", "2024-03-01 10:00 UTC": "2024-03-01", "2024-03": "2024-03", "2024": "2024",
		"March 1, 2024": "2024-03-01", "Mar. 1st 2024": "2024-03-01", "1 March 2024": "2024-03-01", "Friday, 1 March 2024": "2024-03-01",
		"1. März 2024": "2024-03-01", "1 de marzo de 2024": "2024-03-01", "1er mars 2024": "2024-03-01", "March 2024": "2024-03",
		"March 1, 2024 at 10:30 a.m. EST": "2024-03-01", "29 February 2024": "2024-02-29",
		"29 February 2023": "", "2024-02-30": "", "9999-99-99": "", "2024-13": "", "0024-01-01": "", "03/04/2024": "", "": "", "May": "",
		"March": "", "1 March": "", "tomorrow": "", "2024 was hard": "", "March 1, 2024 was hard": "", "+1 March 2024": "",
	} {
		if got := stated(in); got != want {
			t.Errorf("stated(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFileDate(t *testing.T) {
	for in, want := range map[string]string{
		"2024-03-01-brief.txt": "2024-03-01", "brief_20240301.md": "2024-03-01", "brief-2024_03_01": "2024-03-01",
		"brief.txt": "", "120240301.txt": "", "2024-02-30.txt": "", "000_0595d46202efcefa.txt": "", "18000101.txt": "", "202403011.txt": "",
		"99991231-20240301": "2024-03-01",
	} {
		if got := fileDate(in); got != want {
			t.Errorf("fileDate(%q) = %q, want %q", in, got, want)
		}
	}
	d := decode(t, "/2020-01-01/2024-03-01.txt", "Text.", Options{})
	if d.Published != (model.Published{Date: "2024-03-01", From: model.PublishedFile}) {
		t.Errorf("published %v", d.Published)
	}
}

func TestMeta(t *testing.T) {
	for line, want := range map[string]bool{
		"By Jane Doe": true, "By JANE DOE and Jürgen van der Berg, Reuters": true, "Von Karl Müller": true,
		"By Maud Ellery-Voss, county correspondent": true, "By Monday, all is over": false,
		"By Monday it was over": false, "By March the firm": false, "By Jane Doe said so.": false, "By": false, "By the way": false,
		"GENEVA, March 3 (Reuters) —": true, "WASHINGTON —": true, "NEW YORK (AP) --": true, "Geneva, 3 March 2024": true,
		"Austin, Texas, March 3, 2024": true, "Friday, January 4, 2019": true, "Published on March 3, 2024": true,
		"GENEVA (Reuters) - The ports were closed.": false, "Paris, London": false, "He said —": false, "May 2024": false,
		"Source: Reuters": true, "Tags: a, b": true, "Note: this": false, "Source:": false, "The date: 2024-01-01": false,
	} {
		var b builder
		if _, got := b.meta(line); got != want {
			t.Errorf("meta(%q) = %v, want %v", line, got, want)
		}
	}
}

func TestLongTitleIsShortened(t *testing.T) {
	d := decode(t, "a.txt", strings.Repeat("word ", 100)+"end.", Options{})
	if n := utf8.RuneCountInString(d.Title.Text); n > maxTitleRunes || !strings.HasSuffix(d.Title.Text, "word…") {
		t.Errorf("%d runes: %q", n, d.Title.Text)
	}
	exact := strings.Repeat("x", maxTitleRunes)
	if d = decode(t, "a.txt", exact+"\n", Options{}); d.Title.Text != exact {
		t.Errorf("%q", d.Title.Text)
	}
}

func TestEntitiesAreCleaned(t *testing.T) {
	d := decode(t, "a.md", "a&#27;]0;x&#7; **b&#x202e;** `&#27;` &amp;#27; [l](https://a.example/&#10;&#27;) e&#x301;"+strings.Repeat("&#x301;", 20)+" *&#x200b;* end", Options{})
	if want := "a␛]0;x␇ b `"; !strings.HasPrefix(d.Text, want[:len(want)-1]) || strings.Contains(d.Text, "\x1b") {
		t.Errorf("%q", d.Text)
	}
	if !strings.Contains(d.Text, "&#27;") || !strings.HasSuffix(d.Text, " end") || strings.Count(d.Text, "\u0301") != 8 {
		t.Errorf("%q", d.Text)
	}
	for _, m := range d.Marks {
		switch s := m.Span.In(d.Text); {
		case m.Kind == model.MarkStrong && s != "b", m.Kind == model.MarkCode && s != "&#27;", m.Kind == model.MarkLink && s != "l":
			t.Errorf("mark %d is %q", m.Kind, s)
		case m.Kind == model.MarkLink && m.Target != "https://a.example/ ␛":
			t.Errorf("target %q", m.Target)
		}
	}
}
