package main

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"brief/seeds"
)

// data are the texts that are read. They are the same on every machine: the seed
// article, and texts put together from the paragraphs of the samples in Latin
// script by a random source with a fixed seed. (The renderer sends every row with
// a wide character again in every frame, whatever the program does: one such row
// of a list adds 110 bytes to each key.)
type data struct {
	article string // the seed article
	long    string // its key points over a body of many paragraphs
	big     string // 5 MB of hard-wrapped text, the needle near its end
	folder  string // many short briefings
	size    int    // of big, in bytes
}

const (
	articleName = "000_0595d46202efcefa.txt"
	bigSize     = 5 << 20
	files       = 1000
	// The needle's line; it does not stand in any sample. What is searched is its
	// beginning, what is waited for its end: a prompt cannot be taken for it.
	needle      = "A zebrafinch sat on the weathervane at noon."
	needleKeys  = "zebrafinch"
	needleShown = "sat on the weathervane"
)

// stock is what texts are made of.
type stock struct{ points, paragraphs []string }

func readStock() (stock, error) {
	var s stock
	for _, name := range seeds.Names() {
		raw, err := fs.ReadFile(seeds.Files(), name)
		if err != nil {
			return s, fmt.Errorf("reading the sample %s: %w", name, err)
		}
		for line := range strings.Lines(string(raw)) {
			switch line = strings.TrimSpace(line); {
			case strings.ContainsFunc(line, func(r rune) bool { return r > unicode.MaxLatin1 && unicode.IsLetter(r) }):
			case strings.HasPrefix(line, "- "):
				s.points = append(s.points, line)
			case len(line) > 200 && line[0] != '|':
				s.paragraphs = append(s.paragraphs, line)
			}
		}
	}
	return s, nil
}

// pick joins n random entries of from.
func pick(random *rand.Rand, n int, from []string, between string) string {
	out := make([]string, n)
	for i := range out {
		out[i] = from[random.IntN(len(from))]
	}
	return strings.Join(out, between)
}

func makeData(dir string) (*data, error) {
	s, err := readStock()
	if err != nil {
		return nil, err
	}
	article, err := fs.ReadFile(seeds.Files(), articleName)
	if err != nil {
		return nil, fmt.Errorf("reading the seed article: %w", err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	big := bigText(random, s)
	d := &data{
		article: filepath.Join(dir, "article.txt"), long: filepath.Join(dir, "long.txt"),
		big: filepath.Join(dir, "big.txt"), folder: filepath.Join(dir, "folder"), size: len(big),
	}
	points := strings.Join(s.points[:5], "\n")
	texts := map[string]string{
		d.article: string(article),
		d.long:    points + "\n" + pick(random, 60, s.paragraphs, "\n") + "\n",
		d.big:     big,
	}
	for i := range files {
		name := filepath.Join(d.folder, fmt.Sprintf("%04d.txt", i))
		texts[name] = pick(random, 3, s.points, "\n") + "\n" + pick(random, 4, s.paragraphs, "\n") + "\n"
	}
	if err := os.Mkdir(d.folder, 0o755); err != nil {
		return nil, fmt.Errorf("making a folder for the data: %w", err)
	}
	for path, text := range texts {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			return nil, fmt.Errorf("writing the data: %w", err)
		}
	}
	return d, nil
}

func bigText(random *rand.Rand, s stock) string {
	var b strings.Builder
	placed := false
	for i := 1; b.Len() < bigSize; i++ {
		if !placed && b.Len() > bigSize*9/10 {
			b.WriteString(needle + "\n\n")
			placed = true
		}
		b.WriteString(wrap(fmt.Sprintf("Article %d. ", i)+pick(random, 3, s.paragraphs, " "), 78))
		b.WriteString("\n\n")
	}
	return b.String()
}

// wrap breaks text at spaces so that no line takes more than width bytes, where
// its words allow.
func wrap(text string, width int) string {
	var b strings.Builder
	at := 0
	for i, word := range strings.Fields(text) {
		switch {
		case i == 0:
		case at+1+len(word) > width:
			b.WriteByte('\n')
			at = 0
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at += len(word)
	}
	return b.String()
}
