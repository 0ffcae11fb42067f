package main

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// cpuTime is the user and system time that a process and its live children have
// used. It reads their CPU clocks, as the ticks in /proc are too coarse for a
// key: the clock of a process has the number made here (clock_getcpuclockid(3)).
func cpuTime(pid int) (total time.Duration) {
	const perProcess, sched = 3, 2
	for _, p := range family(pid) {
		var t unix.Timespec
		if unix.ClockGettime(int32(^p<<perProcess|sched), &t) == nil {
			total += time.Duration(t.Nano())
		}
	}
	return total
}

// peakMemory is the sum of the largest resident sets of a process and its live
// children, in bytes.
func peakMemory(pid int) (total int) {
	for _, p := range family(pid) {
		status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", p))
		_, after, _ := bytes.Cut(status, []byte("VmHWM:"))
		if f := strings.Fields(string(after[:min(len(after), 40)])); len(f) > 0 {
			kib, _ := strconv.Atoi(f[0])
			total += kib << 10
		}
	}
	return total
}

// family is a process and those that it has started.
func family(pid int) []int {
	all := []int{pid}
	list, _ := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", pid, pid))
	for _, f := range strings.Fields(string(list)) {
		if child, err := strconv.Atoi(f); err == nil {
			all = append(all, family(child)...)
		}
	}
	return all
}

// ownCPU is the user and system time that this process has used.
func ownCPU() time.Duration {
	var t unix.Timespec
	if unix.ClockGettime(unix.CLOCK_PROCESS_CPUTIME_ID, &t) != nil {
		return 0
	}
	return time.Duration(t.Nano())
}

// peakOf is the largest resident set of a process that has ended, in bytes.
func peakOf(p *os.ProcessState) int {
	use, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return int(use.Maxrss) << 10 // KiB
}
