// Package linear is the reader as plain lines: it prints a unit of a briefing,
// asks for a command at a prompt, and prints the next. It is for screen readers,
// braille displays, terminals that can only print, serial lines and scripts.
//
// Use Run. The commands are those of package key, by name, by a beginning of the
// name that fits no other, or by their key where one types it as a letter.
//
// Guarantees. Nothing but text and line ends is written: no escape sequence, no
// cursor movement, no colour, no box. No line is wider than the terminal but for
// code, and for copies, which are printed as they are to be taken. A prompt stands
// at the start of a line and ends with "> ". Nothing is printed while the reader
// waits for a command, so that speech is not interrupted. What is typed is cleaned
// before it is shown again. Every command either does something or says why it has
// no meaning here.
//
// Order. What matters most comes first and is said once: the title, the key points
// with what is doubtful in them, then counts; lists are short and a number tells
// more. A number means an item of what was printed last.
//
// Not here: how the terminal is found and which signals end the program (package
// main); files and other programs are reached through Options.
package linear
