package topology

import (
	"net/netip"
	"slices"

	"github.com/netgrade/netgrade/inventory"
)

// exposureClass are the assets that every filter treats alike: one search over the conduits serves all of them.
type exposureClass struct {
	// verdicts holds for each filter whether it admits the assets, a Truth each.
	verdicts string
	// arrivals tells for each zone in which one of the assets stands how the internet gets there.
	arrivals map[string]arrival
}

// arrival is how certainly the internet gets to a zone, with a shortest walk.
type arrival struct {
	reached Truth
	walk    []*conduit
}

// classing sorts the assets into classes. The ends of all spans that filters know cut the addresses into intervals within which no filter
// makes a difference, so that each interval is asked about once.
type classing struct {
	facts   *Facts
	filters []*filter
	number  map[*filter]int
	// bounds are the addresses at which intervals begin, sorted; verdicts are those of the intervals that hold an asset.
	bounds   []netip.Addr
	verdicts map[int]string
	// nowhere and unnamed are the verdicts on an asset without any address and on an address that nobody has declared.
	nowhere, unnamed string
	classes          map[string]*exposureClass
	steps            int
}

// readExposures finds for each asset how the internet gets to it; nil for an asset at which the bound was reached.
func (f *Facts) readExposures() {
	c := &classing{facts: f, number: map[*filter]int{}, verdicts: map[int]string{}, classes: map[string]*exposureClass{}}
	for _, name := range sortedKeys(f.filters) {
		c.number[f.filters[name]] = len(c.filters)
		c.filters = append(c.filters, f.filters[name])
	}
	c.readBounds()
	c.nowhere = c.ask(func(one *filter) Truth { return one.passes.truth })
	c.unnamed = c.ask((*filter).letsUnnamed)
	f.exposures = make([]*exposureClass, len(f.m.assets))
	for number, asset := range f.m.assets {
		f.exposures[number] = c.classOf(asset)
	}
	for _, verdicts := range sortedKeys(c.classes) {
		class := c.classes[verdicts]
		certain, possible := c.search(class, Yes), c.search(class, Undecided)
		for zone := range class.arrivals {
			class.arrivals[zone] = arrive(zone, certain, possible)
		}
	}
}

// readBounds collects the beginnings of the intervals.
func (c *classing) readBounds() {
	c.bounds = []netip.Addr{ipv4.whole().from, ipv6.whole().from}
	for _, f := range c.filters {
		for _, spans := range [][]span{f.opened.certain, f.opened.possible, f.shut[ipv4].certain, f.shut[ipv4].possible, f.shut[ipv6].certain, f.shut[ipv6].possible} {
			for _, s := range spans {
				c.bounds = append(c.bounds, s.from)
				if after := s.to.Next(); after.IsValid() {
					c.bounds = append(c.bounds, after)
				}
			}
		}
	}
	slices.SortFunc(c.bounds, netip.Addr.Compare)
	c.bounds = slices.Compact(c.bounds)
}

// ask puts the verdicts of all filters together.
func (c *classing) ask(verdict func(*filter) Truth) string {
	verdicts := make([]byte, len(c.filters))
	for i, f := range c.filters {
		verdicts[i] = byte(verdict(f))
	}
	c.steps += len(c.filters)
	return string(verdicts)
}

// classOf finds the class of an asset, and notes its zone there.
func (c *classing) classOf(asset *inventory.Block) *exposureClass {
	zone, declared := reference(asset, "zone")
	if !declared || c.steps > maximumWalkSteps {
		return nil
	}
	addresses, undeclared := addressesOf(asset)
	verdicts := c.nowhere
	for _, address := range addresses {
		verdicts = c.either(verdicts, c.at(address))
	}
	if len(undeclared) > 0 {
		verdicts = c.either(verdicts, c.unnamed)
	}
	class := c.classes[verdicts]
	if class == nil {
		if c.steps += c.breadth(); c.steps > maximumWalkSteps {
			return nil
		}
		class = &exposureClass{verdicts: verdicts, arrivals: map[string]arrival{}}
		c.classes[verdicts] = class
	}
	class.arrivals[zone.Name] = arrival{}
	return class
}

// breadth is the number of steps that the two searches of one class take.
func (c *classing) breadth() int {
	steps := 0
	for _, one := range c.facts.conduits {
		steps += 2 * (1 + len(one.through))
	}
	return steps
}

// at gives the verdicts on an address.
func (c *classing) at(address netip.Addr) string {
	interval, found := slices.BinarySearchFunc(c.bounds, address, netip.Addr.Compare)
	if !found {
		interval--
	}
	verdicts, asked := c.verdicts[interval]
	if !asked {
		verdicts = c.ask(func(f *filter) Truth { return f.lets(address) })
		c.verdicts[interval] = verdicts
	}
	return verdicts
}

// either puts verdicts on two addresses of one asset together: it is admitted where one of them is.
func (c *classing) either(some, others string) string {
	if some == others || some == c.nowhere {
		return others
	}
	both := []byte(some)
	for i := range both {
		both[i] = byte(Truth(some[i]).or(Truth(others[i])))
	}
	c.steps += len(both)
	return string(both)
}

// search walks from the internet over the conduits that let a class pass at least this certainly, Yes or Undecided, and tells over which
// conduit each zone was reached first. Conduits may form circles: each zone is visited once.
func (c *classing) search(class *exposureClass, atLeast Truth) map[string]*conduit {
	came := map[string]*conduit{internet: nil}
	for queue := []string{internet}; len(queue) > 0; queue = queue[1:] {
		for _, one := range c.facts.leaving[queue[0]] {
			if _, seen := came[one.to]; seen {
				continue
			}
			if passed := c.passes(class, one); passed == Yes || passed == atLeast {
				came[one.to] = one
				queue = append(queue, one.to)
			}
		}
	}
	return came
}

// passes says whether every asset on a conduit lets the packets of a class through.
func (c *classing) passes(class *exposureClass, one *conduit) Truth {
	passed := Yes
	if !one.declared {
		passed = Undecided
	}
	for _, asset := range one.through {
		passed = passed.and(Truth(class.verdicts[c.number[c.facts.filters[asset.Name]]]))
	}
	return passed
}

// arrive reads off two searches how the internet gets to a zone.
func arrive(zone string, certain, possible map[string]*conduit) arrival {
	for _, one := range []struct {
		came    map[string]*conduit
		reached Truth
	}{{certain, Yes}, {possible, Undecided}} {
		if _, reached := one.came[zone]; !reached {
			continue
		}
		var walk []*conduit
		for c := one.came[zone]; c != nil; c = one.came[c.from] {
			walk = append(walk, c)
		}
		slices.Reverse(walk)
		return arrival{one.reached, walk}
	}
	return arrival{reached: No}
}
