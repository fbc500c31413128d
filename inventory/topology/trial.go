package topology

import (
	"context"
	"fmt"
	"slices"
)

// trier removes groups one by one and keeps what each service doesn't outlive.
type trier struct {
	*model
	// best is the optimistic graph with nothing lost, worst the pessimistic one without all that is loose in the grouping at hand.
	best, worst *split
	// full is the pessimistic graph with nothing lost.
	full *split
	// onBest and onWorst are what stands on each while no group is lost.
	onBest, onWorst *ground
	grouping        *grouping
	// looseIn counts the loose assets by zone.
	looseIn map[int32]int
	// certain and possible say for each service which groups cut it, by number.
	certain, possible [][]int32
	// beliefs hold for each service what the first group rests on that it outlives by a buffer or an alternative.
	beliefs [][]Belief
	// crowds are the services that have the same entries, for a grouping that spares these.
	crowds []crowd
}

// tryGroups tries every group of a grouping.
func (t *trier) tryGroups(ctx context.Context, g *grouping) error {
	t.grouping = g
	t.certain, t.possible, t.beliefs = make([][]int32, len(t.services)), make([][]int32, len(t.services)), make([][]Belief, len(t.services))
	if g.exceeded == "" {
		g.exceeded = t.bound(g)
	}
	if g.exceeded != "" {
		return nil
	}
	t.worst = t.best
	if len(g.loose)+len(g.looseLinks) > 0 || t.pessimistic != t.optimistic {
		t.worst = newSplit(newStage(t.model, t.pessimistic, g.loose, g.looseLinks))
	}
	t.onWorst = t.worst.settle(pessimist)
	t.looseIn = t.countByZone(g.loose)
	t.crowds = t.readCrowds()
	for i := range g.groups {
		if i%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		t.try(int32(i), &g.groups[i])
	}
	return nil
}

// bound says which bound a grouping exceeds.
func (t *trier) bound(g *grouping) string {
	trials, members := len(g.groups), 0
	if g.sparesEntries {
		trials *= len(t.readCrowds())
	}
	for i := range g.groups {
		members += len(g.groups[i].assets) + len(g.groups[i].maybe) + len(g.groups[i].links) + len(g.groups[i].maybeLinks)
	}
	switch {
	case trials > maximumTrials:
		return fmt.Sprintf("more than %d removals", maximumTrials)
	case members > maximumMembers:
		return fmt.Sprintf("more than %d members of groups", maximumMembers)
	}
	return ""
}

// crowd is a set of services that are reached from the same zones.
type crowd struct {
	services []int32
	// certain are the assets that are certainly entries of theirs, possible all that may be; anything is true where that may be any asset.
	certain, possible set
	anything          bool
}

// readCrowds gathers the services by the zones from which they are reached.
func (t *trier) readCrowds() []crowd {
	index := map[string]int{}
	var all []crowd
	for i, s := range t.services {
		key := fmt.Sprint(s.zonesKnown, s.zones)
		at, known := index[key]
		if !known {
			at = len(all)
			index[key] = at
			all = append(all, t.newCrowd(s))
		}
		all[at].services = append(all[at].services, int32(i))
	}
	return all
}

// newCrowd finds the entries of a service.
func (m *model) newCrowd(s *service) crowd {
	c := crowd{anything: !s.zonesKnown}
	for _, number := range s.zones {
		ways := m.zones[number].ways
		certain := set{members: ways[0].assets}
		for _, w := range ways {
			certain = certain.and(set{members: w.assets})
			c.possible = c.possible.or(set{members: w.assets})
			c.anything = c.anything || len(w.open) > 0
		}
		c.certain = c.certain.or(certain)
	}
	return c
}

// crowdOf finds the crowd of a service.
func (t *trier) crowdOf(service int) *crowd {
	return &t.crowds[slices.IndexFunc(t.crowds, func(c crowd) bool { return slices.Contains(c.services, int32(service)) })]
}

