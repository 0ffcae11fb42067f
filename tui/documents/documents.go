// Package documents is the pane that lists documents, with a preview of the one
// under the cursor.
//
// A Pane made with New knows every row, in the order they are appended. One made
// with NewOver shows a Window of a list too long for that, such as a library: the
// owner asks for pages and hands them on. Whatever the length of the list, a key
// costs what the screen costs.
//
// A Pane belongs to one session and is not safe for concurrent use.
package documents

import (
	"time"

	"brief/model/query"
	"brief/model/triage"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/list"
	"brief/tui/theme"
)

// Item is one row.
type Item struct {
	Key, ID           string
	Name, Title       string
	Published, Source string
	Words, Cleaned    int
	Preview           []string
	// Given says that Preview holds the author's key points.
	Given bool
	// Sample marks what came with the program; Arrived is the day on which a document
	// came into the library ("2026-11-22"), Cursor its place in the library's answer. All
	// three are empty where the list is not a library's.
	Sample  bool
	Arrived string
	Added   time.Time
	Cursor  query.Cursor
	// Places is how many places a library has the same bytes from, 0 where that is not
	// known; Others are some of those besides Name.
	Places int
	Others []string
	// Doubts and Figure are what was found in it, State is what the analyst had decided
	// about it when the list was asked for, as AsOf says.
	Doubts int
	Figure string
	State  triage.State
	AsOf   int
	// Reasons say what gives it its place in the order by priority; else there are none.
	Reasons []string
	// Problem says why the place could not be read; such a row cannot be opened.
	// Reason is the same without the name.
	Problem, Reason string
	// Missing says that the problem is that nothing is there.
	Missing bool
	// Coming says that the row is not known yet; the rest is empty then.
	Coming bool
}

// store keeps the rows of a Pane and the cursor among them.
type store interface {
	selected() (Item, bool)
	choose(key string) bool
	find(key string) (Item, bool)
	amend(v Item)
	neighbour(key string, by int) (Item, bool)
	adjoins(key string, by int) bool
	place(key string) string
	len() int   // documents of the list
	shown() int // rows that the cursor may stand on
	keys(filtered bool) []string
	act(a key.Action, h, perItem int) bool
	between(from, to string) ([]Item, bool) // rows from the one of a key to another, that can be opened
	draw(h int, d list.Drawer[Item]) []string
	hidden() string
	shared(title string) bool // more than one document has it
	title() string
	empty() string
}

// Pane lists documents. Make it with New or NewOver.
type Pane struct {
	theme  *theme.Theme
	rows   store
	whole  *whole  // rows, where all of them are known
	window *Window // rows, where they are not
	open   string  // key of the open document
	news   news
	since  time.Time // rows that arrived from then on are new; zero for none
	w, h   int
	now    time.Time

	marks  func(Item) Mark // nil where nothing is decided about documents
	chosen choice
	drawn  map[string]bool // IDs of the documents that View has drawn last
}

// New returns an empty pane that says it is loading.
func New(th *theme.Theme) *Pane {
	all := newWhole()
	return &Pane{theme: th, rows: all, whole: all}
}

// NewOver returns a pane over a window.
func NewOver(w *Window, th *theme.Theme) *Pane { return &Pane{theme: th, rows: w, window: w} }

// Window returns the window that the pane is over, nil where it knows every row.
func (p *Pane) Window() *Window { return p.window }

// SetWindow shows another window.
func (p *Pane) SetWindow(w *Window) { p.rows, p.window = w, w }

// Append adds rows at the end; the cursor stays where it is.
func (p *Pane) Append(rows ...Item) { p.whole.append(rows) }

// Replace puts rows in place of all there are; filter and cursor stay, the cursor
// on its document where that is still there.
func (p *Pane) Replace(rows []Item) {
	was, ok := p.Selected()
	p.whole.replace(rows)
	if ok {
		p.Select(was.Key)
	}
}

// All returns every row; none where they are not known. The caller must not change
// it.
func (p *Pane) All() []Item {
	if p.whole == nil {
		return nil
	}
	return p.whole.items.All()
}

// Loading reports whether more rows may come.
func (p *Pane) Loading() bool { return p.whole != nil && p.whole.loading }

// Loaded says that no more rows will come.
func (p *Pane) Loaded() { p.whole.loading = false }

// SetOpen marks the open document and moves the cursor to it where it is shown.
func (p *Pane) SetOpen(key string) {
	p.open = key
	p.Select(key)
}

