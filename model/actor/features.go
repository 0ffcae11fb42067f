package actor

import (
	"strings"

	"brief/model"
	"brief/model/tagger"
)

// wordFeatures appends what a word says from a side of the token at hand.
func (v *view) wordFeatures(dst []uint64, w *word, side int) []uint64 {
	x := v.of(w)
	add := func(feature, value uint64) {
		dst = append(dst, tagger.Mix(feature*sides+uint64(side), value))
	}
	add(featLow, x.low)
	add(featShape, x.shape)
	if x.beside != 0 {
		add(featBeside, uint64(x.beside))
	}
	if side > 2 {
		return dst
	}
	add(featClasses, x.class)
	for c := uint64(w.class); c != 0; c &= c - 1 {
		add(featClass, c&-c)
	}
	add(featKnown, uint64(x.known))
	low := strings.ToLower(w.text)
	add(featSuffix, tagger.Hash(hashSuffix, suffix(low, 3)))
	add(featParts, uint64(x.parts))
	if side > 0 {
		return dst
	}
	for c := uint64(w.low); c != 0; c &= c - 1 {
		add(featLowClass, c&-c)
	}
	add(featSpelling, tagger.Hash(hashLow, w.text))
	for _, n := range [...]int{1, 2, 4} {
		add(featSuffix, tagger.Hash(hashSuffix, suffix(low, n)))
	}
	for _, n := range [...]int{1, 2, 3, 4} {
		add(featPrefix, tagger.Hash(hashPrefix, prefix(low, n)))
	}
	add(featUse, v.use(w))
	for k := range w.near {
		for _, near := range w.near[k] {
			if near != nil {
				add(featNear, tagger.Mix(uint64(k), v.of(near).low))
			}
		}
	}
	return dst
}

// use says how the document writes a word: with a capital inside sentences, in
// small letters.
func (v *view) use(w *word) uint64 {
	n := uint64(min(w.inner, 2))
	if w.small != nil {
		n += 3 * uint64(min(w.small.lower, 2))
	}
	return n
}

// tokenFeatures appends what a token says by its place.
func (v *view) tokenFeatures(dst []uint64, p *passage, i int) []uint64 {
	s := v.s
	add := func(feature, a, b uint64) { dst = append(dst, tagger.Mix(tagger.Mix(feature, a), b)) }
	t, before, after := s.tok(p, i), s.tok(p, i-1), s.tok(p, i+1)
	x, xb, xa := v.of(t.word), v.of(before.word), v.of(after.word)
	here, was, next := uint64(v.rules[i].code), uint64(v.rules[i-1].code), uint64(v.rules[i+1].code)
	head := uint64(0)
	if t.head {
		head = 1
	}
	add(featBias, 0, 0)
	add(featRule, here, 0)
	add(featRuleSure, here, uint64(v.rules[i].sure))
	add(featRulePair, here, was)
	add(featRuleNext, here, next)
	add(featRuleTriple, here, was*32+next)
	add(featRuleShape, here, x.shape+head)
	add(featRuleLow, here, x.low)
	add(featPair, xb.low, x.low)
	add(featNext, x.low, xa.low)
	add(featAround, tagger.Mix(xb.low, xa.low), x.shape)
	add(featShapes, tagger.Mix(xb.shape, x.shape), xa.shape+head)
	add(featPlace, v.place(p)+head, x.shape)
	if s.capitals == 0 { // here a name looks like any word
		add(featQuiet, uint64(x.known), x.class)
	}
	if xb.beside|x.beside|xa.beside != 0 {
		add(featBesidePair, uint64(xb.beside), uint64(x.beside))
		add(featBesideNext, uint64(x.beside), uint64(xa.beside))
		add(featBesideAround, uint64(xb.beside)<<8|uint64(xa.beside), x.shape)
	}
	add(featClassPair, xb.class, x.class)
	add(featClassNext, x.class, xa.class)
	return v.runFeatures(dst, p, i)
}

// place is the kind of passage, and whether capitals mean something in its document.
func (v *view) place(p *passage) uint64 {
	n := uint64(0)
	switch p.In {
	case model.InTitle:
		n = 2
	case model.InKeyPoint:
		n = 4
	}
	if p.headline {
		n += 8
	}
	if v.s.capitals == 0 {
		n += 16
	}
	return n
}

// runFeatures appends what the run of capitals says of token i: its ends and what
// stands around it.
func (v *view) runFeatures(dst []uint64, p *passage, i int) []uint64 {
	s := v.s
	r := v.runs[i]
	from, to := int(r.from), int(r.to)
	if from == to {
		return dst
	}
	at := uint64(partOf(i-from, to-from))
	add := func(feature, value uint64) { dst = append(dst, tagger.Mix(tagger.Mix(feature, at), value)) }
	first, last := v.of(s.toks[from].word), v.of(s.toks[to-1].word)
	before, after := s.tok(p, from-1), s.tok(p, to)
	add(featRunFirst, first.low)
	add(featRunLast, last.low)
	add(featRunBefore, v.of(before.word).low)
	add(featRunAfter, v.of(after.word).low)
	add(featRunLength, uint64(min(i-from, 3))<<8|uint64(min(to-i, 4)))
	add(featRunClass, tagger.Mix(first.class, last.class))
	add(featRunBeforePair, tagger.Mix(v.of(s.tok(p, from-2).word).low, v.of(before.word).low))
	add(featRunAfterPair, tagger.Mix(v.of(after.word).low, v.of(s.tok(p, to+1).word).low))
	for k := 2; k <= 4; k++ {
		dst = append(dst, tagger.Mix(tagger.Mix(featWindow, 0), v.of(s.tok(p, from-k).word).low))
		dst = append(dst, tagger.Mix(tagger.Mix(featWindow, 1), v.of(s.tok(p, to+k-1).word).low))
	}
	return dst
}
