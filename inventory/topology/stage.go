package topology

// stage is a graph with something already taken away, ready for further losses to be tried on it: its components, and how
// many entries of each way lie in each.
type stage struct {
	*model
	g *graph
	// component is nobody for what was taken away; components are numbered below count.
	component []int32
	count     int32
	goneLinks []bool
	// lacksLinks is true where some link was taken away.
	lacksLinks bool
	// up is the arc of each node towards the first node of its component, on a shortest way; nobody at that node itself.
	up []arc
	// entries counts the entries of a way in a component; where there are none there is no key. remaining counts them all.
	entries   map[cell]int32
	remaining []int32
}

// cell is a way in a component.
type cell struct{ way, component int32 }

// newStage takes assets and links away from a graph; both are nil where nothing is.
func newStage(m *model, g *graph, assets, links []int32) *stage {
	s := &stage{model: m, g: g, component: make([]int32, g.nodes()), up: make([]arc, g.nodes()), goneLinks: make([]bool, len(m.links))}
	const unseen = nobody - 1
	for i := range s.component {
		s.component[i] = unseen
	}
	for _, asset := range assets {
		s.component[asset] = nobody
	}
	for _, link := range links {
		s.goneLinks[link] = true
	}
	s.lacksLinks = len(links) > 0
	for i, link := range g.hubs {
		if link != nobody && s.goneLinks[link] {
			s.component[g.assets+i] = nobody
		}
	}
	var queue []int32
	for start := range s.component {
		if s.component[start] == unseen {
			queue = s.flood(append(queue[:0], int32(start)), unseen)
			s.count++
		}
	}
	s.countEntries()
	return s
}

// flood gives all that hangs together with the node in the queue the next number.
func (s *stage) flood(queue []int32, unseen int32) []int32 {
	s.component[queue[0]] = s.count
	s.up[queue[0]] = arc{nobody, nobody}
	for next := 0; next < len(queue); next++ {
		for _, a := range s.g.around(queue[next]) {
			if s.component[a.to] == unseen && !s.isGone(a.edge) {
				s.component[a.to] = s.count
				s.up[a.to] = arc{queue[next], a.edge}
				queue = append(queue, a.to)
			}
		}
	}
	return queue
}

// isGone reports whether an edge was taken away with its link.
func (s *stage) isGone(edge int32) bool { return int(edge) < len(s.goneLinks) && s.goneLinks[edge] }

// countEntries fills entries and remaining.
func (s *stage) countEntries() {
	s.entries = map[cell]int32{}
	s.remaining = make([]int32, len(s.ways))
	for _, w := range s.ways {
		for _, asset := range w.assets {
			if s.component[asset] != nobody && !s.uplinksGone(w, asset, nil) {
				s.entries[cell{w.number, s.component[asset]}]++
				s.remaining[w.number]++
			}
		}
	}
}

// uplinksGone reports whether an entry over uplinks has lost all of them, to the stage or to the further links that gone knows.
func (s *stage) uplinksGone(w *way, asset int32, gone func(link int32) bool) bool {
	if w.uplinks == nil {
		return false
	}
	for _, link := range w.uplinks[asset] {
		if !s.goneLinks[link] && (gone == nil || !gone(link)) {
			return false
		}
	}
	return true
}
