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

// lab is what measures share.
type lab struct {
	programs
	*data
	runs int
}

func newLab(dir string, runs int) (*lab, error) {
	d, err := makeData(dir)
	if err != nil {
		return nil, err
	}
	p, err := buildPrograms(dir)
	return &lab{p, d, runs}, err
}

// measure is a set of rows that are taken together.
type measure struct {
	name string
	take func() ([]row, error)
}

func (l *lab) measures() []measure {
	return []measure{
		{"first frame", l.firstFrame},
		{"first frame of the samples", l.firstFrameOfSamples},
		{"first frame of a library", l.firstFrameOfLibrary},
		{"mute terminal", l.muteTerminal},
		{"scrolling", l.scrolling},
		{"list", l.list},
		{"update and view", l.updateAndView},
		{"5 MB first frame", l.bigFirstFrame},
		{"5 MB search", l.bigSearch},
		{"1,000 files", l.manyFiles},
		{"idle", l.idle},
		{"held key", l.heldKey},
		{"slow line first frame", l.slowFirstFrame},
		{"slow line scrolling", l.slowScrolling},
	}
}

// Screens and what they must show.
func size(cols, rows int) screen { return screen{cols: cols, rows: rows} }

// articleShown waits for the first key point and the first words of the body.
func articleShown() *regexp.Regexp {
	return regexp.MustCompile(`(?s)President Sheinbaum rejects.*Mexican\s+President\s+Claudia`)
}

func longShown() *regexp.Regexp { return regexp.MustCompile(`President Sheinbaum rejects`) }

func bigShown() *regexp.Regexp { return regexp.MustCompile(`Article 1\.`) }

// starts are the figures of a program's starts, one of each list a run.
type starts struct{ frame, cpu, settledCPU, memory []float64 }

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// start starts the programs by turns and measures the way to the first useful
// frame, and the CPU time until the screen is still. A program that is not
// installed has no figures.
func (l *lab) start(on []screen, ready *regexp.Regexp, ps ...program) ([]starts, error) {
	out := make([]starts, len(ps))
	for range l.runs {
		for i, p := range ps {
			if !p.installed() {
				continue
			}
			s, err := open(p, on[i%len(on)], ready)
			if err != nil {
				return nil, err
			}
			c, err := s.started()
			settled, memory := s.cpu(), s.memory()
			s.close()
			if err != nil {
				return nil, err
			}
			o := &out[i]
			o.frame, o.cpu = append(o.frame, ms(c.took)), append(o.cpu, ms(c.spent))
			o.settledCPU = append(o.settledCPU, ms(settled))
			o.memory = append(o.memory, float64(memory)/(1<<20))
		}
	}
	return out, nil
}

// in opens a program, waits until it is ready, and hands it to f.
func in(p program, on screen, ready *regexp.Regexp, f func(*session) error) error {
	s, err := open(p, on, ready)
	if err != nil {
		return err
	}
	defer s.close()
	if _, err := s.started(); err != nil {
		return err
	}
	return f(s)
}

func (l *lab) firstFrame() ([]row, error) {
	var rows []row
	for _, on := range []screen{size(80, 24), size(120, 40)} {
		f, err := l.start([]screen{on}, articleShown(), l.brief.with(l.article), l.bare.with(l.article), l.glow.with(l.article))
		if err != nil {
			return nil, err
		}
		at := fmt.Sprintf("article, %dx%d: ", on.cols, on.rows)
		rows = append(rows,
			against(at+"first frame", milliseconds, f[0].frame, "bare", f[1].frame, 1.15),
			against(at+"CPU to the first frame", milliseconds, f[0].cpu, "bare", f[1].cpu, 1.15),
			against(at+"CPU until all is shown", milliseconds, f[0].settledCPU, "bare", f[1].settledCPU, 1.15),
			against(at+"first frame", milliseconds, f[0].frame, "glow -p", f[2].frame, 1),
			against(at+"CPU to the first frame", milliseconds, f[0].cpu, "glow -p", f[2].cpu, 1),
			against(at+"CPU until all is shown", milliseconds, f[0].settledCPU, "glow -p", f[2].settledCPU, 1),
			against(at+"memory", mebibytes, f[0].memory, "glow -p", f[2].memory, 1))
	}
	return rows, nil
}

