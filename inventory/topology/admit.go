package topology

import (
	"fmt"
	"net/netip"
	"slices"

	"github.com/netgrade/netgrade/inventory"
)

// filter is what an asset on a conduit lets through from the internet.
type filter struct {
	asset *inventory.Block
	// passes is Yes for an asset without any firewall, Undecided where nothing is known about the one that it should have.
	passes opinion
	// entrances are the enabled allow rules that the internet may come in by, each with how certain that is.
	entrances []entrance
	// barriers are the enabled deny rules that keep the whole internet out of some addresses, whatever the protocol.
	barriers []entrance
}

// entrance is a rule with how certainly it lets the internet in, or keeps it out.
type entrance struct {
	*rule
	opinion
}

// filterOf reads the firewall of an asset.
func (m *model) filterOf(asset *inventory.Block) *filter {
	f := &filter{asset: asset, passes: known(false)}
	facet := asset.Facets["firewall"]
	if facet == nil {
		if expectsFirewall(asset) {
			f.passes = openBecause("asset", asset.Name, "firewall")
		} else {
			f.passes = known(true)
		}
		return f
	}
	if !itemsKnown(facet, "rule") {
		f.passes = openBecause("asset", asset.Name, "firewall.rule")
		return f
	}
	rules := slices.DeleteFunc(m.readRules(asset), func(r *rule) bool { return !r.enabled })
	if len(rules)*len(rules) > maximumRulePairs {
		f.passes = opinion{missing: []Missing{{Element: elementOf(asset), Reason: fmt.Sprintf("more than %d pairs of rules", maximumRulePairs)}}}
		return f
	}
	for _, r := range rules {
		if r.allows {
			f.addEntrance(m, r, rules)
		} else {
			f.addBarrier(m, r)
		}
	}
	return f
}

// addEntrance keeps an allow rule that the internet may come in by and that no single earlier deny covers.
func (f *filter) addEntrance(m *model, r *rule, rules []*rule) {
	o := m.fromInternet(r)
	for _, earlier := range rules {
		if o.truth == No {
			return
		}
		if !earlier.allows {
			o = o.and(earlier.precedes(r).and(earlier.covers(r)).not())
		}
	}
	if o.truth != No {
		f.entrances = append(f.entrances, entrance{r, o})
	}
}

// addBarrier keeps a deny rule for every protocol and port.
func (f *filter) addBarrier(m *model, r *rule) {
	whole := &rule{protocol: "any", ports: []portRange{everyPort()}, portsKnown: true}
	if o := r.coversProtocol(whole).and(r.coversPorts(whole)); o.truth != No {
		f.barriers = append(f.barriers, entrance{r, o})
	}
}

// fromInternet says whether the source of a rule overlaps the internet: any, the zone of the internet, or a prefix that is not within the
// networks of the zones.
func (m *model) fromInternet(r *rule) opinion {
	if r.source.all {
		return known(true)
	}
	selectors, declared := list(r.block, "source")
	if !declared {
		return r.open("source")
	}
	o := known(false)
	for _, selector := range selectors {
		if prefix, ok := prefixOf(selector); ok {
			o = o.or(m.isOutside(prefix))
		}
	}
	return o
}

// prefixOf gives the prefix that a selector names.
func prefixOf(selector inventory.Value) (netip.Prefix, bool) {
	text, _ := selector.Data.(string)
	if target, ok := selector.Data.(inventory.Reference); ok && target.Type == "cidr" {
		text = target.Name
	}
	prefix, err := netip.ParsePrefix(text)
	return prefix, err == nil
}

// wideBits is the length below which a prefix counts as the internet whatever zones declare.
const wideBits = 8

// isOutside says whether some address of a prefix lies outside the networks of every declared zone.
func (m *model) isOutside(prefix netip.Prefix) opinion {
	switch {
	case prefix.Bits() < wideBits:
		return known(true)
	case covers(m.inside.spans, spanOf(prefix)):
		return known(false)
	case len(m.inside.open) > 0:
		return opinion{missing: m.inside.open}
	default:
		return known(true)
	}
}

// readInside unites the networks of all zones but the internet.
func (m *model) readInside() {
	m.inside = &region{}
	for _, z := range m.zones {
		if z.name != internet {
			m.addTarget(m.inside, inventory.Reference{Type: "zone", Name: z.name})
		}
	}
	m.inside.spans = unite(m.inside.spans)
}

// admits says whether packets from the internet get through to some addresses of an asset; missing names what could add addresses.
func (f *filter) admits(addresses []netip.Addr, missing []Missing) opinion {
	if f.passes.truth != No {
		return f.passes
	}
	if len(addresses) == 0 && len(missing) == 0 {
		return known(false)
	}
	o := known(false)
	for _, address := range addresses {
		if o = o.or(f.admitsTo(address)); o.truth == Yes {
			return o
		}
	}
	if len(missing) > 0 && !f.shutsAll() {
		o = o.or(opinion{missing: missing})
	}
	return o
}

// admitsTo says whether packets from the internet get through to an address, by a rule or by default.
func (f *filter) admitsTo(address netip.Addr) opinion {
	o := f.byDefault(address)
	for _, e := range f.entrances {
		if o.truth == Yes {
			break
		}
		o = o.or(e.opinion.and(e.target.holds(address)))
	}
	return o
}

// byDefault says whether the inbound default lets the internet through to an address, because no deny rule keeps it out.
func (f *filter) byDefault(address netip.Addr) opinion {
	attribute := "default_inbound"
	if address.Is6() && !address.Is4In6() {
		attribute = "default_ipv6_inbound"
	}
	o := openBecause("asset", f.asset.Name, "firewall."+attribute)
	if verdict, declared := text(f.asset.Facets["firewall"], attribute); declared {
		o = known(verdict != "deny")
	}
	for _, b := range f.barriers {
		if o.truth == No {
			break
		}
		o = o.and(b.opinion.and(b.source.coversInternet(address)).and(b.target.holds(address)).not())
	}
	return o
}

// coversInternet says whether a source is the whole internet of an address's family: every address, or a prefix of fewer than eight bits.
func (r *region) coversInternet(address netip.Addr) opinion {
	family := everyAddress()[0]
	if address.BitLen() == 128 {
		family = everyAddress()[1]
	}
	switch {
	case r.all, covers(r.spans, family):
		return known(true)
	case slices.ContainsFunc(r.wide, func(p netip.Prefix) bool { return p.Addr().BitLen() == address.BitLen() }):
		return known(true)
	case len(r.open) > 0:
		return opinion{missing: r.open}
	default:
		return known(false)
	}
}

// shutsAll reports whether nothing gets through, whatever address an asset may have.
func (f *filter) shutsAll() bool {
	facet := f.asset.Facets["firewall"]
	v4, _ := text(facet, "default_inbound")
	v6, _ := text(facet, "default_ipv6_inbound")
	return v4 == "deny" && v6 == "deny" && len(f.entrances) == 0
}
