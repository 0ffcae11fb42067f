package key

import "slices"

// Preset returns the table of a name: "default", or "vim" with counts and panes
// by g and a letter. It answers false for another name.
func Preset(name string) (*Table, bool) {
	switch name {
	case "", "default":
		return Default(), true
	case "vim":
		return vim(), true
	}
	return nil, false
}

// Default returns the bindings of the reader, in the order in which help lists them.
func Default() *Table {
	return &Table{bindings: slices.Concat(
		moving(), panes(), documents(), triage(), finding(), handingOn(), program(),
	)}
}

// moving are the bindings that go through a text or a list.
func moving() []Binding {
	return []Binding{
		{Down, Global, GroupMove, []string{"j", "down"}, "line or item down", ""},
		{Up, Global, GroupMove, []string{"k", "up"}, "line or item up", ""},
		{HalfDown, Global, GroupMove, []string{"ctrl+d"}, "half a page down", ""},
		{HalfUp, Global, GroupMove, []string{"ctrl+u"}, "half a page up", ""},
		{PageDown, Global, GroupMove, []string{"ctrl+f"}, "page down", ""},
		{PageUp, Global, GroupMove, []string{"ctrl+b", "b", "pgup"}, "page of the body up", ""},
		{Advance, Global, GroupMove, []string{"space", "pgdown"}, "page of the body down; at the end the next document that is unread", ""},
		{Top, Global, GroupMove, []string{"g g", "home"}, "to the beginning", ""},
		{Bottom, Global, GroupMove, []string{"G", "end"}, "to the end", ""},
		{NextSentence, Global, GroupMove, []string{")"}, "next sentence", ""},
		{PreviousSentence, Global, GroupMove, []string{"("}, "previous sentence", ""},
		{NextParagraph, Global, GroupMove, []string{"}", "ctrl+down"}, "next paragraph", ""},
		{PreviousParagraph, Global, GroupMove, []string{"{", "ctrl+up"}, "previous paragraph", ""},
		{CursorTop, Body, GroupMove, []string{"z t"}, "sentence to the top", ""},
		{CursorMiddle, Body, GroupMove, []string{"z z"}, "to the middle", ""},
		{CursorBottom, Body, GroupMove, []string{"z b"}, "to the bottom", ""},
		{Paragraph, Global, GroupMove, nil, "to a paragraph by its number; :12 will do", ""},
	}
}

// panes are the bindings that go from pane to pane, and show what is in one.
func panes() []Binding {
	return []Binding{
		{FocusDocuments, Global, GroupPanes, []string{"1"}, "documents; again: back", "docs"},
		{FocusKeyPoints, Global, GroupPanes, []string{"2"}, "key points", ""},
		{FocusBody, Global, GroupPanes, []string{"3"}, "body", ""},
		{FocusActors, Global, GroupPanes, []string{"4"}, "actors", "actors"},
		{FocusStatistics, Global, GroupPanes, []string{"5"}, "statistics", "stats"},
		{FocusNext, Global, GroupPanes, []string{"tab", "l", "right"}, "next pane", ""},
		{FocusPrevious, Global, GroupPanes, []string{"shift+tab", "h", "left"}, "previous pane", ""},
		{Zoom, Global, GroupPanes, []string{"+"}, "this pane alone, and back", "zoom"},

		{Open, List, GroupPanes, []string{"enter"}, "show it in the body; again: go there", "show"},
		{Card, List, GroupPanes, []string{"i"}, "all that is known of the actor (names and why, acts, company, mentions) or figure (sentence, period, source, weight); again: without", "card"},
		{Sort, List, GroupPanes, []string{"O"}, "sort the figures by weight, kind, size; again: as in the text", "sort"},
		{Tucked, List, GroupPanes, []string{"T"}, "show the figures of little weight; again: tuck them away", "minor"},
	}
}

// documents are the bindings that go from document to document.
func documents() []Binding {
	return []Binding{
		{Open, Documents, GroupDocuments, []string{"enter"}, "open the document", "open"},
		{NextDocument, Global, GroupDocuments, []string{"J"}, "next document", "next"},
		{PreviousDocument, Global, GroupDocuments, []string{"K"}, "previous document", ""},
		{Refresh, Global, GroupDocuments, []string{"R"}, "read the files, or ask the library, again", ""},

		{NextUnread, Global, GroupDocuments, []string{"."}, "next unread document", "unread"},
		{PreviousUnread, Global, GroupDocuments, []string{","}, "previous unread document", ""},
	}
}

