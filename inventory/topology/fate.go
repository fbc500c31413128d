package topology

import (
	"cmp"
	"slices"
)

// maximumFates bounds the pairs that SharedFates lists.
const maximumFates = 1000

// SharedFate is a pair that looks redundant and falls together: two hosts of one service, or two links between the same two assets or sites.
type SharedFate struct {
	A, B Element
	// Kind and Name are what takes both: a site, a duct, a provider, a power source, an image.
	Kind Kind
	Name string
	// Service is the one that both host; empty for links.
	Service string
}

// SharedFates lists the pairs by service, then by name. Only what is declared counts: undeclared is not shared here.
func (f *Facts) SharedFates() []SharedFate { return slices.Clone(f.fates) }

// readFates finds the pairs among the members of every group.
func (m *model) readFates(groupings []*grouping) []SharedFate {
	var all []SharedFate
	for _, g := range groupings {
		if g.kind == Country || g.kind == Satellite {
			continue
		}
		for i := range g.groups {
			all = append(all, m.hostFates(g.kind, &g.groups[i])...)
			all = append(all, m.linkFates(g.kind, &g.groups[i])...)
		}
	}
	slices.SortFunc(all, func(a, b SharedFate) int {
		return cmp.Or(cmp.Compare(a.Service, b.Service), cmp.Compare(a.A.Name, b.A.Name), cmp.Compare(a.B.Name, b.B.Name), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name))
	})
	return all[:min(len(all), maximumFates)]
}

// hostFates pairs the hosts of one service that a group takes together, where the service could do without one of them.
func (m *model) hostFates(kind Kind, g *group) (all []SharedFate) {
	if len(g.assets) < 2 {
		return nil
	}
	for _, s := range m.services {
		if len(s.hosts) < 2 || s.least >= s.declared {
			continue
		}
		taken := keep(s.hosts, setOf(slices.Clone(g.assets)...).members, true)
		for i := 1; i < len(taken); i++ {
			a, b := m.assets[taken[i-1]], m.assets[taken[i]]
			all = append(all, SharedFate{A: elementOf(a), B: elementOf(b), Kind: kind, Name: g.name, Service: s.name()})
		}
	}
	return all
}

// linkFates pairs the links of one bundle that a group takes together.
func (m *model) linkFates(kind Kind, g *group) (all []SharedFate) {
	last := map[sitePair]int32{}
	for _, link := range g.links {
		if !m.joins(link) {
			continue
		}
		pair, placed := m.sitesOf(link)
		if placed < 2 || pair.a == pair.b {
			pair = m.assetPair(link)
		}
		if other, ok := last[pair]; ok && other != link {
			all = append(all, SharedFate{A: elementOf(m.links[other]), B: elementOf(m.links[link]), Kind: kind, Name: g.name})
		}
		last[pair] = link
	}
	return all
}

// assetPair names the two assets that a link joins where their sites don't tell bundles apart; a blank keeps them from looking like sites.
func (m *model) assetPair(link int32) sitePair {
	a, b := m.assets[m.ends[link][0]].Name, m.assets[m.ends[link][1]].Name
	return sitePair{" " + min(a, b), " " + max(a, b)}
}
