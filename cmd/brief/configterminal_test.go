package main

import (
	"os"
	"path/filepath"
	"testing"
)

// A configuration that changes holds at once in a reader that runs, a wrong one is told
// and changes nothing, and the reader goes on where it is: with a file that is written
// in place, that another one is put in the place of, that is taken away, in a folder that
// was not there at the start.
func TestConfigurationChangesWhileReading(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "brief", "config.toml")
	s := onTerminalIn(t, nil, []string{"LC_ALL=C.UTF-8", configVariable + "=", "XDG_CONFIG_HOME=" + dir})
	s.await("Key points 5 · 1!")
	if err := os.Mkdir(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	write := func(to, text string) {
		t.Helper()
		if err := os.WriteFile(to, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(path, "[keys.global]\n\"L\" = \"help\"\n")
	s.await("the configuration was read again")
	s.keys("L")
	s.await("━KEYS")
	s.keys("L")
	s.await("Key points 5 · 1!")

	write(path+".new", "mouse = 3\n")
	if err := os.Rename(path+".new", path); err != nil {
		t.Fatal(err)
	}
	s.await("mouse is true or false")
	s.await("what held before still holds")
	s.keys("jL") // the key of before
	s.await("━KEYS")
	s.keys("L")
	s.await("Key points 5 · 1!")

	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	s.await("the configuration was read again")
	s.keys("L")
	s.await("L is not bound here; ? lists the keys")
	s.keys("Q")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}

// A reader begins with a wrong configuration, and says what is wrong.
func TestWrongConfigurationAtTheStart(t *testing.T) {
	path := filepath.Join(t.TempDir(), "config.toml")
	if err := os.WriteFile(path, []byte("advnce = true\n[keys]\npreset = \"vim\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := onTerminalIn(t, nil, []string{"LC_ALL=C.UTF-8"}, "--config", path)
	s.await("config.toml:1:") // the message takes several rows
	s.await(`called "advnce"`)
	s.await("its default")
	s.keys("gk") // what is right holds
	s.await("2▸KEY POINTS")
	s.keys("Q")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
}
