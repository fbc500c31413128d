package topology

import (
	"math"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
)

// service is a service with what reachability asks of it.
type service struct {
	block *inventory.Block
	// hosts are the active and standby ones, sorted; declared counts all that were named, and known is false where none were.
	hosts    []int32
	declared int
	known    bool
	// least and most bound the quorum; they differ where it is undeclared and there are several hosts.
	least, most int
	// zones are those from which it must be reached, by number.
	zones      []int32
	zonesKnown bool
	// hopeless services name no host that carries paths, or no zone: nobody reaches them.
	hopeless   bool
	needs      []need
	needsKnown bool
}

// need is a dependency of a service.
type need struct {
	name  string
	block *inventory.Block
	// service is nobody where an outside supplier is needed.
	service, alternative int32
	// supplier and otherSupplier are set where supplier or alternative name one.
	supplier, otherSupplier string
	// bridged says whether the buffer outlasts the least that counts.
	bridged Truth
}

// replaced reports whether an alternative is declared.
func (d *need) replaced() bool { return d.alternative != nobody || d.otherSupplier != "" }

// services reads every service in the order of the names.
func (n *network) services(zones []*zone, minimumBuffer float64) []*service {
	blocks := n.inv.Blocks["service"]
	names := sortedKeys(blocks)
	all := make([]*service, len(names))
	for i, name := range names {
		s := &service{block: blocks[name]}
		n.readHosts(s)
		s.readZones(zones)
		s.readNeeds(names, minimumBuffer)
		all[i] = s
	}
	return all
}

// readHosts finds the hosts and what the quorum may be.
func (n *network) readHosts(s *service) {
	names, known := references(s.block, "hosted_on")
	s.known, s.declared = known, len(names)
	s.hosts = n.numbers(names)
	slices.Sort(s.hosts)
	s.hopeless = known && len(s.hosts) == 0
	s.least, s.most = 1, max(1, s.declared)
	if quorum, ok := number(s.block, "quorum"); ok {
		s.least = max(1, int(math.Ceil(min(quorum, math.MaxInt32))))
		s.most = s.least
	}
}

// readZones finds the zones that must reach the service.
func (s *service) readZones(zones []*zone) {
	names, known := references(s.block, "reached_from")
	s.zonesKnown = known
	s.hopeless = s.hopeless || known && len(names) == 0
	for _, name := range names {
		i, ok := slices.BinarySearchFunc(zones, name, func(z *zone, name string) int { return strings.Compare(z.name, name) })
		if ok {
			s.zones = append(s.zones, int32(i))
		}
	}
	slices.Sort(s.zones)
}

// readNeeds finds the dependencies in the order of their labels.
func (s *service) readNeeds(services []string, minimumBuffer float64) {
	s.needsKnown = itemsKnown(s.block, "dependency")
	named := func(name string) int32 {
		if i, ok := slices.BinarySearch(services, name); ok {
			return int32(i)
		}
		return nobody
	}
	for _, label := range sortedKeys(s.block.Items["dependency"]) {
		block := s.block.Items["dependency"][label]
		d := need{name: label, block: block, service: nobody, alternative: nobody}
		if target, ok := reference(block, "service"); ok {
			d.service = named(target.Name)
		}
		if target, ok := reference(block, "supplier"); ok {
			d.supplier = target.Name
		}
		if other, ok := reference(block, "alternative"); ok && other.Type == "service" {
			d.alternative = named(other.Name)
		} else if ok {
			d.otherSupplier = other.Name
		}
		if buffer, ok := number(block, "buffer"); ok {
			d.bridged = truth(buffer >= minimumBuffer)
		}
		s.needs = append(s.needs, d)
	}
}

// name is the label of the service.
func (s *service) name() string { return s.block.Name }

// doubt is an undeclared attribute of the service.
func (s *service) doubt(path string) Missing {
	return Missing{Element: elementOf(s.block), Path: path}
}

// needDoubt is an undeclared attribute of a dependency.
func (s *service) needDoubt(d *need, attribute string) Missing {
	return Missing{Element: elementOf(s.block), Path: "dependency." + attribute, Label: d.name}
}

// leaning resolves what is undeclared: it reports whether an attribute is taken for the operator or against.
type leaning func(Missing) bool

// optimist and pessimist resolve everything one way.
func optimist(Missing) bool  { return true }
func pessimist(Missing) bool { return false }

// quorum is how many hosts must work.
func (s *service) quorum(lean leaning) int {
	if s.least == s.most || lean(s.doubt("quorum")) {
		return s.least
	}
	return s.most
}

// bridges reports whether the buffer of a dependency covers its loss.
func (s *service) bridges(d *need, lean leaning) bool {
	return d.bridged == Yes || d.bridged == Undecided && lean(s.needDoubt(d, "buffer"))
}
