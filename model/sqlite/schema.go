package sqlite

import (
	"context"
	"fmt"
)

const (
	// applicationID marks a file as a library ("brie" in ASCII).
	applicationID = 0x62726965
	pageSize      = 8192
)

// step takes a library from one version of the schema to the next. Of the engine it has
// the tools, and none of its connections.
type step func(context.Context, *Engine, *conn) error

// schema is the form of the file. Its version is the number of its steps; the first
// makes an empty file a library.
type schema []step

func (s schema) version() int { return len(s) }

// current is the schema that this program writes.
func current() schema { return schema{create, upgrade2, upgrade3} }

// apply makes a library of an older version one of this version.
func (s schema) apply(ctx context.Context, e *Engine, c *conn, from int) error {
	for v := from; v < len(s); v++ {
		if err := s[v](ctx, e, c); err != nil {
			return err
		}
	}
	return c.run(ctx, fmt.Sprintf("PRAGMA user_version = %d", len(s)))
}

func create(ctx context.Context, _ *Engine, c *conn) error {
	if err := c.run(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
		return err
	}
	return c.run(ctx, version1)
}

// version1 is the first form of the file; the package's documentation explains it.
const version1 = `
CREATE TABLE meta (
	key TEXT PRIMARY KEY,
	value INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO meta VALUES ('documents', 0), ('samples', 0), ('text', 0), ('next', 1), ('moved', 0);

CREATE TABLE extractor (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE,
	documents INTEGER NOT NULL
);

CREATE TABLE doc (
	ord INTEGER PRIMARY KEY,
	first INTEGER,
	last INTEGER,
	added INTEGER NOT NULL,
	extractor INTEGER NOT NULL,
	facets BLOB NOT NULL
);
CREATE INDEX doc_added ON doc (added);
CREATE INDEX doc_extractor ON doc (extractor);

CREATE TABLE item (
	id INTEGER PRIMARY KEY,
	hash BLOB NOT NULL UNIQUE,
	ord INTEGER NOT NULL,
	list BLOB NOT NULL
);
CREATE TABLE body (
	id INTEGER PRIMARY KEY,
	data BLOB NOT NULL
);
CREATE TABLE figures (
	id INTEGER PRIMARY KEY,
	data BLOB NOT NULL
);

CREATE TABLE folder (
	id INTEGER PRIMARY KEY,
	path TEXT NOT NULL UNIQUE
);
CREATE TABLE place (
	id INTEGER NOT NULL,
	n INTEGER NOT NULL,
	folder INTEGER NOT NULL,
	name TEXT NOT NULL,
	line INTEGER NOT NULL,
	PRIMARY KEY (id, n)
) WITHOUT ROWID;

CREATE TABLE fact (
	id INTEGER PRIMARY KEY,
	facet INTEGER NOT NULL,
	folded TEXT NOT NULL,
	value TEXT NOT NULL,
	documents INTEGER NOT NULL,
	UNIQUE (facet, folded, value)
);
CREATE TABLE vocabulary (
	stem TEXT NOT NULL,
	word TEXT NOT NULL,
	PRIMARY KEY (stem, word)
) WITHOUT ROWID;

CREATE TABLE shard (
	id INTEGER PRIMARY KEY,
	low INTEGER NOT NULL UNIQUE,
	documents INTEGER NOT NULL,
	due INTEGER NOT NULL,
	loose INTEGER NOT NULL
);

CREATE TABLE view (
	analyst TEXT NOT NULL,
	name TEXT NOT NULL,
	query TEXT NOT NULL,
	PRIMARY KEY (analyst, name)
) WITHOUT ROWID;
CREATE TABLE asked (
	analyst TEXT NOT NULL,
	query TEXT NOT NULL,
	at INTEGER NOT NULL,
	PRIMARY KEY (analyst, query)
) WITHOUT ROWID;
`
