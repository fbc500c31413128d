package topology

import "slices"

const (
	// maximumSurvivors bounds the assets of a zone of which each is tried as the one that is left.
	maximumSurvivors = 8
	// maximumReprieve bounds the members of a group for which that is done.
	maximumReprieve = 4096
)

// reprieve looks again at services that a group may cut because it may take every asset of a zone and doesn't certainly do so. Either all
// of them are lost, and then the users are gone too; or one of them is left: where its users reach the service whichever one that is, the zone
// is no reason against it. lost is what the group may cut, all is what it may take, loose members included.
func (t *trier) reprieve(lost judgement, certain, all, links []int32, gone zoneSet) judgement {
	if len(all) > maximumReprieve || !slices.Contains(lost, true) {
		return lost
	}
	spared := t.sparedZones(certain, all, links)
	if len(spared) == 0 {
		return lost
	}
	t.full.lose(all, links)
	again := make(judgement, len(t.services))
	for i, s := range t.services {
		left := zoneSet{}
		for zone := range gone {
			left[zone] = true
		}
		for zone, reached := range spared {
			if reached[i] {
				left[zone] = true
			}
		}
		again[i] = t.full.fails(s, left, pessimist)
	}
	t.spread(again, pessimist)
	return again
}

// sparedZones says of each zone that may be lost whole or not which services its users reach whichever of its assets is left.
func (t *trier) sparedZones(certain, all, links []int32) map[int32][]bool {
	spared := map[int32][]bool{}
	already := t.zonesWithin(certain, nil)
	for zone := range t.zonesWithin(all, nil) {
		left := keep(t.zones[zone].own, setOf(slices.Clone(certain)...).members, false)
		if already[zone] || len(left) > maximumSurvivors {
			continue
		}
		reached := make([]bool, len(t.services))
		for _, i := range t.servicesFrom[zone] {
			reached[i] = t.services[i].known
		}
		for _, survivor := range left {
			t.full.lose(slices.DeleteFunc(slices.Clone(all), func(a int32) bool { return a == survivor }), links)
			for _, i := range t.servicesFrom[zone] {
				s := t.services[i]
				reached[i] = reached[i] && !t.full.zoneFails(s, t.zones[zone], s.quorum(pessimist), pessimist)
			}
		}
		spared[zone] = reached
	}
	return spared
}
