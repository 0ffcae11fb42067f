// Package body is the pane that shows a document's text.
//
// The document is cut into units, the pieces that are set on their own: a
// paragraph, heading, list item, quoted paragraph, code block or table row (and
// parts of those that are very long). Units are typeset when they come into
// sight and kept by width; nothing ever asks how many lines the document has, so
// a text of any length opens, scrolls and ends at the same cost.
//
// Places are kept as byte offsets, never as rows: a resize or a change of theme
// leaves the reader where it was. The pane has a sentence cursor, which scrolling
// moves only when it would leave the screen.
//
// A Pane belongs to one session and is not safe for concurrent use. It does no
// input or output; all its methods take time in proportion to what is on screen.
package body
