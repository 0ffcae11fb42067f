package documents_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"brief/model/query"
	"brief/tui/documents"
	"brief/tui/key"
	"brief/tui/theme"
)

// shelf answers pages of a list of documents that are called by their numbers; the
// cursor of one is its number.
type shelf []int

func (s shelf) page(p query.Page) (rows []documents.Item, earlier, later bool) {
	from, to := 0, min(p.Limit, len(s))
	at := func(c query.Cursor) (i int, found bool) {
		n, _ := strconv.Atoi(string(c))
		return slices.BinarySearch(s, n)
	}
	switch {
	case p.After != "":
		i, found := at(p.After)
		if from = i; found {
			from++
		}
		to = min(from+p.Limit, len(s))
	case p.Before != "":
		to, _ = at(p.Before)
		from = max(to-p.Limit, 0)
	case p.End:
		from, to = max(len(s)-p.Limit, 0), len(s)
	}
	for _, n := range s[from:to] {
		rows = append(rows, documents.Item{Key: strconv.Itoa(n), Title: "Document " + strconv.Itoa(n), Cursor: query.Cursor(strconv.Itoa(n))})
	}
	return rows, from > 0, to < len(s)
}

// numbered is a shelf of n documents.
func numbered(n int) shelf {
	s := make(shelf, n)
	for i := range s {
		s[i] = 2 * i
	}
	return s
}

// desk is a pane over a window of a shelf.
type desk struct {
	s   shelf
	p   *documents.Pane
	ask *documents.Ask // on its way
}

func newDesk(s shelf, w, h int) *desk {
	d := &desk{s: s, p: documents.NewOver(documents.NewWindow("", "none"), theme.New(theme.None))}
	d.p.SetSize(w, h)
	return d
}

// answer lets at most n pages come.
func (d *desk) answer(n int) {
	for range n {
		if d.ask == nil {
			ask, ok := d.p.Lacks()
			if !ok {
				return
			}
			d.ask = &ask
		}
		rows, earlier, later := d.s.page(d.ask.Page)
		d.p.Window().Fill(*d.ask, rows, earlier, later)
		d.ask = nil
	}
}

func (d *desk) act(a key.Action) {
	if a == key.Top || a == key.Bottom { // what is on its way may be for what is forgotten
		d.ask = nil
		d.p.Window().Dropped()
	}
	d.p.Act(a)
}

func (d *desk) cursor() int {
	v, ok := d.p.Selected()
	if !ok {
		return -1
	}
	n, _ := strconv.Atoi(v.Key)
	i, _ := slices.BinarySearch(d.s, n)
	return i
}

// Whatever is pressed, and however late pages come, the cursor stands where it would
// stand in the whole list, what is kept stays small, and its place is right.
func TestWindowIsTheList(t *testing.T) {
	moves := map[key.Action]int{key.Down: 1, key.Up: -1, key.HalfDown: 5, key.HalfUp: -5, key.PageDown: 10, key.PageUp: -10}
	actions := []key.Action{key.Down, key.Up, key.HalfDown, key.HalfUp, key.PageDown, key.PageUp, key.Top, key.Bottom}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SampledFrom([]int{0, 1, 7, 199, 200, 201, 400, 1001, 5000, 12345}).Draw(t, "n")
		d := newDesk(numbered(n), 80, 10)
		total := query.Total{N: min(n, query.MaxTotal), AtLeast: n > query.MaxTotal}
		if rapid.Bool().Draw(t, "exact") {
			total = query.Total{N: n}
		}
		at := 0
		for range rapid.IntRange(0, 200).Draw(t, "steps") {
			if rapid.IntRange(0, 20).Draw(t, "counted") == 0 {
				d.p.Window().SetTotal(total)
			}
			a := rapid.SampledFrom(actions).Draw(t, "action")
			for range rapid.SampledFrom([]int{1, 1, 1, 30}).Draw(t, "times") {
				d.act(a)
				switch a {
				case key.Top:
					at = 0
				case key.Bottom:
					at = max(n-1, 0)
				default:
					at = max(0, min(at+moves[a], n-1))
				}
				d.answer(rapid.SampledFrom([]int{1, 2, 3}).Draw(t, "pages"))
			}
			d.answer(9)
			if got := d.cursor(); n > 0 && got != at {
				t.Fatalf("the cursor is on %d of %d, want %d", got, n, at)
			}
			if kept := len(d.p.Keys(false)); kept > 1000 {
				t.Fatalf("%d rows are kept", kept)
			}
			checkPlace(t, d, at, n)
		}
	})
}

