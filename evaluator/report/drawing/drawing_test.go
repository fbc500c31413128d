package drawing_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/evaluator"
	"github.com/netgrade/netgrade/evaluator/report/drawing"
)

var update = flag.Bool("update", false, "write the golden files anew; look at them before you commit")

// Every view as SVG and the topology in every format stand as files that a browser or Graphviz opens.
func TestGolden(t *testing.T) {
	wanted := map[string]drawing.Options{}
	for _, view := range drawing.Views() {
		wanted[view+".svg"] = drawing.Options{View: view}
	}
	for _, format := range drawing.Formats() {
		wanted["topology."+format] = drawing.Options{Format: format}
	}
	for file, options := range wanted {
		t.Run(file, func(t *testing.T) {
			got := draw(t, sample(asIs), options)
			place := filepath.Join("testdata", file)
			if *update {
				if err := os.WriteFile(place, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(place)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s differs; go test ./evaluator/report/drawing -update writes it anew", place)
			}
		})
	}
	files, err := os.ReadDir("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if _, ok := wanted[file.Name()]; !ok && !file.IsDir() {
			t.Errorf("testdata/%s belongs to no format or view", file.Name())
		}
	}
}

// A view or format that isn't there is an error that names the nearest, and nothing is written.
func TestUnknownNames(t *testing.T) {
	for _, test := range []struct {
		options drawing.Options
		want    string
	}{
		{drawing.Options{Format: "svgg"}, `unknown format "svgg"; did you mean "svg"?`},
		{drawing.Options{Format: "povray"}, `unknown format "povray"; expected svg, dot, mermaid, json, graphml`},
		{drawing.Options{View: "zone"}, `unknown view "zone"; did you mean "zones"?`},
		{drawing.Options{View: "weather"}, `unknown view "weather"; expected topology, zones, services, sites, suppliers`},
	} {
		var out bytes.Buffer
		err := drawing.Draw(&out, sample(asIs), test.options)
		if err == nil || err.Error() != test.want || out.Len() > 0 {
			t.Errorf("%+v: %v and %d bytes; want %s", test.options, err, out.Len(), test.want)
		}
	}
}

// A report without any facts is drawn too: an empty page that says why.
func TestEmptyReport(t *testing.T) {
	for _, format := range drawing.Formats() {
		for _, view := range drawing.Views() {
			out := draw(t, &evaluator.Report{AsOf: "2026-11-23"}, drawing.Options{Format: format, View: view})
			if format == "svg" && !strings.Contains(out, "No service is declared") {
				t.Errorf("%s of nothing doesn't say that no service is declared:\n%s", view, out)
			}
		}
	}
}

// graph is what the tests read of the JSON.
type graph struct {
	Schema string
	Nodes  []struct {
		ID, Type, Name, Grade string
		Count                 int
		Marks                 graphMarks
	}
	Edges []struct {
		Type, Name, From, To string
		Count                int
		Directed             bool
		Marks                graphMarks
	}
	Groups []struct {
		Name  string
		Nodes []string
		Marks graphMarks
	}
	Single []struct {
		Kind, Name string
		Stops      []string
	} `json:"single_points_of_failure"`
	Notes []string
}

type graphMarks struct {
	Single  bool `json:"single_point_of_failure"`
	Stops   []string
	Shared  []string
	Weakest bool
}

func graphOf(t failer, report *evaluator.Report, view string) graph {
	t.Helper()
	var g graph
	if err := json.Unmarshal([]byte(draw(t, report, drawing.Options{Format: "json", View: view})), &g); err != nil {
		t.Fatal(err)
	}
	return g
}

// What an essential service doesn't survive is marked: the part itself, and what shares a duct; what only another service needs is not.
func TestMarks(t *testing.T) {
	g := graphOf(t, sample(asIs), "topology")
	for _, node := range g.Nodes {
		if want := node.Name == "fw-1"; node.Marks.Single != want || node.Marks.Weakest != want {
			t.Errorf("node %s: %+v", node.Name, node.Marks)
		}
	}
	for _, edge := range g.Edges {
		shared := edge.Name == "east" || edge.Name == "west"
		if edge.Marks.Single != (edge.Name == "inside") || slices.Contains(edge.Marks.Shared, "duct roads:bridge") != shared {
			t.Errorf("edge %s: %+v", edge.Name, edge.Marks)
		}
	}
	for _, group := range g.Groups {
		if group.Marks.Single != (group.Name == "north") {
			t.Errorf("site %s: %+v", group.Name, group.Marks)
		}
	}
	var cuts []string
	for _, cut := range g.Single {
		cuts = append(cuts, cut.Kind+" "+cut.Name)
	}
	if want := []string{"asset fw-1", "link inside", "site north", "duct roads:bridge"}; !slices.Equal(cuts, want) {
		t.Errorf("single points of failure: %q; want %q", cuts, want)
	}
}

