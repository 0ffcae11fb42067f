package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"brief/model"
	"brief/model/actor"
)

func writeFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestActorScore: articles, genitives and the last full stop are forgiven, another
// kind or extent is not, and what the gold data call something else is left out.
func TestActorScore(t *testing.T) {
	path := writeFile(t, "gold.jsonl", `{"doc":"1","text":"“É”: President Ana Brook met the Ministry of Health in Norway's capital on May Day.","ents":[[15,24,"PER"],[29,51,"ORG"],[55,63,"LOC"],[75,82,"MISC"]]}`+"\n")
	got, err := scoreActors(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	if got[0].value != 100 {
		t.Errorf("the scores are %v", got)
	}
	path = writeFile(t, "gold.jsonl", `{"doc":"1","text":"President Ana Brook met Carl Dunn.","ents":[[10,19,"ORG"],[24,28,"PER"]]}`+"\n")
	if got, err = scoreActors(context.Background(), path); err != nil || got[0].value != 0 {
		t.Errorf("the scores are %v, %v", got, err)
	}
}

func TestAliasScore(t *testing.T) {
	path := writeFile(t, "gold.jsonl", `{"doc":"1","text":"Ana Brook met Carl Dunn. Brook left.","named":[{"cluster":"a","start":0,"end":9},{"cluster":"b","start":14,"end":23},{"cluster":"a","start":25,"end":30}]}`+"\n")
	got, err := scoreAlias(context.Background(), path)
	if err != nil || got[2].value != 100 {
		t.Errorf("the scores are %v, %v", got, err)
	}
	if p, r := bCubed([]int{0, 0, 1}, []int{0, 0, 0}); math.Abs(p-5./3) > 1e-9 || r != 3 {
		t.Errorf("bCubed = %v, %v", p, r)
	}
}

func TestConllBecomesText(t *testing.T) {
	path := writeFile(t, "a.conll", "-DOCSTART-\tO\td0\n\nMr\tB-PER\n.\tI-PER\nDunn\tI-PER\n's\tO\n\"\tO\nfirm\tO\n\"\tO\n,\tO\nAlder\tB-ORG\nWorks\tI-ORG\n(\tO\nAW\tB-ORG\n)\tO\n.\tO\n\n-DOCSTART-\tO\td1\n\nRome\tB-LOC\n")
	docs, err := readConll(path)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i := range docs {
		got = append(got, docs[i].text)
		for _, g := range docs[i].names {
			got = append(got, string(g.Kind)+" "+g.Span.In(docs[i].text))
		}
	}
	want := []string{
		"Mr. Dunn's \"firm\", Alder Works (AW).\n", "person Dunn", "organization Alder Works", "organization AW",
		"Rome\n", "place Rome",
	}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestNamesMoveWithCleaning: what cleaning drops or replaces moves the names behind.
func TestNamesMoveWithCleaning(t *testing.T) {
	l := labelled{text: "x\u200b Ana\r\nOslo \x01 Bo"}
	l.add(5, 8, "PER")
	l.add(10, 14, "LOC")
	l.add(17, 19, "PER")
	clean := "x Ana\nOslo ␁ Bo"
	var got []string
	for _, g := range l.movedTo(clean) {
		got = append(got, g.Span.In(clean))
	}
	if strings.Join(got, ",") != "Ana,Oslo,Bo" {
		t.Errorf("the names are %q", got)
	}
}

// TestSubstitution: one person keeps one other name, countries stay.
func TestSubstitution(t *testing.T) {
	l := labelled{text: "Ana Brook left Peru for Lima. Brook's Brook Works stays."}
	for _, n := range []struct {
		name, kind string
		from       int
	}{{"Ana Brook", "PER", 0}, {"Peru", "LOC", 0}, {"Lima", "LOC", 0}, {"Brook", "PER", 20}, {"Brook Works", "ORG", 20}} {
		at := n.from + strings.Index(l.text[n.from:], n.name)
		l.add(at, at+len(n.name), n.kind)
	}
	lists := &nameLists{first: []string{"Wei"}, last: []string{"Okafor"}, places: []string{"Sarnath"}, countries: map[string]bool{"Peru": true}}
	got := lists.substituted(&l, rand.New(rand.NewPCG(1, 1)))
	if want := "Wei Okafor left Peru for Sarnath. Okafor's Okafor Works stays."; got.text != want {
		t.Errorf("got %q, want %q", got.text, want)
	}
	for _, g := range got.names {
		if g.Span.End > len(got.text) || g.Kind == model.Person && !strings.HasSuffix(g.Span.In(got.text), "Okafor") {
			t.Errorf("%s is %q", g.Kind, g.Span.In(got.text))
		}
	}
}

// TestAnnotationsHoldTheirTexts: a changed text or a span outside it is an error.
func TestAnnotationsHoldTheirTexts(t *testing.T) {
	folder := filepath.Dir(writeFile(t, "01.jsonl", `{"id":"a","sha256":"6c9f5ba1ed1bd6ae1c83f3a1ed1e1c2a7d4c8c2f0b7b7e0d6f2a1f5f3b3c4d5e","upto":0,"spans":[[0,3,"person"]]}`+"\n"))
	if _, err := readAnnotations(folder, map[string]string{"a": "Ana left."}); err == nil || !strings.Contains(err.Error(), "not the one that was annotated") {
		t.Errorf("a changed text: %v", err)
	}
	if _, err := readAnnotations(folder, map[string]string{}); err == nil || !strings.Contains(err.Error(), "do not have this article") {
		t.Errorf("a missing text: %v", err)
	}
}

// TestTrainingTwiceGivesTheSameBytes trains on a small corpus of our own.
func TestTrainingTwiceGivesTheSameBytes(t *testing.T) {
	data := t.TempDir()
	for name, text := range map[string]string{
		"actors/gaz/first.txt": "Ana\n", "actors/gaz/last.txt": "Brook\n", "actors/gaz/country.txt": "Peru\n",
		"actors/gaz/city_big.txt": "Lima\n", "actors/gaz/city_mid.txt": "Puno\n", "actors/gaz/subdiv.txt": "Cusco\n",
		"actors/wikigold/all.conll": strings.Repeat("Ana\tB-PER\nBrook\tI-PER\nleft\tO\nLima\tB-LOC\n.\tO\n\n", 40),
	} {
		path := filepath.Join(data, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	writeNews(t, filepath.Join(data, "news"), freeNews{ID: "a", Text: strings.Repeat("Ana Brook left Lima.\n", 30)})
	var raw [2][]byte
	var said [2]strings.Builder
	for i := range raw {
		x := trainActors{
			data: data, on: "free", sets: "wikigold=1", seed: 3, passes: 2, least: 1, most: 1000, step: 0.1, l1: 0.0005,
			limit: 4, dropout: 0.5, recased: 0.25, substitutes: 0.5, out: &said[i],
			classes: 4, self: selfTraining{share: 0.5, sure: 0.1, bytes: 300},
		}
		var err error
		if raw[i], err = x.made(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if string(raw[0]) != string(raw[1]) || len(raw[0]) < 1000 {
		t.Errorf("two runs give %d and %d bytes, which differ", len(raw[0]), len(raw[1]))
	}
	if !strings.Contains(said[0].String(), "\n15 passages that nobody annotated\n") {
		t.Errorf("of 15 lines with names it does not learn by itself:\n%s", said[0].String())
	}
}

// writeNews writes articles as the free news have them.
func writeNews(t *testing.T, folder string, news ...freeNews) {
	t.Helper()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	lines := json.NewEncoder(z)
	for _, n := range news {
		if err := lines.Encode(map[string]string{"id": n.ID, "text": n.Text}); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(z.Close(), os.MkdirAll(folder, 0o700), os.WriteFile(filepath.Join(folder, "free_news.jsonl.gz"), packed.Bytes(), 0o600)); err != nil {
		t.Fatal(err)
	}
}

// TestWordClasses: words that stand beside the same words share a class, rare ones have
// none, and figures of one length are one word.
func TestWordClasses(t *testing.T) {
	var b strings.Builder
	for _, town := range []string{"Lima", "Oslo", "Kyiv"} {
		for _, did := range []string{"rose", "fell", "slept"} {
			b.WriteString(strings.Repeat("in "+town+" prices "+did+" 12 times\n", 3))
		}
	}
	got := wordClasses([]freeNews{{Text: b.String() + "in Puno prices rose 34 times\n"}}, 8, 8, 4)
	class := func(word string) uint8 { return got[actor.ClassHash(word)] }
	if class("Lima") == 0 || class("Lima") != class("Oslo") || class("Oslo") != class("Kyiv") || class("rose") != class("slept") {
		t.Errorf("towns are in %d, %d, %d, verbs in %d, %d", class("Lima"), class("Oslo"), class("Kyiv"), class("rose"), class("slept"))
	}
	if class("Lima") == class("rose") || class("Puno") != 0 || class("12") == 0 || class("12") != class("99") {
		t.Errorf("a verb is in %d, a rare town in %d, figures in %d and %d", class("rose"), class("Puno"), class("12"), class("99"))
	}
}

// TestPartsOfASet: each document is in one part, and left out where that is held out.
func TestPartsOfASet(t *testing.T) {
	docs := []labelled{{id: "a"}, {id: "b"}, {id: "c"}, {id: "d"}, {id: "e"}}
	seen := map[string]int{}
	for k := range 3 {
		for _, d := range inPart(docs, part{k, 3}) {
			seen[d.id]++
		}
		if in, out := len(inPart(docs, part{k, 3})), len(outOfPart(docs, part{k, 3})); in+out != len(docs) {
			t.Errorf("part %d has %d documents, without it there are %d", k, in, out)
		}
	}
	for _, d := range docs {
		if seen[d.id] != 1 {
			t.Errorf("document %s is in %d parts", d.id, seen[d.id])
		}
	}
	if n := len(outOfPart(docs, part{})); n != len(docs) {
		t.Errorf("without no part there are %d documents", n)
	}
}

// TestMistakes: every name of the gold data is right or wrong in one way, and what
// overlaps none is invented.
func TestMistakes(t *testing.T) {
	doc := goldNames{
		Text: "Ana Brook met Alder Works in Lima, said Carl Dunn of Oslo on Monday.",
		Ents: []goldName{{0, 9, "PER"}, {14, 25, "ORG"}, {29, 33, "LOC"}, {40, 49, "PER"}, {53, 57, "LOC"}},
	}
	found := []model.Actor{
		{Kind: model.Person, Mentions: []model.Mention{{Span: model.Span{Start: 0, End: 9}}, {Span: model.Span{Start: 14, End: 19}}}},
		{Kind: model.Organization, Mentions: []model.Mention{{Span: model.Span{Start: 29, End: 33}}, {Span: model.Span{Start: 61, End: 67}}}},
		{Kind: model.Place, Mentions: []model.Mention{{Span: model.Span{Start: 53, End: 57}, Nominal: true}}},
	}
	var got []string
	for _, m := range mistakesIn(&doc, found) {
		got = append(got, m.what)
	}
	want := []string{
		"person right", "organization with other borders", "place taken for organization", "person missed", "place missed",
		"organization invented",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestGoldenMistakesAreWhole: the golden counts read back, and none is missing.
func TestGoldenMistakesAreWhole(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "..", goldenMistakes))
	if err != nil {
		t.Fatal(err)
	}
	was, err := parseScores(raw)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range counted(nil) {
		if _, known := was[s.name]; !known {
			t.Errorf("%s has no line %q: run mistakes -update", goldenMistakes, s.name)
		}
	}
}
