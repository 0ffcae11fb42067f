package sqlite

import sqlite3 "modernc.org/sqlite/lib"

// Version is that of SQLite.
func Version() string { return sqlite3.SQLITE_VERSION }
