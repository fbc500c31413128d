package topology

import (
	"context"
	"slices"
)

// singles says for every service which assets and which links it does not outlive one by one, on one side of what is undeclared.
type singles struct {
	assets, links []set
}

// singleLosses finds them all, on the optimistic side and on the other, with one depth-first search of each graph; mostly
// they are the same one.
func (m *model) singleLosses(ctx context.Context) (best, worst singles, err error) {
	r := &singleReader{model: m}
	r.read(m.optimistic)
	if best, err = r.all(ctx, true); err != nil {
		return best, worst, err
	}
	if m.pessimistic != m.optimistic {
		r.read(m.pessimistic)
	}
	worst, err = r.all(ctx, false)
	return best, worst, err
}

// read searches a graph.
func (r *singleReader) read(g *graph) {
	r.f = search(g, nil)
	r.cutter = newCutter(r.f)
	r.hulls = make([]*hull, len(r.ways))
}

// all reads the losses of one side off the forest.
func (r *singleReader) all(ctx context.Context, optimistic bool) (singles, error) {
	m, lean := r.model, leaning(pessimist)
	if optimistic {
		lean = optimist
	}
	r.lean = lean
	found := singles{assets: make([]set, len(m.services)), links: make([]set, len(m.services))}
	for i, s := range m.services {
		if err := ctx.Err(); err != nil {
			return singles{}, err
		}
		found.assets[i], found.links[i] = r.own(s)
	}
	m.loseManyEnded(optimistic, lean, found.links)
	m.spreadSets(found.assets, lean)
	m.spreadSets(found.links, lean)
	return found, nil
}

// singleReader reads the losses of one service after the other off one forest.
type singleReader struct {
	*model
	*cutter
	lean  leaning
	f     *forest
	hulls []*hull
}

// own finds the assets and links without which a service fails by itself, whatever it needs of others.
func (r *singleReader) own(s *service) (assets, links set) {
	if s.hopeless || !s.known && !r.lean(s.doubt("hosted_on")) || !s.zonesKnown && !r.lean(s.doubt("reached_from")) {
		return everything(), everything()
	}
	quorum := s.quorum(r.lean)
	switch {
	case s.known && len(s.hosts) < quorum:
		return everything(), everything()
	case s.known && len(s.hosts) == quorum:
		assets = setOf(slices.Clone(s.hosts)...)
	}
	hosts := r.f.positions(s.hosts)
	for _, number := range s.zones {
		a, l := r.inZone(s, r.zones[number], hosts, quorum)
		assets, links = assets.or(a), links.or(l)
	}
	return assets, links
}

// inZone finds the assets and links without which the users of a zone reach too few hosts. An asset that is all of its zone takes
// the users along.
func (r *singleReader) inZone(s *service, z *zone, hosts []int32, quorum int) (assets, links set) {
	either := len(z.ways) > 1 && r.lean(z.trustDoubt())
	for i, w := range z.ways {
		a, l := r.inWay(s, z, w, hosts, quorum)
		switch {
		case i == 0:
			assets, links = a, l
		case either:
			assets, links = assets.and(a), links.and(l)
		default:
			assets, links = assets.or(a), links.or(l)
		}
	}
	if len(z.own) == 1 {
		assets = assets.and(setOf(z.own[0]).not())
	}
	return assets, links
}

// inWay does the same for one way in.
func (r *singleReader) inWay(s *service, z *zone, w *way, hosts []int32, quorum int) (assets, links set) {
	if slices.ContainsFunc(w.open, r.lean) || len(w.assets) == 0 && len(w.open) == 0 && r.lean(z.entryDoubt()) {
		return nothing(), nothing()
	}
	if len(w.assets) == 0 {
		return everything(), everything()
	}
	if !s.known {
		return r.lastEntry(w)
	}
	if r.hulls[w.number] == nil {
		r.hulls[w.number] = r.f.newHull(w)
	}
	h := r.hulls[w.number]
	reached := r.cut(h, hosts)
	if reached < quorum {
		return everything(), everything()
	}
	assets, links = r.collect(reached, quorum)
	return assets, links.or(r.uplinkLosses(w, h, hosts, reached, quorum))
}

