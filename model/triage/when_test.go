package triage_test

import (
	"testing"
	"time"

	"brief/model/triage"
)

func TestParseWhen(t *testing.T) {
	zone := time.FixedZone("east", 3*3600)
	now := time.Date(2026, 11, 25, 21, 30, 0, 0, zone) // a Wednesday
	for typed, want := range map[string]string{
		"tomorrow": "2026-11-26 08:00", " Tomorrow ": "2026-11-26 08:00", "1d": "2026-11-26 08:00", "3d": "2026-11-28 08:00",
		"1w": "2026-12-02 08:00", "monday": "2026-11-30 08:00", "wed": "2026-12-02 08:00", "thursday": "2026-11-26 08:00",
		"2026-12-01": "2026-12-01 08:00", "3h": "2026-11-26 00:30", "2m": "2027-01-25 08:00",
	} {
		got, err := triage.ParseWhen(typed, now)
		if err != nil || got.Format("2006-01-02 15:04") != want {
			t.Errorf("%q is %v, %v; want %s", typed, got, err, want)
		}
		if !got.After(now) {
			t.Errorf("%q is not to come", typed)
		}
	}
	for _, typed := range []string{"", "yesterday", "0d", "-1d", "d", "3x", "2026-11-25", "2020-01-01", "99999d", "3 d"} {
		if got, err := triage.ParseWhen(typed, now); err == nil {
			t.Errorf("%q is taken for %v", typed, got)
		}
	}
}
