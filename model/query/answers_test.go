package query

import (
	"flag"
	"math"
	"os"
	"strings"
	"testing"
	"time"

	"brief/model"
	"brief/model/ingest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestAnswers asks the samples: testdata/answers.txt holds a query on each line and,
// below it, the documents that match.
func TestAnswers(t *testing.T) {
	var all []*Subject
	for _, d := range samples(t) {
		b, err := ingest.Extract(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, &Subject{Briefing: b, Places: []string{"/seeds/" + d.Name}, Added: now, Sample: true})
	}
	file := "testdata/answers.txt"
	golden, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for line := range strings.Lines(string(golden)) {
		if strings.HasPrefix(line, "\t") {
			continue
		}
		got.WriteString(line)
		q := read(t, strings.TrimSpace(line))
		for _, d := range all {
			if Match(q, Scope{Now: now}, d) {
				got.WriteString("\t" + d.Briefing.Document.Name + "\n")
			}
		}
	}
	if *update {
		if err := os.WriteFile(file, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if got.String() != string(golden) {
		t.Errorf("the answers have changed; read the difference after -update:\n%s", got.String())
	}
}

func TestDays(t *testing.T) {
	day := func(s string) int {
		at, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return int(at.Sub(time.Unix(0, 0)).Hours() / 24)
	}
	leap := time.Date(2024, 3, 31, 1, 0, 0, 0, time.FixedZone("east", 5*3600)) // the 30th in UTC
	for in, want := range map[string][2]string{
		"2024":             {"2024-01-01", "2024-12-31"},
		"2024-02":          {"2024-02-01", "2024-02-29"},
		"2024-02-29":       {"2024-02-29", "2024-02-29"},
		"1969-12-31":       {"1969-12-31", "1969-12-31"},
		"2023-11..2024-02": {"2023-11-01", "2024-02-29"},
		"today":            {"2024-03-31", "2024-03-31"},
		"yesterday":        {"2024-03-30", "2024-03-30"},
		"7d":               {"2024-03-24", "2024-03-31"},
		"2w..1w":           {"2024-03-17", "2024-03-24"},
		"1m":               {"2024-02-29", "2024-03-31"},
		"13m..13m":         {"2023-02-28", "2023-02-28"},
		"4m..3m":           {"2023-11-30", "2023-12-31"},
		"1y":               {"2023-03-31", "2024-03-31"},
		"2024-03-30..1d":   {"2024-03-30", "2024-03-30"},
	} {
		d, reason := parseDate(in)
		if reason != "" {
			t.Fatalf("%s: %s", in, reason)
		}
		if from, to := d.Days(leap); from != day(want[0]) || to != day(want[1]) {
			t.Errorf("%s: %d..%d, want %d..%d", in, from, to, day(want[0]), day(want[1]))
		}
	}
	for in, want := range map[string][2]int{
		"2024..":         {day("2024-01-01"), math.MaxInt32},
		"..1970":         {math.MinInt32, 364},
		"2024-03-31..2d": {math.MaxInt32, math.MinInt32},
	} {
		d, _ := parseDate(in)
		if from, to := d.Days(leap); from != want[0] || to != want[1] {
			t.Errorf("%s: %d..%d, want %v", in, from, to, want)
		}
	}
	if from, to, ok := PublishedDays("1970"); from != 0 || to != 364 || !ok {
		t.Error(from, to, ok)
	}
	for _, none := range []string{"", "--02", "--02-14", "2024-13", "2023-02-29", "soon", "24", "2024-3-1"} {
		if _, _, ok := PublishedDays(none); ok {
			t.Errorf("%q is a date", none)
		}
	}
}

func TestInFolder(t *testing.T) {
	for _, c := range []struct {
		folder, place string
		want          bool
	}{
		{"reports", "/data/Reports/a.md", true},
		{"reports/", "/data/reports-2024/a.md", false},
		{"data/reports", "/data/reports/a.md", true},
		{"data/a.md", "/data/reports/a.md", false},
		{"/data", "/data/reports/a.md", true},
		{"/reports", "/data/reports/a.md", false},
		{"/data/reports/a.md", "/data/reports/a.md", true},
		{"/data/reports/a.md/b", "/data/reports/a.md", false},
		{"/data", "data/a.md", false},
		{"a.md", "a.md", true},
		{"./a.md", "a.md", true},
		{"ÉTÉ", "/x/été/y", true},
		{"/", "/x", true},
		{"/", "-", false},
		{"", "/x", false},
		{`C:\Data`, `c:\data\a.md`, true},
		{"my  files", "/my files/x", true},
	} {
		if got := InFolder(c.folder, c.place); got != c.want {
			t.Errorf("InFolder(%q, %q) = %v", c.folder, c.place, got)
		}
	}
}

func TestFigureMatches(t *testing.T) {
	v := func(f float64) *float64 { return &f }
	percent := model.Statistic{Kind: model.KindPercent, Unit: "percent", UnitText: "%", Value: v(41)}
	spread := model.Statistic{Kind: model.KindMoney, Unit: "dollar", Currency: "USD", Values: []float64{1e9, 3e9}}
	labs := model.Statistic{Kind: model.KindCount, Unit: "meth lab", UnitText: "Meth labs", Value: v(12), Values: []float64{18, 12}}
	bare := model.Statistic{Kind: model.KindNumber}
	for _, c := range []struct {
		query string
		st    model.Statistic
		want  bool
	}{
		{"stat:>40%", percent, true},
		{"stat:>41%", percent, false},
		{"stat:>=41", percent, true},
		{"stat:41", percent, true},
		{"stat:money:41", percent, false},
		{"stat:percent:30..50", percent, true},
		{`stat:"percent"`, percent, true},
		{"stat:usd:>2bn", spread, true},
		{"stat:eur:>2bn", spread, false},
		{"stat:dollar:<=1bn", spread, true},
		{"stat:>1bn..<3bn", spread, false},
		{"stat:1.5bn..2bn", spread, false},
		{`stat:"meth lab":>15`, labs, true},
		{`stat:"METH LABS":12`, labs, true},
		{"stat:lab:12", labs, false},
		{"stat:*", bare, false},
		{"stat:*", labs, true},
	} {
		f := read(t, c.query).Where.(Figure)
		if got := f.Matches(&c.st); got != c.want {
			t.Errorf("%s: %v for %+v", c.query, got, c.st)
		}
	}
	if (Figure{Low: math.Inf(-1), High: math.Inf(1)}).Holds(math.NaN()) {
		t.Error("NaN is a number")
	}
}

func TestAmong(t *testing.T) {
	d := &Subject{Briefing: &model.Briefing{Document: &model.Document{}}, Sets: []string{"first"}}
	for set, want := range map[string]bool{"first": true, "First": false, "": false} {
		if got := Match(Query{Where: Among{set}}, Scope{}, d); got != want {
			t.Errorf("%q: %v", set, got)
		}
	}
	if got := (Among{"a b"}).String(); got != `among:"a b"` {
		t.Error(got)
	}
}

func TestStates(t *testing.T) {
	b := &model.Briefing{Document: &model.Document{}}
	for _, c := range []struct {
		d    Subject
		want string
	}{
		{Subject{Added: now.Add(-25 * time.Hour)}, "unread"},
		{Subject{Added: now.Add(-24 * time.Hour)}, "unread new"},
		{Subject{Added: now, Read: true, Starred: true, Done: true, Sample: true}, "read starred done sample"},
		{Subject{Later: now.Add(time.Second), Added: now.Add(time.Hour)}, "unread later new"},
		{Subject{Later: now}, "unread"},
	} {
		c.d.Briefing = b
		var got []string
		for _, s := range valuesOf("is") {
			if Match(Query{Where: Is{State(s)}}, Scope{Now: now}, &c.d) {
				got = append(got, s)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q, want %s", got, c.want)
		}
	}
}
