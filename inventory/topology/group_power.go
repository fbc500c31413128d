package topology

import (
	"strings"

	"github.com/netgrade/netgrade/inventory"
)

// powerOf gives the power supply of a site; nil when it is undeclared.
func powerOf(site *inventory.Block) *inventory.Block {
	if site == nil {
		return nil
	}
	return site.Facets["power"]
}

// goesDark reports whether a site stops with its last substation: it has no generator, or one that runs for less than the limit.
func (m *model) goesDark(site *inventory.Block) Truth {
	power := powerOf(site)
	present := flag(power, "generator_present")
	autonomy, known := number(power, "generator")
	switch {
	case present == No, known && autonomy < m.options.MinimumAutonomy:
		return Yes
	case present == Yes && known:
		return No
	default:
		return Undecided
	}
}

// substationGroups takes all assets at the sites that only one substation feeds and that go dark without it.
func (m *model) substationGroups() *grouping {
	var c collector
	g := &grouping{kind: Power, assetDoubts: m.powerDoubts}
	for i := range m.assets {
		asset := int32(i)
		site := m.siteOf(asset)
		if site == nil {
			g.loose = append(g.loose, asset)
			continue
		}
		dark := m.goesDark(site)
		substations, known := words(powerOf(site), "substations")
		switch {
		case dark == No:
		case !known:
			g.loose = append(g.loose, asset)
		case len(substations) == 1 && dark == Yes:
			of := c.at(substations[0].key, substations[0].shown)
			of.assets = append(of.assets, asset)
		case len(substations) == 1:
			of := c.at(substations[0].key, substations[0].shown)
			of.maybe = append(of.maybe, asset)
		}
	}
	g.groups = c.sorted(len(g.loose) > 0)
	return g
}

// powerDoubts says what is open about the substations of an asset.
func (m *model) powerDoubts(asset int32) []Missing {
	site := m.siteOf(asset)
	if site == nil {
		return missingOf("asset", m.assets[asset].Name, "site")
	}
	if _, known := words(powerOf(site), "substations"); !known {
		return missingOf("site", site.Name, "power.substations")
	}
	if flag(powerOf(site), "generator_present") == Undecided {
		return missingOf("site", site.Name, "power.generator_present")
	}
	return missingOf("site", site.Name, "power.generator")
}

// feedGroups takes all assets of a site that hang on one and the same power feed alone. Those of the site that name no feed may hang on any,
// or on one that nobody there has named; those without a site may belong to any of them.
func (m *model) feedGroups() *grouping {
	var c collector
	g := &grouping{kind: Power, assetDoubts: m.feedDoubts}
	silent := map[string][]int32{}
	for i, block := range m.assets {
		asset := int32(i)
		site := m.siteOf(asset)
		feeds, known := words(block, "power_feeds")
		switch {
		case known && len(feeds) != 1:
		case site == nil:
			g.loose = append(g.loose, asset)
		case !known:
			silent[site.Name] = append(silent[site.Name], asset)
		default:
			of := c.at(site.Name+"\x00"+feeds[0].key, site.Name+"/"+feeds[0].shown)
			of.assets = append(of.assets, asset)
		}
	}
	for key, i := range c.index {
		site, _, _ := strings.Cut(key, "\x00")
		c.groups[i].maybe = silent[site]
	}
	for _, site := range sortedKeys(silent) {
		of := c.at(site+"\x00", site)
		of.anonymous, of.maybe = true, silent[site]
	}
	g.groups = c.sorted(len(g.loose) > 0)
	return g
}

// feedDoubts says what is open about the feed of an asset.
func (m *model) feedDoubts(asset int32) []Missing {
	block := m.assets[asset]
	if _, known := words(block, "power_feeds"); !known {
		return missingOf("asset", block.Name, "power_feeds")
	}
	return missingOf("asset", block.Name, "site")
}
