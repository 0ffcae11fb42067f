package tui

import (
	"context"
	"errors"
	"net/url"
	"os/exec"
	"runtime"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/model/safe"
)

// openSource opens the address that the document gives as its source. Where there
// is no display to open it on, the address is copied; where there is none, the
// document's place is shown.
func (m *Model) openSource(a *article) tea.Cmd {
	address := address(a.doc.Source)
	if address == "" {
		m.say(origin(a))
		return nil
	}
	if to := m.openers(address); len(to) > 0 {
		m.out.question++
		o := opened{question: m.out.question, address: address}
		ctx, environment := m.ctx, m.opt.Environment
		m.say("opening " + address)
		return func() tea.Msg {
			o.by, o.err = launch(ctx, to, environment)
			return o
		}
	}
	return m.copyAddress(address, "no display here")
}

// origin says where a document without an address comes from.
func origin(a *article) string {
	switch a.doc.Name {
	case "", "-":
		return "no address is given; the document came from standard input"
	}
	return "no address is given; the document is " + a.doc.Name
}

// copyAddress copies an address for use elsewhere, and says which it is and why.
func (m *Model) copyAddress(address, why string) tea.Cmd {
	return m.copyAs(address, why+": copied "+address)
}

// address is the first address in s that may be opened: to a page or a mailbox.
// A document could name any other scheme, and with it any program of the machine.
func address(s string) string {
	for word := range strings.FieldsSeq(s) {
		word = strings.Trim(word, "<>()[],;\"'")
		u, err := url.Parse(word)
		if err != nil {
			continue
		}
		switch strings.ToLower(u.Scheme) {
		case "http", "https":
			if u.Host != "" {
				return u.String()
			}
		case "mailto":
			if strings.Contains(u.Opaque, "@") {
				return u.String()
			}
		}
	}
	return ""
}

// openers are the programs that may open an address here, best first. None is run
// by a shell.
func (m *Model) openers(address string) [][]string {
	if !m.opt.Local {
		return nil
	}
	display := m.getenv("DISPLAY") != "" || m.getenv("WAYLAND_DISPLAY") != "" ||
		runtime.GOOS == "darwin" && m.getenv("SSH_CONNECTION") == ""
	if !display {
		return nil
	}
	var out [][]string
	for browser := range strings.SplitSeq(m.getenv("BROWSER"), ":") {
		if words := strings.Fields(browser); len(words) > 0 {
			out = append(out, withAddress(words, address))
		}
	}
	return append(out, []string{"xdg-open", address}, []string{"open", address})
}

// withAddress puts address where a browser's command line has %s, else at its end.
func withAddress(words []string, address string) []string {
	for i, w := range words {
		if w == "%s" {
			words[i] = address
			return words
		}
	}
	return append(words, address)
}

// launchPatience is how long an opener is watched: one that fails does so by then,
// and one that goes on is a browser.
const launchPatience = time.Second

// errNoOpener is for a display without any program for it.
var errNoOpener = errors.New("neither $BROWSER nor xdg-open is to be found")

// launch starts the first opener that there is and returns its name.
func launch(ctx context.Context, openers [][]string, environment []string) (by string, err error) {
	for _, argv := range openers {
		path, ok := lookUp(argv[0], environment)
		if !ok {
			continue
		}
		cmd := exec.Command(path, argv[1:]...)
		cmd.Env = append([]string{}, environment...)
		cmd.SysProcAttr = ownSession() // it outlives the reader and leaves its terminal alone
		if err := cmd.Start(); err != nil {
			return argv[0], err
		}
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		select {
		case err := <-ended:
			return argv[0], err
		case <-time.After(launchPatience):
		case <-ctx.Done():
		}
		return argv[0], nil
	}
	return "", errNoOpener
}

// opened says what has become of an address.
type opened struct {
	question int
	address  string
	by       string
	err      error
}

func (o opened) take(m *Model) tea.Cmd {
	switch {
	case o.question != m.out.question:
		return nil
	case o.err != nil && o.by == "":
		return m.copyAddress(o.address, outcome(o.err))
	case o.err != nil:
		return m.copyAddress(o.address, safe.Line(o.by)+" failed ("+outcome(o.err)+")")
	}
	m.say("opened " + o.address + " with " + safe.Line(o.by))
	return nil
}
