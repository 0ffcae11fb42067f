// Package sqlite is the embedded engine of a library: one SQLite file, or memory.
package sqlite

import (
	_ "github.com/fxamacker/cbor/v2"       // the stored form of a briefing
	_ "github.com/klauspost/compress/zstd" // of which long ones are compressed
	_ "modernc.org/sqlite"
)
