// Package sqlite is the embedded engine of a library: one SQLite file, or memory.
package sqlite
