package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"brief/model/library"
)

// memory is the path of a library that is kept nowhere.
const memory = ":memory:"

// Options are how a library is opened. The zero Options are right for most.
type Options struct {
	// ReadOnly refuses to change anything. A library that cannot be written is opened
	// so in any case.
	ReadOnly bool
	// BusyTimeout is how long to wait for another process; 0 means five seconds.
	BusyTimeout time.Duration

	network   func(path string) string // names the network file system of a path
	shardSize int                      // documents in a shard
}

func (o Options) withDefaults() Options {
	if o.BusyTimeout == 0 {
		o.BusyTimeout = 5 * time.Second
	}
	if o.network == nil {
		o.network = network
	}
	if o.shardSize == 0 {
		o.shardSize = 25_000
	}
	return o
}

// Engine is an open library. It is safe for concurrent use.
type Engine struct {
	path     string // absolute; "" in memory
	opt      Options
	readOnly bool
	driver   *sqlite.Driver
	access   string // how connections are opened: parameters of SQLite's URIs

	writer, readers *pool // one and the same in memory
	known           known // of who holds writer's connection
	sets            sets
	tallies         handles[func([]driver.Value) error]
	bitmaps         handles[bitmap]
	columns         columnsPool
	zstd            compressor
	decided         atomic.Int64 // when somebody was seen to decide, in nanoseconds
}

var _ library.Engine = (*Engine)(nil)

// Open opens the library in a file, and makes one where there is no file; its folder
// must exist. The path ":memory:" is a new library that is kept nowhere. The caller
// closes the engine.
//
// The error wraps library.ErrNotLibrary, ErrNewer, ErrCorrupt, ErrNetwork,
// ErrLocked, ErrFull or ErrReadOnly (the library must be upgraded and cannot be
// written) where one of them is the reason.
func Open(ctx context.Context, path string, opt Options) (*Engine, error) {
	return open(ctx, path, opt, current())
}

func open(ctx context.Context, path string, opt Options, form schema) (*Engine, error) {
	e := &Engine{opt: opt.withDefaults(), readOnly: opt.ReadOnly, known: newKnown()}
	e.driver = e.newDriver()
	if path != memory {
		abs, err := filepath.Abs(path)
		if err != nil {
			return nil, err
		}
		e.path = abs
	}
	c, err := e.first(ctx)
	if err == nil {
		if err = e.settle(ctx, c, form); err != nil {
			_ = c.close()
		}
	}
	if err != nil {
		return nil, e.failed("open", interrupted(ctx, err))
	}
	// Who writes goes through more of the file than who answers.
	if err := c.run(ctx, "PRAGMA cache_size = -32768"); err != nil {
		return nil, e.failed("open", errors.Join(err, c.close()))
	}
	e.pools(c)
	return e, nil
}

// readers is how many connections answer at the same time.
const readers = 4

// pools puts c where the next connection is taken from.
func (e *Engine) pools(c *conn) {
	e.writer = newPool(1, e.connect, c)
	e.readers = e.writer
	if e.path != "" {
		e.readers = newPool(readers, e.connect)
	}
}

// first opens the first connection, and finds out what the file allows.
func (e *Engine) first(ctx context.Context) (*conn, error) {
	if e.path == "" {
		return e.connect(ctx)
	}
	if !e.readOnly {
		if fs := e.opt.network(filepath.Dir(e.path)); fs != "" {
			return nil, fmt.Errorf("%w (%s)", library.ErrNetwork, fs)
		}
		if err := touch(e.path); err != nil && !errors.Is(err, fs.ErrExist) && !errors.Is(err, fs.ErrPermission) {
			return nil, err
		}
	}
	switch info, err := os.Stat(e.path); {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, notLibrary(errors.New("it is no file"))
	case info.Size() == 1: // SQLite would take it for an empty one
		return nil, notLibrary(errors.New("it is one byte"))
	}
	return e.negotiate(ctx)
}

