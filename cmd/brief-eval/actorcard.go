package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"brief/model/actor"
	"brief/model/tagger"
)

// sources are the sets of data with their licences, for the card.
var sources = map[string]string{
	"wikigold": "WikiGold (Balasuriya et al. 2009), CC BY 4.0",
	"politics": "CrossNER, politics, training part (Liu et al. 2021), MIT",
	"gov":      "multiner_gov, names in government reports, training part, CC0",
	"web":      "Universal NER, English Web Treebank (Mayhew et al. 2024), dev part, CC BY-SA 4.0",
	"own":      "our own annotations of Wikinews (CC BY 2.5) and of texts of the White House (public domain)",
}

// card writes what the weights are made of and how good they are.
func (t *trainActors) card(ctx context.Context, raw []byte, docs []labelled) (string, error) {
	var b strings.Builder
	b.WriteString("# The actor tagger's weights\n\nWritten by `go run ./cmd/brief-eval train actors`; do not edit. ")
	fmt.Fprintf(&b, "Seed %d, %d passes, step %g, L1 %g, dropout %g, bias %g; features seen %d times at least, %d at most; %.1f MB.\n",
		t.seed, t.passes, t.step, t.l1, t.dropout, t.bias, t.least, t.most, float64(len(raw))/1e6)
	b.WriteString("\n## Data\n\n| set | source and licence | documents | names | weight |\n|---|---|---|---|---|\n")
	for set := range strings.SplitSeq(t.sets, ",") {
		name, weight, _ := strings.Cut(set, "=")
		n, names := 0, 0
		for i := range docs {
			if docs[i].from == name {
				n, names = n+1, names+len(docs[i].names)
			}
		}
		fmt.Fprintf(&b, "| %s | %s | %d | %d | %s |\n", name, sources[name], n, names, weight)
	}
	b.WriteString("\nThe lists of known names hold hashes of first and last names (Faker, MIT), cities (GeoNames, CC BY 4.0) and countries and\n" +
		"subdivisions (iso-codes, LGPL 2.1). No text of any of these data is in the weights; Worldwide English newswire (CC BY-NC-SA)\n" +
		"was used to measure and to choose, never to train what is shipped.\n")
	if err := t.figures(ctx, &b, raw); err != nil {
		return "", err
	}
	if t.compare {
		table, err := t.stepsTable(ctx)
		if err != nil {
			return "", err
		}
		b.WriteString(table)
	}
	b.WriteString(loading + weaknesses)
	return b.String(), nil
}

// loading says how soon the weights are ready. The test's figure varies with the machine;
// the bound does not.
const loading = `
## Loading

A process that has not used the weights has them ready in about 6 ms, each of their bytes looked at, on a machine that was
busy with other work: ` + "`go test ./model/actor -run LoadTime -v`" + `, which fails above 30 ms. Once they are in memory it is what
` + "`go test ./model/actor -run '^$' -bench Load`" + ` says. They are read where they lie; what a text does not ask for is not touched.
`

// weaknesses are those that the errors on the dev data show.
const weaknesses = `
## Known weaknesses

- Organisations are weakest: names of one unknown word, companies and clubs that bear a person's or a town's name, national
  teams. Names of roads and buildings are taken for persons where no word says what they are.
- Sports reports full of names without a word beside them, and clubs: they are what makes the African articles of Worldwide's
  dev part the hardest. Of its training part, which is seven times as large, those from Oceania and Asia are.
- A name joined from two by a hyphen ("Tavan Tolgoi-Gashuunsukhait") is one name.
- Web texts without capitals and signatures at the end of mails: about three in ten names are missed or wrong.
- Elections and events that bear a country's name ("2019 Danish general election") can yield the country as a place.
- English only. Other languages written with capitals are found by the rules that the tagger builds upon.
`

