package layout

import "math"

const (
	// pushes is how often all pairs are pushed apart before the page is stretched; most plans need fewer than forty.
	pushes = 120
	// stretched is by how much the page grows each time pushing didn't end, stretches how often it may.
	stretched = 1.08
	stretches = 40
)

// separate moves bodies until no two overlap. Each two that do are pushed apart along the axis on which they overlap least, half the way
// each. That ends for most plans; where it doesn't, the page is stretched and pushed again, and a grid is the last resort.
func separate(bodies, centres []Point) []Point {
	apart(centres)
	for range stretches {
		for range pushes {
			if !pushAll(bodies, centres) {
				return centres
			}
		}
		for i := range centres {
			centres[i] = centres[i].times(stretched)
		}
	}
	return inGrid(bodies)
}

// apart moves points that are almost at one place a little, each by its own step.
func apart(centres []Point) {
	for i := range centres {
		for j := range i {
			if way := centres[i].minus(centres[j]); way.length() < 1e-3 {
				centres[i] = centres[i].plus(direction(i*5, 5*len(centres)).times(0.01 * float64(i+1)))
			}
		}
	}
}

// pushAll pushes every two bodies that overlap apart, and reports whether there were any.
func pushAll(bodies, centres []Point) bool {
	moved := false
	for i := range centres {
		for j := range i {
			x, y := overlap(bodies, centres, i, j)
			if x <= 0 || y <= 0 {
				continue
			}
			moved = true
			var push Point
			if x < y {
				push = Point{math.Copysign(x/2+0.01, centres[i].X-centres[j].X), 0}
			} else {
				push = Point{0, math.Copysign(y/2+0.01, centres[i].Y-centres[j].Y)}
			}
			centres[i], centres[j] = centres[i].plus(push), centres[j].minus(push)
		}
	}
	return moved
}

// overlap is by how much two bodies overlap on each axis; both are positive when they do.
func overlap(bodies, centres []Point, i, j int) (x, y float64) {
	way := centres[i].minus(centres[j])
	return (bodies[i].X+bodies[j].X)/2 - math.Abs(way.X), (bodies[i].Y+bodies[j].Y)/2 - math.Abs(way.Y)
}