func (l *lab) firstFrameOfSamples() ([]row, error) {
	f, err := l.start([]screen{size(80, 24)}, articleShown(), l.brief, l.bare.with(l.article))
	if err != nil {
		return nil, err
	}
	return []row{
		against("samples, 80x24: first frame", milliseconds, f[0].frame, "bare", f[1].frame, 1.15),
		against("samples, 80x24: CPU to the first frame", milliseconds, f[0].cpu, "bare", f[1].cpu, 1.15),
		against("samples, 80x24: CPU until all is shown", milliseconds, f[0].settledCPU, "bare", f[1].settledCPU, 1.15),
	}, nil
}

// firstFrameOfLibrary is that of the second start: the samples are in a library then.
func (l *lab) firstFrameOfLibrary() ([]row, error) {
	home, err := os.MkdirTemp("", "brief-bench-home-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(home)
	brief := l.brief
	brief.env = append(brief.env, "BRIEF_LIBRARY="+filepath.Join(home, "library.db"))
	make := exec.Command(brief.path, "add", l.article)
	make.Env = append(environment(home), brief.env...)
	if out, err := make.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("making a library: %w: %s", err, out)
	}
	f, err := l.start([]screen{size(80, 24)}, articleShown(), brief, l.bare.with(l.article))
	if err != nil {
		return nil, err
	}
	return []row{
		against("library, 80x24: first frame", milliseconds, f[0].frame, "bare", f[1].frame, 1.15),
		against("library, 80x24: CPU to the first frame", milliseconds, f[0].cpu, "bare", f[1].cpu, 1.15),
		against("library, 80x24: CPU until all is shown", milliseconds, f[0].settledCPU, "bare", f[1].settledCPU, 1.15),
	}, nil
}

func (l *lab) muteTerminal() ([]row, error) {
	full, mute := size(80, 24), size(80, 24)
	mute.mute = true
	f, err := l.start([]screen{mute, full}, articleShown(), l.brief.with(l.article), l.brief.with(l.article))
	if err != nil {
		return nil, err
	}
	return []row{against("article, terminal that answers nothing: first frame", milliseconds, f[0].frame, "answering", f[1].frame, 1.2)}, nil
}

// perKey presses a key many times and returns what each press took and cost. A
// pause of changing length keeps the presses off the phase of the program's
// frame timer.
func perKey(s *session, keys string, times int) (took, sent []float64, err error) {
	for i := range times {
		time.Sleep(time.Duration(i*7%17) * time.Millisecond)
		c, err := s.press(keys, nil)
		if err != nil {
			return nil, nil, err
		}
		if c.bytes == 0 {
			return nil, nil, fmt.Errorf("%q changed nothing on this screen:\n%s", keys, s.look())
		}
		took, sent = append(took, ms(c.took)), append(sent, float64(c.bytes))
	}
	return took, sent, nil
}

const presses = 40

func (l *lab) scrolling() ([]row, error) {
	var rows []row
	for _, c := range []struct {
		on    screen
		floor float64
	}{{size(80, 24), 200}, {size(120, 40), 2200}, {size(200, 60), 4000}} {
		err := in(l.brief.with(l.long), c.on, longShown(), func(s *session) error {
			_, sent, err := perKey(s, "j", presses)
			if err == nil {
				rows = append(rows, within(fmt.Sprintf("body, %dx%d: j", c.on.cols, c.on.rows), byteCount, sent, c.floor))
			}
			return err
		})
		if err != nil {
			return rows, err
		}
	}
	return rows, nil
}

// listKeys leads from the article to the list of documents.
const listKeys = "1"

func (l *lab) list() ([]row, error) {
	var rows []row
	for _, on := range []screen{size(80, 24), size(120, 40)} {
		err := in(l.brief.with(l.folder), on, regexp.MustCompile(`0000\.txt|1/\d+`), func(s *session) error {
			if _, err := s.press(listKeys, regexp.MustCompile(`1,?000 documents`)); err != nil {
				return err
			}
			_, sent, err := perKey(s, "j", presses)
			if err == nil {
				rows = append(rows, within(fmt.Sprintf("list of 1,000, %dx%d: j", on.cols, on.rows), byteCount, sent, 600))
			}
			return err
		})
		if err != nil {
			return rows, err
		}
	}
	return rows, nil
}

func (l *lab) bigFirstFrame() ([]row, error) {
	f, err := l.start([]screen{size(80, 24)}, bigShown(), l.brief.with(l.big), l.vim.with(l.big))
	if err != nil {
		return nil, err
	}
	return []row{
		against("5 MB, 80x24: first frame", milliseconds, f[0].frame, "vim -R", f[1].frame, 1),
		within("5 MB, 80x24: memory", mebibytes, f[0].memory, 10*float64(l.size)/(1<<20)),
	}, nil
}

