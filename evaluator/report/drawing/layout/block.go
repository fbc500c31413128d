package layout

import "math"

// block is what is placed as one body: a group with its nodes, or a node that stands in no group. Its size includes the gap around it.
type block struct {
	// group is the number of the group, or NoGroup.
	group int
	// nodes are the members, offsets the centres of their cells and cells their sizes; offsets are from the centre of the body.
	nodes   []int
	offsets []Point
	cells   []Point
	// box is the drawn box from the centre of the body; empty for a single node.
	box  Rectangle
	size Point
}

// join is an edge between two bodies by their numbers, with the room that its label takes along the way.
type join struct {
	from, to int
	room     float64
}

// mostRoom is what the longest label gets.
const mostRoom = 200.0

// room is how long an edge should be between the cells at its ends.
func (e Edge) room() float64 {
	if e.LabelWidth <= 0 {
		return edgeRoom
	}
	return math.Max(edgeRoom, math.Min(e.LabelWidth+cellGap, mostRoom))
}

// blocks lays the inside of every group out. A layered graph has no groups.
func (g Graph) blocks() []block {
	var blocks []block
	members := make([][]int, len(g.Groups))
	for n, node := range g.Nodes {
		if node.Group == NoGroup || g.Layered {
			size := Point{node.Width, node.Height}
			blocks = append(blocks, block{
				group: NoGroup, nodes: []int{n}, offsets: []Point{{}}, cells: []Point{size}, size: size.plus(Point{cellGap, cellGap}),
			})
			continue
		}
		members[node.Group] = append(members[node.Group], n)
	}
	for number, nodes := range members {
		if len(nodes) > 0 {
			blocks = append(blocks, g.group(number, nodes))
		}
	}
	return blocks
}

// group lays its nodes out and draws the box around them, the title above.
func (g Graph) group(number int, nodes []int) block {
	b := block{group: number, nodes: nodes}
	position := map[int]int{}
	bodies := make([]Point, len(nodes))
	for i, n := range nodes {
		position[n] = i
		size := Point{g.Nodes[n].Width, g.Nodes[n].Height}
		b.cells = append(b.cells, size)
		bodies[i] = size.plus(Point{cellGap, cellGap})
	}
	var inside []join
	gates := make([]bool, len(nodes))
	for _, e := range g.Edges {
		from, fromInside := position[e.From]
		to, toInside := position[e.To]
		switch {
		case fromInside && toInside && from != to:
			inside = append(inside, join{from, to, e.room()})
		case fromInside && !toInside:
			gates[from] = true
		case toInside && !fromInside:
			gates[to] = true
		}
	}
	b.offsets = arrangeInside(bodies, inside, gates)
	b.frame(g.Groups[number])
	return b
}

// arrangeInside prefers rows, counted from the nodes that have edges out of the group. Where many edges would run along a row past other
// nodes, as in a mesh, or through many rows, as from a hub, the nodes are spread instead.
func arrangeInside(bodies []Point, inside []join, gates []bool) []Point {
	ranks := ranksFrom(len(bodies), inside, gates)
	limit := max(3, int(math.Ceil(float64(1.25*math.Sqrt(float64(len(bodies)))))))
	rows := newRows(bodies, inside, ranks, limit, rowGap)
	if 2*rows.alongRows() > len(bodies) || rows.mostLines() > 2 {
		return spread(bodies, inside)
	}
	return rows.centres()
}

// frame puts the centre of the body at the origin and measures box and body.
func (b *block) frame(group Group) {
	around := make([]Rectangle, len(b.nodes))
	for i, offset := range b.offsets {
		around[i] = rectangleAround(offset, b.cells[i])
	}
	box := boundsOf(around).grown(padding)
	box.Top -= group.TitleHeight
	if short := group.TitleWidth + 2*padding - box.Width(); short > 0 {
		box.Left -= short / 2
		box.Right += short / 2
	}
	centre := box.Centre()
	for i := range b.offsets {
		b.offsets[i] = b.offsets[i].minus(centre)
	}
	b.box = box.moved(Point{}.minus(centre))
	b.size = Point{box.Width() + groupGap, box.Height() + groupGap}
}

// joinsBetween lists the edges between blocks, several between the same two as often as they come.
func (g Graph) joinsBetween(blocks []block) []join {
	home := g.homes(blocks)
	var joins []join
	for _, e := range g.Edges {
		if from, to := home[e.From], home[e.To]; from != to {
			joins = append(joins, join{from, to, e.room()})
		}
	}
	return joins
}

// homes tells the block of each node.
func (g Graph) homes(blocks []block) []int {
	home := make([]int, len(g.Nodes))
	for number, b := range blocks {
		for _, n := range b.nodes {
			home[n] = number
		}
	}
	return home
}

// settle writes the places of a block's parts into the plan.
func (b *block) settle(plan *Plan, centre Point) {
	for i, n := range b.nodes {
		plan.Cells[n] = rectangleAround(centre.plus(b.offsets[i]), b.cells[i])
	}
	if b.group != NoGroup {
		plan.Groups[b.group] = b.box.moved(centre)
	}
}
