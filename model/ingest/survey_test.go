package ingest

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// Looking at a path says of every entry what the walk makes of it.
func TestLookAgreesWithFind(t *testing.T) {
	root := tree(t, "a.txt", "b.png", ".hidden", ".git/x.txt", "sub/c.md", "sub/deep/d", "empty/")
	outside := tree(t, "secret.txt")
	link(t, "a.txt", filepath.Join(root, "link"))
	link(t, "sub", filepath.Join(root, "folderlink"))
	link(t, "loop", filepath.Join(root, "loop"))
	link(t, filepath.Join(outside, "secret.txt"), filepath.Join(root, "out"))
	var files, folders []string
	for path, err := range Survey(t.Context(), root, root, func(f string) bool { folders = append(folders, f); return true }) {
		if err == nil {
			files = append(files, path)
		}
	}
	if len(files) != 4 || len(folders) != 4 {
		t.Errorf("the walk finds the files %q in %q", files, folders)
	}
	err := filepath.WalkDir(root, func(path string, _ os.DirEntry, err error) error {
		want := Nothing
		switch {
		case slices.Contains(files, path):
			want = AFile
		case slices.Contains(folders, path) && path != root:
			want = AFolder
		}
		if got, _ := Look(root, path); got != want {
			t.Errorf("%s is seen as %d, want %d", path, got, want)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(root, "gone"), filepath.Join(root, "a.txt", "below"), filepath.Join(outside, "secret.txt"), filepath.Join(root, "folderlink", "c.md")} {
		if got, _ := Look(root, path); got != Nothing {
			t.Errorf("%s is seen as %d", path, got)
		}
	}
	for _, path := range []string{"loop", "out"} {
		if _, err := Look(root, filepath.Join(root, path)); err == nil {
			t.Errorf("why %s is not read is not said", path)
		}
	}
}

func TestSurveyGoesWhereItIsLet(t *testing.T) {
	root := tree(t, "a.txt", "sub/b.txt", "sub/deep/c.txt")
	sub := filepath.Join(root, "sub")
	var got []string
	for path, err := range Survey(t.Context(), root, sub, func(f string) bool { return f == sub }) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, path)
	}
	if want := []string{filepath.Join(sub, "b.txt")}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}
