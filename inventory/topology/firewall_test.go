package topology

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/netgrade/netgrade/inventory"
)

// someAddresses are those of random assets.
func someAddresses() []string {
	return []string{"10.1.2.7/24", "10.2.0.9/16", "2001:db8:1::5/64", "203.0.113.80/24"}
}

// somePrefixes are those from which random rules are made.
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
			firewall := w.inv.Blocks["asset"][name].Facets["firewall"]
			if firewall == nil {
				continue
			}
			rules := firewall.Items["rule"]
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
			nest(f, "interface", "eth0", attributes{"address": pick(d, someAddresses())})
		}
	}
	none(w.asset("router", "router", attributes{"zone": ref{"zone", "corp"}}), "interface")
	host := none(w.asset("server", "host", attributes{"zone": ref{"zone", pick(d, []string{"corp", "dmz"})}}), "interface")
	for i := range d.IntN(3) {
		nest(host, "interface", fmt.Sprintf("eth%d", i), attributes{"address": pick(d, someAddresses())})
	}
	none(w.inv.Header, "conduit")
	for i := range d.IntN(5) {
		zones := []string{"internet", "corp", "dmz"}
		w.put("conduit", fmt.Sprintf("c%d", i), attributes{"from": ref{"zone", pick(d, zones)}, "to": ref{"zone", pick(d, zones)},
			"through": assets(d.some([]string{"fw0", "fw1", "fw2", "router"}, 0, 2)...)})
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
				all = append(all, ref{"asset", pick(d, []string{"fw0", "fw1", "host"})})
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
		switch rules := asset.Facets["firewall"].Items["rule"]; d.IntN(7) {
		case 4:
			if name = "host"; len(w.inv.Blocks["asset"][name].Items["interface"]) > 0 {
				h = attribute(w.inv.Blocks["asset"][name].Items["interface"]["eth0"], "address", "10.1.2.7/24", "2001:db8:1::5/64")
			}
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
