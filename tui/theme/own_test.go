package theme

import (
	"slices"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
)

// Every token can be changed, in the palette it is changed in and only there, and shows.
func TestOwnColours(t *testing.T) {
	for _, token := range Tokens() {
		c := Colour{Token: token, Text: "#123456"}
		if Grounded(token) {
			c.Ground = "#abcdef"
		}
		for _, o := range []Own{{Dark: []Colour{c}}, {Light: []Colour{c}}} {
			for _, k := range []Kind{Dark, Light} {
				changed := slices.Contains(o.Colours(k), c)
				if want := k == Dark && o.Dark != nil || k == Light && o.Light != nil; changed != want {
					t.Errorf("%s in palette %d of %v: changed %v", token, k, o, changed)
				}
			}
		}
	}
	own := Own{Dark: []Colour{{Token: "accent", Text: "#123456"}}}
	for k, want := range map[Kind]string{Dark: "#123456", Light: "24", Dark16: "14"} {
		if got := own.Theme(k).Accent.GetForeground(); got != lipgloss.Color(want) {
			t.Errorf("kind %d: the accent is %v, want %s", k, got, want)
		}
	}
}

func TestNoOwnColourIsWeakByItself(t *testing.T) {
	o := Own{Dark: Own{}.Colours(Dark), Light: Own{}.Colours(Light)}
	if weak := o.Weak(); len(weak) > 0 {
		t.Error(weak)
	}
}

func TestWeakColours(t *testing.T) {
	o := Own{
		Dark:  []Colour{{Token: "accent", Text: "#333333"}, {Token: "rule", Text: "#777777"}, {Token: "faint", Text: "#ffffff"}},
		Light: []Colour{{Token: "hit", Text: "#777777", Ground: "#ffffff"}},
	}
	var got []string
	for _, w := range o.Weak() {
		got = append(got, w.String())
	}
	want := []string{
		"theme.dark: accent has a contrast of 1.11:1 on #282c34, and needs 4.5:1",
		"theme.light: hit has a contrast of 4.48:1 on #ffffff, and needs 4.5:1",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
}

func TestCheckColour(t *testing.T) {
	for c, ok := range map[string]bool{
		"#aabbcc": true, "#AABBCC": true, "16": true, "255": true,
		"": false, "#abc": false, "#aabbcg": false, "#+abbcc": false, "15": false, "256": false, "-1": false, "016": false, "red": false, "+20": false,
	} {
		if err := CheckColour(c); (err == nil) != ok {
			t.Errorf("%q: %v", c, err)
		}
	}
}
