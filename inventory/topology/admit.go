package topology

import (
	"cmp"
	"fmt"
	"net/netip"
	"slices"

	"github.com/netgrade/netgrade/inventory"
)

// filter is what an asset on a conduit lets through from the internet. Its rules are read once and folded into spans of addresses, so that
// asking it about one more address costs a binary search, however many rules it has.
type filter struct {
	asset *inventory.Block
	// passes is Yes for an asset without any firewall, Undecided where nothing is known about the one that it should have; then nothing
	// else is read.
	passes opinion
	// entrances are the enabled allow rules that the internet may come in by, in their order; opened are their destinations.
	entrances []entrance
	opened    extent
	// barriers are the enabled deny rules for every protocol and port; shut are the destinations of those that keep the whole internet out,
	// by family.
	barriers []entrance
	shut     [families]extent
	// defaults say whether a packet of a family that no rule matches comes in.
	defaults [families]opinion
}

// entrance is a rule with how certainly it lets the internet in, or keeps all protocols out.
type entrance struct {
	*rule
	opinion
}

// extent are the addresses that a set of rules holds.
type extent struct {
	// certain and possible are sorted and apart; possible holds certain.
	certain, possible []span
	// anywhere is true where a rule may hold any address.
	anywhere bool
}

// add adds the destination of a rule that counts this certainly.
func (e *extent) add(counts Truth, target *region) {
	if counts == No {
		return
	}
	if counts == Yes {
		e.certain = append(e.certain, target.named()...)
	}
	e.possible = append(e.possible, target.named()...)
	e.anywhere = e.anywhere || len(target.open) > 0
}

// settle sorts what was added.
func (e *extent) settle() { e.certain, e.possible = unite(e.certain), unite(e.possible) }

// holds says whether some rule holds an address.
func (e *extent) holds(address netip.Addr) Truth {
	switch {
	case covers(e.certain, only(address)):
		return Yes
	case e.anywhere || covers(e.possible, only(address)):
		return Undecided
	default:
		return No
	}
}

// filterReader reads the firewalls on conduits and counts the work.
type filterReader struct {
	*model
	spans, comparisons int
}

// filterOf reads the firewall of an asset.
func (m *filterReader) filterOf(asset *inventory.Block) *filter {
	f := &filter{asset: asset, passes: known(false)}
	facet := asset.Facets["firewall"]
	switch {
	case facet == nil && !expectsFirewall(asset):
		f.passes = known(true)
		return f
	case facet == nil:
		f.passes = openBecause("asset", asset.Name, "firewall")
		return f
	case !itemsKnown(facet, "rule"):
		f.passes = openBecause("asset", asset.Name, "firewall.rule")
		return f
	}
	if exceeded := m.weigh(facet.Items["rule"]); exceeded != "" {
		f.passes = opinion{missing: []Missing{{Element: elementOf(asset), Reason: exceeded}}}
		return f
	}
	for i, attribute := range defaultAttributes() {
		f.defaults[i] = openBecause("asset", asset.Name, "firewall."+attribute)
		if verdict, declared := text(facet, attribute); declared {
			f.defaults[i] = known(verdict != "deny")
		}
	}
	f.readRules(m.model)
	return f
}

// defaultAttributes are the attributes that say what becomes of packets no rule matches, by family.
func defaultAttributes() [families]string {
	return [families]string{ipv4: "default_inbound", ipv6: "default_ipv6_inbound"}
}

// weigh counts the spans that rules resolve to and the comparisons that they need, and names the bound that they exceed.
func (m *filterReader) weigh(rules map[string]*inventory.Block) string {
	allowed, denied := 0, 0
	for _, r := range rules {
		spans := 1
		for _, attribute := range []string{"source", "destination"} {
			selectors, _ := list(r, attribute)
			for _, selector := range selectors {
				spans += m.breadth(selector)
			}
		}
		m.spans += spans
		if action, _ := text(r, "action"); action == "allow" {
			allowed += spans
		} else {
			denied++
		}
	}
	m.comparisons += allowed * denied
	switch {
	case m.spans > maximumSpans:
		return fmt.Sprintf("the firewalls on conduits name more than %d addresses and prefixes", maximumSpans)
	case m.comparisons > maximumComparisons:
		return fmt.Sprintf("the rules of the firewalls on conduits need more than %d comparisons", maximumComparisons)
	default:
		return ""
	}
}

// breadth is the number of spans to which a selector resolves.
func (m *filterReader) breadth(selector inventory.Value) int {
	target, _ := selector.Data.(inventory.Reference)
	switch block := m.inv.Blocks[target.Type][target.Name]; {
	case block == nil:
		return 1
	case target.Type == "zone":
		networks, _ := list(block, "networks")
		return max(1, len(networks))
	default:
		return max(1, len(block.Items["interface"]))
	}
}

