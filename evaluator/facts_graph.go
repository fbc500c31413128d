package evaluator

import (
	"slices"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/topology"
)

// factsOf is what a report tells of the network: its parts, what joins them, and what services don't survive.
func factsOf(inv *inventory.Inventory, derived *topology.Facts) Facts {
	facts := Facts{Derived: derivedOf(inv, derived)}
	for _, nodeType := range []string{"asset", "service", "site", "supplier", "zone"} {
		for _, name := range inv.Names(nodeType) {
			facts.Nodes = append(facts.Nodes, factNode(nodeType, name, inv.Lookup(nodeType, name)))
		}
	}
	for _, name := range inv.Names("link") {
		facts.Edges = append(facts.Edges, linkEdge(name, inv.Blocks["link"][name]))
	}
	for _, name := range inv.Names("conduit") {
		conduit := inv.Blocks["conduit"][name]
		facts.Edges = append(facts.Edges, FactEdge{
			Type: "conduit", Name: name, From: nameIn(conduit, "from"), To: nameIn(conduit, "to"), Through: namesIn(conduit, "through"),
		})
	}
	markSplits(facts, derived)
	for _, name := range inv.Names("service") {
		facts.Edges = append(facts.Edges, serviceEdges(name, inv.Blocks["service"][name])...)
	}
	return facts
}

// markSplits marks the assets and links whose loss splits the network.
func markSplits(facts Facts, derived *topology.Facts) {
	points, bridges := derived.CutPoints(), derived.Bridges()
	for i := range facts.Nodes {
		node := &facts.Nodes[i]
		_, cuts := slices.BinarySearch(points, node.Name)
		node.Splits = node.Type == "asset" && cuts
	}
	for i := range facts.Edges {
		edge := &facts.Edges[i]
		_, cuts := slices.BinarySearch(bridges, edge.Name)
		edge.Splits = edge.Type == "link" && cuts
	}
}

func factNode(nodeType, name string, block *inventory.Block) FactNode {
	node := FactNode{Type: nodeType, Name: name, Kind: block.Kind, Site: nameIn(block, "site"), Zone: nameIn(block, "zone")}
	node.Country, _ = block.Text("country")
	node.Criticality, _ = block.Text("criticality")
	node.Status, _ = block.Text("status")
	switch nodeType {
	case "asset":
		node.Supplier, _ = block.Text("vendor")
	case "zone":
		node.Kind, _ = block.Text("trust")
	}
	return node
}

func linkEdge(name string, link *inventory.Block) FactEdge {
	edge := FactEdge{Type: "link", Name: name, Ducts: namesIn(link, "ducts"), Provider: nameIn(link, "provider")}
	edge.Status, _ = link.Text("status")
	ends := namesIn(link, "between")
	if len(ends) > 0 {
		edge.From = ends[0]
	}
	if len(ends) > 1 {
		edge.To = ends[1]
	}
	return edge
}

// serviceEdges are the hosts of a service, what it depends on, and the substitutes for that.
func serviceEdges(name string, service *inventory.Block) []FactEdge {
	var edges []FactEdge
	for _, host := range namesIn(service, "hosted_on") {
		edges = append(edges, FactEdge{Type: "hosts", From: host, To: name})
	}
	for _, label := range sortedKeys(service.Items["dependency"]) {
		dependency := service.Items["dependency"][label]
		for _, attribute := range []string{"service", "supplier", "alternative"} {
			reference, declared := dependency.Attributes[attribute].Data.(inventory.Reference)
			switch {
			case !declared:
			case attribute == "alternative":
				edges = append(edges, FactEdge{Type: "alternative", Name: label, From: name, To: reference.Name})
			case reference.Type == "supplier":
				edges = append(edges, FactEdge{Type: "supplies", Name: label, From: reference.Name, To: name})
			default:
				edges = append(edges, FactEdge{Type: "dependency", Name: label, From: name, To: reference.Name})
			}
		}
	}
	return edges
}

// nameIn is the name in a reference; empty where none is declared.
func nameIn(block *inventory.Block, attribute string) string {
	reference, _ := block.Attributes[attribute].Data.(inventory.Reference)
	return reference.Name
}

// namesIn are the names or texts of a list, in its order.
func namesIn(block *inventory.Block, attribute string) []string {
	list, _ := block.Attributes[attribute].Data.([]inventory.Value)
	var names []string
	for _, element := range list {
		switch data := element.Data.(type) {
		case inventory.Reference:
			names = append(names, data.Name)
		case string:
			names = append(names, data)
		}
	}
	return slices.Clip(names)
}
