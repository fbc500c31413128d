package topology

import (
	"slices"

	"github.com/netgrade/netgrade/inventory"
)

// internet is the built-in zone of everybody outside.
const internet = "internet"

// zone is a zone with the assets through which its users come in.
type zone struct {
	name  string
	block *inventory.Block
	// own are the assets that stand in the zone. A loss that takes them all takes the users too.
	own []int32
	// ways are the sets of entry assets that the declared values leave open: one, or two where the trust of a zone without
	// own assets is undeclared and decides whether its users come over uplinks.
	ways []*way
}

// way is one set of entry assets.
type way struct {
	// number counts the ways of all zones; zone is the one that comes in.
	number, zone int32
	// assets are the entries, sorted.
	assets []int32
	// uplinks are the links to the outside through which the users come, by entry; nil where they don't come over links.
	// An entry is lost with the last of its uplinks.
	uplinks map[int32][]int32
	// open names what is undeclared and could make further entries.
	open []Missing
}

// zones reads every zone, the built-in one included, in the order of their names, and tells in which zone each asset stands.
func (n *network) zones() (all []*zone, standsIn []int32) {
	names := sortedKeys(n.inv.Blocks["zone"])
	if !slices.Contains(names, internet) {
		names = append(names, internet)
		slices.Sort(names)
	}
	all = make([]*zone, len(names))
	for i, name := range names {
		all[i] = &zone{name: name, block: n.inv.Blocks["zone"][name]}
	}
	standsIn = make([]int32, len(n.assets))
	for asset, block := range n.assets {
		standsIn[asset] = nobody
		if target, ok := reference(block, "zone"); ok {
			if i, found := slices.BinarySearch(names, target.Name); found {
				standsIn[asset] = int32(i)
				all[i].own = append(all[i].own, int32(asset))
			}
		}
	}
	n.findWays(all)
	return all, standsIn
}

// findWays gives each zone its ways in: its own assets; else the uplinks, for a zone of trust internet where there are any; else the
// first asset of every conduit that leaves it.
func (n *network) findWays(zones []*zone) {
	uplinks := n.uplinks()
	count := int32(0)
	add := func(number int, w *way) {
		z := zones[number]
		w.number, w.zone = count, int32(number)
		count++
		z.ways = append(z.ways, w)
	}
	for number, z := range zones {
		trust := z.isInternet()
		switch {
		case len(z.own) > 0:
			add(number, &way{assets: z.own})
			continue
		case trust != No && uplinks != nil:
			add(number, &way{assets: sortedNumbers(uplinks), uplinks: uplinks})
		}
		if trust != Yes || uplinks == nil {
			add(number, n.conduitWay(z, zones))
		}
	}
}

// isInternet reports whether the trust of a zone is internet.
func (z *zone) isInternet() Truth {
	if z.name == internet {
		return Yes
	}
	trust, known := text(z.block, "trust")
	if !known {
		return Undecided
	}
	return truth(trust == internet)
}

// uplinks gives the links that declare an upstream network by the assets at which they end; nil when there are none.
func (n *network) uplinks() map[int32][]int32 {
	var found map[int32][]int32
	for link, block := range n.links {
		if _, declared := number(block, "upstream_asn"); !declared {
			continue
		}
		if found == nil {
			found = map[int32][]int32{}
		}
		for _, asset := range n.endsAt(int32(link)) {
			found[asset] = append(found[asset], int32(link))
		}
	}
	return found
}

// conduitWay finds the first active or standby asset of every conduit that leaves a zone.
func (n *network) conduitWay(z *zone, zones []*zone) *way {
	w := &way{}
	conduits := n.inv.Blocks["conduit"]
	if len(conduits) == 0 && !namedNone(n.inv, "conduit") {
		w.open = append(w.open, Missing{Element: Element{Type: "conduit"}})
	}
	for _, name := range sortedKeys(conduits) {
		conduit := conduits[name]
		if from, _ := reference(conduit, "from"); from.Name != z.name {
			continue
		}
		through, declared := references(conduit, "through")
		switch live := n.numbers(through); {
		case !declared:
			w.open = append(w.open, Missing{Element: elementOf(conduit), Path: "through"})
		case len(through) == 0:
			to, _ := reference(conduit, "to")
			if i := slices.IndexFunc(zones, func(z *zone) bool { return z.name == to.Name }); i >= 0 {
				w.assets = append(w.assets, zones[i].own...)
			}
		case len(live) > 0:
			w.assets = append(w.assets, live[0])
		}
	}
	slices.Sort(w.assets)
	w.assets = slices.Compact(w.assets)
	return w
}

// sortedNumbers lists the keys of a map by number.
func sortedNumbers[V any](m map[int32]V) []int32 {
	keys := make([]int32, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// trustDoubt is what decides between the ways of a zone.
func (z *zone) trustDoubt() Missing {
	return Missing{Element: Element{Type: "zone", Name: z.name}, Path: "trust"}
}

// entryDoubt says that nobody is known to come in from a zone: no asset stands in it and no conduit or uplink leads from it. Its label is
// the zone.
func (z *zone) entryDoubt() Missing {
	return Missing{Element: Element{Type: "asset"}, Path: "zone", Label: z.name}
}
