package topology

import (
	"fmt"
	"slices"
	"testing"
)

// closed and opened are the defaults of a firewall that denies, or allows, what no rule matches.
func closed() attributes {
	return attributes{"default_inbound": "deny", "default_ipv6_inbound": "deny"}
}

func opened() attributes {
	return attributes{"default_inbound": "allow", "default_ipv6_inbound": "allow"}
}

// ruleOf makes a rule of the test's order for everything towards the server, changed by what is given.
func ruleOf(order int, action string, changes attributes) attributes {
	r := attributes{"order": order, "action": action, "source": wordsOf("any"), "destination": wordsOf("10.1.0.10/32"), "protocol": "any", "ports": wordsOf("any")}
	for key, value := range changes {
		if r[key] = value; value == nil {
			delete(r, key)
		}
	}
	return r
}

// behind puts a server behind one firewall.
func behind(defaults attributes, rules ...attributes) *world {
	w := newWorld()
	w.put("zone", "corp", attributes{"networks": wordsOf("10.1.0.0/16")})
	server := w.asset("server", "server", attributes{"zone": ref{"zone", "corp"}})
	nest(server, "interface", "eth0", attributes{"address": "10.1.0.10/16"})
	firewall := none(facet(w.asset("firewall", "fw", nil), "firewall", defaults), "rule")
	for i, r := range rules {
		nest(firewall, "rule", fmt.Sprintf("r%d", i+1), r)
	}
	w.put("conduit", "c", attributes{"from": ref{"zone", "internet"}, "to": ref{"zone", "corp"}, "through": assets("fw")})
	return w
}

// TestExposureReadings holds the readings that are easy to get wrong, one firewall each.
func TestExposureReadings(t *testing.T) {
	zone := func(w *world, name string, networks ...string) *world {
		w.put("zone", name, attributes{"networks": wordsOf(networks...)})
		return w
	}
	from := func(prefixes ...string) *world {
		return behind(closed(), ruleOf(1, "allow", attributes{"source": wordsOf(prefixes...)}))
	}
	fromZone := func() *world {
		return behind(closed(), ruleOf(1, "allow", attributes{"source": zonesOf("wan")}))
	}
	to := func(status string) *world {
		w := behind(closed(), ruleOf(1, "allow", attributes{"destination": assets("old")}))
		nest(w.asset("server", "old", attributes{"status": status}), "interface", "eth0", attributes{"address": "10.1.0.10/16"})
		return w
	}
	deny := func(changes attributes) *world { return behind(opened(), ruleOf(1, "deny", changes)) }
	below := func(first, second attributes) *world {
		return behind(closed(), ruleOf(1, "deny", first), ruleOf(2, "allow", second))
	}
	sameZone := func(denied, allowed string) *world {
		rule := func(zone string) attributes { return attributes{"destination": zonesOf(zone)} }
		w := below(rule(denied), rule(allowed))
		w.put("zone", "first", nil)
		w.put("zone", "second", nil)
		return w
	}
	for _, c := range []struct {
		name string
		w    *world
		want Truth
	}{
		{"an active asset as destination with the server's address", to("active"), Yes},
		{"a retired asset as destination", to("retired"), No},
		{"a planned asset as destination", to("planned"), No},
		{"a source outside every zone", from("203.0.113.0/24"), Yes},
		{"a source inside a zone", from("10.1.7.0/24"), No},
		{"half of a family as source", from("0.0.0.0/1"), Yes},
		{"unique local addresses that are nobody's as source", from("fc00::/7"), Yes},
		{"unique local addresses that are a zone's as source", zone(from("fc00::/7"), "inner", "fc00::/7"), No},
		{"a family as source that a zone has too", zone(from("0.0.0.0/0"), "wan", "0.0.0.0/0"), Yes},
		{"a source within a zone that is a family", zone(from("203.0.113.0/24"), "wan", "0.0.0.0/0"), Yes},
		{"a zone that is a family as source", zone(fromZone(), "wan", "0.0.0.0/0"), Yes},
		{"a zone whose halves are a family as source", zone(fromZone(), "wan", "0.0.0.0/1", "128.0.0.0/1"), Yes},
		{"a zone that is less as source", zone(fromZone(), "wan", "203.0.113.0/24"), No},
		{"a zone without declared networks as source", func() *world { w := fromZone(); w.put("zone", "wan", nil); return w }(), Undecided},
		{"open, closed by a deny from everywhere", deny(nil), No},
		{"open, closed by a deny from both halves", deny(attributes{"source": wordsOf("0.0.0.0/1", "128.0.0.0/1")}), No},
		{"open, a deny from one half", deny(attributes{"source": wordsOf("128.0.0.0/1")}), Yes},
		{"open, a deny for one protocol", deny(attributes{"protocol": "tcp"}), Yes},
		{"open, a deny for an undeclared protocol", deny(attributes{"protocol": nil}), Undecided},
		{"hidden by a deny for any port", below(nil, attributes{"protocol": "tcp", "ports": wordsOf("443")}), No},
		{"port 0 below a deny for port 22", below(attributes{"protocol": "tcp", "ports": wordsOf("22")}, attributes{"protocol": "tcp", "ports": wordsOf("0")}), Yes},
		{"no protocol with ports below a deny for an undeclared one", below(attributes{"protocol": nil, "ports": wordsOf("22")}, attributes{"protocol": "icmp"}), Undecided},
		{"a zone without declared networks below a deny for itself", sameZone("first", "first"), No},
		{"a zone without declared networks below a deny for another", sameZone("first", "second"), Undecided},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := derive(t, c.w).Exposure("server"); got.Reachable != c.want || got.Reachable == Undecided && len(got.Undeclared) == 0 {
				t.Errorf("reachable: %v, expected %v; undeclared %v\n%s", got.Reachable, c.want, got.Undeclared, c.w)
			}
		})
	}
}

