package sqlite

import "context"

func (e *Engine) tend(context.Context, int) {}
