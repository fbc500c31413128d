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

// search runs the one depth-first search. absent nodes are left out; nil leaves out none.
func search(g *graph, absent []bool) *forest {
	n := g.nodes()
	f := &forest{g: g, position: make([]int32, n)}
	for i := range f.position {
		f.position[i] = nobody
	}
	for _, column := range []*[]int32{&f.node, &f.parent, &f.via, &f.last, &f.low, &f.head, &f.root} {
		*column = make([]int32, 0, n)
	}
	cursor := append([]int32(nil), g.offsets[:n]...)
	stack := make([]int32, 0, 1024)
	for start := range int32(n) {
		if f.position[start] != nobody || absent != nil && absent[start] {
			continue
		}
		stack = f.grow(absent, cursor, append(stack[:0], f.discover(start, nobody, nobody)))
	}
	f.markHeads()
	return f
}

// discover gives a node its position.
func (f *forest) discover(node, parent, via int32) int32 {
	position := int32(len(f.node))
	f.position[node] = position
	root := position
	if parent != nobody {
		root = f.root[parent]
	}
	f.node = append(f.node, node)
	f.parent = append(f.parent, parent)
	f.via = append(f.via, via)
	f.last = append(f.last, position)
	f.low = append(f.low, position)
	f.head = append(f.head, position)
	f.root = append(f.root, root)
	return position
}

// grow follows the arcs from the node on the stack until its whole component is discovered.
func (f *forest) grow(absent []bool, cursor, stack []int32) []int32 {
	for len(stack) > 0 {
		at := stack[len(stack)-1]
		node := f.node[at]
		if cursor[node] == f.g.offsets[node+1] {
			stack = stack[:len(stack)-1]
			f.last[at] = int32(len(f.node)) - 1
			if parent := f.parent[at]; parent != nobody {
				f.low[parent] = min(f.low[parent], f.low[at])
			}
			continue
		}
		next := f.g.arcs[cursor[node]]
		cursor[node]++
		switch seen := f.position[next.to]; {
		case next.edge == f.via[at], absent != nil && absent[next.to]:
		case seen != nobody:
			f.low[at] = min(f.low[at], seen)
		default:
			stack = append(stack, f.discover(next.to, at, next.edge))
		}
	}
	return stack
}

// markHeads runs down the trees once the low marks are final.
func (f *forest) markHeads() {
	for at, parent := range f.parent {
		if parent != nobody && f.low[at] < parent {
			f.head[at] = f.head[parent]
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
