// Package layout gives the parts of a drawing their places: nodes with labels, boxes around groups of nodes, curves between nodes
// and labels on curves. It knows sizes and neighbours and nothing of networks. Call Arrange once with a Graph; the Plan that it
// returns says where everything stands.
//
// Two methods share the work. What has an order (a Layered graph, the inside of a group) stands in rows, each node below those that
// lead to it, ordered by the mean place of its neighbours (Sugiyama, Tagawa and Toda 1981). What has none is spread so that distances on
// the page follow distances in the graph: stress majorization (Gansner, Koren and North 2004), from the best of a few fixed starts. Groups are laid
// out first and then placed as one body each. Bodies that overlap are pushed apart, and where that doesn't end the whole page is
// stretched until none do, so no label ever lies on another node or on its label. Curves bend around nodes that they don't join.
//
// The same graph gives the same plan on every machine: nothing is random, and each product is rounded by a conversion, so that no
// processor fuses it with the sum that follows.
package layout

// Graph is what is to be laid out.
type Graph struct {
	Nodes  []Node
	Edges  []Edge
	Groups []Group
	// Layered puts the node at the beginning of an edge above the one at its end; groups are then not laid out.
	Layered bool
}

// Node is a glyph with its label below or above, both inside one cell. Lengths are in pixels throughout.
type Node struct {
	// Width and Height are those of the cell.
	Width, Height float64
	// Anchor is how far below the top of its cell the centre of the glyph is, or above the bottom when the label stands above; it is
	// in the middle from left to right.
	Anchor float64
	// Radius is that of the glyph, which foreign curves keep clear of; Rim is how far from its centre its own curves end, less than Radius
	// where the glyph is drawn over them.
	Radius, Rim float64
	// Group is the number of the group in which the node stands, or NoGroup.
	Group int
}

// NoGroup is the Group of a node that stands in none.
const NoGroup = -1

// Edge joins two nodes by their numbers. Its label has a size or is zero.
type Edge struct {
	From, To                int
	LabelWidth, LabelHeight float64
}

// Group is a box around its nodes with a title along its top. A group without nodes gets no box.
type Group struct {
	// TitleWidth and TitleHeight are the room that its title takes.
	TitleWidth, TitleHeight float64
}

// Plan says where everything stands, from the top left corner of the page.
type Plan struct {
	Width, Height float64
	// Cells holds the cell of each node, Groups the box of each group; no two of either overlap.
	Cells, Groups []Rectangle
	// Above is set for nodes whose label stands above the glyph, because their edges leave downwards.
	Above []bool
	// Curves holds the path of each edge from rim to rim.
	Curves []Curve
	// Labels holds the place of each edge's label; the empty Rectangle where it has none or there was no room.
	Labels []Rectangle
}

// The bounds within which the finer methods are used; beyond them the plan is plainer and as sound.
const (
	// mostSpread is how many bodies are spread by distance; the time grows with their square and the search for ways with their cube.
	mostSpread = 400
	// mostBent is how many edges may bend around nodes.
	mostBent = 1200
)

const (
	cellGap  = 12.0 // between cells
	rowGap   = 26.0 // between rows inside a group
	layerGap = 64.0 // between rows of a layered graph
	groupGap = 52.0 // between groups
	padding  = 14.0 // inside a group's box
	edgeRoom = 40.0 // a short edge between two cells
	pageRim  = 24.0
)

// Arrange lays a graph out.
func Arrange(g Graph) Plan {
	plan := Plan{Cells: make([]Rectangle, len(g.Nodes)), Groups: make([]Rectangle, len(g.Groups)), Above: make([]bool, len(g.Nodes))}
	blocks := g.blocks()
	joins := g.joinsBetween(blocks)
	bodies := make([]Point, len(blocks))
	for i, b := range blocks {
		bodies[i] = b.size
	}
	var centres []Point
	if g.Layered {
		centres = layered(bodies, joins)
	} else {
		centres = spread(bodies, joins)
	}
	g.turnBlocks(blocks, centres)
	for i, b := range blocks {
		b.settle(&plan, centres[i])
	}
	g.liftLabels(&plan)
	g.route(&plan)
	plan.trim()
	g.placeLabels(&plan)
	return plan
}

// trim moves everything so that the page begins a rim away from the outermost part, and measures the page.
func (p *Plan) trim() {
	all := append(append([]Rectangle{}, p.Cells...), p.Groups...)
	for _, curve := range p.Curves {
		all = append(all, boundsOfPoints(curve.points(stepLength)).grown(1))
	}
	bounds := boundsOf(all)
	shift := Point{pageRim, pageRim}.minus(Point{bounds.Left, bounds.Top})
	for i := range p.Cells {
		p.Cells[i] = p.Cells[i].moved(shift).rounded()
	}
	for i, box := range p.Groups {
		if !box.IsEmpty() {
			p.Groups[i] = box.moved(shift).rounded()
		}
	}
	for i, curve := range p.Curves {
		p.Curves[i] = Curve{curve.From.plus(shift), curve.Bend.plus(shift), curve.To.plus(shift)}.rounded()
	}
	p.Width = round(bounds.Width() + 2*pageRim)
	p.Height = round(bounds.Height() + 2*pageRim)
}
