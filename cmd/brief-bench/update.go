package main

import (
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strconv"
)

// updateAndView runs the benchmark of package tui: the work of one key without
// the terminal's.
func (l *lab) updateAndView() ([]row, error) {
	c := exec.Command("go", "test", "-run", "^$", "-bench", "^BenchmarkKey$", "-benchtime", "1s", "brief/tui")
	c.Env = append(os.Environ(), "CGO_ENABLED=0")
	out, err := c.CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("running the benchmark of brief/tui: %w\n%s", err, out)
	}
	var rows []row
	for _, m := range regexp.MustCompile(`(?m)^BenchmarkKey/(\S+?)(?:-\d+)?\s.*?([\d.]+) cpu-ms/op`).FindAllSubmatch(out, -1) {
		v, err := strconv.ParseFloat(string(m[2]), 64)
		if err != nil {
			return nil, fmt.Errorf("reading the benchmark's output %q: %w", m[0], err)
		}
		rows = append(rows, within(fmt.Sprintf("Update and View, 120x40: %s", m[1]), milliseconds, []float64{v}, 2))
	}
	if rows == nil {
		return nil, fmt.Errorf("the benchmark of brief/tui printed no CPU time:\n%s", out)
	}
	return rows, nil
}
