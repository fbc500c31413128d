package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/netgrade/netgrade/"

// rooms are the packages from the lowest to the highest. A room may use those on the lines above its own, with the exceptions below.
var rooms = [][]string{
	{"inventory/source"},
	{"inventory/prescan", "inventory/vocabulary", "policies", "policies/standards", "inventory/importer/statement", "evaluator/report/drawing/layout"},
	{"inventory"},
	{"inventory/topology", "inventory/importer", "inventory/skeleton"},
	{"evaluator"},
	{"evaluator/report", "evaluator/report/drawing"},
	{"cmd/netgrade"},
}

// strangers are rooms that lie lower and still must not be used: the inventory knows nothing of rules.
var strangers = map[string][]string{
	"inventory":            {"policies"},
	"inventory/topology":   {"policies"},
	"inventory/importer":   {"policies"},
	"inventory/skeleton":   {"policies"},
	"inventory/vocabulary": {"policies"},
	"policies":             {"inventory"},
}

func TestImportsRunDownwards(t *testing.T) {
	root := filepath.Join("..", "..")
	seen := 0
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		room := path.Dir(name)
		if level(room) < 0 {
			t.Errorf("%s: the room %s stands in no line of the house; add it where it belongs", name, room)
			return nil
		}
		for _, used := range imports(t, filepath.Join(root, name)) {
			seen++
			checkImport(t, name, room, used)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen == 0 {
		t.Fatal("no import was seen")
	}
}

func checkImport(t *testing.T, name, room, used string) {
	t.Helper()
	if level(used) < 0 {
		t.Errorf("%s imports %s, which stands in no line of the house", name, used)
	}
	beneath := strings.HasPrefix(used, room+"/") && level(used) <= level(room)
	if level(used) >= level(room) && !beneath {
		t.Errorf("%s imports %s: imports run downwards only", name, used)
	}
	for _, stranger := range strangers[room] {
		if used == stranger || strings.HasPrefix(used, stranger+"/") {
			t.Errorf("%s imports %s: %s knows nothing of it", name, used, room)
		}
	}
}

func level(room string) int {
	return slices.IndexFunc(rooms, func(line []string) bool { return slices.Contains(line, room) })
}

func imports(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var used []string
	for _, one := range parsed.Imports {
		name, err := strconv.Unquote(one.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		if inside, ok := strings.CutPrefix(name, module); ok {
			used = append(used, inside)
		}
	}
	return used
}
