package main

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"

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
	b.WriteString(weaknesses)
	return b.String(), nil
}

// weaknesses are those that the errors on the dev data show.
const weaknesses = `
## Known weaknesses

- Organisations are weakest: names of one unknown word, companies and clubs that bear a person's or a town's name, national
  teams. Names of roads and buildings are taken for persons where no word says what they are.
- Articles from Africa are the hardest: sports reports full of names without a word beside them, and clubs.
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
	byRegion := map[string][]goldNames{}
	for _, d := range world {
		country, _, _ := strings.Cut(d.Doc, "_")
		region := regionOf(country)
		byRegion[region] = append(byRegion[region], d)
	}
	for _, region := range slices.Sorted(maps.Keys(byRegion)) {
		if err := row("these", fmt.Sprintf("Worldwide dev, %s (%d articles)", region, len(byRegion[region])), raw, byRegion[region]); err != nil {
			return err
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
	for half := range 2 {
		other := *t
		other.half = half + 1
		raw, err := other.made(ctx)
		if err != nil {
			return err
		}
		var rest []goldNames
		for i := range web {
			if i%2 != half {
				rest = append(rest, web[i])
			}
		}
		if err := row("with half of the web texts", fmt.Sprintf("UNER EWT dev, the other half (%d)", half+1), raw, rest); err != nil {
			return err
		}
	}
	other := *t
	other.on = "worldwide"
	raw, err := other.made(ctx)
	if err != nil {
		return err
	}
	return row("the same command with `-on worldwide`, not shipped", "Worldwide dev", raw, world)
}

// regionOf is the region of a country, as Worldwide's documents name it.
func regionOf(country string) string {
	switch country {
	case "af", "alg", "eg", "ghana", "mauritius", "nm", "panaf", "sa", "nig", "kenya":
		return "Africa"
	case "arg", "bol", "chile", "col", "cosric", "cuba", "ecuador", "elsalv", "hond", "mex", "nic", "pan", "peru", "ven":
		return "Latin America"
	case "bangladesh", "cn", "in", "jp", "kr", "mong", "th":
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
