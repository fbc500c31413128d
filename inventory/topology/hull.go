package topology

import (
	"slices"
	"sort"
)

// hull places the entries of one way in a forest, so that the cut points between them and any host can be read off the tree.
type hull struct {
	// at are the positions of the entries, sorted.
	at    []int32
	parts []part
}

// part is the part of a hull in one component.
type part struct {
	root int32
	// top is the lowest node of the tree that has all entries at or below it.
	top int32
	// only is true where every entry lies at top or in a range that its removal cuts off: top then stands between all hosts elsewhere
	// and the entries. below are those ranges' first positions, sorted.
	only  bool
	below []int32
}

// newHull places the entries of a way.
func (f *forest) newHull(w *way) *hull {
	h := &hull{at: f.positions(w.assets)}
	for from := 0; from < len(h.at); {
		root := f.root[h.at[from]]
		to := from + within(h.at[from:], root, f.last[root])
		h.parts = append(h.parts, f.newPart(root, h.at[from:to]))
		from = to
	}
	return h
}

// newPart finds the top of the entries of one component, and what hangs below it.
func (f *forest) newPart(root int32, entries []int32) part {
	p := part{root: root, top: entries[0]}
	for f.last[p.top] < entries[len(entries)-1] {
		p.top = f.parent[p.top]
	}
	covered := within(entries, p.top, p.top)
	for _, a := range f.g.around(f.node[p.top]) {
		at := f.position[a.to]
		if at != nobody && f.parent[at] == p.top && f.via[at] == a.edge && f.head[at] == at {
			p.below = append(p.below, at)
			covered += within(entries, at, f.last[at])
		}
	}
	slices.Sort(p.below)
	p.only = covered == len(entries)
	return p
}

// within counts the numbers of a sorted list from first to last, inclusive.
func within(sorted []int32, first, last int32) int {
	from := sort.Search(len(sorted), func(i int) bool { return sorted[i] >= first })
	return sort.Search(len(sorted)-from, func(i int) bool { return sorted[from+i] > last })
}

// between returns the part of a sorted list from first to last, inclusive.
func between(sorted []int32, first, last int32) []int32 {
	from := sort.Search(len(sorted), func(i int) bool { return sorted[i] >= first })
	return sorted[from : from+within(sorted[from:], first, last)]
}

// has reports whether an entry lies in the range of a node.
func (h *hull) has(f *forest, at int32) bool { return within(h.at, at, f.last[at]) > 0 }

// cover reports whether a position lies in one of the ranges below the top.
func (p *part) cover(f *forest, at int32) bool {
	i := sort.Search(len(p.below), func(i int) bool { return p.below[i] > at })
	return i > 0 && f.last[p.below[i-1]] >= at
}
