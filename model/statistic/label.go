package statistic

import (
	"strings"

	"brief/model/text"
)

// pageNumber rejects the number of a page or line: "p. 12", "lines 4 and 5".
func (s *scanner) pageNumber(i int) (int, bool) { return s.labelled(i, pageNoun) }

// partNumber rejects that of a part of a work: "fig. 3", "section 4", "vol. 2".
func (s *scanner) partNumber(i int) (int, bool) { return s.labelled(i, partNoun) }

// lawNumber rejects that of a passage of a law: "Article 5", "Resolution 2334", "§ 8".
func (s *scanner) lawNumber(i int) (int, bool) { return s.labelled(i, lawNoun) }

// labelNumber rejects a bare integer after another noun that numbers its kind.
func (s *scanner) labelNumber(i int) (int, bool) { return s.labelled(i, labelNoun) }

// labelled rejects the integer at token i where the noun before it is one of nouns,
// in full or cut short by a full stop.
func (s *scanner) labelled(i int, nouns func(string) bool) (int, bool) {
	w := s.at(i).w
	if len(w) >= 6 || strings.Contains(w, ",") {
		return i, false
	}
	noun := s.at(i - 1).w
	short := noun == "." && s.at(i-1).glued
	if short {
		noun = s.at(i-2).w + "."
	}
	if !nouns(noun) || s.measured(i) || strings.HasSuffix(noun, ".") && s.counted(i+1, 2).plural {
		return i, false
	}
	return s.labelTail(i + 1), true
}

// labelTail steps over further numbers of the same label: "Articles 5 and 6".
func (s *scanner) labelTail(j int) int {
	for s.is(j, ",", "and", "or", "to", "-", "–") && s.at(j+1).kind == text.Number && !s.measured(j+1) {
		j += 2
	}
	return j
}

func pageNoun(w string) bool {
	switch w {
	case "page", "pages", "p", "pp", "p.", "pp.", "pg.", "pgs.", "line", "lines", "l.", "ll.", "verse", "psalm":
		return true
	}
	return false
}

func partNoun(w string) bool {
	switch w {
	case "section", "sections", "sec", "sec.", "sect.", "chapter", "chapters", "ch", "ch.", "chap", "chap.", "title", "part",
		"volume", "vol", "vol.", "vols.", "issue", "figure", "figures", "fig", "fig.", "figs.", "table", "tab.", "tables", "appendix", "app.",
		"annex", "paragraph", "para.", "paras.", "clause", "footnote", "endnote", "fn.", "exhibit", "box", "episode", "ep.", "item",
		"schedule", "form":
		return true
	}
	return false
}

func lawNoun(w string) bool {
	switch w {
	case "article", "articles", "art.", "arts.", "resolution", "resolutions", "res.", "rule", "rules", "act", "bill", "proposition",
		"prop.", "amendment", "directive", "regulation", "reg.", "protocol", "convention", "case", "decree", "ordinance", "§", "§§":
		return true
	}
	return false
}

// labelNoun lists other nouns that a number names rather than counts.
func labelNoun(w string) bool {
	switch w {
	case "row", "rows", "game", "match", "phase", "stage", "level", "tier", "category", "grade", "room", "gate", "platform",
		"flight", "route", "highway", "interstate", "channel", "model", "version", "season", "series", "round", "week", "day",
		"lot", "unit", "block", "ward", "district", "zone", "area", "region", "class", "type", "group", "team", "squadron",
		"brigade", "division", "platoon", "number", "exit", "terminal", "pier", "studio", "apartment", "suite", "floor", "sp",
		"formula", "apollo", "question", "step", "junction", "scope":
		return true
	}
	return false
}

// labelWord rejects a number word behind such a noun: "phase two of".
func (s *scanner) labelWord(i int) bool {
	w := s.at(i - 1).w
	if !pageNoun(w) && !partNoun(w) && !lawNoun(w) && !labelNoun(w) || s.is(i-1, "category", "series", "area", "case", "group", "team") {
		return false
	}
	return spelledNumber(s.at(i).w) && s.cls(i+1)&function != 0
}
