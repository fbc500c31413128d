package topology

// judgement says of every service whether it is lost when a split has happened, in the order of the services.
type judgement []bool

// judge decides every service. zoneGone reports whether all assets of a zone that has some were lost, so that its users are gone too.
func (p *split) judge(zoneGone func(zone int32) bool, lean leaning) judgement {
	lost := make(judgement, len(p.services))
	for i, s := range p.services {
		lost[i] = p.fails(s, zoneGone, lean)
	}
	p.spread(lost, lean)
	return lost
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
func (p *split) fails(s *service, zoneGone func(int32) bool, lean leaning) bool {
	if s.hopeless || !s.known && !lean(s.doubt("hosted_on")) || !s.zonesKnown && !lean(s.doubt("reached_from")) {
		return true
	}
	quorum := s.quorum(lean)
	if s.known && p.hostsLeft(s) < quorum {
		return true
	}
	for _, zone := range s.zones {
		if !zoneGone(zone) && p.zoneFails(s, p.zones[zone], quorum, lean) {
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