// TestExposureWalk names the conduits, and on each firewall the rule or the default that admits the asset.
func TestExposureWalk(t *testing.T) {
	w := behind(closed(), ruleOf(2, "allow", nil), ruleOf(1, "allow", attributes{"destination": wordsOf("10.1.0.11/32")}))
	facet(w.asset("firewall", "second", nil), "firewall", opened())
	none(w.inv.Blocks["asset"]["second"].Facets["firewall"], "rule")
	w.put("zone", "dmz", attributes{"networks": wordsOf()})
	w.put("conduit", "c", attributes{"from": ref{"zone", "internet"}, "to": ref{"zone", "dmz"}, "through": assets("fw", "second")})
	w.put("conduit", "d", attributes{"from": ref{"zone", "dmz"}, "to": ref{"zone", "corp"}, "through": assets()})
	got := derive(t, w).Exposure("server")
	want := []Step{{Conduit: "c", Firewall: "fw", Rule: "r1"}, {Conduit: "c", Firewall: "second", Default: "default_inbound"}, {Conduit: "d"}}
	if got.Reachable != Yes || !slices.Equal(got.Walk, want) {
		t.Errorf("%v by %v, expected %v", got.Reachable, got.Walk, want)
	}
}

// TestExposureOfUnknownAddresses names the interfaces and the defaults that matter for addresses nobody has declared.
func TestExposureOfUnknownAddresses(t *testing.T) {
	w := behind(attributes{"default_inbound": "deny"})
	w.inv.Blocks["asset"]["server"].Items = nil
	want := []Missing{missingOf("asset", "fw", "firewall.default_ipv6_inbound")[0], missingOf("asset", "server", "interface")[0]}
	if got := derive(t, w).Exposure("server"); got.Reachable != Undecided || !slices.Equal(got.Undeclared, want) {
		t.Errorf("%v, undeclared %v, expected %v", got.Reachable, got.Undeclared, want)
	}
	w.inv.Blocks["asset"]["fw"].Facets["firewall"] = none(facet(w.inv.Blocks["asset"]["fw"], "firewall", closed()), "rule")
	if got := derive(t, w).Exposure("server"); got.Reachable != No {
		t.Errorf("behind a closed firewall: %v", got.Reachable)
	}
}

// TestExposureBeyondTheBound asks a firewall with more comparisons than are made: it is undecided and says why.
func TestExposureBeyondTheBound(t *testing.T) {
	var many []string
	for i := range 60_000 {
		many = append(many, fmt.Sprintf("10.2.%d.%d/32", i/250, i%250))
	}
	w := behind(closed())
	w.put("zone", "many", attributes{"networks": wordsOf(many...)})
	firewall := w.inv.Blocks["asset"]["fw"].Facets["firewall"]
	for i := range 100 {
		nest(firewall, "rule", fmt.Sprintf("r%d", i), ruleOf(i, []string{"allow", "deny"}[i%2], attributes{"source": zonesOf("many")}))
	}
	got := derive(t, w).Exposure("server")
	if got.Reachable != Undecided || len(got.Undeclared) != 1 || got.Undeclared[0].Reason == "" {
		t.Errorf("%v, undeclared %v", got.Reachable, got.Undeclared)
	}
}