// triage are the bindings that decide about documents, correct what was extracted, and clip.
func triage() []Binding {
	return []Binding{
		{Read, Global, GroupTriage, []string{"m"}, "read, or unread again; in the list what is selected", "read"},
		{Star, Global, GroupTriage, []string{"s"}, "star; again: none", "star"},
		{Done, Global, GroupTriage, []string{"e"}, "done with; again: not", "done"},
		{Later, Global, GroupTriage, []string{"W"}, "put off until tomorrow, 3d, monday, 2026-12-01; it comes back then", ""},
		{Tag, Global, GroupTriage, []string{"t"}, "tag; the same again, or -name: take it off", ""},
		{Note, Global, GroupTriage, []string{"c"}, "note", ""},
		{EditNote, Global, GroupTriage, nil, "write the note in $EDITOR", ""},
		{Priority, Global, GroupTriage, []string{"P"}, "priority: high, low, normal", ""},
		{Select, Documents, GroupTriage, []string{"x"}, "select the document, or not", ""},
		{SelectRange, Documents, GroupTriage, []string{"v"}, "select from here; again: to here", ""},
		{SelectAll, Documents, GroupTriage, []string{"V"}, "select all that the list shows; again: none", ""},
		{ReadView, Global, GroupTriage, []string{"A"}, "all that the list shows is read; asks first", ""},
		{Undo, Global, GroupTriage, []string{"u"}, "take back the last decision, also of days ago; says which", "undo"},
		{Redo, Global, GroupTriage, []string{"ctrl+r"}, "decide again what was taken back", ""},
		{Journal, Global, GroupTriage, nil, "what was decided, newest first; any of it can be taken back", ""},
		{Open, Decisions, GroupTriage, []string{"enter"}, "take the decision back; one that was taken back: decide it again", "take back"},
		{Dismiss, Global, GroupTriage, []string{"D"}, "dismiss the actor, the figure, or a flag of the key point for good: it is none", ""},
		{Correct, Global, GroupTriage, []string{"C"}, "correct the actor (name, kind, merge, split) or the figure (value, unit, measure, source, change)", ""},
		{Date, Global, GroupTriage, nil, "correct the document's date; -: as it was", ""},
		{Corrections, Global, GroupTriage, nil, "what you have corrected in this document, and what of it could not be carried over", ""},
		{Open, Fixes, GroupTriage, []string{"enter"}, "take the correction back", "take back"},
		{Clip, Global, GroupTriage, []string{"a"}, "clip the sentence, the item's sentence or the selected sentences into a case file", ""},
		{Case, Global, GroupTriage, nil, "the case files, or what was clipped into one", ""},
		{Open, CaseFiles, GroupTriage, []string{"enter"}, "show the case file; open the document where it was clipped", "open"},
		{Find, CaseFiles, GroupTriage, []string{"/"}, "filter what is listed", "filter"},
		{MoveDown, CaseFiles, GroupTriage, []string{"J"}, "move the clipping down", "move"},
		{MoveUp, CaseFiles, GroupTriage, []string{"K"}, "move the clipping up", ""},
		{Comment, CaseFiles, GroupTriage, []string{"c"}, "comment the clipping", "comment"},
		{Remove, CaseFiles, GroupTriage, []string{"d"}, "take the clipping out of its case file", "remove"},
		{Export, CaseFiles, GroupTriage, []string{"w"}, "write the case file as Markdown", "write"},
	}
}

// finding are the bindings that search, and walk what was found.
func finding() []Binding {
	return []Binding{
		{Find, Body, GroupFind, []string{"/"}, "search the text", "find"},
		{Find, List, GroupFind, []string{"/"}, "filter this list", "filter"},
		{Find, Documents, GroupFind, []string{"/"}, "filter this list; of a library: ask a query", "filter"},
		{Open, Results, GroupFind, []string{"enter"}, "open the document there; n goes on through all results, ctrl+o comes back", "open"},
		{Find, Results, GroupFind, []string{"/"}, "search for something else", "refine"},
		{Narrow, Results, GroupFind, []string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}, "only what has the value with that number beside the results", "narrow"},
		{Widen, Results, GroupFind, []string{"u"}, "take the last narrowing back", ""},
		{NextFacet, Results, GroupFind, []string{"tab"}, "number the next list beside the results: actors, kinds, sources, tags, months", "facet"},
		{PreviousFacet, Results, GroupFind, []string{"shift+tab"}, "the list before", ""},
		{Sentences, Results, GroupFind, []string{"p"}, "the sentences with hits, to be selected and handed on; again: the documents", "sentences"},
		{Select, Results, GroupFind, []string{"x"}, "select the sentence, or not", "select"},
		{SelectRange, Results, GroupFind, []string{"v"}, "select from here; again: to here", ""},
		{SelectAll, Results, GroupFind, []string{"V"}, "select all sentences; again: none", ""},
		{CopyQuote, Results, GroupFind, []string{"y y"}, "copy the selected sentences, or the one under the cursor, with their citations", ""},
		{Export, Results, GroupFind, []string{"w"}, "write the selected sentences, or all, to a file", "write"},
		{Open, SavedViews, GroupFind, []string{"enter"}, "show what the view finds", "show"},
		{View, SavedViews, GroupFind, []string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}, "show what the view of that number finds", ""},
		{DeleteView, SavedViews, GroupFind, []string{"d"}, "delete the view", "delete"},
		{Undo, SavedViews, GroupFind, []string{"u"}, "bring back the view that was deleted last", "undo"},
		{FindEverywhere, Global, GroupFind, []string{"S"}, "search all documents", ""},
		{Views, Global, GroupFind, []string{"F"}, "the library's saved views with what they find; again: back", "views"},
		{View, Global, GroupFind, nil, "list what a saved view finds", ""},
		{SaveView, Global, GroupFind, nil, "save the query of the list, or of the results, as a view", ""},
		{NextHit, Global, GroupFind, []string{"n"}, "next hit", ""},
		{PreviousHit, Global, GroupFind, []string{"N"}, "previous hit", ""},
		{Hits, Global, GroupFind, []string{"*"}, "make the places of the item (in the body: of an actor in the sentence) the hits for n and N", ""},
		{SearchHits, Global, GroupFind, []string{"g /"}, "the last search's hits again", ""},
		{LastPlace, Global, GroupFind, []string{"' '"}, "between the last two places", ""},
		{Back, Global, GroupFind, []string{"ctrl+o"}, "back to the place before", "results"},
		{NextDoubt, Global, GroupFind, []string{"!"}, "next doubt: unsupported parts, figures without a named source, missing dates", "doubts"},
		{PreviousDoubt, Global, GroupFind, []string{"g !"}, "previous doubt", ""},
		{Passages, Global, GroupFind, []string{"g e"}, "the sentences that support key points, alone and in order", ""},
		{Backed, Global, GroupFind, []string{"g p"}, "the key points that the sentence under the cursor supports, one after the other", ""},
		{Figures, Global, GroupFind, []string{"g f"}, "the sentences with figures that no key point mentions, for n and N", ""},
		{OwnPoints, Global, GroupFind, []string{"g o"}, "sentences that brief selected, beside the author's key points; again: without", ""},

		{NamedIn, List, GroupFind, []string{"p"}, "all documents that name the actor", ""},
		{FilterKind, List, GroupFind, []string{"="}, "actors of one kind: persons, organizations, groups, places, all", ""},
	}
}

