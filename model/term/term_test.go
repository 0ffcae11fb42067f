package term

import (
	"strings"
	"testing"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"":                             "",
		"Border seizures, F-16; 1,204": "border seizures f 16 1 204",
		"São Ærø straße ĲSSEL ﬁne Łódź Þór":              "sao aero strasse ijssel fine lodz thor",
		"U.S. and U.S.-led, a.m. J.Smith e.g. x.y.z 3.5": "us and us led am j smith eg xyz 3 5",
		"ＦＵＬＬ　ｗｉｄｔｈ１２":                                   "full width12",
		"北京 12月":                                         "北 京 12 月",
		"مُحَمَّد ـ كـتاب أحمد":                          "محمد كتاب احمد",
		"٤١٪":                   "41",
		"हिन्दी में":            "हिन्दी में",
		"ὈΔΥΣΣΕΎΣ ὀδυσσεύς":     "οδυσσευσ οδυσσευσ",
		"½ 2½ m² №5":            "2 m2 5",
		"น้ำ":                   "น้ ำ",
		"İstanbul ISPARTA ılık": "istanbul isparta ilik",
		"Hawaiʻi שָׁלוֹם":       "hawaii שלום",
		"ёлка й":                "елка и",
		"don't don’t":           "don t don t",
		"می\u200cخواهم":              "میخواهم",
	} {
		if got := strings.Join(Fold(in), " "); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
		if got := string(Append(nil, in)); got != want {
			t.Errorf("Append(%q) = %q, want %q", in, got, want)
		}
	}
}
