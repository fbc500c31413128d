package topology

import (
	"fmt"
	"math/rand/v2"
	"net/netip"
	"slices"
	"strings"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

// prefixes from which random rules are made, and addresses of assets.
func somePrefixes() []string {
	return []string{"10.1.0.0/16", "10.1.2.0/24", "10.2.0.0/16", "203.0.113.0/24", "0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1", "8.0.0.0/7", "12.0.0.0/8", "2001:db8::/32", "2001:db8:1::/48", "::/0"}
}

// TestExposureEqualsPlainMatching holds covers and exposures of random firewalls against matching of single packets.
func TestExposureEqualsPlainMatching(t *testing.T) {
	d := dice{rand.New(rand.NewPCG(*seed, 31))}
	for round := range 1500 {
		w := d.fortress()
		facts, p := derive(t, w), newPackets(w)
		for name := range w.inv.Blocks["asset"] {
			if got, want := facts.Exposure(name).Reachable, truth(p.reaches(name)); got != want {
				t.Fatalf("seed %d round %d: the internet reaches %s: %v, expected %v\n%s", *seed, round, name, got, want, w)
			}
			rules := w.inv.Blocks["asset"][name].Facets["firewall"].Items["rule"]
			for label := range rules {
				var got []string
				for _, c := range facts.Covers(name, label) {
					got = append(got, c.Rule)
				}
				if want := p.coveredBy(rules, label); !slices.Equal(got, want) {
					t.Fatalf("seed %d round %d: rule %s/%s is covered by %v, expected %v\n%s", *seed, round, name, label, got, want, w)
				}
			}
		}
	}
}

// TestExposureOfCompletions digs holes into firewalls: what is decided holds however they are filled.
func TestExposureOfCompletions(t *testing.T) {
	d := dice{rand.New(rand.NewPCG(*seed, 32))}
	for round := range 1000 {
		w := d.fortress()
		holes := d.firewallHoles(w)
		for _, h := range holes {
			h.dig()
		}
		facts, partial := derive(t, w), w.String()
		for _, choice := range d.choices(holes) {
			for i, h := range holes {
				h.fills[choice[i]]()
			}
			p := newPackets(w)
			for name := range w.inv.Blocks["asset"] {
				if got := facts.Exposure(name); got.Reachable != Undecided && got.Reachable != truth(p.reaches(name)) {
					t.Fatalf("seed %d round %d: the internet reaches %s: %v\nundeclared:\n%s\ncompleted:\n%s", *seed, round, name, got.Reachable, partial, w)
				}
			}
		}
	}
}

// fortress rolls zones, conduits and firewalls.
func (d dice) fortress() *world {
	w := newWorld()
	w.put("zone", "corp", attributes{"trust": "corporate", "networks": wordsOf("10.1.0.0/16")})
	w.put("zone", "dmz", attributes{"trust": "dmz", "networks": wordsOf(d.some(somePrefixes(), 0, 2)...)})
	for i := range 3 {
		f := w.asset("firewall", fmt.Sprintf("fw%d", i), attributes{"status": d.status(), "zone": ref{"zone", pick(d, []string{"corp", "dmz"})}})
		facet(f, "firewall", attributes{"default_inbound": pick(d, []string{"deny", "deny", "deny", "allow"}), "default_ipv6_inbound": pick(d, []string{"deny", "deny", "not_filtered"})})
		none(f.Facets["firewall"], "rule")
		none(f, "interface")
		for j := range d.IntN(5) {
			d.rule(w, f.Facets["firewall"], j)
		}
		if d.chance(0.9) {
			nest(f, "interface", "eth0", attributes{"address": pick(d, []string{"10.1.2.7/24", "10.2.0.9/16", "2001:db8:1::5/64", "203.0.113.80/24"})})
		}
	}
	none(w.inv.Header, "conduit")
	for i := range d.IntN(5) {
		zones := []string{"internet", "corp", "dmz"}
		w.put("conduit", fmt.Sprintf("c%d", i), attributes{"from": ref{"zone", pick(d, zones)}, "to": ref{"zone", pick(d, zones)},
			"through": assets(d.some([]string{"fw0", "fw1", "fw2"}, 0, 2)...)})
	}
	return w
}

// rule rolls a rule.
func (d dice) rule(w *world, firewall *inventory.Block, order int) {
	selectors := func() values {
		all := values{}
		for range 1 + d.IntN(2) {
			switch d.IntN(6) {
			case 0:
				all = append(all, ref{"any", ""})
			case 1:
				all = append(all, ref{"zone", pick(d, []string{"internet", "corp", "dmz"})})
			case 2:
				all = append(all, ref{"asset", pick(d, []string{"fw0", "fw1"})})
			default:
				all = append(all, ref{"cidr", pick(d, somePrefixes())})
			}
		}
		return all
	}
	nest(firewall, "rule", fmt.Sprintf("r%d", order), attributes{"order": order, "action": pick(d, []string{"allow", "deny"}), "enabled": d.chance(0.9),
		"source": selectors(), "destination": selectors(), "protocol": pick(d, []string{"any", "any", "tcp", "udp", "icmp"}),
		"ports": wordsOf(d.some([]string{"any", "22", "1-1024", "443", "1025-65535"}, 1, 2)...)})
}

// firewallHoles rolls some holes.
func (d dice) firewallHoles(w *world) []hole {
	var all []hole
	taken := map[string]bool{}
	for range 1 + d.IntN(4) {
		name := pick(d, []string{"fw0", "fw1", "fw2"})
		asset := w.inv.Blocks["asset"][name]
		var h hole
		switch rules := asset.Facets["firewall"].Items["rule"]; d.IntN(6) {
		case 0:
			h = attribute(asset.Facets["firewall"], pick(d, []string{"default_inbound", "default_ipv6_inbound"}), "deny", "allow")
		case 1:
			h = attribute(w.inv.Blocks["zone"][pick(d, []string{"corp", "dmz"})], "networks", values{}, wordsOf("0.0.0.0/1"), wordsOf("203.0.113.0/24"))
		case 2:
			h = attribute(asset, "zone", ref{"zone", "corp"}, ref{"zone", "dmz"})
		case 3:
			if conduits := sortedKeys(w.inv.Blocks["conduit"]); len(conduits) > 0 {
				h = attribute(w.inv.Blocks["conduit"][pick(d, conduits)], "through", values{}, assets("fw0"))
			}
		default:
			if len(rules) > 0 {
				rule := rules[pick(d, sortedKeys(rules))]
				name += rule.Name
				switch d.IntN(5) {
				case 0:
					h = attribute(rule, "source", wordsOf("any"), values{}, wordsOf("10.1.0.0/16"))
				case 1:
					h = attribute(rule, "destination", wordsOf("any"), values{}, wordsOf("10.1.0.0/16"))
				case 2:
					h = attribute(rule, "order", -1, 99)
				case 3:
					h = attribute(rule, "protocol", "any", "tcp", "icmp")
				case 4:
					h = attribute(rule, "ports", wordsOf("any"), wordsOf("22"))
				}
			}
		}
		if h.what += name; h.fills != nil && !taken[h.what] {
			taken[h.what] = true
			all = append(all, h)
		}
	}
	return all
}

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
			return slices.Contains(p.addressesOf(target.Name), a)
		}
	})
}

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
			if !hidden && slices.ContainsFunc(source, p.isInternet) {
				return true
			}
		} else if r.Attributes["protocol"].Data == "any" && coversPorts(must(portsOf(r)), []portRange{everyPort()}) && p.isWhole(source, to) {
			open = false
		}
	}
	return open
}

