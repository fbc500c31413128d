package topology

import (
	"fmt"
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
	// Walk leads from the internet to the zone of the asset, over conduits on each of which every firewall admits it; empty where it is not
	// certainly reachable, or stands in the zone of the internet itself.
	Walk []Step
	// Undeclared names what would decide.
	Undeclared []Missing
}

// Step is a conduit of a walk with one firewall on it. A conduit with several makes several steps, one without any a single step that
// names none.
type Step struct {
	Conduit, Firewall string
	// Rule is the label of an allow rule that admits the asset. Where it is the inbound default that does, Rule is empty and Default is the
	// attribute: default_inbound or default_ipv6_inbound.
	Rule, Default string
}

// Exposure tells whether the internet reaches an asset over conduits whose firewalls admit it.
func (f *Facts) Exposure(asset string) Exposure {
	number := find(f.m.assets, asset)
	if number == nobody {
		return Exposure{Reachable: No}
	}
	block := f.m.assets[number]
	zone, declared := reference(block, "zone")
	if !declared {
		return Exposure{Undeclared: missingOf("asset", asset, "zone")}
	}
	if zone.Name == internet {
		return Exposure{Reachable: Yes, Walk: []Step{}}
	}
	if known := f.m.conduitsKnown(); known.truth != Yes {
		return Exposure{Undeclared: known.missing}
	}
	class := f.exposures[number]
	if class == nil {
		return Exposure{Undeclared: []Missing{{Element: elementOf(block), Reason: fmt.Sprintf("the walks from the internet take more than %d steps", maximumWalkSteps)}}}
	}
	switch a := class.arrivals[zone.Name]; a.reached {
	case Yes:
		return Exposure{Reachable: Yes, Walk: f.steps(a.walk, block)}
	case Undecided:
		return Exposure{Undeclared: f.doubts(a.walk, block)}
	default:
		return Exposure{Reachable: No}
	}
}

// steps names the firewalls on a walk and what of them admits an asset.
func (f *Facts) steps(walk []*conduit, asset *inventory.Block) []Step {
	steps := []Step{}
	addresses, _ := addressesOf(asset)
	for _, c := range walk {
		before := len(steps)
		for _, through := range c.through {
			if one := f.filters[through.Name]; one.passes.truth == No {
				label, byDefault := one.admittedBy(addresses)
				steps = append(steps, Step{Conduit: c.name(), Firewall: through.Name, Rule: label, Default: byDefault})
			}
		}
		if len(steps) == before {
			steps = append(steps, Step{Conduit: c.name()})
		}
	}
	return steps
}

// doubts names what would decide whether a walk lets an asset's packets pass.
func (f *Facts) doubts(walk []*conduit, asset *inventory.Block) []Missing {
	addresses, undeclared := addressesOf(asset)
	var missing []Missing
	for _, c := range walk {
		if !c.declared {
			missing = joinMissing(missing, missingOf("conduit", c.name(), "through"))
		}
		for _, through := range c.through {
			missing = joinMissing(missing, f.filters[through.Name].doubts(addresses, undeclared))
		}
	}
	return sortMissing(slices.Clone(missing))
}
