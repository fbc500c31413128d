package topology

import (
	"fmt"
	"net/netip"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
)

// packets matches rules by single addresses and ports: the ends of all ranges and their neighbours stand for all others.
type packets struct {
	w         *world
	addresses []netip.Addr
}

func newPackets(w *world) *packets {
	p := &packets{w: w}
	for _, text := range append(somePrefixes(), "10.1.2.7/32", "10.2.0.9/32", "2001:db8:1::5/128", "203.0.113.80/32", "8.8.8.8/32", "2001:4860::1/128") {
		s := spanOf(netip.MustParsePrefix(text))
		for _, a := range []netip.Addr{s.from, s.to, s.from.Prev(), s.to.Next()} {
			if a.IsValid() {
				p.addresses = append(p.addresses, a)
			}
		}
	}
	return p
}

// matches decides whether a list of selectors names an address.
func (p *packets) matches(selectors []inventory.Value, a netip.Addr) bool {
	return slices.ContainsFunc(selectors, func(v inventory.Value) bool {
		target, isReference := v.Data.(inventory.Reference)
		if text, ok := v.Data.(string); ok {
			target = inventory.Reference{Type: "cidr", Name: text}
		}
		switch {
		case target.Type == "any" || target.Name == "any" || isReference && target.Name == "internet":
			return true
		case target.Type == "cidr":
			return netip.MustParsePrefix(target.Name).Contains(a)
		case target.Type == "zone":
			return p.inZone(target.Name, a)
		default:
			return carries(p.w.inv.Blocks["asset"][target.Name]) && slices.Contains(p.addressesOf(target.Name), a)
		}
	})
}

// inZone decides whether an address lies in the networks of a zone.
func (p *packets) inZone(zone string, a netip.Addr) bool {
	return slices.ContainsFunc(plainTexts(p.w.inv.Blocks["zone"][zone], "networks"), func(n string) bool { return netip.MustParsePrefix(n).Contains(a) })
}

func (p *packets) addressesOf(asset string) (found []netip.Addr) {
	for _, i := range p.w.inv.Blocks["asset"][asset].Items["interface"] {
		found = append(found, netip.MustParsePrefix(i.Attributes["address"].Data.(string)).Addr())
	}
	return found
}

// hasPort decides whether a rule lets a port of a protocol match.
func hasPort(r *inventory.Block, protocol string, port int) bool {
	own := r.Attributes["protocol"].Data.(string)
	if own != "any" && own != protocol {
		return false
	}
	if own == "icmp" {
		return true
	}
	return slices.ContainsFunc(plainTexts(r, "ports"), func(text string) bool {
		switch {
		case text == "any":
			return true
		case protocol == "icmp" || protocol == "esp":
			return false
		}
		first, last, isRange := strings.Cut(text, "-")
		if !isRange {
			last = first
		}
		var from, to int
		fmt.Sscan(first, &from)
		fmt.Sscan(last, &to)
		return from <= port && port <= to
	})
}

// covers decides whether all that one rule matches is matched by another. Ports of several ranges that only together are any count as any, for
// protocols without ports too.
func (p *packets) covers(a, b *inventory.Block) bool {
	for _, attribute := range []string{"source", "destination"} {
		outer, _ := list(a, attribute)
		inner, _ := list(b, attribute)
		for _, address := range p.addresses {
			if p.matches(inner, address) && !p.matches(outer, address) {
				return false
			}
		}
	}
	isWhole := func(r *inventory.Block) bool {
		return r.Attributes["protocol"].Data == "any" && coversPorts(must(portsOf(r)), []portRange{everyPort()})
	}
	for _, protocol := range []string{"tcp", "udp", "icmp", "esp"} {
		for _, port := range []int{1, 21, 22, 23, 443, 1024, 1025, 65535} {
			portless := protocol == "icmp" || protocol == "esp"
			outer := hasPort(a, protocol, port) || portless && isWhole(a)
			inner := hasPort(b, protocol, port) || portless && isWhole(b)
			if inner && !outer {
				return false
			}
		}
	}
	return true
}

