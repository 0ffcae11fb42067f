package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"brief/model/ingest"
)

func versionCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of program and rules",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := a.out.WriteString(versionLine())
			a.written(err)
			return nil
		},
	}
}

// versionLine is what the command and the flag print.
func versionLine() string {
	return fmt.Sprintf("brief %s, extraction rules %s, %s %s/%s\n",
		version(), ingest.ExtractorVersion, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

// version is that of the module, with the revision it was built from where it has
// none.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	v := info.Main.Version
	if v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return "development " + s.Value[:12]
		}
	}
	return "development"
}
