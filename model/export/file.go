package export

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"

	"brief/model"
)

// Whole is the file of one briefing, with what frames it in that form.
func Whole(b *model.Briefing, form Form, opt Options) ([]byte, error) {
	p, err := Encode(b, form, opt)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	w := NewWriter(&out, form)
	if err := errors.Join(w.Write(p), w.Close()); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// Endings are those that File knows, in words.
const Endings = ".md .txt .html .json .jsonl, .csv or .tsv for statistics, .actors.csv or .actors.tsv"

// File is b in the form that a file's name asks for by its ending. Another ending
// is an error that names Endings.
func File(b *model.Briefing, name string) ([]byte, error) {
	name = strings.ToLower(filepath.Base(name))
	table := Statistics
	if strings.HasSuffix(strings.TrimSuffix(name, filepath.Ext(name)), ".actors") {
		table = Actors
	}
	switch filepath.Ext(name) {
	case ".md", ".markdown":
		return Whole(b, Markdown, Options{})
	case ".txt":
		return Whole(b, Text, Options{})
	case ".html", ".htm":
		return Whole(b, HTML, Options{})
	case ".json":
		return Whole(b, JSON, Options{})
	case ".jsonl":
		return Whole(b, Lines, Options{})
	case ".csv":
		return EncodeTable(b, table, ',')
	case ".tsv":
		return EncodeTable(b, table, '\t')
	}
	return nil, errors.New("its ending says no form; there are " + Endings)
}
