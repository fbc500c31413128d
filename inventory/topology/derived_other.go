package topology

import "github.com/netgrade/netgrade/inventory"

// concentration writes what the essential services rest on; its subject is the operator.
func (e *exporter) concentration() {
	c := e.facts.Concentration()
	e.truth("several_essential", c.Several, c.Undeclared)
	all := map[string]any{}
	settled := c.UnnamedMost == 0
	for _, p := range c.Parties {
		all[p.Name] = map[string]any{"least": p.Least, "most": p.Most, "services": texts(p.Services)}
		settled = settled && p.Least == p.Most
	}
	e.put("concentration", all)
	e.put("concentration_unnamed", c.UnnamedMost)
	e.settle("concentration", settled, c.Undeclared)
}

// link writes whether a link carries an essential service, and its bundle.
func (e *exporter) link() {
	carries := e.facts.Carries(e.subject.Name)
	e.truth("carries", carries, e.facts.carriedUnless)
	p := e.facts.Parallel(e.subject.Name)
	e.decide("bundle", p.Known, map[string]any{"links": texts(p.Links)}, p.Undeclared)
	loaded := Undecided
	if p.Known == Yes && p.Measured {
		loaded = Yes
	}
	e.decide("bundle_load", loaded, map[string]any{"peak": p.Peak, "left": p.Left}, p.Undeclared)
}

// asset writes how the internet and other zones reach an asset.
func (e *exporter) asset() {
	f := e.facts
	number := find(f.m.assets, e.subject.Name)
	if number == nobody {
		return
	}
	x := f.Exposure(e.subject.Name)
	e.decide("internet", x.Reachable, map[string]any{"reachable": x.Reachable == Yes, "walk": steps(x.Walk)}, x.Undeclared)
	block := f.m.assets[number]
	if zone, declared := reference(block, "zone"); declared {
		e.inbound(zone.Name)
		e.carried(zone.Name)
	} else {
		for _, fact := range []string{"inbound", "carried", "carried_settled"} {
			e.decide(fact, Undecided, nil, missingOf("asset", e.subject.Name, "zone"))
		}
	}
	if wireless := block.Facets["wireless"]; wireless != nil {
		e.outlets(wireless.Items["network"])
	}
}

// steps makes plain data of a walk. Each step names its conduit, and where a firewall admits the asset that firewall with its rule or default.
func steps(walk []Step) []any {
	all := make([]any, len(walk))
	for i, s := range walk {
		data := map[string]any{"conduit": s.Conduit}
		for key, value := range map[string]string{"firewall": s.Firewall, "rule": s.Rule, "default": s.Default} {
			if value != "" {
				data[key] = value
			}
		}
		all[i] = data
	}
	return all
}

// inbound writes whether every conduit into a zone is filtered.
func (e *exporter) inbound(zone string) {
	in := e.facts.Inbound(zone)
	e.decide("inbound", in.Filtered, map[string]any{"filtered": in.Filtered == Yes, "open": texts(in.Open)}, in.Undeclared)
}

// carried writes which protocols come into a zone from outside operational technology.
func (e *exporter) carried(zone string) {
	c := e.facts.Carried(zone)
	all := map[string]any{}
	settled := c.Anything == No
	for protocol, certain := range c.Protocols {
		all[protocol] = map[string]any{"certain": certain == Yes, "conduits": texts(c.Conduits[protocol])}
		settled = settled && certain == Yes
	}
	e.put("carried", all)
	e.put("carried_anything", c.Anything != No)
	e.settle("carried", settled, c.Undeclared)
}

// outlets writes where the conduits lead that leave the zones of wireless networks.
func (e *exporter) outlets(networks map[string]*inventory.Block) {
	all := map[string]any{}
	settled := true
	var missing []Missing
	for _, label := range sortedKeys(networks) {
		zone, declared := reference(networks[label], "zone")
		if !declared {
			settled = false
			missing = append(missing, Missing{Element: e.subject, Path: "wireless.network.zone", Label: label})
			continue
		}
		outlets, known := e.facts.Outlets(zone.Name)
		if known != Yes {
			settled = false
			missing = append(missing, Missing{Element: Element{Type: "conduit"}})
		}
		by := map[string]any{}
		for _, o := range outlets {
			data := map[string]any{"zone": o.Zone}
			if o.Trust != "" {
				data["trust"] = o.Trust
			} else {
				settled = false
				missing = append(missing, missingOf("zone", o.Zone, "trust")...)
			}
			by[o.Conduit] = data
		}
		all[label] = by
	}
	e.put("outlets", all)
	e.settle("outlets", settled, missing)
}

// zone writes who reaches a zone.
func (e *exporter) zone() {
	all := map[string]any{}
	for _, chain := range e.facts.Reaching(e.subject.Name) {
		data := map[string]any{"conduits": texts(chain.Conduits)}
		if chain.Measured {
			data["levels"] = chain.Levels
		}
		all[chain.From] = data
	}
	known := e.facts.m.conduitsKnown()
	e.decide("reached_by", known.truth, all, known.missing)
	e.inbound(e.subject.Name)
}

// conduit writes how many levels of the Purdue model a conduit crosses.
func (e *exporter) conduit() {
	for _, c := range e.facts.conduits {
		if c.name() != e.subject.Name {
			continue
		}
		levels, measured := e.facts.m.levelsBetween(c.from, c.to)
		known := Undecided
		if measured {
			known = Yes
		}
		e.decide("levels", known, levels, append(missingOf("zone", c.from, "purdue_level"), missingOf("zone", c.to, "purdue_level")...))
	}
}
