package keypoint

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
)

const (
	// maxSelected is how many sentences stand in for missing key points,
	// maxSuggested how many are put beside given ones.
	maxSelected  = 7
	maxSuggested = 3
	// considered bounds the sentences that are compared with those picked.
	considered = 256

	// The weighted sum by which sentences are selected; doc.go has the figures.
	newsPosition  = 5.0 // of 1/sqrt(i+1): news says the main thing first
	plainPosition = 1.5 // the same for documents that do not
	lengthPenalty = 0.6 // of |ln((words+1)/idealWords)|
	idealWords    = 20
	blemish       = 0.6 // of what makes a sentence hard to read by itself
	alike         = 0.4 // cosine above which a sentence repeats one picked
	leastWords    = 6
	speechShare   = 6 // a speech begins more than one sentence in so many with "I" or "we"
)

// selectionSize is how many of n sentences to select: few of a short text.
func selectionSize(n int) int {
	return min(maxSelected, max(min(n, 1), min(3, n/2), n/6))
}

// suggestionSize is how many of n sentences to put beside given key points.
func suggestionSize(n int) int { return min(maxSuggested, n/4) }

// selector scores the sentences of an index as key points.
type selector struct {
	*index
	text  string
	count []float64 // by term, scratch
	norm  []float64 // by sentence: the length of its vector
	words []int32   // by sentence: its length in words
}

// selection returns up to n sentences, best first, that repeat neither one
// another nor the given key points.
func (a *analysis) selection(given []model.KeyPoint, n int) []model.KeyPoint {
	s := newSelector(a.index, a.doc.Text)
	taken := a.said
	evident := make(map[int]bool)
	for _, p := range given {
		for _, e := range p.Evidence[:min(1, len(p.Evidence))] {
			evident[e.Span.Start] = true
		}
	}
	var picked []model.KeyPoint
	order, centre := s.ranking(a.doc.Blocks, a.newsOrder())
	for _, i := range order {
		if len(picked) == n {
			break
		}
		p := s.sentence(i)
		v := s.vector(s.of(i))
		if evident[p.Span.Start] || slices.ContainsFunc(taken, func(w vector) bool { return v.cosine(w) > alike }) {
			continue
		}
		taken = append(taken, v)
		picked = append(picked, model.KeyPoint{
			Span:     s.trimmed(p),
			Evidence: []model.Evidence{{Span: p.Span, Paragraph: p.Paragraph, Sentence: p.Sentence, Score: max(centre[i], leastCentral)}},
		})
	}
	return picked
}

// newsOrder reports whether the document is told as news is, the main thing
// first: it has no headings to speak of and is no speech.
func (a *analysis) newsOrder() bool {
	headings := 0
	for _, b := range a.doc.Blocks {
		if b.Kind == model.BlockHeading {
			headings++
		}
	}
	personal := 0
	for i := range a.index.sentences {
		word, _, _ := strings.Cut(a.index.sentence(i).Span.In(a.doc.Text), " ")
		switch word {
		case "I", "We", "My", "Our", "You":
			personal++
		}
	}
	return headings < 2 && personal*speechShare < len(a.index.sentences)
}

func newSelector(x *index, source string) *selector {
	s := &selector{
		index: x,
		text:  source,
		count: make([]float64, x.lex.size()),
		norm:  make([]float64, len(x.sentences)),
		words: make([]int32, len(x.sentences)),
	}
	for i := range x.sentences {
		s.words[i] = int32(len(x.of(i)))
		s.norm[i] = s.length(x.of(i))
	}
	return s
}

// length is the Euclidean length of the vector of terms.
func (s *selector) length(terms []term) float64 {
	sum := 0.0
	for _, t := range terms {
		s.count[t]++
	}
	for _, t := range terms {
		if s.count[t] > 0 {
			sum += square(s.count[t] * s.weight(t))
			s.count[t] = 0
		}
	}
	return math.Sqrt(sum)
}

func square(x float64) float64 { return x * x }

// leastCentral is the score of a selected sentence that shares nothing with others.
const leastCentral = 0.01

