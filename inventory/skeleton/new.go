package skeleton

import (
	"fmt"
	"slices"
	"strconv"
)

// Words of the vocabulary that a new inventory uses.
const (
	officeZone, managementZone, controlZone = "office", "management", "control"
	exampleKind                             = "router"
)

// plant are the sectors whose services are delivered by machines that somebody has to control.
var plant = []string{"energy", "transport", "health", "drinking_water", "waste_water", "space", "waste_management", "chemicals", "food", "manufacturing"}

// New writes a whole inventory for an operator: itself, its sites, zones and services, one router at each site, and a template for
// every kind of asset.
func New(operator Operator, worths []Worth) []File {
	sites := make([]string, max(operator.Sites, 1))
	routers := make([]string, len(sites))
	for i := range sites {
		sites[i] = "site-" + strconv.Itoa(i+1)
		routers[i] = sites[i] + "-" + exampleKind
	}
	zones := []string{managementZone, officeZone}
	if operator.Sector == "" || slices.Contains(plant, operator.Sector) {
		zones = append(zones, controlZone)
	}
	f := newForm(worths, names{"site": sites, "asset": routers, "zone": zones, "service": {"service-1", "service-2"}})
	files := []File{
		f.assetsFile(routers, sites),
		f.operatorFile(operator),
		f.servicesFile(),
		f.sitesFile(sites, operator.Country),
		f.zonesFile(zones),
	}
	for _, other := range []struct{ name, block, contents string }{
		{"links.hcl", "link", "links between assets"},
		{"names.hcl", "dns_zone", "domains"},
	} {
		if _, asked := f.worth(other.block, ""); asked {
			files = append(files, f.otherFile(other.name, other.block, other.contents))
		}
	}
	for _, kind := range f.words.Kinds {
		files = append(files, f.templateFile(kind))
	}
	slices.SortFunc(files, byName)
	return files
}

// newWriter begins a file with its explanation.
func (f *form) newWriter(kind string, paragraphs ...string) *writer {
	w := &writer{page: &page{}, form: f, kind: kind}
	w.explain(paragraphs...)
	return w
}

func (w *writer) file(name, contents string) File {
	return File{Name: name, Data: w.text.Bytes(), Contents: contents}
}

const (
	seeInventory  = "inventory.hcl says how to read the comments."
	howToSwitchOn = `A comment like "#ssh {" is a setting: write what is true and take the first # of its line away, and that of the first ` +
		`and last line of its block. A comment like "# this" explains.`
	whatPointsAre = `The points beside a setting are what silence about it costs; they overlap, so those of one block don't add up. ` +
		`"Elsewhere" means that others pay, for whom somebody looks here.`
)

func (f *form) operatorFile(o Operator) File {
	w := f.newWriter("", "The inventory, and the operator that declares it.", howToSwitchOn, whatPointsAre+
		` "netgrade vocabulary operator" explains the block, "netgrade vocabulary operator.soc" what is in it.`)
	header := f.words.Block("inventory")
	w.inside("inventory", func() {
		w.body(header, []string{"version", "stated"}, map[string]string{"version": strconv.Itoa(f.words.Version)})
	})
	w.line("")
	values, identity := map[string]string{}, []string{"name", "country", "sector", "subsector", "entity"}
	for name, word := range map[string]string{"country": o.Country, "sector": o.Sector, "subsector": o.Subsector, "entity": o.Entity} {
		if word != "" {
			values[name] = quote(word)
		}
	}
	if o.Sector != "" && len(f.words.Sectors[o.Sector]) == 0 {
		identity = slices.DeleteFunc(identity, func(name string) bool { return name == "subsector" })
	}
	w.inside("operator "+quote(o.Name), func() { w.body(f.words.Block("operator"), identity, values) })
	return w.file("inventory.hcl", "the inventory and the operator")
}

func (f *form) sitesFile(sites []string, country string) File {
	w := f.newWriter("", "The sites: places with infrastructure. Rename them to what people call them. What the first shows can be said of each. "+
		seeInventory)
	values := map[string]string{}
	if country != "" {
		values["country"] = quote(country)
	}
	block := f.words.Block("site")
	w.inside(`site "`+sites[0]+`"`, func() { w.body(block, []string{"country", "role"}, values) })
	for _, site := range sites[1:] {
		w.line("")
		if country == "" {
			w.line(`site "` + site + `" {}`)
			continue
		}
		w.inside(`site "`+site+`"`, func() { w.line("country = " + quote(country)) })
	}
	contents := "1 site"
	if len(sites) > 1 {
		contents = fmt.Sprintf("%d sites", len(sites))
	}
	return w.file("sites.hcl", contents)
}

// functions are what the zones of a new inventory are for, in words of zone.trust.
var functions = map[string]string{officeZone: "corporate", managementZone: "management", controlZone: "ot"}

func (f *form) zonesFile(zones []string) File {
	w := f.newWriter("", "The security zones: parts of the network that are protected alike. Keep those that there are. "+
		"The zone internet always exists and is not declared. What the first shows can be said of each. "+seeInventory)
	for i, zone := range zones {
		if i > 0 {
			w.line("")
		}
		trust := quote(functions[zone])
		w.inside("zone "+quote(zone), func() {
			if i > 0 {
				w.line("trust = " + trust)
				return
			}
			w.body(f.words.Block("zone"), []string{"trust", "networks"}, map[string]string{"trust": trust})
		})
	}
	if _, asked := f.worth("conduit", ""); asked {
		w.line("")
		w.other(f.words.Block("conduit"))
	}
	return w.file("zones.hcl", "zones of the network, and what passes between them")
}

func (f *form) servicesFile() File {
	w := f.newWriter("", "The services: what the operator delivers, and what of its own it needs for that. Rename them. "+seeInventory)
	block := f.words.Block("service")
	w.names = f.names.without("service", "service-1")
	w.inside(`service "service-1"`, func() { w.body(block, []string{"essential", "hosted_on", "reached_from"}, nil) })
	w.line("")
	w.explain("Something that the first one needs, such as a service for time, names or telecommunication.")
	w.line(`service "service-2" {}`)
	return w.file("services.hcl", "services")
}
