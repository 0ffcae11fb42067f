// Package enginetest holds what every engine of a library must show.
//
// Run is the conformance suite: it checks each promise of library.Engine, and that
// an engine answers as NewReference does. Bench measures the work that readers wait
// for. Both want a function that opens an empty engine, and so fit in a few lines
// of an engine's own tests.
//
// NewReference is the engine that the others are compared with: a map and a sort in
// memory, slow, and as plain as it can be. What a query means is query.Match there,
// for one document after the other.
package enginetest
