//go:build race

package tui_test

func init() { raceDetector = true }