// handingOn are the bindings that hand on what is read.
func handingOn() []Binding {
	return []Binding{
		{CopyQuote, Global, GroupOut, []string{"y y"}, "copy the sentence or item with its citation", ""},
		{CopyCitation, Global, GroupOut, []string{"y c"}, "copy the citation alone", ""},
		{CopyKeyPoints, Global, GroupOut, []string{"y k"}, "copy the key points", ""},
		{CopyActors, Global, GroupOut, []string{"y a"}, "copy the actors, tab-separated", ""},
		{CopyActorsCSV, Global, GroupOut, []string{"y A"}, "copy the actors as CSV", ""},
		{CopyStatistics, Global, GroupOut, []string{"y s"}, "copy the statistics, tab-separated", ""},
		{CopyStatisticsCSV, Global, GroupOut, []string{"y S"}, "copy the statistics as CSV", ""},
		{CopyMarkdown, Global, GroupOut, []string{"y m"}, "copy the briefing as Markdown", ""},
		{Export, Global, GroupOut, []string{"w"}, "write the briefing to a file", ""},
		{Pipe, Global, GroupOut, nil, "give the briefing to a command's standard input", ""},
		{Edit, Global, GroupOut, []string{"E"}, "open the document in $EDITOR", ""},
		{Page, Global, GroupOut, nil, "show the briefing in $PAGER", ""},
		{OpenSource, Global, GroupOut, []string{"o"}, "open the document's source", ""},
	}
}

// program are the bindings that concern the program.
func program() []Binding {
	return []Binding{
		{Command, Global, GroupProgram, []string{":"}, "every command by its name", ""},
		{Help, Global, GroupProgram, []string{"?"}, "this help", "help"},
		{Escape, Global, GroupProgram, []string{"esc"}, "close a prompt, then clear filter and hits", ""},
		{Leave, Global, GroupProgram, []string{"q"}, "one level up: article, list, out", "back"},
		{Quit, Global, GroupProgram, []string{"Q", "ctrl+c"}, "leave at once", ""},
		{Redraw, Global, GroupProgram, []string{"ctrl+l"}, "draw the screen again", ""},
		{Suspend, Global, GroupProgram, []string{"ctrl+z"}, "suspend; fg comes back", ""},
		{Mouse, Global, GroupProgram, nil, "take the mouse: wheel and clicks; again: leave it to the terminal", ""},
		{Theme, Global, GroupProgram, nil, "change the colours", ""},
	}
}

// vim returns the default bindings with counts; the digits, which counts need,
// give the panes up to g and a letter.
func vim() *Table {
	t := Default()
	t.counts = true
	for i, b := range t.bindings {
		switch b.Action {
		case FocusDocuments:
			t.bindings[i].Keys = []string{"g d"}
		case FocusKeyPoints:
			t.bindings[i].Keys = []string{"g k"}
		case FocusBody:
			t.bindings[i].Keys = []string{"g b"}
		case FocusActors:
			t.bindings[i].Keys = []string{"g a"}
		case FocusStatistics:
			t.bindings[i].Keys = []string{"g s"}
		case Bottom:
			t.bindings[i].Help = "to the end; 12G: to paragraph 12"
		}
	}
	return t
}
