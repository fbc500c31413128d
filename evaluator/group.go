package evaluator

import (
	"cmp"
	"slices"
)

// group is a site, a service or the operator: judged by its members and by its own rules.
type group struct {
	own     *subjectScore
	members []*member
	account account
	rank    rank
	cap     string
	// reach holds every subject on which or below which the group stands, itself included.
	reach map[SubjectRef]bool
}

// member is a subject by which a group is judged. Where least and most differ, what would decide its weight is undeclared;
// weight is the one that was chosen.
type member struct {
	ref                 SubjectRef
	least, most, weight int
	account             account
	rank                rank
}

// reckon settles points and grade of a group whose members are settled.
func (g *group) reckon() {
	of := func(sum func(account) points) (points, []int) {
		shares := make([]share, len(g.members))
		for i, m := range g.members {
			shares[i] = share{sum(m.account), m.least, m.most}
		}
		return groupPoints(shares)
	}
	var over account
	var weights []int
	over.now, weights = of(func(a account) points { return a.now })
	over.violated, _ = of(func(a account) points { return a.violated })
	over.unwaived, _ = of(func(a account) points { return a.unwaived })
	over.best, _ = of(func(a account) points { return a.best })
	g.account = over.plus(g.own.account)

	worst := rankA
	for i, m := range g.members {
		m.weight = weights[i]
		worst = max(worst, m.rank)
	}
	g.rank, g.cap = graded(g.account.now.score(), g.own.record.openings, worst)
}

// share is what a member costs and the weights that it may have.
type share struct {
	points      points
	least, most int
}

// groupPoints is (max + weighted mean)/2 over the members, with the weights that were chosen. An undecided weight is the one that
// gives the higher points, so that declaring what decides it never adds any. All undecided ones are chosen together: beginning with the
// dearest member, weights are raised as long as a member costs more than the mean; no other choice gives a higher mean.
func groupPoints(shares []share) (points, []int) {
	weights := make([]int, len(shares))
	var dearest, sum, weight points
	var undecided []int
	for i, s := range shares {
		weights[i] = s.least
		dearest = max(dearest, s.points)
		sum += s.points * points(s.least)
		weight += points(s.least)
		if s.most > s.least {
			undecided = append(undecided, i)
		}
	}
	slices.SortStableFunc(undecided, func(a, b int) int { return cmp.Compare(shares[b].points, shares[a].points) })
	for _, i := range undecided {
		s := shares[i]
		if weight > 0 && s.points*weight <= sum {
			break
		}
		weights[i] = s.most
		sum += s.points * points(s.most-s.least)
		weight += points(s.most - s.least)
	}
	return halfOfMaxAndMean(dearest, sum, weight), weights
}

// halfOfMaxAndMean is (dearest + sum/weight)/2 to the nearest hundredth of a point.
func halfOfMaxAndMean(dearest, sum, weight points) points {
	if weight == 0 {
		return 0
	}
	over, under := dearest*weight+sum, 2*weight
	return (2*over + under) / (2 * under)
}
