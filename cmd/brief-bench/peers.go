package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// The programs that libraries are compared with.

type peers struct{ newsboat, aerc, ripgrep program }

func findPeers() peers {
	return peers{newsboat: installed("newsboat"), aerc: installed("aerc"), ripgrep: installed("rg")}
}

// at is brief before a library.
func (l *libraryLab) at(library string) program {
	p := l.brief.with("--library", library)
	p.env = []string{"HOME=" + l.dir}
	return p
}

// newsboatWith has newsboat read the feed into its own database.
func (l *libraryLab) newsboatWith(c *collection) (program, error) {
	p := l.peers.newsboat
	if !p.installed() {
		return p, nil
	}
	urls, config := filepath.Join(c.home, "urls"), filepath.Join(c.home, "newsboat.config")
	for path, text := range map[string]string{urls: "file://" + c.feed + "\n", config: "auto-reload no\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			return p, fmt.Errorf("configuring newsboat: %w", err)
		}
	}
	p = p.with("-u", urls, "-C", config, "-c", filepath.Join(c.home, "newsboat.db"))
	p.env = []string{"HOME=" + c.home}
	reload := exec.Command(p.path, p.with("-x", "reload").args...)
	reload.Env = append(environment(c.home), p.env...)
	if out, err := reload.CombinedOutput(); err != nil {
		return p, fmt.Errorf("newsboat -x reload: %w\n%s", err, out)
	}
	return p, nil
}

// aercWith points aerc to the maildir.
func (l *libraryLab) aercWith(c *collection) (program, error) {
	p := l.peers.aerc
	if !p.installed() {
		return p, nil
	}
	dir := filepath.Join(c.home, "aerc")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return p, fmt.Errorf("configuring aerc: %w", err)
	}
	accounts := fmt.Sprintf("[news]\nsource = maildir://%s\ndefault = INBOX\nfrom = me@localhost\n", c.mail)
	if err := os.WriteFile(filepath.Join(dir, "accounts.conf"), []byte(accounts), 0o600); err != nil {
		return p, fmt.Errorf("configuring aerc: %w", err)
	}
	p.env = []string{"HOME=" + c.home, "XDG_CONFIG_HOME=" + c.home}
	return p, nil
}

// searchAgainst types a query and waits for its result; newsboat searches at enter,
// brief from the third letter on, which is why its time is that of the last letter.
// ripgrep is run, since it has no screen.
func (l *libraryLab) searchAgainst() ([]row, error) {
	c, err := l.fewCollection()
	if err != nil {
		return nil, err
	}
	newsboat, err := l.newsboatWith(c)
	if err != nil {
		return nil, err
	}
	a := newAsker(l.corpus)
	var took [3][]float64 // brief, newsboat, ripgrep
	for range l.runs {
		word := a.word(0.002, 0.02)
		for i, search := range []func(string) (time.Duration, error){
			func(word string) (time.Duration, error) { return searchBrief(l.at(c.library), word) },
			func(word string) (time.Duration, error) { return searchNewsboat(newsboat, word) },
			func(word string) (time.Duration, error) { return searchFiles(l.peers.ripgrep, c.files, word) },
		} {
			d, err := search(word)
			if err != nil {
				return nil, err
			}
			if d > 0 {
				took[i] = append(took[i], ms(d))
			}
		}
	}
	what := "search of " + grouped(c.documents) + ", from the last key to the result"
	return []row{
		against(what, milliseconds, took[0], "newsboat", took[1], 0.5),
		against(what, milliseconds, took[0], "rg -l", took[2], 0.2),
	}, nil
}

func wide() screen { return size(120, 40) }

// searchBrief types all but the last letter, waits until that is answered, and then
// measures the last.
func searchBrief(p program, word string) (took time.Duration, err error) {
	err = in(p, wide(), listShown(), func(s *session) error {
		last := len(word) - 1
		if _, err := s.press(searchKey+word[:last], answered(word[:last])); err != nil {
			return err
		}
		c, err := s.press(word[last:], answered(word))
		took = c.took
		return err
	})
	return took, err
}

func searchNewsboat(p program, word string) (took time.Duration, err error) {
	if !p.installed() {
		return 0, nil
	}
	err = in(p, wide(), regexp.MustCompile(`Your feeds`), func(s *session) error {
		if _, err := s.press("/"+word, regexp.MustCompile("Search for: "+word)); err != nil {
			return err
		}
		c, err := s.press("\r", regexp.MustCompile(`Search results?.*\d+ total`))
		took = c.took
		return err
	})
	return took, err
}

func searchFiles(p program, dir, word string) (time.Duration, error) {
	if !p.installed() {
		return 0, nil
	}
	c := exec.Command(p.path, "-l", "-i", "-w", word, dir)
	began := time.Now()
	out, err := c.Output()
	if err != nil || !strings.Contains(string(out), dir) {
		return 0, fmt.Errorf("rg -l %s: it found nothing (%w)", word, err)
	}
	return time.Since(began), nil
}
