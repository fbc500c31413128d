package layout

import (
	"math"
	"slices"
)

const (
	// rounds is how often every body moves at most; the plan of a hundred bodies is still after about sixty.
	rounds = 250
	// still is the relative gain below which a round was the last.
	still = 1e-5
	// turns is how often the power method multiplies.
	turns = 60
)

// distances gives each two bodies the length of the shortest way between them. A step is as long as the two bodies and a short edge, and
// longer between bodies with many neighbours, which all need room around them.
func distances(bodies []Point, joins []join) [][]float64 {
	near := neighbours(len(bodies), joins)
	for body, list := range near {
		slices.Sort(list)
		near[body] = slices.Compact(list)
	}
	room := map[[2]int]float64{}
	for _, j := range joins {
		ends := [2]int{min(j.from, j.to), max(j.from, j.to)}
		room[ends] = math.Max(room[ends], j.room)
	}
	step := func(a, b int) float64 { return stepBetween(bodies, near, a, b, room[[2]int{min(a, b), max(a, b)}]) }
	all := make([][]float64, len(bodies))
	for start := range bodies {
		all[start] = shortestWays(start, near, step)
	}
	return all
}

// stepBetween is long enough for the two bodies, for the label between them and for all neighbours of either to stand around it.
func stepBetween(bodies []Point, near [][]int, a, b int, room float64) float64 {
	direct := (bodies[a].X+bodies[a].Y+bodies[b].X+bodies[b].Y)/4 + room
	crowd := math.Max(float64(float64(len(near[a]))*bodies[b].X), float64(float64(len(near[b]))*bodies[a].X))
	return math.Max(direct, crowd/(2*math.Pi))
}

// shortestWays is Dijkstra's search with a plain scan: the graphs are small and dense enough.
func shortestWays(start int, near [][]int, step func(a, b int) float64) []float64 {
	way := make([]float64, len(near))
	done := make([]bool, len(near))
	for i := range way {
		way[i] = math.Inf(1)
	}
	way[start] = 0
	for range near {
		here := -1
		for body := range near {
			if !done[body] && (here < 0 || way[body] < way[here]) {
				here = body
			}
		}
		done[here] = true
		for _, next := range near[here] {
			way[next] = math.Min(way[next], way[here]+step(here, next))
		}
	}
	return way
}

// leastStress places points so that their distances come near to the given ones, and keeps the best of a few starts: the principal
// axes of the distances, which unfold most networks, a circle for rings and even meshes, and rays from the middle for stars and trees.
func leastStress(distance [][]float64) []Point {
	var best []Point
	least := math.Inf(1)
	for _, start := range [][]Point{principal(distance), circle(distance), rays(distance)} {
		if now := majorize(distance, start); now < least-1e-6 {
			best, least = start, now
		}
	}
	return best
}

// majorize moves each point to the mean of where the others want it, weighted by the inverse square of the distance, until little is
// gained; it returns the stress that is left.
func majorize(distance [][]float64, points []Point) float64 {
	before := math.Inf(1)
	for range rounds {
		for i := range points {
			points[i] = wanted(distance[i], points, i)
		}
		now := stress(distance, points)
		if before-now <= float64(still*before) {
			return now
		}
		before = now
	}
	return before
}

// wanted is where the others want point i.
func wanted(distance []float64, points []Point, i int) Point {
	var sum Point
	var weights float64
	for j, p := range points {
		if j == i {
			continue
		}
		way := points[i].minus(p)
		length := math.Max(way.length(), 1e-9)
		weight := 1 / float64(distance[j]*distance[j])
		sum = sum.plus(p.plus(way.times(distance[j] / length)).times(weight))
		weights += weight
	}
	if weights == 0 {
		return points[i]
	}
	return sum.times(1 / weights)
}

// stress is the sum of the squared relative errors of all distances.
func stress(distance [][]float64, points []Point) (sum float64) {
	for i := range points {
		for j := range i {
			wrong := points[i].minus(points[j]).length()/distance[i][j] - 1
			sum += float64(wrong * wrong)
		}
	}
	return sum
}

