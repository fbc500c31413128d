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
	// untouchedBest and untouchedWorst are what they say while no group is lost.
	untouchedBest, untouchedWorst judgement
	grouping                      *grouping
	// looseIn counts the loose assets by zone.
	looseIn map[int32]int
	// certain and possible say for each service which groups cut it, by number.
	certain, possible [][]int32
	// beliefs hold for each service what the first group rests on that it outlives by a buffer or an alternative.
	beliefs [][]Belief
	// spare lists for a grouping that spares entries the services by the zones from which they are reached.
	spare map[string][]int32
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
	t.worst = newSplit(newStage(t.model, t.pessimistic, g.loose, g.looseLinks))
	t.untouchedWorst = t.worst.judge(noZone, pessimist)
	t.looseIn = t.countByZone(g.loose)
	t.spare = t.servicesByZones()
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
		trials *= len(t.servicesByZones())
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

// servicesByZones gathers the services that have the same entries.
func (t *trier) servicesByZones() map[string][]int32 {
	all := map[string][]int32{}
	for i, s := range t.services {
		key := fmt.Sprint(s.zonesKnown, s.zones)
		all[key] = append(all[key], int32(i))
	}
	return all
}

// try removes one group on both sides.
func (t *trier) try(number int32, g *group) {
	if !t.grouping.sparesEntries {
		t.judgeBoth(number, g, g.assets, t.perhaps(g, 0), nil)
		return
	}
	for _, key := range sortedKeys(t.spare) {
		only := t.spare[key]
		certain := t.certainly(g, int(only[0]))
		t.judgeBoth(number, g, certain, t.perhaps(g, int(only[0])), only)
	}
}

// certainly lists the assets that a group certainly takes from a service.
func (t *trier) certainly(g *group, service int) []int32 {
	if t.grouping.sparesEntries {
		return t.withoutEntries(t.services[service], g.assets, true)
	}
	return g.assets
}

// perhaps lists the assets that a group may take from a service, beside what is loose.
func (t *trier) perhaps(g *group, service int) []int32 {
	all := slices.Concat(g.assets, g.maybe)
	if t.grouping.sparesEntries {
		return t.withoutEntries(t.services[service], all, false)
	}
	return all
}

// judgeBoth removes a group on both sides: what certainly belongs to it on the optimistic one, all that may belong on the other. Users
// are gone with their zone where all of it may be lost, or certainly is. only limits the services that count; nil counts all.
func (t *trier) judgeBoth(number int32, g *group, certain, possible []int32, only []int32) {
	if !g.anonymous {
		lost := t.untouchedBest
		if t.best.lose(certain, g.links); t.best.scattered() {
			lost = t.best.judge(t.zonesWithin(possible, t.looseIn), optimist)
		}
		note(t.certain, lost, number, only)
	}
	lost := t.untouchedWorst
	if t.worst.lose(possible, slices.Concat(g.links, g.maybeLinks)); t.worst.scattered() {
		lost = t.worst.judge(t.zonesWithin(certain, nil), pessimist)
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

// zonesWithin tells of a zone whether all of its own assets are among some; more counts further ones by zone.
func (m *model) zonesWithin(assets []int32, more map[int32]int) func(zone int32) bool {
	counts := m.countByZone(assets)
	return func(zone int32) bool {
		own := len(m.zones[zone].own)
		return own > 0 && counts[zone]+more[zone] == own
	}
}

// withoutEntries leaves the entry assets of a service out of some: all that may be entries when it is hopeful, else those that certainly are.
func (m *model) withoutEntries(s *service, assets []int32, hopeful bool) []int32 {
	if !s.zonesKnown && hopeful {
		return nil
	}
	spared := nothing()
	for _, number := range s.zones {
		ways := m.zones[number].ways
		entries := set{members: ways[0].assets}
		for _, w := range ways[1:] {
			if hopeful {
				entries = entries.or(set{members: w.assets})
			} else {
				entries = entries.and(set{members: w.assets})
			}
		}
		if hopeful && slices.ContainsFunc(ways, func(w *way) bool { return len(w.open) > 0 }) {
			return nil
		}
		spared = spared.or(entries)
	}
	return keep(setOf(slices.Clone(assets)...).members, spared.members, false)
}
