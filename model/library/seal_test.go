package library

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// sealed makes a sealed file of data and returns all of its bytes.
func sealed(t interface{ Fatal(...any) }, path string, data []byte) []byte {
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Seal(context.Background(), path); err != nil {
		t.Fatal(err)
	}
	out, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// unseal is what Unseal makes of a file of data.
func unseal(t interface{ Fatal(...any) }, path string, data []byte) ([]byte, error) {
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out bytes.Buffer
	err = Unseal(context.Background(), &out, f)
	return out.Bytes(), err
}

// What was sealed comes back; what was changed in any way, by a bit, by bytes that
// are missing or that were added, is refused.
func TestSeal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "backup")
	rapid.Check(t, func(t *rapid.T) {
		data := rapid.SliceOfN(rapid.Byte(), 0, 300).Draw(t, "data")
		file := sealed(t, path, data)
		if got, err := unseal(t, path, file); err != nil || !bytes.Equal(got, data) {
			t.Fatalf("%d of %d bytes, %v", len(got), len(data), err)
		}
		at := rapid.IntRange(0, len(file)-1).Draw(t, "at")
		flipped := bytes.Clone(file)
		flipped[at] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit")
		for what, broken := range map[string][]byte{
			"a bit changed": flipped, "cut off": file[:at], "longer": append(bytes.Clone(file), 'x'), "cut at its beginning": file[at+1:],
		} {
			if _, err := unseal(t, path, broken); !errors.Is(err, ErrNoSeal) && !errors.Is(err, ErrDigest) {
				t.Errorf("%s at %d of %d: %v", what, at, len(file), err)
			}
		}
	})
}

func TestSealByHand(t *testing.T) {
	path := filepath.Join(t.TempDir(), "backup")
	want := "abc\nbrief backup 1\nsha256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\nbytes 0000000000000000003\n"
	if got := string(sealed(t, path, []byte("abc"))); got != want {
		t.Errorf("%q", got)
	}
	for name, data := range map[string]string{
		"nothing": "", "a text": strings.Repeat("text ", 100),
		"a second seal in it": want + strings.Repeat(" ", sealSize),
		"another number":      strings.Replace(want, "0000000000000000003", "+000000000000000003", 1),
	} {
		if _, err := unseal(t, path, []byte(data)); !errors.Is(err, ErrNoSeal) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSealStops(t *testing.T) {
	path := filepath.Join(t.TempDir(), "backup")
	file := sealed(t, path, []byte("abc"))
	ended, stop := context.WithCancel(t.Context())
	stop()
	if _, err := Seal(ended, path); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := Unseal(ended, &bytes.Buffer{}, f); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, file) {
		t.Errorf("%q, %v", after, err)
	}
	if _, err := Seal(t.Context(), filepath.Join(t.TempDir(), "none")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v", err)
	}
}
