package layout

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