// isInternet decides whether a selector overlaps the internet.
func (p *packets) isInternet(v inventory.Value) bool {
	target, _ := v.Data.(inventory.Reference)
	if text, ok := v.Data.(string); ok {
		target = inventory.Reference{Type: "cidr", Name: text}
	}
	switch {
	case target.Type == "any" || target.Name == "any" || target.Name == "internet":
		return true
	case target.Type != "cidr":
		return false
	}
	prefix := netip.MustParsePrefix(target.Name)
	return prefix.Bits() < 8 || slices.ContainsFunc(p.addresses, func(a netip.Addr) bool {
		return prefix.Contains(a) && !p.inZone("corp", a) && !p.inZone("dmz", a)
	})
}

// isWhole decides whether selectors cover the internet of an address's family; a zone stands for its networks.
func (p *packets) isWhole(selectors []inventory.Value, to netip.Addr) bool {
	for _, v := range selectors {
		target, _ := v.Data.(inventory.Reference)
		text, _ := v.Data.(string)
		prefixes := []string{text, target.Name}
		if target.Type == "zone" && target.Name != "internet" {
			prefixes = plainTexts(p.w.inv.Blocks["zone"][target.Name], "networks")
		}
		for _, text := range prefixes {
			if prefix, err := netip.ParsePrefix(text); err == nil && prefix.Bits() < 8 && prefix.Addr().Is6() == to.Is6() {
				return true
			}
		}
	}
	return !slices.ContainsFunc(p.addresses, func(a netip.Addr) bool { return a.Is6() == to.Is6() && !p.matches(selectors, a) })
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
		if carries(p.w.inv.Blocks["asset"][firewall]) && !slices.ContainsFunc(p.addressesOf(asset), func(a netip.Addr) bool { return p.admits(firewall, a) }) {
			return false
		}
	}
	return true
}
