package query

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"brief/model"
	"brief/model/doubt"
	"brief/model/term"
)

// TestWritten: what String writes, Parse reads as the same meaning, and writes again
// as the same text.
func TestWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := aQuery(t)
		written := q.String()
		again, err := Parse(written)
		if err != nil {
			t.Fatalf("%s: %v", written, err)
		}
		if got := again.String(); got != written || again.Sort != q.Sort {
			t.Fatalf("%s is written %s the second time", written, got)
		}
		s, d := Scope{Now: now}, aSubject(t)
		if Match(q, s, d) != Match(again, s, d) {
			t.Fatalf("%s means something else when it is read again", written)
		}
	})
}

func TestSimplifyKeepsTheMeaning(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q, d := aQuery(t), aSubject(t)
		simple := Simplify(q)
		if Match(q, Scope{Now: now}, d) != Match(simple, Scope{Now: now}, d) || simple.Sort != q.Sort {
			t.Fatalf("%s is not %s", q, simple)
		}
		if again := Simplify(simple); again.String() != simple.String() || tree(again.Where) != tree(simple.Where) {
			t.Fatalf("%s can be simplified to %s", simple, again)
		}
		checkSimple(t, simple.Where, true)
	})
}

// checkSimple fails where x holds what Simplify takes out.
func checkSimple(t *rapid.T, x Expr, top bool) {
	var parts []Expr
	switch y := x.(type) {
	case And:
		parts = y
	case Or:
		parts = y
	case Not:
		if _, ok := y.X.(Not); ok || isEmpty(y.X) {
			t.Fatalf("%s", tree(x))
		}
		checkSimple(t, y.X, false)
		return
	default:
		return
	}
	if len(parts) == 1 || len(parts) == 0 && !top {
		t.Fatalf("%d parts in %s", len(parts), tree(x))
	}
	for i, p := range parts {
		_, and := p.(And)
		_, or := p.(Or)
		_, inAnd := x.(And)
		if and && inAnd || or && !inAnd || slices.ContainsFunc(parts[:i], func(q Expr) bool { return tree(q) == tree(p) }) {
			t.Fatalf("%s", tree(x))
		}
		checkSimple(t, p, false)
	}
}

func TestDeMorgan(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, d := anExpr(t, 2), anExpr(t, 2), aSubject(t)
		is := func(x Expr) bool { return Match(Query{Where: x}, Scope{Now: now}, d) }
		if is(Not{And{a, b}}) != is(Or{Not{a}, Not{b}}) || is(Not{Or{a, b}}) != is(And{Not{a}, Not{b}}) || is(a) == is(Not{a}) {
			t.Fatalf("%s, %s", a, b)
		}
	})
}

// TestMatch compares Match with a second reading of what a query means, which knows
// neither patterns nor day numbers.
func TestMatchIsTheNaiveReading(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, d := anExpr(t, 2), aSubject(t)
		if got, want := Match(Query{Where: x}, Scope{Now: now}, d), naive(x, d); got != want {
			t.Fatalf("%s: %v, want %v", x, got, want)
		}
	})
}

func naive(x Expr, d *Subject) bool {
	b := d.Briefing
	switch x := x.(type) {
	case And:
		for _, y := range x {
			if !naive(y, d) {
				return false
			}
		}
		return true
	case Or:
		for _, y := range x {
			if naive(y, d) {
				return true
			}
		}
		return false
	case Not:
		return !naive(x.X, d)
	case Text:
		return x.In != Body && naiveWords(x.Words, b.Document.Title.Text) || x.In != Title && naiveWords(x.Words, b.Document.Text)
	case Source:
		return naiveWords(x.Words, b.Document.Source)
	case Note:
		return naiveWords(x.Words, d.Note)
	case Actor:
		for _, a := range b.Actors {
			if naiveWords(x.Words, a.Name) || naiveWords(x.Words, a.Aliases[0]) {
				return true
			}
		}
		return false
	case Measure:
		for _, s := range b.Statistics {
			if naiveWords(x.Words, s.Measure) {
				return true
			}
		}
		return false
	case Figure:
		for _, s := range b.Statistics {
			if naiveFigure(x, s) {
				return true
			}
		}
		return false
	case Date:
		return naiveDate(x, b.Document.Published.Date)
	}
	return naiveRest(x, d)
}

