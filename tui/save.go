package tui

import (
	"bytes"

	"brief/model"
	"brief/model/export"
)

// written is b in one form, with what frames it.
func written(b *model.Briefing, form export.Form) ([]byte, error) {
	p, err := export.Encode(b, form, export.Options{})
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	w := export.NewWriter(&out, form)
	if err := w.Write(p); err != nil {
		return nil, err
	}
	return out.Bytes(), w.Close()
}
