package statistic_test

import (
	"context"
	"errors"
	"math"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"brief/model"
	"brief/model/cost"
	"brief/model/statistic"
	"brief/model/text"
)

func TestExtractStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	body := "Prices rose 3%."
	got, err := statistic.Extract(ctx, &model.Document{Text: body}, sentences(body))
	if !errors.Is(err, context.Canceled) || got != nil {
		t.Fatalf("Extract with a cancelled context = %v, %v; want nil and context.Canceled", got, err)
	}
}

func TestSourceStaysInItsSentence(t *testing.T) {
	got := extract(t, "According to the central bank, prices rose 3%. Wages fell 2%.")
	if len(got) != 2 || got[0].Source != "central bank" || got[1].Source != "" {
		t.Fatalf("sources = %+v; want one for the first statistic only", got)
	}
}

func TestRegionIsKept(t *testing.T) {
	body := "Exports fell 12%"
	p := []model.Passage{{Span: model.Span{Start: 0, End: len(body)}, In: model.InTitle}}
	got, err := statistic.Extract(context.Background(), &model.Document{Text: body}, p)
	if err != nil || len(got) != 1 || got[0].In != model.InTitle {
		t.Fatalf("Extract = %+v, %v; want one statistic in the title", got, err)
	}
}

// TestLinear feeds runs of the constructs that look around most. Eight times
// the input must not take thirty times as long.
func TestLinear(t *testing.T) {
	for _, unit := range []string{
		"1 ", "1-2-", "hundred ", "a million ", "1 to ", "from 1 to 2 ", "12 people said ", "since 2020 3% ",
		"rose by 3% or ", "one in five, ", "according to 3 ", "12, ", "$", "- ", "1 1/2 ", "two and a half ",
	} {
		small, large := timeFor(t, strings.Repeat(unit, 250)), timeFor(t, strings.Repeat(unit, 2000))
		if large > 30*small && large > 50*time.Millisecond {
			t.Errorf("%q: 250 times take %v, 2000 times %v", unit, small, large)
		}
	}
}

func timeFor(t *testing.T, body string) time.Duration {
	d := &model.Document{Text: body}
	p := []model.Passage{{Span: model.Span{Start: 0, End: len(body)}}}
	return cost.Least(3, func() {
		if _, err := statistic.Extract(context.Background(), d, p); err != nil {
			t.Error(err)
		}
	})
}

// BenchmarkGrowth takes texts with numbers from 10 KB to 10 MB and reports by which
// power of the size the time grows; more than 1.1 fails.
func BenchmarkGrowth(b *testing.B) {
	raw, err := os.ReadFile("testdata/forms.golden")
	if err != nil {
		b.Fatal(err)
	}
	var unit strings.Builder
	for line := range strings.Lines(string(raw)) {
		if s, ok := strings.CutPrefix(line, "> "); ok {
			unit.WriteString(strings.TrimSpace(s) + " ")
		}
	}
	took := func(size int) float64 {
		d := &model.Document{Text: strings.Repeat(unit.String(), size/unit.Len()+1)}
		passages := sentences(d.Text)
		best := math.Inf(1)
		for range 3 {
			began := time.Now()
			if _, err := statistic.Extract(context.Background(), d, passages); err != nil {
				b.Fatal(err)
			}
			best = min(best, time.Since(began).Seconds())
		}
		return best
	}
	for b.Loop() {
		exponent := math.Log10(took(10_000_000)/took(10_000)) / 3
		b.ReportMetric(exponent, "exponent")
		if exponent > 1.1 {
			b.Errorf("time grows with power %.2f of the size; want 1.1 at most", exponent)
		}
	}
}

