package config

import (
	"bytes"
	"errors"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"brief/tui/key"
	"brief/tui/theme"
)

// Parse reads the text of a configuration.
func Parse(file []byte) *Result {
	p := &parser{result: &Result{Config: Default(), Lines: map[string]int{}}, settings: settings(), tables: map[string]int{}}
	p.toml.Reset(bytes.TrimPrefix(file, []byte("\ufeff")))
	p.known = true
	end := 0 // of what was read
	for p.toml.NextExpression() {
		switch e := p.toml.Expression(); e.Kind {
		case unstable.Table, unstable.ArrayTable:
			p.enter(e)
		case unstable.KeyValue:
			end = int(e.Raw.Offset + e.Raw.Length)
			if p.known {
				p.assign(p.table, e)
			}
		}
	}
	if err := p.toml.Error(); err != nil {
		p.refuseRest(err, end)
	}
	slices.SortStableFunc(p.result.Errors, func(a, b Error) int { return a.Line - b.Line })
	return p.result
}

type parser struct {
	toml     unstable.Parser
	result   *Result
	settings []setting
	tables   map[string]int // the lines of those there were
	table    []string       // that the next lines stand in
	known    bool           // it may be there; else its lines say nothing
}

func (p *parser) line(r unstable.Range) int { return p.toml.Shape(r).Start.Line }

func (p *parser) refuse(line int, words ...string) {
	p.result.Errors = append(p.result.Errors, Error{line, strings.Join(words, "")})
}

// refuseRest tells why nothing more could be read. What was not may name a library.
func (p *parser) refuseRest(err error, end int) {
	line, text := 0, err.Error()
	if at := (*unstable.ParserError)(nil); errors.As(err, &at) {
		line = p.line(p.toml.Range(at.Highlight))
		if len(at.Highlight) > 0 {
			text += ", at " + short(string(at.Highlight))
		}
	}
	p.refuse(line, "this is no TOML: ", text, "; nothing from here on is read")
	p.result.Uncertain = bytes.Contains(p.toml.Data()[end:], []byte("library"))
}

// path are the parts of a key, and where it begins.
func (p *parser) path(before []string, n *unstable.Node) (path []string, line int) {
	path = slices.Clone(before)
	for it := n.Key(); it.Next(); {
		if line == 0 {
			line = p.line(it.Node().Raw)
		}
		path = append(path, string(it.Node().Data))
	}
	return path, line
}

// enter begins a table.
func (p *parser) enter(n *unstable.Node) {
	path, line := p.path(nil, n)
	name := strings.Join(path, ".")
	p.table, p.known = path, false
	before, twice := p.tables[name]
	switch {
	case n.Kind == unstable.ArrayTable:
		p.refuse(line, "[[", cut(name), "]] would be one of several: write [", cut(name), "]")
	case !slices.Contains(tables(), name):
		p.refuse(line, "there is no [", cut(name), "]", meant(name, tables()), ": there are [", strings.Join(tables(), "], ["), "]")
	case twice:
		p.refuse(line, "[", name, "] stands here and on line ", number(before), ": put its lines together")
	default:
		p.known = true
		p.tables[name] = line
	}
}

// tables are the names of all tables.
func tables() []string {
	out := []string{"theme", "theme.dark", "theme.light", "keys"}
	for _, s := range key.Scopes() {
		out = append(out, "keys."+s.Name())
	}
	return append(out, "watch")
}

// assign takes one setting, or those of a table in braces.
func (p *parser) assign(before []string, n *unstable.Node) {
	path, line := p.path(before, n)
	v := value{node: n.Value()}
	if v.node.Kind == unstable.InlineTable {
		if name := strings.Join(path, "."); !slices.Contains(tables(), name) {
			p.unknown(path, line)
			return
		}
		for it := v.node.Children(); it.Next(); {
			if it.Node().Kind == unstable.KeyValue {
				p.assign(path, it.Node())
			}
		}
		return
	}
	name := strings.Join(path, ".")
	if before, ok := p.result.Lines[name]; ok {
		p.refuse(line, cut(name), " is given here and on line ", number(before), ": it can be one thing")
		return
	}
	must, known := p.set(path, v)
	switch {
	case !known:
		p.unknown(path, line)
		return
	case must != "":
		p.refuse(line, cut(name), " ", must)
		if name == "library" {
			p.result.Uncertain = true
		}
		return
	}
	p.result.Lines[name] = line
}

// set hands a value to the setting of a name.
func (p *parser) set(path []string, v value) (must string, known bool) {
	c := &p.result.Config
	if len(path) == 3 && path[0] == "keys" {
		for _, s := range key.Scopes() {
			if s.Name() == path[1] {
				return setKey(c, s, path[2], v), true
			}
		}
	}
	if len(path) == 3 && path[0] == "theme" && slices.Contains(theme.Tokens(), path[2]) {
		switch path[1] {
		case "dark":
			return setColour(&c.Colours.Dark, path[2], v), true
		case "light":
			return setColour(&c.Colours.Light, path[2], v), true
		}
	}
	name := strings.Join(path, ".")
	for _, s := range p.settings {
		if s.name == name {
			return s.set(c, v), true
		}
	}
	return "", false
}

// unknown refuses a name and says which there are in its place.
func (p *parser) unknown(path []string, line int) {
	in, last := strings.Join(path[:len(path)-1], "."), path[len(path)-1]
	names := p.names(in)
	where := "[" + in + "]"
	switch {
	case in == "":
		where = "a configuration"
		if slices.Contains(tables(), last) {
			p.refuse(line, cut(last), " is a table: write [", last, "], and its settings on lines below")
			return
		}
	case len(names) == 0:
		p.refuse(line, "no setting is called ", cut(strings.Join(path, ".")))
		return
	}
	p.refuse(line, "no setting of ", where, " is called ", short(last), meant(last, names), ": there are ", strings.Join(names, ", "))
}

// names are what can be set in a table; those of tables too where that is "".
func (p *parser) names(in string) []string {
	var out []string
	for _, s := range p.settings {
		table, name := "", s.name
		if i := strings.LastIndexByte(name, '.'); i >= 0 {
			table, name = name[:i], name[i+1:]
		}
		if table == in {
			out = append(out, name)
		}
	}
	switch in {
	case "":
		out = append(out, "[theme]", "[keys]", "[watch]")
	case "theme":
		out = append(out, "[theme.dark]", "[theme.light]")
	case "theme.dark", "theme.light":
		out = append(out, theme.Tokens()...)
	case "keys":
		for _, s := range key.Scopes() {
			out = append(out, "[keys."+s.Name()+"]")
		}
	}
	return out
}
