// Package safe is the text boundary: hostile text goes in, text that may be
// stored, searched and sent to a terminal comes out.
//
// Use [Clean] for the text of a document, [Line] for whatever must stay on one
// line (file names, titles, window titles, log lines), and [Error] for the
// message of an error that may quote any of these. [CleanOffsets] is Clean for
// a text whose structure is already known by offsets.
//
// Guarantees. The result is valid UTF-8. Of control characters it holds \n and
// \t only (Line: none). Nothing in it reorders, overwrites or hides other text:
// there is no bidi control, no Default_Ignorable code point but joiners and
// emoji variation selectors in their place, no more than 8 combining marks on
// one base, and no mark without a base at the start of a line. Cleaning is
// idempotent, linear in the input, and returns the very same string, without
// an allocation, where there is nothing to change. All functions are safe for
// concurrent use.
//
// What stays. Letters, marks, digits, punctuation, symbols and private-use
// characters of every script stay byte for byte. ZWJ and ZWNJ stay between
// letters of scripts that join (Arabic, the Indic scripts, Mongolian and their
// kin), ZWJ also inside emoji sequences; VS15 and VS16 stay after a symbol,
// digit, # or *. Visible format characters (the Arabic number signs) stay.
//
// What goes. Tag characters, even those of the flags of England, Scotland and
// Wales, since the same code points carry whole invisible sentences and
// terminals show the plain black flag in either case. All other variation
// selectors, since they can carry a byte each. Soft hyphens, zero-width spaces,
// Hangul and Khmer fillers, the annotation and hieroglyph format controls: they
// split a word for a program and not for its reader.
//
// Not here: blank but not ignorable characters such as U+2800 (Braille blank)
// stay, since a gap of full width hides nothing. Look-alike letters stay.
// Whether text fits a cell is for the reader to measure.
package safe
