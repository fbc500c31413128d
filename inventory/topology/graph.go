package topology

// arc is one direction of an edge.
type arc struct{ to, edge int32 }

// graph is an undirected graph in compressed adjacency lists. Its first nodes are the assets of the network; each further node is a hub
// that stands for something that joins many assets at once. An edge below links is the link of that number, the others belong to hubs.
type graph struct {
	assets, links int
	offsets       []int32
	arcs          []arc
	// hubs gives for each node from assets on the link that it stands for, or nobody where it stands for what nobody declared.
	hubs []int32
}

// nodes counts assets and hubs.
func (g *graph) nodes() int { return len(g.offsets) - 1 }

// around lists the arcs that leave a node.
func (g *graph) around(node int32) []arc { return g.arcs[g.offsets[node]:g.offsets[node+1]] }

// edge is an edge before the lists are built.
type edge struct{ a, b, number int32 }

// edgeSequence calls yield for every edge, the same ones in the same order each time.
type edgeSequence func(yield func(edge) bool)

// newGraph builds the lists in two passes over the edges: count, then place.
func newGraph(assets, links int, hubs []int32, edges edgeSequence) *graph {
	g := &graph{assets: assets, links: links, hubs: hubs, offsets: make([]int32, assets+len(hubs)+1)}
	for e := range edges {
		g.offsets[e.a+1]++
		g.offsets[e.b+1]++
	}
	for i := range g.offsets[1:] {
		g.offsets[i+1] += g.offsets[i]
	}
	g.arcs = make([]arc, g.offsets[len(g.offsets)-1])
	next := append([]int32(nil), g.offsets[:len(g.offsets)-1]...)
	for e := range edges {
		g.arcs[next[e.a]] = arc{to: e.b, edge: e.number}
		g.arcs[next[e.b]] = arc{to: e.a, edge: e.number}
		next[e.a]++
		next[e.b]++
	}
	return g
}

// graphs gives the optimistic and the pessimistic graph of a network. They are one and the same where nothing about its
// links is open. Where the inventory says nothing about links, the optimistic graph joins everything and the pessimistic one nothing.
func (n *network) graphs() (optimistic, pessimistic *graph) {
	pessimistic = newGraph(len(n.assets), len(n.links), nil, n.plainEdges)
	if n.linksKnown && len(n.crowded) == 0 {
		return pessimistic, pessimistic
	}
	hubs, spokes := n.hubs()
	all := func(yield func(edge) bool) {
		n.plainEdges(yield)
		for _, spoke := range spokes {
			yield(spoke)
		}
	}
	return newGraph(len(n.assets), len(n.links), hubs, all), pessimistic
}

// plainEdges are the links between two assets.
func (n *network) plainEdges(yield func(edge) bool) {
	for i, ends := range n.ends {
		if ends[1] != nobody && !yield(edge{ends[0], ends[1], int32(i)}) {
			return
		}
	}
}

// hubs makes a hub for each crowded link, and one for all assets where nothing is said about links.
func (n *network) hubs() (hubs []int32, spokes []edge) {
	join := func(link int32, ends []int32) {
		hub := int32(len(n.assets) + len(hubs))
		hubs = append(hubs, link)
		for _, end := range ends {
			spokes = append(spokes, edge{hub, end, int32(len(n.links) + len(spokes))})
		}
	}
	for link := range n.links {
		if ends := n.crowded[int32(link)]; ends != nil {
			join(int32(link), ends)
		}
	}
	if !n.linksKnown {
		everything := make([]int32, len(n.assets))
		for i := range everything {
			everything[i] = int32(i)
		}
		join(nobody, everything)
	}
	return hubs, spokes
}
