package evaluator

import "github.com/netgrade/netgrade/inventory"

// inapplicable says why a rule doesn't concern a subject, as far as that can be told without evaluating it; empty when it may.
func inapplicable(rule *preparedRule, subject *Subject) string {
	if rule.Kinds != nil && !rule.Kinds[subject.Block.Kind] {
		return becauseKind
	}
	if !live(subject) {
		return becauseApplies
	}
	return ""
}

// live reports whether the subject is in a state in which rules that don't ask for states judge it. Only assets, their firewall rules,
// and links have states.
func live(subject *Subject) bool {
	block := subject.Block
	if subject.Parent != nil {
		block = subject.Parent
	}
	return inUse(block)
}

func inUse(block *inventory.Block) bool {
	status, ok := block.Text("status")
	return !ok || status == "active" || status == "standby"
}
