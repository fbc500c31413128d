package topology

import (
	"maps"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
)

// losses lists everything of a kind that can be lost at once, on an inventory in which everything is declared. Entries are the
// assets that a loss of firmware leaves alone.
func (p plainWorld) losses(kind Kind, entries uint64) map[string]loss {
	found := map[string]loss{}
	if kind == Satellite {
		found["satellite"] = loss{}
	}
	for name, n := range p.assets {
		for _, of := range p.assetLosses(kind, name, p.inv.Blocks["asset"][name]) {
			x := found[of]
			if kind != Firmware || entries>>n&1 == 0 {
				x.addAsset(n)
			}
			found[of] = x
		}
	}
	for name, n := range p.links {
		for _, of := range p.linkLosses(kind, name, p.inv.Blocks["link"][name]) {
			x := found[of]
			x.addLink(n)
			found[of] = x
		}
	}
	return found
}

// assetLosses lists the losses of a kind that take an asset.
func (p plainWorld) assetLosses(kind Kind, name string, asset *inventory.Block) []string {
	site := p.inv.Blocks["site"][asset.Attributes["site"].Data.(inventory.Reference).Name]
	switch kind {
	case Asset:
		return []string{name}
	case Site:
		return []string{site.Name}
	case Country:
		return []string{site.Attributes["country"].Data.(string)}
	case Firmware:
		parts := []string{asset.Attributes["vendor"].Data.(string), asset.Attributes["model"].Data.(string), asset.Facets["firmware"].Attributes["version"].Data.(string)}
		return []string{strings.ToLower(strings.Join(parts, " "))}
	case Power:
		var found []string
		power := site.Facets["power"]
		autonomy, _ := number(power, "generator")
		dark := power.Attributes["generator_present"].Data == false || autonomy < 24*hours
		if substations := plainTexts(power, "substations"); len(substations) == 1 && dark {
			found = append(found, substations[0])
		}
		if feeds := plainTexts(asset, "power_feeds"); len(feeds) == 1 {
			found = append(found, site.Name+"/"+feeds[0])
		}
		return found
	}
	return nil
}

// linkLosses lists the losses of a kind that take a link.
func (p plainWorld) linkLosses(kind Kind, name string, link *inventory.Block) []string {
	switch kind {
	case Link:
		return []string{name}
	case Duct:
		return plainTexts(link, "ducts")
	case Country:
		return plainTexts(link, "transit_countries")
	case Satellite:
		if link.Attributes["medium"].Data == "satellite" {
			return []string{"satellite"}
		}
	case Provider:
		if provider, ok := link.Attributes["provider"].Data.(inventory.Reference); ok {
			return p.behind(provider.Name)
		}
	}
	return nil
}

// behind lists a provider and its subcontractors.
func (p plainWorld) behind(provider string) []string {
	found := map[string]bool{provider: true}
	suppliers := p.inv.Operator.Items["supplier"]
	for _, sub := range plainTexts(suppliers[provider], "subcontractors") {
		sub = strings.ToLower(strings.TrimSpace(sub))
		party := sub
		for label, supplier := range suppliers {
			name, _ := supplier.Text("name")
			if strings.ToLower(label) == sub || strings.ToLower(name) == sub {
				party = label
			}
		}
		found[party] = true
	}
	return slices.Sorted(maps.Keys(found))
}

func plainTexts(b *inventory.Block, attribute string) []string {
	var found []string
	for _, v := range b.Attributes[attribute].Data.([]inventory.Value) {
		found = append(found, v.Data.(string))
	}
	return found
}

// allEntries is the set of the entry assets of a service.
func (p plainWorld) allEntries(service string) (entries uint64) {
	for _, zone := range p.services[service].zones {
		for _, e := range p.zones[zone].entries {
			entries |= 1 << e.to
		}
	}
	return entries
}

// cutBy tries every loss of a kind and names those that a service doesn't outlive.
func (p plainWorld) cutBy(service string, kind Kind) (found []string) {
	if kind == Country {
		return p.cutByCountry(service)
	}
	for name, x := range p.losses(kind, p.allEntries(service)) {
		if !p.reach(service, x, nil) {
			found = append(found, name)
		}
	}
	slices.Sort(found)
	return found
}

// cutByCountry tries the failure of every foreign country.
func (p plainWorld) cutByCountry(service string) (found []string) {
	home, _ := p.inv.Operator.Text("country")
	losses := p.losses(Country, 0)
	for _, country := range []string{"AT", "BG", "FR", "GR", "IT"} {
		if country != home && !(p.reach(service, losses[country], nil) && p.supplied(service, country, losses[country])) {
			found = append(found, country)
		}
	}
	return found
}

// supplied decides what comes from a country, and what is stored there.
func (p plainWorld) supplied(service, country string, x loss) bool {
	s := p.inv.Blocks["service"][service]
	for _, d := range s.Items["dependency"] {
		if from, _ := d.Text("country"); from != country {
			continue
		}
		if buffer, _ := number(d, "buffer"); buffer >= 72*hours {
			continue
		}
		other, replaced := d.Attributes["alternative"].Data.(inventory.Reference)
		if !replaced || other.Type == "service" && !p.reach(other.Name, x, nil) {
			return false
		}
		if other.Type == "supplier" && p.inv.Operator.Items["supplier"][other.Name].Attributes["country"].Data == country {
			return false
		}
	}
	if cloud := s.Facets["cloud"]; cloud != nil {
		return !slices.Equal(plainTexts(cloud, "data_countries"), []string{country})
	}
	return true
}
