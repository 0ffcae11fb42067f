package sqlite

import "context"

// version2 adds what analysts decide, and where they were.
const version2 = `
CREATE TABLE mark (
	analyst TEXT NOT NULL,
	key TEXT NOT NULL,
	id INTEGER NOT NULL,
	value TEXT NOT NULL,
	PRIMARY KEY (analyst, key, id)
) WITHOUT ROWID;
CREATE INDEX mark_id ON mark (id, analyst);
CREATE TABLE bits (
	analyst TEXT NOT NULL,
	key TEXT NOT NULL,
	chunk INTEGER NOT NULL,
	data BLOB NOT NULL,
	PRIMARY KEY (analyst, key, chunk)
) WITHOUT ROWID;

CREATE TABLE journal (
	seq INTEGER PRIMARY KEY,
	analyst TEXT NOT NULL,
	at INTEGER NOT NULL,
	window TEXT NOT NULL,
	verb TEXT NOT NULL,
	of INTEGER NOT NULL,
	again INTEGER NOT NULL,
	taken_back INTEGER NOT NULL,
	documents INTEGER NOT NULL,
	marks INTEGER NOT NULL,
	hash BLOB NOT NULL,
	title TEXT NOT NULL,
	changes BLOB NOT NULL
);
CREATE INDEX journal_analyst ON journal (analyst);
CREATE INDEX journal_done ON journal (analyst) WHERE of = 0;
CREATE INDEX journal_standing ON journal (analyst) WHERE of = 0 AND taken_back = 0;
CREATE INDEX journal_taken_back ON journal (analyst, taken_back) WHERE taken_back > 0;

CREATE TABLE remembered (
	analyst TEXT NOT NULL,
	what TEXT NOT NULL,
	value TEXT NOT NULL,
	PRIMARY KEY (analyst, what)
) WITHOUT ROWID;

CREATE TABLE gone (
	id INTEGER PRIMARY KEY,
	hash BLOB NOT NULL UNIQUE
);
CREATE TABLE follows (
	id INTEGER PRIMARY KEY,
	hash BLOB NOT NULL
);
CREATE INDEX place_file ON place (folder, name) WHERE line = 0;
`

// upgrade2 makes the second form of the first. Numbers whose documents were removed are
// noted as such.
func upgrade2(ctx context.Context, _ *Engine, c *conn) error {
	if err := c.run(ctx, version2); err != nil {
		return err
	}
	end, err := c.number(ctx, "SELECT value FROM meta WHERE key = 'next'")
	if err != nil {
		return err
	}
	there := bitmap{}.with(0)
	err = c.query(ctx, "SELECT id FROM item", nil, func(r row) error {
		there = there.with(r.int(0))
		return nil
	})
	if err != nil {
		return err
	}
	removed := newMarking(ctx, c, "")
	for n := int64(1); n < end; n++ {
		if there.has(n) {
			continue
		}
		if err := removed.set(n, gone, "gone"); err != nil {
			return err
		}
	}
	return removed.flush()
}
