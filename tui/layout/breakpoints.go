package layout

import "fmt"

// Breakpoints are the widths in columns from which panes are stacked, stand in
// two columns, and leave the documents a column of their own. A zero field stands
// for its default; a width that no screen has turns an arrangement off.
type Breakpoints struct{ Stack, Columns, Wide int }

// Default returns the breakpoints of the zero Breakpoints.
func Default() Breakpoints { return Breakpoints{Stack: 60, Columns: 100, Wide: 160} }

// The least widths in which an arrangement can be read: side by side the body
// has 72 columns with its gutter, the documents 30 and the panes beside 20.
const (
	leastStack   = 40
	leastColumns = 72 + 1 + 20
	leastWide    = 30 + 1 + leastColumns
)

func (b Breakpoints) filled() Breakpoints {
	d := Default()
	if b.Stack == 0 {
		b.Stack = d.Stack
	}
	if b.Columns == 0 {
		b.Columns = d.Columns
	}
	if b.Wide == 0 {
		b.Wide = d.Wide
	}
	return b
}

// Check says what is wrong with b; nil where nothing is.
func (b Breakpoints) Check() error {
	b = b.filled()
	switch {
	case b.Stack < leastStack:
		return fmt.Errorf("panes cannot be stacked on %d columns: %d is the least", b.Stack, leastStack)
	case b.Columns < leastColumns:
		return fmt.Errorf("two columns do not fit into %d: %d is the least", b.Columns, leastColumns)
	case b.Wide < leastWide:
		return fmt.Errorf("a column of documents does not fit into %d columns: %d is the least", b.Wide, leastWide)
	case b.Stack > b.Columns || b.Columns > b.Wide:
		return fmt.Errorf("%d, %d, %d must not go down", b.Stack, b.Columns, b.Wide)
	}
	return nil
}
