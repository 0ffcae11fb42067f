package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brief/model/library"
	"brief/model/query"
	"brief/model/safe"
	"brief/model/term"
	"brief/model/triage"
)

// watches are what is watched: folders, by their absolute paths, words and actors.
type watches struct{ folders, words, actors []string }

// watchKind is a sort of things that are watched, as the library keeps it.
type watchKind struct {
	name, plural string
	// of is where watches have it.
	of func(*watches) *[]string
	// key is what two of a kind that are one have in common.
	key func(string) string
}

func folderKind() watchKind {
	return watchKind{"folder", "folders", func(w *watches) *[]string { return &w.folders }, filepath.Clean}
}

func wordKind() watchKind {
	return watchKind{"word", "words", func(w *watches) *[]string { return &w.words }, term.Key}
}

func actorKind() watchKind {
	return watchKind{"actor", "actors", func(w *watches) *[]string { return &w.actors }, term.Key}
}

// add adds a thing that is not among those there are.
func (k watchKind) add(to *watches, what string) {
	all := k.of(to)
	if what != "" && !slices.ContainsFunc(*all, func(s string) bool { return k.key(s) == k.key(what) }) {
		*all = append(*all, what)
	}
}

// keptWatches are those that the library keeps.
func keptWatches(ctx context.Context, e library.Engine) (w watches, err error) {
	marks, err := e.Marks(ctx, localAnalyst, triage.Watches())
	for _, m := range marks {
		name, _, _ := m.Key.Watch()
		for _, k := range []watchKind{folderKind(), wordKind(), actorKind()} {
			if k.name == name {
				k.add(&w, m.Value)
			}
		}
	}
	return w, err
}

// watchedBy are all that count in this run: those of the library and those of the
// configuration, which is read anew, as it may have changed. A library that cannot be
// asked has none; its other answers say why.
func (a *app) watchedBy(ctx context.Context, e library.Engine) watches {
	w, _ := keptWatches(ctx, e)
	c := a.readConfiguration()
	for _, f := range c.Folders {
		folderKind().add(&w, c.resolved(f))
	}
	for _, word := range c.Words {
		wordKind().add(&w, safe.Line(word))
	}
	for _, actor := range c.Actors {
		actorKind().add(&w, safe.Line(actor))
	}
	return w
}

// watched are the folders to follow, with more of this run.
func (a *app) watched(ctx context.Context, e library.Engine, more []string) []string {
	w := a.watchedBy(ctx, e)
	for _, f := range more {
		if path, err := filepath.Abs(f); err == nil {
			folderKind().add(&w, path)
		}
	}
	return w.folders
}

// scopeFor is what a query means something with: the order by priority wants to know
// what is watched.
func (a *app) scopeFor(ctx context.Context, e library.Engine, q query.Query) query.Scope {
	s := a.scope()
	if q.Sort != query.Priority {
		return s
	}
	w := a.watchedBy(ctx, e)
	for _, name := range w.actors {
		s.Watched = append(s.Watched, query.Watched{Name: name, Actor: true})
	}
	for _, name := range w.words {
		s.Watched = append(s.Watched, query.Watched{Name: name})
	}
	return s
}

// keep notes or, without a value, forgets that a thing is watched. It reports whether
// that is a change.
func (a *app) keepWatch(ctx context.Context, e library.Engine, k watchKind, what string, on bool) (bool, error) {
	key := triage.Watch(k.name, k.key(what))
	marks, err := e.Marks(ctx, localAnalyst, key)
	if err != nil {
		return false, err
	}
	before, after, verb := "", what, "watch "
	for _, m := range marks {
		if m.Key == key {
			before = m.Value
		}
	}
	if !on {
		after, verb = "", "stop watching "
	}
	if (before == "") == (after == "") {
		return false, nil
	}
	_, err = e.Mark(ctx, triage.Decision{
		Stamp: triage.Stamp{Analyst: localAnalyst, At: a.now(), Window: "brief watch"}, Verb: verb + k.name + " " + what,
		Changes: []triage.Change{{Key: key, Before: before, After: after}},
	})
	return err == nil, err
}

// longestWatched is how many bytes a watched word or actor, or the path of a folder, may
// have.
const longestWatched = 1000

// named returns what is to be watched as it is kept.
func (k watchKind) named(what string, on bool) (string, error) {
	if k.name != "folder" {
		what = strings.Join(strings.Fields(what), " ")
		if on && len(term.Fold(what)) == 0 {
			return "", fmt.Errorf("%q holds no letter or digit that could be looked for", safe.Line(what))
		}
	} else {
		path, err := filepath.Abs(what)
		if err != nil {
			return "", err
		}
		if on {
			if err := checkFolders([]string{path}); err != nil {
				return "", err
			}
		}
		what = path
	}
	if what == "" || what != safe.Line(what) || len(what) > longestWatched {
		return "", fmt.Errorf("no name that can be kept: %q; it is up to %d bytes of text on one line", safe.Line(what), longestWatched)
	}
	return what, nil
}

