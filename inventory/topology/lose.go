package topology

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
)

// Outcome is what is left when some elements are lost at once.
type Outcome struct {
	// Lost are the services that stop, by name.
	Lost []LostService
	// Zones are those whose users lose a service that they reached, or that are gone themselves.
	Zones []ZoneLoss
	// Kept are the dependencies that are lost and that a buffer or an alternative stands in for.
	Kept []Kept
}

// LostService is a service that stops.
type LostService struct {
	Service string
	// Certain is false where it depends on what is undeclared.
	Certain bool
	// Witness shows how where it is certain.
	Witness *Witness
}

// ZoneLoss is a zone after a loss.
type ZoneLoss struct {
	Zone string
	// Gone is true where all assets of the zone were lost; CutOff where none of its entries is left.
	Gone, CutOff bool
	// Services are those that its users certainly reach no more.
	Services []string
}

// Kept is a service that runs on although something it needs is lost.
type Kept struct {
	Service, Need, Lost string
	// By is buffer or alternative; Seconds is how long the buffer lasts.
	By      string
	Seconds float64
}

// Lose tells what happens when some elements are lost at once: assets, links, sites, ducts, providers (or suppliers), power sources, firmware
// images or countries, by the names that Cut uses. A name that nothing has is an error.
func (f *Facts) Lose(elements ...Element) (*Outcome, error) {
	assets, links, err := f.members(elements)
	if err != nil {
		return nil, err
	}
	m := f.m
	best, worst := newSplit(newStage(m, m.optimistic, nil, nil)), newSplit(newStage(m, m.pessimistic, nil, nil))
	onBest, onWorst := best.settle(optimist), worst.settle(pessimist)
	gone := m.zonesWithin(assets, nil)
	reached := newSplit(newStage(m, m.optimistic, nil, nil))
	best.lose(assets, links)
	worst.lose(assets, links)
	lost := best.judge(onBest, gone)
	o := &Outcome{Lost: f.lostServices(best, lost, worst.judge(onWorst, gone), gone)}
	o.Zones = m.zoneLosses(reached, best, gone)
	o.Kept = m.kept(lost)
	return o, nil
}

// lostServices lists what stops.
func (f *Facts) lostServices(best *split, lost, maybe judgement, gone zoneSet) []LostService {
	w := &witnessing{model: f.m, best: best, open: map[*way][]pathless{}}
	var all []LostService
	for i, s := range f.m.services {
		switch {
		case lost[i]:
			all = append(all, LostService{Service: s.name(), Certain: true, Witness: w.show(i, gone, lost)})
		case maybe[i]:
			all = append(all, LostService{Service: s.name()})
		}
	}
	w.findPaths()
	return all
}

// zoneLosses compares what the users of each zone reached with what they reach now.
func (m *model) zoneLosses(before, after *split, gone zoneSet) []ZoneLoss {
	var all []ZoneLoss
	for number, z := range m.zones {
		l := ZoneLoss{Zone: z.name, Gone: gone[int32(number)], CutOff: true}
		for _, w := range z.ways {
			l.CutOff = l.CutOff && len(w.assets) > 0 && after.entriesLeft(w) == 0
		}
		l.CutOff = l.CutOff && !l.Gone
		for _, s := range m.services {
			quorum := s.quorum(optimist)
			if slices.Contains(s.zones, int32(number)) && !l.Gone && !before.zoneFails(s, z, quorum, optimist) && after.zoneFails(s, z, quorum, optimist) {
				l.Services = append(l.Services, s.name())
			}
		}
		if l.Gone || l.CutOff || len(l.Services) > 0 {
			all = append(all, l)
		}
	}
	return all
}

// kept lists the lost dependencies of services that run on.
func (m *model) kept(lost judgement) []Kept {
	var all []Kept
	for i, s := range m.services {
		for j := range s.needs {
			d := &s.needs[j]
			if lost[i] || d.service == nobody || !lost[d.service] {
				continue
			}
			k := Kept{Service: s.name(), Need: d.name, Lost: m.services[d.service].name(), By: "alternative"}
			if d.bridged == Yes {
				k.By = "buffer"
				k.Seconds, _ = number(d.block, "buffer")
			}
			all = append(all, k)
		}
	}
	return all
}

// members lists the assets and links that some elements certainly hold.
func (f *Facts) members(elements []Element) (assets, links []int32, err error) {
	for _, e := range elements {
		a, l, ok := f.membersOf(e)
		if !ok {
			return nil, nil, fmt.Errorf("there is no %s %q that carries paths", e.Type, e.Name)
		}
		assets, links = append(assets, a...), append(links, l...)
	}
	return assets, links, nil
}

// membersOf lists those of one element; false when nothing has its name.
func (f *Facts) membersOf(e Element) (assets, links []int32, ok bool) {
	kind := Kind(e.Type)
	switch kind {
	case Asset:
		number := find(f.m.assets, e.Name)
		return []int32{number}, nil, number != nobody
	case Link:
		number := find(f.m.links, e.Name)
		return nil, []int32{number}, number != nobody
	case "supplier":
		kind = Provider
	}
	for _, g := range f.groupings {
		if g.kind != kind {
			continue
		}
		for i := range g.groups {
			if !g.groups[i].anonymous && strings.EqualFold(g.groups[i].name, e.Name) {
				return g.groups[i].assets, g.groups[i].links, true
			}
		}
	}
	return nil, nil, f.m.inv.Lookup(string(e.Type), e.Name) != nil
}

// Without gives a copy of the inventory in which the assets and links that some elements hold are retired, so that it can be graded as if
// they were lost.
func (f *Facts) Without(elements ...Element) (*inventory.Inventory, error) {
	assets, links, err := f.members(elements)
	if err != nil {
		return nil, err
	}
	inv := *f.m.inv
	inv.Blocks = maps.Clone(inv.Blocks)
	retire := func(blockType string, blocks []*inventory.Block, numbers []int32) {
		inv.Blocks[blockType] = maps.Clone(inv.Blocks[blockType])
		for _, number := range numbers {
			b := *blocks[number]
			b.Attributes = maps.Clone(b.Attributes)
			b.Attributes["status"] = inventory.Value{Data: "retired", At: b.At}
			inv.Blocks[blockType][b.Name] = &b
		}
	}
	retire("asset", f.m.assets, assets)
	retire("link", f.m.links, links)
	return &inv, nil
}
