//go:build !unix

package tui

// jobControl reports false: this system stops no programs.
func jobControl() bool { return false }
