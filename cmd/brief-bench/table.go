package main

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
)

// row is one line of the table: a figure of brief, held against a peer's or
// against a fixed floor.
type row struct {
	what          string
	brief, peer   string
	ratio         string
	floor         string
	verdict       string
	missed, known bool
}

// unit says how figures are written.
type unit string

const (
	milliseconds unit = "ms"
	byteCount    unit = "B"
	mebibytes    unit = "MiB"
	perSecond    unit = "/s"
	times        unit = "x"
)

func (u unit) format(v float64) string {
	switch u {
	case milliseconds, mebibytes:
		return fmt.Sprintf("%.1f %s", v, u)
	case byteCount:
		return fmt.Sprintf("%.0f B", v)
	case perSecond:
		return fmt.Sprintf("%.0f/s", v)
	}
	return fmt.Sprintf("%.2fx", v)
}

// against is the row of a figure that may be limit times the peer's.
func against(what string, u unit, brief []float64, name string, peer []float64, limit float64) row {
	r := row{what: what, floor: fmt.Sprintf("<= %.2fx %s", limit, name)}
	if len(peer) == 0 {
		r.brief, r.peer, r.verdict = u.format(p50(brief)), "not installed", "-"
		return r
	}
	a, b := p50(brief), p50(peer)
	r.brief, r.peer = u.format(a), u.format(b)
	if b == 0 {
		return r.judged(a <= b)
	}
	r.ratio = fmt.Sprintf("%.2fx", a/b)
	return r.judged(a/b <= limit)
}

// within is the row of a figure that may not be larger than limit.
func within(what string, u unit, brief []float64, limit float64) row {
	v := p50(brief)
	return row{what: what, brief: u.format(v), floor: "<= " + u.format(limit)}.judged(v <= limit)
}

func (r row) judged(met bool) row {
	r.known, r.missed, r.verdict = true, !met, "met"
	if !met {
		r.verdict = "MISSED"
	}
	return r
}

// p50 is the median of v, the upper one of two.
func p50(v []float64) float64 {
	if len(v) == 0 {
		return 0
	}
	v = slices.Sorted(slices.Values(v))
	return v[len(v)/2]
}

// write prints the table; it reports whether all floors that could be tested
// are met.
func write(w io.Writer, rows []row) (met bool, err error) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "what\tbrief\tpeer\tratio\tfloor\t")
	met = true
	for _, r := range rows {
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\n", r.what, r.brief, r.peer, r.ratio, r.floor, r.verdict)
		met = met && !r.missed
	}
	return met, t.Flush()
}

// percentile is the smallest of v that p of a hundred do not exceed.
func percentile(v []float64, p int) float64 {
	if len(v) == 0 {
		return 0
	}
	v = slices.Sorted(slices.Values(v))
	return v[min(len(v)-1, len(v)*p/100)]
}

// atLeast is the row of a figure that may not be smaller than limit.
func atLeast(what string, u unit, v, limit float64) row {
	return row{what: what, brief: u.format(v), floor: ">= " + u.format(limit)}.judged(v >= limit)
}
