package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"brief/model/export"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/query"
	"brief/tui/cell"
)

// searching is what brief search is asked for.
type searching struct {
	askFlags
	as               choice
	width            width
	sentences, count bool
}

func searchCommand(a *app) *cobra.Command {
	s := searching{as: choice{"text", []string{"text", "json", "jsonl"}}}
	c := &cobra.Command{
		Use:   "search QUERY",
		Short: "Find briefings in the library",
		Long: paragraphs(
			"Find briefings in the library: those that have all the words, in any form of them. The arguments are",
			"joined by spaces.",
			"",
			`"A phrase" is found as it stands, a beginning* with all that begins so; OR, parentheses, and - or NOT`,
			"before what is not wanted. Fields look elsewhere: title: body: actor: kind: source: tag: note: format:",
			"lang: in: is: has: date: stat: measure: sort: (date:2024-01..2024-03, date:7d, stat:>40%, is:unread).",
			"",
			"A query that begins with - stands behind --. The shell takes quotation marks away: put '' around all of it.",
			"A terminal gets the first answers, anything else all of them. Where nothing is found nothing is printed",
			"(as json: an empty array), standard error says so, and the exit status is 0."),
		Example: lines(
			"brief search fentanyl seizures",
			`brief search '"border checkpoints" actor:sheinbaum date:2024..'`,
			"brief search --sentences --as jsonl 'stat:>40%' seizures",
			"brief search -- -sample is:unread"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("search needs a query; brief list lists all there is")
			}
			q, err := s.query(args)
			if err != nil {
				return err
			}
			if s.sentences && query.NewLights(q).Empty() {
				return errors.New("--sentences needs words to look for: this query has none")
			}
			a.withLibrary(c.Context(), &s.library, toRead, func(e library.Engine) error {
				return a.search(c.Context(), e, q, &s)
			})
			return nil
		},
	}
	s.as.add(c, "as", "form of the answers")
	s.add(a, c, numberUsage)
	c.Flags().BoolVar(&s.sentences, "sentences", false, "every sentence with a hit, not documents")
	c.Flags().BoolVar(&s.count, "count", false, "only how many documents there are")
	c.Flags().Var(&s.width, "width", "width of the text (default: at most 80)")
	return c
}

// search prints what e answers.
func (a *app) search(ctx context.Context, e library.Engine, q query.Query, s *searching) error {
	switch {
	case s.count:
		return a.searchCount(ctx, e, q, s.as.value)
	case s.sentences:
		return a.searchSentences(ctx, e, q, s)
	}
	return a.searchHits(ctx, e, q, s)
}

// searchCount prints a number, with a + where there are more.
func (a *app) searchCount(ctx context.Context, e library.Engine, q query.Query, form string) error {
	total, err := e.Count(ctx, a.scope(), q)
	if err != nil {
		return err
	}
	if form == "json" || form == "jsonl" {
		a.printJSON(struct {
			Count   int  `json:"count"`
			AtLeast bool `json:"at_least"`
		}{total.N, total.AtLeast})
		return nil
	}
	more := ""
	if total.AtLeast {
		more = "+"
	}
	_, err = fmt.Fprintln(a.out, strconv.Itoa(total.N)+more)
	a.written(err)
	return nil
}

// printJSON writes v on one line.
func (a *app) printJSON(v any) {
	w := json.NewEncoder(a.out)
	w.SetEscapeHTML(false)
	a.written(w.Encode(v))
}

func (a *app) searchHits(ctx context.Context, e library.Engine, q query.Query, s *searching) error {
	to := a.hitPrinter(s.as.value, s.width)
	n, err := a.hits(ctx, e, q, s.number.most(terminal(a.out)), true, to)
	if err != nil {
		return err
	}
	return a.sum(ctx, e, q, n, s.as.value)
}

// printer writes answers one by one.
type printer struct {
	hit   func(query.Hit) error
	close func() error
}

// hitPrinter writes hits as text or JSON.
func (a *app) hitPrinter(form string, w width) printer {
	if form != "text" {
		return objectPrinter(a.out, export.Form(form))
	}
	style, first := a.hitStyle(w), true
	return printer{
		hit: func(h query.Hit) error {
			text := export.HitText(h, style)
			if !first {
				text = "\n" + text
			}
			first = false
			_, err := io.WriteString(a.out, text)
			return err
		},
		close: func() error { return nil },
	}
}

