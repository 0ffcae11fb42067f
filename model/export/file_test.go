package export

import (
	"bytes"
	"strings"
	"testing"
)

// A file's ending chooses its form.
func TestFile(t *testing.T) {
	for name, begin := range map[string]string{
		"a.md": "# ", "dir.txt/b.HTML": "<!DOCTYPE html>", "c.json": "[{", "d.jsonl": "{", "e.csv": "text,", "f.tsv": "text\t",
		"g.actors.csv": "name,", "h.actors.tsv": "name\t", "i.txt": "President Sheinbaum",
	} {
		data, err := File(seed(t), name)
		if err != nil || !bytes.HasPrefix(data, []byte(begin)) {
			t.Errorf("%s: %v: %.30q", name, err, data)
		}
	}
	for _, name := range []string{"", "none", "a.pdf", "dir.md/none"} {
		if _, err := File(seed(t), name); err == nil || !strings.Contains(err.Error(), Endings) {
			t.Errorf("%q: error %v", name, err)
		}
	}
}
