package topology

import "github.com/netgrade/netgrade/inventory"

// conduit is a conduit with the active and standby assets that it goes through.
type conduit struct {
	block *inventory.Block
	// from and to are names of zones.
	from, to string
	// through are in path order; declared is false where nobody has said which they are.
	through  []*inventory.Block
	declared bool
}

// name is the label of the conduit.
func (c *conduit) name() string { return c.block.Name }

// conduits reads every conduit in the order of the names.
func (m *model) conduits() []*conduit {
	blocks := m.inv.Blocks["conduit"]
	var all []*conduit
	for _, name := range sortedKeys(blocks) {
		c := &conduit{block: blocks[name]}
		from, _ := reference(c.block, "from")
		to, _ := reference(c.block, "to")
		c.from, c.to = from.Name, to.Name
		names, declared := references(c.block, "through")
		c.declared = declared
		for _, number := range m.numbers(names) {
			c.through = append(c.through, m.assets[number])
		}
		all = append(all, c)
	}
	return all
}

// readConduits prepares the walks over conduits.
func (f *Facts) readConduits() {
	f.conduits = f.m.conduits()
	f.leaving, f.entering, f.filters = map[string][]*conduit{}, map[string][]*conduit{}, map[string]*filter{}
	reader := &filterReader{model: f.m}
	for _, c := range f.conduits {
		f.leaving[c.from] = append(f.leaving[c.from], c)
		f.entering[c.to] = append(f.entering[c.to], c)
		for _, asset := range c.through {
			if f.filters[asset.Name] == nil {
				f.filters[asset.Name] = reader.filterOf(asset)
			}
		}
	}
	f.readExposures()
}

// conduitsKnown says whether the conduits that are declared are all there are.
func (m *model) conduitsKnown() opinion {
	if len(m.inv.Blocks["conduit"]) > 0 || namedNone(m.inv, "conduit") {
		return known(true)
	}
	return opinion{missing: []Missing{{Element: Element{Type: "conduit"}}}}
}

// Inbound says whether every conduit into a zone goes through a filter that denies by default.
type Inbound struct {
	Filtered Truth
	// Open are the conduits that go through none.
	Open []string
	// Undeclared names what would decide.
	Undeclared []Missing
}

// Inbound tells how traffic gets into a zone. A zone without any conduit into it, known, is filtered.
func (f *Facts) Inbound(zone string) Inbound {
	all := f.m.conduitsKnown()
	var in Inbound
	for _, c := range f.entering[zone] {
		o := c.filtered()
		if o.truth == No {
			in.Open = append(in.Open, c.name())
		}
		all = all.and(o)
	}
	in.Filtered, in.Undeclared = all.truth, sortMissing(all.missing)
	return in
}

// filtered says whether a conduit goes through an asset whose firewall denies by default.
func (c *conduit) filtered() opinion {
	if !c.declared {
		return openBecause("conduit", c.name(), "through")
	}
	o := known(false)
	for _, asset := range c.through {
		facet := asset.Facets["firewall"]
		verdict, declared := text(facet, "default_inbound")
		switch {
		case declared:
			o = o.or(known(verdict == "deny"))
		case facet != nil || expectsFirewall(asset):
			o = o.or(openBecause("asset", asset.Name, "firewall.default_inbound"))
		}
	}
	return o
}

// expectsFirewall reports whether silence about the firewall of an asset means that nothing is known, not that there is none.
func expectsFirewall(asset *inventory.Block) bool {
	definition := asset.Definition.Block("firewall")
	return definition != nil && definition.ExpectedOn[asset.Kind]
}

// Carried is what conduits from outside operational technology carry into a zone.
type Carried struct {
	// Protocols gives for each protocol that a conduit names whether one of those conduits certainly comes from outside: from a zone whose trust
	// is neither ot nor safety.
	Protocols map[string]Truth
	// Conduits gives the conduits by protocol.
	Conduits map[string][]string
	// Anything says whether a protocol that is not among them could be carried too: No or Undecided.
	Anything Truth
	// Undeclared names what would decide.
	Undeclared []Missing
}

