// Package correct applies what an analyst has corrected to a briefing: an actor's name
// or kind, a merge or a split, a statistic, a flag, the document's date.
//
// A Fix says what is wrong by the text of a mention and which occurrence of that text
// it is, not by a span or an index: so it outlives a briefing that is made again by
// better rules. Key and Parse turn fixes into the marks that package triage keeps, and
// back; At makes the text and occurrence of a span, Apply carries fixes out.
//
// Guarantees. Apply is a pure function of its arguments; it changes no briefing but
// returns another one, with Corrected set on what the analyst has changed, and names
// the fixes that found nothing to correct; the briefing's Corrections are all of them. It
// takes time linear in the text and in the mentions for each fix. What an analyst
// dismisses is left out of the briefing; it comes back when the fix is taken back.
//
// Not here: where fixes are kept, and doubts, which follow from the briefing.
package correct
