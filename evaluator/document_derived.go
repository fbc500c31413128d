package evaluator

import (
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// asDeclared and unsaid are answers of a derivation beside plain data (nil is: known that there is none): the
// attribute stands as it was declared, or counts as undeclared whatever was declared.
const (
	asDeclared = derivation("as declared")
	unsaid     = derivation("unsaid")
)

type derivation string

// derivations are the attributes whose value follows from others, from a list of data or from the day, by path.
var derivations = map[string]func(d *documents, block, holder *inventory.Block) any{
	"asset.firmware.up_to_date":           upToDate,
	"asset.firmware.pending_since":        func(d *documents, b, _ *inventory.Block) any { return d.past(b, "pending_since", unsaid) },
	"asset.industrial.safety_function":    safetyFunction,
	"asset.time.source.satellite":         satellite,
	"asset.vulnerability.known_exploited": knownExploited,
	"asset.vulnerability.known_since":     func(d *documents, b, _ *inventory.Block) any { return d.past(b, "known_since", unsaid) },
	"asset.vulnerability.fixed":           func(d *documents, b, _ *inventory.Block) any { return d.past(b, "fixed", nil) },
	"asset.vulnerability.mitigated":       func(d *documents, b, _ *inventory.Block) any { return d.past(b, "mitigated", nil) },
	"dns_zone.dmarc.subdomain_policy":     subdomainPolicy,
	"link.owned":                          owned,
	"link.transit_countries":              transitCountries,
	"operator.cooperation.open_ended":     openEnded,
	"operator.exercise.finding.closed":    func(d *documents, b, _ *inventory.Block) any { return d.past(b, "closed", nil) },
	"operator.supplier.high_risk":         highRisk,
}

// past leaves a date as it stands unless it lies after the day of evaluation: what has not happened yet proves nothing.
func (d *documents) past(block *inventory.Block, attribute string, otherwise any) any {
	if date, ok := block.Text(attribute); ok && date > d.asOf {
		return otherwise
	}
	return asDeclared
}

// upToDate is false beside an update that is known to wait.
func upToDate(d *documents, block, _ *inventory.Block) any {
	waiting, ok := block.Text("pending_since")
	if _, said := block.Attributes["up_to_date"]; !said && ok && waiting <= d.asOf {
		return false
	}
	return asDeclared
}

// safetyFunction is what a safety controller is for.
func safetyFunction(_ *documents, _, holder *inventory.Block) any {
	if holder != nil && holder.Kind == "safety_controller" {
		return true
	}
	return asDeclared
}

// satellite is asked of network protocols only; the other sources of time say by their type where the time comes from.
func satellite(_ *documents, block, _ *inventory.Block) any {
	switch kind, _ := block.Text("type"); kind {
	case "gnss":
		return true
	case "radio_clock", "local_atomic":
		return false
	default:
		return asDeclared
	}
}

func knownExploited(d *documents, block, _ *inventory.Block) any {
	if slices.Contains(d.facts.KnownExploited, block.Name) {
		return true
	}
	return asDeclared
}

// subdomainPolicy is the policy of the domain itself where the record has no sp tag (RFC 7489, section 6.3).
func subdomainPolicy(_ *documents, block, _ *inventory.Block) any {
	if _, said := block.Attributes["subdomain_policy"]; said {
		return asDeclared
	}
	if policy, ok := block.Text("policy"); ok {
		return policy
	}
	return asDeclared
}

// owned is false for a link that somebody provides.
func owned(_ *documents, block, _ *inventory.Block) any {
	if _, provided := block.Attributes["provider"]; provided {
		return false
	}
	return asDeclared
}

// transitCountries are none between two ends that are known to lie in one country.
func transitCountries(d *documents, block, _ *inventory.Block) any {
	if _, said := block.Attributes["transit_countries"]; said {
		return asDeclared
	}
	ends, _ := block.Attributes["between"].Data.([]inventory.Value)
	if len(ends) != 2 {
		return asDeclared
	}
	first, second := d.country(ends[0]), d.country(ends[1])
	if first == "" || first != second {
		return asDeclared
	}
	return []inventory.Value{}
}

// country is where an asset stands; empty when that is not known.
func (d *documents) country(asset inventory.Value) string {
	name, _ := asset.Data.(inventory.Reference)
	end := d.inventory.Lookup("asset", name.Name)
	if end == nil {
		return ""
	}
	site, _ := end.Attributes["site"].Data.(inventory.Reference)
	place := d.inventory.Lookup("site", site.Name)
	if place == nil {
		return ""
	}
	country, _ := place.Text("country")
	return country
}

// openEnded is false beside a declared end.
func openEnded(_ *documents, block, _ *inventory.Block) any {
	_, said := block.Attributes["open_ended"]
	if _, ends := block.Attributes["expires"]; ends && !said {
		return false
	}
	return asDeclared
}

// highRisk is true for whom a national or Union assessment restricts, by label or name, whatever the operator says.
func highRisk(d *documents, block, _ *inventory.Block) any {
	name, _ := block.Text("name")
	for _, restricted := range d.facts.HighRiskSuppliers {
		if sameText(restricted, block.Name) || sameText(restricted, name) {
			return true
		}
	}
	return asDeclared
}

// sameText compares free texts as the vocabulary does: without case and outer blanks; blanks alone equal nothing.
func sameText(a, b string) bool {
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	return a != "" && strings.EqualFold(a, b)
}

// knownInside is what is known of a facet that nobody declared: nothing, but for what the kind of the asset says.
func (v view) knownInside(parent *inventory.Block, definition *vocabulary.Block, read *reads) *ast.Term {
	if definition.Path == "asset.industrial" && parent.Kind == "safety_controller" && read.below("safety_function") != nil {
		return ast.ObjectTerm(entry("safety_function", ast.InternedTerm(true)))
	}
	return nil
}
