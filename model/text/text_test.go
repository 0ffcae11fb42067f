package text

import (
	"strings"
	"testing"
	"unicode"

	"brief/model"
)

func whole(s string) model.Span { return model.Span{End: len(s)} }

func sentencesOf(s string) []string {
	var out []string
	for _, span := range Sentences(s, whole(s)) {
		out = append(out, span.In(s))
	}
	return out
}

// TestSentences writes the borders as " | ".
func TestSentences(t *testing.T) {
	for _, want := range []string{
		"One.",
		"One. | Two! | Three? | Four",
		"He met former U.S. President Donald Trump. | Then he left.",
		"They operate in the U.S. | The border is open.",
		"The U.S. military presence at the border has tripled since January 2024.",
		"Mr. Smith met Gen. Jones and Sen. Warren at 5 p.m. Monday. | They spoke.",
		"It closed at 5 p.m. | The crowd left.",
		"J. K. Rowling and George W. Bush met John F. Kennedy Jr. | They did not talk.",
		"Apple Inc. said so. | Then Acme Corp. | In 2023, it fell.",
		"Vitamin C. | It helps.",
		"So do I. | We all do.",
		"See No. 5, p. 12 and Fig. 3. | No. | Never.",
		"Trade dipped 3.2% to $1.2bn. | Exports rose.",
		"It rose by 3. | Then it fell.",
		"The law of Jan. 5, 2024 stands. | It was passed in Jan. | The court agreed.",
		`"Stop." | "Why?" he asked. | "Because," she said.`,
		"“It is over.” | He left.",
		"(See above.) | Then go on.",
		"It failed.[12] | Nobody knew.",
		"Wait... what? | Yes… | No.",
		"He said nothing ... | Then he left.",
		"He said ... nothing.",
		"Use e.g. Brazil or i.e. the south. | Done.",
		"Tools, etc. | Others.",
		"See example.com.Thanks and node.Js. | Then go.",
		"Write to a.b@example.com. | Or see https://example.com/a.B?c=d. | Thanks.",
		"1. Foo is first. | Bar is not.",
		"a. Foo. | Bar.",
		"Yahoo! Inc. fell. | Why?",
		"Really?! | Yes!!! | Oh.",
		"ذهب إلى البيت؟ | نعم. | عاد.",
		"वह घर गया। | फिर लौटा।",
		"Vive en EE. UU. | El presidente de EE. UU. habló.",
		"El Sr. López llegó. | La Sra. Ruiz no.",
		"Am 3. März kam Dr. Weber, z.B. aus Bonn. | Er blieb.",
		"M. Dupont est parti. | Il revient.",
		"no capitals at sentences here. they are all small. | Fine.",
		"a line\nend is. | A space\nhere.",
		"It ended. | — Reuters",
		"Prices rose (up from 2.4 million). | Sales fell.",
		"The firm is a Co. of renown.",
		"He lives on Main St. | The house is old.",
		"St. Louis won vs. Boston. | They lost.",
		"We saw him. | 2023 was hard.",
	} {
		in := strings.ReplaceAll(want, " | ", " ")
		if got := strings.Join(sentencesOf(in), " | "); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestSentencesRunTogether(t *testing.T) {
	for in, want := range map[string]string{
		"The end.Next we go.":      "The end.|Next we go.",
		"That is so.It was known.": "That is so.It was known.", // "so" is too short to tell
		"The plan works.It stays.": "The plan works.|It stays.",
		"今天很好。我们走吧！真的？是的。":         "今天很好。|我们走吧！|真的？|是的。",
		"「行こう。」彼は言った。":             "「行こう。」|彼は言った。",
	} {
		if got := strings.Join(sentencesOf(in), "|"); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestSentencesOfNothing(t *testing.T) {
	for _, s := range []string{"", " \n\t ", "\u00a0\u3000"} {
		if got := Sentences(s, whole(s)); len(got) != 0 {
			t.Errorf("%q gives %v", s, got)
		}
	}
}

func TestSentencesStayInside(t *testing.T) {
	const s = "One. Two. Three."
	got := Sentences(s, model.Span{Start: 5, End: 9})
	if len(got) != 1 || got[0].In(s) != "Two." {
		t.Errorf("got %v", got)
	}
}

// kindLetters shows a token's kind before it.
const kindLetters = "wcnpsa"

func tokensOf(s string) string {
	var out []string
	for _, tok := range Tokens(nil, s, whole(s)) {
		out = append(out, kindLetters[tok.Kind:tok.Kind+1]+":"+tok.Span.In(s))
	}
	return strings.Join(out, " ")
}

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		"Mexico's U.S. cross-border trade":                   "w:Mexico c:'s w:U.S. w:cross-border w:trade",
		"Trump’s cartels’ don't O'Brien":                     "w:Trump c:’s w:cartels p:’ w:don't w:O'Brien",
		"41% $1.2bn 3,000.50 12-15%":                         "n:41 s:% s:$ n:1.2 w:bn n:3,000.50 n:12 p:- n:15 s:%",
		"1'000 816\u00a0000 t 2½ ½ ٤١٪":                      "n:1'000 n:816\u00a0000 w:t n:2½ n:½ n:٤١ s:٪",
		"US$4.7 €5, £4m; 9/11 10:30":                         "w:US s:$ n:4.7 s:€ n:5 p:, s:£ n:4 w:m p:; n:9 p:/ n:11 n:10 p:: n:30",
		"In the U.S. and U.S.-led (U.N.'s)":                  "w:In w:the w:U.S. w:and w:U.S. p:- w:led p:( w:U.N. c:'s p:)",
		"Mr. J. K. Smith, Ph.D., of Acme Inc.":               "w:Mr. w:J. w:K. w:Smith p:, w:Ph.D. p:, w:of w:Acme w:Inc.",
		"Plan B. The end.":                                   "w:Plan w:B p:. w:The w:end p:.",
		"COVID-19 F-16 G7 S&P 500 AT&T":                      "w:COVID-19 w:F-16 w:G7 w:S&P n:500 w:AT&T",
		"10-year-old 1990s 41st":                             "n:10 p:- w:year-old n:1990 w:s n:41 w:st",
		"see www.example.com/a, x@y.org. Or http://a.b/c?d.": "w:see a:www.example.com/a p:, a:x@y.org p:. w:Or a:http://a.b/c?d p:.",
		"end.Next a.b":                                       "w:end p:. w:Next w:a.b",
		"wait... -- “yes”":                                   "w:wait p:... p:-- p:“ w:yes p:”",
		"漢字かな 한국어 カタカナ":                                      "w:漢 w:字 w:か w:な w:한국어 w:カタカナ",
		"می\u200cخواهم क्\u200dष":                            "w:می\u200cخواهم w:क्\u200dष",
		"No. 5 but no. Jan. 5":                               "w:No. n:5 w:but w:no p:. w:Jan. n:5",
		"@user #tag a&b 5 km² 20°C":                          "s:@ w:user s:# w:tag w:a s:& w:b n:5 w:km² n:20 s:° w:C",
		"snake_case _x_ 'quoted's":                           "w:snake_case w:_x_ p:' w:quoted c:'s",
	} {
		if got := tokensOf(in); got != want {
			t.Errorf("Tokens(%q)\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestTokensDoNotAllocate(t *testing.T) {
	s := strings.Repeat(prose, 20)
	dst := Tokens(nil, s, whole(s))
	if n := testing.AllocsPerRun(10, func() { dst = Tokens(dst[:0], s, whole(s)) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestLanguage(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "Hello": "", "OK 41%": "", "漢": "",
		"The president said that it was a pivotal clash with the neighbour.":                                   "en",
		"El presidente dijo que no era posible y que los acuerdos son para el futuro.":                         "es",
		"Le président a dit que ce n'est pas possible dans les conditions que nous avons.":                     "fr",
		"Der Präsident sagte, dass es nicht möglich ist und die Lage sich mit der Zeit bessert.":               "de",
		"O presidente disse que não é possível e que os acordos são para o futuro do país.":                    "pt",
		"Il presidente ha detto che non è possibile e che gli accordi sono per il futuro della nazione.":       "it",
		"De president zei dat het niet mogelijk is en dat de afspraken voor de toekomst zijn.":                 "nl",
		"Президент отвергла предложение о военном вмешательстве.":                                              "ru",
		"Президентка відхилила пропозицію про військове втручання її країни.":                                  "uk",
		"السلام عليكم هذا خبر حقيقي من العاصمة":                                                                "ar",
		"رئیس جمهور گفت که این کار امکان پذیر نیست و می\u200cخواهد برود":                                       "fa",
		"ידיעה אמיתית בעברית עם ניקוד":                                                                         "he",
		"国家主席在讲话中拒绝了军事干预的提议。":                                                                                  "zh",
		"大統領は演説で軍事介入の提案を拒否した。":                                                                                 "ja",
		"대통령은 연설에서 군사 개입 제안을 거부했다.":                                                                            "ko",
		"राष्ट्रपति ने सैन्य हस्तक्षेप के प्रस्ताव को खारिज किया।":                                             "hi",
		"Ο πρόεδρος απέρριψε την πρόταση.":                                                                     "el",
		"xyzzy plugh frobnicate quux corge grault garply waldo fred thud lorem ipsum dolor sit amet blah blub": "",
	} {
		if got := Language(s); got != want {
			t.Errorf("Language(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestScriptLanguagesFit(t *testing.T) {
	if len(scriptLanguages) != 2*int(scriptCount) {
		t.Errorf("%d letters for %d scripts", len(scriptLanguages), scriptCount)
	}
	if len(languageCodes) != 2*languageCount {
		t.Errorf("%d letters for %d languages", len(languageCodes), languageCount)
	}
}

func TestPassages(t *testing.T) {
	const s = "Title\nPoint. One.\nFirst. Second.\nHead\nA b. C.\tD.\nmeta\ncode 1\ncode 2\n\ncode 3"
	at := func(sub string) model.Span {
		i := strings.Index(s, sub)
		return model.Span{Start: i, End: i + len(sub)}
	}
	d := &model.Document{Text: s, Blocks: []model.Block{
		{Kind: model.BlockTitle, Span: at("Title")},
		{Kind: model.BlockKeyPoint, Span: at("Point. One.")},
		{Kind: model.BlockParagraph, Span: at("First. Second.")},
		{Kind: model.BlockHeading, Span: at("Head"), Level: 2},
		{Kind: model.BlockCell, Span: at("A b. C."), Table: 1},
		{Kind: model.BlockCell, Span: at("D."), Table: 1, Column: 1},
		{Kind: model.BlockMeta, Span: at("meta")},
		{Kind: model.BlockCode, Span: at("code 1\ncode 2\n\ncode 3")},
	}, Paragraphs: []model.Paragraph{
		{Span: at("First. Second."), FirstBlock: 2, EndBlock: 3},
		{Span: at("A b. C.\tD."), FirstBlock: 4, EndBlock: 6},
		{Span: at("code 1\ncode 2\n\ncode 3"), FirstBlock: 7, EndBlock: 8},
	}}
	want := []model.Passage{
		{Span: at("Title"), In: model.InTitle, Block: 0},
		{Span: at("Point. One."), In: model.InKeyPoint, Block: 1},
		{Span: at("First."), In: model.InBody, Paragraph: 1, Sentence: 1, Block: 2},
		{Span: at("Second."), In: model.InBody, Paragraph: 1, Sentence: 2, Block: 2},
		{Span: at("Head"), In: model.InBody, Block: 3},
		{Span: at("A b."), In: model.InBody, Paragraph: 2, Sentence: 1, Block: 4},
		{Span: at("C."), In: model.InBody, Paragraph: 2, Sentence: 2, Block: 4},
		{Span: at("D."), In: model.InBody, Paragraph: 2, Sentence: 3, Block: 5},
		{Span: at("code 1\ncode 2"), In: model.InBody, Paragraph: 3, Sentence: 1, Block: 7},
		{Span: at("code 3"), In: model.InBody, Paragraph: 3, Sentence: 2, Block: 7},
	}
	got := Passages(d)
	for i := range max(len(got), len(want)) {
		if i >= len(got) || i >= len(want) || got[i] != want[i] {
			t.Fatalf("passage %d:\n got %+v\nwant %+v", i, got, want)
		}
	}
}

// checkCover fails unless spans are in order, apart, trimmed, and hold all of
// s that is not white space.
func checkCover(t *testing.T, s string, spans []model.Span) {
	t.Helper()
	end := 0
	for _, span := range spans {
		if span.Empty() || span.Start < end || span.End > len(s) {
			t.Fatalf("%q: span %v after %d", s, span, end)
		}
		if strings.TrimSpace(s[end:span.Start]) != "" {
			t.Fatalf("%q: %q is left out", s, s[end:span.Start])
		}
		if part := span.In(s); strings.TrimFunc(part, unicode.IsSpace) != part {
			t.Fatalf("%q: %q is not trimmed", s, part)
		}
		end = span.End
	}
	if strings.TrimSpace(s[end:]) != "" {
		t.Fatalf("%q: %q is left out", s, s[end:])
	}
}

func addSeeds(f *testing.F) {
	for _, s := range []string{
		prose, "U.S. The ... \"a.\" b", "1. a\n2) b", "e.g. x@y.com/..", "。」』 a", "a\u200cب 5\u00a0000½", "[1][12].", "J. K. R. ", "....!?…",
	} {
		f.Add(s)
	}
}

func FuzzSentences(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		checkCover(t, s, Sentences(s, whole(s)))
		Language(s)
	})
}

func FuzzTokens(f *testing.F) {
	addSeeds(f)
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\ufffd")
		tokens := Tokens(nil, s, whole(s))
		spans := make([]model.Span, len(tokens))
		for i, tok := range tokens {
			spans[i] = tok.Span
			if strings.ContainsFunc(tok.Span.In(s), unicode.IsSpace) && tok.Kind != Number {
				t.Fatalf("%q holds white space", tok.Span.In(s))
			}
		}
		checkCover(t, s, spans)
	})
}

const prose = `Analysts note the U.S. military presence at the border has tripled since January 2024, with Northern Command deploying advanced surveillance systems and specialized units. This escalation follows Trump's executive order reclassifying major cartels as foreign terrorist organizations, enabling stricter financial sanctions and intelligence-sharing protocols. However, Mexico's insistence on autonomous security operations complicates joint anti-trafficking efforts. "Trade dipped 3.2% since February," said Gen. J. Smith of Acme Inc. on Jan. 5. `

func BenchmarkSentences(b *testing.B) {
	s := strings.Repeat(prose, 2000)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Sentences(s, whole(s))
	}
}

func BenchmarkTokens(b *testing.B) {
	s := strings.Repeat(prose, 2000)
	dst := Tokens(nil, s, whole(s))
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		dst = Tokens(dst[:0], s, whole(s))
	}
}

func BenchmarkLanguage(b *testing.B) {
	s := strings.Repeat(prose, 20)
	for b.Loop() {
		Language(s)
	}
}

func TestDecimalComma(t *testing.T) {
	for _, c := range []struct {
		text, language string
		want           bool
	}{
		{"2,5 de 1.000", "es", true},
		{"2.5 de 1,000", "es", false},
		{"1.000", "es", true},
		{"", "es", true},
		{"2.5", "de", true},
		{"2,5", "en", false},
		{"2,5", "", false},
		{"3,", "es", true},
		{",3.5", "es", false},
	} {
		if got := DecimalComma(c.text, c.language); got != c.want {
			t.Errorf("%q in %q: %v", c.text, c.language, got)
		}
	}
}
