package ingest

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree makes files of the given names in a new folder; a name that ends in a
// slash is a folder.
func tree(t *testing.T, names ...string) string {
	t.Helper()
	root := t.TempDir()
	for _, name := range names {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, "/") {
			if err := os.MkdirAll(path, 0o755); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if err := os.WriteFile(path, []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func link(t *testing.T, target, path string) {
	t.Helper()
	if err := os.Symlink(target, path); err != nil {
		t.Skip("no symbolic links here:", err)
	}
}

// found lists what Find yields below root, and its errors.
func found(t *testing.T, root string, paths ...string) (names []string, errs []error) {
	t.Helper()
	for i, p := range paths {
		paths[i] = filepath.Join(root, p)
	}
	for path, err := range Find(t.Context(), paths) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, rel)
	}
	return names, errs
}

func TestFindWalksInNaturalOrder(t *testing.T) {
	root := tree(t, "10.txt", "9.txt", "5/b.md", "5/a.md", "empty/", ".hidden", ".git/x.txt", "photo.JPG", "README")
	got, errs := found(t, root, "")
	want := []string{"5/a.md", "5/b.md", "9.txt", "10.txt", "README"}
	if !slices.Equal(got, want) || errs != nil {
		t.Errorf("found %q and %v, want %q", got, errs, want)
	}
}

func TestFindTakesNamedFilesAsTheyAre(t *testing.T) {
	root := tree(t, ".hidden", "photo.jpg")
	got, errs := found(t, root, ".hidden", "photo.jpg", ".hidden")
	if want := []string{".hidden", "photo.jpg", ".hidden"}; !slices.Equal(got, want) || errs != nil {
		t.Errorf("found %q and %v, want %q", got, errs, want)
	}
}

func TestFindVisitsAFolderOnce(t *testing.T) {
	root := tree(t, "a/1.txt", "a/b/2.txt")
	link(t, "..", filepath.Join(root, "a", "b", "loop"))
	link(t, "a", filepath.Join(root, "c"))
	got, errs := found(t, root, "", "a/b", "c")
	if want := []string{"a/1.txt", "a/b/2.txt"}; !slices.Equal(got, want) || errs != nil {
		t.Errorf("found %q and %v, want %q", got, errs, want)
	}
}

func TestFindStaysInTheFolder(t *testing.T) {
	root := tree(t, "in/a.txt", "in/sub/b.txt", "out/secret.txt", "out/deep/c.txt")
	link(t, "../out/secret.txt", filepath.Join(root, "in", "stolen.txt"))
	link(t, filepath.Join(root, "out"), filepath.Join(root, "in", "elsewhere"))
	link(t, "../../out/secret.txt", filepath.Join(root, "in", "sub", "stolen.txt"))
	link(t, "elsewhere/secret.txt", filepath.Join(root, "in", "twice.txt"))
	link(t, "sub/b.txt", filepath.Join(root, "in", "within.txt"))
	link(t, "../out/secret.txt", filepath.Join(root, "in", "picture.png"))
	got, errs := found(t, root, "in")
	if want := []string{"in/a.txt", "in/sub/b.txt", "in/within.txt"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	if len(errs) != 4 {
		t.Fatalf("errors %v, want 4", errs)
	}
	for _, err := range errs {
		if !errors.Is(err, ErrOutside) || !strings.Contains(err.Error(), filepath.Join(root, "in")) {
			t.Errorf("error %v, want ErrOutside with the path", err)
		}
	}

	// A link that is named is followed, and what it leads to is the folder then.
	link(t, "out", filepath.Join(root, "named"))
	got, errs = found(t, root, "in/stolen.txt", "named")
	if want := []string{"in/stolen.txt", "named/deep/c.txt", "named/secret.txt"}; !slices.Equal(got, want) || errs != nil {
		t.Errorf("found %q and %v, want %q", got, errs, want)
	}
}

func TestFindSaysWhereNothingIs(t *testing.T) {
	root := tree(t, "empty/", "pictures/a.png", "pictures/.hidden.txt", "full/sub/a.txt")
	got, errs := found(t, root, "empty", "full/sub", "pictures", "full", "full")
	if want := []string{"full/sub/a.txt"}; !slices.Equal(got, want) || len(errs) != 2 {
		t.Fatalf("found %q and %v, want %q and two errors", got, errs, want)
	}
	for i, name := range []string{"empty", "pictures"} {
		want := "no document found in " + filepath.Join(root, name) + ": "
		if !errors.Is(errs[i], ErrNoDocument) || !strings.HasPrefix(errs[i].Error(), want) {
			t.Errorf("error %v, want %s", errs[i], want)
		}
	}
}

func TestFindGoesOnAfterAnError(t *testing.T) {
	root := tree(t, "a.txt", "z.txt")
	link(t, "nowhere", filepath.Join(root, "m\x1b[2J.txt"))
	got, errs := found(t, root, "missing", "")
	if want := []string{"a.txt", "z.txt"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	if len(errs) != 2 || !errors.Is(errs[0], fs.ErrNotExist) || !errors.Is(errs[1], fs.ErrNotExist) {
		t.Fatalf("errors %v, want two of fs.ErrNotExist", errs)
	}
	if s := errs[1].Error(); strings.Contains(s, "\x1b") || !strings.Contains(s, "m") {
		t.Errorf("error %q, want the name without its escape", s)
	}
}
