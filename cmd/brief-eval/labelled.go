package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"brief/model"
	"brief/model/actor"
)

// labelled is a text with the names in it, in text order; no two overlap.
type labelled struct {
	id    string
	text  string
	names []actor.Gold
	// weight is how much its passages count in training.
	weight float32
	set    uint64 // of data; 0 for none
	from   string // the set's name; "" for what was made of others
}

// actorKind is the kind that the gold data call s; "" for what is no actor.
func actorKind(s string) model.ActorKind {
	switch s {
	case "PER", "person":
		return model.Person
	case "ORG", "organization":
		return model.Organization
	case "LOC", "place":
		return model.Place
	}
	return ""
}

// add notes a name, without the titles before it.
func (l *labelled) add(start, end int, kind string) {
	k := actorKind(kind)
	start, end = trimName(l.text, start, end)
	if k == model.Person {
		start = afterTitles(l.text, start, end)
	}
	if k == "" || start >= end {
		return
	}
	if n := len(l.names); n > 0 && l.names[n-1].Span.End > start {
		return
	}
	l.names = append(l.names, actor.Gold{Span: model.Span{Start: start, End: end}, Kind: k})
}

// afterTitles steps over titles that some data count to a person's name.
func afterTitles(text string, start, end int) int {
	for {
		word, _, more := strings.Cut(text[start:end], " ")
		if !more {
			return start
		}
		switch strings.TrimSuffix(word, ".") {
		case "Mr", "Mrs", "Ms", "Miss", "Sir", "Dame", "Dr", "Lord", "Lady", "President", "Senator", "Sen", "Rep", "Gov", "Governor",
			"Gen", "General", "Prof", "Professor", "Minister", "King", "Queen", "Prince", "Princess", "Pope", "Judge", "Justice",
			"Chancellor", "Rev", "Hon", "Capt", "Captain", "Lt", "Col", "Colonel", "Major", "Sgt", "Emperor", "Saint":
			start += len(word) + 1
		default:
			return start
		}
	}
}

// readNames reads a file of documents with names.
func readNames(path string) ([]labelled, error) {
	docs, err := readGold[goldNames](path)
	if err != nil {
		return nil, err
	}
	out := make([]labelled, len(docs))
	for i := range docs {
		out[i] = labelled{id: docs[i].Doc, text: docs[i].Text, weight: 1}
		at := codePoints(docs[i].Text)
		for _, e := range docs[i].Ents {
			out[i].add(at[e.start], at[e.end], e.kind)
		}
	}
	return out, nil
}

// conllSentences is how many sentences a document has at most; some data have them
// all in one.
const conllSentences = 30

// readConll reads sentences of tokens, one a line with its label behind a tab (B-PER,
// I-PER, O), and writes them as text again.
func readConll(path string) ([]labelled, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read gold data: %w", err)
	}
	defer f.Close()
	var w conllWriter
	in := bufio.NewScanner(f)
	in.Buffer(nil, maxLine)
	for in.Scan() {
		word, label, ok := strings.Cut(strings.TrimRight(in.Text(), "\r\n"), "\t")
		switch {
		case word == "-DOCSTART-":
			w.endDocument(label)
		case !ok || word == "":
			w.endSentence()
		default:
			w.token(word, label)
		}
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("read gold data: %s: %w", path, err)
	}
	w.endDocument("")
	return w.docs, nil
}

// conllWriter puts tokens together.
type conllWriter struct {
	docs      []labelled
	id        string
	text      strings.Builder
	names     []conllName
	sentences int
	open      bool // a sentence has begun
	quoted    bool
	last      string
}

type conllName struct {
	start, end int
	kind       string
}

func (w *conllWriter) token(word, label string) {
	if w.open && !tight(w.last, word, w.quoted) {
		w.text.WriteByte(' ')
	}
	if word == `"` || word == "``" || word == "''" {
		w.quoted = !w.quoted
		word = `"`
	}
	start := w.text.Len()
	w.text.WriteString(word)
	w.open, w.last = true, word
	position, kind, _ := strings.Cut(label, "-")
	switch n := len(w.names); {
	case position == "B" || position == "I" && (n == 0 || w.names[n-1].kind != kind || w.names[n-1].end < start-1):
		w.names = append(w.names, conllName{start, w.text.Len(), kind})
	case position == "I":
		w.names[n-1].end = w.text.Len()
	}
}

// tight reports whether no space stands between two tokens; quoted whether a
// quotation is open before the second.
func tight(before, word string, quoted bool) bool {
	switch word {
	case ".", ",", ";", ":", "?", "!", ")", "]", "%", "'s", "’s", "'", "’", "n't", "'re", "'ve", "'ll", "'d", "'m", "”", "..":
		return true
	case `"`, "''":
		return quoted
	}
	switch before {
	case "(", "[", "$", "£", "€", "“", "‘", "#":
		return true
	case `"`:
		return quoted
	}
	return false
}

func (w *conllWriter) endSentence() {
	if !w.open {
		return
	}
	w.open, w.quoted = false, false
	w.text.WriteByte('\n')
	if w.sentences++; w.sentences%5 == 0 {
		w.text.WriteByte('\n')
	}
	if w.sentences >= conllSentences {
		w.flush()
	}
}

func (w *conllWriter) endDocument(next string) {
	w.endSentence()
	w.flush()
	w.id = next
}

func (w *conllWriter) flush() {
	if w.text.Len() > 0 {
		d := labelled{id: w.id, text: w.text.String(), weight: 1}
		for _, n := range w.names {
			d.add(n.start, n.end, n.kind)
		}
		w.docs = append(w.docs, d)
	}
	w.text.Reset()
	w.names, w.sentences = nil, 0
}

// movedTo returns the names where they stand in clean, which is the text without some
// of its characters or with others in their place.
func (l *labelled) movedTo(clean string) []actor.Gold {
	at := make([]int, len(l.text)+1) // offsets in clean
	k := 0
	for i, r := range l.text {
		at[i] = k
		have, n := utf8.DecodeRuneInString(clean[k:])
		next, _ := utf8.DecodeRuneInString(l.text[i+utf8.RuneLen(r):])
		if have == r || have != next || next == utf8.RuneError {
			k += n
		}
	}
	at[len(l.text)] = len(clean)
	var out []actor.Gold
	for _, g := range l.names {
		span := model.Span{Start: at[g.Span.Start], End: at[g.Span.End]}
		if span.End <= len(clean) && !span.Empty() && span.In(clean) == g.Span.In(l.text) {
			out = append(out, actor.Gold{Span: span, Kind: g.Kind})
		}
	}
	return out
}
