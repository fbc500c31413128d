package topology

import (
	"fmt"
	"math/rand/v2"

	"github.com/netgrade/netgrade/inventory"
)

// dice makes random inventories of at most 40 assets in which everything that walks read is declared.
type dice struct{ *rand.Rand }

func (d dice) chance(p float64) bool { return d.Float64() < p }

func pick[T any](d dice, from []T) T { return from[d.IntN(len(from))] }

func (d dice) some(names []string, least, most int) []string {
	d.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	n := min(least+d.IntN(most-least+1), len(names))
	return append([]string(nil), names[:n]...)
}

// status is mostly active.
func (d dice) status() string {
	return pick(d, []string{"active", "active", "active", "active", "active", "active", "standby", "standby", "planned", "retired"})
}

// world rolls an inventory.
func (d dice) world() *world { return d.worldOf(2 + d.IntN(39)) }

// worldOf rolls an inventory of some assets.
func (d dice) worldOf(count int) *world {
	w := newWorld()
	w.inv.Operator.Attributes["country"] = inventory.Value{Data: "GR"}
	var names []string
	zones := []string{"users", "office", "plant", "empty"}[:1+d.IntN(4)]
	for _, zone := range zones {
		w.put("zone", zone, attributes{"trust": pick(d, []string{"corporate", "ot", "dmz", "internet"})})
	}
	for _, site := range []string{"a", "b", "c"} {
		d.site(w, site)
	}
	for i := range count {
		name := fmt.Sprintf("n%02d", i)
		names = append(names, name)
		a := attributes{"status": d.status(), "site": ref{"site", pick(d, []string{"a", "b", "c"})}}
		if d.chance(0.25) {
			a["zone"] = ref{"zone", pick(d, zones)}
		}
		d.describe(w.asset("router", name, a))
	}
	d.links(w, names)
	d.conduits(w, zones, names)
	d.services(w, append(zones, "internet"), names)
	return w
}

// site rolls a site with its power.
func (d dice) site(w *world, name string) {
	b := w.put("site", name, attributes{"country": pick(d, []string{"GR", "GR", "BG", "IT"})})
	facet(b, "power", attributes{"substations": wordsOf(d.some([]string{"north", "south", "west"}, 0, 2)...),
		"generator_present": d.chance(0.3), "generator": pick(d, []int{0, 3600, 100000})})
}

// describe rolls what groups read of an asset.
func (d dice) describe(b *inventory.Block) {
	b.Attributes["vendor"] = inventory.Value{Data: pick(d, []string{"acme", "Bolt", "core"})}
	b.Attributes["model"] = inventory.Value{Data: pick(d, []string{"x1", "x2"})}
	b.Attributes["power_feeds"] = inventory.Value{Data: plain(wordsOf(d.some([]string{"f1", "f2"}, 0, 2)...))}
	facet(b, "firmware", attributes{"version": pick(d, []string{"1", "2"})})
}

// links rolls a tree with some chords, and some uplinks.
func (d dice) links(w *world, names []string) {
	if len(names) < 2 || d.chance(0.03) {
		none(w.inv.Header, "link")
		return
	}
	extra := d.IntN(len(names))
	for i := 1; i < len(names)+extra; i++ {
		a, b := names[d.IntN(len(names))], names[d.IntN(len(names))]
		if i < len(names) && d.chance(0.9) {
			a, b = names[i], names[d.IntN(i)]
		}
		d.link(w, fmt.Sprintf("l%02d", i), a, b)
	}
	if d.chance(0.4) {
		for i := range 1 + d.IntN(3) {
			l := d.link(w, fmt.Sprintf("u%d", i), pick(d, names), pick(d, names))
			l.Attributes["upstream_asn"] = inventory.Value{Data: plain(64500 + i)}
			if d.chance(0.7) {
				l.Attributes["between"] = inventory.Value{Data: plain(assets(pick(d, names)))}
			}
		}
	}
}

// link rolls what groups read of a link.
func (d dice) link(w *world, name, a, b string) *inventory.Block {
	l := w.link(name, a, b, attributes{"status": d.status(), "medium": pick(d, []string{"fibre", "satellite", "microwave"}),
		"ducts": wordsOf(d.some([]string{"d1", "d2", "d3", "d4", "d5", "d6"}, 0, 2)...), "transit_countries": values{}})
	if d.chance(0.2) {
		l.Attributes["transit_countries"] = inventory.Value{Data: plain(wordsOf(pick(d, []string{"BG", "IT", "AT"})))}
	}
	if d.chance(0.5) {
		l.Attributes["owned"] = inventory.Value{Data: true}
	} else {
		l.Attributes["provider"] = inventory.Value{Data: plain(ref{"supplier", pick(d, []string{"p1", "p2", "p3"})})}
	}
	return l
}

// conduits rolls how zones without assets come in.
func (d dice) conduits(w *world, zones, names []string) {
	for i := range d.IntN(6) {
		w.put("conduit", fmt.Sprintf("c%d", i), attributes{"from": ref{"zone", pick(d, append([]string{"internet"}, zones...))},
			"to": ref{"zone", pick(d, zones)}, "through": assets(d.some(names, 0, 2)...)})
	}
	none(w.inv.Header, "conduit")
}

// services rolls services that need one another.
func (d dice) services(w *world, zones, names []string) {
	w.put("supplier", "p1", attributes{"subcontractors": wordsOf("p3", "Digger"), "country": "GR"})
	w.put("supplier", "p2", attributes{"subcontractors": wordsOf(), "name": "Second Ltd", "country": "BG"})
	w.put("supplier", "p3", attributes{"subcontractors": wordsOf(" second LTD"), "country": "IT"})
	count := 1 + d.IntN(5)
	for i := range count {
		hosts := d.some(names, 1, 3)
		s := w.put("service", fmt.Sprintf("s%d", i), attributes{"essential": d.chance(0.6), "hosted_on": assets(hosts...), "quorum": 1 + d.IntN(len(hosts)),
			"reached_from": zonesOf(d.some(zones, 1, 2)...), "rto": pick(d, []int{3600, 7200}), "manual_operation": d.chance(0.2)})
		none(s, "dependency")
		if d.chance(0.1) {
			facet(s, "cloud", attributes{"provider": ref{"supplier", "p1"}, "data_countries": wordsOf(d.some([]string{"GR", "BG", "IT"}, 1, 2)...)})
		}
		for j := range d.IntN(3) {
			d.dependency(s, fmt.Sprintf("d%d", j), i, count)
		}
	}
}

// dependency rolls one need of a service.
func (d dice) dependency(s *inventory.Block, label string, self, count int) {
	a := attributes{"buffer": pick(d, []int{0, 0, 3600, 300000})}
	if needed := d.IntN(count); needed != self && d.chance(0.8) {
		a["service"] = ref{"service", fmt.Sprintf("s%d", needed)}
	} else {
		a["supplier"] = ref{"supplier", pick(d, []string{"p1", "p2"})}
	}
	switch d.IntN(6) {
	case 0:
		a["alternative"] = ref{"supplier", "p3"}
	case 1:
		a["alternative"] = ref{"service", fmt.Sprintf("s%d", d.IntN(count))}
	}
	if _, outside := a["supplier"]; outside || d.chance(0.3) {
		a["country"] = pick(d, []string{"GR", "BG"})
	}
	nest(s, "dependency", label, a)
}
