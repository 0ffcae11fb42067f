package model

import "strings"

// Region says which part of a document something stands in.
type Region string

const (
	InBody     Region = "body"
	InKeyPoint Region = "key_point"
	InTitle    Region = "title"
)

// Passage is one run of text that extractors look at: a sentence of the body,
// a heading, a key point or the title. Passages are in document order.
type Passage struct {
	Span Span
	In   Region
	// Paragraph and Sentence count from 1 in the body; both are 0 for headings,
	// key points and the title.
	Paragraph, Sentence int
	// Block is the index in Document.Blocks.
	Block int
}

// Briefing is a document with what was extracted from it. Like its Document it
// is read-only once made.
type Briefing struct {
	Document *Document
	// Extractor names the version of the extraction rules; a different name
	// means that the results may differ.
	Extractor string
	// Covers is the share of the document that has been looked at, from 0 to 1.
	// Below 1 what follows is what is known so far: all of it may still change,
	// and none of it may be taken for all there is.
	Covers float64
	// KeyPoints are the author's in order or, where there are none, sentences
	// we selected, best first.
	KeyPoints []KeyPoint
	// Suggested are selected sentences beside the author's key points.
	Suggested []KeyPoint
	// Sentences are the body's, in order.
	Sentences  []Passage
	Actors     []Actor
	Statistics []Statistic
	// Dates are the days, months and years that the text names, in order.
	Dates []Date
	// Rejected are the numbers that were not taken for statistics; nil unless they
	// were asked for.
	Rejected []Rejection
	// Corrections are what analysts have corrected in it, in the order in which that was
	// carried out; extractors leave it nil.
	Corrections []Correction
}

// Rejection is a number that is no statistic, and why.
type Rejection struct {
	Span Span
	In   Region
	// Reason is the name of the rule that turned it down; Why says it in words.
	Reason, Why string
}

// Date is one calendar date the text names.
type Date struct {
	Span Span
	In   Region
	// Date is an RFC 3339 full date ("2024-01-31"), a month ("2024-01") or a year
	// ("2024"); where the text gives no year, a month ("--02") or a day
	// ("--02-14") as ISO 8601:2000 writes them.
	Date string
}

// Yearless reports whether the text leaves the year open.
func (d Date) Yearless() bool { return len(d.Date) > 1 && d.Date[:2] == "--" }

// ComparedKeyPoints is how many of the author's key points are compared with the
// body. A document with more is a list, not a briefing: the others have neither
// Evidence nor Unsupported parts.
const ComparedKeyPoints = 500

// KeyPoint is a point the author gave or a sentence we selected.
type KeyPoint struct {
	Span  Span
	Given bool
	// Evidence holds the body sentences that support the point, best first.
	Evidence []Evidence
	// Unsupported are parts of the point that the body does not have, in order.
	Unsupported []Unsupported
}

// Evidence is one body sentence that supports a key point.
type Evidence struct {
	Span Span
	// Paragraph and Sentence count from 1.
	Paragraph, Sentence int
	// Score runs from 0 to 1; it orders sentences of one key point and is not a
	// probability.
	Score float64
}

// UnsupportedKind is what an unsupported part is.
type UnsupportedKind string

const (
	UnsupportedName   UnsupportedKind = "name"
	UnsupportedNumber UnsupportedKind = "number"
	UnsupportedDate   UnsupportedKind = "date"
)

// Unsupported is a name, number or date of a key point that the body does not
// have. It is a fact about the text, never a verdict about the world.
type Unsupported struct {
	Span Span
	Kind UnsupportedKind
	// Body is what the body has in its place (a near spelling), or "".
	Body string
}

// ActorKind is what an actor is.
type ActorKind string

const (
	Person       ActorKind = "person"
	Organization ActorKind = "organization"
	Group        ActorKind = "group"
	Place        ActorKind = "place"
)

// Actor is a person, organisation, group or place that the text names.
type Actor struct {
	// Name is the fullest form in the text.
	Name string
	Kind ActorKind
	// Aliases are the other forms in the text, in order of first appearance.
	Aliases []string
	// Reasons say, alias by alias, why the form was taken for this actor's.
	Reasons []Reason
	// Roles are what the text calls the actor ("Mexican President").
	Roles []string
	// Acts are what the text says the actor does ("refuses", "orders"), and ActSpans, act
	// by act, where: the verb, or the noun that stands for one.
	Acts     []string
	ActSpans []Span
	// Salience runs from 0 to 1; panes tuck away what is below LowSalience.
	Salience float64
	// Mentions are in text order.
	Mentions []Mention
	// Corrected says that an analyst has changed it; extractors leave it false.
	Corrected bool
}

// Reason is why a form was taken for another name of an actor.
type Reason string

