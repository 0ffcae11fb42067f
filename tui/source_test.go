package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brief/tui"
)

// sourced is a document that names an address as its source.
func sourced(t *testing.T, source string) tui.Library {
	return written(t, "s.md", "---\ntitle: The port\nsource: "+source+"\n---\n\nThe harbour handled 12 ships in May.\n")
}

func TestSourceWithoutADisplay(t *testing.T) {
	d := newDesk(t, sourced(t, "https://example.org/a?b=c"), 120, 40, "PATH="+basePath)
	d.keys("o")
	d.says("no display here: copied https://example.org/a?b=c")
	if d.clipboard != "https://example.org/a?b=c" {
		t.Errorf("copied is %q", d.clipboard)
	}
}

func TestSourceOnADisplay(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	browser := script(t, "browser", `printf '<%s>' "$@" > "$OUT"`)
	evil := "https://example.org/;touch$IFS/x`id`&a=b"
	d := newDesk(t, sourced(t, evil), 160, 40, "DISPLAY=:9", "BROWSER=missing %s:browser --tab %s", "PATH="+browser+":"+basePath, "OUT="+out)
	d.keys("o")
	d.says("opened https://example.org/;touch")
	d.says("with browser")
	got, err := os.ReadFile(out)
	if want := "<--tab><https://example.org/;touch$IFS/x%60id%60&a=b>"; err != nil || string(got) != want {
		t.Errorf("the browser was given %q, %v; want %q", got, err, want)
	}
	failing := script(t, "xdg-open", "exit 4")
	d = newDesk(t, sourced(t, "https://example.org/"), 120, 40, "DISPLAY=:9", "PATH="+failing)
	d.keys("o")
	d.says("xdg-open failed (exit status 4): copied https://example.org/")
	d = newDesk(t, sourced(t, "https://example.org/"), 120, 40, "DISPLAY=:9", "PATH="+t.TempDir())
	d.keys("o")
	d.says("neither $BROWSER nor xdg-open is to be found: copied https://example.org/")
}

// Without an address the document's place is shown, and no other scheme is an
// address.
func TestSourceWithoutAnAddress(t *testing.T) {
	for _, source := range []string{"Reuters", "file:///etc/passwd", "javascript:alert(1)"} {
		d := newDesk(t, sourced(t, source), 200, 40, "DISPLAY=:9", "PATH="+basePath)
		d.keys("o")
		d.says("no address is given; the document is ")
		if got := d.status(); !strings.Contains(got, "s.md") {
			t.Errorf("the place is not named: %q", got)
		}
		if d.copies != 0 {
			t.Errorf("%q was copied", d.clipboard)
		}
	}
}
