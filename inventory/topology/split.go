package topology

// split is what a loss on a stage leaves. From the neighbours of what was lost searches run in step with one another until all but one of each
// component are finished or have met; each tries from every node that it reaches whether the way up to the first node of the component is still
// whole. So the cost follows the parts cut off and not the network.
// One split is used again and again; what it says holds until the next loss.
type split struct {
	*stage
	turn uint32
	// cutting is false while no link is lost.
	cutting bool
	// goneAt and goneLinkAt hold the turn in which a node or a link was lost.
	goneAt, goneLinkAt []uint32
	// seenAt is the turn in which owner was set: the search that reached the node.
	seenAt   []uint32
	owner    []int32
	searches []lookout
	reached  []int32
	gone     []int32
	links    []int32
	// rooted and cutOff mark with turn the nodes whose way up to the first node of their component is whole, or broken.
	rooted, cutOff []uint32
	way            []int32
	// main is for each component the search that is known to reach its first node; running counts the unfinished searches.
	main    map[int32]int32
	running map[int32]int
	entries map[cell]int32
	lost    []int32
	touched []int32
}

// lookout is one of the searches; searches that meet become one.
type lookout struct {
	into      int32
	component int32
	// queue holds nodes in the order in which they were reached; those before next have been looked round.
	queue    []int32
	next     int
	finished bool
}

// waiting counts the nodes that a search has still to look round.
func (l *lookout) waiting() int { return len(l.queue) - l.next }

// newSplit prepares splits of a stage.
func newSplit(s *stage) *split {
	return &split{
		stage: s, turn: 1, goneAt: make([]uint32, s.g.nodes()), goneLinkAt: make([]uint32, len(s.model.links)), seenAt: make([]uint32, s.g.nodes()),
		rooted: make([]uint32, s.g.nodes()), cutOff: make([]uint32, s.g.nodes()), main: map[int32]int32{},
		owner: make([]int32, s.g.nodes()), running: map[int32]int{}, entries: map[cell]int32{}, lost: make([]int32, len(s.ways)),
	}
}

// lose tries the loss of assets and links, beyond what the stage has lost already.
func (p *split) lose(assets, links []int32) {
	p.turn++
	p.searches, p.reached, p.gone, p.links = p.searches[:0], p.reached[:0], p.gone[:0], p.links[:0]
	clear(p.running)
	clear(p.main)
	clear(p.entries)
	for _, number := range p.touched {
		p.lost[number] = 0
	}
	p.touched = p.touched[:0]
	for _, asset := range assets {
		p.loseNode(asset)
	}
	for _, link := range links {
		if p.goneLinkAt[link] != p.turn && !p.goneLinks[link] {
			p.goneLinkAt[link] = p.turn
			p.links = append(p.links, link)
		}
	}
	for i, link := range p.g.hubs {
		if link != nobody && p.goneLinkAt[link] == p.turn {
			p.loseNode(int32(p.g.assets + i))
		}
	}
	p.cutting = len(p.links) > 0 || p.lacksLinks
	p.sow()
	p.race()
	p.recount()
}

// loseNode marks a node as lost.
func (p *split) loseNode(node int32) {
	if p.component[node] != nobody && p.goneAt[node] != p.turn {
		p.goneAt[node] = p.turn
		p.gone = append(p.gone, node)
	}
}

// sow starts a search at every neighbour of what was lost.
func (p *split) sow() {
	for _, node := range p.gone {
		for _, a := range p.g.around(node) {
			if !p.isCut(a.edge) {
				p.start(a.to)
			}
		}
	}
	for _, link := range p.links {
		if p.joins(link) {
			p.start(p.ends[link][0])
			p.start(p.ends[link][1])
		}
	}
}

// start begins a search at a node that is still there and that no search has reached.
func (p *split) start(node int32) {
	if p.component[node] == nobody || p.goneAt[node] == p.turn || p.seenAt[node] == p.turn {
		return
	}
	number := int32(len(p.searches))
	if cap(p.searches) > len(p.searches) {
		p.searches = p.searches[:number+1]
		p.searches[number] = lookout{into: number, component: p.component[node], queue: p.searches[number].queue[:0]}
	} else {
		p.searches = append(p.searches, lookout{into: number, component: p.component[node]})
	}
	p.reach(node, number)
	p.running[p.component[node]]++
	p.tie(node, number)
}

// maximumClimb bounds the steps of one climb; beyond it the searches must meet by themselves.
const maximumClimb = 1024

// tie joins a search to the main one of its component if the node that it has just reached still hangs together with the first node
// there, and gives the number of the search afterwards. Most nodes do, so that a search which cuts nothing off ends at once.
func (p *split) tie(node, search int32) int32 {
	component := p.component[node]
	main, known := p.main[component]
	if known && p.find(main) == search || !p.climb(node) {
		return search
	}
	if known {
		search = p.meet(search, p.find(main))
	}
	p.main[component] = search
	return search
}

