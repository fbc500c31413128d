package topology

import (
	"net/netip"
	"slices"
	"strconv"

	"github.com/netgrade/netgrade/inventory"
)

// levelOf gives the Purdue level of a zone as a number.
func levelOf(zone *inventory.Block) (float64, bool) {
	written, declared := text(zone, "purdue_level")
	level, err := strconv.ParseFloat(written, 64)
	return level, declared && err == nil
}

// Exposure says whether packets from the internet get to an asset.
type Exposure struct {
	Reachable Truth
	// Walk are the conduits from the internet to the zone of the asset, on each of which every firewall admits it; empty where it is not
	// certainly reachable, or stands in the zone of the internet itself.
	Walk []string
	// Undeclared names what would decide.
	Undeclared []Missing
}

// Exposure walks from the internet to an asset over the conduits whose firewalls admit it.
func (f *Facts) Exposure(asset string) Exposure {
	number := find(f.m.assets, asset)
	if number == nobody {
		return Exposure{Reachable: No}
	}
	block := f.m.assets[number]
	w := &internetWalk{facts: f, admitted: map[*inventory.Block]opinion{}}
	w.addresses, w.missing = addressesOf(block)
	zone, declared := reference(block, "zone")
	if !declared {
		return Exposure{Undeclared: missingOf("asset", asset, "zone")}
	}
	if walk, reached := w.to(zone.Name, true); reached {
		return Exposure{Reachable: Yes, Walk: names(walk)}
	}
	known := f.m.conduitsKnown()
	walk, reached := w.to(zone.Name, false)
	if !reached && known.truth == Yes {
		return Exposure{Reachable: No}
	}
	e := Exposure{Undeclared: known.missing}
	for _, c := range walk {
		e.Undeclared = append(e.Undeclared, w.passes(c).missing...)
	}
	e.Undeclared = sortMissing(e.Undeclared)
	return e
}

// names lists the labels of some conduits.
func names(walk []*conduit) []string {
	all := []string{}
	for _, c := range walk {
		all = append(all, c.name())
	}
	return all
}

// internetWalk walks for one asset.
type internetWalk struct {
	facts     *Facts
	addresses []netip.Addr
	missing   []Missing
	// admitted remembers what each asset on a conduit says.
	admitted map[*inventory.Block]opinion
}

// to finds a shortest walk from the internet to a zone over conduits that certainly let the asset's packets pass, or that may.
func (w *internetWalk) to(zone string, certainly bool) ([]*conduit, bool) {
	came := map[string]*conduit{internet: nil}
	for queue := []string{internet}; len(queue) > 0; queue = queue[1:] {
		if queue[0] == zone {
			var walk []*conduit
			for c := came[zone]; c != nil; c = came[c.from] {
				walk = append(walk, c)
			}
			slices.Reverse(walk)
			return walk, true
		}
		for _, c := range w.facts.leaving[queue[0]] {
			if _, seen := came[c.to]; seen {
				continue
			}
			if o := w.passes(c); o.truth == Yes || o.truth == Undecided && !certainly {
				came[c.to] = c
				queue = append(queue, c.to)
			}
		}
	}
	return nil, false
}

// passes says whether every asset on a conduit lets the packets through.
func (w *internetWalk) passes(c *conduit) opinion {
	if !c.declared {
		return openBecause("conduit", c.name(), "through")
	}
	o := known(true)
	for _, asset := range c.through {
		if o.truth == No {
			break
		}
		o = o.and(w.admits(asset))
	}
	return o
}

// admits asks the filter of an asset once.
func (w *internetWalk) admits(asset *inventory.Block) opinion {
	if o, asked := w.admitted[asset]; asked {
		return o
	}
	o := w.facts.filters[asset.Name].admits(w.addresses, w.missing)
	w.admitted[asset] = o
	return o
}
