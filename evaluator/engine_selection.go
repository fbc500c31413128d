package evaluator

import (
	"errors"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/netgrade/netgrade/inventory"
	"github.com/netgrade/netgrade/inventory/source"
)

// selectRules keeps the rules that a selection names; one that names no rules, families or standards keeps all.
func selectRules(rules []*Rule, selection Selection) []*Rule {
	return slices.DeleteFunc(slices.Clone(rules), func(rule *Rule) bool {
		cited := slices.ContainsFunc(sortedKeys(rule.References), func(standard string) bool { return matches(selection.Standards, standard) })
		return !matches(selection.Rules, rule.ID) || !matches(selection.Families, rule.Family) || !cited
	})
}

// matches reports whether a name is one of those asked for, which may be patterns; asking for none asks for all.
func matches(asked []string, name string) bool {
	return len(asked) == 0 || slices.ContainsFunc(asked, func(pattern string) bool {
		matched, err := path.Match(pattern, name)
		return err == nil && matched || pattern == name
	})
}

// selected reports whether a subject is asked for, by its name, with its type in front (zone.control), or with the asset around it.
func selected(subject *Subject, selection Selection) bool {
	return slices.ContainsFunc(subjectNames(subject), func(name string) bool { return matches(selection.Subjects, name) })
}

func subjectNames(subject *Subject) []string {
	names := []string{subject.Name, subject.Type + "." + subject.Name}
	if subject.Parent != nil {
		names = append(names, subject.Parent.Name, "asset."+subject.Parent.Name)
	}
	return names
}

// check refuses a selection that names what doesn't exist: a report on nothing would look like a clean one.
func (s Selection) check(rules []*Rule, inv *inventory.Inventory) error {
	var ids, families, subjects []string
	standards := map[string]bool{}
	for _, rule := range rules {
		ids, families = append(ids, rule.ID), append(families, rule.Family)
		for standard := range rule.References {
			standards[standard] = true
		}
	}
	for _, subjectType := range sortedKeys(inv.Vocabulary.Subjects) {
		for _, subject := range subjectsOf(inv, subjectType) {
			subjects = append(subjects, subjectNames(subject)...)
		}
	}
	for _, part := range []struct {
		what         string
		asked, exist []string
	}{
		{"rule", s.Rules, ids}, {"family", s.Families, families},
		{"standard", s.Standards, slices.Sorted(maps.Keys(standards))}, {"subject", s.Subjects, subjects},
	} {
		for _, word := range part.asked {
			if !slices.ContainsFunc(part.exist, func(name string) bool { return matches([]string{word}, name) }) {
				return unmatched(part.what, word, part.exist)
			}
		}
	}
	return nil
}

// unmatched names the nearest that exists, or all where they are few enough to read: families and standards.
func unmatched(what, word string, exist []string) error {
	if near, ok := source.Nearest(word, exist); ok {
		return fmt.Errorf("no %s is called %q; did you mean %q?", what, word, near)
	}
	if what == "rule" || what == "subject" {
		return fmt.Errorf("no %s is called %q", what, word)
	}
	return fmt.Errorf("no %s is called %q; there are %s", what, word, strings.Join(slices.Compact(slices.Sorted(slices.Values(exist))), ", "))
}

// checkMet refuses a selection whose parts all exist and have nothing in common: a report on nothing would look like a clean one.
func (s Selection) checkMet(rules []*Rule, verdicts []Verdict) error {
	switch {
	case len(rules) == 0 && len(s.Rules)+len(s.Families)+len(s.Standards) > 0:
		return errors.New("nothing is left to judge: no rule is in everything that was asked for (rules, families, standards)")
	case len(verdicts) == 0 && len(s.Subjects) > 0:
		about := map[string]bool{}
		for _, rule := range rules {
			about[rule.Subject] = true
		}
		return fmt.Errorf("nothing is left to judge: none of the rules is about %s; they are about subjects of type %s",
			strings.Join(s.Subjects, ", "), strings.Join(sortedKeys(about), ", "))
	}
	return nil
}
