package topology

import "github.com/netgrade/netgrade/inventory"

// ductGroups takes all links that run through a duct.
func (m *model) ductGroups() *grouping {
	var c collector
	g := &grouping{kind: Duct, linkDoubts: func(link int32) []Missing { return missingOf("link", m.links[link].Name, "ducts") }}
	for i, block := range m.links {
		ducts, known := words(block, "ducts")
		for _, duct := range ducts {
			of := c.at(duct.key, duct.shown)
			of.links = append(of.links, int32(i))
		}
		if !known {
			g.looseLinks = append(g.looseLinks, int32(i))
		}
	}
	g.groups = c.sorted(len(g.looseLinks) > 0)
	return g
}

// satelliteGroup takes all satellite links: one event can silence them all.
func (m *model) satelliteGroup() *grouping {
	g := &grouping{kind: Satellite, linkDoubts: func(link int32) []Missing { return missingOf("link", m.links[link].Name, "medium") }}
	of := group{name: string(Satellite)}
	for i, block := range m.links {
		medium, known := text(block, "medium")
		switch {
		case !known:
			g.looseLinks = append(g.looseLinks, int32(i))
		case medium == "satellite":
			of.links = append(of.links, int32(i))
		}
	}
	g.groups = []group{of}
	return g
}

// providerGroups takes all links of a provider, and of whoever has it as a subcontractor.
func (m *model) providerGroups() *grouping {
	parties := m.readParties()
	var c collector
	g := &grouping{kind: Provider, linkDoubts: m.providerDoubts}
	for i, block := range m.links {
		link := int32(i)
		provider, named := reference(block, "provider")
		if !named {
			if flag(block, "owned") != Yes {
				g.looseLinks = append(g.looseLinks, link)
			}
			continue
		}
		behind, known := parties.behind(provider.Name)
		for _, party := range behind {
			of := c.at(party, party)
			of.links = append(of.links, link)
		}
		if !known {
			g.looseLinks = append(g.looseLinks, link)
		}
	}
	g.groups = c.sorted(len(g.looseLinks) > 0)
	return g
}

// providerDoubts says why the parties behind a link are open.
func (m *model) providerDoubts(link int32) []Missing {
	block := m.links[link]
	if provider, named := reference(block, "provider"); named {
		return missingOf("supplier", provider.Name, "subcontractors")
	}
	if flag(block, "owned") == No {
		return missingOf("link", block.Name, "provider")
	}
	return missingOf("link", block.Name, "owned")
}

// isOutside reports whether a link is not the operator's own.
func isOutside(link *inventory.Block) Truth {
	if _, named := reference(link, "provider"); named {
		return Yes
	}
	switch flag(link, "owned") {
	case Yes:
		return No
	case No:
		return Yes
	default:
		return Undecided
	}
}
