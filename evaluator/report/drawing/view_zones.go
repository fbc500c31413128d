package drawing

import (
	"strings"

	"github.com/netgrade/netgrade/evaluator"
)

// drawZones draws zones and the conduits between them, from the internet downwards.
func drawZones(f *facts) *picture {
	p := f.picture()
	p.layered = true
	held := map[string]int{}
	for _, asset := range f.of("asset") {
		held[asset.Zone]++
	}
	number := map[string]int{}
	add := func(zone evaluator.FactNode) {
		if _, drawn := number[zone.Name]; drawn {
			return
		}
		n := f.node(zone)
		var parts []string
		if zone.Kind != "" && zone.Kind != zone.Name {
			parts = append(parts, zone.Kind)
		}
		if n.count = held[zone.Name]; n.count > 0 {
			parts = append(parts, counted(n.count, "asset"))
		}
		n.detail = strings.Join(parts, ", ")
		number[zone.Name] = p.add(n)
	}
	conduits := f.edges("conduit")
	for _, conduit := range conduits {
		for _, end := range []string{conduit.From, conduit.To} {
			if end == "internet" {
				add(f.zone(end))
			}
		}
	}
	for _, zone := range f.of("zone") {
		if zone.Name != "internet" {
			add(zone)
		}
	}
	for _, conduit := range conduits {
		add(f.zone(conduit.From))
		add(f.zone(conduit.To))
		drawn := f.edge(conduit, number[conduit.From], number[conduit.To])
		drawn.arrow, drawn.label = true, conduit.Name
		if len(conduit.Through) > 0 {
			drawn.label = "via " + strings.Join(conduit.Through, ", ")
		}
		for _, asset := range conduit.Through {
			drawn.share(f.stops, "asset", asset) // a conduit fails with what guards it
			drawn.weakest = drawn.weakest || f.weakest[evaluator.SubjectRef{Type: "asset", Name: asset}]
		}
		p.edges = append(p.edges, drawn)
	}
	return p
}

// zone finds a zone of the facts; the internet need not be among them.
func (f *facts) zone(name string) evaluator.FactNode {
	if found, ok := f.nodes[evaluator.SubjectRef{Type: "zone", Name: name}]; ok {
		return found
	}
	return evaluator.FactNode{Type: "zone", Name: name}
}
