package statistic_test

import (
	"context"
	"testing"

	"brief/model"
	"brief/model/statistic"
)

// one is the only statistic of an English sentence.
func one(t *testing.T, body string) (model.Statistic, bool) {
	t.Helper()
	got, err := statistic.Extract(context.Background(), &model.Document{Text: body, Language: "en"}, sentences(body))
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 {
		t.Errorf("%q has %d statistics, want one", body, len(got))
		return model.Statistic{}, false
	}
	return got[0], true
}

// TestEveryCurrencyIsRead reads every code and every name of the tables of money as a
// text has it, and what comes back is the currency of the table.
func TestEveryCurrencyIsRead(t *testing.T) {
	for _, c := range statistic.Currencies() {
		for _, body := range c.Examples {
			s, ok := one(t, body)
			if ok && (s.Kind != model.KindMoney || s.Unit != c.Name || s.Currency != c.Code) {
				t.Errorf("%q is %s %q %s, want money %q %s", body, s.Kind, s.Unit, s.Currency, c.Name, c.Code)
			}
		}
	}
	if n := len(statistic.Currencies()); n < 250 {
		t.Errorf("%d currencies and spellings; all of ISO 4217 and their names are more", n)
	}
}

// TestEveryUnitIsRead does the same for units of measure.
func TestEveryUnitIsRead(t *testing.T) {
	for _, u := range statistic.Units() {
		for _, body := range u.Examples {
			s, ok := one(t, body)
			if ok && (s.Unit != u.Name || s.Kind != u.Kind) {
				t.Errorf("%q is %s %q, want %s %q", body, s.Kind, s.Unit, u.Kind, u.Name)
			}
		}
	}
}
