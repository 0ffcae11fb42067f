// Package cell measures and cuts text in terminal cells, and builds lines of a
// given width.
//
// Two ways to measure. A terminal counts an emoji of several code points
// either as one cluster (mode 2027) or rune by rune, and the two disagree on
// variation selectors, keycaps, joined emoji and skin tones. Display turns such
// a cluster into a form on which both agree, without losing what it says:
// joined emoji stand side by side, selectors and tones go. Where no such form
// exists (some spacing vowel signs) the wider measure is taken, so that a line
// is never wider than it was said to be, and Fill makes up for the rest once it
// is known which measure the terminal takes.
//
// Everything that reaches the screen goes through Display, by way of Text,
// Truncate, Wrap or Line. The text must be clean (package safe): control
// characters have no width here.
package cell
