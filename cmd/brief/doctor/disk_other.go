//go:build !linux && !darwin && !freebsd

package doctor

import "os"

func freeBytes(string) (int64, bool) { return 0, false }

// mayWrite reports whether the rights of a file or folder let its owner write.
func mayWrite(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().Perm()&0o200 != 0
}
