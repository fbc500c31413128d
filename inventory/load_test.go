package inventory_test

import (
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

const (
	header = "inventory { version = 1 }\n"
	owner  = "operator \"op\" {}\n"
)

// folderOf makes a folder with files of the given names and texts.
func folderOf(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// refused loads paths that must be refused and gives the sentences, each with its detail behind a bar.
func refused(t *testing.T, options inventory.Options, paths ...string) string {
	t.Helper()
	_, err := inventory.Load(context.Background(), paths, options)
	var invalid *inventory.Invalid
	if !errors.As(err, &invalid) {
		t.Fatalf("loading %q gives %v, not an invalid inventory", paths, err)
	}
	var all []string
	for _, d := range invalid.Diagnostics {
		all = append(all, d.String()+" | "+d.Detail)
	}
	return strings.Join(all, "\n")
}

func TestLoadFolders(t *testing.T) {
	folder := folderOf(t, map[string]string{
		"a.hcl":             header,
		"deep/er/b.hcl":     owner,
		"sites/c.hcl.json":  `{"site": {"athens": {"country": "GR"}}}`,
		"README.md":         "not HCL {{{",
		"notes.json":        "{",
		".netgrade.hcl":     "not read",
		".git/config.hcl":   "not read",
		"deep/.hidden.hcl":  "not read",
		"deep/er/x.tfstate": "{",
	})
	inv, err := inventory.Load(context.Background(), []string{folder}, inventory.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, f := range inv.Files {
		paths = append(paths, f.Path)
		if len(f.SHA256) != 64 || len(f.Text) == 0 {
			t.Errorf("%s comes without digest or text", f.Path)
		}
	}
	if got := strings.Join(paths, " "); got != "a.hcl deep/er/b.hcl sites/c.hcl.json" {
		t.Errorf("files read: %s", got)
	}
	if inv.Lookup("site", "athens") == nil {
		t.Error("the site of the JSON file is missing")
	}
}

func TestLoadSeveralPaths(t *testing.T) {
	folder := folderOf(t, map[string]string{"one/a.hcl": header, "two/a.hcl": owner})
	t.Chdir(folder)
	inv, err := inventory.Load(context.Background(), []string{"one", "./two/a.hcl", "two"}, inventory.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(inv.Files) != 2 || inv.Files[0].Path != "one/a.hcl" || inv.Files[1].Path != "two/a.hcl" {
		t.Errorf("files read: %v", inv.Files)
	}
}

func TestLoadSingleFile(t *testing.T) {
	folder := folderOf(t, map[string]string{"all.hcl": header + owner})
	inv, err := inventory.Load(context.Background(), []string{filepath.Join(folder, "all.hcl")}, inventory.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if inv.Files[0].Path != "all.hcl" {
		t.Errorf("the file is named %s", inv.Files[0].Path)
	}
}

func TestLoadStandardInput(t *testing.T) {
	options := inventory.Options{Stdin: strings.NewReader(`{"inventory": {"version": 1}, "operator": {"op": {}}}`), StdinName: "given.hcl.json"}
	inv, err := inventory.Load(context.Background(), []string{"-"}, options)
	if err != nil {
		t.Fatal(err)
	}
	if inv.Operator.Name != "op" || inv.Operator.At.File != "given.hcl.json" {
		t.Errorf("operator %q at %s", inv.Operator.Name, inv.Operator.At)
	}
}

func TestLoadRefuses(t *testing.T) {
	good := map[string]string{"a.hcl": header + owner}
	for name, test := range map[string]struct {
		path   func(t *testing.T) string
		wanted string
	}{
		"missing path": {
			func(t *testing.T) string { t.Chdir(t.TempDir()); return "nowhere" },
			"nowhere: there is no such file or folder | ",
		},
		"empty folder": {
			func(t *testing.T) string { t.Chdir(folderOf(t, map[string]string{"inv/x.txt": ""})); return "inv" },
			"inv: no *.hcl or *.hcl.json file in this folder or below it | ",
		},
		"other file": {
			func(t *testing.T) string { t.Chdir(folderOf(t, map[string]string{"x.txt": ""})); return "x.txt" },
			"x.txt: neither *.hcl nor *.hcl.json | an inventory is a file of such a name, or a folder of them",
		},
		"folder named like a file": {
			func(t *testing.T) string { return folderOf(t, map[string]string{"x.hcl/a.hcl": header}) },
			"x.hcl: a folder with the name of an inventory file | rename the folder, so that nobody takes it for a file that was left out",
		},
		"link": {
			func(t *testing.T) string {
				folder := folderOf(t, good)
				must(t, os.Symlink("a.hcl", filepath.Join(folder, "b.hcl")))
				return folder
			},
			"b.hcl: a link, and links are not followed | put the file itself there",
		},
		"pipe": {
			func(t *testing.T) string {
				folder := folderOf(t, good)
				must(t, syscall.Mkfifo(filepath.Join(folder, "b.hcl"), 0o644))
				return folder
			},
			"b.hcl: not a regular file | a pipe, socket or device cannot be an inventory file",
		},
		"named pipe": {
			func(t *testing.T) string {
				path := filepath.Join(t.TempDir(), "b.hcl")
				must(t, syscall.Mkfifo(path, 0o644))
				return path
			},
			"b.hcl: not a regular file | a pipe, socket or device cannot be an inventory file; pipe it in with -",
		},
		"socket": {
			func(t *testing.T) string {
				folder := folderOf(t, good)
				t.Chdir(folder) // The names of sockets are short.
				listener, err := net.Listen("unix", "b.hcl")
				must(t, err)
				t.Cleanup(func() { listener.Close() })
				return folder
			},
			"b.hcl: not a regular file | a pipe, socket or device cannot be an inventory file",
		},
		"too large": {
			func(t *testing.T) string {
				return folderOf(t, map[string]string{"a.hcl": header + owner, "b.hcl": strings.Repeat("# more\n", 200_000)})
			},
			"b.hcl: larger than 1 MiB | split it into several files; together they form one inventory",
		},
	} {
		t.Run(name, func(t *testing.T) {
			options := inventory.Options{Limits: inventory.ScanLimits()}
			if got := refused(t, options, test.path(t)); got != test.wanted {
				t.Errorf("got\n%s\nwanted\n%s", got, test.wanted)
			}
		})
	}
}

func TestLoadUnreadable(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
	}
	folder := folderOf(t, map[string]string{"a.hcl": header + owner})
	must(t, os.Chmod(filepath.Join(folder, "a.hcl"), 0))
	if got := refused(t, inventory.Options{}, folder); got != "a.hcl: may not be read: permission denied | " {
		t.Error(got)
	}
}

func TestLoadBounds(t *testing.T) {
	many := map[string]string{"a.hcl": header + owner, "b.hcl": "", "c.hcl": "", "d/e/f/g.hcl": ""}
	for _, test := range []struct {
		change func(*inventory.Limits)
		wanted string
	}{
		{func(l *inventory.Limits) { l.Files = 3 }, "more than 3 files"},
		{func(l *inventory.Limits) { l.Entries = 5 }, "more than 5 entries"},
		{func(l *inventory.Limits) { l.Depth = 2 }, "more than 2 folders in one another"},
		{func(l *inventory.Limits) { l.Total = 30 }, "the files are larger than 30 bytes together"},
	} {
		limits := inventory.CheckLimits()
		test.change(&limits)
		if got := refused(t, inventory.Options{Limits: limits}, folderOf(t, many)); !strings.Contains(got, test.wanted) {
			t.Errorf("got %s, wanted %s", got, test.wanted)
		}
	}
}

func TestLoadIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := inventory.Load(ctx, []string{folderOf(t, map[string]string{"a.hcl": header + owner})}, inventory.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
