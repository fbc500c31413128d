package topology

import "slices"

// presence says what the inventory has at all.
type presence struct {
	// outside says whether some link is not the operator's own, satellite whether some link goes over satellites.
	outside, satellite opinion
}

// readPresence looks at every link once.
func (m *model) readPresence() presence {
	p := presence{outside: known(false), satellite: known(false)}
	if !m.linksKnown {
		open := opinion{missing: []Missing{{Element: Element{Type: "link"}}}}
		return presence{outside: open, satellite: open}
	}
	for _, block := range m.links {
		switch isOutside(block) {
		case Yes:
			p.outside = known(true)
		case Undecided:
			p.outside = p.outside.or(openBecause("link", block.Name, "owned")).short()
		}
		medium, declared := text(block, "medium")
		switch {
		case medium == "satellite":
			p.satellite = known(true)
		case !declared:
			p.satellite = p.satellite.or(openBecause("link", block.Name, "medium")).short()
		}
	}
	return p
}

// short keeps the first few of what is missing.
func (o opinion) short() opinion {
	o.missing = o.missing[:min(len(o.missing), maximumNamed)]
	return o
}

// isRemote says whether some host of a service is not an entry asset of some zone from which it must be reached.
func (f *Facts) isRemote(service string) (Truth, []Missing) {
	i, ok := f.number(service)
	if !ok {
		return Undecided, nil
	}
	s := f.m.services[i]
	remote := known(false)
	for _, zone := range s.zones {
		for _, host := range s.hosts {
			remote = remote.or(f.m.isEntry(host, f.m.zones[zone]).not()).short()
		}
	}
	if !s.known {
		remote = remote.or(opinion{missing: []Missing{s.doubt("hosted_on")}})
	}
	if !s.zonesKnown {
		remote = remote.or(opinion{missing: []Missing{s.doubt("reached_from")}})
	}
	return remote.truth, sortMissing(remote.missing)
}

// isEntry says whether an asset is an entry of a zone.
func (m *model) isEntry(asset int32, z *zone) opinion {
	all, some := known(true), known(false)
	for _, w := range z.ways {
		_, listed := slices.BinarySearch(w.assets, asset)
		o := known(listed)
		if !listed && len(w.open) > 0 {
			o = opinion{missing: w.open}
		}
		all, some = all.and(o), some.or(o)
	}
	if all.truth == some.truth {
		return all
	}
	return opinion{missing: append([]Missing{z.trustDoubt()}, all.missing...)}
}
