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
	// undeclared names by attribute what of order, source, protocol and ports is missing.
	undeclared map[string][]Missing
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
	_, sourceKnown := list(block, "source")
	r.undeclared = map[string][]Missing{}
	for attribute, declared := range map[string]bool{"order": r.ordered, "source": sourceKnown, "protocol": r.protocol != "", "ports": r.portsKnown} {
		if !declared {
			r.undeclared[attribute] = []Missing{r.doubt(attribute)}
		}
	}
	return r
}

// open makes an opinion that hangs on an undeclared attribute of the rule.
func (r *rule) open(attribute string) opinion { return opinion{missing: r.undeclared[attribute]} }

// covers says whether a rule matches all that another matches.
func (r *rule) covers(other *rule) opinion {
	return r.compare(other, (*rule).coversProtocol, (*rule).coversPorts, (*rule).coversSource, (*rule).coversTarget)
}

// hides says whether a rule is matched before another and matches all that it matches.
func (r *rule) hides(other *rule) opinion { return r.precedes(other).and(r.covers(other)) }

// mayHide is the truth of hides alone. Most pairs of rules are decided by the first comparisons, and nothing is collected for the others.
func (r *rule) mayHide(other *rule) Truth {
	together := r.precedes(other).truth
	for _, compare := range [...]func(*rule, *rule) opinion{(*rule).coversProtocol, (*rule).coversPorts, (*rule).coversTarget, (*rule).coversSource} {
		if together == No {
			break
		}
		together = together.and(compare(r, other).truth)
	}
	return together
}

// compare joins comparisons up to the first that certainly fails.
func (r *rule) compare(other *rule, comparisons ...func(*rule, *rule) opinion) opinion {
	o := known(true)
	for _, compare := range comparisons {
		if o = o.and(compare(r, other)); o.truth == No {
			break
		}
	}
	return o
}

// coversSource and coversTarget compare addresses.
func (r *rule) coversSource(other *rule) opinion { return r.source.contains(other.source) }
func (r *rule) coversTarget(other *rule) opinion { return r.target.contains(other.target) }

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
		if o := r.hides(of); o.truth != No {
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
