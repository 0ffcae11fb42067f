package key

// Default returns the bindings of the reader.
func Default() *Table {
	return &Table{bindings: []Binding{
		{Down, Global, GroupMove, []string{"j", "down"}, "line or item down", ""},
		{Up, Global, GroupMove, []string{"k", "up"}, "line or item up", ""},
		{HalfDown, Global, GroupMove, []string{"ctrl+d"}, "half a page down", ""},
		{HalfUp, Global, GroupMove, []string{"ctrl+u"}, "half a page up", ""},
		{PageDown, Global, GroupMove, []string{"ctrl+f"}, "page down", ""},
		{PageUp, Global, GroupMove, []string{"ctrl+b", "b", "pgup"}, "page of the body up", ""},
		{Advance, Global, GroupMove, []string{"space", "pgdown"}, "page of the body down; at the end the next document", ""},
		{Top, Global, GroupMove, []string{"g g", "home"}, "to the beginning", ""},
		{Bottom, Global, GroupMove, []string{"G", "end"}, "to the end", ""},
		{NextSentence, Global, GroupMove, []string{")"}, "next sentence", ""},
		{PreviousSentence, Global, GroupMove, []string{"("}, "previous sentence", ""},
		{NextParagraph, Global, GroupMove, []string{"}", "ctrl+down"}, "next paragraph", ""},
		{PreviousParagraph, Global, GroupMove, []string{"{", "ctrl+up"}, "previous paragraph", ""},
		{CursorTop, Global, GroupMove, []string{"z t"}, "sentence to the top", ""},
		{CursorMiddle, Global, GroupMove, []string{"z z"}, "to the middle", ""},
		{CursorBottom, Global, GroupMove, []string{"z b"}, "to the bottom", ""},

		{FocusDocuments, Global, GroupPanes, []string{"1"}, "documents; again: back", "docs"},
		{FocusKeyPoints, Global, GroupPanes, []string{"2"}, "key points", ""},
		{FocusBody, Global, GroupPanes, []string{"3"}, "body", ""},
		{FocusActors, Global, GroupPanes, []string{"4"}, "actors", "actors"},
		{FocusStatistics, Global, GroupPanes, []string{"5"}, "statistics", "stats"},
		{FocusNext, Global, GroupPanes, []string{"tab", "l", "right"}, "next pane", ""},
		{FocusPrevious, Global, GroupPanes, []string{"shift+tab", "h", "left"}, "previous pane", ""},
		{Zoom, Global, GroupPanes, []string{"+"}, "this pane alone, and back", "zoom"},

		{Open, List, GroupPanes, []string{"enter"}, "show it in the body; again: go there", "show"},
		{Open, Documents, GroupDocuments, []string{"enter"}, "open the document", "open"},
		{NextDocument, Global, GroupDocuments, []string{"J"}, "next document", "next"},
		{PreviousDocument, Global, GroupDocuments, []string{"K"}, "previous document", ""},

		{Find, Global, GroupFind, []string{"/"}, "search the text; in a list: filter it", "find"},
		{NextHit, Global, GroupFind, []string{"n"}, "next hit", ""},
		{PreviousHit, Global, GroupFind, []string{"N"}, "previous hit", ""},
		{Hits, Global, GroupFind, []string{"*"}, "make the item's places the hits for n and N", ""},
		{SearchHits, Global, GroupFind, []string{"g /"}, "the last search's hits again", ""},
		{LastPlace, Global, GroupFind, []string{"' '"}, "between the last two places", ""},
		{Back, Global, GroupFind, []string{"ctrl+o"}, "back to the place before", ""},

		{Help, Global, GroupProgram, []string{"?"}, "this help", "help"},
		{Escape, Global, GroupProgram, []string{"esc"}, "close a prompt, then clear filter and hits", ""},
		{Leave, Global, GroupProgram, []string{"q"}, "one level up: article, list, out", "back"},
		{Quit, Global, GroupProgram, []string{"Q", "ctrl+c"}, "leave at once", ""},
		{Redraw, Global, GroupProgram, []string{"ctrl+l"}, "draw the screen again", ""},
		{Suspend, Global, GroupProgram, []string{"ctrl+z"}, "suspend; fg comes back", ""},
	}}
}
