package topology

import (
	"slices"

	"github.com/netgrade/netgrade/inventory"
)

// touchedCountries are the countries in which links of one component end or that they cross; open where some are undeclared.
type touchedCountries struct {
	names []string
	open  bool
}

// add notes a country, or that one is undeclared.
func (t *touchedCountries) add(country string) {
	switch {
	case country == "":
		t.open = true
	case !slices.Contains(t.names, country):
		t.names = append(t.names, country)
	}
}

// touchAbroad lists the countries that the links of each component of the optimistic graph touch.
func (m *model) touchAbroad() func(asset int32) *touchedCountries {
	s := newStage(m, m.optimistic, nil, nil)
	touched := make([]touchedCountries, s.count)
	for i, block := range m.links {
		link := int32(i)
		crossed, known := words(block, "transit_countries")
		for _, end := range m.endsAt(link) {
			of := &touched[s.component[end]]
			of.add(m.countryOf(end))
			for _, country := range crossed {
				of.add(country.shown)
			}
			of.open = of.open || !known && !m.endsInOneCountry(link)
		}
	}
	return func(asset int32) *touchedCountries { return &touched[s.component[asset]] }
}

// isAbroad says whether a service has anything in a country other than home: a host, a dependency, data, or a link in the network of a host.
func (m *model) isAbroad(s *service, home string, touched func(int32) *touchedCountries) (Truth, []Missing) {
	found := touchedCountries{open: !s.known || !s.needsKnown || !m.linksKnown}
	for _, host := range s.hosts {
		found.add(m.countryOf(host))
		near := touched(host)
		found.open = found.open || near.open
		for _, country := range near.names {
			found.add(country)
		}
	}
	for i := range s.needs {
		if country, declared := text(s.needs[i].block, "country"); declared || s.needs[i].service == nobody {
			found.add(country)
		}
	}
	found.addData(s.block.Facets["cloud"])
	switch {
	case home != "" && slices.ContainsFunc(found.names, func(country string) bool { return country != home }), len(found.names) > 1:
		return Yes, nil
	case found.open || home == "" && len(found.names) > 0:
		return Undecided, m.abroadMissing(s, home)
	default:
		return No, nil
	}
}

// abroadMissing names what could show a service to have something abroad: its own attributes, or that of links.
func (m *model) abroadMissing(s *service, home string) (missing []Missing) {
	if home == "" {
		missing = append(missing, Missing{Element: Element{Type: "operator"}, Path: "country"})
	}
	if !s.known {
		missing = append(missing, s.doubt("hosted_on"))
	}
	if !s.needsKnown {
		missing = append(missing, s.doubt("dependency"))
	}
	for i := range s.needs {
		if _, declared := text(s.needs[i].block, "country"); !declared && s.needs[i].service == nobody {
			missing = append(missing, s.needDoubt(&s.needs[i], "country"))
		}
	}
	for _, host := range s.hosts {
		if m.countryOf(host) == "" {
			missing = append(missing, m.countryDoubts(host)...)
		}
	}
	if !m.linksKnown {
		return append(missing, Missing{Element: Element{Type: "link"}})
	}
	return append(missing, Missing{Element: Element{Type: "link"}, Path: "transit_countries"})
}

// addData notes where the data of a service lie.
func (t *touchedCountries) addData(cloud *inventory.Block) {
	if cloud == nil {
		return
	}
	countries, known := words(cloud, "data_countries")
	t.open = t.open || !known
	for _, country := range countries {
		t.add(country.shown)
	}
}
