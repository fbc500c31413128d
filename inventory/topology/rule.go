package topology

import (
	"slices"

	"github.com/netgrade/netgrade/inventory"
)

// rule is a firewall rule as it is compared with others.
type rule struct {
	block    *inventory.Block
	owner    Element
	label    string
	order    float64
	ordered  bool
	enabled  bool
	allows   bool
	source   *region
	target   *region
	protocol string
	ports    []portRange
	// portsKnown is false where ports are undeclared.
	portsKnown bool
}

// doubt is an undeclared attribute of the rule.
func (r *rule) doubt(attribute string) Missing {
	return Missing{Element: r.owner, Path: "firewall.rule." + attribute, Label: r.label}
}

// readRule reads a rule of an asset.
func (m *model) readRule(asset string, label string, block *inventory.Block) *rule {
	r := &rule{block: block, owner: Element{Type: "asset", Name: asset}, label: label, enabled: flag(block, "enabled") != No}
	action, _ := text(block, "action")
	r.allows = action == "allow"
	r.order, r.ordered = number(block, "order")
	r.source = m.regionOf(block, "source", r.doubt("source"))
	r.target = m.regionOf(block, "destination", r.doubt("destination"))
	r.protocol, _ = text(block, "protocol")
	r.ports, r.portsKnown = portsOf(block)
	return r
}

// open makes an opinion that hangs on an attribute of the rule.
func (r *rule) open(attribute string) opinion {
	return opinion{missing: []Missing{r.doubt(attribute)}}
}

// covers says whether a rule matches all that another matches.
func (r *rule) covers(other *rule) opinion {
	o := r.coversProtocol(other)
	if o.truth != No {
		o = o.and(r.coversPorts(other))
	}
	if o.truth != No {
		o = o.and(r.source.contains(other.source))
	}
	if o.truth != No {
		o = o.and(r.target.contains(other.target))
	}
	return o
}

// coversProtocol compares protocols; any contains all.
func (r *rule) coversProtocol(other *rule) opinion {
	switch {
	case r.protocol == "any":
		return known(true)
	case r.protocol == "":
		return r.open("protocol")
	case other.protocol == "":
		return other.open("protocol")
	default:
		return known(r.protocol == other.protocol)
	}
}

// coversPorts compares ports where the protocols have any.
func (r *rule) coversPorts(other *rule) opinion {
	switch {
	case r.protocol != "" && !hasPorts(r.protocol), r.portsKnown && coversPorts(r.ports, []portRange{everyPort()}):
		return known(true)
	case !r.portsKnown:
		return r.open("ports")
	case other.protocol == "":
		return other.open("protocol")
	case !hasPorts(other.protocol) && r.protocol == "":
		return r.open("protocol")
	case !hasPorts(other.protocol) && r.protocol == "":
		return r.open("protocol")
	case !hasPorts(other.protocol):
		return known(false)
	case !other.portsKnown:
		return other.open("ports")
	default:
		return known(coversPorts(r.ports, other.ports))
	}
}

// precedes says whether a rule is matched before another.
func (r *rule) precedes(other *rule) opinion {
	switch {
	case !r.ordered:
		return r.open("order")
	case !other.ordered:
		return other.open("order")
	default:
		return known(r.order < other.order)
	}
}

// Cover is an earlier rule of the same firewall that matches all that a rule matches.
type Cover struct {
	// Rule is its label; Certain is false where something undeclared could still make it one.
	Rule    string
	Certain bool
	// Allows and Order are those of the earlier rule.
	Allows bool
	Order  float64
	// Undeclared names what would decide where Certain is false.
	Undeclared []Missing
}

// Covers lists the enabled rules that hide a rule of an asset, in the order of their labels. Only single rules are compared: two
// that cover together are not found.
func (f *Facts) Covers(asset, label string) []Cover {
	block := f.m.inv.Blocks["asset"][asset]
	if block == nil || block.Facets["firewall"] == nil || block.Facets["firewall"].Items["rule"][label] == nil {
		return nil
	}
	rules := f.m.readRules(block)
	of := rules[slices.IndexFunc(rules, func(r *rule) bool { return r.label == label })]
	var all []Cover
	for _, r := range rules {
		if r == of || !r.enabled {
			continue
		}
		if o := r.precedes(of).and(r.covers(of)); o.truth != No {
			all = append(all, Cover{Rule: r.label, Certain: o.truth == Yes, Allows: r.allows, Order: r.order, Undeclared: sortMissing(o.missing)})
		}
	}
	return all
}

// readRules reads all rules of an asset's firewall in the order of their labels.
func (m *model) readRules(asset *inventory.Block) []*rule {
	var all []*rule
	blocks := asset.Facets["firewall"].Items["rule"]
	for _, label := range sortedKeys(blocks) {
		all = append(all, m.readRule(asset.Name, label, blocks[label]))
	}
	return all
}
