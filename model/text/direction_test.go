package text_test

import (
	"strings"
	"testing"

	"brief/model/text"
)

func TestRightToLeft(t *testing.T) {
	for _, c := range []struct {
		s    string
		want bool
	}{
		{"", false},
		{"12 % – 34", false},
		{"Mexico rejects troops", false},
		{"أقر مجلس بلدية وادي السرو خطة لتجديد شبكة المياه", true},
		{"ועדת הכספים אישרה את התקציב ב-14 קולות", true},
		{"دولت برنامهٔ تازه\u200cای برای آب اعلام کرد", true},
		{"حکومت نے پانی کا نیا منصوبہ پیش کیا", true},
		{"ܐܒܓ", true},
		{"𞤀𞤁𞤂 abc de", false},
		{"中文 文章", false},
		{"हिन्दी", false},
		{"The word שלום stands in an English sentence", false},
		{"הדו\"ח של NATO על Cyber Security פורסם אתמול בירושלים", true},
		{strings.Repeat("word ", 2000) + strings.Repeat("שלום ", 9000), false},
		{"١٢٣ 456", false},
	} {
		if got := text.RightToLeft(c.s); got != c.want {
			t.Errorf("%.40q: %v", c.s, got)
		}
	}
}

func TestHasRightToLeft(t *testing.T) {
	if !text.HasRightToLeft("report: خطة") || text.HasRightToLeft("Ελλάδα 中 é 2024") {
		t.Error("letters are taken for what they are not")
	}
}