// Carried tells what protocols come into a zone from outside operational technology.
func (f *Facts) Carried(zone string) Carried {
	c := Carried{Protocols: map[string]Truth{}, Conduits: map[string][]string{}, Anything: No}
	if o := f.m.conduitsKnown(); o.truth != Yes {
		c.Anything, c.Undeclared = Undecided, o.missing
	}
	for _, one := range f.entering[zone] {
		outside := f.m.isOutsideIndustry(one.from)
		if outside.truth == No {
			continue
		}
		c.Undeclared = append(c.Undeclared, outside.missing...)
		protocols, declared := words(one.block, "protocols")
		if !declared {
			c.Anything = Undecided
			c.Undeclared = append(c.Undeclared, missingOf("conduit", one.name(), "protocols")...)
		}
		for _, protocol := range protocols {
			c.Conduits[protocol.key] = append(c.Conduits[protocol.key], one.name())
			if outside.truth == Yes || c.Protocols[protocol.key] != Yes {
				c.Protocols[protocol.key] = outside.truth
			}
		}
	}
	c.Undeclared = sortMissing(c.Undeclared)
	return c
}

// isOutsideIndustry says whether the trust of a zone is neither ot nor safety.
func (m *model) isOutsideIndustry(zone string) opinion {
	trust, declared := m.trustOf(zone)
	if !declared {
		return openBecause("zone", zone, "trust")
	}
	return known(trust != "ot" && trust != "safety")
}

// trustOf gives the trust of a zone.
func (m *model) trustOf(zone string) (string, bool) {
	if zone == internet {
		return internet, true
	}
	return text(m.inv.Blocks["zone"][zone], "trust")
}

// Outlet is a conduit that leaves a zone.
type Outlet struct {
	Conduit, Zone string
	// Trust is that of the zone to which it leads; empty where it is undeclared.
	Trust string
}

// Outlets lists the conduits that leave a zone; known says whether there could be more.
func (f *Facts) Outlets(zone string) (outlets []Outlet, known Truth) {
	for _, c := range f.leaving[zone] {
		trust, _ := f.m.trustOf(c.to)
		outlets = append(outlets, Outlet{Conduit: c.name(), Zone: c.to, Trust: trust})
	}
	return outlets, f.m.conduitsKnown().truth
}

// Chain is a way from one zone to another over conduits, whatever firewalls on it admit.
type Chain struct {
	From string
	// Conduits are in the order of the way.
	Conduits []string
	// Levels are the levels of the Purdue model that the way crosses from its first zone to its last; Measured is false where one of the two
	// zones declares none.
	Levels   float64
	Measured bool
}

// Reaching lists who reaches a zone, each by one shortest way, in the order of the zones. Conduits may form circles: each zone is visited once.
func (f *Facts) Reaching(zone string) []Chain {
	ways := map[string][]string{zone: nil}
	for queue := []string{zone}; len(queue) > 0; queue = queue[1:] {
		for _, c := range f.entering[queue[0]] {
			if _, seen := ways[c.from]; !seen {
				ways[c.from] = append([]string{c.name()}, ways[c.to]...)
				queue = append(queue, c.from)
			}
		}
	}
	delete(ways, zone)
	var all []Chain
	for _, from := range sortedKeys(ways) {
		chain := Chain{From: from, Conduits: ways[from]}
		chain.Levels, chain.Measured = f.m.levelsBetween(from, zone)
		all = append(all, chain)
	}
	return all
}

// levelsBetween gives the distance of two zones in the Purdue model.
func (m *model) levelsBetween(from, to string) (float64, bool) {
	a, knownA := levelOf(m.inv.Blocks["zone"][from])
	b, knownB := levelOf(m.inv.Blocks["zone"][to])
	return max(a-b, b-a), knownA && knownB
}
