package model

// Entry is what a list shows of a document. It holds no part of the document's
// text, so that a list of many thousand keeps none of them in memory.
type Entry struct {
	// Key opens the document within one run of the program; it is not for display.
	Key string
	// ID is the document's: it is another one when its bytes have changed.
	ID string
	// Name is where the document comes from, fit to be shown.
	Name  string
	Title string
	// Published is the date the document bears ("2024-03-01") or "".
	Published string
	Source    string
	// Words counts what white space separates; of the scripts that write without
	// it, each ideograph and kana.
	Words int
	// Cleaned counts hidden and control characters that were changed.
	Cleaned int
	// Preview holds the key points, or the first sentences where there are none;
	// at most PreviewLines of them.
	Preview []string
	// Given says that Preview holds the author's key points.
	Given bool
	// Doubts is how many doubts package doubt finds, Figure the value of the statistic
	// of most weight ("41%↑"). They are zero where there is none, and where nothing has
	// been extracted yet.
	Doubts int
	Figure string
}

// PreviewLines is how many key points or sentences an Entry carries.
const PreviewLines = 8