// A report that came through JSON says the same of losses as one that was just made.
func TestLossesOfReadReport(t *testing.T) {
	made := sample(asIs)
	text, err := json.Marshal(made)
	if err != nil {
		t.Fatal(err)
	}
	var read evaluator.Report
	if err := json.Unmarshal(text, &read); err != nil {
		t.Fatal(err)
	}
	for _, report := range []*evaluator.Report{made, &read} {
		losses := drawing.Losses(report)
		if len(losses) != 2 || losses[0].Service != "billing" || losses[0].Essential || !losses[1].Essential || losses[1].Reached != "yes" {
			t.Fatalf("losses: %+v", losses)
		}
		for kind, want := range map[string]string{"asset": "fw-1", "link": "inside", "duct": "roads:bridge", "site": "north"} {
			if got := losses[1].Must[kind]; !slices.Equal(got, []string{want}) {
				t.Errorf("losses of kind %s: %q; want %q", kind, got, want)
			}
		}
	}
}

// Each view shows what it is for.
func TestViews(t *testing.T) {
	for view, want := range map[string][]string{
		"topology": {"link fw-1-outside", "link fw-1-sw-1", "link rt-2-mast-3", "link rt-2-rtu-2", "link sw-1-rt-2", "link sw-1-rt-2", "link sw-1-scada-1"},
		"sites":    {"link north-outside", "link north-south", "link south-hill"},
		"zones":    {"conduit edge-plant", "conduit internet-edge"},
		"services": {"alternative billing-power", "dependency billing-control", "hosts control-scada-1", "supplies control-power"},
		"suppliers": {
			"supplies acme-fw-1", "supplies acme-mast-3", "supplies acme-radio", "supplies acme-rt-2", "supplies acme-rtu-2",
			"supplies acme-scada-1", "supplies acme-sw-1", "supplies power-control",
		},
	} {
		var got []string
		for _, edge := range graphOf(t, sample(asIs), view).Edges {
			_, from, _ := strings.Cut(edge.From, "/")
			_, to, _ := strings.Cut(edge.To, "/")
			got = append(got, edge.Type+" "+from+"-"+to)
		}
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%s shows %q; want %q", view, got, want)
		}
	}
}

// Above the bound a picture shows sites, above it again countries, and says so; data is always complete.
func TestCollapse(t *testing.T) {
	for _, test := range []struct {
		assets        int
		options       drawing.Options
		holds, hasNot string
	}{
		{200, drawing.Options{}, "a-0007", "drawn by"},
		{201, drawing.Options{}, "201 nodes are more than 200: drawn by site.", "a-0007"},
		{201, drawing.Options{CollapseAbove: 300}, "a-0007", "drawn by"},
		{201, drawing.Options{CollapseAbove: -1}, "a-0007", "drawn by"},
		{21, drawing.Options{CollapseAbove: 20}, "drawn by site", "a-0007"},
		{2500, drawing.Options{}, "2500 nodes are more than 200: drawn by country.", "s-007"},
		{2500, drawing.Options{View: "sites"}, "250 nodes are more than 200: drawn by country.", "s-007"},
		{300, drawing.Options{View: "suppliers"}, "300 × router", "a-0007"},
		{300, drawing.Options{Format: "json"}, "a-0007", "drawn by"},
		{300, drawing.Options{Format: "graphml"}, "a-0007", "drawn by"},
		{300, drawing.Options{Format: "dot"}, "s-007", "a-0007"},
		{300, drawing.Options{Format: "mermaid"}, "s-007", "a-0007"},
	} {
		out := draw(t, large(test.assets), test.options)
		if !strings.Contains(out, test.holds) || strings.Contains(out, test.hasNot) {
			t.Errorf("%d assets with %+v: want %q and not %q in\n%.600s", test.assets, test.options, test.holds, test.hasNot, out)
		}
	}
}

// The same report gives the same bytes.
func TestSameBytes(t *testing.T) {
	for _, format := range drawing.Formats() {
		for _, view := range drawing.Views() {
			options := drawing.Options{Format: format, View: view}
			first := draw(t, sample(asIs), options)
			if second := draw(t, sample(asIs), options); first != second {
				t.Errorf("two drawings of %s as %s differ", view, format)
			}
		}
	}
}
