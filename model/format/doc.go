// Package format turns bytes into a model.Document: one clean text and the
// structure found in it, as spans.
//
// Use [Decode]. It refuses binary data by name and reason ([Error]), decodes the
// character set, cleans the text by package safe, and reads it as plain text or
// Markdown. Formats stand in one table; what is not Markdown by its name is plain
// text, and nameless input is looked at.
//
// Guarantees. Blocks are in order, do not overlap, are not empty and begin and
// end on rune borders, without white space at their ends; so do paragraphs and
// marks. Decoding takes time linear in the input, whatever it holds, and does
// not recurse. Lists and quotations are cut to 16 levels, and after 262,144
// blocks the rest is kept as paragraphs without further structure. Decode is
// safe for concurrent use.
//
// # Plain text
//
// The clean text is the whole text: clean input comes back unchanged but for
// front matter and line ends. Four shapes are told apart, also when mixed:
//
//   - Lists ("-", "*", "•", "1.", "1)" and their kin) that open the text, alone or
//     behind a title and meta lines, are the author's key points. So are lists
//     below a line "Key points", "Summary", "Highlights" and the like. A numbered
//     list that is the whole text is its body. Later lists are list items.
//   - Lines wrapped at one width of 40 to 160 columns are one paragraph; a
//     paragraph ends at a blank line, or at a short line that ends a sentence.
//   - Other lines are one paragraph each.
//   - The first line is the title where it is short, no sentence, and stands
//     apart from what follows; so is a "# " heading. Lines over a line of === or
//     --- are headings.
//
// # Markdown
//
// CommonMark, with GitHub's tables, and one departure: a line that is not
// indented goes on with the list item above it only if it looks cut off from it,
// so that a body set right below the key points is the body. Markup is not part of the text; blocks stand
// in it with a blank line between them, items on a line each, cells with a tab
// between them. The first "# " heading is the title where nothing stands before
// it; a list before the first paragraph is the key points, as in plain text.
//
// Nothing is hidden: raw HTML, comments too, is shown as it is written, <br>
// ends a line, footnotes and definitions that nothing refers to are text, an
// image is its description (or address) with a link, cells beyond the header's
// columns are kept. Strike-through keeps its tildes, since no mark says it.
// Links' titles and the language of code are left out. Entities are decoded
// before the text is cleaned.
//
// # What a document says of itself
//
// Front matter, header lines at the top ("Source: …", "Date: …"), a byline and a
// dateline on lines of their own give date, source and tags; the lines are meta
// blocks and no part of the body. The date of a document is the one that its
// sender or it states, else the one in the file's name. The time of the file is
// not used: it says when the file was copied. An inline dateline stays in its
// paragraph.
package format
