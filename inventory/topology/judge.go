package topology

import "slices"

// judgement says of every service whether it is lost when a split has happened, in the order of the services.
type judgement []bool

// zoneSet holds zones whose own assets were all lost, so that their users are gone too.
type zoneSet map[int32]bool

// ground is what stands on a stage while nothing more is lost, with what is undeclared resolved one way.
type ground struct {
	lean leaning
	// own says what fails by itself, lost what is lost by what it needs too.
	own, lost judgement
}

// settle decides every service while nothing is lost.
func (p *split) settle(lean leaning) *ground {
	p.lose(nil, nil)
	g := &ground{lean: lean, own: make(judgement, len(p.services))}
	for i, s := range p.services {
		g.own[i] = p.fails(s, nil, lean)
	}
	g.lost = slices.Clone(g.own)
	p.spread(g.lost, lean)
	return g
}

// judge decides every service after a loss. Only those are looked at again of which a host, an entry or a zone was touched. The
// result may be shared and must not be changed.
func (p *split) judge(g *ground, gone zoneSet) judgement {
	var lost judgement
	for _, i := range p.shaken(gone) {
		if fails := p.fails(p.services[i], gone, g.lean); fails != g.own[i] {
			if lost == nil {
				lost = slices.Clone(g.own)
			}
			lost[i] = fails
		}
	}
	if lost == nil {
		return g.lost
	}
	p.spread(lost, g.lean)
	return lost
}

// shaken lists the services that a loss may have touched.
func (p *split) shaken(gone zoneSet) []int32 {
	var all []int32
	seen := map[int32]bool{}
	add := func(services []int32) {
		for _, i := range services {
			if !seen[i] {
				seen[i] = true
				all = append(all, i)
			}
		}
	}
	for _, node := range p.gone {
		add(p.servicesOn[node])
	}
	for _, node := range p.reached {
		if on := p.servicesOn[node]; on != nil && p.at(node) >= p.count {
			add(on)
		}
	}
	for key, change := range p.entries {
		if change < 0 && p.stage.entries[key]+change == 0 {
			add(p.servicesFrom[p.ways[key.way].zone])
		}
	}
	for zone := range gone {
		add(p.servicesFrom[zone])
	}
	return all
}

// spread loses every service that needs a lost one without a buffer or an alternative that is left. A circle of
// services that need one another stands as long as nothing else pulls it down.
func (m *model) spread(lost judgement, lean leaning) {
	for changed := true; changed; {
		changed = false
		for i, s := range m.services {
			if !lost[i] && s.pulledDown(lost, lean) {
				lost[i], changed = true, true
			}
		}
	}
}

// pulledDown reports whether a needed service is lost and nothing bridges it.
func (s *service) pulledDown(lost judgement, lean leaning) bool {
	if !s.needsKnown && !lean(s.doubt("dependency")) {
		return true
	}
	for i := range s.needs {
		if d := &s.needs[i]; d.service != nobody && lost[d.service] && d.missed(lost) && !s.bridges(d, lean) {
			return true
		}
	}
	return false
}

// missed reports whether no alternative is left.
func (d *need) missed(lost judgement) bool {
	return d.otherSupplier == "" && (d.alternative == nobody || lost[d.alternative])
}

// fails reports whether a service is lost by itself: too few hosts are left, or too few of them within reach of a zone.
func (p *split) fails(s *service, gone zoneSet, lean leaning) bool {
	if s.hopeless || !s.known && !lean(s.doubt("hosted_on")) || !s.zonesKnown && !lean(s.doubt("reached_from")) {
		return true
	}
	quorum := s.quorum(lean)
	if s.known && p.hostsLeft(s) < quorum {
		return true
	}
	for _, zone := range s.zones {
		if !gone[zone] && p.zoneFails(s, p.zones[zone], quorum, lean) {
			return true
		}
	}
	return false
}

// hostsLeft counts the hosts that are not lost.
func (p *split) hostsLeft(s *service) int {
	left := 0
	for _, host := range s.hosts {
		if p.at(host) != nobody {
			left++
		}
	}
	return left
}

// zoneFails reports whether the users of a zone reach too few hosts.
func (p *split) zoneFails(s *service, z *zone, quorum int, lean leaning) bool {
	either := len(z.ways) > 1 && lean(z.trustDoubt())
	for _, w := range z.ways {
		if p.wayFails(s, z, w, quorum, lean) != either {
			return !either
		}
	}
	return either
}

// wayFails reports whether the users that come in one way reach too few hosts.
func (p *split) wayFails(s *service, z *zone, w *way, quorum int, lean leaning) bool {
	for _, doubt := range w.open {
		if lean(doubt) {
			return false
		}
	}
	if len(w.assets) == 0 {
		return len(w.open) > 0 || !lean(z.entryDoubt())
	}
	if !s.known {
		return p.entriesLeft(w) == 0
	}
	reached := 0
	for _, host := range s.hosts {
		if part := p.at(host); part != nobody && p.entriesIn(w, part) > 0 {
			reached++
		}
	}
	return reached < quorum
}
