package evaluator

import (
	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/vocabulary"
)

// inapplicable says why a rule doesn't concern a subject, as far as that can be told without evaluating it; empty when it may.
func inapplicable(rule *preparedRule, subject *Subject) string {
	switch {
	case rule.Kinds != nil && !rule.Kinds[subject.Block.Kind]:
		return becauseKind
	case !rule.namesStatus(subject) && !live(subject):
		return becauseApplies
	case rule.hasFunction(subject) == no:
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

// hasFunction says whether the subject has one of the functions in which the rule's evidence lies. It hasn't when all of those facets are known not to
// be there, and that is unclear while the only ones that may be there could still be declared to be switched off.
func (r *preparedRule) hasFunction(subject *Subject) certainty {
	evidence := r.evidence.below(subject.Type)
	if evidence == nil || evidence.whole || evidence.each != nil {
		return yes
	}
	asked, open := false, false
	for _, definition := range subject.Block.Definition.Blocks {
		if definition.Repeatable || evidence.below(definition.Name) == nil {
			continue
		}
		asked = true
		switch r.hasFacet(subject.Block, definition) {
		case yes:
			return yes
		case unclear:
			open = true
		case no:
		}
	}
	switch {
	case open:
		return unclear
	case asked:
		return no
	default:
		return yes
	}
}

// hasFacet says whether a facet is there for a rule. One that is switched off is not, but for a rule whose deny asks whether it is on.
func (r *preparedRule) hasFacet(block *inventory.Block, definition *vocabulary.Block) certainty {
	judgesSwitch := r.deny.reads.below(block.Definition.Subject).below(definition.Name).names("enabled")
	switch facetPresence(block, definition, false) {
	case declared:
		enabled, ok := block.Facets[definition.Name].Data("enabled")
		return certain(judgesSwitch || !ok || enabled != false)
	case switchedOff:
		return certain(judgesSwitch)
	case undeclared:
		if judgesSwitch || r.Presence || definition.Attribute("enabled") == nil {
			return yes
		}
		return unclear
	default:
		return no
	}
}

func certain(answer bool) certainty {
	if answer {
		return yes
	}
	return no
}
