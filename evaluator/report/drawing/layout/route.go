package layout

import (
	"math"
	"slices"
)

// What a way costs. A curve through a glyph reads as two edges that end there, so nearly everything is better than that.
const (
	glyphCost  = 60.0 // for each glyph that isn't an end of the edge
	labelCost  = 1.5  // for each step across a label
	boxCost    = 0.8  // for each step through a group that holds neither end, or outside of the one that holds both
	crowdCost  = 1.2  // for each step where another edge runs already
	asideCost  = 0.09 // for each pixel away from the straight line
	clearance  = 6.0  // between a curve and a foreign glyph
	stepLength = 8.0
	// besideOthers is how far apart parallel edges run in their middle.
	besideOthers = 16.0
)

// route finds a curve for every edge, one after the other: of a few bends to either side the cheapest.
func (g Graph) route(plan *Plan) {
	r := router{graph: g, plan: plan, used: map[[2]int]int{}}
	r.glyphs = make([]Point, len(g.Nodes))
	for i, node := range g.Nodes {
		r.glyphs[i] = plan.Glyph(i, node)
	}
	r.crush = slices.Repeat([]float64{24}, len(g.Nodes))
	for _, e := range g.Edges {
		r.crush[e.From] += 4
		r.crush[e.To] += 4
	}
	plan.Curves = make([]Curve, len(g.Edges))
	lanes := g.lanes()
	for i, e := range g.Edges {
		curve := r.cheapest(e, lanes[i])
		r.occupy(curve)
		leaving := g.Nodes[e.From].Rim
		if r.port(e) != r.glyphs[e.From] {
			leaving = 0
		}
		plan.Curves[i] = curve.clipped(leaving, g.Nodes[e.To].Rim)
	}
}

// lanes shifts parallel edges to either side of the straight line, always seen from the end with the lower number.
func (g Graph) lanes() []float64 {
	type pair struct{ low, high int }
	of := func(e Edge) pair { return pair{min(e.From, e.To), max(e.From, e.To)} }
	count, seen := map[pair]int{}, map[pair]int{}
	for _, e := range g.Edges {
		count[of(e)]++
	}
	lanes := make([]float64, len(g.Edges))
	for i, e := range g.Edges {
		p := of(e)
		lanes[i] = float64(besideOthers * (float64(seen[p]) - float64(count[p]-1)/2))
		if e.From > e.To {
			lanes[i] = -lanes[i]
		}
		seen[p]++
	}
	return lanes
}

type router struct {
	graph  Graph
	plan   *Plan
	glyphs []Point
	// crush is how far around a glyph its own edges crowd each other whatever they do.
	crush []float64
	// used counts the curves that pass a square of the page.
	used map[[2]int]int
}

// cheapest tries bends around the lane of an edge. An edge from a node to itself becomes a loop to its side.
func (r *router) cheapest(e Edge, lane float64) Curve {
	from, to := r.port(e), r.glyphs[e.To]
	if e.From == e.To {
		reach := 5 * r.graph.Nodes[e.From].Radius
		return Curve{from, from.plus(Point{reach, 0}), from.plus(Point{0, 0.01})}
	}
	best := bent(from, to, lane)
	if len(r.graph.Edges) > mostBent {
		return best
	}
	least := r.cost(e, best, 0)
	length := to.minus(from).length()
	for _, aside := range []float64{8, 16, 26, 40, 56, 76, 100, 130, 170, 220} {
		if aside > 0.7*length && aside > 30 {
			break
		}
		for _, side := range []float64{1, -1} {
			curve := bent(from, to, lane+float64(side*aside))
			if now := r.cost(e, curve, aside); now < least {
				best, least = curve, now
			}
		}
	}
	return best
}

// port is where an edge begins: at the glyph, or in a layered graph below the label that stands between the glyph and the next row.
func (r *router) port(e Edge) Point {
	from, to := r.plan.Cells[e.From], r.plan.Cells[e.To]
	if !r.graph.Layered || r.plan.Above[e.From] || to.Top < from.Bottom {
		return r.glyphs[e.From]
	}
	return Point{r.glyphs[e.From].X, from.Bottom}
}

func (r *router) cost(e Edge, curve Curve, aside float64) float64 {
	points := curve.points(stepLength)
	total := float64(aside * asideCost)
	bounds := boundsOfPoints(points).grown(clearance)
	for i, node := range r.graph.Nodes {
		if i == e.From || i == e.To || !bounds.Overlaps(r.plan.Cells[i]) {
			continue
		}
		total += r.passing(points, i, node)
	}
	total += float64(boxCost * float64(r.trespasses(e, points, bounds)))
	for _, p := range points {
		fromEnd := p.minus(r.glyphs[e.From]).length() - r.crush[e.From]
		toEnd := p.minus(r.glyphs[e.To]).length() - r.crush[e.To]
		if fromEnd > 0 && toEnd > 0 && r.used[square(p)] > 0 {
			total += crowdCost
		}
	}
	return total
}

// trespasses counts steps through groups that hold neither end, and outside of the one that holds both.
func (r *router) trespasses(e Edge, points []Point, bounds Rectangle) (count int) {
	from, to := r.graph.Nodes[e.From].Group, r.graph.Nodes[e.To].Group
	for number, box := range r.plan.Groups {
		isHome := number == from && number == to
		if !isHome && (number == from || number == to || !bounds.Overlaps(box)) {
			continue
		}
		for _, p := range points {
			if box.Contains(p) != isHome {
				count++
			}
		}
	}
	return count
}

// passing is what a way costs for one node beside it.
func (r *router) passing(points []Point, number int, node Node) (total float64) {
	cell, glyph := r.plan.Cells[number], r.glyphs[number]
	nearest := math.Inf(1)
	for _, p := range points {
		nearest = math.Min(nearest, p.minus(glyph).length())
		if cell.Contains(p) && math.Abs(p.Y-glyph.Y) > node.Radius {
			total += labelCost
		}
	}
	if nearest < node.Radius+clearance {
		total += glyphCost
	}
	return total
}

// occupy remembers where a curve runs.
func (r *router) occupy(curve Curve) {
	last := [2]int{math.MinInt, 0}
	for _, p := range curve.points(stepLength / 2) {
		if here := square(p); here != last {
			r.used[here]++
			last = here
		}
	}
}

func square(p Point) [2]int {
	return [2]int{int(math.Floor(p.X / stepLength)), int(math.Floor(p.Y / stepLength))}
}

func boundsOfPoints(points []Point) Rectangle {
	bounds := Rectangle{points[0].X, points[0].Y, points[0].X, points[0].Y}
	for _, p := range points {
		bounds = Rectangle{math.Min(bounds.Left, p.X), math.Min(bounds.Top, p.Y), math.Max(bounds.Right, p.X), math.Max(bounds.Bottom, p.Y)}
	}
	return bounds
}
