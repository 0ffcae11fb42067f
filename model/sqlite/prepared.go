package sqlite

import (
	"encoding/hex"
	"fmt"
	"time"

	"brief/model"
	"brief/model/library"
	"brief/model/query"
)

// prepared is an addition in the form in which it is stored: all the work that
// needs no connection.
type prepared struct {
	addition *library.Addition
	hash     []byte
	at       moment
	body     []byte
	figures  []byte
	listed   *listed
	columns  columns
	facts    [query.Facets][]string
}

// hashOf reads a document's ID.
func hashOf(id string) ([]byte, bool) {
	hash, err := hex.DecodeString(id)
	return hash, err == nil && len(hash) == 32 && hex.EncodeToString(hash) == id
}

// prepare does the work on a that does not depend on what is in the library. added
// and sample are those of the document, which a later reading does not change.
func (e *Engine) prepare(a *library.Addition, added time.Time, sample bool) (*prepared, error) {
	hash, ok := hashOf(a.Briefing.Document.ID)
	if !ok {
		return nil, fmt.Errorf("%q is no document's ID", a.Briefing.Document.ID)
	}
	body, err := e.zstd.pack(a.Briefing)
	if err != nil {
		return nil, err
	}
	p := &prepared{
		addition: a, hash: hash, body: body,
		at:      momentOf(a.Briefing.Document.Published.Date, added),
		figures: packFigures(a.Briefing.Statistics),
		facts:   factsOf(a.Briefing),
		listed:  listing(a, added, sample),
	}
	p.columns.fill(a.Briefing, a.Doubts, sample)
	return p, nil
}

// factsOf returns the values of each facet, each once.
func factsOf(b *model.Briefing) (facts [query.Facets][]string) {
	seen := map[string]bool{}
	add := func(f query.Facet, value string) {
		key := string(rune(f)) + value
		if value != "" && !seen[key] {
			seen[key] = true
			facts[f] = append(facts[f], value)
		}
	}
	for i := range b.Actors {
		add(query.Actors, b.Actors[i].Name)
		add(query.Kinds, string(b.Actors[i].Kind))
	}
	add(query.Sources, b.Document.Source)
	for _, t := range b.Document.Tags {
		add(query.Tags, t)
	}
	if d := b.Document.Published.Date; len(d) >= len("2006-01") {
		add(query.Months, d[:len("2006-01")])
	}
	return facts
}
