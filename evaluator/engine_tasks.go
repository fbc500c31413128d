package evaluator

import (
	"path"
	"slices"
	"strings"
	"time"

	"github.com/netgrade/netgrade/inventory"
)

// selectRules keeps the rules that a selection names; one that names no rules, families or standards keeps all.
func selectRules(rules []*Rule, selection Selection) []*Rule {
	return slices.DeleteFunc(slices.Clone(rules), func(rule *Rule) bool {
		return !matches(selection.Rules, rule.ID) ||
			!matches(selection.Families, rule.Family) ||
			!slices.ContainsFunc(append(sortedKeys(rule.References), ""), func(standard string) bool { return matches(selection.Standards, standard) })
	})
}

// matches reports whether a name is one of those asked for, which may be patterns; asking for none asks for all.
func matches(asked []string, name string) bool {
	return len(asked) == 0 || slices.ContainsFunc(asked, func(pattern string) bool {
		matched, err := path.Match(pattern, name)
		return err == nil && matched || pattern == name
	})
}

// tasks are the rules with the subjects that they judge.
func (e *evaluation) tasks(selection Selection) []task {
	subjects := map[string][]*Subject{}
	var tasks []task
	for _, rule := range e.rules {
		if _, done := subjects[rule.Subject]; !done {
			subjects[rule.Subject] = selectSubjects(subjectsOf(e.documents.inventory, rule.Subject), selection)
		}
		standIns := slices.DeleteFunc(e.standIns(rule), func(verdict Verdict) bool { return !selected(verdict.Subject, selection) })
		tasks = append(tasks, task{rule, subjects[rule.Subject], standIns})
	}
	return tasks
}

func selectSubjects(subjects []*Subject, selection Selection) []*Subject {
	return slices.DeleteFunc(subjects, func(subject *Subject) bool { return !selected(subject, selection) })
}

func selected(subject *Subject, selection Selection) bool {
	return matches(selection.Subjects, subject.Name) || matches(selection.Subjects, subject.Type+"."+subject.Name)
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
func (p *Policies) facts(derived func(subjectType, name string) map[string]any) facts {
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
