// Package key holds the actions of the reader, and the one table that binds
// keys to them.
//
// Use Default for the table; Lookup turns keys pressed in a scope into an
// action. The help overlay, the status line's hints and the README's list of
// keys are made from the same table, so that none of them can be wrong.
//
// Guaranteed, and checked by Check for the presets and for what a user binds by With:
// within a scope no key is bound twice, a scope has a global key for itself only where
// that is allowed by name, no sequence begins with a key that is bound by itself, none
// of the keys that terminals or multiplexers keep for themselves is used, and a key
// leaves the reader.
package key