// climb follows the way up from a node and marks what it finds.
func (p *split) climb(node int32) (whole bool) {
	p.way = p.way[:0]
	for len(p.way) <= maximumClimb {
		if p.rooted[node] == p.turn || p.cutOff[node] == p.turn || p.goneAt[node] == p.turn {
			whole = p.rooted[node] == p.turn
			break
		}
		p.way = append(p.way, node)
		up := p.up[node]
		if up.to == nobody || p.isCut(up.edge) {
			whole = up.to == nobody
			break
		}
		node = up.to
	}
	if !whole && len(p.way) > maximumClimb {
		return false
	}
	marks := p.cutOff
	if whole {
		marks = p.rooted
	}
	for _, at := range p.way {
		marks[at] = p.turn
	}
	return whole
}

// reach gives a node to a search.
func (p *split) reach(node, search int32) {
	p.seenAt[node] = p.turn
	p.owner[node] = search
	p.reached = append(p.reached, node)
	p.searches[search].queue = append(p.searches[search].queue, node)
}

// isCut reports whether an edge is gone with its link.
func (p *split) isCut(edge int32) bool {
	return p.cutting && int(edge) < len(p.goneLinkAt) && (p.goneLinkAt[edge] == p.turn || p.goneLinks[edge])
}

// race lets the searches of each component take turns, one node at a time, until at most one is unfinished.
func (p *split) race() {
	active := make([]int32, len(p.searches))
	for i := range active {
		active[i] = int32(i)
	}
	for len(active) > 0 {
		kept := active[:0]
		for _, search := range active {
			if s := &p.searches[search]; s.into == search && !s.finished && p.running[s.component] > 1 {
				p.step(search)
				kept = append(kept, search)
			}
		}
		active = kept
	}
}

// step looks round one node of a search, and finishes the search when it has none left.
func (p *split) step(search int32) {
	s := &p.searches[search]
	if s.next == len(s.queue) {
		s.finished = true
		p.running[s.component]--
		return
	}
	node := s.queue[s.next]
	s.next++
	for _, a := range p.g.around(node) {
		switch {
		case p.isCut(a.edge) || p.component[a.to] == nobody || p.goneAt[a.to] == p.turn:
		case p.seenAt[a.to] != p.turn:
			p.reach(a.to, search)
			search = p.tie(a.to, search)
		default:
			search = p.meet(search, p.find(p.owner[a.to]))
		}
	}
}

// find gives the search into which one has gone.
func (p *split) find(search int32) int32 {
	for p.searches[search].into != search {
		p.searches[search].into = p.searches[p.searches[search].into].into
		search = p.searches[search].into
	}
	return search
}

// meet makes two searches one and gives its number.
func (p *split) meet(a, b int32) int32 {
	if a == b {
		return a
	}
	if p.searches[a].waiting() < p.searches[b].waiting() {
		a, b = b, a
	}
	kept, joined := &p.searches[a], &p.searches[b]
	kept.queue = append(kept.queue, joined.queue[joined.next:]...)
	joined.into = a
	p.running[kept.component]--
	return a
}

// at gives the part in which a node lies: nobody when it is lost, a number from count on when it was cut off, else its component.
func (p *split) at(node int32) int32 {
	if p.component[node] == nobody || p.goneAt[node] == p.turn {
		return nobody
	}
	if p.seenAt[node] == p.turn {
		if search := p.find(p.owner[node]); p.searches[search].finished {
			return p.count + search
		}
	}
	return p.component[node]
}

// recount moves the entries of what was lost or cut off.
func (p *split) recount() {
	for _, node := range p.gone {
		p.moveEntries(node, nobody)
	}
	for _, node := range p.reached {
		if part := p.at(node); part >= p.count {
			p.moveEntries(node, part)
		}
	}
	for _, link := range p.links {
		for _, asset := range p.byUplink[link] {
			if part := p.at(asset); part != nobody {
				p.dropUplink(asset, link, part)
			}
		}
	}
}

// moveEntries takes a node's entries from its component to a part, or away.
func (p *split) moveEntries(node, part int32) {
	if int(node) >= p.g.assets {
		return
	}
	p.entersBy(node, func(w *way) {
		if p.uplinksGone(w, node, nil) {
			return
		}
		p.entries[cell{w.number, p.component[node]}]--
		if part != nobody {
			p.entries[cell{w.number, part}]++
			return
		}
		p.drop(w)
	})
}

// drop counts a lost entry.
func (p *split) drop(w *way) {
	if p.lost[w.number] == 0 {
		p.touched = append(p.touched, w.number)
	}
	p.lost[w.number]++
}

// dropUplink takes away the entries of an asset that has just lost the last of its uplinks; the last link that was lost counts.
func (p *split) dropUplink(asset, link, part int32) {
	last := nobody
	for _, other := range p.links {
		for _, end := range p.byUplink[other] {
			if end == asset {
				last = other
			}
		}
	}
	if last != link {
		return
	}
	p.entersBy(asset, func(w *way) {
		if w.uplinks != nil && !p.uplinksGone(w, asset, nil) && p.uplinksGone(w, asset, func(l int32) bool { return p.goneLinkAt[l] == p.turn }) {
			p.entries[cell{w.number, part}]--
			p.drop(w)
		}
	})
}

// entriesIn counts the entries of a way that are left in a part.
func (p *split) entriesIn(w *way, part int32) int32 {
	return p.stage.entries[cell{w.number, part}] + p.entries[cell{w.number, part}]
}

// entriesLeft counts the entries of a way that are left anywhere.
func (p *split) entriesLeft(w *way) int32 { return p.remaining[w.number] - p.lost[w.number] }
