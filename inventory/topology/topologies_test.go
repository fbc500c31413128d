package topology

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// sharedFolder finds the folder of real data beside the project. Without it the test is skipped, but in CI it fails.
func sharedFolder(t *testing.T) string {
	t.Helper()
	folder := os.Getenv("NETGRADE_SHARED")
	if folder == "" {
		folder = ".."
		for {
			if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
				break
			}
			if folder = filepath.Join(folder, ".."); len(folder) > 100 {
				t.Fatal("no go.mod above this package")
			}
		}
		folder = filepath.Join(folder, "..", "shared")
	}
	if _, err := os.Stat(folder); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("no real data: %v", err)
		}
		t.Skipf("no real data: %v", err)
	}
	return folder
}

// realNetwork is a graph with what others found out about it.
type realNetwork struct {
	Nodes []struct{ ID string }
	Links []struct{ Source, Target string }
}

// expectations are the figures worked out apart from netgrade.
type expectations struct {
	ArticulationPoints []string    `json:"articulation_points"`
	Bridges            [][2]string `json:"bridges"`
	OneDuct            [][2]string `json:"bridges_if_parallel_links_share_a_duct"`
}

// TestRealNetworks compares cut points and bridges of 25 real networks, also with parallel links in one duct.
func TestRealNetworks(t *testing.T) {
	folder := filepath.Join(sharedFolder(t), "data")
	graphs, _ := filepath.Glob(filepath.Join(folder, "topologies", "*", "graph.json"))
	grids, _ := filepath.Glob(filepath.Join(folder, "power-grid", "*", "graph.json"))
	if len(graphs) != 24 || len(grids) == 0 {
		t.Fatalf("found %d topologies and %d grids, expected 24 and at least one", len(graphs), len(grids))
	}
	for _, path := range append(graphs, grids...) {
		t.Run(filepath.Base(filepath.Dir(path)), func(t *testing.T) {
			var network realNetwork
			var expected expectations
			readJSON(t, path, &network)
			readJSON(t, filepath.Join(filepath.Dir(path), "expected.json"), &expected)
			facts, err := Derive(context.Background(), network.world().inv, Options{})
			if err != nil {
				t.Fatal(err)
			}
			compareSets(t, "cut points", facts.CutPoints(), expected.ArticulationPoints)
			compareSets(t, "bridges", network.pairs(facts.Bridges()), sortedPairs(expected.Bridges))
			compareSets(t, "bridges where parallel links share a duct", sortedPairs(facts.BridgedPairs()), sortedPairs(expected.OneDuct))
			compareSets(t, "ducts that cut", cuttingDucts(facts, network), sortedPairs(expected.OneDuct))
		})
	}
}

// world makes an inventory of the network: parallel links share a duct.
func (n realNetwork) world() *world {
	w := newWorld()
	w.put("zone", "outside", attributes{"trust": "corporate"})
	for _, l := range n.Links {
		w.asset("router", l.Source, nil)
		w.asset("router", l.Target, nil)
	}
	for _, node := range n.Nodes {
		w.asset("router", node.ID, nil)
	}
	for i, l := range n.Links {
		w.link(linkName(i), l.Source, l.Target, attributes{"ducts": wordsOf(pairName(l.Source, l.Target))})
	}
	return w
}

func linkName(i int) string { return fmt.Sprintf("link-%04d", i) }

func pairName(a, b string) string { return min(a, b) + " " + max(a, b) }

// pairs names links by their ends.
func (n realNetwork) pairs(links []string) []string {
	found := []string{}
	for i, l := range n.Links {
		if slices.Contains(links, linkName(i)) {
			found = append(found, pairName(l.Source, l.Target))
		}
	}
	return found
}

func sortedPairs(pairs [][2]string) []string {
	found := []string{}
	for _, p := range pairs {
		found = append(found, pairName(p[0], p[1]))
	}
	return found
}

// cuttingDucts loses every duct and looks whether its ends are still joined.
func cuttingDucts(f *Facts, n realNetwork) []string {
	found := []string{}
	p := newSplit(newStage(f.m, f.m.pessimistic, nil, nil))
	for _, l := range n.Links {
		if l.Source == l.Target || slices.Contains(found, pairName(l.Source, l.Target)) {
			continue
		}
		_, links, _ := f.membersOf(Element{Type: "duct", Name: pairName(l.Source, l.Target)})
		p.lose(nil, links)
		if p.at(find(f.m.assets, l.Source)) != p.at(find(f.m.assets, l.Target)) {
			found = append(found, pairName(l.Source, l.Target))
		}
	}
	return found
}

// compareSets compares two lists without order.
func compareSets(t *testing.T, what string, got, want []string) {
	t.Helper()
	got, want = slices.Sorted(slices.Values(got)), slices.Sorted(slices.Values(want))
	if !slices.Equal(got, want) {
		t.Errorf("%s are %v, expected %v", what, got, want)
	}
}

func readJSON(t *testing.T, path string, into any) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(data, into)
	}
	if err != nil {
		t.Fatal(err)
	}
}