func checkPlace(t *rapid.T, d *desk, at, n int) {
	v, ok := d.p.Selected()
	if !ok {
		return
	}
	if place := d.p.Place(v.Key); place != "" && !strings.HasPrefix(strings.ReplaceAll(place, ",", ""), fmt.Sprint(at+1, "/")[:len(fmt.Sprint(at+1))]+"/") {
		t.Fatalf("document %d of %d has the place %s", at, n, place)
	}
	marked := 0
	for _, line := range d.p.View(true) {
		line = ansi.Strip(line)
		if strings.Contains(line, "Document") && strings.Contains(line, "›") {
			marked++
			if !strings.Contains(line, v.Title+" ") {
				t.Fatalf("the row under the cursor is %q, not %s", line, v.Title)
			}
		}
	}
	if marked != 1 {
		t.Fatalf("%d rows are under the cursor", marked)
	}
}

// A row that has not come yet says so, and the cursor may wait on it.
func TestRowsThatAreComing(t *testing.T) {
	d := newDesk(numbered(3000), 80, 10)
	d.answer(1)
	for range 25 {
		d.act(key.PageDown)
	}
	if !d.p.Window().Coming() {
		t.Errorf("the cursor is on %d", d.cursor())
	}
	if s := ansi.Strip(strings.Join(d.p.View(true), "\n")); !strings.Contains(s, "› …") || strings.Contains(s, "Document") {
		t.Errorf("the screen is\n%s", s)
	}
	for w := 20; w < 200; w++ {
		d.p.SetSize(w, 10)
		for _, line := range d.p.View(true) {
			if got := ansi.StringWidth(line); got > w {
				t.Fatalf("a row takes %d of %d columns", got, w)
			}
		}
	}
	d.p.SetSize(80, 10)
	d.answer(9)
	if got := d.cursor(); got != 250 {
		t.Errorf("the cursor is on %d, want 250", got)
	}
}

// What is said of the length is never more than is known.
func TestWindowTitle(t *testing.T) {
	d := newDesk(numbered(100_204), 80, 10)
	title := func() string { _, rest := d.p.Title(); return rest }
	check := func(want, hidden string) {
		t.Helper()
		d.p.View(true)
		if got := title(); got != want {
			t.Errorf("title %q, want %q", got, want)
		}
		if got := d.p.Hidden(); got != hidden {
			t.Errorf("hidden %q, want %q", got, hidden)
		}
	}
	check("…", "↓")
	d.answer(1)
	check("1/…", "↓")
	d.p.Window().SetTotal(query.Total{N: 10_000, AtLeast: true})
	check("1/10,000+", "↓")
	d.act(key.Bottom)
	d.answer(1)
	check("10,000+", "↑")
	d.p.Window().SetTotal(query.Total{N: 100_204})
	check("100,204/100,204", "↑100,194")
	d.act(key.Top)
	d.answer(1)
	for range 11 {
		d.act(key.Down)
		d.answer(2)
	}
	check("12/100,204", "↑2 ↓100,192")
}

// A list that is asked for again keeps its cursor on its document and row of the
// screen, and says how many are new.
func TestShowKeepsTheRow(t *testing.T) {
	d := newDesk(numbered(300), 80, 10)
	d.answer(1)
	for range 42 {
		d.act(key.Down)
		d.answer(1)
	}
	for range 4 {
		d.act(key.Up)
	}
	row := func() int {
		return slices.IndexFunc(d.p.View(true), func(l string) bool { return strings.Contains(ansi.Strip(l), "›") })
	}
	before := row()
	d.s = append(shelf{-6, -4, -2}, d.s...)
	rows, _, later := d.s.page(query.Page{Limit: 200})
	if n := d.p.Window().News(rows); n != 3 {
		t.Errorf("%d are new", n)
	}
	v, _ := d.p.Selected()
	d.p.Window().Show(documents.Part{Rows: rows, Later: later, Key: v.Key}, d.p.Window().Below())
	if now, _ := d.p.Selected(); now.Key != v.Key || row() != before {
		t.Errorf("the cursor went from %s in row %d to %s in row %d", v.Key, before, now.Key, row())
	}
	if place := d.p.Place(v.Key); place != "42/…" {
		t.Errorf("the place is %s", place)
	}
}

