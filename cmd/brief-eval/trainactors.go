package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"brief/model/actor"
	"brief/model/tagger"
)

// trainActors is the command that makes the weights of the actor tagger.
type trainActors struct {
	data, annotations, on, to, sets string
	seed                            uint64
	passes, least, most, classes    int
	step, l1, limit, bias           float64
	substitutes, recased, dropout   float64
	compare, cardOnly, cross        bool
	unlisted                        bool
	self                            selfTraining
	heldWeb, heldOwn                part
	out                             io.Writer
}

func trainCommand(ctx context.Context, args []string, out io.Writer) error {
	if len(args) == 0 || args[0] != "actors" {
		return errors.New("usage: brief-eval train actors -data DIR [flags]")
	}
	t := trainActors{out: out}
	f := flag.NewFlagSet("train actors", flag.ContinueOnError)
	t.define(f)
	f.StringVar(&t.to, "o", "", "file to write the weights to; the card goes beside it")
	f.BoolVar(&t.compare, "compare", false, "train many times more, for the comparisons in the card")
	f.BoolVar(&t.cardOnly, "card", false, "only write the card of the weights anew")
	f.BoolVar(&t.cross, "cross", false, "only score by cross-validation")
	if err := f.Parse(args[1:]); err != nil {
		return err
	}
	if t.data == "" || t.to == "" && !t.cross {
		return errors.New("train needs -data, the folder of the gold data, and -o, the file to write")
	}
	return t.run(ctx)
}

// define defines the flags that say how to train.
func (t *trainActors) define(f *flag.FlagSet) {
	f.StringVar(&t.data, "data", "", "folder of the gold data")
	f.StringVar(&t.annotations, "annotations", "cmd/brief-eval/testdata/annotations", "folder of our own annotations")
	f.StringVar(&t.on, "on", "free", "what to train on: free, the data that the shipped weights may come from, or worldwide")
	f.StringVar(&t.sets, "sets", "wikigold=1,politics=1,gov=1,web=1,own=1", "what free data are, with the weight of each")
	f.Uint64Var(&t.seed, "seed", 1, "of the order of the passages")
	f.IntVar(&t.passes, "passes", 6, "over the data")
	f.IntVar(&t.least, "least", 2, "how many times a feature must be seen")
	f.IntVar(&t.most, "most", 300_000, "how many features are kept")
	f.Float64Var(&t.step, "step", 0.1, "of the descent")
	f.Float64Var(&t.l1, "l1", 0.0005, "penalty on weights")
	f.Float64Var(&t.substitutes, "substitutes", 0, "weight of each document with other names")
	f.Float64Var(&t.recased, "recased", 0.25, "weight of documents in small letters or capitals")
	f.Float64Var(&t.bias, "bias", 0.5, "what is taken from the score of a token outside names: more finds more")
	f.Float64Var(&t.dropout, "dropout", 0.5, "share of features that a step leaves out")
	f.BoolVar(&t.unlisted, "unlisted", false, "without the lists of known names")
	f.IntVar(&t.classes, "classes", 0, "how many classes words are sorted into by what stands beside them in the free news; 0 for none")
	f.Float64Var(&t.self.share, "self", 0, "weight of passages of free news that nobody annotated, as a first model tags them")
	f.Float64Var(&t.self.sure, "sure", 0.8, "least probability of the names in such a passage")
	f.IntVar(&t.self.bytes, "self-bytes", 1500, "bytes of each such text that are looked at")
	f.Float64Var(&t.limit, "limit", 4, "the largest weight that is kept")
}

func (t *trainActors) run(ctx context.Context) error {
	if t.cross {
		got, err := t.crossValidate(ctx, folds)
		if err == nil {
			fmt.Fprintf(t.out, "own %.2f, web %.2f, Worldwide %.2f\n", got.own.f1(), got.web.f1(), got.world.f1())
		}
		return err
	}
	docs, err := t.corpus()
	if err != nil {
		return err
	}
	raw, err := t.weights(ctx, docs)
	if err != nil {
		return err
	}
	if t.on != "free" {
		return nil
	}
	card, err := t.card(ctx, raw, docs)
	if err != nil {
		return err
	}
	name := strings.TrimSuffix(t.to, filepath.Ext(t.to)) + ".md"
	if err := os.WriteFile(name, []byte(card), 0o644); err != nil {
		return fmt.Errorf("write the model card: %w", err)
	}
	return nil
}

// weights trains and writes the file, or reads it where only the card is asked for.
func (t *trainActors) weights(ctx context.Context, docs []labelled) ([]byte, error) {
	if t.cardOnly {
		raw, err := os.ReadFile(t.to)
		if err != nil {
			return nil, fmt.Errorf("read the weights for their card: %w", err)
		}
		return raw, nil
	}
	raw, err := t.train(ctx, docs)
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(t.to, raw, 0o644); err != nil {
		return nil, fmt.Errorf("write the weights: %w", err)
	}
	return raw, nil
}

// made is the bytes of a model that is trained on the corpus.
func (t *trainActors) made(ctx context.Context) ([]byte, error) {
	docs, err := t.corpus()
	if err != nil {
		return nil, err
	}
	return t.train(ctx, docs)
}