// figures writes the scores on the dev data.
func (t *trainActors) figures(ctx context.Context, b *strings.Builder, raw []byte) error {
	b.WriteString("\n## Figures\n\nF1 of exact spans and kinds on raw text with our own tokens, by the rule of `score`.\n\n" +
		"| weights | data | all | person | organization | place |\n|---|---|---|---|---|---|\n")
	row := func(weights, data string, raw []byte, docs []goldNames) error {
		m, err := tagger.Parse(string(raw))
		if err != nil {
			return err
		}
		s, err := scoreNames(actor.WithModel(ctx, m), docs)
		if err != nil {
			return fmt.Errorf("score %s: %w", data, err)
		}
		fmt.Fprintf(b, "| %s | %s | %.1f | %.1f | %.1f | %.1f |\n", weights, data, s[0].value, s[3].value, s[6].value, s[9].value)
		return nil
	}
	world, err := t.gold("worldwide")
	if err != nil {
		return err
	}
	politics, err := t.gold("crossner_politics")
	if err != nil {
		return err
	}
	web, err := t.gold("uner_ewt")
	if err != nil {
		return err
	}
	for _, r := range []struct {
		data string
		docs []goldNames
	}{{"Worldwide dev", world}, {"CrossNER politics dev", politics}, {"UNER EWT dev, which was trained on", web}} {
		if err := row("these", r.data, raw, r.docs); err != nil {
			return err
		}
	}
	unseen, err := readGold[goldNames](t.worldTraining())
	if err != nil {
		return err
	}
	for _, part := range []struct {
		data string
		docs []goldNames
	}{{"Worldwide dev", world}, {"Worldwide's training part, not trained on", unseen}} {
		byRegion := byRegion(part.docs)
		for _, region := range slices.Sorted(maps.Keys(byRegion)) {
			data := fmt.Sprintf("%s, %s (%d articles)", part.data, region, len(byRegion[region]))
			if err := row("these", data, raw, byRegion[region]); err != nil {
				return err
			}
		}
	}
	if !t.compare {
		return nil
	}
	return t.comparisons(ctx, world, web, row)
}

// comparisons are the scores of weights that are not kept: with half of the web texts
// in turn, scored on the other half, and of Worldwide's training part.
func (t *trainActors) comparisons(ctx context.Context, world, web []goldNames, row func(string, string, []byte, []goldNames) error) error {
	kinds := [...]struct {
		weights, data string
		change        func(*trainActors)
		docs          []goldNames
	}{
		{"with half of the web texts", "UNER EWT dev, the other half (1)", func(t *trainActors) { t.heldWeb = part{1, 2} }, everySecond(web, 1)},
		{"with half of the web texts", "UNER EWT dev, the other half (2)", func(t *trainActors) { t.heldWeb = part{0, 2} }, everySecond(web, 0)},
		{"the same command with `-on worldwide`, not shipped", "Worldwide dev", func(t *trainActors) { t.on = "worldwide" }, world},
	}
	var raw [len(kinds)][]byte
	var errs [len(kinds)]error
	var wait sync.WaitGroup
	for i, k := range kinds {
		other := *t
		other.out = io.Discard
		k.change(&other)
		wait.Go(func() { raw[i], errs[i] = other.made(ctx) })
	}
	wait.Wait()
	if err := errors.Join(errs[:]...); err != nil {
		return err
	}
	for i, k := range kinds {
		if err := row(k.weights, k.data, raw[i], k.docs); err != nil {
			return err
		}
	}
	return nil
}

// everySecond are the documents from number first on, without each second.
func everySecond(docs []goldNames, first int) []goldNames {
	var out []goldNames
	for i := first; i < len(docs); i += 2 {
		out = append(out, docs[i])
	}
	return out
}

// byRegion are documents by their region.
func byRegion(docs []goldNames) map[string][]goldNames {
	out := map[string][]goldNames{}
	for _, d := range docs {
		country, _, _ := strings.Cut(d.Doc, "_")
		out[regionOf(country)] = append(out[regionOf(country)], d)
	}
	return out
}

// regionOf is the region of a country, as Worldwide's documents name it.
func regionOf(country string) string {
	switch country {
	case "af", "alg", "eg", "ghana", "mauritius", "et", "nm", "panaf", "sa", "nig", "kenya":
		return "Africa"
	case "arg", "bol", "chile", "col", "cosric", "cuba", "ecuador", "elsalv", "hond", "guyana", "mex", "nic", "pan", "paraguay", "peru", "uruguay", "ven":
		return "Latin America"
	case "asia", "bangladesh", "cn", "in", "jp", "kr", "mong", "my", "pk", "th", "tw":
		return "Asia"
	case "iran", "israel", "jr", "kw", "oman", "qt", "saud", "uae":
		return "Middle East"
	case "aus", "nz":
		return "Oceania"
	}
	return "elsewhere"
}

func (t *trainActors) gold(name string) ([]goldNames, error) {
	return readGold[goldNames](filepath.Join(t.data, "actors", name, "dev.docs.jsonl"))
}
