package layout

import "math"

// settlings is how often the ranks are settled under and over each other, down and up in turn.
const settlings = 6

// mostLines is how many rows the fullest rank takes.
func (r *rows) mostLines() (most int) {
	for _, rank := range r.order {
		most = max(most, r.lines(rank))
	}
	return most
}

func (r *rows) lines(rank []int) int { return (len(rank) + r.limit - 1) / r.limit }

// centres gives each body its place: its rank says how far down, its neighbours how far to the right.
func (r *rows) centres() []Point {
	centres := make([]Point, len(r.bodies))
	steps := make([]float64, len(r.order)) // from one body of a rank to the next
	top := 0.0
	for number, rank := range r.order {
		var widest, highest float64
		for _, body := range rank {
			widest, highest = math.Max(widest, r.bodies[body].X), math.Max(highest, r.bodies[body].Y)
		}
		lines := r.lines(rank)
		steps[number] = widest / float64(max(lines, 1))
		for i, body := range rank {
			centres[body] = Point{
				X: float64(steps[number] * (float64(i) - float64(len(rank)-1)/2)),
				Y: top + float64(highest*float64(i%lines)) + r.bodies[body].Y/2,
			}
		}
		top += float64(highest*float64(lines)) + r.gap
	}
	r.settle(centres, steps)
	return centres
}

// settle moves each rank so that its bodies stand as near to the middle of their neighbours as their order and their widths allow.
func (r *rows) settle(centres []Point, steps []float64) {
	near := neighbours(len(r.bodies), r.joins)
	for round := range settlings {
		for i := range r.order {
			number := i
			if round%2 == 1 {
				number = len(r.order) - 1 - i
			}
			wanted := make([]float64, len(r.order[number]))
			for k, body := range r.order[number] {
				wanted[k] = r.middle(body, near[body], centres)
			}
			for k, x := range inOrder(wanted, steps[number]) {
				centres[r.order[number][k]].X = x
			}
		}
	}
}

// middle is the mean of the neighbours in other ranks, or where the body stands when it has none.
func (r *rows) middle(body int, near []int, centres []Point) float64 {
	sum, count := 0.0, 0
	for _, other := range near {
		if r.rank[other] != r.rank[body] {
			sum, count = sum+centres[other].X, count+1
		}
	}
	if count == 0 {
		return centres[body].X
	}
	return sum / float64(count)
}

// inOrder gives the places nearest to the wanted ones of which each lies at least a step right of the one before: those that crowd each
// other share the mean of what they want (the pool-adjacent-violators algorithm, Ayer and others 1955).
func inOrder(wanted []float64, step float64) []float64 {
	type pool struct {
		sum   float64
		count int
	}
	mean := func(p pool) float64 { return p.sum / float64(p.count) }
	var pools []pool
	for k, x := range wanted {
		pools = append(pools, pool{x - float64(step*float64(k)), 1})
		for last := len(pools) - 1; last > 0 && mean(pools[last-1]) >= mean(pools[last]); last-- {
			pools[last-1] = pool{pools[last-1].sum + pools[last].sum, pools[last-1].count + pools[last].count}
			pools = pools[:last]
		}
	}
	var places []float64
	for _, p := range pools {
		for range p.count {
			places = append(places, mean(p)+float64(step*float64(len(places))))
		}
	}
	return places
}
