package main

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"brief/model/query"
	"brief/model/sqlite"
	"brief/model/triage"
)

// decide QUERY VERB KEY VALUE marks what a query finds in the library of a script, as
// the reader would.
func scriptDecide(ts *testscript.TestScript, _ bool, args []string) {
	ctx := context.Background()
	path := ts.Getenv(libraryVariable)
	if !filepath.IsAbs(path) {
		path = ts.MkAbs(path)
	}
	e, err := sqlite.Open(ctx, path, sqlite.Options{})
	ts.Check(err)
	q, err := query.Parse(args[0])
	ts.Check(err)
	now, err := time.Parse(time.RFC3339, ts.Getenv("BRIEF_TEST_NOW"))
	ts.Check(err)
	entry, err := e.MarkAll(ctx, query.Scope{Analyst: localAnalyst, Now: now}, q,
		triage.Stamp{Analyst: localAnalyst, At: now, Window: "w"}, args[1], triage.Key(args[2]), strings.Join(args[3:], " "))
	ts.Check(errors.Join(err, e.Close()))
	if entry.Seq == 0 {
		ts.Fatalf("nothing was decided")
	}
}
