package topology

import (
	"cmp"
	"net/netip"
	"slices"

	"github.com/netgrade/netgrade/inventory"
)

// region is a set of addresses that a list of selectors names.
type region struct {
	// all is every address: any, or the built-in zone of the internet.
	all bool
	// spans are the addresses named otherwise, sorted and apart from one another.
	spans []span
	// wide are the prefixes of fewer than eight bits among what was named.
	wide []netip.Prefix
	// open names what is undeclared and could make the region larger.
	open []Missing
}

// span is a range of addresses of one family, both ends inclusive.
type span struct{ from, to netip.Addr }

// spanOf gives the addresses of a prefix.
func spanOf(prefix netip.Prefix) span {
	prefix = prefix.Masked()
	last := prefix.Addr().AsSlice()
	for bit := prefix.Bits(); bit < len(last)*8; bit++ {
		last[bit/8] |= 1 << (7 - bit%8)
	}
	to, _ := netip.AddrFromSlice(last)
	return span{prefix.Addr(), to}
}

// everyAddress is the whole of both families.
func everyAddress() []span {
	return []span{spanOf(netip.MustParsePrefix("0.0.0.0/0")), spanOf(netip.MustParsePrefix("::/0"))}
}

// unite sorts spans and joins those that meet.
func unite(spans []span) []span {
	slices.SortFunc(spans, func(a, b span) int { return cmp.Or(a.from.Compare(b.from), a.to.Compare(b.to)) })
	var apart []span
	for _, s := range spans {
		if last := len(apart) - 1; last >= 0 && apart[last].from.BitLen() == s.from.BitLen() && meets(apart[last], s) {
			if s.to.Compare(apart[last].to) > 0 {
				apart[last].to = s.to
			}
			continue
		}
		apart = append(apart, s)
	}
	return apart
}

// meets reports whether a span begins within another or right after it.
func meets(first, second span) bool {
	return second.from.Compare(first.to) <= 0 || first.to.Next() == second.from
}

// covers reports whether every address of a span lies in the spans, which are apart.
func covers(spans []span, s span) bool {
	return slices.ContainsFunc(spans, func(one span) bool {
		return one.from.BitLen() == s.from.BitLen() && one.from.Compare(s.from) <= 0 && one.to.Compare(s.to) >= 0
	})
}

// contains says whether a region holds all of another.
func (r *region) contains(other *region) opinion {
	if r.all || covers(r.spans, everyAddress()[0]) && covers(r.spans, everyAddress()[1]) {
		return known(true)
	}
	asked := other.spans
	if other.all {
		asked = everyAddress()
	}
	for _, s := range asked {
		if !covers(r.spans, s) {
			if len(r.open) > 0 {
				return opinion{missing: r.open}
			}
			return known(false)
		}
	}
	if len(other.open) > 0 && !other.all {
		return opinion{missing: append(append([]Missing{}, r.open...), other.open...)}
	}
	return known(true)
}

// holds says whether a region holds an address.
func (r *region) holds(address netip.Addr) opinion {
	switch {
	case r.all || covers(r.spans, span{address, address}):
		return known(true)
	case len(r.open) > 0:
		return opinion{missing: r.open}
	default:
		return known(false)
	}
}

// regionOf resolves a list of selectors; a list that is undeclared leaves the region open.
func (m *model) regionOf(rule *inventory.Block, attribute string, undeclared Missing) *region {
	selectors, declared := list(rule, attribute)
	r := &region{}
	if !declared {
		r.open = []Missing{undeclared}
		return r
	}
	for _, selector := range selectors {
		if target, ok := selector.Data.(inventory.Reference); ok {
			m.addTarget(r, target)
		} else if text, ok := selector.Data.(string); ok {
			r.addPrefix(text)
		}
	}
	r.spans = unite(r.spans)
	return r
}

// addTarget adds what a selector names.
func (m *model) addTarget(r *region, target inventory.Reference) {
	switch target.Type {
	case "any":
		r.all = true
	case "cidr":
		r.addPrefix(target.Name)
	case "zone":
		if target.Name == internet {
			r.all = true
			return
		}
		networks, declared := list(m.inv.Blocks["zone"][target.Name], "networks")
		if !declared {
			r.open = append(r.open, missingOf("zone", target.Name, "networks")...)
		}
		for _, network := range networks {
			text, _ := network.Data.(string)
			r.addPrefix(text)
		}
	case "asset":
		addresses, missing := addressesOf(m.inv.Blocks["asset"][target.Name])
		for _, address := range addresses {
			r.spans = append(r.spans, span{address, address})
		}
		r.open = append(r.open, missing...)
	}
}

// addPrefix adds a prefix, or any.
func (r *region) addPrefix(text string) {
	if text == "any" {
		r.all = true
	} else if prefix, err := netip.ParsePrefix(text); err == nil {
		r.spans = append(r.spans, spanOf(prefix))
		if prefix.Bits() < wideBits {
			r.wide = append(r.wide, prefix)
		}
	}
}

// addressesOf lists the interface addresses of an asset; missing names what could add some.
func addressesOf(asset *inventory.Block) (addresses []netip.Addr, missing []Missing) {
	if asset == nil {
		return nil, nil
	}
	if !itemsKnown(asset, "interface") {
		return nil, missingOf("asset", asset.Name, "interface")
	}
	for _, label := range sortedKeys(asset.Items["interface"]) {
		address, declared := text(asset.Items["interface"][label], "address")
		if prefix, err := netip.ParsePrefix(address); declared && err == nil {
			addresses = append(addresses, prefix.Addr())
		} else {
			missing = append(missing, Missing{Element: elementOf(asset), Path: "interface.address", Label: label})
		}
	}
	return addresses, missing
}
