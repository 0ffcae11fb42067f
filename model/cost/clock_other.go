//go:build !linux

package cost

import "time"

// used is the time by the clock on the wall.
func used() time.Duration { return time.Duration(time.Now().UnixNano()) }
