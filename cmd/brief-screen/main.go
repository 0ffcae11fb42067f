// Command brief-screen draws a frame of the reader on a file: as text, or as an
// SVG picture of the screen. The README's picture is made with it.
//
//	go run ./cmd/brief-screen -size 120x40 -keys '2j<enter>' > .github/screen.svg
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"brief/model/ingest"
	"brief/seeds"
	"brief/tui"
	"brief/tui/tuitest"
)

func main() {
	size := flag.String("size", "120x40", "columns x rows")
	keys := flag.String("keys", "", "keys to press first; <enter>, <esc>, <tab>, <ctrl+d> ... for named ones")
	theme := flag.String("theme", "dark", "light, dark or none")
	sixteen := flag.Bool("16", false, "on a terminal of 16 colours")
	ascii := flag.Bool("ascii", false, "in ASCII")
	as := flag.String("as", "svg", "svg or text")
	flag.Parse()
	if err := run(*size, *keys, *as, *sixteen, tui.Options{Appearance: tui.Appearance(*theme), ASCII: *ascii}, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "brief-screen:", err)
		os.Exit(1)
	}
}

func run(size, keys, as string, sixteen bool, opt tui.Options, paths []string) error {
	w, h, err := parseSize(size)
	if err != nil {
		return err
	}
	ctx := context.Background()
	items := ingest.Embedded(seeds.Files(), ingest.Options{})
	if len(paths) > 0 {
		items = ingest.Files(ctx, paths, os.Stdin, ingest.Options{})
	}
	model := func(ctx context.Context) tea.Model {
		return tui.New(ctx, ingest.NewCollection(items), opt)
	}
	profile := colorprofile.TrueColor
	if sixteen {
		profile = colorprofile.ANSI
	}
	t := tuitest.Start(ctx, model, w, h, tuitest.WallSettle, tea.WithColorProfile(profile))
	t.Keys(keys)
	defer t.Close()
	switch as {
	case "text":
		fmt.Println(t.Screen())
	case "svg":
		return writeSVG(os.Stdout, t.Cells(), string(opt.Appearance))
	default:
		return fmt.Errorf("-as %q: want svg or text", as)
	}
	return nil
}

func parseSize(s string) (w, h int, err error) {
	a, b, ok := strings.Cut(s, "x")
	w, err1 := strconv.Atoi(a)
	h, err2 := strconv.Atoi(b)
	if !ok || errors.Join(err1, err2) != nil || w < 1 || h < 1 || w > 500 || h > 200 {
		return 0, 0, fmt.Errorf("-size %q: want columns x rows, such as 120x40, at most 500x200", s)
	}
	return w, h, nil
}
