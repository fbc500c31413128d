package layout

// turnBlocks mirrors the inside of groups, left to right and top to bottom, where that shortens the edges that leave them: a border router
// then stands on the side on which its lines leave. Two rounds are enough for neighbours to see each other's turn.
func (g Graph) turnBlocks(blocks []block, centres []Point) {
	home := g.homes(blocks)
	within := make([]int, len(g.Nodes))
	for _, b := range blocks {
		for i, n := range b.nodes {
			within[n] = i
		}
	}
	place := func(n int) Point { return centres[home[n]].plus(blocks[home[n]].offsets[within[n]]) }
	leaving := make([][][2]int, len(blocks)) // inner node, outer node
	for _, e := range g.Edges {
		if home[e.From] != home[e.To] {
			leaving[home[e.From]] = append(leaving[home[e.From]], [2]int{e.From, e.To})
			leaving[home[e.To]] = append(leaving[home[e.To]], [2]int{e.To, e.From})
		}
	}
	for range 2 {
		for number := range blocks {
			turnBlock(&blocks[number], func() (total float64) {
				for _, pair := range leaving[number] {
					total += place(pair[0]).minus(place(pair[1])).length()
				}
				return total
			})
		}
	}
}

// turnBlock keeps the shortest of the four ways to look at a block; a tie leaves it as it was.
func turnBlock(b *block, length func() float64) {
	if b.group == NoGroup {
		return
	}
	mirrors := []func(){b.mirrorAcross, b.mirrorDown, b.mirrorAcross, b.mirrorDown}
	best, turns := length(), 0
	for i, mirror := range mirrors {
		mirror()
		if now := length(); now < best-1 {
			best, turns = now, i+1
		}
	}
	for _, mirror := range mirrors[:turns%len(mirrors)] {
		mirror()
	}
}

func (b *block) mirrorAcross() {
	for i := range b.offsets {
		b.offsets[i].X = b.box.Left + b.box.Right - b.offsets[i].X
	}
}

// mirrorDown turns the rows over below the title: what is between the top of the highest and the bottom of the lowest cell.
func (b *block) mirrorDown() {
	around := make([]Rectangle, len(b.nodes))
	for i, offset := range b.offsets {
		around[i] = rectangleAround(offset, b.cells[i])
	}
	bounds := boundsOf(around)
	for i := range b.offsets {
		b.offsets[i].Y = bounds.Top + bounds.Bottom - b.offsets[i].Y
	}
}
