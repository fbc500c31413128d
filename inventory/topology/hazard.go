package topology

import (
	"math"
	"slices"
)

// Hosting is where the hosts of a service lie.
type Hosting struct {
	// Sites are those in which hosts are known to lie, sorted.
	Sites []string
	// Spread says whether the hosts lie at two or more sites.
	Spread Truth
	// Hazards are the hazard zones: Outlived is No where the hosts outside one are fewer than the quorum.
	Hazards Loss
	// Farthest is the greatest distance between two hosting sites with coordinates, in kilometres along the great circle; Pairs is false
	// where there are no two. Complete is false where a host or a site could lie elsewhere, because site or coordinates are undeclared.
	Farthest        float64
	Pairs, Complete bool
	// Undeclared names what is missing for the distance.
	Undeclared []Missing
}

// Hosting tells where the hosts of a service lie; the zero value when there is no service of that name.
func (f *Facts) Hosting(service string) Hosting {
	i, ok := f.number(service)
	if !ok {
		return Hosting{}
	}
	s := f.m.services[i]
	h := Hosting{}
	placed := true
	for _, host := range s.hosts {
		if site := f.m.siteOf(host); site != nil {
			h.Sites = append(h.Sites, site.Name)
		} else {
			placed = false
			h.Undeclared = append(h.Undeclared, missingOf("asset", f.m.assets[host].Name, "site")...)
		}
	}
	slices.Sort(h.Sites)
	h.Sites = slices.Compact(h.Sites)
	if !s.known {
		h.Undeclared = append(h.Undeclared, s.doubt("hosted_on"))
	}
	switch {
	case len(h.Sites) > 1:
		h.Spread = Yes
	case s.known && (placed || len(s.hosts) < 2):
		h.Spread = No
	}
	h.Complete = s.known && placed
	f.m.measure(&h)
	h.Hazards = f.m.endangered(s)
	return h
}

// endangered tries every hazard zone: the hosts outside it must satisfy the quorum.
func (m *model) endangered(s *service) Loss {
	var l Loss
	inside := map[string]int{}
	shown := map[string]string{}
	open := 0
	for _, host := range s.hosts {
		zones, missing := m.hazardsOf(host)
		if missing != nil {
			open++
			l.Undeclared = append(l.Undeclared, missing...)
		}
		for _, z := range zones {
			inside[z.key]++
			shown[z.key] = z.shown
		}
	}
	for _, key := range sortedKeys(inside) {
		if s.known && len(s.hosts)-inside[key] < s.least {
			l.Cuts = append(l.Cuts, Cut{Name: shown[key]})
		}
		if len(s.hosts)-inside[key]-open < s.most {
			l.Possible = append(l.Possible, shown[key])
		}
	}
	if open > 0 && len(s.hosts)-open < s.most {
		l.Possible = append(l.Possible, "")
	}
	l.open = len(l.Possible) > 0 || !s.known
	if !s.known {
		l.Undeclared = append(l.Undeclared, s.doubt("hosted_on"))
	}
	if s.least != s.most && l.open {
		l.Undeclared = append(l.Undeclared, s.doubt("quorum"))
	}
	l.decide(&Standing{Reach: Yes})
	return l
}

// hazardsOf lists the hazard zones in which a host lies; missing says why they are open, and is nil where they are known.
func (m *model) hazardsOf(host int32) (zones []word, missing []Missing) {
	site := m.siteOf(host)
	if site == nil {
		return nil, missingOf("asset", m.assets[host].Name, "site")
	}
	zones, known := words(site.Facets["hazards"], "zones")
	if !known {
		return nil, missingOf("site", site.Name, "hazards.zones")
	}
	return zones, nil
}

// measure finds the greatest distance between two hosting sites.
func (m *model) measure(h *Hosting) {
	type point struct{ latitude, longitude float64 }
	var points []point
	for _, name := range h.Sites {
		site := m.inv.Blocks["site"][name]
		missing := []Missing{}
		read := func(attribute string) float64 {
			value, declared := number(site, attribute)
			if !declared {
				missing = append(missing, missingOf("site", name, attribute)...)
			}
			return value
		}
		p := point{read("latitude"), read("longitude")}
		if len(missing) > 0 {
			h.Complete = false
			h.Undeclared = append(h.Undeclared, missing...)
			continue
		}
		for _, other := range points {
			h.Pairs = true
			h.Farthest = max(h.Farthest, greatCircle(p.latitude, p.longitude, other.latitude, other.longitude))
		}
		points = append(points, p)
	}
}

// earthRadius is the mean radius of the Earth in kilometres (IUGG, R1).
const earthRadius = 6371.0088

// greatCircle is the distance of two points in degrees along the sphere, in kilometres, by the haversine formula.
func greatCircle(latitude1, longitude1, latitude2, longitude2 float64) float64 {
	rad := func(degrees float64) float64 { return degrees * math.Pi / 180 }
	half := func(angle float64) float64 { s := math.Sin(angle / 2); return s * s }
	a := half(rad(latitude2-latitude1)) + math.Cos(rad(latitude1))*math.Cos(rad(latitude2))*half(rad(longitude2-longitude1))
	return 2 * earthRadius * math.Asin(math.Sqrt(min(1, a)))
}
