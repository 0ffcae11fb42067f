package export

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"brief/model"
	"brief/model/doubt"
)

// page is what a form for people has to be able to write. Every string it gets
// is the document's or ours, not yet escaped. compose calls the methods in the
// order of reading.
type page interface {
	// head begins the page; facts are short phrases.
	head(title string, facts []string)
	// section begins a part of the page; count says how much is in it and note how
	// it came about, and both may be "".
	section(name, count, note string)
	point(p point)
	// passage writes a sentence alone with the numbers of the key points it supports.
	passage(at ref, content inline, points []int)
	// prose writes one block that is no table cell; number is the paragraph's, or 0.
	prose(number int, k model.Block, content inline)
	// grid writes a table of the document.
	grid(g grid)
	// table writes one of our own: one row an actor or a statistic.
	table(columns []column, rows [][]string)
	// rest names what has no row in the table before.
	rest(name string, items []string)
	// note writes a remark of ours.
	note(text string)
	bytes() []byte
}

// point is a key point as it is shown.
type point struct {
	number   int
	content  inline
	evidence []ref
	flags    []string
}

// ref is a sentence as users cite it; sentence is 0 for a whole paragraph.
type ref struct{ paragraph, sentence int }

// grid is a table of the document. numbers[i] is the paragraph number of row i,
// or 0.
type grid struct {
	numbers []int
	rows    [][]inline
	header  []bool
}

func compose(b *model.Briefing, to page) {
	d := b.Document
	to.head(titleOf(d), facts(d))
	composePoints(b, to)
	if len(d.Blocks) == 0 {
		to.note("The document has no text.")
	}
	if len(d.Paragraphs) > 0 {
		to.section("Body", plural(len(d.Paragraphs), "paragraph"), "")
		composeBody(d, to)
	}
	composeActors(b, to)
	composeStatistics(b, to)
	composeDates(b, to)
	composeCorrections(b, to)
}

// composeCorrections says what is the analyst's and not found in the text.
func composeCorrections(b *model.Briefing, to page) {
	if len(b.Corrections) == 0 {
		return
	}
	to.section("Corrections", strconv.Itoa(len(b.Corrections)), "by the analyst, not found in the text")
	for _, c := range b.Corrections {
		line := flat(c.String())
		if c.Lost {
			line += " (there is nothing of the kind now)"
		}
		to.note(line)
	}
}

// composePassages writes the sentences that support key points and nothing else, for
// who has one minute.
func composePassages(b *model.Briefing, to page) {
	d := b.Document
	to.head(titleOf(d), facts(d))
	all := b.Passages()
	to.section("Passages", plural(len(all), "sentence"), "")
	for _, p := range all {
		to.passage(ref{p.Sentence.Paragraph, p.Sentence.Sentence}, inline{d, p.Sentence.Span}, p.By)
	}
	if len(all) == 0 {
		to.note("no sentence of the body supports a key point")
	}
	to.note(model.BareFiguresLine(len(b.BareFigures())))
}

// supports is "key points 1, 3".
func supports(points []int) string {
	numbers := make([]string, len(points))
	for i, n := range points {
		numbers[i] = strconv.Itoa(n)
	}
	name := "key points "
	if len(points) == 1 {
		name = "key point "
	}
	return name + strings.Join(numbers, ", ")
}

func composePoints(b *model.Briefing, to page) {
	if len(b.KeyPoints) > 0 {
		note := ""
		if !b.KeyPoints[0].Given {
			note = "selected from the body: the author gave none"
		}
		foreign := doubt.Unrelated(b)
		if foreign {
			note = doubt.NotOfThisBody
		}
		to.section("Key points", "", note)
		putPoints(b, b.KeyPoints, !foreign, to)
	}
	if len(b.Suggested) > 0 {
		to.section("Suggested", "", "selected from the body, beside the author's")
		putPoints(b, b.Suggested, true, to)
	}
}

// putPoints writes key points, flagged says whether with what the body does not have.
func putPoints(b *model.Briefing, points []model.KeyPoint, flagged bool, to page) {
	for i, k := range points {
		p := point{number: i + 1, content: inline{b.Document, k.Span}}
		for _, e := range foremost(k.Evidence) {
			p.evidence = append(p.evidence, ref{e.Paragraph, e.Sentence})
		}
		for _, u := range k.Unsupported {
			if !flagged {
				break
			}
			p.flags = append(p.flags, unsupported(b.Document.Text, u))
		}
		to.point(p)
	}
}

// shownEvidence is how many supporting sentences are named beside a point.
const shownEvidence = 2

// foremost are the sentences that support a point most, in the order of the text.
func foremost(evidence []model.Evidence) []model.Evidence {
	shown := slices.Clone(evidence[:min(len(evidence), shownEvidence)])
	slices.SortFunc(shown, func(a, b model.Evidence) int { return a.Span.Compare(b.Span) })
	return shown
}

// composeBody writes the blocks that are not shown above already.
func composeBody(d *model.Document, to page) {
	numbers := paragraphNumbers(d)
	for i := 0; i < len(d.Blocks); i++ {
		switch k := d.Blocks[i]; k.Kind {
		case model.BlockKeyPoint, model.BlockTitle:
		case model.BlockCell:
			end := tableEnd(d, i)
			to.grid(gridOf(d, i, end, numbers))
			i = end - 1
		default:
			to.prose(numbers[i], k, inline{d, k.Span})
		}
	}
}

// paragraphNumbers gives the blocks with which a paragraph begins its number.
func paragraphNumbers(d *model.Document) []int {
	numbers := make([]int, len(d.Blocks))
	for i, p := range d.Paragraphs {
		if p.FirstBlock < len(numbers) {
			numbers[p.FirstBlock] = i + 1
		}
	}
	return numbers
}

func tableEnd(d *model.Document, i int) int {
	table := d.Blocks[i].Table
	for i < len(d.Blocks) && d.Blocks[i].Kind == model.BlockCell && d.Blocks[i].Table == table {
		i++
	}
	return i
}

func gridOf(d *model.Document, from, to int, numbers []int) grid {
	var g grid
	for i := from; i < to; i++ {
		k := d.Blocks[i]
		if i == from || k.Row != d.Blocks[i-1].Row {
			g.rows = append(g.rows, nil)
			g.numbers = append(g.numbers, numbers[i])
			g.header = append(g.header, k.Header)
		}
		last := len(g.rows) - 1
		g.rows[last] = append(g.rows[last], inline{d, k.Span})
	}
	return g
}

// column is the head of a column: its name above it, and what to say where the
// cells stand in a line. The last column of a table holds places.
type column struct {
	name, spoken string
	legend       string // how to read the cells, said once where they stand in lines
	long         bool   // cells may be long: better below the row where room is short
}

// weight is the salience below which actors and statistics are only named, and not
// counted among the others, as in the reader.
const weight = 0.2

func composeActors(b *model.Briefing, to page) {
	var rows [][]string
	var rest []string
	for _, a := range b.Actors {
		if a.Salience < weight {
			rest = append(rest, Named(a))
			continue
		}
		rows = append(rows, actorRow(b, a))
	}
	if len(b.Actors) == 0 {
		return
	}
	to.section("Actors", strconv.Itoa(len(rows)), "")
	to.table([]column{
		{name: "name"},
		{name: "kind", spoken: "kind"},
		{name: "mentions", spoken: "mentions", legend: "Mentions are counted in key points + body (+ as a common word)."},
		{name: "also", spoken: "also called", long: true},
		{name: "in the text", spoken: "in the text", long: true},
		{name: "where", spoken: "in"},
	}, rows)
	putRest("Seldom named", rest, to)
}

func composeStatistics(b *model.Briefing, to page) {
	var rows [][]string
	var rest []string
	for _, s := range b.Statistics {
		if s.Salience < weight {
			name := flat(s.Span.In(b.Document.Text))
			if s.Corrected {
				name = Stated(b.Document, s)
			}
			rest = append(rest, name)
			continue
		}
		rows = append(rows, statisticRow(b, s))
	}
	if len(b.Statistics) == 0 {
		return
	}
	to.section("Statistics", strconv.Itoa(len(rows)), "")
	to.table([]column{
		{name: "figure"},
		{name: "change", spoken: "change"},
		{name: "measure", spoken: "of"},
		{name: "period", spoken: "period"},
		{name: "source", spoken: "source"},
		{name: "where", spoken: "in"},
	}, rows)
	putRest("Of little weight", rest, to)
}

// composeDates writes one row for each date, with all the places that name it.
func composeDates(b *model.Briefing, to page) {
	if len(b.Dates) == 0 {
		return
	}
	var rows [][]string
	row := map[string]int{}
	for _, d := range b.Dates {
		at, seen := row[d.Date]
		if !seen {
			at = len(rows)
			row[d.Date] = at
			rows = append(rows, []string{flat(d.Span.In(b.Document.Text)), readAs(d), ""})
		}
		rows[at][2] = also(rows[at][2], where(b, d.Span, d.In))
	}
	to.section("Dates", strconv.Itoa(len(rows)), "")
	to.table([]column{{name: "date"}, {name: "read as", spoken: "read as"}, {name: "where", spoken: "in"}}, rows)
}

func readAs(d model.Date) string {
	if d.Yearless() {
		return strings.TrimPrefix(d.Date, "--") + ", no year"
	}
	return d.Date
}

// also adds a place to a list of places, unless it was the last one added.
func also(places, place string) string {
	switch {
	case places == "":
		return place
	case place == "" || places == place || strings.HasSuffix(places, ", "+place):
		return places
	}
	return places + ", " + place
}

func putRest(name string, rest []string, to page) {
	if len(rest) > 0 {
		to.rest(name, rest)
	}
}

// restLine is the rest where it has no heading of its own.
func restLine(name string, items []string) string {
	return fmt.Sprintf("%s (%d): %s", name, len(items), strings.Join(items, "; "))
}
