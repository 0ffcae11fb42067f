package theme

import (
	"fmt"
	"image/color"
	"math"
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
)

// Own are a user's colours in place of some of those of a palette. The zero Own
// changes nothing. It is read-only once it is in use.
type Own struct{ Dark, Light []Colour }

// Colour gives a token another colour.
type Colour struct {
	Token string
	// Text is the colour of the letters: "#rrggbb", or a number from 16 to 255 of the
	// palette of 256.
	Text string
	// Ground is the colour behind them, for tokens that have one.
	Ground string
}

// Tokens are the names of what has a colour, those with a ground last.
func Tokens() []string {
	return []string{
		"faint", "accent", "rule", "focus", "flag", "problem", "link", "code",
		"selected", "resting", "hit", "current", "tint", "cursor",
	}
}

// Grounded reports whether a token is an area: it has two colours.
func Grounded(token string) bool {
	return slices.Index(Tokens(), token) >= slices.Index(Tokens(), "selected")
}

// Colours returns the palette of Dark or Light, token by token.
func (o Own) Colours(k Kind) []Colour {
	s := o.set(k)
	var out []Colour
	for _, t := range Tokens() {
		text, ground := s.token(t)
		c := Colour{Token: t, Text: *text}
		if ground != nil {
			c.Ground = *ground
		}
		out = append(out, c)
	}
	return out
}

func (o Own) set(k Kind) set {
	s, own := dark(), o.Dark
	if k == Light {
		s, own = light(), o.Light
	}
	for _, c := range own {
		text, ground := s.token(c.Token)
		if text != nil {
			*text = c.Text
		}
		if ground != nil {
			*ground = c.Ground
		}
	}
	return s
}

// token is where the colours of a token are; nil for what it does not have.
func (s *set) token(name string) (text, ground *string) {
	one := map[string]*string{
		"faint": &s.faint, "accent": &s.accent, "rule": &s.rule, "focus": &s.focus,
		"flag": &s.flag, "problem": &s.problem, "link": &s.link, "code": &s.code,
	}
	if text, ok := one[name]; ok {
		return text, nil
	}
	two := map[string]*[2]string{
		"selected": &s.selected, "resting": &s.resting, "hit": &s.hit,
		"current": &s.current, "tint": &s.tint, "cursor": &s.cursor,
	}
	if pair, ok := two[name]; ok {
		return &pair[0], &pair[1]
	}
	return nil, nil
}

// CheckColour says what is wrong with a colour; nil where nothing is.
func CheckColour(c string) error {
	if digits, ok := strings.CutPrefix(c, "#"); ok {
		if _, err := strconv.ParseUint(digits, 16, 32); err == nil && len(digits) == 6 && digits[0] != '+' {
			return nil
		}
	} else if n, err := strconv.Atoi(c); err == nil && n < 16 && n >= 0 {
		return fmt.Errorf("%q is one of the terminal's own 16 colours, which may be anything: a colour is \"#rrggbb\" or a number from 16 to 255", c)
	} else if err == nil && n <= 255 && n > 0 && strconv.Itoa(n) == c {
		return nil
	}
	return fmt.Errorf("%q is no colour: it is \"#rrggbb\" or a number from 16 to 255", c)
}

// Weak is a colour that is hard to read.
type Weak struct {
	Kind  Kind
	Token string
	// Contrast is that to Ground, from 1 to 21 (WCAG 2.2), and Least what it needs.
	Contrast, Least float64
	Ground          string
}

func (w Weak) String() string {
	palette := "dark"
	if w.Kind == Light {
		palette = "light"
	}
	return fmt.Sprintf("theme.%s: %s has a contrast of %.2f:1 on %s, and needs %.2g:1", palette, w.Token, w.Contrast, w.Ground, w.Least)
}

// Least contrasts by WCAG 2.2: of text (1.4.3) and of what is no text (1.4.11).
const (
	leastText = 4.5
	leastRule = 3
)

// Weak returns the user's colours that cannot be read well: on their own grounds, or on
// those that terminals usually have; of these the worst one for each token.
func (o Own) Weak() []Weak {
	var out []Weak
	for _, k := range []Kind{Dark, Light} {
		own := o.Dark
		if k == Light {
			own = o.Light
		}
		for _, c := range own {
			behind := grounds(k)
			if Grounded(c.Token) {
				behind = []string{c.Ground}
			}
			w := Weak{Kind: k, Token: c.Token, Contrast: 22, Least: leastText}
			if c.Token == "rule" {
				w.Least = leastRule
			}
			for _, g := range behind {
				if r := contrast(lipgloss.Color(c.Text), lipgloss.Color(g)); r < w.Contrast {
					w.Contrast, w.Ground = r, g
				}
			}
			if w.Contrast < w.Least {
				out = append(out, w)
			}
		}
	}
	return out
}

// grounds are backgrounds that dark and light terminals usually have: black and white,
// and those of widespread colour schemes.
func grounds(k Kind) []string {
	if k == Light {
		return []string{"#ffffff", "#fafafa", "#fdf6e3", "#eff1f5"}
	}
	return []string{"#000000", "#1e1e1e", "#1d1f21", "#282c34", "#002b36"}
}

// contrast is that of two colours by WCAG 2.2, from 1 to 21.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	f := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*f(r) + 0.7152*f(g) + 0.0722*f(b)
}
