package model

import (
	"slices"
	"strconv"
)

// Support is a sentence of the body and the numbers, from 1, of the key points that it
// supports.
type Support struct {
	Sentence Passage
	By       []int
}

// Passages are the sentences of the body that support key points, in order. A key
// point that was selected from the body is supported by the sentence it is.
func (b *Briefing) Passages() []Support {
	points := map[int][]int{}
	for i, k := range b.KeyPoints {
		if !k.Given && len(k.Evidence) == 0 {
			points[k.Span.Start] = append(points[k.Span.Start], i+1)
		}
		for _, e := range k.Evidence {
			points[e.Span.Start] = append(points[e.Span.Start], i+1)
		}
	}
	var out []Support
	for _, s := range b.Sentences {
		if by := points[s.Span.Start]; len(by) > 0 {
			out = append(out, Support{s, by})
		}
	}
	return out
}

// BareFigures are the sentences of the body with figures of weight of which no key
// point has the value, in order.
func (b *Briefing) BareFigures() []Span {
	said := map[float64]bool{}
	for _, s := range b.Statistics {
		if s.In == InKeyPoint && s.Value != nil {
			said[*s.Value] = true
		}
	}
	var out []Span
	for _, s := range b.Statistics {
		if s.In != InBody || s.Salience < LowSalience || s.Value != nil && said[*s.Value] {
			continue
		}
		if i, ok := slices.BinarySearchFunc(b.Sentences, s.Span.Start, holding); ok {
			out = append(out, b.Sentences[i].Span)
		}
	}
	slices.SortFunc(out, Span.Compare)
	return slices.Compact(out)
}

// holding compares a passage with an offset, which it may hold.
func holding(p Passage, at int) int {
	switch {
	case p.Span.End <= at:
		return -1
	case p.Span.Start > at:
		return 1
	}
	return 0
}

// BareFiguresLine says how many sentences BareFigures has found.
func BareFiguresLine(n int) string {
	switch n {
	case 0:
		return "every figure of the body is in a key point, or there are none"
	case 1:
		return "1 sentence of the body has figures that no key point mentions"
	}
	return grouped(strconv.Itoa(n)) + " sentences of the body have figures that no key point mentions"
}
