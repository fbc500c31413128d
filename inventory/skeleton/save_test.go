package skeleton_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/skeleton"
)

func save(folder string, files ...skeleton.File) error {
	return skeleton.Save(context.Background(), folder, files)
}

func names(t *testing.T, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, entry := range entries {
		list = append(list, entry.Name())
	}
	return strings.Join(list, " ")
}

func put(t *testing.T, folder, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o640); err != nil {
		t.Fatal(err)
	}
}

func TestSave(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "new")
	first := skeleton.File{Name: "a.hcl", Data: []byte(header)}
	if err := save(folder, first, skeleton.File{Name: "b/c.hcl", Data: []byte("\n")}); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(filepath.Join(folder, "b", "c.hcl")); err != nil || string(text) != "\n" {
		t.Errorf("%q, %v", text, err)
	}
	if got := names(t, folder); got != "a.hcl b" {
		t.Errorf("the folder holds %s", got)
	}
	if err := save(folder, skeleton.File{Name: "0.hcl"}, first); err == nil || !strings.Contains(err.Error(), "a.hcl stands in") || names(t, folder) != "a.hcl b" {
		t.Errorf("%v; the folder holds %s", err, names(t, folder))
	}
}

func TestSaveChanged(t *testing.T) {
	folder := t.TempDir()
	put(t, folder, "a.hcl", header)
	put(t, folder, ".netgrade-a.hcl", "left behind by an interruption")
	if err := save(folder, skeleton.File{Name: "a.hcl", Data: []byte("# new\n" + header), Changed: true}); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Join(folder, "a.hcl"))
	if err != nil || info.Mode().Perm() != 0o640 || names(t, folder) != "a.hcl" {
		t.Errorf("%v, %v; the folder holds %s", info.Mode(), err, names(t, folder))
	}
}

// TestSaveNextToOthers accepts what goes together with the inventory that stands there, and refuses what doesn't before anything is written.
func TestSaveNextToOthers(t *testing.T) {
	folder := t.TempDir()
	put(t, folder, "notes.txt", "not ours")
	put(t, folder, "site.hcl", "site \"athens\" {}\n")
	if err := save(folder, skeleton.File{Name: "a.hcl", Data: []byte(header + "site \"athens\" {}\n")}); !errors.As(err, new(*inventory.Invalid)) {
		t.Errorf("two sites of one name: %v", err)
	}
	if got := names(t, folder); got != "notes.txt site.hcl" {
		t.Errorf("the folder holds %s", got)
	}
	if err := save(folder, skeleton.File{Name: "a.hcl", Data: []byte(header)}); err != nil {
		t.Error(err)
	}
}

func TestSaveRefusesLinks(t *testing.T) {
	folder, outside := t.TempDir(), t.TempDir()
	put(t, outside, "a.hcl", header)
	if err := os.Symlink(filepath.Join(outside, "a.hcl"), filepath.Join(folder, "a.hcl")); err != nil {
		t.Skip(err)
	}
	for _, changed := range []bool{false, true} {
		if err := save(folder, skeleton.File{Name: "a.hcl", Data: []byte("\n"), Changed: changed}); err == nil {
			t.Error("a link was written over")
		}
	}
	if err := save(filepath.Join(folder, "no", "parent")); err == nil {
		t.Error("a folder without a parent was made")
	}
}
