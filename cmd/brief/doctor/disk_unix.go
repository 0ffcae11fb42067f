//go:build linux || darwin || freebsd

package doctor

import "syscall"

// freeBytes is how much of the disk that holds a folder this user may still fill.
func freeBytes(dir string) (free int64, known bool) {
	var s syscall.Statfs_t
	if syscall.Statfs(dir, &s) != nil {
		return 0, false
	}
	return int64(s.Bavail) * int64(s.Bsize), true
}

// mayWrite reports whether this user may write to a file or into a folder, and the
// file system takes it.
func mayWrite(path string) bool {
	const writing = 2 // W_OK
	return syscall.Access(path, writing) == nil
}