// try removes one group on both sides. Where entries are spared, all members are removed first: a service that outlives that outlives any
// part of it, and only the others are tried by themselves, crowds that lose the same assets together.
func (t *trier) try(number int32, g *group) {
	if !t.grouping.sparesEntries {
		t.judgeBoth(number, g, g.assets, slices.Concat(g.assets, g.maybe), nil)
		return
	}
	t.worst.lose(slices.Concat(g.assets, g.maybe), nil)
	worst := t.worst.judge(t.onWorst, nil)
	if !slices.Contains(worst, true) {
		return
	}
	together := map[string]int{}
	var alike []crowd
	for i := range t.crowds {
		c := &t.crowds[i]
		services := slices.DeleteFunc(slices.Clone(c.services), func(i int32) bool { return !worst[i] })
		if len(services) == 0 {
			continue
		}
		key := fmt.Sprint(c.certainly(g), c.perhaps(g))
		at, known := together[key]
		if !known {
			at = len(alike)
			together[key] = at
			alike = append(alike, crowd{certain: c.certain, possible: c.possible, anything: c.anything})
		}
		alike[at].services = append(alike[at].services, services...)
	}
	for i := range alike {
		c := &alike[i]
		t.judgeBoth(number, g, c.certainly(g), c.perhaps(g), c.services)
	}
}

// certainly lists the assets that a group certainly takes from the services of a crowd.
func (c *crowd) certainly(g *group) []int32 {
	if c.anything {
		return nil
	}
	return keep(g.assets, c.possible.members, false)
}

// perhaps lists the assets that a group may take from them.
func (c *crowd) perhaps(g *group) []int32 {
	return keep(setOf(slices.Concat(g.assets, g.maybe)...).members, c.certain.members, false)
}

// certainly lists the assets that a group certainly takes from a service, perhaps those that it may.
func (t *trier) certainly(g *group, service int) []int32 {
	if t.grouping.sparesEntries {
		return t.crowdOf(service).certainly(g)
	}
	return g.assets
}

func (t *trier) perhaps(g *group, service int) []int32 {
	if t.grouping.sparesEntries {
		return t.crowdOf(service).perhaps(g)
	}
	return slices.Concat(g.assets, g.maybe)
}

// judgeBoth removes a group on both sides: what certainly belongs to it on the optimistic one, all that may belong on the other. Users
// are gone with their zone where all of it may be lost, or certainly is. only limits the services that count; nil counts all.
func (t *trier) judgeBoth(number int32, g *group, certain, possible []int32, only []int32) {
	if !g.anonymous {
		t.best.lose(certain, g.links)
		note(t.certain, t.best.judge(t.onBest, t.zonesWithin(possible, t.looseIn)), number, only)
	}
	if g.anonymous || t.worst != t.best || len(certain) != len(possible) || len(g.maybeLinks) > 0 {
		t.worst.lose(possible, slices.Concat(g.links, g.maybeLinks))
	}
	gone := t.zonesWithin(certain, nil)
	lost := t.worst.judge(t.onWorst, gone)
	if len(possible)+len(t.grouping.loose) > len(certain) {
		lost = t.reprieve(lost, certain, slices.Concat(possible, t.grouping.loose), slices.Concat(g.links, g.maybeLinks, t.grouping.looseLinks), gone)
	}
	note(t.possible, lost, number, only)
	t.believeAll(g.name, lost, only)
}

// believeAll keeps what the services that outlive a group rest on.
func (t *trier) believeAll(name string, lost judgement, only []int32) {
	if !slices.Contains(lost, true) {
		return
	}
	for i := range t.services {
		if !lost[i] && t.beliefs[i] == nil && (only == nil || slices.Contains(only, int32(i))) {
			t.beliefs[i] = t.believe(name, i, lost)
		}
	}
}

// note adds a group to the services that are lost with it.
func note(found [][]int32, lost judgement, number int32, only []int32) {
	if only == nil {
		for i := range lost {
			if lost[i] {
				found[i] = append(found[i], number)
			}
		}
		return
	}
	for _, i := range only {
		if lost[i] {
			found[i] = append(found[i], number)
		}
	}
}

// countByZone counts assets by the zone in which they stand.
func (m *model) countByZone(assets []int32) map[int32]int {
	counts := map[int32]int{}
	for _, asset := range assets {
		if zone := m.standsIn[asset]; zone != nobody {
			counts[zone]++
		}
	}
	return counts
}

// zonesWithin gives the zones whose own assets are all among some; more counts further ones by zone.
func (m *model) zonesWithin(assets []int32, more map[int32]int) zoneSet {
	var gone zoneSet
	add := func(zone int32, count int) {
		if own := len(m.zones[zone].own); own > 0 && count == own {
			if gone == nil {
				gone = zoneSet{}
			}
			gone[zone] = true
		}
	}
	counts := m.countByZone(assets)
	for zone, count := range counts {
		add(zone, count+more[zone])
	}
	for zone, count := range more {
		if counts[zone] == 0 {
			add(zone, count)
		}
	}
	return gone
}