func (l *lab) bigSearch() ([]row, error) {
	took := make([][]float64, 2)
	var memory []float64
	for range l.runs {
		for i, p := range []program{l.brief.with(l.big), l.less.with(l.big)} {
			if !p.installed() {
				continue
			}
			err := in(p, size(80, 24), bigShown(), func(s *session) error {
				c, err := s.press("/"+needleKeys+"\r", regexp.MustCompile(needleShown))
				took[i] = append(took[i], ms(c.took))
				if i == 0 {
					memory = append(memory, float64(s.memory())/(1<<20))
				}
				return err
			})
			if err != nil {
				return nil, err
			}
		}
	}
	return []row{
		against("5 MB, 80x24: search of a word near the end", milliseconds, took[0], "less", took[1], 1),
		within("5 MB, 80x24: memory after a search", mebibytes, memory, 10*float64(l.size)/(1<<20)),
	}, nil
}

// manyFiles asks for the list as soon as there is a first frame: what counts is
// the work until it shows, not when the last file is in it.
func (l *lab) manyFiles() ([]row, error) {
	var spent, took []float64
	for range l.runs {
		err := in(l.brief.with(l.folder), size(80, 24), regexp.MustCompile(`1/\d+`), func(s *session) error {
			c, err := s.press(listKeys, regexp.MustCompile(`\d documents`))
			spent, took = append(spent, ms(c.spent)), append(took, ms(time.Since(s.began)))
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return []row{within("1,000 files: CPU until the list is usable", milliseconds, spent, 300)}, nil
}

// idle has both programs wait at the same time: what else the machine does then
// weighs on both.
func (l *lab) idle() ([]row, error) {
	const wait = 5 * time.Second
	var spent, bare, sent []float64
	for range min(l.runs, 3) {
		err := in(l.brief.with(l.article), size(80, 24), articleShown(), func(s *session) error {
			return in(l.bare.with(l.article), size(80, 24), articleShown(), func(t *session) error {
				time.Sleep(time.Second)
				before, from, other := s.cpu(), s.delivered(), t.cpu()
				time.Sleep(wait)
				spent, bare = append(spent, ms(s.cpu()-before)), append(bare, ms(t.cpu()-other))
				sent = append(sent, float64(s.delivered()-from))
				return nil
			})
		})
		if err != nil {
			return nil, err
		}
	}
	return []row{
		within("idle for 5 s: output", byteCount, sent, 0),
		against("idle for 5 s: CPU", milliseconds, spent, "bare", bare, 1.1),
	}, nil
}

// heldKey compares where 200 presses end: in one write, and as a keyboard
// repeats them.
func (l *lab) heldKey() ([]row, error) {
	const count = 200
	ends := make([]string, 2)
	for i := range ends {
		err := in(l.brief.with(l.long), size(80, 24), longShown(), func(s *session) error {
			keys := strings.Repeat("j", count)
			if i == 0 {
				for range count - 1 {
					s.write([]byte("j"))
					time.Sleep(time.Second / 30)
				}
				keys = "j"
			}
			_, err := s.press(keys, nil)
			time.Sleep(time.Second) // what was still being looked for has arrived
			ends[i] = s.look()
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	if ends[0] != ends[1] {
		fmt.Fprintf(os.Stderr, "at 30/s\n%sin one write\n%s", ends[0], ends[1])
	}
	r := row{what: "200 keys in one write end where they do at 30/s", floor: "same screen"}
	return []row{r.judged(ends[0] == ends[1])}, nil
}

// slow is a line with 100 ms round trip that carries 256 kbit a second.
func slow() screen {
	s := size(80, 24)
	s.link = link{delay: 50 * time.Millisecond, rate: 256000}
	return s
}

func (l *lab) slowFirstFrame() ([]row, error) {
	f, err := l.start([]screen{slow()}, articleShown(), l.brief.with(l.article), l.bare.with(l.article))
	if err != nil {
		return nil, err
	}
	return []row{against("article, 100 ms round trip, 256 kbit/s: first frame", milliseconds, f[0].frame, "bare", f[1].frame, 1.1)}, nil
}

func (l *lab) slowScrolling() ([]row, error) {
	took := make([][]float64, 2)
	for i, p := range []program{l.brief.with(l.long), l.bare.with(l.long)} {
		err := in(p, slow(), longShown(), func(s *session) (err error) {
			took[i], _, err = perKey(s, "j", presses/2)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return []row{against("body, 100 ms round trip, 256 kbit/s: j", milliseconds, took[0], "bare", took[1], 1.1)}, nil
}
