package topology

import "github.com/netgrade/netgrade/inventory"

// siteOf gives the site of an asset; nil when it is undeclared.
func (m *model) siteOf(asset int32) *inventory.Block {
	target, ok := reference(m.assets[asset], "site")
	if !ok {
		return nil
	}
	return m.inv.Blocks["site"][target.Name]
}

// countryOf gives the country of an asset's site; empty when either is undeclared.
func (m *model) countryOf(asset int32) string {
	country, _ := text(m.siteOf(asset), "country")
	return country
}

// siteGroups takes all assets of a site at once; the links that end there go with them.
func (m *model) siteGroups() *grouping {
	var c collector
	g := &grouping{kind: Site, assetDoubts: func(asset int32) []Missing { return missingOf("asset", m.assets[asset].Name, "site") }}
	for i := range m.assets {
		asset := int32(i)
		if site := m.siteOf(asset); site != nil {
			of := c.at(site.Name, site.Name)
			of.assets = append(of.assets, asset)
		} else {
			g.loose = append(g.loose, asset)
		}
	}
	g.groups = c.sorted(len(g.loose) > 0)
	return g
}

// countryGroups takes all assets of the sites in a country, and all links that end in it or cross it. The operator's own country is
// among them; what it means that a country is foreign is decided where the facts are put together.
func (m *model) countryGroups() *grouping {
	var c collector
	g := &grouping{kind: Country, assetDoubts: m.countryDoubts, linkDoubts: func(link int32) []Missing {
		return missingOf("link", m.links[link].Name, "transit_countries")
	}}
	for i := range m.assets {
		asset := int32(i)
		if country := m.countryOf(asset); country != "" {
			of := c.at(country, country)
			of.assets = append(of.assets, asset)
		} else {
			g.loose = append(g.loose, asset)
		}
	}
	for i, block := range m.links {
		link := int32(i)
		crossed, known := words(block, "transit_countries")
		for _, country := range crossed {
			of := c.at(country.shown, country.shown)
			of.links = append(of.links, link)
		}
		if !known && !m.endsInOneCountry(link) {
			g.looseLinks = append(g.looseLinks, link)
		}
	}
	g.groups = c.sorted(len(g.loose)+len(g.looseLinks) > 0)
	return g
}

// endsInOneCountry reports whether both ends of a link are known to lie in one country: then it crosses no other unless it says so.
func (m *model) endsInOneCountry(link int32) bool {
	ends := m.ends[link]
	if ends[1] == nobody {
		return false
	}
	country := m.countryOf(ends[0])
	return country != "" && country == m.countryOf(ends[1])
}

// countryDoubts says why the country of an asset is open.
func (m *model) countryDoubts(asset int32) []Missing {
	if site := m.siteOf(asset); site != nil {
		return missingOf("site", site.Name, "country")
	}
	return missingOf("asset", m.assets[asset].Name, "site")
}
