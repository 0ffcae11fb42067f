package main

import (
	"context"
	"testing"
)

// The rules of the measures of key points, on claims of our own whose scores are
// worked out by hand.
func TestKeyPointScores(t *testing.T) {
	ctx := context.Background()
	claims := written(t, "claims.jsonl",
		`{"doc":"1","claim":"Exports rose","sentences":["Exports rose 12%.","Ships left the port."],"support":[0]}`,
		`{"doc":"2","claim":"Exports rose","sentences":["Exports rose 12%.","Ships left the port."],"support":[1]}`,
		`{"doc":"3","claim":"Exports rose while ships left","sentences":["Exports rose 12%.","Ships left the port."],"support":[1,0]}`)
	got, err := scoreEvidence(ctx, claims)
	if err != nil || oneLine(got) != "hit@1 66.67 both 100" {
		t.Errorf("evidence: %s, %v", oneLine(got), err)
	}
	flags := written(t, "flags.jsonl",
		`{"doc":"1","claim":"Exports rose 12%","body":"Exports rose 12%, Lind said.","label":1}`,
		`{"doc":"1","claim":"Exports rose 12%","body":"Exports rose 12%, Lind said.","label":1}`,
		`{"doc":"1","claim":"Exports rose 45%","body":"Exports rose 12%, Lind said.","label":0,"error_type":"Number Error"}`,
		`{"doc":"1","claim":"Exports fell","body":"Exports rose 12%, Lind said.","label":0,"kind":"verb"}`)
	got, err = scoreFlags(ctx, flags)
	if err != nil || oneLine(got) != "Number 100 original 0 verb 0" {
		t.Errorf("flags: %s, %v", oneLine(got), err)
	}
}

// ROUGE of two words of three, in an order that differs.
func TestRouge(t *testing.T) {
	sum := make([]float64, 3)
	rouge(sum, []string{"ships rose"}, []string{"Ship rose, ships rose again"})
	for i, want := range []float64{400. / 7, 40, 400. / 7} {
		if d := sum[i] - want; d > 1e-9 || d < -1e-9 {
			t.Errorf("score %d is %v, want %v", i, sum[i], want)
		}
	}
}
