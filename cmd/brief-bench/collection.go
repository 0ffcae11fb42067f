package main

import (
	"bufio"
	"errors"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// collection are the same documents in the forms that the programs read which are
// compared.
type collection struct {
	documents int
	library   string // brief's
	loading   loading
	lines     string // JSON Lines
	files     string // a folder of texts, for ripgrep
	home      string // of newsboat and aerc
	feed      string
	mail      string // of the maildir the parent
}

// fewCollection makes the collection for other programs, once.
func (l *libraryLab) fewCollection() (*collection, error) {
	if l.few != nil {
		return l.few, nil
	}
	fmt.Fprintf(os.Stderr, "  writing %d documents for other programs\n", fewDocuments)
	home := filepath.Join(l.dir, "home")
	c := &collection{
		documents: fewDocuments, home: home, library: filepath.Join(home, "few.library"), lines: filepath.Join(home, "few.jsonl"),
		files: filepath.Join(home, "files"), feed: filepath.Join(home, "feed.xml"), mail: filepath.Join(home, "mail"),
	}
	for _, dir := range []string{c.files, c.box("cur"), c.box("new"), c.box("tmp")} {
		if err := os.MkdirAll(dir, 0o700); err != nil {
			return nil, fmt.Errorf("making folders for other programs: %w", err)
		}
	}
	if err := c.write(l.corpus); err != nil {
		return nil, fmt.Errorf("writing documents for other programs: %w", err)
	}
	var err error
	if c.loading, err = l.add(c.library, c.lines, c.documents); err != nil {
		return nil, err
	}
	l.few = c
	return c, nil
}

// box is a folder of the maildir.
func (c *collection) box(name string) string { return filepath.Join(c.mail, "INBOX", name) }

func (c *collection) write(from *corpus) error {
	if err := from.writeLines(c.lines, 0, c.documents); err != nil {
		return err
	}
	feed, err := create(c.feed)
	if err != nil {
		return err
	}
	fmt.Fprint(feed, `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>http://localhost/</link><description>news</description>`, "\n")
	for i := range c.documents {
		a := from.article(i)
		feed.WriteString(a.feedItem())
		if err := os.WriteFile(filepath.Join(c.files, fmt.Sprintf("%05d.txt", i)), []byte(a.Title+"\n\n"+a.Text+"\n"), 0o600); err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(c.box("cur"), fmt.Sprintf("%d.%d.localhost:2,", a.time().Unix(), i)), []byte(a.mail()), 0o600); err != nil {
			return err
		}
	}
	feed.WriteString("</channel></rss>\n")
	return feed.finish()
}

// writeLines writes n documents from the one with the number first on as JSON Lines.
func (c *corpus) writeLines(path string, first, n int) error {
	lines, err := create(path)
	if err != nil {
		return err
	}
	for i := range n {
		lines.Write(append(c.article(first+i).line(), '\n'))
	}
	return lines.finish()
}

// output is a file that is written through a buffer, whose error is that of finish.
type output struct {
	*bufio.Writer
	file *os.File
}

func create(path string) (*output, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &output{bufio.NewWriter(f), f}, nil
}

func (o *output) finish() error { return errors.Join(o.Flush(), o.file.Close()) }

func (a article) time() time.Time {
	t, err := time.Parse(time.DateOnly, a.Date)
	if err != nil {
		panic(err) // it was made by Format
	}
	return t
}

func (a article) feedItem() string {
	var body strings.Builder
	for _, p := range a.parts {
		body.WriteString("<p>" + html.EscapeString(p.text) + "</p>")
	}
	return fmt.Sprintf("<item><title>%s</title><link>http://localhost/%s</link><guid>http://localhost/%[2]s</guid><pubDate>%s</pubDate><description>%s</description></item>\n",
		html.EscapeString(a.Title), a.ID, a.time().Format(time.RFC1123Z), html.EscapeString(body.String()))
}

func (a article) mail() string {
	return fmt.Sprintf("From: %s <desk@localhost>\nTo: me@localhost\nSubject: %s\nDate: %s\nMessage-ID: <%s@localhost>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n%s\n",
		a.Source, a.Title, a.time().Format(time.RFC1123Z), a.ID, a.Text)
}
