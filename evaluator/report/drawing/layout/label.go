package layout

import "math"

// labelGap is kept free around a label on an edge.
const labelGap = 2.0

// placeLabels puts the labels of edges on their curves, as near to the middle as there is room. A label that finds none is left out.
func (g Graph) placeLabels(plan *Plan) {
	plan.Labels = make([]Rectangle, len(g.Edges))
	taken := append([]Rectangle{}, plan.Cells...)
	for i, box := range plan.Groups {
		if !box.IsEmpty() {
			title := box
			title.Bottom = box.Top + g.Groups[i].TitleHeight
			taken = append(taken, title)
		}
	}
	page := Rectangle{0, 0, plan.Width, plan.Height}
	for i, e := range g.Edges {
		if e.LabelWidth <= 0 || e.LabelHeight <= 0 {
			continue
		}
		size := Point{e.LabelWidth, e.LabelHeight}
		for _, t := range []float64{.5, .44, .56, .38, .62, .32, .68, .26, .74, .2, .8} {
			place := rectangleAround(plan.Curves[i].At(t), size).rounded()
			if isFree(place.grown(labelGap), page, taken) {
				plan.Labels[i] = place
				taken = append(taken, place)
				break
			}
		}
	}
}

func isFree(place, page Rectangle, taken []Rectangle) bool {
	if !page.Contains(Point{place.Left, place.Top}) || !page.Contains(Point{place.Right, place.Bottom}) {
		return false
	}
	for _, other := range taken {
		if place.Overlaps(other) {
			return false
		}
	}
	return true
}

// Glyph is the centre of the glyph of a node.
func (p Plan) Glyph(number int, node Node) Point {
	cell := p.Cells[number]
	if p.Above[number] {
		return Point{cell.Centre().X, cell.Bottom - node.Anchor}
	}
	return Point{cell.Centre().X, cell.Top + node.Anchor}
}

// liftLabels puts the label of a node that stands alone above its glyph when more edges leave downwards than upwards; in a layered graph
// only when none comes from above, so that the glyphs of a row stay in line, and for the same reason never in a group.
func (g Graph) liftLabels(plan *Plan) {
	led := make([]bool, len(g.Nodes))
	down := make([]int, len(g.Nodes))
	for _, e := range g.Edges {
		led[e.To] = true
		way := plan.Cells[e.To].Centre().minus(plan.Cells[e.From].Centre())
		switch steep := math.Abs(way.Y) > 0.6*math.Abs(way.X); {
		case steep && way.Y > 0:
			down[e.From]++
			down[e.To]--
		case steep && way.Y < 0:
			down[e.From]--
			down[e.To]++
		}
	}
	for number, node := range g.Nodes {
		plan.Above[number] = node.Group == NoGroup && down[number] > 0 && !(g.Layered && led[number])
	}
}
