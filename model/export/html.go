package export

import (
	"html"
	"sort"
	"strconv"
	"strings"

	"brief/model"
)

// htmlPage writes one article. Ids begin with the document's own, so that several
// articles can share a page.
type htmlPage struct {
	buffer
	b  *model.Briefing
	id string
	// open is the list element that the next key point or item belongs to.
	open  string
	links allowance
	// linked says of the links that are open whether they can be followed.
	linked []bool
}

func newHTMLPage(b *model.Briefing) *htmlPage {
	id := b.Document.ID
	return &htmlPage{b: b, id: "d" + id[:min(len(id), 12)], links: newAllowance(b.Document)}
}

// htmlHead begins the file. The policy forbids whatever could be fetched or run,
// should a reader's browser find some in the text after all.
func htmlHead(title, language string) string {
	return `<!DOCTYPE html>
<html lang="` + html.EscapeString(languageOr(language)) + `">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>` + html.EscapeString(flat(title)) + `</title>
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1, h2, h3 { line-height: 1.25 }
.facts, .note, .refs { opacity: .8 }
.flag { font-weight: 600 }
.n { float: inline-start; margin-inline-start: -3rem; width: 2.5rem; text-align: end; opacity: .7; text-decoration: none }
table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
th, td { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8886 }
pre { overflow-x: auto }
:target { background: #fd06 }
@media (max-width: 54rem) { .n { float: none; margin: 0; width: auto } }
</style>
</head>
<body>
`
}

const htmlFoot = "</body>\n</html>\n"

func languageOr(language string) string {
	if language == "" {
		return "und"
	}
	return language
}

// direction is "rtl" for languages written from the right.
func direction(language string) string {
	switch language {
	case "ar", "he", "fa", "ur", "ps", "yi", "ug", "sd", "ckb", "dv":
		return "rtl"
	}
	return "ltr"
}

func (p *htmlPage) head(title string, facts []string) {
	language := p.b.Document.Language
	p.put(`<article lang="`, html.EscapeString(languageOr(language)), `" dir="`, direction(language), "\">\n")
	p.put("<header>\n<h1 dir=\"auto\">", html.EscapeString(title), "</h1>\n")
	p.put(`<p class="facts" dir="auto">`, html.EscapeString(strings.Join(facts, " · ")), "</p>\n</header>\n")
}

func (p *htmlPage) section(name, count, note string) {
	p.endList()
	p.put("<h2>", name)
	if count != "" {
		p.put(` <small class="note">`, count, "</small>")
	}
	p.put("</h2>\n")
	if note != "" {
		p.put(`<p class="note">`, html.EscapeString(note), "</p>\n")
	}
}

// list opens the list of the given element, unless it is open.
func (p *htmlPage) list(element string) {
	if p.open != element {
		p.endList()
		p.put("<", element, ">\n")
		p.open = element
	}
}

func (p *htmlPage) endList() {
	if p.open != "" {
		p.put("</", p.open, ">\n")
		p.open = ""
	}
}

func (p *htmlPage) point(k point) {
	p.list("ol")
	p.put(`<li dir="auto">`, p.plain(k.content))
	for i, r := range k.evidence {
		if i == 0 {
			p.put(` <span class="refs">`)
		} else {
			p.put(", ")
		}
		p.put(`<a href="#`, p.anchor(r), `">`, r.String(), "</a>")
	}
	if len(k.evidence) > 0 {
		p.put("</span>")
	}
	for _, f := range k.flags {
		p.put(`<br><span class="flag">`, html.EscapeString(f), "</span>")
	}
	p.put("</li>\n")
}

func (p *htmlPage) passage(at ref, content inline, points []int) {
	p.put(`<p dir="auto"><span class="refs">`, at.String(), "</span> ", p.inline(content),
		` <span class="note">(`, supports(points), ")</span></p>\n")
}

func (p *htmlPage) anchor(r ref) string { return p.id + "-s" + r.digits() }

func (p *htmlPage) prose(number int, k model.Block, content inline) {
	if k.Kind == model.BlockItem {
		p.list("ul")
	} else {
		p.endList()
	}
	text := p.number(number) + p.inline(content)
	switch k.Kind {
	case model.BlockHeading:
		h := "h" + strconv.Itoa(min(6, k.Level+2))
		p.put("<", h, ` dir="auto">`, text, "</", h, ">\n")
	case model.BlockItem:
		p.put(`<li dir="auto" style="margin-inline-start:`, strconv.Itoa(2*min(k.Level, nesting)), `rem">`, text, "</li>\n")
	case model.BlockQuote:
		p.put(`<blockquote><p dir="auto">`, text, "</p></blockquote>\n")
	case model.BlockCode:
		p.put(p.number(number), "<pre>", p.inline(content), "</pre>\n")
	case model.BlockMeta:
		p.put(`<p class="facts" dir="auto">`, text, "</p>\n")
	default:
		p.put(`<p dir="auto">`, text, "</p>\n")
	}
}

