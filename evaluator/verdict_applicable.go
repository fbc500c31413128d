package evaluator

import "github.com/netgrade/netgrade/inventory"

// inapplicable says why a rule doesn't concern a subject, as far as that can be told without evaluating it; empty when it may.
func inapplicable(rule *preparedRule, subject *Subject) string {
	switch {
	case rule.Kinds != nil && !rule.Kinds[subject.Block.Kind]:
		return becauseKind
	case !rule.namesStatus(subject) && !live(subject):
		return becauseApplies
	case rule.lacksFunction(subject):
		return becauseFacet
	default:
		return ""
	}
}

// namesStatus reports whether the rule asks for the state of its subject itself.
func (r *preparedRule) namesStatus(subject *Subject) bool {
	if subject.Parent != nil {
		return r.reads.below("parent").names("status")
	}
	return r.reads.below(subject.Type).names("status")
}

// live reports whether the subject is in a state in which rules that don't ask for states judge it. Only assets, their firewall rules,
// and links have states.
func live(subject *Subject) bool {
	if subject.Parent != nil {
		return inUse(subject.Parent)
	}
	return inUse(subject.Block)
}

func inUse(block *inventory.Block) bool {
	status, ok := block.Text("status")
	return !ok || status == "active" || status == "standby"
}

// lacksFunction reports whether the rule's evidence lies in facets of which the subject is known to have none.
func (r *preparedRule) lacksFunction(subject *Subject) bool {
	evidence := r.evidence.below(subject.Type)
	if evidence == nil || evidence.whole || evidence.each != nil {
		return false
	}
	asked := false
	for _, definition := range subject.Block.Definition.Blocks {
		if definition.Repeatable || evidence.below(definition.Name) == nil {
			continue
		}
		asked = true
		if r.hasFunction(subject.Block, definition.Name) {
			return false
		}
	}
	return asked
}

// hasFunction reports whether a facet is there, or may be. One that is switched off counts as not there, but for a rule whose deny asks whether
// it is on.
func (r *preparedRule) hasFunction(block *inventory.Block, facet string) bool {
	judgesSwitch := r.deny.reads.below(block.Definition.Subject).below(facet).names("enabled")
	switch facetPresence(block, block.Definition.Block(facet), false) {
	case declared:
		enabled, ok := block.Facets[facet].Data("enabled")
		return judgesSwitch || !ok || enabled != false
	case switchedOff:
		return judgesSwitch
	case undeclared:
		return true
	default:
		return r.Presence && expected(block, block.Definition.Block(facet))
	}
}
