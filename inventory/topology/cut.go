package topology

import "slices"

// toll is how many hosts the loss of a node or an edge takes from the users of one way.
type toll struct {
	number int32
	hosts  int
}

// cutter reads cut points and bridges off a forest, for one way and the hosts of one service at a time.
//
// Losing a node takes the hosts of every range that it cuts off and that holds no entry; and where all entries lie
// in ranges that it cuts off, all hosts elsewhere. Both kinds stand on the way from a host, or from the top of the entries, to the root:
// only as many nodes are looked at as really cut something off.
type cutter struct {
	f *forest
	// seen marks with turn the ranges already counted for this way and service.
	seen []int32
	// above marks with turn the nodes that cut the range of all entries off: aboveTop counts what they take.
	above []int32
	turn  int32
	// nodes and edges collect tolls by node of the graph and by edge.
	nodes, edges []toll
}

// newCutter prepares reading of a forest.
func newCutter(f *forest) *cutter {
	return &cutter{f: f, seen: make([]int32, len(f.node)), above: make([]int32, len(f.node))}
}

// cut finds every node and edge whose loss takes a host from the users of a way; hosts are sorted positions. It
// gives the number of hosts that they reach while nothing is lost.
func (c *cutter) cut(h *hull, hosts []int32) (reached int) {
	c.turn++
	c.nodes, c.edges = c.nodes[:0], c.edges[:0]
	for i := range h.parts {
		p := &h.parts[i]
		here := between(hosts, p.root, c.f.last[p.root])
		if len(here) == 0 {
			continue
		}
		reached += len(here)
		c.aboveTop(p, here)
		c.atTop(p, here)
		for _, host := range here {
			c.climb(h, here, host)
		}
	}
	c.nodes, c.edges = sum(c.nodes), sum(c.edges)
	return reached
}

// climb walks from a host towards the root while the ranges that the nodes on the way cut off hold no entry.
func (c *cutter) climb(h *hull, hosts []int32, host int32) {
	f := c.f
	if c.above[host] != c.turn {
		c.lose(host, 1)
	}
	for at := f.head[host]; f.parent[at] != nobody && c.seen[at] != c.turn && !h.has(f, at); at = f.head[f.parent[at]] {
		c.seen[at] = c.turn
		hit := within(hosts, at, f.last[at])
		if c.above[f.parent[at]] != c.turn {
			c.lose(f.parent[at], hit)
		}
		if f.isBridge(at) {
			c.edges = append(c.edges, toll{f.via[at], hit})
		}
	}
}

// atTop counts the hosts that the top of the entries stands before.
func (c *cutter) atTop(p *part, hosts []int32) {
	if !p.only {
		return
	}
	hit := 0
	for _, host := range hosts {
		if host != p.top && !p.cover(c.f, host) {
			hit++
		}
	}
	c.lose(p.top, hit)
}

// aboveTop walks from the top of the entries towards the root: each node that cuts the range of the entries off stands before all
// hosts outside it.
func (c *cutter) aboveTop(p *part, hosts []int32) {
	f := c.f
	for at := f.head[p.top]; f.parent[at] != nobody; at = f.head[f.parent[at]] {
		outside := len(hosts) - within(hosts, at, f.last[at])
		if outside == 0 {
			return
		}
		c.above[f.parent[at]] = c.turn
		c.lose(f.parent[at], outside)
		if f.isBridge(at) {
			c.edges = append(c.edges, toll{f.via[at], outside})
		}
	}
}

// lose adds to the toll of a node.
func (c *cutter) lose(at int32, hosts int) {
	if hosts > 0 {
		c.nodes = append(c.nodes, toll{c.f.node[at], hosts})
	}
}

// sum adds up the tolls of each number and sorts by it.
func sum(tolls []toll) []toll {
	slices.SortFunc(tolls, func(a, b toll) int { return int(a.number) - int(b.number) })
	kept := tolls[:0]
	for _, t := range tolls {
		if last := len(kept) - 1; last >= 0 && kept[last].number == t.number {
			kept[last].hosts += t.hosts
			continue
		}
		kept = append(kept, t)
	}
	return kept
}
