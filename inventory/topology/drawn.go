package topology

import "github.com/netgrade/netgrade/inventory"

// Nodes lists the active and standby assets in the order of their names: the nodes of the drawn graph.
func (f *Facts) Nodes() []*inventory.Block { return f.m.assets }

// Edge is a link of the drawn graph.
type Edge struct {
	Link *inventory.Block
	// Ends are the active and standby assets at which it ends: one for a link to the outside, more than two for a link that declares
	// too many, none where all are retired.
	Ends []string
}

// Edges lists the active and standby links in the order of their names.
func (f *Facts) Edges() []Edge {
	all := make([]Edge, len(f.m.links))
	for i, link := range f.m.links {
		all[i] = Edge{Link: link, Ends: []string{}}
		for _, end := range f.m.endsAt(int32(i)) {
			all[i].Ends = append(all[i].Ends, f.m.assets[end].Name)
		}
	}
	return all
}

// CutPoints lists the assets whose single loss splits the network, whatever services there are, by name.
func (f *Facts) CutPoints() []string {
	return f.m.namesOf(search(f.m.pessimistic, nil).cutPoints(), func(int32) bool { return true })
}

// Bridges lists the links whose single loss splits the network, whatever services there are, by name.
func (f *Facts) Bridges() []string {
	forest := search(f.m.pessimistic, nil)
	bridge := make([]bool, len(f.m.links))
	for at := range forest.node {
		if forest.isBridge(int32(at)) {
			bridge[forest.via[at]] = true
		}
	}
	names := []string{}
	for link, cuts := range bridge {
		if cuts {
			names = append(names, f.m.links[link].Name)
		}
	}
	return names
}

// BridgedPairs lists the pairs of assets that would be parted if all links between the two were lost at once, as they are where parallel links
// share a duct, by name.
func (f *Facts) BridgedPairs() [][2]string {
	forest := search(f.m.thin(), nil)
	pairs := [][2]string{}
	for i, ends := range f.m.ends {
		if ends[1] == nobody {
			continue
		}
		a, b := forest.position[ends[0]], forest.position[ends[1]]
		if at := max(a, b); forest.isBridge(at) && forest.via[at] == int32(i) {
			pairs = append(pairs, [2]string{f.m.assets[min(ends[0], ends[1])].Name, f.m.assets[max(ends[0], ends[1])].Name})
		}
	}
	return pairs
}

// thin is the graph with one link for each pair of assets, the first.
func (m *model) thin() *graph {
	type pair [2]int32
	first := map[pair]int32{}
	for i, ends := range m.ends {
		key := pair{min(ends[0], ends[1]), max(ends[0], ends[1])}
		if _, known := first[key]; !known {
			first[key] = int32(i)
		}
	}
	return newGraph(len(m.assets), len(m.links), nil, func(yield func(edge) bool) {
		m.plainEdges(func(e edge) bool {
			if first[pair{min(e.a, e.b), max(e.a, e.b)}] != e.number {
				return true
			}
			return yield(e)
		})
	})
}

// Needed lists what a service needs beside its hosts: the assets, links and sites whose single loss certainly cuts it, and those whose
// loss may.
func (f *Facts) Needed(service string) (certain, possible []Element) {
	s := f.Standing(service)
	if s == nil {
		return nil, nil
	}
	for _, kind := range []Kind{Asset, Link, Site} {
		for _, c := range s.Losses[kind].Cuts {
			certain = append(certain, Element{Type: string(kind), Name: c.Name})
		}
		for _, name := range s.Losses[kind].Possible {
			if name != "" {
				possible = append(possible, Element{Type: string(kind), Name: name})
			}
		}
	}
	return certain, possible
}

// Services lists what every service outlives, in the order of their names.
func (f *Facts) Services() []*Standing { return f.standings }
