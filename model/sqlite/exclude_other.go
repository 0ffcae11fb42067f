//go:build !linux && !darwin && !freebsd && !netbsd && !openbsd

package sqlite

// exclude does nothing: where these systems are, a file that is open cannot be
// renamed.
func exclude(string) (release func(), err error) { return func() {}, nil }