const (
	ReasonFamilyName  Reason = "family name"
	ReasonGivenName   Reason = "given name"
	ReasonPart        Reason = "part of the name"
	ReasonMiddleNames Reason = "differs in middle names alone"
	ReasonInitials    Reason = "initials of the name"
	ReasonBracketed   Reason = "in brackets beside the name"
	ReasonCountry     Reason = "known name of the country"
	ReasonLetters     Reason = "the name in other letters"
	ReasonTitle       Reason = "with a title"
	ReasonNoun        Reason = "the same noun"
	ReasonSpelling    Reason = "another spelling of the name"
	// ReasonAnalyst: an analyst says so. No extractor gives it.
	ReasonAnalyst Reason = "corrected"
)

// Mention is one span that refers to an actor, without titles, possessives and
// a leading "the".
type Mention struct {
	Span Span
	In   Region
	// Nominal is true for demonyms and common nouns ("Mexican", "cartels").
	Nominal bool
}

// Statistic is one stated quantity.
type Statistic struct {
	// Span is the quantity as written with its unit ("41%", "tripled", "12").
	Span Span
	In   Region
	// Value is the number, in units of Unit; nil where only Values are known.
	Value *float64
	// Values is nil or the two numbers of a range, change or tally, in the order
	// that Form says.
	Values []float64
	Form   Form
	// Unit is the canonical unit ("percent", "dollar", "meth lab", "kilometre");
	// "" for a bare number. UnitText is the unit as written.
	Unit, UnitText string
	Kind           StatisticKind
	// Currency is the ISO 4217 code of money, else "".
	Currency string
	Change   Change
	Bound    Bound
	// Measure is what is measured; of a count it is whose or of what it is, or what
	// was done ("company", "labs dismantled"), as the unit says what is counted.
	// MeasureSpan is where it stands, or zero.
	Measure     string
	MeasureSpan Span
	// Period is the time as written; PeriodStart and PeriodEnd are RFC 3339 full
	// dates, months or years where the text settles them, else "".
	Period, PeriodStart, PeriodEnd string
	// Source is who says so, in the text's words; SourceActor the name of the
	// actor that is, or "".
	Source      string
	SourceSpan  Span
	SourceActor string
	Standing    Standing
	// Salience runs from 0 to 1; panes tuck away what is below LowSalience.
	Salience float64
	// Corrected says that an analyst has changed it; extractors leave it false.
	Corrected bool
}

// About is what a reader is told the figure is of: the measure, and of a count what is
// counted before it ("customers, company"). "" where the text says neither.
func (s *Statistic) About() string {
	if s.Kind != KindCount || s.UnitText == "" || strings.Contains(s.Measure, s.UnitText) {
		return s.Measure
	}
	if s.Measure == "" {
		return s.UnitText
	}
	return s.UnitText + ", " + s.Measure
}

// Form is the shape of a statistic's value.
type Form string

const (
	FormSingle Form = "single" // Value; a multiplier or a ratio with one value too
	FormRange  Form = "range"  // Values [low, high], Value nil
	FormChange Form = "change" // Values [from, to], Value is to
	FormTally  Form = "tally"  // Values as stated ("52 to 48"), Value nil
	FormRatio  Form = "ratio"  // Values as stated, Value nil
)

// StatisticKind is the sort of quantity.
type StatisticKind string

const (
	KindPercent         StatisticKind = "percent"
	KindPercentagePoint StatisticKind = "percentage_point"
	KindMoney           StatisticKind = "money"
	KindCount           StatisticKind = "count"
	KindMultiplier      StatisticKind = "multiplier"
	KindFraction        StatisticKind = "fraction"
	KindRatio           StatisticKind = "ratio"
	KindDuration        StatisticKind = "duration"
	KindAge             StatisticKind = "age"
	KindMeasurement     StatisticKind = "measurement"
	KindTally           StatisticKind = "tally"
	KindNumber          StatisticKind = "number"
)

// Change is the direction the text gives to a quantity.
type Change string

const (
	ChangeNone Change = "none"
	ChangeUp   Change = "up"
	ChangeDown Change = "down"
)

// Bound says how exactly a value is stated.
type Bound string

const (
	Exactly Bound = "="
	About   Bound = "~"
	Below   Bound = "<"
	Above   Bound = ">"
	AtMost  Bound = "<="
	AtLeast Bound = ">="
)

// Words returns what stands before a quantity that b bounds: "at least " with its
// space, "" for Exactly.
func (b Bound) Words() string {
	switch b {
	case About:
		return "about "
	case Below:
		return "under "
	case Above:
		return "over "
	case AtMost:
		return "at most "
	case AtLeast:
		return "at least "
	}
	return ""
}

// Standing says how the text vouches for a statistic: words for what it says,
// never a verdict.
type Standing string

const (
	StandingNamed        Standing = "named"
	StandingUnnamed      Standing = "unnamed"
	StandingUnpublished  Standing = "unpublished"
	StandingConfidential Standing = "confidential"
	StandingNone         Standing = "none"
)