// number is a paragraph's number, which is also a link to it.
func (p *htmlPage) number(n int) string {
	if n == 0 {
		return ""
	}
	id := p.id + "-p" + strconv.Itoa(n)
	return `<a class="n" id="` + id + `" href="#` + id + `">¶` + strconv.Itoa(n) + "</a> "
}

func (p *htmlPage) grid(g grid) {
	p.endList()
	p.put("<table>\n")
	for i, row := range g.rows {
		element := "td"
		if g.header[i] {
			element = "th"
		}
		p.put("<tr>")
		for c, cell := range row {
			p.put("<", element, ` dir="auto">`)
			if c == 0 {
				p.put(p.number(g.numbers[i]))
			}
			p.put(p.inline(cell), "</", element, ">")
		}
		p.put("</tr>\n")
	}
	p.put("</table>\n")
}

func (p *htmlPage) table(columns []column, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	p.put("<table>\n<thead><tr>")
	for _, c := range columns {
		p.put(`<th scope="col">`, c.name, "</th>")
	}
	p.put("</tr></thead>\n<tbody>\n")
	for _, row := range rows {
		p.put(`<tr><th scope="row" dir="auto">`, html.EscapeString(row[0]), "</th>")
		for _, cell := range row[1:] {
			p.put(`<td dir="auto">`, html.EscapeString(cell), "</td>")
		}
		p.put("</tr>\n")
	}
	p.put("</tbody>\n</table>\n")
}

func (p *htmlPage) rest(name string, items []string) { p.note(restLine(name, items)) }

func (p *htmlPage) note(s string) { p.put(`<p class="note">`, html.EscapeString(s), "</p>\n") }

func (p *htmlPage) bytes() []byte {
	p.endList()
	p.put("</article>\n")
	return p.Bytes()
}

// inline writes a run with its marks and, where a sentence begins, its anchor.
func (p *htmlPage) inline(in inline) string {
	return p.marked(in, p.firstSentence(in.span.Start))
}

// plain is inline without anchors, for what stands in the page a second time.
func (p *htmlPage) plain(in inline) string { return p.marked(in, len(p.b.Sentences)) }

func (p *htmlPage) marked(in inline, sentence int) string {
	w := anchors{page: p, at: in.span.Start, next: sentence}
	in.walk(handler{
		text:  w.text,
		open:  func(m model.Mark) { w.out.WriteString(p.openTag(m)) },
		close: func(m model.Mark) { w.out.WriteString(p.closeTag(m)) },
	})
	return w.out.String()
}

// anchors writes text with the anchors of the sentences that begin in it.
type anchors struct {
	page *htmlPage
	out  strings.Builder
	at   int // offset of what comes next
	next int // index of the next sentence
}

func (p *htmlPage) firstSentence(offset int) int {
	s := p.b.Sentences
	return sort.Search(len(s), func(i int) bool { return s[i].Span.Start >= offset })
}

func (w *anchors) text(s string) {
	sentences := w.page.b.Sentences
	for ; w.next < len(sentences) && sentences[w.next].Span.Start < w.at+len(s); w.next++ {
		n := sentences[w.next].Span.Start - w.at
		if n < 0 {
			continue
		}
		w.out.WriteString(html.EscapeString(s[:n]))
		r := ref{sentences[w.next].Paragraph, sentences[w.next].Sentence}
		w.out.WriteString(`<span id="` + w.page.anchor(r) + `"></span>`)
		s, w.at = s[n:], w.at+n
	}
	w.out.WriteString(html.EscapeString(s))
	w.at += len(s)
}

func (p *htmlPage) openTag(m model.Mark) string {
	switch m.Kind {
	case model.MarkStrong:
		return "<strong>"
	case model.MarkEmphasis:
		return "<em>"
	case model.MarkCode:
		return "<code>"
	}
	follow := p.links.follow(m.Target)
	p.linked = append(p.linked, follow)
	if !follow {
		return ""
	}
	return `<a rel="noopener noreferrer nofollow" href="` + html.EscapeString(m.Target) + `">`
}

func (p *htmlPage) closeTag(m model.Mark) string {
	switch m.Kind {
	case model.MarkStrong:
		return "</strong>"
	case model.MarkEmphasis:
		return "</em>"
	case model.MarkCode:
		return "</code>"
	}
	end := ""
	last := len(p.linked) - 1
	if p.linked[last] {
		end = "</a>"
	}
	p.linked = p.linked[:last]
	if m.Target != "" {
		end += ` <span class="refs">(` + html.EscapeString(shortTarget(m.Target)) + ")</span>"
	}
	return end
}
