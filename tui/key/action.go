package key

// Action is what a key or a command asks for. Panes and the root handle actions,
// never keys.
type Action uint8

// The actions. None is the zero value and means that nothing is bound.
const (
	None Action = iota

	Down
	Up
	HalfDown
	HalfUp
	PageDown
	PageUp
	Advance // pages down; at the end goes on to the next document
	Top
	Bottom
	NextSentence
	PreviousSentence
	NextParagraph
	PreviousParagraph
	CursorTop
	CursorMiddle
	CursorBottom
	Paragraph // goes to the paragraph of a number

	FocusDocuments
	FocusKeyPoints
	FocusBody
	FocusActors
	FocusStatistics
	FocusNext
	FocusPrevious
	Zoom
	Sort   // the figures, in the next order
	Card   // all that is known of the item
	Tucked // shows what has little weight, or tucks it away

	Open
	NextDocument
	PreviousDocument
	Refresh

	Find
	FindEverywhere
	NextHit
	PreviousHit
	Hits
	SearchHits
	LastPlace
	Back
	NextDoubt
	PreviousDoubt
	Passages  // the sentences that support key points, alone
	Figures   // walks the sentences with figures that no key point mentions
	Backed    // goes to the key points that the sentence supports
	OwnPoints // shows ours beside the author's key points, and back
	Sentences
	NextFacet
	PreviousFacet
	Narrow // by the value of a number
	Widen
	Select
	SelectRange
	SelectAll
	Views
	View // by its name, or by its number among those that are listed
	SaveView
	DeleteView
	Undo

	Read // marks it read, or no longer
	Star
	Done
	Later
	Tag
	Note
	EditNote
	Priority
	ReadView // all that the list shows
	NextUnread
	PreviousUnread
	Redo
	Journal
	NamedIn
	FilterKind
	Dismiss // an actor, a figure or a flag that is none
	Correct
	Date // of the document
	Corrections
	Clip // into a case file
	Case // shows a case file
	MoveDown
	MoveUp
	Comment
	Remove

	CopyQuote
	CopyCitation
	CopyKeyPoints
	CopyActors
	CopyActorsCSV
	CopyStatistics
	CopyStatisticsCSV
	CopyMarkdown
	Export
	Pipe
	Edit
	Page
	OpenSource

	Command
	Help
	Escape
	Leave
	Quit
	Redraw
	Suspend
	Mouse
	Theme

	count
)

// names are what the actions are called on the command line.
var names = [count]string{
	Down: "down", Up: "up", HalfDown: "half-down", HalfUp: "half-up", PageDown: "page-down", PageUp: "page-up",
	Advance: "advance", Top: "top", Bottom: "bottom", NextSentence: "next-sentence", PreviousSentence: "previous-sentence",
	NextParagraph: "next-paragraph", PreviousParagraph: "previous-paragraph", CursorTop: "cursor-top",
	CursorMiddle: "cursor-middle", CursorBottom: "cursor-bottom", Paragraph: "paragraph",

	FocusDocuments: "documents", FocusKeyPoints: "key-points", FocusBody: "body", FocusActors: "actors",
	FocusStatistics: "statistics", FocusNext: "next-pane", FocusPrevious: "previous-pane", Zoom: "zoom", Sort: "sort", Card: "card", Tucked: "minor",

	Open: "open", NextDocument: "next", PreviousDocument: "previous", Refresh: "refresh",

	Find: "find", FindEverywhere: "find-everywhere", NextHit: "next-hit", PreviousHit: "previous-hit", Hits: "hits",
	SearchHits: "search-hits", LastPlace: "last-place", Back: "back", NextDoubt: "doubts", PreviousDoubt: "previous-doubt",
	Passages: "passages", Figures: "figures", Backed: "backed", OwnPoints: "own-points",
	Sentences: "sentences", NextFacet: "next-facet", PreviousFacet: "previous-facet", Narrow: "narrow", Widen: "widen",
	Select: "select", SelectRange: "select-range", SelectAll: "select-all",
	Views: "views", View: "view", SaveView: "save-view", DeleteView: "delete-view", Undo: "undo",

	Read: "read", Star: "star", Done: "done", Later: "later", Tag: "tag", Note: "note", EditNote: "note-editor",
	Priority: "priority", ReadView: "read-view", NextUnread: "next-unread", PreviousUnread: "previous-unread",
	Redo: "redo", Journal: "journal", Dismiss: "dismiss", Correct: "correct", Date: "date", Corrections: "corrections",
	Clip: "clip", Case: "case", MoveDown: "move-down", MoveUp: "move-up", Comment: "comment", Remove: "remove",
	NamedIn: "named-in", FilterKind: "kind",

	CopyQuote: "copy-quote", CopyCitation: "copy-citation", CopyKeyPoints: "copy-key-points", CopyActors: "copy-actors",
	CopyActorsCSV: "copy-actors-csv", CopyStatistics: "copy-statistics", CopyStatisticsCSV: "copy-statistics-csv",
	CopyMarkdown: "copy-markdown", Export: "export", Pipe: "pipe", Edit: "edit", Page: "pager", OpenSource: "source",

	Command: "command", Help: "help", Escape: "escape", Leave: "leave", Quit: "quit", Redraw: "redraw",
	Suspend: "suspend", Mouse: "mouse", Theme: "theme",
}

// String returns the name of a on the command line; "" for None.
func (a Action) String() string {
	if a >= count {
		return ""
	}
	return names[a]
}

// Argument says what a takes on the command line, "" for nothing. An argument
// in brackets can be left out.
func (a Action) Argument() string {
	switch a {
	case Paragraph, Narrow:
		return "NUMBER"
	case Export:
		return "FILE"
	case View, SaveView:
		return "NAME"
	case Pipe:
		return "COMMAND"
	case Theme:
		return "auto|light|dark|none"
	case Find, FindEverywhere, Note:
		return "[TEXT]"
	case Later:
		return "[WHEN]"
	case Tag:
		return "[NAME]"
	case Priority:
		return "[high|normal|low]"
	case Correct:
		return "[FIELD VALUE]"
	case Date:
		return "[DATE]"
	case Clip:
		return "[FILE -- COMMENT]"
	case Case:
		return "[FILE]"
	case Mouse:
		return "[on|off]"
	}
	return ""
}

// Repeats reports whether a count before a means that often.
func (a Action) Repeats() bool {
	switch a {
	case NextHit, PreviousHit, NextDocument, PreviousDocument, NextUnread, PreviousUnread, NextDoubt, PreviousDoubt, FocusNext, FocusPrevious:
		return true
	}
	return a >= Down && a <= PageUp || a >= NextSentence && a <= PreviousParagraph
}
