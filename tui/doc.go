// Package tui is the reader: a Bubble Tea program over a Library.
//
// Run shows it on a terminal. Model is the program itself, for tests and for
// whoever brings their own terminal.
//
// How it is built. Keys become actions (package key); the root routes an action
// to the pane that has the focus or handles it itself; panes draw themselves at
// the size that package layout gave them. Panes never import each other; what
// links them (the sentence under the cursor, the item under a side pane's
// cursor, the hits) is span lists that the root hands round. The Library is called
// only by the files that load.go names, and only inside commands. Every answer carries
// the number of its question; one that comes after the reader has moved on is dropped.
//
// Guarantees. Update and View do no input or output and do not block. All text
// is clean (package safe) before it gets here and is shown through package cell,
// so a frame is never wider or taller than the terminal. Opening, moving and
// showing change nothing outside the program.
//
// What leads out. Copying goes to the terminal by OSC 52. Files are written and
// programs run (tmux and the display's clipboard, pipes, pager, editor, browser)
// only where Options.Local allows it, with Options.Environment and inside
// commands; of a document's words nothing reaches a shell, and an address only as
// an argument. Programs that need the terminal get all of it (errand).
package tui
