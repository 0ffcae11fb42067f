package actor

import (
	"context"
	_ "embed"
	"fmt"
	"sync"

	"brief/model/tagger"
)

// weights are those that the tagger has of itself; weights.md says what they were
// made of and how good they are.
//
//go:embed weights.bin
var weights string

// shipped reads the weights when they are first needed.
var shipped = sync.OnceValue(func() *tagger.Model {
	m, err := tagger.Parse(weights)
	if err != nil {
		panic("read the embedded weights of the actor tagger: " + err.Error())
	}
	return m
})

// modelKey is the key of a context's model.
type modelKey struct{}

// given is a model that a context has, and what tells it from others.
type given struct {
	model *tagger.Model
	sum   string
}

// WithModel returns a context in which Extract uses the weights of m in the place of
// its own; none, so that the rules decide alone, where m is nil.
func WithModel(ctx context.Context, m *tagger.Model) context.Context {
	sum := "rules"
	if m != nil {
		sum = fmt.Sprintf("%08x", m.Sum())
	}
	return context.WithValue(ctx, modelKey{}, given{m, sum})
}

// ModelSum tells the models that WithModel gave apart: "" for none, "rules" for the
// rules alone, else eight digits of the weights' hash.
func ModelSum(ctx context.Context) string {
	g, _ := ctx.Value(modelKey{}).(given)
	return g.sum
}

func modelOf(ctx context.Context) *tagger.Model {
	if g, ok := ctx.Value(modelKey{}).(given); ok {
		return g.model
	}
	return shipped()
}
