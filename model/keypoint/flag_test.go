package keypoint

import "testing"

// TestNoBodyNoFlags holds that key points alone are not flagged for the lack of
// a body, and that one sentence of body is enough to be compared with.
func TestNoBodyNoFlags(t *testing.T) {
	const points = "- Northfield spent $40 million on 1,250 trams in March 2021\n- Ada Lind resigned on Friday\n"
	for i, p := range extract(t, document(points, "en")).KeyPoints {
		if len(p.Unsupported) > 0 {
			t.Errorf("key point %d of a document without a body is flagged: %v", i+1, p.Unsupported)
		}
	}
	found := 0
	for _, p := range extract(t, document(points+"\nThe council met to hear a report on trams.\n", "en")).KeyPoints {
		found += len(p.Unsupported)
	}
	if found == 0 {
		t.Error("a body without the numbers and names of the key points flags none of them")
	}
}
