package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
)

// freeNews is an article that may be used freely.
type freeNews struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

// readAnnotations reads the files of a folder and puts the names into the articles'
// texts, which are those of news. An article whose text is not the one that was read
// is an error.
func readAnnotations(folder string, news map[string]string) ([]labelled, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.jsonl"))
	if err != nil {
		return nil, fmt.Errorf("read annotations: %w", err)
	}
	var out []labelled
	for _, file := range files {
		marked, err := readGold[reading](file)
		if err != nil {
			return nil, err
		}
		for _, a := range marked {
			l, err := a.labelled(news)
			if err != nil {
				return nil, fmt.Errorf("read annotations: %s: %s: %w", file, a.ID, err)
			}
			out = append(out, l)
		}
	}
	return out, nil
}

func (a *reading) labelled(news map[string]string) (labelled, error) {
	text, known := news[a.ID]
	if !known {
		return labelled{}, errors.New("the news do not have this article")
	}
	if sum := sha256.Sum256([]byte(text)); hex.EncodeToString(sum[:]) != a.SHA256 {
		return labelled{}, errors.New("the article's text is not the one that was annotated")
	}
	if a.Upto > 0 {
		text = text[:a.Upto]
	}
	l := labelled{id: a.ID, text: text, weight: 1}
	for _, m := range a.Spans {
		if m.end > len(text) {
			return labelled{}, fmt.Errorf("the span [%d, %d) is not in the text", m.start, m.end)
		}
		l.add(m.start, m.end, m.kind)
	}
	return l, nil
}

// textsByID are the texts of articles by their ids.
func textsByID(news []freeNews) map[string]string {
	out := make(map[string]string, len(news))
	for i := range news {
		out[news[i].ID] = news[i].Text
	}
	return out
}

// beginning is the text up to the end of a line near n bytes.
func (n *freeNews) beginning(bytes int) string {
	if len(n.Text) <= bytes {
		return n.Text
	}
	if end := strings.IndexByte(n.Text[bytes:], '\n'); end >= 0 {
		return n.Text[:bytes+end]
	}
	return n.Text
}
