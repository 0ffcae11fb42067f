package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"brief/model"
	"brief/model/correct"
	"brief/model/doubt"
	"brief/model/ingest"
	"brief/model/safe"
	"brief/model/triage"
)

func checkCommand(a *app) *cobra.Command {
	as := choice{"text", []string{"text", "json"}}
	from := choice{"auto", []string{"auto", "text", "md", "jsonl"}}
	var input inputFlags
	var in libraryFlags
	c := &cobra.Command{
		Use:   "check PATH|DOCUMENT|-",
		Short: "Say what the body does not back",
		Long: paragraphs(
			"Say which names, numbers and dates of the author's key points and title the body does not have.",
			"PATH is a file or a folder, and there may be several; - is standard input. DOCUMENT is one of the library:",
			"at least four digits of the hash that citations carry.",
			"",
			"Flags that you have dismissed in the reader are left out, also of a file whose document is in the library,",
			"and how many is said.",
			"",
			"The exit status is 1 where something is unsupported, 0 where nothing is. Unsupported means that the body",
			"lacks it, never that it is false; what is put together wrongly from parts the body does have (names",
			"exchanged, another verb) goes largely unseen."),
		Example: lines(
			"brief check article.txt",
			"brief check --as json reports/ | jq '.[] | select(.unsupported)'"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("check needs a file, a folder, or - for standard input")
			}
			opt := input.options()
			opt.Format = formatOf(from.value)
			briefings, done, err := a.named(c.Context(), args, &in, opt)
			if err != nil {
				a.fail(err)
				return nil
			}
			defer done()
			marks, closed := a.dismissals(c.Context(), &in)
			defer closed()
			a.check(c.Context(), briefings, marks, as.value == "json")
			return nil
		},
	}
	as.add(c, "as", "form of the output")
	from.add(c, "from", "what the inputs are")
	input.add(c)
	in.add(c.Flags(), a)
	return c
}

// checked is what was found of one document.
type checked struct {
	Name        string         `json:"name"`
	ID          string         `json:"id"`
	KeyPoints   int            `json:"key_points"`
	Unrelated   bool           `json:"unrelated"`
	Unsupported []checkedClaim `json:"unsupported"`
	// Dismissed is how many flags the analyst has dismissed; they are not in Unsupported.
	Dismissed int `json:"dismissed"`
}

// checkedClaim is a part that the body does not have; Where is "title" or "key_point".
type checkedClaim struct {
	Where  string `json:"where"`
	Number int    `json:"number"` // of the key point from 1; 0 for the title
	Claim  string `json:"claim"`
	Text   string `json:"text"`
	Kind   string `json:"kind"`
	Body   string `json:"body"`
}

// dismissals returns what gives the corrections of a document, by its ID, where there is a
// library that can be asked; done closes that.
func (a *app) dismissals(ctx context.Context, in *libraryFlags) (of func(context.Context, string) []triage.Mark, done func()) {
	none := func(context.Context, string) []triage.Mark { return nil }
	at, err := in.place()
	if err != nil || !at.there() {
		return none, func() {}
	}
	e, err := a.openPlace(ctx, at, toRead)
	if err != nil {
		a.tell("what was dismissed is not known: " + advised(err).Error())
		return none, func() {}
	}
	return func(ctx context.Context, id string) []triage.Mark {
		marks, err := e.Corrections(ctx, id, "")
		if err != nil {
			return nil
		}
		return marks
	}, func() { a.closing(e) }
}

// check prints what documents have that their bodies do not support.
func (a *app) check(ctx context.Context, briefings iter.Seq2[printed, error], marks func(context.Context, string) []triage.Mark, asJSON bool) {
	all := []checked{}
	checks := ingest.Ordered(ctx, briefings, func(ctx context.Context, p printed) (checked, error) {
		b, err := p.make(ctx)
		if err != nil {
			return checked{}, err
		}
		if len(b.Corrections) == 0 {
			b, _ = correct.Apply(b, marks(ctx, b.Document.ID))
		}
		return checkOf(ctx, b)
	})
	for found, err := range checks {
		if err != nil {
			a.fail(err)
			continue
		}
		a.failed = a.failed || len(found.Unsupported) > 0
		if asJSON {
			all = append(all, found)
			continue
		}
		_, err := io.WriteString(a.out, found.text())
		if a.written(err); err != nil {
			return
		}
	}
	if asJSON {
		out := json.NewEncoder(a.out)
		out.SetEscapeHTML(false)
		out.SetIndent("", " ")
		a.written(out.Encode(all))
	}
}

func checkOf(ctx context.Context, b *model.Briefing) (checked, error) {
	d := b.Document
	title, err := ingest.CheckTitle(ctx, b)
	if err != nil {
		return checked{}, err
	}
	found := checked{Name: d.Name, ID: d.ID, Unrelated: doubt.Unrelated(b), Unsupported: []checkedClaim{}}
	for _, u := range title {
		found.add("title", 0, d.Title.Text, u.Span.In(d.Title.Text), u)
	}
	for _, c := range b.Corrections {
		if c.Of == string(correct.Flag) && !c.Lost {
			found.Dismissed++
		}
	}
	for i, k := range b.KeyPoints {
		if !k.Given {
			continue
		}
		found.KeyPoints++
		for _, u := range k.Unsupported {
			found.add("key_point", i+1, k.Span.In(d.Text), u.Span.In(d.Text), u)
		}
	}
	return found, nil
}

func (c *checked) add(where string, number int, claim, part string, u model.Unsupported) {
	c.Unsupported = append(c.Unsupported, checkedClaim{
		where, number, safe.Line(claim), safe.Line(part), string(u.Kind), safe.Line(u.Body),
	})
}

// text is a line for each part: place, kind, the part, and what the body has.
func (c *checked) text() string {
	var b strings.Builder
	name := safe.Line(c.Name)
	if c.Dismissed > 0 {
		fmt.Fprintf(&b, "%s: %s dismissed\n", name, counted(c.Dismissed, "flag"))
	}
	if c.Unrelated {
		fmt.Fprintf(&b, "%s: the key points do not seem to belong to this body\n", name)
	}
	for _, u := range c.Unsupported {
		if c.Unrelated && u.Where != "title" {
			continue
		}
		where := u.Where
		if u.Number > 0 {
			where = "key point " + strconv.Itoa(u.Number)
		}
		fmt.Fprintf(&b, "%s: %s: %s not in the body: %s", name, where, u.Kind, u.Text)
		switch {
		case u.Body == "":
		case u.Kind == string(model.UnsupportedName):
			fmt.Fprintf(&b, "; the body spells it %s", u.Body)
		default:
			fmt.Fprintf(&b, "; the body says %s", u.Body)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
