package topology

import "slices"

// carrying says of every link whether it lies on a simple path from an entry asset to a host of an essential service: it does where its block
// of the graph lies between the two in the tree of blocks and cut points, because within a block any edge lies on a simple path between any
// two of its nodes.
type carrying struct {
	f      *forest
	counts func(service int) Truth
	// blocks are marked at the position of their head: certain on a way that is certain, possible on one that may be.
	certain, possible []bool
	// anywhere marks the components in which any link may be on such a path, by root.
	anywhere []bool
	// stamp is the turn in which a block was found to lie between the terminals of one way and its hosts.
	stamp []int32
	turn  int32
}

// essential says whether a service is essential.
func (m *model) essential(service int) Truth { return flag(m.services[service].block, "essential") }

// carry marks the blocks for all services that count, as counts says: for certain, or maybe.
func (m *model) carry(counts func(service int) Truth) *carrying {
	f := search(m.optimistic, nil)
	c := &carrying{f: f, counts: counts, certain: make([]bool, len(f.node)), possible: make([]bool, len(f.node)), anywhere: make([]bool, len(f.node)), stamp: make([]int32, len(f.node))}
	for number, z := range m.zones {
		for _, w := range z.ways {
			c.span(m, int32(number), z, w)
		}
	}
	for i, s := range m.services {
		if counts(i) != No {
			c.spread(m, s)
		}
	}
	return c
}

// span marks the blocks between the entries of a way and the hosts of every essential service that is reached from the zone, first for
// those that are essential for certain, then for those that may be.
func (c *carrying) span(m *model, zone int32, z *zone, w *way) {
	entries := c.f.positions(w.assets)
	for _, counts := range []Truth{Yes, Undecided} {
		marks := c.possible
		if counts == Yes && len(z.ways) == 1 {
			marks = c.certain
		}
		c.turn++
		joined := map[int32]int32{}
		for i, s := range m.services {
			if slices.Contains(s.zones, zone) && c.counts(i) == counts {
				for _, host := range c.f.positions(s.hosts) {
					c.connect(entries, host, joined, marks)
				}
			}
		}
	}
}

// connect marks the blocks between a host and all entries of its component; joined remembers for a component the highest node to which its
// entries are already joined.
func (c *carrying) connect(entries []int32, host int32, joined map[int32]int32, marks []bool) {
	root := c.f.root[host]
	here := between(entries, root, c.f.last[root])
	if len(here) == 0 {
		return
	}
	if _, done := joined[root]; !done {
		joined[root] = here[0]
		for _, entry := range here[1:] {
			joined[root] = c.join(entry, joined[root], marks)
		}
	}
	joined[root] = c.join(host, joined[root], marks)
}

// join marks the blocks from a node to what is joined already, whose highest node is top, and gives the new highest node.
func (c *carrying) join(at, top int32, marks []bool) int32 {
	for at != top {
		up, down := c.f.head[at], c.f.head[top]
		if up >= down && c.stamp[up] == c.turn {
			return top
		}
		mark := max(up, down)
		c.stamp[mark], marks[mark] = c.turn, true
		switch {
		case up == down:
			return top
		case up > down:
			at = c.f.parent[up]
		default:
			top = c.f.parent[down]
		}
	}
	return top
}

// spread marks the components in which undeclared hosts, zones or entries of a service leave any link open.
func (c *carrying) spread(m *model, s *service) {
	openEntries := !s.zonesKnown
	for _, number := range s.zones {
		for _, w := range m.zones[number].ways {
			openEntries = openEntries || len(w.open) > 0
			if !s.known {
				c.open(w.assets)
			}
		}
	}
	if openEntries {
		c.open(s.hosts)
	}
	if openEntries && !s.known {
		for at := range c.anywhere {
			c.anywhere[at] = true
		}
	}
}

// open marks the components of some assets.
func (c *carrying) open(assets []int32) {
	for _, at := range c.f.positions(assets) {
		c.anywhere[c.f.root[at]] = true
	}
}

// carriageMissing names what leaves open which links carry an essential service.
func (m *model) carriageMissing() (missing []Missing) {
	for _, s := range m.services {
		switch essential := flag(s.block, "essential"); {
		case essential == No:
		case essential == Undecided:
			missing = append(missing, s.doubt("essential"))
		case !s.known:
			missing = append(missing, s.doubt("hosted_on"))
		case !s.zonesKnown:
			missing = append(missing, s.doubt("reached_from"))
		default:
			for _, zone := range s.zones {
				for _, w := range m.zones[zone].ways {
					missing = append(missing, w.open...)
				}
				if len(m.zones[zone].ways) > 1 {
					missing = append(missing, m.zones[zone].trustDoubt())
				}
			}
		}
	}
	missing = sortMissing(missing)
	return missing[:min(len(missing), maximumNamed)]
}

// Carries says whether a link lies on a simple path from an entry asset to a host of an essential service.
func (f *Facts) Carries(link string) Truth {
	number := find(f.m.links, link)
	if number == nobody {
		return No
	}
	return f.carried[number]
}

// carried asks for every link once.
func (m *model) carried() []Truth {
	c := m.carry(m.essential)
	all := make([]Truth, len(m.links))
	for i := range all {
		all[i] = c.carries(m, int32(i))
	}
	return all
}

// carries answers for one link.
func (c *carrying) carries(m *model, link int32) Truth {
	ends := m.endsAt(link)
	if len(ends) < 2 {
		return No
	}
	a, b := c.f.position[ends[0]], c.f.position[ends[1]]
	head := c.f.head[max(a, b)]
	switch {
	case len(ends) > 2:
		return Undecided
	case c.certain[head] && len(m.crowded) == 0:
		return Yes
	case c.certain[head] || c.possible[head] || c.anywhere[c.f.root[a]]:
		return Undecided
	default:
		return No
	}
}
