package evaluator

import (
	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// standIns are the results on a holder that has no block of the type that a rule judges: on the operator for its nested subjects, on
// a firewall for its rules. They are unknown, because otherwise leaving blocks out would score better than declaring weak ones;
// where none says that there are no such blocks the rule is not applicable.
func (e *evaluation) standIns(rule *Rule) []Verdict {
	definition := e.documents.inventory.Vocabulary.SubjectBlock(rule.Subject)
	switch {
	case definition == nil || isTop(definition):
		return nil
	case rule.Subject == "firewall_rule":
		return e.firewallStandIns(rule, definition)
	default:
		operator := e.documents.inventory.Operator
		holder := &Subject{Type: "operator", Name: operator.Name, Block: operator}
		return standIn(rule, holder, operator, definition, definition.Name)
	}
}

// firewallStandIns are those on the assets that filter, or may, and state no filter rule.
func (e *evaluation) firewallStandIns(rule *Rule, definition *vocabulary.Block) []Verdict {
	inv := e.documents.inventory
	facet := inv.Vocabulary.Block("asset").Block("firewall")
	var verdicts []Verdict
	for _, name := range inv.Names("asset") {
		asset := inv.Lookup("asset", name)
		holder := &Subject{Type: "asset", Name: name, Block: asset}
		switch facetPresence(asset, facet, false) {
		case declared:
			verdicts = append(verdicts, standIn(rule, holder, asset.Facets["firewall"], definition, "firewall.rule")...)
		case undeclared:
			verdicts = append(verdicts, standIn(rule, holder, nil, definition, "firewall.rule")...)
		case absent, switchedOff:
		}
	}
	return verdicts
}

// standIn is the result of a rule on a holder; none when the holder has blocks that are judged themselves. Parent is nil where
// the facet around the blocks was left out.
func standIn(rule *Rule, holder *Subject, parent *inventory.Block, definition *vocabulary.Block, path string) []Verdict {
	found := undeclared
	if parent != nil {
		found = itemsPresence(parent, definition, false)
	}
	verdict := Verdict{Rule: rule, Subject: holder, Outcome: NotApplicable, Because: becauseApplies, Findings: []Finding{}, Missing: []string{}}
	switch {
	case found == declared:
		return nil
	case found == undeclared && inUse(holder.Block):
		verdict.Outcome, verdict.Because, verdict.Missing = Unknown, "", []string{path}
	}
	return []Verdict{verdict}
}
