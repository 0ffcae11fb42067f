//go:build unix

package tui

import "syscall"

// ownSession keeps a program away from the reader's terminal and its signals.
func ownSession() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }
