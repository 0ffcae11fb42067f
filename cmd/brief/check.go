package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"brief/model"
	"brief/model/doubt"
	"brief/model/ingest"
	"brief/model/safe"
)

func checkCommand(a *app) *cobra.Command {
	as := choice{"text", []string{"text", "json"}}
	from := choice{"auto", []string{"auto", "text", "md", "jsonl"}}
	var input inputFlags
	c := &cobra.Command{
		Use:   "check PATH|-",
		Short: "Say what the body does not back",
		Long: paragraphs(
			"Say which names, numbers and dates of the author's key points and title the body does not have.",
			"PATH is a file or a folder, and there may be several; - is standard input.",
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
			a.check(c.Context(), args, opt, as.value == "json")
			return nil
		},
	}
	as.add(c, "as", "form of the output")
	from.add(c, "from", "what the inputs are")
	input.add(c)
	return c
}

// checked is what was found of one document.
type checked struct {
	Name        string         `json:"name"`
	ID          string         `json:"id"`
	KeyPoints   int            `json:"key_points"`
	Unrelated   bool           `json:"unrelated"`
	Unsupported []checkedClaim `json:"unsupported"`
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

// check prints what documents have that their bodies do not support.
func (a *app) check(ctx context.Context, paths []string, opt ingest.Options, asJSON bool) {
	items := ingest.Files(ctx, paths, a.in, opt)
	all := []checked{}
	for found, err := range ingest.Ordered(ctx, items, checkItem) {
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

func checkItem(ctx context.Context, it ingest.Item) (checked, error) {
	d, err := it.Open(ctx)
	if err != nil {
		return checked{}, err
	}
	b, err := ingest.Extract(ctx, d)
	if err != nil {
		return checked{}, err
	}
	title, err := ingest.CheckTitle(ctx, d)
	if err != nil {
		return checked{}, err
	}
	found := checked{Name: d.Name, ID: d.ID, Unrelated: doubt.Unrelated(b), Unsupported: []checkedClaim{}}
	for _, u := range title {
		found.add("title", 0, d.Title.Text, u.Span.In(d.Title.Text), u)
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
