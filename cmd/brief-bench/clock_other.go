//go:build !linux

package main

import (
	"os"
	"time"
)

// CPU time and memory of another process are read on Linux only; elsewhere the
// rows that need them say so.
func cpuTime(int) time.Duration { return 0 }

func peakMemory(int) int { return 0 }

func ownCPU() time.Duration { return 0 }

func peakOf(*os.ProcessState) int { return 0 }
