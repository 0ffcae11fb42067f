package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"time"
	"unicode"

	"brief/model"
	"brief/model/ingest"
)

// corpus makes any number of news documents out of the paragraphs of real ones. The
// document of a number is the same on every machine, and whether it is written as a
// line of JSON Lines or as a briefing: what is found in a paragraph is found once,
// and moved to where the paragraph stands.
type corpus struct {
	titles []string
	parts  []part
	of     int // how many documents there will be, over which the years are spread
}

// part is a paragraph with what was found in it.
type part struct {
	text string
	*model.Briefing
}

// Sizes of the documents of a corpus.
const (
	textSize    = 3000 // bytes, at least
	shortestOne = 80   // of a paragraph
	longestOne  = 1200
	sources     = 40
)

// readCorpus reads a file of JSON Lines, which may be compressed, or takes the
// samples where path is "".
func readCorpus(ctx context.Context, path string, of int) (*corpus, error) {
	c := &corpus{of: of}
	texts, err := c.readTexts(path)
	if err != nil {
		return nil, err
	}
	for _, text := range texts {
		for p := range strings.SplitSeq(text, "\n\n") {
			if err := c.add(ctx, strings.Join(strings.Fields(p), " ")); err != nil {
				return nil, err
			}
		}
	}
	if len(c.titles) == 0 || len(c.parts) == 0 {
		return nil, fmt.Errorf("reading %s: it has no titles, or no paragraphs of %d to %d bytes", path, shortestOne, longestOne)
	}
	return c, nil
}

// add takes a paragraph into the stock, unless it would not stay one.
func (c *corpus) add(ctx context.Context, text string) error {
	if len(text) < shortestOne || len(text) > longestOne {
		return nil
	}
	d, err := ingest.Open(ctx, "", strings.NewReader(text), ingest.Options{Format: model.Text})
	if err != nil {
		return err
	}
	if d.Text != text || len(d.Blocks) != 1 || d.Blocks[0].Kind != model.BlockParagraph {
		return nil
	}
	b, err := ingest.Extract(ctx, d)
	if err == nil && len(b.Sentences) > 0 {
		c.parts = append(c.parts, part{text, b})
	}
	return err
}

func (c *corpus) readTexts(path string) (texts []string, err error) {
	if path == "" {
		s, err := readStock()
		for _, p := range s.points {
			c.titles = append(c.titles, strings.TrimPrefix(p, "- "))
		}
		return s.paragraphs, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading news: %w", err)
	}
	defer f.Close()
	in := io.Reader(f)
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(bufio.NewReader(f)); err != nil {
			return nil, fmt.Errorf("reading news from %s: %w", path, err)
		}
	}
	for d := json.NewDecoder(in); ; {
		var line struct{ Title, Text string }
		switch err := d.Decode(&line); {
		case errors.Is(err, io.EOF):
			return texts, nil
		case err != nil:
			return nil, fmt.Errorf("reading news from %s, which must be JSON Lines: %w", path, err)
		}
		if line.Title != "" {
			c.titles = append(c.titles, line.Title)
		}
		texts = append(texts, line.Text)
	}
}

// article is a document before anything was found in it.
type article struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Date   string `json:"date"`
	Source string `json:"source"`
	Text   string `json:"text"`
	parts  []part
}

// article makes the document of a number. Its date follows the number, as archives
// grow, but for some weeks; one in ten lies anywhere in the ten years.
func (c *corpus) article(i int) article {
	random := rand.New(rand.NewPCG(uint64(i), 5))
	const days, weeks = 3652, 28
	day := i*days/max(c.of, 1) + random.IntN(weeks)
	if random.IntN(10) == 0 {
		day = random.IntN(days)
	}
	a := article{
		ID: fmt.Sprint("news-", i), Title: c.titles[random.IntN(len(c.titles))],
		Date:   time.Date(2015, 1, 1+day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly),
		Source: sourceName(int(math.Exp(random.Float64()*math.Log(sources))) - 1),
	}
	for size := 0; size < textSize; {
		p := c.parts[random.IntN(len(c.parts))]
		a.parts = append(a.parts, p)
		size += len(p.text)
	}
	texts := make([]string, len(a.parts))
	for j, p := range a.parts {
		texts[j] = p.text
	}
	a.Text = strings.Join(texts, "\n\n")
	return a
}

func sourceName(i int) string { return fmt.Sprintf("Agency %c%c", 'A'+i%26, 'a'+i/26) }

// line is the article as a line of JSON Lines, without the line end.
func (a article) line() []byte {
	line, err := json.Marshal(a)
	if err != nil {
		panic(err) // strings only
	}
	return line
}

// briefing is the article with all that was found in its paragraphs.
func (a article) briefing() *model.Briefing {
	sum := sha256.Sum256(a.line())
	d := &model.Document{
		ID: hex.EncodeToString(sum[:]), Ref: a.ID, Format: model.Text, Text: a.Text, Title: model.Title{Text: a.Title},
		Published: model.Published{Date: a.Date, From: model.PublishedStated}, Source: a.Source, Language: "en",
	}
	b := &model.Briefing{Document: d, Extractor: ingest.ExtractorVersion, Covers: 1}
	at := 0
	for i, p := range a.parts {
		span := model.Span{Start: at, End: at + len(p.text)}
		d.Blocks = append(d.Blocks, model.Block{Span: span})
		d.Paragraphs = append(d.Paragraphs, model.Paragraph{Span: span, FirstBlock: i, EndBlock: i + 1})
		appendPart(b, p, at, i)
		at = span.End + len("\n\n")
	}
	return b
}

// appendPart moves what was found in a paragraph behind what is there.
func appendPart(b *model.Briefing, p part, by, paragraph int) {
	moved := func(s model.Span) model.Span {
		if s.Empty() {
			return s
		}
		return model.Span{Start: s.Start + by, End: s.End + by}
	}
	for _, s := range p.Sentences {
		s.Span, s.Paragraph, s.Block = moved(s.Span), paragraph+1, paragraph
		b.Sentences = append(b.Sentences, s)
	}
	if paragraph < 3 {
		b.KeyPoints = append(b.KeyPoints, model.KeyPoint{Span: moved(p.Sentences[0].Span)})
	}
	for _, s := range p.Statistics {
		s.Span, s.MeasureSpan, s.SourceSpan = moved(s.Span), moved(s.MeasureSpan), moved(s.SourceSpan)
		b.Statistics = append(b.Statistics, s)
	}
	for _, d := range p.Dates {
		d.Span = moved(d.Span)
		b.Dates = append(b.Dates, d)
	}
	for _, a := range p.Actors {
		mentions := make([]model.Mention, len(a.Mentions))
		for i, m := range a.Mentions {
			m.Span = moved(m.Span)
			mentions[i] = m
		}
		a.Mentions = mentions
		mergeActor(b, a)
	}
}

func mergeActor(b *model.Briefing, a model.Actor) {
	for i := range b.Actors {
		if there := &b.Actors[i]; there.Name == a.Name && there.Kind == a.Kind {
			there.Mentions = append(there.Mentions, a.Mentions...)
			there.Salience = max(there.Salience, a.Salience)
			return
		}
	}
	b.Actors = append(b.Actors, a)
}

// countWords counts as the words of an Entry are.
func countWords(text string) int { return len(strings.FieldsFunc(text, unicode.IsSpace)) }
