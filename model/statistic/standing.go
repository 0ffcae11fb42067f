package statistic

import (
	"strings"

	"brief/model"
)

// standing says how the words of a source vouch for a statistic.
func (s *scanner) standing(p phrase) model.Standing {
	named, unpublished, voice := false, false, ""
	for j := p.first; j < p.next; j++ {
		switch s.at(j).w {
		case "confidential", "classified", "secret", "leaked":
			return model.StandingConfidential
		case "unpublished", "unreleased", "undisclosed", "internal", "draft":
			unpublished = true
		case "anonymous", "unnamed", "unidentified":
			return model.StandingUnnamed
		}
		if s.at(j).upper && !s.commonOpening(j) || s.cls(j)&pronoun != 0 && !s.is(j, "they", "others", "someone") {
			named = true
		}
		if j == p.next-1 || s.cls(j+1)&preposition != 0 {
			voice = pickVoice(voice, s.at(j).w)
		}
	}
	if s.definite(p.first-1) && !pluralNoun(s.at(p.next-1).w) && !sourceNoun(voice) {
		named = true
	}
	switch {
	case unpublished:
		return model.StandingUnpublished
	case !named || unnamedVoice(voice):
		return model.StandingUnnamed
	}
	return model.StandingNamed
}

// definite is true of the words that make a description stand for somebody the
// text has introduced ("the regulator").
func (s *scanner) definite(j int) bool {
	return s.is(j, "the", "this") || s.cls(j)&possessive != 0
}

// pickVoice keeps the first head of a source: who speaks in "officials at X".
func pickVoice(old, w string) string {
	if old != "" {
		return old
	}
	return w
}

// commonOpening is true of a capital that only opens the sentence.
func (s *scanner) commonOpening(j int) bool {
	t := s.at(j)
	if j > 0 && s.cls(j-1)&ending == 0 {
		return false
	}
	return unnamedVoice(t.w) || sourceNoun(t.w) || s.cls(j)&(function|adverb) != 0 || pluralNoun(t.w) && s.cls(j+1)&(anyVerb|reporting) != 0
}

// unnamedVoice lists plurals that speak without a name.
func unnamedVoice(w string) bool {
	switch w {
	case "analysts", "officials", "sources", "experts", "observers", "critics", "economists", "researchers", "scientists",
		"authorities", "investigators", "witnesses", "residents", "insiders", "diplomats", "activists", "campaigners",
		"some", "many", "people", "traders", "forecasters", "advisers", "aides", "lawyers", "doctors", "leaders",
		"executives", "strategists", "commentators", "academics", "historians", "police", "prosecutors", "source",
		"official", "analyst", "expert", "supporters", "opponents", "estimates", "lawmakers", "spokespeople":
		return true
	}
	return strings.HasSuffix(w, "ologists")
}

// sourceNoun lists documents and data that can vouch for a number.
func sourceNoun(w string) bool {
	switch w {
	case "data", "report", "reports", "polling", "poll", "polls", "survey", "surveys", "figures", "statistics", "study",
		"studies", "analysis", "estimate", "estimates", "records", "filing", "filings", "document", "documents", "census",
		"sources", "officials", "research", "database", "index", "forecast", "forecasts", "findings", "numbers", "audit",
		"review", "statement", "release", "article", "paper", "briefing", "memo", "intelligence", "tally", "count":
		return true
	}
	return false
}
