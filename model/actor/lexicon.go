package actor

import (
	"strings"
	"sync"

	"brief/model/wordlist"
)

// class is a set of what the lexicon knows of a word or name.
type class uint64

const (
	isFunction class = 1 << iota
	isCommon
	isTitle
	isTitleMod
	isRole
	isFirst
	isLast
	isPlace
	isPlaceHead
	isPlaceTail
	isSettlement
	isOrg
	isOrgHead
	isOrgTail
	isOrgWord
	isPortfolio
	isEvent
	isStateless
	isCalendar
	isCountry
	isDemonym
	isParticle
	isVoice
	isGroup
	isWeakGroup
	isSingular
	isNotModifier
	isSource
	isUnit
	isOrgNoun
	isAdverb
	isPossession
	isVerb
	isSpeech
	isLight
	isPhraseStart
)

// lexicon is everything known beforehand. It is read-only once built.
type lexicon struct {
	words map[string]class
	// phrases holds names of two words and more; their first words bear
	// isPhraseStart.
	phrases map[string]class
	// countries leads every form of a country to its usual name.
	countries map[string]string
	verbForm  map[string]string // irregular form -> base
	deverbal  map[string]string // noun -> base
}

// maxPhrase is the number of tokens of the longest listed name.
const maxPhrase = 6

// lex builds the lexicon when it is first needed, so that a program that
// extracts nothing pays nothing.
var lex = sync.OnceValue(newLexicon)

func newLexicon() *lexicon {
	l := &lexicon{
		words:     make(map[string]class, 12000),
		phrases:   make(map[string]class, 512),
		countries: make(map[string]string, 700),
		verbForm:  pairs(irregular),
		deverbal:  pairs(deverbal),
	}
	for _, list := range []struct {
		text string
		c    class
	}{
		{functionWords, isFunction},
		{titles, isTitle},
		{titleMods, isTitleMod},
		{roleNouns, isRole},
		{firstNames, isFirst},
		{lastNames, isLast},
		{placeNames, isPlace},
		{placeHeads, isPlaceHead},
		{placeTails, isPlaceTail},
		{settlements, isSettlement},
		{orgNames, isOrg},
		{orgHeads, isOrgHead},
		{orgTails, isOrgTail},
		{orgWords, isOrgWord},
		{portfolios, isPortfolio},
		{events, isEvent},
		{stateless, isStateless},
		{calendar, isCalendar},
		{particles, isParticle},
		{voices, isVoice},
		{groupNouns, isGroup},
		{weakGroupNouns, isWeakGroup},
		{singularGroups, isSingular},
		{notModifiers, isNotModifier},
		{sourceNouns, isSource},
		{unitNouns, isUnit},
		{orgNouns, isOrgNoun},
		{adverbs, isAdverb},
		{placePossessions, isPossession},
		{verbs, isVerb},
		{speechVerbs, isSpeech},
		{lightVerbs, isLight},
		{chineseTitles, isTitle},
		{chinesePlaces, isPlace},
		{chineseOrgs, isOrg},
		{arabicFirstNames, isFirst},
		{arabicPlaces, isPlace},
	} {
		for word := range strings.FieldsSeq(list.text) {
			l.add(word, list.c)
		}
	}
	l.addCountries()
	return l
}

// add enters one form; an underscore in it stands for a space.
func (l *lexicon) add(form string, c class) {
	form = strings.ReplaceAll(form, "_", " ")
	first, _, more := strings.Cut(form, " ")
	if !more {
		l.words[form] |= c
		return
	}
	l.phrases[form] |= c
	l.words[first] |= isPhraseStart
}

func (l *lexicon) addCountries() {
	for c := range wordlist.Countries() {
		l.addCountry(c.Name, c.Name, isCountry|isPlace)
		for _, form := range c.Others {
			l.addCountry(form, c.Name, isCountry|isPlace)
		}
		for _, form := range c.Demonyms {
			l.addCountry(form, c.Name, isDemonym)
		}
	}
}

func (l *lexicon) addCountry(form, name string, c class) {
	l.add(form, c)
	l.countries[form] = name
}

func pairs(list string) map[string]string {
	m := make(map[string]string, 128)
	for pair := range strings.FieldsSeq(list) {
		from, to, _ := strings.Cut(pair, "=")
		m[from] = to
	}
	return m
}
