package tagger

// Label says where a token stands in a name, and what the name names: Outside, or
// one of At.
type Label uint8

// Labels is the number of labels.
const Labels = 1 + Kinds*positions

// Kinds is the number of kinds of names: 0 is a person, 1 an organisation, 2 a
// place.
const Kinds = 3

// Outside is the label of a token that belongs to no name.
const Outside Label = 0

// Position is where a token stands in its name.
type Position uint8

// The positions. A name of one token has Single; one of more Begin, then Inside for
// all but the last, then End.
const (
	Begin Position = iota
	Inside
	End
	Single
	positions = 4
)

// At returns the label of position p in a name of the given kind.
func At(kind int, p Position) Label { return Label(1 + kind*positions + int(p)) }

// Kind is the kind of name that l belongs to. It panics for Outside.
func (l Label) Kind() int {
	if l == Outside {
		panic("tagger: the label Outside has no kind")
	}
	return int(l-1) / positions
}

// Position is where in its name the token stands; Single for Outside, which like
// Single goes on from no label before it.
func (l Label) Position() Position {
	if l == Outside {
		return Single
	}
	return Position(int(l-1) % positions)
}

// closes reports whether no name goes on behind l.
func (l Label) closes() bool { p := l.Position(); return p == End || p == Single }

// opens reports whether l goes on from no name before it.
func (l Label) opens() bool { p := l.Position(); return p == Begin || p == Single }

// Follows reports whether l may stand right behind before.
func (l Label) Follows(before Label) bool {
	if before.closes() {
		return l.opens()
	}
	return !l.opens() && l.Kind() == before.Kind()
}
