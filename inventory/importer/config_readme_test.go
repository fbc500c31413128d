package importer_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// TestReadmeTable holds the table of the README against what the samples show: an attribute that is written must be in
// it, and what it promises must be shown by a sample.
func TestReadmeTable(t *testing.T) {
	const begin, end = "<!-- table -->\n", "<!-- /table -->"
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	head, rest, found := strings.Cut(string(text), begin)
	table, tail, closed := strings.Cut(rest, end)
	if !found || !closed {
		t.Fatal("README.md has lost the marks of its table")
	}
	want := sampleTable(t)
	if *update {
		if err := os.WriteFile("README.md", []byte(head+begin+want+end+tail), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if table != want {
		t.Errorf("the table should be:\n%s", want)
	}
}

// sampleTable writes which attributes the samples of each system show, in the order of the vocabulary.
func sampleTable(t *testing.T) string {
	result := imported(t, "testdata/config")
	inv := loaded(t, result)
	systems, shown := []string{}, map[string]map[string]bool{}
	for _, device := range result.Devices {
		if shown[device.System] == nil {
			shown[device.System] = map[string]bool{}
			systems = append(systems, device.System)
		}
		notePaths(inv.Blocks["asset"][device.Name], "", shown[device.System])
	}
	slices.Sort(systems)
	var table strings.Builder
	fmt.Fprintf(&table, "| | %s |\n|---|%s\n", strings.Join(systems, " | "), strings.Repeat("---|", len(systems)))
	for _, path := range pathsInOrder(vocabulary.Standard().Block("asset"), "") {
		cells := []string{}
		for _, system := range systems {
			cells = append(cells, map[bool]string{true: "yes"}[shown[system][path]])
		}
		if strings.Join(cells, "") != "" {
			fmt.Fprintf(&table, "| %s | %s |\n", path, strings.Join(cells, " | "))
		}
	}
	return table.String()
}

func notePaths(block *inventory.Block, prefix string, paths map[string]bool) {
	for name := range block.Attributes {
		paths[prefix+name] = true
	}
	for name, facet := range block.Facets {
		notePaths(facet, prefix+name+".", paths)
	}
	for name, items := range block.Items {
		for _, item := range items {
			notePaths(item, prefix+name+".", paths)
		}
	}
}

func pathsInOrder(block *vocabulary.Block, prefix string) []string {
	paths := []string{}
	for _, attribute := range block.Attributes {
		paths = append(paths, prefix+attribute.Name)
	}
	for _, nested := range block.Blocks {
		paths = append(paths, pathsInOrder(nested, prefix+nested.Name+".")...)
	}
	return paths
}
