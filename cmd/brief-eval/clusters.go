package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/cmd/brief-eval/cluster"
	"brief/model"
	"brief/model/actor"
	"brief/model/text"
)

// wordClasses sorts the words of texts into classes by their neighbours, and returns
// the class, from 1 on, by the hash that a model's list has of a word. Words seen fewer
// than least times have none; they stand there as others for what surrounds them.
func wordClasses(news []freeNews, classes, rounds, least int) map[uint64]uint8 {
	v := vocabulary{ids: map[uint64]uint32{}}
	var lines [][]uint32
	for i := range news {
		for line := range strings.Lines(news[i].Text) {
			if words := v.read(line); len(words) > 0 {
				lines = append(lines, words)
			}
		}
	}
	lines = v.common(lines, least)
	class := cluster.Classes(lines, int(rareWords)+len(v.hashes), cluster.Options{Classes: classes - 1, Rounds: rounds})
	out := make(map[uint64]uint8, len(v.hashes))
	for i, h := range v.hashes {
		out[h] = 1 + class[int(rareWords)+i]
	}
	return out
}

// rareWords is how many words stand for the rare ones, by how they look, and the ends
// of lines.
const rareWords = uint32(5)

// vocabulary numbers words.
type vocabulary struct {
	ids    map[uint64]uint32 // by hash
	hashes []uint64
	times  []int
	looks  []uint32 // which rare word stands for it
}

// read returns the numbers of the words of a line.
func (v *vocabulary) read(line string) []uint32 {
	var out []uint32
	for _, t := range text.Tokens(nil, line, model.Span{Start: 0, End: len(line)}) {
		word := t.Span.In(line)
		h := actor.ClassHash(word)
		id, known := v.ids[h]
		if !known {
			id = uint32(len(v.hashes))
			v.ids[h] = id
			v.hashes, v.times, v.looks = append(v.hashes, h), append(v.times, 0), append(v.looks, look(word))
		}
		v.times[id]++
		out = append(out, id)
	}
	return out
}

// look tells rare words apart: 1 with a capital, 2 in small letters, 3 a figure, 4
// anything else.
func look(word string) uint32 {
	switch r, _ := utf8.DecodeRuneInString(word); {
	case unicode.IsUpper(r):
		return 1
	case unicode.IsLower(r):
		return 2
	case unicode.IsDigit(r):
		return 3
	}
	return 4
}

// common numbers the words that are seen least times anew, behind the rare ones, and
// puts ends around the lines.
func (v *vocabulary) common(lines [][]uint32, least int) [][]uint32 {
	again := make([]uint32, len(v.hashes))
	var hashes []uint64
	for id, n := range v.times {
		if again[id] = v.looks[id]; n >= least {
			again[id] = rareWords + uint32(len(hashes))
			hashes = append(hashes, v.hashes[id])
		}
	}
	v.hashes = hashes
	for i, line := range lines {
		for k, id := range line {
			line[k] = again[id]
		}
		lines[i] = slices.Concat([]uint32{0}, line, []uint32{0})
	}
	return lines
}
