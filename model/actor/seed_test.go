package actor_test

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"brief/model"
)

const seedFile = "../../seeds/000_0595d46202efcefa.txt"

// seedRow is an actor of the sample briefing as an analyst annotated it.
type seedRow struct {
	kind    model.ActorKind
	name    string
	key     int // mentions in key points
	body    int // mentions in the body
	nominal int // demonyms, counted apart; a group's nouns are its mentions
	aliases []string
	roles   []string
	acts    []string // how its acts begin
}

var seedRows = []seedRow{
	{model.Person, "Claudia Sheinbaum", 1, 3, 0, []string{"President Sheinbaum", "Sheinbaum"}, []string{"Mexican President"}, []string{"refuses to allow U.S. military forces"}},
	{model.Person, "Donald Trump", 1, 2, 0, []string{"Trump"}, []string{"former U.S. President"}, []string{"pushes", "orders"}},
	{model.Place, "Mexico", 1, 5, 4, nil, nil, []string{"insists on autonomous"}},
	{model.Place, "United States", 1, 4, 0, []string{"US", "U.S."}, nil, []string{"increases", "argues"}},
	{model.Group, "cartels", 1, 3, 0, []string{"Cartels", "major cartels"}, nil, []string{"control"}},
	{model.Organization, "Northern Command", 0, 1, 0, nil, nil, []string{"deploys"}},
	{model.Organization, "DEA", 0, 1, 0, nil, nil, nil},
	{model.Organization, "National Guard", 0, 1, 0, nil, []string{"Mexican", "cyber-tracking division"}, nil},
	{model.Organization, "Reforma", 0, 1, 0, nil, nil, nil},
	{model.Place, "Guerrero State", 0, 1, 0, nil, nil, nil},
	{model.Place, "Latin America", 0, 1, 0, nil, nil, nil},
	{model.Place, "Brazil", 0, 1, 0, nil, nil, []string{"supports Mexico's stance"}},
	{model.Place, "Argentina", 0, 1, 0, nil, nil, []string{"supports Mexico's stance"}},
}

func TestSeed(t *testing.T) {
	raw, err := os.ReadFile(seedFile)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("the sample briefing is not here: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	d, actors := extract(t, string(raw))
	check(t, d, actors)
	shown := 0
	for _, a := range actors {
		if a.Salience >= 0.2 {
			shown++
			i := slices.IndexFunc(seedRows, func(r seedRow) bool { return r.name == a.Name })
			if i < 0 {
				t.Errorf("%s %q is no actor of the briefing", a.Kind, a.Name)
				continue
			}
			checkRow(t, seedRows[i], a)
		} else if a.Name != "local forces" || a.Kind != model.Group {
			t.Errorf("%s %q stands aside", a.Kind, a.Name)
		}
	}
	if shown != len(seedRows) {
		t.Errorf("%d actors to show, want %d:\n%s", shown, len(seedRows), lines(d, actors))
	}
}

func checkRow(t *testing.T, want seedRow, a model.Actor) {
	t.Helper()
	if a.Kind != want.kind || !slices.Equal(a.Aliases, want.aliases) || !slices.Equal(a.Roles, want.roles) {
		t.Errorf("%s %s: aliases %q, roles %q; want %+v", a.Kind, a.Name, a.Aliases, a.Roles, want)
	}
	for _, begin := range want.acts {
		if !slices.ContainsFunc(a.Acts, func(act string) bool { return strings.HasPrefix(act, begin) }) {
			t.Errorf("%s: no act %q among %q", a.Name, begin, a.Acts)
		}
	}
	key, body, nominal := 0, 0, 0
	for _, m := range a.Mentions {
		switch {
		case m.Nominal && a.Kind != model.Group:
			nominal++
		case m.In == model.InKeyPoint:
			key++
		default:
			body++
		}
	}
	if key != want.key || body != want.body || nominal != want.nominal {
		t.Errorf("%s: %d+%d (+%d) mentions, want %d+%d (+%d)", a.Name, key, body, nominal, want.key, want.body, want.nominal)
	}
}