// Stepping from document to document goes on beyond what is known.
func TestStepBeyondTheWindow(t *testing.T) {
	d := newDesk(numbered(700), 80, 10)
	d.answer(1)
	k := "0"
	for i := 1; i < 700; i++ {
		if !d.p.Adjoins(k, 1) || !d.p.Window().Step(k, 1) {
			t.Fatalf("nothing after %d", i-1)
		}
		d.answer(2)
		v, ok := d.p.Selected()
		if !ok || v.Key != strconv.Itoa(2*i) {
			t.Fatalf("step %d leads to %q", i, v.Key)
		}
		k = v.Key
	}
	if d.p.Adjoins(k, 1) || d.p.Window().Step(k, 1) {
		t.Error("there is one after the last")
	}
	if !d.p.Window().Step("elsewhere", -1) {
		t.Error("a document that is not in the list has none before it")
	}
	if v, _ := d.p.Selected(); v.Key != "1396" {
		t.Errorf("before a document that is not in the list stands %s", v.Key)
	}
}

// What cannot be had is asked for again by the next key and not before.
func TestRefusedPage(t *testing.T) {
	d := newDesk(numbered(700), 80, 10)
	if _, ok := d.p.Lacks(); !ok {
		t.Fatal("nothing is asked for")
	}
	d.p.Window().Refused()
	if _, ok := d.p.Lacks(); ok {
		t.Error("asked for again by itself")
	}
	d.act(key.Down)
	if _, ok := d.p.Lacks(); !ok {
		t.Error("not asked for again")
	}
}

// A list that may be shorter than its total is not counted back from its end.
func TestShorterThanItsTotal(t *testing.T) {
	d := newDesk(numbered(5000), 80, 10)
	d.p.Window().Shorter()
	d.answer(1)
	d.p.Window().SetTotal(query.Total{N: 7427})
	d.act(key.Bottom)
	d.answer(2)
	if got := d.cursor(); got != 4999 {
		t.Errorf("the end is %d", got)
	}
	if _, rest := d.p.Title(); rest != "7,427" {
		t.Errorf("the title is %q", rest)
	}
	d.act(key.Up)
	d.answer(2)
	if got := d.cursor(); got != 4998 {
		t.Errorf("before the end is %d", got)
	}
}

// Rows of a library say how old a document is, or since when an undated one is there,
// what is doubtful, the figure of most weight, and which came with the program.
func TestLibraryRows(t *testing.T) {
	came := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
	rows := []documents.Item{
		{Key: "a", Title: "Undated words", Arrived: "2026-11-22", Added: came, Words: 12, Doubts: 3, Figure: "41%↑"},
		{Key: "b", Title: "Dated words", Arrived: "2026-11-22", Added: came, Published: "2024-03-01", Words: 1200, Sample: true},
	}
	for _, c := range []struct {
		w    int
		want []string
	}{
		{120, []string{"›    (5h)  3!  Undated words  ", "     41%↑  (2026-11-22)     12w", "       2y      Dated words  sample  ", "   2024-03-01   1,200w"}},
		{80, []string{"›    (5h)  3!  Undated words  ", "     41%↑", "       2y      Dated words  sample  "}},
		{40, []string{"undated, arrived 2026-11-22 · 12w", "sample · 2024-03-01 · 1,200w"}},
	} {
		w := documents.NewWindow("", "none")
		p := documents.NewOver(w, theme.New(theme.None))
		p.SetSize(c.w, 10)
		p.SetNow(came.Add(5 * time.Hour))
		w.Show(documents.Part{Rows: rows}, 0)
		s := ansi.Strip(strings.Join(append(p.View(true), p.Preview(c.w, 4)...), "\n"))
		for _, want := range append(c.want, "undated, arrived 2026-11-22 · 12w") {
			if !strings.Contains(s, want) {
				t.Errorf("%d columns lack %q:\n%s", c.w, want, s)
			}
		}
	}
}