// badNumbers are texts that number readers stumble over.
func badNumbers() []string {
	return []string{
		"a1b2 X9Y8Z7 3M5 rev2b 12thman 5GHzish ²³ x1/2y", strings.Repeat("9", 400) + " people", "0." + strings.Repeat("0", 400) + "1 km",
		strings.Repeat("1234567890", 3000), strings.Repeat("1,2,3,4 ", 200), "1,2,3,4 and 1.2.3.4 and 1..2,,3", "1,234.5 but 1.234,5 and 1'234.5 and 1 234,5",
		"14/05/2024 2024-05-14 14.5.2024 May 14, 2024 14 May '24 14-May-24 14th of May 2024 5/14 2024/5 20240514 Q2 2024 FY24",
		"+1 (212) 555-0100, 020 7946 0018, 0049-30-123456, 555 0100 ext. 12", "3-1, 6:4 7:5, 21-14-7, 4 to 2 on aggregate, 98-97 (OT)",
		"54.32° N 3°12'45\" W 51.5074,-0.1278 N51 30.444", "Year Sales Cost 2019 12.5 3.1% 2020 14.0 - 2021 n/a (4.2) * 5 †",
		"زاد ٤١٪ إلى ١٬٢٣٤٫٥ دولار ۱۲۳", "４１％ １，２３４．５ ドル 三千五百万人 2万3千", "-−–—5 ±3 ~4 ≈5 ≤6 >=7 <8 ＋9 $-1 -$2 €−3",
		"see p. 12, pp. 3-4, fig. 5, sec. 6, vol. 7, no. 8, art. 9, § 10 and Resolution 2334", "half a dozen of a hundred of thousands of of millions",
	}
}

func FuzzExtract(f *testing.F) {
	raw, err := os.ReadFile("testdata/forms.golden")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		if s, ok := strings.CutPrefix(line, "> "); ok {
			f.Add(strings.TrimSpace(s))
		}
	}
	f.Add("½ 1/2 -−+$€1e9 1.2.3 “9” 1’000 ５％ per per / % of of")
	for _, s := range badNumbers() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		if !utf8.ValidString(body) {
			t.Skip("text is valid UTF-8 once it was cleaned")
		}
		last := 0
		for _, st := range extract(t, body) {
			checkSpans(t, body, &st)
			if st.Span.Start < last {
				t.Fatalf("%q overlaps or precedes the statistic before it", st.Span.In(body))
			}
			last = st.Span.End
			checkValue(t, &st)
		}
		checkRejections(t, body)
	})
}

// checkRejections: every reason has words, and stands where the text has something.
func checkRejections(t *testing.T, body string) {
	d := &model.Document{Text: body, Language: text.Language(body)}
	rejected, err := statistic.Explain(context.Background(), d, sentences(body))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rejected {
		if r.Span.Empty() || r.Span.Start < 0 || r.Span.End > len(body) || r.Reason == "" || r.Why == "" {
			t.Fatalf("%+v in %q", r, body)
		}
	}
}

func checkSpans(t *testing.T, body string, st *model.Statistic) {
	if st.Span.Empty() {
		t.Fatalf("empty span in %q", body)
	}
	for _, sp := range []model.Span{st.Span, st.MeasureSpan, st.SourceSpan} {
		if sp.Start < 0 || sp.End > len(body) || sp.Start > sp.End || !utf8.ValidString(sp.In(body)) {
			t.Fatalf("span %v is not one of %q", sp, body)
		}
	}
	if (st.Source == "") != st.SourceSpan.Empty() || (st.Source == "") != (st.Standing == model.StandingNone) {
		t.Fatalf("source %q, span %v, standing %s disagree", st.Source, st.SourceSpan, st.Standing)
	}
	if (st.Measure == "") != st.MeasureSpan.Empty() {
		t.Fatalf("measure %q, span %v disagree", st.Measure, st.MeasureSpan)
	}
}

func checkValue(t *testing.T, st *model.Statistic) {
	if st.Value == nil && len(st.Values) != 2 || st.Values != nil && len(st.Values) != 2 {
		t.Fatalf("value %v and values %v; want one or two numbers", st.Value, st.Values)
	}
	all := st.Values
	if st.Value != nil {
		all = append(all[:len(all):len(all)], *st.Value)
	}
	for _, v := range all {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			t.Fatalf("value %v of %v", v, st.Span)
		}
	}
	if st.Salience < 0 || st.Salience > 1 || st.Kind == "" || st.Form == "" || st.Change == "" || st.Bound == "" {
		t.Fatalf("incomplete statistic %+v", *st)
	}
}

func BenchmarkExtract(b *testing.B) {
	raw, err := os.ReadFile("testdata/forms.golden")
	if err != nil {
		b.Fatal(err)
	}
	var body strings.Builder
	for line := range strings.Lines(string(raw)) {
		if s, ok := strings.CutPrefix(line, "> "); ok {
			body.WriteString(strings.TrimSpace(s) + "\nThe committee met again to weigh the proposals that ministers had sent to it. ")
		}
	}
	d := &model.Document{Text: body.String()}
	passages := sentences(d.Text)
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := statistic.Extract(context.Background(), d, passages); err != nil {
			b.Fatal(err)
		}
	}
}
