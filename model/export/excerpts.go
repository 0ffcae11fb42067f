package export

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"

	"brief/model/query"
)

// SentenceEndings are those that SentencesFile knows, in words.
const SentenceEndings = ".md .txt .csv .tsv .json .jsonl"

// SentencesFile is sentences in the form that a file's name asks for by its ending: the
// table of FoundSentences or, for .txt, a quotation with its citation on each line.
// Another ending is an error that names SentenceEndings.
func SentencesFile(sentences []query.Sentence, name string) ([]byte, error) {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".txt":
		return []byte(QuoteSentences(sentences) + "\n"), nil
	case ".md", ".markdown":
		return sentenceTable(sentences, Markdown)
	case ".csv":
		return sentenceTable(sentences, CSV)
	case ".tsv":
		return sentenceTable(sentences, TSV)
	case ".json":
		return sentenceTable(sentences, JSON)
	case ".jsonl":
		return sentenceTable(sentences, Lines)
	}
	return nil, errors.New("its ending says no form; there are " + SentenceEndings)
}

// QuoteSentences quotes sentences with their citations, one a line.
func QuoteSentences(sentences []query.Sentence) string {
	lines := make([]string, len(sentences))
	for i, s := range sentences {
		lines[i] = QuoteSentence(s)
	}
	return strings.Join(lines, "\n")
}

func sentenceTable(sentences []query.Sentence, form Form) ([]byte, error) {
	var out bytes.Buffer
	w, err := NewTableWriter(&out, FoundSentences, form)
	if err != nil {
		return nil, err
	}
	for _, s := range sentences {
		if err := w.AddSentence(s); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
