package topology

import "slices"

// maximumWitnesses bounds the losses of one kind and service for which a witness is kept.
const maximumWitnesses = 8

// Witness shows how a loss cuts a service.
type Witness struct {
	// Through are the needed services through which the loss reaches the service, itself left out, the one that is hit last; empty
	// where the service itself is hit.
	Through []string
	// Zone is the zone whose users lose hosts; empty where too few hosts are left at all.
	Zone string
	// Hosts are those that are lost to the zone, or lost.
	Hosts []string
	// Path is the last way from an entry of the zone to the first of Hosts while nothing was lost: assets and links in turn.
	Path []Element
}

// witnessing collects witnesses whose paths are still to be found, by the way in.
type witnessing struct {
	*model
	best *split
	open map[*way][]pathless
}

// pathless is a witness that waits for the path to a host.
type pathless struct {
	witness *Witness
	host    int32
}

// show makes the witness of the loss that best has just had; lost says what it cut.
func (w *witnessing) show(service int, gone zoneSet, lost judgement) *Witness {
	found := &Witness{}
	visited := map[int]bool{}
	for !w.best.fails(w.services[service], gone, optimist) && !visited[service] {
		visited[service] = true
		next := w.services[service].puller(lost)
		if next == nobody {
			return found
		}
		service = int(next)
		found.Through = append(found.Through, w.services[service].name())
	}
	w.fill(found, w.services[service], gone)
	return found
}

// puller gives the first needed service whose loss pulls a service down.
func (s *service) puller(lost judgement) int32 {
	for i := range s.needs {
		if d := &s.needs[i]; d.service != nobody && lost[d.service] && d.missed(lost) && !s.bridges(d, optimist) {
			return d.service
		}
	}
	return nobody
}

// fill says which zone loses which hosts.
func (w *witnessing) fill(found *Witness, s *service, gone zoneSet) {
	quorum := s.quorum(optimist)
	if s.known && w.best.hostsLeft(s) < quorum {
		found.Hosts = w.namesOf(s.hosts, func(host int32) bool { return w.best.at(host) == nobody })
		return
	}
	for _, number := range s.zones {
		z := w.zones[number]
		if gone[number] || !w.best.zoneFails(s, z, quorum, optimist) {
			continue
		}
		first := z.ways[0]
		isLost := func(host int32) bool {
			part := w.best.at(host)
			return part == nobody || w.best.entriesIn(first, part) == 0
		}
		found.Zone, found.Hosts = z.name, w.namesOf(s.hosts, isLost)
		if i := slices.IndexFunc(s.hosts, isLost); i >= 0 {
			w.open[first] = append(w.open[first], pathless{found, s.hosts[i]})
		}
		return
	}
}

// namesOf names those of some assets that are wanted.
func (m *model) namesOf(assets []int32, wanted func(int32) bool) []string {
	names := []string{}
	for _, asset := range assets {
		if wanted(asset) {
			names = append(names, m.assets[asset].Name)
		}
	}
	return names
}

// findPaths gives every witness its path, with one breadth-first search for each way in.
func (w *witnessing) findPaths() {
	for _, from := range w.ways {
		if len(w.open[from]) == 0 {
			continue
		}
		back := w.searchFrom(from)
		traced := map[int32][]Element{}
		for _, p := range w.open[from] {
			if _, done := traced[p.host]; !done {
				traced[p.host] = w.trace(back, p.host)
			}
			p.witness.Path = traced[p.host]
		}
	}
	w.open = map[*way][]pathless{}
}

// searchFrom tells for each node the arc that leads back towards the nearest entry: to itself at an entry, nobody where none leads.
func (w *witnessing) searchFrom(from *way) []arc {
	g := w.best.g
	back := make([]arc, g.nodes())
	for i := range back {
		back[i].to = nobody
	}
	queue := slices.Clone(from.assets)
	for _, entry := range queue {
		back[entry] = arc{entry, nobody}
	}
	for next := 0; next < len(queue); next++ {
		for _, a := range g.around(queue[next]) {
			if back[a.to].to == nobody {
				back[a.to] = arc{queue[next], a.edge}
				queue = append(queue, a.to)
			}
		}
	}
	return back
}

// trace follows the arcs back from a host, and gives the path from the entry on.
func (w *witnessing) trace(back []arc, host int32) []Element {
	if back[host].to == nobody {
		return nil
	}
	path := []Element{{Type: "asset", Name: w.assets[host].Name}}
	for node := host; back[node].edge != nobody; node = back[node].to {
		g := w.best.g
		switch edge, to := back[node].edge, back[node].to; {
		case int(to) >= g.assets:
			if link := g.hubs[int(to)-g.assets]; link != nobody {
				path = append(path, Element{Type: "link", Name: w.links[link].Name})
			}
		case int(edge) < g.links:
			path = append(path, Element{Type: "link", Name: w.links[edge].Name}, Element{Type: "asset", Name: w.assets[to].Name})
		default:
			path = append(path, Element{Type: "asset", Name: w.assets[to].Name})
		}
	}
	slices.Reverse(path)
	return path
}
