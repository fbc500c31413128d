package evaluator

import (
	"slices"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/policies/standards"
)

// The states of a clause. No state says that a clause is met.
const (
	ClauseViolated        = "violated"          // some rule that cites it fails
	ClauseNotShown        = "not_shown"         // none fails, some is unknown or in error
	ClauseEvidenced       = "evidenced"         // at least one passes, and the others pass or don't apply
	ClauseNotApplicable   = "not_applicable"    // none of its rules applies
	ClauseNoRule          = "no_rule"           // no rule cites it
	ClauseNotForOperators = "not_for_operators" // it obliges somebody else than this operator
)

// shown is what the verdicts of a rule, on all subjects together, say; waived ones say what stands under the waiver.
type shown struct{ fails, open, passes bool }

func (s *shown) take(outcome Outcome) {
	switch outcome {
	case Fail:
		s.fails = true
	case Unknown, Error:
		s.open = true
	case Pass:
		s.passes = true
	}
}

func (s shown) state() string {
	switch {
	case s.fails:
		return ClauseViolated
	case s.open:
		return ClauseNotShown
	case s.passes:
		return ClauseEvidenced
	default:
		return ClauseNotApplicable
	}
}

// citations tells which rules cite which clause of one standard: those that took part, and whether others were left out by the selection.
type citations struct {
	rules   map[*standards.Clause][]string
	leftOut map[*standards.Clause]bool
}

// cite gathers the citations of a standard. Rules that cite a clause by several of its sections cite it once.
func cite(standard *standards.Standard, rules []*Rule, catalogue map[string]*Rule) citations {
	c := citations{map[*standards.Clause][]string{}, map[*standards.Clause]bool{}}
	for _, rule := range catalogue {
		for _, clause := range clausesOf(standard, rule) {
			c.leftOut[clause] = true
		}
	}
	for _, rule := range rules {
		for _, clause := range clausesOf(standard, rule) {
			if !slices.Contains(c.rules[clause], rule.ID) {
				c.rules[clause] = append(c.rules[clause], rule.ID)
			}
		}
	}
	return c
}

// clausesOf are the clauses of a standard that a rule cites; what the standard doesn't have is left out.
func clausesOf(standard *standards.Standard, rule *Rule) []*standards.Clause {
	var clauses []*standards.Clause
	for _, citation := range rule.References[standard.ID] {
		if clause := standard.Clause(citation); clause != nil {
			clauses = append(clauses, clause)
		}
	}
	return clauses
}

// standardCards says of every clause of every standard what the verdicts show.
func standardCards(input AssembleInput) []StandardCard {
	shownBy := map[string]*shown{}
	for _, rule := range input.Rules {
		shownBy[rule.ID] = &shown{}
	}
	for i := range input.Verdicts {
		if s := shownBy[input.Verdicts[i].Rule.ID]; s != nil {
			s.take(input.Verdicts[i].Outcome)
		}
	}
	cards := make([]StandardCard, 0, len(input.Standards.Standards))
	for _, standard := range input.Standards.Standards {
		cards = append(cards, standardCard(standard, cite(standard, input.Rules, input.Catalogue), shownBy, operatorAttribute(input.Inventory)))
	}
	return cards
}

func standardCard(
	standard *standards.Standard, cited citations, shownBy map[string]*shown, attribute func(string) ([]string, bool),
) StandardCard {
	card := StandardCard{
		ID: standard.ID, Title: standard.Title, Version: standard.Version,
		Binds: standard.AppliesTo(attribute), Clauses: []Clause{}, NoRule: []string{},
	}
	for i := range standard.Clauses {
		clause := &standard.Clauses[i]
		rules := cited.rules[clause]
		concerns := !standard.Law || card.Binds && standard.Obliges(clause)
		switch {
		case len(rules) == 0 && concerns && !cited.leftOut[clause]:
			card.NoRule = append(card.NoRule, clause.ID)
			card.Count.NoRule++
		case len(rules) > 0:
			state := ClauseNotForOperators
			if concerns {
				state = together(rules, shownBy).state()
				card.Count.add(state)
			}
			slices.Sort(rules)
			card.Clauses = append(card.Clauses, Clause{ID: clause.ID, Title: clause.Title, State: state, Rules: rules})
		}
	}
	return card
}

func together(rules []string, shownBy map[string]*shown) shown {
	var all shown
	for _, id := range rules {
		one := shownBy[id]
		all = shown{all.fails || one.fails, all.open || one.open, all.passes || one.passes}
	}
	return all
}

func (c *ClauseCount) add(state string) {
	switch state {
	case ClauseViolated:
		c.Violated++
	case ClauseNotShown:
		c.NotShown++
	case ClauseEvidenced:
		c.Evidenced++
	case ClauseNotApplicable:
		c.NotApplicable++
	}
}

// binds reports whether a rule of binding operator obliges this operator: a clause that it cites obliges operators, in a law that applies.
func binds(rule *Rule, catalogue *standards.Catalogue, attribute func(string) ([]string, bool)) bool {
	if rule.Binding != "operator" {
		return false
	}
	for id := range rule.References {
		standard := catalogue.Standard(id)
		if standard != nil && standard.AppliesTo(attribute) && slices.ContainsFunc(clausesOf(standard, rule), standard.Obliges) {
			return true
		}
	}
	return false
}

// operatorAttribute reads the attributes of the operator on which the reach of a law depends.
func operatorAttribute(inv *inventory.Inventory) func(string) ([]string, bool) {
	return func(name string) ([]string, bool) {
		data, declared := inv.Operator.Data(name)
		if !declared {
			return nil, false
		}
		if elements, isList := data.([]inventory.Value); isList {
			values := make([]string, 0, len(elements))
			for _, element := range elements {
				text, _ := element.Data.(string)
				values = append(values, text)
			}
			return values, true
		}
		text, _ := data.(string)
		return []string{text}, true
	}
}
