package evaluator

import (
	"encoding/json"
	"slices"

	"github.com/netgrade/netgrade/inventory"
)

// formGroups forms every site, service and the operator, and settles them in that order: a group's members are settled before it is.
func (b *board) formGroups(needs func(service string) []Need) {
	standing := b.assetsBySite()
	for _, site := range b.inventory.Names("site") {
		b.form(SubjectRef{"site", site}, standing[site])
	}
	for _, service := range b.inventory.Names("service") {
		b.form(SubjectRef{"service", service}, b.partsOf(service, needs))
	}
	b.form(b.operator(), b.partsOfOperator())
}

func (b *board) operator() SubjectRef { return SubjectRef{"operator", b.inventory.Operator.Name} }

// form makes a group of its members, each once; where a certain and a possible member are the same subject, it is certain.
func (b *board) form(ref SubjectRef, parts []Need) {
	g := &group{own: b.scoreFor(ref), reach: map[SubjectRef]bool{ref: true}}
	slices.SortFunc(parts, func(x, y Need) int { return x.Compare(y.SubjectRef) })
	for _, part := range parts {
		if last := len(g.members) - 1; last >= 0 && g.members[last].ref == part.SubjectRef {
			if !part.Possible {
				g.members[last].least, _ = b.weights(part.SubjectRef)
			}
			continue
		}
		g.members = append(g.members, b.member(part))
		b.extend(g.reach, part.SubjectRef)
	}
	g.reckon()
	b.groups[ref] = g
}

// member looks a subject up: a site or a service counts as the group that it is. A possible member may weigh nothing.
func (b *board) member(part Need) *member {
	least, most := b.weights(part.SubjectRef)
	if part.Possible {
		least = 0
	}
	if below := b.groups[part.SubjectRef]; below != nil {
		return &member{ref: part.SubjectRef, least: least, most: most, account: below.account, rank: below.rank}
	}
	subject := b.scoreFor(part.SubjectRef)
	return &member{ref: part.SubjectRef, least: least, most: most, account: subject.account, rank: subject.rank}
}

// extend adds a member and all that stands below it.
func (b *board) extend(reach map[SubjectRef]bool, ref SubjectRef) {
	reach[ref] = true
	if below := b.groups[ref]; below != nil {
		for deeper := range below.reach {
			reach[deeper] = true
		}
	}
}

// weights gives the bounds of a member's weight in the mean: of an asset its criticality, low 1 to critical 4; of an essential service 3;
// of everything else 2. The bounds are equal where the attribute that decides is declared.
func (b *board) weights(ref SubjectRef) (least, most int) {
	block := b.inventory.Lookup(ref.Type, ref.Name)
	switch {
	case block == nil:
	case ref.Type == "asset":
		levels := block.Definition.Attribute("criticality").Values
		criticality, declared := block.Text("criticality")
		if !declared {
			return 1, len(levels)
		}
		weight := 1 + slices.Index(levels, criticality)
		return weight, weight
	case ref.Type == "service":
		essential, declared := block.Data("essential")
		if !declared {
			return 2, 3
		}
		if essential == true {
			return 3, 3
		}
	}
	return 2, 2
}

func (b *board) assetsBySite() map[string][]Need {
	standing := map[string][]Need{}
	for name, asset := range b.inventory.Blocks["asset"] {
		standing[siteOf(asset)] = append(standing[siteOf(asset)], Need{SubjectRef: SubjectRef{"asset", name}})
	}
	return standing
}

func siteOf(asset *inventory.Block) string {
	reference, _ := asset.Attributes["site"].Data.(inventory.Reference)
	return reference.Name
}

// partsOf are the hosts of a service and what else it needs. Services among its needs have a grade of their own and are no members.
func (b *board) partsOf(service string, needs func(string) []Need) []Need {
	hosts := b.hosts(service)
	parts := b.onlySites(service, hosts)
	if needs != nil {
		parts = needs(service)
	}
	parts = slices.DeleteFunc(slices.Clone(parts), func(part Need) bool {
		return part.Type == "service" || part.Type == "operator"
	})
	for _, host := range hosts {
		parts = append(parts, Need{SubjectRef: host})
	}
	return parts
}

func (b *board) hosts(service string) []SubjectRef {
	var hosts []SubjectRef
	listed, _ := b.inventory.Lookup("service", service).Attributes["hosted_on"].Data.([]inventory.Value)
	for _, element := range listed {
		if reference, ok := element.Data.(inventory.Reference); ok && !slices.Contains(hosts, SubjectRef{"asset", reference.Name}) {
			hosts = append(hosts, SubjectRef{"asset", reference.Name})
		}
	}
	return hosts
}

// onlySites are the sites without which too few hosts of a service are left, as far as hosts and quorum alone say so. Where the quorum
// is undeclared one host is enough.
func (b *board) onlySites(service string, hosts []SubjectRef) []Need {
	quorum := 1
	if declared, ok := b.inventory.Lookup("service", service).Data("quorum"); ok {
		quorum = wholeNumber(declared)
	}
	standing := map[string]int{}
	for _, host := range hosts {
		if asset := b.inventory.Lookup("asset", host.Name); asset != nil && siteOf(asset) != "" {
			standing[siteOf(asset)]++
		}
	}
	var parts []Need
	for site, count := range standing {
		if len(hosts)-count < quorum {
			parts = append(parts, Need{SubjectRef: SubjectRef{"site", site}})
		}
	}
	return parts
}

func wholeNumber(data any) int {
	number, _ := data.(json.Number)
	value, _ := number.Float64()
	return int(value)
}

// partsOfOperator are all sites, services and other subjects that the inventory declares, also those about which no rule speaks: a
// rule that passes on them may change nothing. Exceptions are none: one that is not in order waives nothing, which costs already.
func (b *board) partsOfOperator() []Need {
	var parts []Need
	add := func(blockType, name string) { parts = append(parts, Need{SubjectRef: SubjectRef{blockType, name}}) }
	for blockType, blocks := range b.inventory.Blocks {
		for name, block := range blocks {
			_, builtin := block.Definition.Builtin[name]
			if block.Definition.Subject != "" && !builtin && blockType != "exception" {
				add(blockType, name)
			}
		}
	}
	for blockType, items := range b.inventory.Operator.Items {
		for name, block := range items {
			if block.Definition.Subject != "" {
				add(blockType, name)
			}
		}
	}
	return parts
}
