package topology

import (
	"context"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
)

// Facts are what Derive found. They are immutable; all lists are sorted, so that the same inventory gives the same bytes.
type Facts struct {
	m *model
	// optimistic and pessimistic are the single losses of the two sides.
	optimistic, pessimistic singles
	services                []*Standing
}

// Standing is what a service outlives.
type Standing struct {
	Service string
	// Reach says whether the service is reached while nothing is lost.
	Reach Truth
	// Undeclared names what would decide Reach where it is undecided.
	Undeclared []Missing
	// Losses holds one Loss for each Kind.
	Losses map[Kind]*Loss
}

// Kind is a kind of loss.
type Kind string

// The kinds of loss, in the order in which the rules ask for them. Power is a substation with its sites or a feed within a site;
// Firmware all assets of one vendor, model and version; Satellite all satellite links at once; Country a foreign country.
const (
	Asset     Kind = "asset"
	Link      Kind = "link"
	Site      Kind = "site"
	Duct      Kind = "duct"
	Provider  Kind = "provider"
	Power     Kind = "power"
	Firmware  Kind = "firmware"
	Satellite Kind = "satellite"
	Country   Kind = "country"
)

// Kinds lists all kinds of loss in their order.
func Kinds() []Kind {
	return []Kind{Asset, Link, Site, Duct, Provider, Power, Firmware, Satellite, Country}
}

// Loss says whether a service outlives every loss of one kind.
type Loss struct {
	// Outlived is No where some loss certainly cuts the service, Yes where none can.
	Outlived Truth
	// Cuts are the losses that certainly cut it.
	Cuts []Cut
	// Possible are losses that may cut it, depending on what is undeclared.
	Possible []string
	// Undeclared names what would decide where Outlived is undecided.
	Undeclared []Missing
	// open is true while some loss may cut it.
	open bool
}

// Cut is one loss that a service doesn't outlive.
type Cut struct {
	Name string
}

// Derive reads an inventory and derives all facts. The error is that of the context; a bad inventory gives facts that are false or undecided.
func Derive(ctx context.Context, inv *inventory.Inventory, options Options) (*Facts, error) {
	m := readModel(inv, options.withDefaults())
	f := &Facts{m: m}
	t := &trier{model: m, best: newSplit(newStage(m, m.optimistic, nil, nil))}
	t.untouchedBest = t.best.judge(noZone, optimist)
	f.stand(t.untouchedBest, newSplit(newStage(m, m.pessimistic, nil, nil)).judge(noZone, pessimist))
	if err := f.loseOne(ctx); err != nil {
		return nil, err
	}
	for _, g := range m.groupings() {
		if err := t.tryGroups(ctx, g); err != nil {
			return nil, err
		}
		f.loseGroups(t)
	}
	f.conclude()
	return f, nil
}

// stand tells for each service whether it is reached while nothing is lost.
func (f *Facts) stand(lostAtBest, lostAtWorst judgement) {
	for i, s := range f.m.services {
		standing := &Standing{Service: s.name(), Reach: between3(lostAtBest[i], lostAtWorst[i]), Losses: map[Kind]*Loss{}}
		for _, kind := range Kinds() {
			standing.Losses[kind] = &Loss{}
		}
		f.services = append(f.services, standing)
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
func (f *Facts) loseOne(ctx context.Context) (err error) {
	if f.optimistic, f.pessimistic, err = f.m.singleLosses(ctx); err != nil {
		return err
	}
	for i, standing := range f.services {
		standing.Losses[Asset].addSingles(f.m.assets, f.optimistic.assets[i], f.pessimistic.assets[i])
		standing.Losses[Link].addSingles(f.m.links, f.optimistic.links[i], f.pessimistic.links[i])
	}
	return nil
}

// addSingles names single losses. Where all of them would be named, the service is not reached, or may not be, as it is: then none is.
func (l *Loss) addSingles(blocks []*inventory.Block, certain, possible set) {
	if !certain.rest {
		for _, number := range certain.members {
			l.Cuts = append(l.Cuts, Cut{Name: blocks[number].Name})
		}
	}
	l.open = !possible.isEmpty()
	if !possible.rest {
		for _, number := range possible.members {
			l.Possible = append(l.Possible, blocks[number].Name)
		}
	}
}

// loseGroups names the groups of a kind that cut.
func (f *Facts) loseGroups(t *trier) {
	g := t.grouping
	for i, standing := range f.services {
		l := standing.Losses[g.kind]
		for _, number := range t.certain[i] {
			l.Cuts = append(l.Cuts, Cut{Name: g.groups[number].name})
		}
		for _, number := range t.possible[i] {
			l.Possible = append(l.Possible, g.groups[number].name)
		}
		l.open = l.open || len(t.possible[i]) > 0 || g.exceeded != ""
		if g.exceeded != "" {
			l.Undeclared = append(l.Undeclared, Missing{Reason: g.exceeded})
		}
	}
}

// conclude decides each kind of loss. A service that nobody reaches as it is fails whatever is lost, and then no loss is named.
func (f *Facts) conclude() {
	for _, standing := range f.services {
		for _, l := range standing.Losses {
			slices.SortFunc(l.Cuts, func(a, b Cut) int { return strings.Compare(a.Name, b.Name) })
			slices.Sort(l.Possible)
			switch {
			case standing.Reach == No:
				*l = Loss{Outlived: No}
			case len(l.Cuts) > 0:
				l.Outlived = No
			case standing.Reach == Yes && !l.open:
				l.Outlived = Yes
			}
		}
	}
}

// Standing finds what a service outlives; nil when there is no service of that name.
func (f *Facts) Standing(service string) *Standing {
	i, ok := slices.BinarySearchFunc(f.services, service, func(s *Standing, name string) int { return strings.Compare(s.Service, name) })
	if !ok {
		return nil
	}
	return f.services[i]
}