// watchKindCommands are those to add, list and remove things of one kind.
func watchKindCommands(a *app, at *libraryFlags, k watchKind, argument string) []*cobra.Command {
	change := func(verb, short, example string, on bool) *cobra.Command {
		return &cobra.Command{
			Use:     verb + " " + argument,
			Short:   short,
			Example: example,
			RunE: func(c *cobra.Command, args []string) error {
				if len(args) == 0 {
					return fmt.Errorf("%s needs a %s; brief watch%s list shows what is watched", verb, k.name, k.path())
				}
				for i, what := range args {
					var err error
					if args[i], err = k.named(what, on); err != nil {
						return err
					}
				}
				a.withLibrary(c.Context(), at, toWrite, func(e library.Engine) error {
					return a.keepWatches(c.Context(), e, k, args, on)
				})
				return nil
			},
		}
	}
	list := &cobra.Command{
		Use:   "list",
		Short: "List the " + k.plural + " that are watched",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			a.withLibrary(c.Context(), at, toRead, func(e library.Engine) error { return a.listWatches(c.Context(), e, k) })
			return nil
		},
	}
	some := map[string]string{"folder": "~/inbox", "word": "fentanyl 'border seizures'", "actor": "'Sinaloa Cartel'"}[k.name]
	return []*cobra.Command{
		change("add", "Watch "+k.plural, "brief watch"+k.path()+" add "+some, true), list,
		change("remove", "Watch "+k.plural+" no longer", "brief watch"+k.path()+" remove "+some, false),
	}
}

// path is what stands between watch and the verb.
func (k watchKind) path() string {
	if k.name == "folder" {
		return ""
	}
	return " " + k.name
}

func watchKindCommand(a *app, at *libraryFlags, k watchKind, does string) *cobra.Command {
	c := &cobra.Command{
		Use:   k.name,
		Short: "Watch for " + k.plural,
		Long:  paragraphs(does),
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(watchKindCommands(a, at, k, strings.ToUpper(k.name)+"...")...)
	return c
}

func (a *app) keepWatches(ctx context.Context, e library.Engine, k watchKind, all []string, on bool) error {
	kept, err := keptWatches(ctx, e)
	if n := len(*k.of(&kept)); err == nil && on && k.name != "folder" && n+len(all) > query.MaxWatched {
		err = fmt.Errorf("%d %s are watched, and %d with these: %d are the most that count; brief watch%s remove makes room",
			n, k.plural, n+len(all), query.MaxWatched, k.path())
	}
	if err != nil {
		return err
	}
	for _, what := range all {
		changed, err := a.keepWatch(ctx, e, k, what, on)
		switch {
		case err != nil:
			return err
		case changed && on:
			a.tell("watching the " + k.name + " " + what)
		case changed:
			a.tell("no longer watching the " + k.name + " " + what + "; what came from it stays in the library")
		case on:
			a.tell("the " + k.name + " " + what + " is watched already")
		default:
			a.fail(errors.New("the " + k.name + " " + what + " is not watched; brief watch" + k.path() + " list shows what is"))
		}
	}
	return nil
}

// listWatches prints what is watched, a line each. Of a folder that is gone or may not be
// read it is told.
func (a *app) listWatches(ctx context.Context, e library.Engine, k watchKind) error {
	kept, err := keptWatches(ctx, e)
	if err != nil {
		return err
	}
	all := a.watchedBy(ctx, e)
	for _, what := range *k.of(&all) {
		if _, err := fmt.Fprintln(a.out, safe.Line(what)); err != nil {
			a.written(err)
			return nil
		}
		if k.name != "folder" {
			continue
		}
		if err := unfollowed(what); err != nil {
			a.tell(err.Error())
		}
	}
	switch {
	case len(*k.of(&all)) == 0:
		a.tell("no " + k.name + " is watched; brief watch" + k.path() + " add " + strings.ToUpper(k.name) + " does")
	case len(*k.of(&kept)) < len(*k.of(&all)):
		a.tell(fmt.Sprintf("%d of them by the configuration", len(*k.of(&all))-len(*k.of(&kept))))
	}
	return nil
}

// unfollowed says why a folder cannot be followed now, nil where it can.
func unfollowed(folder string) error {
	if err := checkFolders([]string{folder}); err != nil {
		return err
	}
	if _, err := os.ReadDir(folder); err != nil {
		return fmt.Errorf("cannot watch %s: %w", safe.Line(folder), reason(err))
	}
	return nil
}
