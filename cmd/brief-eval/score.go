package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"brief/model/actor"
	"brief/model/tagger"
)

// goldenScores is where the scores of the last accepted state stand.
const goldenScores = "cmd/brief-eval/testdata/scores.txt"

// measure scores one gold file.
type measure struct {
	// name opens the names of its scores; file is its data, below the data folder.
	name, file string
	run        func(ctx context.Context, path string) ([]score, error)
}

// measures is the table of them, in the order of the golden file. A new measure
// is a line here and a function that reads its file.
func measures() []measure {
	return []measure{
		{"newsquant", "stats/newsquant.dev.jsonl", scoreStatistics},
		{"newsquant-half", "stats/newsquant.dev.jsonl", scoreHalves},
		{"challenge", "stats/challenge.dev.jsonl", scoreStatistics},
		{"rtext-currency", "stats/rtext-currency.dev.jsonl", scoreUnits},
		{"rtext-dimension", "stats/rtext-dimension.dev.jsonl", scoreUnits},
		{"rtext-temperature", "stats/rtext-temperature.dev.jsonl", scoreUnits},
		{"rtext-age", "stats/rtext-age.dev.jsonl", scoreUnits},
		{"polnear", "stats/polnear-stat-attribution.dev.jsonl", scoreSources},
		{"keypoints-cnndm", "keypoints/cnndm_dev.jsonl", scoreSelection},
		{"keypoints-cnn", "keypoints/cnn_highlights_dev.jsonl", scoreSelection},
		{"align-poc", "keypoints/align_poc_dev.jsonl", scoreEvidence},
		{"align-multinews", "keypoints/align_multinews_dev.jsonl", scoreEvidence},
		{"flags-swap", "keypoints/faith_swap_dev.jsonl", scoreFlags},
		{"flags-bump", "keypoints/faith_bump_dev.jsonl", scoreFlags},
		{"actors-worldwide", "actors/worldwide/dev.docs.jsonl", scoreActors},
		{"actors-uner", "actors/uner_ewt/dev.docs.jsonl", scoreActors},
		{"actors-politics", "actors/crossner_politics/dev.docs.jsonl", scoreActors},
		{"alias", "actors/gum/news.dev.alias.jsonl", scoreAlias},
	}
}

func scoreCommand(ctx context.Context, args []string, out io.Writer) error {
	f := flag.NewFlagSet("score", flag.ContinueOnError)
	data := f.String("data", "", "folder of the gold data")
	golden := f.String("golden", goldenScores, "file of the golden scores")
	only := f.String("only", "", "only measures whose name begins so")
	weights := f.String("actors-model", "", "file of other weights for the actor tagger")
	update := f.Bool("update", false, "write the golden scores anew")
	if err := f.Parse(args); err != nil {
		return err
	}
	if *data == "" {
		return errors.New("score needs -data, the folder of the gold data; README.md says what it holds")
	}
	if *update && *only != "" {
		return errors.New("-update writes all scores: leave out -only")
	}
	ctx, err := withActorsModel(ctx, *weights)
	if err != nil {
		return err
	}
	var got []score
	for _, m := range measures() {
		if !strings.HasPrefix(m.name, *only) {
			continue
		}
		found, err := m.run(ctx, filepath.Join(*data, filepath.FromSlash(m.file)))
		if err != nil {
			return fmt.Errorf("score %s: %w", m.name, err)
		}
		for _, s := range found {
			got = append(got, score{m.name + " " + s.name, s.value})
		}
	}
	if *update {
		return os.WriteFile(*golden, formatScores(got), 0o644)
	}
	return compareScores(out, *golden, got)
}

// formatScores writes one score a line, the name and the value with two decimals.
func formatScores(scores []score) []byte {
	var b bytes.Buffer
	for _, s := range scores {
		fmt.Fprintf(&b, "%-44s %6.2f\n", s.name, s.value)
	}
	return b.Bytes()
}

// parseScores is the reverse of formatScores.
func parseScores(raw []byte) (map[string]float64, error) {
	out := map[string]float64{}
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSpace(line)
		cut := strings.LastIndexByte(line, ' ')
		if cut < 0 {
			return nil, fmt.Errorf("golden scores: %q is no score", line)
		}
		v, err := strconv.ParseFloat(line[cut+1:], 64)
		if err != nil {
			return nil, fmt.Errorf("golden scores: %q is no score: %w", line, err)
		}
		out[strings.TrimSpace(line[:cut])] = v
	}
	return out, nil
}

// compareScores prints all scores, and beside those that differ by a hundredth or
// more what they were.
func compareScores(out io.Writer, golden string, got []score) error {
	raw, err := os.ReadFile(golden)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("read the golden scores: %w", err)
	}
	want, err := parseScores(raw)
	if err != nil {
		return err
	}
	differs := false
	for _, s := range got {
		fmt.Fprintf(out, "%-44s %6.2f", s.name, s.value)
		switch was, known := want[s.name]; {
		case !known:
			fmt.Fprint(out, "  new")
			differs = true
		case fmt.Sprintf("%.2f", was) != fmt.Sprintf("%.2f", s.value):
			fmt.Fprintf(out, "  was %.2f (%+.2f)", was, s.value-was)
			differs = true
		}
		fmt.Fprintln(out)
	}
	if differs {
		return errDiffers
	}
	return nil
}

// withActorsModel returns a context in which actors are found by the weights of a
// file, the shipped ones where it is "".
func withActorsModel(ctx context.Context, file string) (context.Context, error) {
	if file == "" {
		return ctx, nil
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, fmt.Errorf("read the weights of the actor tagger: %w", err)
	}
	m, err := tagger.Parse(string(raw))
	if err != nil {
		return nil, fmt.Errorf("read the weights of the actor tagger: %s: %w", file, err)
	}
	return actor.WithModel(ctx, m), nil
}
