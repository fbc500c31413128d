package layout

import (
	"math"
	"slices"
)

// spread places bodies without order: each connected part by distance, and the parts side by side.
func spread(bodies []Point, joins []join) []Point {
	return eachPart(bodies, joins, spreadPart)
}

// spreadPart places one connected part. Cells are wider than high, so the page is stretched by as much before they are pushed apart.
func spreadPart(bodies []Point, joins []join) []Point {
	if len(bodies) > mostSpread {
		return inGrid(bodies)
	}
	distance := distances(bodies, joins)
	centres := leastStress(distance)
	lay(centres)
	tighten(centres, joins, distance)
	var wide, high float64
	for _, body := range bodies {
		wide, high = wide+body.X, high+body.Y
	}
	stretch := math.Sqrt(math.Min(math.Max(wide/high, 1), 2.5))
	for i := range centres {
		centres[i].X = float64(centres[i].X * stretch)
	}
	return separate(bodies, centres)
}

// tighten shrinks a plan whose edges are longer than they need be, as those of a ring, whose two sides hold each other apart, and stretches one
// whose labelled edges are too short for their labels, within reason.
func tighten(centres []Point, joins []join, distance [][]float64) {
	const reason = 1.25
	var needed, drawn, labelled float64
	for _, j := range joins {
		need, length := distance[j.from][j.to], centres[j.from].minus(centres[j.to]).length()
		needed, drawn = needed+need, drawn+length
		if j.room > edgeRoom && length > 0 {
			labelled = math.Max(labelled, math.Min(need/length, reason))
		}
	}
	if drawn == 0 {
		return
	}
	scale := math.Max(math.Min(needed/drawn, 1), labelled)
	for i := range centres {
		centres[i] = centres[i].times(scale)
	}
}

// inGrid places bodies in plain rows in their order.
func inGrid(bodies []Point) []Point {
	rectangles := make([]Rectangle, len(bodies))
	for i, body := range bodies {
		rectangles[i] = rectangleAround(Point{}, body)
	}
	return pack(rectangles)
}

// lay turns a cloud of points so that its longest extent runs from left to right and the first point of the longer half comes first.
func lay(points []Point) {
	mean := meanOf(points)
	var xx, xy, yy float64
	for i := range points {
		points[i] = points[i].minus(mean)
		p := points[i]
		xx, xy, yy = xx+float64(p.X*p.X), xy+float64(p.X*p.Y), yy+float64(p.Y*p.Y)
	}
	// The long axis of the moments is the eigenvector of the greater eigenvalue.
	half := (xx - yy) / 2
	greater := (xx+yy)/2 + math.Sqrt(float64(half*half)+float64(xy*xy))
	axis := Point{xy, greater - xx}
	if length := axis.length(); length > 1e-6*math.Abs(greater) && length > 0 {
		axis = axis.times(1 / length)
	} else {
		axis = Point{1, 0}
	}
	for i, p := range points {
		points[i] = Point{float64(p.X*axis.X) + float64(p.Y*axis.Y), float64(p.Y*axis.X) - float64(p.X*axis.Y)}
	}
	if len(points) > 0 && points[0].X > 0 {
		for i := range points {
			points[i] = points[i].times(-1)
		}
	}
}

func meanOf(points []Point) Point {
	var sum Point
	for _, p := range points {
		sum = sum.plus(p)
	}
	return sum.times(1 / math.Max(float64(len(points)), 1))
}

// eachPart places the connected parts one by one and packs them.
func eachPart(bodies []Point, joins []join, place func([]Point, []join) []Point) []Point {
	centres := make([]Point, len(bodies))
	parts := partsOf(len(bodies), joins)
	around := make([]Rectangle, len(parts))
	within := make([]int, len(bodies))
	inPart := make([]int, len(bodies))
	for number, part := range parts {
		for i, body := range part {
			within[body], inPart[body] = i, number
		}
	}
	inside := make([][]join, len(parts))
	for _, j := range joins {
		number := inPart[j.from]
		inside[number] = append(inside[number], join{within[j.from], within[j.to], j.room})
	}
	for number, part := range parts {
		own := make([]Point, len(part))
		for i, body := range part {
			own[i] = bodies[body]
		}
		rectangles := make([]Rectangle, len(part))
		for i, centre := range place(own, inside[number]) {
			centres[part[i]] = centre
			rectangles[i] = rectangleAround(centre, own[i])
		}
		around[number] = boundsOf(rectangles)
	}
	for number, middle := range pack(around) {
		shift := middle.minus(around[number].Centre())
		for _, body := range parts[number] {
			centres[body] = centres[body].plus(shift)
		}
	}
	return centres
}

// partsOf lists the connected parts, the largest first, each in the order of its numbers.
func partsOf(count int, joins []join) [][]int {
	near := neighbours(count, joins)
	seen := make([]bool, count)
	var parts [][]int
	for start := range count {
		if seen[start] {
			continue
		}
		seen[start] = true
		part := []int{start}
		for i := 0; i < len(part); i++ {
			for _, next := range near[part[i]] {
				if !seen[next] {
					seen[next] = true
					part = append(part, next)
				}
			}
		}
		slices.Sort(part)
		parts = append(parts, part)
	}
	slices.SortStableFunc(parts, func(a, b []int) int { return len(b) - len(a) })
	return parts
}

// pack sets rectangles side by side on shelves, in their order, and gives their centres. The page becomes about half as wide again as high.
func pack(rectangles []Rectangle) []Point {
	var area, widest float64
	for _, r := range rectangles {
		area += float64(r.Width() * r.Height())
		widest = math.Max(widest, r.Width())
	}
	page := math.Max(widest, math.Sqrt(float64(1.6*area)))
	centres := make([]Point, len(rectangles))
	var left, top, shelf float64
	for i, r := range rectangles {
		if left > 0 && left+r.Width() > page+0.5 {
			left, top, shelf = 0, top+shelf, 0
		}
		centres[i] = Point{left + r.Width()/2, top + r.Height()/2}
		left += r.Width()
		shelf = math.Max(shelf, r.Height())
	}
	return centres
}