// circle puts the points on a circle in the order of a walk.
func circle(distance [][]float64) []Point {
	points := make([]Point, len(distance))
	radius := slices.Max(distance[0])
	for k, body := range walk(distance, 0) {
		// The tiny growth keeps points apart that symmetry would keep together.
		points[body] = direction(k, len(points)).times(float64(radius * (0.5 + float64(k)*1e-5)))
	}
	return points
}

// rays puts the body that is nearest to all others in the middle and the others around it in the order of a walk, as far away as they are.
func rays(distance [][]float64) []Point {
	middle, least := 0, math.Inf(1)
	for body, row := range distance {
		sum := 0.0
		for _, d := range row {
			sum += d
		}
		if sum < least {
			middle, least = body, sum
		}
	}
	points := make([]Point, len(distance))
	for k, body := range walk(distance, middle) {
		points[body] = direction(k, len(points)).times(distance[middle][body])
	}
	return points
}

// walk visits all bodies, from each to the nearest that wasn't visited.
func walk(distance [][]float64, here int) []int {
	visited := make([]bool, len(distance))
	var order []int
	for range distance {
		visited[here] = true
		order = append(order, here)
		next := -1
		for body, d := range distance[here] {
			if !visited[body] && (next < 0 || d < distance[here][next]) {
				next = body
			}
		}
		if next >= 0 {
			here = next
		}
	}
	return order
}

// direction is the k-th of n directions around a circle, from rotations by exact arithmetic alone: sines of the machine differ from one
// processor to another in the last bit.
func direction(k, n int) Point {
	const quarter = 1 << 8
	at := k * 4 * quarter / max(n, 1)
	along := float64(at%quarter) / quarter
	// A point on a square, drawn out to the circle.
	p := Point{1 - along, along}
	p = p.times(1 / p.length())
	for range at / quarter % 4 {
		p = Point{-p.Y, p.X}
	}
	return p
}

// principal places points along the two principal axes of their distances (classical scaling, Torgerson 1952).
func principal(distance [][]float64) []Point {
	count := len(distance)
	inner := centred(distance)
	points := make([]Point, count)
	first := eigenvector(inner, nil)
	second := eigenvector(inner, first)
	for i := range points {
		// The tiny shift keeps apart what both axes see at one place, as the leaves of a star.
		points[i] = Point{first[i], second[i]}.plus(direction(i*7, 7*count).times(1 + float64(i)*1e-3))
	}
	return points
}

// centred turns distances into inner products around the middle of all points.
func centred(distance [][]float64) [][]float64 {
	count := float64(len(distance))
	rowMean := make([]float64, len(distance))
	var mean float64
	for i, row := range distance {
		for _, d := range row {
			rowMean[i] += float64(d*d) / count
		}
		mean += rowMean[i] / count
	}
	inner := make([][]float64, len(distance))
	for i, row := range distance {
		inner[i] = make([]float64, len(row))
		for j, d := range row {
			inner[i][j] = -(float64(d*d) - rowMean[i] - rowMean[j] + mean) / 2
		}
	}
	return inner
}

// eigenvector is the dominant one by the power method, square to another, with the root of its eigenvalue as its length.
func eigenvector(matrix [][]float64, other []float64) []float64 {
	vector := make([]float64, len(matrix))
	for i := range vector {
		vector[i] = 1 / float64(i+1) // not square to any vector that networks have
	}
	var size float64
	for range turns {
		remove(vector, other)
		next := make([]float64, len(vector))
		for i, row := range matrix {
			next[i] = product(row, vector)
		}
		if size = math.Sqrt(product(next, next)); size < 1e-9 {
			return make([]float64, len(vector))
		}
		for i := range next {
			vector[i] = next[i] / size
		}
	}
	for i := range vector {
		vector[i] = float64(vector[i] * math.Sqrt(size))
	}
	return vector
}

// remove takes the share of another vector out.
func remove(vector, other []float64) {
	length := product(other, other)
	if length < 1e-9 {
		return
	}
	share := product(vector, other) / length
	for i := range vector {
		vector[i] -= float64(share * other[i])
	}
}

func product(a, b []float64) (sum float64) {
	for i := range a {
		sum += float64(a[i] * b[i])
	}
	return sum
}