// collect names the assets and links whose toll leaves fewer hosts than the quorum.
func (r *singleReader) collect(reached, quorum int) (assets, links set) {
	for _, t := range r.nodes {
		switch {
		case reached-t.hosts >= quorum:
		case int(t.number) < r.f.g.assets:
			assets.members = append(assets.members, t.number)
		case r.f.g.hubs[int(t.number)-r.f.g.assets] != nobody:
			links.members = append(links.members, r.f.g.hubs[int(t.number)-r.f.g.assets])
		}
	}
	for _, t := range r.edges {
		if reached-t.hosts < quorum && int(t.number) < r.f.g.links {
			links.members = append(links.members, t.number)
		}
	}
	slices.Sort(links.members)
	return assets, links
}

// lastEntry is for a service whose hosts are undeclared: wherever they are, nobody reaches them without an entry.
func (r *singleReader) lastEntry(w *way) (assets, links set) {
	if len(w.assets) == 1 {
		assets = setOf(w.assets[0])
		if uplinks := w.uplinks[w.assets[0]]; len(uplinks) == 1 {
			links = setOf(uplinks[0])
		}
	}
	return assets, links
}

// uplinkLosses finds the links to the outside that are the last uplink of the only entry before too many hosts. Those with two ends in the
// inventory are tried one by one in loseManyEnded.
func (r *singleReader) uplinkLosses(w *way, h *hull, hosts []int32, reached, quorum int) (links set) {
	if w.uplinks == nil {
		return nothing()
	}
	for _, asset := range w.assets {
		uplinks := w.uplinks[asset]
		if len(uplinks) != 1 || len(r.endsAt(uplinks[0])) != 1 {
			continue
		}
		root := r.f.root[r.f.position[asset]]
		if within(h.at, root, r.f.last[root]) == 1 && reached-within(hosts, root, r.f.last[root]) < quorum {
			links.members = append(links.members, uplinks[0])
		}
	}
	slices.Sort(links.members)
	return links
}

// loseManyEnded tries the uplinks that end at two or more assets: each is an edge and several entries at once.
func (m *model) loseManyEnded(optimistic bool, lean leaning, links []set) {
	var p *split
	for _, link := range sortedNumbers(m.byUplink) {
		if len(m.endsAt(link)) < 2 {
			continue
		}
		if p == nil {
			p = newSplit(newStage(m, m.graphFor(optimistic), nil, nil))
		}
		p.lose(nil, []int32{link})
		for i, s := range m.services {
			if p.fails(s, nil, lean) {
				links[i] = links[i].or(setOf(link))
			}
		}
	}
}

// spreadSets carries what services don't outlive on to those that need them, as spread does for one loss.
func (m *model) spreadSets(lost []set, lean leaning) {
	for changed := true; changed; {
		changed = false
		for i, s := range m.services {
			grown := m.pulledDownBy(s, lost, lean)
			if union := lost[i].or(grown); union.rest != lost[i].rest || len(union.members) != len(lost[i].members) {
				lost[i], changed = union, true
			}
		}
	}
}

// pulledDownBy unites what takes down a needed service and its alternative.
func (m *model) pulledDownBy(s *service, lost []set, lean leaning) set {
	if !s.needsKnown && !lean(s.doubt("dependency")) {
		return everything()
	}
	var all set
	for i := range s.needs {
		d := &s.needs[i]
		if d.service == nobody || d.otherSupplier != "" || s.bridges(d, lean) {
			continue
		}
		one := lost[d.service]
		if d.alternative != nobody {
			one = one.and(lost[d.alternative])
		}
		all = all.or(one)
	}
	return all
}