// touch makes a new file that only its owner can read: what one reads is nobody
// else's business.
func touch(path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// negotiate tries what SQLite offers, from full access to a file that nobody can
// change.
func (e *Engine) negotiate(ctx context.Context) (*conn, error) {
	ways := []string{"mode=rw", "mode=ro", "mode=ro&immutable=1"}
	if e.readOnly {
		ways = ways[1:]
	}
	var refused error
	for _, way := range ways {
		if strings.Contains(way, "immutable") && e.pending() {
			return nil, fmt.Errorf("%w: it has changes that cannot be read from a read-only folder; copy %s and %s-wal to one "+
				"where you may write (%w)", library.ErrReadOnly, e.path, e.path, refused)
		}
		e.access = way
		c, err := e.connect(ctx)
		if err == nil {
			if err = e.retry(ctx, func() error { return e.probe(ctx, c) }); err == nil {
				return c, nil
			}
			_ = c.close()
		}
		if !unwritable(err) {
			return nil, err
		}
		e.readOnly = true
		refused = err
	}
	return nil, refused
}

// pending reports whether there are changes beside the file that an immutable
// connection would not see.
func (e *Engine) pending() bool {
	info, err := os.Stat(e.path + "-wal")
	return err == nil && info.Size() > 0
}

// unwritable reports whether err says that the file, or its folder, cannot be
// written.
func unwritable(err error) bool {
	switch code(err) & 0xff {
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return true
	}
	return errors.Is(err, library.ErrReadOnly)
}

// probe reads from the file, which fails where its folder does not allow what that
// takes, and finds out whether it can be written.
func (e *Engine) probe(ctx context.Context, c *conn) error {
	if _, err := c.number(ctx, "SELECT count(*) FROM sqlite_schema"); err != nil {
		return err
	}
	readOnly, err := c.raw.(interface{ IsReadOnly(string) (bool, error) }).IsReadOnly("main")
	e.readOnly = e.readOnly || readOnly
	return err
}

// connect opens a connection and tells it how to work.
func (e *Engine) connect(ctx context.Context) (*conn, error) {
	name := memory
	if e.path != "" {
		slashed := filepath.ToSlash(e.path)
		if !strings.HasPrefix(slashed, "/") {
			slashed = "/" + slashed // C:/…
		}
		name = "file://" + (&url.URL{Path: slashed}).EscapedPath() + "?" + e.access + "&_error_rc=1&_defensive=1"
	}
	raw, err := e.driver.Open(name)
	if err != nil {
		return nil, err
	}
	c := &conn{raw: raw, prepared: map[string]*statement{}}
	for _, p := range e.pragmas() {
		if err := e.retry(ctx, func() error { return c.run(ctx, "PRAGMA "+p) }); err != nil {
			return nil, errors.Join(err, c.close())
		}
	}
	return c, nil
}

// pragmas are what every connection is told. The waiting for locks is done by
// retry, and the log is written back to the file a few times per thousand documents
// (wal_autocheckpoint is in pages).
func (e *Engine) pragmas() []string {
	return []string{
		fmt.Sprintf("page_size = %d", pageSize),
		"busy_timeout = 0",
		"synchronous = FULL",
		"temp_store = MEMORY",
		"cache_size = -8192", // KiB
		"wal_autocheckpoint = 4000",
		"journal_size_limit = 67108864",
		"trusted_schema = OFF",
		"cell_size_check = ON",
	}
}

// settle checks that the file is a library, makes a new one of an empty file, and
// brings an old one up to date.
func (e *Engine) settle(ctx context.Context, c *conn, form schema) error {
	version, empty, err := identify(ctx, c)
	switch {
	case err != nil:
		return err
	case version > form.version():
		return fmt.Errorf("%w: it has version %d, this program reads up to version %d",
			library.ErrNewer, version, form.version())
	case empty && e.readOnly:
		return notLibrary(errors.New("it is empty"))
	case version < form.version() && e.readOnly:
		return fmt.Errorf("%w: it has version %d and must be brought to version %d; open it where you may write",
			library.ErrReadOnly, version, form.version())
	case e.readOnly:
		return nil
	}
	if err := e.retry(ctx, func() error { return c.wal(ctx, e.path == "") }); err != nil {
		return err
	}
	if version == form.version() {
		return nil
	}
	return e.upgrade(ctx, c, form)
}

// identify reads what the file says of itself. It fails where it is no library.
func identify(ctx context.Context, c *conn) (version int, empty bool, err error) {
	app, err := c.number(ctx, "PRAGMA application_id")
	if err != nil {
		return 0, false, err
	}
	v, err := c.number(ctx, "PRAGMA user_version")
	if err != nil {
		return 0, false, err
	}
	tables, err := c.number(ctx, "SELECT count(*) FROM sqlite_schema")
	switch {
	case err != nil:
		return 0, false, err
	case app == 0 && v == 0 && tables == 0:
		return 0, true, nil
	case app != applicationID:
		return 0, false, notLibrary(errors.New("it is another program's database"))
	}
	return int(v), false, nil
}

// wal turns the write-ahead log on, with which readers and a writer do not wait for
// one another.
func (c *conn) wal(ctx context.Context, inMemory bool) error {
	r, _, err := c.one(ctx, "PRAGMA journal_mode = WAL")
	if err != nil || inMemory {
		return err
	}
	if mode := r.text(0); mode != "wal" {
		return fmt.Errorf("its file system cannot keep a write-ahead log (%s): keep it on another", mode)
	}
	return nil
}

// Close ends what the engine holds; it waits for what is running. A second Close
// does nothing.
func (e *Engine) Close() error {
	err := e.writer.close()
	if e.readers != e.writer {
		// The last connection to close writes the log back, and only a writer can.
		err = errors.Join(e.readers.close(), err)
	}
	e.sets.drop()
	return e.failed("close", err)
}

// newDriver returns a driver of the engine's own, with the functions that its
// statements call.
func (e *Engine) newDriver() *sqlite.Driver {
	d := &sqlite.Driver{}
	d.MustRegisterDeterministicScalarFunction("holds", 2, holds)
	d.MustRegisterScalarFunction("tally", -1, e.tally)
	d.MustRegisterScalarFunction("marked", 2, e.marked)
	d.MustRegisterScalarFunction("gathered", 2, e.sets.gathered)
	return d
}
