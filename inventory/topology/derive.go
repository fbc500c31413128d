package topology

import (
	"context"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
)

// deriver puts the facts about services together.
type deriver struct {
	*model
	facts     *Facts
	trier     *trier
	witnesses *witnessing
	explainer *explainer
}

// newDeriver prepares both graphs.
func newDeriver(m *model) *deriver {
	best := newSplit(newStage(m, m.optimistic, nil, nil))
	full := newSplit(newStage(m, m.pessimistic, nil, nil))
	return &deriver{
		model:     m,
		facts:     &Facts{m: m},
		trier:     &trier{model: m, best: best, full: full, onBest: best.settle(optimist)},
		witnesses: &witnessing{model: m, best: best, open: map[*way][]pathless{}},
		explainer: &explainer{model: m, worst: full},
	}
}

// stand tells for each service whether it is reached while nothing is lost.
func (d *deriver) stand() {
	best, worst := d.trier.onBest.lost, d.explainer.worst.settle(pessimist).lost
	for i, s := range d.services {
		standing := &Standing{Service: s.name(), Reach: between3(best[i], worst[i]), Losses: map[Kind]*Loss{}}
		switch standing.Reach {
		case No:
			standing.Witness = d.witnesses.show(i, nil, best)
		case Undecided:
			standing.Undeclared = d.explainer.explain(i, nil, nil, nil)
		}
		for _, kind := range Kinds() {
			standing.Losses[kind] = &Loss{}
		}
		d.facts.standings = append(d.facts.standings, standing)
	}
}

// between3 is certainly lost, certainly reached or undecided.
func between3(lostAtBest, lostAtWorst bool) Truth {
	switch {
	case lostAtBest:
		return No
	case lostAtWorst:
		return Undecided
	default:
		return Yes
	}
}

// loseOne reads the single losses off both graphs and names those that cut.
func (d *deriver) loseOne(ctx context.Context) (err error) {
	if d.facts.best, d.facts.worst, err = d.singleLosses(ctx); err != nil {
		return err
	}
	pack := func(kind Kind, number int32) (assets, links []int32) {
		if kind == Asset {
			return []int32{number}, nil
		}
		return nil, []int32{number}
	}
	for i := range d.services {
		if err := ctx.Err(); err != nil {
			return err
		}
		standing := d.facts.standings[i]
		standing.Losses[Asset].Believed = d.believeSingles(i, d.facts.worst.assets, d.assets)
		standing.Losses[Link].Believed = d.believeSingles(i, d.facts.worst.links, d.links)
		d.addSingles(i, Asset, pack, d.assets, d.facts.best.assets[i], d.facts.worst.assets[i])
		d.addSingles(i, Link, pack, d.links, d.facts.best.links[i], d.facts.worst.links[i])
	}
	return nil
}

// addSingles names single losses with their witnesses. Where a set holds all but some, the service is not reached, or may not be, as it is:
// then no loss is named.
func (d *deriver) addSingles(service int, kind Kind, pack func(Kind, int32) (assets, links []int32), blocks []*inventory.Block, certain, possible set) {
	standing := d.facts.standings[service]
	l := standing.Losses[kind]
	l.open = !possible.isEmpty()
	if standing.Reach == No {
		return
	}
	if !certain.rest {
		for _, number := range certain.members {
			cut := Cut{Name: blocks[number].Name}
			if len(l.Cuts) < maximumWitnesses {
				assets, links := pack(kind, number)
				cut.Witness = d.witness(service, assets, links, d.zonesWithin(assets, nil))
			}
			l.Cuts = append(l.Cuts, cut)
		}
	}
	if possible.rest {
		return
	}
	for _, number := range possible.members {
		l.addPossible(blocks[number].Name)
	}
	if len(l.Cuts) == 0 && len(possible.members) > 0 && standing.Reach == Yes {
		assets, links := pack(kind, possible.members[0])
		l.Undeclared = d.explainer.explain(service, assets, links, nil)
	}
}

// witness makes the witness of a loss.
func (d *deriver) witness(service int, assets, links []int32, gone zoneSet) *Witness {
	d.trier.best.lose(assets, links)
	return d.witnesses.show(service, gone, d.trier.best.judgeOnly(d.closure(service), gone, optimist))
}

// loseGroups names the groups of the grouping just tried that cut.
func (d *deriver) loseGroups() {
	g := d.trier.grouping
	for i, standing := range d.facts.standings {
		l := standing.Losses[g.kind]
		if standing.Reach == No {
			continue
		}
		for _, number := range d.trier.certain[i] {
			l.Cuts = append(l.Cuts, d.groupCut(i, &g.groups[number], len(l.Cuts) < maximumWitnesses))
		}
		for _, number := range d.trier.possible[i] {
			l.addPossible(g.groups[number].name)
		}
		l.open = l.open || len(d.trier.possible[i]) > 0
		if g.exceeded != "" {
			l.open = true
			l.Undeclared = append(l.Undeclared, Missing{Reason: g.exceeded})
		}
		if len(l.Cuts) == 0 && len(d.trier.possible[i]) > 0 && standing.Reach == Yes {
			l.Undeclared = append(l.Undeclared, d.groupMissing(i, g, &g.groups[d.trier.possible[i][0]])...)
		}
		l.Believed = append(l.Believed, d.trier.beliefs[i]...)
	}
}

// groupCut names a group that cuts, with its witness where one is wanted.
func (d *deriver) groupCut(service int, g *group, withWitness bool) Cut {
	cut := Cut{Name: g.name}
	if withWitness {
		assets := d.trier.certainly(g, service)
		cut.Witness = d.witness(service, assets, g.links, d.zonesWithin(d.trier.perhaps(g, service), d.trier.looseIn))
	}
	return cut
}

// groupMissing says why a service may not outlive a group.
func (d *deriver) groupMissing(service int, grouping *grouping, g *group) []Missing {
	certain, maybe := g.assets, [][]int32{g.maybe, grouping.loose}
	if grouping.sparesEntries {
		crowd := d.trier.crowdOf(service)
		certain, maybe = crowd.perhaps(&group{assets: certain}), [][]int32{crowd.perhaps(&group{assets: g.maybe})}
	}
	members := d.explainer.suspects(service, pool{assets: maybe, links: [][]int32{g.maybeLinks, grouping.looseLinks},
		assetDoubts: grouping.assetDoubts, linkDoubts: grouping.linkDoubts})
	return d.explainer.explain(service, certain, g.links, members)
}

// addPossible names a loss that may cut, while the list is short.
func (l *Loss) addPossible(name string) {
	if len(l.Possible) < maximumPossible {
		l.Possible = append(l.Possible, name)
	}
}

// conclude decides each kind of loss. A service that nobody reaches as it is fails whatever is lost, and then no loss is named.
func (d *deriver) conclude() {
	d.witnesses.findPaths()
	for _, standing := range d.facts.standings {
		for _, l := range standing.Losses {
			slices.SortStableFunc(l.Cuts, func(a, b Cut) int { return strings.Compare(a.Name, b.Name) })
			slices.Sort(l.Possible)
			l.decide(standing)
		}
	}
}

// decide sets what follows from the cuts.
func (l *Loss) decide(standing *Standing) {
	switch {
	case standing.Reach == No || len(l.Cuts) > 0:
		l.Outlived, l.Undeclared, l.Believed = No, nil, nil
	case standing.Reach == Yes && !l.open:
		l.Outlived, l.Undeclared = Yes, nil
	default:
		l.Outlived, l.Believed = Undecided, nil
		l.Undeclared = sortMissing(append(l.Undeclared, standing.Undeclared...))
	}
}
