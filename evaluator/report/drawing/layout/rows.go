package layout

import "slices"

// rows places bodies in rows, one rank below the other. A rank with more than limit bodies takes several rows, its bodies alternating
// between them, so that a line to a lower row passes between two bodies of the upper one.
type rows struct {
	bodies []Point
	joins  []join
	rank   []int
	order  [][]int // bodies of each rank from left to right
	// place is that of each body in its rank, from -1/2 to 1/2.
	place []float64
	limit int
	gap   float64
}

const sweeps = 12

func newRows(bodies []Point, joins []join, rank []int, limit int, gap float64) *rows {
	r := &rows{bodies: bodies, joins: joins, rank: rank, limit: limit, gap: gap}
	r.order = make([][]int, slices.Max(append([]int{-1}, rank...))+1)
	for body, rank := range rank {
		r.order[rank] = append(r.order[rank], body)
	}
	r.place = make([]float64, len(bodies))
	for rank := range r.order {
		r.number(rank)
	}
	r.untangle()
	return r
}

// ranksFrom counts steps from the gates; without any, from the body with the most joins. Bodies that are not reached come last.
func ranksFrom(count int, joins []join, gates []bool) []int {
	near := neighbours(count, joins)
	rank := slices.Repeat([]int{-1}, count)
	var queue []int
	for body, gate := range gates {
		if gate {
			rank[body] = 0
			queue = append(queue, body)
		}
	}
	if len(queue) == 0 && count > 0 {
		hub := 0
		for body := range count {
			if len(near[body]) > len(near[hub]) {
				hub = body
			}
		}
		rank[hub] = 0
		queue = append(queue, hub)
	}
	last := 0
	for ; len(queue) > 0; queue = queue[1:] {
		for _, next := range near[queue[0]] {
			if rank[next] < 0 {
				rank[next] = rank[queue[0]] + 1
				last = rank[next]
				queue = append(queue, next)
			}
		}
	}
	for body := range rank {
		if rank[body] < 0 {
			rank[body] = last + 1
		}
	}
	return rank
}

func neighbours(count int, joins []join) [][]int {
	near := make([][]int, count)
	for _, j := range joins {
		near[j.from] = append(near[j.from], j.to)
		near[j.to] = append(near[j.to], j.from)
	}
	return near
}

// untangle orders each rank by the mean place of its neighbours in the rank before, down and up again, and keeps the order with the fewest
// crossings.
func (r *rows) untangle() {
	near := neighbours(len(r.bodies), r.joins)
	best, fewest := r.copyOrder(), r.tangles()
	for sweep := range sweeps {
		for i := range r.order {
			if sweep%2 == 0 {
				r.sortRank(i, i-1, near)
			} else {
				r.sortRank(len(r.order)-1-i, len(r.order)-i, near)
			}
		}
		if now := r.tangles(); now < fewest || len(r.joins) > mostTangled {
			best, fewest = r.copyOrder(), now
		}
	}
	r.order = best
}

func (r *rows) copyOrder() [][]int {
	all := make([][]int, len(r.order))
	for i, rank := range r.order {
		all[i] = slices.Clone(rank)
	}
	return all
}

// number gives the bodies of a rank their places.
func (r *rows) number(rank int) {
	for i, body := range r.order[rank] {
		r.place[body] = float64(2*i+1-len(r.order[rank])) / float64(2*len(r.order[rank]))
	}
}

// sortRank orders one rank by the neighbours in another; a body without any there looks at those in its own rank, and else stays.
func (r *rows) sortRank(which, by int, near [][]int) {
	key := make(map[int]float64, len(r.order[which]))
	for _, body := range r.order[which] {
		sum, count := 0.0, 0
		for _, neighbour := range near[body] {
			if r.rank[neighbour] == by || r.rank[neighbour] == which {
				sum, count = sum+r.place[neighbour], count+1
			}
		}
		if key[body] = r.place[body]; count > 0 {
			key[body] = sum / float64(count)
		}
	}
	slices.SortStableFunc(r.order[which], func(a, b int) int {
		switch difference := key[a] - key[b]; {
		case difference < -1e-9:
			return -1
		case difference > 1e-9:
			return 1
		}
		return 0
	})
	r.number(which)
}

const (
	// mostTangled is how many joins are compared pair by pair; of more the last order is kept.
	mostTangled = 600
	// alongCost is what a join past bodies of its own rank costs, in crossings.
	alongCost = 3
)

// tangles counts crossings between ranks, and joins within a rank that run past others.
func (r *rows) tangles() int {
	if len(r.joins) > mostTangled {
		return 0
	}
	count := alongCost * r.alongRows()
	for i, a := range r.joins {
		for _, b := range r.joins[:i] {
			aUp, aDown := r.upDown(a)
			bUp, bDown := r.upDown(b)
			sameRanks := r.rank[aUp] == r.rank[bUp] && r.rank[aDown] == r.rank[bDown]
			if sameRanks && float64((r.place[aUp]-r.place[bUp])*(r.place[aDown]-r.place[bDown])) < 0 {
				count++
			}
		}
	}
	return count
}

func (r *rows) upDown(j join) (up, down int) {
	if r.rank[j.from] <= r.rank[j.to] {
		return j.from, j.to
	}
	return j.to, j.from
}

// alongRows counts the joins within one rank that would run past a body between their ends.
func (r *rows) alongRows() int {
	at := make([]int, len(r.bodies))
	for _, rank := range r.order {
		for i, body := range rank {
			at[body] = i
		}
	}
	count := 0
	for _, j := range r.joins {
		if apart := at[j.from] - at[j.to]; r.rank[j.from] == r.rank[j.to] && (apart > 1 || apart < -1) {
			count++
		}
	}
	return count
}
