package topology

import (
	"context"
	"slices"
)

// defaultTrials is how many combinations Smallest tries where the caller gives no bound.
const defaultTrials = 200_000

// CutSets are the smallest sets of one size that stop an essential service.
type CutSets struct {
	Sets []CutSet
	// Trials is how many combinations were tried; Complete is false where the bound ended the search before all were.
	Trials   int
	Complete bool
}

// CutSet is a set none of whose parts alone stops any of the services that it stops.
type CutSet struct {
	Names    []string
	Services []string
}

// Smallest finds the sets of a size that certainly stop an essential service, and that do so only together. Elements that no essential
// service can pass are left aside. bound limits the combinations that are tried; zero or less takes 200,000.
func (f *Facts) Smallest(ctx context.Context, size int, kind Kind, bound int) (CutSets, error) {
	if bound <= 0 {
		bound = defaultTrials
	}
	s := &combiner{facts: f, bound: bound, p: newSplit(newStage(f.m, f.m.optimistic, nil, nil))}
	s.watch()
	s.candidates = s.gather(kind)
	for k := 1; k <= size && !s.exceeded; k++ {
		s.found.Sets = nil
		if err := s.try(ctx, k); err != nil {
			return CutSets{}, err
		}
		s.smaller = append(s.smaller, s.hits...)
		s.hits = nil
	}
	s.found.Complete = !s.exceeded
	if s.size < size {
		s.found.Sets = nil
	}
	return s.found, nil
}

// candidate is one element that may be lost.
type candidate struct {
	name          string
	assets, links []int32
}

// gather lists the elements of a kind without which an essential service could do worse: the hosts and entries of the services that count,
// and what lies between them.
func (c *combiner) gather(kind Kind) []candidate {
	m := c.facts.m
	carrying := m.carry(func(service int) Truth { return truth(slices.Contains(c.closures, int32(service))) })
	carries := func(link int32) bool { return carrying.carries(m, link) != No || m.byUplink[link] != nil }
	near := c.near(carries)
	isNear := func(asset int32) bool { return near[asset] }
	var all []candidate
	add := func(one candidate) {
		if slices.ContainsFunc(one.assets, isNear) || slices.ContainsFunc(one.links, carries) {
			all = append(all, one)
		}
	}
	switch kind {
	case Asset:
		for i, a := range m.assets {
			add(candidate{a.Name, []int32{int32(i)}, nil})
		}
	case Link:
		for i, l := range m.links {
			add(candidate{l.Name, nil, []int32{int32(i)}})
		}
	default:
		for _, g := range c.facts.groupings {
			for i := range g.groups {
				if g.kind == kind && !g.groups[i].anonymous {
					add(candidate{g.groups[i].name, g.groups[i].assets, g.groups[i].links})
				}
			}
		}
	}
	return all
}

// near marks the hosts and entries of the services that count and the ends of the links that carry them.
func (c *combiner) near(carries func(link int32) bool) []bool {
	m := c.facts.m
	near := make([]bool, len(m.assets))
	mark := func(assets []int32) {
		for _, asset := range assets {
			near[asset] = true
		}
	}
	for _, i := range c.closures {
		mark(m.services[i].hosts)
		for _, zone := range m.services[i].zones {
			for _, w := range m.zones[zone].ways {
				mark(w.assets)
			}
		}
	}
	for l := range m.links {
		if carries(int32(l)) {
			mark(m.endsAt(int32(l)))
		}
	}
	return near
}

// combiner tries combinations.
type combiner struct {
	facts      *Facts
	p          *split
	candidates []candidate
	// watched are the essential services that are reached while nothing is lost, each with all that it needs.
	watched  []int32
	closures []int32
	bound    int
	size     int
	exceeded bool
	found    CutSets
	// smaller are the combinations of smaller sizes that stop something, with what they stop; hits those of the size at hand.
	smaller, hits []hit
}

// hit is a combination of candidates by number, and the services that it stops.
type hit struct{ members, services []int32 }

// watch lists the services that count.
func (c *combiner) watch() {
	needed := map[int32]bool{}
	for i, s := range c.facts.m.services {
		if flag(s.block, "essential") == Yes && c.facts.standings[i].Reach != No {
			c.watched = append(c.watched, int32(i))
			for _, j := range c.facts.m.closure(i) {
				needed[j] = true
			}
		}
	}
	c.closures = sortedNumbers(needed)
}

// try goes through all combinations of a size in order.
func (c *combiner) try(ctx context.Context, size int) error {
	c.size = size
	if size > len(c.candidates) {
		return nil
	}
	members := make([]int32, size)
	for i := range members {
		members[i] = int32(i)
	}
	for {
		if c.found.Trials%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if c.found.Trials == c.bound {
			c.exceeded = true
			return nil
		}
		c.found.Trials++
		c.lose(members)
		if !advance(members, len(c.candidates)) {
			return nil
		}
	}
}

// advance makes the next combination; false after the last.
func advance(members []int32, of int) bool {
	for i := len(members) - 1; i >= 0; i-- {
		if int(members[i]) < of-len(members)+i {
			members[i]++
			for j := i + 1; j < len(members); j++ {
				members[j] = members[j-1] + 1
			}
			return true
		}
	}
	return false
}

// lose tries one combination, and keeps what it stops beyond what its parts stop.
func (c *combiner) lose(members []int32) {
	var assets, links []int32
	for _, m := range members {
		assets = append(assets, c.candidates[m].assets...)
		links = append(links, c.candidates[m].links...)
	}
	c.p.lose(assets, links)
	lost := c.p.judgeOnly(c.closures, c.facts.m.zonesWithin(assets, nil), optimist)
	var stopped []int32
	for _, i := range c.watched {
		if lost[i] && !c.byPart(members, i) {
			stopped = append(stopped, i)
		}
	}
	if len(stopped) == 0 {
		return
	}
	set := CutSet{}
	for _, m := range members {
		set.Names = append(set.Names, c.candidates[m].name)
	}
	for _, i := range stopped {
		set.Services = append(set.Services, c.facts.standings[i].Service)
	}
	c.found.Sets = append(c.found.Sets, set)
	c.hits = append(c.hits, hit{slices.Clone(members), stopped})
}

// byPart reports whether a part of a combination stops a service already.
func (c *combiner) byPart(members []int32, service int32) bool {
	return slices.ContainsFunc(c.smaller, func(h hit) bool {
		return slices.Contains(h.services, service) && !slices.ContainsFunc(h.members, func(m int32) bool { return !slices.Contains(members, m) })
	})
}
