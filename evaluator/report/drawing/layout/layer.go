package layout

import "slices"

// layered places each connected part in rows, what leads above what is led to, and packs the parts.
func layered(bodies []Point, joins []join) []Point {
	return eachPart(bodies, joins, func(bodies []Point, joins []join) []Point {
		const widest = 9 // bodies in a row: about the width of a page
		return newRows(bodies, joins, ranksDown(len(bodies), joins), widest, layerGap).centres()
	})
}

// ranksDown puts every body one rank below the lowest of those that lead to it. Circles are opened at the join that closes them in a
// search that begins with what nothing leads to, so that it is the way back that runs upwards.
func ranksDown(count int, joins []join) []int {
	below := make([][]int, count)
	led := make([]bool, count)
	for _, j := range joins {
		below[j.from] = append(below[j.from], j.to)
		led[j.to] = true
	}
	s := &descent{below: below, state: make([]int8, count), kept: make([][]int, count)}
	for body := range count {
		if !led[body] {
			s.from(body)
		}
	}
	for body := range count {
		s.from(body)
	}
	rank := make([]int, count)
	for _, body := range slices.Backward(s.done) {
		for _, next := range s.kept[body] {
			rank[next] = max(rank[next], rank[body]+1)
		}
	}
	return rank
}

// descent is a depth-first search that leaves out what leads back to where it came from. It doesn't recurse: a chain may be long.
type descent struct {
	below, kept [][]int
	state       []int8 // 0 new, 1 on the way, 2 done
	done        []int  // in the order in which they were left
}

func (s *descent) from(start int) {
	type step struct{ body, next int }
	if s.state[start] != 0 {
		return
	}
	s.state[start] = 1
	for way := []step{{start, 0}}; len(way) > 0; {
		here := &way[len(way)-1]
		if here.next == len(s.below[here.body]) {
			s.state[here.body] = 2
			s.done = append(s.done, here.body)
			way = way[:len(way)-1]
			continue
		}
		body, next := here.body, s.below[here.body][here.next]
		here.next++
		if s.state[next] == 1 {
			continue
		}
		s.kept[body] = append(s.kept[body], next)
		if s.state[next] == 0 {
			s.state[next] = 1
			way = append(way, step{next, 0})
		}
	}
}
