package topology

import (
	"context"
	"slices"

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
}

// Cut is one loss that a service doesn't outlive.
type Cut struct {
	Name string
}

// Derive reads an inventory and derives all facts. The error is that of the context; a bad inventory gives facts that are false or undecided.
func Derive(ctx context.Context, inv *inventory.Inventory, options Options) (*Facts, error) {
	f := &Facts{m: readModel(inv, options.withDefaults())}
	if err := f.deriveSingles(ctx); err != nil {
		return nil, err
	}
	f.deriveStandings()
	return f, nil
}

// deriveSingles reads the single losses off both graphs.
func (f *Facts) deriveSingles(ctx context.Context) (err error) {
	if f.optimistic, err = f.m.singleLosses(ctx, true); err != nil {
		return err
	}
	f.pessimistic, err = f.m.singleLosses(ctx, false)
	return err
}

// deriveStandings tells for each service whether it is reached and which single losses cut it.
func (f *Facts) deriveStandings() {
	best := newSplit(newStage(f.m, f.m.optimistic, nil, nil)).judge(noZone, optimist)
	worst := newSplit(newStage(f.m, f.m.pessimistic, nil, nil)).judge(noZone, pessimist)
	for i, s := range f.m.services {
		standing := &Standing{Service: s.name(), Reach: between3(best[i], worst[i]), Losses: map[Kind]*Loss{}}
		standing.Losses[Asset] = newLoss(f.m.assets, f.optimistic.assets[i], f.pessimistic.assets[i], standing.Reach)
		standing.Losses[Link] = newLoss(f.m.links, f.optimistic.links[i], f.pessimistic.links[i], standing.Reach)
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

// newLoss names what a service doesn't outlive. A service that nobody reaches as it is fails whatever is lost, and then no loss is named.
func newLoss(blocks []*inventory.Block, certain, possible set, reach Truth) *Loss {
	l := &Loss{}
	switch {
	case reach == No || !certain.isEmpty():
		l.Outlived = No
	case reach == Yes && possible.isEmpty():
		l.Outlived = Yes
	}
	if reach != No && !certain.rest {
		for _, number := range certain.members {
			l.Cuts = append(l.Cuts, Cut{Name: blocks[number].Name})
		}
	}
	return l
}

// Standing finds what a service outlives; nil when there is no service of that name.
func (f *Facts) Standing(service string) *Standing {
	i, ok := slices.BinarySearchFunc(f.services, service, func(s *Standing, name string) int {
		switch {
		case s.Service < name:
			return -1
		case s.Service > name:
			return 1
		}
		return 0
	})
	if !ok {
		return nil
	}
	return f.services[i]
}
