package model_test

import (
	"testing"

	"brief/model"
)

func value(v float64) *float64 { return &v }

func TestFigure(t *testing.T) {
	for _, c := range []struct {
		s    model.Statistic
		want string
	}{
		{model.Statistic{Kind: model.KindPercent, Value: value(41)}, "41%"},
		{model.Statistic{Kind: model.KindPercent, Value: value(3.2), Bound: model.About}, "~3.2%"},
		{model.Statistic{Kind: model.KindMultiplier, Value: value(3)}, "×3"},
		{model.Statistic{Kind: model.KindCount, Value: value(12)}, "12"},
		{model.Statistic{Kind: model.KindCount, Value: value(816000)}, "816,000"},
		{model.Statistic{Kind: model.KindCount, Value: value(1234567)}, "1,234,567"},
		{model.Statistic{Kind: model.KindCount, Value: value(2500000), Bound: model.AtLeast}, "≥2.5m"},
		{model.Statistic{Kind: model.KindMoney, Currency: "USD", Value: value(1.2e9)}, "$1.2bn"},
		{model.Statistic{Kind: model.KindMoney, Currency: "NOK", Value: value(4.6e6)}, "NOK 4.6m"},
		{model.Statistic{Kind: model.KindPercent, Form: model.FormRange, Values: []float64{12, 15}}, "12–15%"},
		{model.Statistic{Kind: model.KindCount, Form: model.FormChange, Value: value(18), Values: []float64{12, 18}}, "12→18"},
		{model.Statistic{Kind: model.KindTally, Form: model.FormTally, Values: []float64{52, 48}}, "52:48"},
		{model.Statistic{Kind: model.KindPercentagePoint, Value: value(1.5)}, "1.5pp"},
		{model.Statistic{Kind: model.KindMeasurement, Value: value(30), UnitText: "km"}, "30 km"},
		{model.Statistic{Kind: model.KindMeasurement, Value: value(30), UnitText: "kilometres"}, "30"}, // the unit stands before the measure
		{model.Statistic{Kind: model.KindDuration, Value: value(19), UnitText: "months"}, "19 months"},
		{model.Statistic{Kind: model.KindPercentagePoint, Unit: "basis point", UnitText: "bps", Value: value(12)}, "12bp"},
		{model.Statistic{Kind: model.KindMeasurement, Unit: "basis point", UnitText: "basis points", Value: value(25)}, "25bp"},
		{model.Statistic{Kind: model.KindNumber, Value: value(-1500)}, "-1,500"},
		{model.Statistic{Kind: model.KindNumber, Value: value(6.02e23)}, "6.02e+23"},
	} {
		if got := c.s.Figure(); got != c.want {
			t.Errorf("the figure of %+v is %q, want %q", c.s, got, c.want)
		}
	}
}
