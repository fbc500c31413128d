package importer_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/importer"
)

func TestSave(t *testing.T) {
	result := imported(t, "testdata/config")
	folder := filepath.Join(t.TempDir(), "inventory")
	for range 2 { // The second time replaces what the first wrote.
		if err := result.Save(folder, false); err != nil {
			t.Fatal(err)
		}
	}
	inv, err := inventory.Load(context.Background(), []string{folder}, inventory.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := len(inv.Blocks["asset"]); got != len(result.Devices) {
		t.Errorf("%d assets load, want %d", got, len(result.Devices))
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != len(result.Files) {
		t.Errorf("the folder holds %v, %v", entries, err)
	}
}

// TestSaveKeepsWork changes one file and expects that the next import touches none, unless it is told to.
func TestSaveKeepsWork(t *testing.T) {
	result := &importer.Result{Files: []importer.File{{Name: "a.hcl", Data: []byte("# new\n")}, {Name: "b.hcl", Data: []byte("# new\n")}}}
	for name, prepare := range map[string]func(path string) error{
		"edited":      func(path string) error { return appendTo(path, "# mine\n") },
		"by somebody": func(path string) error { return os.WriteFile(path, []byte("# mine\n"), 0o666) },
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			if err := result.Save(folder, false); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(folder, "b.hcl")
			if err := prepare(path); err != nil {
				t.Fatal(err)
			}
			changed := &importer.Result{Files: []importer.File{{Name: "a.hcl", Data: []byte("# newer\n")}, {Name: "b.hcl", Data: []byte("# newer\n")}}}
			err := changed.Save(folder, false)
			if !errors.Is(err, importer.ErrNotOurs) || !strings.Contains(err.Error(), "b.hcl") {
				t.Fatalf("saving over it gives %v", err)
			}
			if text, _ := os.ReadFile(filepath.Join(folder, "a.hcl")); strings.Contains(string(text), "newer") {
				t.Error("the other file was written all the same")
			}
			if err := changed.Save(folder, true); err != nil {
				t.Fatal(err)
			}
			if text, _ := os.ReadFile(path); !strings.HasSuffix(string(text), "# newer\n") {
				t.Errorf("with force the file holds %q", text)
			}
		})
	}
}

func TestSaveNeverFollowsLinks(t *testing.T) {
	folder, elsewhere := t.TempDir(), filepath.Join(t.TempDir(), "precious")
	if err := os.WriteFile(elsewhere, []byte("precious"), 0o666); err != nil {
		t.Fatal(err)
	}
	result := &importer.Result{Files: []importer.File{{Name: "a.hcl", Data: []byte("# new\n")}}}
	for _, name := range []string{"a.hcl", ".a.hcl.new"} {
		if err := os.Symlink(elsewhere, filepath.Join(folder, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := result.Save(folder, true); err == nil {
		t.Error("a link was replaced")
	}
	if err := os.Remove(filepath.Join(folder, "a.hcl")); err != nil {
		t.Fatal(err)
	}
	if err := result.Save(folder, true); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(elsewhere); err != nil || string(text) != "precious" {
		t.Errorf("through the link: %q, %v", text, err)
	}
}

func appendTo(path, text string) error {
	file, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = file.WriteString(text)
	return errors.Join(err, file.Close())
}

// TestCollect imports a folder with all that doesn't belong in one.
func TestCollect(t *testing.T) {
	folder := t.TempDir()
	const configuration = "version 15.2\nhostname r1\nline vty 0 4\n transport input ssh\nend\n"
	for name, text := range map[string]string{
		"b/r1.cfg": configuration, "a/other.cfg": strings.Replace(configuration, "r1", "r1", 1), "notes.txt": "call Anna", "image.bin": "\x00\x01",
		".git/r2.cfg": configuration, "bom.cfg": "\ufeff" + strings.Replace(configuration, "r1", "3com.example", 1),
	} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(filepath.Join(folder, "b/r1.cfg"), filepath.Join(folder, "link.cfg")); err != nil {
		t.Fatal(err)
	}
	result := imported(t, folder)
	names := []string{}
	for _, device := range result.Devices {
		names = append(names, device.Name)
	}
	if got := strings.Join(names, " "); got != "host-3com-example r1 r1-2" {
		t.Errorf("imported %s", got)
	}
	warnings := []string{}
	for _, warning := range result.Warnings {
		warnings = append(warnings, strings.TrimPrefix(warning.At.File, filepath.Base(folder)+"/")+": "+warning.Summary)
	}
	want := []string{
		"image.bin: left out: not a text file", "link.cfg: left out: not a regular file", "b/r1.cfg: another device is called r1 too",
		"notes.txt: left out: not recognised as the configuration of a network device",
	}
	if strings.Join(warnings, "\n") != strings.Join(want, "\n") {
		t.Errorf("warnings:\n%s\nwant:\n%s", strings.Join(warnings, "\n"), strings.Join(want, "\n"))
	}
	loaded(t, result)
}

func TestNothingToImport(t *testing.T) {
	if _, err := importer.Config(context.Background(), []string{filepath.Join(t.TempDir(), "missing")}, importer.ConfigOptions{}); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing path gives %v", err)
	}
	if result := imported(t, t.TempDir()); len(result.Files)+len(result.Devices)+len(result.Warnings) != 0 {
		t.Errorf("an empty folder gives %v", result)
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := importer.Config(stopped, []string{"testdata/config"}, importer.ConfigOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled import gives %v", err)
	}
}

func TestOperatorLabel(t *testing.T) {
	result, err := importer.Config(context.Background(), []string{"testdata/config"}, importer.ConfigOptions{Operator: "hellas-water"})
	if err != nil {
		t.Fatal(err)
	}
	if got := loaded(t, result).Operator.Name; got != "hellas-water" {
		t.Errorf("the operator is %q", got)
	}
}
