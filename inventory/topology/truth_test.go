package topology

import (
	"slices"

	"github.com/netgrade/netgrade/inventory"
)

// plainWorld decides by removal and search whether services are reached, on an inventory in which everything is declared. It is the
// ground truth of this package's tests, written from the definition and with nothing of the package's own machinery.
type plainWorld struct {
	inv           *inventory.Inventory
	minimumBuffer float64
	// enteredAnyway decides the one thing that stays open: whether a zone without any entry reaches everything or nothing.
	enteredAnyway bool
	lines         map[string][]line
	standing      map[string][]string
}

// line is one end's view of a link.
type line struct{ link, to string }

// loss is what is taken away at once.
type loss struct{ assets, links map[string]bool }

func newPlainWorld(inv *inventory.Inventory) plainWorld {
	p := plainWorld{inv: inv, minimumBuffer: 72 * hours, lines: map[string][]line{}, standing: map[string][]string{}}
	for name, link := range inv.Blocks["link"] {
		if ends := p.ends(link); p.carries(link) && len(ends) == 2 {
			p.lines[ends[0]] = append(p.lines[ends[0]], line{name, ends[1]})
			p.lines[ends[1]] = append(p.lines[ends[1]], line{name, ends[0]})
		}
	}
	for name, asset := range inv.Blocks["asset"] {
		if r, ok := asset.Attributes["zone"].Data.(inventory.Reference); ok && p.carries(asset) {
			p.standing[r.Name] = append(p.standing[r.Name], name)
		}
	}
	return p
}

func (p plainWorld) carries(b *inventory.Block) bool {
	if b == nil {
		return false
	}
	status, _ := b.Text("status")
	return status == "active" || status == "standby"
}

// ends are the assets that carry paths at which a link ends.
func (p plainWorld) ends(link *inventory.Block) []string {
	var found []string
	for _, v := range link.Attributes["between"].Data.([]inventory.Value) {
		name := v.Data.(inventory.Reference).Name
		if p.carries(p.inv.Blocks["asset"][name]) && !slices.Contains(found, name) {
			found = append(found, name)
		}
	}
	return found
}

// around lists the assets that are reached from some assets when x is lost.
func (p plainWorld) around(from []string, x loss) map[string]bool {
	seen := map[string]bool{}
	queue := []string{}
	visit := func(name string) {
		if !seen[name] && !x.assets[name] {
			seen[name] = true
			queue = append(queue, name)
		}
	}
	for _, name := range from {
		visit(name)
	}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for _, l := range p.lines[at] {
			if !x.links[l.link] {
				visit(l.to)
			}
		}
	}
	return seen
}

// entries lists the assets through which a zone comes in when x is lost; leftOut is true when its users are lost too.
func (p plainWorld) entries(zone string, x loss) (found []string, leftOut bool) {
	if own := p.standing[zone]; len(own) > 0 {
		for _, name := range own {
			if !x.assets[name] {
				found = append(found, name)
			}
		}
		return found, len(found) == 0
	}
	trust, _ := p.inv.Blocks["zone"][zone].Text("trust")
	uplinked := false
	for name, link := range p.inv.Blocks["link"] {
		if _, up := link.Attributes["upstream_asn"]; up && p.carries(link) && trust == "internet" {
			uplinked = true
			if !x.links[name] {
				found = append(found, p.ends(link)...)
			}
		}
	}
	if uplinked {
		return found, false
	}
	for _, conduit := range p.inv.Blocks["conduit"] {
		if conduit.Attributes["from"].Data.(inventory.Reference).Name != zone {
			continue
		}
		through := conduit.Attributes["through"].Data.([]inventory.Value)
		if len(through) == 0 {
			found = append(found, p.standing[conduit.Attributes["to"].Data.(inventory.Reference).Name]...)
		}
		for _, v := range through {
			if name := v.Data.(inventory.Reference).Name; p.carries(p.inv.Blocks["asset"][name]) {
				found = append(found, name)
				break
			}
		}
	}
	return found, false
}

// ownReach decides a service without its needs.
func (p plainWorld) ownReach(s *inventory.Block, x loss) bool {
	var hosts []string
	declared := s.Attributes["hosted_on"].Data.([]inventory.Value)
	for _, v := range declared {
		if name := v.Data.(inventory.Reference).Name; p.carries(p.inv.Blocks["asset"][name]) {
			hosts = append(hosts, name)
		}
	}
	quorum := 1
	if q, ok := number(s, "quorum"); ok {
		quorum = int(q)
	}
	zones := s.Attributes["reached_from"].Data.([]inventory.Value)
	left := 0
	for _, host := range hosts {
		if !x.assets[host] {
			left++
		}
	}
	if len(hosts) == 0 || len(zones) == 0 || left < quorum {
		return false
	}
	for _, v := range zones {
		entries, leftOut := p.entries(v.Data.(inventory.Reference).Name, x)
		if always, _ := p.entries(v.Data.(inventory.Reference).Name, loss{}); len(always) == 0 && p.enteredAnyway || leftOut {
			continue
		}
		around, reached := p.around(entries, x), 0
		for _, host := range hosts {
			if around[host] {
				reached++
			}
		}
		if reached < quorum {
			return false
		}
	}
	return true
}

// reach decides a service; visiting holds the services on the way down, so that a circle stands by itself.
func (p plainWorld) reach(service string, x loss, visiting []string) bool {
	if slices.Contains(visiting, service) {
		return true
	}
	visiting = append(slices.Clone(visiting), service)
	s := p.inv.Blocks["service"][service]
	if !p.ownReach(s, x) {
		return false
	}
	for _, d := range s.Items["dependency"] {
		needed, isService := d.Attributes["service"].Data.(inventory.Reference)
		if !isService {
			continue
		}
		if buffer, _ := number(d, "buffer"); buffer >= p.minimumBuffer {
			continue
		}
		if other, ok := d.Attributes["alternative"].Data.(inventory.Reference); ok {
			if other.Type == "supplier" || p.reach(other.Name, x, visiting) {
				continue
			}
		}
		if !p.reach(needed.Name, x, visiting) {
			return false
		}
	}
	return true
}
