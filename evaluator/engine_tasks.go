package evaluator

import (
	"slices"
	"strings"
	"time"

	"github.com/netgrade/netgrade/inventory"
)

// docket holds the subjects that are judged, by type.
type docket map[string][]*Subject

// subjectsFor lists the selected subjects of all types that rules are about.
func subjectsFor(inv *inventory.Inventory, rules []*Rule, selection Selection) docket {
	subjects := docket{}
	for _, rule := range rules {
		if _, done := subjects[rule.Subject]; !done {
			subjects[rule.Subject] = slices.DeleteFunc(subjectsOf(inv, rule.Subject), func(subject *Subject) bool { return !selected(subject, selection) })
		}
	}
	return subjects
}

// concerned are the rules that must be compiled: those of a kind that some subject has. All others are not applicable by their metadata alone.
func (d docket) concerned(rules []*Rule) []*Rule {
	return slices.DeleteFunc(slices.Clone(rules), func(rule *Rule) bool {
		return !slices.ContainsFunc(d[rule.Subject], func(subject *Subject) bool { return rule.Kinds == nil || rule.Kinds[subject.Block.Kind] })
	})
}

// tasks are the rules with the subjects that they judge.
func (e *evaluation) tasks(rules []*Rule, subjects docket, selection Selection) []task {
	prepared := make(map[*Rule]*preparedRule, len(e.rules))
	for _, rule := range e.rules {
		prepared[rule.Rule] = rule
	}
	tasks := make([]task, 0, len(rules))
	for _, rule := range rules {
		ready := prepared[rule]
		if ready == nil {
			ready = &preparedRule{Rule: rule}
		}
		standIns := slices.DeleteFunc(e.standIns(rule), func(verdict Verdict) bool { return !selected(verdict.Subject, selection) })
		tasks = append(tasks, task{ready, subjects[rule.Subject], standIns})
	}
	return tasks
}

// subjectsOf lists what rules of one subject type judge, in the order of names. The zone of the internet is never judged.
func subjectsOf(inv *inventory.Inventory, subjectType string) []*Subject {
	switch subjectType {
	case "operator":
		return []*Subject{{Type: "operator", Name: inv.Operator.Name, Block: inv.Operator}}
	case "firewall_rule":
		return firewallRules(inv)
	}
	var subjects []*Subject
	for _, name := range inv.Names(subjectType) {
		block := inv.Lookup(subjectType, name)
		if _, builtin := block.Definition.Builtin[name]; !builtin {
			subjects = append(subjects, &Subject{Type: subjectType, Name: name, Block: block})
		}
	}
	return subjects
}

func firewallRules(inv *inventory.Inventory) []*Subject {
	var subjects []*Subject
	for _, name := range inv.Names("asset") {
		asset := inv.Lookup("asset", name)
		firewall := asset.Facets["firewall"]
		if firewall == nil {
			continue
		}
		for _, label := range sortedKeys(firewall.Items["rule"]) {
			subjects = append(subjects, &Subject{
				Type: "firewall_rule", Name: name + "/" + label, Block: firewall.Items["rule"][label], Parent: asset,
			})
		}
	}
	return subjects
}

// catalogue holds all rules by id.
func (p *Policies) catalogue() map[string]*Rule {
	catalogue := make(map[string]*Rule, len(p.rules))
	for _, rule := range p.rules {
		catalogue[rule.ID] = rule
	}
	return catalogue
}

// facts reads what documents need from the data of the policies.
func (p *Policies) facts(derived deriver) facts {
	return facts{
		KnownExploited:      list(p.data["known_exploited"]),
		HighRiskSuppliers:   list(p.data["high_risk_suppliers"]),
		MaximumStatementAge: time.Duration(number(p.data, "netgrade.parameters.inventory.maximum_statement_age")) * time.Second,
		Derived:             derived,
	}
}

// number finds a number in nested data by its path; 0 when there is none.
func number(data map[string]any, dotted string) float64 {
	var value any = data
	for step := range strings.SplitSeq(dotted, ".") {
		inner, _ := value.(map[string]any)
		value = inner[step]
	}
	switch value := value.(type) {
	case float64:
		return value
	case int:
		return float64(value)
	case int64:
		return float64(value)
	case interface{ Float64() (float64, error) }:
		exact, _ := value.Float64()
		return exact
	default:
		return 0
	}
}

func list(value any) []string {
	if names, ok := value.([]string); ok {
		return names
	}
	names, _ := texts(value)
	return names
}
