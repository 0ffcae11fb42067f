package safe

import "strings"

// Line returns s cleaned and on one line: each run of line ends and tabs
// becomes one space. It is what a file name, a title, a window title, a link's
// target or a log line goes through.
func Line(s string) string {
	s, _ = Clean(s)
	if strings.IndexByte(s, '\n') < 0 && strings.IndexByte(s, '\t') < 0 {
		return s
	}
	out := make([]byte, 0, len(s))
	inRun := false
	for i := 0; i < len(s); i++ {
		isBreak := s[i] == '\n' || s[i] == '\t'
		switch {
		case !isBreak:
			out = append(out, s[i])
		case !inRun:
			out = append(out, ' ')
		}
		inRun = isBreak
	}
	return string(out)
}

// Error returns err's message as [Line] does, since messages quote file names
// and text; "" for nil.
func Error(err error) string {
	if err == nil {
		return ""
	}
	return Line(err.Error())
}
