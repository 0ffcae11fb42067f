// Package statistic finds the quantities that a text states: value, unit,
// direction, what is measured, for when, and who says so.
//
// Use [Extract], and [Explain] for what it does not take and why. It reads each passage on its own, in one pass from left to
// right over the tokens of package text:
//
//	tokens      text.Tokens; compounds that hold a number are cut at hyphens
//	quantities  a number grammar, behind rules that reject dates, times, names,
//	            identifiers and scores; then unit, range, change, tally, ratio
//	context     bound, direction, period and source, each from closed word lists
//	            and the order of words around the quantity
//	roles       what each token does in its clause (role.go), and from that the
//	            noun phrase that is measured (clause.go, measure.go)
//
// # Guarantees
//
// Spans lie inside their passage, on rune borders, in text order and without
// overlap. Value and Values are finite. A statistic never takes a unit, period
// or source from another passage. Time is linear in the input: every look to
// the side is capped at a fixed number of tokens. There is no package state.
//
// # Conventions
//
// Span holds the number with its unit where that is a symbol, money or a unit
// of measure; a counted noun is the unit but not part of the span ("12" in "12
// meth labs"). Units are singular ("percent", "dollar", "kilometre", "dollar
// per month", "year of age", "meth lab"); dollar is the US dollar unless the
// text says otherwise. Standing is read off the words for the source: common
// nouns for people who speak ("officials") are unnamed even with a name before
// them; a pronoun or a definite description ("the ministry") counts as named,
// since it stands for someone the text has introduced. Measure is a reading: "dismantled 12 meth labs"
// gives "meth labs dismantled", "68% of Mexicans oppose X" gives "Mexicans who
// oppose X"; MeasureSpan is where its noun stands. A count that nothing was done to
// has for its measure whose or of what it is ("the club has 300 members": "club"), as
// its unit says what is counted, and none where it is the subject itself. Counted
// nouns are in the positive degree ("one of the largest ports": "large port").
//
// A period without a year, or one relative to the day of writing, is settled by the
// document's date: the last month, quarter or weekday of that name, behind "by" and
// "until" the next. Without a date it stays open.
//
// # Limits
//
// The rules for words are for English, and for texts whose language is not
// known. Of a text in another language no measure and no period are given, and
// no number words are read:
//
//	es fr de it pt nl  figures with the language's decimal mark, scales ("mil
//	                   millones", "Mrd."), per cent, money and common units by
//	                   name; a few verbs of change and bounds; "según X",
//	                   "selon X", "laut X" and their like as source
//	zh ja              figures with 万 and 亿; money by name; units of measure and
//	                   counters as written ("公里", "户"); in zh a few verbs of
//	                   change and bounds
//	ar                 digits of either form, scales, per cent, money and a few
//	                   units by name, a few verbs of change
//	others             figures with %, a currency sign or code, or a unit written
//	                   alike everywhere ("km"), with the decimal mark of the
//	                   language; nothing else
//
// There, a number that counts something has an empty Unit, since its noun is
// not understood; the counters of zh and ja are the exception.
//
// There is no syntactic parse: which words are verbs is guessed from lists and
// endings, so long subjects with relative clauses and coordinated verbs may
// give a measure that is too short or too long. A source
// in another sentence is not looked for, and a pronoun is not resolved.
// Quantities without a number word ("most", "a few", "several hundred") are not
// statistics, nor are sports scores. A year is told from a count by its
// neighbours only: "2000 people" counts where a verb or a bound stands before
// it. "pound" is a weight unless a sign, a country or a million says it is
// money. Bare "peso", "rupee", "franc" and their like carry no ISO code.
package statistic