func objectPrinter(to io.Writer, form export.Form) printer {
	w := export.NewWriter(to, form)
	return printer{
		hit: func(h query.Hit) error {
			p, err := export.EncodeHit(h)
			if err != nil {
				return err
			}
			return w.Write(p)
		},
		close: w.Close,
	}
}

// errWritten says that output failed, which has been told.
var errWritten = errors.New("output failed")

// hits prints at most n answers, 0 for all, and returns how many there were. The
// error is that of the library.
func (a *app) hits(ctx context.Context, e library.Engine, q query.Query, n int, snippets bool, to printer) (printed int, err error) {
	page := query.Page{Limit: pageOf(n), Snippets: snippets}
	for h, err := range library.Walk(ctx, e, a.scopeFor(ctx, e, q), q, page) {
		if err != nil {
			return printed, err
		}
		if err := to.hit(h); err != nil {
			return printed, a.lost(err)
		}
		if printed++; printed == n {
			break
		}
	}
	if err := to.close(); err != nil {
		return printed, a.lost(err)
	}
	return printed, nil
}

// lost tells that output could not be written. What it returns ends the work and is
// not told again.
func (a *app) lost(err error) error {
	a.written(err)
	return errWritten
}

// pageOf is how many answers are asked for at once where n are wanted.
func pageOf(n int) int {
	const most = 200
	if n == 0 {
		return most
	}
	return min(n, most)
}

func (a *app) searchSentences(ctx context.Context, e library.Engine, q query.Query, s *searching) error {
	most := s.number.most(terminal(a.out))
	print, end := a.sentencePrinter(s.as.value, s.width)
	n, more, failed := 0, false, false
	for found, err := range library.Sentences(ctx, e, a.scope(), q) {
		if err != nil {
			a.fail(err)
			failed = true
			continue
		}
		if more = n > 0 && n == most; more {
			break
		}
		if err := print(found); err != nil {
			return a.lost(err)
		}
		n++
	}
	if err := end(); err != nil {
		return a.lost(err)
	}
	switch {
	case n == 0 && !failed:
		a.nothing(q)
	case s.as.value != "text" || n == 0:
	case more:
		a.tell(counted(n, "sentence") + " shown; -n 0 shows all")
	default:
		a.tell(counted(n, "sentence"))
	}
	return nil
}

// sentencePrinter writes sentences as text or JSON.
func (a *app) sentencePrinter(form string, w width) (print func(query.Sentence) error, end func() error) {
	if form != "text" {
		t, err := export.NewTableWriter(a.out, export.FoundSentences, export.Form(form))
		if err != nil {
			panic(err) // the flag allows no other form
		}
		return t.AddSentence, t.Close
	}
	style, first := a.hitStyle(w), true
	return func(s query.Sentence) error {
		text := export.SentenceText(s, style)
		if !first {
			text = "\n" + text
		}
		first = false
		_, err := io.WriteString(a.out, text)
		return err
	}, func() error { return nil }
}

// nothing tells that there is no answer.
func (a *app) nothing(q query.Query) {
	if q.Where == nil {
		a.tell("the library is empty; brief add PATH puts something into it")
		return
	}
	a.tell("nothing found for " + q.String())
}

// sum tells people how many documents there are, beside the n that were printed.
func (a *app) sum(ctx context.Context, e library.Engine, q query.Query, n int, form string) error {
	if n == 0 {
		a.nothing(q)
		return nil
	}
	if form != "text" {
		return nil
	}
	total, err := a.total(ctx, e, q)
	if err != nil {
		return err
	}
	switch {
	case total.AtLeast && n < total.N:
		a.tell(fmt.Sprintf("%s of %s+ documents; -n 0 shows all", cell.Count(n), cell.Count(total.N)))
	case n < total.N:
		a.tell(fmt.Sprintf("%s of %s; -n 0 shows all", cell.Count(n), counted(total.N, "document")))
	default:
		a.tell(counted(n, "document"))
	}
	return nil
}

// total is how many documents there are. Of all that are in the library that is known
// without counting.
func (a *app) total(ctx context.Context, e library.Engine, q query.Query) (query.Total, error) {
	if q.Where != nil {
		return e.Count(ctx, a.scope(), q)
	}
	status, err := e.Status(ctx, ingest.ExtractorVersion)
	return query.Total{N: status.Documents}, err
}

// counted is a number of things in words.
func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return cell.Count(n) + " " + noun
}
