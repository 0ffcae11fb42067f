//go:build !unix

package tui

import "syscall"

// ownSession has no counterpart on this system.
func ownSession() *syscall.SysProcAttr { return nil }
