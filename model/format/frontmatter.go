package format

import (
	"strings"

	"brief/model/safe"
)

// maxFrontMatter bounds how far the end of front matter is looked for.
const maxFrontMatter = 64 << 10

// frontMatter reads the front matter at the head of t, if there is any, and
// returns what follows it. Between lines of "---" it is "key: value" as in
// YAML, between lines of "+++" it is "key = value" as in TOML. Only flat keys
// with a text or a list of texts are understood, which is what briefings have:
// no anchors, no references, so there is nothing to expand. Lines that fit
// neither mean that it is no front matter and stays text.
func (b *builder) frontMatter(t string) string {
	fence := t[:min(len(t), 4)]
	separator := ":"
	switch fence {
	case "---\n":
	case "+++\n":
		separator = "="
	default:
		return t
	}
	head, rest, ok := cutAtFence(t[4:], fence[:3])
	if !ok {
		return t
	}
	fields, ok := frontFields(head, separator)
	if !ok {
		return t
	}
	for _, f := range fields {
		b.state(f)
	}
	return strings.TrimLeft(rest, "\n")
}

// cutAtFence cuts t around the line that is fence (or "...", which ends YAML).
func cutAtFence(t, fence string) (head, rest string, ok bool) {
	for pos := 0; pos < min(len(t), maxFrontMatter); {
		line, _, _ := strings.Cut(t[pos:], "\n")
		next := min(pos+len(line)+1, len(t))
		if l := strings.TrimRight(line, " \t"); l == fence || l == "..." && fence == "---" {
			return t[:pos], t[next:], true
		}
		pos = next
	}
	return "", "", false
}

// field is one key of front matter or of a header line with its values.
type field struct {
	key    string
	values []string
}

// frontFields reads flat front matter; ok is false where a line is none.
func frontFields(head, separator string) (fields []field, ok bool) {
	for line := range strings.Lines(head) {
		line = strings.TrimRight(line, " \t\n")
		bare := strings.TrimLeft(line, " \t")
		switch {
		case bare == "" || bare[0] == '#':
		case strings.HasPrefix(bare, "- ") && len(fields) > 0:
			last := &fields[len(fields)-1]
			last.values = append(last.values, unquote(bare[2:]))
		case len(bare) < len(line): // a nested key or a folded text
		case bare[0] == '[' && separator == "=": // a table
		default:
			key, value, found := strings.Cut(bare, separator)
			key = strings.TrimSpace(key)
			if !found || !isKey(key) {
				return nil, false
			}
			fields = append(fields, field{strings.ToLower(key), listOf(strings.TrimSpace(value))})
		}
	}
	return fields, len(fields) > 0
}

func isKey(s string) bool {
	for i := range len(s) {
		if !isLetter(s[i]) && !isDigit(s[i]) && s[i] != '_' && s[i] != '-' && s[i] != '.' {
			return false
		}
	}
	return s != ""
}

// listOf returns the values of "[a, b]", or the one of a plain value.
func listOf(value string) []string {
	if value == "" {
		return nil
	}
	if value[0] == '[' && strings.HasSuffix(value, "]") {
		return split(value[1 : len(value)-1])
	}
	return []string{unquote(value)}
}

// split returns the parts of s between commas, without blanks and quotes.
func split(s string) []string {
	var parts []string
	for part := range strings.SplitSeq(s, ",") {
		if part = unquote(strings.TrimSpace(part)); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// unquote takes the quotes off s. Of the escapes only \" and \\ are undone: the
// others are means to write what the text boundary takes out.
func unquote(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < 2 || s[0] != s[len(s)-1] {
		return s
	}
	switch s[0] {
	case '\'':
		return strings.ReplaceAll(s[1:len(s)-1], "''", "'")
	case '"':
		return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(s[1 : len(s)-1])
	}
	return s
}

// state takes what f says of the document, unless it was said before.
func (b *builder) state(f field) {
	value := strings.TrimSpace(safe.Line(strings.Join(f.values, ", ")))
	if value == "" {
		return
	}
	switch f.key {
	case "title", "headline", "subject":
		if b.title == "" {
			b.title = value
		}
	case "date", "published", "pubdate", "publishdate", "published_at", "publication date", "released", "dated":
		b.stateDate(stated(value))
	case "source", "publisher", "agency", "outlet":
		if b.source == "" {
			b.source = value
		}
	case "author", "authors", "by", "byline", "reporter":
		if b.byline == "" {
			b.byline = value
		}
	case "tags", "keywords", "topics", "categories", "category":
		if b.doc.Tags == nil {
			b.doc.Tags = split(value)
		}
	}
}

func (b *builder) stateDate(date string) {
	if b.date == "" {
		b.date = date
	}
}
