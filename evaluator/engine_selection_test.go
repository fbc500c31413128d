package evaluator

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestSelection(t *testing.T) {
	p := ours(t)
	inv := build(t, `{zone: {z: {}}, asset: {fw: {kind: firewall, firewall: {rule: {r: {action: allow}}}}, sw: {kind: switch}}}`)
	for _, test := range []struct {
		name      string
		selection Selection
		want      string
	}{
		{"a rule", Selection{Rules: []string{"MGMT-001"}}, "MGMT-001 fw, MGMT-001 sw"},
		{"a pattern of rules", Selection{Rules: []string{"MGMT-00[12]"}, Subjects: []string{"sw"}}, "MGMT-001 sw, MGMT-002 sw"},
		{"a family and a rule", Selection{Rules: []string{"*-001"}, Families: []string{"switching"}}, "L2-001 fw, L2-001 sw"},
		{"a standard", Selection{Rules: []string{"SSH-00*"}, Standards: []string{"nist-800-131a"}, Subjects: []string{"fw"}}, "SSH-003 fw, SSH-005 fw"},
		{"a subject with its type", Selection{Rules: []string{"MGMT-001"}, Subjects: []string{"asset.fw"}}, "MGMT-001 fw"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if err := test.selection.check(p.rules, inv); err != nil {
				t.Fatal(err)
			}
			options := Options{AsOf: day, Selection: test.selection}
			verdicts, err := judge(t.Context(), p, inv, selectRules(p.rules, test.selection), options)
			if err != nil {
				t.Fatal(err)
			}
			got := map[string]bool{}
			for _, verdict := range verdicts {
				got[verdict.Rule.ID+" "+verdict.Subject.Name] = true
			}
			if got := strings.Join(slices.Sorted(maps.Keys(got)), ", "); got != test.want {
				t.Errorf("judged %s, want %s", got, test.want)
			}
		})
	}
}

func TestSelectionRefusesWhatDoesNotExist(t *testing.T) {
	p := ours(t)
	inv := build(t, `{asset: {core-switch: {kind: switch}}}`)
	for _, test := range []struct {
		selection Selection
		want      string
	}{
		{Selection{Rules: []string{"MGMT-0001"}}, `no rule is called "MGMT-0001"; did you mean "MGMT-001"?`},
		{Selection{Families: []string{"managment"}}, `no family is called "managment"; did you mean "management"?`},
		{Selection{Standards: []string{"nis3"}}, `no standard is called "nis3"; did you mean "nis2"?`},
		{Selection{Subjects: []string{"core-swich"}}, `no subject is called "core-swich"; did you mean "core-switch"?`},
		{Selection{Rules: []string{"QQQ-*"}}, `no rule is called "QQQ-*"`},
		{Selection{Families: []string{"QQQ"}}, "no family is called \"QQQ\"; there are " + strings.Join(families(p.rules), ", ")},
		{Selection{Subjects: []string{"QQQ"}}, `no subject is called "QQQ"`},
	} {
		if err := test.selection.check(p.rules, inv); err == nil || err.Error() != test.want {
			t.Errorf("the mistake is %v, want %q", err, test.want)
		}
	}
}

func TestSelectionRefusesToJudgeNothing(t *testing.T) {
	p := ours(t)
	inv := build(t, `{site: {athens: {}}, asset: {core-switch: {kind: switch}}}`)
	for _, test := range []struct {
		selection Selection
		want      string
	}{
		{Selection{Rules: []string{"MGMT-001"}, Families: []string{"ssh"}}, "nothing is left to judge: no rule is in everything that was asked for (rules, families, standards)"},
		{Selection{Rules: []string{"MGMT-001"}, Subjects: []string{"site.athens"}}, "nothing is left to judge: none of the rules is about site.athens; they are about subjects of type asset"},
	} {
		if _, err := Evaluate(t.Context(), p, inv, Options{AsOf: day, Selection: test.selection}); err == nil || err.Error() != test.want {
			t.Errorf("the mistake is %v, want %q", err, test.want)
		}
	}
}

func TestFirewallRulesBelongToTheirFirewall(t *testing.T) {
	inv := build(t, `{asset: {fw: {kind: firewall, firewall: {rule: {r: {action: allow}}}}, other: {kind: firewall, firewall: {rule: {r: {action: allow}}}}}}`)
	var got []string
	for _, subject := range subjectsOf(inv, "firewall_rule") {
		if selected(subject, Selection{Subjects: []string{"fw"}}) {
			got = append(got, subject.Name)
		}
	}
	if !slices.Equal(got, []string{"fw/r"}) {
		t.Errorf("selected %q", got)
	}
}

func families(rules []*Rule) []string {
	names := map[string]bool{}
	for _, rule := range rules {
		names[rule.Family] = true
	}
	return sortedKeys(names)
}
