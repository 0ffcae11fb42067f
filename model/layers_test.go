package model_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// layers says what each package may import of this module and from outside it.
// A package that is not listed may import nothing: who adds one decides here
// where it stands.
var layers = map[string]struct {
	inside  string // package names below brief/, separated by spaces
	outside string // prefixes of modules beside the standard library
}{
	"model":           {},
	"model/safe":      {},
	"model/cost":      {outside: "golang.org/x/sys/unix"},
	"model/text":      {inside: "model"},
	"model/date":      {inside: "model model/text"},
	"model/format":    {inside: "model model/safe model/text model/date", outside: "github.com/yuin/goldmark golang.org/x/text"},
	"model/wordlist":  {},
	"model/actor":     {inside: "model model/tagger model/text model/wordlist"},
	"model/tagger":    {},
	"model/statistic": {inside: "model model/text model/date model/wordlist"},
	"model/keypoint":  {inside: "model model/text model/date model/wordlist"},
	"model/ingest":    {inside: "model model/safe model/text model/date model/format model/actor model/statistic model/keypoint"},
	"model/export":    {inside: "model/doubt model/clipping model/triage model model/query model/safe model/text", outside: "github.com/charmbracelet/x/ansi"},
	"model/doubt":     {inside: "model"},
	"seeds":           {},

	"model/term":               {inside: "model model/text", outside: "golang.org/x/text/unicode/norm"},
	"model/triage":             {inside: "model/term"},
	"model/priority":           {},
	"model/watch":              {inside: "model/ingest model/safe", outside: "github.com/fsnotify/fsnotify"},
	"model/clipping":           {inside: "model model/term model/triage"},
	"model/correct":            {inside: "model model/triage"},
	"model/query":              {inside: "model model/term model/text model/doubt model/triage"},
	"model/library":            {inside: "model/correct model/triage model model/query model/doubt model/text model/ingest model/safe"},
	"model/library/enginetest": {inside: "model/correct model/priority model/triage model model/doubt model/library model/query model/term model/text", outside: "pgregory.net/rapid"},
	"model/sqlite":             {inside: "model/correct model/priority model/triage model model/library model/query model/term model/text", outside: "modernc.org/sqlite github.com/klauspost/compress golang.org/x/sys"},

	"tui/key":        {},
	"tui/layout":     {},
	"tui/theme":      {outside: "charm.land/lipgloss/v2 github.com/charmbracelet/x/ansi github.com/charmbracelet/colorprofile"},
	"tui/cell":       {outside: "charm.land/lipgloss/v2 github.com/charmbracelet/x/ansi"},
	"tui/typeset":    {inside: "model tui/cell tui/theme", outside: "charm.land/glamour/v2 charm.land/lipgloss/v2 github.com/charmbracelet/x/ansi"},
	"tui/pattern":    {inside: "model model/query"},
	"tui/list":       {inside: "tui/cell tui/key"},
	"tui/body":       {inside: "model model/text tui/cell tui/theme tui/typeset"},
	"tui/keypoints":  {inside: "model model/doubt model/text tui/cell tui/key tui/list tui/theme tui/typeset", outside: "charm.land/lipgloss/v2"},
	"tui/actors":     {inside: "model model/text tui/cell tui/key tui/list tui/theme", outside: "charm.land/lipgloss/v2"},
	"tui/statistics": {inside: "model model/text tui/cell tui/key tui/list tui/theme", outside: "charm.land/lipgloss/v2"},
	"tui/results":    {inside: "model model/query model/text tui/cell tui/key tui/list tui/theme"},
	"tui/documents":  {inside: "model/triage model model/query model/text tui/cell tui/key tui/list tui/theme", outside: "charm.land/lipgloss/v2"},
	"tui/journal":    {inside: "model/safe model/triage tui/cell tui/key tui/list tui/theme"},
	"tui/sheet":      {inside: "tui/cell tui/key tui/list tui/theme"},
	"tui/views":      {inside: "model/query tui/cell tui/key tui/list tui/theme"},
	"tui/tuitest":    {outside: "charm.land/bubbletea/v2 github.com/charmbracelet/"},
	"tui/linear":     {inside: "model/clipping model/correct model/triage model model/doubt model/export model/query model/safe model/text tui/cell tui/key tui/list tui/pattern", outside: "golang.org/x/text/unicode/norm"},
	"tui": {
		inside: "model/clipping model/correct model/triage model model/doubt model/export model/query model/safe model/text tui/actors tui/body tui/cell tui/documents tui/key tui/keypoints tui/layout tui/list " +
			"tui/journal tui/pattern tui/results tui/sheet tui/statistics tui/theme tui/typeset tui/views",
		outside: "charm.land/bubbletea/v2 charm.land/bubbles/v2/textinput github.com/charmbracelet/colorprofile github.com/charmbracelet/ultraviolet github.com/charmbracelet/x/ansi golang.org/x/sys/unix",
	},

	"cmd/brief":            {inside: "model/actor model/tagger model/term model/watch cmd/brief/config model/clipping model/correct model/triage cmd/brief/doctor cmd/brief/startup model model/doubt model/library model/query model/sqlite model/safe model/format model/ingest model/text model/export seeds tui tui/cell tui/key tui/linear", outside: "charm.land/fang/v2 github.com/spf13/ github.com/charmbracelet/x/ansi github.com/charmbracelet/x/term"},
	"cmd/brief/config":     {inside: "model/text tui/key tui/layout tui/theme", outside: "github.com/pelletier/go-toml/v2/unstable"},
	"cmd/brief/doctor":     {inside: "model/library model/safe tui tui/cell", outside: "github.com/charmbracelet/colorprofile github.com/charmbracelet/x/ansi github.com/charmbracelet/x/term"},
	"cmd/brief-screen":     {inside: "model/ingest seeds tui tui/tuitest", outside: "charm.land/bubbletea/v2 github.com/charmbracelet/colorprofile github.com/charmbracelet/ultraviolet"},
	"cmd/brief/startup":    {},
	"cmd/brief-eval":       {inside: "model model/actor model/ingest model/statistic model/tagger model/text cmd/brief-eval/crf cmd/brief-eval/cluster"},
	"cmd/brief-eval/crf":   {inside: "model/tagger"},
	"cmd/brief-bench":      {inside: "model/correct model/triage seeds model model/ingest model/library model/library/enginetest model/query model/sqlite", outside: "github.com/charmbracelet/x/ansi github.com/charmbracelet/x/vt github.com/creack/pty golang.org/x/sys"},
	"cmd/brief-bench/bare": {outside: "charm.land/ github.com/spf13/cobra"},

	"cmd/brief-eval/cluster": {},
}

func TestLayers(t *testing.T) {
	root := ".."
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			checkFile(t, root, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func checkFile(t *testing.T, root, path string) {
	pkg, err := filepath.Rel(root, filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), path, src, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	layer, ok := layers[filepath.ToSlash(pkg)]
	if !ok {
		t.Errorf("package %s has no layer", pkg)
		return
	}
	for _, spec := range file.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		if !allowed(name, layer.inside, layer.outside) {
			t.Errorf("%s imports %s, which its layer does not allow", path, name)
		}
	}
}

func allowed(name, inside, outside string) bool {
	if rest, ok := strings.CutPrefix(name, "brief/"); ok {
		for _, p := range strings.Fields(inside) {
			if rest == p {
				return true
			}
		}
		return false
	}
	if first, _, _ := strings.Cut(name, "/"); !strings.Contains(first, ".") {
		return true // the standard library
	}
	for _, p := range strings.Fields(outside) {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return false
}
