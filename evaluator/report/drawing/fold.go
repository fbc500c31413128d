package drawing

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/netgrade/netgrade/evaluator"
)

// folded is what leaves must have in common to become one node: the neighbour on which they hang, the relation and what they are.
type folded struct {
	neighbour      int
	relation, kind string
}

// foldLeaves draws one node for all leaves of one kind that hang on the same neighbour. Marked ones stay by themselves: they are
// what the reader looks for.
func (p *picture) foldLeaves() {
	degree, last := make([]int, len(p.nodes)), make([]int, len(p.nodes))
	for i, e := range p.edges {
		degree[e.from]++
		degree[e.to]++
		last[e.from], last[e.to] = i, i
	}
	leaves := map[folded][]int{}
	for n, drawn := range p.nodes {
		if degree[n] != 1 || drawn.alone || drawn.weakest {
			continue
		}
		e := p.edges[last[n]]
		key := folded{e.from + e.to - n, e.kind, cmp.Or(drawn.kind, drawn.Type)}
		leaves[key] = append(leaves[key], n)
	}
	stands := make([]int, len(p.nodes)) // the node that stands for each
	for n := range stands {
		stands[n] = n
	}
	for key, members := range leaves {
		if len(members) > 1 {
			for _, n := range members {
				stands[n] = members[0]
			}
			p.nodes[members[0]] = p.nodes[members[0]].standingFor(len(members), key.kind)
		}
	}
	p.keep(stands)
}

// standingFor is the node that counts several.
func (n node) standingFor(count int, kind string) node {
	return node{
		SubjectRef: evaluator.SubjectRef{Type: n.Type, Name: n.Name + " and others"},
		label:      fmt.Sprintf("%d × %s", count, kind), kind: n.kind, count: count, group: n.group,
	}
}

// keep drops the nodes for which others stand, and the edges that thereby come twice.
func (p *picture) keep(stands []int) {
	number := make([]int, len(p.nodes))
	var nodes []node
	for n := range p.nodes {
		if stands[n] == n {
			number[n] = len(nodes)
			nodes = append(nodes, p.nodes[n])
		}
	}
	p.edges = slices.DeleteFunc(p.edges, func(e edge) bool { return stands[e.from] != e.from || stands[e.to] != e.to })
	for i := range p.edges {
		p.edges[i].from, p.edges[i].to = number[p.edges[i].from], number[p.edges[i].to]
	}
	p.nodes = nodes
}
