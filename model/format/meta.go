package format

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/model/date"
	"brief/model/safe"
)

// maxMetaLine is the longest line, in bytes, that may say who, where or when.
const maxMetaLine = 200

// meta reads line if it says who wrote the text, where or when and nothing
// else, and reports whether it does: a header line ("Source: Reuters"), a
// byline ("By Jane Doe"), a dateline on a line of its own ("GENEVA, March 3
// (Reuters) —") or a date. Of a title in a header line it returns the span.
func (b *builder) meta(line string) (title model.Span, ok bool) {
	if len(line) > maxMetaLine || line == "" {
		return title, false
	}
	if key, value, found := strings.Cut(line, ":"); found && isHeaderKey(strings.ToLower(key)) {
		key, value = strings.ToLower(key), strings.TrimSpace(value)
		if value == "" {
			return title, false
		}
		if isTitleKey(key) {
			return model.Span{Start: len(line) - len(value), End: len(line)}, true
		}
		b.state(field{key, []string{value}})
		return title, true
	}
	return title, b.byLine(line) || b.dateLine(line)
}

// isHeaderKey reports whether the lower-case key begins header lines. The keys
// are few, so that a sentence with a colon stays a sentence.
func isHeaderKey(key string) bool {
	switch key {
	case "title", "headline", "date", "published", "pubdate", "publication date", "released", "dated", "updated", "last updated",
		"source", "publisher", "agency", "outlet", "author", "authors", "by", "byline", "reporter", "tags", "keywords", "topics",
		"category", "categories", "location", "dateline", "classification", "url", "link", "language", "distribution":
		return true
	}
	return false
}

func isTitleKey(key string) bool { return key == "title" || key == "headline" }

// byLine reads "By Jane Doe and John Roe, chief correspondents".
func (b *builder) byLine(line string) bool {
	word, names, _ := strings.Cut(line, " ")
	switch word {
	case "By", "BY", "by", "Von", "Par", "Por", "Di":
	default:
		return false
	}
	people, _, _ := strings.Cut(names, ",") // an office or agency may follow
	fields := strings.Fields(people)
	if len(fields) == 0 || len(fields) > 14 || strings.HasSuffix(line, ".") {
		return false
	}
	for i, f := range fields {
		f = strings.Trim(f, ",;|()")
		r, _ := utf8.DecodeRuneInString(f)
		if unicode.IsUpper(r) && date.Month(f) == 0 && !date.Weekday(f) {
			continue
		}
		if i == 0 || !isNameParticle(f) {
			return false
		}
	}
	if b.byline == "" {
		b.byline = strings.TrimSpace(safe.Line(names))
	}
	return true
}

func isNameParticle(w string) bool {
	switch w {
	case "and", "of", "for", "in", "the", "de", "del", "la", "le", "von", "van", "der", "den", "da", "di", "y", "et",
		"und", "e", "al", "bin", "&", "|", "-", "–", "—", "":
		return true
	}
	return false
}

// dateLine reads a place and a day, with an agency in brackets, or a day alone.
func (b *builder) dateLine(line string) bool {
	bare, dashed := cutDash(line)
	if bare == "" || len(bare) > 100 {
		return false
	}
	if full := stated(cutPublished(bare)); len(full) == len("2024-03-01") {
		if !strings.HasPrefix(bare, "Updated") {
			b.stateDate(full)
		}
		return true
	}
	place, agency := cutAgency(bare)
	place, day, dated := strings.Cut(place, ",")
	if !isPlace(place, dashed || agency != "") {
		return false
	}
	day = strings.TrimSpace(day)
	full := dateTail(day)
	if !dashed && agency == "" && (!dated || full == "") {
		return false
	}
	if dated && full == "" && !isDay(day) && !isPlace(day, false) {
		return false
	}
	b.stateDate(full)
	if b.source == "" {
		b.source = safe.Line(agency)
	}
	return true
}

// dateTail reads the full date that s is, or that follows a comma in s ("Texas,
// March 3, 2024").
func dateTail(s string) string {
	for {
		if full := stated(s); len(full) == len("2024-03-01") {
			return full
		}
		_, tail, found := strings.Cut(s, ",")
		if !found {
			return ""
		}
		s = strings.TrimSpace(tail)
	}
}

// isDay reports whether s holds a month, so that a day without a year is known
// for one.
func isDay(s string) bool {
	for _, f := range strings.Fields(s) {
		if date.Month(strings.Trim(f, ".,")) > 0 {
			return true
		}
	}
	return false
}

// cutDash cuts the dash off that ends a dateline.
func cutDash(line string) (bare string, dashed bool) {
	bare = strings.TrimRight(line, " -–—―")
	return bare, len(bare) < len(strings.TrimRight(line, " "))
}

// cutPublished takes the word off that may stand before a date.
func cutPublished(s string) string {
	for _, word := range [...]string{"Published", "Posted", "Updated", "Released", "Issued", "As of", "As at"} {
		if rest, ok := strings.CutPrefix(s, word+" "); ok {
			return strings.TrimPrefix(rest, "on ")
		}
	}
	return s
}

// cutAgency cuts "(Reuters)" off the end of s.
func cutAgency(s string) (rest, agency string) {
	if !strings.HasSuffix(s, ")") {
		return s, ""
	}
	open := strings.LastIndexByte(s, '(')
	if open < 1 || len(s)-open > 40 {
		return s, ""
	}
	return strings.TrimSpace(s[:open]), s[open+1 : len(s)-1]
}

// isPlace reports whether s may be the place of a dateline: a few words, each
// with a capital, and where capitals is set all capitals in the first.
func isPlace(s string, capitals bool) bool {
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields) > 4 {
		return false
	}
	for _, f := range fields {
		r, _ := utf8.DecodeRuneInString(f)
		if !unicode.IsUpper(r) && !isNameParticle(f) {
			return false
		}
	}
	first := fields[0]
	return !capitals || len(first) > 1 && strings.ToUpper(first) == first
}

// isKeyPointHeading reports whether s heads the key points of a document.
func isKeyPointHeading(s string) bool {
	if len(s) > 60 {
		return false
	}
	switch strings.ToLower(strings.Trim(s, " \t#*_:=")) {
	case "key points", "key point", "the key points", "summary", "highlights", "key takeaways", "takeaways", "key messages",
		"main points", "the main points", "executive summary", "key findings", "key facts", "key judgments", "key judgements",
		"at a glance", "in brief", "bottom line", "what to know", "things to know", "top line", "topline", "tl;dr",
		"puntos clave", "resumen", "points clés", "en bref", "l'essentiel", "zusammenfassung", "wichtigste punkte",
		"das wichtigste in kürze", "pontos principais", "resumo", "punti chiave", "in sintesi":
		return true
	}
	return false
}
