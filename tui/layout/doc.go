// Package layout computes where every pane of the reader stands. It knows
// rectangles only: a size and the state of the reader go in, a Frame comes out;
// there is no styling and no text here.
//
// Guaranteed (and tested at every size from 1x1 to 220x70): rectangles lie
// inside the screen and do not overlap, and the pane that has the focus is
// always shown.
package layout