// ranking is the sentences worth selecting, best first, and the centrality of all.
func (s *selector) ranking(blocks []model.Block, news bool) (order []int, centre []float64) {
	score := s.later()
	centre = s.centrality()
	position := plainPosition
	if news {
		position = newsPosition
	}
	for i := range s.sentences {
		if s.words[i] < leastWords || !prose(blocks[s.sentence(i).Block].Kind) {
			continue
		}
		score[i] += centre[i] + position/math.Sqrt(float64(i+1)) -
			lengthPenalty*math.Abs(math.Log(float64(s.words[i]+1)/idealWords)) -
			blemish*s.blemishes(i)
		order = append(order, i)
	}
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(a, b))
	})
	return order[:min(len(order), considered)], centre
}

// prose reports whether sentences of such a block can stand by themselves.
func prose(k model.BlockKind) bool {
	return k == model.BlockParagraph || k == model.BlockItem || k == model.BlockQuote
}

// later is, by sentence, the sum of its cosines with the sentences after it: what
// is taken up again matters. It is one product with the sum of the unit vectors
// that follow, which keeps it linear.
func (s *selector) later() []float64 {
	following := make([]float64, s.lex.size())
	out := make([]float64, len(s.sentences))
	for i := len(s.sentences) - 1; i >= 0; i-- {
		if s.norm[i] == 0 {
			continue
		}
		for _, t := range s.of(i) {
			out[i] += s.weight(t) * following[t] / s.norm[i]
		}
		for _, t := range s.of(i) {
			following[t] += s.weight(t) / s.norm[i]
		}
	}
	return out
}

// centrality is, by sentence, the cosine with the whole body, stretched to run
// from 0 to 1.
func (s *selector) centrality() []float64 {
	clear(s.count)
	for _, t := range s.flat {
		s.count[t]++
	}
	out := make([]float64, len(s.sentences))
	low, high := math.Inf(1), math.Inf(-1)
	for i := range out {
		for _, t := range s.of(i) {
			out[i] += s.count[t] * square(s.weight(t))
		}
		if s.norm[i] > 0 {
			out[i] /= s.norm[i]
		}
		low, high = min(low, out[i]), max(high, out[i])
	}
	clear(s.count)
	for i := range out {
		if high > low {
			out[i] = (out[i] - low) / (high - low)
		} else { // a single sentence, or all alike
			out[i] = 1
		}
	}
	return out
}

// blemishes weighs what makes sentence i hard to read by itself: a quotation,
// a pronoun or conjunction that leans on what went before, a question.
func (s *selector) blemishes(i int) float64 {
	sum := 0.0
	in := s.sentence(i).Span.In(s.text)
	first, _ := utf8.DecodeRuneInString(in)
	if strings.ContainsRune("\"'“‘«„「`", first) {
		sum++
	}
	if word, _, _ := strings.Cut(in, " "); leaning(fold(strings.TrimRight(word, ","))) {
		sum += 0.5
	}
	if last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(in, "\"'”’)")); strings.ContainsRune("?!؟？！", last) {
		sum += 0.5
	}
	return sum
}

func leaning(w string) bool {
	switch w {
	case "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "this", "that",
		"these", "those", "and", "but", "or", "so", "yet", "however", "then", "also", "there",
		"pero", "y", "este", "esta", "esto", "ello", "además":
		return true
	}
	return false
}

// trimmed is the span of p without a dateline ("LONDON (Reuters) -").
func (s *selector) trimmed(p *model.Passage) model.Span {
	in := p.Span.In(s.text)
	head := in[:min(len(in), maxDateline)]
	cut := 0
	if strings.HasPrefix(head, "(") {
		cut = strings.IndexByte(head, ')') + 1
	}
	for _, dash := range [...]string{" - ", " -- ", " – ", " — "} {
		if before, _, ok := strings.Cut(head, dash); ok && datelined(before) {
			cut = max(cut, len(before)+len(dash))
		}
	}
	if strings.TrimSpace(in[cut:]) == "" {
		return p.Span
	}
	rest := strings.TrimLeftFunc(in[cut:], unicode.IsSpace)
	return model.Span{Start: p.Span.End - len(rest), End: p.Span.End}
}

// maxDateline is how far into a sentence a dateline may reach, in bytes.
const maxDateline = 60

// datelined reports whether s reads as place and agency: its first word is in
// capitals, or it ends with a bracket.
func datelined(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return allCaps(strings.TrimRight(word, ",")) || strings.HasSuffix(s, ")")
}
