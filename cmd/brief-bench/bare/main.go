// Command bare is what brief is measured against: the least Bubble Tea program
// that shows a file in the alternate screen and scrolls it by lines. It uses the
// modules that brief uses, so that both pay for the same package initialisation;
// what brief costs beyond it is brief's own doing.
package main

import (
	"context"
	"os"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/fang/v2"
	"charm.land/glamour/v2"
	"charm.land/lipgloss/v2"
	"github.com/spf13/cobra"
)

type model struct {
	text  string
	lines []string // text, wrapped to the width
	top   int
	h     int
	input textinput.Model // after "/", only to be typed into
}

func (m *model) Init() tea.Cmd { return nil }

func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.h = msg.Height
		m.lines = strings.Split(lipgloss.Wrap(m.text, msg.Width, " "), "\n")
	case tea.KeyPressMsg:
		switch {
		case m.input.Focused():
			m.input, cmd = m.input.Update(msg)
		case msg.String() == "j":
			m.top = min(m.top+1, max(len(m.lines)-m.h, 0))
		case msg.String() == "k":
			m.top = max(m.top-1, 0)
		case msg.String() == "/":
			cmd = m.input.Focus()
		case msg.String() == "q":
			cmd = tea.Quit
		}
	}
	return m, cmd
}

func (m *model) View() tea.View {
	shown := m.lines[m.top:min(m.top+m.h, len(m.lines))]
	if m.input.Focused() && len(shown) > 0 {
		shown = append([]string{m.input.View()}, shown[1:]...)
	}
	v := tea.NewView(strings.Join(shown, "\n"))
	v.AltScreen = true
	return v
}

func run(path string, markdown bool) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	m := &model{text: string(text), input: textinput.New()}
	if markdown {
		if m.text, err = glamour.Render(m.text, "dark"); err != nil {
			return err
		}
	}
	_, err = tea.NewProgram(m).Run()
	return err
}

func main() {
	var markdown bool
	c := &cobra.Command{
		Use: "bare FILE", Short: "Show a file", Args: cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error { return run(args[0], markdown) },
	}
	c.Flags().BoolVar(&markdown, "markdown", false, "typeset the file")
	if fang.Execute(context.Background(), c) != nil {
		os.Exit(1)
	}
}
