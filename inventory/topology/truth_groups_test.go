package topology

import (
	"maps"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
)

// losses lists everything of a kind that can be lost at once, on an inventory in which everything is declared. Entries are the
// assets that a loss of firmware leaves alone.
func (p plainWorld) losses(kind Kind, entries []string) map[string]loss {
	found := map[string]loss{}
	at := func(name string) loss {
		if _, ok := found[name]; !ok {
			found[name] = loss{assets: map[string]bool{}, links: map[string]bool{}}
		}
		return found[name]
	}
	if kind == Satellite {
		at("satellite")
	}
	for name, asset := range p.inv.Blocks["asset"] {
		if p.carries(asset) {
			for _, of := range p.assetLosses(kind, name, asset, entries) {
				at(of).assets[name] = true
			}
		}
	}
	for name, link := range p.inv.Blocks["link"] {
		if p.carries(link) {
			for _, of := range p.linkLosses(kind, name, link) {
				at(of).links[name] = true
			}
		}
	}
	return found
}

// assetLosses lists the losses of a kind that take an asset.
func (p plainWorld) assetLosses(kind Kind, name string, asset *inventory.Block, entries []string) []string {
	site := p.inv.Blocks["site"][asset.Attributes["site"].Data.(inventory.Reference).Name]
	switch kind {
	case Asset:
		return []string{name}
	case Site:
		return []string{site.Name}
	case Country:
		return []string{site.Attributes["country"].Data.(string)}
	case Firmware:
		if slices.Contains(entries, name) {
			return nil
		}
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

// allEntries lists the entry assets of a service.
func (p plainWorld) allEntries(service string) (entries []string) {
	for _, v := range p.inv.Blocks["service"][service].Attributes["reached_from"].Data.([]inventory.Value) {
		here, _ := p.entries(v.Data.(inventory.Reference).Name, loss{})
		entries = append(entries, here...)
	}
	return entries
}

// cutBy tries every loss of a kind and names those that a service doesn't outlive.
func (p plainWorld) cutBy(service string, kind Kind) (found []string) {
	for name, x := range p.losses(kind, p.allEntries(service)) {
		if !p.reach(service, x, nil) {
			found = append(found, name)
		}
	}
	slices.Sort(found)
	return found
}
