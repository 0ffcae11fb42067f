package query

import (
	"math"
	"time"

	"brief/model"
)

// Limits of a query.
const (
	MaxLength = 4096 // bytes typed
	MaxTerms  = 256  // leaves of the expression
	MaxDepth  = 32   // of parentheses and negations
)

// Query is a question to a library. The zero Query asks for every document, newest
// first.
type Query struct {
	// Where is nil for every document.
	Where Expr
	Sort  Sort
}

// Sort is an order of documents. In the orders of time they stand on the day they were
// published, of a month or a year on its first, and without a date on the day they
// arrived (UTC); of one day the later arrival is the newer one.
type Sort uint8

const (
	Newest    Sort = iota // the zero value
	Oldest                // Newest backwards
	Relevance             // best first, of the newest documents that match
	Priority              // most urgent first, by package priority, of the newest that match
)

// Expr is one of And, Or, Not, Text, Actor, Kind, Source, Tag, Note, Format, In,
// Language, Is, Date, Figure, Measure, Has and Among.
type Expr interface {
	// String writes the expression as Parse reads it.
	String() string
	expr()
}

type (
	// And matches what all of its parts match; an empty And matches everything.
	And []Expr
	// Or matches what at least one of its parts matches; an empty Or nothing.
	Or []Expr
	// Not matches what its part does not.
	Not struct{ X Expr }
)

// Words are what was typed for a field that holds text.
type Words struct {
	// Typed is as it was written, without quotation marks and star.
	Typed string
	// Terms are the folded terms of Typed, which must follow one another. A single one
	// that is not Exact stands for all its forms, several for themselves.
	Terms []string
	// Exact is true for what stood in quotation marks.
	Exact bool
	// Prefix says that the last of Terms is the beginning of a word.
	Prefix bool
}

// Column says where Text looks.
type Column uint8

const (
	Anywhere Column = iota // the title and the text
	Title
	Body // the whole clean text
)

type (
	// Text matches documents that have Words in a column.
	Text struct {
		In    Column
		Words Words
	}
	// Actor matches documents with an actor whose name, or one alias, has Words.
	Actor struct{ Words Words }
	// Kind matches documents with an actor of a kind.
	Kind struct{ Kind model.ActorKind }
	// Source matches documents whose source has Words.
	Source struct{ Words Words }
	// Tag matches documents with a tag that is, folded, the same; Typed is as written.
	Tag struct{ Typed string }
	// Note matches documents whose note by the analyst has Words.
	Note struct{ Words Words }
	// Format matches what was decoded from one.
	Format struct{ Format model.Format }
	// In matches documents whose place has the components of Folder, folded, as a run of
	// its own: from the root where Folder begins with a slash, anywhere else. The file's
	// own name is one of them.
	In struct{ Folder string }
	// Language matches an ISO 639-1 code.
	Language struct{ Code string }
	// Is matches by what the analyst has done, and by where a document comes from.
	Is struct{ State State }
	// Measure matches documents with a statistic whose Measure has Words.
	Measure struct{ Words Words }
	// Has matches documents that have something.
	Has struct{ What What }
	// Among matches the documents that were gathered under a name. It is made by
	// programs: Parse does not read it.
	Among struct{ Set string }
)

// State is what Is asks for.
type State string

const (
	Unread  State = "unread"
	Read    State = "read"
	Starred State = "starred"
	Done    State = "done"
	Later   State = "later"
	New     State = "new"    // unread, and arrived within a day of Scope.Now
	Sample  State = "sample" // came with the program
)

// What is what Has asks for.
type What string

const (
	HasStatistics What = "statistics"
	HasActors     What = "actors"
	HasKeyPoints  What = "key_points" // given by the author
	HasFlags      What = "flags"      // unsupported parts of key points
	HasDoubts     What = "doubts"     // anything package doubt finds
	HasDate       What = "date"
	HasSource     What = "source"
)

// Date matches documents published in a time. A document that bears a month or a
// year matches where any day of it does.
type Date struct {
	// None asks for documents without a date; the rest is zero then.
	None bool
	// From and To are the first and the last day; one that is zero is open.
	From, To Day
}

// Day is a day of the calendar, or one counted from today.
type Day struct {
	// Date is an RFC 3339 full date, a month or a year; of these From means the first
	// day and To the last. "" where Ago says the day.
	Date string
	// Today says that the day is Ago before the present one. The unit of Ago is 'd',
	// 'w', 'm' or 'y'.
	Today bool
	Ago   int
	Unit  byte
}

// Figure matches documents with a statistic of a kind, a currency or a unit, and
// with a number between Low and High: its Value or one of its Values.
type Figure struct {
	Kind     model.StatisticKind // "" for any
	Currency string              // ISO 4217, "" for any
	Unit     string              // canonical unit or unit as written, folded; "" for any
	Low      float64             // math.Inf(-1) for none
	High     float64             // math.Inf(1) for none
	// Above and Below say that Low and High themselves are left out.
	Above, Below bool
}

// Holds reports whether v lies in the range.
func (f Figure) Holds(v float64) bool {
	switch {
	case math.IsNaN(v), v < f.Low, v > f.High:
		return false
	case f.Above && v == f.Low, f.Below && v == f.High:
		return false
	}
	return true
}

func (And) expr()      {}
func (Or) expr()       {}
func (Not) expr()      {}
func (Text) expr()     {}
func (Actor) expr()    {}
func (Kind) expr()     {}
func (Source) expr()   {}
func (Tag) expr()      {}
func (Note) expr()     {}
func (Format) expr()   {}
func (In) expr()       {}
func (Language) expr() {}
func (Is) expr()       {}
func (Date) expr()     {}
func (Figure) expr()   {}
func (Measure) expr()  {}
func (Has) expr()      {}
func (Among) expr()    {}

// Scope is what a query means something with: is:unread and date:7d depend on it.
type Scope struct {
	Analyst string
	Now     time.Time
	// Watched is what the order by priority looks out for; the first MaxWatched count.
	Watched []Watched
}

// Subject is what Match looks at: a document with all that a query can ask for.
type Subject struct {
	Briefing *model.Briefing
	// Places are the clean names of the files it comes from, absolute where that is
	// known.
	Places []string
	// Added is when it came into the library.
	Added  time.Time
	Sample bool
	// Sets are the names it was gathered under.
	Sets []string
	// What the analyst of the scope has done.
	Read, Starred, Done bool
	// Later is when it comes back, zero where it was not put off.
	Later time.Time
	Tags  []string
	Note  string
}
