package topology

import (
	"slices"

	"github.com/netgrade/netgrade/inventory"
)

// model is an inventory as walks see it: numbers instead of names, read once.
type model struct {
	*network
	options  Options
	zones    []*zone
	standsIn []int32
	services []*service
	// servicesOn gives the services that an asset hosts, servicesFrom those that must be reached from a zone.
	servicesOn, servicesFrom map[int32][]int32
	// neededBy gives for each service those that name it as a dependency.
	neededBy [][]int32
	// ways are all ways in of all zones by number; waysOf gives for an asset those it is an entry of without standing in the zone.
	ways   []*way
	waysOf map[int32][]*way
	// byUplink gives for a link to the outside the entries that may be lost with it.
	byUplink map[int32][]int32
	// inside are the networks of all zones but the internet.
	inside *region
	// optimistic and pessimistic are the same graph where nothing about links is open.
	optimistic, pessimistic *graph
}

// readModel reads an inventory.
func readModel(inv *inventory.Inventory, options Options) *model {
	m := &model{network: readNetwork(inv), options: options, waysOf: map[int32][]*way{}, byUplink: map[int32][]int32{}}
	m.zones, m.standsIn = m.network.zones()
	m.services = m.network.services(m.zones, options.MinimumBuffer)
	for number, z := range m.zones {
		for _, w := range z.ways {
			m.ways = append(m.ways, w)
			m.indexWay(int32(number), w)
		}
	}
	m.readNeededBy()
	m.indexServices()
	m.readInside()
	m.optimistic, m.pessimistic = m.graphs()
	return m
}

// indexWay makes the entries of a way findable from an asset and from a link.
func (m *model) indexWay(zone int32, w *way) {
	for _, asset := range w.assets {
		if m.standsIn[asset] != zone {
			m.waysOf[asset] = append(m.waysOf[asset], w)
		}
		for _, link := range w.uplinks[asset] {
			if !slices.Contains(m.byUplink[link], asset) {
				m.byUplink[link] = append(m.byUplink[link], asset)
			}
		}
	}
}

// indexServices makes the services findable from their hosts and zones.
func (m *model) indexServices() {
	m.servicesOn, m.servicesFrom = map[int32][]int32{}, map[int32][]int32{}
	for i, s := range m.services {
		for _, host := range s.hosts {
			m.servicesOn[host] = append(m.servicesOn[host], int32(i))
		}
		for _, zone := range s.zones {
			m.servicesFrom[zone] = append(m.servicesFrom[zone], int32(i))
		}
	}
}

// entersBy calls visit for each way of which an asset is an entry.
func (m *model) entersBy(asset int32, visit func(*way)) {
	if zone := m.standsIn[asset]; zone != nobody {
		visit(m.zones[zone].ways[0])
	}
	for _, w := range m.waysOf[asset] {
		visit(w)
	}
}

// graphFor gives the graph of a side.
func (m *model) graphFor(optimistic bool) *graph {
	if optimistic {
		return m.optimistic
	}
	return m.pessimistic
}

// supplier finds a supplier of the operator; nil when there is none of that label.
func (m *model) supplier(label string) *inventory.Block {
	if m.inv.Operator == nil {
		return nil
	}
	return m.inv.Operator.Items["supplier"][label]
}