// Amend shows v in the place of the row that has its key, where that is known.
func (p *Pane) Amend(v Item) { p.rows.amend(v) }

// Select moves the cursor to the row of a document.
func (p *Pane) Select(key string) bool {
	ok := p.rows.choose(key)
	p.news.on = p.news.on && !ok
	return ok
}

// Selected returns the row under the cursor.
func (p *Pane) Selected() (Item, bool) { return p.rows.selected() }

// Find returns the row of a document.
func (p *Pane) Find(key string) (Item, bool) { return p.rows.find(key) }

// Place says where a document stands among those that can be read: "9/48"; "" where
// it does not, or that is not known.
func (p *Pane) Place(key string) string { return p.rows.place(key) }

// Neighbour returns the document that stands by places after (or, where by is
// negative, before) the one of key, passing over rows that cannot be opened.
func (p *Pane) Neighbour(key string, by int) (Item, bool) { return p.rows.neighbour(key, by) }

// Adjoins reports whether there is such a document; it may still be coming.
func (p *Pane) Adjoins(key string, by int) bool { return p.rows.adjoins(key, by) }

// Keys are those of the documents that can be opened and are known, in order: of
// all, or of those that pass the filter.
func (p *Pane) Keys(filtered bool) []string { return p.rows.keys(filtered) }

// Len is the number of rows there are, known or not.
func (p *Pane) Len() int { return p.rows.len() }

// Problems is the number of rows that could not be read.
func (p *Pane) Problems() int {
	if p.whole == nil {
		return 0
	}
	return len(p.whole.bad)
}

// SetTheme changes the colours.
func (p *Pane) SetTheme(th *theme.Theme) { p.theme = th }

// SetSize gives the pane w by h cells.
func (p *Pane) SetSize(w, h int) { p.w, p.h = w, h }

// SetNow says what time it is: rows tell the age of documents.
func (p *Pane) SetNow(now time.Time) { p.now = now }

// SetMarks says what rows show of decisions.
func (p *Pane) SetMarks(of func(Item) Mark) { p.marks = of }

// Act moves the cursor; it reports whether a was meant for it.
func (p *Pane) Act(a key.Action) bool {
	return p.actNews(a) || p.rows.act(a, p.rowsHeight(), p.rowHeight())
}

// SetFilter shows only documents that hold the words of filter. A window has no
// filter.
func (p *Pane) SetFilter(filter string) {
	if p.whole != nil {
		p.whole.items.SetFilter(filter)
	}
}

// Filter returns the filter and how many documents pass it.
func (p *Pane) Filter() (filter string, shown int) {
	if p.whole == nil {
		return "", p.rows.shown()
	}
	return p.whole.items.Filter(), p.whole.items.Len()
}

// InSight reports whether the row of the document of an ID was drawn last.
func (p *Pane) InSight(id string) bool { return p.drawn[id] }

// Lacks returns the page that a window wants now, once.
func (p *Pane) Lacks() (Ask, bool) {
	if p.window == nil {
		return Ask{}, false
	}
	return p.window.Next(p.h / p.rowHeight())
}

// Title returns the pane's name and what stands behind it.
func (p *Pane) Title() (name, rest string) {
	rest = p.rows.title()
	if n := p.chosenTitle(); n != "" {
		rest += " · " + n
	}
	return "Documents", rest
}

// Hidden says how many items View has left out above and below.
func (p *Pane) Hidden() string { return p.rows.hidden() }

// View returns the pane's rows.
func (p *Pane) View(focused bool) []string {
	if p.rows.shown() == 0 || p.window != nil && len(p.window.rows) == 0 {
		var lines []string
		for _, line := range cell.Wrap(p.rows.empty(), max(p.w-4, 1)) {
			lines = append(lines, cell.NewLine(p.w).Add(p.theme.Faint, "   "+line).String())
		}
		return cell.Rows(p.w, p.h, lines...)
	}
	ranged := p.ranged()
	p.drawn = map[string]bool{}
	rows := p.rows.draw(p.rowsHeight(), list.Drawer[Item]{
		Height: func(Item) int { return p.rowHeight() },
		Draw: func(v Item, selected bool) []string {
			p.drawn[v.ID] = true
			_, chosen := p.chosen.rows[v.Key]
			return p.draw(v, look{selected && !p.news.on, focused, chosen || p.chosen.all || ranged[v.Key]})
		},
	})
	if p.rowsHeight() < p.h {
		rows = append([]string{p.newsLine(focused)}, rows...)
	}
	return cell.Rows(p.w, p.h, rows...)
}
