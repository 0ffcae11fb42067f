// Package theme turns what a piece of text is (tokens, looks and overlays) into
// Lip Gloss styles, for light and dark terminals and for none of the colours.
//
// Guaranteed (and tested): text has a contrast of at least 4.5:1 against the
// backgrounds a light or dark terminal usually has and against every background
// the theme itself sets (WCAG 2.2, success criterion 1.4.3); every state that
// has a colour also shows without: by an attribute, a mark or capitals.
//
// Colours are given in 24 bits; the terminal's colour profile reduces them.
package theme
