// Package theme turns what a piece of text is (tokens, looks and overlays) into
// Lip Gloss styles: for light and dark terminals with many colours or 16, and for
// those with none.
//
// Guaranteed (and tested): text has a contrast of at least 4.5:1 against the
// backgrounds a light or dark terminal usually has and against every background
// the theme itself sets (WCAG 2.2, success criterion 1.4.3); every state that
// has a colour also shows without: by an attribute, a mark or capitals.
//
// Colours are of the 240 fixed ones, which terminals with 256 and with more show
// alike. For 16 there are palettes of their own (see Kind.On), made of the
// terminal's colours and of attributes.
package theme