// A title that several documents have stands beside their names, but not where these
// are the same: those of the lines of one file.
func TestNamesakes(t *testing.T) {
	w := documents.NewWindow("", "none")
	p := documents.NewOver(w, theme.New(theme.None))
	p.SetSize(100, 10)
	w.Show(documents.Part{Rows: []documents.Item{
		{Key: "a", Title: "Alike", Name: "/x/one.txt"},
		{Key: "b", Title: "Alike", Name: "/x/two.txt"},
		{Key: "c", Title: "Of one file", Name: "/x/all.jsonl"},
		{Key: "d", Title: "Of one file", Name: "/x/all.jsonl"},
	}}, 0)
	s := ansi.Strip(strings.Join(p.View(true), "\n"))
	for part, want := range map[string]bool{"/x/one.txt": true, "/x/two.txt": true, "all.jsonl": false} {
		if got := strings.Contains(s, part); got != want {
			t.Errorf("%s is shown: %v\n%s", part, got, s)
		}
	}
}

// In the order by priority the title has half of the row at least; the reasons have what is
// left, and the preview has them whole.
func TestReasonsLeaveRoomForTheTitle(t *testing.T) {
	title := strings.Repeat("Velmar closes another pier ", 5)
	reasons := []string{"names the watched actors Sinaloa Cartel and DEA", "arrived 5 hours ago"}
	for _, width := range []int{60, 70, 80, 100, 120, 160} {
		w := documents.NewWindow("", "none")
		p := documents.NewOver(w, theme.New(theme.None))
		p.SetSize(width, 4)
		w.Show(documents.Part{Rows: []documents.Item{
			{Key: "a", Title: title, Reasons: reasons, Figure: "41%↑", Published: "2024-03-01", Words: 1200},
			{Key: "b", Title: "Brief", Reasons: reasons, Figure: "41%↑", Published: "2024-03-01", Words: 1200},
		}}, 0)
		rows := strings.Split(ansi.Strip(strings.Join(p.View(true), "\n")), "\n")
		if !strings.Contains(rows[0], title[:width/2-3]) {
			t.Errorf("%d columns have too little of the title: %q", width, rows[0])
		}
		if width >= 80 && !strings.Contains(rows[0], "names the ") {
			t.Errorf("%d columns do not say why: %q", width, rows[0])
		}
		if width >= 80 && !strings.Contains(rows[1], "names the watched actors Sinaloa") {
			t.Errorf("%d columns beside a short title: %q", width, rows[1])
		}
		if preview := ansi.Strip(strings.Join(p.Preview(width, 8), " ")); !strings.Contains(preview, "and DEA") {
			t.Errorf("%d columns, the preview is %q", width, preview)
		}
	}
}

// A row of bytes that were found at several places says at how many, and the preview which.
func TestRowOfSeveralPlaces(t *testing.T) {
	w := documents.NewWindow("", "none")
	p := documents.NewOver(w, theme.New(theme.None))
	p.SetSize(100, 4)
	w.Show(documents.Part{Rows: []documents.Item{
		{Key: "a", Title: "Thrice", Name: "/x/one.txt", Places: 3, Others: []string{"/y/two.txt", "/z/all.jsonl:7"}},
		{Key: "b", Title: "Once", Name: "/x/two.txt", Places: 1},
		{Key: "c", Title: "Often", Name: "/x/three.txt", Places: 12, Others: []string{"/y/four.txt"}},
	}}, 0)
	rows := strings.Split(ansi.Strip(strings.Join(p.View(true), "\n")), "\n")
	if !strings.Contains(rows[0], "Thrice  x3 ") || strings.Contains(rows[1], "x1") || !strings.Contains(rows[2], "Often  x12 ") {
		t.Errorf("the rows are\n%s", strings.Join(rows, "\n"))
	}
	for row, want := range map[string]string{"a": "also /y/two.txt, /z/all.jsonl:7 ", "b": "", "c": "also /y/four.txt and 10 more "} {
		p.Select(row)
		preview := ansi.Strip(strings.Join(p.Preview(100, 6), "\n"))
		if !strings.Contains(preview, want) || want == "" && strings.Contains(preview, "also") {
			t.Errorf("the preview of %s lacks %q:\n%s", row, want, preview)
		}
	}
}