// corpus reads what to train on.
func (t *trainActors) corpus() ([]labelled, error) {
	if t.on == "worldwide" {
		return readNames(t.worldTraining())
	}
	var docs []labelled
	for set := range strings.SplitSeq(t.sets, ",") {
		name, weight, _ := strings.Cut(set, "=")
		w, err := strconv.ParseFloat(weight, 32)
		if err != nil {
			return nil, fmt.Errorf("-sets: %q has no weight: write a set as name=weight", set)
		}
		more, err := t.set(name)
		if err != nil {
			return nil, err
		}
		for i := range more {
			more[i].weight, more[i].set, more[i].from = float32(w), setNumber(name), name
		}
		docs = append(docs, more...)
	}
	return t.multiplied(docs)
}

// multiplied adds documents that are made of others: with other names, and every
// tenth in small letters or capitals alone.
func (t *trainActors) multiplied(docs []labelled) ([]labelled, error) {
	lists, err := readNameLists(filepath.Join(t.data, "actors/gaz"))
	if err != nil {
		return nil, err
	}
	random := rand.New(rand.NewPCG(t.seed, 1))
	all := docs
	for i := range docs {
		if t.substitutes > 0 && docs[i].set <= ownSet {
			d := lists.substituted(&docs[i], random)
			d.weight *= float32(t.substitutes)
			all = append(all, d)
		}
		if t.recased > 0 && i%5 == 0 {
			how := unicode.ToLower
			if i%10 == 0 {
				how = unicode.ToUpper
			}
			d := recased(&docs[i], how)
			d.weight *= float32(t.recased)
			all = append(all, d)
		}
	}
	return all, nil
}

// ownSet is the number of the set of our own annotations.
const ownSet = 1

// setNumber tells sets apart; 0 is none.
func setNumber(name string) uint64 {
	switch name {
	case "own":
		return ownSet
	case "wikigold", "gov":
		return tagger.Hash(0, name)
	}
	return 0
}

// part is every n-th document of a set, from number on; the zero part is none.
type part struct{ number, n int }

func (p part) has(i int) bool { return p.n > 0 && i%p.n == p.number }

// outOfPart are the documents but for those of a part, inPart those of it.
func outOfPart(docs []labelled, p part) []labelled { return chosen(docs, p, false) }
func inPart(docs []labelled, p part) []labelled    { return chosen(docs, p, true) }

func chosen(docs []labelled, p part, in bool) []labelled {
	var out []labelled
	for i := range docs {
		if p.has(i) == in {
			out = append(out, docs[i])
		}
	}
	return out
}

// own are our own annotations.
func (t *trainActors) own() ([]labelled, error) {
	news, err := t.news()
	if err != nil {
		return nil, err
	}
	return readAnnotations(t.annotations, textsByID(news))
}

func (t *trainActors) news() ([]freeNews, error) {
	return readGold[freeNews](filepath.Join(t.data, "news/free_news.jsonl.gz"))
}

// unlabelled are the free news, none where nothing is learned from them.
func (t *trainActors) unlabelled() ([]freeNews, error) {
	if t.self.share == 0 && t.classes == 0 {
		return nil, nil
	}
	return t.news()
}

// set reads a set of documents by its name.
func (t *trainActors) set(name string) ([]labelled, error) {
	switch name {
	case "wikigold":
		return readConll(filepath.Join(t.data, "actors/wikigold/all.conll"))
	case "politics":
		return readConll(filepath.Join(t.data, "actors/crossner_politics/train.conll"))
	case "gov":
		return readConll(filepath.Join(t.data, "actors/multiner_gov/train.conll"))
	case "web":
		docs, err := readNames(filepath.Join(t.data, "actors/uner_ewt/dev.docs.jsonl"))
		return outOfPart(docs, t.heldWeb), err
	case "own":
		docs, err := t.own()
		return outOfPart(docs, t.heldOwn), err
	}
	return nil, fmt.Errorf("-sets: there is no set %q; there are wikigold, politics, gov, web, own", name)
}

// train returns the bytes of a model.
func (t *trainActors) train(ctx context.Context, docs []labelled) ([]byte, error) {
	news, err := t.unlabelled()
	if err != nil {
		return nil, err
	}
	l, err := newLearner(t, news)
	if err != nil {
		return nil, err
	}
	lessons, err := l.lessons(ctx, docs)
	if err != nil {
		return nil, err
	}
	made := l.learn(lessons)
	if t.self.share > 0 {
		more, err := l.tagged(ctx, made, news)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(t.out, "%d passages that nobody annotated\n", len(more))
		made = l.learn(append(lessons, lesson{more, float32(t.self.share), ownSet}))
	}
	return made.raw, nil
}

// readNameLists reads the lists of names to put in the place of others.
func readNameLists(folder string) (*nameLists, error) {
	n := &nameLists{countries: map[string]bool{}}
	for file, add := range map[string]func(string){
		"first":    func(s string) { n.first = append(n.first, s) },
		"last":     func(s string) { n.last = append(n.last, s) },
		"city_mid": func(s string) { n.places = append(n.places, s) },
		"country":  func(s string) { n.countries[s] = true },
	} {
		if err := eachName(filepath.Join(folder, file+".txt"), add); err != nil {
			return nil, err
		}
	}
	return n, nil
}

// eachName hands on the lines of a list.
func eachName(path string, add func(string)) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("read a list of names: %w", err)
	}
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSpace(line); line != "" {
			add(line)
		}
	}
	return nil
}

// readLists reads the lists of known names: the classes of each by its hash.
func readLists(folder string) (map[uint64]uint8, error) {
	names := map[uint64]uint8{}
	for i, file := range []string{"first", "last", "country", "city_big", "city_mid", "subdiv"} {
		if err := eachName(filepath.Join(folder, file+".txt"), func(name string) { names[actor.ListHash(name)] |= 1 << i }); err != nil {
			return nil, err
		}
	}
	return names, nil
}
