package importer_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/importer"
)

// imported writes a graph to a file, imports it and loads what came of it.
func importGraph(t *testing.T, name, text string) (*importer.Result, *inventory.Inventory) {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	result, err := importer.Graph(context.Background(), file, importer.GraphOptions{})
	if err != nil {
		t.Fatal(err)
	}
	return result, loadResult(t, result)
}

func loadResult(t *testing.T, result *importer.Result) *inventory.Inventory {
	t.Helper()
	var files []inventory.File
	for _, file := range result.Files {
		files = append(files, inventory.File{Path: file.Name, Text: file.Data})
	}
	inv, err := inventory.Parse(context.Background(), files, inventory.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return inv
}

const smallGML = `# A triangle with a tail.
graph [
  label "small"
  node [ id 0 label "Athens" Country "Greece" Latitude 37.98 Longitude 23.73 ]
  node [ id 1 label "Sofia" Country "Bulgaria" ]
  node [ id 2 label "Sofia" Country "Atlantis" ]
  edge [ source 0 target 1 LinkSpeedRaw 2500000000.0 LinkLabel "2.5 Gbit/s" ]
  edge [ source 0 target 1 ]
  edge [ source 1 target 2 ]
  edge [ source 2 target 2 ]
  edge [ source 2 target 9 ]
]
`

func TestGraphBecomesSitesAssetsAndLinks(t *testing.T) {
	result, inv := importGraph(t, "small.gml", smallGML)
	athens := inv.Blocks["site"]["Athens"]
	if country, _ := athens.Text("country"); country != "GR" {
		t.Errorf("Athens lies in %q", country)
	}
	if latitude, _ := athens.Data("latitude"); latitude != json.Number("37.98") {
		t.Errorf("Athens lies at latitude %v", latitude)
	}
	if got := fmt.Sprint(inv.Names("asset")); got != "[Athens Sofia Sofia-2]" {
		t.Errorf("assets are %s", got)
	}
	if got := fmt.Sprint(inv.Names("link")); got != "[Athens--Sofia Athens--Sofia-2 Sofia--Sofia-2]" {
		t.Errorf("links are %s", got)
	}
	if capacity, _ := inv.Blocks["link"]["Athens--Sofia"].Data("capacity"); capacity != json.Number("2500") {
		t.Errorf("the capacity is %v Mbit/s", capacity)
	}
	var warnings []string
	for _, warning := range result.Warnings {
		warnings = append(warnings, warning.Summary)
	}
	want := []string{`no country is called "Atlantis"`, "an edge from Sofia-2 to itself", "an edge to a node that the graph doesn't have"}
	if fmt.Sprint(warnings) != fmt.Sprint(want) {
		t.Errorf("warnings are %q, want %q", warnings, want)
	}
}

func TestGraphRefuses(t *testing.T) {
	bomb := `<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><graphml><graph><node id="&b;"/></graph></graphml>`
	deep := "<graphml>" + strings.Repeat("<a>", 100)
	var many strings.Builder
	many.WriteString("<graphml><graph>")
	for i := range 50_001 {
		fmt.Fprintf(&many, "<node id='%d'/>\n", i)
	}
	for name, test := range map[string]struct{ file, text, want string }{
		"entities":          {"a.graphml", bomb, "entities are not read"},
		"depth":             {"a.graphml", deep, "nested deeper than 64"},
		"too many nodes":    {"a.graphml", many.String(), "more than 50000 nodes"},
		"other XML":         {"a.graphml", "<svg/>", `the first element is "svg"`},
		"broken XML":        {"a.graphml", "<graphml><graph>\n<node></graph></graphml>", "line 2: not well-formed XML"},
		"no graph":          {"a.graphml", "<graphml/>", "no element graph"},
		"neither":           {"a.gml", "hello", "not GML"},
		"unclosed list":     {"a.gml", "graph [\n node [ id 1 ]\n", "never closed"},
		"deep list":         {"a.gml", strings.Repeat("a [ ", 100), "nested deeper than 64"},
		"value without key": {"a.gml", `"text" 1`, "a value without a key"},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), test.file)
			if err := os.WriteFile(file, []byte(test.text), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := importer.Graph(context.Background(), file, importer.GraphOptions{})
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("the error is %v, want one with %q", err, test.want)
			}
		})
	}
}

// FuzzGraph checks that no bytes break the readers, and that whatever they make is an inventory.
func FuzzGraph(f *testing.F) {
	f.Add("a.gml", smallGML)
	f.Add("a.graphml", `<graphml><key id="d" attr.name="label" for="node"/><graph><node id="a"><data key="d">Αθήνα ${x}</data></node><edge source="a" target="a"/></graph></graphml>`)
	f.Fuzz(func(t *testing.T, name, text string) {
		name = "a" + filepath.Ext(filepath.Base(name))
		if strings.ContainsRune(name, 0) || len(name) > 20 {
			return
		}
		file := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		result, err := importer.Graph(context.Background(), file, importer.GraphOptions{})
		if err == nil && len(result.Devices) > 0 {
			loadResult(t, result)
		}
	})
}

func TestZooGraphsKeepTheirSize(t *testing.T) {
	root := sharedData(t, "topologies")
	folders, err := filepath.Glob(filepath.Join(root, "*", "expected.json"))
	if err != nil || len(folders) == 0 {
		t.Fatalf("no topology under %s: %v", root, err)
	}
	for _, expected := range folders {
		for _, ending := range []string{"*.graphml", "*.gml"} {
			files, _ := filepath.Glob(filepath.Join(filepath.Dir(expected), ending))
			if len(files) != 1 {
				t.Fatalf("%s: %d files %s", expected, len(files), ending)
			}
			t.Run(filepath.Base(files[0]), func(t *testing.T) { checkZooGraph(t, files[0], expected) })
		}
	}
}

func checkZooGraph(t *testing.T, file, expected string) {
	var want struct {
		Nodes     int `json:"nodes"`
		Links     int `json:"links"`
		SelfLoops int `json:"self_loops"`
	}
	text, err := os.ReadFile(expected)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	result, err := importer.Graph(context.Background(), file, importer.GraphOptions{})
	if err != nil {
		t.Fatal(err)
	}
	inv := loadResult(t, result)
	if got := len(inv.Names("asset")); got != want.Nodes {
		t.Errorf("%d assets, want %d", got, want.Nodes)
	}
	if got := len(inv.Names("link")); got != want.Links && got != want.Links-want.SelfLoops {
		t.Errorf("%d links, want %d with %d loops", got, want.Links, want.SelfLoops)
	}
}
