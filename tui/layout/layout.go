package layout

// Pane names one of the reader's panes. The numbers are the keys that reach
// them.
type Pane uint8

const (
	Documents Pane = iota + 1
	KeyPoints
	Body
	Actors
	Statistics
)

// Rect is a rectangle of cells; one with W or H of 0 is not shown.
type Rect struct{ X, Y, W, H int }

// Shown reports whether r holds any cell.
func (r Rect) Shown() bool { return r.W > 0 && r.H > 0 }

// Mode is how the panes are arranged.
type Mode uint8

// The modes, from the smallest screen to the largest.
const (
	TooSmall Mode = iota // one line that says so
	Single               // one pane and a tab strip
	Stack                // panes on top of each other
	Columns              // two columns, documents in a drawer
	Wide                 // documents in a column of their own
)

// Sizes at which the mode changes, beside the breakpoints.
const (
	minWidth, minHeight = 20, 5
	stackHeight         = 16
	hysteresis          = 2 // columns or rows a mode outlives its breakpoint by
)

// maxBody is the widest column for the body where panes stand side by side: 80
// columns of text, a gutter of five and one column of air at the right.
const maxBody = 80 + 5 + 1

// State is what a Frame depends on beside the size.
type State struct {
	Focus Pane
	// Zoom shows the focused pane alone.
	Zoom bool
	// List shows the document list instead of an article.
	List bool
	// Alone shows one pane at a time on a screen of any size: for texts that
	// terminals may show from right to left, row by row.
	Alone bool
	// Breaks are the widths at which the mode changes.
	Breaks Breakpoints
	// Before is the mode of the frame before, for hysteresis; TooSmall at first.
	Before Mode
	// Points, Actors and Statistics are how many rows those panes would like
	// for their content.
	Points, Actors, Statistics int
}

// Frame says where everything stands. Every pane's rectangle includes the rule
// that carries its title, so a pane of height 1 is its title line alone.
type Frame struct {
	Mode                 Mode
	Width, Height        int
	Header, Tabs, Status Rect
	Panes                [Statistics + 1]Rect // by Pane
	// Preview stands below the document list.
	Preview Rect
}

// Pane returns where p stands.
func (f *Frame) Pane(p Pane) Rect { return f.Panes[p] }

// Compute lays out a screen of w by h cells.
func Compute(w, h int, s State) Frame {
	f := Frame{Mode: ModeOf(w, h, s), Width: w, Height: h}
	if f.Mode == TooSmall {
		return f
	}
	f.Header = Rect{0, 0, w, 1}
	f.Status = Rect{0, h - 1, w, 1}
	main := Rect{0, 1, w, h - 2}
	switch {
	case s.List:
		f.list(main)
	case s.Zoom || f.Mode == Single:
		f.single(main, s)
	case f.Mode == Stack:
		f.stack(main, s)
	case f.Mode == Columns:
		f.columns(main, clamp(w*2/3, min(72, w-21), maxBody), s)
	default:
		f.wide(main, s)
	}
	return f
}

// ModeOf is the mode of the frame that Compute makes of the same arguments.
func ModeOf(w, h int, s State) Mode {
	at := s.Breaks.filled()
	slack := func(m Mode) int {
		if s.Before >= m {
			return hysteresis
		}
		return 0
	}
	switch {
	case w < minWidth || h < minHeight:
		return TooSmall
	case s.Alone || w < at.Stack-slack(Stack) || h < stackHeight-slack(Stack):
		return Single
	case w < at.Columns-slack(Columns):
		return Stack
	case w < at.Wide-slack(Wide):
		return Columns
	}
	return Wide
}

func (f *Frame) list(main Rect) {
	preview := 0
	if main.H >= 12 {
		preview = clamp(main.H*2/5, 5, 14)
	}
	f.Panes[Documents] = Rect{main.X, main.Y, main.W, main.H - preview}
	f.Preview = Rect{main.X, main.Y + main.H - preview, main.W, preview}
}

func (f *Frame) single(main Rect, s State) {
	if f.Mode == Single {
		f.Tabs = Rect{main.X, main.Y, main.W, 1}
		main.Y, main.H = main.Y+1, main.H-1
	}
	f.Panes[s.Focus] = main
}

// grown is how many rows, its rule among them, a pane has at least while it has
// the focus.
const grown = 4

// stack gives all key points a place, the body the rest, actors and statistics
// a line each; these two grow over the body while they have the focus.
func (f *Frame) stack(main Rect, s State) {
	const bodyLeft = 6 // five rows and the rule
	points := 1 + clamp(s.Points, 1, f.Height/3)
	if s.Focus == Actors || s.Focus == Statistics { // a low screen: the key points yield
		points = clamp(points, 2, max(main.H-bodyLeft-1-grown, 2))
	}
	rest := main.H - points
	actors, statistics := 1, 1
	switch s.Focus {
	case Actors:
		actors, statistics = grow(rest-bodyLeft, 1+s.Actors, 1+s.Statistics)
	case Statistics:
		statistics, actors = grow(rest-bodyLeft, 1+s.Statistics, 1+s.Actors)
	}
	body := rest - actors - statistics
	y := main.Y
	for _, p := range []struct {
		pane Pane
		h    int
	}{{KeyPoints, points}, {Body, body}, {Actors, actors}, {Statistics, statistics}} {
		f.Panes[p.pane] = Rect{main.X, y, main.W, p.h}
		y += p.h
	}
}

// grow divides room between a pane that has the focus and its neighbour: the
// first takes what it wants, the second what is left, and each at least a line.
func grow(room, want, other int) (first, second int) {
	first = clamp(want, 1, max(room-1, 1))
	second = clamp(other, 1, max(room-first, 1))
	return first, second
}

func (f *Frame) columns(main Rect, left int, s State) {
	points := 1 + clamp(s.Points, 1, f.Height/3)
	f.Panes[KeyPoints] = Rect{main.X, main.Y, left, points}
	f.Panes[Body] = Rect{main.X, main.Y + points, left, main.H - points}
	right := Rect{main.X + left + 1, main.Y, main.W - left - 1, main.H}
	statistics := clamp(1+s.Statistics, 2, main.H/2)
	actors := main.H - statistics
	if want := clamp(1+s.Actors, 2, main.H-2); want < actors {
		actors = want
	}
	f.Panes[Actors] = Rect{right.X, right.Y, right.W, actors}
	f.Panes[Statistics] = Rect{right.X, right.Y + actors, right.W, main.H - actors}
}

func (f *Frame) wide(main Rect, s State) {
	left := clamp(main.W/2, min(80, main.W-30-20-2), maxBody)
	documents := clamp((main.W-left-2)*9/20, 30, 60)
	f.Panes[Documents] = Rect{main.X, main.Y, documents, main.H}
	if main.H >= 24 {
		preview := clamp(main.H/4, 5, 14)
		f.Panes[Documents].H -= preview
		f.Preview = Rect{main.X, main.Y + main.H - preview, documents, preview}
	}
	main.X, main.W = main.X+documents+1, main.W-documents-1
	f.columns(main, left, s)
}

func clamp(n, low, high int) int { return max(low, min(n, high)) }

// At returns the pane that holds a cell.
func (f *Frame) At(x, y int) (Pane, bool) {
	for p := Documents; p <= Statistics; p++ {
		r := f.Panes[p]
		if x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H {
			return p, true
		}
	}
	return 0, false
}
