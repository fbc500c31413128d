package topology

import (
	"cmp"
	"net/netip"
	"slices"

	"github.com/netgrade/netgrade/inventory"
)

// region is a set of addresses that a list of selectors names.
type region struct {
	// all is every address: any, the built-in zone of the internet, or prefixes that hold both families together.
	all bool
	// spans are the addresses named otherwise, sorted and apart from one another.
	spans []span
	// open names what is undeclared and could make the region larger, sorted.
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

// family is one of the two kinds of addresses.
type family int

const (
	ipv4 family = iota
	ipv6
	families
)

// familyOf gives the family of an address.
func familyOf(address netip.Addr) family {
	if address.Is4() {
		return ipv4
	}
	return ipv6
}

// whole is the span of all addresses of a family.
func (f family) whole() span {
	if f == ipv4 {
		return spanOf(netip.PrefixFrom(netip.IPv4Unspecified(), 0))
	}
	return spanOf(netip.PrefixFrom(netip.IPv6Unspecified(), 0))
}

// isFamily reports whether a span is all of a family.
func (s span) isFamily() bool { return s == familyOf(s.from).whole() }

// everyAddress is the whole of both families.
func everyAddress() []span { return []span{ipv4.whole(), ipv6.whole()} }

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

// covers reports whether every address of a span lies in the spans, which are sorted and apart.
func covers(spans []span, s span) bool {
	after, _ := slices.BinarySearchFunc(spans, s.from, func(one span, from netip.Addr) int {
		if one.from.Compare(from) <= 0 {
			return -1
		}
		return 1
	})
	return after > 0 && spans[after-1].from.BitLen() == s.from.BitLen() && spans[after-1].to.Compare(s.to) >= 0
}

// named lists the addresses that a region certainly holds.
func (r *region) named() []span {
	if r.all {
		return everyAddress()
	}
	return r.spans
}

// contains says whether a region holds all of another. What both leave open in the same words, such as the undeclared networks of one zone,
// is the same addresses, whatever they are.
func (r *region) contains(other *region) opinion {
	if r.all {
		return known(true)
	}
	for _, s := range other.named() {
		if o := r.holds(s); o.truth != Yes {
			return o
		}
	}
	var doubts []Missing
	if !other.all {
		for _, m := range other.open {
			if _, same := slices.BinarySearchFunc(r.open, m, compareMissing); !same {
				doubts = append(doubts, m)
			}
		}
	}
	if len(doubts) > 0 {
		return opinion{missing: joinMissing(r.open, doubts)}
	}
	return known(true)
}

// holds says whether a region holds a span of addresses.
func (r *region) holds(s span) opinion {
	switch {
	case r.all || covers(r.spans, s):
		return known(true)
	case len(r.open) > 0:
		return opinion{missing: r.open}
	default:
		return known(false)
	}
}

// only is the span of a single address.
func only(address netip.Addr) span { return span{address, address} }

// regionOf resolves a list of selectors; a list that is undeclared leaves the region open.
func (m *model) regionOf(rule *inventory.Block, attribute string, undeclared Missing) *region {
	selectors, declared := list(rule, attribute)
	if !declared {
		return &region{open: []Missing{undeclared}}
	}
	return m.regionNamed(selectors)
}

// regionNamed resolves selectors.
func (m *model) regionNamed(selectors []inventory.Value) *region {
	r := &region{}
	for _, selector := range selectors {
		if target, ok := selector.Data.(inventory.Reference); ok {
			m.addTarget(r, target)
		} else if text, ok := selector.Data.(string); ok {
			r.addPrefix(text)
		}
	}
	r.settle()
	return r
}

// settle sorts what was added, and makes any of those that hold both families together.
func (r *region) settle() {
	r.spans, r.open = unite(r.spans), sortMissing(r.open)
	r.all = r.all || slices.Equal(r.spans, everyAddress())
}

// addTarget adds what a selector names. An asset that is planned or retired has no addresses yet, or none any more.
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
		asset := m.inv.Blocks["asset"][target.Name]
		if asset == nil || !carriesPaths(asset) {
			return
		}
		addresses, missing := addressesOf(asset)
		for _, address := range addresses {
			r.spans = append(r.spans, only(address))
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
	}
}

// addressesOf lists the interface addresses of an asset; missing names what could add some.
func addressesOf(asset *inventory.Block) (addresses []netip.Addr, missing []Missing) {
	if !itemsKnown(asset, "interface") {
		return nil, missingOf("asset", asset.Name, "interface")
	}
	for _, label := range sortedKeys(asset.Items["interface"]) {
		address, declared := text(asset.Items["interface"][label], "address")
		if prefix, err := netip.ParsePrefix(address); declared && err == nil {
			addresses = append(addresses, prefix.Addr().Unmap())
		} else {
			missing = append(missing, Missing{Element: elementOf(asset), Path: "interface.address", Label: label})
		}
	}
	return addresses, missing
}