func naiveRest(x Expr, d *Subject) bool {
	b := d.Briefing
	switch x := x.(type) {
	case Kind:
		return slices.ContainsFunc(b.Actors, func(a model.Actor) bool { return a.Kind == x.Kind })
	case Tag:
		return slices.ContainsFunc(slices.Concat(b.Document.Tags, d.Tags), func(s string) bool {
			flat := func(s string) string {
				return strings.ToLower(strings.NewReplacer("Ú", "u", "  ", " ").Replace(s))
			}
			return flat(s) == flat(x.Typed)
		})
	case Format:
		return b.Document.Format == x.Format
	case Language:
		return b.Document.Language == x.Code
	case In:
		return naiveIn(strings.ToLower(x.Folder), strings.ToLower(d.Places[0]))
	case Is:
		return map[State]bool{
			Unread: !d.Read, Read: d.Read, Starred: d.Starred, Done: d.Done, Sample: d.Sample,
			Later: d.Later.Sub(now) > 0, New: !d.Read && now.Sub(d.Added) <= 24*time.Hour,
		}[x.State]
	case Has:
		flags := len(b.KeyPoints) > 0 && b.KeyPoints[0].Unsupported != nil
		return map[What]bool{
			HasStatistics: b.Statistics != nil, HasActors: b.Actors != nil, HasKeyPoints: len(b.KeyPoints) > 0 && b.KeyPoints[0].Given,
			HasFlags: flags, HasDoubts: len(doubt.Of(b)) > 0, HasDate: !naiveDate(Date{None: true}, b.Document.Published.Date),
			HasSource: b.Document.Source != "",
		}[x.What]
	}
	return false
}

func naiveIn(folder, place string) bool {
	place = strings.ReplaceAll(place, `\`, "/")
	rooted := strings.HasPrefix(folder, "/")
	folder = strings.Trim(strings.TrimPrefix(folder, "./"), "/")
	switch {
	case rooted && folder == "":
		return strings.HasPrefix(place, "/")
	case rooted:
		return strings.HasPrefix(place+"/", "/"+folder+"/")
	}
	return strings.Contains("/"+place+"/", "/"+folder+"/")
}

func naiveWords(w Words, text string) bool {
	have := term.Fold(text)
	for i := range have {
		if i+len(w.Terms) > len(have) {
			return false
		}
		same := true
		for j, want := range w.Terms {
			got := have[i+j]
			switch {
			case w.Prefix && j == len(w.Terms)-1:
				same = same && strings.HasPrefix(got, want)
			case w.Exact || w.Prefix || len(w.Terms) > 1:
				same = same && got == want
			default:
				same = same && term.Stem(got) == term.Stem(want)
			}
		}
		if same {
			return true
		}
	}
	return false
}

func naiveFigure(f Figure, s model.Statistic) bool {
	if f.Kind != "" && f.Kind != s.Kind || f.Currency != "" && f.Currency != s.Currency {
		return false
	}
	unit := func(s string) string { return strings.Join(term.Fold(s), " ") }
	if f.Unit != "" && f.Unit != unit(s.Unit) && f.Unit != unit(s.UnitText) {
		return false
	}
	values := s.Values
	if s.Value != nil {
		values = append(slices.Clone(values), *s.Value)
	}
	for _, v := range values {
		if (v > f.Low || v == f.Low && !f.Above) && (v < f.High || v == f.High && !f.Below) {
			return true
		}
	}
	return false
}

// naiveDate walks the days of the century one by one.
func naiveDate(d Date, published string) bool {
	if _, err := time.Parse("2006-01-02", published+"-01-01"[min(6, max(0, len(published)-4)):]); err != nil {
		return d.None
	}
	if d.None {
		return false
	}
	for day := time.Date(1960, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2030; day = day.AddDate(0, 0, 1) {
		s := day.Format("2006-01-02")
		if strings.HasPrefix(s, published) && reaches(d.From, s, 1) && reaches(d.To, s, -1) {
			return true
		}
	}
	return false
}

// reaches reports whether a day, written out, is not before from (sign 1) or not
// after it (sign -1).
func reaches(end Day, day string, sign int) bool {
	if end == (Day{}) {
		return true
	}
	written := end.Date
	if end.Today {
		written = ago(end).Format("2006-01-02")
	}
	cut := day[:min(len(day), len(written))]
	return sign*strings.Compare(cut, written) >= 0
}

// ago is a day counted from now; one that its month does not have is the month's last.
func ago(d Day) time.Time {
	y, m, n := now.Date()
	day := time.Date(y, m, n, 0, 0, 0, 0, time.UTC)
	switch d.Unit {
	case 'd':
		return day.AddDate(0, 0, -d.Ago)
	case 'w':
		return day.AddDate(0, 0, -7*d.Ago)
	case 'y':
		return day.AddDate(-d.Ago, 0, 0) // no 31 March is missing
	}
	got := day.AddDate(0, -d.Ago, 0)
	for got.Day() != n && got.Day() < 5 {
		got = got.AddDate(0, 0, -1)
	}
	return got
}

func TestOpenEnds(t *testing.T) {
	if from, to := (Date{}).Days(now); from != math.MinInt32 || to != math.MaxInt32 {
		t.Error(from, to)
	}
}
