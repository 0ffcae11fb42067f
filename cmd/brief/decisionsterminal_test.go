package main

import (
	"slices"
	"strings"
	"testing"

	"brief/model/sqlite"
	"brief/model/triage"
)

// stated is what was decided about the document of a title that begins so.
func stated(t *testing.T, path, title string) triage.State {
	t.Helper()
	e, err := sqlite.Open(t.Context(), path, sqlite.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	entries, err := e.Journal(t.Context(), localAnalyst, 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(entries, func(e triage.Entry) bool { return len(e.Title) >= len(title) && e.Title[:len(title)] == title })
	if i < 0 {
		return triage.State{}
	}
	states, err := e.States(t.Context(), localAnalyst, []string{entries[i].ID})
	if err != nil {
		t.Fatal(err)
	}
	return states[0]
}

// What is decided is there at the next start, and can be taken back then, and repeated.
func TestDecisionsOutliveTheReader(t *testing.T) {
	_, library := home(t)
	s := onTerminal(t, nil, reports(t, 3))
	s.await("Report 1 of")
	awaitKept(t, library, samplesKept+3)
	s.keys("s")
	s.await("star «Report 1 of")
	s.leaves(0)
	s = onTerminal(t, nil)
	s.await("DOCUMENTS 1/19")
	s.await("●★")
	s.keys("vj")
	s.await("2 selected …")
	s.keys("m")
	s.await("read 2 documents; u takes it back")
	s.leaves(0)
	s = onTerminal(t, nil)
	s.await("DOCUMENTS 2/19")
	s.keys("u")
	s.await("u again: undo: read of 2 documents, decided in another window")
	s.keys("u")
	s.await("undo: read of 2 documents ")
	s.keys("\x12")
	s.await("ctrl+r again: redo: read of 2 documents")
	s.keys("\x12")
	s.await(" redo: read of 2 documents ")
	s.keys(":journal\r")
	s.await("JOURNAL 4")
	s.keys("jjj\r")
	s.await("undo: star «Report 1 of")
	s.keys("q")
	s.leaves(0)
	if got := stated(t, library, "Report 1 of"); got.Starred {
		t.Errorf("it is %+v", got)
	}
}

// Two readers on one library: what one decides shows in the other by itself, and is not
// overwritten unseen.
func TestTwoReadersDecide(t *testing.T) {
	_, library := home(t)
	s := onTerminal(t, nil, reports(t, 2))
	s.await("Report 1 of")
	awaitKept(t, library, samplesKept+2)
	s.leaves(0)
	one, two := onTerminal(t, nil), onTerminal(t, nil)
	one.await("DOCUMENTS 1/18")
	two.await("DOCUMENTS 1/18")
	one.keys("conly one\r")
	one.await("note: only one")
	two.await("1 mark from another window") // by itself
	two.await("note: only one")
	two.keys("c") // what this one sees while it is typing is overtaken
	one.keys("c\x15changed\r")
	one.await("note: changed")
	two.keys(" and more\r")
	two.await("is not kept: it was changed in")
	two.await("note: changed")
	two.keys("s")
	two.await("star «Report")
	one.await("●★")
	one.await("1 mark from another window")
	one.keys("s")
	one.await("unstar «Report")
	two.await("too, is without star now")
	one.leaves(0)
	two.leaves(0)
}

// What was decided just before the reader is left is kept.
func TestDecidedAndLeft(t *testing.T) {
	_, library := home(t)
	s := onTerminal(t, nil, reports(t, 1))
	s.await("Report 1 of")
	awaitKept(t, library, samplesKept+1)
	s.keys("sQ")
	if status := s.ended(); status != 0 {
		t.Errorf("exit status %d", status)
	}
	if got := stated(t, library, "Report 1 of"); !got.Starred {
		t.Errorf("it is %+v", got)
	}
}

// Without a place to keep them decisions hold as long as the reader.
func TestDecidedInMemory(t *testing.T) {
	s := onTerminal(t, nil, "--ephemeral", reports(t, 2))
	s.await("Report 1 of")
	s.keys("SReport")
	s.await("· 2 documents")
	s.keys("\r\r")
	s.await("BODY")
	s.keys("s")
	s.await("star «Report")
	s.keys("u")
	s.await("undo: star «Report")
	s.leaves(0)
}

// What was put off comes back at its time, and not before.
func TestPutOffComesBack(t *testing.T) {
	_, library := home(t)
	at := func(now string) []string { return []string{"LC_ALL=C.UTF-8", "BRIEF_TEST_NOW=" + now} }
	s := onTerminalIn(t, nil, at("2026-11-22T10:00:00Z"), reports(t, 1))
	s.await("Report 1 of")
	awaitKept(t, library, samplesKept+1)
	s.keys("Wtomorrow\r")
	s.await("later, until Mon 2026-11-23 08:00 «Report 1 of")
	s.leaves(0)
	for now, want := range map[string]string{"2026-11-23T07:59:00Z": "z    (21h)", "2026-11-23T08:00:00Z": "●    (22h)"} {
		s = onTerminalIn(t, nil, at(now), "--library", library)
		s.await("DOCUMENTS 1/17")
		s.await(want)
		s.leaves(0)
	}
}

// What is corrected and clipped is there at the next start, and clippings are printed.
func TestCorrectionsAndClippingsOutliveTheReader(t *testing.T) {
	_, library := home(t)
	s := onTerminal(t, nil, reports(t, 3))
	s.await("Report 1 of")
	awaitKept(t, library, samplesKept+3)
	s.keys("5Cvalue 99\r")
	s.await("1* corrected")
	s.keys("3aborder -- odd\r")
	s.await("clipped 1 sentence into «border»")
	s.leaves(0)
	s = onTerminal(t, nil)
	s.await("DOCUMENTS 1/19")
	s.keys("/\"Report 1\"\r")
	s.await("DOCUMENTS 1/1 · «")
	s.keys("\r")
	s.await("1* corrected")
	s.keys("S\"harbour of Velmar\"\r")
	s.await("· 3 documents")
	s.keys("p")
	s.await("3 sentences in 3 documents")
	s.keys("Va")
	s.await("clip 3 sentences into [border]:")
	s.keys("\r")
	s.await("clipped 3 sentences into «border»")
	s.keys(":case border\r")
	s.await("CASE border 4")
	s.await("comment: odd")
	s.keys("jj\r")
	s.await("BODY")
	s.leaves(0)
	printed, _ := ran(t, "case", "show", "border")
	if n := strings.Count(string(printed), "[brief "); n != 4 {
		t.Errorf("%d clippings are printed:\n%s", n, printed)
	}
}
