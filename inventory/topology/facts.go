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
	// best and worst are the single losses of the optimistic and the pessimistic side.
	best, worst singles
	standings   []*Standing
	// circles gives for each service all that depend on one another with it; bundles and carried are about links:
	// whether each carries an essential service, and what leaves that open where it is.
	circles       [][]int32
	bundles       *bundles
	carried       []Truth
	carriedUnless []Missing
	presence      presence
	fates         []SharedFate
	groupings     []*grouping
	// conduits are in the order of their names, leaving and entering by the zone that they leave and enter; filters are those of the assets
	// that they go through, exposures the classes of assets by number.
	conduits          []*conduit
	leaving, entering map[string][]*conduit
	filters           map[string]*filter
	exposures         []*exposureClass
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
	// Abroad says whether the service has anything in a foreign country; AbroadUndeclared what would decide it.
	Abroad           Truth
	AbroadUndeclared []Missing
	// Witness shows why the service is not reached where Reach is No.
	Witness *Witness
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
	// Possible are the losses that may cut it, Cuts among them, the first 512; a loss that nobody has named is the empty name.
	Possible []string
	// Undeclared names what would decide where Outlived is undecided.
	Undeclared []Missing
	// Believed is what a loss that the service outlives rests on beside what was walked.
	Believed []Belief
	// open is true while some loss may cut it.
	open bool
}

// Cut is one loss that a service doesn't outlive.
type Cut struct {
	// Name is that of the asset, link, site, duct, supplier, substation, site/feed, firmware image or country.
	Name string
	// Witness shows how; nil beyond the first few losses of a kind.
	Witness *Witness
	// Needs are for a country the dependencies that come from it and that nothing replaces; Data is true where all data lie there.
	Needs []string
	Data  bool
}

// Derive reads an inventory and derives all facts. The error is that of the context; a bad inventory gives facts that are false or undecided.
func Derive(ctx context.Context, inv *inventory.Inventory, options Options) (*Facts, error) {
	m := readModel(inv, options.withDefaults())
	d := newDeriver(m)
	d.stand()
	if err := d.loseOne(ctx); err != nil {
		return nil, err
	}
	d.facts.groupings = m.groupings()
	for _, g := range d.facts.groupings {
		if err := d.trier.tryGroups(ctx, g); err != nil {
			return nil, err
		}
		if g.kind == Country {
			d.loseCountries()
		} else {
			d.loseGroups()
		}
	}
	d.conclude()
	d.facts.circles, d.facts.bundles, d.facts.carried = m.circles(), m.bundle(), m.carried()
	d.facts.carriedUnless = m.carriageMissing()
	d.facts.presence, d.facts.fates = m.readPresence(), m.readFates(d.facts.groupings)
	d.facts.readConduits()
	return d.facts, nil
}

// Standing finds what a service outlives; nil when there is no service of that name.
func (f *Facts) Standing(service string) *Standing {
	i, ok := slices.BinarySearchFunc(f.standings, service, func(s *Standing, name string) int { return strings.Compare(s.Service, name) })
	if !ok {
		return nil
	}
	return f.standings[i]
}
