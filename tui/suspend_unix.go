//go:build unix

package tui

import (
	"os"

	"golang.org/x/sys/unix"
)

// jobControl reports whether a shell above would see that the reader's process
// group has stopped, and could continue it. POSIX calls a group orphaned, and has
// its stops by the keyboard ignored, where no member's parent is in another group
// of the same session. The group of the session's leader is such a one: what is
// above it is another session. Any other group was made by a shell for this job,
// and is watched as long as that is there: until the reader has a parent elsewhere.
func jobControl() bool {
	session, err := unix.Getsid(0)
	if err != nil || session == unix.Getpgrp() {
		return false
	}
	above, err := unix.Getsid(os.Getppid())
	return err == nil && above == session
}
