package drawing

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/evaluator"
)

// drawTopology draws assets and links, the assets of a site in one box. A site with a single asset needs no box: its name stands below the asset.
func drawTopology(f *facts) *picture {
	p := f.picture()
	assets := f.of("asset")
	held := map[string]int{}
	for _, asset := range assets {
		held[asset.Site]++
	}
	boxes := map[string]int{}
	for _, site := range slices.Sorted(maps.Keys(held)) {
		if site != "" && held[site] > 1 {
			ref := evaluator.SubjectRef{Type: "site", Name: site}
			boxes[site] = len(p.groups)
			p.groups = append(p.groups, group{ref, f.grades[ref], f.marksOf(ref)})
		}
	}
	number := map[string]int{}
	for _, asset := range assets {
		drawn := f.node(asset)
		if box, ok := boxes[asset.Site]; ok {
			drawn.group = box
		} else if !strings.EqualFold(asset.Site, asset.Name) {
			drawn.detail = asset.Site
		}
		number[asset.Name] = p.add(drawn)
	}
	f.addLinks(p, func(asset string) (int, bool) { n, ok := number[asset]; return n, ok })
	return p
}

// addLinks draws the links between what find gives for assets. The far end of a link that leaves the inventory is one node for all.
func (f *facts) addLinks(p *picture, find func(asset string) (int, bool)) {
	outside := -1
	for _, link := range f.edges("link") {
		from, known := find(link.From)
		to, inside := find(link.To)
		switch {
		case !known:
			continue
		case !inside && link.To != "":
			continue
		case !inside:
			if outside < 0 {
				outside = p.add(node{
					SubjectRef: evaluator.SubjectRef{Type: "outside", Name: "outside"},
					label:      "outside", kind: "outside", detail: "other networks", group: noGroup,
				})
			}
			to = outside
		}
		p.edges = append(p.edges, f.edge(link, from, to))
	}
	for i := range p.edges {
		p.edges[i].label = p.edges[i].caption()
	}
}

// caption is what stands on a link: its name where it is marked, or what it shares.
func (e edge) caption() string {
	switch {
	case e.alone || e.weakest:
		return e.name
	case len(e.shared) > 0:
		return e.shared[0]
	}
	return ""
}

// drawSites draws sites and how many links join them.
func drawSites(f *facts) *picture {
	return f.drawPlaces("site", func(asset evaluator.FactNode) string { return asset.Site })
}

// drawCountries draws countries and how many links join them; an asset without a country of its own is where its site is.
func drawCountries(f *facts) *picture {
	return f.drawPlaces("country", func(asset evaluator.FactNode) string {
		if asset.Country != "" {
			return asset.Country
		}
		return f.nodes[evaluator.SubjectRef{Type: "site", Name: asset.Site}].Country
	})
}

// drawPlaces draws one node for each place and one edge for all links between the same two.
func (f *facts) drawPlaces(placeType string, placeOf func(evaluator.FactNode) string) *picture {
	p := f.picture()
	number := map[string]int{}
	if placeType == "site" {
		for _, site := range f.of("site") {
			number[site.Name] = p.add(f.node(site))
		}
	}
	home := map[string]int{}
	for _, asset := range f.of("asset") {
		name := placeOf(asset)
		at, ok := number[name]
		if !ok {
			at = p.add(f.place(placeType, name))
			number[name] = at
		}
		home[asset.Name] = at
		place := &p.nodes[at]
		place.count++
		place.detail = counted(place.count, "asset")
		place.holds(f.marksOf(evaluator.SubjectRef{Type: "asset", Name: asset.Name}))
	}
	f.addLinks(p, func(asset string) (int, bool) { at, ok := home[asset]; return at, ok })
	p.joinParallel()
	return p
}

// place is a site that the facts don't list, a country, or the place of what has none.
func (f *facts) place(placeType, name string) node {
	ref := evaluator.SubjectRef{Type: placeType, Name: name}
	drawn := node{SubjectRef: ref, label: name, kind: placeType, group: noGroup, grade: f.grades[ref], marks: f.marksOf(ref)}
	if name == "" {
		drawn.label = "no " + placeType + " declared"
	}
	return drawn
}

// holds adds the marks of a part: a place on the weakest path, or one that holds a single point of failure without being one.
func (n *node) holds(part marks) {
	n.weakest = n.weakest || part.weakest
	if part.alone {
		n.inner++
		for _, service := range part.stops {
			n.stops = insert(n.stops, service)
		}
	}
}

// joinParallel draws one edge for all between the same two nodes, counts them, and leaves out those within one node.
func (p *picture) joinParallel() {
	type pair struct{ low, high int }
	at := map[pair]int{}
	var joined []edge
	for _, e := range p.edges {
		if e.from == e.to {
			continue
		}
		ends := pair{min(e.from, e.to), max(e.from, e.to)}
		if first, ok := at[ends]; ok {
			joined[first].absorb(e)
			continue
		}
		at[ends] = len(joined)
		e.count = 1
		joined = append(joined, e)
	}
	for i := range joined {
		if e := &joined[i]; e.count > 1 {
			e.label = strings.TrimSpace(fmt.Sprintf("%d × %s", e.count, e.caption()))
			if e.caption() == "" {
				e.label = fmt.Sprintf("%d links", e.count)
			}
		}
	}
	p.edges = joined
}

// absorb lets an edge stand for another as well. Only one of several is a single point of failure no more than before, so the marks stay.
func (e *edge) absorb(other edge) {
	if e.count++; e.caption() == "" {
		e.name = other.name
	}
	e.include(other.marks)
	for _, duct := range other.ducts {
		e.ducts = insert(e.ducts, duct)
	}
	if e.provider != other.provider {
		e.provider = ""
	}
	if e.status != other.status {
		e.status = ""
	}
}
