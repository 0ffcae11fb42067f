// Package config reads the configuration of brief: bytes to a Config, and nothing else.
//
// Use Parse for a file's text; what is wrong with it is told with the line, and what is
// right holds all the same. Bind makes the table of keys. Document is the file that says
// what holds without any.
//
// Guaranteed, and tested: no text makes Parse panic or keeps it busy for longer than its
// length explains; a setting that is not known is refused by name; Parse of Document is
// Default. Strings of the Config are as the file has them: they must pass model/safe
// before they are shown. A Config is read-only once it is in use.
package config