func must[T any](value T, _ bool) T { return value }

func enabled(r *inventory.Block) bool { return r.Attributes["enabled"].Data != false }

// coveredBy lists the earlier rules that hide one.
func (p *packets) coveredBy(rules map[string]*inventory.Block, label string) (found []string) {
	order, _ := number(rules[label], "order")
	for _, other := range sortedKeys(rules) {
		if o, _ := number(rules[other], "order"); o < order && enabled(rules[other]) && p.covers(rules[other], rules[label]) {
			found = append(found, other)
		}
	}
	return found
}

// admits decides whether a firewall lets the internet through to an address.
func (p *packets) admits(firewall string, to netip.Addr) bool {
	facet := p.w.inv.Blocks["asset"][firewall].Facets["firewall"]
	rules := facet.Items["rule"]
	verdict := facet.Attributes["default_inbound"].Data
	if to.Is6() {
		verdict = facet.Attributes["default_ipv6_inbound"].Data
	}
	open := verdict != "deny"
	for label, r := range rules {
		source, _ := list(r, "source")
		target, _ := list(r, "destination")
		if !enabled(r) || !p.matches(target, to) {
			continue
		}
		if r.Attributes["action"].Data == "allow" {
			hidden := slices.ContainsFunc(p.coveredBy(rules, label), func(other string) bool { return rules[other].Attributes["action"].Data == "deny" })
			if !hidden && p.isInternet(source) {
				return true
			}
		} else if r.Attributes["protocol"].Data == "any" && coversPorts(must(portsOf(r)), []portRange{everyPort()}) && p.isWhole(source, to) {
			open = false
		}
	}
	return open
}

// isInternet decides whether selectors overlap the internet: they hold a whole family, or an address in no zone. A zone that itself holds a
// whole family stands for the internet, and an asset never does.
func (p *packets) isInternet(selectors []inventory.Value) bool {
	named := slices.DeleteFunc(slices.Clone(selectors), func(v inventory.Value) bool {
		target, _ := v.Data.(inventory.Reference)
		return target.Type == "asset"
	})
	if p.isWhole(named, netip.IPv4Unspecified()) || p.isWhole(named, netip.IPv6Unspecified()) {
		return true
	}
	return slices.ContainsFunc(p.addresses, func(a netip.Addr) bool {
		return p.matches(named, a) && !slices.ContainsFunc([]string{"corp", "dmz"}, func(zone string) bool {
			return p.inZone(zone, a) && !p.isWhole([]inventory.Value{{Data: inventory.Reference{Type: "zone", Name: zone}}}, a)
		})
	})
}

// isWhole decides whether selectors hold all addresses of a family.
func (p *packets) isWhole(selectors []inventory.Value, of netip.Addr) bool {
	return !slices.ContainsFunc(p.addresses, func(a netip.Addr) bool { return a.Is6() == of.Is6() && !p.matches(selectors, a) })
}

// reaches walks from the internet to an asset by every path.
func (p *packets) reaches(asset string) bool {
	block := p.w.inv.Blocks["asset"][asset]
	if !carries(block) {
		return false
	}
	target := block.Attributes["zone"].Data.(inventory.Reference).Name
	seen := map[string]bool{"internet": true}
	for grown := true; grown; {
		grown = false
		for _, c := range p.w.inv.Blocks["conduit"] {
			from, to := c.Attributes["from"].Data.(inventory.Reference).Name, c.Attributes["to"].Data.(inventory.Reference).Name
			if seen[from] && !seen[to] && p.passes(c, asset) {
				seen[to], grown = true, true
			}
		}
	}
	return seen[target]
}

// passes decides whether every firewall on a conduit admits an asset.
func (p *packets) passes(conduit *inventory.Block, asset string) bool {
	for _, firewall := range named(conduit, "through") {
		block := p.w.inv.Blocks["asset"][firewall]
		if carries(block) && block.Facets["firewall"] != nil && !slices.ContainsFunc(p.addressesOf(asset), func(a netip.Addr) bool { return p.admits(firewall, a) }) {
			return false
		}
	}
	return true
}
