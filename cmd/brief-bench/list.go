package main

import (
	"fmt"
	"regexp"
)

// searchKey asks the reader for a search of all documents.
const searchKey = "S"

// answered waits for the answer to a query: it stands in the title of the results once
// they are shown.
func answered(typed string) *regexp.Regexp {
	return regexp.MustCompile("EVERYWHERE " + regexp.QuoteMeta(typed) + " ·")
}

// listShown waits for the list of a library: how many it has, and a row of it.
func listShown() *regexp.Regexp {
	return regexp.MustCompile(`(?s)\d\+? documents.*20\d\d-\d\d-\d\d`)
}

// mailShown waits for a row of aerc's list.
func mailShown() *regexp.Regexp { return regexp.MustCompile(`20\d\d-\d\d-\d\d .*Agency`) }

// startAgainst compares the way from the start to a list that can be used.
func (l *libraryLab) startAgainst() ([]row, error) {
	c, err := l.fewCollection()
	if err != nil {
		return nil, err
	}
	aerc, err := l.aercWith(c)
	if err != nil {
		return nil, err
	}
	var took [2][]float64
	for range l.runs {
		for i, p := range []struct {
			program
			ready *regexp.Regexp
		}{{l.at(c.library), listShown()}, {aerc, mailShown()}} {
			if !p.installed() {
				continue
			}
			s, err := open(p.program, wide(), p.ready)
			if err != nil {
				return nil, err
			}
			start, err := s.started()
			s.close()
			if err != nil {
				return nil, err
			}
			took[i] = append(took[i], ms(start.took))
		}
	}
	return []row{against("start to the list of "+grouped(c.documents), milliseconds, took[0], "aerc", took[1], 0.3)}, nil
}

// keyInList compares a key in the list of the largest library with one in that of
// the smallest. They take turns.
func (l *libraryLab) keyInList() ([]row, error) {
	sizes := []int{l.large, fewestDocuments}
	took := make([][]float64, len(sizes))
	for range max(1, l.runs/2) {
		for i, n := range sizes {
			path, _, err := l.store(n)
			if err != nil {
				return nil, err
			}
			err = in(l.at(path), wide(), listShown(), func(s *session) error {
				more, _, err := perKey(s, "j", presses)
				took[i] = append(took[i], more...)
				return err
			})
			if err != nil {
				return nil, err
			}
		}
	}
	return []row{against(fmt.Sprintf("a key in the list of %s", grouped(l.large)), milliseconds, took[0], "at "+grouped(fewestDocuments), took[1], 1.2)}, nil
}
