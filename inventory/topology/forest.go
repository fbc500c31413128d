package topology

import "slices"

// forest is what one depth-first search leaves of a graph: a tree for each component, its nodes renumbered by the time of their
// discovery, so that the nodes below any node are a range. Everything but position is indexed by that renumbering.
//
// A node's edge to its parent separates when nothing below it reaches above the parent: removing the parent cuts the node's
// range off. When nothing below reaches even the parent by another edge, the edge is a bridge (Hopcroft and Tarjan, 1973).
type forest struct {
	g *graph
	// position is the renumbering; nobody for a node that was left out of the search.
	position []int32
	node     []int32
	// parent is nobody for a root; via is the edge to the parent.
	parent, via []int32
	// last is the end of the range of a node: everything below it has a position from its own to last, inclusive.
	last []int32
	// low is the smallest position that the range of a node reaches by one edge that isn't its edge to the parent.
	low []int32
	// head is the nearest node on the way to the root, itself included, whose edge to its parent separates; a root is its own.
	head []int32
	// root is the root of the node's component.
	root []int32
}

// frame is a node on the way from a root to where the search is. Its arcs that lead on wait from pending on: they are copied when the
// node is discovered, so that its list is read once and in one go.
type frame struct{ at, low, pending int32 }

// spot is a node while the search runs: its position, and where its arcs begin. Side by side they cost one look at memory.
type spot struct{ position, arcs int32 }

// searcher is a search under way.
type searcher struct {
	*forest
	spots   []spot
	stack   []frame
	pending []arc
	count   int32
}

// outOfReach marks an absent node while the search runs: it counts as seen and reaches nothing.
const outOfReach = int32(1<<31 - 1)

// search runs the one depth-first search. absent nodes are left out; nil leaves out none.
func search(g *graph, absent []bool) *forest {
	n := g.nodes()
	s := &searcher{forest: &forest{g: g}, spots: make([]spot, n+1)}
	for i, offset := range g.offsets {
		s.spots[i] = spot{nobody, offset}
		if i < len(absent) && absent[i] {
			s.spots[i].position = outOfReach
		}
	}
	for _, column := range []*[]int32{&s.position, &s.node, &s.parent, &s.via, &s.last, &s.low} {
		*column = make([]int32, n)
	}
	for start := range int32(n) {
		if s.spots[start].position == nobody {
			s.discover(start, nobody, nobody)
			s.grow()
		}
	}
	s.settle()
	return s.forest
}

// discover gives a node its position and looks round it: what was seen before lowers its mark, the rest waits.
func (s *searcher) discover(node, parent, via int32) {
	at := s.count
	s.count++
	s.node[at], s.parent[at], s.via[at] = node, parent, via
	s.spots[node].position = at
	f := frame{at: at, low: at, pending: int32(len(s.pending))}
	for _, a := range s.g.arcs[s.spots[node].arcs:s.spots[node+1].arcs] {
		switch seen := s.spots[a.to].position; {
		case a.edge == via:
		case seen == nobody:
			s.pending = append(s.pending, a)
		default:
			f.low = min(f.low, seen)
		}
	}
	s.stack = append(s.stack, f)
}

// grow follows what waits until the whole component is discovered. A waiting node that was discovered in the meantime lies below, and
// lowers nothing.
func (s *searcher) grow() {
	for len(s.stack) > 0 {
		top := s.stack[len(s.stack)-1]
		if int(top.pending) == len(s.pending) {
			s.leave(top)
			continue
		}
		next := s.pending[len(s.pending)-1]
		s.pending = s.pending[:len(s.pending)-1]
		if s.spots[next.to].position == nobody {
			s.discover(next.to, top.at, next.edge)
		}
	}
}

// leave writes down what is final about the node on top once all below it is discovered.
func (s *searcher) leave(top frame) {
	s.last[top.at], s.low[top.at] = s.count-1, top.low
	s.stack = s.stack[:len(s.stack)-1]
	if len(s.stack) > 0 {
		below := &s.stack[len(s.stack)-1]
		below.low = min(below.low, top.low)
	}
}

// settle writes down the positions, and runs down the trees once for roots and heads.
func (s *searcher) settle() {
	for node := range s.position {
		s.position[node] = s.spots[node].position
		if s.position[node] == outOfReach {
			s.position[node] = nobody
		}
	}
	for _, column := range []*[]int32{&s.node, &s.parent, &s.via, &s.last, &s.low} {
		*column = (*column)[:s.count]
	}
	s.root, s.head = make([]int32, s.count), make([]int32, s.count)
	for at, parent := range s.parent {
		s.root[at], s.head[at] = int32(at), int32(at)
		if parent != nobody {
			s.root[at] = s.root[parent]
		}
		if parent != nobody && s.low[at] < parent {
			s.head[at] = s.head[parent]
		}
	}
}

// isBridge reports whether the edge from a node to its parent is the only way between the two.
func (f *forest) isBridge(at int32) bool { return f.parent[at] != nobody && f.low[at] > f.parent[at] }

// cutPoints lists the nodes whose removal splits their component, in order.
func (f *forest) cutPoints() []int32 {
	pieces := make([]int32, len(f.node))
	for at, parent := range f.parent {
		if parent != nobody && f.head[at] == int32(at) {
			pieces[parent]++
		}
	}
	var found []int32
	for node, at := range f.position {
		if at == nobody {
			continue
		}
		needed := int32(1)
		if f.parent[at] == nobody {
			needed = 2
		}
		if pieces[at] >= needed {
			found = append(found, int32(node))
		}
	}
	return found
}

// positions gives the positions of those of the nodes that the search found, sorted.
func (f *forest) positions(nodes []int32) []int32 {
	found := make([]int32, 0, len(nodes))
	for _, node := range nodes {
		if at := f.position[node]; at != nobody {
			found = append(found, at)
		}
	}
	slices.Sort(found)
	return found
}
