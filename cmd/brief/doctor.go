package main

import (
	"context"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"brief/cmd/brief/doctor"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/sqlite"
)

// checkPatience is how long damage is looked for unless all of the library is to be
// looked at.
const checkPatience = 3 * time.Second

func doctorCommand(a *app) *cobra.Command {
	as := choice{"text", []string{"text", "json"}}
	var from libraryFlags
	deep := false
	c := &cobra.Command{
		Use:   "doctor",
		Short: "Check library, terminal, clipboard",
		Long: paragraphs(
			"Check what brief depends on: the library, the terminal, the ways to the clipboard, editor and pager.",
			"Each line says ok, note or problem; below it stands the command that mends it, behind a $. Nothing is",
			"changed. It ends with 1 where there is a problem.",
			"",
			"Damage of the library is looked for during a few seconds, and in all of it with --deep."),
		Example: lines(
			"brief doctor",
			"brief doctor --deep --library team.db",
			"brief doctor --as json"),
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			a.examine(c.Context(), a.libraryReport(c.Context(), &from, deep), as.value)
			return nil
		},
	}
	as.add(c, "as", "form of the report")
	from.add(c.Flags(), a)
	c.Flags().BoolVar(&deep, "deep", false, "look for damage in all of the library")
	return c
}

// libraryReport looks at the library that the flags and the environment name.
func (a *app) libraryReport(ctx context.Context, f *libraryFlags, deep bool) doctor.Report {
	at, err := f.place()
	if err != nil {
		return doctor.Unplaced(err)
	}
	lib := &doctor.Library{
		Path: at.path, Extractor: ingest.ExtractorVersion, Deep: deep, Patience: checkPatience,
		Folders:    func(ctx context.Context, e library.Engine) []string { return a.watched(ctx, e, nil) },
		Unfollowed: unfollowed,
		Open:       func(ctx context.Context) (library.Engine, error) { return a.openPlace(ctx, at, toRead) },
	}
	switch {
	case at.named:
		lib.From = "--library"
	case at.configured:
		lib.From = "the configuration"
	case !at.ours:
		lib.From = "$" + libraryVariable
	}
	if at.path == inMemory {
		lib.Path = ""
	} else if abs, err := filepath.Abs(at.path); err == nil {
		lib.Path = abs
	}
	return lib.Checks(ctx)
}

// examine looks at the rest too and prints the report.
func (a *app) examine(ctx context.Context, lib doctor.Report, form string) {
	report := doctor.Versions("brief "+version()+", extraction rules "+ingest.ExtractorVersion,
		runtime.Version()+", "+runtime.GOOS+"/"+runtime.GOARCH+", SQLite "+sqlite.Version())
	report = append(report, lib...)
	report = append(report, a.configReport()...)
	report = append(report, doctor.Here(a.in, a.out).Checks(ctx)...)
	a.failed = a.failed || report.Count(doctor.Problem) > 0
	if form == "json" {
		data, err := report.JSON()
		if err == nil {
			_, err = a.out.Write(data)
		}
		a.written(err)
		return
	}
	_, err := a.out.WriteString(report.Text(columns(a.out)))
	a.written(err)
}

// configReport looks at the configuration.
func (a *app) configReport() doctor.Report {
	c := a.configuration()
	_, faults := c.Bind(c.Preset)
	var wrong, weak []string
	for _, e := range slices.Concat(c.Errors, faults) {
		wrong = append(wrong, c.told(e))
	}
	for _, w := range c.Colours.Weak() {
		weak = append(weak, w.String())
	}
	return doctor.Configuration(c.path+": "+c.state(), wrong, weak)
}
