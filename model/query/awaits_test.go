package query

import (
	"strings"
	"testing"
)

func TestAwaits(t *testing.T) {
	for typed, want := range map[string]string{
		"is:st": "0 is starred", "a is:": "2 is unread read starred done later new sample", "sort:rel": "0 sort relevance",
		"kind:per": "0 kind person", "source:": "0 source ", "is:(un": "4 is unread", "-has:fl": "1 has flags",
		"is:starred": "", "a b": "", "is:red x": "", "source:reut": "", "http:/": "", "": "", strings.Repeat("a", MaxLength+1): "",
	} {
		got := ""
		if u, ok := Awaits(typed); ok {
			got = string(rune('0'+u.Start)) + " " + u.Field + " " + strings.Join(u.Allowed, " ")
		}
		if got != want {
			t.Errorf("%.20q awaits %q, want %q", typed, got, want)
		}
	}
}
