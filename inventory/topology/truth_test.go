package topology

import (
	"slices"

	"github.com/netgrade/netgrade/inventory"
)

// plainWorld decides by removal and search whether services are reached, on a small inventory in which everything is declared. It is the
// ground truth of this package's tests, written from the definition and with nothing of the package's own machinery.
type plainWorld struct {
	inv *inventory.Inventory
	// enteredAnyway decides the one thing that stays open: whether a zone without any entry reaches everything or nothing.
	enteredAnyway bool
	// assets and links number what carries paths.
	assets, links map[string]int
	lines         [][]line
	zones         map[string]plainZone
	services      map[string]plainService
}

// line is one end's view of a link.
type line struct{ link, to int }

// plainZone is how a zone comes in: by assets of its own, or by entries that may hang on an uplink.
type plainZone struct {
	own     bool
	entries []line
}

// plainService is what reachability asks of a service.
type plainService struct {
	block  *inventory.Block
	hosts  []int
	quorum int
	zones  []string
	needs  []*inventory.Block
}

// loss is what is taken away at once, as sets of numbers below 64 and 128.
type loss struct {
	assets uint64
	links  [2]uint64
}

func (x loss) hasAsset(n int) bool { return x.assets>>n&1 == 1 }
func (x loss) hasLink(n int) bool  { return n >= 0 && x.links[n/64]>>(n%64)&1 == 1 }

func (x *loss) addAsset(n int) { x.assets |= 1 << n }
func (x *loss) addLink(n int)  { x.links[n/64] |= 1 << (n % 64) }

const always = -1

func newPlainWorld(inv *inventory.Inventory) plainWorld {
	p := plainWorld{inv: inv, assets: map[string]int{}, links: map[string]int{}, zones: map[string]plainZone{}, services: map[string]plainService{}}
	for name, asset := range inv.Blocks["asset"] {
		if carries(asset) {
			p.assets[name] = len(p.assets)
		}
	}
	p.lines = make([][]line, len(p.assets))
	for name, link := range inv.Blocks["link"] {
		if !carries(link) {
			continue
		}
		number := len(p.links)
		p.links[name] = number
		if ends := p.ends(link); len(ends) == 2 {
			p.lines[ends[0]] = append(p.lines[ends[0]], line{number, ends[1]})
			p.lines[ends[1]] = append(p.lines[ends[1]], line{number, ends[0]})
		}
	}
	for name := range inv.Blocks["zone"] {
		p.zones[name] = p.zone(name)
	}
	for name, s := range inv.Blocks["service"] {
		p.services[name] = p.service(s)
	}
	return p
}

func carries(b *inventory.Block) bool {
	status, _ := b.Text("status")
	return status == "active" || status == "standby"
}

// named lists the names in a list of references.
func named(b *inventory.Block, attribute string) (names []string) {
	for _, v := range b.Attributes[attribute].Data.([]inventory.Value) {
		names = append(names, v.Data.(inventory.Reference).Name)
	}
	return names
}

// carrying lists the assets of a list that carry paths.
func (p plainWorld) carrying(names []string) (found []int) {
	for _, name := range names {
		if n, ok := p.assets[name]; ok && !slices.Contains(found, n) {
			found = append(found, n)
		}
	}
	return found
}

func (p plainWorld) ends(link *inventory.Block) []int { return p.carrying(named(link, "between")) }

// own lists the assets that stand in a zone.
func (p plainWorld) own(zone string) (found []int) {
	for name, n := range p.assets {
		if r, ok := p.inv.Blocks["asset"][name].Attributes["zone"].Data.(inventory.Reference); ok && r.Name == zone {
			found = append(found, n)
		}
	}
	return found
}

// zone finds how a zone comes in.
func (p plainWorld) zone(name string) plainZone {
	var z plainZone
	enter := func(link int, assets ...int) {
		for _, n := range assets {
			z.entries = append(z.entries, line{link, n})
		}
	}
	if own := p.own(name); len(own) > 0 {
		enter(always, own...)
		return plainZone{own: true, entries: z.entries}
	}
	trust, _ := p.inv.Blocks["zone"][name].Text("trust")
	uplinked := false
	for label, link := range p.inv.Blocks["link"] {
		if _, up := link.Attributes["upstream_asn"]; up && carries(link) && trust == "internet" {
			uplinked = true
			enter(p.links[label], p.ends(link)...)
		}
	}
	if uplinked {
		return z
	}
	for _, conduit := range p.inv.Blocks["conduit"] {
		if conduit.Attributes["from"].Data.(inventory.Reference).Name != name {
			continue
		}
		through := named(conduit, "through")
		if len(through) == 0 {
			enter(always, p.own(conduit.Attributes["to"].Data.(inventory.Reference).Name)...)
		} else if live := p.carrying(through); len(live) > 0 {
			enter(always, live[0])
		}
	}
	return z
}

func (p plainWorld) service(s *inventory.Block) plainService {
	made := plainService{block: s, hosts: p.carrying(named(s, "hosted_on")), quorum: 1, zones: named(s, "reached_from")}
	if q, ok := number(s, "quorum"); ok {
		made.quorum = int(q)
	}
	for _, label := range sortedKeys(s.Items["dependency"]) {
		made.needs = append(made.needs, s.Items["dependency"][label])
	}
	return made
}

// around says which assets are reached from a zone's entries when x is lost; leftOut is true when its users are lost too.
func (p plainWorld) around(z plainZone, x loss) (seen []bool, leftOut bool) {
	seen = make([]bool, len(p.lines))
	var queue []int
	visit := func(n int) {
		if !seen[n] && !x.hasAsset(n) {
			seen[n] = true
			queue = append(queue, n)
		}
	}
	for _, e := range z.entries {
		if !x.hasLink(e.link) {
			visit(e.to)
		}
	}
	leftOut = z.own && len(queue) == 0
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for _, l := range p.lines[at] {
			if !x.hasLink(l.link) {
				visit(l.to)
			}
		}
	}
	return seen, leftOut
}

// ownReach decides a service without its needs.
func (p plainWorld) ownReach(s plainService, x loss) bool {
	left := 0
	for _, host := range s.hosts {
		if !x.hasAsset(host) {
			left++
		}
	}
	if len(s.hosts) == 0 || len(s.zones) == 0 || left < s.quorum {
		return false
	}
	for _, name := range s.zones {
		z := p.zones[name]
		if len(z.entries) == 0 && p.enteredAnyway {
			continue
		}
		seen, leftOut := p.around(z, x)
		reached := 0
		for _, host := range s.hosts {
			if seen[host] {
				reached++
			}
		}
		if !leftOut && reached < s.quorum {
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
	s := p.services[service]
	if !p.ownReach(s, x) {
		return false
	}
	for _, d := range s.needs {
		needed, isService := d.Attributes["service"].Data.(inventory.Reference)
		if buffer, _ := number(d, "buffer"); !isService || buffer >= 72*hours {
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
