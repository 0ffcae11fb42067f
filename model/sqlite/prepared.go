package sqlite

import (
	"encoding/hex"
	"fmt"
	"slices"
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
	columns  *columns
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
	p := &prepared{addition: a, hash: hash, body: body, columns: e.columns.get()}
	p.list(*a, added, sample)
	return p, nil
}

// list makes of an addition what its document is found, ordered and listed by. The
// briefing that is stored is that of p.addition.
func (p *prepared) list(a library.Addition, added time.Time, sample bool) {
	p.at = momentOf(a.Briefing.Document.Published.Date, added)
	p.figures = packFigures(a.Briefing.Statistics)
	p.facts = factsOf(a.Briefing)
	p.listed = listing(&a, added, sample)
	p.columns.fill(a.Briefing, a.Entry.Doubts, sample)
}

// factsOf returns the values of each facet; some may stand there twice.
func factsOf(b *model.Briefing) (facts [query.Facets][]string) {
	facts[query.Actors] = make([]string, 0, len(b.Actors))
	for i := range b.Actors {
		facts[query.Actors] = append(facts[query.Actors], b.Actors[i].Name)
		if kind := string(b.Actors[i].Kind); !slices.Contains(facts[query.Kinds], kind) {
			facts[query.Kinds] = append(facts[query.Kinds], kind)
		}
	}
	facts[query.Sources] = []string{b.Document.Source}
	facts[query.Tags] = b.Document.Tags
	if d := b.Document.Published.Date; len(d) >= len("2006-01") {
		facts[query.Months] = []string{d[:len("2006-01")]}
	}
	return facts
}