// readRules finds the entrances and barriers of a firewall.
func (f *filter) readRules(m *model) {
	var allows, denies []*rule
	for _, r := range m.readRules(f.asset) {
		switch {
		case !r.enabled:
		case r.allows:
			allows = append(allows, r)
		default:
			denies = append(denies, r)
		}
	}
	slices.SortStableFunc(allows, func(a, b *rule) int { return cmp.Compare(a.order, b.order) })
	for _, r := range allows {
		o := m.fromInternet(r)
		if o.truth == No {
			continue
		}
		if o = o.and(hiddenByNone(r, denies)); o.truth != No {
			f.entrances = append(f.entrances, entrance{r, o})
			f.opened.add(o.truth, r.target)
		}
	}
	f.opened.settle()
	for _, r := range denies {
		f.addBarrier(r)
	}
	for i := range f.shut {
		f.shut[i].settle()
	}
}

// hiddenByNone says that no single earlier deny covers a rule.
func hiddenByNone(r *rule, denies []*rule) opinion {
	o := known(true)
	for _, earlier := range denies {
		switch earlier.mayHide(r) {
		case Yes:
			return known(false)
		case Undecided:
			if len(o.missing) < maximumNamed {
				o = o.and(earlier.hides(r).not())
			}
		}
	}
	return o
}

// addBarrier keeps a deny rule for every protocol and port.
func (f *filter) addBarrier(r *rule) {
	whole := &rule{protocol: "any", ports: []portRange{everyPort()}, portsKnown: true}
	o := r.coversProtocol(whole).and(r.coversPorts(whole))
	if o.truth == No {
		return
	}
	f.barriers = append(f.barriers, entrance{r, o})
	for i := range f.shut {
		f.shut[i].add(o.truth.and(r.source.holds(family(i).whole()).truth), r.target)
	}
}

// lets says whether packets from the internet get through to an address, by a rule or by default.
func (f *filter) lets(address netip.Addr) Truth {
	if f.passes.truth != No {
		return f.passes.truth
	}
	of := familyOf(address)
	return f.opened.holds(address).or(f.defaults[of].truth.and(f.shut[of].holds(address).not()))
}

// isClosed reports whether nothing gets through to any address of a family by default.
func (f *filter) isClosed(of family) bool {
	return f.defaults[of].truth == No || covers(f.shut[of].certain, of.whole())
}

// letsUnnamed says whether packets get through to an address that nobody has declared.
func (f *filter) letsUnnamed() Truth {
	switch {
	case f.passes.truth != No:
		return f.passes.truth
	case len(f.entrances) == 0 && f.isClosed(ipv4) && f.isClosed(ipv6):
		return No
	default:
		return Undecided
	}
}

// doubts names what would decide whether packets get through to some addresses or to those that are undeclared themselves; nothing where
// they certainly do.
func (f *filter) doubts(addresses []netip.Addr, undeclared []Missing) []Missing {
	if f.passes.truth != No {
		return f.passes.missing
	}
	if slices.ContainsFunc(addresses, func(a netip.Addr) bool { return f.lets(a) == Yes }) {
		return nil
	}
	o := known(false)
	for _, address := range addresses {
		o = o.or(f.letsBecause(address))
	}
	if len(undeclared) == 0 || f.letsUnnamed() == No {
		return o.missing
	}
	missing := joinMissing(undeclared, o.missing)
	for i := range families {
		if !f.isClosed(i) {
			missing = joinMissing(missing, f.defaults[i].missing)
		}
	}
	return missing
}

// letsBecause is lets together with what would decide it, rule by rule until enough is named. The address is not certainly let through.
func (f *filter) letsBecause(address netip.Addr) opinion {
	of := familyOf(address)
	o := f.defaults[of]
	for _, b := range f.barriers {
		if o.truth == No {
			break
		}
		o = o.and(b.opinion.and(b.source.holds(of.whole())).and(b.target.holds(only(address))).not())
	}
	for _, e := range f.entrances {
		if len(o.missing) == maximumNamed {
			break
		}
		o = o.or(e.opinion.and(e.target.holds(only(address))))
	}
	return o
}

// admittedBy names the first rule that certainly lets packets through to one of some addresses, or the default that does.
func (f *filter) admittedBy(addresses []netip.Addr) (label, byDefault string) {
	for _, e := range f.entrances {
		if e.truth == Yes && slices.ContainsFunc(addresses, func(a netip.Addr) bool { return e.target.holds(only(a)).truth == Yes }) {
			return e.label, ""
		}
	}
	for _, address := range addresses {
		if f.lets(address) == Yes {
			return "", defaultAttributes()[familyOf(address)]
		}
	}
	return "", ""
}
